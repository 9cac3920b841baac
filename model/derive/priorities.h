// Priorities: the two things a person takes on today, and whether they are the ones that matter.
// Why: a day full of what is merely urgent moves no target; the list says so while it can be
// changed.
#pragma once

#include <optional>

#include "model/plan.h"

namespace sightline {

/// Why an action is important; none: it only keeps somebody busy.
enum class Importance { none, serves, late, high };
/// Of high priority, past its due date, or serving a part of the vision, a target or a KPI.
[[nodiscard]] Importance importance_of(const Action& action, Day today);

struct DayPriority {
  const Action* action = nullptr;  ///< nullptr: none chosen, or removed since
  Importance importance = Importance::none;
};
struct DayPriorities {
  DayPriority first;
  DayPriority second;
  bool is_of_today = false;  ///< chosen for this day; those of another day are over
};
[[nodiscard]] DayPriorities priorities_of(const Plan& plan, const Person& person, Day today);

/// The person's open actions, the important ones first: high priority, late, serving, others; each
/// in order of its due date.
[[nodiscard]] std::vector<const Action*> proposed_priorities(const Plan& plan, const Person& person,
                                                             Day today);

}  // namespace sightline
