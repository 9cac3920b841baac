#include "model/find.h"

namespace sightline {

std::vector<Month> plan_calendar(const Plan& plan) {
  std::vector<Month> months;
  for (int i = 0; i < plan_months; ++i)
    months.push_back(add_months(plan.organization.plan_start, i));
  return months;
}

const Cycle* cycle_of(const Plan& plan, Day day) {
  const auto found =
      std::ranges::find_if(plan.cycles, [&](const Cycle& cycle) { return cycle.contains(day); });
  return found == plan.cycles.end() ? nullptr : &*found;
}

int cycle_number(const Plan& plan, Id<Cycle> id) {
  const auto found = std::ranges::find(plan.cycles, id, &Cycle::id);
  return found == plan.cycles.end() ? 0 : static_cast<int>(found - plan.cycles.begin()) + 1;
}

std::string area_name(const Plan& plan, Id<SpecialtyArea> id) {
  const auto* area = find(plan.vision.organization.areas, id);
  return area ? area->name : std::string{};
}

const Baseline* reference_baseline(const Document& document) {
  return find(document.baselines, document.reference);
}

Document blank_document(Month start, IdSource& ids) {
  Document document;
  document.id = ids.next<Document>();
  auto& plan = document.plan;
  plan.organization.plan_start = start;
  plan.organization.as_of = last_day(add_months(start, -1));
  plan.vision.horizon = last_day(add_months(start, -1) + std::chrono::years{3});
  for (int i = 0; i < cycle_count; ++i)
    plan.cycles.push_back({ids.next<Cycle>(), add_months(start, i * cycle_months), {}, {}, {}});
  for (const auto kind : {FocusKind::sales, FocusKind::marketing, FocusKind::office})
    plan.focus_areas.push_back({ids.next<FocusArea>(), kind, {}});
  return document;
}

}  // namespace sightline
