#include <catch2/catch_test_macros.hpp>

#include "model/find.h"

namespace find_test {
using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("a blank plan has six cycles of three months, whatever month it starts in") {
  for (unsigned number = 1; number <= 12; ++number) {
    IdSource ids(number);
    const auto start = 2027y / std::chrono::month{number};
    const auto document = blank_document(start, ids);
    const auto& plan = document.plan;
    REQUIRE(plan.cycles.size() == 6);
    CHECK(plan.cycles.front().start == start);
    CHECK(plan.cycles.back().last_month() == last_plan_month(plan));
    CHECK(plan_calendar(plan).size() == 18);
    CHECK(plan.organization.as_of == add_days(first_day(start), -1));
    CHECK(plan.vision.horizon.year() - plan.organization.as_of.year() == std::chrono::years{3});
  }
}

TEST_CASE("a plan that starts in March of a leap year's third year ends on a real day") {
  IdSource ids(1);
  const auto document = blank_document(2024y / 3, ids);  // as of 29 February 2024
  CHECK(document.plan.organization.as_of == 2024y / 2 / 29);
  CHECK(document.plan.vision.horizon == 2027y / 2 / 28);
}

TEST_CASE("each day of the horizon falls in one cycle, days outside in none") {
  IdSource ids(1);
  const auto document = blank_document(2026y / 2, ids);
  const auto& plan = document.plan;
  CHECK(cycle_of(plan, 2026y / 1 / 31) == nullptr);
  CHECK(cycle_of(plan, 2026y / 2 / 1) == &plan.cycles[0]);
  CHECK(cycle_of(plan, 2026y / 4 / 30) == &plan.cycles[0]);
  CHECK(cycle_of(plan, 2026y / 5 / 1) == &plan.cycles[1]);
  CHECK(cycle_of(plan, 2027y / 7 / 31) == &plan.cycles[5]);
  CHECK(cycle_of(plan, 2027y / 8 / 1) == nullptr);
  CHECK(cycle_number(plan, plan.cycles[3].id) == 4);
}

TEST_CASE("a reference to what is gone finds nothing, and is no error") {
  IdSource ids(1);
  auto document = blank_document(2026y / 1, ids);
  CHECK(find(document.plan.people, ids.next<Person>()) == nullptr);
  CHECK(find(document.plan.actions, std::optional<Id<Action>>{}) == nullptr);
  CHECK(area_name(document.plan, ids.next<SpecialtyArea>()).empty());
  CHECK(cycle_number(document.plan, ids.next<Cycle>()) == 0);
  document.reference = ids.next<Baseline>();
  CHECK(reference_baseline(document) == nullptr);
}

}  // namespace find_test
