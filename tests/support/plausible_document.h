// A document such as people write: every part filled, every reference leading somewhere.
// Why: derivations, reports and presenters need something sensible to work on in their tests.
#pragma once

#include <random>

#include "model/document.h"

namespace sightline {

/// An 18-month plan from 2026-01 in USD: 4 specialty areas whose shares add up, 5 departments, 12
/// months of history and 18 of targets, 6 people, 6 cycles with 4 to 8 actions each, a backlog, a
/// scorecard, meetings, a pipeline snapshot, and baseline 0 as the reference. Figures vary with
/// `random`.
[[nodiscard]] Document plausible_document(std::mt19937_64& random);

/// The same with a seed: one document per number.
[[nodiscard]] Document plausible_document(std::uint64_t seed);

}  // namespace sightline
