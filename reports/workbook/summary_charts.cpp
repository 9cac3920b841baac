#include "reports/workbook/summary_charts.h"

#include <algorithm>
#include <array>

#include "reports/workbook/charts.h"

namespace sightline::workbook {
namespace {

constexpr int full_width = 610;
constexpr int headcount_width = 262;
constexpr int actions_width = 340;

// The months of a row up to the last one that has a value: text in a cell would be drawn as 0.
Range known_months(const FigurePlaces& places, FigureKind kind, int from) {
  const auto& months = places.table.total().row(kind)->months;
  int last = from;
  for (int i = from; i < plan_months; ++i)
    if (months.at(static_cast<std::size_t>(i)).number) last = i;
  const Row row = *places.row(0, kind);
  return {{row, static_cast<Column>(first_month_column + from)},
          {row, static_cast<Column>(first_month_column + last)}};
}

std::string axis_code(const FigurePlaces& places, const FormWords& words) {
  if (places.table.is_level()) return "#,##0";
  constexpr double thousand = 1'000;
  double most = 0;
  for (const auto& value : places.table.total().row(FigureKind::landing)->months)
    most = std::max(most, value.number.value_or(0));
  if (most >= 2 * thousand * thousand) return words.millions;
  return most >= 2 * thousand ? words.thousands : "#,##0";
}

bool has_values(const FigurePlaces& places, FigureKind kind) {
  return places.table.total().row(kind)->known > 0;
}

}  // namespace

void SummaryCharts::figures(Cell at, Measure measure, const std::string& title,
                            const std::string& unit, int width) const {
  const auto& places = context_.figures.at(measure);
  const auto& brand = sheet_.styles().brand();
  ChartSpec chart;
  chart.title = title;
  chart.x_title = context_.word("Month");
  chart.y_title = unit;
  chart.x_code = sheet_.styles().words().month;
  chart.y_code = axis_code(places, sheet_.styles().words());
  chart.width = width;
  chart.height = height;
  chart.description = context_.say(
      "{1} by month: a pale line for the target, others for baseline, actual, landing and "
      "trajectory.",
      title);
  const auto add = [&](FigureKind kind, ChartSeries::Kind as, std::uint32_t colour) {
    if (!has_values(places, kind)) return;
    const Range values = known_months(places, kind, 0);
    const Range months{{month_row, values.first.column}, {month_row, values.last.column}};
    chart.series.push_back({as, context_.word(label_of(kind)), places.sheet->place(values),
                            places.sheet->place(months), colour});
  };
  add(FigureKind::target, ChartSeries::Kind::band, brand.target);
  if (chart.series.empty()) return missing(at, title);
  // The small chart has no room for the legend of a fifth line.
  if (width == full_width) add(FigureKind::baseline, ChartSeries::Kind::dashed, brand.second);
  add(FigureKind::trajectory, ChartSeries::Kind::dotted, brand.trajectory);
  add(FigureKind::landing, ChartSeries::Kind::dashed, brand.landing);
  add(FigureKind::actual, ChartSeries::Kind::line, brand.actual);
  insert_chart(context_.book, sheet_, at, chart);
}

void SummaryCharts::missing(Cell at, const std::string& title) const {
  sheet_.text(at, title, {.bold = true});
  sheet_.text({at.row + 1, at.column}, context_.word("There is nothing to draw yet."),
              {.role = Role::second});
}

void SummaryCharts::revenue(Cell at) const {
  figures(at, Measure::revenue, context_.word("Revenue against the trajectory"),
          context_.organization().currency.code, full_width);
}

void SummaryCharts::headcount(Cell at) const {
  figures(at, Measure::headcount, context_.word("Headcount"),
          context_.word("Full-time equivalents"), headcount_width);
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
    sheet_.text({row, 0}, cycle.sheet->name(), {.below = Rule::hairline});
    for (std::size_t i = 0; i < count_of<Status>(); ++i) {
      const auto status = static_cast<Status>(i);
      const auto count = std::ranges::count(cycle.actions, status,
                                            [](const Action* action) { return action->status; });
      sheet_.formula(
          {row, static_cast<Column>(i + 1)},
          "=" + cycle.sheet->place(cycle.counts.at(name_of(status))), static_cast<double>(count),
          {.role = Role::link, .form = Form::count, .side = Side::right, .below = Rule::hairline});
    }
    ++row;
  }
}

void SummaryCharts::actions(Cell at) const {
  write_counts();
  const auto& brand = sheet_.styles().brand();
  const std::array<std::uint32_t, count_of<Status>()> colours = {
      brand.target, brand.actual,     brand.landing, brand.late,
      brand.good,   brand.trajectory, brand.line};
  ChartSpec chart;
  chart.title = context_.word("Actions by status");
  chart.x_title = context_.word("Cycle");
  chart.y_title = context_.word("Actions");
  chart.y_code = "0";
  chart.width = actions_width;
  chart.height = height;
  chart.description =
      context_.word("Number of actions by status in each cycle, as stacked columns.");
  const auto last = static_cast<Row>(data_row_ + context_.cycles.size());
  const std::string cycles = sheet_.place(Range{{data_row_ + 1, 0}, {last, 0}});
  for (std::size_t i = 0; i < count_of<Status>(); ++i) {
    const auto status = static_cast<Status>(i);
    const bool is_used = std::ranges::any_of(context_.cycles, [&](const CyclePlaces& places) {
      return std::ranges::any_of(places.actions,
                                 [&](const Action* action) { return action->status == status; });
    });
    if (!is_used) continue;
    const auto column = static_cast<Column>(i + 1);
    chart.series.push_back({ChartSeries::Kind::stacked, context_.word(label_of(status)),
                            sheet_.place(Range{{data_row_ + 1, column}, {last, column}}), cycles,
                            colours.at(i)});
  }
  if (chart.series.empty()) return missing(at, chart.title);
  insert_chart(context_.book, sheet_, at, chart);
}

}  // namespace sightline::workbook
