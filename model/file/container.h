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
//    0   8  the mark of a plan (model/base/plan_mark.h)
//    8   4  format
//   12   4  flags: 0, or 1 when the stored payload is protected (protection.h says how)
//   16   8  length of the payload as written
//   24   8  length of the payload as stored
//   32  32  BLAKE2b-256 over bytes 0 … 31 and the stored payload
//   64      the payload, compressed by zstd
inline constexpr std::size_t container_head_size = 32;  ///< without the digest
inline constexpr std::size_t container_header_size = 64;
inline constexpr std::uint32_t protected_flag = 1;
/// No payload is larger, stored or not (a plan of 10,000 actions takes 2 MB).
inline constexpr std::size_t max_payload = 256U << 20U;
/// No file is larger: what envelopes and protection add is far below a megabyte.
inline constexpr std::size_t max_plan_file = max_payload + (1U << 20U);

/// Why some bytes are no container, or none for this program; or not without a key (`locked`), or
/// none whose key is worth its cost (`costly`).
enum class ContainerFault { empty, foreign, truncated, damaged, newer, too_large, locked, costly };

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

/// What every container has, whatever is in it.
struct Envelope {
  std::uint32_t format = 0;
  std::uint32_t flags = 0;
  std::uint64_t raw_length = 0;
  std::string_view stored;
};

/// The first 32 bytes of a container.
[[nodiscard]] std::string envelope_head(std::uint32_t format, std::uint32_t flags,
                                        std::uint64_t raw_length, std::uint64_t stored_length);
/// The container with that head around the payload as stored.
[[nodiscard]] std::string close_envelope(const std::string& head, std::string_view stored);
/// Throws ContainerError for bytes that aren't exactly as somebody closed them.
[[nodiscard]] Envelope open_envelope(std::string_view bytes);
/// As the header says, which must be there; the rest may be anything.
[[nodiscard]] std::uint32_t flags_of(std::string_view bytes);

/// Throws ContainerError `too_large`.
[[nodiscard]] std::string pack(const Container& container);

/// Throws ContainerError: `newer` for an undamaged file of a format above `newest_format` (or with
/// flags that this program does not know), `locked` for a protected one.
[[nodiscard]] Container unpack(std::string_view bytes, int newest_format);
/// Whether they are an undamaged file of a later program, which is all that can be told of it.
[[nodiscard]] bool is_of_later_program(std::string_view bytes, int newest_format);

}  // namespace sightline
