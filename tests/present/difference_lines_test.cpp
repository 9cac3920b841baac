#include "app/present/difference_lines.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/present/small_plan.h"

namespace sightline::difference_lines_test {

TEST_CASE("a difference is a line of words") {
  SmallPlan before;
  auto after = before;
  after.change(0, [](Action& action) { action.title = "Train everybody"; });
  const auto lines = difference_lines(before.document, after.document, before.catalog);
  REQUIRE(lines.size() == 1);
  CHECK(lines.front().find("Train everybody") != std::string::npos);
}

TEST_CASE("of many differences the rest is counted") {
  SmallPlan before;
  auto after = before;
  for (std::size_t i = 0; i < 5; ++i) after.change(i, [](Action& action) { action.title += "!"; });
  const auto lines = difference_lines(before.document, after.document, before.catalog, 2);
  REQUIRE(lines.size() == 3);
  CHECK(lines.back() == "and 3 more changes");
  CHECK(difference_lines(before.document, before.document, before.catalog).empty());
}

}  // namespace sightline::difference_lines_test
