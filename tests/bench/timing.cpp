#include "tests/bench/timing.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace sightline::bench {
namespace {

constexpr double run_ms = 5;       // the least that one run takes, in which the work may repeat
constexpr double budget_ms = 500;  // for all runs of one work
constexpr int fewest_runs = 5;
constexpr int most_runs = 200;

struct Run {
  double cpu_ms;
  double wall_ms;
};

Run run(const std::function<void()>& work, int times) {
  const auto wall = std::chrono::steady_clock::now();
  const auto cpu = std::clock();
  for (int i = 0; i < times; ++i) work();
  const double used = static_cast<double>(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC;
  const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - wall;
  return {used / times, passed.count() / times};
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + std::ssize(values) / 2;
  std::ranges::nth_element(values, middle);
  return *middle;
}

}  // namespace

Timing measure(const std::function<void()>& work) {
  const double first_ms = std::max(run(work, 1).wall_ms, 1e-4);
  const int times = std::max(1, static_cast<int>(run_ms / first_ms));
  const int runs =
      std::clamp(static_cast<int>(budget_ms / (first_ms * times)), fewest_runs, most_runs);
  std::vector<double> cpu;
  std::vector<double> wall;
  for (int i = 0; i < runs; ++i) {
    const auto once = run(work, times);
    cpu.push_back(once.cpu_ms);
    wall.push_back(once.wall_ms);
  }
  return {median(cpu), median(wall), std::ranges::max(cpu)};
}

}  // namespace sightline::bench
