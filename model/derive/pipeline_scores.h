// Pipeline scores: what deals come to in a period, person by person, and the ratios made of that.
// Why: a team's ratio comes from the sums of its persons' parts, never from a mean of their ratios;
// what a ratio leaves out is counted beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/derive/available.h"
#include "model/derive/periods.h"
#include "model/document.h"

namespace sightline {

/// The deals as they were known on a day: of each id what the newest import up to that day says.
/// Pointers lead into the document.
[[nodiscard]] std::vector<const Opportunity*> deals_as_of(const Document& document, Day day);

/// The day of the newest import; none without one.
[[nodiscard]] std::optional<Day> newest_import(const Document& document);
/// Likewise of those until a day.
[[nodiscard]] std::optional<Day> newest_import(const Document& document, Day until);

/// The fiscal quarter that a month lies in; `start` is the month the fiscal year begins with.
[[nodiscard]] Period fiscal_quarter_of(Month month, int start);

/// Consecutive days, both ends included.
struct Days {
  Day first = std::chrono::year{2026} / 1 / 1;
  Day last = std::chrono::year{2026} / 1 / 31;

  bool operator==(const Days&) const = default;
  [[nodiscard]] bool contains(Day day) const { return first <= day && day <= last; }
};
[[nodiscard]] Days days_of(const Period& period);

/// Parts that add up, of one person or of many.
struct DealSums {
  bool over = true;  ///< the period had ended on the day it is looked at
  std::int64_t won = 0;
  std::int64_t lost = 0;
  std::int64_t no_decision = 0;
  Money won_value;
  Money lost_value;
  std::int64_t lost_without_value = 0;
  Money open_value;  ///< expected to close in the period, and not before the day it is looked at
  std::int64_t open = 0;
  std::int64_t open_without_value = 0;  ///< of all open deals, whatever the period
  std::int64_t open_without_date = 0;
  std::int64_t open_late = 0;            ///< past their expected close
  std::int64_t closed_without_date = 0;  ///< in no period at all
  std::int64_t leads = 0;                ///< created in the period
  std::int64_t net_new = 0;              ///< won, with an account that bought nothing before
  std::int64_t cycle_days = 0;           ///< from created to closed …
  std::int64_t cycle_deals = 0;          ///< … of so many won deals
  double discounts = 0;                  ///< of so many won deals that say one
  std::int64_t discount_deals = 0;
  std::optional<Money> quota;
  std::optional<Money> commitment;  ///< as it was made last, in time or late
  /// What was locked when its quarter began, of those who had committed to each of their quarters
  /// by then: the others knew more of it than a forecast may.
  std::optional<Money> committed_in_time;
  Money won_by_committed;           ///< won by them
  std::int64_t committed_late = 0;  ///< commitments made, or changed, afterwards …
  std::optional<Day> late_on;       ///< … the last of them on this day

  DealSums& operator+=(const DealSums& more);
};

struct PipelineScores {
  Days days;
  Day as_of = std::chrono::year{2026} / 1 / 31;
  std::unordered_map<Id<Person>, DealSums> persons;  ///< who has a deal, a quota or a commitment
  DealSums unowned;                                  ///< of owners that the plan doesn't know
  DealSums all;

  [[nodiscard]] DealSums of(Id<Person> person) const;
  /// Of all members together, each once.
  [[nodiscard]] DealSums of(const Team& team) const;
};

/// Deals as known on `as_of`. Quotas and commitments are those of the fiscal quarters that lie
/// within `days`; of two for one person and quarter the later in the list counts, for the accuracy
/// the later of those that are in time.
[[nodiscard]] PipelineScores pipeline_scores(const Document& document, const Days& days, Day as_of);
/// The same of deals_as_of(document, as_of), for who looks at several periods on one day.
[[nodiscard]] PipelineScores pipeline_scores(const Plan& plan,
                                             const std::vector<const Opportunity*>& deals,
                                             const Days& days, Day as_of);

/// A commitment that is made after the first day of its quarter is late.
[[nodiscard]] bool is_late(const Commitment& commitment);
/// 1 − |actual − forecast| / actual, not below 0: the value won against what was committed to in
/// time. Not available before the period is over, without such a commitment, and when both are 0;
/// 0 % when only the actual is.
[[nodiscard]] Available<Percent> forecast_accuracy(const DealSums& sums);
/// won / (won + lost); no decision counts for neither.
[[nodiscard]] Available<Percent> win_rate_by_count(const DealSums& sums);
/// Not available while lost deals have no value; the reason says how many.
[[nodiscard]] Available<Percent> win_rate_by_value(const DealSums& sums);
[[nodiscard]] Available<double> win_loss_ratio(const DealSums& sums);

/// Open pipeline against what is left of the quota.
struct Coverage {
  bool met = false;  ///< nothing is left; there is no ratio
  double ratio = 0;
  Money open;
  Money left;

  bool operator==(const Coverage&) const = default;
};
/// open / (quota − won). Not available without a quota, and once the period is over and the quota
/// was not met.
[[nodiscard]] Available<Coverage> pipeline_to_quota(const DealSums& sums);
[[nodiscard]] Available<Money> average_deal(const DealSums& sums);
/// Days from created to won, of deals that say both.
[[nodiscard]] Available<double> sales_cycle(const DealSums& sums);
/// Of won deals that say a discount.
[[nodiscard]] Available<Percent> average_discount(const DealSums& sums);

}  // namespace sightline
