#include "model/derive/capacity.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "model/derive/check.h"
#include "model/edit/change.h"
#include "tests/model/derive_support.h"

namespace sightline {
namespace derive_capacity_test {

constexpr Month start = std::chrono::year{2026} / 1;

/// Ten people who carry 120,000 a year each, and 100,000 of revenue a month: just enough.
struct Carried {
  Document document = round_document();
  Plan& plan = document.plan;

  Carried() {
    auto& department = plan.targets.departments[0];
    department.revenue_per_head = Money{12'000'000};
    department.ramp_months = 4;
    need(0, 100'000);
    people(0, 10);
  }
  void need(int from, int units) {
    for (int i = from; i < plan_months; ++i)
      plan.targets.revenue[0].line.target.set(add_months(start, i), Money{units * 100LL});
  }
  void people(int from, int heads) {
    for (int i = from; i < plan_months; ++i)
      plan.targets.departments[0].line.target.set(add_months(start, i), Fte{heads * 100});
  }
  std::vector<DepartmentCapacity> all() const { return capacity(plan, plan.targets); }
  DepartmentCapacity only() const { return all().at(0); }
};

TEST_CASE("people who are there carry what they carry, and nothing is short", "[derive]") {
  const Carried carried;
  const auto department = carried.only();
  REQUIRE(department.months.size() == plan_months);
  CHECK(department.months[0] ==
        CapacityMonth{start, Money{10'000'000}, Money{10'000'000}, Fte{1000}});
  CHECK_FALSE(department.shortfall);
  CHECK(first_short(carried.all()) == nullptr);
}

TEST_CASE("a hire carries a part more each month until the ramp time is over", "[derive]") {
  Carried carried;
  carried.people(6, 11);
  const auto months = carried.only().months;
  CHECK(months[5].ramped == Fte{1000});
  CHECK(months[6].ramped == Fte{1000});
  CHECK(months[7].ramped == Fte{1025});
  CHECK(months[9].ramped == Fte{1075});
  CHECK(months[10].ramped == Fte{1100});
  CHECK(months[10].carried == Money{11'000'000});
}

TEST_CASE("a target above what people carry says from when, by how much and when to hire",
          "[derive]") {
  Carried carried;
  carried.need(10, 125'000);
  const auto shortfall = carried.only().shortfall;
  REQUIRE(shortfall);
  // November is the first of three months that lack 75,000; the two before it lack less.
  CHECK(shortfall->first == add_months(start, 8));
  CHECK(shortfall->short_by == Money{2'500'000});
  CHECK(shortfall->heads == 3);
  CHECK(shortfall->hire_by == add_months(start, 4));
}

TEST_CASE("hiring in time carries the same target, hiring with it comes too late", "[derive]") {
  Carried carried;
  carried.need(10, 120'000);
  carried.people(6, 12);
  CHECK_FALSE(carried.only().shortfall);
  carried.people(0, 10);
  carried.people(10, 12);
  CHECK(carried.only().shortfall);
}

TEST_CASE("one busy month is worked off in the next, and less than a hundredth is noise",
          "[derive]") {
  Carried carried;
  carried.plan.targets.revenue[0].line.target.set(add_months(start, 5), Money{10'500'000});
  carried.plan.targets.revenue[0].line.target.set(add_months(start, 6), Money{9'500'000});
  carried.plan.targets.revenue[0].line.target.set(add_months(start, 4), Money{9'500'000});
  CHECK(carried.only().shortfall == std::nullopt);
  carried.need(0, 100'900);
  CHECK(carried.only().shortfall == std::nullopt);
  carried.need(0, 101'100);
  CHECK(carried.only().shortfall);
}

TEST_CASE("without a ramp time a hire carries at once", "[derive]") {
  Carried carried;
  carried.plan.targets.departments[0].ramp_months.reset();
  carried.people(6, 11);
  CHECK(carried.only().months[6].ramped == Fte{1100});
  carried.plan.targets.departments[0].ramp_months = -3;
  CHECK(carried.only().months[6].ramped == Fte{1100});
}

TEST_CASE("a ramp time that no file should hold gives a day that there is", "[derive]") {
  Carried carried;
  carried.plan.targets.departments[0].ramp_months = std::numeric_limits<int>::max();
  carried.need(10, 125'000);
  const auto shortfall = carried.only().shortfall;
  REQUIRE(shortfall);
  CHECK(shortfall->hire_by == add_months(shortfall->first, -1200));
}

TEST_CASE("departments share the target by what they carry, and others carry none", "[derive]") {
  Carried carried;
  IdSource ids(9);
  auto second = carried.plan.targets.departments[0];
  second.id = ids.next<Department>();
  second.revenue_per_head = Money{36'000'000};
  carried.plan.targets.departments.push_back(second);
  auto office = second;
  office.id = ids.next<Department>();
  office.revenue_per_head.reset();
  carried.plan.targets.departments.push_back(office);
  const auto all = carried.all();
  REQUIRE(all.size() == 2);
  CHECK(all[0].months[0].needed == Money{2'500'000});
  CHECK(all[1].months[0].needed == Money{7'500'000});
}

TEST_CASE("a hire that still learns takes no part of the target from the others", "[derive]") {
  Carried carried;
  IdSource ids(9);
  auto second = carried.plan.targets.departments[0];
  second.id = ids.next<Department>();
  carried.plan.targets.departments.push_back(second);
  carried.need(0, 200'000);
  for (int i = 6; i < plan_months; ++i)
    carried.plan.targets.departments[1].line.target.set(add_months(start, i), Fte{1200});
  for (const auto& department : carried.all()) {
    CHECK_FALSE(department.shortfall);
    CHECK(department.months[6].needed == Money{10'000'000});
  }
}

TEST_CASE("nobody carries anything, and a plan without targets or people asks for nothing",
          "[derive]") {
  Carried carried;
  carried.people(0, 0);
  REQUIRE(carried.only().shortfall);
  CHECK(carried.only().shortfall->heads == 10);
  carried.plan.targets.revenue[0].line = {};
  CHECK(carried.only().months.empty());
  CHECK_FALSE(carried.only().shortfall);
  carried.plan.targets.departments.clear();
  CHECK(carried.all().empty());
}

TEST_CASE("the plan check says when hiring is too late for the revenue", "[derive]") {
  Carried carried;
  const auto found = [&](Day today) {
    auto findings = check(carried.document, today);
    std::erase_if(findings,
                  [](const Finding& f) { return f.kind != FindingKind::hiring_too_late; });
    return findings;
  };
  CHECK(found(start / 5).empty());
  carried.need(10, 125'000);
  const auto early = found(start / 5);
  REQUIRE(early.size() == 1);
  CHECK(early[0].severity == Severity::warning);
  CHECK(early[0].place == path_to("/plan/targets/departments",
                                  carried.plan.targets.departments[0].id, "revenue_per_head"));
  CHECK(plain_text(early[0].what) ==
        "From 2026-09 on the people of ‘All’ can’t carry their part of the revenue target: USD "
        "25000 are missing in three months.");
  CHECK(plain_text(early[0].todo).starts_with("Hire by 2026-05 (3 more)"));
  CHECK(plain_text(found(add_months(start, 7) / 1)[0].todo).starts_with("Hire at once (3 more)"));
}

}  // namespace derive_capacity_test
}  // namespace sightline
