// The benchmarks: sightline_bench [NAME]... prints a table; all of them when none is named.
// Why: what a change costs is measured before and after it. No test depends on these figures.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <span>
#include <string_view>

#include "model/base/message.h"
#include "sightline_config.h"
#include "tests/bench/subjects.h"
#include "tests/bench/timing.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace sightline;
using namespace sightline::bench;

bool is_wanted(const Subject& subject, std::span<const char* const> names) {
  return names.empty() || subject.name == reference_name ||
         std::ranges::find(names, subject.name) != names.end();
}

int refuse_unknown(const std::vector<Subject>& subjects, std::span<const char* const> names) {
  for (const std::string_view name : names) {
    if (std::ranges::find(subjects, name, &Subject::name) != subjects.end()) continue;
    fmt::print(stderr, "There is no benchmark ‘{}’. There are:", name);
    std::string_view last;
    for (const auto& subject : subjects) {
      if (subject.name != last) fmt::print(stderr, " {}", subject.name);
      last = subject.name;
    }
    fmt::print(stderr, "\n");
    return 2;
  }
  return 0;
}

/// × first: how many times the first of its name; × reference: how many times the sorting.
void print_table(const std::vector<Subject>& subjects, std::span<const char* const> names) {
  fmt::print("{:<10} {:<24} {:>10} {:>10} {:>10} {:>9} {:>12}\n", "", "on", "CPU ms", "slowest",
             "clock ms", "x first", "x reference");
  double reference = 0;
  double first = 0;
  std::string_view last;
  for (const auto& subject : subjects) {
    if (!is_wanted(subject, names)) continue;
    const auto timing = measure(subject.work);
    if (subject.name == reference_name) reference = timing.cpu_ms;
    if (subject.name != last) first = timing.cpu_ms;
    fmt::print("{:<10} {:<24} {:>10.4f} {:>10.4f} {:>10.4f} {:>9.2f} {:>12.4f}\n",
               subject.name == last ? "" : subject.name, subject.on, timing.cpu_ms,
               timing.slowest_ms, timing.wall_ms, timing.cpu_ms / first, timing.cpu_ms / reference);
    std::fflush(stdout);
    last = subject.name;
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  try {
    const std::span<const char* const> names(argv + 1, static_cast<std::size_t>(argc - 1));
    const TempFolder folder;
    const auto subjects = all_subjects(SIGHTLINE_SOURCE_TEMPLATES, folder.path());
    if (const int exit_code = refuse_unknown(subjects, names)) return exit_code;
    print_table(subjects, names);
    return 0;
  } catch (const Failure& failure) {
    fmt::print(stderr, "{}\n", plain_text(failure.message()));
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
  }
  return 1;
}
