// A value axis with round steps.
// Chosen apart from the drawing, because a chart's height decides how many steps it can carry.
#pragma once

#include <span>
#include <vector>

namespace sightline::draw {

struct Axis {
  double low = 0;
  double high = 1;
  std::vector<double> ticks;  // ascending, within [low, high]
  bool operator==(const Axis&) const = default;
};

// False for NaN, infinities and magnitudes no plan can hold (above 10^18): those are treated as
// missing.
[[nodiscard]] bool plottable(double value);

// The axis for the plottable ones of `values`, with at most `most_ticks` (at least two) steps of 1,
// 2, 2.5 or 5 · 10^n. `from_zero` puts zero on the axis. Without values, or with nothing but zeros,
// the only tick is zero.
[[nodiscard]] Axis nice_axis(std::span<const double> values, int most_ticks, bool from_zero);

}  // namespace sightline::draw
