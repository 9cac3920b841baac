// Scenario cells: the columns, looks and links that the parts of the sheet Scenarios share.
// Why: revenue and people are written apart, and have to look and link alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reports/workbook/cell_text.h"
#include "reports/workbook/context.h"
#include "reports/workbook/figure_looks.h"

namespace sightline::workbook::scenario_cells {

inline constexpr Column driver_column = measure_column;
inline constexpr Column level_column = first_extra_column;
inline constexpr Column year_column = second_extra_column;
/// Of the comparison; the target stands before it.
inline constexpr Column first_scenario = 2;

using figure_looks::label_look;
using figure_looks::pasted;
using figure_looks::plain;
inline constexpr Look sum_label{.below = Rule::hairline, .bold = true};
constexpr Look sum_look(Form form) {
  Look look = plain(form);
  look.bold = true;
  return look;
}

inline constexpr double label_width = 48;
/// In as many lines as it needs: figures stand right beside it.
inline void write_label(Sheet& sheet, Row row, const std::string& text) {
  Look look = label_look;
  look.wrap = true;
  sheet.text({row, label_column}, text, look);
  const int lines = lines_of(text, label_width);
  if (lines > 1) sheet.height(row, line_height * lines + 3);
}

/// Within the columns that stand on every page, so that none of them cuts it.
inline void write_subtitle(Sheet& sheet, const std::string& text) {
  constexpr int driver_width = 9;
  sheet.span({{subtitle_row, label_column}, {subtitle_row, driver_column}}, text,
             {.role = Role::second, .wrap = true, .top = true});
  const int lines = lines_of(text, static_cast<int>(label_width) + driver_width);
  sheet.height(subtitle_row, line_height * lines + 3);
}

/// From a billion on, years would leave room for a cycle's months only.
[[nodiscard]] inline Form form_of_amounts(double most) {
  constexpr double billion = 1e9;
  return most >= billion ? Form::in_millions : Form::money;
}

/// A formula with its result, or with what stands there while there is none.
inline void put(Sheet& sheet, Cell at, const std::string& formula,
                const std::optional<double>& value, const Look& look,
                std::string_view missing = "") {
  if (value)
    sheet.formula(at, formula, *value, look);
  else
    sheet.formula(at, formula, missing, look);
}

template <class T>
[[nodiscard]] std::optional<double> value_at(const Series<T>& series, Month month,
                                             const Currency& currency) {
  const auto value = series.at(month);
  if (!value) return std::nullopt;
  if constexpr (std::is_same_v<T, Money>)
    return to_units(*value, currency);
  else
    return to_units(*value);
}

/// The cell of a line's target on its measure's sheet; blank when it has none there. A blank `key`
/// is the total.
[[nodiscard]] inline std::string target_cell(const Context& context, Measure measure,
                                             const std::string& key, Column column) {
  const auto& places = context.figures.at(measure);
  for (std::size_t i = 0; i < places.table.blocks.size(); ++i) {
    const auto& block = places.table.blocks[i];
    const auto row = places.row(i, FigureKind::target);
    if (row && (key.empty() ? block.is_total : !block.is_total && block.key == key))
      return on_sheet(places.sheet->name(), row_fixed(Cell{*row, column}));
  }
  return {};
}

}  // namespace sightline::workbook::scenario_cells
