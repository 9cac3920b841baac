// Small plans with round numbers, for examples that can be worked out by hand.
// Why: a derivation's test shows its arithmetic; a plan with everything in it would hide it.
#pragma once

#include "model/find.h"

namespace sightline {

/// As of 31 Dec 2025, horizon 31 Dec 2028, plan from 2026-01 in USD. Revenue 1.2m → 1.2m · 1.331
/// (10 % a year), 10 → 20 people, one area with shares 100 % → 100 %, one department, no targets.
inline Document round_document() {
  using namespace std::chrono_literals;
  IdSource ids(1);
  auto document = blank_document(2026y / 1, ids);
  auto& vision = document.plan.vision.organization;
  vision.revenue = {Money{120'000'000}, Money{159'720'000}};
  vision.employees = {Fte{1000}, Fte{2000}};
  vision.areas = {{ids.next<SpecialtyArea>(), "Services", Percent{1}, Percent{1}}};
  document.plan.targets.revenue = {{vision.areas[0].id, {}}};
  document.plan.targets.departments = {{ids.next<Department>(), "All", {}, {}, {}}};
  return document;
}

template <class T>
void set_months(Series<T>& series, Month first, const std::vector<T>& values) {
  for (std::size_t i = 0; i < values.size(); ++i)
    series.set(add_months(first, static_cast<int>(i)), values[i]);
}

}  // namespace sightline
