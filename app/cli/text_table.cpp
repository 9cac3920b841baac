#include "app/cli/text_table.h"

#include <algorithm>

#include "model/base/one_line.h"
#include "model/base/text.h"

namespace sightline {

void TextTable::add(std::vector<std::string> row) {
  for (auto& cell : row) cell = as_line(cell);
  rows_.push_back(std::move(row));
}

std::string TextTable::text() const {
  std::vector<std::size_t> widths;
  for (const auto& row : rows_) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], length(row[i]));
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(widths[i] - length(row[i]), ' ');
      const bool is_left = i == 0 || columns_ == Columns::words;
      if (i > 0) line += "  ";
      line += is_left ? row[i] + gap : gap + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

std::string as_line(std::string_view text) {
  constexpr std::string_view no_break = "\u00A0";
  auto line = with_visible_controls(text);
  for (auto at = line.find(no_break); at != std::string::npos; at = line.find(no_break, at))
    line.replace(at, no_break.size(), " ");
  return line;
}

}  // namespace sightline
