// Gestures that move the 18 months on: the oldest cycle leaves, a new one joins at the end.
// Why: a plan that ends with its sixth cycle would lose its history to a new file; here all that
// was planned, reported and decided stays in the plan, under the numbers it always had.
#pragma once

#include <optional>

#include "model/edit/gesture.h"

namespace sightline {

/// Cycles at the beginning of the 18 months that are closed, one behind the other.
[[nodiscard]] int closed_at_the_start(const Plan& plan);
/// Why the horizon can't move on by so many cycles; none when it can. What would leave the 18
/// months has to be closed, so that nothing open drops out of sight.
[[nodiscard]] std::optional<Message> why_not_rolled(const Plan& plan, int cycles);

/// The plan starts so many cycles later, and as many new ones join behind the last, as far as they
/// are not there. Cycles that have left keep their number and their actions, months before the new
/// start their targets and actuals. Throws Failure{input} when why_not_rolled() says so.
[[nodiscard]] Edit roll_horizon(const Document& document, int cycles, IdSource& ids);

/// How many cycles may lie behind the 18 months: more would be planned in the dark.
inline constexpr int most_cycles_ahead = 2;
/// A cycle behind the last one, to plan actions in before the horizon reaches it. Throws
/// Failure{input} when there are enough.
[[nodiscard]] Edit add_cycle(const Document& document, Id<Cycle> id);

}  // namespace sightline
