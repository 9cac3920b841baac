// The figures of the window: what a person waits for, and how long it may take.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "tests/window_bench/stage.h"

namespace sightline::bench {

enum class Limit { median, p95, p99, all };

/// One line of the table.
struct Figure {
  std::string name;
  /// How often it took how many milliseconds.
  std::function<std::vector<double>(Stage&)> measure;
  /// What it may take: at that share of all times.
  std::vector<std::pair<Limit, double>> limits;
};

/// All of them; `plan` is a file with the plan that the stage shows.
[[nodiscard]] std::vector<Figure> all_figures(const std::filesystem::path& plan);

}  // namespace sightline::bench
