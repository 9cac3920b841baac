#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "reports/draw/slide.h"
#include "reports/draw/slide_list.h"
#include "reports/draw/slide_text.h"
#include "reports/draw/surface.h"
#include "tests/reports/draw_samples.h"

namespace draw_slide_test {
using namespace sightline::draw;

namespace {

const SlideFoot foot{.left = "Northwind · Quarterly review",
                     .time = "4:10 of 15 min",
                     .progress = "3 of 8",
                     .time_tone = Tone::neutral,
                     .done = 0.375};

SlideRow row(std::string title) {
  return {.lead = "Head of sales",
          .title = std::move(title),
          .note = "Cycle 1: nobody had the time",
          .state = "■ late 6 days",
          .tone = Tone::bad};
}

std::string long_title() {
  std::string title;
  for (int i = 0; i < 24; ++i) title += "Bring the pipeline to three times the quota ";
  return title;
}

// With everything a slide can hold.
Slide full(std::size_t rows = 3, std::size_t lists = 2) {
  Slide slide{.title = "This cycle’s actions",
              .subtitle = "Cycle 2 of 6 · Apr–Jun 2026",
              .sight = {},
              .figures = {},
              .chart = {},
              .lists = {},
              .remark = "A sentence below everything.",
              .remark_tone = Tone::warning,
              .more = [](std::size_t count) { return "and " + std::to_string(count) + " more"; }};
  for (std::size_t i = 0; i < lists; ++i) {
    SlideList list{.heading = "Sales", .rows = {}, .empty = "Nothing.", .blank_lines = 0};
    for (std::size_t r = 0; r < rows; ++r) list.rows.push_back(row("Win ten project clients"));
    slide.lists.push_back(std::move(list));
  }
  return slide;
}

Slide figures() {
  Slide slide = full(0, 0);
  for (int i = 0; i < 4; ++i) {
    slide.figures.push_back({.label = "Against the trajectory",
                             .number = "−$1,234.5m",
                             .state = "▼ $32k below the trajectory",
                             .tone = Tone::bad,
                             .note = "4 of 18 months"});
  }
  slide.chart = samples::revenue();
  return slide;
}

Slide sight() {
  Slide slide = full(2, 1);
  slide.sight = samples::sight();
  return slide;
}

bool lies_within(const Rect& inner, const Rect& outer) {
  constexpr double hair = 0.5;
  return inner.x >= outer.x - hair && inner.y >= outer.y - hair &&
         inner.right() <= outer.right() + hair && inner.bottom() <= outer.bottom() + hair;
}

void check_boxes(const Slide& slide, const Rect& rect) {
  const auto boxes = layout_slide(slide, foot, rect, Palette::light()).boxes();
  REQUIRE(boxes.size() > 3);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    INFO("text " << i << " at " << boxes[i].x << ", " << boxes[i].y << ", " << boxes[i].width
                 << " x " << boxes[i].height);
    CHECK(lies_within(boxes[i], rect));
    for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(boxes[i].inset(1).overlaps(boxes[k].inset(1)));
  }
}

constexpr Size sizes[] = {{1280, 720}, {1920, 1080}, {960, 540}, {1024, 768}, {600, 900}};

}  // namespace

TEST_CASE("every text of a slide has its place, whatever the size of the screen") {
  for (const auto& [width, height] : sizes) {
    const Rect rect{0, 0, width, height};
    for (const auto& slide :
         {full(), full(60, 1), full(9, 3), full(12, 7), figures(), sight(), full(0, 1)}) {
      INFO(width << " x " << height << ", " << slide.lists.size() << " lists");
      check_boxes(slide, rect);
    }
  }
}

TEST_CASE("a long title is set smaller, never cut and never over the foot") {
  Slide slide = full(2, 1);
  slide.title = long_title();
  slide.subtitle = long_title();
  slide.remark = long_title();
  check_boxes(slide, {0, 0, 1280, 720});
}

TEST_CASE("a row whose title is too long for the slide has it all in smaller type") {
  Slide slide = full(0, 1);
  slide.lists[0].rows = {row(long_title() + long_title()), row("Short")};
  check_boxes(slide, {0, 0, 640, 360});
}

TEST_CASE("a list that is too long shows the first rows and says how many more there are") {
  std::size_t left = 0;
  Slide slide = full(30, 1);
  slide.more = [&left](std::size_t count) {
    left = count;
    return std::string("and more");
  };
  const auto shown = [&] {
    return (void)layout_slide(slide, foot, {0, 0, 1280, 720}, Palette::light()), 30 - left;
  };
  CHECK(shown() > 4);
  CHECK(left > 10);
  left = 0;
  slide.lists[0].rows.resize(3);
  CHECK(shown() == 30);
}

TEST_CASE("few rows are set larger than many") {
  const auto many = full(12, 1);
  const auto few = full(2, 1);
  const auto height_of_first = [](const Slide& slide) {
    // After title, subtitle, foot (three texts), remark and heading.
    return layout_slide(slide, foot, {0, 0, 1280, 720}, Palette::light()).boxes().at(7).height;
  };
  CHECK(height_of_first(few) > height_of_first(many));
}

TEST_CASE("type shrinks until the widest word has room, and a word alone is not broken") {
  const TextStyle style{.px = 40};
  const std::string words = "Managementinformationssysteme einführen";
  const double room = widest_word(words, style) * 0.6;
  const Text set = shrunk(words, style, {room, 400});
  CHECK(set.width() <= room);
  CHECK(set.height() < wrapped(words, style, room).height());
  CHECK(shrunk_line(words, style, 100).width() <= 100);
  CHECK(shrunk_line("a", style, 100).height() == Text("a", style).height());
  CHECK(widest_word("", style) == 0);
  CHECK(widest_word("hand-over", style) < Text("hand-over", style).width());
}

TEST_CASE("a text without words is as high as a line, and one of nowhere too") {
  const double line = Text("Ag", {.px = 20}).height();
  CHECK(Text("", {.px = 20}).height() == line);
  CHECK(Text({}, {.px = 20}).height() == line);
}

TEST_CASE("a slide is painted in the palette's colours and nowhere else") {
  constexpr Size paper{800, 500};
  const Rect rect{40, 30, 640, 400};
  const Colour outside = rgb(0x123456);
  for (const auto& palette : {Palette::light(), Palette::dark()}) {
    for (const auto& slide : {full(), full(60, 5), figures(), sight()}) {
      const auto image = render_image(
          paper, 1, outside, [&](cairo_t* cr) { draw_slide(cr, slide, foot, rect, palette); });
      bool clean = true;
      std::size_t painted = 0;
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
          const bool inside = rect.contains({x + 0.5, y + 0.5});
          if (!inside) clean = clean && image.at(x, y) == outside;
          if (inside && !(image.at(x, y) == palette.background)) ++painted;
        }
      }
      CHECK(clean);
      CHECK(painted > 5000);
      CHECK(image.at(42, 32) == palette.background);
    }
  }
}

TEST_CASE("a slide without an area draws nothing") {
  const auto slide = full();
  for (const Rect& rect : {Rect{}, Rect{0, 0, -5, 10}, Rect{0, 0, std::nan(""), 10}}) {
    CHECK(layout_slide(slide, foot, rect, Palette::light()).boxes().empty());
    const auto image = render_image({10, 10}, 1, rgb(0xFFFFFF), [&](cairo_t* cr) {
      draw_slide(cr, slide, foot, rect, Palette::light());
    });
    CHECK(image.at(5, 5) == rgb(0xFFFFFF));
  }
}

}  // namespace draw_slide_test
