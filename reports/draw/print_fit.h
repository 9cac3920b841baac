// How a table fits its paper: how large its type is, how wide each column, and which columns stand
// together. Why: it is found by measuring all texts, before any of them is drawn.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/draw/print_table.h"
#include "reports/draw/text.h"

namespace sightline::draw {

// How wide each column is printed, with the gaps between them as wide as the room; and how large
// the type of the table is, 0.82 … 1 of what it is where there is room enough. No type is under 7
// points.
struct PrintFit {
  std::vector<double> widths;
  double type = 1;
};
// Figures are given what they need before texts, which wrap. A table that is too broad for that is
// set smaller, all of it alike.
[[nodiscard]] PrintFit print_fit(const PrintTable& table, double room);

struct PrintPart {
  PrintTable table;  // some of the columns
  PrintFit fit;
};
struct PrintLayout {
  PrintFit fit;                  // where the columns stand beside each other
  std::vector<PrintPart> parts;  // otherwise: two or more tables, to stand beneath each other
};
[[nodiscard]] PrintLayout print_layout(const PrintTable& table, double room);

// How heads and cells are set in such a type, how far columns stand apart in points, and a head in
// lines of a width.
[[nodiscard]] TextStyle print_head_style(double type);
[[nodiscard]] TextStyle print_cell_style(bool figure, bool strong, double type);
[[nodiscard]] double print_column_gap(double type);
[[nodiscard]] std::vector<std::string> print_head_lines(std::string_view head, double width,
                                                        double type);

}  // namespace sightline::draw
