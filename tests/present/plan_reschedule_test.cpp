#include "app/present/plan_reschedule.h"

#include <catch2/catch_test_macros.hpp>

#include "model/edit/apply.h"
#include "model/find.h"
#include "tests/present/small_desk.h"

namespace sightline {
namespace plan_reschedule_test {

using draw::BarPart;

constexpr auto year = std::chrono::year{2026};

/// The first action from 1 April to 5 May.
struct Moving {
  SmallPlan plan;

  Moving() { set(Day{year / 4 / 1}, Day{year / 5 / 5}); }
  void set(std::optional<Day> start, std::optional<Day> due) {
    plan.change(0, [&](Action& action) {
      action.start = start;
      action.due = due;
    });
  }
  ActionDates move(BarPart part, int days) const {
    return moved_dates(plan.document.plan, *plan.document.plan.actions[0], part, days);
  }
};

TEST_CASE("a bar moves with both its dates, an end alone", "[plan]") {
  const Moving bar;
  CHECK(bar.move(BarPart::whole, 7) == ActionDates{year / 4 / 8, year / 5 / 12});
  CHECK(bar.move(BarPart::whole, -1) == ActionDates{year / 3 / 31, year / 5 / 4});
  CHECK(bar.move(BarPart::start, 7) == ActionDates{year / 4 / 8, year / 5 / 5});
  CHECK(bar.move(BarPart::end, 7) == ActionDates{year / 4 / 1, year / 5 / 12});
  CHECK(bar.move(BarPart::whole, 0) == ActionDates{year / 4 / 1, year / 5 / 5});
}

TEST_CASE("no end passes the other one", "[plan]") {
  const Moving bar;
  CHECK(bar.move(BarPart::start, 999) == ActionDates{year / 5 / 5, year / 5 / 5});
  CHECK(bar.move(BarPart::end, -999) == ActionDates{year / 4 / 1, year / 4 / 1});
}

TEST_CASE("a bar stays within reach of the timeline", "[plan]") {
  Moving bar;
  const auto last = std::chrono::year{2027} / 6 / 30;
  CHECK(bar.move(BarPart::whole, 100'000).start == last);
  CHECK(bar.move(BarPart::whole, -100'000).due == year / 1 / 1);
  CHECK(bar.move(BarPart::end, 100'000).due == last);
  CHECK(bar.move(BarPart::start, -100'000).start == year / 1 / 1);
  // What is outside already comes nearer and goes no farther.
  bar.set(std::nullopt, Day{std::chrono::year{2028} / 1 / 1});
  CHECK(bar.move(BarPart::whole, 5).due == std::chrono::year{2028} / 1 / 1);
  CHECK(bar.move(BarPart::end, 5).due == std::chrono::year{2028} / 1 / 1);
  CHECK(bar.move(BarPart::whole, -1).due == std::chrono::year{2027} / 12 / 31);
}

TEST_CASE("stretching a day gives the missing date, moving it doesn't", "[plan]") {
  Moving bar;
  bar.set(std::nullopt, Day{year / 5 / 5});
  CHECK(bar.move(BarPart::whole, 2) == ActionDates{{}, year / 5 / 7});
  CHECK(bar.move(BarPart::end, 2) == ActionDates{year / 5 / 5, year / 5 / 7});
  CHECK(bar.move(BarPart::start, -2) == ActionDates{year / 5 / 3, year / 5 / 5});
  CHECK(bar.move(BarPart::start, 2) == ActionDates{{}, year / 5 / 5});
  bar.set(Day{year / 5 / 5}, std::nullopt);
  CHECK(bar.move(BarPart::whole, 2) == ActionDates{year / 5 / 7, {}});
  CHECK(bar.move(BarPart::end, 1) == ActionDates{year / 5 / 5, year / 5 / 6});
  bar.set(std::nullopt, std::nullopt);
  CHECK(bar.move(BarPart::end, 1) == ActionDates{});
}

TEST_CASE("stretching what is due before its start keeps the date that nobody moves", "[plan]") {
  Moving bar;
  bar.set(Day{year / 5 / 20}, Day{year / 5 / 5});
  CHECK(bar.move(BarPart::end, 3) == ActionDates{year / 5 / 20, year / 5 / 8});
  CHECK(bar.move(BarPart::end, 30) == ActionDates{year / 5 / 20, year / 6 / 4});
  CHECK(bar.move(BarPart::start, -3) == ActionDates{year / 5 / 2, year / 5 / 5});
  CHECK(bar.move(BarPart::whole, 3) == ActionDates{year / 5 / 23, year / 5 / 8});
}

TEST_CASE("a moved bar is one edit, none when it stays, a sentence when it is gone", "[plan]") {
  const Moving bar;
  const auto& document = bar.plan.document;
  const auto moved = reschedule(document, bar.plan.id(0), BarPart::whole, 7);
  REQUIRE(value_of(moved));
  CHECK(plain_text(value_of(moved)->message) == "Set start and due date of ‘Train the team’");
  const auto after = apply(document, *value_of(moved));
  CHECK(after.plan.actions[0]->start == year / 4 / 8);
  CHECK(after.plan.actions[0]->due == year / 5 / 12);
  const auto stays = reschedule(document, bar.plan.id(0), BarPart::whole, 0);
  REQUIRE(value_of(stays));
  CHECK(value_of(stays)->empty());
  CHECK(problem_of(reschedule(document, Id<Action>{{9, 9}}, BarPart::whole, 7)));
}

TEST_CASE("a bar that leaves its action's cycle says where it is due now, once", "[plan]") {
  SmallDesk desk;
  reschedule(desk.session, desk.id(0), BarPart::whole, 7);
  CHECK(desk.user.notices.empty());
  reschedule(desk.session, desk.id(0), BarPart::whole, 60);
  CHECK(
      desk.told() ==
      "‘Train the team’ is due in cycle 3 now and stays an action of cycle 2. Move it there if it "
      "is to be done then.");
  CHECK(desk.action(0).cycle == desk.session.plan().cycles[1].id);
  const auto moved = desk.session.document();
  reschedule(desk.session, desk.id(4), BarPart::whole, 1);
  reschedule(desk.session, Id<Action>{{9, 9}}, BarPart::whole, 1);
  CHECK(desk.session.document() == moved);
  reschedule(desk.session, desk.id(0), BarPart::whole, 1);
  CHECK(desk.user.notices.size() == 1);
}

TEST_CASE("a bar in the hand shows where it would be and says its dates", "[plan]") {
  const Moving bar;
  const auto& document = bar.plan.document;
  const auto timeline = plan_timeline(document, SmallPlan::today, bar.plan.catalog);
  const auto moved = moved_bar(document, timeline, 0, BarPart::end, 2, bar.plan.catalog);
  REQUIRE(moved);
  CHECK(moved->first_day == 90);
  CHECK(moved->days == 37);
  CHECK(moved->note == "1 Apr 2026 – 7 May 2026");
  CHECK_FALSE(moved_bar(document, timeline, 4, BarPart::whole, 2, bar.plan.catalog));
  CHECK_FALSE(moved_bar(document, timeline, 99, BarPart::whole, 2, bar.plan.catalog));
}

TEST_CASE("a row and the months in view are said in words", "[plan]") {
  const Moving bar;
  const auto& catalog = bar.plan.catalog;
  const auto timeline = plan_timeline(bar.plan.document, SmallPlan::today, catalog);
  CHECK(timeline.words_of(0) == "Train the team, Sales · Ada Byron, 1 Apr 2026 – 5 May 2026");
  CHECK(timeline.words_of(2) == "call clients, Sales, 30 Jun 2026");
  CHECK(timeline.words_of(4) == "Some day, Office");
  CHECK(timeline.words_of(99).empty());
  CHECK(timeline.months_of({}, catalog) == "Jan 2026–Jun 2027");
  CHECK(timeline.months_of({90, 91}, catalog) == "Apr–Jun 2026");
  CHECK(timeline.spec.months.size() == 18);
  CHECK(timeline.spec.months[3].first_day == 90);
  CHECK(timeline.spec.months[3].name == "Apr");
}

}  // namespace plan_reschedule_test
}  // namespace sightline
