// Several chosen actions: what they agree on, and one change for all of them.
// Why: a change of many is one step of undo, and says which actions it left as they were; list,
// menu and details ask here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/present/plan_entry.h"
#include "app/present/session.h"

namespace sightline {

/// What the details show of several actions.
struct ManyDetails {
  std::string title;   ///< "3 actions"
  std::string titles;  ///< "Train the team · Call clients · New offer", or the first ones of many
  /// For cycle, focus area, owner, status and priority: the place in choices() that all have; none
  /// when they differ.
  std::map<ActionField, std::optional<std::size_t>> chosen;
  std::string due;  ///< the date that all have; blank when they differ or have none
  bool due_differs = false;

  bool operator==(const ManyDetails&) const = default;
};
[[nodiscard]] ManyDetails many_details(const Plan& plan, const std::vector<Id<Action>>& ids,
                                       const Catalog& catalog);

/// What was wrong with what a person typed or chose, to be said beside the field; none when all is
/// done. Actions whose cycle is closed stay as they are, and so do those that a change is not for;
/// a notice then names them.
using Refused = std::optional<Message>;

/// Sets the field to a place in choices(). Asks why when actions are to be dropped.
Refused choose_for_all(Session& session, const std::vector<Id<Action>>& ids, ActionField field,
                       std::size_t choice);
/// Blank clears the due date.
Refused enter_due_for_all(Session& session, const std::vector<Id<Action>>& ids,
                          std::string_view typed, const Catalog& catalog);
/// "7", "+7" or "-14": days by which start and due date move.
Refused shift_all(Session& session, const std::vector<Id<Action>>& ids, std::string_view typed,
                  const Catalog& catalog);
void remove_all(Session& session, const std::vector<Id<Action>>& ids);

}  // namespace sightline
