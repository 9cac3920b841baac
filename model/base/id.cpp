#include "model/base/id.h"

namespace sightline {

// By hand: ids are in every path, and a formatting library takes ten times as long.
std::string to_text(Uuid id) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(36, '-');
  std::size_t at = 0;
  for (const auto half : {id.high, id.low})
    for (int shift = 60; shift >= 0; shift -= 4) {
      if (at == 8 || at == 13 || at == 18 || at == 23) ++at;
      text[at++] = digits[(half >> static_cast<unsigned>(shift)) & 0xFU];
    }
  return text;
}

namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

}  // namespace

std::optional<Uuid> parse_uuid(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Uuid id;
  int digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const auto digit = hex_digit(text[i]);
    if (!digit) return std::nullopt;
    auto& half = digits++ < 16 ? id.high : id.low;
    half = half << 4 | *digit;
  }
  return id;
}

namespace {

/// With the marks of RFC 9562 in it.
Uuid marked(Uuid id, std::uint64_t version) {
  id.high = (id.high & ~0xF000ULL) | version << 12U;
  id.low = (id.low & ~(3ULL << 62)) | (2ULL << 62);
  return id;
}

/// SplitMix64 (Steele, Lea and Flood, 2014): every bit of the result hangs on every bit of `x`.
std::uint64_t mixed(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

}  // namespace

Uuid derived_id(Uuid of, Uuid cause) {
  constexpr std::uint64_t own = 8;
  const auto high = mixed(mixed(mixed(mixed(of.high) ^ of.low) ^ cause.high) ^ cause.low);
  return marked({high, mixed(high ^ of.low)}, own);
}

Uuid IdSource::next_uuid() {
  constexpr std::uint64_t random = 4;
  const Uuid id{random_(), random_()};
  return marked(id, random);
}

}  // namespace sightline
