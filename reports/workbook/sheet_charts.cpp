#include "reports/workbook/sheet_charts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "model/derive/figures.h"
#include "reports/tables_productivity.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/charts.h"
#include "reports/workbook/figure_chart.h"

namespace sightline::workbook {
namespace {

constexpr int chart_width = 560;
constexpr int chart_height = 328;
constexpr Row chart_rows = 17;
constexpr Column second_column = 8;
constexpr Column charts_last_column = 15;
constexpr double charts_column_width = 10;
// For the label of the checks.
constexpr double first_width = 14;
// More can't be told apart in one chart.
constexpr std::size_t most_chart_parts = 8;
// Told apart by colour-blind readers (Okabe and Ito), from dark to light in greys too.
constexpr std::array<std::uint32_t, most_chart_parts> part_colours = {
    0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x7B8596};

// In the middle of a chart that is drawn there.
Cell behind_chart(Cell chart) {
  constexpr Row below = 7;
  return {chart.row + below, static_cast<Column>(chart.column + 1)};
}

class ChartsWriter {
 public:
  ChartsWriter(Context& context, Sheet& sheet) : context_(context), sheet_(sheet) {}

  void write() {
    write_head(context_, sheet_, context_.word("Charts"),
               context_.word("Actuals as far as there are any, then what is landed on"));
    sheet_.width(0, 0, first_width);
    sheet_.width(1, charts_last_column, charts_column_width);
    const std::string money = context_.organization().currency.code;
    parts(Measure::revenue, context_.word("Revenue by specialty area"), money);
    parts(Measure::headcount, context_.word("Headcount by department"),
          context_.word("Full-time equivalents"));
    per_employee(money);
    if (context_.figures.contains(Measure::profit)) profit();
    const Row rows = static_cast<Row>((drawn_ + 1) / 2) * chart_rows;
    set_page(context_, sheet_, PageKind::one_page, {body_row + rows, charts_last_column},
             std::nullopt);
    sheet_.protect();
  }

 private:
  // Two side by side.
  Cell next() {
    const auto place = drawn_++;
    return {body_row + static_cast<Row>(place / 2) * chart_rows,
            place % 2 == 0 ? Column{0} : second_column};
  }

  [[nodiscard]] ChartSpec spec(const std::string& title, const std::string& unit) const {
    ChartSpec chart;
    chart.title = title;
    chart.x_title = context_.word("Month");
    chart.y_title = unit;
    chart.x_code = sheet_.styles().words().month;
    chart.y_code = "#,##0";
    chart.width = chart_width;
    chart.height = chart_height;
    return chart;
  }

  void missing(const std::string& title, const std::string& why) {
    const Cell at = next();
    sheet_.text(at, title, {.bold = true});
    sheet_.text({at.row + 1, at.column}, why, {.role = Role::second});
  }

  [[nodiscard]] static std::string months_of(const FigurePlaces& places, Row row) {
    return places.sheet->place(FigurePlaces::months(row));
  }

  // The blocks to draw each by itself: all, or the largest that leave room for the others.
  [[nodiscard]] static std::vector<std::size_t> drawn_blocks(const FigureTable& table) {
    std::vector<std::size_t> list;
    for (std::size_t block = 1; block < table.blocks.size(); ++block) list.push_back(block);
    if (list.size() <= most_chart_parts) return list;
    std::ranges::stable_sort(list, std::ranges::greater{}, [&](std::size_t block) {
      double sum = 0;
      for (const auto& value : table.blocks[block].row(FigureKind::landing)->months)
        sum += value.number.value_or(0);
      return sum;
    });
    list.resize(most_chart_parts - 1);
    std::ranges::sort(list);
    return list;
  }

  void parts(Measure measure, const std::string& title, const std::string& unit) {
    const auto& places = context_.figures.at(measure);
    ChartSpec chart = spec(title, unit);
    chart.y_code = axis_code(places, sheet_.styles().words());
    chart.description = context_.say("{1} by month, as stacked columns.", title);
    const auto drawn = drawn_blocks(places.table);
    const auto add = [&](const std::string& name, const std::string& values) {
      chart.series.push_back({ChartSeries::Kind::stacked, name, values,
                              months_of(places, month_row), part_colours.at(chart.series.size())});
    };
    for (const auto block : drawn) {
      const std::string name = one_line(places.table.blocks[block].name, 40);
      add(name.empty() ? context_.word("Without a name") : name,
          months_of(places, *places.row(block, FigureKind::landing)));
    }
    if (drawn.size() + 1 < places.table.blocks.size())
      add(context_.word("Others"), sheet_.place(write_others(places, title, drawn)));
    // Without a part there is nothing to type figures into.
    if (chart.series.empty()) return missing(title, context_.word("There is nothing to draw yet."));
    draw(chart, months_of(places, *places.row(0, FigureKind::landing)),
         context_.word("There is nothing to draw yet."),
         places.table.total().row(FigureKind::landing)->known == 0);
  }

  void draw(ChartSpec chart, const std::string& row, const std::string& nothing, bool is_empty) {
    const Cell at = next();
    write_while_empty(sheet_, behind_chart(at), chart, "COUNT(" + row + ")", nothing, is_empty);
    insert_chart(context_.book, sheet_, at, chart);
  }

  // Below what is printed: month by month, what the total has beyond the parts that are drawn.
  Range write_others(const FigurePlaces& places, const std::string& title,
                     const std::vector<std::size_t>& drawn) {
    const Row row = others_row_++;
    const bool level = places.table.is_level();
    sheet_.text({row, 0}, title + ": " + context_.word("Others"), {.role = Role::second});
    for (int i = 0; i < plan_months; ++i) {
      const auto month = static_cast<Column>(first_month_column + i);
      const auto at = [&](std::size_t block) {
        return places.sheet->place(Cell{*places.row(block, FigureKind::landing), month});
      };
      std::string all;
      double value = known(places.table, 0, i);
      for (const auto block : drawn) {
        all += (all.empty() ? "" : ",") + at(block);
        value -= known(places.table, block, i);
      }
      const int decimals = level ? 2 : decimal_places(context_.organization().currency);
      const double unit = std::pow(10, decimals);
      sheet_.formula({row, month},
                     "=ROUND(SUM(" + at(0) + ")-SUM(" + all + ")," +
                         (level ? "headcount_decimals" : "money_decimals") + ")",
                     std::round(value * unit) / unit,
                     {.role = Role::second, .form = level ? Form::fte : Form::money});
    }
    return {{row, first_month_column}, {row, last_month_column}};
  }

  [[nodiscard]] static double known(const FigureTable& table, std::size_t block, int month) {
    return table.blocks[block]
        .row(FigureKind::landing)
        ->months.at(static_cast<std::size_t>(month))
        .number.value_or(0);
  }

  // As columns, which begin at 0 and leave out what is not available.
  void per_employee(const std::string& money) {
    const auto& places = context_.figures.at(Measure::headcount);
    const std::string title = context_.word("Revenue per employee");
    ChartSpec chart = spec(title, money);
    chart.description =
        context_.say("{1} by month, of the twelve months that end there, as columns.", title);
    const auto table = productivity_table(context_.document);
    const auto is_known = [](const ProductivityMonth& month) {
      return month.per_employee.number.has_value();
    };
    double most = 0;
    for (const auto& month : table) most = std::max(most, month.per_employee.number.value_or(0));
    chart.y_code = axis_code(most, sheet_.styles().words());
    const auto first = std::ranges::find_if(table, is_known);
    const bool annualized = first != table.end() && first->months < year_months;
    if (annualized) chart.description += " " + context_.catalog.text(annualized_note());
    const std::string row = months_of(places, *places.per_employee);
    chart.series.push_back(
        {ChartSeries::Kind::stacked,
         annualized ? context_.word("Annualized until there are 12 months") : title, row,
         months_of(places, month_row), sheet_.styles().brand().actual});
    draw(chart, row, context_.word("It needs revenue and headcount of the same month."),
         first == table.end());
  }

  void profit() {
    ChartSpec chart =
        figure_chart(context_, Measure::profit, context_.word("Profit"), WithBaseline::yes);
    chart.width = chart_width;
    chart.height = chart_height;
    const Cell at = next();
    write_empty_figure(context_, sheet_, behind_chart(at), Measure::profit, chart);
    insert_chart(context_.book, sheet_, at, chart);
  }

  Context& context_;
  Sheet& sheet_;
  std::size_t drawn_ = 0;
  Row others_row_ = body_row + 2 * chart_rows + 2;
};

}  // namespace

void write_charts(Context& context, Sheet& sheet) { ChartsWriter(context, sheet).write(); }

}  // namespace sightline::workbook
