#include "model/edit/gestures_horizon.h"

#include "model/find.h"

namespace sightline {
namespace {

/// Cycles that lie in the 18 months, whole or in part.
std::vector<const Cycle*> cycles_in_horizon(const Plan& plan) {
  std::vector<const Cycle*> within;
  for (const auto& cycle : plan.cycles)
    if (cycle.last_month() >= plan.organization.plan_start && cycle.start <= last_plan_month(plan))
      within.push_back(&cycle);
  return within;
}

Month month_after_last(const Plan& plan) {
  return plan.cycles.empty() ? plan.organization.plan_start
                             : add_months(plan.cycles.back().last_month(), 1);
}

}  // namespace

int closed_at_the_start(const Plan& plan) {
  int count = 0;
  for (const auto* cycle : cycles_in_horizon(plan)) {
    if (!cycle->closed_on) break;
    ++count;
  }
  return count;
}

std::optional<Message> why_not_rolled(const Plan& plan, int cycles) {
  const auto within = cycles_in_horizon(plan);
  if (within.empty()) return msg("The plan has no cycle within its 18 months.");
  for (int i = 0; i < std::min(cycles, static_cast<int>(within.size())); ++i) {
    const auto& leaving = *within[static_cast<std::size_t>(i)];
    if (!leaving.closed_on)
      return msg("Close cycle {1} first: what is still open in it would leave the 18 months.",
                 cycle_number(plan, leaving.id));
  }
  if (!is_valid(add_months(plan.organization.plan_start, cycles * cycle_months + plan_months)))
    return msg("A plan can't go on that far.");
  return std::nullopt;
}

Edit roll_horizon(const Document& document, int cycles, IdSource& ids) {
  if (auto why = why_not_rolled(document.plan, cycles))
    throw Failure(FailureKind::input, std::move(*why));
  const auto start = add_months(document.plan.organization.plan_start, cycles * cycle_months);
  return make_edit(document, msg("Move the 18 months on to {1}", start), [&](Document& d) {
    auto& plan = d.plan;
    plan.organization.plan_start = start;
    for (auto next = month_after_last(plan); next <= last_plan_month(plan);
         next = month_after_last(plan))
      plan.cycles.push_back({ids.next<Cycle>(), next, {}, {}, {}});
  });
}

Edit add_cycle(const Document& document, Id<Cycle> id) {
  const auto& plan = document.plan;
  const auto start = month_after_last(plan);
  const auto limit = add_months(last_plan_month(plan), most_cycles_ahead * cycle_months);
  if (start > limit || !is_valid(add_months(start, plan_months)))
    throw Failure(FailureKind::input,
                  msg_n("{1} cycle behind the 18 months is enough. Move the 18 months on first.",
                        "{1} cycles behind the 18 months are enough. Move the 18 months on first.",
                        most_cycles_ahead));
  return make_edit(document, msg("Add cycle {1}", plan.cycles.size() + 1), [&](Document& d) {
    d.plan.cycles.push_back({id, start, {}, {}, {}});
  });
}

}  // namespace sightline
