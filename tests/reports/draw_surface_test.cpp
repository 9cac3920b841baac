#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <stdexcept>

#include "reports/draw/surface.h"
#include "reports/draw/text.h"
#include "tests/reports/draw_samples.h"

namespace draw_surface_test {
using namespace sightline::draw;

namespace {

constexpr Size size{640, 420};

void everything(cairo_t* cr) {
  const Palette palette = Palette::light();
  draw_chart(cr, samples::revenue(), {10, 10, 300, 200}, palette, 14, 7);
  draw_line_of_sight(cr, samples::sight(), {10, 220, 600, 90}, palette, 14);
  draw_timeline(cr, samples::plan(), {320, 10, 300, 200}, palette, 14, 10);
}

}  // namespace

TEST_CASE("the same drawing gives the same bytes, as PNG and as SVG") {
  CHECK(render_png(size, 1, rgb(0xFFFFFF), everything) ==
        render_png(size, 1, rgb(0xFFFFFF), everything));
  CHECK(render_svg(size, rgb(0xFFFFFF), everything) == render_svg(size, rgb(0xFFFFFF), everything));
}

TEST_CASE("a PNG and an SVG say what they are") {
  CHECK(render_png({4, 4}, 1, rgb(0), [](cairo_t*) {}).starts_with("\x89PNG\r\n"));
  const std::string svg = render_svg(size, rgb(0xFFFFFF), everything);
  CHECK(svg.starts_with("<?xml"));
  CHECK(svg.find("</svg>") != std::string::npos);
}

TEST_CASE("an image is as large as its size times its scale") {
  const Image image = render_image({10, 6}, 1.5, rgb(0x123456), [](cairo_t*) {});
  CHECK(image.width() == 15);
  CHECK(image.height() == 9);
  CHECK(image.at(14, 8) == rgb(0x123456));
  CHECK_THROWS_AS(image.at(15, 0), std::out_of_range);
  CHECK_THROWS_AS(image.at(0, -1), std::out_of_range);
}

TEST_CASE("sizes without area or beyond all measure are refused") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const Size bad : {Size{0, 10}, Size{10, -1}, Size{nan, 10}, Size{1e6, 10}}) {
    CHECK_THROWS_AS(render_image(bad, 1, rgb(0), everything), std::length_error);
    CHECK_THROWS_AS(render_png(bad, 1, rgb(0), everything), std::length_error);
    CHECK_THROWS_AS(render_svg(bad, rgb(0), everything), std::length_error);
  }
}

TEST_CASE("a drawing that breaks its cairo_t is reported") {
  const Drawing broken = [](cairo_t* cr) { cairo_restore(cr); };
  CHECK_THROWS_AS(render_image({4, 4}, 1, rgb(0), broken), std::runtime_error);
}

TEST_CASE("texts are cut or wrapped to their room") {
  const std::string sentence = "Set targets by month, and this chart shows where they lead.";
  const Text free(sentence, {});
  const Text cut(sentence, {.max_width = 100});
  const Text wrapped(sentence, {.max_width = 100, .wrap = Wrap::lines});
  CHECK(free.width() > 300);
  CHECK(cut.width() <= 100.5);
  CHECK(cut.height() == free.height());
  CHECK(wrapped.width() <= 100.5);
  CHECK(wrapped.height() > 2 * free.height());
}

TEST_CASE("tabular figures are equally wide") {
  CHECK(Text("111111", {.tabular = true}).width() == Text("888888", {.tabular = true}).width());
}

TEST_CASE("the parts of a text that stand out are semibold, and bytes beyond its end do no harm") {
  const auto width_with = [](std::size_t from, std::size_t to) {
    return Text("Train the sales team", {.emphasis = {{from, to, rgb(0x1D4ED8)}}}).width();
  };
  const double plain = Text("Train the sales team", {}).width();
  CHECK(width_with(10, 15) > plain);
  CHECK(width_with(0, 20) > width_with(10, 15));
  CHECK(width_with(40, 50) == plain);
}

TEST_CASE("texts of any kind and length are measured in bounds") {
  for (const std::string& odd :
       {std::string(), std::string("\xFF\xC0"), std::string("a\0b", 3), std::string("one\ntwo"),
        std::string(100'000, 'x'), std::string("مرحبا 😀 שלום")}) {
    const Text text(odd, {.max_width = 200});
    CHECK(text.width() <= 200.5);
    CHECK(text.height() > 0);
    CHECK(text.height() < 40);
  }
}

}  // namespace draw_surface_test
