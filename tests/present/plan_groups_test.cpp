#include "app/present/plan_groups.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/present/small_plan.h"

namespace sightline {
namespace plan_groups_test {

std::vector<ActionGroup> groups(const SmallPlan& plan, GroupBy by, const std::string& wanted = {}) {
  return plan_groups(plan.document, SmallPlan::today, plan.catalog, by, wanted);
}

TEST_CASE("by owner the actions of each person stand together, nobody's last", "[plan]") {
  const auto all = groups(SmallPlan(), GroupBy::owner);
  REQUIRE(all.size() == 2);
  CHECK(all[0].title == "Ada Byron");
  CHECK(all[0].count == "1 action");
  CHECK(all[0].late == "1 late");
  CHECK(all[0].actions[0].title == "Train the team");
  CHECK(all[0].actions[0].owner == "Cycle 2");
  CHECK(all[0].actions[0].focus == "Sales");
  CHECK(all[1].title == "Nobody");
  CHECK(all[1].actions.size() == 4);
  CHECK(all[1].late.empty());
}

TEST_CASE("by focus area the cycle stands where the area would", "[plan]") {
  SmallPlan plan;
  plan.change(4, [](Action& action) { action.focus = Id<FocusArea>{{9, 9}}; });
  const auto all = groups(plan, GroupBy::focus);
  REQUIRE(all.size() == 3);
  CHECK(all[0].title == "Sales");
  CHECK(all[0].actions[1].focus == "Cycle 2");
  CHECK(all[1].title == "Marketing");
  CHECK(all[2].title == "Without a focus area");
  CHECK(all[2].actions[0].focus == "Backlog");
}

TEST_CASE("by status only what there is has a group, in the order of the states", "[plan]") {
  const auto all = groups(SmallPlan(), GroupBy::status);
  REQUIRE(all.size() == 4);
  CHECK(all[0].title == "planned");
  CHECK(all[1].title == "in progress");
  CHECK(all[2].title == "at risk");
  CHECK(all[3].title == "done");
}

TEST_CASE("a filter leaves groups with a found action, which count all of theirs", "[plan]") {
  const auto found = groups(SmallPlan(), GroupBy::status, "call");
  REQUIRE(found.size() == 1);
  CHECK(found[0].actions.size() == 1);
  CHECK(found[0].count == "2 actions");
  CHECK(groups(SmallPlan(), GroupBy::owner, "nothing like it").empty());
  CHECK(groups(SmallPlan(), GroupBy::cycle).empty());
}

TEST_CASE("an owner who is gone counts as nobody", "[plan]") {
  SmallPlan plan;
  plan.change(0, [](Action& action) { action.owner = Id<Person>{{9, 9}}; });
  const auto all = groups(plan, GroupBy::owner);
  REQUIRE(all.size() == 1);
  CHECK(all[0].title == "Nobody");
}

}  // namespace plan_groups_test
}  // namespace sightline
