#include "model/file/passphrase.h"

#include <algorithm>
#include <cstdint>

namespace sightline {

namespace {

// Guesses are counted in bits. A word of a list of 8,000 has 13, a letter alone 4.7, a digit 3.3,
// another sign 5; capitals add one each. Deriving the key takes half a second, so a thousand
// machines try a few thousand passphrases a second: 2^35 in months, 2^50 in ten thousand years.
constexpr double bits_of_word = 13;
constexpr double bits_of_letter = 4.7;
constexpr double bits_of_digit = 3.3;
constexpr double bits_of_sign = 5;
constexpr double bits_of_gap = 1;
constexpr int letters_of_word = 10;
constexpr double fair_from = 35;
constexpr double strong_from = 50;

bool is_continued(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }
bool is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }
bool is_capital(unsigned char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_letter(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || is_capital(byte) || byte >= 0x80;
}

int characters(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(
      text, [](char c) { return !is_continued(static_cast<unsigned char>(c)); }));
}

/// Letters in a row: taken for words of ten, or for single letters where that is less.
struct Word {
  int letters = 0;
  int capitals = 0;

  [[nodiscard]] double bits() const {
    const int words = (letters + letters_of_word - 1) / letters_of_word;
    return std::min(letters * bits_of_letter, words * bits_of_word) + std::min(capitals, 2);
  }
};

double bits_of(std::string_view text) {
  double bits = 0;
  Word word;
  unsigned char before = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_continued(byte)) continue;
    const int step = static_cast<int>(byte) - static_cast<int>(before);
    // What goes on as it began is no news; among bytes above ASCII steps mean nothing.
    const bool goes_on = byte < 0x80 && step >= -1 && step <= 1;
    before = byte;
    if (is_letter(byte)) {
      if (goes_on) continue;
      ++word.letters;
      word.capitals += is_capital(byte) ? 1 : 0;
      continue;
    }
    bits += word.bits();
    word = {};
    if (goes_on) continue;
    if (byte == ' ')
      bits += bits_of_gap;
    else
      bits += is_digit(byte) ? bits_of_digit : bits_of_sign;
  }
  return bits + word.bits();
}

}  // namespace

Strength strength_of(std::string_view passphrase) {
  const double bits = bits_of(passphrase);
  if (bits >= strong_from) return Strength::strong;
  return bits >= fair_from ? Strength::fair : Strength::weak;
}

Message strength_sentence(std::string_view passphrase) {
  if (passphrase.empty()) return msg("Four words that don’t belong together are easy to keep.");
  switch (strength_of(passphrase)) {
    case Strength::strong:
      return msg("Strong, going by length and variety. A known quotation is weaker.");
    case Strength::fair:
      return msg("Fair, going by length and variety. Another word makes it strong.");
    case Strength::weak:
      break;
  }
  return msg("Weak: a computer guesses it. Add words that don’t belong together.");
}

std::optional<Message> why_not_taken(std::string_view passphrase) {
  if (characters(passphrase) >= least_passphrase) return std::nullopt;
  return msg("A passphrase needs at least {1} characters. Take some words.", least_passphrase);
}

std::optional<Message> why_not_taken(std::string_view passphrase, std::string_view again) {
  if (auto why = why_not_taken(passphrase)) return why;
  if (passphrase == again) return std::nullopt;
  return msg("Those are two different ones.");
}

Message no_way_back() {
  return msg(
      "Nobody can open the plan without its passphrase, and there is no way to recover it. Keep it "
      "where others who need the plan find it.");
}

Message is_protected_now() {
  return msg(
      "The plan is protected, and so are its versions that are kept on this computer. Copies of it "
      "elsewhere, and their versions, are not: delete those that nobody should read.");
}

Message has_new_passphrase() {
  return msg(
      "The plan has a new passphrase. Copies of it, and versions that were kept before, keep the "
      "old one.");
}

}  // namespace sightline
