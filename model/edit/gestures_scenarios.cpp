#include "model/edit/gestures_scenarios.h"

#include <cmath>

#include "model/derive/scenario.h"
#include "model/find.h"

namespace sightline {
namespace {

struct Drivers {
  double growth = 0;
  double price = 0;
  double win_rate = 0;
  int hiring_delay = 0;
};

constexpr Drivers drivers_of(ScenarioKind kind) {
  switch (kind) {
    case ScenarioKind::stretch:
      return {.growth = 0.08, .price = 0.01, .win_rate = 0.1, .hiring_delay = -1};
    case ScenarioKind::downside:
      return {.growth = -0.08, .price = -0.02, .win_rate = -0.15, .hiring_delay = 3};
    case ScenarioKind::base:
    case ScenarioKind::own:
      break;
  }
  return {};
}

void require_name(const Plan& plan, Id<Scenario> id, const std::string& name) {
  if (name.empty())
    throw Failure(FailureKind::input, msg("A scenario needs a name. Type what it is called."));
  for (const auto& scenario : plan.scenarios)
    if (scenario.id != id && scenario.name == name)
      throw Failure(FailureKind::input, msg("There is ‘{1}’ already. Type another name.", name));
}

void require_driver(Percent percent) {
  constexpr double least = -1;
  constexpr double most = 2;
  if (!std::isfinite(percent.fraction) || percent.fraction < least || percent.fraction > most)
    throw Failure(FailureKind::input,
                  msg("A driver is a change from -100 % to 200 %. Type one of those."));
}

Edit change_scenario(const Document& document, Id<Scenario> id, Message label,
                     const std::function<void(Scenario&)>& change) {
  return make_edit(document, std::move(label),
                   [&](Document& d) { change_element(d.plan.scenarios, id, change); });
}

template <class T>
void take_open_months(Series<T>& into, const Series<T>& from, Month open) {
  for (const auto& [month, value] : from.values())
    if (month >= open) into.set(month, value);
}

}  // namespace

Scenario new_scenario(const Plan& plan, ScenarioKind kind, std::string_view name, IdSource& ids) {
  const auto drivers = drivers_of(kind);
  Scenario scenario;
  scenario.id = ids.next<Scenario>();
  scenario.name = name;
  scenario.kind = kind;
  scenario.price = {drivers.price};
  scenario.win_rate = {drivers.win_rate};
  scenario.hiring_delay = drivers.hiring_delay;
  if (drivers.growth != 0)
    for (const auto& area : plan.targets.revenue)
      scenario.areas.push_back({ids.next<AreaDriver>(), area.id, Percent{drivers.growth}});
  return scenario;
}

Scenario copy_of(const Scenario& scenario, std::string_view name, IdSource& ids) {
  auto copy = scenario;
  copy.id = ids.next<Scenario>();
  copy.name = name;
  for (auto& driver : copy.areas) driver.id = ids.next<AreaDriver>();
  return copy;
}

Edit add_scenario(const Document& document, Scenario scenario) {
  scenario.name = clean_line(scenario.name);
  require_name(document.plan, scenario.id, scenario.name);
  return make_edit(document, msg("Add the scenario ‘{1}’", scenario.name),
                   [&](Document& d) { d.plan.scenarios.push_back(scenario); });
}

Edit add_scenarios(const Document& document, std::vector<Scenario> scenarios) {
  for (auto& scenario : scenarios) {
    scenario.name = clean_line(scenario.name);
    require_name(document.plan, scenario.id, scenario.name);
  }
  return make_edit(document, msg_n("Add {1} scenario", "Add {1} scenarios", scenarios.size()),
                   [&](Document& d) {
                     for (auto& scenario : scenarios)
                       d.plan.scenarios.push_back(std::move(scenario));
                   });
}

Edit rename_scenario(const Document& document, Id<Scenario> id, std::string_view name) {
  const auto& before = require(document.plan.scenarios, id);
  const auto after = clean_line(name);
  require_name(document.plan, id, after);
  return change_scenario(document, id,
                         msg("Rename the scenario ‘{1}’ to ‘{2}’", before.name, after),
                         [&](Scenario& scenario) { scenario.name = after; });
}

Edit remove_scenario(const Document& document, Id<Scenario> id) {
  const auto& before = require(document.plan.scenarios, id);
  return make_edit(document, msg("Remove the scenario ‘{1}’", before.name),
                   [&](Document& d) { remove_element(d.plan.scenarios, id); });
}

Edit set_scenario_notes(const Document& document, Id<Scenario> id, std::string_view typed) {
  const auto& before = require(document.plan.scenarios, id);
  return change_scenario(document, id, msg("Change the notes of ‘{1}’", before.name),
                         [&](Scenario& scenario) { scenario.notes = clean_text(typed); });
}

Edit set_area_growth(const Document& document, Id<Scenario> id, Id<SpecialtyArea> area,
                     Percent growth, Id<AreaDriver> driver) {
  require_driver(growth);
  const auto& before = require(document.plan.scenarios, id);
  const auto label =
      msg("Set the growth of ‘{1}’ in ‘{2}’", area_name(document.plan, area), before.name);
  return change_scenario(document, id, label, [&](Scenario& scenario) {
    const auto known = std::ranges::find(scenario.areas, area, &AreaDriver::area);
    if (known == scenario.areas.end()) {
      if (growth != Percent{}) scenario.areas.push_back({driver, area, growth});
    } else if (growth == Percent{}) {
      scenario.areas.erase(known);
    } else {
      known->growth = growth;
    }
  });
}

Edit set_price(const Document& document, Id<Scenario> id, Percent price) {
  require_driver(price);
  const auto& before = require(document.plan.scenarios, id);
  return change_scenario(document, id, msg("Set the price of ‘{1}’", before.name),
                         [&](Scenario& scenario) { scenario.price = price; });
}

Edit set_win_rate(const Document& document, Id<Scenario> id, Percent win_rate) {
  require_driver(win_rate);
  const auto& before = require(document.plan.scenarios, id);
  return change_scenario(document, id, msg("Set the win rate of ‘{1}’", before.name),
                         [&](Scenario& scenario) { scenario.win_rate = win_rate; });
}

Edit set_hiring_delay(const Document& document, Id<Scenario> id, int months) {
  if (months < -plan_months || months > plan_months)
    throw Failure(FailureKind::input,
                  msg("Hiring can come up to {1} months later or earlier, not {2}.",
                      std::int64_t{plan_months}, std::int64_t{months}));
  const auto& before = require(document.plan.scenarios, id);
  return change_scenario(document, id, msg("Set the hiring delay of ‘{1}’", before.name),
                         [&](Scenario& scenario) { scenario.hiring_delay = months; });
}

Edit adopt_scenario(const Document& document, Id<Scenario> id) {
  const auto& scenario = require(document.plan.scenarios, id);
  const auto adopted = scenario_targets(document.plan, scenario);
  const auto open = first_open_month(document.plan);
  return make_edit(
      document, msg("Adopt the scenario ‘{1}’ as the target", scenario.name), [&](Document& d) {
        auto& targets = d.plan.targets;
        for (auto& area : targets.revenue)
          take_open_months(area.line.target, find(adopted.revenue, area.id)->line.target, open);
        for (auto& department : targets.departments)
          take_open_months(department.line.target,
                           find(adopted.departments, department.id)->line.target, open);
        take_open_months(targets.profit.target, adopted.profit.target, open);
        change_element(d.plan.scenarios, id, [](Scenario& used) {
          used.areas.clear();
          used.hiring_delay = 0;
          used.price = {};
          used.win_rate = {};
        });
      });
}

Edit set_revenue_per_head(const Document& document, Id<Department> id,
                          std::optional<Money> amount) {
  if (amount && (amount->minor <= 0 || amount->minor > max_money))
    throw Failure(
        FailureKind::input,
        msg("What one of them carries a year is an amount above zero. Clear it if they carry "
            "none."));
  const auto& before = require(document.plan.targets.departments, id);
  return make_edit(document,
                   amount ? msg("Set the revenue per head of ‘{1}’", before.name)
                          : msg("Clear the revenue per head of ‘{1}’", before.name),
                   [&](Document& d) {
                     change_element(d.plan.targets.departments, id, [&](Department& department) {
                       department.revenue_per_head = amount;
                     });
                   });
}

}  // namespace sightline
