// Plans in odd places and at odd times: names of any bytes, a clock that goes backwards, nobody's
// name, a folder that takes nothing.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "app/present/earlier_versions.h"
#include "app/present/past_plans.h"
#include "tests/present/safe_run.h"

namespace sightline::odd_places_test {
namespace {

/// A run whose clock is set by hand; without a name when `who` is blank.
struct ClockRun : SafeRun {
  ClockRun(const TempFolder& home, std::int64_t& clock, const std::string& who)
      : SafeRun(SafePlaces{home / "state", home / "data", who, [&clock] { return clock; }}) {}
};

}  // namespace

TEST_CASE(
    "a file's name of any bytes, as long as it can be, is opened, locked, kept and recovered") {
  const auto name =
      GENERATE(std::string("two\nlines.sightline"), std::string(245, 'x') + ".sightline",
               std::string("latin \xe4.sightline"), std::string("‘quoted’ {1} %s.sightline"));
  const TempFolder home;
  const auto plan = home / "plans" / name;
  std::filesystem::create_directory(home / "plans");
  save_document(plan, plausible_document(1));
  {
    SafeRun run(home);
    REQUIRE(run.session.open(plan));
    CHECK_FALSE(run.session.is_read_only());
    SafeRun second(home);
    CHECK_FALSE(second.session.open(plan));
    REQUIRE(second.user.asked.size() == 1);
    CHECK(second.user.asked.front().starts_with("locked "));
    run.rename("Pine");
    REQUIRE(run.session.save());
    run.safe.flush();
    CHECK(run.safe.versions()->of(run.session.document().id).size() == 2);
    CHECK(run.user.notices.empty());
    run.rename("Never saved");
    run.crash(home);
  }
  SafeRun next(home);
  auto left = next.left();
  REQUIRE(left.rows().size() == 1);
  CHECK(left.take(0));
  CHECK(next.session.path() == plan);
  CHECK(next.name() == "Never saved");
  CHECK(next.session.save());
  CHECK(load_document(plan).plan.organization.name == "Never saved");
  // The plan, and the note of who has it open.
  const std::filesystem::directory_iterator all(home / "plans");
  CHECK(std::distance(begin(all), end(all)) == 2);
}

TEST_CASE("a clock that goes backwards loses no version, nothing put aside and no history") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  std::int64_t clock = noon;
  constexpr std::int64_t day = 24 * 3'600;
  {
    ClockRun run(home, clock, "Anna Berg");
    REQUIRE(run.session.open(plan));
    for (const auto* name : {"First", "Second", "Third"}) {
      run.rename(name);
      REQUIRE(run.session.save());
      run.safe.flush();
      clock -= 400 * day;
    }
    EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
    REQUIRE(earlier.rows().size() == 4);
    CHECK(earlier.comparison(0) == "Nothing: the plan is as it was then.");
    CHECK(earlier.comparison(1) == "Organization: name ‘Third’ → ‘Second’");
    CHECK(earlier.comparison(2) == "Organization: name ‘Third’ → ‘First’");
    CHECK_FALSE(run.session.document().history.empty());
    clock = -5;
    run.rename("Never saved");
    run.crash(home);
  }
  ClockRun next(home, clock, "Anna Berg");
  auto left = next.left();
  REQUIRE(left.rows().size() == 1);
  CHECK(left.take(0));
  CHECK(next.name() == "Never saved");
}

TEST_CASE("somebody without a name works on a plan, and others learn that somebody does") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  std::int64_t clock = noon;
  ClockRun run(home, clock, "");
  REQUIRE(run.session.open(plan));
  run.rename("Pine");
  REQUIRE(run.session.save());
  const PastPlans past(run.session, run.catalog);
  REQUIRE_FALSE(past.rows().empty());
  CHECK(past.rows().front().find(" · :") == std::string::npos);
  ClockRun second(home, clock, "");
  CHECK_FALSE(second.session.open(plan));
  REQUIRE(second.user.asked.size() == 1);
  CHECK(second.user.asked.front().starts_with("locked plan.sightline: Somebody has had it open"));
}

}  // namespace sightline::odd_places_test
