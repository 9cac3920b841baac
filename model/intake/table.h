// Table: the rows of a file, every cell a text as it stood there.
// Why: CSV and workbooks come in many dialects; whoever looks for deals or figures in them reads
// one thing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline {

/// A file larger than this is no table for a plan.
inline constexpr std::size_t max_table_file = 256U * 1024U * 1024U;
/// More cells than this are refused, so that memory stays a small multiple of the file.
inline constexpr std::size_t max_table_cells = 5'000'000;

class Table {
 public:
  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  /// Cells of the widest row.
  [[nodiscard]] std::size_t columns() const { return columns_; }
  /// Cells that this row has.
  [[nodiscard]] std::size_t width(std::size_t row) const;
  /// Blank beyond the row's end.
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const;
  /// Where the row begins in its file, counted from 1.
  [[nodiscard]] std::size_t line(std::size_t row) const { return rows_[row].line; }
  /// The first cell of the row with a NUL in it, which no text has.
  [[nodiscard]] std::optional<std::size_t> cell_with_nul(std::size_t row) const;
  /// True when no cell of the row has anything in it.
  [[nodiscard]] bool is_blank(std::size_t row) const;

  void begin_row(std::size_t line);
  /// Adds to the last row. Throws Failure{input} beyond max_table_cells.
  void add_cell(std::string_view text);

 private:
  struct Row {
    std::size_t first = 0;
    std::size_t line = 0;
  };
  struct Piece {
    std::uint32_t from = 0;
    std::uint32_t size = 0;
  };

  std::string text_;
  std::vector<Piece> cells_;
  std::vector<Row> rows_;
  std::size_t columns_ = 0;
  bool has_nul_ = false;  ///< in any cell
};

/// What a cell holds, cut to what a complaint can show.
[[nodiscard]] std::string shown_cell(std::string_view cell);

}  // namespace sightline
