// Replay: every call that an export makes to libxlsxwriter, kept and made again.
// Why: the same calls with no plan behind them are the least an export can cost, so what is above
// that is ours.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>

namespace sightline::bench {

struct Tape;

/// The calls of one workbook, in their order, with copies of all they were given.
class Replay {
 public:
  /// Calls `write`, which must write one workbook, and keeps its calls. The linker leads every
  /// listed function of the library through here (recorded_calls.inc); one that is missing there
  /// shows as a book that differs.
  explicit Replay(const std::function<void()>& write);
  Replay(Replay&&) noexcept;
  Replay& operator=(Replay&&) noexcept;
  ~Replay();

  /// Makes the calls again, for a workbook at `path`; temporary files go to `scratch`, or where
  /// the library puts them when that is blank.
  void write(const std::filesystem::path& path, const std::filesystem::path& scratch = {}) const;

  [[nodiscard]] std::size_t calls() const;

 private:
  std::unique_ptr<Tape> tape_;
};

}  // namespace sightline::bench
