#include "model/derive/spread.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "model/derive/trajectory.h"

namespace sightline {

namespace {

template <class Derive>
Available<Series<Money>> each_month(const Period& period, Derive derive) {
  Series<Money> values;
  for (auto month = period.first; month <= period.last; month = add_months(month, 1)) {
    const Available<Money> value = derive(month);
    if (!value) return value.reason();
    values.set(month, *value);
  }
  return values;
}

}  // namespace

Series<Money> spread(Money total, const std::vector<double>& weights, const Period& period,
                     Money step) {
  const auto count = static_cast<std::size_t>(std::max(0, period.length()));
  if (weights.size() != count) throw std::invalid_argument("one weight per month");
  if (!std::ranges::all_of(weights, [](double w) { return std::isfinite(w) && w >= 0; }))
    throw std::invalid_argument("weights are finite and not negative");
  if (step.minor <= 0) throw std::invalid_argument("a step is above zero");
  const auto steps = total.minor / step.minor;
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<double> exact(count);
  std::vector<std::int64_t> parts(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double share = sum > 0 ? weights[i] / sum : 1.0 / static_cast<double>(count);
    exact[i] = static_cast<double>(steps) * share;
    parts[i] = static_cast<std::int64_t>(std::floor(exact[i]));
  }
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](auto a, auto b) {
    return exact[a] - std::floor(exact[a]) > exact[b] - std::floor(exact[b]);
  });
  auto left = steps - std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
  for (std::size_t i = 0; count > 0 && left != 0; i = (i + 1) % count) {
    parts[order[i]] += left > 0 ? 1 : -1;
    left += left > 0 ? -1 : 1;
  }
  Series<Money> values;
  for (std::size_t i = 0; i < count; ++i)
    values.set(
        add_months(period.first, static_cast<int>(i)),
        Money{parts[i] * step.minor + (i + 1 == count ? total.minor - steps * step.minor : 0)});
  return values;
}

Series<Money> spread_evenly(Money total, const Period& period, Money step) {
  return spread(total,
                std::vector<double>(static_cast<std::size_t>(std::max(0, period.length())), 1.0),
                period, step);
}

Series<Money> spread_growing(Money total, Percent monthly, const Period& period, Money step) {
  std::vector<double> weights;
  for (int i = 0; i < period.length(); ++i) weights.push_back(std::pow(1 + monthly.fraction, i));
  return spread(total, weights, period, step);
}

Available<Series<Money>> spread_seasonally(Money total, const Series<Money>& profile,
                                           const Period& period, Money step) {
  if (profile.empty()) return msg("There is no history to take the seasons from.");
  const auto year = trailing_12(profile.values().rbegin()->first);
  const auto whole = sum(profile, year);
  if (!whole.complete()) return msg("The seasons need twelve months of history without a gap.");
  std::vector<double> weights;
  for (auto month = period.first; month <= period.last; month = add_months(month, 1)) {
    const int offset = ((months_between(year.first, month) % 12) + 12) % 12;
    const auto value = profile.at(add_months(year.first, offset)).value_or(Money{});
    weights.push_back(std::max(0.0, static_cast<double>(value.minor)));
  }
  if (std::ranges::all_of(weights, [](double w) { return w == 0; }))
    return msg("The history adds up to nothing, so it has no seasons.");
  return spread(total, weights, period, step);
}

Available<Series<Money>> along_trajectory(const Plan& plan, Id<SpecialtyArea> area,
                                          const Period& period) {
  return each_month(period, [&](Month month) { return revenue_trajectory(plan, area, month); });
}

Available<Series<Money>> profit_along_trajectory(const Plan& plan, const Period& period) {
  return each_month(period, [&](Month month) { return profit_trajectory(plan, month); });
}

Series<Fte> spread_level(Fte from, Fte to, const Period& period) {
  Series<Fte> values;
  const int steps = period.length();
  for (int i = 1; i <= steps; ++i) {
    const double level = to_units(from) + (to_units(to) - to_units(from)) * i / steps;
    values.set(add_months(period.first, i - 1), Fte{std::llround(level * 10) * 10});
  }
  if (steps > 0) values.set(period.last, to);
  return values;
}

Series<Fte> hold_level(Fte level, const Period& period) {
  Series<Fte> values;
  for (auto month = period.first; month <= period.last; month = add_months(month, 1))
    values.set(month, level);
  return values;
}

}  // namespace sightline
