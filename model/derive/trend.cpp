#include "model/derive/trend.h"

#include <cmath>

namespace sightline {

std::optional<Trend> trend_of(const std::vector<std::optional<double>>& values) {
  double count = 0;
  double x_mean = 0;
  double y_mean = 0;
  double size = 0;
  double first = 0;
  double last = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    if (count == 0) first = static_cast<double>(i);
    last = static_cast<double>(i);
    count += 1;
    x_mean += (last - x_mean) / count;
    y_mean += (*values[i] - y_mean) / count;
    size += (std::abs(*values[i]) - size) / count;
  }
  if (count < static_cast<double>(fewest_for_trend)) return std::nullopt;
  double across = 0;
  double along = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    const double x = static_cast<double>(i) - x_mean;
    across += x * (*values[i] - y_mean);
    along += x * x;
  }
  const double change = across / along * (last - first);
  if (std::abs(change) <= steady_change * size) return Trend::steady;
  return change > 0 ? Trend::rising : Trend::falling;
}

}  // namespace sightline
