#include "model/intake/folded.h"

#include "model/base/text.h"
#include "model/locale/language.h"

namespace sightline {
namespace {

bool is_plain(std::string_view text) {
  for (const char c : text)
    if ((c & 0x80) != 0) return false;
  return true;
}

bool is_combining(std::string_view two) {
  const auto first = static_cast<unsigned char>(two[0]);
  const auto second = static_cast<unsigned char>(two[1]);
  return first == 0xCC || (first == 0xCD && second <= 0xAF);
}

std::string without_accents(std::string_view text) {
  const auto small = small_letters(parted_letters(to_valid_text(text)));
  std::string bare;
  for (std::size_t at = 0; at < small.size(); ++at) {
    if (at + 1 < small.size() && is_combining(std::string_view(small).substr(at, 2))) {
      ++at;
      continue;
    }
    bare += small[at];
  }
  return bare;
}

}  // namespace

std::string folded(std::string_view text) {
  const auto bare = is_plain(text) ? std::string(text) : without_accents(text);
  std::string words;
  bool gap = false;
  for (const char c : bare) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool counts =
        (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') || (small & 0x80) != 0;
    if (!counts) {
      gap = !words.empty();
      continue;
    }
    if (gap) words += ' ';
    gap = false;
    words += small;
  }
  return words;
}

}  // namespace sightline
