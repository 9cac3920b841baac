#include "reports/tables_actions.h"

#include <algorithm>
#include <array>

#include "model/derive/progress.h"

namespace sightline {
namespace {

std::string with_name(const Catalog& catalog, const char* kind, const std::string& name) {
  return catalog.term(kind) + (name.empty() ? "" : ": " + name);
}

// Blank when the part served is not in the plan any more.
std::string one_served(const Plan& plan, const Served& served, const Catalog& catalog) {
  switch (served.kind) {
    case ServedKind::vision:
      return catalog.term(label_of(served.part));
    case ServedKind::revenue: {
      const std::string name = area_name(plan, Id<SpecialtyArea>{served.target});
      if (served.target != Uuid{} && name.empty()) return {};
      return with_name(catalog, "Revenue", name);
    }
    case ServedKind::headcount: {
      if (served.target == Uuid{}) return catalog.term("Headcount");
      const auto* department = find(plan.targets.departments, Id<Department>{served.target});
      return department == nullptr ? "" : with_name(catalog, "Headcount", department->name);
    }
    case ServedKind::profit:
      return catalog.term("Profit");
    case ServedKind::kpi: {
      const auto* kpi = find(plan.kpis, Id<Kpi>{served.target});
      return kpi == nullptr ? "" : with_name(catalog, "KPI", kpi->name);
    }
  }
  return {};
}

std::size_t focus_rank(const Plan& plan, const Action& action) {
  const auto found = std::ranges::find(plan.focus_areas, action.focus, &FocusArea::id);
  return static_cast<std::size_t>(found - plan.focus_areas.begin());
}

}  // namespace

std::string focus_name(const FocusArea& focus, const Catalog& catalog) {
  return focus.name.empty() ? catalog.term(label_of(focus.kind)) : focus.name;
}

std::string owner_name(const Plan& plan, const Action& action) {
  const auto* person = find(plan.people, action.owner);
  return person == nullptr ? std::string{} : person->display_name();
}

std::string serves_text(const Plan& plan, const Action& action, const Catalog& catalog) {
  std::string text;
  for (const auto& served : action.serves) {
    const std::string one = one_served(plan, served, catalog);
    if (one.empty()) continue;
    if (!text.empty()) text += "; ";
    text += one;
  }
  return text;
}

std::string rolled_text(const Plan& plan, const Action& action, const Catalog& catalog) {
  const auto* before = find(plan.actions, action.rolled_from);
  if (before == nullptr) return {};
  if (!before->cycle) return before->title;
  return catalog.text(msg("Cycle {1}: {2}", cycle_number(plan, *before->cycle), before->title));
}

const char* status_symbol(Status status) {
  constexpr std::array symbols = {"○", "●", "▲", "■", "✓", "→", "×"};
  return symbols.at(static_cast<std::size_t>(status));
}

std::string status_symbol(const Action& action, Day today) {
  return days_late(action, today) > 0 ? "■" : status_symbol(action.status);
}

std::vector<const Action*> actions_by_focus(const Plan& plan, Id<Cycle> cycle) {
  auto actions = actions_of(plan, cycle);
  std::ranges::stable_sort(actions, {},
                           [&](const Action* action) { return focus_rank(plan, *action); });
  return actions;
}

std::vector<const Action*> unplanned_actions(const Plan& plan) {
  std::vector<const Action*> actions;
  for (const auto& action : plan.actions)
    if (find(plan.cycles, action->cycle) == nullptr) actions.push_back(&*action);
  return actions;
}

}  // namespace sightline
