#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/computed_readings.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_pipeline.h"
#include "tests/model/derive_support.h"

namespace derive_pipeline_test {
using namespace sightline;
using namespace std::chrono_literals;
using Catch::Approx;

namespace {

constexpr Day today = 2026y / 5 / 15;
constexpr Month first_quarter = 2026y / 1;
const Days q1{2026y / 1 / 1, 2026y / 3 / 31};
const Days q2{2026y / 4 / 1, 2026y / 6 / 30};

struct Deal {
  const char* key;
  int owner;  // of the people; −1: nobody
  Outcome outcome;
  std::optional<std::int64_t> value;  // in units
  std::optional<Day> created;
  std::optional<Day> close;  // expected or done
};

Opportunity made(const Document& document, const Deal& deal) {
  Opportunity made;
  made.key = deal.key;
  if (deal.owner >= 0) made.owner = document.plan.people[static_cast<std::size_t>(deal.owner)].id;
  made.outcome = deal.outcome;
  if (deal.value) made.value = Money{*deal.value * 100};
  made.created = deal.created;
  (deal.outcome == Outcome::open ? made.expected_close : made.closed) = deal.close;
  return made;
}

PipelineSnapshot snapshot(const Document& document, std::uint64_t id, Day day,
                          const std::vector<Deal>& deals) {
  PipelineSnapshot taken{{{1, id}}, day, "crm.csv", {}};
  for (const auto& deal : deals) taken.opportunities.push_back(made(document, deal));
  return taken;
}

/// Two people in one team, quotas of 1000 and 500 for the first quarter.
Document two_sellers() {
  auto document = round_document();
  auto& plan = document.plan;
  IdSource ids(5);
  for (const auto* name : {"Anna", "Lee"}) {
    Person person;
    person.id = ids.next<Person>();
    person.name = name;
    plan.people.push_back(person);
  }
  plan.teams.push_back({ids.next<Team>(), "Sales", {}, {plan.people[0].id, plan.people[1].id}});
  plan.quotas = {{ids.next<Quota>(), plan.people[0].id, first_quarter, Money{100'000}},
                 {ids.next<Quota>(), plan.people[1].id, first_quarter, Money{50'000}}};
  return document;
}

Document with_deals(const std::vector<Deal>& deals, Day taken = today) {
  auto document = two_sellers();
  document.pipeline.emplace_back(snapshot(document, 1, taken, deals));
  return document;
}

DealSums sums_of(const Document& document, int owner, const Days& days = q1, Day as_of = today) {
  return pipeline_scores(document, days, as_of)
      .of(document.plan.people[static_cast<std::size_t>(owner)].id);
}

template <class T>
std::string reason(const Available<T>& figure) {
  return figure ? std::string("available") : plain_text(figure.reason());
}

constexpr auto open = Outcome::open;
constexpr auto won = Outcome::won;
constexpr auto lost = Outcome::lost;

}  // namespace

TEST_CASE("of each deal the newest import counts, and an older one still knows what it knew") {
  auto document = two_sellers();
  document.pipeline.emplace_back(
      snapshot(document, 2, 2026y / 3 / 1, {{"A", 0, won, 300, {}, 2026y / 2 / 1}}));
  document.pipeline.emplace_back(
      snapshot(document, 1, 2026y / 2 / 1,
               {{"A", 0, open, 200, {}, 2026y / 3 / 1}, {"B", 0, open, 50, {}, 2026y / 3 / 1}}));
  CHECK(deals_as_of(document, 2026y / 1 / 31).empty());
  const auto before = deals_as_of(document, 2026y / 2 / 28);
  REQUIRE(before.size() == 2);
  CHECK(before[0]->value == Money{20'000});
  const auto now = deals_as_of(document, today);
  REQUIRE(now.size() == 2);
  CHECK(now[0]->outcome == won);
  CHECK(now[1]->key == "B");
}

TEST_CASE(
    "win rate is won of won and lost, by count and by value, and no decision counts for neither") {
  const auto document = with_deals({{"A", 0, won, 300, {}, 2026y / 1 / 10},
                                    {"B", 0, won, 100, {}, 2026y / 2 / 10},
                                    {"C", 0, lost, 600, {}, 2026y / 3 / 31},
                                    {"D", 0, Outcome::no_decision, 900, {}, 2026y / 2 / 10},
                                    {"E", 0, won, 900, {}, 2026y / 4 / 1}});
  const auto sums = sums_of(document, 0);
  CHECK((*win_rate_by_count(sums)).fraction == Approx(2.0 / 3));
  CHECK((*win_rate_by_value(sums)).fraction == Approx(0.4));
  CHECK(*win_loss_ratio(sums) == 2);
  CHECK(sums.no_decision == 1);
  CHECK(*average_deal(sums) == Money{20'000});
}

TEST_CASE("win rate by value is not available while lost deals carry no value, and says how many") {
  const auto document = with_deals({{"A", 0, won, 300, {}, 2026y / 1 / 10},
                                    {"B", 0, lost, {}, {}, 2026y / 2 / 10},
                                    {"C", 0, lost, {}, {}, 2026y / 2 / 11}});
  CHECK(reason(win_rate_by_value(sums_of(document, 0))) == "2 lost deals carry no value.");
  CHECK(win_rate_by_count(sums_of(document, 0)));
}

TEST_CASE("without a deal that was decided no rate is available, and none is 0") {
  const auto sums = sums_of(with_deals({{"A", 0, open, 300, {}, 2026y / 6 / 10}}), 0);
  CHECK(reason(win_rate_by_count(sums)) == "No deal was won or lost in this period.");
  CHECK(reason(win_rate_by_value(sums)) == "No deal was won or lost in this period.");
  CHECK(reason(win_loss_ratio(sums)) == "No deal was lost in this period.");
  CHECK(reason(average_deal(sums)) == "No deal was won in this period.");
  CHECK(reason(sales_cycle(sums)) == "No deal was won in this period.");
  CHECK(reason(average_discount(sums)) == "No deal was won in this period.");
}

TEST_CASE("coverage is the open pipeline over what is left of the quota") {
  auto document = with_deals({{"A", 0, won, 400, {}, 2026y / 1 / 10},
                              {"B", 0, open, 900, {}, 2026y / 3 / 10},
                              {"C", 0, open, {}, {}, 2026y / 3 / 11},
                              {"D", 0, open, 700, {}, {}},
                              {"E", 0, open, 700, {}, 2026y / 1 / 20},
                              {"F", 0, open, 700, {}, 2026y / 4 / 2},
                              {"G", 1, won, 600, {}, 2026y / 2 / 2}},
                             2026y / 2 / 10);
  const auto sums = sums_of(document, 0, q1, 2026y / 2 / 15);
  const auto coverage = *pipeline_to_quota(sums);
  CHECK(coverage.ratio == Approx(1.5));
  CHECK(coverage.left == Money{60'000});
  // What is left out is counted.
  CHECK(sums.open_without_value == 1);
  CHECK(sums.open_without_date == 1);
  CHECK(sums.open_late == 1);
  const auto met = *pipeline_to_quota(sums_of(document, 1, q1, 2026y / 2 / 15));
  CHECK(met.met);
  CHECK(met.ratio == 0);
  // Quotas of a team add up: 1500 less 1000 won.
  const auto team = pipeline_scores(document, q1, 2026y / 2 / 15).of(document.plan.teams.front());
  CHECK((*pipeline_to_quota(team)).ratio == Approx(1.8));
  CHECK(reason(pipeline_to_quota(sums_of(document, 0))) ==
        "The period is over; the quota was not met.");
  document.plan.quotas.clear();
  CHECK(reason(pipeline_to_quota(sums_of(document, 0))) == "Nobody has a quota for this period.");
}

TEST_CASE("quotas of quarters roll up to the year, and of two for one quarter the later counts") {
  auto document = with_deals({});
  auto& quotas = document.plan.quotas;
  const auto anna = document.plan.people[0].id;
  quotas.push_back({{{8, 1}}, anna, 2026y / 4, Money{70'000}});
  quotas.push_back({{{8, 2}}, anna, first_quarter, Money{120'000}});
  const Days year{2026y / 1 / 1, 2026y / 12 / 31};
  CHECK(sums_of(document, 0, year).quota == Money{190'000});
  CHECK(sums_of(document, 0, q1).quota == Money{120'000});
  CHECK(pipeline_scores(document, year, today).all.quota == Money{240'000});
  const Days part{2026y / 1 / 1, 2026y / 5 / 31};
  CHECK(sums_of(document, 0, part).quota == Money{120'000});
}

TEST_CASE("forecast accuracy is what was won against what was committed to, never below 0") {
  const auto accuracy = [](std::int64_t committed, std::optional<std::int64_t> value) {
    auto document = with_deals({});
    if (value)
      document.pipeline.emplace_back(
          snapshot(document, 9, today, {{"A", 0, won, value, {}, 2026y / 1 / 10}}));
    document.plan.commitments.push_back({{{8, 1}},
                                         document.plan.people[0].id,
                                         first_quarter,
                                         Money{committed * 100},
                                         2026y / 1 / 1});
    return forecast_accuracy(sums_of(document, 0));
  };
  CHECK((*accuracy(80, 100)).fraction == Approx(0.8));
  CHECK((*accuracy(120, 100)).fraction == Approx(0.8));
  CHECK((*accuracy(300, 100)).fraction == 0);
  CHECK((*accuracy(50, {})).fraction == 0);
  CHECK(reason(accuracy(0, {})) == "Nothing was forecast, and nothing was won.");
  CHECK(reason(forecast_accuracy(sums_of(with_deals({}), 0))) ==
        "Nobody committed to a forecast for this period.");
}

TEST_CASE("a quarter that is not over has no forecast accuracy") {
  auto document = with_deals({{"A", 0, won, 100, {}, 2026y / 4 / 10}});
  document.plan.commitments.push_back(
      {{{8, 1}}, document.plan.people[0].id, 2026y / 4, Money{10'000}, 2026y / 4 / 1});
  CHECK(reason(forecast_accuracy(sums_of(document, 0, q2))) == "The period is not over yet.");
}

TEST_CASE("a team's accuracy compares with what those won who committed") {
  auto document =
      with_deals({{"A", 0, won, 100, {}, 2026y / 1 / 10}, {"B", 1, won, 900, {}, 2026y / 1 / 10}});
  document.plan.commitments.push_back(
      {{{8, 1}}, document.plan.people[0].id, first_quarter, Money{8'000}, 2026y / 1 / 1});
  const auto team = pipeline_scores(document, q1, today).of(document.plan.teams.front());
  CHECK((*forecast_accuracy(team)).fraction == Approx(0.8));
}

TEST_CASE("the sales cycle is the mean of days from created to won, of deals that say both") {
  const auto document = with_deals({{"A", 0, won, 1, 2026y / 1 / 1, 2026y / 1 / 11},
                                    {"B", 0, won, 1, 2026y / 1 / 1, 2026y / 1 / 31},
                                    {"C", 0, won, 1, {}, 2026y / 1 / 31},
                                    {"D", 0, lost, 1, 2025y / 1 / 1, 2026y / 1 / 31}});
  CHECK(*sales_cycle(sums_of(document, 0)) == 20);
}

TEST_CASE("a deal whose owner the plan doesn't know counts for all, and for nobody") {
  auto document = with_deals({{"A", -1, won, 100, {}, 2026y / 1 / 10}});
  const auto scores = pipeline_scores(document, q1, today);
  CHECK(scores.unowned.won == 1);
  CHECK(scores.all.won == 1);
  CHECK(scores.of(document.plan.teams.front()).won == 0);
}

TEST_CASE("absurd values don't overflow") {
  std::vector<Deal> deals;
  std::vector<std::string> keys;
  for (int i = 0; i < 6'000; ++i) keys.push_back(std::to_string(i));
  for (const auto& key : keys)
    deals.push_back({key.c_str(), 0, won, max_money / 100, {}, 2026y / 1 / 10});
  CHECK(sums_of(with_deals(deals), 0).won_value.minor > 0);
}

TEST_CASE("fiscal quarters follow the start of the fiscal year") {
  CHECK(fiscal_quarter_of(2026y / 5, 1) == Period{2026y / 4, 2026y / 6});
  CHECK(fiscal_quarter_of(2026y / 1, 2) == Period{2025y / 11, 2026y / 1});
  CHECK(fiscal_quarter_of(2026y / 1, 99) == Period{2026y / 1, 2026y / 3});
}

TEST_CASE("KPIs from the pipeline have readings by month, for persons and from sums for the team") {
  auto document = with_deals({{"A", 0, won, 300, {}, 2026y / 1 / 10},
                              {"B", 0, lost, 100, {}, 2026y / 1 / 11},
                              {"C", 1, won, 100, 2026y / 1 / 5, 2026y / 1 / 12}});
  Kpi kpi;
  kpi.team = document.plan.teams.front().id;
  kpi.rhythm = Rhythm::monthly;
  kpi.source = KpiSource::win_rate_count;
  const auto anna = document.plan.people[0].id;
  const auto at = [&](std::optional<Id<Person>> person, Day day) {
    return computed_reading(document, kpi, person, day, today);
  };
  CHECK((*at(anna, 2026y / 1 / 1)).value == 0.5);
  const auto team = *at({}, 2026y / 1 / 1);
  CHECK(team.value == Approx(2.0 / 3));
  CHECK(team.numerator == 2);
  CHECK(team.denominator == 3);
  CHECK(team.period == 2026y / 1 / 1);
  CHECK_FALSE(at(anna, 2026y / 2 / 1));
  CHECK(reason(at(anna, 2026y / 6 / 1)) == "The period has not begun yet.");
  kpi.source = KpiSource::average_deal;
  CHECK((*at({}, 2026y / 1 / 1)).value == 200);
  kpi.source = KpiSource::leads;
  CHECK((*at({}, 2026y / 1 / 1)).value == 1);
  kpi.rhythm = Rhythm::weekly;
  CHECK((*at({}, 2026y / 1 / 5)).value == 1);
  CHECK((*at({}, 2026y / 1 / 12)).value == 0);
  kpi.source = KpiSource::entered;
  CHECK_FALSE(at({}, 2026y / 1 / 1));
  kpi.source = KpiSource::leads;
  document.pipeline.clear();
  CHECK(reason(at({}, 2026y / 1 / 1)) == "No pipeline was imported yet.");
}

TEST_CASE("nothing won of something forecast is 0 %, and so is what its parts come to") {
  auto document = with_deals({{"A", 0, lost, 300, {}, 2026y / 2 / 1}});
  auto& plan = document.plan;
  IdSource ids(77);
  plan.commitments.push_back(
      {ids.next<Commitment>(), plan.people[0].id, first_quarter, Money{8'000}, 2026y / 1 / 1});
  Kpi kpi;
  kpi.id = ids.next<Kpi>();
  kpi.team = plan.teams[0].id;
  kpi.rhythm = Rhythm::monthly;
  kpi.unit = KpiUnit::percent;
  kpi.source = KpiSource::forecast_accuracy;
  const auto reading = computed_reading(document, kpi, plan.people[0].id, 2026y / 3 / 1, today);
  REQUIRE(reading);
  CHECK((*reading).value == 0);
  CHECK((*reading).numerator == 0.0);
  CHECK((*reading).denominator == 80.0);
}

TEST_CASE(
    "coverage as a KPI is what was known then, and accuracy is measured when a quarter ends") {
  auto document = with_deals({{"A", 0, open, 2'000, {}, 2026y / 3 / 20}}, 2026y / 2 / 10);
  document.plan.commitments.push_back(
      {{{8, 1}}, document.plan.people[0].id, first_quarter, Money{8'000}, 2026y / 1 / 1});
  Kpi kpi;
  kpi.team = document.plan.teams.front().id;
  kpi.rhythm = Rhythm::monthly;
  kpi.source = KpiSource::pipeline_to_quota;
  const auto anna = document.plan.people[0].id;
  CHECK(reason(computed_reading(document, kpi, anna, 2026y / 1 / 1, today)) ==
        "No pipeline was imported by then.");
  CHECK((*computed_reading(document, kpi, anna, 2026y / 2 / 1, today)).value == 2);
  kpi.source = KpiSource::forecast_accuracy;
  CHECK_FALSE(computed_reading(document, kpi, anna, 2026y / 2 / 1, today));
  // Who imports no more knows nothing of the quarter's end.
  CHECK(reason(computed_reading(document, kpi, anna, 2026y / 3 / 1, today)) ==
        "No pipeline was imported since.");
  document.pipeline.emplace_back(snapshot(document, 9, 2026y / 4 / 2, {}));
  CHECK((*computed_reading(document, kpi, anna, 2026y / 3 / 1, today)).value == 0);
}

TEST_CASE("a period that began after the last import has no reading, rather than none of all") {
  auto document = with_deals({{"A", 0, won, 300, 2026y / 1 / 5, 2026y / 1 / 10}}, 2026y / 2 / 10);
  Kpi kpi;
  kpi.team = document.plan.teams.front().id;
  kpi.rhythm = Rhythm::monthly;
  kpi.source = KpiSource::leads;
  CHECK((*computed_reading(document, kpi, {}, 2026y / 2 / 1, today)).value == 0);
  CHECK(reason(computed_reading(document, kpi, {}, 2026y / 3 / 1, today)) ==
        "No pipeline was imported since.");
}

TEST_CASE("an import adds a snapshot in its place and can be undone, what was known stays") {
  auto document = with_deals({{"A", 0, open, 200, {}, 2026y / 6 / 1}}, 2026y / 3 / 1);
  PipelineImport import{snapshot(document, 7, 2026y / 2 / 1, {{"B", 0, open, 5, {}, {}}}), {}, {}};
  import.new_people.push_back(Person{{{4, 4}}, "Sam", {}, {}, {}, {}, {}, {}, {}});
  import.form = ImportForm{{{5, 5}}, ImportKind::pipeline, {}, "dmy"};
  const auto edit = import_pipeline(document, import);
  CHECK(plain_text(edit.message) == "Import 1 deal from ‘crm.csv’");
  const auto after = apply(document, edit);
  REQUIRE(after.pipeline.size() == 2);
  CHECK(after.pipeline[0]->taken_on == 2026y / 2 / 1);
  CHECK(after.pipeline[1].shares_with(document.pipeline[0]));
  CHECK(after.plan.people.back().name == "Sam");
  CHECK(after.plan.imports.size() == 1);
  const auto removed = apply(after, remove_snapshot(after, {{1, 7}}));
  CHECK(removed.pipeline == document.pipeline);
  CHECK_THROWS_AS(remove_snapshot(removed, {{1, 7}}), Failure);
}

TEST_CASE("an import without deals, or with two of one id, is refused") {
  const auto document = two_sellers();
  CHECK_THROWS_AS(import_pipeline(document, {snapshot(document, 7, today, {}), {}, {}}), Failure);
  CHECK_THROWS_AS(
      import_pipeline(document, {snapshot(document, 7, today,
                                          {{"A", 0, open, 5, {}, {}}, {"A", 0, open, 5, {}, {}}}),
                                 {},
                                 {}}),
      Failure);
}

TEST_CASE(
    "a quota is set, changed and taken away, a commitment is dated by the day that it is made") {
  const auto document = two_sellers();
  const auto anna = document.plan.people[0].id;
  const auto set = apply(document, set_quota(document, anna, 2026y / 4, Money{9'000}, {{6, 6}}));
  CHECK(set.plan.quotas.size() == 3);
  const auto changed = apply(set, set_quota(set, anna, 2026y / 4, Money{9'500}, {{6, 7}}));
  CHECK(changed.plan.quotas.size() == 3);
  CHECK(changed.plan.quotas.back().id == Id<Quota>{{6, 6}});
  CHECK(apply(changed, set_quota(changed, anna, 2026y / 4, {}, {})).plan == document.plan);
  const auto committed =
      apply(document, set_commitment(document, anna, 2026y / 4, Money{1}, today, {{6, 6}}));
  CHECK(committed.plan.commitments.back().locked_on == today);
  const auto same = set_commitment(committed, anna, 2026y / 4, Money{1}, 2026y / 6 / 1, {{6, 8}});
  CHECK(same.empty());
  CHECK_THROWS_AS(set_quota(document, anna, 2026y / 5, Money{1}, {{6, 6}}), Failure);
  CHECK_THROWS_AS(set_quota(document, anna, 2026y / 4, Money{-1}, {{6, 6}}), Failure);
  CHECK_THROWS_AS(set_quota(document, {{3, 3}}, 2026y / 4, Money{1}, {{6, 6}}), Failure);
}

}  // namespace derive_pipeline_test
