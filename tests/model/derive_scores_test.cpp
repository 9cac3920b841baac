#include "model/derive/scores.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "model/document.h"

namespace sightline::derive_scores_test {
namespace {

using namespace std::chrono_literals;

struct Made {
  Plan plan;
  IdSource ids{3};
  Kpi kpi;

  explicit Made(KpiUnit unit, Rhythm rhythm = Rhythm::monthly) {
    kpi.id = ids.next<Kpi>();
    kpi.unit = unit;
    kpi.rhythm = rhythm;
    for (int i = 0; i < 3; ++i) {
      Person person;
      person.id = ids.next<Person>();
      plan.people.push_back(person);
    }
  }
  void read(std::optional<std::size_t> person, std::vector<Reading> readings) {
    const auto who = person ? std::optional(plan.people[*person].id) : std::nullopt;
    plan.readings.emplace_back(
        ReadingSeries{ids.next<ReadingSeries>(), kpi.id, who, std::move(readings)});
  }
};

Reading reading(Day day, double value, std::optional<double> above = {},
                std::optional<double> below = {}) {
  return {day, value, above, below, "a note", day};
}

}  // namespace

TEST_CASE("persons' numbers of a period add up whichever of its days they bear") {
  Made made(KpiUnit::number, Rhythm::weekly);
  made.read(0, {reading(2026y / 5 / 4, 3), reading(2026y / 5 / 10, 4)});  // of one week: the last
  made.read(1, {reading(2026y / 5 / 6, 10), reading(2026y / 5 / 11, 1)});
  const auto rolled = rolled_up_readings(made.plan, made.kpi);
  REQUIRE(rolled);
  CHECK_FALSE(rolled->person);
  REQUIRE(rolled->readings.size() == 1);
  CHECK(rolled->readings[0].period == 2026y / 5 / 4);
  CHECK(rolled->readings[0].value == 14);
  CHECK(rolled->readings[0].note.empty());
}

TEST_CASE("persons' ratios roll up from the sums of their parts, and not without them") {
  Made made(KpiUnit::percent);
  made.read(0, {reading(2026y / 1 / 1, 0.5, 1, 2)});
  made.read(1, {reading(2026y / 1 / 1, 0.1, 1, 10)});
  const auto rolled = rolled_up_readings(made.plan, made.kpi);
  REQUIRE(rolled);
  CHECK(rolled->readings[0].value == 2.0 / 12);
  CHECK(rolled->readings[0].denominator == 12);
  made.read(2, {reading(2026y / 2 / 1, 0.3)});
  CHECK_FALSE(rolled_up_readings(made.plan, made.kpi));
}

TEST_CASE("what one person alone reached, or a team has of its own, is not rolled up") {
  Made alone(KpiUnit::money);
  alone.read(1, {reading(2026y / 1 / 1, 7)});
  CHECK_FALSE(rolled_up_readings(alone.plan, alone.kpi));
  alone.read(1, {reading(2026y / 1 / 15, 8)});
  CHECK_FALSE(rolled_up_readings(alone.plan, alone.kpi));
  Made own(KpiUnit::money);
  own.read(0, {reading(2026y / 1 / 1, 7)});
  own.read(1, {reading(2026y / 1 / 1, 7)});
  own.read({}, {reading(2025y / 1 / 1, 7)});
  CHECK_FALSE(rolled_up_readings(own.plan, own.kpi));
}

TEST_CASE("a slip of the file neither adds to a sum nor counts as a person") {
  Made made(KpiUnit::number);
  made.read(0, {reading(2026y / 1 / 1, std::numeric_limits<double>::infinity())});
  made.read(1, {reading(2026y / 1 / 1, 5)});
  CHECK_FALSE(rolled_up_readings(made.plan, made.kpi));
}

}  // namespace sightline::derive_scores_test
