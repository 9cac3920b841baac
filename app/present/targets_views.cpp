// The spreading tools and the chart of the Targets page.
#include <algorithm>

#include "app/present/targets_presenter.h"
#include "model/catalog/number_entry.h"
#include "model/derive/at_a_glance.h"
#include "model/derive/landing.h"
#include "model/derive/spread.h"
#include "model/derive/trajectory.h"
#include "reports/charts.h"

namespace sightline {

namespace {

template <class T>
std::vector<Cell> cells_of(const LineRef& line, const Series<T>& values) {
  std::vector<Cell> cells;
  for (const auto& [month, value] : values.values()) {
    if constexpr (std::is_same_v<T, Money>)
      cells.push_back({line, Figure::target, month, value.minor});
    else
      cells.push_back({line, Figure::target, month, value.hundredths});
  }
  return cells;
}

Available<Series<Fte>> headcount_along_trajectory(const Plan& plan, const Period& period) {
  const auto start = total_headcount(plan.targets).actual.at(add_months(period.first, -1));
  if (start && start->hundredths <= 0) return msg("There is no headcount to divide by.");
  Series<Fte> values;
  for (auto month = period.first; month <= period.last; month = add_months(month, 1)) {
    const auto value = headcount_trajectory(plan, month);
    if (!value) return value.reason();
    values.set(month, *value);
  }
  return values;
}

double units(Money value, const Currency& currency) { return to_units(value, currency); }
double units(Fte value, const Currency&) { return to_units(value); }

/// The values of a series in the months of the plan.
template <class T>
std::vector<std::optional<double>> by_month(const Series<T>& series, const Plan& plan) {
  std::vector<std::optional<double>> values;
  for (const auto month : plan_calendar(plan)) {
    const auto value = series.at(month);
    values.push_back(value ? std::optional{units(*value, plan.organization.currency)}
                           : std::nullopt);
  }
  return values;
}

template <class Derive>
std::vector<std::optional<double>> along(const Plan& plan, Derive derive) {
  std::vector<std::optional<double>> values;
  for (const auto month : plan_calendar(plan)) {
    const auto value = derive(month);
    values.push_back(value ? std::optional{units(*value, plan.organization.currency)}
                           : std::nullopt);
  }
  return values;
}

template <class T>
void add_series(draw::ChartSpec& spec, const Line<T>& line, const Series<T>& landed,
                const Plan& plan, std::vector<std::optional<double>> trajectory,
                const Catalog& catalog, draw::Series range = {}) {
  using draw::SeriesKind;
  using draw::Tint;
  auto ahead = by_month(landed, plan);
  const auto actual = by_month(line.actual, plan);
  for (std::size_t i = 0; i + 1 < ahead.size(); ++i)
    if (actual[i + 1]) ahead[i].reset();
  spec.series = {{catalog.text(msg("Target")),
                  SeriesKind::columns,
                  Tint::target,
                  by_month(line.target, plan),
                  {},
                  false},
                 {catalog.text(msg("Trajectory to three years")),
                  SeriesKind::dotted_line,
                  Tint::trajectory,
                  std::move(trajectory),
                  {},
                  false},
                 {landing_name(!range.values.empty(), catalog),
                  SeriesKind::dashed_line,
                  Tint::landing,
                  std::move(ahead),
                  {},
                  false},
                 std::move(range),
                 {catalog.text(msg("Actual")), SeriesKind::line, Tint::actual, actual, {}, true}};
}

void add_series(draw::ChartSpec& spec, const Line<Money>& line, const Landing& landing,
                const Plan& plan, std::vector<std::optional<double>> trajectory,
                const Catalog& catalog) {
  add_series(spec, line, landing.months, plan, std::move(trajectory), catalog,
             range_band(plan, landing));
}

}  // namespace

Available<std::vector<Cell>> TargetsPresenter::preview_spread(int row,
                                                              const SpreadOrder& order) const {
  const auto& plan = session_.plan();
  const auto period = horizon_of(plan);
  if (!can_spread(row)) return msg("Choose a row that can be spread first.");
  const auto line = *row_at(row)->line;
  if (line.kind == LineKind::headcount) {
    if (order.way == SpreadWay::seasonal) return msg("Headcount has no seasons to spread by.");
    const auto level = read_fte(order.total, catalog_);
    const auto* to = value_of(level);
    if (order.way == SpreadWay::trajectory) {
      const auto whole = headcount_along_trajectory(plan, period);
      if (!whole) return whole.reason();
      if (plan.targets.departments.size() > 1)
        return msg("The trajectory is one for all departments; spread to a level instead.");
      return cells_of(line, *whole);
    }
    if (!to) return *problem_of(level);
    const auto& own = headcount_of(plan.targets, Id<Department>{line.id});
    const auto before = own.actual.at(add_months(period.first, -1));
    const auto from = before.value_or(own.target.at(period.first).value_or(*to));
    return cells_of(line, order.way == SpreadWay::evenly ? hold_level(*to, period)
                                                         : spread_level(from, *to, period));
  }
  if (order.way == SpreadWay::trajectory) {
    const auto values = line.kind == LineKind::profit
                            ? profit_along_trajectory(plan, period)
                            : along_trajectory(plan, Id<SpecialtyArea>{line.id}, period);
    if (!values) return values.reason();
    return cells_of(line, *values);
  }
  const auto amount = read_money(order.total, plan.organization.currency, catalog_);
  const auto* total = value_of(amount);
  if (!total) return *problem_of(amount);
  // Cents that nobody typed would be hidden in what is shown without them.
  const Money whole{minor_per_unit(plan.organization.currency)};
  if (order.way == SpreadWay::evenly) return cells_of(line, spread_evenly(*total, period, whole));
  if (order.way == SpreadWay::growth) {
    const auto rate = read_percent(order.growth, catalog_);
    const auto* monthly = value_of(rate);
    if (!monthly) return *problem_of(rate);
    if (monthly->fraction <= -1 || monthly->fraction > 10)
      return msg("Growth a month has to lie between −100 % and 1,000 %.");
    return cells_of(line, spread_growing(*total, *monthly, period, whole));
  }
  const auto& history = line.kind == LineKind::profit
                            ? plan.targets.profit.actual
                            : revenue_of(plan.targets, Id<SpecialtyArea>{line.id}).actual;
  const auto values = spread_seasonally(*total, history, period, whole);
  if (!values) return values.reason();
  return cells_of(line, *values);
}

draw::ChartSpec TargetsPresenter::chart(int row) const {
  const auto& plan = session_.plan();
  const auto* about = row_at(row);
  auto spec = month_chart(plan, current_cycle(plan, session_.today()), catalog_);
  spec.empty_sentence =
      catalog_.text(msg("Type the first target, or use “Spread”, and the chart appears here."));
  const auto& currency = plan.organization.currency;
  spec.format = [currency, tab = tab_, catalog = catalog_](double value) {
    if (tab == TargetsTab::headcount) return catalog.trimmed_number(value, 1);
    return catalog.amount(from_units(std::clamp(value, -1e12, 1e12), currency), currency);
  };
  if (tab_ == TargetsTab::headcount) {
    const bool one = about && about->line;
    spec.title = one ? line_title(row) : catalog_.text(msg("Headcount"));
    if (one) {
      const auto& line = headcount_of(plan.targets, Id<Department>{about->line->id});
      add_series(spec, line, line_landing(line, horizon_of(plan)), plan, {}, catalog_);
    } else {
      auto total = total_headcount(plan.targets);
      total.actual = whole_headcount(plan.targets);
      add_series(spec, total, headcount_landing(plan), plan,
                 along(plan, [&](Month month) { return headcount_trajectory(plan, month); }),
                 catalog_);
    }
  } else if (tab_ == TargetsTab::profit) {
    spec.title = catalog_.term(label_of(plan.vision.success.profit_kind));
    add_series(spec, plan.targets.profit, profit_landing(plan), plan,
               along(plan, [&](Month month) { return profit_trajectory(plan, month); }), catalog_);
  } else if (about && about->line) {
    const Id<SpecialtyArea> area{about->line->id};
    spec.title = line_title(row);
    const auto& line = revenue_of(plan.targets, area);
    add_series(spec, line, area_landing(plan, area), plan,
               along(plan, [&](Month month) { return revenue_trajectory(plan, area, month); }),
               catalog_);
  } else {
    spec.title = catalog_.text(msg("Revenue"));
    auto total = total_revenue(plan.targets);
    total.actual = whole_revenue(plan.targets);
    add_series(spec, total, revenue_landing(plan), plan,
               along(plan, [&](Month month) { return revenue_trajectory(plan, month); }), catalog_);
  }
  std::erase_if(spec.series, [](const draw::Series& series) { return series.values.empty(); });
  return spec;
}

}  // namespace sightline
