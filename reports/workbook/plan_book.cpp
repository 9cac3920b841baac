#include "reports/workbook/plan_book.h"

#include <algorithm>
#include <utility>

#include "model/forecast/memory.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/closing.h"
#include "reports/workbook/sheet_about.h"
#include "reports/workbook/sheet_backlog.h"
#include "reports/workbook/sheet_cadence.h"
#include "reports/workbook/sheet_charts.h"
#include "reports/workbook/sheet_checks.h"
#include "reports/workbook/sheet_cover.h"
#include "reports/workbook/sheet_cycle.h"
#include "reports/workbook/sheet_figures.h"
#include "reports/workbook/sheet_findings.h"
#include "reports/workbook/sheet_incentives.h"
#include "reports/workbook/sheet_inputs.h"
#include "reports/workbook/sheet_pipeline.h"
#include "reports/workbook/sheet_reviews.h"
#include "reports/workbook/sheet_scenarios.h"
#include "reports/workbook/sheet_scorecard.h"
#include "reports/workbook/sheet_sight.h"
#include "reports/workbook/sheet_summary.h"
#include "reports/workbook/sheet_timeline.h"
#include "reports/workbook/sheet_vision.h"
#include "reports/workbook/workbook_file.h"

namespace sightline::workbook {
namespace {

BookProperties properties_of(const Document& document, const BookOptions& options) {
  const auto& organization = document.plan.organization;
  return {.title = organization.name,
          .subject = options.catalog.term("Plan book"),
          .author = organization.prepared_by,
          .company = organization.name,
          .created = options.today};
}

// One sheet still to be written.
struct Step {
  Sheet* sheet;
  std::function<void(Sheet&)> write;
};

class Assembly {
 public:
  explicit Assembly(Context& context) : context_(context) {
    for (const auto sheet : written_sheets(context.document, context.options)) {
      if (sheet == BookSheet::cycles)
        add_cycles();
      else
        add(label_of(sheet), context.word(label_of(sheet)));
    }
  }

  // In the order in which they need each other, not that of the tabs.
  [[nodiscard]] std::vector<Step> steps() {
    std::vector<Step> list;
    // A book may lack a sheet.
    const auto step = [&](std::string_view name, auto write) {
      Sheet* sheet = context_.sheet(name);
      if (sheet != nullptr)
        list.push_back({sheet, [this, write](Sheet& on) { write(context_, on); }});
    };
    step("Inputs", write_inputs);
    step("Vision", write_vision);
    for (const auto& [name, measure] :
         {std::pair{"Revenue", Measure::revenue}, std::pair{"Headcount", Measure::headcount},
          std::pair{"Profit", Measure::profit}})
      step(name, [m = measure](Context& context, Sheet& on) { write_figures(context, on, m); });
    const auto& cycles = context_.plan().cycles;
    for (std::size_t i = 0; i < cycles.size(); ++i)
      step("Cycle " + std::to_string(i + 1), [i, &cycles](Context& context, Sheet& on) {
        write_cycle(context, on, cycles[i], static_cast<int>(i) + 1);
      });
    step("Charts", write_charts);
    step("Timeline", write_timeline);
    step("Backlog", write_backlog);
    step("Scorecard", write_scorecard);
    step("People", write_people);
    step("Pipeline", write_pipeline);
    step("Cadence", write_cadence);
    step("Reviews", write_reviews);
    step("Scenarios", write_scenarios);
    step("Incentives", write_incentives);
    step("Line of sight", write_sight);
    step("Findings", write_findings);
    step("Checks", write_checks);
    step("Summary", write_summary);
    step("Cover", write_cover);
    step("About", write_about);
    return list;
  }

 private:
  void add_cycles() {
    const auto count = context_.plan().cycles.size();
    for (std::size_t i = 0; i < count; ++i)
      add("Cycle " + std::to_string(i + 1), context_.say("Cycle {1}", static_cast<int>(i + 1)));
    context_.cycles.reserve(count);
  }

  // Two sheets may have one name in a translation.
  void add(const std::string& english, const std::string& name) {
    names_.push_back(sheet_name(name, names_));
    context_.sheets[english] = &context_.book.add_sheet(names_.back());
  }

  Context& context_;
  std::vector<std::string> names_;
};

/// Compares with the chosen baseline wherever the book compares.
Document compared_with(Document document, int number) {
  const auto found = std::ranges::find(document.baselines, number, &Baseline::number);
  if (found == document.baselines.end())
    throw Failure(FailureKind::usage,
                  document.baselines.empty()
                      ? msg("The plan has no baseline yet, since it was never approved.")
                      : msg("The plan has no baseline {1}. Its last one is baseline {2}.", number,
                            document.baselines.back().number));
  document.reference = found->id;
  return document;
}

bool write_to(const Document& whole, const BookOptions& options, const WorkbookPlace& place,
              const BookProgress& progress) {
  const Document document = for_audience(whole, options.audience);
  const forecasting::Memory forecasts;  // several sheets ask for the same landing
  Book book(place, options.brand, document.plan.organization.currency,
            properties_of(document, options), options.protection);
  book.styles().speak(options.catalog);
  auto findings = sorted_for_audience(whole, document, options.audience, options.today);
  Context context{.book = book,
                  .document = document,
                  .options = options,
                  .catalog = options.catalog,
                  .sheets = {},
                  .figures = {},
                  .cycles = {},
                  .backlog = {},
                  .checks = {},
                  .findings = std::move(findings.open),
                  .silenced = std::move(findings.silenced),
                  .marks = {}};
  Assembly assembly(context);
  const auto steps = assembly.steps();
  std::size_t done = 0;
  for (const auto& step : steps) {
    step.write(*step.sheet);
    if (progress && !progress(++done, steps.size())) return false;
  }
  close_book(book, place.target);
  return true;
}

}  // namespace
}  // namespace sightline::workbook

namespace sightline {

bool write_plan_book(const Document& document, const BookOptions& options,
                     const std::filesystem::path& path, const BookProgress& progress) {
  using namespace workbook;
  std::optional<Document> compared;
  if (options.baseline) compared = compared_with(document, *options.baseline);
  return write_workbook(path, [&](const WorkbookPlace& place) {
    return write_to(compared ? *compared : document, options, place, progress);
  });
}

std::string plan_book_name(const Document& document, const Catalog& catalog) {
  return report_name(document, msg("plan book"), ".xlsx", catalog);
}

std::string report_name(const Document& document, const Message& what, std::string_view ending,
                        const Catalog& catalog) {
  using namespace workbook;
  auto name = one_line(document.plan.organization.name, 80);
  if (!name.empty()) name += " - ";
  name += one_line(catalog.text(what), 80);
  std::ranges::replace_if(
      name,
      [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; },
      '-');
  return name += ending;
}

}  // namespace sightline
