#include <algorithm>
#include <cmath>

#include "model/find.h"
#include "reports/draw/print_pages.h"
#include "reports/draw/print_table.h"
#include "reports/short_words.h"
#include "reports/tables_scenarios.h"

namespace sightline::draw {
namespace {

class ScenariosPrinter {
 public:
  ScenariosPrinter(const Plan& plan, const Catalog& catalog)
      : plan_(plan),
        currency_(plan.organization.currency),
        catalog_(catalog),
        outcomes_(scenario_outcomes(plan)) {}

  // A scenario in each row: there may be many, and the figures are always five.
  [[nodiscard]] PrintTable comparison() const {
    PrintTable table{catalog_.text(msg("Scenarios compared with the target")),
                     print_columns(catalog_, {"Scenario"}, {}),
                     {},
                     {}};
    for (const auto figure : scenario_figures)
      table.columns.push_back({catalog_.term(sightline::label_of(figure)), true});
    table.columns.push_back({catalog_.text(msg("Hiring carries the revenue")), false});
    for (const auto& outcome : outcomes_) {
      PrintTableRow row{{outcome.id ? outcome.name : catalog_.text(msg("Target"))}, !outcome.id};
      for (const auto figure : scenario_figures) row.cells.push_back(cell_of(outcome, figure));
      row.cells.push_back(carried(outcome));
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  [[nodiscard]] PrintTable drivers() const {
    PrintTable table{catalog_.text(msg("What scenarios reckon with")),
                     print_columns(catalog_, {"Scenario", "Notes", "Growth"},
                                   {"Change of prices", "Change of the win rate, for what is new",
                                    "Planned hires come later by months"}),
                     {},
                     {}};
    for (const auto& scenario : plan_.scenarios)
      table.rows.push_back(
          {{scenario.name, scenario.notes, growth_of(scenario), change(scenario.price),
            change(scenario.win_rate),
            scenario.hiring_delay == 0 ? std::string()
                                       : catalog_.number(scenario.hiring_delay, 0, Sign::always)}});
    return table;
  }

 private:
  [[nodiscard]] std::string words(double value, bool people, Sign sign) const {
    if (people) return catalog_.number(value, std::fmod(value, 1) == 0 ? 0 : 1, sign);
    return catalog_.money(from_units(value, currency_), currency_, sign);
  }

  [[nodiscard]] PrintTableCell cell_of(const ScenarioOutcome& outcome,
                                       ScenarioFigure figure) const {
    const bool people = figure == ScenarioFigure::headcount;
    const auto value = figure_of(outcome.summary, figure, currency_);
    if (!value) return catalog_.text(msg("n/a"));
    auto text = words(*value, people, Sign::minus_only);
    const auto meant = figure_of(outcomes_.front().summary, figure, currency_);
    if (!outcome.id || !meant || *value == *meant) return text;
    const double more = *value - *meant;
    const auto apart = people || *meant == 0
                           ? words(more, people, Sign::always)
                           : catalog_.percent({more / std::abs(*meant)}, 1, Sign::always);
    return {text + " (" + apart + ")", people ? Tone::neutral : more > 0 ? Tone::good : Tone::bad};
  }

  [[nodiscard]] PrintTableCell carried(const ScenarioOutcome& outcome) const {
    if (outcome.capacity.empty()) return catalog_.text(msg("n/a"));
    const auto* lack = first_short(outcome.capacity);
    if (lack == nullptr) return {catalog_.text(msg("yes")), Tone::good};
    return {
        catalog_.text(msg("no, from {1} on", catalog_.short_month_year(lack->shortfall->first))),
        Tone::warning};
  }

  // Of as many areas as there are.
  [[nodiscard]] std::string growth_of(const Scenario& scenario) const {
    std::string text;
    for (const auto& area : plan_.targets.revenue) {
      const auto driver = std::ranges::find(scenario.areas, area.id, &AreaDriver::area);
      if (driver == scenario.areas.end() || driver->growth == Percent{}) continue;
      add_dotted(text, area_name(plan_, area.id) + " " + change(driver->growth));
    }
    return text;
  }

  [[nodiscard]] std::string change(Percent part) const {
    if (part == Percent{}) return {};
    const double percent = part.fraction * 100;
    return catalog_.percent(part, std::abs(percent - std::round(percent)) < 1e-6 ? 0 : 1,
                            Sign::always);
  }

  const Plan& plan_;
  Currency currency_;
  const Catalog& catalog_;
  std::vector<ScenarioOutcome> outcomes_;
};

}  // namespace

void print_scenarios(PrintSheets& sheets, const Document& document, const Catalog& catalog) {
  if (document.plan.scenarios.empty())
    return print_note(sheets, catalog.text(msg("There are no scenarios yet. Add one to see what "
                                               "other prices, growth or hiring would come to.")));
  const ScenariosPrinter printer(document.plan, catalog);
  print_table(sheets, printer.comparison());
  print_table(sheets, printer.drivers());
}

}  // namespace sightline::draw
