// Book sheets: which sheets a plan book has, and why one that it could have is missing.
// Why: the writer, the page that shows what goes in and the command line all go by this one list.
#pragma once

#include <set>
#include <vector>

#include "model/base/leaf.h"
#include "model/document.h"

namespace sightline {

struct BookOptions;

/// In the order of the tabs.
enum class BookSheet {
  cover,
  summary,
  vision,
  inputs,
  revenue,
  headcount,
  profit,
  charts,
  timeline,
  cycles,  ///< a sheet for each cycle
  backlog,
  scorecard,
  people,
  pipeline,
  cadence,
  reviews,
  scenarios,
  incentives,
  sight,
  findings,
  checks,
  about
};
template <>
inline constexpr auto enum_texts<BookSheet> =
    std::array{EnumText("cover", "Cover"),         EnumText("summary", "Summary"),
               EnumText("vision", "Vision"),       EnumText("inputs", "Inputs"),
               EnumText("revenue", "Revenue"),     EnumText("headcount", "Headcount"),
               EnumText("profit", "Profit"),       EnumText("charts", "Charts"),
               EnumText("timeline", "Timeline"),   EnumText("cycles", "Cycles"),
               EnumText("backlog", "Backlog"),     EnumText("scorecard", "Scorecard"),
               EnumText("people", "People"),       EnumText("pipeline", "Pipeline"),
               EnumText("cadence", "Cadence"),     EnumText("reviews", "Reviews"),
               EnumText("scenarios", "Scenarios"), EnumText("incentives", "Incentives"),
               EnumText("sight", "Line of sight"), EnumText("findings", "Findings"),
               EnumText("checks", "Checks"),       EnumText("about", "About")};

/// Whether it may be left out: the others hold figures and names that formulas elsewhere need.
[[nodiscard]] constexpr bool is_optional(BookSheet sheet) {
  return sheet >= BookSheet::charts && sheet <= BookSheet::findings && sheet != BookSheet::people;
}
/// The sheet without which this one is left out too: a timeline draws the dates of the cycles, and
/// the scores of teams and of their people are made from each other. Else the sheet itself.
[[nodiscard]] constexpr BookSheet goes_with(BookSheet sheet) {
  if (sheet == BookSheet::timeline) return BookSheet::cycles;
  return sheet == BookSheet::people ? BookSheet::scorecard : sheet;
}

enum class SheetState {
  written,
  left_out,  ///< as chosen, or since that which it goes with is
  withheld,  ///< from this audience
  empty      ///< the plan has nothing for it
};

struct SheetEntry {
  BookSheet sheet = BookSheet::cover;
  SheetState state = SheetState::written;

  bool operator==(const SheetEntry&) const = default;
};

/// What becomes of every sheet in the book of the whole document with these options.
[[nodiscard]] std::vector<SheetEntry> book_sheets(const Document& document,
                                                  const BookOptions& options);
/// The sheets of the book when `seen` is what for_audience has left.
[[nodiscard]] std::set<BookSheet> written_sheets(const Document& seen, const BookOptions& options);

}  // namespace sightline
