// Gestures on several actions at once.
// Why: what is changed for all chosen actions is one edit, so one step of undo takes it back.
#pragma once

#include <string_view>
#include <vector>

#include "model/edit/gesture.h"

namespace sightline {

using ActionIds = std::vector<Id<Action>>;

/// As for one action (see gestures_actions.h), each following the same rule.
[[nodiscard]] Edit set_status(const Document& document, const ActionIds& ids, Status status,
                              Day today);
/// The same with a reason for all of them.
[[nodiscard]] Edit set_status(const Document& document, const ActionIds& ids, Status status,
                              Day today, std::string_view reason);
[[nodiscard]] Edit set_owner(const Document& document, const ActionIds& ids,
                             std::optional<Id<Person>> owner);
[[nodiscard]] Edit set_priority(const Document& document, const ActionIds& ids, Priority priority);
[[nodiscard]] Edit set_due(const Document& document, const ActionIds& ids, std::optional<Day> due);
/// Start and due date by as many days, where there are any.
[[nodiscard]] Edit shift_dates(const Document& document, const ActionIds& ids, int days);
/// To another cycle, or the backlog; each keeps its focus area. Throws Failure{input} when that
/// cycle is closed, unless all are in it already.
[[nodiscard]] Edit move_to_cycle(const Document& document, const ActionIds& ids,
                                 std::optional<Id<Cycle>> cycle);
/// To another focus area; each keeps its cycle.
[[nodiscard]] Edit move_to_focus(const Document& document, const ActionIds& ids,
                                 Id<FocusArea> focus);

}  // namespace sightline
