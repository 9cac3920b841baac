#include "model/derive/capacity.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/derive/figures.h"
#include "model/derive/scenario.h"

namespace sightline {
namespace {

constexpr std::size_t window = 3;
// A file may hold any number; nobody takes longer than this.
constexpr int longest_ramp = 1200;
constexpr double tolerance = 0.01;

/// What is known of a department's headcount before the open months, and its targets from there.
Series<Fte> expected_headcount(const Line<Fte>& line, Month open) {
  Series<Fte> series;
  for (const auto& [month, value] : line.actual.values())
    if (month < open) series.set(month, value);
  for (const auto& [month, value] : line.target.values())
    if (month >= open || !line.actual.at(month)) series.set(month, value);
  return series;
}

double ramped_heads(const Series<Fte>& series, Month month, int ramp) {
  double there = 0;
  double learning = 0;
  bool first = true;
  for (const auto& [at, value] : series.values()) {
    if (at > month) break;
    const double level = to_units(value);
    const double hired = first ? 0 : std::max(0.0, level - there);
    const int months = months_between(at, month);
    if (months < ramp) learning += hired * (1 - static_cast<double>(months) / ramp);
    there = level;
    first = false;
  }
  return std::max(0.0, there - learning);
}

struct Carrier {
  Series<Fte> headcount;
  double per_month = 0;  ///< of one head, in minor units
  int ramp = 0;
};

double gap_of(const CapacityMonth& month) {
  return static_cast<double>((month.needed - month.carried).minor);
}

std::optional<Shortfall> shortfall_of(const std::vector<CapacityMonth>& months,
                                      const Carrier& carrier) {
  const auto length = std::min(window, months.size());
  std::optional<Shortfall> found;
  double worst = 0;
  for (std::size_t at = 0; length > 0 && at + length <= months.size(); ++at) {
    double gap = 0;
    double needed = 0;
    for (std::size_t i = at; i < at + length; ++i) {
      gap += gap_of(months[i]);
      needed += static_cast<double>(months[i].needed.minor);
    }
    if (gap <= 0 || gap <= needed * tolerance) continue;
    worst = std::max(worst, gap / static_cast<double>(length));
    if (!found)
      found = {.first = months[at].month,
               .short_by = nearest_money(gap),
               .heads = 0,
               .hire_by = add_months(months[at].month, -carrier.ramp)};
  }
  constexpr double most_heads = 1'000'000;
  if (found)
    found->heads = static_cast<int>(std::min(most_heads, std::ceil(worst / carrier.per_month)));
  return found;
}

}  // namespace

std::vector<DepartmentCapacity> capacity(const Plan& plan, const Targets& targets) {
  const auto open = first_open_month(plan);
  std::vector<DepartmentCapacity> departments;
  std::vector<Carrier> carriers;
  for (const auto& department : targets.departments) {
    if (!department.revenue_per_head || department.revenue_per_head->minor <= 0) continue;
    departments.push_back({department.id, {}, {}});
    carriers.push_back(
        {.headcount = expected_headcount(department.line, open),
         .per_month = static_cast<double>(department.revenue_per_head->minor) / year_months,
         .ramp = std::clamp(department.ramp_months.value_or(0), 0, longest_ramp)});
  }
  const auto revenue = total_revenue(targets).target;
  for (auto month = open; month <= last_plan_month(plan); month = add_months(month, 1)) {
    const auto target = revenue.at(month);
    if (!target) continue;
    std::vector<double> carried;
    std::vector<double> ramped;
    for (const auto& carrier : carriers) {
      ramped.push_back(ramped_heads(carrier.headcount, month, carrier.ramp));
      carried.push_back(ramped.back() * carrier.per_month);
    }
    const double all = std::accumulate(carried.begin(), carried.end(), 0.0);
    for (std::size_t i = 0; i < carriers.size(); ++i) {
      const double part = all > 0 ? carried[i] / all : 1.0 / static_cast<double>(carriers.size());
      departments[i].months.push_back(
          {.month = month,
           .needed = nearest_money(static_cast<double>(target->minor) * part),
           .carried = nearest_money(carried[i]),
           .ramped = Fte{std::llround(ramped[i] * 100)}});
    }
  }
  for (std::size_t i = 0; i < carriers.size(); ++i)
    departments[i].shortfall = shortfall_of(departments[i].months, carriers[i]);
  return departments;
}

const DepartmentCapacity* first_short(const std::vector<DepartmentCapacity>& departments) {
  const DepartmentCapacity* first = nullptr;
  for (const auto& department : departments)
    if (department.shortfall && (!first || department.shortfall->first < first->shortfall->first))
      first = &department;
  return first;
}

std::optional<Month> hire_month(const Shortfall& shortfall, Day today) {
  if (shortfall.hire_by < month_of(today)) return std::nullopt;
  return shortfall.hire_by;
}

}  // namespace sightline
