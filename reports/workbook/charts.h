// Charts: native Excel charts described as plain data.
// Why: all charts of a book share fonts, grid, axis titles and alternative text.
#pragma once

#include <string>
#include <vector>

#include "reports/workbook/book.h"

namespace sightline::workbook {

struct ChartSeries {
  /// A band is a broad pale line: what was meant, behind what is. Dots and ticks stand alone in
  /// their months: what a formula leaves blank is text, which programs draw as 0, and only a mark
  /// can be kept out of sight there (see ChartSpec::above_zero). Blank cells are gaps in every
  /// kind.
  enum class Kind {
    stacked,
    hatched,  ///< stacked, in stripes
    band,
    line,
    dashed,
    dotted,
    thin,
    dots,
    ticks
  } kind = Kind::line;
  std::string name;
  std::string values;      ///< "Revenue!$E$9:$V$9"
  std::string categories;  ///< as long as the values
  std::uint32_t colour = 0;
};

struct ChartSpec {
  std::string title;
  std::string x_title;
  std::string y_title;
  std::string x_code;  ///< number format of the categories; blank for texts
  std::string y_code;
  std::string description;  ///< for those who can't see it
  int width = 480;          ///< pixels
  int height = 288;
  /// The axis begins just above 0, so that marks of blank formulas aren't seen; nor are those of 0.
  bool above_zero = false;
  bool from_zero = false;
  int label_every = 0;  ///< of the categories; 0 leaves it to the program
  bool grid = true;
  std::vector<ChartSeries> series;  ///< stacked columns only, or none of them; the last is on top
};

/// Cells behind the chart show through where nothing is drawn.
void insert_chart(Book& book, Sheet& sheet, Cell at, const ChartSpec& spec);
/// The sentence as long as the formula ("COUNT(Revenue!$E$9:$V$9)") is 0, in a cell behind the
/// chart. One that begins empty has no grid, which would strike it through.
void write_while_empty(Sheet& sheet, Cell at, ChartSpec& chart, const std::string& formula,
                       const std::string& sentence, bool is_empty);

}  // namespace sightline::workbook
