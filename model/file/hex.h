// Hex: digests and bytes as letters and digits.
// Why: names of files and JSON can't hold any byte; a path may.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sightline {

[[nodiscard]] std::string to_hex(std::string_view bytes);
/// Nothing for what to_hex never makes.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);
/// BLAKE2b-256, raw: what digest_of_file makes of a file with these bytes.
[[nodiscard]] std::string digest_of(std::string_view bytes);
/// The first 16 bytes of it in 32 letters and digits.
[[nodiscard]] std::string hex_digest(std::string_view bytes);

}  // namespace sightline
