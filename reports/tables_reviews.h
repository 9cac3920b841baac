// Review tables: what each baseline promised, side by side, and what was decided.
// Why: the next review begins with the last one's decisions and with what has changed since.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/document.h"

namespace sightline {

/// What baselines are compared by, all over the 18 months of the plan as it is now.
enum class Promise { revenue, revenue_year, headcount, profit, actions };
[[nodiscard]] const char* label_of(Promise promise);

struct PromiseRow {
  Promise promise = Promise::revenue;
  std::vector<std::optional<double>> baselines;  ///< one per Document::baselines
  std::optional<double> now;                     ///< the current plan's
};
/// Amounts in units of the currency; without profit when `with_profit` is false.
[[nodiscard]] std::vector<PromiseRow> baseline_table(const Document& document, bool with_profit);

struct DecisionLine {
  const Review* review = nullptr;
  const Decision* decision = nullptr;
  bool is_late = false;  ///< open and past its due date
};
/// The last review's first.
[[nodiscard]] std::vector<const Review*> reviews_by_date(const Plan& plan);
[[nodiscard]] std::vector<DecisionLine> decision_table(const Plan& plan, Day today);

}  // namespace sightline
