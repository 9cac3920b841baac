#include "app/present/mnemonics.h"

#include <optional>

namespace sightline {
namespace {

/// Of those that every keyboard has; 0: it is none.
char key_of(char letter) {
  if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
  const bool is_key = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
  return is_key ? letter : '\0';
}

std::optional<std::size_t> free_place(const std::string& words, const std::set<char>& taken) {
  std::optional<std::size_t> within;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char key = key_of(words[i]);
    if (key == '\0' || taken.contains(key)) continue;
    if (i == 0 || words[i - 1] == ' ') return i;
    if (!within) within = i;
  }
  return within;
}

}  // namespace

std::string Mnemonics::set(const std::string& words) {
  const auto place = free_place(words, taken_);
  if (place) taken_.insert(key_of(words[*place]));
  std::string made;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == place) made += '&';
    made += words[i];
    if (words[i] == '&') made += '&';
  }
  return made;
}

}  // namespace sightline
