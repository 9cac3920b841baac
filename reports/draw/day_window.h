// DayWindow: the stretch of a horizon's days that a timeline shows, zoomed and moved within it.
// Plain arithmetic, so that wheel, keys and scroll bar agree and need no window.
#pragma once

namespace sightline::draw {

struct DayWindow {
  double first = 0;
  double days = 0;

  [[nodiscard]] double end() const { return first + days; }
  bool operator==(const DayWindow&) const = default;
};

// Moved and cut so that it lies within 0 … horizon.
[[nodiscard]] DayWindow within(DayWindow window, double horizon);
// `factor` above 1 shows fewer days, at least `least`; the day `around` keeps its place if it can.
[[nodiscard]] DayWindow zoomed(DayWindow window, double factor, double around, double least,
                               double horizon);
// Moved as little as shows the days from `first` to `end`; a longer stretch is shown from its
// beginning on.
[[nodiscard]] DayWindow showing(DayWindow window, double first, double end, double horizon);

}  // namespace sightline::draw
