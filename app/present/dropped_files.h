// Dropped files: what becomes of files that somebody drags onto the window.
// Why: a plan opens, whatever else was dragged along; what can't be dropped is said and not
// ignored.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "model/base/message.h"

namespace sightline {

struct DroppedFiles {
  std::vector<std::filesystem::path> plans;    ///< each once, in the order they came
  std::optional<std::filesystem::path> table;  ///< the first to import from, when no plan came
  std::optional<Message> refusal;              ///< why others were not taken
};

[[nodiscard]] DroppedFiles sort_dropped(const std::vector<std::filesystem::path>& files);

}  // namespace sightline
