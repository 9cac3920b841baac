// What refers to a KPI, taken away with it: readings, formulas, what actions serve, what counts in
// a contest. Why: removing a KPI and removing its team leave the same nothing behind.
#pragma once

#include "model/edit/served_references.h"

namespace sightline {

/// Removes the KPI itself too.
inline void drop_kpi(Plan& plan, Id<Kpi> id) {
  std::erase_if(plan.kpis, [&](const Kpi& kpi) { return kpi.id == id; });
  std::erase_if(plan.readings, [&](const auto& series) { return series->kpi == id; });
  for (auto& kpi : plan.kpis) {
    std::erase(kpi.sum_of, id);
    std::erase(kpi.divided_by, id);
  }
  for (auto& incentive : plan.incentives)
    std::erase_if(incentive.counts, [&](const ContestRule& rule) { return rule.kpi == id; });
  drop_served(plan, id.uuid);
}

}  // namespace sightline
