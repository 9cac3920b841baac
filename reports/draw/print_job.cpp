#include "reports/draw/print_job.h"

#include <memory>
#include <optional>
#include <utility>

#include "reports/draw/one_page.h"
#include "reports/draw/pdf.h"
#include "reports/draw/print_contents.h"
#include "reports/draw/print_pages.h"

namespace sightline::draw {
namespace {

Message name_of(Printed printed) {
  switch (printed) {
    case Printed::vision:
      return msg("Vision");
    case Printed::targets:
      return msg("Targets");
    case Printed::actions:
      return msg("Actions");
    case Printed::scorecard:
      return msg("Scorecard");
    case Printed::pipeline:
      return msg("Pipeline");
    case Printed::cadence:
      return msg("Cadence");
    case Printed::review:
      return msg("Review");
    case Printed::scenarios:
      return msg("Scenarios");
    case Printed::incentives:
      return msg("Incentives");
    case Printed::plan:
      break;
  }
  return msg("Plan on one page");
}

bool lies_on_its_side(Printed printed, PaperDirection direction) {
  if (printed == Printed::plan) return false;
  if (direction != PaperDirection::as_needed) return direction == PaperDirection::landscape;
  // Tables of more columns than an upright sheet has room for.
  return printed == Printed::scorecard || printed == Printed::pipeline ||
         printed == Printed::cadence || printed == Printed::scenarios;
}

// Where what is on it would rather have a broader sheet.
bool may_turn(Printed printed, PaperDirection direction) {
  return printed != Printed::plan && direction == PaperDirection::as_needed;
}

double margin_of(PaperMargins margins) {
  constexpr double one_cm = 72 / 2.54;
  switch (margins) {
    case PaperMargins::narrow:
      return one_cm;
    case PaperMargins::wide:
      return 2.5 * one_cm;
    case PaperMargins::normal:
      break;
  }
  return normal_margin;
}

bool has_charts(const Document& document) {
  return !document.plan.actions.empty() || !document.plan.targets.revenue.empty() ||
         !document.plan.targets.departments.empty() || !document.plan.targets.profit.target.empty();
}

void fill(PrintSheets& sheets, const Document& document, Printed printed, const PageWords& words,
          const PrintOptions& options, const PrintWatch& watch) {
  switch (printed) {
    case Printed::plan:
      return print_charts(sheets, document, options.today, options.catalog);
    case Printed::vision:
      return print_vision(sheets, document, words, options.catalog);
    case Printed::targets:
      for (const auto measure : {Measure::revenue, Measure::headcount, Measure::profit})
        print_figures(sheets, document, measure, options.today, options.catalog);
      return;
    case Printed::actions:
      return print_actions(sheets, document, options.today, options.catalog, watch);
    case Printed::scorecard:
      return print_scorecard(sheets, document, options.today, options.catalog, watch);
    case Printed::pipeline:
      return print_pipeline(sheets, document, options.today, options.catalog, watch);
    case Printed::cadence:
      return print_cadence(sheets, document, options.today, options.catalog, watch);
    case Printed::review:
      return print_review(sheets, document, options.today, options.catalog, watch);
    case Printed::scenarios:
      return print_scenarios(sheets, document, options.catalog);
    case Printed::incentives:
      return print_incentives(sheets, document, options.today, options.catalog);
  }
}

}  // namespace

PrintJob print_job(const Document& document, Printed printed, const PrintOptions& options,
                   const PrintWatch& watch) {
  const auto& organization = document.plan.organization;
  const auto& catalog = options.catalog;
  auto words = page_words(document, options.today, true, catalog);
  words.foot = foot_of(options.brand, organization);
  PrintJob job;
  job.title = words.organization + " · " + catalog.text(name_of(printed));
  job.paper = organization.paper;
  job.sheet = points_of(organization.paper);
  if (lies_on_its_side(printed, organization.direction))
    std::swap(job.sheet.width, job.sheet.height);
  // The one page stands before the charts, and counts with them.
  const std::size_t before = printed == Printed::plan ? 1 : 0;
  std::optional<PrintSheets> sheets;
  const auto lay_out = [&] {
    sheets.emplace(
        PrintFrame{.left = job.title,
                   .right = words.date,
                   .foot = words.foot,
                   .number =
                       [&catalog, before](std::size_t page, std::size_t of) {
                         return catalog.text(msg("Page {1} of {2}", page + before, of + before));
                       },
                   .margin = margin_of(organization.margins)},
        job.sheet, options.brand);
    fill(*sheets, document, printed, words, options, watch);
  };
  lay_out();
  if (may_turn(printed, organization.direction) && (*sheets).is_narrow() &&
      job.sheet.width < job.sheet.height) {
    std::swap(job.sheet.width, job.sheet.height);
    lay_out();
  }
  if (printed == Printed::plan) {
    job.sheets.emplace_back(
        [words = std::make_shared<const PageWords>(std::move(words)), sheet = job.sheet,
         brand = options.brand](cairo_t* cr) { draw_one_page(cr, *words, sheet, brand); });
    if (!has_charts(document)) return job;
  }
  for (auto& drawing : (*std::move(sheets)).finish()) job.sheets.push_back(std::move(drawing));
  return job;
}

std::string print_pdf(const PrintJob& job, Day created) {
  return render_pdf(
      job.sheet,
      {.title = job.title, .author = {}, .subject = {}, .creator = "Sightline", .created = created},
      job.sheets);
}

}  // namespace sightline::draw
