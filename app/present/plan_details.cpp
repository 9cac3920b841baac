#include <algorithm>

#include "app/present/plan_history.h"
#include "app/present/plan_presenter.h"
#include "app/present/plan_rows.h"
#include "model/find.h"

namespace sightline {
namespace {

void add_servable(std::vector<ServedRow>& rows, const Plan& plan, const Catalog& catalog,
                  const Served& served) {
  rows.push_back({served, catalog.text(served_words(plan, served))});
}

std::vector<ServedRow> served_rows(const Plan& plan, const Action& action, const Catalog& catalog) {
  std::vector<ServedRow> rows;
  for (const auto& served : action.serves)
    if (const auto words = served_words(plan, served); !words.empty())
      rows.push_back({served, catalog.text(words)});
  return rows;
}

std::string trail_text(const Plan& plan, const ActionDetails& details, const Catalog& catalog) {
  const auto successor = std::ranges::find_if(
      plan.actions, [&](const auto& other) { return other->rolled_from == details.row.id; });
  if (successor == plan.actions.end()) return details.row.rolled;
  const auto& cycle = (*successor)->cycle;
  const int number = cycle ? cycle_number(plan, *cycle) : 0;
  const auto onward = catalog.text(number == 0 ? msg("goes on in the backlog")
                                               : msg("goes on in cycle {1}", number));
  return details.row.rolled.empty() ? onward : details.row.rolled + " · " + onward;
}

std::string checked_words(const Action& action, const Catalog& catalog) {
  if (action.checks.empty()) return catalog.text(msg("Check-list"));
  return catalog.text(msg("Check-list {1} of {2}",
                          std::ranges::count(action.checks, true, &CheckItem::done),
                          action.checks.size()));
}

}  // namespace

std::optional<ActionDetails> action_details(const Document& document, Id<Action> id, Day today,
                                            const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto* action = find(plan.actions, id);
  if (!action) return std::nullopt;
  ActionDetails details;
  details.row = row_of(plan, *action, times_rolled(plan), today, catalog);
  details.trail = trail_text(plan, details, catalog);
  const auto cycle = cycle_words(plan, action->cycle);
  details.where = details.row.focus.empty()
                      ? catalog.text(cycle)
                      : catalog.text(msg("{1} · {2}", details.row.focus, catalog.text(cycle)));
  if (action->cost) details.cost = catalog.full_amount(*action->cost, plan.organization.currency);
  details.notes = action->notes;
  details.reason = action->reason;
  details.continues = action->continues;
  details.done_on = date_or_blank(catalog, action->done_on);
  details.serves = served_rows(plan, *action, catalog);
  details.checked = checked_words(*action, catalog);
  for (const auto& check : action->checks)
    details.checks.push_back({check.id, check.text, check.done});
  details.history = action_history(document, id, catalog);
  details.complete_editable = action->checks.empty() && action->status != Status::done;
  return details;
}

std::vector<ServedRow> servable(const Plan& plan, const Catalog& catalog) {
  std::vector<ServedRow> rows;
  for (std::size_t part = 0; part < count_of<VisionPart>(); ++part)
    add_servable(rows, plan, catalog, {ServedKind::vision, static_cast<VisionPart>(part), {}});
  add_servable(rows, plan, catalog, {ServedKind::revenue, {}, {}});
  for (const auto& area : plan.vision.organization.areas)
    add_servable(rows, plan, catalog, {ServedKind::revenue, {}, area.id.uuid});
  add_servable(rows, plan, catalog, {ServedKind::headcount, {}, {}});
  for (const auto& department : plan.targets.departments)
    add_servable(rows, plan, catalog, {ServedKind::headcount, {}, department.id.uuid});
  add_servable(rows, plan, catalog, {ServedKind::profit, {}, {}});
  for (const auto& kpi : plan.kpis)
    add_servable(rows, plan, catalog, {ServedKind::kpi, {}, kpi.id.uuid});
  return rows;
}

}  // namespace sightline
