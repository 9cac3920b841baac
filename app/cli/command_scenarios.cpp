#include <cmath>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/text_table.h"
#include "model/find.h"
#include "reports/capacity_words.h"
#include "reports/tables_scenarios.h"

namespace sightline {

namespace {

struct ScenariosArguments {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  std::string today;
  bool json = false;
};

std::string shown(std::optional<double> value, bool people, const Plan& plan,
                  const Catalog& catalog, Sign sign) {
  if (!value) return catalog.text(msg("n/a"));
  if (people) return catalog.number(*value, std::fmod(*value, 1) == 0 ? 0 : 1, sign);
  const auto& currency = plan.organization.currency;
  return catalog.money(from_units(*value, currency), currency, sign);
}

/// The figures, and below each how far it is from the target.
void add_figure(TextTable& table, ScenarioFigure figure,
                const std::vector<ScenarioOutcome>& outcomes, const Plan& plan,
                const Catalog& catalog) {
  const bool people = figure == ScenarioFigure::headcount;
  const auto& currency = plan.organization.currency;
  const auto target = figure_of(outcomes.front().summary, figure, currency);
  std::vector<std::string> figures{catalog.term(label_of(figure))};
  std::vector<std::string> differences{"", ""};
  for (const auto& outcome : outcomes) {
    const auto value = figure_of(outcome.summary, figure, currency);
    figures.push_back(shown(value, people, plan, catalog, Sign::minus_only));
    if (!outcome.id) continue;
    std::optional<double> more;
    if (value && target) more = *value - *target;
    differences.push_back(shown(more, people, plan, catalog, Sign::always));
  }
  table.add(std::move(figures));
  if (outcomes.size() > 1) table.add(std::move(differences));
}

void print_scenarios(const Document& document, Day today, Console& console) {
  const auto& plan = document.plan;
  const auto& catalog = console.catalog;
  const auto outcomes = scenario_outcomes(plan);
  std::vector<std::string> head{""};
  for (const auto& outcome : outcomes)
    head.push_back(outcome.id ? outcome.name : catalog.term("Target"));
  TextTable table(std::move(head));
  for (const auto figure : scenario_figures) add_figure(table, figure, outcomes, plan, catalog);
  console.out << table.text() << '\n';
  const auto& carried = outcomes.front().capacity;
  console.out << as_line(capacity_summary(carried, plan.organization.currency, catalog)) << '\n';
  for (const auto& department : carried)
    console.out << as_line(catalog.text(
                       msg("{1}: {2}", find(plan.targets.departments, department.department)->name,
                           capacity_verdict(department, plan, today, catalog))))
                << '\n';
}

nlohmann::ordered_json months_json(const Targets& targets, const Plan& plan) {
  const auto& currency = plan.organization.currency;
  const auto revenue = total_revenue(targets).target;
  const auto headcount = total_headcount(targets).target;
  auto months = nlohmann::ordered_json::array();
  for (const auto month : plan_calendar(plan)) {
    nlohmann::ordered_json one{{"month", to_text(month)}};
    const auto put = [&](const char* name, const auto& value, auto units) {
      one[name] = value ? nlohmann::ordered_json(units(*value)) : nlohmann::ordered_json();
    };
    const auto money = [&](Money amount) { return to_units(amount, currency); };
    put("revenue", revenue.at(month), money);
    put("headcount", headcount.at(month), [](Fte people) { return to_units(people); });
    put("profit", targets.profit.target.at(month), money);
    months.push_back(std::move(one));
  }
  return months;
}

nlohmann::ordered_json capacity_json(const std::vector<DepartmentCapacity>& departments,
                                     const Plan& plan, Day today) {
  const auto& currency = plan.organization.currency;
  auto list = nlohmann::ordered_json::array();
  for (const auto& carried : departments) {
    nlohmann::ordered_json one{
        {"department", find(plan.targets.departments, carried.department)->name}};
    one["shortfall"] = nullptr;
    if (carried.shortfall)
      one["shortfall"] = {{"first", to_text(carried.shortfall->first)},
                          {"short_by", to_units(carried.shortfall->short_by, currency)},
                          {"heads", carried.shortfall->heads},
                          {"hire_by", to_text(carried.shortfall->hire_by)},
                          {"at_once", !hire_month(*carried.shortfall, today)}};
    list.push_back(std::move(one));
  }
  return list;
}

void print_scenarios_json(const Document& document, Day today, Console& console) {
  const auto& plan = document.plan;
  auto list = nlohmann::ordered_json::array();
  for (const auto& outcome : scenario_outcomes(plan)) {
    const auto* scenario = find(plan.scenarios, outcome.id);
    nlohmann::ordered_json one{{"name", scenario ? scenario->name : "target"}};
    one["kind"] = scenario ? nlohmann::ordered_json(name_of(scenario->kind)) : nullptr;
    for (const auto figure : scenario_figures) {
      const auto value = figure_of(outcome.summary, figure, plan.organization.currency);
      one[name_of(figure)] = value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
    }
    one["capacity"] = capacity_json(outcome.capacity, plan, today);
    one["months"] = months_json(outcome.targets, plan);
    list.push_back(std::move(one));
  }
  console.out << list.dump(2) << '\n';
}

int run_scenarios(const ScenariosArguments& options, Console& console) {
  const auto document =
      known_on(PlanReader(options.passphrase_file, console).read(options.file), options.today);
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  (options.json ? print_scenarios_json : print_scenarios)(document, today, console);
  return exit_done;
}

}  // namespace

Command scenarios_command(Usage& usage) {
  const auto options = std::make_shared<ScenariosArguments>();
  usage.about("scenarios",
              msg("Compare a plan's scenarios, and tell whether hiring carries the revenue"),
              "sightline-cli scenarios acme.sightline");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.option("--today", &options->today, msg("As known on this day, YYYY-MM-DD"));
  usage.flag("--json", options->json, msg("Tell them as JSON month by month, for programs"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  return [options](Console& console) { return run_scenarios(*options, console); };
}

}  // namespace sightline
