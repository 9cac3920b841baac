// Actuals layout: where the months and the names of a crosstab stand, and what else has figures.
// Why: apart from what the figures mean, so that each can be read by itself.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/intake/import_setup.h"
#include "model/intake/line_finder.h"
#include "model/intake/total_check.h"

namespace sightline {

/// The columns of months with their months.
using MonthColumns = std::vector<std::pair<std::size_t, Month>>;

[[nodiscard]] std::optional<Month> month_at(const MonthColumns& months, std::size_t column);
/// The column of names: the one that was said, else the first with letters in it.
[[nodiscard]] std::size_t label_column(const Table& table, const ImportSetup& setup,
                                       const MonthColumns& months, std::size_t first_row);
/// The figures of a row as they stand, for the sums that it is part of.
[[nodiscard]] TotalCheck::Row figures_in(const Table& table, const ImportSetup& setup,
                                         const MonthColumns& months, std::size_t row,
                                         std::string_view name, bool is_total);
/// Whether all rows that say what they count in say the same, so that they can be added up.
[[nodiscard]] bool is_unit_shared(const Table& table, const ImportSetup& setup,
                                  std::size_t first_row);
/// A column of figures, and what its head says that they are.
struct FigureColumn {
  std::size_t at;
  std::string measure;
};
/// In a list that says the line of each row: the columns that a figure's name heads; without one,
/// the only column that is nothing else.
[[nodiscard]] std::vector<FigureColumn> figure_columns(const ImportSetup& setup,
                                                       const LineFinder& finder);
/// Heads of columns with figures that none was taken from: sums of months, and what is no actual.
[[nodiscard]] std::vector<std::string> left_columns(
    const Table& table, const ImportSetup& setup, const MonthColumns& months, std::size_t first_row,
    const std::set<std::optional<std::size_t>>& used);

}  // namespace sightline
