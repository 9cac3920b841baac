#include "app/present/plan_rows.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/progress.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace plan_rows_test {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 5 / 12;

struct Rows {
  Document document = plausible_document(3);
  Catalog catalog = Catalog::english();

  [[nodiscard]] std::vector<Candidate> found(const std::string& wanted) const {
    return shown_candidates(document.plan, today, catalog, wanted);
  }
  [[nodiscard]] ActionRow alone(const Action& action) const {
    return row_of(document.plan, action, times_rolled(document.plan), today, catalog);
  }
};

TEST_CASE("a row among many says what it says alone", "[plan]") {
  Rows rows;
  // What several share, and what none of them has.
  auto& actions = rows.document.plan.actions;
  auto undated = *actions[1];
  undated.start.reset();
  undated.due.reset();
  actions[1] = undated;
  auto alike = *actions[2];
  alike.due = actions[0]->due;
  actions[2] = alike;
  const auto all = rows.found("");
  REQUIRE(all.size() == actions.size());
  for (const auto& entry : all) CHECK(entry.row == rows.alone(*entry.action));
  CHECK(all[1].row.start.empty());
  CHECK(all[1].row.due.empty());
  CHECK(all[2].row.due == all[0].row.due);
}

TEST_CASE("a row that is found is the whole row, and no other is", "[plan]") {
  const Rows rows;
  const auto all = rows.found("");
  const auto wanted = all.front().row.owner;
  REQUIRE_FALSE(wanted.empty());
  const auto found = rows.found(wanted);
  REQUIRE_FALSE(found.empty());
  for (const auto& entry : found) CHECK(entry.row == rows.alone(*entry.action));
  const auto owned = std::ranges::count(all, wanted, [](const auto& it) { return it.row.owner; });
  CHECK(found.size() >= static_cast<std::size_t>(owned));
  CHECK(rows.found("no such word anywhere").empty());
}

TEST_CASE("an example is marked in its row as long as the plan has it among its examples",
          "[plan]") {
  Rows rows;
  auto& plan = rows.document.plan;
  plan.examples = {"/plan/actions/" + to_text(plan.actions[0]->id) + "/title"};
  CHECK(rows.found("")[0].row.example);
  CHECK_FALSE(rows.found("")[1].row.example);
  plan.examples.clear();
  CHECK_FALSE(rows.found("")[0].row.example);
}

}  // namespace plan_rows_test
}  // namespace sightline
