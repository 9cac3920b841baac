#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/document_json.h"
#include "model/edit/apply.h"
#include "model/edit/diff.h"
#include "model/find.h"
#include "tests/support/random_document.h"

namespace sightline {
namespace edit_diff_test {

TEST_CASE("applying a diff of any two documents gives the second one", "[edit]") {
  std::mt19937_64 random(1);
  for (int round = 0; round < 150; ++round) {
    const auto a = random_document(random);
    const auto b = random_document(random);
    REQUIRE(apply(a, diff(a, b)) == b);
  }
}

TEST_CASE("applying a diff of a document and a changed copy gives the copy", "[edit]") {
  std::mt19937_64 random(2);
  for (int round = 0; round < 60; ++round) {
    const auto a = random_document(random);
    auto b = a;
    for (int step = 0; step < 10; ++step) {
      mutate(b, random);
      REQUIRE(apply(a, diff(a, b)) == b);
      REQUIRE(apply(b, diff(b, a)) == a);
    }
  }
}

TEST_CASE("equal documents have no changes between them", "[edit]") {
  std::mt19937_64 random(3);
  const auto a = random_document(random);
  CHECK(diff(a, a).empty());
}

Document with_actions(int count) {
  IdSource ids(4);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  for (int i = 0; i < count; ++i) {
    Action action;
    action.id = ids.next<Action>();
    action.title = "Action " + std::to_string(i);
    document.plan.actions.emplace_back(std::move(action));
  }
  return document;
}

TEST_CASE("moving one of many actions is one change", "[edit]") {
  const auto a = with_actions(50);
  auto b = a;
  std::rotate(b.plan.actions.begin() + 3, b.plan.actions.begin() + 4, b.plan.actions.end());
  const auto changes = diff(a, b);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == ChangeKind::move);
  CHECK(changes[0].path == path_to("/plan/actions", a.plan.actions[3]->id));
  CHECK(apply(a, changes) == b);
}

TEST_CASE("one month of a line is one change", "[edit]") {
  auto a = with_actions(0);
  const auto march = std::chrono::year{2026} / 3;
  a.plan.targets.profit.target.set(march, Money{100});
  auto b = a;
  b.plan.targets.profit.target.set(march, std::nullopt);
  const auto changes = diff(a, b);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0] ==
        Change{ChangeKind::set, "/plan/targets/profit/target/2026-03", Json(100), {}, {}});
}

TEST_CASE("apply shares the actions it doesn't touch", "[edit]") {
  const auto a = with_actions(3);
  auto b = a;
  auto action = *b.plan.actions[1];
  action.title = "Changed";
  b.plan.actions[1] = action;
  const auto c = apply(a, diff(a, b));
  CHECK(c.plan.actions[0].shares_with(a.plan.actions[0]));
  CHECK(c.plan.actions[2].shares_with(a.plan.actions[2]));
  CHECK_FALSE(c.plan.actions[1].shares_with(a.plan.actions[1]));
  CHECK(a.plan.actions[1]->title == "Action 1");
}

TEST_CASE("reordering ten thousand actions is found and made without a walk per action", "[edit]") {
  const auto a = with_actions(10'000);
  auto b = a;
  std::ranges::reverse(b.plan.actions);
  const auto changes = diff(a, b);
  CHECK(changes.size() == 9'999);
  CHECK(apply(a, changes) == b);
}

void check_refused(const Document& document, const Change& change, std::string_view part) {
  try {
    (void)apply(document, std::vector{change});
    FAIL("not refused: " << change.path);
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::input);
    CHECK(plain_text(failure.message()).find(part) != std::string::npos);
  }
}

TEST_CASE("a change that doesn't fit the document is refused with a sentence", "[edit]") {
  const auto document = with_actions(2);
  const auto id = document.plan.actions[0]->id;
  const auto title = path_to("/plan/actions", id, "title");
  const Uuid stranger{7, 7};

  SECTION("the value before is another one") {
    check_refused(document, {ChangeKind::set, title, Json("Other"), Json("New"), {}},
                  "changed meanwhile");
  }
  SECTION("the path leads nowhere") {
    for (const std::string path :
         {"", "/", "plan", "/plan/nothing", "/plan/actions/xyz/title", "/revision/deeper",
          "/plan/targets/profit/target/2026-3", "/plan/targets/profit/target/2026-03/x"})
      check_refused(document, {ChangeKind::set, path, {}, Json(1), {}}, "‘" + path + "’");
  }
  SECTION("the element was removed") {
    const auto path = path_to("/plan/actions", Id<Action>{stranger}, "title");
    check_refused(document, {ChangeKind::set, path, Json("a"), Json("b"), {}}, "nothing at");
  }
  SECTION("an element with this id is there already") {
    const auto& action = document.plan.actions[0];
    check_refused(document,
                  {ChangeKind::insert, path_to("/plan/actions", id), {}, to_json(action), {}},
                  "changed meanwhile");
  }
  SECTION("the element to remove is another one by now") {
    auto other = *document.plan.actions[0];
    other.title = "Other";
    check_refused(document,
                  {ChangeKind::remove, path_to("/plan/actions", id), to_json(other), {}, {}},
                  "changed meanwhile");
  }
  SECTION("the neighbour is gone") {
    check_refused(document, {ChangeKind::move, path_to("/plan/actions", id), {}, {}, stranger},
                  "changed meanwhile");
  }
  SECTION("an element behind itself") {
    check_refused(document, {ChangeKind::move, path_to("/plan/actions", id), {}, {}, id.uuid},
                  "changed meanwhile");
  }
  SECTION("the new value is illegal") {
    const auto due = path_to("/plan/actions", id, "due");
    check_refused(document, {ChangeKind::set, due, {}, Json("2026-02-30"), {}}, "not a date");
    check_refused(document, {ChangeKind::set, due, {}, Json(5), {}}, "a text is expected");
  }
  SECTION("the element's id is not that of the path") {
    check_refused(document,
                  {ChangeKind::insert,
                   path_to("/plan/actions", Id<Action>{stranger}),
                   {},
                   to_json(document.plan.actions[0]),
                   {}},
                  "nothing at");
  }
}

TEST_CASE("a path is below another by whole names only", "[edit]") {
  CHECK(is_at_or_below("/plan/vision/goal", "/plan/vision"));
  CHECK(is_at_or_below("/plan/vision", "/plan/vision"));
  CHECK_FALSE(is_at_or_below("/plan/visions", "/plan/vision"));
  CHECK_FALSE(is_at_or_below("/plan", "/plan/vision"));
}

}  // namespace edit_diff_test
}  // namespace sightline
