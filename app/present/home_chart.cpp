#include "app/present/home_chart.h"

#include <algorithm>
#include <utility>

#include "model/derive/figures.h"
#include "model/derive/trajectory.h"
#include "model/find.h"

namespace sightline {
namespace {

using Values = std::vector<std::optional<double>>;

Values values_by_month(const Series<Money>& series, const std::vector<Month>& months,
                       const Currency& currency) {
  Values result;
  for (const Month month : months) {
    const auto value = series.at(month);
    result.push_back(value ? std::optional{to_units(*value, currency)} : std::nullopt);
  }
  return result;
}

/// The landing begins where the actuals end, so that the lines meet.
void begin_at_last_actual(Values& landing, const Values& actual) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < actual.size(); ++i) {
    if (actual[i]) last = i;
  }
  std::fill_n(landing.begin(), last, std::nullopt);
}

}  // namespace

draw::ChartSpec revenue_chart(const Document& document, Day today, const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto& currency = plan.organization.currency;
  const auto months = plan_calendar(plan);
  draw::ChartSpec chart;
  chart.title = catalog.text(msg("Revenue by month"));
  for (const Month month : months) {
    chart.categories.push_back(catalog.short_month(month));
    chart.long_names.push_back(catalog.month(month));
  }
  for (const auto& cycle : plan.cycles) {
    const int first = months_between(months.front(), cycle.start);
    if (first < 0 || first + cycle_months > static_cast<int>(months.size())) continue;
    chart.groups.push_back(
        {.label = catalog.short_month(cycle.start) + "–" + catalog.short_month(cycle.last_month()),
         .first = static_cast<std::size_t>(first),
         .count = cycle_months});
    if (cycle.contains(today)) {
      chart.highlight = {.first = static_cast<std::size_t>(first), .count = cycle_months};
    }
  }
  const auto revenue = total_revenue(plan.targets);
  const auto actual = values_by_month(revenue.actual, months, currency);
  auto lands = values_by_month(revenue_landing(plan.targets), months, currency);
  begin_at_last_actual(lands, actual);
  Values path;
  for (const Month month : months) {
    const auto on_path = revenue_trajectory(plan, month);
    path.push_back(on_path ? std::optional{to_units(*on_path, currency)} : std::nullopt);
  }
  using draw::SeriesKind;
  using draw::Tint;
  const auto add = [&](const char* name, SeriesKind kind, Tint tint, Values values) {
    chart.series.push_back({.name = catalog.term(name),
                            .kind = kind,
                            .tint = tint,
                            .values = std::move(values),
                            .upper = {},
                            .markers = tint == Tint::actual});
  };
  add("Target", SeriesKind::columns, Tint::target,
      values_by_month(revenue.target, months, currency));
  add("Trajectory to the vision", SeriesKind::dotted_line, Tint::trajectory, std::move(path));
  add("Landing", SeriesKind::dashed_line, Tint::landing, std::move(lands));
  add("Actual", SeriesKind::line, Tint::actual, actual);
  chart.format = [catalog, currency](double value) {
    return catalog.money(from_units(value, currency), currency);
  };
  chart.empty_sentence = catalog.text(msg("No revenue targets yet. Set them on the Targets page."));
  return chart;
}

}  // namespace sightline
