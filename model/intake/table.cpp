#include "model/intake/table.h"

#include <algorithm>

#include "model/base/message.h"
#include "model/base/text.h"

namespace sightline {

std::size_t Table::width(std::size_t row) const {
  const auto end = row + 1 < rows_.size() ? rows_[row + 1].first : cells_.size();
  return end - rows_[row].first;
}

std::string_view Table::cell(std::size_t row, std::size_t column) const {
  if (column >= width(row)) return {};
  const auto& piece = cells_[rows_[row].first + column];
  return std::string_view(text_).substr(piece.from, piece.size);
}

bool Table::is_blank(std::size_t row) const {
  for (std::size_t column = 0; column < width(row); ++column)
    if (!trimmed(cell(row, column)).empty()) return false;
  return true;
}

std::optional<std::size_t> Table::cell_with_nul(std::size_t row) const {
  if (!has_nul_) return std::nullopt;
  for (std::size_t column = 0; column < width(row); ++column)
    if (cell(row, column).find('\0') != std::string_view::npos) return column;
  return std::nullopt;
}

std::string shown_cell(std::string_view cell) {
  constexpr std::size_t most_shown = 60;
  return to_valid_text(trimmed(cell).substr(0, most_shown));
}

void Table::begin_row(std::size_t line) { rows_.push_back({cells_.size(), line}); }

void Table::add_cell(std::string_view text) {
  if (cells_.size() >= max_table_cells || text_.size() + text.size() > UINT32_MAX)
    throw Failure(FailureKind::input,
                  msg("The file has more than {1} cells. Export fewer columns or a shorter time, "
                      "then import it again.",
                      max_table_cells));
  cells_.push_back(
      {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text.size())});
  text_ += text;
  has_nul_ = has_nul_ || text.find('\0') != std::string_view::npos;
  columns_ = std::max(columns_, width(rows_.size() - 1));
}

}  // namespace sightline
