#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/at_a_glance.h"
#include "tests/model/derive_support.h"

namespace derive_progress_test {
using namespace sightline;
using namespace std::chrono_literals;
using Catch::Approx;

namespace {

constexpr Day today = 2026y / 5 / 11;

Action action(Status status, std::optional<Day> due = std::nullopt) {
  Action made;
  made.status = status;
  made.due = due;
  return made;
}

/// Puts actions of these statuses into the plan's second cycle.
void add_actions(Plan& plan, const std::vector<Status>& statuses) {
  IdSource ids(plan.actions.size() + 100);
  for (const auto status : statuses) {
    auto made = action(status);
    made.id = ids.next<Action>();
    made.cycle = plan.cycles[1].id;
    made.focus = plan.focus_areas[0].id;
    plan.actions.emplace_back(made);
  }
}

}  // namespace

TEST_CASE("a check-list gives the percentage, done is 100 %, what was typed is kept in range") {
  auto a = action(Status::in_progress);
  a.complete = Percent{0.4};
  CHECK(percent_complete(a).fraction == 0.4);
  IdSource ids(1);
  for (const bool done : {true, false, false, false})
    a.checks.push_back({ids.next<CheckItem>(), "step", done});
  CHECK(percent_complete(a).fraction == 0.25);
  a.status = Status::done;
  CHECK(percent_complete(a).fraction == 1.0);
  auto odd = action(Status::planned);
  odd.complete = Percent{7};
  CHECK(percent_complete(odd).fraction == 1.0);
  odd.complete = Percent{-1};
  CHECK(percent_complete(odd).fraction == 0.0);
}

TEST_CASE("an open action is late from the day after its due date, a closed one never is") {
  CHECK(days_late(action(Status::planned, today), today) == 0);
  CHECK(days_late(action(Status::planned, 2026y / 5 / 5), today) == 6);
  CHECK(days_late(action(Status::planned), today) == 0);
  for (const auto closed : {Status::done, Status::rolled, Status::dropped})
    CHECK(days_late(action(closed, 2026y / 5 / 5), today) == 0);
}

TEST_CASE("an action is called what matters most about it") {
  CHECK(state_of(action(Status::at_risk, 2026y / 5 / 5), today) == ActionState::late);
  CHECK(state_of(action(Status::at_risk, today), today) == ActionState::at_risk);
  CHECK(state_of(action(Status::blocked), today) == ActionState::blocked);
  CHECK(state_of(action(Status::done, 2026y / 5 / 5), today) == ActionState::done);
  CHECK(plain_text(state_words(action(Status::planned, 2026y / 5 / 5), today)) == "late 6 days");
  CHECK(plain_text(state_words(action(Status::planned, 2026y / 5 / 10), today)) == "late 1 day");
  CHECK(plain_text(state_words(action(Status::in_progress), today)) == "on track");
  CHECK(plain_text(state_words(action(Status::planned), today)) == "planned");
}

TEST_CASE("progress is done over all but dropped, a rolled action counts as not done") {
  auto plan = round_document().plan;
  add_actions(plan, {Status::done, Status::done, Status::planned, Status::rolled, Status::dropped});
  const auto counts = count_actions(plan, plan.cycles[1].id, today);
  CHECK((*progress(counts)).fraction == 0.5);  // 2 of 4
  CHECK(counts.dropped == 1);
  CHECK(count_actions(plan, plan.cycles[1].id, plan.focus_areas[0].id, today) == counts);
  CHECK(count_actions(plan, plan.cycles[1].id, plan.focus_areas[1].id, today) == Counts{});
  CHECK_FALSE(progress(count_actions(plan, plan.cycles[0].id, today)));
}

TEST_CASE("a cycle with nothing but dropped actions has no progress") {
  auto plan = round_document().plan;
  add_actions(plan, {Status::dropped});
  CHECK_FALSE(progress(count_actions(plan, plan.cycles[1].id, today)));
}

TEST_CASE("today stands on a day of its cycle, counted from 1") {
  const auto plan = round_document().plan;
  const auto at = *cycle_day(plan, today);  // April has 30 days, so 11 May is day 41 of 30+31+30
  CHECK(at.number == 2);
  CHECK(at.day == 41);
  CHECK(at.days == 91);
  CHECK(cycle_day(plan, 2026y / 4 / 1)->day == 1);
  CHECK(cycle_day(plan, 2026y / 6 / 30)->day == 91);
  CHECK_FALSE(cycle_day(plan, 2025y / 12 / 31).has_value());
}

TEST_CASE("before the plan its first cycle is shown, after it the last, and none without cycles") {
  auto plan = round_document().plan;
  CHECK(current_cycle(plan, 2020y / 1 / 1) == &plan.cycles.front());
  CHECK(current_cycle(plan, today) == &plan.cycles[1]);
  CHECK(current_cycle(plan, 2030y / 1 / 1) == &plan.cycles.back());
  plan.cycles.clear();
  CHECK(current_cycle(plan, today) == nullptr);
}

TEST_CASE("between two cycles the last that has begun is shown") {
  auto plan = round_document().plan;
  plan.cycles.erase(plan.cycles.begin() + 1);
  CHECK(current_cycle(plan, today) == &plan.cycles[0]);
}

TEST_CASE("before and after its 18 months a plan says when it begins and ended") {
  const auto plan = round_document().plan;
  CHECK(plain_text(*outside_plan(plan, 2025y / 12 / 31)) == "The plan begins in 2026-01");
  CHECK(plain_text(*outside_plan(plan, 2027y / 7 / 1)) == "The plan ended in 2027-06");
  CHECK_FALSE(outside_plan(plan, 2026y / 1 / 1));
  CHECK_FALSE(outside_plan(plan, 2027y / 6 / 30));
}

TEST_CASE("going on as planned counts as no roll and hides none, a circle counts as none") {
  auto plan = round_document().plan;
  add_actions(plan, std::vector(6, Status::planned));
  const auto roll = [&](std::size_t at, std::size_t from, bool continues = false) {
    auto changed = *plan.actions[at];
    changed.rolled_from = plan.actions[from]->id;
    changed.continues = continues;
    plan.actions[at] = changed;
  };
  const auto times = [&](std::size_t at) {
    const auto rolled = times_rolled(plan);
    const auto found = rolled.find(plan.actions[at]->id);
    return found == rolled.end() ? 0 : found->second;
  };
  roll(1, 0);
  roll(2, 1);
  roll(3, 2, true);
  roll(4, 3);
  roll(5, 0, true);
  CHECK(times(0) == 0);
  CHECK(times(1) == 1);
  CHECK(times(2) == 2);
  CHECK(times(3) == 2);
  CHECK(times(4) == 3);
  CHECK(times(5) == 0);
  CHECK(count_actions(plan, plan.cycles[1].id, today).rolled_before == 3);
  roll(0, 1);
  for (const std::size_t in_circle : {0U, 1U}) CHECK(times(in_circle) == 0);
  CHECK(times(2) == 1);
}

TEST_CASE("today counts only the months that every part with a target has reported") {
  auto document = round_document();
  auto& plan = document.plan;
  IdSource ids(9);
  plan.targets.revenue.push_back({ids.next<SpecialtyArea>(), {}});
  plan.targets.departments.push_back({ids.next<Department>(), "B", {}, {}, {}});
  plan.targets.departments.push_back({ids.next<Department>(), "Without a target", {}, {}, {}});
  auto& people = plan.targets.departments;
  set_months(people[1].line.target, 2026y / 1, {Fte{1000}, Fte{1000}, Fte{1000}});
  set_months(people[0].line.actual, 2026y / 1, {Fte{2000}, Fte{2000}, Fte{2100}});
  set_months(people[1].line.actual, 2026y / 1, {Fte{1000}, Fte{1100}});
  auto& areas = plan.targets.revenue;
  set_months(areas[1].line.target, 2026y / 2, {Money{5}, Money{5}});
  set_months(areas[0].line.actual, 2026y / 1, {Money{100}, Money{100}, Money{100}});
  set_months(areas[1].line.actual, 2026y / 2, {Money{7}});  // began in February
  auto line = line_of_sight(document, 2026y / 4 / 20);
  CHECK(line.today.headcount == Fte{3100});
  CHECK(line.today.revenue == Money{207});
  CHECK(line.today_months == 2);

  // An area whose targets end is over and holds nothing up.
  areas[1].line.target.set(2026y / 3, std::nullopt);
  line = line_of_sight(document, 2026y / 4 / 20);
  CHECK(line.today.revenue == Money{307});
  CHECK(line.today_months == 3);
}

TEST_CASE("the headcount card shows the last month known, of whatever cycle") {
  auto document = round_document();
  auto& people = document.plan.targets.departments[0].line;
  people.target.set(2026y / 3, Fte{1000});
  people.actual.set(2026y / 3, Fte{1100});
  CHECK((*at_a_glance(document, today).headcount).difference == Fte{100});
}

TEST_CASE("the line of sight shows now, the trailing twelve months, month 18 and then") {
  auto document = round_document();
  auto& revenue = document.plan.targets.revenue[0].line;
  for (int i = -12; i < plan_months; ++i) revenue.target.set(add_months(2026y / 1, i), Money{100});
  for (int i = -12; i < 4; ++i) revenue.actual.set(add_months(2026y / 1, i), Money{110});
  auto& people = document.plan.targets.departments[0].line;
  people.actual.set(2026y / 4, Fte{1100});
  people.target.set(2027y / 6, Fte{1400});
  const auto line = line_of_sight(document, today);
  CHECK(line.as_of.revenue == Money{120'000'000});
  CHECK(line.today.revenue == Money{12 * 110});
  CHECK(line.today_months == 12);
  CHECK(line.today.headcount == Fte{1100});
  CHECK(line.month_18.revenue == Money{12 * 100});
  CHECK(line.month_18.headcount == Fte{1400});
  // Sixteen months of 110 were reported: a forecast goes on with them.
  CHECK(line.landing_18 == Money{12 * 110});
  REQUIRE(line.landing_range);
  CHECK(line.landing_range->least <= Money{12 * 110});
  CHECK(line.horizon.revenue == Money{159'720'000});
  CHECK((*line.growth).fraction == Approx(0.10));

  revenue.target.set(2026y / 9, std::nullopt);
  CHECK_FALSE(line_of_sight(document, today).month_18.revenue.has_value());
  // The forecast does not need a target.
  CHECK(line_of_sight(document, today).landing_18.has_value());
}

TEST_CASE("actuals older than the last two months are not shown as today") {
  auto document = round_document();
  document.plan.targets.revenue[0].line.actual.set(2026y / 3, Money{110});
  document.plan.targets.departments[0].line.actual.set(2026y / 3, Fte{1100});
  auto line = line_of_sight(document, 2026y / 5 / 31);
  CHECK(line.today.revenue == Money{110});
  CHECK(line.today.headcount == Fte{1100});
  line = line_of_sight(document, 2026y / 6 / 1);
  CHECK_FALSE(line.today.revenue);
  CHECK_FALSE(line.today.headcount);
  CHECK(line.today_months == 0);
  CHECK(line.last_reported == 2026y / 3);
}

TEST_CASE("an empty plan has a glance and a line of sight with nothing on it") {
  IdSource ids(1);
  const auto document = blank_document(2026y / 1, ids);
  const auto line = line_of_sight(document, today);
  CHECK_FALSE(line.today.revenue.has_value());
  CHECK_FALSE(line.month_18.revenue.has_value());
  CHECK_FALSE(line.growth);
  const auto glance = at_a_glance(document, today);
  CHECK(glance.cycle->number == 2);
  CHECK_FALSE(glance.revenue);
  CHECK_FALSE(glance.headcount);
  CHECK_FALSE(glance.profit);
  CHECK(glance.actions == Counts{});
  Document bare;
  CHECK_FALSE(at_a_glance(bare, today).cycle.has_value());
}

TEST_CASE("the cards show the cycle of today, part by part") {
  auto document = round_document();
  auto& revenue = document.plan.targets.revenue[0].line;
  for (int i = 0; i < plan_months; ++i) revenue.target.set(add_months(2026y / 1, i), Money{100});
  revenue.actual.set(2026y / 3, Money{500});  // the cycle before
  revenue.actual.set(2026y / 4, Money{102});
  add_actions(document.plan, {Status::done, Status::planned});
  const auto glance = at_a_glance(document, today);
  CHECK(*glance.revenue == Variance<Money>{Money{102}, Money{100}, Money{2}, 1, 3});
  CHECK(glance.actions.done == 1);
  CHECK(glance.actions.counted() == 2);
}

TEST_CASE("what goes on as planned is counted and called continued, and not rolled") {
  IdSource ids(3);
  auto plan = blank_document(2026y / 1, ids).plan;
  const auto add = [&](Status status, std::size_t cycle, std::optional<Id<Action>> from,
                       bool continues) {
    Action action;
    action.id = ids.next<Action>();
    action.status = status;
    action.cycle = plan.cycles[cycle].id;
    action.rolled_from = from;
    action.continues = continues;
    plan.actions.emplace_back(action);
    return action.id;
  };
  const auto rolled = add(Status::rolled, 0, {}, false);
  const auto continued = add(Status::rolled, 0, {}, true);
  add(Status::planned, 1, rolled, false);
  add(Status::planned, 1, continued, true);
  const Day day = 2026y / 4 / 2;
  const auto counts = count_actions(plan, plan.cycles[0].id, day);
  CHECK(counts.rolled == 1);
  CHECK(counts.continued == 1);
  CHECK(counts.counted() == 2);
  CHECK(plain_text(state_words(*plan.actions[0], continued_actions(plan), day)) == "rolled");
  CHECK(plain_text(state_words(*plan.actions[1], continued_actions(plan), day)) == "continued");
}

}  // namespace derive_progress_test
