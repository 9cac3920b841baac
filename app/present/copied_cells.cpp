#include "app/present/copied_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sightline {
namespace {

/// More than these a double does not know for certain.
constexpr int certain_digits = 15, most_copied_decimals = 6;

/// With '.' for the decimals, as many as are needed.
std::string plain_number(double value) {
  const auto before = static_cast<int>(fmt::formatted_size("{:.0f}", std::trunc(std::abs(value))));
  const int decimals = std::clamp(certain_digits - before, 0, most_copied_decimals);
  auto text = fmt::format("{:.{}f}", value, decimals);
  if (decimals > 0) text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string copied_text(const MonthCell& cell, const LocaleForm& form) {
  if (!cell.parts.empty()) return cell.parts;
  if (!cell.value || !std::isfinite(*cell.value)) return cell.entry;
  constexpr double hundred = 100;
  return cell.is_percent ? copied_number(*cell.value * hundred, form) + "%"
                         : copied_number(*cell.value, form);
}

std::vector<int> columns_to_copy(const MonthTable& table, int first, int last) {
  std::vector<int> all;
  std::vector<int> months;
  for (int column = std::max(first, -1);
       column <= std::min(last, static_cast<int>(table.columns.size()) - 1); ++column) {
    all.push_back(column);
    if (column < 0 || !table.columns[static_cast<std::size_t>(column)].aside)
      months.push_back(column);
  }
  return months.empty() ? all : months;
}

/// Calls begin_row() and then take(cell) for each cell; nullptr where a row has none.
template <class BeginRow, class Take>
void for_each_cell(const MonthTable& table, const CellRange& range, BeginRow&& begin_row,
                   Take&& take) {
  const auto columns = columns_to_copy(table, range.first_column, range.last_column);
  const int last = std::min(range.last_row, static_cast<int>(table.rows.size()) - 1);
  for (int at = std::max(range.first_row, 0); at <= last; ++at) {
    const auto& row = table.rows[static_cast<std::size_t>(at)];
    begin_row();
    for (const int column : columns) {
      const auto index = static_cast<std::size_t>(column);
      const MonthCell label{.text = row.label, .entry = row.label};
      take(column < 0 ? label : index < row.cells.size() ? row.cells[index] : MonthCell{});
    }
  }
}

std::string html_text(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&')
      safe += "&amp;";
    else if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else
      safe += c;
  }
  return safe;
}

}  // namespace

std::string copied_number(double value, const LocaleForm& form) {
  constexpr std::size_t like_thousands = 3;
  auto text = plain_number(value);
  const auto point = text.find('.');
  if (point == std::string::npos) return text;
  // Three decimals could be read as thousands.
  if (text.size() - point - 1 == like_thousands) text += '0';
  return text.replace(point, 1, form.decimal);
}

int copied_columns(const MonthTable& table, int first_column, int last_column) {
  return static_cast<int>(columns_to_copy(table, first_column, last_column).size());
}

CellBlock copied_cells(const MonthTable& table, const CellRange& range, const LocaleForm& form) {
  CellBlock block;
  for_each_cell(
      table, range, [&] { block.emplace_back(); },
      [&](const MonthCell& cell) { block.back().push_back(copied_text(cell, form)); });
  return block;
}

std::string copied_html(const MonthTable& table, const CellRange& range, const LocaleForm& form) {
  std::string html =
      "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n<table>";
  bool first = true;
  for_each_cell(
      table, range,
      [&] {
        html += first ? "\n<tr>" : "</tr>\n<tr>";
        first = false;
      },
      [&](const MonthCell& cell) {
        // The language of the number is 1033, English; how it is shown then is the reader's.
        html += cell.value && std::isfinite(*cell.value)
                    ? fmt::format("<td sdval=\"{}\" sdnum=\"1033;{}\">", plain_number(*cell.value),
                                  cell.is_percent ? "0;0.00%" : "")
                    : std::string("<td>");
        html += html_text(copied_text(cell, form)) + "</td>";
      });
  if (!first) html += "</tr>";
  return html + "\n</table>\n";
}

}  // namespace sightline
