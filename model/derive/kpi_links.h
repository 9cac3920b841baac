// KPI links: which targets and vision parts a KPI tells of, so that it hangs below them.
// Why: nobody types it, since the plan says it already: by what the KPI is computed from, by what a
// formula is made of, and by the actions that serve both.
#pragma once

#include <unordered_map>
#include <vector>

#include "model/plan.h"

namespace sightline {

class KpiLinks {
 public:
  explicit KpiLinks(const Plan& plan);

  /// Revenue in total for whatever follows from the pipeline; for a formula what its parts serve;
  /// and what else actions serve that serve the KPI. Each once, none of them a KPI; empty where the
  /// plan says nothing.
  [[nodiscard]] const std::vector<Served>& of(Uuid kpi) const;

 private:
  std::unordered_map<Uuid, std::vector<Served>> served_;
};

}  // namespace sightline
