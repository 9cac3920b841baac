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

/// Tells at every few thousand rows that `done` of `all` is. Throws IntakeStopped.
inline void tell_at(const IntakeProgress& progress, std::size_t row, std::size_t done,
                    std::size_t all) {
  constexpr std::size_t apart = 4096;
  if (!progress || row % apart != 0) return;
  if (!progress(static_cast<double>(done) / static_cast<double>(all))) throw IntakeStopped{};
}

/// Likewise, where rows are what is counted.
inline void tell_row(const IntakeProgress& progress, std::size_t row, std::size_t rows) {
  tell_at(progress, row, row, rows);
}

/// The progress of a part of the work, as one of all of it.
[[nodiscard]] inline IntakeProgress part_of(const IntakeProgress& all, double from, double to) {
  if (!all) return {};
  return [&all, from, to](double part) { return all(from + (to - from) * part); };
}

}  // namespace sightline
