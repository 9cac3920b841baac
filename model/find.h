// Finding parts of a document by id, and the calendar of a plan.
// Why: parts refer to each other by id; every reader of a document needs the way back.
#pragma once

#include <algorithm>
#include <vector>

#include "model/document.h"

namespace sightline {

/// The element with this id, or nullptr: a dangling reference is not an error.
template <class E, class T>
[[nodiscard]] const unboxed_t<E>* find(const std::vector<E>& list, Id<T> id) {
  const auto found = std::ranges::find_if(list, [&](const E& e) { return unboxed(e).id == id; });
  return found == list.end() ? nullptr : &unboxed(*found);
}
template <class E, class T>
[[nodiscard]] const unboxed_t<E>* find(const std::vector<E>& list, const std::optional<Id<T>>& id) {
  return id ? find(list, *id) : nullptr;
}

/// The plan's 18 months, first to last.
[[nodiscard]] std::vector<Month> plan_calendar(const Plan& plan);
[[nodiscard]] inline Month last_plan_month(const Plan& plan) {
  return add_months(plan.organization.plan_start, plan_months - 1);
}
/// The cycle a day falls in, or nullptr outside the horizon.
[[nodiscard]] const Cycle* cycle_of(const Plan& plan, Day day);
/// 1 for the first cycle of the plan; 0 when the plan has no such cycle.
[[nodiscard]] int cycle_number(const Plan& plan, Id<Cycle> id);
/// The name of a specialty area; blank when it doesn't exist any more.
[[nodiscard]] std::string area_name(const Plan& plan, Id<SpecialtyArea> id);
/// The baseline that variances compare with, or nullptr before the plan was approved.
[[nodiscard]] const Baseline* reference_baseline(const Document& document);

/// A plan with nothing in it but its frame: six cycles from `start`, the three standard focus
/// areas, the as-of date the day before `start`, the horizon three years after that.
[[nodiscard]] Document blank_document(Month start, IdSource& ids);

}  // namespace sightline
