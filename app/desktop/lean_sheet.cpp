#include <algorithm>
#include <array>

#include "app/desktop/lean_theme.h"

namespace sightline::desktop::native {
namespace {

// Node names and classes of GTK's: those that are in most of its rules and in none of our windows.
constexpr std::array<std::string_view, 16> left_out{
    "scale",          "selection-mode",   "osd",     "notebook", "infobar",        "row",
    "colorswatch",    "content-view",     "switch",  "levelbar", "inline-toolbar", "circular",
    "stack-switcher", "app-notification", "sidebar", "path-bar"};

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

bool is_needed(std::string_view selector) {
  for (auto rest = selector; !rest.empty();) {
    const auto begin = std::ranges::find_if(rest, is_of_word);
    const auto end = std::find_if_not(begin, rest.end(), is_of_word);
    if (std::ranges::find(left_out, std::string_view(begin, end)) != left_out.end()) return false;
    rest = {end, rest.end()};
  }
  return true;
}

/// Of the selectors before a block, which commas part.
std::string needed_of(std::string_view selectors) {
  std::string needed;
  while (true) {
    const auto comma = selectors.find(',');
    const auto each = selectors.substr(0, comma);
    if (is_needed(each)) {
      if (!needed.empty()) needed += ',';
      needed += each;
    }
    if (comma == std::string_view::npos) return needed;
    selectors.remove_prefix(comma + 1);
  }
}

std::string without_comments(std::string_view sheet) {
  std::string bare;
  bare.reserve(sheet.size());
  while (true) {
    const auto begin = sheet.find("/*");
    bare += sheet.substr(0, begin);
    if (begin == std::string_view::npos) return bare;
    const auto end = sheet.find("*/", begin + 2);
    if (end == std::string_view::npos) return bare;
    sheet.remove_prefix(end + 2);
  }
}

/// Where the block ends that begins there, behind its brace; npos: nowhere.
std::size_t end_of_block(std::string_view sheet, std::size_t begin) {
  int depth = 0;
  for (auto at = begin; at < sheet.size(); ++at) {
    if (sheet[at] == '{') ++depth;
    if (sheet[at] == '}' && --depth == 0) return at + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<std::string> lean_sheet(std::string_view sheet) {
  const auto bare = without_comments(sheet);
  std::string_view rest = bare;
  std::string lean;
  lean.reserve(rest.size());
  while (true) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (rest.empty()) return lean;
    const bool is_statement = rest.front() == '@';
    const auto head = rest.find_first_of(is_statement ? "{;" : "{");
    if (head == std::string_view::npos) return std::nullopt;
    const auto end = rest[head] == ';' ? head + 1 : end_of_block(rest, head);
    if (end == std::string_view::npos) return std::nullopt;
    if (is_statement) {
      lean += rest.substr(0, end);
    } else if (const auto needed = needed_of(rest.substr(0, head)); !needed.empty()) {
      lean += needed;
      lean += rest.substr(head, end - head);
    }
    lean += '\n';
    rest.remove_prefix(end);
  }
}

}  // namespace sightline::desktop::native
