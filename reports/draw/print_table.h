// A table on sheets of paper: columns as wide as what stands in them, the head on every sheet.
// Why: every page of figures is printed by the same few rules, whatever it tells.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/message.h"
#include "model/catalog/catalog.h"
#include "reports/draw/palette.h"
#include "reports/draw/print_sheets.h"
#include "reports/draw/print_watch.h"

namespace sightline::draw {

struct PrintColumn {
  std::string head;     // wraps between words
  bool figure = false;  // of one line each, at the right end of the column
};

struct PrintTableCell {
  std::string text;
  Tone tone = Tone::neutral;

  PrintTableCell() = default;
  PrintTableCell(std::string words,
                 Tone with = Tone::neutral)  // NOLINT(google-explicit-constructor)
      : text(std::move(words)), tone(with) {}
};

struct PrintTableRow {
  std::vector<PrintTableCell> cells;  // one per column
  bool strong = false;                // a sum
};

struct PrintTable {
  std::string title;  // stands above, on the same sheet as head and first rows
  std::vector<PrintColumn> columns;
  std::vector<PrintTableRow> rows;
  std::string empty;  // said when there are no rows
  // So many columns, the first ones, say whose figures a row has: at least one. They stand in each
  // of the parts that a table is printed in.
  std::size_t keys = 1;
  std::string overleaf{};  // stands above the head on each further sheet; nothing when blank
  // Its rows stand closer, down to half a point apart, where that keeps them on the sheet.
  bool is_close = false;
};

// Words first, figures behind them.
[[nodiscard]] std::vector<PrintColumn> print_columns(const Catalog& catalog,
                                                     std::initializer_list<const char*> words,
                                                     std::initializer_list<const char*> figures);

// All rows, on as many sheets as they need; fewer when they are given up meanwhile. A table whose
// columns don't fit beside each other is printed in several beneath each other, and the sheets are
// asked for breadth.
void print_table(PrintSheets& sheets, const PrintTable& table, const PrintWatch& watch = {});

// How high it is printed at this width, without a title and on one sheet.
[[nodiscard]] double print_height(PrintSheets& sheets, const PrintTable& table);

// What stands above a part of a page. `below` is the height of what has to stand on the same sheet.
void print_heading(PrintSheets& sheets, const std::string& text, double below = 43);
// A sentence of less weight; nothing when it is blank.
void print_note(PrintSheets& sheets, std::string_view sentence);

}  // namespace sightline::draw
