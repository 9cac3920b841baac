#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "reports/draw/axis.h"

namespace draw_axis_test {
using namespace sightline::draw;

namespace {
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
}  // namespace

TEST_CASE("an axis for columns begins at zero and has round steps") {
  const std::vector values{430e3, 620e3};
  const Axis axis = nice_axis(values, 5, true);
  CHECK(axis.low == 0);
  CHECK(axis.high >= 620e3);
  CHECK(axis.ticks == std::vector{0.0, 200e3, 400e3, 600e3});
}

TEST_CASE("an axis for lines stays near its values") {
  const Axis axis = nice_axis(std::vector{98.0, 102.0}, 5, false);
  CHECK(axis.low > 90);
  CHECK(axis.high < 110);
  CHECK(axis.ticks.size() >= 2);
}

TEST_CASE("no line runs below the lowest tick of its axis") {
  const Axis axis = nice_axis(std::vector{1.8, 2.6, 3.2}, 5, false);
  CHECK(axis.ticks.front() <= 1.8);
  CHECK(axis.low == axis.ticks.front());
}

TEST_CASE("losses lie below a zero that is on the axis") {
  const Axis axis = nice_axis(std::vector{-60e3, 80e3}, 5, true);
  CHECK(axis.low <= -60e3);
  CHECK(axis.high >= 80e3);
  CHECK(std::ranges::count(axis.ticks, 0.0) == 1);
}

TEST_CASE("nothing but losses ends at zero") {
  const Axis axis = nice_axis(std::vector{-60e3, -80e3}, 5, true);
  CHECK(axis.high == 0);
  CHECK(axis.low <= -80e3);
}

TEST_CASE("without values or with nothing but zeros, zero is the only tick") {
  CHECK(nice_axis({}, 5, true).ticks == std::vector{0.0});
  CHECK(nice_axis(std::vector{0.0, 0.0}, 5, false).ticks == std::vector{0.0});
  CHECK(nice_axis(std::vector{not_a_number, infinity, -infinity, 1e300}, 5, true).ticks ==
        std::vector{0.0});
}

TEST_CASE("values that are no numbers do not move an axis") {
  CHECK(nice_axis(std::vector{1.0, not_a_number, infinity, 9.0}, 5, true) ==
        nice_axis(std::vector{1.0, 9.0}, 5, true));
}

TEST_CASE("a flat line has room above and below") {
  const Axis axis = nice_axis(std::vector{5e6, 5e6, 5e6}, 5, false);
  CHECK(axis.low < 5e6);
  CHECK(axis.high > 5e6);
}

TEST_CASE("every axis holds its values, and its ticks ascend in equal steps") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> exponent(-3, 15);
  std::uniform_real_distribution<double> unit(-1, 1);
  for (int round = 0; round < 2000; ++round) {
    const double size = std::pow(10.0, exponent(random));
    const std::vector values{unit(random) * size, unit(random) * size, unit(random) * size};
    const int most = 2 + round % 5;
    const Axis axis = nice_axis(values, most, round % 2 == 0);
    CAPTURE(values, most);
    const double slack = size * 1e-9;
    REQUIRE(axis.low <= std::ranges::min(values) + slack);
    REQUIRE(axis.high >= std::ranges::max(values) - slack);
    REQUIRE_FALSE(axis.ticks.empty());
    REQUIRE(axis.ticks.size() <= static_cast<std::size_t>(most) + 2);
    for (std::size_t at = 2; at < axis.ticks.size(); ++at) {
      const double step = axis.ticks[1] - axis.ticks[0];
      REQUIRE(step > 0);
      REQUIRE(std::abs(axis.ticks[at] - axis.ticks[at - 1] - step) < step * 1e-6);
    }
  }
}

}  // namespace draw_axis_test
