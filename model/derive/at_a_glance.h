// At a glance: the numbers that Home and the Summary sheet open with.
// Why: made once, so that the window and the workbook show the same.
#pragma once

#include <optional>

#include "model/derive/available.h"
#include "model/derive/figures.h"
#include "model/derive/landing.h"
#include "model/derive/progress.h"
#include "model/derive/reported.h"
#include "model/derive/trajectory.h"
#include "model/derive/variance.h"

namespace sightline {

/// One point on the line of sight.
struct SightPoint {
  Day day = std::chrono::year{2026} / 1 / 1;
  std::optional<Money> revenue;  ///< a year's: as of, trailing 12, target 12, three years
  std::optional<Fte> headcount;
};

/// As-of date, today, month 18 and three years on one line.
struct LineOfSight {
  SightPoint as_of;
  /// Trailing 12 actual revenue and last actual headcount, of months that all parts have reported;
  /// none when the last of them is older than the last two months: that is not today any more.
  SightPoint today;
  int today_months = 0;                ///< of the trailing 12 that count
  std::optional<Month> last_reported;  ///< of revenue, whether or not it counts as today
  std::optional<PartsReported>
      reported;         ///< the areas that have actuals, also where some haven't yet
  SightPoint month_18;  ///< trailing-12 target (none while a month is missing), headcount target
  std::optional<Money> landing_18;
  std::optional<MoneyRange> landing_range;  ///< of landing_18; none without a forecast
  SightPoint horizon;
  Available<Percent> growth = Message{};  ///< required annual growth of revenue
};
[[nodiscard]] LineOfSight line_of_sight(const Document& document, Day today);

/// The cards. Revenue and profit: the cycle to date; headcount: the last of the 18 months that has
/// an actual and a target.
struct Glance {
  std::optional<CycleDay> cycle;  ///< of today, else of the first (last) cycle before (after) it
  Available<Variance<Money>> revenue = Message{};
  Available<Variance<Fte>> headcount = Message{};
  Available<Variance<Money>> profit = Message{};
  /// The parts that the last month compared of has actuals of.
  std::optional<PartsReported> areas_reported;
  std::optional<PartsReported> departments_reported;
  Counts actions;
};
/// Before the horizon the first cycle counts as the current one, after it the last.
[[nodiscard]] Glance at_a_glance(const Document& document, Day today);

/// The cycle to show: the last that has begun, before the plan's start the first; nullptr only when
/// the plan has no cycles.
[[nodiscard]] const Cycle* current_cycle(const Plan& plan, Day today);

}  // namespace sightline
