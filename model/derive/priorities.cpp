#include "model/derive/priorities.h"

#include <algorithm>

#include "model/find.h"

namespace sightline {
namespace {

DayPriority priority(const Plan& plan, const std::optional<Id<Action>>& id, Day today) {
  const auto* action = find(plan.actions, id);
  return {action, action == nullptr ? Importance::none : importance_of(*action, today)};
}

}  // namespace

Importance importance_of(const Action& action, Day today) {
  if (action.priority == Priority::high) return Importance::high;
  if (is_open(action.status) && action.due && *action.due < today) return Importance::late;
  return action.serves.empty() ? Importance::none : Importance::serves;
}

DayPriorities priorities_of(const Plan& plan, const Person& person, Day today) {
  if (person.priorities_on != today) return {};
  return {priority(plan, person.first_priority, today),
          priority(plan, person.second_priority, today), true};
}

std::vector<const Action*> proposed_priorities(const Plan& plan, const Person& person, Day today) {
  std::vector<const Action*> actions;
  for (const auto& action : plan.actions)
    if (action->owner == person.id && is_open(action->status)) actions.push_back(&*action);
  const auto rank = [&](const Action* action) {
    return std::pair(-static_cast<int>(importance_of(*action, today)),
                     action->due.value_or(Day{std::chrono::year{last_year} / 12 / 31}));
  };
  std::ranges::stable_sort(actions, {}, rank);
  return actions;
}

}  // namespace sightline
