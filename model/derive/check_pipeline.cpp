#include "model/derive/check_parts.h"
#include "model/derive/pipeline_scores.h"

namespace sightline {
namespace {

/// Three quarters that are over, each above the one before, and by this much in all: less is
/// chance.
constexpr int quarters = 3;
constexpr double least_rise = 0.01;
/// Of fewer deals a mean says little.
constexpr std::int64_t fewest_deals = 3;

}  // namespace

void check_pipeline(const CheckedPlan& checked, Findings& findings) {
  if (checked.document.pipeline.empty()) return;
  const int start = checked.plan.organization.fiscal_year_start;
  const auto current = fiscal_quarter_of(month_of(checked.today), start).first;
  const auto deals = deals_as_of(checked.document, checked.today);
  double first = 0;
  double last = 0;
  for (int back = quarters; back > 0; --back) {
    const Period quarter{add_months(current, -back * quarter_months),
                         add_months(current, -(back - 1) * quarter_months - 1)};
    const auto sums = pipeline_scores(checked.plan, deals, days_of(quarter), checked.today).all;
    const auto discount = average_discount(sums);
    if (!discount || sums.discount_deals < fewest_deals) return;
    if (back == quarters)
      first = (*discount).fraction;
    else if ((*discount).fraction <= last)
      return;
    last = (*discount).fraction;
  }
  if (last - first < least_rise) return;
  findings.push_back({Severity::advice, FindingKind::discount_rising, "/pipeline",
                      msg("The average discount has risen for three quarters, from {1} to {2}.",
                          Percent{first}, Percent{last}),
                      msg("What is given away on price is missing from the profit in full."),
                      msg("Agree who may give which discount, and practise how to answer a "
                          "question about price.")});
}

}  // namespace sightline
