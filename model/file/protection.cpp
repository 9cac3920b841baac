#include "model/file/protection.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "model/base/plan_mark.h"
#include "model/file/container.h"
#include "model/file/little_endian.h"

namespace sightline {

namespace {

constexpr std::uint32_t scheme = 1;
constexpr std::size_t passes_at = 4;
constexpr std::size_t memory_at = 8;
constexpr std::size_t salt_at = 16;
constexpr std::size_t check_at = 32;
constexpr std::size_t stream_at = 64;
constexpr std::size_t check_size = 32;
constexpr std::size_t piece_size = 64U << 10U;
constexpr std::size_t piece_extra = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t stream_header_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
static_assert(stream_at + stream_header_size == protection_header_size);

// What the parts of a key are for.
constexpr std::uint64_t checking = 1;
constexpr std::uint64_t encrypting = 2;

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string check_of(std::string_view terms, const FileKey& key) {
  const auto part = key.part(checking);
  std::array<unsigned char, check_size> check{};
  crypto_generichash(check.data(), check.size(), raw(terms), terms.size(), raw(part.bytes()),
                     part.size());
  return {check.begin(), check.end()};
}

std::string text_of(const KeyTerms& terms) {
  std::string text;
  put_number(text, scheme);
  put_number(text, terms.cost.passes);
  put_number(text, terms.cost.memory);
  return text.append(terms.salt.begin(), terms.salt.end());
}

Envelope protected_envelope(std::string_view bytes) {
  auto envelope = open_envelope(bytes);
  if (envelope.flags != protected_flag) throw ContainerError(ContainerFault::newer);
  if (envelope.stored.size() < protection_header_size + piece_extra)
    throw ContainerError(ContainerFault::damaged);
  if (get_number<std::uint32_t>(envelope.stored, 0) != scheme)
    throw ContainerError(ContainerFault::newer);
  return envelope;
}

std::size_t pieces_of(std::size_t size) { return (size + piece_size - 1) / piece_size; }

/// Everything before the pieces that says how to read them.
std::string context_of(std::string_view head, std::string_view protection) {
  return std::string(head) + std::string(protection);
}

}  // namespace

bool is_protected(std::string_view bytes) {
  return bytes.size() >= container_header_size && is_plan_file(bytes) &&
         flags_of(bytes) == protected_flag;
}

std::string protect(std::string_view container, const FileKey& key) {
  const auto inner = open_envelope(container);
  auto stored = text_of(key.terms());
  stored += check_of(stored, key);
  crypto_secretstream_xchacha20poly1305_state state;
  std::array<unsigned char, stream_header_size> header{};
  crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(),
                                                  raw(key.part(encrypting).bytes()));
  stored.append(header.begin(), header.end());
  const auto size =
      protection_header_size + container.size() + pieces_of(container.size()) * piece_extra;
  const auto head = envelope_head(inner.format, protected_flag, container.size(), size);
  const auto context = context_of(head, stored);
  std::array<unsigned char, piece_size + piece_extra> piece{};
  for (auto rest = container; !rest.empty();) {
    const auto part = rest.substr(0, piece_size);
    rest.remove_prefix(part.size());
    unsigned long long written = 0;
    crypto_secretstream_xchacha20poly1305_push(
        &state, piece.data(), &written, raw(part), part.size(), raw(context), context.size(),
        rest.empty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    stored.append(reinterpret_cast<const char*>(piece.data()), static_cast<std::size_t>(written));
  }
  sodium_memzero(&state, sizeof state);
  return close_envelope(head, stored);
}

KeyTerms terms_of(std::string_view bytes) {
  const auto stored = protected_envelope(bytes).stored;
  KeyTerms terms{
      {get_number<std::uint32_t>(stored, passes_at), get_number<std::uint64_t>(stored, memory_at)}};
  std::ranges::copy(stored.substr(salt_at, terms.salt.size()), terms.salt.begin());
  if (!is_bearable(terms.cost)) throw ContainerError(ContainerFault::costly);
  return terms;
}

bool fits(std::string_view bytes, const FileKey& key) {
  if (terms_of(bytes) != key.terms()) return false;
  const auto stored = protected_envelope(bytes).stored;
  const auto check = check_of(stored.substr(0, check_at), key);
  return sodium_memcmp(check.data(), stored.data() + check_at, check_size) == 0;
}

std::string unprotect(std::string_view bytes, const FileKey& key) {
  if (!fits(bytes, key)) throw ContainerError(ContainerFault::locked);
  const auto envelope = protected_envelope(bytes);
  const auto context = context_of(bytes.substr(0, container_head_size),
                                  envelope.stored.substr(0, protection_header_size));
  crypto_secretstream_xchacha20poly1305_state state;
  crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(envelope.stored) + stream_at,
                                                  raw(key.part(encrypting).bytes()));
  std::string container;
  auto rest = envelope.stored.substr(protection_header_size);
  container.reserve(rest.size());
  std::array<unsigned char, piece_size> piece{};
  bool whole = false;
  while (!rest.empty() && !whole) {
    const auto part = rest.substr(0, piece_size + piece_extra);
    rest.remove_prefix(part.size());
    unsigned long long size = 0;
    unsigned char tag = 0;
    if (part.size() < piece_extra ||
        crypto_secretstream_xchacha20poly1305_pull(&state, piece.data(), &size, &tag, raw(part),
                                                   part.size(), raw(context), context.size()) != 0)
      throw ContainerError(ContainerFault::damaged);
    container.append(reinterpret_cast<const char*>(piece.data()), static_cast<std::size_t>(size));
    whole = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  }
  sodium_memzero(&state, sizeof state);
  sodium_memzero(piece.data(), piece.size());
  if (!whole || !rest.empty() || container.size() != envelope.raw_length)
    throw ContainerError(ContainerFault::damaged);
  return container;
}

}  // namespace sightline
