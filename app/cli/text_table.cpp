#include "app/cli/text_table.h"

#include <algorithm>

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
  std::string line;
  line.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (byte < 0x20) {
      // U+2400 has the picture of U+0000, and so on.
      line += {'\xE2', '\x90', static_cast<char>(0x80 + byte)};
    } else if (byte == 0x7F) {
      line += "\u2421";
    } else if (byte == 0xC2 && next >= 0x80 && next <= 0xA0) {
      // The controls beyond ASCII have none.
      line += next == 0xA0 ? " " : "\uFFFD";
      ++i;
    } else {
      line += text[i];
    }
  }
  return line;
}

}  // namespace sightline
