#include "app/present/plan_sort.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/present/small_plan.h"

namespace sightline {
namespace plan_sort_test {

using Titles = std::vector<std::string>;

/// The titles of all actions, sorted.
Titles sorted(const SmallPlan& plan, PlanSort sort, GroupBy by = GroupBy::status) {
  std::vector<ActionRow> rows;
  for (const auto& group : plan_groups(plan.document, SmallPlan::today, plan.catalog, by))
    rows.insert(rows.end(), group.actions.begin(), group.actions.end());
  std::vector<const ActionRow*> unsorted;
  for (const auto& row : rows) unsorted.push_back(&row);
  const auto order = order_of(plan.document.plan, SmallPlan::today, sort, by);
  Titles titles;
  for (const auto* row : sorted_rows(unsorted, order)) titles.push_back(row->title);
  return titles;
}

TEST_CASE("a click sorts up, another down, a third as the plan is", "[plan]") {
  PlanSort sort = next_sort({}, SortBy::due);
  CHECK(sort == PlanSort{SortBy::due, false});
  sort = next_sort(sort, SortBy::due);
  CHECK(sort == PlanSort{SortBy::due, true});
  CHECK(next_sort(sort, SortBy::owner) == PlanSort{SortBy::owner, false});
  CHECK(next_sort(sort, SortBy::due) == PlanSort{});
}

TEST_CASE("titles sort without case and accents", "[plan]") {
  SmallPlan plan;
  plan.change(4, [](Action& action) { action.title = "Äußern"; });
  CHECK(sorted(plan, {SortBy::title, false}) ==
        Titles{"Äußern", "call clients", "New offer", "Publish a story", "Train the team"});
}

TEST_CASE("what has no date comes last both ways, equal rows stay in the plan's order", "[plan]") {
  const SmallPlan plan;
  CHECK(sorted(plan, {SortBy::due, false}) ==
        Titles{"Publish a story", "Train the team", "call clients", "New offer", "Some day"});
  CHECK(sorted(plan, {SortBy::due, true}) ==
        Titles{"call clients", "Train the team", "Publish a story", "New offer", "Some day"});
  CHECK(sorted(plan, {SortBy::owner, true}) ==
        Titles{"Train the team", "Publish a story", "call clients", "New offer", "Some day"});
}

TEST_CASE("status sorts from what is late to what is done", "[plan]") {
  CHECK(sorted(SmallPlan(), {SortBy::status, false}) ==
        Titles{"Train the team", "New offer", "call clients", "Some day", "Publish a story"});
}

TEST_CASE("how far actions are sorts by the percentage that is shown", "[plan]") {
  SmallPlan plan;
  plan.change(3, [](Action& action) { action.complete = {0.4}; });
  CHECK(sorted(plan, {SortBy::complete, true}) ==
        Titles{"Publish a story", "New offer", "Train the team", "call clients", "Some day"});
}

TEST_CASE("in groups by owner the owner's column sorts by the cycle it shows", "[plan]") {
  SmallPlan plan;
  plan.change(0, [](Action& action) { action.cycle.reset(); });
  CHECK(sorted(plan, {SortBy::owner, false}, GroupBy::owner).front() == "Publish a story");
  CHECK(sorted(plan, {SortBy::owner, false}, GroupBy::owner)[3] == "Train the team");
}

TEST_CASE("within a cycle the plan's order is that of its focus areas", "[plan]") {
  CHECK(sorted(SmallPlan(), {}, GroupBy::status) ==
        Titles{"Train the team", "Publish a story", "call clients", "New offer", "Some day"});
  const SmallPlan plan;
  const auto order = order_of(plan.document.plan, SmallPlan::today, {}, GroupBy::cycle);
  CHECK(order.at(plan.id(2)) < order.at(plan.id(1)));
}

TEST_CASE("an order is written and read, and nonsense is the plan's order", "[plan]") {
  for (const PlanSort& sort : {PlanSort{}, PlanSort{SortBy::due, true}, {SortBy::title, false}})
    CHECK(parse_sort(to_text(sort)) == sort);
  CHECK(to_text(PlanSort{SortBy::due, true}) == "due down");
  for (const char* text : {"", "size", " down", "due up"}) CHECK(parse_sort(text) == PlanSort{});
}

}  // namespace plan_sort_test
}  // namespace sightline
