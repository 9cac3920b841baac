#include "reports/charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "model/derive/at_a_glance.h"
#include "model/derive/figures.h"
#include "model/derive/landing.h"
#include "model/derive/progress.h"
#include "model/find.h"
#include "reports/capital.h"
#include "reports/tables_figures.h"

namespace sightline {
namespace {

using draw::ChartSpec;
using draw::SeriesKind;
using draw::Tint;
using Values = std::vector<std::optional<double>>;

constexpr std::size_t most_parts = 6;

/// "Jan–Mar ’26"; blank where it would have to name two years.
std::string with_short_year(const std::string& months, const Cycle& cycle) {
  if (cycle.start.year() != cycle.last_month().year()) return {};
  constexpr int century = 100;
  const int year = static_cast<int>(cycle.start.year()) % century;
  return fmt::format("{} ’{:02}", months, year);
}

draw::CategoryGroup cycle_group(const Cycle& cycle, std::size_t first, const Catalog& catalog) {
  const auto months =
      catalog.short_month(cycle.start) + "–" + catalog.short_month(cycle.last_month());
  return {.label = months,
          .first = first,
          .count = cycle_months,
          .in_full = catalog.month_range(cycle.start, cycle.last_month()),
          .in_short = with_short_year(months, cycle)};
}

void format_as(ChartSpec& chart, Measure measure, const Currency& currency,
               const Catalog& catalog) {
  if (measure == Measure::headcount) {
    chart.format = [catalog](double value) { return catalog.trimmed_number(value, 1); };
    return;
  }
  // An axis may go a step beyond what an amount can hold.
  const double most = to_units(Money{max_money}, currency);
  chart.format = [catalog, currency, most](double value) {
    return catalog.money(from_units(std::clamp(value, -most, most), currency), currency);
  };
}

Values values_of(const FigureRow* row) {
  Values values;
  if (row == nullptr) return values;
  for (const auto& value : row->months) values.push_back(value.number);
  return values;
}

void add_line(ChartSpec& chart, std::string name, SeriesKind kind, Tint tint, Values values) {
  chart.series.push_back({.name = std::move(name),
                          .kind = kind,
                          .tint = tint,
                          .values = std::move(values),
                          .upper = {},
                          .markers = tint == Tint::actual});
}

/// The landing begins where the actuals end, so that the lines meet.
void begin_at_last_actual(Values& landing, const Values& actual) {
  std::size_t last = 0;
  for (std::size_t i = 0; i < actual.size(); ++i)
    if (actual[i]) last = i;
  std::fill_n(landing.begin(), last, std::nullopt);
}

Message title_of(const Plan& plan, Measure measure) {
  switch (measure) {
    case Measure::headcount:
      return msg("Headcount by month");
    case Measure::profit:
      return msg("{1} by month", term(label_of(plan.vision.success.profit_kind)));
    default:
      return msg("Revenue by month");
  }
}

Message nothing_of(Measure measure) {
  switch (measure) {
    case Measure::headcount:
      return msg("No headcount targets yet. Set them on the Targets page.");
    case Measure::profit:
      return msg("No profit targets yet. Set them on the Targets page.");
    default:
      return msg("No revenue targets yet. Set them on the Targets page.");
  }
}

double sum_of(const Values& values) {
  return std::accumulate(values.begin(), values.end(), 0.0,
                         [](double sum, const auto& value) { return sum + value.value_or(0); });
}

Values added(Values values, const Values& more) {
  for (std::size_t i = 0; i < values.size(); ++i)
    if (more[i]) values[i] = values[i].value_or(0) + *more[i];
  return values;
}

struct Part {
  std::string name;
  Values values;
};

/// The largest parts in the plan's order, the others added up behind them.
std::vector<Part> drawn_parts(const FigureTable& table, const Catalog& catalog) {
  std::vector<Part> parts;
  for (const auto& block : table.blocks)
    if (!block.is_total)
      parts.push_back({block.name.empty() ? catalog.text(msg("(no name)")) : block.name,
                       values_of(block.row(FigureKind::target))});
  if (parts.size() <= most_parts) return parts;
  std::vector<double> sizes;
  for (const auto& part : parts) sizes.push_back(sum_of(part.values));
  std::ranges::sort(sizes, std::greater{});
  const double smallest = sizes.at(most_parts - 2);
  std::vector<Part> drawn;
  Part others{catalog.text(msg("Others")), Values(static_cast<std::size_t>(plan_months))};
  for (auto& part : parts) {
    if (drawn.size() + 1 < most_parts && sum_of(part.values) >= smallest)
      drawn.push_back(std::move(part));
    else
      others.values = added(std::move(others.values), part.values);
  }
  drawn.push_back(std::move(others));
  return drawn;
}

Values productivity(const Plan& plan, const Series<Money>& revenue, const Series<Fte>& headcount,
                    bool& annualized) {
  Values values;
  for (const Month month : plan_calendar(plan)) {
    const auto found = revenue_per_employee(revenue, headcount, month);
    const bool known = found && revenue.at(month) && headcount.at(month);
    annualized = annualized || (known && (*found).is_annualized());
    values.push_back(known ? std::optional(to_units((*found).value, plan.organization.currency))
                           : std::nullopt);
  }
  return values;
}

draw::Series band_of(const Plan& plan, Measure measure) {
  if (measure == Measure::headcount) return {};
  return range_band(plan,
                    measure == Measure::profit ? profit_landing(plan) : revenue_landing(plan));
}

}  // namespace

ChartSpec month_chart(const Plan& plan, const Cycle* marked, const Catalog& catalog) {
  ChartSpec chart;
  const auto months = plan_calendar(plan);
  for (const Month month : months) {
    chart.categories.push_back(catalog.short_month(month));
    chart.initials.push_back(initial(chart.categories.back()));
    chart.long_names.push_back(catalog.month(month));
  }
  for (const auto& cycle : plan.cycles) {
    // Those that have left the 18 months, or lie ahead of them, have no place in the chart.
    const int first = months_between(months.front(), cycle.start);
    if (first < 0 || first + cycle_months > static_cast<int>(months.size())) continue;
    chart.groups.push_back(cycle_group(cycle, static_cast<std::size_t>(first), catalog));
    if (marked != nullptr && cycle.id == marked->id)
      chart.highlight = {.first = static_cast<std::size_t>(first), .count = cycle_months};
  }
  return chart;
}

std::string landing_name(bool with_range, const Catalog& catalog) {
  if (!with_range) return catalog.term("Landing");
  return catalog.text(msg("Landing with its {1} range", catalog.percent({range_probability}, 0)));
}

draw::Series range_band(const Plan& plan, const Landing& landing) {
  draw::Series band{.name = {},
                    .kind = SeriesKind::band,
                    .tint = Tint::landing,
                    .values = {},
                    .upper = {},
                    .markers = false};
  if (landing.spread.empty() || !landing.reason.empty()) return band;
  const auto& currency = plan.organization.currency;
  for (const Month month : plan_calendar(plan)) {
    const bool ahead = landing.spread.at(month).has_value();
    const auto range = likely_range(landing, {month, month});
    const bool drawn = ahead && range;
    band.values.push_back(drawn ? std::optional(to_units((*range).least, currency)) : std::nullopt);
    band.upper.push_back(drawn ? std::optional(to_units((*range).most, currency)) : std::nullopt);
  }
  return band;
}

ChartSpec figure_chart(const Document& document, Measure measure, Day today,
                       const Catalog& catalog) {
  return figure_chart(document, measure, current_cycle(document.plan, today), catalog);
}

ChartSpec figure_chart(const Document& document, Measure measure, const Cycle* marked,
                       const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto table = figure_table(document, measure);
  auto chart = month_chart(plan, marked, catalog);
  chart.title = catalog.text(title_of(plan, measure));
  chart.empty_sentence = catalog.text(nothing_of(measure));
  format_as(chart, measure, plan.organization.currency, catalog);
  const auto values = [&](FigureKind kind) { return values_of(table.total().row(kind)); };
  const auto actual = values(table.reported());
  auto lands = values(FigureKind::landing);
  begin_at_last_actual(lands, actual);
  add_line(chart, catalog.term("Target"), SeriesKind::columns, Tint::target,
           values(FigureKind::target));
  add_line(chart, catalog.term("Trajectory to three years"), SeriesKind::dotted_line,
           Tint::trajectory, values(FigureKind::trajectory));
  auto band = band_of(plan, measure);
  add_line(chart, landing_name(!band.values.empty(), catalog), SeriesKind::dashed_line,
           Tint::landing, std::move(lands));
  if (!band.values.empty()) chart.series.push_back(std::move(band));
  add_line(chart, catalog.term("Actual"), SeriesKind::line, Tint::actual, actual);
  return chart;
}

ChartSpec parts_chart(const Document& document, Measure measure, Day today,
                      const Catalog& catalog) {
  const auto& plan = document.plan;
  auto chart = month_chart(plan, current_cycle(plan, today), catalog);
  const bool people = measure == Measure::headcount;
  chart.title = catalog.text(people ? msg("Headcount target by department")
                                    : msg("Revenue target by specialty area"));
  chart.empty_sentence = catalog.text(nothing_of(measure));
  format_as(chart, measure, plan.organization.currency, catalog);
  std::size_t index = 0;
  for (auto& part : drawn_parts(figure_table(document, measure), catalog))
    add_line(chart, std::move(part.name), SeriesKind::stacked_columns, draw::area_tint(index++),
             std::move(part.values));
  return chart;
}

ChartSpec per_employee_chart(const Document& document, Day today, const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto revenue = total_revenue(plan.targets);
  const auto headcount = total_headcount(plan.targets);
  auto chart = month_chart(plan, current_cycle(plan, today), catalog);
  chart.empty_sentence =
      catalog.text(msg("Revenue per employee needs targets of both revenue and headcount."));
  format_as(chart, Measure::revenue, plan.organization.currency, catalog);
  bool annualized = false;
  add_line(chart, catalog.term("Target"), SeriesKind::columns, Tint::target,
           productivity(plan, revenue.target, headcount.target, annualized));
  add_line(chart, catalog.term("Actual"), SeriesKind::line, Tint::actual,
           productivity(plan, revenue.actual, headcount.actual, annualized));
  chart.title = catalog.text(
      annualized ? msg("Revenue per employee, trailing 12 months, fewer of them annualized")
                 : msg("Revenue per employee, trailing 12 months"));
  return chart;
}

ChartSpec actions_chart(const Document& document, Day today, const Catalog& catalog) {
  struct Row {
    Message name;
    Tint tint;
    std::vector<ActionState> states;
  };
  const std::array<Row, 5> rows = {
      {{msg("done"), Tint::area_3, {ActionState::done}},
       {msg("on track"), Tint::area_1, {ActionState::on_track}},
       {msg("at risk or blocked"), Tint::landing, {ActionState::at_risk, ActionState::blocked}},
       {msg("late"), Tint::late, {ActionState::late}},
       {msg("planned"), Tint::target, {ActionState::planned}}}};
  const auto& plan = document.plan;
  ChartSpec chart;
  chart.title = catalog.text(msg("Actions by cycle"));
  chart.empty_sentence = catalog.text(msg("No actions yet. Add them on the Plan page."));
  chart.format = [catalog](double value) { return catalog.trimmed_number(value, 1); };
  std::vector<std::vector<const Action*>> actions;
  for (std::size_t i = 0; i < plan.cycles.size(); ++i) {
    const auto& cycle = plan.cycles[i];
    const auto name = catalog.text(msg("Cycle {1}", i + 1));
    chart.categories.push_back(name);
    chart.groups.push_back({catalog.month_range(cycle.start, cycle.last_month()), i, 1});
    if (cycle.contains(today)) chart.highlight = {.first = i, .count = 1};
    actions.push_back(actions_of(plan, cycle.id));
  }
  for (const auto& row : rows) {
    Values values;
    for (const auto& of_cycle : actions) {
      const auto count = std::ranges::count_if(of_cycle, [&](const Action* action) {
        return std::ranges::find(row.states, state_of(*action, today)) != row.states.end();
      });
      values.push_back(count > 0 ? std::optional(static_cast<double>(count)) : std::nullopt);
    }
    add_line(chart, catalog.text(row.name), SeriesKind::stacked_columns, row.tint,
             std::move(values));
  }
  return chart;
}

}  // namespace sightline
