#include "model/derive/incentives.h"

#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "tests/model/derive_support.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline {
namespace derive_incentives_test {

constexpr Month start = std::chrono::year{2026} / 1;

std::vector<std::int64_t> cents(const std::vector<Money>& parts) {
  std::vector<std::int64_t> all;
  for (const auto& part : parts) all.push_back(part.minor);
  return all;
}

/// Three people, a bonus for the first quarter, 100,000 of target a month.
struct Desk {
  IdSource ids{5};
  Document document = round_document();
  Plan& plan = document.plan;
  Incentive bonus;

  Desk() {
    for (const char* name : {"Ada", "Grace", "Alan"}) {
      Person person;
      person.id = ids.next<Person>();
      person.name = name;
      plan.people.push_back(person);
    }
    set_months(plan.targets.revenue[0].line.target, start,
               std::vector<Money>(plan_months, Money{10'000'000}));
    bonus.id = ids.next<Incentive>();
    bonus.first = start;
    bonus.last = add_months(start, 2);
    bonus.threshold = Money{30'000'000};
    bonus.pool = Money{100'000};
    for (const auto& person : plan.people)
      bonus.shares.push_back({ids.next<Share>(), person.id, Percent{1.0 / 3}});
  }
  void earn(std::initializer_list<int> units) {
    int month = 0;
    for (const int amount : units)
      plan.targets.revenue[0].line.actual.set(add_months(start, month++), Money{amount * 100LL});
  }
  BonusResult result() const { return *bonus_result(document, bonus); }

  int made_deals = 0;
  Opportunity deal(std::size_t owner, int units, Outcome outcome, Day day) {
    Opportunity made;
    made.key = std::to_string(++made_deals);
    made.owner = plan.people[owner].id;
    made.value = Money{units * 100LL};
    made.outcome = outcome;
    made.created = day;
    if (outcome != Outcome::open) made.closed = day;
    return made;
  }
  void import(std::vector<Opportunity> deals) {
    document.pipeline.emplace_back(
        PipelineSnapshot{ids.next<PipelineSnapshot>(), start / 20, "CRM", std::move(deals)});
  }
  void count(ContestMeasure measure, double points, std::optional<Id<Kpi>> kpi = {}) {
    bonus.counts.push_back({ids.next<ContestRule>(), measure, kpi, points});
  }
  void give_quota(std::size_t person, int month, int units) {
    plan.quotas.push_back({ids.next<Quota>(), plan.people[person].id, add_months(start, month),
                           Money{units * 100LL}});
  }
};

TEST_CASE("a pool is split so that the cents add up, larger remainders first", "[derive]") {
  CHECK(cents(split(Money{100}, {1, 1, 1})) == std::vector<std::int64_t>{34, 33, 33});
  CHECK(cents(split(Money{101}, {0.25, 0.25, 0.5})) == std::vector<std::int64_t>{25, 25, 51});
  CHECK(cents(split(Money{7}, {0, 5, 0})) == std::vector<std::int64_t>{0, 7, 0});
  CHECK(cents(split(Money{1}, {1, 1})) == std::vector<std::int64_t>{1, 0});
}

TEST_CASE("whatever the weights, a split adds up, or is nothing", "[derive]") {
  std::mt19937_64 random(3);
  for (int i = 0; i < 300; ++i) {
    std::vector<double> weights(1 + random() % 9);
    for (auto& weight : weights) weight = static_cast<double>(random() % 1000) / 997;
    weights[0] += 0.001;
    const Money amount{static_cast<std::int64_t>(random() % max_money)};
    const auto parts = split(amount, weights);
    CHECK(std::accumulate(parts.begin(), parts.end(), Money{}) == amount);
  }
  CHECK(cents(split(Money{100}, {0, -1})) == std::vector<std::int64_t>{0, 0});
  CHECK(split(Money{100}, {}).empty());
  CHECK(cents(split(Money{100}, {std::numeric_limits<double>::quiet_NaN(), 1})) ==
        std::vector<std::int64_t>{0, 100});
}

TEST_CASE("a team bonus pays its pool once the number is reached, and nothing before", "[derive]") {
  Desk desk;
  desk.earn({100'000, 100'000, 99'999});
  CHECK_FALSE(desk.result().reached);
  CHECK(desk.result().pool == Money{});
  CHECK(desk.result().pay[0].amount == Money{});
  desk.earn({100'000, 100'000, 100'000});
  CHECK(desk.result().reached);
  CHECK(desk.result().pool == Money{100'000});
  CHECK(desk.result().pay[0].amount == Money{33'334});
  CHECK(desk.result().pay[1].amount == Money{33'333});
}

TEST_CASE("a share of what is above the number joins the pool", "[derive]") {
  Desk desk;
  desk.bonus.excess = Percent{0.1};
  desk.earn({100'000, 100'000, 120'000});
  CHECK(desk.result().above == Money{2'000'000});
  CHECK(desk.result().pool == Money{300'000});
}

TEST_CASE("a bonus says how many of its months it knows, and why it knows nothing", "[derive]") {
  Desk desk;
  CHECK_FALSE(bonus_result(desk.document, desk.bonus));
  CHECK(plain_text(bonus_result(desk.document, desk.bonus).reason()) ==
        "None of its months has an actual of all areas yet.");
  desk.earn({100'000});
  CHECK(desk.result().months == 1);
  CHECK(desk.result().of == 3);
  desk.bonus.threshold.reset();
  CHECK(plain_text(bonus_result(desk.document, desk.bonus).reason()) ==
        "The number to beat is missing.");
  desk.bonus.threshold = Money{1};
  desk.bonus.pool.reset();
  CHECK(plain_text(bonus_result(desk.document, desk.bonus).reason()) == "The pool is missing.");
}

TEST_CASE("a month that one area has not reported yet does not count for a bonus", "[derive]") {
  Desk desk;
  desk.earn({100'000, 100'000, 100'000});
  auto second = desk.plan.targets.revenue[0];
  second.id = desk.ids.next<SpecialtyArea>();
  second.line.actual.set(add_months(start, 2), std::nullopt);
  desk.plan.targets.revenue.push_back(second);
  CHECK(desk.result().months == 2);
  CHECK(desk.result().actual == Money{40'000'000});
}

TEST_CASE("shares that don't come to all of it are told, and still pay the pool exactly",
          "[derive]") {
  Desk desk;
  desk.earn({100'000, 100'000, 100'000});
  desk.bonus.shares.pop_back();
  const auto result = desk.result();
  CHECK(result.parts.fraction < 0.67);
  CHECK(result.pay[0].amount + result.pay[1].amount == Money{100'000});
}

TEST_CASE("a contest counts deals by what the rule says, within its months", "[derive]") {
  Desk desk;
  auto net_new = desk.deal(0, 5'000, Outcome::won, start / 15);
  net_new.net_new = true;
  desk.import({net_new, desk.deal(0, 7'000, Outcome::won, add_months(start, 3) / 1),
               desk.deal(1, 9'000, Outcome::open, add_months(start, -2) / 1),
               desk.deal(2, 1'000, Outcome::lost, add_months(start, 2) / 31)});
  desk.count(ContestMeasure::won_value, 1);
  desk.count(ContestMeasure::pipeline_value, 0.1);
  desk.count(ContestMeasure::leads, 10);
  desk.count(ContestMeasure::net_new_accounts, 500);
  const auto board = contest_board(desk.document, desk.bonus);
  REQUIRE(board.persons.size() == 3);
  CHECK(board.persons[0].name == "Ada");
  CHECK(board.persons[0].amounts == std::vector<double>{5'000, 0, 1, 1});
  CHECK(board.persons[0].points == 5'510);
  CHECK(board.persons[1].points == 900);
  CHECK(board.persons[2].points == 10);
  CHECK(board.pipeline_on == Day{start / 20});
}

TEST_CASE("of each deal the newest import that has it counts, as on the scorecard", "[derive]") {
  Desk desk;
  desk.count(ContestMeasure::won_value, 1);
  const auto kept = desk.deal(0, 5'000, Outcome::won, start / 15);
  auto changed = desk.deal(1, 300, Outcome::won, start / 15);
  desk.import({kept, changed});
  changed.value = Money{40'000};
  desk.import({changed});
  const auto board = contest_board(desk.document, desk.bonus);
  CHECK(board.persons[0].points == 5'000);
  CHECK(board.persons[1].points == 400);
  desk.give_quota(0, 0, 4'000);
  CHECK(quota_board(desk.document, desk.bonus).at(0).won == Money{500'000});
}

TEST_CASE("deals of owners that the plan doesn't know are counted apart", "[derive]") {
  Desk desk;
  desk.count(ContestMeasure::won_value, 1);
  auto unknown = desk.deal(0, 800, Outcome::won, start / 16);
  unknown.owner.reset();
  unknown.owner_name = "Grace";
  auto gone = desk.deal(0, 700, Outcome::won, start / 16);
  gone.owner = desk.ids.next<Person>();
  desk.import({unknown, gone});
  const auto board = contest_board(desk.document, desk.bonus);
  CHECK(board.unowned == 2);
  CHECK(board.persons[0].points == 0);
}

TEST_CASE("of two quotas for one person and quarter the later one counts in a contest",
          "[derive]") {
  Desk desk;
  desk.give_quota(0, 0, 500);
  desk.give_quota(0, 0, 800);
  const auto lines = quota_board(desk.document, desk.bonus);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].quota == Money{80'000});
}

TEST_CASE("amounts that no honest pipeline has don't overflow a contest", "[derive]") {
  Desk desk;
  desk.give_quota(0, 0, 500);
  std::vector<Opportunity> deals;
  for (int i = 0; i < 10'000; ++i) {
    deals.push_back(desk.deal(0, 0, Outcome::won, start / 15));
    deals.back().value = Money{max_money};
  }
  desk.import(std::move(deals));
  CHECK(quota_board(desk.document, desk.bonus).at(0).wins);
}

TEST_CASE("readings of a KPI add up in a contest, a ratio's from its parts", "[derive]") {
  Desk desk;
  for (const auto unit : {KpiUnit::number, KpiUnit::percent}) {
    Kpi kpi;
    kpi.id = desk.ids.next<Kpi>();
    kpi.unit = unit;
    kpi.rhythm = Rhythm::monthly;
    desk.plan.kpis.push_back(kpi);
    const bool ratio = unit == KpiUnit::percent;
    ReadingSeries series{desk.ids.next<ReadingSeries>(), kpi.id, desk.plan.people[0].id, {}};
    for (const int month : {0, 1, 5}) {
      const Day day = first_day(add_months(start, month));
      series.readings.push_back({day,
                                 ratio ? 0.5 : 4,
                                 ratio ? std::optional(1.0) : std::nullopt,
                                 ratio ? std::optional(2.0) : std::nullopt,
                                 {},
                                 day});
    }
    desk.plan.readings.emplace_back(series);
    desk.count(ContestMeasure::kpi, 2, kpi.id);
  }
  desk.count(ContestMeasure::kpi, 2, desk.ids.next<Kpi>());
  const auto board = contest_board(desk.document, desk.bonus);
  CHECK(board.persons[0].amounts == std::vector<double>{8, 0.5, 0});
  CHECK_FALSE(board.pipeline_on);
}

TEST_CASE("equals share a rank, and a team has the points of its members", "[derive]") {
  Desk desk;
  desk.count(ContestMeasure::won_value, 1);
  desk.import({desk.deal(0, 100, Outcome::won, start / 15),
               desk.deal(1, 100, Outcome::won, start / 15),
               desk.deal(2, 50, Outcome::won, start / 15)});
  const auto ranks = [&] {
    std::vector<int> all;
    for (const auto& line : contest_board(desk.document, desk.bonus).persons)
      all.push_back(line.rank);
    return all;
  };
  CHECK(ranks() == std::vector<int>{1, 1, 3});
  const auto id = [&](std::size_t i) { return desk.plan.people[i].id; };
  desk.bonus.teams = {{desk.ids.next<ContestTeam>(), "Red", {id(0)}},
                      {desk.ids.next<ContestTeam>(), "Blue", {id(1), id(2)}}};
  const auto teams = contest_board(desk.document, desk.bonus).teams;
  CHECK(teams[0].name == "Blue");
  CHECK(teams[0].points == 150);
  CHECK(teams[1].rank == 2);
  desk.bonus.teams.pop_back();
  CHECK(ranks() == std::vector<int>{1});
}

TEST_CASE("who takes part and did nothing has nothing of everything that counts", "[derive]") {
  Desk desk;
  desk.count(ContestMeasure::won_value, 1);
  desk.count(ContestMeasure::leads, 1);
  desk.bonus.teams = {{desk.ids.next<ContestTeam>(), "Red", {desk.plan.people[0].id}}};
  const auto board = contest_board(desk.document, desk.bonus);
  CHECK(board.persons.at(0).amounts == std::vector<double>{0, 0});
  CHECK(board.teams.at(0).amounts == std::vector<double>{0, 0});
}

TEST_CASE("reaching the year's quota wins, the stretch wins more", "[derive]") {
  Desk desk;
  desk.bonus.kind = IncentiveKind::year_contest;
  desk.bonus.last = add_months(start, 11);
  for (const int quarter : {0, 3, 6, 9}) {
    desk.give_quota(0, quarter, 250);
    desk.give_quota(1, quarter, 250);
    desk.give_quota(2, quarter, 0);
  }
  desk.give_quota(1, 12, 9'000);
  desk.import({desk.deal(0, 1'150, Outcome::won, start / 15),
               desk.deal(1, 999, Outcome::won, start / 15),
               desk.deal(1, 500, Outcome::won, add_months(start, 12) / 1),
               desk.deal(2, 5, Outcome::won, start / 15)});
  auto lines = quota_board(desk.document, desk.bonus);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].name == "Ada");
  CHECK(lines[0].attained == Percent{1.15});
  CHECK((lines[0].wins && lines[0].wins_more));
  CHECK_FALSE(lines[1].wins);
  CHECK(lines[1].won == Money{99'900});
  CHECK_FALSE(lines[2].attained);
  CHECK_FALSE(lines[2].wins);
  auto corrected = desk.deal(1, 1'000, Outcome::won, start / 15);
  corrected.key = desk.document.pipeline[0]->opportunities[1].key;
  desk.import({corrected});
  desk.give_quota(0, 0, 450);
  lines = quota_board(desk.document, desk.bonus);
  CHECK(lines[0].name == "Grace");
  CHECK((lines[0].wins && !lines[0].wins_more));
}

TEST_CASE("nobody has a rank in the year's contest before what was won is known", "[derive]") {
  Desk desk;
  desk.bonus.kind = IncentiveKind::year_contest;
  desk.give_quota(0, 0, 250);
  const auto line = [&] { return quota_board(desk.document, desk.bonus).at(0); };
  CHECK_FALSE(line().won);
  CHECK_FALSE(line().attained);
  CHECK_FALSE(line().rank);
  // An import from before the contest can't know of it either.
  desk.import({desk.deal(0, 100, Outcome::won, start / 15)});
  auto& imported = desk.document.pipeline.back();
  auto early = *imported;
  early.taken_on = add_days(first_day(start), -1);
  imported = early;
  CHECK_FALSE(line().won);
  early.taken_on = first_day(start);
  imported = early;
  CHECK(line().won);
  CHECK(line().rank == 1);
}

TEST_CASE("costs are told at 80, 100 and 120 % of the target", "[derive]") {
  Desk desk;
  desk.bonus.excess = Percent{0.1};
  const auto cost = [&](std::size_t at) { return incentive_costs(desk.plan, desk.bonus)[at]; };
  CHECK(cost(0).cost == Available<Money>(Money{}));
  CHECK(cost(1).cost == Available<Money>(Money{100'000}));
  CHECK(cost(2).revenue == Money{36'000'000});
  CHECK(cost(2).cost == Available<Money>(Money{700'000}));
  desk.bonus.kind = IncentiveKind::year_contest;
  CHECK(cost(0).cost == Available<Money>(Money{}));
  CHECK(cost(1).cost == Available<Money>(Money{100'000}));
  // Who reaches 115 % of the quota brings a guest.
  CHECK(cost(2).cost == Available<Money>(Money{110'000}));
  desk.bonus.stretch = Percent{1.2};
  CHECK(cost(2).cost == Available<Money>(Money{110'000}));
  desk.bonus.stretch = Percent{1.25};
  CHECK(cost(2).cost == Available<Money>(Money{100'000}));
  desk.bonus.stretch = Percent{1.15};
  desk.bonus.excess.reset();
  CHECK(cost(2).cost == Available<Money>(Money{100'000}));
  desk.bonus.stretch_prize = "A guest comes along.";
  CHECK(cost(1).cost == Available<Money>(Money{100'000}));
  CHECK_FALSE(cost(2).cost);
  desk.bonus.kind = IncentiveKind::contest;
  CHECK(cost(0).cost == Available<Money>(Money{100'000}));
  desk.bonus.pool.reset();
  CHECK(plain_text(cost(0).cost.reason()).starts_with("The prizes are in kind"));
  desk.bonus.kind = IncentiveKind::team_bonus;
  desk.bonus.pool = Money{1};
  desk.bonus.last = add_months(start, 20);
  CHECK_FALSE(cost(0).cost);
  CHECK_FALSE(cost(0).revenue);
}

TEST_CASE("whatever a file holds, incentives come to something", "[derive]") {
  std::mt19937_64 random(8);
  for (int i = 0; i < 30; ++i) {
    auto document = plausible_document(static_cast<std::uint64_t>(i));
    for (int change = 0; change < 6; ++change) mutate(document, random);
    for (const auto& incentive : document.plan.incentives) {
      const auto result = bonus_result(document, incentive);
      if (result && !result.value()->pay.empty() && result.value()->parts.fraction > 0) {
        Money paid;
        for (const auto& pay : result.value()->pay) paid += pay.amount;
        CHECK(paid == result.value()->pool);
      }
      (void)contest_board(document, incentive);
      (void)quota_board(document, incentive);
      CHECK(incentive_costs(document.plan, incentive).size() == 3);
    }
  }
}

}  // namespace derive_incentives_test
}  // namespace sightline
