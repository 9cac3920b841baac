// Whether a part of the plan is still as its template had it.
// Why: examples are shown as such until they are touched, on every page alike.
#pragma once

#include <algorithm>
#include <string_view>

#include "model/edit/change.h"
#include "model/plan.h"

namespace sightline {

/// True when the part at `path` is marked, lies in a marked one, or has a marked one in it.
[[nodiscard]] inline bool is_example(const Plan& plan, std::string_view path) {
  return std::ranges::any_of(plan.examples, [&](const std::string& mark) {
    return is_at_or_below(mark, path) || is_at_or_below(path, mark);
  });
}

}  // namespace sightline
