// How a printed table is made to fit its paper: what stands beside each other, how wide and in
// which type. Why: what is measured is what is drawn, so both ask here for its type.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/draw/print_table.h"

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

inline constexpr double print_cell_px = 8.5;  // in the type of 1
inline constexpr double print_column_gap = 9;

[[nodiscard]] TextStyle print_head_style(double type);
[[nodiscard]] TextStyle print_cell_style(bool figure, bool strong, double type);
// The words of a head in lines of this width.
[[nodiscard]] std::vector<std::string> print_head_lines(std::string_view head, double width,
                                                        double type);

struct PrintPart {
  std::optional<PrintTable> table;  // nothing: all columns of the table itself
  PrintFit fit;
};
// The tables that a table is printed in, beneath each other; one where its columns fit.
[[nodiscard]] std::vector<PrintPart> print_parts(const PrintTable& table, double room);

}  // namespace sightline::draw
