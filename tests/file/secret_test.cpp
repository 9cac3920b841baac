#include "model/file/secret.h"

#include <catch2/catch_test_macros.hpp>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include "model/file/file_key.h"
#include "tests/support/cheap_key.h"

namespace sightline::secret_test {

TEST_CASE("a secret can be moved but not copied") {
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Secret>);
  STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<Secret>);
  Secret one("open sesame");
  Secret other(std::move(one));
  CHECK(other.bytes() == "open sesame");
  Secret third("something else");
  third = std::move(other);
  CHECK(third == Secret("open sesame"));
}

TEST_CASE("a secret that is cleared holds nothing, not even in its memory") {
  Secret secret("open sesame");
  const char* memory = secret.bytes().data();
  secret.clear();
  CHECK(secret.empty());
  CHECK(std::string_view(memory, 11) == std::string_view("\0\0\0\0\0\0\0\0\0\0\0", 11));
}

TEST_CASE("a secret is typed character by character and taken back so") {
  Secret secret;
  CHECK(secret == Secret(""));
  for (const char byte : std::string_view("aü€")) CHECK(secret.append(byte));
  secret.drop_last_character();
  CHECK(secret.bytes() == "aü");
  secret.drop_last_character();
  CHECK(secret.bytes() == "a");
  secret.drop_last_character();
  secret.drop_last_character();
  CHECK(secret.empty());
}

TEST_CASE("a secret takes no more than it can hold") {
  Secret secret;
  for (std::size_t i = 0; i < Secret::most; ++i) REQUIRE(secret.append('x'));
  CHECK_FALSE(secret.append('x'));
  CHECK(secret.size() == Secret::most);
  CHECK_THROWS_AS(Secret(std::string(Secret::most + 1, 'x')), std::length_error);
}

TEST_CASE("the same passphrase and terms give the same key, anything else another") {
  const auto terms = fresh_terms(cheap_cost);
  const FileKey key(Secret("open sesame"), terms);
  CHECK(FileKey(Secret("open sesame"), terms).part(1) == key.part(1));
  CHECK_FALSE(key.part(2) == key.part(1));
  CHECK_FALSE(FileKey(Secret("open Sesame"), terms).part(1) == key.part(1));
  CHECK_FALSE(FileKey(Secret("open sesame"), fresh_terms(cheap_cost)).part(1) == key.part(1));
}

TEST_CASE("no file may demand a key that takes a hundred gigabytes or an hour") {
  CHECK(is_bearable(usual_cost));
  CHECK(is_bearable({4, 1U << 30U}));
  CHECK_FALSE(is_bearable({1, std::uint64_t{100} << 30U}));
  CHECK_FALSE(is_bearable({1, (std::uint64_t{1} << 30U) + 1}));
  CHECK_FALSE(is_bearable({5, 1U << 30U}));
  CHECK_FALSE(is_bearable({4'000'000'000U, 8192}));
  CHECK_FALSE(is_bearable({0, 1U << 20U}));
  CHECK_FALSE(is_bearable({1, 0}));
  CHECK_THROWS_AS(FileKey(Secret("x"), {{1, std::uint64_t{100} << 30U}, {}}),
                  std::invalid_argument);
}

}  // namespace sightline::secret_test
