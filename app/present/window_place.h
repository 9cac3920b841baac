// WindowPlace: where a window comes back, on monitors that may be others than when it was left.
// Why: a window that was on a monitor which is unplugged by now must not open out of sight.
#pragma once

#include <optional>
#include <vector>

namespace sightline {

struct ScreenArea {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  bool operator==(const ScreenArea&) const = default;
};

/// Where a window that was at `kept` can be seen whole: on the monitor that shows most of it, or on
/// the first. No larger than that monitor, no smaller than width and height of `least` unless the
/// monitor is. Nothing when `kept` is no place of a window, or there is no monitor.
[[nodiscard]] std::optional<ScreenArea> visible_place(const ScreenArea& kept,
                                                      const std::vector<ScreenArea>& monitors,
                                                      const ScreenArea& least);

/// Whether a monitor shows as much of `area` as width and height of `usable`.
[[nodiscard]] bool is_in_sight(const ScreenArea& area, const std::vector<ScreenArea>& monitors,
                               const ScreenArea& usable);

}  // namespace sightline
