#include "app/present/score_team.h"

#include <catch2/catch_test_macros.hpp>

#include "app/present/day_priorities.h"
#include "model/edit/apply.h"
#include "tests/support/scored_plan.h"

namespace sightline {
namespace score_team_test {

using std::chrono::year;

struct Desk : ScoredPlan {
  Catalog catalog = Catalog::english();
  Id<Kpi> leads = add_kpi("New leads");

  /// What is wrong with it; blank when it was taken.
  std::string take(const EditEntry& entry) {
    if (const auto* problem = problem_of(entry)) return plain_text(*problem);
    document = apply(document, value_of(entry)->changes);
    return {};
  }
  std::string enter(const TypedStandard& typed) {
    return take(enter_standard(document, leads, ids.next<Standard>(), typed, today, catalog));
  }
};

TEST_CASE("a team's form has its members first, its leader and its KPIs") {
  Desk desk;
  const auto cy = desk.add_person("Cy");
  desk.plan().teams[0].members = {desk.ben, cy};
  const auto form = team_form(desk.plan(), desk.sales, desk.catalog);
  CHECK(form.name == "Sales team");
  CHECK(form.leaders.at(form.leader) == "Ada Byron");
  REQUIRE(form.members.size() == 3);
  CHECK(form.members[0].name == "Ben Oz");
  CHECK(form.members[2].name == "Ada Byron");
  CHECK_FALSE(form.members[2].in);
  REQUIRE(form.kpis.size() == 1);
  CHECK(form.kpis[0].warning == "5\u00a0%");
  CHECK(form.kpis[0].standards == "0 standards");
  CHECK(team_form(desk.plan(), desk.ids.next<Team>(), desk.catalog).kpis.empty());
}

TEST_CASE("a team is told when it has fewer than four or more than five KPIs") {
  Desk desk;
  const auto advice = [&] { return team_form(desk.plan(), desk.sales, desk.catalog).advice; };
  CHECK(advice().starts_with("1 KPI. Four or five"));
  for (int i = 2; i <= 4; ++i) desk.add_kpi(std::to_string(i).c_str());
  CHECK(advice().empty());
  desk.add_kpi("5");
  CHECK(advice().empty());
  desk.add_kpi("6");
  CHECK(advice().starts_with("6 KPIs. Keep"));
}

TEST_CASE("names and thresholds are taken, or say what to type instead") {
  Desk desk;
  const auto id = desk.ids.next<Team>();
  CHECK(desk.take(enter_team(desk.document, id, "Service")).empty());
  CHECK(desk.take(enter_team_name(desk.document, id, "")).find("needs a name") !=
        std::string::npos);
  CHECK(desk.take(choose_leader(desk.document, id, 2)).empty());
  CHECK(desk.plan().teams[1].leader == desk.ben);
  CHECK(desk.take(choose_leader(desk.document, id, 0)).empty());
  CHECK_FALSE(desk.plan().teams[1].leader);
  const auto kpi = desk.ids.next<Kpi>();
  CHECK(desk.take(enter_kpi(desk.document, kpi, id, "Tickets")).empty());
  CHECK(desk.take(enter_kpi(desk.document, desk.ids.next<Kpi>(), id, "Tickets")).find("already") !=
        std::string::npos);
  CHECK(desk.take(enter_kpi_name(desk.document, kpi, "Open tickets")).empty());
  CHECK(desk.take(enter_warning(desk.document, kpi, "10", desk.catalog)).empty());
  CHECK(desk.kpi(kpi).warning == Percent{0.1});
  CHECK_FALSE(desk.take(enter_warning(desk.document, kpi, "much", desk.catalog)).empty());
  CHECK(desk.take(enter_warning(desk.document, kpi, "200 %", desk.catalog)).find("100 %") !=
        std::string::npos);
}

TEST_CASE("standards are dated, and say which of them is in force") {
  Desk desk;
  CHECK(desk.enter({{}, "2026-01-01", "10", ""}).empty());
  CHECK(desk.enter({{}, "2026-05-01", "12", ""}).empty());
  CHECK(desk.enter({desk.ben, "2026-07-01", "4", ""}).empty());
  CHECK(desk.enter({desk.ada, "", "8", ""}).empty());
  const auto rows = standard_rows(desk.plan(), desk.kpi(desk.leads), Desk::today, desk.catalog);
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].state == "until 30 Apr 2026");
  CHECK(rows[1].who == "Whole team");
  CHECK(rows[1].in_force);
  CHECK(rows[2].who == "Ada Byron");
  CHECK(rows[2].from == "12 May 2026");
  CHECK(rows[3].state == "from 1 Jul 2026 on");
  CHECK(standard_owners(desk.plan(), desk.kpi(desk.leads), desk.catalog).names.size() == 3);
}

TEST_CASE("a standard that can't be read is refused, one to come is remarked upon") {
  Desk desk;
  CHECK_FALSE(desk.enter({{}, "", "", ""}).empty());
  CHECK_FALSE(desk.enter({{}, "someday", "3", ""}).empty());
  desk.kpi(desk.leads).direction = Direction::range;
  CHECK(desk.enter({{}, "", "10", "5"}).find("lower end") != std::string::npos);
  CHECK_FALSE(desk.enter({{}, "", "10", "x"}).empty());
  CHECK(desk.enter({{}, "", "10", "20"}).empty());
  CHECK(remark_on_standard({{}, "2026-07-01", "3", ""}, Desk::today, desk.catalog));
  CHECK_FALSE(remark_on_standard({{}, "2026-05-01", "3", ""}, Desk::today, desk.catalog));
  CHECK_FALSE(remark_on_standard({{}, "", "3", ""}, Desk::today, desk.catalog));
}

TEST_CASE("a formula is told in words, and made of KPIs of its rhythm") {
  Desk desk;
  const auto won = desk.add_kpi("Won");
  const auto monthly = desk.add_kpi("Margin", KpiUnit::percent, Rhythm::monthly);
  const auto rate = desk.add_formula("Rate", {won, desk.leads}, {desk.leads});
  CHECK(source_words(desk.plan(), desk.kpi(rate), desk.catalog) == "(Won + New leads) / New leads");
  CHECK(source_words(desk.plan(), desk.kpi(won), desk.catalog) == "entered");
  const auto parts = formula_parts(desk.plan(), desk.kpi(rate));
  CHECK(parts.ids == std::vector{desk.leads, won});
  CHECK(formula_parts(desk.plan(), desk.kpi(monthly)).ids.empty());
}

TEST_CASE("a question is asked before readings go, and none when there are none") {
  Desk desk;
  CHECK_FALSE(question_before_removal(desk.plan(), desk.leads));
  desk.read(desk.leads, desk.ada, {1, 2});
  CHECK(plain_text(*question_before_removal(desk.plan(), desk.leads)) ==
        "Remove the KPI ‘New leads’ with its 2 readings?");
  CHECK(question_before_removal(desk.plan(), desk.sales));
  desk.plan().kpis.clear();
  CHECK_FALSE(question_before_removal(desk.plan(), desk.sales));
}

TEST_CASE("the day's priorities are chosen from a person's open actions and judged") {
  Desk desk;
  Action action;
  action.owner = desk.ada;
  const auto add = [&](const char* title, Priority priority) {
    action.id = desk.ids.next<Action>();
    action.title = title;
    action.priority = priority;
    desk.plan().actions.emplace_back(action);
  };
  add("Tidy up", Priority::normal);
  add("Call Acme", Priority::high);
  const auto row = [&] {
    return priority_rows(desk.plan(), desk.sales, Desk::today, desk.catalog).at(0);
  };
  REQUIRE(row().choices ==
          std::vector<std::string>{"No priority", "Call Acme (high priority)", "Tidy up"});
  CHECK(row().verdict.empty());
  CHECK(desk.take(choose_priorities(desk.document, row(), 2, 1, Desk::today)).empty());
  CHECK(row().first == 2);
  CHECK(row().verdict == "▲ 1 of 2 is not among the important ones");
  // Chosen as first, the second makes room.
  CHECK(desk.take(choose_priorities(desk.document, row(), 1, 1, Desk::today)).empty());
  CHECK(row().first == 1);
  CHECK(row().second == 0);
  CHECK(row().important);
  CHECK(desk.take(choose_priorities(desk.document, row(), 0, 0, Desk::today)).empty());
  CHECK_FALSE(desk.plan().people[0].priorities_on);
}

}  // namespace score_team_test
}  // namespace sightline
