#include "model/derive/provisional.h"

#include <algorithm>

#include "model/derive/figures.h"
#include "model/find.h"

namespace sightline {
namespace {

bool is_marked(const Targets& targets) {
  const auto any = [](const Series<bool>& months) {
    return std::ranges::any_of(months.values(), [](const auto& month) { return month.second; });
  };
  return any(total_revenue(targets).provisional) || any(total_headcount(targets).provisional);
}

const Review* provisional_review(const Plan& plan, const Baseline& baseline) {
  const auto found = std::ranges::find_if(plan.reviews, [&](const Review& review) {
    return review.baseline == baseline.id && review.provisional;
  });
  return found == plan.reviews.end() ? nullptr : &*found;
}

/// The last month that the review was about.
Month reviewed_month(const Plan& plan, const Review& review, const Baseline& baseline) {
  const auto* cycle = review.cycle ? find(plan.cycles, *review.cycle) : nullptr;
  return cycle != nullptr ? cycle->last_month() : month_of(baseline.agreed_on);
}

}  // namespace

bool is_provisional(const Plan& plan, const Baseline& baseline) {
  // Who may not read the reviews still sees what was not final in what they agreed on.
  return is_marked(baseline.plan->targets) || provisional_review(plan, baseline) != nullptr;
}

void keep_provisional_marks(Document& document) {
  for (auto& baseline : document.baselines) {
    const auto* review = provisional_review(document.plan, baseline);
    if (review == nullptr || is_marked(baseline.plan->targets)) continue;
    auto plan = *baseline.plan;
    const auto month = reviewed_month(document.plan, *review, baseline);
    for (auto& area : plan.targets.revenue) area.line.provisional.set(month, true);
    for (auto& department : plan.targets.departments) department.line.provisional.set(month, true);
    baseline.plan = std::move(plan);
  }
}

Plan without_kept_marks(const Document& document, const Baseline& baseline) {
  auto plan = *baseline.plan;
  if (!document.plan.reviews.empty()) return plan;
  std::vector<Series<bool>*> marks;
  for (auto& area : plan.targets.revenue) marks.push_back(&area.line.provisional);
  for (auto& department : plan.targets.departments) marks.push_back(&department.line.provisional);
  const bool are_kept = !marks.empty() && std::ranges::all_of(marks, [&](const auto* one) {
    return one->values().size() == 1 && *one == *marks.front();
  });
  if (are_kept)
    for (auto* one : marks) *one = {};
  return plan;
}

}  // namespace sightline
