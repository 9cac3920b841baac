// What contests count besides typed readings, and what they can't know.
#include <catch2/catch_test_macros.hpp>

#include "model/derive/incentives.h"
#include "tests/model/derive_support.h"

namespace sightline::derive_contests_test {
namespace {

constexpr Month start = std::chrono::year{2026} / 1;

/// One seller, a contest over the first quarter and an import of 20 January.
struct Desk {
  IdSource ids{5};
  Document document = round_document();
  Plan& plan = document.plan;
  Incentive contest;

  Desk() {
    Person person;
    person.id = ids.next<Person>();
    person.name = "Ada";
    plan.people.push_back(person);
    contest.id = ids.next<Incentive>();
    contest.kind = IncentiveKind::contest;
    contest.first = start;
    contest.last = add_months(start, 2);
    contest.shares.push_back({ids.next<Share>(), person.id, Percent{1}});
  }
  Id<Kpi> add_kpi(KpiSource source, KpiUnit unit = KpiUnit::number) {
    Kpi kpi;
    kpi.id = ids.next<Kpi>();
    kpi.source = source;
    kpi.unit = unit;
    kpi.rhythm = Rhythm::monthly;
    plan.kpis.push_back(kpi);
    return kpi.id;
  }
  void count(ContestMeasure measure, std::optional<Id<Kpi>> kpi = {}) {
    contest.counts.push_back({ids.next<ContestRule>(), measure, kpi, 1});
  }
  void import(std::initializer_list<Outcome> outcomes) { import(start / 20, outcomes); }
  void import(Day taken_on, std::initializer_list<Outcome> outcomes) {
    PipelineSnapshot snapshot{ids.next<PipelineSnapshot>(), taken_on, "CRM", {}};
    for (const auto outcome : outcomes) {
      Opportunity deal;
      deal.key = std::to_string(snapshot.opportunities.size());
      deal.owner = plan.people[0].id;
      deal.value = Money{10'000};
      deal.outcome = outcome;
      deal.created = start / 5;
      if (outcome != Outcome::open) deal.closed = start / 6;
      snapshot.opportunities.push_back(deal);
    }
    document.pipeline.emplace_back(snapshot);
  }
  void give_quota(int month, int units) {
    plan.quotas.push_back(
        {ids.next<Quota>(), plan.people[0].id, add_months(start, month), Money{units * 100LL}});
  }
  QuotaLine quota() const { return quota_board(document, contest).at(0); }
  ContestBoard board() const { return contest_board(document, contest); }
};

}  // namespace

TEST_CASE("a contest counts computed readings and formulas as well as typed ones") {
  Desk desk;
  desk.import({Outcome::won, Outcome::lost, Outcome::open});
  const auto leads = desk.add_kpi(KpiSource::leads);
  const auto rate = desk.add_kpi(KpiSource::win_rate_count, KpiUnit::percent);
  const auto average = desk.add_kpi(KpiSource::average_deal, KpiUnit::money);
  const auto twice = desk.add_kpi(KpiSource::formula);
  desk.plan.kpis.back().sum_of = {leads, average};
  for (const auto& kpi : {leads, rate, average, twice}) desk.count(ContestMeasure::kpi, kpi);
  const auto board = desk.board();
  REQUIRE(board.persons.size() == 1);
  CHECK(board.persons[0].amounts == std::vector<double>{3, 0.5, 100, 103});
  CHECK(board.known == std::vector<bool>(4, true));
}

TEST_CASE("a formula in a circle counts nothing, and ends") {
  Desk desk;
  const auto one = desk.add_kpi(KpiSource::formula);
  const auto two = desk.add_kpi(KpiSource::formula);
  desk.plan.kpis[0].sum_of = {two};
  desk.plan.kpis[1].sum_of = {one};
  desk.count(ContestMeasure::kpi, one);
  CHECK(desk.board().known == std::vector<bool>{false});
}

TEST_CASE("what there is nothing to count from is not available rather than nothing") {
  Desk desk;
  desk.count(ContestMeasure::won_value);
  desk.count(ContestMeasure::kpi, desk.add_kpi(KpiSource::entered));
  CHECK(desk.board().known == std::vector<bool>{false, false});
  CHECK_FALSE(desk.board().is_known());
  desk.import({Outcome::won});
  CHECK(desk.board().known == std::vector<bool>{true, false});
  CHECK(desk.board().is_known());
}

TEST_CASE("a percentage without its parts is unknown, rather than no points") {
  Desk desk;
  const auto typed = desk.add_kpi(KpiSource::entered, KpiUnit::percent);
  ReadingSeries series{desk.ids.next<ReadingSeries>(), typed, desk.plan.people[0].id, {}};
  series.readings.push_back({start / 1, 0.5, {}, {}, {}, start / 31});
  desk.plan.readings.emplace_back(series);
  desk.count(ContestMeasure::kpi, typed);
  CHECK(desk.board().known == std::vector<bool>{false});
  series.readings[0].numerator = 3;
  series.readings[0].denominator = 4;
  desk.plan.readings[0] = series;
  CHECK(desk.board().known == std::vector<bool>{true});
  CHECK(desk.board().persons[0].amounts == std::vector<double>{0.75});
}

TEST_CASE("what is open counts as it stood when the contest ended") {
  Desk desk;
  desk.count(ContestMeasure::pipeline_value);
  desk.import({Outcome::open});
  CHECK(desk.board().persons.at(0).points == 100);
  desk.import(std::chrono::year{2026} / 11 / 2, {Outcome::open, Outcome::open, Outcome::open});
  CHECK(desk.board().persons.at(0).points == 100);
  CHECK(desk.board().pipeline_on == std::chrono::year{2026} / 11 / 2);
}

TEST_CASE("what was won in a contest counts even if an import tells of it afterwards") {
  Desk desk;
  desk.count(ContestMeasure::won_value);
  desk.import(std::chrono::year{2026} / 4 / 3, {Outcome::won, Outcome::open});
  CHECK(desk.board().persons.at(0).points == 100);
}

TEST_CASE("a contest without an import in its time knows nothing of open deals") {
  Desk desk;
  desk.count(ContestMeasure::pipeline_value);
  desk.import(std::chrono::year{2026} / 11 / 2, {Outcome::open});
  CHECK_FALSE(desk.board().is_known());
  CHECK(desk.board().persons.at(0).points == 0);
}

TEST_CASE("a contest that began after the last import is not known, rather than without points") {
  Desk desk;
  desk.count(ContestMeasure::won_value);
  desk.count(ContestMeasure::leads);
  desk.import(std::chrono::year{2025} / 12 / 31, {Outcome::won});
  CHECK_FALSE(desk.board().is_known());
  CHECK(desk.board().pipeline_on == std::chrono::year{2025} / 12 / 31);
  desk.import(start / 1, {Outcome::open});
  CHECK(desk.board().is_known());
}

TEST_CASE("a contest of computed KPIs says by which import it is known") {
  Desk desk;
  desk.count(ContestMeasure::kpi, desk.add_kpi(KpiSource::leads));
  CHECK_FALSE(desk.board().pipeline_on);
  desk.import({Outcome::open});
  CHECK(desk.board().pipeline_on == start / 20);
}

TEST_CASE("who has quotas for a part of the year has not reached the year's") {
  Desk desk;
  desk.contest.kind = IncentiveKind::year_contest;
  desk.contest.last = add_months(start, 11);
  desk.give_quota(0, 70);
  desk.import({Outcome::won});
  CHECK(desk.quota().quarters == 1);
  CHECK(desk.quota().of == 4);
  CHECK_FALSE(desk.quota().is_complete());
  CHECK_FALSE(desk.quota().attained);
  CHECK_FALSE((desk.quota().wins || desk.quota().wins_more));
  for (const int quarter : {3, 6, 9}) desk.give_quota(quarter, 10);
  CHECK(desk.quota().is_complete());
  CHECK(desk.quota().wins);
}

TEST_CASE("below the quota the year's contest costs nothing, whatever its prizes are") {
  Desk desk;
  desk.contest.kind = IncentiveKind::year_contest;
  desk.contest.pool.reset();
  desk.contest.prize = "A trip";
  const auto costs = incentive_costs(desk.plan, desk.contest);
  CHECK(costs.at(0).cost == Available<Money>(Money{}));
  CHECK(plain_text(costs.at(1).cost.reason()).starts_with("The prizes are in kind"));
}

TEST_CASE("a contest that cuts quarters in two can't measure their quotas") {
  Desk desk;
  desk.contest.kind = IncentiveKind::year_contest;
  desk.contest.last = add_months(start, 3);
  desk.give_quota(0, 10);
  desk.give_quota(3, 10);
  desk.import({Outcome::won});
  CHECK(desk.quota().quarters == 2);
  CHECK_FALSE(desk.quota().is_whole);
  CHECK_FALSE(desk.quota().wins);
  desk.contest.last = add_months(start, 2);
  CHECK(desk.quota().wins);
  // Quotas of quarters that no longer begin then are quotas of nothing.
  desk.plan.organization.fiscal_year_start = 2;
  CHECK(quota_board(desk.document, desk.contest).empty());
}

}  // namespace sightline::derive_contests_test
