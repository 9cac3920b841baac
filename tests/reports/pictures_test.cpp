#include "reports/export/pictures.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <stdexcept>

#include "model/find.h"
#include "reports/charts.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline::pictures_test {
namespace {

constexpr Day today = std::chrono::year{2026} / 5 / 12;

std::vector<std::string> names_of(const std::vector<Picture>& pictures) {
  std::vector<std::string> names;
  for (const auto& picture : pictures) names.push_back(picture.name);
  return names;
}

/// Width and height of a PNG, from its header.
std::pair<unsigned, unsigned> size_of(const std::string& png) {
  const auto number = [&](std::size_t at) {
    unsigned value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value = value << 8U | static_cast<unsigned char>(png[at + i]);
    return value;
  };
  return {number(16), number(20)};
}

}  // namespace

TEST_CASE("a full plan gives a picture of each chart") {
  const auto document = plausible_document(1);
  CHECK(names_of(chart_pictures(document, {.today = today})) ==
        std::vector<std::string>{"line-of-sight.png", "revenue.png", "revenue-by-area.png",
                                 "headcount.png", "headcount-by-department.png", "profit.png",
                                 "revenue-per-employee.png", "actions.png"});
}

TEST_CASE("a month that only some parts have reported is no point of the actual line") {
  auto document = plausible_document(1);
  auto& areas = document.plan.targets.revenue;
  REQUIRE(areas.size() > 1);
  const auto first = document.plan.organization.plan_start;
  const auto second = add_months(first, 1);
  for (auto& area : areas)
    for (const auto month : {first, second}) area.line.actual.set(month, Money{100'000});
  const auto actual = [&] {
    return revenue_chart(document, today, Catalog::english()).series.back().values;
  };
  REQUIRE(actual().at(1));
  areas.back().line.actual.set(second, std::nullopt);
  CHECK(actual().at(0));
  CHECK_FALSE(actual().at(1));
}

TEST_CASE("pictures are as large as asked for, and the same again") {
  const auto document = plausible_document(1);
  for (const double scale : {0.5, 2.0, 3.0}) {
    const PictureOptions options{
        .audience = {}, .format = PictureFormat::png, .scale = scale, .today = today};
    const auto pictures = chart_pictures(document, options);
    const auto again = chart_pictures(document, options);
    CHECK(size_of(pictures[1].bytes) ==
          std::pair{static_cast<unsigned>(960 * scale), static_cast<unsigned>(540 * scale)});
    for (std::size_t i = 0; i < pictures.size(); ++i) CHECK(pictures[i].bytes == again[i].bytes);
  }
}

TEST_CASE("pictures wear a brand's colours") {
  const auto document = plausible_document(1);
  PictureOptions options{.format = PictureFormat::svg, .today = today};
  options.brand.actual = 0xFF0000;
  const auto red = "rgb(100%,0%,0%)";
  const auto pictures = chart_pictures(document, options);
  CHECK(pictures[1].bytes.find(red) != std::string::npos);
  options.brand = {};
  CHECK(chart_pictures(document, options)[1].bytes.find(red) == std::string::npos);
}

TEST_CASE("SVGs are vectors and the same again") {
  const auto document = plausible_document(1);
  const PictureOptions options{
      .audience = {}, .format = PictureFormat::svg, .scale = 2, .today = today};
  const auto pictures = chart_pictures(document, options);
  REQUIRE(pictures.size() == 8);
  CHECK(pictures[1].name == "revenue.svg");
  CHECK(pictures[1].bytes.find("</svg>") != std::string::npos);
  CHECK(pictures[1].bytes.find("<image") == std::string::npos);
  CHECK(chart_pictures(document, options)[1].bytes == pictures[1].bytes);
}

TEST_CASE("a chart with nothing to show is no picture") {
  IdSource ids(1);
  const auto blank = blank_document(std::chrono::year{2026} / 1, ids);
  CHECK(chart_pictures(blank, {.today = today}).empty());
  auto document = plausible_document(1);
  document.plan.actions.clear();
  const auto names = names_of(chart_pictures(document, {.today = today}));
  CHECK(std::ranges::find(names, "actions.png") == names.end());
  CHECK(names.size() == 7);
}

TEST_CASE("a company gets no picture of profit") {
  const auto names = names_of(chart_pictures(
      plausible_document(1), {.audience = {.audience = Audience::company}, .today = today}));
  CHECK(std::ranges::find(names, "profit.png") == names.end());
}

TEST_CASE("scales beyond reason are refused") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const double scale : {0.0, -1.0, 9.0, nan}) {
    const PictureOptions options{
        .audience = {}, .format = PictureFormat::png, .scale = scale, .today = today};
    CHECK_THROWS_AS(chart_pictures(plausible_document(1), options), std::length_error);
  }
}

TEST_CASE("any document can be drawn") {
  std::mt19937_64 random(5);
  for (int i = 0; i < 15; ++i) {
    const auto document = random_document(random);
    CHECK_NOTHROW(chart_pictures(
        document, {.audience = {}, .format = PictureFormat::svg, .scale = 1, .today = today}));
  }
}

TEST_CASE("more than six specialty areas: the smallest are drawn as one, and nothing is lost") {
  auto document = plausible_document(2);
  auto& plan = document.plan;
  IdSource ids(77);
  for (int i = 0; i < 300; ++i) {
    auto area = plan.vision.organization.areas.front();
    area.id = ids.next<SpecialtyArea>();
    auto revenue = plan.targets.revenue.front();
    revenue.id = area.id;
    plan.vision.organization.areas.push_back(area);
    plan.targets.revenue.push_back(revenue);
  }
  const auto chart = parts_chart(document, Measure::revenue, today, Catalog::english());
  REQUIRE(chart.series.size() == 6);
  double sum = 0;
  for (const auto& series : chart.series) sum += series.values.at(0).value_or(0);
  const auto whole = figure_chart(document, Measure::revenue, today, Catalog::english());
  CHECK(std::abs(sum - whole.series.at(0).values.at(0).value_or(0)) < 0.01);
}

}  // namespace sightline::pictures_test
