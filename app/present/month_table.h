// MonthTable: figures by month as plain rows and cells, ready to be shown in a grid.
// Why: the grid only copies text and tone to its cells; what a row means stays in the presenter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/base/calendar.h"
#include "model/catalog/catalog.h"

namespace sightline {

enum class ColumnKind { month, cycle, fiscal_year, total };

struct MonthColumn {
  ColumnKind kind = ColumnKind::month;
  std::string label;  ///< "Jan", "Cycle 1", "FY 2026", "18 months"
  std::string
      caption;  ///< "2026" over the first month of a year, "Jan–Mar" under a cycle; or blank
  Month month = std::chrono::year{2026} / 1;  ///< counts for kind month
  bool current = false;                       ///< within the current cycle
  bool aside = false;       ///< stands beside what is typed, such as a subtotal; not copied with it
  std::string spoken = {};  ///< in full: "January 2026"; blank: as in the head
};

enum class RowKind { heading, figure, total };
enum class CellTone { plain, good, bad, quiet, warning };

struct MonthCell {
  std::string text;   ///< as shown
  std::string entry;  ///< as edited: the exact figure
  bool editable = false;
  CellTone tone = CellTone::plain;
  std::optional<double> value = {};  ///< what other programs reckon with; none for words
  bool is_words = false;             ///< a text is typed there, which may have several lines
  bool is_percent = false;           ///< then the value 0.12 is copied as "12%"
  std::string parts = {};            ///< copied as text instead of the value: "14/20"
  std::string spoken = {};           ///< what marks and colours say, in words; blank: the text

  bool operator==(const MonthCell&) const = default;
};

struct MonthRow {
  RowKind kind = RowKind::figure;
  std::string label;
  std::vector<MonthCell> cells;  ///< one per column; none for a heading
  std::string of = {};           ///< whose figure it is: the line's name; blank: the label says it
};

struct MonthTable {
  std::string unit;  ///< once, over the labels: "USD", "Full-time equivalents"
  std::vector<MonthColumn> columns;
  std::vector<MonthRow> rows;
  std::vector<std::string> notes;  ///< under the grid: "* 2 of 3 months have an actual."
};

/// Rows and columns of the table, both ends included; column -1 are the labels.
struct CellRange {
  int first_row = 0;
  int first_column = 0;
  int last_row = 0;
  int last_column = 0;
};

/// All rows, with the columns from `first` up to but not `end`.
[[nodiscard]] MonthTable columns_of(const MonthTable& table, std::size_t first, std::size_t end);

/// What a screen reader says of a cell's place, "Target of ‘Services’, January 2026", and of the
/// cell: "Target of ‘Services’, January 2026: 120,000". Of a label (column -1), the row alone.
[[nodiscard]] std::string spoken_place(const MonthTable& table, int row, int column,
                                       const Catalog& catalog);
[[nodiscard]] std::string spoken_cell(const MonthTable& table, int row, int column,
                                      const Catalog& catalog);

/// The head of a column; a long label without a caption stands on two lines, broken at the space
/// nearest to its middle.
[[nodiscard]] std::string head_of(const MonthColumn& column);

}  // namespace sightline
