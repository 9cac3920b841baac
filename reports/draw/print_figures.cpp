// The figures of a measure on printed sheets: its chart, and its months with their cycles'
// subtotals.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "reports/charts.h"
#include "reports/draw/print_contents.h"
#include "reports/draw/print_table.h"
#include "reports/tables_figures.h"

namespace sightline::draw {
namespace {

constexpr double figure_chart_height = 220;
constexpr double least_figure_chart_height = 110;
constexpr double figure_chart_gap = 8;
constexpr double figure_chart_px = 10;

// Months down, kinds of figures across.
class MonthRows {
 public:
  MonthRows(const FigureTable& figures, const Currency& currency, const Catalog& catalog)
      : figures_(figures), catalog_(catalog) {
    table_.columns.push_back({figures.is_level() ? std::string{} : currency.code, false});
    for (const auto kind :
         {FigureKind::target, figures.reported(), FigureKind::variance,
          FigureKind::variance_percent, FigureKind::landing, FigureKind::trajectory}) {
      const auto* row = figures.total().row(kind);
      if (row == nullptr) continue;
      rows_.push_back(row);
      table_.columns.push_back(
          {catalog.term(label_of(kind == FigureKind::whole ? FigureKind::actual : kind)), true});
    }
  }

  [[nodiscard]] PrintTable take(std::string title) && {
    table_.overleaf = std::move(title);
    table_.is_close = true;
    for (std::size_t i = 0; i < figures_.months.size(); ++i) {
      add(
          catalog_.short_month_year(figures_.months[i]),
          [i](const FigureRow& row) { return row.months.at(i); }, false);
      if (ends_cycle(i)) add_subtotal(figures_.cycles[i]);
    }
    add(
        catalog_.text(msg("18 months")), [](const FigureRow& row) { return row.total; }, true);
    return std::move(table_);
  }

 private:
  [[nodiscard]] bool ends_cycle(std::size_t i) const {
    const bool ends =
        i + 1 == figures_.months.size() || figures_.cycles[i + 1] != figures_.cycles[i];
    return ends && figures_.cycles[i] > 0;
  }

  void add_subtotal(int cycle) {
    const auto found = std::ranges::find_if(figures_.periods, [&](const FigurePeriod& period) {
      return period.kind == FigurePeriod::Kind::cycle && period.number == cycle;
    });
    if (found == figures_.periods.end()) return;
    const auto at = static_cast<std::size_t>(found - figures_.periods.begin());
    add(
        catalog_.text(msg("Cycle {1}", cycle)),
        [at](const FigureRow& row) { return row.periods.at(at); }, true);
  }

  template <class ValueOf>
  void add(std::string name, ValueOf value_of, bool is_sum) {
    auto& line = table_.rows.emplace_back();
    line.strong = is_sum;
    line.cells.emplace_back(std::move(name));
    for (const auto* row : rows_) {
      const Value value = value_of(*row);
      const bool is_worse = row->kind == FigureKind::variance && value.number &&
                            *value.number < 0 && !figures_.is_level();
      line.cells.emplace_back(text(*row, value), is_worse ? Tone::bad : Tone::neutral);
    }
  }

  // Of all in a column, so that they stand below each other digit by digit.
  static int decimals_of(const FigureRow& row) {
    const auto is_whole = [](const Value& value) {
      const double tenths = std::round(value.number.value_or(0) * 10);
      return std::fmod(tenths, 10) == 0;
    };
    const bool all_whole = std::ranges::all_of(row.months, is_whole) &&
                           std::ranges::all_of(row.periods, is_whole) && is_whole(row.total);
    return all_whole ? 0 : 1;
  }

  [[nodiscard]] std::string text(const FigureRow& row, const Value& value) const {
    if (value.not_available) return catalog_.text(msg("n/a"));
    if (!value.number) return {};
    if (row.kind == FigureKind::variance_percent) return catalog_.percent({*value.number});
    if (figures_.is_level()) return catalog_.number(*value.number, decimals_of(row));
    return catalog_.number(*value.number, 0);
  }

  const FigureTable& figures_;
  const Catalog& catalog_;
  std::vector<const FigureRow*> rows_;
  PrintTable table_;
};

}  // namespace

void print_figures(PrintSheets& sheets, const Document& document, Measure measure, Day today,
                   const Catalog& catalog) {
  sheets.next_sheet();
  auto spec = figure_chart(document, measure, today, catalog);
  const bool empty =
      layout_chart(spec, {0, 0, sheets.width(), figure_chart_height}, figure_chart_px).empty;
  if (empty)
    return sheets.text(spec.title + " – " + spec.empty_sentence, {.px = 10},
                       sheets.palette().second);
  const auto figures = figure_table(document, measure);
  const auto title = spec.title;
  const auto table = MonthRows(figures, document.plan.organization.currency, catalog).take(title);
  const double beside = sheets.room() - print_height(sheets, table) - figure_chart_gap;
  // On a low sheet the figures would begin at its foot: chart and figures have one each.
  const bool apart = beside < least_figure_chart_height;
  sheets.picture(apart ? sheets.room() : std::min(beside, figure_chart_height),
                 [spec = std::move(spec)](cairo_t* cr, const Rect& rect, const Palette& palette) {
                   draw_chart(cr, spec, rect, palette, figure_chart_px);
                 });
  sheets.gap(figure_chart_gap);
  if (apart) {
    sheets.next_sheet();
    print_heading(sheets, title);
  }
  print_table(sheets, table);
}

}  // namespace sightline::draw
