// Computed readings: results of the KPIs that follow from the pipeline, period by period.
// Why: scorecard, plan book and command line show the same figure for a win rate, and nobody types
// it.
#pragma once

#include <map>
#include <optional>
#include <utility>

#include "model/derive/available.h"
#include "model/derive/pipeline_scores.h"

namespace sightline {

/// True for sources that are computed from deals, quotas and commitments.
[[nodiscard]] bool is_from_pipeline(KpiSource source);

/// Keeps the sums of each period it was asked about, so that a scorecard of many persons walks the
/// deals once a period.
class ComputedReadings {
 public:
  /// `document` has to outlive this.
  ComputedReadings(const Document& document, Day today) : document_(document), today_(today) {}

  /// What `person` reached, or (without one) all members of the KPI's team together, in the week or
  /// month that begins with `period`: numerator and denominator are sums, money in units of the
  /// currency. Coverage is that of the fiscal quarter in which the period ends, as it was known
  /// on that day (today at the latest), and has no ratio once the quota is met; forecast accuracy
  /// is that of the fiscal quarter which ends in the period. Not available for sources of another
  /// kind, periods to come, before the first import, and for what began (of accuracy: ended) after
  /// the last one.
  [[nodiscard]] Available<Reading> reading(const Kpi& kpi, const std::optional<Id<Person>>& person,
                                           Day period);
  /// Whether coverage has no ratio in that period because nothing is left of the quota.
  [[nodiscard]] bool quota_is_met(const Kpi& kpi, const std::optional<Id<Person>>& person,
                                  Day period);

  /// What is shown in place of a reading that somebody typed: the computed one, or (see
  /// says_quota_met) that nothing is left of the quota. Nothing where the typed one counts.
  [[nodiscard]] std::optional<Reading> in_place_of(const Kpi& kpi,
                                                   const std::optional<Id<Person>>& person,
                                                   Day period);

 private:
  [[nodiscard]] const PipelineScores& scores(const Days& days, Day as_of);

  const Document& document_;
  Day today_;
  std::map<Day, std::vector<const Opportunity*>> deals_;
  std::map<std::pair<Day, Day>, std::map<Day, PipelineScores>> known_;
};

/// Whether a reading in the plan tells that nothing is left of a quota: of coverage, nothing over
/// nothing.
[[nodiscard]] bool says_quota_met(const Kpi& kpi, const Reading& reading);

/// What teams reached by the newest import, as readings of their own: what is left of a pipeline
/// for those who must not see it. The months of the plan's calendar and the last half year of
/// weeks; periods in which fewer than two members have a reading are left out, since they would
/// give one person away. Amounts of the pipeline are not kept as parts; a quota that is met stays
/// so. `with_persons` also has each member's.
[[nodiscard]] std::vector<ReadingSeries> kept_readings(const Document& document, bool with_persons);

/// One of them, for whoever asks once.
[[nodiscard]] Available<Reading> computed_reading(const Document& document, const Kpi& kpi,
                                                  const std::optional<Id<Person>>& person,
                                                  Day period, Day today);

}  // namespace sightline
