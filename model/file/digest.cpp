#include "model/file/digest.h"

#include <sodium.h>

#include <array>

#include "model/file/hex.h"

namespace sightline {

std::string digest_of(std::string_view bytes) {
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash(digest.data(), digest.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                     0);
  return {digest.begin(), digest.end()};
}

std::string hex_digest(std::string_view bytes) {
  constexpr std::size_t enough = 16;
  return to_hex(digest_of(bytes).substr(0, enough));
}

}  // namespace sightline
