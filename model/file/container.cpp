#include "model/file/container.h"

#include <sodium.h>
#include <zstd.h>

#include <array>
#include <memory>
#include <new>

#include "model/base/plan_mark.h"
#include "model/file/little_endian.h"

namespace sightline {

namespace {

constexpr std::size_t format_at = 8;
constexpr std::size_t flags_at = 12;
constexpr std::size_t raw_length_at = 16;
constexpr std::size_t stored_length_at = 24;
constexpr std::size_t digest_at = container_head_size;
constexpr std::size_t digest_size = 32;
constexpr int compression_level = 3;
// A baseline repeats the plan, megabytes after it: so far back is looked.
constexpr int window_bits = 24;

const char* describe(ContainerFault fault) {
  switch (fault) {
    case ContainerFault::empty:
      return "the file is empty";
    case ContainerFault::foreign:
      return "the file is not a container";
    case ContainerFault::truncated:
      return "the container is cut short";
    case ContainerFault::damaged:
      return "the container is damaged";
    case ContainerFault::newer:
      return "the container is of a newer format";
    case ContainerFault::too_large:
      return "the payload is too large";
    case ContainerFault::locked:
      return "the container is protected";
    case ContainerFault::costly:
      return "the container's key costs too much";
  }
  return "";
}

std::string sealed_digest(std::string_view header, std::string_view payload) {
  const auto raw = [](std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
  };
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  std::array<unsigned char, digest_size> digest{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  crypto_generichash_update(&state, raw(header), header.size());
  crypto_generichash_update(&state, raw(payload), payload.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  return {digest.begin(), digest.end()};
}

struct Freed {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

std::string compressed(std::string_view payload) {
  const std::unique_ptr<ZSTD_CCtx, Freed> context(ZSTD_createCCtx());
  if (!context) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compression_level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, window_bits);
  // Most of the room is never touched: it isn't filled with zeros before.
  const auto room = ZSTD_compressBound(payload.size());
  const auto stored = std::make_unique_for_overwrite<char[]>(room);
  const auto size =
      ZSTD_compress2(context.get(), stored.get(), room, payload.data(), payload.size());
  if (ZSTD_isError(size) != 0U) throw std::runtime_error(ZSTD_getErrorName(size));
  return {stored.get(), size};
}

/// A frame says how much it unpacks to; it must be what the header says before memory is given.
std::string uncompressed(std::string_view stored, std::size_t size) {
  if (ZSTD_getFrameContentSize(stored.data(), stored.size()) != size)
    throw ContainerError(ContainerFault::damaged);
  std::string payload(size, '\0');
  if (ZSTD_decompress(payload.data(), size, stored.data(), stored.size()) != size)
    throw ContainerError(ContainerFault::damaged);
  return payload;
}

void check_magic(std::string_view bytes) {
  if (bytes.empty()) throw ContainerError(ContainerFault::empty);
  const auto start = bytes.substr(0, plan_mark.size());
  if (start != plan_mark.substr(0, start.size())) throw ContainerError(ContainerFault::foreign);
  if (bytes.size() < container_header_size) throw ContainerError(ContainerFault::truncated);
}

}  // namespace

ContainerError::ContainerError(ContainerFault fault)
    : std::runtime_error(describe(fault)), fault_(fault) {}

std::string envelope_head(std::uint32_t format, std::uint32_t flags, std::uint64_t raw_length,
                          std::uint64_t stored_length) {
  std::string head(plan_mark);
  put_number(head, format);
  put_number(head, flags);
  put_number(head, raw_length);
  put_number(head, stored_length);
  return head;
}

std::string close_envelope(const std::string& head, std::string_view stored) {
  auto bytes = head + sealed_digest(head, stored);
  return bytes.append(stored);
}

Envelope open_envelope(std::string_view bytes) {
  check_magic(bytes);
  const auto stored_length = get_number<std::uint64_t>(bytes, stored_length_at);
  const auto stored = bytes.substr(container_header_size);
  if (stored.size() < stored_length) throw ContainerError(ContainerFault::truncated);
  if (stored.size() > stored_length) throw ContainerError(ContainerFault::damaged);
  if (bytes.substr(digest_at, digest_size) != sealed_digest(bytes.substr(0, digest_at), stored))
    throw ContainerError(ContainerFault::damaged);
  return {get_number<std::uint32_t>(bytes, format_at), flags_of(bytes),
          get_number<std::uint64_t>(bytes, raw_length_at), stored};
}

std::uint32_t flags_of(std::string_view bytes) {
  return get_number<std::uint32_t>(bytes, flags_at);
}

std::string pack(const Container& container) {
  if (container.payload.size() > max_payload) throw ContainerError(ContainerFault::too_large);
  const auto stored = compressed(container.payload);
  return close_envelope(envelope_head(static_cast<std::uint32_t>(container.format), 0,
                                      container.payload.size(), stored.size()),
                        stored);
}

Container unpack(std::string_view bytes, int newest_format) {
  const auto [format, flags, raw_length, stored] = open_envelope(bytes);
  if (flags == protected_flag) throw ContainerError(ContainerFault::locked);
  if (flags != 0 || format > static_cast<std::uint32_t>(newest_format))
    throw ContainerError(ContainerFault::newer);
  if (format == 0) throw ContainerError(ContainerFault::damaged);
  if (raw_length > max_payload) throw ContainerError(ContainerFault::too_large);
  return {static_cast<int>(format), uncompressed(stored, raw_length)};
}

bool is_of_later_program(std::string_view bytes, int newest_format) {
  try {
    const auto envelope = open_envelope(bytes);
    return envelope.flags > protected_flag ||
           (envelope.flags == 0 && envelope.format > static_cast<std::uint32_t>(newest_format));
  } catch (const ContainerError&) {
    return false;
  }
}

}  // namespace sightline
