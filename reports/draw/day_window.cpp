#include "reports/draw/day_window.h"

#include <algorithm>
#include <cmath>

namespace sightline::draw {

DayWindow within(DayWindow window, double horizon) {
  if (!std::isfinite(window.first) || !std::isfinite(window.days)) return {0, horizon};
  const double days = std::clamp(window.days, std::min(1.0, horizon), horizon);
  return {std::clamp(window.first, 0.0, horizon - days), days};
}

DayWindow zoomed(DayWindow window, double factor, double around, double least, double horizon) {
  if (!(factor > 0) || !(window.days > 0)) return within(window, horizon);
  const double days = std::clamp(window.days / factor, std::min(least, horizon), horizon);
  const double part = std::clamp((around - window.first) / window.days, 0.0, 1.0);
  return within({around - part * days, days}, horizon);
}

DayWindow showing(DayWindow window, double first, double end, double horizon) {
  if (end > window.end()) window.first = end - window.days;
  if (first < window.first) window.first = first;
  return within(window, horizon);
}

}  // namespace sightline::draw
