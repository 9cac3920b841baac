// Portfolio sheets: what stands in the columns of each.
// Why: figures are written once, on their own sheet, and the overview reads them from there by the
// plan's number, so that any sheet can be sorted and filtered.
#pragma once

#include "reports/workbook/portfolio_table.h"

namespace sightline::workbook {

void write_portfolio_figures(Portfolio& portfolio, Sheet& sheet, Measure measure);
void write_portfolio_actions(Portfolio& portfolio, Sheet& sheet);
void write_portfolio_findings(Portfolio& portfolio, Sheet& sheet);
/// After those it reads from.
void write_portfolio_overview(Portfolio& portfolio, Sheet& sheet, bool has_profit,
                              bool has_findings);
/// Every plan that was asked for, with the reason where it could not be read.
void write_portfolio_files(Portfolio& portfolio, Sheet& sheet,
                           const std::vector<PortfolioPlan>& plans);
/// How to read it, and the checks.
void write_portfolio_about(Portfolio& portfolio, Sheet& sheet);

}  // namespace sightline::workbook
