// Digest: BLAKE2b of bytes.
// Why: it tells whether two files hold the same, and whether one is damaged; one way for all.
#pragma once

#include <string>
#include <string_view>

namespace sightline {

/// BLAKE2b-256, raw: what digest_of_file makes of a file with these bytes.
[[nodiscard]] std::string digest_of(std::string_view bytes);
/// The first 16 bytes of it in 32 letters and digits.
[[nodiscard]] std::string hex_digest(std::string_view bytes);

}  // namespace sightline
