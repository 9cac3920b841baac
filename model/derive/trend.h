// Trend: which way a series of readings goes.
// Why: the same arrow stands on the page, in the terminal and in a notice, so it is decided once.
#pragma once

#include <optional>
#include <vector>

namespace sightline {

enum class Trend { falling, steady, rising };

/// Fewer readings than this show no direction.
inline constexpr std::size_t fewest_for_trend = 4;
/// A change over the whole time by less than this part of the mean is none.
inline constexpr double steady_change = 0.05;

/// The direction of the straight line through the readings, gaps stepped over.
[[nodiscard]] std::optional<Trend> trend_of(const std::vector<std::optional<double>>& values);

}  // namespace sightline
