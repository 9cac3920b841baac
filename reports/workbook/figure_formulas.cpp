#include "reports/workbook/figure_formulas.h"

#include <algorithm>

namespace sightline::workbook {
namespace {

std::string difference(const std::string& result, const std::string& meant) {
  return concat({"=IF(OR(", result, "=\"\",", meant, "=\"\"),\"\",", result, "-", meant, ")"});
}

std::string percent(const std::string& variance, const std::string& compared) {
  return concat({"=IF(", variance, "=\"\",\"\",IF(", compared, "=0,\"n/a\",", variance, "/ABS(",
                 compared, ")))"});
}

Range head(Row row) { return FigurePlaces::months(row); }

// Which of the 18 months belong to the period whose head stands in this column.
std::string belongs(FigurePeriod::Kind period, Column column) {
  const auto same = [&](Row row) {
    return concat({"(", absolute(head(row)), "=", row_fixed(Cell{row, column}), ")"});
  };
  if (period == FigurePeriod::Kind::cycle) return same(cycle_row);
  if (period == FigurePeriod::Kind::year) return same(year_row);
  const std::string end = row_fixed(Cell{month_row, column});
  const std::string months = absolute(head(month_row));
  return concat({"(", months, ">EDATE(", end, ",-months_in_year))*(", months, "<=", end, ")"});
}

std::string blank_or_sum(const std::string& row) {
  return concat({"=IF(SUMPRODUCT(ISNUMBER(", row, ")*1)=0,\"\",SUM(", row, "))"});
}

std::string blank_or_sum(const std::string& which, const std::string& row) {
  return concat({"=IF(SUMPRODUCT(", which, "*ISNUMBER(", row, "))=0,\"\",SUMPRODUCT(", which, "*1,",
                 row, "))"});
}

// On the way to a goal of 0 there is nothing; Excel has no power of 0 for the as-of date itself.
std::string grown(const std::string& now, const std::string& growth, const std::string& since) {
  return "IF(" + growth + "<=-1,0," + now + "*(1+" + growth + ")^(" + since + "/months_in_year))";
}

}  // namespace

Formulas::Formulas(const Context& context, const FigurePlaces& places)
    : context_(context), places_(places) {
  Column column = first_period_column;
  for (const auto& period : places.table.periods)
    belongs_.push_back(belongs(period.kind, column++));
}

bool Formulas::sums_parts(std::size_t block, FigureKind kind) const {
  return places_.table.measure != Measure::profit && places_.table.blocks[block].is_total &&
         kind != FigureKind::baseline && kind != FigureKind::trajectory &&
         kind != FigureKind::whole && kind != FigureKind::variance_percent;
}

bool Formulas::is_typed(std::size_t block, FigureKind kind) const {
  return is_input(kind) && !sums_parts(block, kind);
}

bool Formulas::is_live(std::size_t block, FigureKind kind) const {
  return sums_parts(block, kind) || kind > FigureKind::forecast;
}

std::string Formulas::in_block(std::size_t block, FigureKind kind, Column column) const {
  return relative(Cell{*places_.row(block, kind), column});
}

std::string Formulas::month(std::size_t block, FigureKind kind, Cell at) const {
  if (kind == FigureKind::trajectory) return trajectory(at);
  if (kind != FigureKind::variance_percent && sums_parts(block, kind)) return sum_of_parts(at);
  const auto of = [&](FigureKind other) { return in_block(block, other, at.column); };
  const std::string target = of(FigureKind::target);
  const std::string actual = of(FigureKind::actual);
  switch (kind) {
    case FigureKind::landing: {
      const auto ahead = expected(block, at.column);
      return concat({"=IF(", actual, "=\"\",IF(", ahead.given, "=\"\",\"\",", ahead.value, "),",
                     actual, ")"});
    }
    case FigureKind::whole:
      return concat({"=IF(N(", target, ")=N(", of(FigureKind::compared), "),", actual, ",\"\")"});
    case FigureKind::compared:
      return concat({"=IF(OR(", actual, "=\"\",", target, "=\"\"),\"\",", target, ")"});
    case FigureKind::variance:
      return difference(actual, target);
    case FigureKind::variance_percent:
      return percent(of(FigureKind::variance), of(FigureKind::compared));
    case FigureKind::baseline_variance:
      return difference(actual, of(FigureKind::baseline));
    default:
      return difference(of(FigureKind::landing), target);
  }
}

// Of a month without an actual. People who are there more or fewer than planned stay so.
Formulas::Expected Formulas::expected(std::size_t block, Column column) const {
  const auto of = [&](FigureKind kind) { return in_block(block, kind, column); };
  const std::string target = of(FigureKind::target);
  if (places_.table.is_level()) {
    const Row row = *places_.row(block, FigureKind::variance);
    const std::string apart =
        column_fixed(Cell{row, first_month_column}) + ":" + of(FigureKind::variance);
    return {target,
            "MAX(0," + target + "+IFERROR(LOOKUP(2,1/ISNUMBER(" + apart + ")," + apart + "),0))"};
  }
  const auto* forecast = places_.table.blocks[block].row(FigureKind::forecast);
  if (forecast == nullptr || forecast->known == 0) return {target, target};
  return {of(FigureKind::forecast), of(FigureKind::forecast)};
}

// The rows of the same measure further down, where the parts stand.
std::string Formulas::sum_of_parts(Cell at) const {
  const Row first = month_row + 1 + static_cast<Row>(places_.table.total().rows.size());
  const Row last = std::max(places_.last_row(), first);
  const std::string measures = absolute(Range{{first, measure_column}, {last, measure_column}});
  const std::string values = row_fixed(Range{{first, at.column}, {last, at.column}});
  const std::string label = column_fixed(Cell{at.row, measure_column});
  return concat({"=IF(SUMPRODUCT((", measures, "=", label, ")*ISNUMBER(", values,
                 "))=0,\"\",SUMIF(", measures, ",", label, ",", values, "))"});
}

std::string Formulas::trajectory(Cell at) const {
  const std::string since = row_fixed(Cell{since_row, at.column});
  switch (places_.table.measure) {
    case Measure::revenue:
      return "=IF(ISNUMBER(revenue_growth),ROUND(" +
             grown("revenue_month_start", "revenue_growth", since) + ",money_decimals),\"\")";
    case Measure::headcount:
      return "=IF(ISNUMBER(headcount_growth),ROUND(" +
             grown("headcount_now", "headcount_growth", since) + ",headcount_decimals),\"\")";
    default:
      break;
  }
  const auto& revenue = context_.figures.at(Measure::revenue);
  const Cell total{*revenue.row(0, FigureKind::trajectory), at.column};
  return "=IFERROR(ROUND(" + on_sheet(revenue.sheet->name(), relative(total)) +
         "*(margin_now+(margin_then-margin_now)*MAX(0,MIN(1," + since +
         "/(vision_years*months_in_year)))),money_decimals),\"\")";
}

std::string Formulas::reported(FigurePeriod::Kind period, Column column) const {
  const auto& which = belongs_.at(column - first_period_column);
  const std::string actual =
      absolute(FigurePlaces::months(*places_.row(0, places_.table.reported())));
  const bool trailing = period == FigurePeriod::Kind::trailing;
  return "=" + sentence_formula(context_.say("{1} of {2}", "\1", "\2"),
                                "SUMPRODUCT(" + which + "*ISNUMBER(" + actual + "))",
                                trailing ? "months_in_year" : "SUMPRODUCT(" + which + "*1)");
}

std::string Formulas::total(FigureKind kind, Row row) const {
  const std::string months = column_fixed(FigurePlaces::months(row));
  if (kind == FigureKind::variance_percent) return period(kind, {}, {row, second_extra_column});
  if (!places_.table.is_level()) return blank_or_sum(months);
  if (reads_last_known(kind))
    return "=IFERROR(LOOKUP(2,1/ISNUMBER(" + months + ")," + months + "),\"\")";
  const std::string last = column_fixed(Cell{row, last_month_column});
  return "=IF(" + last + "=\"\",\"\"," + last + ")";
}

std::string Formulas::period(FigureKind kind, FigurePeriod::Kind period, Cell at) const {
  const std::string months = column_fixed(FigurePlaces::months(at.row));
  if (kind == FigureKind::variance_percent) {
    // The rows "variance" and "months compared" stand right above.
    const Cell variance{at.row - 1, at.column};
    const Cell compared{at.row - 2, at.column};
    return percent(relative(variance), relative(compared));
  }
  const auto& which = belongs_.at(at.column - first_period_column);
  if (!places_.table.is_level()) return blank_or_sum(which, months);
  if (reads_last_known(kind))
    return concat({"=IFERROR(LOOKUP(2,1/(", which, "*ISNUMBER(", months, ")),", months, "),\"\")"});
  const Row row = period == FigurePeriod::Kind::cycle  ? cycle_row
                  : period == FigurePeriod::Kind::year ? year_row
                                                       : month_row;
  const std::string last = concat({"LOOKUP(2,1/(", absolute(head(row)), "=",
                                   row_fixed(Cell{row, at.column}), "),", months, ")"});
  return concat({"=IF(", last, "=\"\",\"\",", last, ")"});
}

}  // namespace sightline::workbook
