// Action tables: the actions of a cycle as rows of words.
// Why: what an action serves and who owns it is looked up in one place for every report.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/document.h"

namespace sightline {

/// The label of a focus area in the catalog's language, or the name people gave it.
[[nodiscard]] std::string focus_name(const FocusArea& focus, const Catalog& catalog);
/// The owner's name or role; blank when there is none.
[[nodiscard]] std::string owner_name(const Plan& plan, const Action& action);
/// "Revenue: Managed services; known by clients". What is not in the plan any more is left out.
[[nodiscard]] std::string serves_text(const Plan& plan, const Action& action,
                                      const Catalog& catalog);
/// "Cycle 2: title", for an action that was rolled; blank otherwise.
[[nodiscard]] std::string rolled_text(const Plan& plan, const Action& action,
                                      const Catalog& catalog);
/// ✓ done, ■ late or blocked, ▲ at risk, ● under way, ○ planned, → rolled, × dropped.
[[nodiscard]] std::string status_symbol(const Action& action, Day today);
[[nodiscard]] const char* status_symbol(Status status);

/// The actions of a cycle by focus area, then in the plan's order; those without a known focus area
/// last.
[[nodiscard]] std::vector<const Action*> actions_by_focus(const Plan& plan, Id<Cycle> cycle);

/// Those in no cycle of the plan: the backlog, in the plan's order.
[[nodiscard]] std::vector<const Action*> unplanned_actions(const Plan& plan);

}  // namespace sightline
