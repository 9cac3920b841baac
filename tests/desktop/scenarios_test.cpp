// The pages Scenarios and Incentives by keyboard and mouse.
#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_incentives.h"
#include "app/desktop/page_scenarios.h"
#include "model/find.h"
#include "tests/desktop/plan_window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace scenarios_test {

template <class P>
P& shown(Window& window, PageId id) {
  window.frame().show(id);
  REQUIRE(wait_until([&] { return window.frame().current_page() == id; }));
  return dynamic_cast<P&>(window.frame().page(id));
}

struct ScenariosWindow {
  Window window;
  PageScenarios* page = nullptr;

  ScenariosWindow() {
    auto document = plausible_document(3);
    document.plan.scenarios.clear();
    window.session().start(document);
    page = &shown<PageScenarios>(window, PageId::scenarios);
  }
  const std::vector<Scenario>& scenarios() { return window.session().plan().scenarios; }
  /// Presses the button of the lesson.
  void begin() {
    window.focus(page->begin_button());
    window.key(WXK_SPACE);
    REQUIRE(wait_until([&] { return scenarios().size() == 3; }));
  }
};

TEST_CASE("an empty page offers three scenarios to begin with, which one undo takes back") {
  ScenariosWindow window;
  CHECK(window.page->begin_button().IsShownOnScreen());
  window.begin();
  CHECK(wait_until([&] { return !window.page->begin_button().IsShownOnScreen(); }));
  CHECK(window.page->chart().spec().series.size() == 4);
  window.window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.scenarios().empty(); }));
  CHECK(wait_until([&] { return window.page->begin_button().IsShownOnScreen(); }));
}

TEST_CASE("the plan book's button steps back while an empty page has a loud one") {
  ScenariosWindow window;
  auto& to_book = window.window.frame().header().export_button();
  CHECK_FALSE(to_book.IsShown());
  window.begin();
  CHECK(wait_until([&] { return to_book.IsShownOnScreen(); }));
  window.window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return !to_book.IsShown(); }));
  window.window.frame().show(PageId::targets);
  CHECK(to_book.IsShown());
}

TEST_CASE(
    "a driver that is typed changes the scenario, and one that is none stays with a sentence") {
  ScenariosWindow window;
  window.begin();
  auto& drivers = window.page->drivers();
  window.window.focus(drivers.field(ScenarioField::price));
  window.window.type("5");
  window.window.key(WXK_TAB);
  REQUIRE(wait_until([&] { return window.scenarios()[1].price == Percent{0.05}; }));
  window.window.focus(drivers.field(ScenarioField::hiring_delay));
  window.window.type("soon");
  window.window.key(WXK_TAB);
  REQUIRE(wait_until(
      [&] { return wxWindow::FindFocus() != &drivers.field(ScenarioField::hiring_delay); }));
  CHECK(drivers.field(ScenarioField::hiring_delay).GetValue() == "soon");
  window.window.focus(drivers.growth(0));
  window.window.type("20");
  window.window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.scenarios()[1].areas[0].growth == Percent{0.2}; }));
}

TEST_CASE("a scenario is adopted only after the question, and one undo takes it back") {
  ScenariosWindow window;
  window.begin();
  const auto before = window.window.session().plan().targets;
  auto& adopt = window.page->drivers().adopt_button();
  window.window.person.confirms = false;
  window.window.focus(adopt);
  window.window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return window.window.person.asked.size() == 1; }));
  CHECK(window.window.session().plan().targets == before);
  window.window.person.confirms = true;
  window.window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return window.window.session().plan().targets != before; }));
  // What it says already can't be adopted again.
  window.window.key(WXK_SPACE);
  CHECK(wait_until([&] {
    return !window.window.person.notices.empty() &&
           window.window.person.notices.back().first == NoticeTone::warning;
  }));
  window.window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return window.window.session().plan().targets == before; }));
}

TEST_CASE("scenarios are chosen, copied and removed") {
  ScenariosWindow window;
  window.begin();
  auto& drivers = window.page->drivers();
  choose_item(drivers.choice(), 2);
  CHECK(drivers.field(ScenarioField::name).GetValue() == "Downside");
  window.window.focus(drivers.copy_button());
  window.window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return window.scenarios().size() == 4; }));
  CHECK(drivers.field(ScenarioField::name).GetValue() == "Downside 2");
  window.window.focus(drivers.remove_button());
  window.window.key(WXK_SPACE);
  CHECK(wait_until([&] { return window.scenarios().size() == 3; }));
  CHECK(wait_until([&] { return drivers.field(ScenarioField::name).GetValue() == "Stretch"; }));
}

TEST_CASE("what a head carries is typed, and a finding about it leads to its field") {
  ScenariosWindow window;
  auto& capacity = window.page->capacity();
  window.window.focus(capacity.per_head(0));
  window.window.type("1k");
  window.window.key(WXK_RETURN);
  const auto& departments = window.window.session().plan().targets.departments;
  REQUIRE(wait_until([&] { return departments[0].revenue_per_head == Money{100'000}; }));
  CHECK(capacity.summary().starts_with("Hiring does not carry the revenue target"));
  window.window.frame().show(
      PageId::scenarios, path_to("/plan/targets/departments", departments[1].id, "ramp_months"));
  CHECK(wait_until([&] { return wxWindow::FindFocus() == &capacity.ramp(1); }));
}

struct IncentivesWindow {
  Window window;
  PageIncentives* page = nullptr;

  explicit IncentivesWindow(bool empty = false) {
    auto document = plausible_document(3);
    if (empty) document.plan.incentives.clear();
    window.session().start(document);
    page = &shown<PageIncentives>(window, PageId::incentives);
  }
  const std::vector<Incentive>& incentives() { return window.session().plan().incentives; }
};

TEST_CASE("an empty page begins with a team bonus, and its terms are typed") {
  IncentivesWindow window(true);
  window.window.focus(window.page->begin_button());
  window.window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return window.incentives().size() == 1; }));
  auto& terms = window.page->terms();
  CHECK(wait_until([&] { return wxWindow::FindFocus() == &terms.field(Term::name); }));
  window.window.focus(terms.field(Term::threshold));
  window.window.type("300k");
  window.window.key(WXK_TAB);
  REQUIRE(wait_until([&] { return window.incentives()[0].threshold == Money{30'000'000}; }));
  CHECK_FALSE(terms.field(Term::prize).IsShown());
  window.window.focus(terms.field(Term::last));
  window.window.type("someday");
  window.window.key(WXK_TAB);
  REQUIRE(wait_until([&] { return wxWindow::FindFocus() != &terms.field(Term::last); }));
  CHECK(terms.field(Term::last).GetValue() == "someday");
  window.window.focus(terms.remove_button());
  window.window.key(WXK_SPACE);
  CHECK(wait_until([&] { return window.incentives().empty(); }));
}

TEST_CASE("shares are typed beside the people, teams added, and people put into them") {
  IncentivesWindow window;
  auto& people = window.page->people();
  window.window.focus(people.share(0));
  window.window.type("30");
  window.window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return window.incentives()[0].shares.size() == 2; }));
  auto document = window.window.session().document();
  document.plan.incentives[0].kind = IncentiveKind::company_contest;
  document.plan.incentives[0].teams.clear();
  window.window.session().start(document);
  window.window.focus(people.new_team());
  window.window.type("Red");
  window.window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return window.incentives()[0].teams.size() == 1; }));
  choose_item(people.team(0), 1);
  CHECK(wait_until([&] { return window.incentives()[0].teams[0].members.size() == 1; }));
  window.window.focus(people.remove_team_button(0));
  window.window.key(WXK_SPACE);
  CHECK(wait_until([&] { return window.incentives()[0].teams.empty(); }));
}

TEST_CASE(
    "a long list of people comes while its beginning is looked at, and its end takes shares") {
  IncentivesWindow window;
  auto document = window.window.session().document();
  IdSource ids(98);
  while (document.plan.people.size() < 23) {
    sightline::Person person;
    person.id = ids.next<sightline::Person>();
    person.name = "Somebody";
    document.plan.people.push_back(person);
  }
  window.window.session().start(document);
  auto& people = window.page->people();
  CHECK(people.rows() < 23);
  REQUIRE(wait_until([&] { return people.rows() == 23; }));
  const auto before = window.incentives()[0].shares.size();
  window.window.focus(people.share(22));
  window.window.type("30");
  window.window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.incentives()[0].shares.size() == before + 1; }));
}

TEST_CASE("a row of the list shows its incentive") {
  IncentivesWindow window;
  auto document = window.window.session().document();
  auto second = document.plan.incentives[0];
  second.id = IdSource(99).next<Incentive>();
  second.name = "Second";
  document.plan.incentives.push_back(second);
  window.window.session().start(document);
  window.window.focus(window.page->list());
  window.window.key(WXK_DOWN);
  window.window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.page->terms().field(Term::name).GetValue() == "Second"; }));
}

}  // namespace scenarios_test
}  // namespace sightline::desktop::test
