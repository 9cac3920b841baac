#include "reports/export/csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sightline {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view end_of_line = "\r\n";
// Longer than any finite double in full.
constexpr std::size_t longest_number = 400;

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result += '"';
}

std::string field(std::string_view text) {
  const bool edges = text.starts_with(' ') || text.ends_with(' ');
  if (edges || text.find_first_of(",\"\r\n") != std::string_view::npos) return quoted(text);
  return std::string(text);
}

bool is_control(char c) {
  constexpr char erase = 0x7F;
  return (c >= 0 && c < ' ' && c != '\t' && c != '\r' && c != '\n') || c == erase;
}

std::string cell(const CsvCell& cell, CsvForm form) {
  if (form == CsvForm::raw) return field(cell.text);
  std::string text = cell.text;
  std::erase_if(text, is_control);
  return field(cell.typed && looks_like_formula(text) ? "'" + text : text);
}

}  // namespace

std::string csv_number(double value) {
  if (!std::isfinite(value)) return {};
  std::array<char, longest_number> digits{};
  // Whole amounts are exact; of others, spreadsheets keep 15 digits, and what follows is noise.
  constexpr int after_first = 14;
  if (value != std::trunc(value)) {
    const auto rounded = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                       std::chars_format::scientific, after_first);
    std::from_chars(digits.data(), rounded.ptr, value);
  }
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                 value == 0 ? 0.0 : value, std::chars_format::fixed);
  return {digits.data(), end.ptr};
}

bool looks_like_formula(std::string_view text) {
  constexpr std::array<std::string_view, 11> signs = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                      "\n", "＝", "＋", "－", "＠"};
  constexpr std::array<std::string_view, 3> spaces = {" ", "\u00A0", "\uFEFF"};
  const auto begins = [&](const auto& list) {
    return std::ranges::find_if(list, [&](auto part) { return text.starts_with(part); });
  };
  for (auto space = begins(spaces); space != spaces.end(); space = begins(spaces))
    text.remove_prefix(space->size());
  return begins(signs) != signs.end();
}

std::string csv_text(const CsvTable& table, CsvForm form) {
  std::string text(form == CsvForm::safe ? byte_order_mark : "");
  const auto line = [&](const auto& cells, const auto& show) {
    bool first = true;
    for (const auto& one : cells) {
      if (!first) text += ',';
      first = false;
      text += show(one);
    }
    text += end_of_line;
  };
  line(table.head, [&](const std::string& head) { return cell({head, true}, form); });
  for (const auto& row : table.rows) line(row, [&](const CsvCell& one) { return cell(one, form); });
  return text;
}

}  // namespace sightline
