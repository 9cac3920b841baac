#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <set>

#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"
#include "reports/draw/surface.h"
#include "tests/reports/draw_samples.h"

namespace draw_paint_test {
using namespace sightline::draw;

namespace {

constexpr Size size{640, 420};
constexpr Rect whole{20, 20, 600, 380};

Image chart_image(const ChartSpec& spec, const Palette& palette, double scale = 1,
                  std::optional<std::size_t> hovered = std::nullopt) {
  return render_image(size, scale, palette.surface,
                      [&](cairo_t* cr) { draw_chart(cr, spec, whole, palette, 14, hovered); });
}

Colour pixel(const Image& image, Point at, double scale = 1) {
  return image.at(static_cast<int>(at.x * scale), static_cast<int>(at.y * scale));
}

bool holds(const Image& image, const Rect& rect, Colour colour) {
  for (int y = static_cast<int>(rect.y); y < static_cast<int>(rect.bottom()); ++y) {
    for (int x = static_cast<int>(rect.x); x < static_cast<int>(rect.right()); ++x) {
      if (image.at(x, y) == colour) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("hairlines are equally thick wherever they lie, at any scale") {
  for (const double scale : {1.0, 1.36, 1.5, 2.0, 2.6}) {
    INFO(scale);
    std::set<int> thick;
    for (double y = 10; y < 20; y += 0.23) {
      const auto image = render_image({40, 40}, scale, rgb(0xFFFFFF), [&](cairo_t* cr) {
        horizontal_hairline(cr, 0, 40, y, rgb(0));
        vertical_hairline(cr, y, 25, 40, rgb(0));
      });
      int down = 0;
      int across = 0;
      for (int i = 0; i < image.height(); ++i) {
        down += image.at(image.width() - 2, i) == rgb(0) ? 1 : 0;
        across += image.at(i, image.height() - 2) == rgb(0) ? 1 : 0;
      }
      thick.insert({down, across});
    }
    CHECK(thick == std::set<int>{static_cast<int>(std::round(scale))});
  }
}

TEST_CASE("a column has the palette's colour, in light and dark, at 100 and 200 percent") {
  const ChartSpec spec = samples::revenue();
  const ChartLayout layout = layout_chart(spec, whole, 14);
  const Rect column = samples::must_have(column_rect(spec, layout, 1, 12));
  const Point inside{column.centre().x, column.bottom() - 12};
  for (const Palette& palette : {Palette::light(), Palette::dark(), Palette::high_contrast(),
                                 Palette::high_contrast_dark()}) {
    for (const double scale : {1.0, 2.0}) {
      CHECK(pixel(chart_image(spec, palette, scale), inside, scale) == palette.target);
    }
  }
}

TEST_CASE("the current cycle lies on a pale band, the others do not") {
  const ChartSpec spec = samples::revenue();
  const ChartLayout layout = layout_chart(spec, whole, 14);
  const Image image = chart_image(spec, Palette::light());
  const double between = layout.slot_width() / 2;
  const double y = layout.y_of(150e3);
  CHECK(pixel(image, {layout.x_of(3) + between, y}) == Palette::light().current_cycle);
  CHECK(pixel(image, {layout.x_of(9) + between, y}) == Palette::light().surface);
}

TEST_CASE("a marker has the colour of its series") {
  const ChartSpec spec = samples::revenue();
  const ChartLayout layout = layout_chart(spec, whole, 14);
  const Image image = chart_image(spec, Palette::light());
  CHECK(pixel(image, {layout.x_of(2), layout.y_of(449e3)}) == Palette::light().actual);
}

TEST_CASE("hovering marks the month and shows a card") {
  const ChartSpec spec = samples::revenue();
  const Palette palette = Palette::light();
  const ChartLayout layout = layout_chart(spec, whole, 14);
  const Image without = chart_image(spec, palette);
  const Image with = chart_image(spec, palette, 1, 10);
  CHECK_FALSE(with == without);
  const Point beside{layout.x_of(10) - layout.slot_width() / 2 + 3, layout.y_of(100e3)};
  CHECK(pixel(with, beside) == palette.accent_pale);
  CHECK(chart_image(spec, palette, 1, 99) == without);
}

TEST_CASE("the card of a month stands where its values are not") {
  const ChartSpec high = samples::revenue();
  const Palette palette = Palette::light();
  const ChartLayout layout = layout_chart(high, whole, 14);
  const Image image = chart_image(high, palette, 1, 2);
  const double right_of_month = layout.x_of(2) + layout.slot_width() / 2 + 12;
  CHECK(holds(image, {right_of_month, layout.plot.bottom() - 90, 220, 80}, palette.ink));
  CHECK_FALSE(holds(image, {right_of_month, layout.plot.y, 220, 60}, palette.ink));
}

TEST_CASE("nothing is drawn outside the chart's rectangle") {
  for (const Size extent : {Size{600, 380}, Size{90, 50}, Size{8, 8}}) {
    const Image image = render_image(size, 1, rgb(0xFFFFFF), [&](cairo_t* cr) {
      draw_chart(cr, samples::revenue(), {20, 20, extent.width, extent.height}, Palette::light(),
                 14, 3);
    });
    bool clean = true;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        const bool inside = x >= 20 && y >= 20 && x < 20 + static_cast<int>(extent.width) &&
                            y < 20 + static_cast<int>(extent.height);
        clean = clean && (inside || image.at(x, y) == rgb(0xFFFFFF));
      }
    }
    CHECK(clean);
  }
}

TEST_CASE("odd data is drawn without complaint") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  ChartSpec huge = samples::revenue(54);
  for (auto& value : huge.series[1].values) value = value ? *value * 2e9 : value;
  ChartSpec zero = samples::revenue();
  for (Series& series : zero.series) {
    for (auto& value : series.values) value = 0;
  }
  ChartSpec gaps = samples::revenue();
  gaps.series[1].values[4] = nan;
  gaps.series[0].values = {1.0, std::nullopt, 2.0, nan, 3.0};
  gaps.highlight = CategoryRange{17, 50};
  gaps.groups.push_back({"beyond", 90, 3});
  gaps.title = "\xFF\xFE broken";
  for (const ChartSpec& spec : {huge, zero, gaps, samples::revenue(1), ChartSpec{}}) {
    const Image image = chart_image(spec, Palette::dark());
    CHECK((image == chart_image(ChartSpec{}, Palette::dark())) == spec.series.empty());
  }
}

TEST_CASE("the line of sight is filled as far as it is reached") {
  const Palette palette = Palette::light();
  const Rect rect{10, 10, 600, 90};
  const SightLayout layout = layout_line_of_sight(samples::sight(), rect, 14);
  const Image image = render_image(size, 1, palette.surface, [&](cairo_t* cr) {
    draw_line_of_sight(cr, samples::sight(), rect, palette, 14);
  });
  CHECK(pixel(image, {layout.reached_x - 30, layout.line_y}) == palette.accent);
  CHECK(pixel(image, {layout.reached_x + 40, layout.line_y}) == palette.line);
  // A promise is an open ring, a fact a full dot.
  CHECK(pixel(image, {layout.labels[1].dot_x, layout.line_y}) == palette.accent);
  CHECK(pixel(image, {layout.labels[2].dot_x, layout.line_y}) == palette.surface);
}

TEST_CASE("bars have the colour of their state, full as far as they are done") {
  const Palette palette = Palette::light();
  const TimelineSpec spec = samples::plan();
  const Rect rect{0, 0, 640, 400};
  const TimelineLayout layout = layout_timeline(spec, rect, 14, 0);
  const Image image = render_image(size, 1, palette.surface, [&](cairo_t* cr) {
    draw_timeline(cr, spec, rect, palette, 14, 0);
  });
  const Rect normal = samples::must_have(bar_rect(spec, layout, 0));
  const Rect late = samples::must_have(bar_rect(spec, layout, 1));
  CHECK(pixel(image, {normal.x + 12, normal.centre().y}) == palette.accent);
  CHECK_FALSE(pixel(image, {normal.right() - 12, normal.centre().y}) == palette.accent);
  CHECK(pixel(image, {late.x + 5, late.centre().y}) == palette.late);
  CHECK(pixel(image, {layout.x_of(130), layout.bars.bottom() - 40}) == palette.late);
}

TEST_CASE("rows that are scrolled away do not draw over the header") {
  TimelineSpec spec = samples::plan();
  spec.today.reset();
  while (spec.rows.size() < 40) spec.rows.push_back(spec.rows.front());
  const Rect rect{0, 0, 640, 300};
  const auto header = [&](double scroll) {
    return render_image({640, 43}, 1, rgb(0xFFFFFF), [&](cairo_t* cr) {
      draw_timeline(cr, spec, rect, Palette::light(), 14, scroll);
    });
  };
  CHECK(header(0) == header(37));
}

TEST_CASE("a progress bar is filled by its fraction, cut to the track") {
  const Palette palette = Palette::light();
  const auto filled = [&](double fraction, double x) {
    const Image image = render_image({120, 20}, 1, palette.surface, [&](cairo_t* cr) {
      draw_progress(cr, {10, 6, 100, 8}, fraction, palette);
    });
    return image.at(static_cast<int>(x), 10) == palette.accent;
  };
  CHECK(filled(0.5, 40));
  CHECK_FALSE(filled(0.5, 70));
  CHECK(filled(7, 100));
  CHECK_FALSE(filled(7, 112));
  CHECK_FALSE(filled(-1, 14));
  CHECK_FALSE(filled(std::numeric_limits<double>::quiet_NaN(), 14));
}

TEST_CASE("a chip is as wide as its text, up to a limit") {
  CHECK(chip_size("late 6 days", 14).width > chip_size("late", 14).width);
  CHECK(chip_size("a very long status that nobody can read", 14, 80).width <= 81);
  CHECK(chip_size("late", 28).width > 1.8 * chip_size("late", 14).width);
  const Palette palette = Palette::light();
  Rect chip;
  const Image image = render_image({200, 40}, 1, palette.surface, [&](cairo_t* cr) {
    chip = draw_chip(cr, {10, 10}, "late", Tone::bad, palette, 14);
  });
  CHECK(chip.width == chip_size("late", 14).width);
  CHECK(pixel(image, {chip.x + 4, chip.centre().y}) == palette.bad_pale);
  CHECK(pixel(image, {chip.right() + 4, chip.centre().y}) == palette.surface);
}

TEST_CASE("a card is surface with a border") {
  const Palette palette = Palette::dark();
  const Image image = render_image({100, 100}, 1, palette.background, [&](cairo_t* cr) {
    draw_card(cr, {10, 10, 80, 80}, palette, 14);
  });
  CHECK(image.at(50, 50) == palette.surface);
  CHECK(image.at(10, 50) == palette.line);
  CHECK(image.at(10, 10) == palette.background);
}

TEST_CASE("an empty timeline says so") {
  TimelineSpec spec = samples::plan();
  spec.rows.clear();
  spec.today.reset();
  spec.bands.clear();
  const Palette palette = Palette::light();
  const Image image = render_image(size, 1, palette.surface, [&](cairo_t* cr) {
    draw_timeline(cr, spec, {0, 0, 640, 400}, palette, 14, 0);
  });
  CHECK(holds(image, {200, 180, 240, 100}, palette.second));
}

}  // namespace draw_paint_test
