// Random documents that a file may hold: legal not only value by value.
// Why: random_document fills each field by itself, and a file is refused when cycles overlap.
#pragma once

#include "model/document.h"
#include "tests/support/random_document.h"

namespace sightline {

inline Plan with_sound_frame(Plan plan) {
  plan.organization.fiscal_year_start = plan.organization.fiscal_year_start % 6 + 6;
  auto start = std::chrono::year{2026} / 1;
  for (auto& cycle : plan.cycles) {
    cycle.start = start;
    start = add_months(start, cycle_months);
  }
  return plan;
}

[[nodiscard]] inline Document sound(Document document) {
  document.plan = with_sound_frame(document.plan);
  int number = 0;
  for (auto& baseline : document.baselines) {
    baseline.number = number++;
    baseline.plan = with_sound_frame(*baseline.plan);
  }
  return document;
}

[[nodiscard]] inline Document savable_document(std::mt19937_64& random, int size = 3) {
  return sound(random_document(random, size));
}

}  // namespace sightline
