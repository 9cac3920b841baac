#include "reports/workbook/sheet_scorecard.h"

#include <algorithm>
#include <array>

#include "reports/workbook/cell_text.h"
#include "reports/workbook/charts.h"
#include "reports/workbook/score_sheet.h"

namespace sightline::workbook {
namespace {

constexpr int chart_height = 220;
constexpr Row chart_rows = 12;
// Where each of three charts side by side begins, and its width in pixels.
constexpr std::array<Column, 3> chart_columns = {0, 6, 14};
constexpr std::array<int, 3> chart_widths = {495, 432, 432};
constexpr std::size_t most_charts = 12;

// Kept below the standards; Row after the last one.
Row write_marks(Context& context, Sheet& sheet, Row row) {
  sheet.text({row, 0}, context.word("Status"), {.role = Role::header, .below = Rule::strong});
  sheet.text({row, 1}, "", {.role = Role::header, .below = Rule::strong});
  const std::array meanings = {"below the standard by more than the warning threshold",
                               "below the standard, within the warning threshold",
                               "the standard is met"};
  const std::array tones = {Tone::bad, Tone::warning, Tone::good};
  const Range marks{{row + 1, 0}, {row + 3, 0}};
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    ++row;
    sheet.text({row, 0}, mark_of(static_cast<Verdict>(i)),
               {.side = Side::centre, .tone = tones.at(i), .bold = true});
    sheet.text({row, 1}, context.word(meanings.at(i)), {.role = Role::second});
  }
  context.book.define_name("score_marks", sheet.place(marks));
  return row + 1;
}

// Up to the last period with an actual: text in a cell would be drawn as 0.
std::size_t known_periods(const ScoreLine& line) {
  const auto& actual = line.row(ScoreRow::actual);
  const auto last =
      std::ranges::find_if(actual.rbegin(), actual.rend(), [](const auto& v) { return !!v; });
  return static_cast<std::size_t>(actual.rend() - last);
}

bool draws_standard(const ScoreLine& line, std::size_t periods) {
  const auto& standard = line.row(ScoreRow::standard);
  return std::all_of(standard.begin(), standard.begin() + static_cast<std::ptrdiff_t>(periods),
                     [](const auto& value) { return !!value; });
}

void write_trend(Context& context, Sheet& sheet, const ScoreGrid& grid, const ScoreLine& line,
                 const ScorePlaces& places, Row head, Cell at, int width) {
  const auto periods = known_periods(line);
  const auto& brand = sheet.styles().brand();
  const auto last = static_cast<Column>(first_month_column + periods - 1);
  const auto row = [&](Row of) { return sheet.place(Range{{of, first_month_column}, {of, last}}); };
  ChartSpec chart;
  chart.title = one_line(line.kpi->name, 60);
  const bool weekly = grid.rhythm == Rhythm::weekly;
  chart.x_title = context.word(weekly ? "Week of" : "Month");
  chart.y_title = context.word(label_of(line.kpi->unit));
  const auto& words = sheet.styles().words();
  chart.x_code = weekly ? words.short_day : words.month;
  const Form form = form_of(line);
  chart.y_code = form == Form::percent ? "0%" : sheet.styles().number_code(form);
  chart.width = width;
  chart.height = chart_height;
  chart.description = context.say(
      "{1} by period: a solid line for the actual, a dashed one for the standard.", chart.title);
  if (draws_standard(line, periods))
    chart.series.push_back({ChartSeries::Kind::dashed, context.word("Standard"),
                            row(places.rows.at(ScoreRow::standard)), row(head), brand.trajectory});
  chart.series.push_back({ChartSeries::Kind::line, context.word("Actual"),
                          row(places.rows.at(ScoreRow::actual)), row(head), brand.actual});
  insert_chart(context.book, sheet, at, chart);
}

// Three side by side.
Row write_trends(Context& context, Sheet& sheet, const ScoreBook& book, Row row) {
  sheet.text({row++, 0}, context.word("Trends"), {.bold = true, .size = 12});
  std::size_t drawn = 0;
  for (std::size_t grid = 0; grid < book.grids.size(); ++grid) {
    const auto& lines = book.grids[grid].teams;
    for (std::size_t i = 0; i < lines.size() && drawn < most_charts; ++i) {
      if (known_periods(lines[i]) < 2) continue;
      const Cell at{row + static_cast<Row>(drawn / chart_columns.size()) * chart_rows,
                    chart_columns.at(drawn % chart_columns.size())};
      write_trend(context, sheet, book.grids[grid], lines[i], book.teams.lines[grid][i],
                  book.teams.heads[grid], at, chart_widths.at(drawn % chart_widths.size()));
      ++drawn;
    }
  }
  if (drawn == 0) {
    sheet.text({row, 0}, context.word("A trend is drawn once a KPI has two readings."),
               {.role = Role::second});
    return row + 1;
  }
  const auto rows = (drawn + chart_columns.size() - 1) / chart_columns.size();
  return row + static_cast<Row>(rows) * chart_rows;
}

// Weeks are fewer than months: what they leave is no part of the page.
Column last_column(const ScoreBook& book) {
  std::size_t most = 0;
  for (const auto& grid : book.grids) most = std::max(most, grid.periods.size());
  return static_cast<Column>(first_month_column + most - 1);
}

void finish(Context& context, Sheet& sheet, const ScoreBook& book, const ScoreLayout& layout,
            Row last) {
  sheet.freeze({layout.heads.front() + 1, first_month_column});
  set_page(context, sheet, PageKind::one_wide, {last, last_column(book)}, check_row + 1);
  sheet.protect();
}

}  // namespace

void write_scorecard(Context& context, Sheet& sheet) {
  const auto book = score_book(context);
  write_head(context, sheet, context.word("Scorecard"),
             context.word("Are the four or five numbers that matter on course? ✓ met, ▲ close, ■ "
                          "missed; ‘met’ is the share of periods in which the standard was met"));
  write_score_grids(context, book, false);
  const Row marks = write_marks(context, sheet, book.teams.last + 2);
  const Row last = write_trends(context, sheet, book, marks + 1);
  const Row page = book.teams.standards;
  constexpr Row page_rows = 40;
  if (last > page_rows) sheet.break_before({page});
  finish(context, sheet, book, book.teams, last);
}

void write_people(Context& context, Sheet& sheet) {
  const auto book = score_book(context);
  write_head(context, sheet, context.word("People"),
             context.word("Each person's results against the standard that holds for that person; "
                          "where none is set, the team's holds"));
  write_score_grids(context, book, true);
  finish(context, sheet, book, book.persons, book.persons.last);
}

}  // namespace sightline::workbook
