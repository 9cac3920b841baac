// Recovery base: the plan that unsaved changes were made of.
// Why: when its file has changed since, only what both were made of tells what was deleted here
// from what was added there.
#pragma once

#include <functional>
#include <optional>

#include "model/file/recovery.h"

namespace sightline {

/// `kept` finds it among the versions, and may be none; else the plan's own history leads back to
/// it, where that can be proved. `theirs`: what the file holds by now. Nothing when nobody knows.
[[nodiscard]] std::optional<Document> base_of(
    const Recovery& recovery, const Document& theirs,
    const std::function<std::optional<Document>(const Recovery&)>& kept);

}  // namespace sightline
