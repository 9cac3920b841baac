#include "reports/draw/axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sightline::draw {
namespace {

constexpr double largest = 1e18;

// Below this share of a step above the last tick, a value gets a little room instead of a whole
// further step.
constexpr double small_overshoot = 0.4;

double nice_step(double span, int steps) {
  const double raw = span / steps;
  const double magnitude = std::pow(10.0, std::floor(std::log10(raw)));
  constexpr std::array factors{1.0, 2.0, 2.5, 5.0};
  for (const double factor : factors) {
    if (raw <= factor * magnitude * (1 + 1e-9)) return factor * magnitude;
  }
  return 10 * magnitude;
}

double rounded_up(double value, double step) {
  const double floor_tick = std::floor(value / step + 1e-9) * step;
  const double over = (value - floor_tick) / step;
  if (over < 1e-6) return floor_tick;
  if (over < small_overshoot && floor_tick != 0) return value + 0.05 * step;
  return floor_tick + step;
}

}  // namespace

bool plottable(double value) { return std::isfinite(value) && std::abs(value) <= largest; }

Axis nice_axis(std::span<const double> values, int most_ticks, bool from_zero) {
  double low = std::numeric_limits<double>::max();
  double high = std::numeric_limits<double>::lowest();
  for (const double value : values) {
    if (!plottable(value)) continue;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  if (low > high) return {0, 1, {0}};
  if (from_zero) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
  }
  if (low == 0 && high == 0) return {0, 1, {0}};

  // A flat line gets a tenth of its size as room around it; less would only magnify rounding.
  const double size = std::max(std::abs(low), std::abs(high));
  if (high - low < size * 1e-6) {
    low -= size / 10;
    high += size / 10;
  }
  const double step = nice_step(high - low, std::max(1, most_ticks - 1));
  Axis axis;
  axis.high = high > 0 || !from_zero ? rounded_up(high, step) : 0;
  // Lines that don't begin at zero have a tick below them, or nothing says how low they are.
  axis.low = !from_zero ? std::floor(low / step + 1e-6) * step
             : low < 0  ? -rounded_up(-low, step)
                        : 0;
  const auto first = static_cast<long>(std::ceil(axis.low / step - 1e-6));
  const auto last = static_cast<long>(std::floor(axis.high / step + 1e-6));
  for (long index = first; index <= last; ++index) {
    axis.ticks.push_back(index == 0 ? 0.0 : static_cast<double>(index) * step);
  }
  return axis;
}

}  // namespace sightline::draw
