// Figure value: what a figure of a file is as a line of the plan keeps it.
// Why: a file counts in units and people, the plan in cents and hundredths, each within its limits.
#pragma once

#include <cstdint>
#include <optional>

#include "model/edit/gestures_targets.h"
#include "model/intake/figure_unit.h"

namespace sightline {

/// As in Cell; money in this unit and currency. None for what is out of range: amounts that a
/// thousand of would not add up, people below zero or too many.
[[nodiscard]] std::optional<std::int64_t> figure_value(const LineRef& line, double value,
                                                       FigureUnit unit, const Currency& currency);

}  // namespace sightline
