#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "tests/reports/draw_samples.h"

namespace draw_timeline_test {
using namespace sightline::draw;

namespace {
constexpr Rect usual{10, 20, 900, 150};
}

TEST_CASE("a point in a row finds the row, scrolled or not") {
  const TimelineSpec spec = samples::plan();
  const TimelineLayout still = layout_timeline(spec, usual, 14, 0);
  CHECK(row_at(still, {30, still.bars.y + 1}) == 0);
  CHECK(row_at(still, {700, still.bars.y + still.row_height + 1}) == 1);
  const TimelineLayout moved = layout_timeline(spec, usual, 14, still.row_height);
  CHECK(row_at(moved, {30, moved.bars.y + 1}) == 1);
}

TEST_CASE("the header and the room below the last row belong to no row") {
  TimelineSpec spec = samples::plan();
  spec.rows.resize(1);
  const TimelineLayout layout = layout_timeline(spec, usual, 14, 0);
  CHECK_FALSE(row_at(layout, {30, usual.y + 5}));
  CHECK_FALSE(row_at(layout, {30, layout.bars.y + layout.row_height + 5}));
  CHECK_FALSE(row_at(layout, {usual.x - 1, layout.bars.y + 5}));
}

TEST_CASE("scrolling ends at the last row") {
  const TimelineSpec spec = samples::plan();
  const double hidden = timeline_height(spec, 14) - usual.height;
  REQUIRE(hidden > 0);
  CHECK(layout_timeline(spec, usual, 14, 1e9).scroll == hidden);
  CHECK(layout_timeline(spec, usual, 14, -50).scroll == 0);
  CHECK(layout_timeline(spec, usual, 14, std::numeric_limits<double>::quiet_NaN()).scroll == 0);
  CHECK(layout_timeline(spec, {0, 0, 900, 2000}, 14, 60).scroll == 0);
}

TEST_CASE("a bar spans its days") {
  const TimelineSpec spec = samples::plan();
  const TimelineLayout layout = layout_timeline(spec, usual, 14, 0);
  const Rect bar = samples::must_have(bar_rect(spec, layout, 1));
  CHECK(std::abs(bar.x - layout.x_of(90)) < 1e-6);
  CHECK(std::abs(bar.right() - layout.x_of(150)) < 1e-6);
  CHECK(row_at(layout, bar.centre()) == 1);
}

TEST_CASE("bars are cut to the horizon and never too thin to see") {
  TimelineSpec spec = samples::plan();
  const int most = std::numeric_limits<int>::max();
  spec.rows[0].bar = TimelineBar{-100, most, 0.5, BarState::normal, ""};
  spec.rows[1].bar = TimelineBar{539, -20, 0, BarState::late, ""};
  spec.rows[2].bar = TimelineBar{most, most, 0, BarState::planned, ""};
  spec.rows[3].bar = TimelineBar{-90, 30, 0, BarState::done, ""};
  const TimelineLayout layout = layout_timeline(spec, usual, 14, 0);
  const Rect whole = samples::must_have(bar_rect(spec, layout, 0));
  const Rect thin = samples::must_have(bar_rect(spec, layout, 1));
  CHECK(whole.x == layout.bars.x);
  CHECK(std::abs(whole.right() - layout.bars.right()) < 1e-6);
  CHECK(thin.width >= 4);
  CHECK(thin.right() <= layout.bars.right() + 1e-6);
  CHECK_FALSE(bar_rect(spec, layout, 2));
  CHECK_FALSE(bar_rect(spec, layout, 3));
}

TEST_CASE("an action without dates has no bar") {
  const TimelineSpec spec = samples::plan();
  CHECK_FALSE(bar_rect(spec, layout_timeline(spec, usual, 14, 0), 3));
  CHECK_FALSE(bar_rect(spec, layout_timeline(spec, usual, 14, 0), 99));
}

TEST_CASE("titles leave room for the bars") {
  TimelineSpec spec = samples::plan();
  spec.title_width = 5000;
  CHECK(layout_timeline(spec, usual, 14, 0).bars.width >= 299);
  spec.title_width = -3;
  CHECK(layout_timeline(spec, usual, 14, 0).bars.width == usual.width);
}

TEST_CASE("a timeline without area finds no row") {
  const TimelineLayout layout = layout_timeline(samples::plan(), {}, 14, 0);
  CHECK_FALSE(row_at(layout, {0, 0}));
  CHECK_FALSE(bar_rect(samples::plan(), layout, 0));
}

}  // namespace draw_timeline_test
