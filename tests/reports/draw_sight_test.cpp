#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <random>

#include "reports/draw/surface.h"
#include "tests/reports/draw_samples.h"

namespace draw_sight_test {
using namespace sightline::draw;

namespace {

constexpr Rect usual{20, 10, 1100, 90};

bool apart_and_within(const SightLayout& layout, const Rect& rect) {
  double end = rect.x - 1e-6;
  for (const SightLabel& label : layout.labels) {
    if (label.box.x < end || label.box.right() > rect.right() + 1e-6) return false;
    end = label.box.right();
  }
  return true;
}

}  // namespace

TEST_CASE("with room enough, labels stand at their dots, the outer ones at the ends") {
  const SightLayout layout = layout_line_of_sight(samples::sight(), usual, 14);
  REQUIRE(layout.labels.size() == 4);
  CHECK(layout.labels[0].box.x == usual.x);
  CHECK(layout.labels[0].anchor == 0);
  CHECK(std::abs(layout.labels[1].box.centre().x - layout.labels[1].dot_x) < 1e-6);
  CHECK(layout.labels[1].anchor == 0.5);
  CHECK(layout.labels[3].anchor == 1);
  CHECK(std::abs(layout.labels[3].box.right() - usual.right()) < 1e-6);
  CHECK(layout.reached_x == layout.labels[1].dot_x);
}

TEST_CASE("labels move apart when points come close together, and keep their order") {
  LineOfSight sight = samples::sight();
  sight.points[0].position = 0.49;
  sight.points[1].position = 0.5;
  sight.points[2].position = 0.5;
  const SightLayout layout = layout_line_of_sight(sight, usual, 14);
  CHECK(apart_and_within(layout, usual));
  CHECK(layout.labels[0].point == 0);
  CHECK(layout.labels[1].point == 1);
  CHECK(layout.labels[2].point == 2);
  // Around their dots: the middle one is still near it.
  CHECK(std::abs(layout.labels[1].box.centre().x - layout.labels[1].dot_x) < 60);
}

TEST_CASE("labels never overlap, wherever the points are and however little room there is") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> position(-0.1, 1.1);
  std::uniform_int_distribution<std::size_t> length(0, 60);
  for (int round = 0; round < 300; ++round) {
    LineOfSight sight;
    for (int point = 0; point < 1 + round % 7; ++point) {
      sight.points.push_back(
          {position(random), "Dec 2028", std::string(length(random), 'm'), "😀 عام", false, false});
    }
    const Rect rect{5, 5, 40.0 + 5 * round, 90};
    const SightLayout layout = layout_line_of_sight(sight, rect, 14);
    CAPTURE(round);
    REQUIRE(layout.labels.size() == sight.points.size());
    REQUIRE(apart_and_within(layout, rect));
  }
}

TEST_CASE("positions outside the line are brought to its ends") {
  LineOfSight sight = samples::sight();
  sight.points[0].position = -3;
  sight.points[3].position = std::numeric_limits<double>::infinity();
  sight.points[2].position = 7;
  const SightLayout layout = layout_line_of_sight(sight, usual, 14);
  for (const SightLabel& label : layout.labels) {
    CHECK(label.dot_x >= layout.line_left);
    CHECK(label.dot_x <= layout.line_right);
  }
}

TEST_CASE("a line without points and a rectangle without area are empty layouts") {
  CHECK(layout_line_of_sight({}, usual, 14).labels.empty());
  CHECK(layout_line_of_sight(samples::sight(), {}, 14).labels.empty());
  CHECK(layout_line_of_sight(samples::sight(), usual, -1).labels.empty());
}

TEST_CASE("a short text stands at its dot, though a longer one moved its box away") {
  SightLabel label{.point = 0, .box = {100, 0, 120, 90}, .dot_x = 112};
  CHECK(text_left(label, 40) == 100);  // 92 would leave the box
  label.dot_x = 160;
  CHECK(text_left(label, 40) == 140);
  CHECK(text_left(label, 120) == 100);
  label.dot_x = 300;
  CHECK(text_left(label, 40) == 180);
  label.anchor = 0;
  CHECK(text_left(label, 40) == 100);
  label.anchor = 1;
  CHECK(text_left(label, 40) == 180);
}

TEST_CASE("type is made smaller until no text of the line is cut, but not without end") {
  const LineOfSight sight = samples::sight();
  CHECK(sight_font(sight, 2'000, 20, 12) == 20);
  double narrow = 2'000;
  while (has_room(sight, {0, 0, narrow, line_of_sight_height(20)}, 20)) narrow -= 10;
  const double font = sight_font(sight, narrow, 20, 12);
  CHECK(font < 20);
  CHECK(has_room(sight, {0, 0, narrow, line_of_sight_height(font)}, font));
  CHECK(sight_font(sight, 50, 20, 12) == 12);
}

TEST_CASE("with high contrast the way ahead is an outline, and what is reached is filled") {
  const auto sight = samples::sight();
  const SightLayout layout = layout_line_of_sight(sight, usual, 14);
  const Palette palette = Palette::high_contrast();
  const auto picture = render_image({1140, 120}, 1, palette.surface, [&](cairo_t* cr) {
    draw_line_of_sight(cr, sight, usual, palette, 14);
  });
  const auto between = [&](std::size_t left, std::size_t right) {
    const double x = (layout.labels[left].dot_x + layout.labels[right].dot_x) / 2;
    return picture.at(static_cast<int>(x), static_cast<int>(layout.line_y));
  };
  CHECK(between(0, 1) == palette.accent);
  CHECK(between(1, 2) == palette.surface);
}

}  // namespace draw_sight_test
