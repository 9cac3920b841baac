// Shares of a bonus: typed ones, and those that follow from what was won.
#include <catch2/catch_test_macros.hpp>

#include "model/derive/audience.h"
#include "model/derive/contributions.h"
#include "model/derive/incentives.h"
#include "tests/model/derive_support.h"

namespace sightline::derive_contributions_test {
namespace {

using namespace std::chrono_literals;

/// Three people, and a bonus of 1,000.00 for the first quarter, which has beaten its number.
struct Desk {
  IdSource ids{5};
  Document document = round_document();
  Plan& plan = document.plan;
  Incentive bonus;

  Desk() {
    for (int i = 0; i < 3; ++i) {
      Person person;
      person.id = ids.next<Person>();
      plan.people.push_back(person);
    }
    bonus.first = 2026y / 1;
    bonus.last = 2026y / 3;
    bonus.threshold = Money{1};
    bonus.pool = Money{100'000};
    for (auto& area : plan.targets.revenue)
      for (int month = 1; month <= 3; ++month) area.line.actual.set(2026y / month, Money{10'000});
  }
  [[nodiscard]] Opportunity won(std::optional<std::size_t> owner, int units, Day closed) const {
    Opportunity deal;
    deal.key = std::to_string(units);
    if (owner) deal.owner = plan.people[*owner].id;
    deal.value = Money{units * 100LL};
    deal.outcome = Outcome::won;
    deal.closed = closed;
    return deal;
  }
  void import(Day on, std::vector<Opportunity> deals) {
    document.pipeline.emplace_back(
        PipelineSnapshot{ids.next<PipelineSnapshot>(), on, "CRM", std::move(deals)});
  }
  [[nodiscard]] std::string lack() const { return plain_text(contributions(document, bonus).lack); }
};

}  // namespace

TEST_CASE("shares that nobody typed are each person's part of what was won in the months") {
  Desk desk;
  desk.import(2026y / 4 / 10, {desk.won(0, 100, 2026y / 1 / 1), desk.won(1, 300, 2026y / 3 / 31),
                               // Of other months, and nobody's.
                               desk.won(2, 900, 2026y / 4 / 1), desk.won({}, 40, 2026y / 2 / 1)});
  const auto shares = contributions(desk.document, desk.bonus);
  CHECK(shares.derived);
  CHECK(shares.known_on == 2026y / 4 / 10);
  CHECK(shares.unowned == Money{4'000});
  REQUIRE(shares.persons.size() == 2);
  CHECK(shares.persons[0].person == desk.plan.people[1].id);
  CHECK(shares.persons[0].part == Percent{0.75});
  const auto result = *bonus_result(desk.document, desk.bonus);
  CHECK(result.derived);
  CHECK(result.pay[0].amount == Money{75'000});
  CHECK(result.pay[1].amount == Money{25'000});
}

TEST_CASE("who sees what is paid and not the deals sees each person paid as leadership does") {
  Desk desk;
  desk.import(2026y / 4 / 10, {desk.won(0, 1, 2026y / 1 / 5), desk.won(1, 2, 2026y / 1 / 5),
                               desk.won(2, 4, 2026y / 1 / 5)});
  desk.bonus.id = desk.ids.next<Incentive>();
  desk.plan.incentives = {desk.bonus};
  const auto pay = (*bonus_result(desk.document, desk.bonus)).pay;
  for (const auto audience : {Audience::board, Audience::company}) {
    const auto shown = for_audience(desk.document, {.audience = audience, .pay = true});
    CHECK(shown.pipeline.empty());
    REQUIRE(shown.plan.incentives.size() == 1);
    const auto& bonus = shown.plan.incentives[0];
    REQUIRE(bonus.shares.size() == 3);
    CHECK(bonus.shares[0].id != bonus.shares[1].id);
    const auto seen = (*bonus_result(shown, bonus)).pay;
    REQUIRE(seen.size() == pay.size());
    for (std::size_t i = 0; i < pay.size(); ++i) {
      CHECK(seen[i].person == pay[i].person);
      CHECK(seen[i].amount == pay[i].amount);
    }
  }
  const auto own = for_audience(desk.document, {.audience = Audience::leadership, .pay = true});
  CHECK(own.plan.incentives.at(0).shares.empty());
  CHECK(for_audience(desk.document, {.audience = Audience::board}).plan.incentives.empty());
}

TEST_CASE("derived shares of cents add up to the pool") {
  Desk desk;
  desk.import(2026y / 4 / 10, {desk.won(0, 1, 2026y / 1 / 5), desk.won(1, 2, 2026y / 1 / 5),
                               desk.won(2, 4, 2026y / 1 / 5)});
  Money paid;
  for (const auto& pay : (*bonus_result(desk.document, desk.bonus)).pay) paid += pay.amount;
  CHECK(paid == Money{100'000});
}

TEST_CASE("one typed share takes the place of all that would follow from the pipeline") {
  Desk desk;
  desk.import(2026y / 4 / 10, {desk.won(0, 100, 2026y / 1 / 1)});
  desk.bonus.shares = {{desk.ids.next<Share>(), desk.plan.people[2].id, Percent{0.5}}};
  const auto shares = contributions(desk.document, desk.bonus);
  CHECK_FALSE(shares.derived);
  REQUIRE(shares.persons.size() == 1);
  CHECK(shares.persons[0].person == desk.plan.people[2].id);
  CHECK_FALSE((*bonus_result(desk.document, desk.bonus)).derived);
}

TEST_CASE("without anything won nobody has a share, and why is said") {
  Desk desk;
  CHECK(desk.lack() == "What was won comes from the pipeline, which was not imported yet.");
  desk.import(2025y / 12 / 31, {desk.won(0, 1, 2025y / 12 / 1)});
  CHECK(desk.lack() == "What was won is not available: no pipeline was imported since 2026-01-01.");
  desk.import(2026y / 2 / 1, {desk.won(0, 1, 2025y / 12 / 1)});
  CHECK(desk.lack() == "Nothing was won in these months, so nobody has a share.");
  desk.import(2026y / 2 / 2, {desk.won({}, 5, 2026y / 2 / 1)});
  CHECK(desk.lack() == "What was won in these months is nobody’s, so nobody has a share.");
  const auto result = *bonus_result(desk.document, desk.bonus);
  CHECK(result.pool == Money{100'000});
  CHECK(result.pay.empty());
}

}  // namespace sightline::derive_contributions_test
