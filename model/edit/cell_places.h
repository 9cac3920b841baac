// Cell places: where cells of the targets lie, in the words of the history.
// Why: "36 values" tells nobody what was changed; and what is kept in a file has to be translated
// when it is read, so it is one flat sentence.
#pragma once

#include <span>

#include "model/edit/gestures_targets.h"

namespace sightline {

/// "Paste: target of ‘Projects’, January 2026 to April 2026"; of several lines how many they are,
/// with the first and the last. `deed` is a term: "Paste". At least one cell; throws as the
/// gestures do for a line that was removed.
[[nodiscard]] Message cells_changed(const Plan& plan, const Arg& deed, std::span<const Cell> cells);

/// The word for the cell's figure: "target", or "contractors", which have no other.
[[nodiscard]] Arg figure_term(const LineRef& line, Figure figure);

/// The cell's value as an amount of the plan's currency, or as a headcount. It has to have one.
[[nodiscard]] Arg value_arg(const Plan& plan, const Cell& cell);

}  // namespace sightline
