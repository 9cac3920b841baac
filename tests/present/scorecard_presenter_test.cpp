#include "app/present/scorecard_presenter.h"

#include <catch2/catch_test_macros.hpp>

#include "model/find.h"
#include "tests/support/scored_plan.h"
#include "tests/support/stand_in_user.h"

namespace sightline {
namespace scorecard_presenter_test {

struct Desk {
  ScoredPlan made;
  Id<Kpi> leads = made.add_kpi("New leads");
  Id<Kpi> rate = made.add_kpi("Win rate", KpiUnit::percent);
  StandInUser user;
  Catalog catalog = Catalog::english();
  std::optional<Session> session;
  std::optional<ScorecardPresenter> presenter;

  Desk() {
    made.standard(leads, {}, 10);
    made.standard(leads, made.ada, 10);
    made.standard(leads, made.ben, 4);
    made.read(leads, made.ada, {8, 9});
    open();
  }
  void open() {
    session.emplace(
        user, SessionTools{
                  .today = [] { return ScoredPlan::today; }, .load = {}, .save = {}, .id_seed = 7});
    session->start(made.document);
    presenter.emplace(*session, catalog);
    presenter->week();
  }
  const Reading* reading(Id<Kpi> kpi, std::optional<Id<Person>> person) {
    return reading_at(session->plan(), {kpi, person, ScoredPlan::last_week});
  }
  std::string told() { return user.notices.empty() ? "" : user.notices.back().second; }
  const MonthCell& cell(std::size_t row, std::size_t column) {
    return presenter->week().rows.at(row).cells.at(column);
  }
};

// Columns: last and standard of leads, leads, last and standard of the rate, the rate.
constexpr int leads_column = 1;
constexpr int rate_column = 3;
constexpr int ben_row = 1;
constexpr int team_row = 2;

TEST_CASE("the week that is over is shown, a row a member and a pair of columns a KPI") {
  Desk desk;
  const auto& table = desk.presenter->week();
  CHECK(desk.presenter->title() == "Week of 4 May 2026");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].label == "Ada Byron");
  CHECK(table.rows[2].label == "Whole team");
  REQUIRE(table.columns.size() == 4);
  CHECK(head_of(table.columns[0]) == "last /\nstandard");
  CHECK(table.columns[1].label == "New leads");
  CHECK(desk.cell(0, 0).text == "8 / 10");
  CHECK(desk.cell(ben_row, 0).text == "– / 4");
  CHECK(desk.cell(0, 1).text == "■ 9");
  CHECK_FALSE(desk.cell(0, 0).editable);
}

TEST_CASE("a team's sum says how many have reported, and is judged once all have") {
  Desk desk;
  CHECK(desk.cell(team_row, leads_column).text == "9 (1 of 2)");
  CHECK(desk.cell(team_row, leads_column).tone == CellTone::plain);
  REQUIRE(desk.presenter->type(ben_row, leads_column, "4"));
  CHECK(desk.cell(team_row, leads_column).text == "✓ 13");
}

TEST_CASE("a miss within the threshold is close, and one beyond it is missed at once") {
  Desk desk;
  CHECK(desk.cell(0, 1).tone == CellTone::bad);
  REQUIRE(desk.presenter->type(0, leads_column, "9.5"));
  CHECK(desk.cell(0, 1).text == "▲ 9.5");
  CHECK(desk.cell(0, 1).tone == CellTone::warning);
  REQUIRE(desk.presenter->type(0, leads_column, "=5*2"));
  CHECK(desk.cell(0, 1).text == "✓ 10");
}

TEST_CASE("a reading typed in bears today's date, and blank takes it away") {
  Desk desk;
  REQUIRE(desk.presenter->type(ben_row, leads_column, "5"));
  REQUIRE(desk.reading(desk.leads, desk.made.ben) != nullptr);
  CHECK(desk.reading(desk.leads, desk.made.ben)->entered_on == ScoredPlan::today);
  CHECK(desk.presenter->progress() == "2 of 4 readings");
  REQUIRE(desk.presenter->type(ben_row, leads_column, " "));
  CHECK(desk.reading(desk.leads, desk.made.ben) == nullptr);
}

TEST_CASE("a ratio typed as its parts keeps them, and so rolls up to the team") {
  Desk desk;
  REQUIRE(desk.presenter->type(0, rate_column, "1/4"));
  REQUIRE(desk.presenter->type(ben_row, rate_column, "3/4"));
  CHECK(desk.reading(desk.rate, desk.made.ada)->denominator == 4);
  CHECK(desk.cell(0, rate_column).entry == "1/4");
  CHECK(desk.cell(team_row, rate_column).text == "50\u00a0%");
  CHECK_FALSE(desk.cell(team_row, rate_column).editable);
  REQUIRE(desk.presenter->type(0, rate_column, "35"));
  CHECK(desk.reading(desk.rate, desk.made.ada)->value == 0.35);
}

TEST_CASE("what can't be read changes nothing and names person and KPI") {
  Desk desk;
  const auto before = desk.session->document();
  CHECK_FALSE(desk.presenter->type(ben_row, leads_column, "many"));
  CHECK(desk.told().starts_with("Ben Oz, New leads: "));
  CHECK_FALSE(desk.presenter->type(ben_row, leads_column, "3/8x"));
  CHECK(desk.told() ==
        "Ben Oz, New leads: This is not a number. Type for example 7, 12.5 or =3+4.");
  CHECK_FALSE(desk.presenter->type(ben_row, rate_column, "1/0"));
  CHECK(desk.told().find("divided by 0") != std::string::npos);
  CHECK_FALSE(desk.presenter->type(ben_row, 0, "5"));
  CHECK_FALSE(desk.presenter->type(99, leads_column, "5"));
  CHECK(desk.session->document() == before);
}

TEST_CASE("a pasted block fills the cells that can be typed into, as one step") {
  Desk desk;
  REQUIRE(desk.presenter->paste(0, 0, {{"7", "40 %"}, {"3", "2/5"}}));
  CHECK(desk.reading(desk.leads, desk.made.ada)->value == 7);
  CHECK(desk.reading(desk.rate, desk.made.ben)->numerator == 2);
  desk.session->undo();
  CHECK(desk.reading(desk.leads, desk.made.ada)->value == 9);
  CHECK(desk.reading(desk.rate, desk.made.ben) == nullptr);
}

TEST_CASE("a block with one wrong cell is not taken at all, and what falls outside is counted") {
  Desk desk;
  CHECK_FALSE(desk.presenter->paste(0, 0, {{"7", "x"}}));
  CHECK(desk.reading(desk.leads, desk.made.ada)->value == 9);
  REQUIRE(desk.presenter->paste(0, leads_column, {{"7", "40", "1", "2"}}));
  CHECK(desk.told().starts_with("2 cells were left out"));
  CHECK_FALSE(desk.presenter->paste(9, 0, {{"7"}}));
  CHECK(desk.told().starts_with("Nothing was pasted"));
}

TEST_CASE("a pasted dash is no reading, and is told with what falls outside") {
  Desk desk;
  REQUIRE(desk.presenter->paste(0, 0, {{"-", "40 %"}}));
  CHECK(desk.reading(desk.leads, desk.made.ada) == nullptr);
  CHECK(desk.told() == plain_text(emptied_words(1)));
  REQUIRE(desk.presenter->paste(0, leads_column, {{"n/a", "40", "1", ""}}));
  CHECK(desk.told().starts_with("1 cell was left out"));
  CHECK(desk.told().ends_with(plain_text(emptied_words(1))));
}

TEST_CASE("clearing a range takes its readings away") {
  Desk desk;
  REQUIRE(desk.presenter->clear(0, 0, 1, 3));
  CHECK(desk.session->plan().readings[0]->readings.size() == 1);
  CHECK_FALSE(desk.presenter->clear(0, 0, 0, 0));
}

TEST_CASE("a note stands under the grid, and what came late says when") {
  Desk desk;
  desk.user.typed = "trade fair";
  REQUIRE(desk.presenter->note(0, leads_column));
  REQUIRE(desk.presenter->week().notes.size() == 1);
  CHECK(desk.presenter->week().notes[0] == "* Ada Byron, New leads: trade fair");
  CHECK(desk.cell(0, leads_column).text.ends_with(" *"));
  CHECK_FALSE(desk.presenter->note(ben_row, leads_column));
  CHECK(desk.told().find("belongs to a reading") != std::string::npos);
  desk.presenter->step(-3);
  desk.presenter->week();
  REQUIRE(desk.presenter->type(ben_row, leads_column, "5"));
  REQUIRE(desk.presenter->week().notes.size() == 1);
  CHECK(desk.presenter->week().notes[0] == "* Ben Oz, New leads: entered late, on 12 May 2026");
}

TEST_CASE("the keyboard goes from cell to cell that can be typed into, and stops at the end") {
  Desk desk;
  using Place = ScorecardPresenter::CellPlace;
  CHECK(desk.presenter->next_along(0, leads_column, 1) == Place{0, rate_column});
  CHECK(desk.presenter->next_along(0, rate_column, 1) == Place{1, leads_column});
  CHECK(desk.presenter->next_along(1, leads_column, -1) == Place{0, rate_column});
  CHECK_FALSE(desk.presenter->next_along(0, leads_column, -1));
  CHECK(desk.presenter->next_down(0, leads_column) == Place{1, leads_column});
  // The team adds up its persons' leads; their rates have no parts yet.
  CHECK(desk.presenter->next_down(1, leads_column) == Place{0, rate_column});
}

TEST_CASE("time goes back step by step and forth no further than today") {
  Desk desk;
  desk.presenter->step(1);
  CHECK(desk.presenter->title() == "Week of 11 May 2026");
  CHECK(desk.presenter->is_latest());
  desk.presenter->step(1);
  CHECK(desk.presenter->title() == "Week of 11 May 2026");
  desk.presenter->step(-2);
  CHECK(desk.presenter->title() == "Week of 27 Apr 2026");
  desk.presenter->choose_rhythm(Rhythm::monthly);
  CHECK(desk.presenter->title() == "April 2026");
  desk.presenter->show_latest();
  CHECK(desk.presenter->title() == "April 2026");
}

TEST_CASE("a formula is shown and can't be typed into") {
  Desk desk;
  const auto sum = desk.made.add_formula("Contacts", {desk.leads});
  desk.open();
  const auto& cell = desk.cell(0, 5);
  CHECK(cell.text == "9");
  CHECK_FALSE(cell.editable);
  CHECK_FALSE(desk.presenter->type(0, 5, "3"));
  CHECK(find(desk.session->plan().kpis, sum) != nullptr);
}

TEST_CASE("a plan without teams has nothing to fill in, and a removed team gives way to another") {
  Desk desk;
  const auto other = desk.made.ids.next<Team>();
  desk.made.plan().teams.push_back({other, "Other", {}, {}});
  desk.open();
  desk.presenter->choose_team(1);
  CHECK(desk.presenter->team_place() == 1);
  CHECK(desk.presenter->week().rows.empty());
  auto document = desk.session->document();
  document.plan.teams.pop_back();
  desk.session->start(document);
  CHECK(desk.presenter->team_place() == 0);
  document.plan.teams.clear();
  desk.session->start(document);
  CHECK_FALSE(desk.presenter->has_team());
  CHECK(desk.presenter->week().rows.empty());
  CHECK(desk.presenter->history().rows.empty());
}

TEST_CASE("the history has a line a KPI for team and persons, with streak and picture") {
  Desk desk;
  const auto& table = desk.presenter->history();
  CHECK(table.columns.size() == 3 + 13);
  REQUIRE(table.rows.size() == 7);  // the team with two KPIs, Ada and Ben with one each
  CHECK(table.rows[0].kind == RowKind::heading);
  CHECK(table.rows[3].label == "Ada Byron");
  const auto& ada = table.rows[4];
  CHECK(ada.cells[1].text == "2 misses");
  CHECK(ada.cells[1].tone == CellTone::bad);
  CHECK(ada.cells.back().text == "■ 9");
  CHECK(desk.presenter->chart(4).title == "New leads · Ada Byron");
  CHECK(desk.presenter->chart(4).series.front().values.back() == 9);
  CHECK(desk.presenter->chart(0).series.empty());
  CHECK_FALSE(desk.presenter->chart(0).empty_sentence.empty());
  CHECK(desk.presenter->chart(-1).series.empty());
}

TEST_CASE("a KPI without readings has a sentence in place of a chart of its standard") {
  Desk desk;
  auto document = desk.session->document();
  document.plan.readings.clear();
  desk.session->start(document);
  desk.presenter->history();
  const auto chart = desk.presenter->chart(4);
  CHECK(chart.series.empty());
  CHECK(chart.empty_sentence.starts_with("‘New leads’ has no readings yet."));
}

TEST_CASE("a path of the document leads to its team and view") {
  Desk desk;
  CHECK(desk.presenter->go_to("/plan/kpis/" + to_text(desk.leads) + "/standards") ==
        ScorecardView::team);
  CHECK(desk.presenter->go_to("/plan/teams/" + to_text(desk.made.sales)) == ScorecardView::team);
  CHECK(desk.presenter->go_to("/plan/readings/" + to_text(desk.session->plan().readings[0]->id)) ==
        ScorecardView::history);
  CHECK(desk.presenter->go_to("/plan/readings") == ScorecardView::week);
}

}  // namespace scorecard_presenter_test
}  // namespace sightline
