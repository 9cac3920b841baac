#include "model/catalog/template_review.h"

#include <algorithm>

#include "model/find.h"

namespace sightline {
namespace {

template <class T>
void forget_later(Series<T>& series, Month last) {
  auto kept = series;
  for (const auto& [month, value] : series.values())
    if (month > last) kept.set(month, std::nullopt);
  series = std::move(kept);
}

template <class T>
void forget_later(Line<T>& line, Month last) {
  forget_later(line.actual, last);
  forget_later(line.provisional, last);
}

/// As it was agreed, or, when it came later, as if nothing had been done on it.
Action untouched(const Plan& agreed, const Action& now) {
  if (const auto* before = find(agreed.actions, now.id)) return *before;
  auto action = now;
  action.status = Status::planned;
  action.complete = {};
  action.done_on.reset();
  for (auto& check : action.checks) check.done = false;
  return action;
}

Plan as_of(const Plan& agreed, Plan plan, const Review& held) {
  const auto last = month_of(held.on);
  for (auto& area : plan.targets.revenue) forget_later(area.line, last);
  for (auto& department : plan.targets.departments) forget_later(department.line, last);
  forget_later(plan.targets.profit, last);
  for (auto& action : plan.actions) {
    const auto* cycle = find(plan.cycles, action->cycle);
    if (!cycle || first_day(cycle->start) > held.on) action = untouched(agreed, *action);
  }
  for (auto& box : plan.readings) {
    auto series = *box;
    std::erase_if(series.readings,
                  [&](const Reading& reading) { return reading.period > held.on; });
    box = std::move(series);
  }
  for (auto& review : plan.reviews)
    if (review.id == held.id)
      for (auto& decision : review.decisions) decision.done = false;
  return plan;
}

}  // namespace

void freeze_review(Document& document, Id<Review> id, const std::vector<std::string>& names,
                   IdSource& ids) {
  const auto found = std::ranges::find(document.plan.reviews, id, &Review::id);
  if (found == document.plan.reviews.end() || document.baselines.empty()) return;
  auto& review = *found;
  const auto& before = document.baselines.back();
  Baseline baseline{ids.next<Baseline>(), before.number + 1, review.on, names, {}};
  review.baseline = baseline.id;
  baseline.plan = Box<Plan>(as_of(*before.plan, document.plan, review));
  document.baselines.push_back(std::move(baseline));
}

}  // namespace sightline
