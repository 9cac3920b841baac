#include "reports/workbook/print_slices.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

namespace print_slices_test {
using namespace sightline::workbook;

namespace {

// Three pages side by side (A–D, E–H, I–J) of blocks that begin in rows 2, 5 and 8.
PrintGrid grid(std::vector<Row> pages) {
  return {.blocks = {2, 5, 8}, .pages = std::move(pages), .columns = {4, 8}, .last = {10, 9}};
}

// Those blocks, told by their first row, have something in the page that begins with this column.
std::vector<Range> slices(const PrintGrid& grid, const std::set<std::pair<Row, Column>>& filled,
                          std::size_t most = 99) {
  return print_slices(
      grid,
      [&](Range range) {
        return filled.contains({range.first.row, range.first.column});
      },
      [&](const auto& ranges) { return ranges.size() <= most; });
}

}  // namespace

TEST_CASE("a sheet whose pages all have content is printed as one range") {
  const std::set<std::pair<Row, Column>> all = {{2, 4}, {5, 4}, {8, 4}, {2, 8}, {5, 8}, {8, 8}};
  CHECK(slices(grid({}), all) == std::vector<Range>{{{0, 0}, {10, 9}}});
  CHECK(slices(grid({5, 8}), all) == std::vector<Range>{{{0, 0}, {10, 9}}});
}

TEST_CASE("a page of labels alone is not printed") {
  CHECK(slices(grid({8}), {{2, 4}, {5, 4}, {2, 8}, {5, 8}}) ==
        std::vector<Range>{{{0, 0}, {7, 9}}, {{8, 0}, {10, 3}}});
  CHECK(slices(grid({}), {}) == std::vector<Range>{{{0, 0}, {10, 3}}});
}

TEST_CASE("blocks at the top and end of a page that have nothing there are left out of it") {
  CHECK(slices(grid({}), {{5, 4}}) == std::vector<Range>{{{0, 0}, {10, 3}}, {{5, 4}, {7, 7}}});
  CHECK(slices(grid({}), {{2, 4}, {8, 4}, {2, 8}}) ==
        std::vector<Range>{{{0, 0}, {10, 7}}, {{0, 8}, {4, 9}}});
}

TEST_CASE("a page may have content where the one before it has none") {
  CHECK(slices(grid({}), {{8, 8}}) == std::vector<Range>{{{0, 0}, {10, 3}}, {{8, 8}, {10, 9}}});
}

TEST_CASE("where ranges are too many, pages that stand beneath each other are printed first") {
  // The first page is full, the second has less and less beside its labels.
  const std::set<std::pair<Row, Column>> filled = {{2, 4}, {2, 8},  {5, 4},  {5, 8},
                                                   {8, 4}, {10, 8}, {10, 4}, {12, 4}};
  const PrintGrid two{
      .blocks = {2, 5, 8, 10, 12, 14}, .pages = {8}, .columns = {4, 8}, .last = {15, 9}};
  CHECK(slices(two, filled, 4) ==
        std::vector<Range>{
            {{0, 0}, {7, 9}}, {{8, 0}, {15, 3}}, {{8, 4}, {13, 7}}, {{10, 8}, {11, 9}}});
  auto full = filled;
  full.insert({8, 8});
  CHECK(slices(two, full, 4) ==
        std::vector<Range>{
            {{0, 0}, {7, 9}}, {{8, 0}, {15, 3}}, {{8, 4}, {13, 7}}, {{8, 8}, {11, 9}}});
  CHECK(slices(two, full, 3) ==
        std::vector<Range>{{{0, 0}, {15, 3}}, {{0, 4}, {13, 7}}, {{0, 8}, {11, 9}}});
  // What would be labels beside nothing in the middle can't be left out that way.
  CHECK(slices(two, filled, 3) ==
        std::vector<Range>{{{0, 0}, {7, 9}}, {{8, 0}, {15, 7}}, {{10, 8}, {11, 9}}});
}

TEST_CASE("where ranges are too many even so, those are made one that lose least by it") {
  const std::set<std::pair<Row, Column>> filled = {{2, 4}, {2, 8}, {5, 4}};
  const auto all = slices(grid({8}), filled);
  CHECK(all == std::vector<Range>{{{0, 0}, {7, 7}}, {{0, 8}, {4, 9}}, {{8, 0}, {10, 3}}});
  CHECK(slices(grid({8}), filled, 2) == std::vector<Range>{{{0, 0}, {7, 9}}, {{8, 0}, {10, 3}}});
  CHECK(slices(grid({8}), filled, 1) == slices(grid({8}), filled, 2));

  // Rows of labels at the end of a page before a page of labels alone.
  const std::set<std::pair<Row, Column>> gap = {{2, 4}, {2, 8}, {10, 8}};
  const PrintGrid two{.blocks = {2, 5, 8, 10}, .pages = {8}, .columns = {4, 8}, .last = {12, 9}};
  CHECK(slices(two, gap, 4) ==
        std::vector<Range>{
            {{0, 0}, {7, 3}}, {{0, 4}, {4, 9}}, {{8, 0}, {12, 3}}, {{10, 8}, {12, 9}}});
  CHECK(slices(two, gap, 3) ==
        std::vector<Range>{{{0, 0}, {7, 9}}, {{8, 0}, {12, 3}}, {{10, 8}, {12, 9}}});
}

}  // namespace print_slices_test
