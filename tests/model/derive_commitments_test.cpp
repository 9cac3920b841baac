// Forecast accuracy: of commitments made in time, in the week in which their quarter ends.
#include <catch2/catch_test_macros.hpp>

#include "model/derive/computed_readings.h"
#include "tests/model/derive_support.h"

namespace sightline::derive_commitments_test {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 5 / 15;
constexpr Days q1 = {2026y / 1 / 1, 2026y / 3 / 31};

/// A team of two, of whom the first has won 100 in February.
struct Desk {
  IdSource ids{5};
  Document document = round_document();
  Plan& plan = document.plan;

  Desk() {
    Team team;
    team.id = ids.next<Team>();
    for (int i = 0; i < 2; ++i) {
      Person person;
      person.id = ids.next<Person>();
      team.members.push_back(person.id);
      plan.people.push_back(person);
    }
    plan.teams = {team};
    Opportunity deal;
    deal.key = "A";
    deal.owner = team.members[0];
    deal.value = Money{10'000};
    deal.outcome = Outcome::won;
    deal.closed = 2026y / 2 / 1;
    document.pipeline.emplace_back(
        PipelineSnapshot{ids.next<PipelineSnapshot>(), 2026y / 5 / 1, "CRM", {deal}});
  }
  void commit(std::size_t person, int units, Day locked_on) {
    plan.commitments.push_back({ids.next<Commitment>(), plan.people[person].id, 2026y / 1,
                                Money{units * 100LL}, locked_on});
  }
  [[nodiscard]] DealSums first() const {
    return pipeline_scores(document, q1, today).of(plan.people[0].id);
  }
  [[nodiscard]] DealSums team() const {
    return pipeline_scores(document, q1, today).of(plan.teams[0]);
  }
};

}  // namespace

TEST_CASE("a forecast that was committed to late is no forecast") {
  Desk desk;
  desk.commit(0, 100, 2026y / 1 / 14);
  CHECK((*forecast_accuracy(desk.first())).fraction == 1);
  desk.plan.commitments.back().locked_on = 2026y / 1 / 15;
  CHECK(desk.first().commitment == Money{10'000});
  CHECK(desk.first().committed_late == 1);
  CHECK(plain_text(forecast_accuracy(desk.first()).reason()) ==
        "The forecast was committed to late: after the first 14 days of its quarter.");
}

TEST_CASE("a team's accuracy is that of those who committed in time") {
  Desk desk;
  desk.commit(0, 100, 2026y / 3 / 30);
  desk.commit(1, 50, 2026y / 1 / 2);
  CHECK(desk.team().commitment == Money{15'000});
  CHECK(desk.team().committed_in_time == Money{5'000});
  CHECK((*forecast_accuracy(desk.team())).fraction == 0);
}

TEST_CASE("accuracy by the week is measured in the week in which the quarter ends") {
  Desk desk;
  desk.commit(0, 100, 2026y / 1 / 1);
  Kpi kpi;
  kpi.team = desk.plan.teams[0].id;
  kpi.rhythm = Rhythm::weekly;
  kpi.source = KpiSource::forecast_accuracy;
  const auto at = [&](Day day) {
    return computed_reading(desk.document, kpi, desk.plan.people[0].id, day, today);
  };
  // 31 March 2026 is a Tuesday.
  CHECK((*at(2026y / 3 / 30)).value == 1);
  CHECK(plain_text(at(2026y / 3 / 23).reason()) ==
        "Forecast accuracy is measured when a quarter ends.");
  CHECK_FALSE(at(2026y / 4 / 6));
}

}  // namespace sightline::derive_commitments_test
