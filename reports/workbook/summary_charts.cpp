#include "reports/workbook/summary_charts.h"

#include <algorithm>
#include <array>

#include "reports/workbook/charts.h"
#include "reports/workbook/figure_chart.h"

namespace sightline::workbook {
namespace {

constexpr int full_width = 724;
constexpr int headcount_width = 306;
constexpr int actions_width = 406;

// In the middle of a chart that is drawn there.
Cell behind_summary_chart(Cell chart) {
  constexpr Row below = 4;
  return {chart.row + below, static_cast<Column>(chart.column + 1)};
}

}  // namespace

void SummaryCharts::figures(Cell at, Measure measure, ChartSpec chart, int width) const {
  chart.width = width;
  chart.height = height;
  write_empty_figure(context_, sheet_, behind_summary_chart(at), measure, chart);
  insert_chart(context_.book, sheet_, at, chart);
}

void SummaryCharts::revenue(Cell at) const {
  figures(at, Measure::revenue,
          figure_chart(context_, Measure::revenue, context_.word("Revenue against the trajectory"),
                       WithBaseline::yes),
          full_width);
}

// The small chart has no room for the legend of a fifth line.
void SummaryCharts::headcount(Cell at) const {
  figures(at, Measure::headcount,
          figure_chart(context_, Measure::headcount, context_.word("Headcount"), WithBaseline::no),
          headcount_width);
}

void SummaryCharts::write_counts() const {
  sheet_.text({data_row_, 0}, context_.word("Actions by status"),
              {.role = Role::header, .below = Rule::strong});
  for (std::size_t i = 0; i < count_of<Status>(); ++i)
    sheet_.text({data_row_, static_cast<Column>(i + 1)},
                context_.word(label_of(static_cast<Status>(i))),
                {.role = Role::header, .side = Side::right, .below = Rule::strong});
  Row row = data_row_ + 1;
  for (const auto& cycle : context_.cycles) {
    sheet_.number({row, 0}, cycle.number,
                  {.form = Form::count, .side = Side::left, .below = Rule::hairline});
    for (std::size_t i = 0; i < count_of<Status>(); ++i) {
      const auto status = static_cast<Status>(i);
      sheet_.formula(
          {row, static_cast<Column>(i + 1)},
          "=" + cycle.sheet->place(cycle.counts.at(name_of(status))), count_in(cycle, status),
          {.role = Role::link, .form = Form::count, .side = Side::right, .below = Rule::hairline});
    }
    ++row;
  }
}

double SummaryCharts::count_in(const CyclePlaces& cycle, Status status) {
  return static_cast<double>(std::ranges::count(
      cycle.actions, status, [](const Action* action) { return action->status; }));
}

// Every status has its series, for an action may become anything in the book.
void SummaryCharts::actions(Cell at) const {
  write_counts();
  const auto& brand = sheet_.styles().brand();
  const std::array<std::uint32_t, count_of<Status>()> colours = {
      brand.target, brand.actual,     brand.landing, brand.late,
      brand.good,   brand.trajectory, brand.second};
  ChartSpec chart;
  chart.title = context_.word("Actions by status");
  chart.x_title = context_.word("Cycle");
  chart.y_title = context_.word("Actions");
  chart.x_code = "0";
  chart.y_code = "0";
  chart.width = actions_width;
  chart.height = height;
  chart.description =
      context_.word("Number of actions by status in each cycle, as stacked columns.");
  const auto last = static_cast<Row>(data_row_ + context_.cycles.size());
  const std::string cycles = sheet_.place(Range{{data_row_ + 1, 0}, {last, 0}});
  for (std::size_t i = 0; i < count_of<Status>(); ++i) {
    const auto status = static_cast<Status>(i);
    const auto column = static_cast<Column>(i + 1);
    chart.series.push_back(
        {status == Status::dropped ? ChartSeries::Kind::hatched : ChartSeries::Kind::stacked,
         context_.word(label_of(status)),
         sheet_.place(Range{{data_row_ + 1, column}, {last, column}}), cycles, colours.at(i)});
  }
  const std::string counts =
      sheet_.place(Range{{data_row_ + 1, 1}, {last, static_cast<Column>(count_of<Status>())}});
  const bool empty = std::ranges::all_of(
      context_.cycles, [](const CyclePlaces& cycle) { return cycle.actions.empty(); });
  write_while_empty(sheet_, behind_summary_chart(at), chart, "SUM(" + counts + ")",
                    context_.word("There is nothing to draw yet."), empty);
  insert_chart(context_.book, sheet_, at, chart);
}

}  // namespace sightline::workbook
