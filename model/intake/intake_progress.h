// Intake progress: how far the reading of a large file is, and whether to go on.
// Why: somebody waits for it, and may think better of it.
#pragma once

#include <cstddef>
#include <functional>

namespace sightline {

/// Told the part that is done, 0 to 1; false: give it up. None: nobody waits.
using IntakeProgress = std::function<bool(double)>;

/// Thrown out of a reading that was given up.
struct IntakeStopped {};

/// Tells it every few thousand rows. Throws IntakeStopped.
inline void tell_row(const IntakeProgress& progress, std::size_t row, std::size_t rows) {
  constexpr std::size_t apart = 4096;
  if (!progress || row % apart != 0) return;
  if (!progress(static_cast<double>(row) / static_cast<double>(rows))) throw IntakeStopped{};
}

}  // namespace sightline
