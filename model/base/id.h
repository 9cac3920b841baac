// Ids: 128-bit names for the parts of a document, typed by what they name.
// Why: parts refer to each other by id, never by pointer or position, so a document stays a value
// that can be copied, compared and merged.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>

namespace sightline {

/// A UUID (RFC 4122) as two words; all zero means "no id yet".
struct Uuid {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  auto operator<=>(const Uuid&) const = default;
};

/// "2f1c6a9e-…": 36 lower-case characters.
[[nodiscard]] std::string to_text(Uuid id);
/// Nothing when `text` is not 36 characters of hexadecimal digits with dashes in their places.
[[nodiscard]] std::optional<Uuid> parse_uuid(std::string_view text);

/// The id of a `T`. Ids of different things don't compare or convert.
template <class T>
struct Id {
  Uuid uuid;

  auto operator<=>(const Id&) const = default;
  [[nodiscard]] bool empty() const { return uuid == Uuid{}; }
};

template <class T>
[[nodiscard]] std::string to_text(Id<T> id) {
  return to_text(id.uuid);
}

/// The id of what `cause` makes of `of`: the same wherever it is made, so that two people who do
/// the same make the same.
[[nodiscard]] Uuid derived_id(Uuid of, Uuid cause);

/// Makes new random ids (version 4). The seed is handed in, since nothing below the windows may ask
/// the machine for one.
class IdSource {
 public:
  explicit IdSource(std::uint64_t seed) : random_(seed) {}

  template <class T>
  [[nodiscard]] Id<T> next() {
    return {next_uuid()};
  }
  [[nodiscard]] Uuid next_uuid();

 private:
  std::mt19937_64 random_;
};

}  // namespace sightline

template <>
struct std::hash<sightline::Uuid> {
  std::size_t operator()(sightline::Uuid id) const noexcept {
    return std::hash<std::uint64_t>{}(id.high ^ (id.low * 0x9E3779B97F4A7C15ULL));
  }
};

template <class T>
struct std::hash<sightline::Id<T>> {
  std::size_t operator()(sightline::Id<T> id) const noexcept {
    return std::hash<sightline::Uuid>{}(id.uuid);
  }
};
