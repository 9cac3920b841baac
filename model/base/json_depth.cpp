#include "model/base/json_depth.h"

#include <cstddef>

namespace sightline {

namespace {

/// Where the string that opens at `at` ends; the text's end when it doesn't.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
  return at;
}

}  // namespace

bool is_json_deeper(std::string_view text, int most) {
  int open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    switch (text[at]) {
      case '"':
        at = end_of_string(text, at);
        break;
      case '{':
      case '[':
        if (++open > most) return true;
        break;
      case '}':
      case ']':
        --open;
        break;
      default:
        break;
    }
  }
  return false;
}

}  // namespace sightline
