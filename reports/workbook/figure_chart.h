// The chart of one measure's total: target, actual, landing and trajectory over the 18 months.
// Why: Summary and Charts draw revenue, headcount and profit alike, and what is typed into the book
// later shows in both.
#pragma once

#include <string>

#include "reports/workbook/charts.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {

/// The form of an axis: full amounts, thousands, millions or billions, by the largest that stands
/// there.
[[nodiscard]] std::string axis_code(double most, const FormWords& words);
[[nodiscard]] std::string axis_code(const FigurePlaces& places, const FormWords& words);

enum class WithBaseline { no, yes };
/// Every series covers all 18 months, but for lines of a profit that may be a loss: what formulas
/// leave blank would be drawn as 0 there, so they end at the last month they know. The caller sets
/// the size.
[[nodiscard]] ChartSpec figure_chart(const Context& context, Measure measure,
                                     const std::string& title, WithBaseline baseline);
/// Says in a cell behind the chart that there is nothing to draw, until one of its series has
/// something.
void write_empty_figure(const Context& context, Sheet& sheet, Cell at, Measure measure,
                        ChartSpec& chart);

}  // namespace sightline::workbook
