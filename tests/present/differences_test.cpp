#include "app/present/differences.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/present/small_plan.h"
#include "tests/support/random_document.h"

namespace sightline {

TEST_CASE("differences name the place, what was there and what is") {
  SmallPlan before;
  auto after = before;
  after.change(0, [](Action& action) {
    action.due = std::chrono::year{2026} / 5 / 12;
    action.status = Status::done;
    action.owner = std::nullopt;
    action.complete = Percent{1};
  });
  after.document.plan.actions.pop_back();
  after.document.history.push_back({});
  ++after.document.revision;
  CHECK(differences(before.document, after.document, before.catalog) ==
        std::vector<std::string>{
            "Actions › Some day: removed", "Actions › Train the team › owner: Ada Byron → nothing",
            "Actions › Train the team › due date: 5 May 2026 → 12 May 2026",
            "Actions › Train the team › status: in progress → done",
            "Actions › Train the team › percent complete: 0.0\u00A0% → 100.0\u00A0%"});
}

TEST_CASE("of many differences the rest is counted") {
  SmallPlan before;
  auto after = before;
  for (std::size_t i = 0; i < 5; ++i) after.change(i, [](Action& action) { action.title += "!"; });
  const auto lines = differences(before.document, after.document, before.catalog, 2);
  REQUIRE(lines.size() == 3);
  CHECK(lines.back() == "and 3 more changes");
  CHECK(differences(before.document, before.document, before.catalog).empty());
}

TEST_CASE("whatever differs, each line has words") {
  std::mt19937_64 random(11);
  const auto catalog = Catalog::english();
  for (int i = 0; i < 20; ++i) {
    const auto a = random_document(random);
    const auto b = random_document(random);
    for (const auto& line : differences(a, b, catalog)) {
      CHECK_FALSE(line.empty());
      CHECK_FALSE(line.starts_with(":"));
    }
  }
}

}  // namespace sightline
