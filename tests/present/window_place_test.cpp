#include "app/present/window_place.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

namespace sightline {
namespace window_place_test {

constexpr ScreenArea least{.width = 800, .height = 520};
constexpr ScreenArea left{0, 0, 1920, 1040};
constexpr ScreenArea right{1920, 0, 2560, 1400};

TEST_CASE("a window comes back where it was, on either monitor") {
  for (const auto& kept : {ScreenArea{100, 80, 1200, 800}, ScreenArea{2000, 300, 1500, 900}})
    CHECK(visible_place(kept, {left, right}, least) == kept);
}

TEST_CASE(
    "a window that was on a monitor unplugged since comes back whole on the one that is left") {
  CHECK(visible_place({2500, 300, 1500, 900}, {left}, least) == ScreenArea{420, 140, 1500, 900});
  CHECK(visible_place({-1900, -800, 1200, 800}, {left, right}, least) ==
        ScreenArea{0, 0, 1200, 800});
}

TEST_CASE("a window that was half out of sight comes back on the monitor that showed most of it") {
  CHECK(visible_place({1800, 100, 1200, 800}, {left, right}, least) ==
        ScreenArea{1920, 100, 1200, 800});
  CHECK(visible_place({100, 900, 1200, 800}, {left}, least) == ScreenArea{100, 240, 1200, 800});
}

TEST_CASE("a window is never larger than its monitor, nor too small to work in") {
  CHECK(visible_place({1920, 0, 2560, 1400}, {left}, least) == left);
  CHECK(visible_place({10, 10, 3, 3}, {left}, least) == ScreenArea{10, 10, 800, 520});
  CHECK(visible_place({0, 0, 900, 600}, {{0, 0, 640, 480}}, least) == ScreenArea{0, 0, 640, 480});
}

TEST_CASE("a window is in sight where one monitor shows enough of it to be used") {
  constexpr ScreenArea usable{0, 0, 200, 100};
  const ScreenArea right{left.x + left.width, left.y, 1920, 1080};
  const ScreenArea over_both{right.x - 600, left.y, 1200, 800};
  CHECK(is_in_sight(over_both, {left, right}, usable));
  CHECK(is_in_sight(over_both, {left}, usable));
  CHECK_FALSE(is_in_sight({right.x - 199, left.y, 1200, 800}, {left}, usable));
  CHECK_FALSE(is_in_sight({left.x, left.y - 701, 1200, 800}, {left}, usable));
  CHECK_FALSE(is_in_sight(over_both, {}, usable));
}

TEST_CASE("what is no place of a window is none") {
  constexpr int most = std::numeric_limits<int>::max();
  for (const auto& kept : {ScreenArea{}, ScreenArea{0, 0, -5, 600}, ScreenArea{most, 0, 900, 600},
                           ScreenArea{0, 0, most, most}, ScreenArea{0, -most, 900, 600}})
    CHECK_FALSE(visible_place(kept, {left}, least));
  CHECK_FALSE(visible_place({0, 0, 900, 600}, {}, least));
}

}  // namespace window_place_test
}  // namespace sightline
