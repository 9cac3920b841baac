// Cell text: what a user typed, made fit for a cell of a workbook.
// Why: a control character makes Excel call the whole book damaged, and a cell holds no more than
// 32,767 characters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sightline::workbook {

/// Characters (UTF-16 units) in one cell at most.
inline constexpr std::size_t most_cell_text = 32'767;

/// Points that a line of the book's usual font takes, and how high a row can be at most.
inline constexpr double line_height = 13.5;
inline constexpr double highest_row = 409;

/// Valid UTF-8 without the characters XML forbids; what Excel would read as an escape ("_x0041_")
/// is kept as it was typed. Longer texts end with "…".
[[nodiscard]] std::string cell_text(std::string_view text);

/// The text on one line, at most `most` characters, for titles, headers and names, without the
/// characters XML forbids. An escape stays as it is: where one is read, Sheet::text keeps it.
[[nodiscard]] std::string one_line(std::string_view text, std::size_t most);

/// A name that Excel takes for a sheet: at most 31 characters, none of []:*?/\\, no apostrophe at
/// either end, different from those `taken` whatever the case: "Overview 2".
[[nodiscard]] std::string sheet_name(std::string_view name, const std::vector<std::string>& taken);

/// What an indent takes of a column, in digits.
inline constexpr double inset_digits = 1.6;

/// Lines that `text` takes in a column that is `width` digits wide, which is how widths are
/// counted: measured as Arial has them. To their own digits, the letters of the brands' other fonts
/// and of those that stand in for them are as wide to a few per cent.
[[nodiscard]] int lines_of(std::string_view text, double width);
/// Likewise of a text in bold.
[[nodiscard]] inline int lines_in_bold(std::string_view text, double width) {
  constexpr double bold = 0.9;
  return lines_of(text, width * bold);
}

/// How wide the text is, in digits, measured likewise.
[[nodiscard]] double digits_of(std::string_view text);
/// Likewise of a text in bold.
[[nodiscard]] inline double bold_digits_of(std::string_view text) {
  constexpr double bold = 0.9;
  return digits_of(text) / bold;
}

/// A head in bold, with its lines ended so that a gap is left to the heads beside it: a spreadsheet
/// fills a column to its edge. No word is torn.
[[nodiscard]] std::string head_in_lines(std::string_view text, double width);

/// The text in pieces of at most `most_lines` lines of `width` digits, cut at line ends and
/// spaces where there are any: a row of a sheet can't be higher than 409 points. At least one
/// piece.
[[nodiscard]] std::vector<std::string> pieces_of(std::string_view text, double width,
                                                 int most_lines);

}  // namespace sightline::workbook
