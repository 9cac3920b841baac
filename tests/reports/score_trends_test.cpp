#include "reports/score_trends.h"

#include <catch2/catch_test_macros.hpp>

#include "model/derive/scores.h"
#include "reports/review_slides.h"
#include "tests/support/scored_plan.h"

namespace sightline {
namespace score_trends_test {

ScoreGrid grid_of(const ScoredPlan& made, ScoredPersons whose = ScoredPersons::measured) {
  return score_grid(made.document, Rhythm::weekly,
                    trailing_periods(Rhythm::weekly, ScoredPlan::last_week), ScoredPlan::last_week,
                    whose);
}

const ScoreLine& line_of(const std::vector<ScoreLine>& lines, Id<Kpi> kpi,
                         const std::string& person = {}) {
  for (const auto& line : lines)
    if (line.kpi->id == kpi && (line.person == nullptr ? "" : line.person->name) == person)
      return line;
  throw std::logic_error("no such line");
}

TEST_CASE("a formula is worked out for the team from its sums and for each person from theirs") {
  ScoredPlan made;
  const auto won = made.add_kpi("Won");
  const auto offers = made.add_kpi("Offers");
  const auto rate = made.add_formula("Rate", {won}, {offers});
  made.standard(rate, {}, 0.4);
  made.read(won, made.ada, {1, 2});
  made.read(offers, made.ada, {4, 4});
  made.read(won, made.ben, {3});
  made.read(offers, made.ben, {4});
  const auto grid = grid_of(made);
  const auto& team = line_of(grid.teams, rate);
  CHECK(team.is_formula);
  CHECK(team.row(ScoreRow::actual).back() == 5.0 / 8);  // never the mean of 50 % and 75 %
  CHECK(team.row(ScoreRow::numerator).back() == 5);
  CHECK(team.verdicts.back() == Verdict::met);
  CHECK(team.sum_of.size() == 1);
  const auto& ada = line_of(grid.persons, rate, "Ada Byron");
  CHECK(ada.row(ScoreRow::actual).back() == 0.5);
  CHECK(ada.row(ScoreRow::actual)[11] == 0.25);
  const auto& ben = line_of(grid.persons, rate, "Ben Oz");
  CHECK(ben.row(ScoreRow::actual).back() == 0.75);
  CHECK_FALSE(ben.row(ScoreRow::actual)[11]);
}

TEST_CASE("who lacks a part of a formula has no line for it") {
  ScoredPlan made;
  const auto won = made.add_kpi("Won");
  const auto offers = made.add_kpi("Offers");
  made.add_formula("Rate", {won}, {offers});
  made.read(won, made.ada, {1});
  CHECK(grid_of(made).persons.size() == 1);
  CHECK(grid_of(made, ScoredPersons::members).persons.size() == 6);
}

TEST_CASE("readings typed before a KPI became a formula count no more") {
  ScoredPlan made;
  const auto won = made.add_kpi("Won");
  const auto sum = made.add_formula("Sum", {won});
  made.read(sum, {}, {99});
  CHECK_FALSE(line_of(grid_of(made).teams, sum).row(ScoreRow::actual).back());
}

TEST_CASE("formulas in a circle have lines without readings") {
  ScoredPlan made;
  const auto won = made.add_kpi("Won");
  const auto a = made.add_formula("A", {won});
  const auto b = made.add_formula("B", {a});
  made.kpi(a).sum_of = {b};
  made.read(won, {}, {1});
  const auto grid = grid_of(made);
  CHECK_FALSE(line_of(grid.teams, a).row(ScoreRow::actual).back());
  CHECK(line_of(grid.teams, a).sum_of.empty());
}

TEST_CASE("thirteen weeks and eighteen months lead up to a day, whatever cycle it is in") {
  const auto weeks = trailing_periods(Rhythm::weekly, std::chrono::year{2026} / 1 / 8);
  CHECK(weeks.size() == 13);
  CHECK(weeks.front() == std::chrono::year{2025} / 10 / 13);
  CHECK(weeks.back() == std::chrono::year{2026} / 1 / 5);
  const auto months = trailing_periods(Rhythm::monthly, std::chrono::year{2026} / 1 / 8);
  CHECK(months.size() == 18);
  CHECK(months.front() == std::chrono::year{2024} / 8 / 1);
}

TEST_CASE("misses are counted back from the last reading, over weeks without one") {
  ScoredPlan made;
  const auto leads = made.add_kpi("Leads");
  made.standard(leads, {}, 5);
  made.read(leads, {}, {6, 4, 4, 3});
  auto& readings = made.plan().readings[0];
  auto series = *readings;
  series.readings.erase(series.readings.begin() + 2);
  readings = series;
  const auto trend = score_trend(line_of(grid_of(made).teams, leads));
  CHECK(trend.misses == 2);
  CHECK(trend.judged == 3);
  CHECK(trend.met == 1);
  CHECK(trend.last == 12U);
  CHECK_FALSE(trend.direction);
}

TEST_CASE("a rising series is better where higher is, and says nothing of a range") {
  ScoredPlan made;
  const auto leads = made.add_kpi("Leads");
  made.read(leads, {}, {1, 2, 3, 4});
  CHECK(score_trend(line_of(grid_of(made).teams, leads)).is_better == true);
  made.kpi(leads).direction = Direction::lower;
  CHECK(score_trend(line_of(grid_of(made).teams, leads)).is_better == false);
  made.kpi(leads).direction = Direction::range;
  CHECK_FALSE(score_trend(line_of(grid_of(made).teams, leads)).is_better);
}

TEST_CASE("a sparkline spans from the lowest to the highest and leaves gaps open") {
  CHECK(sparkline({1, {}, 8}) == "▁ █");
  CHECK(sparkline({5, 5}) == "▅▅");
  CHECK(sparkline({{}, {}}) == "  ");
  CHECK(std::string(arrow_of(Trend::rising)) == "↗");
}

/// One KPI of this source for each of two teams, with one win of 100 and wins of 300 and 500.
ScoredPlan with_two_teams(KpiSource source, KpiUnit unit) {
  ScoredPlan made;
  const auto eve = made.add_person("Eve Lin");
  const auto second = made.ids.next<Team>();
  made.plan().teams.push_back({second, "Service", {}, {eve}});
  for (const auto team : {made.sales, second}) {
    const auto id = made.add_kpi("Measure", unit);
    made.kpi(id).source = source;
    made.kpi(id).team = team;
  }
  PipelineSnapshot snapshot{made.ids.next<PipelineSnapshot>(), ScoredPlan::last_week, "CRM", {}};
  for (const int value : {100, 300, 500}) {
    Opportunity deal;
    deal.key = std::to_string(value);
    deal.owner = value == 100 ? made.ada : eve;
    deal.value = Money{value * 100};
    deal.outcome = Outcome::won;
    deal.created = add_days(ScoredPlan::last_week, -value / 100);
    deal.closed = ScoredPlan::last_week;
    snapshot.opportunities.push_back(deal);
  }
  made.document.pipeline.emplace_back(snapshot);
  return made;
}

TEST_CASE("averages of teams come to the company's from the sums of their parts") {
  const auto made = with_two_teams(KpiSource::average_deal, KpiUnit::money);
  const auto scores = company_scores(grid_of(made));
  REQUIRE(scores.size() == 1);
  CHECK(scores[0].values.back() == 300);
  const auto cycle = with_two_teams(KpiSource::sales_cycle, KpiUnit::number);
  const auto days = company_scores(grid_of(cycle));
  REQUIRE(days.size() == 1);
  CHECK(days[0].values.back() == 3);
}

TEST_CASE("averages without their parts come to nothing, and join no sums of the same name") {
  auto made = with_two_teams(KpiSource::average_deal, KpiUnit::money);
  made.document.pipeline.clear();
  for (const auto& kpi : made.plan().kpis) made.read(kpi.id, {}, {7});
  CHECK(company_scores(grid_of(made)).empty());
  auto mixed = with_two_teams(KpiSource::average_deal, KpiUnit::money);
  mixed.plan().kpis[1].source = KpiSource::entered;
  mixed.read(mixed.plan().kpis[1].id, {}, {7});
  CHECK(company_scores(grid_of(mixed)).empty());
}

TEST_CASE("a quotient that is a plain number is divided for the company as well") {
  ScoredPlan made;
  const auto second = made.ids.next<Team>();
  made.plan().teams.push_back({second, "Service", {}, {}});
  for (const auto& [team, calls, days] :
       {std::tuple{made.sales, 4.0, 2.0}, std::tuple{second, 9.0, 1.0}}) {
    const auto made_calls = made.add_kpi("Calls");
    const auto worked = made.add_kpi("Days worked");
    const auto each = made.add_formula("Calls a day", {made_calls}, {worked});
    made.kpi(each).unit = KpiUnit::number;
    for (const auto id : {made_calls, worked, each}) made.kpi(id).team = team;
    made.read(made_calls, {}, {calls});
    made.read(worked, {}, {days});
  }
  const auto scores = company_scores(grid_of(made));
  REQUIRE(scores.size() == 3);
  CHECK(scores[0].values.back() == 13);
  CHECK(scores[2].values.back() == 13.0 / 3);
}

TEST_CASE("a review's slide has a list for each of a few teams, the missed ones first") {
  ScoredPlan made;
  const auto add_team = [&](const std::string& name) {
    const auto id = made.ids.next<Team>();
    made.plan().teams.push_back({id, name, {}, {}});
    const auto met = made.add_kpi("Met");
    const auto missed = made.add_kpi("Missed");
    for (const auto kpi : {met, missed}) {
      made.kpi(kpi).team = id;
      made.standard(kpi, {}, 5);
      made.read(kpi, {}, {kpi == met ? 6.0 : 1.0});
    }
  };
  add_team("Service");
  add_team("Delivery");
  const auto lists = [&] {
    return scorecard_slide(made.document, ScoredPlan::today, Catalog::english())->lists;
  };
  REQUIRE(lists().size() == 2);
  CHECK(lists()[0].heading == "Service");
  CHECK(lists()[1].heading == "Delivery");
  CHECK(lists()[1].rows.at(0).title == "Missed");
  CHECK(lists()[1].rows.at(0).lead.empty());
  add_team("Office");
  add_team("Studio");
  REQUIRE(lists().size() == 1);
  CHECK(lists()[0].rows.size() == 8);
  CHECK(lists()[0].rows.at(0).lead == "Service");
}

TEST_CASE("a formula that adds up a quotient is no sum of its teams'") {
  for (const bool deep : {false, true}) {
    ScoredPlan made;
    const auto second = made.ids.next<Team>();
    made.plan().teams.push_back({second, "Service", {}, {}});
    for (const auto team : {made.sales, second}) {
      const auto calls = made.add_kpi("Calls");
      const auto days = made.add_kpi("Days worked");
      const auto each = made.add_formula("Calls a day", {calls}, {days});
      const auto inner = deep ? made.add_formula("Inner", {each}) : each;
      const auto pace = made.add_formula("Pace", {calls, inner});
      for (const auto id : {calls, days, each, inner, pace}) {
        made.kpi(id).team = team;
        made.kpi(id).unit = KpiUnit::number;
      }
      made.read(calls, {}, {6});
      made.read(days, {}, {2});
      CHECK_FALSE(adds_up(made.plan(), made.kpi(pace)));
      CHECK(adds_up(made.plan(), made.kpi(calls)));
    }
    for (const auto& score : company_scores(grid_of(made))) {
      INFO(score.kpi->name);
      CHECK(score.kpi->name != "Pace");
      CHECK(score.kpi->name != "Inner");
    }
  }
}

TEST_CASE("a formula that is made of sums is the sum of its teams', in a circle as well") {
  ScoredPlan made;
  const auto second = made.ids.next<Team>();
  made.plan().teams.push_back({second, "Service", {}, {}});
  for (const auto team : {made.sales, second}) {
    const auto calls = made.add_kpi("Calls");
    const auto visits = made.add_kpi("Visits");
    const auto touches = made.add_formula("Touches", {calls, visits});
    for (const auto id : {calls, visits, touches}) made.kpi(id).team = team;
    made.read(calls, {}, {6});
    made.read(visits, {}, {2});
  }
  const auto scores = company_scores(grid_of(made));
  REQUIRE(scores.size() == 3);
  CHECK(scores[2].values.back() == 16);
  auto& touches = made.plan().kpis[2];
  touches.sum_of = {touches.id};
  CHECK(adds_up(made.plan(), touches));
}

TEST_CASE("the company adds up what its teams measure alike, when all have read it") {
  ScoredPlan made;
  const auto second = made.ids.next<Team>();
  made.plan().teams.push_back({second, "Service", {}, {}});
  const auto leads = made.add_kpi("Leads");
  const auto theirs = made.add_kpi("Leads");
  made.kpi(theirs).team = second;
  const auto days = made.add_kpi("Days", KpiUnit::days);
  const auto their_days = made.add_kpi("Days", KpiUnit::days);
  made.kpi(their_days).team = second;
  made.read(leads, {}, {3, 4});
  made.read(theirs, {}, {6});
  made.read(days, {}, {3});
  made.read(their_days, {}, {9});
  const auto scores = company_scores(grid_of(made));
  REQUIRE(scores.size() == 1);  // days don't add up
  CHECK(scores[0].kpi->id == leads);
  CHECK(scores[0].values.back() == 10);
  CHECK_FALSE(scores[0].values[11]);
}

}  // namespace score_trends_test
}  // namespace sightline
