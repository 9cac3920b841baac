// Gestures on the organization: its names, its calendar, its currency.
// Why: each is one undoable sentence, with what follows from it in the same edit.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

/// Any text of the organization: set_organization_text(document, &Organization::name, "Harbor IT").
[[nodiscard]] Edit set_organization_text(const Document& document, std::string Organization::*field,
                                         std::string_view typed);
/// Amounts keep what they say in units of the currency (1,000.00 USD becomes 1,000 JPY); none is
/// converted. Throws Failure{input} for a code that is none, when an amount would get too big, and
/// for a plan with baselines, whose amounts stay in the currency they were agreed in.
[[nodiscard]] Edit set_currency(const Document& document, const Currency& currency);
/// `month` is 1 … 12; throws Failure{input} otherwise.
[[nodiscard]] Edit set_fiscal_year_start(const Document& document, int month);
/// The cycles move along by as many months; dates of actions and months of targets stay.
[[nodiscard]] Edit set_plan_start(const Document& document, Month start);
[[nodiscard]] Edit set_as_of(const Document& document, Day day);
[[nodiscard]] Edit set_paper(const Document& document, PaperSize paper);
[[nodiscard]] Edit set_direction(const Document& document, PaperDirection direction);
[[nodiscard]] Edit set_margins(const Document& document, PaperMargins margins);

/// How the plan's pages are printed.
struct PageSetup {
  PaperSize paper = PaperSize::a4;
  PaperDirection direction = PaperDirection::as_needed;
  PaperMargins margins = PaperMargins::normal;

  bool operator==(const PageSetup&) const = default;
};
[[nodiscard]] PageSetup page_setup_of(const Organization& organization);
/// All of it in one step, named by what changes if that is a single thing.
[[nodiscard]] Edit set_page_setup(const Document& document, const PageSetup& setup);

}  // namespace sightline
