// How contests stand in words: what is won, what is only known so far, and what can't be told.
#include <catch2/catch_test_macros.hpp>

#include "reports/incentive_words.h"
#include "tests/model/derive_support.h"

namespace sightline {
namespace incentive_words_test {

using namespace std::chrono_literals;

constexpr Day after = 2026y / 11 / 20;

/// A contest over March and April that counts leads, with two people.
struct Desk {
  IdSource ids{5};
  Document document = round_document();
  Plan& plan = document.plan;
  Incentive contest;

  Desk() {
    for (const char* name : {"Ada", "Grace"}) {
      Person person;
      person.id = ids.next<Person>();
      person.name = name;
      plan.people.push_back(person);
    }
    contest.id = ids.next<Incentive>();
    contest.kind = IncentiveKind::contest;
    contest.first = 2026y / 3;
    contest.last = 2026y / 4;
    contest.counts.push_back({ids.next<ContestRule>(), ContestMeasure::leads, {}, 1});
  }
  void import(Day taken_on, std::size_t owner, Day created, Outcome outcome = Outcome::open) {
    PipelineSnapshot snapshot{ids.next<PipelineSnapshot>(), taken_on, "CRM", {}};
    Opportunity deal;
    deal.key = std::to_string(document.pipeline.size());
    deal.owner = plan.people[owner].id;
    deal.value = Money{142'00};
    deal.created = created;
    deal.outcome = outcome;
    if (outcome != Outcome::open) deal.closed = created;
    snapshot.opportunities.push_back(deal);
    document.pipeline.emplace_back(snapshot);
  }
  std::string standing() const {
    return incentive_standing(document, contest, after, Catalog::english());
  }
  std::string remark() const { return incentive_remark(document, contest, Catalog::english()); }
};

TEST_CASE("a contest is won once an import tells of its last day, and known so far before") {
  Desk desk;
  desk.import(2026y / 4 / 10, 0, 2026y / 4 / 2);
  CHECK(desk.standing() == "Ada leads with 1 points, as known on 10 Apr 2026.");
  desk.import(2026y / 5 / 2, 0, 2026y / 4 / 20);
  CHECK(desk.standing() == "Ada has won with 2 points.");
}

TEST_CASE("a contest after the last import has no points that could be told") {
  Desk desk;
  desk.import(2026y / 2 / 11, 0, 2026y / 2 / 2);
  CHECK(desk.standing() == "Points are not available: no pipeline was imported since 11 Feb 2026.");
  desk.contest.counts[0].measure = ContestMeasure::pipeline_value;
  desk.import(2026y / 11 / 2, 0, 2026y / 11 / 1);
  CHECK(desk.standing() ==
        "Points are not available: no pipeline was imported while the contest ran.");
}

TEST_CASE("a contest to come has not begun, whatever was imported") {
  Desk desk;
  desk.import(2026y / 2 / 11, 0, 2026y / 2 / 2);
  CHECK(incentive_standing(desk.document, desk.contest, 2026y / 2 / 12, Catalog::english()) ==
        "The contest has not begun yet.");
}

TEST_CASE("a finished contest keeps its winner, whatever comes into the pipeline afterwards") {
  Desk desk;
  desk.contest.counts[0].measure = ContestMeasure::pipeline_value;
  desk.import(2026y / 4 / 30, 0, 2026y / 4 / 2);
  CHECK(desk.standing() == "Ada has won with 142 points.");
  for (int i = 0; i < 3; ++i) desk.import(2026y / 11 / 2, 1, 2026y / 11 / 1);
  CHECK(desk.standing() == "Ada has won with 142 points.");
}

TEST_CASE("who has the quota of one quarter has not won the year, and the remark says why") {
  Desk desk;
  desk.contest.kind = IncentiveKind::year_contest;
  desk.contest.first = 2026y / 1;
  desk.contest.last = 2026y / 12;
  desk.plan.quotas.push_back(
      {desk.ids.next<Quota>(), desk.plan.people[0].id, 2026y / 1, Money{100'00}});
  desk.import(2026y / 4 / 30, 0, 2026y / 4 / 2, Outcome::won);
  CHECK(desk.standing() == "Nobody has reached the quota yet.");
  CHECK(desk.remark() == "Not measured, for want of quotas: Ada (1 of 4 quarters).");
  for (const auto quarter : {2026y / 4, 2026y / 7, 2026y / 10})
    desk.plan.quotas.push_back(
        {desk.ids.next<Quota>(), desk.plan.people[0].id, quarter, Money{10'00}});
  CHECK(desk.standing() == "1 person has reached the quota.");
  CHECK(desk.remark().empty());
  desk.contest.last = 2026y / 11;
  CHECK(desk.remark().find("begin with a quarter") != std::string::npos);
}

}  // namespace incentive_words_test
}  // namespace sightline
