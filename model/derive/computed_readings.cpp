#include "model/derive/computed_readings.h"

#include <algorithm>

#include "model/derive/scores.h"
#include "model/find.h"

namespace sightline {
namespace {

Days days_from(Rhythm rhythm, Day day) {
  const auto first = score_period(rhythm, day);
  return {first, rhythm == Rhythm::weekly ? add_days(first, week_days - 1)
                                          : Day{last_day(month_of(first))}};
}

Reading parts(double value, double numerator, double denominator) {
  Reading reading;
  reading.value = value;
  reading.numerator = numerator;
  reading.denominator = denominator;
  return reading;
}

Reading plain(double value) {
  Reading reading;
  reading.value = value;
  return reading;
}

/// The reading of a figure that is available; else its reason.
template <class T, class Make>
Available<Reading> made(const Available<T>& figure, Make&& make) {
  if (!figure) return figure.reason();
  return make(*figure);
}

Message quota_met_reason() { return msg("The quota is met."); }

Available<Reading> covered(const DealSums& sums, const Currency& currency) {
  const auto coverage = pipeline_to_quota(sums);
  if (!coverage) return coverage.reason();
  if ((*coverage).met) return quota_met_reason();
  return parts((*coverage).ratio, to_units((*coverage).open, currency),
               to_units((*coverage).left, currency));
}

Available<Reading> accuracy(const DealSums& sums, const Currency& currency) {
  return made(forecast_accuracy(sums), [&](Percent percent) {
    // Nothing won of something forecast is 0 %, which has to be what its parts come to as well.
    const auto& whole =
        sums.won_by_committed.minor == 0 ? *sums.committed_in_time : sums.won_by_committed;
    const double amount = to_units(whole, currency);
    return parts(percent.fraction, percent.fraction * amount, amount);
  });
}

Available<Reading> figure(KpiSource source, const DealSums& sums, const Currency& currency) {
  const auto won = static_cast<double>(sums.won);
  switch (source) {
    case KpiSource::win_rate_count:
      return made(win_rate_by_count(sums), [&](Percent rate) {
        return parts(rate.fraction, won, static_cast<double>(sums.won + sums.lost));
      });
    case KpiSource::win_rate_value:
      return made(win_rate_by_value(sums), [&](Percent rate) {
        const double value = to_units(sums.won_value, currency);
        return parts(rate.fraction, value, value + to_units(sums.lost_value, currency));
      });
    case KpiSource::leads:
      return plain(static_cast<double>(sums.leads));
    case KpiSource::net_new_accounts:
      return plain(static_cast<double>(sums.net_new));
    case KpiSource::average_deal:
      return made(average_deal(sums), [&](Money) {
        const double value = to_units(sums.won_value, currency);
        return parts(value / won, value, won);
      });
    case KpiSource::sales_cycle:
      return made(sales_cycle(sums), [&](double days) {
        return parts(days, static_cast<double>(sums.cycle_days),
                     static_cast<double>(sums.cycle_deals));
      });
    case KpiSource::average_discount:
      return made(average_discount(sums), [&](Percent discount) {
        return parts(discount.fraction, sums.discounts, static_cast<double>(sums.discount_deals));
      });
    default:
      return msg("This KPI is not computed from the pipeline.");
  }
}

bool has_amounts(KpiSource source) {
  using enum KpiSource;
  return source == win_rate_value || source == average_deal || source == pipeline_to_quota ||
         source == forecast_accuracy;
}

/// What may be told of a reading without the pipeline: counts may stand as its parts, while amounts
/// of it would tell quotas, wins and what is open.
Reading without_amounts(Reading reading, KpiSource source) {
  if (!has_amounts(source)) return reading;
  reading.numerator.reset();
  reading.denominator.reset();
  return reading;
}

/// What is left of a period: its reading, or that the quota was met.
std::optional<Reading> kept_reading(ComputedReadings& computed, const Kpi& kpi,
                                    const std::optional<Id<Person>>& person, Day period,
                                    Day newest) {
  const auto reading = computed.reading(kpi, person, period);
  if (reading)
    return sane_reading((*reading).value) ? std::optional(without_amounts(*reading, kpi.source))
                                          : std::nullopt;
  if (!computed.quota_is_met(kpi, person, period)) return std::nullopt;
  auto met = parts(0, 0, 0);
  met.period = score_period(kpi.rhythm, period);
  met.entered_on = std::min(newest, days_from(kpi.rhythm, period).last);
  return met;
}

std::vector<Day> kept_periods(const Plan& plan, Rhythm rhythm, Day last) {
  constexpr int days_of_weeks = 25 * 7;
  const auto calendar = plan_calendar(plan);
  const Day first = rhythm == Rhythm::weekly
                        ? add_days(monday_of(last), -days_of_weeks)
                        : first_day(add_months(calendar.front(), -max_history_months));
  const Day end = rhythm == Rhythm::weekly ? last : std::min(last, first_day(calendar.back()));
  std::vector<Day> periods;
  for (auto day = first; day <= end; day = next_period(rhythm, day)) periods.push_back(day);
  return periods;
}

}  // namespace

bool is_from_pipeline(KpiSource source) {
  return source != KpiSource::entered && source != KpiSource::formula;
}

const PipelineScores& ComputedReadings::scores(const Days& days, Day as_of) {
  auto& of_days = known_[{days.first, days.last}];
  const auto found = of_days.find(as_of);
  if (found != of_days.end()) return found->second;
  auto deals = deals_.find(as_of);
  if (deals == deals_.end()) deals = deals_.emplace(as_of, deals_as_of(document_, as_of)).first;
  auto scores = pipeline_scores(document_.plan, deals->second, days, as_of);
  return of_days.emplace(as_of, std::move(scores)).first->second;
}

Available<Reading> ComputedReadings::reading(const Kpi& kpi,
                                             const std::optional<Id<Person>>& person, Day period) {
  const auto& plan = document_.plan;
  if (!is_from_pipeline(kpi.source)) return msg("This KPI is not computed from the pipeline.");
  const auto days = days_from(kpi.rhythm, period);
  if (days.first > today_) return msg("The period has not begun yet.");
  const auto* team = find(plan.teams, kpi.team);
  if (!person && team == nullptr) return msg("The KPI belongs to no team.");
  const auto [first_import, last_import] = std::ranges::minmax_element(
      document_.pipeline, {}, [](const auto& snapshot) { return snapshot->taken_on; });
  if (first_import == document_.pipeline.end()) return msg("No pipeline was imported yet.");
  // What nobody has imported yet is not nothing.
  const auto known_until = (*last_import)->taken_on;
  if (known_until < days.first) return msg("No pipeline was imported since.");

  const auto sums_of = [&](const PipelineScores& scores) {
    return person ? scores.of(*person) : scores.of(*team);
  };
  const auto& currency = plan.organization.currency;
  const auto quarter_at = [&](Day day) {
    return days_of(fiscal_quarter_of(month_of(day), plan.organization.fiscal_year_start));
  };
  const auto result = [&]() -> Available<Reading> {
    if (kpi.source == KpiSource::pipeline_to_quota) {
      const auto as_of = std::min(today_, days.last);
      if ((*first_import)->taken_on > as_of) return msg("No pipeline was imported by then.");
      return covered(sums_of(scores(quarter_at(days.last), as_of)), currency);
    }
    if (kpi.source == KpiSource::forecast_accuracy) {
      // Of a week that ends in the next quarter, too, the one that ends in it.
      const auto quarter = quarter_at(days.first);
      if (!days.contains(quarter.last))
        return msg("Forecast accuracy is measured when a quarter ends.");
      if (known_until < quarter.last) return msg("No pipeline was imported since.");
      return accuracy(sums_of(scores(quarter, today_)), currency);
    }
    return figure(kpi.source, sums_of(scores(days, today_)), currency);
  }();
  if (!result) return result;
  auto reading = *result;
  reading.period = days.first;
  reading.entered_on = std::min(today_, days.last);
  return reading;
}

bool ComputedReadings::quota_is_met(const Kpi& kpi, const std::optional<Id<Person>>& person,
                                    Day period) {
  if (kpi.source != KpiSource::pipeline_to_quota) return false;
  const auto result = reading(kpi, person, period);
  return !result && result.reason() == quota_met_reason();
}

std::optional<Reading> ComputedReadings::in_place_of(const Kpi& kpi,
                                                     const std::optional<Id<Person>>& person,
                                                     Day period) {
  const auto result = reading(kpi, person, period);
  if (result) return *result;
  if (!quota_is_met(kpi, person, period)) return std::nullopt;
  return parts(0, 0, 0);
}

bool says_quota_met(const Kpi& kpi, const Reading& reading) {
  return kpi.source == KpiSource::pipeline_to_quota && reading.numerator == 0.0 &&
         reading.denominator == 0.0;
}

std::vector<ReadingSeries> kept_readings(const Document& document, bool with_persons) {
  std::vector<ReadingSeries> kept;
  const auto imported = newest_import(document);
  if (!imported) return kept;
  const Day newest = *imported;
  ComputedReadings computed(document, newest);
  for (const auto& kpi : document.plan.kpis) {
    const auto* team = find(document.plan.teams, kpi.team);
    if (team == nullptr || !is_from_pipeline(kpi.source)) continue;
    ReadingSeries of_team{{kpi.id.uuid}, kpi.id, {}, {}};
    std::map<Id<Person>, ReadingSeries> of_persons;
    for (const auto period : kept_periods(document.plan, kpi.rhythm, newest)) {
      std::size_t persons = 0;
      for (const auto& member : team->members) {
        auto reading = kept_reading(computed, kpi, member, period, newest);
        if (!reading) continue;
        ++persons;
        if (!with_persons) continue;
        auto& series = of_persons[member];
        series.id = {Uuid{kpi.id.uuid.high ^ member.uuid.high, kpi.id.uuid.low ^ member.uuid.low}};
        series.kpi = kpi.id;
        series.person = member;
        series.readings.push_back(std::move(*reading));
      }
      if (persons < fewest_rolled_up) continue;
      if (auto reading = kept_reading(computed, kpi, {}, period, newest))
        of_team.readings.push_back(std::move(*reading));
    }
    if (!of_team.readings.empty()) kept.push_back(std::move(of_team));
    for (auto& [person, series] : of_persons) kept.push_back(std::move(series));
  }
  return kept;
}

Available<Reading> computed_reading(const Document& document, const Kpi& kpi,
                                    const std::optional<Id<Person>>& person, Day period,
                                    Day today) {
  return ComputedReadings(document, today).reading(kpi, person, period);
}

}  // namespace sightline
