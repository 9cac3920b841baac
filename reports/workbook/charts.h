// Charts: native Excel charts described as plain data.
// Why: all charts of a book share fonts, grid, axis titles and alternative text.
#pragma once

#include <string>
#include <vector>

#include "reports/workbook/book.h"

namespace sightline::workbook {

struct ChartSeries {
  /// A band is a broad pale line: what was meant, behind what is.
  enum class Kind { stacked, band, line, dashed, dotted } kind = Kind::line;
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
  std::vector<ChartSeries> series;  ///< stacked columns only, or none of them; the last is on top
};

void insert_chart(Book& book, Sheet& sheet, Cell at, const ChartSpec& spec);

}  // namespace sightline::workbook
