// What the list's cells say while they are typed into, and what is made of it.
// Why: a cell takes what the details take, read by the same rules; status asks why when it has to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/present/plan_many.h"

namespace sightline {

/// What to begin with: "30 Jun 2026", "in progress", "Ada Byron"; blank for nobody and no date.
[[nodiscard]] std::string cell_text(const Document& document, Id<Action> id, ActionField field,
                                    const Catalog& catalog);
/// "Owner of ‘Train the team’": the field's name for who can't see the cell.
[[nodiscard]] Message cell_name(const Plan& plan, Id<Action> id, ActionField field);
/// Those of `names` that begin with what was typed; all when one of them is typed out, or nothing.
[[nodiscard]] std::vector<std::string> offered(const std::vector<std::string>& names,
                                               std::string_view typed);
/// The name `step` places from the one that is typed; the first or last when none is.
[[nodiscard]] std::string name_beside(const std::vector<std::string>& names, std::string_view typed,
                                      int step);
/// Says what is odd about the dates of an action after one of them was entered in `field`.
void tell_of_dates(Session& session, Id<Action> id, ActionField field);
/// Takes what was typed; or hands back why not, and nothing has changed.
Refused enter_cell(Session& session, Id<Action> id, ActionField field, std::string_view typed,
                   const Catalog& catalog);

}  // namespace sightline
