// What gestures on actions share: where an action stands in the list, and what a status brings.
// Why: an action that is added, moved or rolled comes to the same place by the same rule.
#pragma once

#include <algorithm>
#include <vector>

#include "model/action.h"
#include "model/base/box.h"

namespace sightline {

/// Where the next action of this cycle and focus area belongs.
inline auto end_of_cell(std::vector<Box<Action>>& actions, const Action& like) {
  const auto last = std::find_if(actions.rbegin(), actions.rend(), [&](const auto& action) {
    return action->cycle == like.cycle && action->focus == like.focus;
  });
  return last == actions.rend() ? actions.end() : last.base();
}

/// The same day of another month, or its last day where the month is too short.
[[nodiscard]] inline Day shifted(Day day, int months) {
  const auto moved = day + std::chrono::months{months};
  return moved.ok() ? moved : last_day(month_of(moved));
}

/// Done is complete and has a day; what is planned has not begun.
inline void enter_status(Action& action, Status status, Day today) {
  if (status == action.status) return;
  if (status == Status::done) {
    action.complete = {1};
    if (!action.done_on) action.done_on = today;
  } else {
    action.done_on.reset();
    if (status == Status::planned) action.complete = {};
  }
  action.status = status;
}

}  // namespace sightline
