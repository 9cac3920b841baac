#include "reports/workbook/figure_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reports/workbook/figure_formulas.h"

namespace sightline::workbook {
namespace {

class MeasureSeries {
 public:
  MeasureSeries(const Context& context, const FigurePlaces& places, ChartSpec& chart)
      : places_(places),
        formulas_(context, places),
        chart_(chart),
        words_(context.catalog),
        brand_(places.sheet->styles().brand()) {}

  void add_all(WithBaseline baseline) {
    using enum ChartSeries::Kind;
    add(FigureKind::target, band, brand_.target);
    // Frozen: where there is none now, none can be typed.
    if (baseline == WithBaseline::yes && row(FigureKind::baseline).known > 0)
      add(FigureKind::baseline, thin, brand_.second);
    add(FigureKind::trajectory, dotted, brand_.trajectory);
    add(FigureKind::landing, dashed, brand_.landing);
    add(places_.table.reported(), dots, brand_.actual);
  }

 private:
  [[nodiscard]] const FigureRow& row(FigureKind kind) const {
    return *places_.table.total().row(kind);
  }

  /// The number of months up to the last one that is known.
  [[nodiscard]] int known_until(FigureKind kind) const {
    int months = plan_months;
    while (months > 0 && !row(kind).months.at(static_cast<std::size_t>(months - 1)).number)
      --months;
    return months;
  }

  void add(FigureKind kind, ChartSeries::Kind as, std::uint32_t colour) {
    int drawn = plan_months;
    const bool has_blanks = formulas_.is_live(0, kind) && row(kind).known < plan_months;
    if (has_blanks && as != ChartSeries::Kind::dots) {
      // An axis that has to show losses can't hide marks at 0.
      if (chart_.above_zero)
        as = ChartSeries::Kind::ticks;
      else
        drawn = known_until(kind);
    }
    if (drawn == 0) return;
    const auto months = [&](Row at) {
      auto range = FigurePlaces::months(at);
      range.last.column = static_cast<Column>(range.first.column + drawn - 1);
      return places_.sheet->place(range);
    };
    const auto* name = label_of(kind == FigureKind::whole ? FigureKind::actual : kind);
    chart_.series.push_back(
        {as, words_.term(name), months(*places_.row(0, kind)), months(month_row), colour});
  }

  const FigurePlaces& places_;
  Formulas formulas_;
  ChartSpec& chart_;
  const Catalog& words_;
  const Brand& brand_;
};

}  // namespace

std::string axis_code(const FigurePlaces& places, const FormWords& words) {
  if (places.table.is_level()) return "#,##0";
  double most = 0;
  for (const auto& value : places.table.total().row(FigureKind::landing)->months)
    most = std::max(most, std::abs(value.number.value_or(0)));
  return axis_code(most, words);
}

std::string axis_code(double most, const FormWords& words) {
  constexpr double thousand = 1'000;
  constexpr double million = thousand * thousand;
  // Steps are whole where there are at least so many of them.
  constexpr double all_whole = 10;
  if (most >= all_whole * thousand * million) return words.whole_billions;
  if (most >= 2 * thousand * million) return words.billions;
  if (most >= all_whole * million) return words.whole_millions;
  if (most >= 2 * million) return words.millions;
  return most >= 2 * thousand ? words.thousands : "#,##0";
}

ChartSpec figure_chart(const Context& context, Measure measure, const std::string& title,
                       WithBaseline baseline) {
  const auto& places = context.figures.at(measure);
  const auto& words = places.sheet->styles().words();
  ChartSpec chart;
  chart.title = title;
  chart.x_title = context.word("Month");
  chart.y_title = places.table.is_level() ? context.word("Full-time equivalents")
                                          : context.organization().currency.code;
  chart.x_code = words.month;
  chart.y_code = axis_code(places, words);
  // Profit has no parts: what is typed stands in its own cells, and it may be a loss.
  chart.above_zero = measure != Measure::profit;
  chart.description = context.say(
      "{1} by month: a pale line for the target, dots for the actual, other lines for baseline, "
      "landing and trajectory.",
      title);
  MeasureSeries(context, places, chart).add_all(baseline);
  return chart;
}

void write_empty_figure(const Context& context, Sheet& sheet, Cell at, Measure measure,
                        ChartSpec& chart) {
  using enum FigureKind;
  const auto& places = context.figures.at(measure);
  const bool empty = std::ranges::all_of(
      std::array{target, actual, trajectory, landing},
      [&](FigureKind kind) { return places.table.total().row(kind)->known == 0; });
  std::string drawn;
  for (const auto& series : chart.series) drawn += (drawn.empty() ? "" : ",") + series.values;
  const bool has_baseline = std::ranges::find(chart.series, ChartSeries::Kind::thin,
                                              &ChartSeries::kind) != chart.series.end();
  write_while_empty(sheet, at, chart, "COUNT(" + drawn + ")",
                    context.word("There is nothing to draw yet."), empty && !has_baseline);
}

}  // namespace sightline::workbook
