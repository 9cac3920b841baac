#include "model/derive/scenario.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sightline {
namespace {

constexpr std::size_t level_months = 3;
// A file may hold any number; no plan is longer than this.
constexpr int longest_delay = 1200;

double amount(Money money) { return static_cast<double>(money.minor); }

/// A price or a number of clients can fall to nothing, not below.
double factor(Percent change) { return std::max(0.0, 1 + change.fraction); }

template <class T>
void latest_actual(const Line<T>& line, const Period& plan, std::optional<Month>& latest) {
  for (const auto& [month, value] : line.actual.values())
    if (plan.contains(month) && (!latest || month > *latest)) latest = month;
}

Percent growth_of(const Scenario& scenario, Id<SpecialtyArea> area) {
  const auto found = std::ranges::find(scenario.areas, area, &AreaDriver::area);
  return found == scenario.areas.end() ? Percent{} : found->growth;
}

/// An area's work at today's prices, by open month.
std::map<Month, double> volume_of(const Line<Money>& line, Month open, Percent growth,
                                  double win_rate) {
  const double level = level_of(line, open);
  std::map<Month, double> volume;
  for (const auto& [month, target] : line.target.values()) {
    if (month < open) continue;
    const double years = (months_between(open, month) + 1) / double{year_months};
    const double grown = amount(target) * std::pow(factor(growth), years);
    volume[month] = grown + win_rate * std::max(0.0, grown - level);
  }
  return volume;
}

Series<Fte> hired_later(const Line<Fte>& line, Month open, int delay) {
  const auto& target = line.target.values();
  auto at = target.lower_bound(open);
  if (at == target.end()) return line.target;
  auto level = headcount_before(line, open);
  std::map<Month, Fte> steps;
  auto before = level;
  for (auto step = at; step != target.end(); ++step) {
    const bool hires = step->second > before;
    steps[hires ? std::max(open, add_months(step->first, delay)) : step->first] +=
        step->second - before;
    before = step->second;
  }
  auto series = line.target;
  auto step = steps.begin();
  for (; at != target.end(); ++at) {
    for (; step != steps.end() && step->first <= at->first; ++step) level += step->second;
    series.set(at->first, std::max(level, Fte{}));
  }
  return series;
}

double margin_of(Money profit, Money revenue) {
  return revenue.minor > 0 ? std::max(0.0, amount(profit) / amount(revenue)) : 0;
}

}  // namespace

double level_of(const Line<Money>& line, Month open) {
  std::vector<double> last;
  for (const auto& [month, value] : line.actual.values())
    if (month < open) last.push_back(amount(value));
  if (last.empty()) {
    const auto first = line.target.values().lower_bound(open);
    return first == line.target.values().end() ? 0 : amount(first->second);
  }
  const auto count = std::min(last.size(), level_months);
  double sum = 0;
  for (auto at = last.size() - count; at < last.size(); ++at) sum += last[at];
  return sum / static_cast<double>(count);
}

Fte headcount_before(const Line<Fte>& line, Month open) {
  const auto& actual = line.actual.values();
  const auto& target = line.target.values();
  if (const auto known = actual.lower_bound(open); known != actual.begin())
    return std::prev(known)->second;
  const auto at = target.lower_bound(open);
  if (at != target.begin()) return std::prev(at)->second;
  return at == target.end() ? Fte{} : at->second;
}

Month first_open_month(const Plan& plan) {
  const auto horizon = horizon_of(plan);
  std::optional<Month> latest;
  for (const auto& area : plan.targets.revenue) latest_actual(area.line, horizon, latest);
  for (const auto& department : plan.targets.departments)
    latest_actual(department.line, horizon, latest);
  latest_actual(plan.targets.profit, horizon, latest);
  return latest ? add_months(*latest, 1) : horizon.first;
}

bool has_drivers(const Scenario& scenario) {
  return scenario.hiring_delay != 0 || scenario.price != Percent{} ||
         scenario.win_rate != Percent{} ||
         std::ranges::any_of(scenario.areas,
                             [](const AreaDriver& driver) { return driver.growth != Percent{}; });
}

Targets scenario_targets(const Plan& plan, const Scenario& scenario) {
  auto targets = plan.targets;
  const auto open = first_open_month(plan);
  const double price = factor(scenario.price);
  const double win_rate = std::max(-1.0, scenario.win_rate.fraction);
  const auto revenue = total_revenue(targets).target;
  std::map<Month, double> volume;
  for (auto& area : targets.revenue)
    for (const auto& [month, worked] :
         volume_of(area.line, open, growth_of(scenario, area.id), win_rate)) {
      volume[month] += worked;
      area.line.target.set(month, nearest_money(worked * price));
    }
  const auto profit = targets.profit.target;
  for (const auto& [month, worked] : volume) {
    const auto target = profit.at(month);
    if (!target) continue;
    const auto planned = revenue.at(month).value_or(Money{});
    targets.profit.target.set(
        month,
        nearest_money(amount(*target) + margin_of(*target, planned) * (worked - amount(planned)) +
                      (price - 1) * worked));
  }
  const int delay = std::clamp(scenario.hiring_delay, -longest_delay, longest_delay);
  for (auto& department : targets.departments)
    department.line.target = hired_later(department.line, open, delay);
  return targets;
}

ScenarioSummary scenario_summary(const Plan& plan, const Targets& targets) {
  const auto last = last_plan_month(plan);
  const auto year = trailing_12(last);
  const auto whole_year = [&](const Series<Money>& series) {
    const auto total = sum(series, year);
    return total.complete() ? total.value : std::nullopt;
  };
  const auto revenue = total_revenue(targets).target;
  return {.revenue_month = revenue.at(last),
          .revenue_year = whole_year(revenue),
          .headcount = total_headcount(targets).target.at(last),
          .profit_month = targets.profit.target.at(last),
          .profit_year = whole_year(targets.profit.target)};
}

}  // namespace sightline
