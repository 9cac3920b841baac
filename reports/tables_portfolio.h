// Portfolio table: what a plan comes to, as one row beside those of other organizations.
// Why: who looks after several companies compares them by the same few figures; each stays in its
// own currency.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "model/derive/audience.h"
#include "model/derive/progress.h"
#include "reports/table.h"

namespace sightline {

/// Revenue, headcount or profit of one organization, in units of its currency or full-time
/// equivalents.
struct PortfolioFigure {
  /// Of the 18 months; headcount at the end of them.
  std::optional<double> target;
  std::optional<double> landing;
  /// Over the months that have both, part by part; headcount in the last of them.
  std::optional<double> compared;
  std::optional<double> actual;
  int months = 0;  ///< compared

  bool operator==(const PortfolioFigure&) const = default;
};

struct PortfolioRow {
  std::string organization;  ///< as typed; may be blank
  Currency currency;
  Period horizon;
  std::int64_t revision = 0;
  PortfolioFigure revenue;
  PortfolioFigure headcount;
  PortfolioFigure profit;
  Counts actions;                              ///< of all cycles
  int cycle = 0;                               ///< number of today's cycle; 0 outside the horizon
  std::array<int, 3> findings{};               ///< by severity
  std::optional<Finding> most_severe_finding;  ///< none when there is none to show

  bool operator==(const PortfolioRow&) const = default;
};

/// What this audience may see of the plan, as seen on `today`.
[[nodiscard]] PortfolioRow portfolio_row(const Document& document, const AudienceOptions& audience,
                                         Day today);

}  // namespace sightline
