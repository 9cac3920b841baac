// value_at: what stands at a path, as JSON.
// Why: whoever shows or mends a place that a change or a conflict names has the path only.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "model/document.h"

namespace sightline {

/// Null when nothing stands there: an empty optional, a month without a value, a path to nowhere.
[[nodiscard]] nlohmann::json value_at(const Document& document, std::string_view path);

}  // namespace sightline
