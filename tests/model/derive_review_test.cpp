#include <catch2/catch_test_macros.hpp>

#include "model/derive/review.h"
#include "tests/model/derive_support.h"

namespace sightline {
namespace derive_review_test {

using namespace std::chrono_literals;

TEST_CASE("a cycle's actuals are missing in months that are over and have a target") {
  auto document = round_document();
  auto& plan = document.plan;
  auto& line = plan.targets.revenue[0].line;
  set_months(line.target, 2026y / 1, std::vector{Money{10}, Money{10}, Money{10}, Money{10}});
  line.actual.set(2026y / 1, Money{9});
  const auto& cycle = plan.cycles[0];
  const auto early = cycle_actuals(plan, cycle, 2026y / 3 / 30);
  REQUIRE(early.lines.size() == 1);
  CHECK(early.months_over == 2);
  CHECK(early.lines[0].name == "Services");
  CHECK(early.lines[0].missing == std::vector<Month>{2026y / 2});
  CHECK(early.lines[0].place.ends_with("/line/actual/2026-02"));
  CHECK(early.missing() == 1);
  CHECK_FALSE(early.is_final());
  CHECK(cycle_actuals(plan, cycle, 2026y / 3 / 31).missing() == 2);
}

TEST_CASE("provisional actuals are told apart from missing ones, and final ones are final") {
  auto document = round_document();
  auto& plan = document.plan;
  auto& line = plan.targets.departments[0].line;
  const std::vector heads{Fte{100}, Fte{100}, Fte{100}};
  set_months(line.target, 2026y / 1, heads);
  set_months(line.actual, 2026y / 1, heads);
  line.provisional.set(2026y / 3, true);
  const auto& cycle = plan.cycles[0];
  const auto found = cycle_actuals(plan, cycle, 2026y / 4 / 1);
  CHECK(found.missing() == 0);
  CHECK(found.provisional() == 1);
  CHECK_FALSE(found.is_final());
  line.provisional.set(2026y / 3, std::nullopt);
  CHECK(cycle_actuals(plan, cycle, 2026y / 4 / 1).is_final());
  // A cycle that is not over is not final, whatever was reported so far.
  CHECK_FALSE(cycle_actuals(plan, cycle, 2026y / 3 / 1).is_final());
}

TEST_CASE("a plan without targets has no actual to wait for") {
  const auto document = round_document();
  CHECK(cycle_actuals(document.plan, document.plan.cycles[0], 2026y / 4 / 1).lines.empty());
}

TEST_CASE("slippage tells how often, how old and why, the worst first") {
  auto document = round_document();
  auto& plan = document.plan;
  IdSource ids(4);
  const auto add = [&](std::size_t cycle, std::optional<Id<Action>> from, const char* reason,
                       Status status) {
    Action action;
    action.id = ids.next<Action>();
    action.cycle = plan.cycles[cycle].id;
    action.rolled_from = from;
    action.reason = reason;
    action.status = status;
    plan.actions.emplace_back(action);
    return action.id;
  };
  const auto first = add(0, {}, "No time.", Status::rolled);
  const auto second = add(1, first, "", Status::rolled);
  const auto twice = add(2, second, "", Status::planned);
  const auto other = add(1, {}, "The vendor was late.", Status::rolled);
  const auto once = add(2, other, "", Status::planned);
  const auto gone = add(1, {}, "", Status::rolled);
  (void)add(2, gone, "", Status::dropped);
  const auto slipped = slipped_actions(plan, 2026y / 7 / 11);
  REQUIRE(slipped.size() == 2);
  CHECK(slipped[0].action->id == twice);
  CHECK(slipped[0].times == 2);
  CHECK(slipped[0].days == days_between(2026y / 1 / 1, 2026y / 7 / 11));
  CHECK(slipped[0].reasons == std::vector<RollReason>{{1, "No time."}});
  CHECK(slipped[1].action->id == once);
  CHECK(slipped[1].reasons == std::vector<RollReason>{{2, "The vendor was late."}});
}

TEST_CASE("what an ended cycle was left with has slipped so far, until the cycle is closed") {
  auto document = round_document();
  auto& plan = document.plan;
  IdSource ids(4);
  for (const auto status : {Status::in_progress, Status::done, Status::dropped}) {
    Action action;
    action.id = ids.next<Action>();
    action.cycle = plan.cycles[0].id;
    action.status = status;
    plan.actions.emplace_back(action);
  }
  CHECK(slipped_actions(plan, 2026y / 3 / 31).empty());
  CHECK(unclosed_cycles(plan, 2026y / 3 / 31).empty());
  const auto slipped = slipped_actions(plan, 2026y / 4 / 1);
  REQUIRE(slipped.size() == 1);
  CHECK(slipped[0].action->status == Status::in_progress);
  CHECK(slipped[0].times == 0);
  CHECK(slipped[0].left_in == 1);
  const auto left = unclosed_cycles(plan, 2026y / 10 / 1);
  // Cycle 2 is over too, and was left with nothing.
  REQUIRE(left.size() == 1);
  CHECK(left[0].cycle == plan.cycles.data());
  CHECK(left[0].open.size() == 1);
  plan.cycles[0].closed_on = 2026y / 4 / 2;
  CHECK(slipped_actions(plan, 2026y / 4 / 3).empty());
}

TEST_CASE("what was planned over several cycles has not slipped when the first one ends") {
  auto document = round_document();
  auto& plan = document.plan;
  Action action;
  action.id = IdSource(4).next<Action>();
  action.cycle = plan.cycles[0].id;
  action.continues = true;
  plan.actions.emplace_back(action);
  CHECK(slipped_actions(plan, 2026y / 4 / 1).empty());
  // It is there to be decided about all the same.
  REQUIRE(unclosed_cycles(plan, 2026y / 4 / 1).size() == 1);
  CHECK(unclosed_cycles(plan, 2026y / 4 / 1)[0].open.size() == 1);
  action.continues = false;
  plan.actions[0] = action;
  CHECK(slipped_actions(plan, 2026y / 4 / 1).size() == 1);
}

TEST_CASE("a file's endless chain of rolled actions is followed only so far") {
  auto document = round_document();
  auto& plan = document.plan;
  IdSource ids(9);
  std::optional<Id<Action>> before;
  for (int i = 0; i < 20'000; ++i) {
    Action action;
    action.id = ids.next<Action>();
    action.cycle = plan.cycles[0].id;
    action.rolled_from = before;
    action.reason = "Again.";
    before = action.id;
    plan.actions.emplace_back(action);
  }
  for (const auto& slip : slipped_actions(plan, 2026y / 7 / 11))
    REQUIRE(slip.reasons.size() <= 100);
}

}  // namespace derive_review_test
}  // namespace sightline
