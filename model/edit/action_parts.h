// What gestures on actions share: where an action stands in the list, and what a status brings.
// Why: an action that is added, moved or rolled comes to the same place by the same rule.
#pragma once

#include <algorithm>
#include <vector>

#include "model/base/box.h"
#include "model/find.h"

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

/// Dates within the cycle it leaves move by as many months as the cycles are apart.
inline void shift_dates(Action& action, const Cycle* from, const Cycle* to) {
  if (!from || !to) return;
  const int months = months_between(from->start, to->start);
  for (auto* day : {&action.start, &action.due})
    if (*day && from->contains(**day)) *day = shifted(**day, months);
}

/// Nothing gets into a closed cycle: what was decided at its end would no longer be all of it.
[[noreturn]] inline void refuse_closed(const Plan& plan, Id<Cycle> cycle) {
  throw Failure(FailureKind::input, msg("Cycle {1} is closed. Reopen it, or choose another one.",
                                        cycle_number(plan, cycle)));
}

/// Done has a day; what is planned has not begun. How far it was stays as entered, so that an
/// action that is done by mistake goes on from there: done counts as complete anyway
/// (percent_complete).
inline void enter_status(Action& action, Status status, Day today) {
  if (status == action.status) return;
  if (status == Status::done) {
    if (!action.done_on) action.done_on = today;
  } else {
    action.done_on.reset();
    if (status == Status::planned) action.complete = {};
  }
  action.status = status;
}

}  // namespace sightline
