// Vision texts: what the sheet Vision has in words, question by question, below its figures.
// Why: answers may fill pages, and each of these says what it is part of.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "reports/workbook/context.h"

namespace sightline::workbook {

/// A text spans the columns of figures, from this one to the last.
inline constexpr Column vision_text_column = 1;
inline constexpr Column vision_last_column = 6;
inline constexpr double vision_line_height = 14;  ///< in points

/// Where pages of the sheet may begin, and blank rows for a title of those that begin with them.
struct VisionPages {
  std::vector<PageBlock> blocks;
  std::map<Row, std::string> titles;
};

/// From `row` on, which becomes the one below. Titles have their rows only where the sheet's own
/// title doesn't stand on each page.
void write_vision_texts(Context& context, Sheet& sheet, Row& row, VisionPages& pages,
                        bool has_titles);

}  // namespace sightline::workbook
