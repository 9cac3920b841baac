// Container: the sealed envelope around a document's archive, whole or refused.
// Why: a text archive with one bit flipped loads silently wrong; so every byte is checked before
// any of it is interpreted.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sightline {

// Layout, numbers little-endian; it stays the same in every format, so that an older program can
// tell a newer file from a damaged one:
//    0   8  magic
//    8   4  format
//   12   4  flags (none defined: 0)
//   16   8  length of the payload as written
//   24   8  length of the payload as stored
//   32  32  BLAKE2b-256 over bytes 0 … 31 and the stored payload
//   64      the payload, compressed by zstd
inline constexpr std::string_view container_magic = "\x89SLPLN\r\n";
inline constexpr std::size_t container_header_size = 64;
/// No payload is larger, stored or not (a plan of 10,000 actions takes 2 MB).
inline constexpr std::size_t max_payload = 256U << 20U;

/// Why some bytes are no container, or none for this program.
enum class ContainerFault { empty, foreign, truncated, damaged, newer, too_large };

class ContainerError : public std::runtime_error {
 public:
  explicit ContainerError(ContainerFault fault);
  [[nodiscard]] ContainerFault fault() const { return fault_; }

 private:
  ContainerFault fault_;
};

struct Container {
  int format = 0;
  std::string payload;
};

/// Throws ContainerError `too_large`.
[[nodiscard]] std::string pack(const Container& container);

/// Throws ContainerError: `newer` for an undamaged file of a format above `newest_format` (or with
/// flags that this program does not know).
[[nodiscard]] Container unpack(std::string_view bytes, int newest_format);

}  // namespace sightline
