// Incentive entry: what is typed about an incentive, as edits.
// Why: months, amounts and shares are read by the person's language, and what is no month says so.
#pragma once

#include "app/present/edit_entry.h"
#include "app/present/incentives_view.h"

namespace sightline {

/// Blank takes an optional term away. Months are "Mar 2026", "2026-03" or any day of theirs.
[[nodiscard]] EditEntry enter_term(const Document& document, Id<Incentive> id, Term term,
                                   std::string_view typed, Day today, const Catalog& catalog);
[[nodiscard]] EditEntry enter_share(const Document& document, Id<Incentive> id, Id<Person> person,
                                    std::string_view typed, Id<Share> share,
                                    const Catalog& catalog);
[[nodiscard]] EditEntry enter_points(const Document& document, Id<Incentive> id,
                                     const CountRow& row, std::string_view typed,
                                     Id<ContestRule> rule, const Catalog& catalog);
/// `choice` is a place among the incentive's teams from 1 on; 0: in none.
[[nodiscard]] EditEntry choose_contest_team(const Document& document, Id<Incentive> id,
                                            Id<Person> person, std::size_t choice);

}  // namespace sightline
