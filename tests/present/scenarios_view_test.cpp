#include "app/present/scenarios_view.h"

#include <catch2/catch_test_macros.hpp>

#include "app/present/capacity_view.h"
#include "app/present/place.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_scenarios.h"
#include "model/find.h"

namespace sightline {
namespace scenarios_view_test {

constexpr Month start = std::chrono::year{2026} / 1;

/// 100,000 a month, a tenth of it profit, ten people; the scenarios Base and Stretch.
struct Desk {
  IdSource ids{3};
  Catalog catalog = Catalog::english();
  Document document = blank_document(start, ids);
  Plan& plan = document.plan;

  Desk() {
    plan.vision.organization.areas = {
        {ids.next<SpecialtyArea>(), "Services", Percent{1}, Percent{1}}};
    plan.targets.revenue = {{plan.vision.organization.areas[0].id, {}}};
    Department department;
    department.id = ids.next<Department>();
    department.name = "Engineers";
    plan.targets.departments.push_back(department);
    for (const auto month : plan_calendar(plan)) {
      plan.targets.revenue[0].line.target.set(month, Money{10'000'000});
      plan.targets.profit.target.set(month, Money{1'000'000});
      plan.targets.departments[0].line.target.set(month, Fte{1000});
    }
    for (const char* name : {"Base", "Stretch"})
      plan.scenarios.push_back(new_scenario(plan, ScenarioKind::own, name, ids));
    plan.scenarios[1].price = {0.1};
  }
  ScenariosView view() const { return scenarios_view(document, plan.scenarios[1].id, catalog); }
  std::string problem(const EditEntry& entry) const {
    const auto* why = problem_of(entry);
    return why ? catalog.text(*why) : "none";
  }
  void perform(const EditEntry& entry) {
    REQUIRE(value_of(entry));
    document = apply(document, value_of(entry)->changes);
  }
  EditEntry enter(ScenarioField field, std::string_view typed) const {
    return enter_scenario(document, plan.scenarios[1].id, field, typed, catalog);
  }
  EditEntry grow(std::string_view typed) {
    return enter_growth(document, plan.scenarios[1].id, plan.targets.revenue[0].id, typed,
                        ids.next<AreaDriver>(), catalog);
  }
};

TEST_CASE("scenarios stand beside the target with their distance to it") {
  const Desk desk;
  const auto view = desk.view();
  REQUIRE(view.columns.size() == 3);
  CHECK(view.columns[0].name == "Target");
  CHECK_FALSE(view.columns[0].id);
  CHECK(view.columns[2].selected);
  CHECK(view.rows[1] == "Revenue in the last 12 months");
  CHECK(view.columns[0].cells[1] == ScenarioCell{"$1.2m", "", WordTone::neutral});
  CHECK(view.columns[1].cells[1].difference == "as targeted");
  CHECK(view.columns[2].cells[1].text == "$1.3m");
  CHECK(view.columns[2].cells[1].difference.starts_with("+10.0"));
  CHECK(view.columns[2].cells[1].tone == WordTone::good);
  // Headcount is never good or bad.
  CHECK(view.columns[2].cells[2] == ScenarioCell{"10", "as targeted", WordTone::neutral});
  CHECK(view.columns[2].cells.back().text == "n/a");
}

TEST_CASE("the chart has the target and every scenario, month by month") {
  const auto chart = Desk().view().chart;
  REQUIRE(chart.series.size() == 3);
  CHECK(chart.categories.size() == plan_months);
  CHECK(chart.series[0].name == "Target");
  CHECK(chart.series[2].values[17] == 110'000.0);
  CHECK(chart.series[1].tint != chart.series[2].tint);
}

TEST_CASE("a plan without targets compares n/a, and one whose months are over says so") {
  Desk desk;
  desk.plan.targets.profit = {};
  desk.plan.targets.revenue[0].line = {};
  const auto view = desk.view();
  CHECK(view.columns[0].cells[0].text == "n/a");
  CHECK(view.columns[2].cells[0].difference.empty());
  CHECK(view.note.starts_with("Scenarios differ from January 2026 on"));
  desk.plan.targets.profit.actual.set(last_plan_month(desk.plan), Money{1});
  CHECK(desk.view().note.starts_with("Every month of the plan has actuals"));
}

TEST_CASE("drivers are typed with or without sign and unit, and blank is none") {
  Desk desk;
  const auto scenario = [&]() -> const Scenario& { return desk.plan.scenarios[1]; };
  desk.perform(desk.enter(ScenarioField::price, "+2"));
  CHECK(scenario().price == Percent{0.02});
  desk.perform(desk.enter(ScenarioField::price, "-5 %"));
  CHECK(scenario().price == Percent{-0.05});
  desk.perform(desk.enter(ScenarioField::price, " "));
  CHECK(scenario().price == Percent{});
  desk.perform(desk.enter(ScenarioField::win_rate, "10 %"));
  desk.perform(desk.enter(ScenarioField::hiring_delay, "+3"));
  CHECK(scenario().hiring_delay == 3);
  desk.perform(desk.enter(ScenarioField::hiring_delay, "-1"));
  desk.perform(desk.grow("8"));
  const auto view = drivers_view(desk.plan, scenario(), desk.catalog);
  CHECK(view.fields[static_cast<std::size_t>(ScenarioField::hiring_delay)] == "−1");
  CHECK(view.areas[0].name == "Services");
  CHECK(view.areas[0].growth.starts_with("+8"));
  desk.perform(desk.enter(ScenarioField::hiring_delay, ""));
  CHECK(scenario().hiring_delay == 0);
}

TEST_CASE("what is no driver is refused with a sentence") {
  Desk desk;
  CHECK(desk.problem(desk.enter(ScenarioField::name, " ")).starts_with("A scenario needs a name"));
  CHECK(desk.problem(desk.enter(ScenarioField::name, "Base")).starts_with("There is ‘Base’"));
  CHECK(desk.problem(desk.enter(ScenarioField::price, "much")) != "none");
  CHECK(desk.problem(desk.enter(ScenarioField::price, "900")).starts_with("A driver is a change"));
  CHECK(desk.problem(desk.grow("-101 %")).starts_with("A driver is a change"));
  CHECK(desk.problem(desk.enter(ScenarioField::hiring_delay, "1.5"))
            .starts_with("A delay is a whole number"));
  CHECK(desk.problem(desk.enter(ScenarioField::hiring_delay, "1e9")) != "none");
  CHECK(desk.problem(desk.enter(ScenarioField::hiring_delay, "20"))
            .starts_with("Hiring can come up to 18 months"));
}

TEST_CASE("adopting asks with what it changes, and not when it changes nothing") {
  const Desk desk;
  const auto question =
      question_before_adoption(desk.document, desk.plan.scenarios[1].id, desk.catalog);
  REQUIRE(question);
  const auto text = desk.catalog.text(*question);
  CHECK(text.starts_with("Make ‘Stretch’ the target from January 2026 on?"));
  CHECK(text.find("Revenue in the last 12 months: $1.2m → $1.3m") != std::string::npos);
  CHECK_FALSE(question_before_adoption(desk.document, desk.plan.scenarios[0].id, desk.catalog));
  CHECK_FALSE(question_before_adoption(desk.document, {}, desk.catalog));
}

TEST_CASE("a new scenario gets a name that is free") {
  const Desk desk;
  CHECK(free_name(desk.plan, "Downside") == "Downside");
  CHECK(free_name(desk.plan, "Base") == "Base 2");
}

TEST_CASE("capacity says per department whether hiring carries the revenue") {
  constexpr Day autumn = std::chrono::year{2025} / 9 / 30;
  Desk desk;
  const auto id = desk.plan.targets.departments[0].id;
  CHECK(capacity_view(desk.plan, autumn, desk.catalog)
            .summary.starts_with("Say for the departments"));
  Document in_euro = desk.document;
  in_euro.plan.organization.currency = {"EUR"};
  CHECK(capacity_view(in_euro.plan, autumn, desk.catalog)
            .summary.ends_with("For example: €160k a head, 4 months."));
  CHECK(capacity_view(desk.plan, autumn, desk.catalog).rows[0].verdict == "Carries no revenue.");
  desk.perform(enter_per_head(desk.document, id, "120k", desk.catalog));
  auto view = capacity_view(desk.plan, autumn, desk.catalog);
  CHECK(view.tone == WordTone::good);
  CHECK(view.rows[0].per_head == "$120k");
  CHECK(view.rows[0].tone == WordTone::good);
  desk.perform(enter_per_head(desk.document, id, "60k", desk.catalog));
  desk.perform(enter_ramp(desk.document, id, "4", desk.catalog));
  view = capacity_view(desk.plan, autumn, desk.catalog);
  CHECK(view.tone == WordTone::warning);
  CHECK(view.rows[0].verdict ==
        "From Jan 2026 on $150k are missing in three months: hire 10 more by Sep 2025.");
  // Once that has passed, the check and this say the same.
  CHECK(capacity_view(desk.plan, std::chrono::year{2025} / 10 / 1, desk.catalog).rows[0].verdict ==
        "From Jan 2026 on $150k are missing in three months: hire 10 more at once.");
  CHECK(view.rows[0].ramp == "4");
  CHECK(desk.view().columns[0].cells.back() ==
        ScenarioCell{"no", "from Jan 2026 on", WordTone::warning});
  desk.perform(enter_per_head(desk.document, id, "", desk.catalog));
  CHECK_FALSE(desk.plan.targets.departments[0].revenue_per_head);
}

TEST_CASE("what nobody can carry is refused, and what is no ramp time") {
  const Desk desk;
  const auto id = desk.plan.targets.departments[0].id;
  CHECK(desk.problem(enter_per_head(desk.document, id, "0", desk.catalog))
            .starts_with("What one of them carries a year"));
  CHECK(desk.problem(enter_per_head(desk.document, id, "lots", desk.catalog)) != "none");
  CHECK(desk.problem(enter_ramp(desk.document, id, "2.5", desk.catalog))
            .starts_with("A ramp time is a whole number"));
  CHECK(desk.problem(enter_ramp(desk.document, id, "40", desk.catalog)) ==
        "A ramp time is 0 to 36 months, not 40.");
}

TEST_CASE("scenarios, incentives and what a head carries lead to their pages") {
  CHECK(place_of("/plan/scenarios/x/price").page == PageId::scenarios);
  CHECK(place_of("/plan/targets/departments/x/revenue_per_head").page == PageId::scenarios);
  CHECK(place_of("/plan/targets/departments/x/line").page == PageId::targets);
  CHECK(place_of("/plan/incentives/x").page == PageId::incentives);
}

}  // namespace scenarios_view_test
}  // namespace sightline
