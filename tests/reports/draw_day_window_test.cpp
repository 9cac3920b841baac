#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "tests/reports/draw_samples.h"

namespace draw_day_window_test {
using namespace sightline::draw;

namespace {

constexpr Rect usual{10, 20, 900, 250};
constexpr double horizon = 540;

TimelineSpec zoomed_plan(double first, double days) {
  TimelineSpec spec = samples::plan();
  spec.view = {first, days};
  return spec;
}

}  // namespace

TEST_CASE("zooming keeps the day it is around, and ends at a cycle and at the horizon") {
  const DayWindow half = zoomed({0, 540}, 2, 270, 90, horizon);
  CHECK(half == DayWindow{135, 270});
  CHECK(zoomed({0, 540}, 2, 0, 90, horizon) == DayWindow{0, 270});
  CHECK(zoomed({0, 540}, 2, 540, 90, horizon) == DayWindow{270, 270});
  CHECK(zoomed(half, 1000, 270, 90, horizon).days == 90);
  CHECK(zoomed(half, 0.001, 270, 90, horizon) == DayWindow{0, 540});
  CHECK(zoomed(half, 0, 270, 90, horizon) == half);
}

TEST_CASE("days in view stay within the horizon, whatever is asked for") {
  CHECK(within({-50, 100}, horizon) == DayWindow{0, 100});
  CHECK(within({500, 100}, horizon) == DayWindow{440, 100});
  CHECK(within({0, 9999}, horizon) == DayWindow{0, 540});
  CHECK(within({std::numeric_limits<double>::quiet_NaN(), 100}, horizon) == DayWindow{0, 540});
}

TEST_CASE("showing a stretch moves the view as little as possible") {
  const DayWindow view{100, 90};
  CHECK(showing(view, 120, 150, horizon) == view);
  CHECK(showing(view, 180, 200, horizon) == DayWindow{110, 90});
  CHECK(showing(view, 50, 120, horizon) == DayWindow{50, 90});
  CHECK(showing(view, 200, 400, horizon) == DayWindow{200, 90});
}

TEST_CASE("a day has its place on the screen and the place its day, zoomed or not") {
  for (const TimelineSpec& spec : {samples::plan(), zoomed_plan(90, 180)}) {
    const TimelineLayout layout = layout_timeline(spec, usual, 14, 0);
    CHECK(std::abs(layout.day_at(layout.x_of(130)) - 130) < 1e-6);
    CHECK(std::abs(layout.x_of(layout.view.end()) - layout.bars.right()) < 1e-6);
  }
}

TEST_CASE("zoomed in, bars are cut to the days in view and others are not there") {
  const TimelineSpec spec = zoomed_plan(100, 100);
  const TimelineLayout layout = layout_timeline(spec, usual, 14, 0);
  const Rect whole = samples::must_have(bar_rect(spec, layout, 0));
  CHECK(whole.x == layout.bars.x);
  CHECK(std::abs(whole.right() - layout.bars.right()) < 1e-6);
  const Rect part = samples::must_have(bar_rect(spec, layout, 1));
  CHECK(part.x == layout.bars.x);
  CHECK(std::abs(part.right() - layout.x_of(150)) < 1e-6);
  CHECK_FALSE(bar_rect(spec, layout, 2));
}

TEST_CASE("a bar is taken by an end or in the middle, by an end only where it is in view") {
  const TimelineSpec spec = samples::plan();
  const TimelineLayout layout = layout_timeline(spec, usual, 14, 0);
  const Rect bar = samples::must_have(bar_rect(spec, layout, 1));
  const double y = bar.centre().y;
  CHECK(bar_at(spec, layout, {bar.x + 2, y}) == BarHit{1, BarPart::start});
  CHECK(bar_at(spec, layout, {bar.centre().x, y}) == BarHit{1, BarPart::whole});
  CHECK(bar_at(spec, layout, {bar.right() + 2, y}) == BarHit{1, BarPart::end});
  CHECK_FALSE(bar_at(spec, layout, {bar.right() + 20, y}));
  CHECK_FALSE(bar_at(spec, layout, {layout.titles.x + 20, y}));
  CHECK_FALSE(bar_at(spec, layout, layout.row_rect(3).centre()));
  const TimelineSpec close = zoomed_plan(100, 40);
  const TimelineLayout cut = layout_timeline(close, usual, 14, 0);
  const Rect all = samples::must_have(bar_rect(close, cut, 1));
  CHECK(bar_at(close, cut, {all.x + 2, y}) == BarHit{1, BarPart::whole});
  CHECK(bar_at(close, cut, {all.right() - 2, y}) == BarHit{1, BarPart::whole});
}

TEST_CASE("a bar of a day can be taken by each of its parts") {
  TimelineSpec spec = samples::plan();
  spec.rows[1].bar->days = 1;
  const TimelineLayout layout = layout_timeline(spec, usual, 14, 0);
  const Rect bar = samples::must_have(bar_rect(spec, layout, 1));
  const double y = bar.centre().y;
  CHECK(bar_at(spec, layout, {bar.x - 2, y}) == BarHit{1, BarPart::start});
  CHECK(bar_at(spec, layout, {bar.centre().x, y}) == BarHit{1, BarPart::whole});
  CHECK(bar_at(spec, layout, {bar.right() + 2, y}) == BarHit{1, BarPart::end});
}

}  // namespace draw_day_window_test
