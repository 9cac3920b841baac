#include "reports/workbook/cells.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <limits>
#include <vector>

namespace sightline::workbook {
namespace {

// Every formula is made of references, so this adds to one text instead of joining several.
void add_column(std::string& text, Column column) {
  constexpr unsigned letters = 26;
  if (column >= letters) add_column(text, static_cast<Column>(column / letters - 1));
  text += static_cast<char>('A' + column % letters);
}

struct Fixed {
  bool column = false;
  bool row = false;
};

void add_cell(std::string& text, Cell cell, Fixed fixed) {
  if (fixed.column) text += '$';
  add_column(text, cell.column);
  if (fixed.row) text += '$';
  std::array<char, std::numeric_limits<Row>::digits10 + 2> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), cell.row + 1).ptr;
  text.append(digits.data(), end);
}

std::string reference(Cell cell, Fixed fixed) {
  std::string text;
  add_cell(text, cell, fixed);
  return text;
}

std::string reference(Range range, Fixed fixed) {
  std::string text;
  add_cell(text, range.first, fixed);
  text += ':';
  add_cell(text, range.last, fixed);
  return text;
}

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// "Q1", "AB12", "R1C1", "RC", "R", "c": what Excel takes for a cell.
bool looks_like_cell(std::string_view name) {
  const auto letters = std::ranges::find_if_not(name, is_letter);
  const auto count = letters - name.begin();
  const std::string_view rest = name.substr(static_cast<std::size_t>(count));
  if (count <= 3 && !rest.empty() && std::ranges::all_of(rest, is_digit)) return true;
  std::string upper;
  for (const char c : name)
    if (!is_digit(c)) upper += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return upper == "R" || upper == "C" || upper == "RC";
}

}  // namespace

std::string column_name(Column column) {
  std::string name;
  add_column(name, column);
  return name;
}

std::string concat(std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (const auto part : parts) size += part.size();
  std::string text;
  text.reserve(size);
  for (const auto part : parts) text += part;
  return text;
}

std::string relative(Cell cell) { return reference(cell, {}); }
std::string row_fixed(Cell cell) { return reference(cell, {.row = true}); }
std::string column_fixed(Cell cell) { return reference(cell, {.column = true}); }
std::string absolute(Cell cell) { return reference(cell, {.column = true, .row = true}); }
std::string relative(Range range) { return reference(range, {}); }
std::string row_fixed(Range range) { return reference(range, {.row = true}); }
std::string column_fixed(Range range) { return reference(range, {.column = true}); }
std::string absolute(Range range) { return reference(range, {.column = true, .row = true}); }

std::string on_sheet(std::string_view sheet, std::string_view reference) {
  const std::string_view mark = std::ranges::all_of(sheet, is_letter) ? "" : "'";
  return concat({mark, sheet, mark, "!", reference});
}

std::string text_literal(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string sentence_formula(std::string_view sentence, const std::string& first,
                             const std::string& second) {
  std::vector<std::string> parts;
  std::string words;
  const auto end_words = [&] {
    if (!words.empty()) parts.push_back(text_literal(words));
    words.clear();
  };
  for (const char c : sentence) {
    if (c != '\1' && c != '\2') {
      words += c;
      continue;
    }
    end_words();
    parts.push_back(c == '\1' ? first : second);
  }
  end_words();
  std::string formula;
  for (const auto& part : parts) formula += (formula.empty() ? "" : "&") + part;
  return formula;
}

bool is_legal_name(std::string_view name) {
  if (name.empty() || name.size() > 255) return false;
  if (!is_letter(name.front()) && name.front() != '_') return false;
  const auto legal = [](char c) { return is_letter(c) || is_digit(c) || c == '_'; };
  return std::ranges::all_of(name, legal) && !looks_like_cell(name);
}

}  // namespace sightline::workbook
