// Cells: places on a sheet and their names inside formulas.
// Why: a sheet's writer thinks in named rows and columns; letters and digits are made here alone.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace sightline::workbook {

using Row = std::uint32_t;
using Column = std::uint16_t;

/// Counted from 0, as the sheet's writer counts.
struct Cell {
  Row row = 0;
  Column column = 0;

  bool operator==(const Cell&) const = default;
};

struct Range {
  Cell first;
  Cell last;

  bool operator==(const Range&) const = default;
};

/// The parts one after the other, in room that is taken once: a book has thousands of formulas.
[[nodiscard]] std::string concat(std::initializer_list<std::string_view> parts);

/// "A", "Z", "AA" …
[[nodiscard]] std::string column_name(Column column);
/// "E5": moves along both ways when a formula is copied.
[[nodiscard]] std::string relative(Cell cell);
/// "E$5": stays in its row.
[[nodiscard]] std::string row_fixed(Cell cell);
/// "$E5": stays in its column.
[[nodiscard]] std::string column_fixed(Cell cell);
/// "$E$5".
[[nodiscard]] std::string absolute(Cell cell);
[[nodiscard]] std::string relative(Range range);
[[nodiscard]] std::string absolute(Range range);
/// "$E5:$V5": columns stay, rows move.
[[nodiscard]] std::string column_fixed(Range range);
/// "E$5:E$9": rows stay, columns move.
[[nodiscard]] std::string row_fixed(Range range);
/// "'Cycle 1'!$E$5"; quotes only where Excel wants them.
[[nodiscard]] std::string on_sheet(std::string_view sheet, std::string_view reference);

/// A text as a formula writes it: in quotes, those inside doubled.
[[nodiscard]] std::string text_literal(std::string_view text);
/// What makes a sentence in a formula, with what `first` and `second` compute in place of \1 and
/// \2. A whole sentence, since its words agree with one another in most languages.
[[nodiscard]] std::string sentence_formula(std::string_view sentence, const std::string& first,
                                           const std::string& second = {});

/// A name that Excel accepts: letters, digits and underscores, not like a cell (Q1, R1C1).
[[nodiscard]] bool is_legal_name(std::string_view name);

}  // namespace sightline::workbook
