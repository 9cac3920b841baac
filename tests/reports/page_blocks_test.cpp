#include "reports/workbook/page_blocks.h"

#include <catch2/catch_test_macros.hpp>

namespace page_blocks_test {
using namespace sightline::workbook;

namespace {

// Every row is one high.
std::vector<Row> starts(const std::vector<PageBlock>& blocks, Row last, double room,
                        double taken = 0) {
  return page_starts(blocks, last, room, taken, [](Row first, Row to) { return to - first + 1.0; });
}

}  // namespace

TEST_CASE("blocks that have room stay on their page") {
  CHECK(starts({{{0}}, {{4}}, {{8}}}, 11, 12).empty());
  CHECK(starts({}, 0, 12).empty());
}

TEST_CASE("a block that has no room left begins the next page, whole") {
  CHECK(starts({{{0}}, {{4}}, {{8}}}, 11, 10) == std::vector<Row>{8});
  CHECK(starts({{{0}}, {{4}}, {{8}}}, 11, 7) == std::vector<Row>{4, 8});
}

TEST_CASE("what stands above the first block takes its part of the first page") {
  CHECK(starts({{{3}}, {{7}}}, 10, 8, 3) == std::vector<Row>{7});
  CHECK(starts({{{3}}}, 10, 8, 3) == std::vector<Row>{3});
}

TEST_CASE("a block that is higher than a page is cut between its parts") {
  CHECK(starts({{{0}}, {{2, 5, 8, 11}}}, 13, 6) == std::vector<Row>{5, 11});
}

TEST_CASE("a block is cut between its parts where that saves a page, else it stays whole") {
  const auto fewest = [](const std::vector<PageBlock>& blocks, Row last, double room) {
    return fewest_page_starts(
        blocks, last, room, [](Row first, Row to) { return to - first + 1.0; },
        [](Row) { return 0.0; });
  };
  const std::vector<PageBlock> cycles = {{{0, 1, 2}}, {{3, 4, 5}}, {{6, 7, 8}}};
  CHECK(fewest(cycles, 8, 5) == std::vector<Row>{5});
  CHECK(fewest(cycles, 8, 4) == std::vector<Row>{3, 6});
  CHECK(fewest(cycles, 8, 9).empty());
  // The last two stay whole, though the first one has to be cut.
  CHECK(fewest({{{0, 1, 2, 3, 4, 5}}, {{6, 7}}, {{8, 9, 10, 11}}}, 11, 5) ==
        std::vector<Row>{4, 8});
  // Two rows of the block that is cut, not its last one alone.
  CHECK(fewest({{{0, 1, 2, 3}}, {{4, 5, 6}}}, 6, 6) == std::vector<Row>{4});
  CHECK(fewest({{{0, 1, 2, 3, 4, 5}}, {{6}}}, 6, 5) == std::vector<Row>{4});
  // Not the last row alone.
  CHECK(fewest({{{0}}, {{4}}, {{8}}, {{10}}}, 10, 10) == std::vector<Row>{8});
  CHECK(fewest({{{0}}, {{30}}}, 33, 10) == std::vector<Row>{30});
  CHECK(fewest({}, 0, 10).empty());
}

TEST_CASE("a page that begins within a block has room for what says so") {
  const std::vector<PageBlock> blocks = {{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}}};
  const auto with = [&](double lead) {
    return fewest_page_starts(
        blocks, 9, 5, [](Row first, Row to) { return to - first + 1.0; },
        [&](Row row) { return row == 0 ? 0 : lead; });
  };
  CHECK(with(0) == std::vector<Row>{5});
  const auto starts = with(1);
  CHECK(starts.size() == 2);
  CHECK(10 - starts.back() <= 4);
}

TEST_CASE(
    "a part that is higher than a page is left to the program, and what follows begins anew") {
  CHECK(starts({{{0}}, {{30}}}, 33, 10) == std::vector<Row>{30});
}

}  // namespace page_blocks_test
