// The figures of the window: what a person waits for, and how long it may take.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tests/window_bench/stage.h"

namespace sightline::bench {

/// By the clock, as a person waits; or the work of the window's thread, where the clock waits for
/// the next frame.
enum class Counted { clock, work };
enum class Limit { median, p95, p99, all };

/// One line of the table.
struct Figure {
  std::string name;
  /// What it took, each time.
  std::function<std::vector<Painted>(Stage&)> measure;
  /// What it may take: at that share of all times.
  std::vector<std::pair<Limit, double>> limits;
  Counted counted = Counted::clock;
};

/// All of them; `plan` is a file with the plan that the stage shows.
[[nodiscard]] std::vector<Figure> all_figures(const std::filesystem::path& plan);

}  // namespace sightline::bench
