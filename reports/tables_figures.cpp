#include "reports/tables_figures.h"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>

#include "model/derive/figures.h"
#include "model/derive/landing.h"
#include "model/derive/trajectory.h"

namespace sightline {
namespace {

constexpr std::array<const char*, figure_kinds> labels = {"Baseline",
                                                          "Target",
                                                          "Actual",
                                                          "Outlook",
                                                          "Forecast",
                                                          "Landing",
                                                          "Actual, whole months",
                                                          "Target, months compared",
                                                          "Actual − target",
                                                          "… in percent",
                                                          "Actual − baseline",
                                                          "Landing − target",
                                                          "Trajectory"};
constexpr std::array<const char*, figure_kinds> names = {"baseline",
                                                         "target",
                                                         "actual",
                                                         "outlook",
                                                         "forecast",
                                                         "landing",
                                                         "whole",
                                                         "compared",
                                                         "variance",
                                                         "variance_percent",
                                                         "baseline_variance",
                                                         "landing_variance",
                                                         "trajectory"};

double units(Money amount, double minor_per_unit) {
  return static_cast<double>(amount.minor) / minor_per_unit;
}
double units(Fte headcount, double /*minor_per_unit*/) { return to_units(headcount); }

// The series behind the rows of a block.
template <class T>
struct Block {
  std::string name;
  std::string key;
  bool is_total = false;
  std::array<Series<T>, figure_kinds> series;
  Series<bool> provisional = {};
  Series<std::string> reason = {};

  Series<T>& of(FigureKind kind) { return series.at(static_cast<std::size_t>(kind)); }
};

template <class T>
Series<T> difference(const Series<T>& result, const Series<T>& meant) {
  Series<T> found;
  for (const auto& [month, value] : result.values())
    if (const auto planned = meant.at(month)) found.set(month, value - *planned);
  return found;
}

template <class T>
Series<T> where_both(const Series<T>& shown, const Series<T>& other) {
  Series<T> found;
  for (const auto& [month, value] : shown.values())
    if (other.at(month)) found.set(month, value);
  return found;
}

void set_landing(Block<Money>& block, const Line<Money>& line, const Period& horizon) {
  const auto lands = line_landing(line, horizon);
  block.of(FigureKind::forecast) = lands.forecast;
  block.of(FigureKind::landing) = lands.months;
}

void set_landing(Block<Fte>& block, const Line<Fte>& line, const Period& horizon) {
  block.of(FigureKind::landing) = line_landing(line, horizon);
}

template <class T>
Block<T> block_of(const Line<T>& line, const Line<T>* baseline, const Period& horizon) {
  Block<T> block;
  if (baseline != nullptr) block.of(FigureKind::baseline) = baseline->target;
  block.of(FigureKind::target) = line.target;
  block.of(FigureKind::actual) = line.actual;
  block.of(FigureKind::outlook) = line.outlook;
  set_landing(block, line, horizon);
  block.of(FigureKind::compared) = where_both(line.target, line.actual);
  block.of(FigureKind::variance) = difference(line.actual, line.target);
  block.of(FigureKind::baseline_variance) = difference(line.actual, block.of(FigureKind::baseline));
  block.of(FigureKind::landing_variance) = difference(block.of(FigureKind::landing), line.target);
  block.provisional = line.provisional;
  block.reason = line.reason;
  return block;
}

// A total adds up what its parts have, row by row: a part that has not reported doesn't count as a
// loss.
template <class T>
Block<T> total_of(const std::vector<Block<T>>& parts) {
  Block<T> total{.name = {}, .key = "total", .is_total = true, .series = {}};
  for (const auto& part : parts) {
    for (const auto& [month, provisional] : part.provisional.values())
      if (provisional && part.series.at(static_cast<std::size_t>(FigureKind::actual)).at(month))
        total.provisional.set(month, true);
    for (std::size_t kind = 0; kind < figure_kinds; ++kind)
      for (const auto& [month, value] : part.series.at(kind).values())
        total.series.at(kind).set(month, total.series.at(kind).at(month).value_or(T{}) + value);
  }
  return total;
}

template <class T>
std::optional<T> last_known(const Series<T>& series, const Period& period) {
  std::optional<T> last;
  for (const auto& [month, value] : series.values())
    if (period.contains(month)) last = value;
  return last;
}

template <class T>
std::optional<T> over_period(const Series<T>& series, FigureKind kind, const Period& period) {
  if (std::is_same_v<T, Fte> && reads_last_known(kind)) return last_known(series, period);
  return over(series, period).value;
}

Value percent_value(const Value& variance, const Value& compared) {
  if (!variance.number || !compared.number) return {};
  if (*compared.number == 0) return {.number = {}, .not_available = true};
  return {.number = *variance.number / std::abs(*compared.number)};
}

void add_percents(FigureBlock& block) {
  const auto* variance = block.row(FigureKind::variance);
  const auto* compared = block.row(FigureKind::compared);
  FigureRow row;
  row.kind = FigureKind::variance_percent;
  for (std::size_t i = 0; i < row.months.size(); ++i) {
    row.months.at(i) = percent_value(variance->months.at(i), compared->months.at(i));
    if (row.months.at(i).number) ++row.known;
  }
  for (std::size_t i = 0; i < variance->periods.size(); ++i)
    row.periods.push_back(percent_value(variance->periods[i], compared->periods[i]));
  row.total = percent_value(variance->total, compared->total);
  const auto after = std::ranges::find(block.rows, FigureKind::variance, &FigureRow::kind);
  block.rows.insert(after + 1, std::move(row));
}

class FigureTableBuilder {
 public:
  FigureTableBuilder(const Plan& plan, Measure measure)
      : plan_(plan),
        minor_per_unit_(static_cast<double>(minor_per_unit(plan.organization.currency))) {
    table_.measure = measure;
    table_.months = plan_calendar(plan_);
    for (const Month month : table_.months) {
      const Cycle* cycle = cycle_of(plan_, first_day(month));
      table_.cycles.push_back(cycle == nullptr ? 0 : cycle_number(plan_, cycle->id));
      table_.years.push_back(fiscal_year_of(month, plan_.organization.fiscal_year_start).year);
    }
    add_periods();
  }

  template <class T>
  void add(Block<T>&& block, const Series<T>* trajectory) {
    FigureBlock shown{block.name, block.key, block.is_total, {}};
    shown.rows.reserve(figure_kinds);
    for (std::size_t kind = 0; kind < figure_kinds; ++kind) {
      const auto as = static_cast<FigureKind>(kind);
      if (as == FigureKind::trajectory && trajectory == nullptr) continue;
      if (as == FigureKind::variance_percent) continue;
      if (as == FigureKind::forecast && !has_forecast_) continue;
      if (as == FigureKind::whole && (!block.is_total || table_.measure == Measure::profit))
        continue;
      const bool is_trajectory = as == FigureKind::trajectory;
      shown.rows.push_back(row(is_trajectory ? *trajectory : block.series.at(kind), as));
      if (as == FigureKind::actual) mark_provisional(shown.rows.back(), block.provisional);
      if (as == FigureKind::outlook) give_reasons(shown.rows.back(), block.reason);
    }
    add_percents(shown);
    table_.blocks.push_back(std::move(shown));
  }

  /// Whether there are rows of forecasts; to be said before any block is added.
  void has_forecast(bool has) { has_forecast_ = has; }

  void describe(const Landing& landing, const Series<Money>& target) {
    const auto horizon = horizon_of(plan_);
    const auto& currency = plan_.organization.currency;
    table_.landing_in_short = method_in_short(landing);
    table_.landing_method = method_of(landing);
    table_.landing_remark = remark_on(landing);
    if (!landing.is_forecast()) return;
    const auto expected = expectation(landing, horizon);
    if (!expected) return;
    // Not rounded: the book computes them from the spread.
    const auto likely = forecasting::range(*expected, range_probability);
    const double unit = to_units(Money{1}, currency);
    const auto chance = chance_of_target(landing, target, horizon);
    table_.landing_range = {.spread = (*expected).spread * unit,
                            .freedom = (*expected).freedom,
                            .least = likely.least * unit,
                            .most = likely.most * unit,
                            .chance = chance ? Value{(*chance).fraction} : Value{}};
  }

  FigureTable table_;

 private:
  void mark_provisional(FigureRow& row, const Series<bool>& provisional) const {
    for (std::size_t i = 0; i < table_.months.size(); ++i)
      row.provisional.at(i) =
          row.months.at(i).number && provisional.at(table_.months[i]).value_or(false);
  }

  void give_reasons(FigureRow& row, const Series<std::string>& reason) const {
    for (std::size_t i = 0; i < table_.months.size(); ++i)
      row.reasons.at(i) = reason.at(table_.months[i]).value_or("");
  }

  template <class T>
  FigureRow row(const Series<T>& series, FigureKind kind) const {
    const auto value = [&](const std::optional<T>& from) {
      return from ? Value{units(*from, minor_per_unit_)} : Value{};
    };
    FigureRow row;
    row.kind = kind;
    for (std::size_t i = 0; i < table_.months.size(); ++i)
      row.months.at(i) = value(series.at(table_.months[i]));
    row.periods.reserve(table_.periods.size());
    for (const auto& period : table_.periods)
      row.periods.push_back(value(over_period(series, kind, period.months)));
    const Period horizon = horizon_of(plan_);
    row.total = value(over_period(series, kind, horizon));
    row.known = sum(series, horizon).months;
    return row;
  }

  void add_periods() {
    const Period horizon = horizon_of(plan_);
    for (const auto& cycle : plan_.cycles) {
      const auto of = period_of(cycle);
      const Period within{std::max(of.first, horizon.first), std::min(of.last, horizon.last)};
      if (within.first <= within.last)
        table_.periods.push_back(
            {FigurePeriod::Kind::cycle, cycle_number(plan_, cycle.id), within});
    }
    for (const auto& year : fiscal_years(plan_))
      table_.periods.push_back({FigurePeriod::Kind::year, year.year, year.months});
    for (const int month : {12, plan_months})
      table_.periods.push_back(
          {FigurePeriod::Kind::trailing, 0, trailing_12(add_months(horizon.first, month - 1))});
  }

  const Plan& plan_;
  bool has_forecast_ = false;
  double minor_per_unit_;  // looked up once, not for each of thousands of amounts
};

template <class T, class Derive>
Series<T> along(const std::vector<Month>& months, Derive derive) {
  Series<T> series;
  for (const Month month : months)
    if (const auto value = derive(month)) series.set(month, *value);
  return series;
}

}  // namespace

std::string short_id(Uuid id) { return to_text(id).substr(0, 8); }

std::string name_key(const Plan& plan, Uuid id) {
  constexpr int shown_bits = 32;
  const auto alike = [&](const auto& list) {
    return std::ranges::any_of(list, [&](const auto& element) {
      const Uuid other = element.id.uuid;
      return other.high >> shown_bits == id.high >> shown_bits && other != id;
    });
  };
  if (!alike(plan.vision.organization.areas) && !alike(plan.targets.revenue) &&
      !alike(plan.targets.departments) && !alike(plan.scenarios) && !alike(plan.kpis) &&
      !alike(plan.people))
    return short_id(id);
  auto key = to_text(id);
  std::ranges::replace(key, '-', '_');
  return key;
}

const char* label_of(FigureKind kind) { return labels.at(static_cast<std::size_t>(kind)); }
const char* name_of(FigureKind kind) { return names.at(static_cast<std::size_t>(kind)); }

const FigureRow* FigureBlock::row(FigureKind kind) const {
  const auto found = std::ranges::find(rows, kind, &FigureRow::kind);
  return found == rows.end() ? nullptr : &*found;
}

FigureTable figure_table(const Document& document, Measure measure) {
  const Plan& plan = document.plan;
  FigureTableBuilder builder(plan, measure);
  const Targets* baseline = baseline_targets(document);
  const auto& months = builder.table_.months;
  const Period horizon = horizon_of(plan);
  if (measure == Measure::profit) {
    auto block =
        block_of(plan.targets.profit, baseline != nullptr ? &baseline->profit : nullptr, horizon);
    builder.has_forecast(!block.of(FigureKind::forecast).empty());
    builder.describe(profit_landing(plan), plan.targets.profit.target);
    block.key = "total";
    block.is_total = true;
    const auto path =
        along<Money>(months, [&](Month month) { return profit_trajectory(plan, month); });
    builder.add(std::move(block), &path);
  } else if (measure == Measure::revenue) {
    std::vector<Block<Money>> parts;
    for (const auto& area : plan.targets.revenue) {
      const auto* frozen = baseline != nullptr ? &revenue_of(*baseline, area.id) : nullptr;
      auto& part = parts.emplace_back(block_of(area.line, frozen, horizon));
      part.name = area_name(plan, area.id);
      part.key = name_key(plan, area.id.uuid);
    }
    const auto path =
        along<Money>(months, [&](Month month) { return revenue_trajectory(plan, month); });
    auto total = total_of(parts);
    builder.has_forecast(!total.of(FigureKind::forecast).empty());
    builder.describe(revenue_landing(plan), total.of(FigureKind::target));
    total.of(FigureKind::whole) = whole_revenue(plan.targets);
    // What was approved stays, whichever areas have left the plan since.
    if (baseline != nullptr) total.of(FigureKind::baseline) = total_revenue(*baseline).target;
    builder.add(std::move(total), &path);
    for (auto& part : parts) builder.add<Money>(std::move(part), nullptr);
  } else {
    std::vector<Block<Fte>> parts;
    for (const auto& department : plan.targets.departments) {
      const auto* frozen = baseline != nullptr ? &headcount_of(*baseline, department.id) : nullptr;
      auto& part = parts.emplace_back(block_of(department.line, frozen, horizon));
      part.name = department.name;
      part.key = name_key(plan, department.id.uuid);
    }
    const auto path =
        along<Fte>(months, [&](Month month) { return headcount_trajectory(plan, month); });
    auto total = total_of(parts);
    total.of(FigureKind::whole) = whole_headcount(plan.targets);
    builder.table_.landing_in_short = builder.table_.landing_method = headcount_landing_method();
    if (baseline != nullptr) total.of(FigureKind::baseline) = total_headcount(*baseline).target;
    builder.add(std::move(total), &path);
    for (auto& part : parts) builder.add<Fte>(std::move(part), nullptr);
  }
  return std::move(builder.table_);
}

}  // namespace sightline
