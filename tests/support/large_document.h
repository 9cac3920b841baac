// A plan larger than most organizations will ever have.
// Why: benchmarks have to show what grows with the plan; the same size gives the same plan.
#pragma once

#include <cstdint>

#include "model/document.h"

namespace sightline {

struct LargeSize {
  int actions = 600;
  int areas = 12;
  int departments = 12;
  int people = 40;
  int kpis = 0;      ///< as far as the plausible document has fewer; monthly ones are added
  int readings = 0;  ///< of KPIs, likewise
};

/// A plausible document with so many of each: every reference leads somewhere, shares add up to
/// 100 %, a tenth of the actions lies in the backlog and the others spread over the six cycles.
/// Baseline 0 is the whole plan, approved.
[[nodiscard]] Document large_document(const LargeSize& size = {}, std::uint64_t seed = 1);

}  // namespace sightline
