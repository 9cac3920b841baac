// Path chain: where a walk over the field descriptions is, written out only when somebody asks.
// Why: a walk over ten thousand actions passes a million places, and tells of a few.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/base/calendar.h"
#include "model/base/id.h"

namespace sightline {

/// One step below `above`: a field or whatever tells an element apart, an id, or a month.
struct PathChain {
  const PathChain* above = nullptr;
  std::string_view name = {};
  Uuid id = {};
  std::optional<Month> month = {};

  /// "/plan/actions/<id>/due".
  [[nodiscard]] std::string text() const {
    std::string path = above ? above->text() : std::string();
    if (month) return path + "/" + to_text(*month);
    if (id != Uuid{}) return path + "/" + to_text(id);
    if (!name.empty()) path.append("/").append(name);
    return path;
  }
};

/// Takes the first step off "/plan/actions/…" and returns its name.
[[nodiscard]] inline std::string_view take_step(std::string_view& rest) {
  rest.remove_prefix(1);
  const auto step = rest.substr(0, rest.find('/'));
  rest.remove_prefix(step.size());
  return step;
}

}  // namespace sightline
