#include "model/derive/landing.h"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "model/base/joined.h"
#include "model/derive/figures.h"

namespace sightline {

namespace {

// Years have seasons; longer than a quarter without a figure, what was before is another story.
constexpr int longest_gap = 3;

/// The actuals up to the last one, months without one filled in between their neighbours.
struct History {
  Month first;
  std::vector<double> values;
  int known = 0;

  [[nodiscard]] Month last() const {
    return add_months(first, static_cast<int>(values.size()) - 1);
  }
  [[nodiscard]] double at(Month month) const {
    return values.at(static_cast<std::size_t>(months_between(first, month)));
  }
  [[nodiscard]] bool contains(Month month) const { return first <= month && month <= last(); }
};

/// None without an actual up to the end of the horizon.
std::optional<History> history_of(const Series<Money>& actual, const Period& horizon) {
  std::optional<History> found;
  const Month earliest = add_months(horizon.first, -max_history_months);
  for (const auto& [month, amount] : actual.values()) {
    if (month < earliest || month > horizon.last) continue;
    const auto value = static_cast<double>(amount.minor);
    const int gap = found ? months_between(found->last(), month) - 1 : 0;
    if (!found || gap > longest_gap) {
      found = History{month, {value}, 1};
      continue;
    }
    const double before = found->values.back();
    for (int i = 1; i <= gap; ++i)
      found->values.push_back(before + (value - before) * i / (gap + 1));
    found->values.push_back(value);
    ++found->known;
  }
  return found;
}

Message too_short(int history) {
  if (history == 0)
    return msg(
        "Landing is the target: there are no actuals yet, and a forecast needs {1} months "
        "of them.",
        least_history);
  return msg_n(
      "Landing is the actual and the remaining target, without a range or chance: there "
      "is {1} month of actuals in one run, and a forecast needs 12.",
      "Landing is the actual and the remaining target, without a range or chance: there "
      "are {1} months of actuals in one run, and a forecast needs 12.",
      history);
}

/// The forecast of the months that come after the history, up to the end of the horizon.
std::optional<forecasting::Forecast> forecast_after(const std::optional<History>& history,
                                                    const Period& horizon) {
  if (!history || history->known < least_history) return std::nullopt;
  const int ahead = months_between(history->last(), horizon.last);
  if (ahead <= 0) return std::nullopt;
  return forecasting::forecast(history->values, static_cast<std::size_t>(ahead));
}

Month month_ahead(const History& history, std::size_t index) {
  return add_months(history.last(), static_cast<int>(index) + 1);
}

bool is_open(const Series<Money>& actual, const Period& horizon) {
  return sum(actual, horizon).months < horizon.length();
}

/// The sum of the areas in the months for which all that had begun to report have done so.
Series<Money> common_actuals(const Targets& targets) {
  auto common = total_revenue(targets).actual;
  for (const auto& area : targets.revenue) {
    const auto& actual = area.line.actual;
    if (actual.empty()) continue;
    Series<Money> kept;
    for (const auto& [month, value] : common.values())
      if (month < actual.values().begin()->first || actual.at(month)) kept.set(month, value);
    common = kept;
  }
  return common;
}

/// Spreads of the total's months from its own history; false where that is too short.
bool spread_from_total(Landing& total, const Plan& plan) {
  const auto horizon = horizon_of(plan);
  const auto history = history_of(common_actuals(plan.targets), horizon);
  const auto ahead = forecast_after(history, horizon);
  if (!ahead) return false;
  total.history = history->known;
  total.together = ahead->together;
  total.freedom = ahead->months.front().freedom;
  total.seasonal = ahead->seasonal;
  for (std::size_t i = 0; i < ahead->months.size(); ++i) {
    const auto month = month_ahead(*history, i);
    if (total.forecast.at(month)) total.spread.set(month, ahead->months[i].spread);
  }
  return true;
}

void spread_from_parts(Landing& total, const std::vector<Landing>& parts) {
  for (const auto& part : parts) {
    if (!part.is_forecast()) continue;
    const bool first = total.spread.empty();
    total.freedom = first ? part.freedom : std::min(total.freedom, part.freedom);
    total.history = first ? part.history : std::min(total.history, part.history);
    for (const auto& [month, spread] : part.spread.values())
      total.spread.set(month, total.spread.at(month).value_or(0) + part.together * spread);
  }
}

/// Sizes of what is still to come, in minor units.
struct Remaining {
  double all = 0;
  double by_target = 0;
};

void add_part(Landing& total, Remaining& remaining, const Landing& part,
              const Series<Money>& actual) {
  for (const auto& [month, value] : part.months.values()) {
    total.months.set(month, total.months.at(month).value_or(Money{}) + value);
    if (actual.at(month)) continue;
    const auto size = std::abs(static_cast<double>(value.minor));
    remaining.all += size;
    if (!part.reason.empty()) remaining.by_target += size;
  }
  for (const auto& [month, value] : part.forecast.values())
    total.forecast.set(month, total.forecast.at(month).value_or(Money{}) + value);
}

}  // namespace

Landing line_landing(const Line<Money>& line, const Period& horizon) {
  Landing landing;
  for (const auto& [month, value] : line.target.values())
    if (horizon.contains(month)) landing.months.set(month, value);
  const auto history = history_of(line.actual, horizon);
  if (history) landing.history = history->known;
  const auto ahead = forecast_after(history, horizon);
  if (ahead) {
    landing.together = ahead->together;
    landing.freedom = ahead->months.front().freedom;
    landing.seasonal = ahead->seasonal;
    for (std::size_t i = 0; i < ahead->months.size(); ++i) {
      const auto month = month_ahead(*history, i);
      if (!horizon.contains(month)) continue;
      landing.forecast.set(month, nearest_money(ahead->months[i].value));
      landing.spread.set(month, ahead->months[i].spread);
    }
  } else if (is_open(line.actual, horizon) && landing.history < least_history) {
    landing.reason = too_short(landing.history);
  }
  // A month that was left out between others is told by those.
  if (history && history->known >= least_history)
    for (Month month = horizon.first; month <= horizon.last; month = add_months(month, 1))
      if (history->contains(month) && !line.actual.at(month))
        landing.forecast.set(month, nearest_money(history->at(month)));
  for (const auto& [month, value] : landing.forecast.values()) landing.months.set(month, value);
  for (const auto& [month, value] : line.actual.values())
    if (horizon.contains(month)) landing.months.set(month, value);
  return landing;
}

Landing revenue_landing(const Plan& plan) {
  const auto& areas = plan.targets.revenue;
  std::vector<Landing> parts;
  Landing total;
  Remaining remaining;
  Message reason;
  bool is_shared = true;  // the reason holds for all areas alike
  for (const auto& area : areas) {
    const auto& part = parts.emplace_back(line_landing(area.line, horizon_of(plan)));
    add_part(total, remaining, part, area.line.actual);
    is_shared = is_shared && !part.reason.empty() && (reason.empty() || part.reason == reason);
    if (part.months.empty() || part.reason.empty()) continue;
    if (reason.empty()) reason = part.reason;
    total.by_target.push_back(area_name(plan, area.id));
  }
  const bool mostly_forecast = 2 * remaining.by_target < remaining.all;
  if (areas.empty())
    total.reason = too_short(0);
  else if (total.by_target.empty()) {
    if (!spread_from_total(total, plan)) spread_from_parts(total, parts);
  } else if (!mostly_forecast || !spread_from_total(total, plan)) {
    total.reason = is_shared ? reason : msg("{1}: {2}", total.by_target.front(), reason);
  }
  return total;
}

Landing profit_landing(const Plan& plan) {
  return line_landing(plan.targets.profit, horizon_of(plan));
}

Landing area_landing(const Plan& plan, Id<SpecialtyArea> area) {
  return line_landing(revenue_of(plan.targets, area), horizon_of(plan));
}

Series<Fte> line_landing(const Line<Fte>& line, const Period& horizon) {
  Series<Fte> landing;
  Fte apart;
  for (Month month = horizon.first; month <= horizon.last; month = add_months(month, 1)) {
    const auto actual = line.actual.at(month);
    const auto target = line.target.at(month);
    if (actual && target) apart = *actual - *target;
    if (actual)
      landing.set(month, *actual);
    else if (target)
      landing.set(month, std::max(Fte{}, *target + apart));
  }
  return landing;
}

Series<Fte> headcount_landing(const Plan& plan) {
  Series<Fte> total;
  for (const auto& department : plan.targets.departments) {
    const auto landing = line_landing(department.line, horizon_of(plan));
    for (const auto& [month, value] : landing.values())
      total.set(month, total.at(month).value_or(Fte{}) + value);
  }
  return total;
}

Available<forecasting::Expectation> expectation(const Landing& landing, const Period& period) {
  const auto whole = sum(landing.months, period);
  if (!whole.complete()) return msg("One of the months has neither an actual nor a target.");
  if (!landing.reason.empty()) return landing.reason;
  double spread = 0;
  for (const auto& [month, of_month] : landing.spread.values())
    if (period.contains(month)) spread += landing.together * of_month;
  return forecasting::Expectation{static_cast<double>(whole.value->minor), spread, landing.freedom};
}

Available<MoneyRange> likely_range(const Landing& landing, const Period& period) {
  const auto expected = expectation(landing, period);
  if (!expected) return expected.reason();
  // Amounts of many months may add up to more than one amount can be.
  const auto found = forecasting::range(*expected, range_probability);
  return MoneyRange{nearest_money(found.least), nearest_money(found.most)};
}

Available<Percent> chance_of_target(const Landing& landing, const Series<Money>& target,
                                    const Period& period) {
  const auto expected = expectation(landing, period);
  if (!expected) return expected.reason();
  const auto meant = sum(target, period);
  if (!meant.complete()) return msg("One of the months has no target.");
  return Percent{forecasting::chance(*expected, static_cast<double>(meant.value->minor))};
}

Message method_of(const Landing& landing) {
  if (!landing.reason.empty()) return landing.reason;
  if (!landing.is_forecast()) return msg("Landing is the actual: every month has one.");
  if (landing.seasonal)
    return msg(
        "Landing is the actual, then a forecast from {1} months of actuals with their "
        "seasons: the median of seasonal naive, exponential smoothing, damped trend, Theta "
        "and the smoothing model of least AICc.",
        landing.history);
  if (landing.history < 3 * 12)
    return msg(
        "Landing is the actual, then a forecast from {1} months of actuals, too few to tell "
        "seasons by: the median of seasonal naive, exponential smoothing, damped trend, Theta "
        "and the smoothing model of least AICc.",
        landing.history);
  return msg(
      "Landing is the actual, then a forecast from {1} months of actuals, which show no "
      "seasons: the median of seasonal naive, exponential smoothing, damped trend, Theta and "
      "the smoothing model of least AICc.",
      landing.history);
}

Message method_in_short(const Landing& landing) {
  if (!landing.is_forecast() || !landing.reason.empty()) return method_of(landing);
  return msg("Landing is the actual, then a forecast from {1} months of actuals.", landing.history);
}

Message remark_on(const Landing& landing) {
  if (landing.by_target.empty() || !landing.reason.empty()) return {};
  // It stands at the head of pages, where a long list would leave no room for figures.
  constexpr std::size_t most_named = 3;
  const auto names = joined(landing.by_target | std::views::take(most_named));
  const auto left = std::max(landing.by_target.size(), most_named) - most_named;
  if (left > 0)
    return msg(
        "Of {1} and {2} more the target counts, since a forecast needs 12 months of actuals.",
        names, left);
  return msg("Of {1} the target counts, since a forecast needs 12 months of actuals.", names);
}

Message headcount_landing_method() {
  return msg(
      "Landing is the current headcount and the hires that are planned: the target and what "
      "the last reported month was above or below it.");
}

Message landing_note() {
  return msg(
      "Landing is the actual where it is known, then the forecast, which needs 12 months of "
      "actuals, else the target; of headcount, those who are there and the hires that are "
      "planned.");
}

}  // namespace sightline
