#include "model/file/passphrase.h"

#include <catch2/catch_test_macros.hpp>

namespace sightline::passphrase_test {

TEST_CASE("a passphrase is judged by length and variety") {
  for (const auto* weak :
       {"", "a", "password", "Password1!", "12345678901234567890", "aaaaaaaaaaaa",
        "abcdefghijklmnop", "correct horse", "hunter22", "Northwind2026"})
    CHECK(strength_of(weak) == Strength::weak);
  for (const auto* fair : {"correct horse battery", "x7$Kq9Zp", "Morgen regnet es"})
    CHECK(strength_of(fair) == Strength::fair);
  for (const auto* strong : {"correct horse battery staple", "x7$Kq9Zp!w3%Lm",
                             "größe übel käse zaun", "wet paper lantern bridge 7"})
    CHECK(strength_of(strong) == Strength::strong);
}

TEST_CASE("the sentence about a passphrase says how it was judged, and nothing of the passphrase") {
  CHECK(plain_text(strength_sentence("correct horse battery staple")).find("length and variety") !=
        std::string::npos);
  CHECK(plain_text(strength_sentence("hunter22")).starts_with("Weak: "));
  CHECK(plain_text(strength_sentence("hunter22")).find("hunter") == std::string::npos);
  CHECK_FALSE(strength_sentence("").empty());
}

TEST_CASE("a new passphrase has eight characters, whatever their bytes") {
  CHECK(why_not_taken("1234567"));
  CHECK(why_not_taken("ääääää"));
  CHECK_FALSE(why_not_taken("12345678"));
  CHECK_FALSE(why_not_taken("ääääöüöü"));
}

}  // namespace sightline::passphrase_test
