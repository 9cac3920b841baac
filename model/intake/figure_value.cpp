#include "model/intake/figure_value.h"

#include <cmath>

namespace sightline {

std::optional<std::int64_t> figure_value(const LineRef& line, double value, FigureUnit unit,
                                         const Currency& currency) {
  if (line.kind == LineKind::headcount) {
    if (value < 0 || value * 100 > static_cast<double>(max_fte)) return std::nullopt;
    return fte_from_units(value).hundredths;
  }
  const double amount = value * times_of(unit);
  if (std::abs(amount) * 1'000 > static_cast<double>(max_money)) return std::nullopt;
  return from_units(amount, currency).minor;
}

}  // namespace sightline
