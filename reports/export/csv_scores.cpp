// Scorecard, quotas, incentives and pipeline as CSV.
#include "model/derive/computed_readings.h"
#include "model/derive/pipeline_scores.h"
#include "model/derive/scores.h"
#include "reports/export/csv_cells.h"
#include "reports/export/csv_tables.h"

namespace sightline {
namespace {

using csv::day;
using csv::fixed;
using csv::money;
using csv::number;
using csv::person;
using csv::share;
using csv::typed;

template <class T>
CsvCell id(const Id<T>& of) {
  return fixed(to_text(of.uuid));
}

// Blank is the team; who has left the plan since is not taken for it.
CsvCell whose(const Plan& plan, const std::optional<Id<Person>>& person) {
  const auto name = csv::person(plan, person);
  return person && name.text.empty() ? fixed("unknown") : name;
}

CsvTable kpis(const Plan& plan) {
  CsvTable table{.name = "kpis",
                 .head = {"id", "KPI", "team", "owner", "unit", "direction", "rhythm", "source",
                          "warning threshold"},
                 .rows = {}};
  for (const auto& kpi : plan.kpis) {
    const auto* team = find(plan.teams, kpi.team);
    table.rows.push_back({id(kpi.id), typed(kpi.name), typed(team == nullptr ? "" : team->name),
                          person(plan, kpi.owner), fixed(label_of(kpi.unit)),
                          fixed(label_of(kpi.direction)), fixed(label_of(kpi.rhythm)),
                          fixed(label_of(kpi.source)), number(kpi.warning.fraction)});
  }
  return table;
}

CsvTable standards(const Plan& plan) {
  CsvTable table{.name = "standards",
                 .head = {"id", "KPI", "person", "from", "standard", "upper end"},
                 .rows = {}};
  for (const auto& kpi : plan.kpis)
    for (const auto& standard : kpi.standards)
      table.rows.push_back({id(standard.id), typed(kpi.name), whose(plan, standard.person),
                            day(standard.from), number(standard.value), number(standard.upper)});
  return table;
}

CsvCell value_of(const Kpi* kpi, const Reading& reading) {
  if (kpi != nullptr && says_quota_met(*kpi, reading)) return fixed("met");
  return reading.denominator == 0 ? fixed("n/a") : number(reading.value);
}

/// What stands in the scorecard in place of it; blank where it is the reading itself.
CsvCell computed_of(ComputedReadings& computed, const Kpi* kpi, const ReadingSeries& series,
                    const Reading& reading) {
  if (kpi == nullptr) return {};
  const auto instead = computed.in_place_of(*kpi, series.person, reading.period);
  return instead ? value_of(kpi, *instead) : CsvCell{};
}

CsvTable readings(const Document& seen, Day today) {
  const auto& plan = seen.plan;
  ComputedReadings computed(seen, today);
  CsvTable table{.name = "readings",
                 .head = {"KPI", "person", "period", "value", "numerator", "denominator", "note",
                          "entered on", "computed in its place"},
                 .rows = {}};
  for (const auto& series : plan.readings) {
    const auto* kpi = find(plan.kpis, series->kpi);
    for (const auto& reading : series->readings) {
      const bool is_sum = kpi != nullptr && reported_of(plan, *kpi, *series, reading);
      table.rows.push_back({typed(kpi == nullptr ? "" : kpi->name), whose(plan, series->person),
                            day(reading.period), value_of(kpi, reading),
                            is_sum ? CsvCell{} : number(reading.numerator),
                            is_sum ? CsvCell{} : number(reading.denominator), typed(reading.note),
                            day(reading.entered_on), computed_of(computed, kpi, *series, reading)});
    }
  }
  return table;
}

CsvTable quotas(const Plan& plan) {
  CsvTable table{.name = "quotas", .head = {"id", "person", "quarter from", "quota"}, .rows = {}};
  for (const auto& quota : plan.quotas)
    table.rows.push_back({id(quota.id), whose(plan, quota.person), day(first_day(quota.quarter)),
                          money(quota.amount, plan.organization.currency)});
  return table;
}

CsvTable commitments(const Plan& plan) {
  CsvTable table{.name = "commitments",
                 .head = {"id", "person", "quarter from", "commitment", "locked on", "in time"},
                 .rows = {}};
  for (const auto& one : plan.commitments)
    table.rows.push_back({id(one.id), whose(plan, one.person), day(first_day(one.quarter)),
                          money(one.amount, plan.organization.currency), day(one.locked_on),
                          fixed(is_late(one) ? "no" : "yes")});
  return table;
}

CsvTable incentives(const Plan& plan) {
  CsvTable table{
      .name = "incentives",
      .head = {"id", "incentive", "kind", "from", "to", "threshold", "pool", "share of the excess",
               "stretch of the quota", "prize", "prize for the stretch", "rules"},
      .rows = {}};
  const auto& currency = plan.organization.currency;
  for (const auto& one : plan.incentives)
    table.rows.push_back({id(one.id), typed(one.name), fixed(label_of(one.kind)),
                          day(first_day(one.first)), day(last_day(one.last)),
                          money(one.threshold, currency), money(one.pool, currency),
                          share(one.excess), number(one.stretch.fraction), typed(one.prize),
                          typed(one.stretch_prize), typed(one.rules)});
  return table;
}

CsvTable shares(const Plan& plan) {
  CsvTable table{
      .name = "incentive-shares", .head = {"id", "incentive", "person", "share"}, .rows = {}};
  for (const auto& incentive : plan.incentives)
    for (const auto& part : incentive.shares)
      table.rows.push_back({id(part.id), typed(incentive.name), whose(plan, part.person),
                            number(part.part.fraction)});
  return table;
}

CsvTable pipeline(const Document& seen) {
  CsvTable table{
      .name = "pipeline",
      .head = {"taken on", "source", "key", "opportunity", "owner", "value", "stage", "outcome",
               "created", "expected close", "closed", "net-new account", "discount", "lead source"},
      .rows = {}};
  for (const auto& snapshot : seen.pipeline)
    for (const auto& deal : snapshot->opportunities) {
      const bool known = find(seen.plan.people, deal.owner) != nullptr;
      table.rows.push_back(
          {day(snapshot->taken_on), typed(snapshot->source), typed(deal.key), typed(deal.name),
           known ? person(seen.plan, deal.owner) : typed(deal.owner_name),
           money(deal.value, seen.plan.organization.currency), typed(deal.stage),
           fixed(label_of(deal.outcome)), day(deal.created), day(deal.expected_close),
           day(deal.closed), fixed(deal.net_new ? "yes" : "no"), share(deal.discount),
           typed(deal.lead_source)});
    }
  return table;
}

}  // namespace

std::vector<CsvTable> score_csv(const Document& seen, Day today) {
  const auto& plan = seen.plan;
  return {kpis(plan),        standards(plan),  readings(seen, today), quotas(plan),
          commitments(plan), incentives(plan), shares(plan),          pipeline(seen)};
}

}  // namespace sightline
