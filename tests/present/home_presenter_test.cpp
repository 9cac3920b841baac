#include "app/present/home_presenter.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "app/present/frame_presenter.h"
#include "app/present/plan_presenter.h"
#include "model/find.h"
#include "reports/review_slides.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"

namespace sightline {
namespace home_presenter_test {

constexpr Day may_12 = std::chrono::year{2026} / 5 / 12;
const Catalog english = Catalog::english();

struct Desk {
  explicit Desk(Document document, Day today = may_12)
      : session(user, {.today = [today] { return today; },
                       .load = [document](const auto&, const FileKey*) { return document; },
                       .save = [](const auto&, const Document&, const FileKey*) {},
                       .id_seed = 1}) {
    if (!session.open("a.sightline")) throw std::logic_error("the document was refused");
  }

  [[nodiscard]] HomeView view() const { return home_view(session, english); }

  StandInUser user;
  Session session;
};

/// An IT company: two areas of 100,000 a month as target, five months of actual 10 % above it.
Document small_plan() {
  IdSource ids(1);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  auto& plan = document.plan;
  plan.vision.organization.revenue = {Money{510'000'000}, Money{900'000'000}};
  plan.vision.organization.employees = {Fte{4200}, Fte{6600}};
  for (int i = 0; i < 2; ++i) {
    const auto id = ids.next<SpecialtyArea>();
    plan.vision.organization.areas.push_back(
        {.id = id, .name = "Area", .share_now = {}, .share_then = {}});
    AreaRevenue area{.id = id, .line = {}};
    for (const Month month : plan_calendar(plan)) area.line.target.set(month, Money{10'000'000});
    for (int m = 0; m < 5; ++m) {
      area.line.actual.set(add_months(plan.organization.plan_start, m), Money{11'000'000});
    }
    plan.targets.revenue.push_back(std::move(area));
  }
  return document;
}

Id<Action> add_action(Document& document, const char* title, Status status, Day due,
                      double complete) {
  static IdSource ids(99);
  Action action;
  action.id = ids.next<Action>();
  action.title = title;
  action.focus = document.plan.focus_areas.front().id;
  action.cycle = document.plan.cycles[1].id;
  action.status = status;
  action.due = due;
  action.complete = {complete};
  document.plan.actions.emplace_back(action);
  return action.id;
}

TEST_CASE("a plan with nothing in it teaches how to begin") {
  IdSource ids(1);
  const Desk desk(blank_document(std::chrono::year{2026} / 1, ids));
  CHECK(desk.view().is_blank);
  CHECK_FALSE(Desk(small_plan()).view().is_blank);
}

TEST_CASE("the line of sight runs from the as-of date over today and month 18 to the horizon") {
  const auto sight = Desk(small_plan()).view().sight;
  REQUIRE(sight.points.size() == 4);
  CHECK(sight.points[0].headline == "$5.1m · 42 people");
  CHECK(sight.points[0].position == 0);
  CHECK(sight.points[1].today);
  CHECK(sight.points[1].detail == "5 of 12 months known");
  CHECK(sight.points[2].date == "12 months to month 18 · Jun 2027");
  CHECK_FALSE(sight.points[2].reached);
  CHECK(sight.points[3].date == "Three years · Dec 2028");
  CHECK(sight.points[3].headline == "$9.0m · 66 people");
  CHECK(sight.points[3].position == 1);
  CHECK(std::ranges::is_sorted(sight.points, {}, &draw::SightPoint::position));
}

TEST_CASE("today is not on the line before the as-of date") {
  const auto sight = Desk(small_plan(), std::chrono::year{2025} / 6 / 1).view().sight;
  CHECK(sight.points.size() == 3);
  CHECK(std::ranges::none_of(sight.points, &draw::SightPoint::today));
}

TEST_CASE("revenue to date says how far it is from target and how many months count") {
  const auto view = Desk(small_plan()).view();
  REQUIRE(view.figures.size() == 4);
  CHECK(view.figures[0].number == "$440k");
  for (const auto& figure : view.figures) CHECK(figure.place.page != PageId::home);
  CHECK(view.figures[0].state.starts_with("▲ 10.0"));
  CHECK(view.figures[0].state.ends_with("over target"));
  CHECK(view.figures[0].note == "2 of 3 months");
  CHECK(view.figures[0].tone == draw::Tone::good);
}

TEST_CASE("what has no actual is not available, never zero") {
  const auto view = Desk(small_plan()).view();
  CHECK(view.figures[1].number == "n/a");
  CHECK(view.figures[2].number == "n/a");
  CHECK_FALSE(view.figures[2].state.empty());
}

TEST_CASE("this cycle's actions begin with the late ones, and lead to their place") {
  auto document = small_plan();
  add_action(document, "Fine", Status::in_progress, std::chrono::year{2026} / 6 / 1, 0.5);
  const auto late =
      add_action(document, "Late", Status::in_progress, std::chrono::year{2026} / 5 / 6, 0.2);
  add_action(document, "Dropped", Status::dropped, std::chrono::year{2026} / 5 / 6, 0);
  const auto view = Desk(document).view();
  REQUIRE(view.actions.size() == 2);
  CHECK(view.actions[0].title == "Late");
  CHECK(view.actions[0].state == "late 6 days");
  CHECK(view.actions[0].tone == draw::Tone::bad);
  CHECK(view.actions[0].done == 0.2);
  CHECK(view.actions[0].lead == "Sales");
  CHECK(view.actions[0].place == Place{PageId::plan, "/plan/actions/" + to_text(late)});
  CHECK(view.figures[3].number == "0 of 2 done");
  CHECK(view.figures[3].tone == draw::Tone::warning);
}

TEST_CASE("this cycle's actions say who does them, and are counted by focus area") {
  auto document = small_plan();
  IdSource ids(5);
  Person person;
  person.id = ids.next<Person>();
  person.role = "Head of sales";
  document.plan.people.push_back(person);
  add_action(document, "Done", Status::done, std::chrono::year{2026} / 5 / 6, 1);
  add_action(document, "Fine", Status::in_progress, std::chrono::year{2026} / 6 / 1, 0.5);
  add_action(document, "Dropped", Status::dropped, std::chrono::year{2026} / 5 / 6, 0);
  auto owned = *document.plan.actions[1];
  owned.owner = person.id;
  document.plan.actions[1] = owned;
  const auto view = Desk(document).view();
  REQUIRE(view.actions.size() == 2);
  CHECK(view.actions[0].who == "Head of sales");
  CHECK(view.actions[1].who.empty());
  REQUIRE(view.areas.size() == 3);
  CHECK(view.areas[0].name == "Sales");
  CHECK(view.areas[0].count == "1 of 2");
  CHECK(view.areas[0].done == 0.5);
  CHECK(view.areas[0].spoken == "Sales: 1 of 2 actions done");
  CHECK(view.areas[0].place ==
        Place{PageId::plan, "/plan/cycles/" + to_text(document.plan.cycles[1].id)});
  CHECK(view.areas[1].count == "no actions");
  CHECK(view.areas[1].done == 0);
}

TEST_CASE("a focus area says what was rolled out of it, so that nobody waits for that") {
  auto document = small_plan();
  add_action(document, "Done", Status::done, std::chrono::year{2026} / 5 / 6, 1);
  add_action(document, "Later", Status::rolled, std::chrono::year{2026} / 6 / 1, 0.5);
  const auto view = Desk(document).view();
  CHECK(view.areas[0].count == "1 of 2 · 1 rolled");
}

TEST_CASE("of very many focus areas those with actions are shown, the others together at the end") {
  auto document = small_plan();
  IdSource ids(5);
  for (int i = 0; i < 297; ++i)
    document.plan.focus_areas.push_back(
        {ids.next<FocusArea>(), FocusKind::own, "Area " + std::to_string(i)});
  add_action(document, "Fine", Status::in_progress, std::chrono::year{2026} / 6 / 1, 0.5);
  auto late = *document.plan.actions.back();
  late.focus = document.plan.focus_areas.back().id;
  document.plan.actions.back() = late;
  const auto areas = Desk(document).view().areas;
  REQUIRE(areas.size() == 24);
  CHECK(areas[0].name == "Area 296");
  CHECK(areas[0].count == "0 of 1");
  CHECK(areas[1].name == "Sales");
  CHECK(areas[23].name == "277 more areas");
  CHECK(areas[23].count == "no actions");
  CHECK(areas[23].place.page == PageId::plan);
}

TEST_CASE("every point on the line of sight leads to its figures") {
  const auto sight = Desk(small_plan()).view().sight;
  REQUIRE(sight.points.size() == 4);
  CHECK(place_of(sight.points[0].path).page == PageId::vision);
  CHECK(place_of(sight.points[1].path).page == PageId::targets);
  CHECK(place_of(sight.points[2].path).page == PageId::targets);
  CHECK(place_of(sight.points[3].path).page == PageId::vision);
}

TEST_CASE("the chart has 18 months, six cycles and the current one marked") {
  const auto chart = Desk(small_plan()).view().revenue;
  CHECK(chart.categories.size() == 18);
  CHECK(chart.groups.size() == 6);
  REQUIRE(chart.highlight);
  CHECK(chart.highlight->first == 3);
  const auto target = std::ranges::find(chart.series, "Target", &draw::Series::name);
  REQUIRE(target != chart.series.end());
  CHECK(target->values.front() == 200'000.0);
  const auto actual = std::ranges::find(chart.series, "Actual", &draw::Series::name);
  REQUIRE(actual != chart.series.end());
  CHECK(actual->values[4] == 220'000.0);
  CHECK_FALSE(actual->values[5]);
}

TEST_CASE("findings are the plan check's, in its order, each with a place") {
  const Desk desk(plausible_document(3));
  const auto view = desk.view();
  REQUIRE_FALSE(view.findings.empty());
  for (const auto& row : view.findings) {
    CHECK_FALSE(row.title.empty());
    CHECK_FALSE(row.state.empty());
  }
}

TEST_CASE("each part of a document has its page") {
  CHECK(place_of("/plan/vision/success/meaning").page == PageId::vision);
  CHECK(place_of("/plan/organization/as_of").page == PageId::vision);
  CHECK(place_of("/plan/organization/name").page == PageId::settings);
  CHECK(place_of("/plan/targets/profit").page == PageId::targets);
  CHECK(place_of("/plan/actions/x/due").page == PageId::plan);
  CHECK(place_of("/plan/people/x").page == PageId::settings);
  CHECK(place_of("/baselines").page == PageId::review);
  CHECK(place_of("/plan/reviews/x/decisions/y").page == PageId::review);
  CHECK(place_of("/plan/kpis/x/standards").page == PageId::scorecard);
  CHECK(place_of("/plan/teams/x").page == PageId::scorecard);
}

TEST_CASE("late actions that an ended cycle was left with are told on Home as on the list") {
  auto document = small_plan();
  IdSource ids(3);
  const auto add = [&](std::optional<Id<Cycle>> cycle, Day due) {
    Action action;
    action.id = ids.next<Action>();
    action.title = "Left " + std::to_string(document.plan.actions.size());
    action.cycle = cycle;
    action.due = due;
    action.status = Status::in_progress;
    document.plan.actions.emplace_back(action);
  };
  const auto year = std::chrono::year{2026};
  add(document.plan.cycles[0].id, year / 3 / 1);
  add(document.plan.cycles[0].id, year / 2 / 1);
  add(document.plan.cycles[1].id, year / 5 / 1);
  const Desk desk(document);
  const auto view = desk.view();
  CHECK(view.figures[3].state == "▲ 1 late · 2 late elsewhere");
  CHECK(view.figures[3].tone == draw::Tone::warning);
  auto elsewhere = document;
  elsewhere.plan.actions.pop_back();
  const Desk left(elsewhere);
  CHECK(left.view().figures[3].state == "▲ 2 late elsewhere");
  REQUIRE(view.actions.size() == 3);
  CHECK(view.actions[0].title == "Left 1 · Cycle 1");
  CHECK(view.actions[1].title == "Left 0 · Cycle 1");
  CHECK(view.actions[2].title == "Left 2");
  const auto frame = frame_view(desk.session, english);
  CHECK(frame.late == 3);
  CHECK(plan_list(document, may_12, english, {}).late == 3);
}

TEST_CASE("where some areas have actuals, Home, slides, targets and summary say how many") {
  auto document = small_plan();
  document.plan.targets.revenue[1].line.actual = {};
  const Desk desk(document);
  const std::string words = "1 of 2 areas has actuals";
  const auto view = desk.view();
  const auto says = [&](const std::string& text) { return text.find(words) != std::string::npos; };
  CHECK(says(view.figures[0].note));
  CHECK(std::ranges::any_of(view.sight.points,
                            [&](const auto& point) { return says(point.detail); }));
  CHECK(std::ranges::none_of(view.sight.points, [](const auto& point) {
    return point.detail.find("no actuals yet") != std::string::npos;
  }));
  const auto slide = figure_slide(document, Measure::revenue, may_12, english);
  CHECK(says(slide.figures[0].note));
  // With all of them nothing is said of it, and without any there are none.
  CHECK_FALSE(says(Desk(small_plan()).view().figures[0].note));
  document.plan.targets.revenue[0].line.actual = {};
  CHECK_FALSE(says(Desk(document).view().figures[0].note));
  CHECK(std::ranges::any_of(Desk(document).view().sight.points, [](const auto& point) {
    return point.detail.find("no actuals yet") != std::string::npos;
  }));
}

}  // namespace home_presenter_test
}  // namespace sightline
