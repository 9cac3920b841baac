#include "reports/workbook/cell_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <utility>

#include "model/base/text.h"

namespace sightline::workbook {
namespace {

constexpr std::string_view ellipsis = "…";

bool is_first_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// UTF-16 units of the character that begins with this byte.
std::size_t units(char first) { return static_cast<unsigned char>(first) >= 0xF0 ? 2 : 1; }

bool is_forbidden(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest.front());
  if (byte < 0x20) return byte != '\n' && byte != '\t';
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

bool is_escape(std::string_view rest) {
  return rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
         std::ranges::all_of(rest.substr(2, 4), [](unsigned char c) { return std::isxdigit(c); });
}

// Nearly all texts are: nothing in them needs a closer look.
bool is_plain(std::string_view text) {
  return text.size() <= most_cell_text && text.find("_x") == std::string_view::npos &&
         std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::size_t character_size(std::string_view rest) {
  std::size_t size = 1;
  while (size < rest.size() && !is_first_byte(rest[size])) ++size;
  return size;
}

// What Arial gives the characters from space to ~, in thousandths of the font's size.
constexpr std::array<std::uint16_t, 95> advances = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

// Likewise, on the safe side for what is no ASCII.
int advance(std::string_view character) {
  constexpr int letter = 722;
  constexpr int wide = 1100;
  const char first = character.front();
  if (first >= ' ' && first <= '~') return advances.at(static_cast<std::size_t>(first - ' '));
  // Quotes and dashes begin with E2.
  return character.size() == 2 || first == '\xE2' ? letter : wide;
}

// A digit of Arial has 556, of which Excel's whole pixels leave 538 (7 of 13). Carlito, DejaVu Sans
// and Noto Sans, in digits of their own, draw a book's texts up to 6 % wider than Arial, and these
// columns aren't rounded: 522 is enough for all of them.
constexpr double digit = 522;

// Where to end a piece of `width` digits at most: after a space if there is one.
std::size_t line_end(std::string_view text, double width) {
  const double room = std::max(width, 1.0) * digit;
  std::size_t at = 0;
  std::size_t space = 0;
  int taken = 0;
  while (at < text.size()) {
    const auto size = character_size(text.substr(at));
    taken += advance(text.substr(at, size));
    // A space may hang over the end.
    const bool is_space = text[at] == ' ';
    if (taken > room && at > 0 && !is_space) break;
    at += size;
    if (is_space) space = at;
  }
  return at < text.size() && space > 0 ? space : at;
}

std::string without_forbidden(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  const std::string valid = to_valid_text(text);
  std::string result;
  result.reserve(valid.size());
  for (std::string_view rest = valid; !rest.empty();) {
    const auto size = character_size(rest);
    if (!is_forbidden(rest)) result += rest.substr(0, size);
    rest.remove_prefix(size);
  }
  return result;
}

}  // namespace

std::string cell_text(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  const std::string valid = is_text(text) ? std::string(text) : to_valid_text(text);
  const std::string_view all = valid;
  std::string result;
  result.reserve(all.size());
  std::size_t count = 0;
  std::size_t safe_end = 0;  // where the ellipsis fits
  for (std::size_t at = 0; at < all.size();) {
    const auto rest = all.substr(at);
    const std::size_t size = character_size(rest);
    at += size;
    if (is_forbidden(rest)) continue;
    if (is_escape(rest)) {
      result += "_x005F";
      count += 6;
    }
    count += units(rest.front());
    if (count > most_cell_text) {
      result.resize(safe_end);
      return result += ellipsis;
    }
    result += rest.substr(0, size);
    if (count < most_cell_text) safe_end = result.size();
  }
  return result;
}

std::string one_line(std::string_view text, std::size_t most) {
  std::string line = without_forbidden(text.substr(0, std::min(text.size(), most * 4)));
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  line = trimmed(line);
  if (length(line) <= most) return line;
  std::size_t end = 0;
  for (std::size_t count = 0; count + 1 < most; ++count)
    end += character_size(std::string_view(line).substr(end));
  // Nothing that belongs between words is left before the ellipsis.
  const auto last = line.substr(0, end).find_last_not_of(" .,;:-");
  return line.substr(0, last == std::string::npos ? end : last + 1) + std::string(ellipsis);
}

std::string sheet_name(std::string_view name, const std::vector<std::string>& taken) {
  constexpr std::size_t most = 31;
  constexpr std::size_t room = 4;  // for the number that tells two apart
  const auto lowered = [](std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) {
      return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
    });
    return text;
  };
  const auto is_taken = [&](const std::string& candidate) {
    return std::ranges::any_of(
        taken, [&](const auto& other) { return lowered(other) == lowered(candidate); });
  };
  std::string legal(name);
  std::ranges::replace_if(
      legal, [](char c) { return std::string_view("[]:*?/\\").find(c) != std::string_view::npos; },
      '-');
  while (legal.starts_with('\'')) legal.erase(0, 1);
  while (legal.ends_with('\'')) legal.pop_back();
  std::string found = one_line(legal, most);
  if (found.empty()) found = "Sheet";
  const std::string start = one_line(found, most - room);
  for (int number = 2; is_taken(found); ++number) found = start + " " + std::to_string(number);
  return found;
}

int lines_of(std::string_view text, double width) {
  int lines = 0;
  while (true) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    do {
      line.remove_prefix(line_end(line, width));
      ++lines;
    } while (!line.empty());
    if (end == text.size()) return lines;
    text.remove_prefix(end + 1);
  }
}

double digits_of(std::string_view text) {
  double taken = 0;
  while (!text.empty()) {
    const auto size = character_size(text);
    taken += advance(text.substr(0, size));
    text.remove_prefix(size);
  }
  return taken / digit;
}

std::string head_in_lines(std::string_view text, double width) {
  constexpr double gap = 1.6;
  std::string head;
  std::string line;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const std::string word(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && bold_digits_of(line + " " + word) > width - gap) {
      head += std::exchange(line, {}) + "\n";
    } else if (!line.empty()) {
      line += ' ';
    }
    line += word;
  }
  return head + line;
}

std::vector<std::string> pieces_of(std::string_view text, double width, int most_lines) {
  std::vector<std::string> pieces;
  std::string piece;
  int lines = 0;
  const auto add = [&](std::string_view line, bool ends) {
    if (lines == most_lines) {
      pieces.push_back(std::exchange(piece, {}));
      lines = 0;
    }
    piece += line;
    if (ends) piece += '\n';
    ++lines;
  };
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    do {
      const auto part = line.substr(0, line_end(line, width));
      line.remove_prefix(part.size());
      add(part, line.empty() && !text.empty());
    } while (!line.empty());
  }
  pieces.push_back(piece);
  return pieces;
}

}  // namespace sightline::workbook
