#include "model/derive/formulas.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "model/derive/scores.h"
#include "model/find.h"

namespace sightline {
namespace {

std::vector<Id<Kpi>> parts_of(const Kpi& kpi) {
  auto parts = kpi.sum_of;
  parts.insert(parts.end(), kpi.divided_by.begin(), kpi.divided_by.end());
  return parts;
}

std::optional<double> sum_of(const std::vector<Id<Kpi>>& parts,
                             const std::function<std::optional<double>(Id<Kpi>)>& reading) {
  double sum = 0;
  for (const auto& part : parts) {
    const auto value = reading(part);
    if (!value) return std::nullopt;
    sum += *value;
  }
  return parts.empty() ? std::nullopt : sane_reading(sum);
}

}  // namespace

bool has_formula_parts(const Plan& plan, const Kpi& kpi) {
  if (kpi.sum_of.empty() || kpi.sum_of.size() > most_formula_parts ||
      kpi.divided_by.size() > most_formula_parts)
    return false;
  return std::ranges::all_of(parts_of(kpi), [&](Id<Kpi> id) {
    const auto* part = find(plan.kpis, id);
    return part != nullptr && part->rhythm == kpi.rhythm;
  });
}

std::vector<const Kpi*> formulas_in_order(const Plan& plan) {
  std::unordered_map<Id<Kpi>, std::vector<const Kpi*>> used_by;
  std::unordered_map<Id<Kpi>, std::size_t> waits_for;
  std::vector<const Kpi*> ready;
  for (const auto& kpi : plan.kpis) {
    if (!is_formula(kpi) || !has_formula_parts(plan, kpi)) continue;
    auto& waits = waits_for[kpi.id];
    for (const auto& id : parts_of(kpi)) {
      if (!is_formula(*find(plan.kpis, id))) continue;
      ++waits;
      used_by[id].push_back(&kpi);
    }
    if (waits == 0) ready.push_back(&kpi);
  }
  for (std::size_t next = 0; next < ready.size(); ++next)
    for (const auto* user : used_by[ready[next]->id])
      if (--waits_for[user->id] == 0) ready.push_back(user);
  return ready;
}

std::vector<const Kpi*> formula_circle(const Plan& plan, const Kpi& kpi) {
  if (!is_formula(kpi)) return {};
  // Outwards from the KPI until it is met again; the way back are those it was reached by.
  std::unordered_map<Id<Kpi>, const Kpi*> reached_by;
  std::vector<const Kpi*> next{&kpi};
  for (std::size_t i = 0; i < next.size(); ++i) {
    const auto* from = next[i];
    for (const auto& id : parts_of(*from)) {
      const auto* part = find(plan.kpis, id);
      if (part == nullptr || !is_formula(*part)) continue;
      if (part->id == kpi.id) {
        std::vector<const Kpi*> circle{from};
        while (circle.back()->id != kpi.id) circle.push_back(reached_by[circle.back()->id]);
        std::ranges::reverse(circle);
        return circle;
      }
      if (reached_by.try_emplace(part->id, from).second) next.push_back(part);
    }
  }
  return {};
}

FormulaResult formula_result(const Kpi& kpi,
                             const std::function<std::optional<double>(Id<Kpi>)>& reading) {
  FormulaResult result;
  result.numerator = sum_of(kpi.sum_of, reading);
  if (kpi.divided_by.empty()) {
    result.value = result.numerator;
    return result;
  }
  result.denominator = sum_of(kpi.divided_by, reading);
  if (result.numerator && result.denominator && *result.denominator != 0)
    result.value = sane_reading(*result.numerator / *result.denominator);
  return result;
}

}  // namespace sightline
