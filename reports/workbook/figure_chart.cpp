#include "reports/workbook/figure_chart.h"

#include <algorithm>

#include "reports/workbook/figure_formulas.h"

namespace sightline::workbook {
namespace {

std::string axis_code(const FigurePlaces& places, const FormWords& words) {
  if (places.table.is_level()) return "#,##0";
  constexpr double thousand = 1'000;
  double most = 0;
  for (const auto& value : places.table.total().row(FigureKind::landing)->months)
    most = std::max(most, value.number.value_or(0));
  if (most >= 2 * thousand * thousand) return words.millions;
  return most >= 2 * thousand ? words.thousands : "#,##0";
}

class Series {
 public:
  Series(const Context& context, const FigurePlaces& places, ChartSpec& chart)
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
    add(FigureKind::actual, dots, brand_.actual);
  }

 private:
  [[nodiscard]] const FigureRow& row(FigureKind kind) const {
    return *places_.table.total().row(kind);
  }

  void add(FigureKind kind, ChartSeries::Kind as, std::uint32_t colour) {
    const int known = row(kind).known;
    if (formulas_.is_live(0, kind) && known < plan_months && as != ChartSeries::Kind::dots) {
      // An axis that has to show losses can't hide marks at 0.
      if (!chart_.above_zero && known == 0) return;
      if (chart_.above_zero) as = ChartSeries::Kind::ticks;
    }
    const auto months = [&](Row at) { return places_.sheet->place(FigurePlaces::months(at)); };
    chart_.series.push_back({as, words_.term(label_of(kind)), months(*places_.row(0, kind)),
                             months(month_row), colour});
  }

  const FigurePlaces& places_;
  Formulas formulas_;
  ChartSpec& chart_;
  const Catalog& words_;
  const Brand& brand_;
};

}  // namespace

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
  Series(context, places, chart).add_all(baseline);
  return chart;
}

void write_empty_figure(const Context& context, Sheet& sheet, Cell at, Measure measure) {
  const auto& places = context.figures.at(measure);
  const auto& table = places.table.total();
  std::vector<std::string> all;
  bool empty = true;
  for (const auto kind : {FigureKind::baseline, FigureKind::target, FigureKind::actual,
                          FigureKind::trajectory, FigureKind::landing}) {
    all.push_back(places.sheet->place(FigurePlaces::months(*places.row(0, kind))));
    empty = empty && table.row(kind)->known == 0;
  }
  write_while_empty(sheet, at, all, context.word("There is nothing to draw yet."), empty);
}

}  // namespace sightline::workbook
