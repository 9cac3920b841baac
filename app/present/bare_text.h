// Bare text: a text without case and accents, and the way back to what it was made of.
// Why: who types “uber” means “Über”, whether to find it, to choose it or to give a name that is
// taken. A letter at a time, since what is found is shown in the text as it was written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sightline {

/// Bytes of a text, the end not included.
struct TextRange {
  std::size_t from = 0;
  std::size_t to = 0;

  bool operator==(const TextRange&) const = default;
};

/// "über die Straße" and "ＵBER DIE STRASSE" are both "uber die strasse"; curly quotes and dashes
/// are plain ones, and the same letter in two ways of writing it is the same.
[[nodiscard]] std::string bare(std::string_view text);
/// Its words, without the blanks between them.
[[nodiscard]] std::vector<std::string> bare_words(std::string_view typed);

/// Where bytes of bare(text) stand in `text`: whole letters, accents included.
[[nodiscard]] TextRange range_in(std::string_view text, TextRange in_bare);

}  // namespace sightline
