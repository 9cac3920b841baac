// Productivity: revenue per employee month by month, and what it is computed from.
// Why: a figure made of three months reads like one made of twelve unless it says which it is.
#pragma once

#include <array>

#include "model/document.h"
#include "reports/table.h"

namespace sightline {

/// Of the up to twelve months that end here, those that have both revenue and headcount.
struct ProductivityMonth {
  int months = 0;
  double revenue = 0;    ///< theirs together
  double headcount = 0;  ///< their average
  Value per_employee;    ///< a year; n/a without a month or a headcount
};

/// By month of the plan. Landing within the plan, before it what was reached.
[[nodiscard]] std::array<ProductivityMonth, plan_months> productivity_table(
    const Document& document);

}  // namespace sightline
