#include "model/edit/gestures_scenarios.h"

#include <catch2/catch_test_macros.hpp>

#include "model/derive/scenario.h"
#include "model/edit/apply.h"
#include "model/edit/undo.h"
#include "model/find.h"
#include "tests/model/refusal.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace edit_scenarios_test {

struct Desk {
  IdSource ids{77};
  Document document = plausible_document(3);

  Desk() { document.plan.scenarios.clear(); }
  void perform(const Edit& edit) { document = apply(document, edit.changes); }
  const std::vector<Scenario>& scenarios() const { return document.plan.scenarios; }
  Id<Scenario> add(ScenarioKind kind, const char* name) {
    perform(add_scenario(document, new_scenario(document.plan, kind, name, ids)));
    return scenarios().back().id;
  }
};

TEST_CASE("a new scenario begins with the drivers of its kind", "[edit]") {
  Desk desk;
  desk.add(ScenarioKind::base, "Base");
  desk.add(ScenarioKind::stretch, "Stretch");
  desk.add(ScenarioKind::downside, "Downside");
  desk.add(ScenarioKind::own, "Mine");
  CHECK_FALSE(has_drivers(desk.scenarios()[0]));
  CHECK_FALSE(has_drivers(desk.scenarios()[3]));
  const auto year = [&](std::size_t at) {
    return *scenario_summary(desk.document.plan,
                             scenario_targets(desk.document.plan, desk.scenarios()[at]))
                .revenue_year;
  };
  CHECK(year(1) > year(0));
  CHECK(year(2) < year(0));
}

TEST_CASE("a copy has the same figures and ids of its own", "[edit]") {
  Desk desk;
  desk.add(ScenarioKind::stretch, "Stretch");
  const auto copy = copy_of(desk.scenarios()[0], "Second", desk.ids);
  desk.perform(add_scenario(desk.document, copy));
  CHECK(desk.scenarios()[1].id != desk.scenarios()[0].id);
  CHECK(desk.scenarios()[1].areas[0].id != desk.scenarios()[0].areas[0].id);
  CHECK(scenario_targets(desk.document.plan, desk.scenarios()[0]) ==
        scenario_targets(desk.document.plan, desk.scenarios()[1]));
}

TEST_CASE("a scenario needs a name of its own", "[edit]") {
  Desk desk;
  const auto id = desk.add(ScenarioKind::stretch, "Stretch");
  CHECK(refusal([&] {
          return add_scenario(desk.document, new_scenario(desk.document.plan, ScenarioKind::own,
                                                          "  Stretch ", desk.ids));
        }) == "There is ‘Stretch’ already. Type another name.");
  CHECK(refusal([&] {
          return rename_scenario(desk.document, id, " ");
        }).starts_with("A scenario needs a name."));
  desk.perform(rename_scenario(desk.document, id, "Bold"));
  CHECK(desk.scenarios()[0].name == "Bold");
}

TEST_CASE("drivers are set, taken away at zero and refused beyond all reason", "[edit]") {
  Desk desk;
  const auto id = desk.add(ScenarioKind::own, "Mine");
  const auto area = desk.document.plan.targets.revenue[0].id;
  const auto driver = desk.ids.next<AreaDriver>();
  desk.perform(set_area_growth(desk.document, id, area, Percent{0.2}, driver));
  CHECK(desk.scenarios()[0].areas == std::vector<AreaDriver>{{driver, area, Percent{0.2}}});
  desk.perform(set_area_growth(desk.document, id, area, Percent{0.3}, desk.ids.next<AreaDriver>()));
  CHECK(desk.scenarios()[0].areas[0].growth == Percent{0.3});
  desk.perform(set_area_growth(desk.document, id, area, Percent{}, driver));
  CHECK(desk.scenarios()[0].areas.empty());
  desk.perform(set_price(desk.document, id, Percent{-0.05}));
  desk.perform(set_win_rate(desk.document, id, Percent{0.1}));
  desk.perform(set_hiring_delay(desk.document, id, 4));
  CHECK(desk.scenarios()[0].hiring_delay == 4);
  for (const double wrong : {-1.01, 2.5, std::numeric_limits<double>::infinity()}) {
    CHECK(refusal([&] {
            return set_price(desk.document, id, Percent{wrong});
          }).starts_with("A driver is a change from"));
    CHECK(refusal([&] {
            return set_win_rate(desk.document, id, Percent{wrong});
          }).starts_with("A driver is a change from"));
  }
  CHECK(refusal([&] {
          return set_hiring_delay(desk.document, id, 19);
        }).starts_with("Hiring can come up to 18 months"));
  CHECK(refusal([&] {
          return set_price(desk.document, desk.ids.next<Scenario>(), {});
        }).starts_with("This part of the plan was removed"));
}

TEST_CASE("adopting takes the open months in one step, and the scenario's figures stay", "[edit]") {
  Desk desk;
  auto& targets = desk.document.plan.targets;
  const auto start = desk.document.plan.organization.plan_start;
  targets.revenue[0].line.actual.set(add_months(start, 1), Money{1});
  const auto id = desk.add(ScenarioKind::stretch, "Stretch");
  const auto before = desk.document;
  const auto wanted = scenario_targets(before.plan, before.plan.scenarios[0]);
  const auto edit = adopt_scenario(desk.document, id);
  CHECK(plain_text(edit.message) == "Adopt the scenario ‘Stretch’ as the target");
  desk.perform(edit);
  CHECK(targets == wanted);
  CHECK(scenario_targets(desk.document.plan, desk.scenarios()[0]) == wanted);
  for (const int month : {0, 1})
    for (std::size_t i = 0; i < targets.revenue.size(); ++i)
      CHECK(targets.revenue[i].line.target.at(add_months(start, month)) ==
            before.plan.targets.revenue[i].line.target.at(add_months(start, month)));
  CHECK(desk.document.baselines == before.baselines);
  Undo undo(before, {});
  undo.perform(edit);
  undo.undo();
  CHECK(undo.document() == before);
}

TEST_CASE("adopting a scenario that changes nothing is no edit", "[edit]") {
  Desk desk;
  const auto id = desk.add(ScenarioKind::base, "Base");
  CHECK(adopt_scenario(desk.document, id).empty());
  desk.perform(remove_scenario(desk.document, id));
  CHECK(desk.scenarios().empty());
  CHECK(refusal([&] {
          return adopt_scenario(desk.document, id);
        }).starts_with("This part of the plan was removed"));
}

TEST_CASE("a revenue per head is above zero or none", "[edit]") {
  Desk desk;
  const auto id = desk.document.plan.targets.departments[0].id;
  desk.perform(set_revenue_per_head(desk.document, id, Money{15'000'000}));
  CHECK(desk.document.plan.targets.departments[0].revenue_per_head == Money{15'000'000});
  CHECK(refusal([&] {
          return set_revenue_per_head(desk.document, id, Money{0});
        }).starts_with("What one of them carries a year"));
  desk.perform(set_revenue_per_head(desk.document, id, std::nullopt));
  CHECK_FALSE(desk.document.plan.targets.departments[0].revenue_per_head);
}

}  // namespace edit_scenarios_test
}  // namespace sightline
