#include "model/derive/variance.h"

#include <cmath>

namespace sightline {

namespace {

Message nothing_to_compare() { return msg("No month has both a result and a target yet."); }

Available<Percent> percent_of(std::int64_t difference, std::int64_t meant) {
  if (meant == 0) return msg("A percentage of a target of zero can't be given.");
  return Percent{static_cast<double>(difference) / std::abs(static_cast<double>(meant))};
}

template <class T>
struct Comparable {
  Series<T> result;
  Series<T> meant;
};

/// Actuals and targets of all parts added up, each only where the same part has both.
template <class Part>
auto comparable(const std::vector<Part>& parts) {
  using T = std::remove_cvref_t<decltype(parts[0].line.actual.values().begin()->second)>;
  Comparable<T> total;
  for (const auto& part : parts) {
    for (const auto& [month, actual] : part.line.actual.values()) {
      const auto target = part.line.target.at(month);
      if (!target) continue;
      total.result.set(month, total.result.at(month).value_or(T{}) + actual);
      total.meant.set(month, total.meant.at(month).value_or(T{}) + *target);
    }
  }
  return total;
}

}  // namespace

Available<Variance<Money>> variance(const Series<Money>& result, const Series<Money>& meant,
                                    const Period& period) {
  Variance<Money> found{{}, {}, {}, 0, period.length()};
  for (auto month = period.first; month <= period.last; month = add_months(month, 1)) {
    const auto reached = result.at(month);
    const auto planned = meant.at(month);
    if (!reached || !planned) continue;
    found.result += *reached;
    found.meant += *planned;
    ++found.months;
  }
  if (found.months == 0) return nothing_to_compare();
  found.difference = found.result - found.meant;
  return found;
}

Available<Variance<Fte>> variance(const Series<Fte>& result, const Series<Fte>& meant,
                                  const Period& period) {
  Variance<Fte> found{{}, {}, {}, 0, period.length()};
  for (auto month = period.first; month <= period.last; month = add_months(month, 1)) {
    const auto reached = result.at(month);
    const auto planned = meant.at(month);
    if (!reached || !planned) continue;
    found.result = *reached;
    found.meant = *planned;
    ++found.months;
  }
  if (found.months == 0) return nothing_to_compare();
  found.difference = found.result - found.meant;
  return found;
}

Available<Variance<Money>> revenue_variance(const Targets& targets, const Period& period) {
  const auto both = comparable(targets.revenue);
  return variance(both.result, both.meant, period);
}

Available<Variance<Fte>> headcount_variance(const Targets& targets, const Period& period) {
  const auto both = comparable(targets.departments);
  return variance(both.result, both.meant, period);
}

Available<Percent> percent(const Variance<Money>& variance) {
  return percent_of(variance.difference.minor, variance.meant.minor);
}

Available<Percent> percent(const Variance<Fte>& variance) {
  return percent_of(variance.difference.hundredths, variance.meant.hundredths);
}

Standing standing(const Variance<Money>& variance) {
  if (variance.difference == Money{}) return Standing::on_plan;
  return variance.difference > Money{} ? Standing::favourable : Standing::unfavourable;
}

Standing standing(const Variance<Fte>& variance) {
  if (variance.difference == Fte{}) return Standing::on_plan;
  return variance.difference > Fte{} ? Standing::above_plan : Standing::below_plan;
}

}  // namespace sightline
