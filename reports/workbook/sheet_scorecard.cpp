#include "reports/workbook/sheet_scorecard.h"

#include <algorithm>
#include <array>

#include "reports/workbook/cell_text.h"
#include "reports/workbook/charts.h"
#include "reports/workbook/score_sheet.h"

namespace sightline::workbook {
namespace {

constexpr int trend_height = 232;
constexpr Row trend_rows = 12;
// Where each of three charts side by side begins, and its width in pixels.
constexpr std::array<Column, 3> chart_columns = {0, 6, 14};
constexpr std::array<int, 3> chart_widths = {495, 432, 432};
constexpr Column last_of_three = 21;
constexpr std::size_t most_charts = 12;

// Beside the standards, which leave room there; Row of the last one.
Row write_marks(Context& context, Sheet& sheet, Row row) {
  constexpr Column mark = warning_column + 2;
  constexpr Column meaning = mark + 1;
  constexpr Column last = meaning + 5;
  const Look head{.role = Role::header, .below = Rule::strong};
  sheet.text({row, mark}, context.word("Status"), head);
  sheet.blanks({{row, meaning}, {row, last}}, head);
  const std::array meanings = {"misses the standard by more than the warning threshold",
                               "misses the standard, within the warning threshold",
                               "the standard is met"};
  const std::array tones = {Tone::bad, Tone::warning, Tone::good};
  const Range marks{{row + 1, mark}, {row + 3, mark}};
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    ++row;
    sheet.text({row, mark}, mark_of(static_cast<Verdict>(i)),
               {.side = Side::centre, .tone = tones.at(i), .bold = true});
    sheet.text({row, meaning}, context.word(meanings.at(i)), {.role = Role::second});
  }
  context.book.define_name("score_marks", sheet.place(marks));
  return row;
}

// Adds up persons' readings, divides parts or is made of other KPIs: formulas, which are text while
// there is no reading.
bool is_computed(const ScoreLine& line) {
  return line.has_parts || line.is_formula || !line.persons.empty();
}

bool is_empty(const ScoreLine& line) {
  return std::ranges::none_of(line.row(ScoreRow::actual), [](const auto& v) { return !!v; });
}

bool has_loss(const ScoreLine& line, ScoreRow row) {
  return std::ranges::any_of(line.row(row), [](const auto& v) { return v && *v < 0; });
}

// The last period with an actual, counted from 1.
std::size_t known_periods(const ScoreLine& line) {
  const auto& actual = line.row(ScoreRow::actual);
  const auto last =
      std::ranges::find_if(actual.rbegin(), actual.rend(), [](const auto& v) { return !!v; });
  return static_cast<std::size_t>(actual.rend() - last);
}

bool draws_standard(const ScoreLine& line) {
  return std::ranges::all_of(line.row(ScoreRow::standard), [](const auto& v) { return !!v; });
}

// Weeks as words, since an axis of dates has a label for each day it likes. Kept below what is
// printed: the months' names in one row, the labels in the next.
void write_week_labels(Sheet& sheet, const ScoreGrid& grid, Row head, Row row) {
  const auto& names = sheet.styles().words().after_day;
  const Look look{.role = Role::second};
  for (std::size_t i = 0; i < names.size(); ++i)
    sheet.text({row, static_cast<Column>(first_month_column + i)}, names.at(i), look);
  const auto last = static_cast<Column>(first_month_column + names.size() - 1);
  const std::string months = absolute(Range{{row, first_month_column}, {row, last}});
  for (std::size_t i = 0; i < grid.periods.size(); ++i) {
    const auto column = static_cast<Column>(first_month_column + i);
    const std::string day = row_fixed(Cell{head, column});
    const auto date = grid.periods[i];
    sheet.formula({row + 1, column}, "=DAY(" + day + ")&INDEX(" + months + ",MONTH(" + day + "))",
                  std::to_string(static_cast<unsigned>(date.day())) +
                      names.at(static_cast<unsigned>(date.month()) - 1),
                  look);
  }
}

struct TrendPlace {
  const ScoreGrid& grid;
  const ScoreLine& line;
  const ScorePlaces& places;
  Row labels;  ///< of the periods
};

void write_trend(Context& context, Sheet& sheet, const TrendPlace& trend, Cell at, int width) {
  const auto& line = trend.line;
  const auto& brand = sheet.styles().brand();
  const bool weekly = trend.grid.rhythm == Rhythm::weekly;
  // An axis that has to show losses can't hide what a formula leaves blank: it ends before.
  const bool cut = is_computed(line) && has_loss(line, ScoreRow::actual);
  const auto periods = cut ? known_periods(line) : trend.grid.periods.size();
  const auto last = static_cast<Column>(first_month_column + periods - 1);
  const auto row = [&](Row of) { return sheet.place(Range{{of, first_month_column}, {of, last}}); };
  ChartSpec chart;
  chart.title = one_line(line.kpi->name, 60);
  chart.x_title = context.word(weekly ? "Week of" : "Month");
  chart.y_title = in_unit(context, context.word(label_of(line.kpi->unit)), form_of(line));
  const auto& words = sheet.styles().words();
  if (!weekly) chart.x_code = words.month;
  constexpr int weeks_a_label = 3;
  if (weekly) chart.label_every = weeks_a_label;
  const Form form = form_of(line);
  chart.y_code = form == Form::percent ? "0%" : sheet.styles().number_code(form);
  chart.width = width;
  chart.height = trend_height;
  chart.above_zero = is_computed(line) && !cut;
  // A standard alone would get an axis of its nearest surroundings: 9 to 11.
  chart.from_zero = is_empty(line) && !chart.above_zero && !has_loss(line, ScoreRow::standard);
  chart.description = context.say(
      "{1} by period: dots or a solid line for the actual, a dashed line for the standard.",
      chart.title);
  if (draws_standard(line))
    chart.series.push_back({ChartSeries::Kind::dashed, context.word("Standard"),
                            row(trend.places.rows.at(ScoreRow::standard)), row(trend.labels),
                            brand.trajectory});
  const std::string actual = row(trend.places.rows.at(ScoreRow::actual));
  chart.series.push_back({chart.above_zero ? ChartSeries::Kind::dots : ChartSeries::Kind::line,
                          context.word("Actual"), actual, row(trend.labels), brand.actual});
  // Below the standard's line, which is drawn already in the upper half, and right of the axis.
  constexpr Row empty_rows = 4;
  const auto beside = static_cast<Column>(at.column + (at.column == label_column ? 1 : 2));
  write_while_empty(sheet, {at.row + empty_rows, beside}, chart, "COUNT(" + actual + ")",
                    context.word("There is nothing to draw yet."), is_empty(line));
  insert_chart(context.book, sheet, at, chart);
}

// Weeks are fewer than months: what they leave is no part of the page.
Column scorecard_last_column(const ScoreBook& book) {
  std::size_t most = 0;
  for (const auto& grid : book.grids) most = std::max(most, grid.periods.size());
  return static_cast<Column>(first_month_column + most - 1);
}

// As many side by side as the page has room for; each row of them is a block of its own.
Row write_trends(Context& context, Sheet& sheet, const ScoreBook& book, Row row,
                 std::vector<PageBlock>& blocks) {
  blocks.push_back({{row}});
  sheet.text({row++, 0}, context.word("Trends"), {.bold = true, .size = 12});
  std::size_t all = 0;
  for (const auto& grid : book.grids) all += grid.teams.size();
  all = std::min(all, most_charts);
  const std::size_t across =
      scorecard_last_column(book) >= last_of_three ? chart_columns.size() : 2;
  const auto rows = (all + across - 1) / across;
  const Row last = row + static_cast<Row>(rows) * trend_rows;
  for (Row next = row + trend_rows; next < last; next += trend_rows) blocks.push_back({{next}});
  std::size_t drawn = 0;
  for (std::size_t i = 0; i < book.grids.size(); ++i) {
    const auto& grid = book.grids[i];
    const bool weekly = grid.rhythm == Rhythm::weekly;
    const Row head = book.teams.heads[i];
    if (weekly) write_week_labels(sheet, grid, head, last + 1);
    for (std::size_t line = 0; line < grid.teams.size() && drawn < all; ++line, ++drawn) {
      const auto place = drawn % across;
      const Cell at{row + static_cast<Row>(drawn / across) * trend_rows, chart_columns.at(place)};
      write_trend(context, sheet,
                  {grid, grid.teams[line], book.teams.lines[i][line], weekly ? last + 2 : head}, at,
                  chart_widths.at(place));
    }
  }
  return last;
}

void finish(Context& context, Sheet& sheet, const ScoreBook& book, const ScoreLayout& layout,
            const std::vector<PageBlock>& blocks, Row last) {
  sheet.freeze({layout.heads.front() + 1, first_month_column});
  const Cell corner{last, scorecard_last_column(book)};
  keep_whole(context, sheet, blocks, corner, check_row + 1);
  set_page(context, sheet, PageKind::one_wide, corner, check_row + 1);
  sheet.protect();
}

}  // namespace

void write_scorecard(Context& context, Sheet& sheet) {
  const auto book = score_book(context);
  write_head(context, sheet, context.word("Scorecard"),
             context.word("Are the four or five numbers that matter on course? ✓ met, ▲ close, ■ "
                          "missed; ‘met’ is the share of periods in which the standard was met"));
  write_score_grids(context, book, false);
  auto blocks = page_blocks(book.teams);
  const Row marks = write_marks(context, sheet, book.teams.standards);
  const Row trends = std::max(marks, book.teams.last) + 2;
  const Row last = write_trends(context, sheet, book, trends, blocks);
  finish(context, sheet, book, book.teams, blocks, last);
}

void write_people(Context& context, Sheet& sheet) {
  const auto book = score_book(context);
  write_head(context, sheet, context.word("People"),
             context.word("Each person's results against the standard that holds for that person; "
                          "where none is set, the team's holds"));
  write_score_grids(context, book, true);
  finish(context, sheet, book, book.persons, page_blocks(book.persons), book.persons.last);
}

}  // namespace sightline::workbook
