#include "app/present/window_place.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace sightline {
namespace {

// No screen is larger, and sums of two such numbers still fit.
constexpr int farthest = 1'000'000;

bool is_plausible(const ScreenArea& area) {
  const auto near = [](int n) { return n > -farthest && n < farthest; };
  return near(area.x) && near(area.y) && near(area.width) && near(area.height) && area.width > 0 &&
         area.height > 0;
}

/// Its width and height: what both have in common.
ScreenArea overlap(const ScreenArea& a, const ScreenArea& b) {
  const auto shared = [](int at, int size, int other_at, int other_size) {
    return std::max(0, std::min(at + size, other_at + other_size) - std::max(at, other_at));
  };
  return {0, 0, shared(a.x, a.width, b.x, b.width), shared(a.y, a.height, b.y, b.height)};
}

std::int64_t overlap_size(const ScreenArea& a, const ScreenArea& b) {
  const auto shared = overlap(a, b);
  return std::int64_t{shared.width} * shared.height;
}

}  // namespace

std::optional<ScreenArea> visible_place(const ScreenArea& kept,
                                        const std::vector<ScreenArea>& monitors,
                                        const ScreenArea& least) {
  if (!is_plausible(kept) || monitors.empty()) return std::nullopt;
  // The first of those that show as much.
  const auto on = std::ranges::max_element(
      monitors, {}, [&](const ScreenArea& monitor) { return overlap_size(kept, monitor); });
  ScreenArea place;
  place.width = std::min(std::max(kept.width, least.width), on->width);
  place.height = std::min(std::max(kept.height, least.height), on->height);
  place.x = std::clamp(kept.x, on->x, on->x + on->width - place.width);
  place.y = std::clamp(kept.y, on->y, on->y + on->height - place.height);
  return place;
}

bool is_in_sight(const ScreenArea& area, const std::vector<ScreenArea>& monitors,
                 const ScreenArea& usable) {
  return std::ranges::any_of(monitors, [&](const ScreenArea& monitor) {
    const auto shown = overlap(area, monitor);
    return shown.width >= usable.width && shown.height >= usable.height;
  });
}

}  // namespace sightline
