#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "model/edit/apply.h"
#include "model/edit/gestures_cycle.h"
#include "model/edit/merge.h"
#include "tests/support/plausible_document.h"

namespace sightline::edit_cycle_merge_test {
namespace {

constexpr Day today = std::chrono::year{2026} / 4 / 2;

/// The plan with its first cycle closed, all that is open in it rolled.
Document closed(const Document& document, IdSource& ids) {
  const auto cycle = document.plan.cycles[0].id;
  std::vector<ClosingChoice> choices;
  for (const auto* action : open_actions(document.plan, cycle))
    choices.push_back({action->id, Closing::rolled, "No time"});
  return apply(document, close_cycle(document, cycle, choices, "", today, ids));
}

std::size_t successors(const Document& document) {
  return static_cast<std::size_t>(std::ranges::count_if(
      document.plan.actions, [](const auto& action) { return action->rolled_from.has_value(); }));
}

std::size_t different_ids(const Document& document) {
  std::set<Uuid> ids;
  for (const auto& action : document.plan.actions) {
    ids.insert(action->id.uuid);
    for (const auto& check : action->checks) ids.insert(check.id.uuid);
  }
  return ids.size();
}

}  // namespace

TEST_CASE("two people who close the same cycle make one successor of each action", "[merge]") {
  const auto base = plausible_document(2);
  IdSource my_ids(1);
  IdSource their_ids(2);
  const auto mine = closed(base, my_ids);
  const auto theirs = closed(base, their_ids);
  REQUIRE(successors(mine) > 0);
  const auto merged = merge(base, mine, theirs);
  CHECK(merged.conflicts.empty());
  CHECK(merged.document.plan == mine.plan);
}

TEST_CASE("a cycle closed anew, while a successor stays, makes another one", "[merge]") {
  IdSource ids(3);
  auto document = closed(plausible_document(2), ids);
  const auto before = successors(document);
  document = apply(document, reopen_cycle(document, document.plan.cycles[0].id));
  for (auto& boxed : document.plan.actions) {
    if (boxed->status != Status::rolled) continue;
    auto action = *boxed;
    action.status = Status::planned;
    boxed = std::move(action);
  }
  document = closed(document, ids);
  CHECK(successors(document) == 2 * before);
  std::size_t parts = document.plan.actions.size();
  for (const auto& action : document.plan.actions) parts += action->checks.size();
  CHECK(different_ids(document) == parts);
}

}  // namespace sightline::edit_cycle_merge_test
