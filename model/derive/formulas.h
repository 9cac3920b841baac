// Formulas: KPIs that are worked out from other KPIs, as a sum or as one sum over another.
// Why: nobody types what follows from the rest; the order and the circles are found here, so that
// screen, book and command line work with the same readings and none of them ever runs in a circle.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "model/plan.h"

namespace sightline {

[[nodiscard]] constexpr bool is_formula(const Kpi& kpi) { return kpi.source == KpiSource::formula; }

/// More parts than this on one side are no formula that anybody could follow.
inline constexpr std::size_t most_formula_parts = 50;

/// Whether it has something to add up, every part is a KPI of the same rhythm, and there are not
/// too many.
[[nodiscard]] bool has_formula_parts(const Plan& plan, const Kpi& kpi);

/// The formulas that can be worked out, each behind those it is made of. Those in a circle, those
/// made of such, and those without their parts are left out.
[[nodiscard]] std::vector<const Kpi*> formulas_in_order(const Plan& plan);

/// The KPIs of the shortest circle through this one, which comes first; empty when there is none.
[[nodiscard]] std::vector<const Kpi*> formula_circle(const Plan& plan, const Kpi& kpi);

struct FormulaResult {
  std::optional<double> numerator;    ///< the sum of the parts
  std::optional<double> denominator;  ///< none without a division
  std::optional<double> value;        ///< none when a part is missing or the divisor is 0
};

/// Of one period, whose readings are asked for by KPI.
[[nodiscard]] FormulaResult formula_result(
    const Kpi& kpi, const std::function<std::optional<double>(Id<Kpi>)>& reading);

}  // namespace sightline
