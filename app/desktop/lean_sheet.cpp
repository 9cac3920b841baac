#include <algorithm>
#include <array>

#include "app/desktop/lean_theme.h"

namespace sightline::desktop::native {
namespace {

// Node names and classes of GTK's: those that are in most of its rules and in none of our windows.
// What is linked has borders and corners of ours. (A flow box is in GTK's chooser of emoji, which
// every field opens by Ctrl+.)
constexpr std::array<std::string_view, 31> left_out{
    "scale",       "selection-mode", "osd",
    "notebook",    "infobar",        "row",
    "colorswatch", "switch",         "content-view",
    "levelbar",    "circular",       "inline-toolbar",
    "sidebar",     "stack-switcher", "app-notification",
    "path-bar",    "iconview",       "destructive-action",
    "paned",       "calendar",       "linked",
    "link",        "visited",        "modelbutton",
    "spinbutton",  "placesview",     "searchbar",
    "toolbar",     "actionbar",      "filechooser",
    "printdialog"};
// Those of a frame that GTK draws around a window itself.
constexpr std::array<std::string_view, 6> of_frames{"headerbar", "titlebar",  "titlebutton",
                                                    "csd",       "solid-csd", "decoration"};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

/// Of a window behind others; not of one that isn't.
bool is_of_backdrop(std::string_view selector) {
  const auto at = selector.find(":backdrop");
  return at != std::string_view::npos && (at == 0 || selector[at - 1] != '(');
}

/// Their frames are GTK's, whoever draws those of windows.
bool pops_up(std::string_view selector) {
  constexpr std::array<std::string_view, 3> names{"popup", "tooltip", "menu"};
  return std::ranges::any_of(
      names, [&](auto name) { return selector.find(name) != std::string_view::npos; });
}

bool is_needed(std::string_view selector, Frames frames) {
  bool needed = !is_of_backdrop(selector);
  for (auto rest = selector; !rest.empty();) {
    const auto begin = std::ranges::find_if(rest, is_of_word);
    const auto end = std::find_if_not(begin, rest.end(), is_of_word);
    const std::string_view word(begin, end);
    if (is_one_of(of_frames, word)) return frames == Frames::own || pops_up(selector);
    needed = needed && !is_one_of(left_out, word);
    rest = {end, rest.end()};
  }
  return needed;
}

/// Of the selectors before a block, which commas part.
std::string needed_of(std::string_view selectors, Frames frames) {
  std::string needed;
  while (true) {
    const auto comma = selectors.find(',');
    const auto each = selectors.substr(0, comma);
    if (is_needed(each, frames)) {
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
  int depth = 1;
  for (auto at = begin + 1;;) {
    const auto end = sheet.find('}', at);
    if (end == std::string_view::npos) return end;
    depth += static_cast<int>(std::ranges::count(sheet.substr(at, end - at), '{')) - 1;
    if (depth == 0) return end + 1;
    at = end + 1;
  }
}

}  // namespace

std::optional<std::string> lean_sheet(std::string_view sheet, Frames frames) {
  const auto bare = without_comments(sheet);
  std::string_view rest = bare;
  std::string lean;
  lean.reserve(rest.size());
  while (true) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (rest.empty()) return lean;
    const bool is_statement = rest.front() == '@';
    const auto head = is_statement ? rest.find_first_of("{;") : rest.find('{');
    if (head == std::string_view::npos) return std::nullopt;
    const auto end = rest[head] == ';' ? head + 1 : end_of_block(rest, head);
    if (end == std::string_view::npos) return std::nullopt;
    if (is_statement) {
      lean += rest.substr(0, end);
    } else if (const auto needed = needed_of(rest.substr(0, head), frames); !needed.empty()) {
      lean += needed;
      lean += rest.substr(head, end - head);
    }
    lean += '\n';
    rest.remove_prefix(end);
  }
}

}  // namespace sightline::desktop::native
