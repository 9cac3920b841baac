#include "reports/tables_reviews.h"

#include <algorithm>
#include <array>

#include "model/derive/figures.h"
#include "model/find.h"

namespace sightline {
namespace {

std::optional<double> promised(const Plan& plan, Promise promise, const Period& horizon,
                               const Currency& currency) {
  const auto money = [&](const Series<Money>& series, const Period& period) {
    const auto total = sum(series, period).value;
    return total ? std::optional(to_units(*total, currency)) : std::nullopt;
  };
  switch (promise) {
    case Promise::revenue:
      return money(total_revenue(plan.targets).target, horizon);
    case Promise::revenue_year:
      return money(total_revenue(plan.targets).target, trailing_12(horizon.last));
    case Promise::profit:
      return money(plan.targets.profit.target, horizon);
    case Promise::headcount: {
      const auto level = total_headcount(plan.targets).target.at(horizon.last);
      return level ? std::optional(to_units(*level)) : std::nullopt;
    }
    case Promise::actions:
      return static_cast<double>(std::ranges::count_if(plan.actions, [&](const auto& action) {
        return find(plan.cycles, action->cycle) != nullptr;
      }));
  }
  return std::nullopt;
}

}  // namespace

const char* label_of(Promise promise) {
  constexpr std::array labels = {"Revenue, 18 months", "Revenue, last 12 of the 18 months",
                                 "Headcount in month 18", "Profit, 18 months", "Actions in cycles"};
  return labels.at(static_cast<std::size_t>(promise));
}

std::vector<PromiseRow> baseline_table(const Document& document, bool with_profit) {
  const auto horizon = horizon_of(document.plan);
  const auto& currency = document.plan.organization.currency;
  std::vector<PromiseRow> rows;
  for (const auto promise : {Promise::revenue, Promise::revenue_year, Promise::headcount,
                             Promise::profit, Promise::actions}) {
    if (promise == Promise::profit && !with_profit) continue;
    PromiseRow row{.promise = promise, .baselines = {}, .now = {}};
    for (const auto& baseline : document.baselines)
      row.baselines.push_back(promised(*baseline.plan, promise, horizon, currency));
    row.now = promised(document.plan, promise, horizon, currency);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<const Review*> reviews_by_date(const Plan& plan) {
  std::vector<const Review*> reviews;
  for (const auto& review : plan.reviews) reviews.push_back(&review);
  std::ranges::stable_sort(reviews, std::greater{}, &Review::on);
  return reviews;
}

std::vector<DecisionLine> decision_table(const Plan& plan, Day today) {
  std::vector<DecisionLine> lines;
  for (const auto* review : reviews_by_date(plan))
    for (const auto& decision : review->decisions)
      lines.push_back({review, &decision, !decision.done && decision.due && *decision.due < today});
  return lines;
}

}  // namespace sightline
