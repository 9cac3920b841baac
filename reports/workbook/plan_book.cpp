#include "reports/workbook/plan_book.h"

#include <algorithm>

#include "reports/tables_actions.h"
#include "reports/tables_scorecard.h"
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
#include "reports/workbook/sheet_inputs.h"
#include "reports/workbook/sheet_reviews.h"
#include "reports/workbook/sheet_scorecard.h"
#include "reports/workbook/sheet_summary.h"
#include "reports/workbook/sheet_timeline.h"
#include "reports/workbook/sheet_vision.h"
#include "reports/workbook/workbook_file.h"

namespace sightline {
namespace {

using namespace workbook;

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
    for (const char* name : {"Cover", "Summary", "Vision", "Inputs", "Revenue", "Headcount"})
      add(name);
    if (!is_withheld(Topic::profit, context.options.audience)) add("Profit");
    add("Charts");
    add("Timeline");
    const auto& cycles = context.plan().cycles;
    for (std::size_t i = 0; i < cycles.size(); ++i) {
      const std::string english = "Cycle " + std::to_string(i + 1);
      add(english, context.say("Cycle {1}", static_cast<int>(i + 1)));
    }
    if (!unplanned_actions(context.plan()).empty()) add("Backlog");
    add_people_sheets();
    if (shows_findings(context.options.audience)) add("Findings");
    for (const char* name : {"Checks", "About"}) add(name);
    context.cycles.reserve(cycles.size());
  }

  // In the order in which they need each other, not that of the tabs.
  [[nodiscard]] std::vector<Step> steps() {
    std::vector<Step> list;
    // An audience's book may lack a sheet.
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
    step("Cadence", write_cadence);
    step("Reviews", write_reviews);
    step("Findings", write_findings);
    step("Checks", write_checks);
    step("Summary", write_summary);
    step("Cover", write_cover);
    step("About", write_about);
    return list;
  }

 private:
  // Each only when the document, as this audience sees it, holds something for it.
  void add_people_sheets() {
    const auto grids = score_table(context_.document, context_.options.today);
    const auto has = [&](bool persons) {
      return std::ranges::any_of(
          grids, [&](const ScoreGrid& grid) { return !grid.lines(persons).empty(); });
    };
    if (has(false)) add("Scorecard");
    if (has(true)) add("People");
    if (has_cadence(context_.document, context_.options.audience)) add("Cadence");
    if (has_reviews(context_.document)) add("Reviews");
  }

  void add(const char* english) { add(english, context_.word(english)); }

  // Two sheets may have one name in a translation.
  void add(const std::string& english, const std::string& name) {
    names_.push_back(sheet_name(name, names_));
    context_.sheets[english] = &context_.book.add_sheet(names_.back());
  }

  Context& context_;
  std::vector<std::string> names_;
};

bool write_to(const Document& whole, const BookOptions& options, const WorkbookPlace& place,
              const BookProgress& progress) {
  const Document document = for_audience(whole, options.audience);
  Book book(place, options.brand, document.plan.organization.currency,
            properties_of(document, options), options.protection);
  book.styles().speak(options.catalog);
  Context context{.book = book,
                  .document = document,
                  .options = options,
                  .catalog = options.catalog,
                  .sheets = {},
                  .figures = {},
                  .cycles = {},
                  .checks = {},
                  .findings = findings_for_audience(whole, options.audience, options.today)};
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

bool write_plan_book(const Document& document, const BookOptions& options,
                     const std::filesystem::path& path, const BookProgress& progress) {
  return write_workbook(path, [&](const WorkbookPlace& place) {
    return write_to(document, options, place, progress);
  });
}

std::string plan_book_name(const Document& document) {
  std::string name = one_line(document.plan.organization.name, 80);
  std::ranges::replace_if(
      name,
      [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; },
      '-');
  return (name.empty() ? "" : name + " - ") + "plan book.xlsx";
}

}  // namespace sightline
