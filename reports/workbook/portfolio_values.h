// Portfolio values: what the calculated columns of a portfolio come to.
// Why: a formula is written with its value, and both follow from the same figures.
#pragma once

#include "reports/tables_portfolio.h"

namespace sightline::workbook {

/// What a formula says where a figure can't be given.
inline constexpr const char* not_available = "n/a";

[[nodiscard]] const PortfolioFigure& figure_of(const PortfolioRow& row, Measure measure);
/// "revenue", "headcount", "profit": the first part of defined names.
[[nodiscard]] const char* key_of(Measure measure);
/// "Revenue" …, for the catalog.
[[nodiscard]] const char* label_of(Measure measure);

[[nodiscard]] inline Value target_of(const PortfolioFigure& figure) { return {figure.target}; }
[[nodiscard]] inline Value landing_of(const PortfolioFigure& figure) { return {figure.landing}; }
[[nodiscard]] inline Value months_of(const PortfolioFigure& figure) { return {figure.months}; }
[[nodiscard]] inline Value compared_of(const PortfolioFigure& figure) { return {figure.compared}; }
[[nodiscard]] inline Value actual_of(const PortfolioFigure& figure) { return {figure.actual}; }

/// Blank unless both figures are there; a percentage of 0 is not available.
[[nodiscard]] Value landing_variance(const PortfolioFigure& figure);
[[nodiscard]] Value landing_percent(const PortfolioFigure& figure);
[[nodiscard]] Value variance_of(const PortfolioFigure& figure);
[[nodiscard]] Value variance_percent(const PortfolioFigure& figure);
/// Done of all but the dropped ones.
[[nodiscard]] Value progress_of(const PortfolioRow& row);

}  // namespace sightline::workbook
