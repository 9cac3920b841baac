// CSV: tables as comma-separated values (RFC 4180).
// Why: what goes into a spreadsheet is opened by a program that runs formulas; so no text may be
// one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sightline {

/// A cell. What the program made itself (numbers, dates) is never mistaken for a formula; what
/// people typed may be.
struct CsvCell {
  std::string text;
  bool typed = false;  ///< by people

  bool operator==(const CsvCell&) const = default;
};

struct CsvTable {
  std::string name;  ///< of the file, without ".csv"
  std::vector<std::string> head;
  std::vector<std::vector<CsvCell>> rows;  ///< each as long as the head
};

enum class CsvForm {
  /// For spreadsheets: begins with the mark by which they know UTF-8, and a text that a spreadsheet
  /// would take for a formula has an apostrophe before it. Control characters, which RFC 4180 has
  /// no place for, are left out.
  safe,
  /// For programs: exactly the texts.
  raw,
};

/// A number with a point and no grouping, as short as it reads back exactly; never with an
/// exponent; blank when it is not finite.
[[nodiscard]] std::string csv_number(double value);

/// Whether a spreadsheet would take the text for a formula: after spaces it begins with = + - @
/// (full-width ones too), a tab or a line break.
[[nodiscard]] bool looks_like_formula(std::string_view text);

/// Head and rows, lines ended by CR LF.
[[nodiscard]] std::string csv_text(const CsvTable& table, CsvForm form);

}  // namespace sightline
