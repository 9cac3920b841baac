// Figures: lines added up to totals.
// Why: one way to add up areas and departments, whichever figure is asked for, so that no two
// pages disagree.
#pragma once

#include "model/derive/available.h"
#include "model/derive/periods.h"
#include "model/find.h"

namespace sightline {

/// Month by month the sum of the parts that have a value; a month in which none has one stays
/// missing. Reasons are not carried over; a month is provisional when one of its parts is.
[[nodiscard]] Line<Money> total_revenue(const Targets& targets);
/// Employees without contractors.
[[nodiscard]] Line<Fte> total_headcount(const Targets& targets);
/// The totals of what was reported, without the months for which a part with a target has not
/// reported yet: the others alone would look like a bad month.
[[nodiscard]] Series<Money> whole_revenue(const Targets& targets);
[[nodiscard]] Series<Fte> whole_headcount(const Targets& targets);
/// Contractors of all departments, in full-time equivalents at the end of each month.
[[nodiscard]] Series<Fte> total_contractors(const Targets& targets);

/// The line of an area (a department); an empty one when there is none.
[[nodiscard]] const Line<Money>& revenue_of(const Targets& targets, Id<SpecialtyArea> area);
[[nodiscard]] const Line<Fte>& headcount_of(const Targets& targets, Id<Department> department);

/// The targets of the reference baseline, or nullptr before the plan was approved, or when that was
/// in another currency.
[[nodiscard]] const Targets* baseline_targets(const Document& document);

/// Trailing-12 revenue over the average headcount of the same months, both read from the series.
/// With fewer than twelve months of revenue it is annualized: `months` says from how many.
/// Not available without a month that has both.
struct RevenuePerEmployee {
  Money value;
  int months = 12;

  [[nodiscard]] bool is_annualized() const { return months < 12; }

  bool operator==(const RevenuePerEmployee&) const = default;
};
[[nodiscard]] Available<RevenuePerEmployee> revenue_per_employee(const Series<Money>& revenue,
                                                                 const Series<Fte>& headcount,
                                                                 Month end);
[[nodiscard]] Message annualized_note();

/// What a plan's revenue per employee is computed from: the landing, and before the plan what was.
[[nodiscard]] Series<Money> known_revenue(const Plan& plan);
[[nodiscard]] Series<Fte> known_headcount(const Plan& plan);

}  // namespace sightline
