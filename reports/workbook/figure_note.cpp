#include "reports/workbook/figure_note.h"

#include <algorithm>

#include "model/derive/outlook_record.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr double note_line_height = 13;

std::string unit_of_figures(const Context& context, const FigurePlaces& places) {
  const auto unit = places.table.is_level() ? context.word("Full-time equivalents")
                                            : context.organization().currency.code;
  if (!has_provisional(places)) return unit;
  return context.say("{1}. {2} = provisional, may still change.", unit, provisional_mark);
}

std::string note_of_figures(const Context& context, const FigureTable& table) {
  std::string text = context.catalog.text(table.landing_in_short);
  if (!table.landing_remark.empty()) text += " " + context.catalog.text(table.landing_remark);
  if (!table.is_level()) {
    const auto record = table.measure == Measure::profit ? profit_outlook_record(context.document)
                                                         : revenue_outlook_record(context.document);
    if (record) text += " " + context.catalog.text(words_of(*record));
    return text;
  }
  return context.say(
      "At the end of each month; a period shows its last month, of actuals the last one known. {1}",
      text);
}

int lines_across(const Sheet& sheet, const std::string& text, double points) {
  const double digit_points = digit_pixels(sheet.styles().brand()) * 3 / 4;
  return lines_of(text, points / digit_points - 1);
}

}  // namespace

bool has_provisional(const FigurePlaces& places) {
  const auto is_set = [](bool one) { return one; };
  const auto& within = places.table.total().row(FigureKind::actual)->provisional;
  return std::ranges::any_of(within, is_set) ||
         std::ranges::any_of(places.past.rows, [&](const HistoryRow& row) {
           return std::ranges::any_of(row.provisional, is_set);
         });
}

void write_figure_note(Context& context, const FigurePlaces& places, Column last) {
  auto& sheet = *places.sheet;
  const Look look{.role = Role::second, .wrap = true, .top = true};
  const auto unit = unit_of_figures(context, places);
  const auto note = note_of_figures(context, places.table);
  const Column last_beside = last_of_first_page(context, sheet, last);
  // Within the columns that stand on every page, so that none of them cuts it; then as wide as the
  // first of the pages side by side.
  sheet.span({{subtitle_row, label_column}, {subtitle_row, measure_column}}, unit, look);
  sheet.span({{subtitle_row, first_extra_column}, {subtitle_row, last_beside}}, note, look);
  const double labels = sheet.points_across(measure_column);
  const int lines = std::max(lines_across(sheet, unit, labels),
                             lines_across(sheet, note, sheet.points_across(last_beside) - labels));
  sheet.height(subtitle_row, note_line_height * lines + 3);
}

}  // namespace sightline::workbook
