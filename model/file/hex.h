// Hex: bytes as letters and digits.
// Why: names of files and JSON can't hold any byte; a path may.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sightline {

[[nodiscard]] std::string to_hex(std::string_view bytes);
/// Nothing for what to_hex never makes.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);

}  // namespace sightline
