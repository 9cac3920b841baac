// Day priorities: what each member of a team takes on today, and whether it is what matters.
// Why: a first and a second priority a day, chosen from the person's own open actions, is all a
// morning needs.
#pragma once

#include <string>
#include <vector>

#include "app/present/edit_entry.h"
#include "model/document.h"

namespace sightline {

struct PriorityRow {
  Id<Person> person;
  std::string name;
  std::vector<std::string> choices;  ///< the first is none, then open actions, important ones first
  std::vector<std::optional<Id<Action>>> actions;  ///< of the choices
  std::size_t first = 0;                           ///< places in `choices`
  std::size_t second = 0;
  std::string verdict;     ///< "2 of 2 important"; blank while nothing is chosen
  bool important = false;  ///< all that is chosen
};

/// The members of a team in its order.
[[nodiscard]] std::vector<PriorityRow> priority_rows(const Plan& plan, Id<Team> team, Day today,
                                                     const Catalog& catalog);
/// By the places in the choices. The same action can't be both; what was first makes room.
[[nodiscard]] EditEntry choose_priorities(const Document& document, const PriorityRow& row,
                                          std::size_t first, std::size_t second, Day today);

}  // namespace sightline
