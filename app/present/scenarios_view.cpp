#include "app/present/scenarios_view.h"

#include <algorithm>
#include <cmath>

#include "model/base/text.h"
#include "model/edit/gestures_scenarios.h"
#include "model/find.h"
#include "reports/tables_scenarios.h"

namespace sightline {
namespace {

std::string shown(std::optional<double> value, bool people, const Currency& currency,
                  const Catalog& catalog, Sign sign = Sign::minus_only) {
  if (!value) return catalog.text(msg("n/a"));
  if (people) return catalog.number(*value, std::fmod(*value, 1) == 0 ? 0 : 1, sign);
  return catalog.money(from_units(*value, currency), currency, sign);
}

ScenarioCell cell_of(const ScenarioSummary& summary, const ScenarioSummary& target,
                     ScenarioFigure figure, bool is_target, const Currency& currency,
                     const Catalog& catalog) {
  const bool people = figure == ScenarioFigure::headcount;
  const auto value = figure_of(summary, figure, currency);
  const auto meant = figure_of(target, figure, currency);
  ScenarioCell cell{.text = shown(value, people, currency, catalog), .difference = {}};
  if (is_target || !value || !meant) return cell;
  const double more = *value - *meant;
  if (more == 0) {
    cell.difference = catalog.text(msg("as targeted"));
    return cell;
  }
  // A part of the target takes less room than the amount, and compares better.
  cell.difference = people || *meant == 0
                        ? shown(more, people, currency, catalog, Sign::always)
                        : catalog.percent(Percent{more / std::abs(*meant)}, 1, Sign::always);
  // Headcount is never good or bad.
  if (!people) cell.tone = more > 0 ? WordTone::good : WordTone::bad;
  return cell;
}

ScenarioCell carried_cell(const ScenarioOutcome& outcome, const Catalog& catalog) {
  if (outcome.capacity.empty()) return {.text = catalog.text(msg("n/a")), .difference = {}};
  const auto* lack = first_short(outcome.capacity);
  if (!lack) return {.text = catalog.text(msg("yes")), .difference = {}, .tone = WordTone::good};
  return {.text = catalog.text(msg("no")),
          .difference =
              catalog.text(msg("from {1} on", catalog.short_month_year(lack->shortfall->first))),
          .tone = WordTone::warning};
}

std::vector<std::optional<double>> revenue_by_month(const Plan& plan, const Targets& targets) {
  const auto revenue = total_revenue(targets).target;
  std::vector<std::optional<double>> values;
  for (const auto month : plan_calendar(plan)) {
    const auto value = revenue.at(month);
    values.push_back(value ? std::optional(to_units(*value, plan.organization.currency))
                           : std::nullopt);
  }
  return values;
}

draw::ChartSpec chart_of(const Plan& plan, const std::vector<ScenarioOutcome>& outcomes,
                         const Catalog& catalog) {
  draw::ChartSpec spec;
  spec.title = catalog.text(msg("Revenue by month"));
  for (const auto month : plan_calendar(plan)) {
    spec.categories.push_back(catalog.short_month(month));
    spec.long_names.push_back(catalog.month(month));
  }
  spec.format = [currency = plan.organization.currency, catalog](double value) {
    return catalog.money(from_units(value, currency), currency);
  };
  spec.empty_sentence = catalog.text(msg("The plan has no revenue targets to compare yet."));
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const bool is_target = !outcomes[i].id;
    spec.series.push_back({.name = is_target ? catalog.text(msg("Target")) : outcomes[i].name,
                           .kind = is_target ? draw::SeriesKind::columns : draw::SeriesKind::line,
                           .tint = is_target ? draw::Tint::target : draw::area_tint(i - 1),
                           .values = revenue_by_month(plan, outcomes[i].targets),
                           .upper = {},
                           .markers = false});
  }
  return spec;
}

std::string change_text(Percent change, const Catalog& catalog) {
  if (change == Percent{}) return {};
  const double percent = change.fraction * 100;
  return catalog.percent(change, std::abs(percent - std::round(percent)) < 1e-6 ? 0 : 1,
                         Sign::always);
}

/// Blank is nothing; a plus before a number says what the sign would say anyway.
Entry<Percent> read_change(std::string_view typed, const Catalog& catalog) {
  auto text = trimmed(typed);
  if (text.empty()) return Percent{};
  if (text.starts_with('+')) text.remove_prefix(1);
  return read_percent(text, catalog);
}

EditEntry enter_delay(const Document& document, Id<Scenario> id, std::string_view typed,
                      const Catalog& catalog) {
  auto text = trimmed(typed);
  if (text.empty()) return set_hiring_delay(document, id, 0);
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto months = read_number(text, catalog);
  if (const auto* problem = problem_of(months)) return *problem;
  constexpr double most = 1000;
  const double value = *value_of(months);
  if (value != std::round(value) || std::abs(value) > most)
    return msg("A delay is a whole number of months, such as 3; -1 is a month earlier.");
  return set_hiring_delay(document, id, static_cast<int>(value));
}

}  // namespace

ScenariosView scenarios_view(const Document& document, std::optional<Id<Scenario>> selected,
                             const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto& currency = plan.organization.currency;
  const auto outcomes = scenario_outcomes(plan);
  ScenariosView view;
  for (const auto figure : scenario_figures) view.rows.push_back(catalog.term(label_of(figure)));
  view.rows.push_back(catalog.text(msg("Hiring carries the revenue")));
  for (const auto& outcome : outcomes) {
    ScenarioColumn column{.id = outcome.id,
                          .name = outcome.id ? outcome.name : catalog.text(msg("Target")),
                          .selected = outcome.id && outcome.id == selected,
                          .cells = {}};
    for (const auto figure : scenario_figures)
      column.cells.push_back(cell_of(outcome.summary, outcomes.front().summary, figure, !outcome.id,
                                     currency, catalog));
    column.cells.push_back(carried_cell(outcome, catalog));
    view.columns.push_back(std::move(column));
  }
  const auto open = first_open_month(plan);
  view.note = open > last_plan_month(plan)
                  ? catalog.text(msg("Every month of the plan has actuals: there is nothing left "
                                     "that a scenario could change."))
                  : catalog.text(msg("Scenarios differ from {1} on; what lies before has actuals "
                                     "and stays. Late hiring changes neither revenue nor profit "
                                     "here: whether people carry the revenue stands in the last "
                                     "row.",
                                     catalog.month(open)));
  view.chart = chart_of(plan, outcomes, catalog);
  return view;
}

DriversView drivers_view(const Plan& plan, const Scenario& scenario, const Catalog& catalog) {
  DriversView view;
  const auto put = [&](ScenarioField field, std::string text) {
    view.fields.at(static_cast<std::size_t>(field)) = std::move(text);
  };
  put(ScenarioField::name, scenario.name);
  put(ScenarioField::price, change_text(scenario.price, catalog));
  put(ScenarioField::win_rate, change_text(scenario.win_rate, catalog));
  put(ScenarioField::hiring_delay,
      scenario.hiring_delay == 0 ? "" : catalog.number(scenario.hiring_delay, 0, Sign::always));
  put(ScenarioField::notes, scenario.notes);
  for (const auto& area : plan.targets.revenue) {
    const auto driver = std::ranges::find(scenario.areas, area.id, &AreaDriver::area);
    view.areas.push_back(
        {area.id, area_name(plan, area.id),
         driver == scenario.areas.end() ? "" : change_text(driver->growth, catalog)});
  }
  return view;
}

EditEntry enter_scenario(const Document& document, Id<Scenario> id, ScenarioField field,
                         std::string_view typed, const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    if (field == ScenarioField::name) return rename_scenario(document, id, typed);
    if (field == ScenarioField::notes) return set_scenario_notes(document, id, typed);
    if (field == ScenarioField::hiring_delay) return enter_delay(document, id, typed, catalog);
    const auto change = read_change(typed, catalog);
    if (const auto* problem = problem_of(change)) return *problem;
    return field == ScenarioField::price ? set_price(document, id, *value_of(change))
                                         : set_win_rate(document, id, *value_of(change));
  });
}

EditEntry enter_growth(const Document& document, Id<Scenario> id, Id<SpecialtyArea> area,
                       std::string_view typed, Id<AreaDriver> driver, const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    const auto change = read_change(typed, catalog);
    if (const auto* problem = problem_of(change)) return *problem;
    return set_area_growth(document, id, area, *value_of(change), driver);
  });
}

std::string free_name(const Plan& plan, const std::string& wanted) {
  const auto is_taken = [&](const std::string& name) {
    return std::ranges::find(plan.scenarios, name, &Scenario::name) != plan.scenarios.end();
  };
  auto name = wanted;
  for (int number = 2; is_taken(name); ++number) name = wanted + " " + std::to_string(number);
  return name;
}

std::optional<Message> question_before_adoption(const Document& document, Id<Scenario> id,
                                                const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto* scenario = find(plan.scenarios, id);
  if (!scenario || scenario_targets(plan, *scenario) == plan.targets) return std::nullopt;
  const auto& currency = plan.organization.currency;
  const auto before = scenario_summary(plan, plan.targets);
  const auto after = scenario_summary(plan, scenario_targets(plan, *scenario));
  const auto of = [&](const ScenarioSummary& summary, ScenarioFigure figure) {
    return shown(figure_of(summary, figure, currency), figure == ScenarioFigure::headcount,
                 currency, catalog);
  };
  const auto step = [&](ScenarioFigure figure) {
    return catalog.text(
        msg("{1}: {2} → {3}", term(label_of(figure)), of(before, figure), of(after, figure)));
  };
  const auto changes = "\n\n" + step(ScenarioFigure::revenue_year) + "\n" +
                       step(ScenarioFigure::headcount) + "\n" + step(ScenarioFigure::profit_year) +
                       "\n\n";
  return msg(
      "Make ‘{1}’ the target from {2} on? {3} Months before that, actuals and baselines stay as "
      "they are. The scenario’s drivers are used up, and the other scenarios build on the new "
      "target. Undo brings all back.",
      scenario->name, catalog.month(first_open_month(plan)), changes);
}

}  // namespace sightline
