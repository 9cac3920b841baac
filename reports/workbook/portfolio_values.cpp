#include "reports/workbook/portfolio_values.h"

#include <cmath>

namespace sightline::workbook {
namespace {

Value portfolio_difference(const std::optional<double>& from, const std::optional<double>& to) {
  if (!from || !to) return {};
  return {*to - *from};
}

Value portfolio_percent(const Value& change, const std::optional<double>& meant) {
  if (!change.number) return {};
  if (*meant == 0) return {.number = {}, .not_available = true};
  return {*change.number / std::abs(*meant)};
}

}  // namespace

const PortfolioFigure& figure_of(const PortfolioRow& row, Measure measure) {
  if (measure == Measure::revenue) return row.revenue;
  return measure == Measure::headcount ? row.headcount : row.profit;
}

const char* key_of(Measure measure) {
  if (measure == Measure::revenue) return "revenue";
  return measure == Measure::headcount ? "headcount" : "profit";
}

const char* label_of(Measure measure) {
  if (measure == Measure::revenue) return "Revenue";
  return measure == Measure::headcount ? "Headcount" : "Profit";
}

Value landing_variance(const PortfolioFigure& figure) {
  return portfolio_difference(figure.target, figure.landing);
}

Value landing_percent(const PortfolioFigure& figure) {
  return portfolio_percent(landing_variance(figure), figure.target);
}

Value variance_of(const PortfolioFigure& figure) {
  return portfolio_difference(figure.compared, figure.actual);
}

Value variance_percent(const PortfolioFigure& figure) {
  return portfolio_percent(variance_of(figure), figure.compared);
}

Value progress_of(const PortfolioRow& row) {
  const int counted = row.actions.counted();
  if (counted == 0) return {.number = {}, .not_available = true};
  return {static_cast<double>(row.actions.done) / counted};
}

}  // namespace sightline::workbook
