// Validate: what every document must hold true before anything may rely on it.
// Why: each value was checked as it was read; this is what concerns several of them. A bad plan is
// fine here, only what no program of ours can have written is not.
#pragma once

#include <optional>
#include <string_view>

#include "model/document.h"

namespace sightline {

/// The first thing wrong with `document`, as a sentence about `source` (the file's name) that names
/// the place: ids that are missing or stand twice in a list, a fiscal year that starts in no month,
/// cycles or baselines out of order. Nothing when all is well.
[[nodiscard]] std::optional<Message> first_fault(const Document& document, std::string_view source);

}  // namespace sightline
