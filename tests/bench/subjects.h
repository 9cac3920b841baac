// What the benchmarks measure, by name.
// Why: one list serves the table, the choice by name and the list of names.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "model/document.h"

namespace sightline::bench {

/// What everything else is a multiple of, so that figures of two machines can be compared.
inline constexpr const char* reference_name = "reference";

struct Subject {
  std::string name;  ///< what is done: "export"; subjects of one name stand together
  std::string on;    ///< to what: "sample"
  std::function<void()> work;
};

/// All of them, on the sample made from the templates in `templates`, and on large plans. What they
/// write goes into `folder`.
[[nodiscard]] std::vector<Subject> all_subjects(const std::filesystem::path& templates,
                                                const std::filesystem::path& folder);

}  // namespace sightline::bench
