#include "model/derive/kpi_links.h"

#include <algorithm>

#include "model/derive/computed_readings.h"
#include "model/derive/formulas.h"

namespace sightline {
namespace {

bool add(std::vector<Served>& list, const Served& served) {
  if (std::ranges::find(list, served) != list.end()) return false;
  list.push_back(served);
  return true;
}

}  // namespace

KpiLinks::KpiLinks(const Plan& plan) {
  for (const auto& kpi : plan.kpis) {
    auto& list = served_[kpi.id.uuid];
    if (is_from_pipeline(kpi.source)) list.push_back({ServedKind::revenue, {}, {}});
  }
  for (const auto& action : plan.actions) {
    if (action->status == Status::dropped) continue;
    for (const auto& to : action->serves) {
      const auto kpi = served_.find(to.target);
      if (to.kind != ServedKind::kpi || kpi == served_.end()) continue;
      for (const auto& served : action->serves)
        if (served.kind != ServedKind::kpi) add(kpi->second, served);
    }
  }
  // Formulas may be made of others, in any order and even in a circle.
  for (bool is_more = true; is_more;) {
    is_more = false;
    for (const auto& kpi : plan.kpis) {
      if (!is_formula(kpi)) continue;
      for (const auto* side : {&kpi.sum_of, &kpi.divided_by})
        for (const auto& id : *side)
          for (const auto& served : std::vector(of(id.uuid)))
            is_more = add(served_[kpi.id.uuid], served) || is_more;
    }
  }
}

const std::vector<Served>& KpiLinks::of(Uuid kpi) const {
  static const std::vector<Served> none;
  const auto found = served_.find(kpi);
  return found == served_.end() ? none : found->second;
}

}  // namespace sightline
