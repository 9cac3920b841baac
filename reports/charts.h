// Charts: which figures of a document go into which chart.
// Why: window, one page and slides draw the same charts, so they can't disagree.
#pragma once

#include "model/catalog/catalog.h"
#include "model/derive/landing.h"
#include "model/document.h"
#include "reports/draw/chart.h"
#include "reports/table.h"

namespace sightline {

/// The plan's 18 months and the cycles within them, `marked` being the current one, if any: a chart
/// without series.
[[nodiscard]] draw::ChartSpec month_chart(const Plan& plan, const Cycle* marked,
                                          const Catalog& catalog);

/// The 18 months of a measure's total: target as columns; trajectory, landing and actual as lines.
/// The landing begins where the actuals end. The cycle of `today` is marked.
[[nodiscard]] draw::ChartSpec figure_chart(const Document& document, Measure measure, Day today,
                                           const Catalog& catalog);
/// Likewise with another cycle marked, or with none.
[[nodiscard]] draw::ChartSpec figure_chart(const Document& document, Measure measure,
                                           const Cycle* marked, const Catalog& catalog);
[[nodiscard]] inline draw::ChartSpec revenue_chart(const Document& document, Day today,
                                                   const Catalog& catalog) {
  return figure_chart(document, Measure::revenue, today, catalog);
}

/// How the line of the landing is called in a legend.
[[nodiscard]] std::string landing_name(bool with_range, const Catalog& catalog);
/// The range of each month that is forecast; without values when there is no forecast.
[[nodiscard]] draw::Series range_band(const Plan& plan, const Landing& landing);

/// The targets of specialty areas (departments) on top of each other; the smallest of more than
/// six are drawn as one. Profit has no parts.
[[nodiscard]] draw::ChartSpec parts_chart(const Document& document, Measure measure, Day today,
                                          const Catalog& catalog);

/// Trailing-12-month revenue over average headcount, of the targets and of the actuals.
[[nodiscard]] draw::ChartSpec per_employee_chart(const Document& document, Day today,
                                                 const Catalog& catalog);

/// The actions of each cycle by what to call them today: done, on track, at risk, late, planned.
[[nodiscard]] draw::ChartSpec actions_chart(const Document& document, Day today,
                                            const Catalog& catalog);

}  // namespace sightline
