#include "reports/workbook/book_sheets.h"

#include <algorithm>

#include "reports/tables_actions.h"
#include "reports/tables_scorecard.h"
#include "reports/workbook/plan_book.h"
#include "reports/workbook/sheet_cadence.h"
#include "reports/workbook/sheet_pipeline.h"
#include "reports/workbook/sheet_reviews.h"
#include "reports/workbook/sheet_sight.h"

namespace sightline {
namespace {

/// Those that `seen` has something for, whatever is chosen to leave out.
std::set<BookSheet> possible_sheets(const Document& seen, const BookOptions& options) {
  std::set<BookSheet> sheets;
  for (std::size_t i = 0; i < count_of<BookSheet>(); ++i) sheets.insert(static_cast<BookSheet>(i));
  const auto keep = [&](BookSheet sheet, bool kept) {
    if (!kept) sheets.erase(sheet);
  };
  const auto grids = score_table(seen, options.today);
  const auto has_lines = [&](bool persons) {
    return std::ranges::any_of(grids,
                               [&](const ScoreGrid& grid) { return !grid.lines(persons).empty(); });
  };
  keep(BookSheet::profit, !is_withheld(Topic::profit, options.audience));
  keep(BookSheet::cycles, !seen.plan.cycles.empty());
  keep(BookSheet::backlog, !unplanned_actions(seen.plan).empty());
  keep(BookSheet::scorecard, has_lines(false));
  keep(BookSheet::people, has_lines(true));
  keep(BookSheet::pipeline, workbook::has_pipeline(seen, options.today));
  keep(BookSheet::cadence, workbook::has_cadence(seen, options.audience));
  keep(BookSheet::reviews, workbook::has_reviews(seen));
  keep(BookSheet::scenarios, !seen.plan.scenarios.empty());
  keep(BookSheet::incentives, !seen.plan.incentives.empty());
  keep(BookSheet::sight, workbook::has_sight(seen));
  keep(BookSheet::findings, shows_findings(options.audience));
  return sheets;
}

bool is_left_out(BookSheet sheet, const BookOptions& options) {
  return (is_optional(sheet) && options.without.contains(sheet)) ||
         (goes_with(sheet) != sheet && options.without.contains(goes_with(sheet)));
}

}  // namespace

std::set<BookSheet> written_sheets(const Document& seen, const BookOptions& options) {
  auto sheets = possible_sheets(seen, options);
  std::erase_if(sheets, [&](BookSheet sheet) { return is_left_out(sheet, options); });
  return sheets;
}

std::vector<SheetEntry> book_sheets(const Document& document, const BookOptions& options) {
  auto to_all = options;
  to_all.audience = {.audience = Audience::leadership,
                     .exit_terms = true,
                     .net_worth = true,
                     .pay = true,
                     .personal_standards = true,
                     .findings = true};
  const auto there = possible_sheets(document, to_all);
  const auto seen = possible_sheets(for_audience(document, options.audience), options);
  std::vector<SheetEntry> entries;
  for (std::size_t i = 0; i < count_of<BookSheet>(); ++i) {
    const auto sheet = static_cast<BookSheet>(i);
    auto state = SheetState::written;
    if (!there.contains(sheet))
      state = SheetState::empty;
    else if (!seen.contains(sheet))
      state = SheetState::withheld;
    else if (is_left_out(sheet, options))
      state = SheetState::left_out;
    entries.push_back({sheet, state});
  }
  return entries;
}

}  // namespace sightline
