// Forecast accuracy: of commitments made in time, in the week in which their quarter ends.
#include <catch2/catch_test_macros.hpp>

#include "model/derive/computed_readings.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_pipeline.h"
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

TEST_CASE("a forecast is locked on the first day of its quarter, and later it is none") {
  Desk desk;
  desk.commit(0, 100, 2026y / 1 / 1);
  CHECK((*forecast_accuracy(desk.first())).fraction == 1);
  CHECK(desk.first().committed_late == 0);
  desk.plan.commitments.back().locked_on = 2026y / 1 / 2;
  CHECK(desk.first().commitment == Money{10'000});
  CHECK(desk.first().committed_late == 1);
  CHECK(desk.first().late_on == 2026y / 1 / 2);
  CHECK(plain_text(forecast_accuracy(desk.first()).reason()) ==
        "The forecast was committed to late, after the first day of its quarter.");
}

TEST_CASE("what was locked in time counts on when it is changed late") {
  Desk desk;
  desk.commit(0, 80, 2025y / 12 / 20);
  desk.commit(0, 100, 2026y / 3 / 30);
  CHECK(desk.first().commitment == Money{10'000});
  CHECK(desk.first().committed_in_time == Money{8'000});
  CHECK(desk.first().committed_late == 1);
  CHECK((*forecast_accuracy(desk.first())).fraction == 0.8);
}

TEST_CASE("a change after the first day is kept beside what was locked, and taken away alone") {
  Desk desk;
  const auto person = desk.plan.people[0].id;
  const auto set = [&](std::optional<Money> amount, Day on) {
    desk.document = apply(desk.document, set_commitment(desk.document, person, 2026y / 1, amount,
                                                        on, desk.ids.next<Commitment>()));
  };
  const auto& made = desk.plan.commitments;
  set(Money{8'000}, 2025y / 12 / 20);
  set(Money{9'000}, 2026y / 1 / 1);
  REQUIRE(made.size() == 1);
  CHECK(made[0].locked_on == 2026y / 1 / 1);
  set(Money{7'000}, 2026y / 1 / 2);
  set(Money{6'000}, 2026y / 2 / 1);
  REQUIRE(made.size() == 2);
  CHECK(made[0].amount == Money{9'000});
  CHECK(made[1].amount == Money{6'000});
  CHECK(made[1].locked_on == 2026y / 2 / 1);
  set({}, 2026y / 2 / 2);
  CHECK(made.size() == 1);
  CHECK_THROWS_AS(set({}, 2026y / 2 / 3), Failure);
  set(Money{6'000}, 2026y / 2 / 4);
  // As it was locked it is that again.
  set(Money{9'000}, 2026y / 2 / 5);
  REQUIRE(made.size() == 1);
  CHECK(made[0].locked_on == 2026y / 1 / 1);
  CHECK(set_commitment(desk.document, person, 2026y / 1, Money{9'000}, 2026y / 2 / 6,
                       desk.ids.next<Commitment>())
            .empty());
}

TEST_CASE("a team's accuracy is that of those who committed in time") {
  Desk desk;
  desk.commit(0, 100, 2026y / 3 / 30);
  desk.commit(1, 50, 2026y / 1 / 1);
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
