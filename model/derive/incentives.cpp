#include "model/derive/incentives.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/derive/contributions.h"
#include "model/derive/figures.h"
#include "model/find.h"

namespace sightline {
namespace {

constexpr std::array cost_levels{0.8, 1.0, 1.2};
constexpr double remainder_steps = 10'000;

/// What is paid at this revenue.
Money pool_at(const Incentive& bonus, Money revenue) {
  const auto threshold = bonus.threshold.value_or(Money{});
  if (revenue < threshold) return {};
  const double joins = std::max(0.0, bonus.excess.value_or(Percent{}).fraction);
  return bonus.pool.value_or(Money{}) +
         nearest_money(static_cast<double>((revenue - threshold).minor) * joins);
}

std::optional<Message> lack_of(const Incentive& bonus) {
  if (!bonus.threshold) return msg("The number to beat is missing.");
  if (!bonus.pool && !bonus.excess) return msg("The pool is missing.");
  return std::nullopt;
}

/// Why nobody knows what a contest costs.
std::optional<Message> cost_lack_of(const Incentive& contest) {
  if (contest.pool) return std::nullopt;
  if (contest.prize.empty() && contest.stretch_prize.empty())
    return msg("What the prizes cost was not said.");
  return msg("The prizes are in kind, and what they cost was not said.");
}

/// The prizes of those who reach the quota, and more for those who reach the stretch.
Available<Money> cost_of_year(const Incentive& contest, double level) {
  constexpr double close = 1e-9;
  if (level < 1) return Money{};
  if (auto lack = cost_lack_of(contest)) return *lack;
  const auto pool = *contest.pool;
  if (level + close < contest.stretch.fraction || pool.minor == 0) return pool;
  if (!contest.excess && !contest.stretch_prize.empty())
    return msg("What the prize for the stretch costs is missing.");
  const double more = std::max(0.0, contest.excess.value_or(Percent{}).fraction);
  return pool + nearest_money(static_cast<double>(pool.minor) * more);
}

Available<Money> cost_at(const Incentive& incentive, double level,
                         const std::optional<Money>& revenue) {
  switch (incentive.kind) {
    case IncentiveKind::team_bonus:
      if (auto lack = lack_of(incentive)) return *lack;
      if (!revenue) return msg("A month of it has no revenue target.");
      return pool_at(incentive, *revenue);
    case IncentiveKind::year_contest:
      return cost_of_year(incentive, level);
    case IncentiveKind::contest:
    case IncentiveKind::company_contest:
      break;
  }
  if (auto lack = cost_lack_of(incentive)) return *lack;
  return *incentive.pool;
}

}  // namespace

std::vector<Money> split(Money amount, const std::vector<double>& weights) {
  std::vector<Money> parts(weights.size());
  const auto weight = [&](std::size_t i) {
    return std::isfinite(weights[i]) ? std::max(0.0, weights[i]) : 0.0;
  };
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weight(i);
  if (sum <= 0 || !std::isfinite(sum)) return parts;
  std::vector<double> remainders(weights.size());
  std::int64_t left = amount.minor;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double exact = static_cast<double>(amount.minor) * (weight(i) / sum);
    parts[i].minor = static_cast<std::int64_t>(std::floor(exact));
    // What differs by the noise of floating point is equal.
    remainders[i] = std::round((exact - std::floor(exact)) * remainder_steps) / remainder_steps;
    left -= parts[i].minor;
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t i) { return weight(i) == 0; });
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return remainders[i]; });
  // Beyond 2^53 the floors may miss by more than one each.
  const std::int64_t step = left < 0 ? -1 : 1;
  for (std::size_t i = 0; left != 0; i = (i + 1) % order.size(), left -= step)
    parts[order[i]].minor += step;
  return parts;
}

Available<BonusResult> bonus_result(const Document& document, const Incentive& bonus) {
  if (auto lack = lack_of(bonus)) return *lack;
  const auto revenue = sum(whole_revenue(document.plan.targets), period_of(bonus));
  if (!revenue.value) return msg("None of its months has an actual of all areas yet.");
  BonusResult result{.actual = *revenue.value,
                     .months = revenue.months,
                     .of = revenue.of,
                     .threshold = *bonus.threshold,
                     .reached = *revenue.value >= *bonus.threshold,
                     .above = std::max(Money{}, *revenue.value - *bonus.threshold),
                     .pool = pool_at(bonus, *revenue.value),
                     .parts = {},
                     .derived = false,
                     .pay = {}};
  const auto shares = contributions(document, bonus);
  result.derived = shares.derived;
  std::vector<double> weights;
  for (const auto& one : shares.persons) {
    weights.push_back(one.weight);
    result.parts.fraction += one.part.fraction;
  }
  const auto amounts = split(result.pool, weights);
  for (std::size_t i = 0; i < amounts.size(); ++i)
    result.pay.push_back({shares.persons[i].person, shares.persons[i].part, amounts[i]});
  return result;
}

std::vector<CostLine> incentive_costs(const Plan& plan, const Incentive& incentive) {
  const auto target = sum(total_revenue(plan.targets).target, period_of(incentive));
  std::vector<CostLine> lines;
  for (const double level : cost_levels) {
    std::optional<Money> revenue;
    if (target.value && target.complete())
      revenue = nearest_money(static_cast<double>(target.value->minor) * level);
    lines.push_back({Percent{level}, revenue, cost_at(incentive, level, revenue)});
  }
  return lines;
}

}  // namespace sightline
