// How long a piece of work takes: the median of several runs.
// Why: processor time says more than the clock on a machine that does other things too; the clock
// still shows what waits for the disk.
#pragma once

#include <functional>

namespace sightline::bench {

struct Timing {
  double cpu_ms = 0;      ///< processor time of all threads, median
  double wall_ms = 0;     ///< by the clock, median
  double slowest_ms = 0;  ///< processor time of the slowest run
};

/// Runs `work` once to warm up, then as often as fits into about half a second, 5 to 200 times.
/// Short work is repeated within a run until the processor's clock can tell it from nothing.
[[nodiscard]] Timing measure(const std::function<void()>& work);

/// Keeps the compiler from dropping work whose result nobody reads.
template <class T>
void keep(const T& value) {
  asm volatile("" : : "r"(&value) : "memory");
}

}  // namespace sightline::bench
