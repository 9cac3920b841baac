#include <catch2/catch_test_macros.hpp>

#include "model/edit/apply.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_many.h"
#include "model/find.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace edit_many_test {

constexpr Day today = std::chrono::year{2026} / 2 / 10;

ActionIds first_ones(const Document& document, std::size_t count) {
  ActionIds ids;
  for (std::size_t i = 0; i < count; ++i) ids.push_back(document.plan.actions[i]->id);
  return ids;
}

TEST_CASE("what many gestures do alone, one gesture does to many", "[edit]") {
  const auto d = plausible_document(2);
  const auto ids = first_ones(d, 4);
  auto one_by_one = d;
  const auto to = d.plan.cycles[3].id;
  for (const auto id : ids) {
    const auto focus = find(one_by_one.plan.actions, id)->focus;
    one_by_one = apply(one_by_one, set_status(one_by_one, id, Status::done, today));
    one_by_one = apply(one_by_one, move_action(one_by_one, id, to, focus));
  }
  auto at_once = apply(d, set_status(d, ids, Status::done, today));
  at_once = apply(at_once, move_to_cycle(at_once, ids, to));
  CHECK(at_once.plan == one_by_one.plan);
}

TEST_CASE("a gesture on many names how many, and is empty when nothing changes", "[edit]") {
  const auto d = plausible_document(2);
  const auto ids = first_ones(d, 3);
  CHECK(plain_text(set_owner(d, ids, std::nullopt).message) == "Clear owner of 3 actions");
  const auto moved = apply(d, move_to_cycle(d, ids, std::nullopt));
  CHECK(move_to_cycle(moved, ids, std::nullopt).empty());
  CHECK(shift_dates(d, ids, 0).empty());
}

TEST_CASE("a gesture on many refuses what is gone, and a closed cycle", "[edit]") {
  auto d = plausible_document(2);
  auto ids = first_ones(d, 2);
  d.plan.cycles[5].closed_on = today;
  CHECK_THROWS_AS(move_to_cycle(d, ids, d.plan.cycles[5].id), Failure);
  CHECK_THROWS_AS(move_to_focus(d, ids, Id<FocusArea>{{9, 9}}), Failure);
  ids.push_back({{9, 9}});
  CHECK_THROWS_AS(set_priority(d, ids, Priority::high), Failure);
  CHECK_THROWS_AS(set_due(d, ids, today), Failure);
}

}  // namespace edit_many_test
}  // namespace sightline
