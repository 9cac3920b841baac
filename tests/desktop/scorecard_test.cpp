// The scorecard worked by hand: a team's week by keyboard, its KPIs and standards by form.
#include <wx/clipbrd.h>
#include <wx/stopwatch.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_scorecard.h"
#include "app/desktop/text.h"
#include "model/find.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/scored_plan.h"

namespace sightline::desktop::test {
namespace scorecard_test {

PageScorecard& scorecard(Window& window, const Document& document) {
  window.session().start(document);
  window.frame().show(PageId::scorecard);
  auto& page = dynamic_cast<PageScorecard&>(window.frame().page(PageId::scorecard));
  REQUIRE(wait_until([&] { return page.IsShownOnScreen(); }));
  return page;
}

/// The last week's reading; nothing when there is none.
std::optional<double> reading(Window& window, Id<Kpi> kpi,
                              std::optional<Id<sightline::Person>> person) {
  const auto& session = window.session();
  const Day week = add_days(session.today(), -7);
  const auto* found = reading_at(session.plan(), {kpi, person, week});
  return found == nullptr ? std::nullopt : std::optional(found->value);
}

TEST_CASE("Enter goes down the team and on to the next KPI, Tab along the row") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  const auto rate = made.add_kpi("Win rate", KpiUnit::percent);
  made.standard(leads, {}, 5);
  Window window;
  auto& page = scorecard(window, made.document);
  window.focus(page.week());
  for (const char* typed : {"6", "4"}) {
    window.type(typed);
    window.key(WXK_RETURN);
  }
  REQUIRE(wait_until([&] { return reading(window, leads, made.ben) == 4; }));
  CHECK(reading(window, leads, made.ada) == 6);
  // Now on the first row of the rate.
  REQUIRE(wait_until([&] { return page.week().GetGridCursorCol() == 4; }));
  CHECK(page.week().GetGridCursorRow() == 0);
  window.type("50");
  window.key(WXK_TAB);
  REQUIRE(wait_until([&] { return reading(window, rate, made.ada) == 0.5; }));
  CHECK(page.week().GetGridCursorRow() == 1);
  CHECK(page.week().GetGridCursorCol() == 2);
  window.key(WXK_TAB, wxMOD_SHIFT);
  CHECK(wait_until([&] { return page.week().GetGridCursorRow() == 0; }));
}

TEST_CASE("a week of twelve people and five KPIs is typed in under a minute") {
  ScoredPlan made;
  std::vector<Id<Kpi>> kpis;
  for (const char* name : {"Leads", "Calls", "Visits", "Offers", "Orders"})
    kpis.push_back(made.add_kpi(name));
  for (int i = 3; i <= 12; ++i)
    made.plan().teams[0].members.push_back(
        made.add_person(("Person " + std::to_string(i)).c_str()));
  Window window;
  auto& page = scorecard(window, made.document);
  window.focus(page.week());
  const wxStopWatch watch;
  for (int i = 0; i < 60; ++i) {
    window.type(std::to_string(i % 9 + 1));
    window.key(WXK_RETURN);
  }
  const auto last = made.plan().teams[0].members.back();
  REQUIRE(wait_until([&] { return reading(window, kpis.back(), last) == 6; }));
  CHECK(watch.Time() < 60'000);
  CHECK(reading(window, kpis.front(), made.ada) == 1);
}

TEST_CASE("the cells of one week are copied without what stands beside them, into another week") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  made.add_kpi("Calls");
  made.read(leads, made.ada, {3, 8});
  Window window;
  auto& page = scorecard(window, made.document);
  window.focus(page.week());
  page.week().SelectBlock(0, 1, 0, 4);
  page.week().copy_selection();
  page.week().ClearSelection();
  page.week().put_cursor({1, 0});
  page.week().paste();
  CHECK(wait_until([&] { return reading(window, leads, made.ben) == 8; }));
  CHECK(window.person.notices.empty());
}

TEST_CASE("what can't be read stays in its cell with a notice, and Escape gives it up") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  Window window;
  auto& page = scorecard(window, made.document);
  window.focus(page.week());
  window.type("many");
  window.key(WXK_RETURN);
  REQUIRE(wait_until(
      [&] { return !window.person.notices.empty() && page.week().IsCellEditControlShown(); }));
  window.key(WXK_ESCAPE);
  REQUIRE(wait_until([&] { return !page.week().IsCellEditControlShown(); }));
  CHECK_FALSE(reading(window, leads, made.ada));
}

TEST_CASE("F4 keeps a note on the reading that has the cursor") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  Window window;
  auto& page = scorecard(window, made.document);
  window.focus(page.week());
  window.person.typed = "trade fair";
  window.key(WXK_F4);
  CHECK(wait_until([&] { return !window.person.notices.empty(); }));
  window.type("6");
  window.key(WXK_F4);
  REQUIRE(wait_until([&] { return reading(window, leads, made.ada) == 6; }));
  CHECK(wait_until([&] {
    const auto& readings = window.session().plan().readings;
    return !readings.empty() && readings[0]->readings[0].note == "trade fair";
  }));
}

TEST_CASE("the period before is shown by its button, another view by its tab") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  made.read(leads, made.ada, {1, 2, 3, 4});
  Window window;
  auto& page = scorecard(window, made.document);
  const auto before = page.title();
  window.click(page.back_button());
  CHECK(wait_until([&] { return page.title() != before; }));
  page.show(ScorecardView::history);
  CHECK(page.history().IsShownOnScreen());
  CHECK(page.chart().IsShownOnScreen());
  CHECK_FALSE(page.week().IsShownOnScreen());
  page.show(ScorecardView::today);
  CHECK(page.today().IsShownOnScreen());
}

TEST_CASE("the course of what the cursor is on stands below the week") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  const auto calls = made.add_kpi("Calls");
  made.read(leads, made.ada, {1, 2, 3, 4});
  made.read(calls, made.ben, {5, 6});
  Window window;
  auto& page = scorecard(window, made.document);
  REQUIRE(wait_until([&] { return page.chart().IsShownOnScreen(); }));
  window.focus(page.week());
  REQUIRE(wait_until([&] { return page.chart().spec().title.starts_with("New leads"); }));
  CHECK(page.chart().spec().title.find("Ada") != std::string::npos);
  page.week().put_cursor({1, 3});
  CHECK(wait_until([&] { return page.chart().spec().title.starts_with("Calls"); }));
  // In a low window the rows need the room.
  window.frame().SetSize(wxSize(1200, 420));
  CHECK(wait_until([&] { return !page.chart().IsShownOnScreen(); }));
}

TEST_CASE("the history opens at its newest period") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  made.read(leads, made.ada, {1, 2, 3, 4});
  Window window;
  window.frame().SetSize(wxSize(900, 700));
  auto& page = scorecard(window, made.document);
  page.show(ScorecardView::history);
  const auto& history = page.history();
  const int last = history.GetNumberCols() - 1;
  REQUIRE(last > 0);
  CHECK(wait_until([&] { return history.IsVisible(0, last, true); }));
  // Whoever went back stays there while readings come in.
  page.history().put_cursor({0, 0});
  page.refresh();
  wxTheApp->Yield(true);
  CHECK_FALSE(history.IsVisible(0, last, true));
}

TEST_CASE("a plan without teams leads to the first team and its first KPI") {
  IdSource ids(1);
  Window window;
  auto& page = scorecard(window, blank_document(std::chrono::year{2026} / 1, ids));
  window.person.typed = "Sales team";
  window.click(page.begin_button());
  REQUIRE(wait_until([&] { return window.session().plan().teams.size() == 1; }));
  // It has no KPI yet.
  window.click(page.begin_button());
  auto& field = page.team_view().kpis().new_field();
  REQUIRE(wait_until([&] { return field.HasFocus(); }));
  window.type("New leads");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return window.session().plan().kpis.size() == 1; }));
  CHECK(page.team_view().kpis().name_field().GetValue() == "New leads");
}

TEST_CASE("members are ticked, and a standard is set for one of them from a day on") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  made.add_person("Cy");
  Window window;
  auto& page = scorecard(window, made.document);
  page.show(ScorecardView::team);
  auto& team = page.team_view();
  REQUIRE(wait_until([&] { return team.members().IsShownOnScreen(); }));
  window.focus(team.members());
  for (const int key : {WXK_HOME, WXK_DOWN, WXK_DOWN, WXK_SPACE}) window.key(key);
  CHECK(wait_until([&] { return window.session().plan().teams[0].members.size() == 3; }));
  auto& standards = team.kpis().standards();
  standards.who().SetSelection(1);
  window.focus(standards.from());
  window.type("2026-03-01");
  window.focus(standards.value());
  window.type("many");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return !standards.problem().empty(); }));
  standards.value().Clear();
  window.type("7");
  window.key(WXK_RETURN);
  const auto set = [&]() -> const std::vector<Standard>& {
    return find(window.session().plan().kpis, leads)->standards;
  };
  REQUIRE(wait_until([&] { return set().size() == 1; }));
  CHECK(set()[0].person == made.ada);
  CHECK(set()[0].value == 7);
  CHECK(standards.problem().empty());
  standards.value().SetFocus();
  window.click(standards.remove_button(0));
  CHECK(wait_until([&] { return set().empty(); }));
}

TEST_CASE("a priority is chosen from a person's actions by keyboard") {
  ScoredPlan made;
  Action action;
  action.id = made.ids.next<Action>();
  action.title = "Call Acme";
  action.owner = made.ada;
  made.plan().actions.emplace_back(action);
  Window window;
  auto& page = scorecard(window, made.document);
  page.show(ScorecardView::today);
  auto& first = page.today().first(0);
  REQUIRE(wait_until([&] { return first.IsShownOnScreen(); }));
  first.SetSelection(1);
  wxCommandEvent chosen(wxEVT_CHOICE, first.GetId());
  chosen.SetInt(1);
  first.ProcessWindowEvent(chosen);
  CHECK(wait_until([&] { return window.session().plan().people[0].first_priority == action.id; }));
  CHECK(page.today().verdict(0).Contains("not among the important"));
}

}  // namespace scorecard_test
}  // namespace sightline::desktop::test
