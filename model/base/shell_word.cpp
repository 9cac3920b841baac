#include "model/base/shell_word.h"

#include <cstddef>

namespace sightline {
namespace {

/// Nothing ends these quotes but another one, which is written outside of them.
std::string in_single_quotes(std::string_view text) {
  std::string word = "'";
  for (const char c : text) {
    if (c == '\'')
      word += "'\\''";
    else
      word += c;
  }
  return word + "'";
}

/// Before a quote, and only there, a backslash stands for itself when there are two.
std::string in_double_quotes(std::string_view text) {
  std::string word = "\"";
  std::size_t backslashes = 0;
  for (const char c : text) {
    if (c == '"') word.append(backslashes + 1, '\\');
    backslashes = c == '\\' ? backslashes + 1 : 0;
    word += c;
  }
  word.append(backslashes, '\\');
  return word + "\"";
}

}  // namespace

std::string shell_word(std::string_view text, Shell shell) {
  return shell == Shell::posix ? in_single_quotes(text) : in_double_quotes(text);
}

}  // namespace sightline
