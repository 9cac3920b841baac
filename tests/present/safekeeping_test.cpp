#include "app/present/safekeeping.h"

#include <catch2/catch_test_macros.hpp>
#include <chrono>

#include "tests/present/safe_run.h"
#include "tests/support/large_document.h"

namespace sightline {
namespace {

bool is_nothing_left(const TempFolder& home) {
  return std::filesystem::is_empty(home / "state/recovery");
}

}  // namespace

TEST_CASE("what was not saved is offered at the next start and comes back as unsaved changes") {
  const TempFolder home;
  const auto plan = plan_cut_off(home);
  SafeRun run(home);
  auto left = run.left();
  REQUIRE(left.rows().size() == 1);
  CHECK(left.rows()[0].title.starts_with("plan.sightline · "));
  CHECK(left.rows()[0].comparison == "Organization: name ‘Harbor & Pine IT’ → ‘Pine’");
  CHECK(left.take(0));
  CHECK(run.name() == "Pine");
  CHECK(run.session.path() == plan);
  CHECK(run.session.is_dirty());
  CHECK(load_document(plan) == plausible_document(1));
  run.session.undo();
  CHECK(run.name() == "Harbor & Pine IT");
  CHECK_FALSE(run.session.is_dirty());
  run.session.redo();
  CHECK(run.session.save());
  CHECK(load_document(plan).plan.organization.name == "Pine");
  CHECK(run.user.asked.empty());
}

TEST_CASE("a plan that never had a file comes back as one without a file") {
  const TempFolder home;
  unsaved_cut_off(home, "New one");
  SafeRun run(home);
  auto left = run.left();
  REQUIRE(left.rows().size() == 1);
  CHECK(left.rows()[0].comparison == "There is no file of this plan: it is only here.");
  CHECK(left.take(0));
  CHECK(run.name() == "New one");
  CHECK_FALSE(run.session.path());
  CHECK(run.session.is_dirty());
}

TEST_CASE("two plans of two windows are both offered") {
  const TempFolder home;
  for (const auto* name : {"One", "Other"}) unsaved_cut_off(home, name);
  SafeRun run(home);
  auto left = run.left();
  REQUIRE(left.rows().size() == 2);
  CHECK(left.take(0));
  CHECK(run.left().rows().size() == 1);
}

TEST_CASE("who ends in order leaves nothing behind, and neither does who saves") {
  const TempFolder home;
  {
    SafeRun run(home);
    run.rename("Pine");
    run.safe.flush();
    CHECK_FALSE(is_nothing_left(home));
    run.user.file = home / "plan.sightline";
    CHECK(run.session.save());
    run.safe.flush();
    CHECK(is_nothing_left(home));
    run.rename("Oak");
    run.user.save_answer = SaveAnswer::discard;
    CHECK(run.session.may_leave());
    run.safe.finish(run.session);
  }
  CHECK(is_nothing_left(home));
}

TEST_CASE("who is made to end, and could not say whether to save, finds it at the next start") {
  const TempFolder home;
  {
    SafeRun run(home);
    run.rename("Pine");
    run.safe.finish(run.session);
  }
  CHECK_FALSE(is_nothing_left(home));
}

TEST_CASE("what was saved in the moment of the crash is not offered") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  {
    SafeRun run(home);
    run.session.open(plan);
    run.rename("Pine");
    run.crash(home);
    CHECK(run.session.save());
  }
  SafeRun run(home);
  CHECK(run.left().rows().empty());
  run.safe.flush();
  CHECK(is_nothing_left(home));
}

TEST_CASE("a copy for an audience leads nobody away from the plan that a crash left unsaved") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  {
    SafeRun run(home);
    run.session.open(plan);
    run.rename("Pine");
    run.user.file = home / "lender.sightline";
    REQUIRE(run.session.save_copy({.audience = Audience::lender}, "Lender"));
    run.crash(home);
  }
  SafeRun run(home);
  CHECK(run.left().take(0));
  CHECK(run.name() == "Pine");
  CHECK(run.session.path() == plan);
}

TEST_CASE("what is declined is kept for a while, and found when it is looked for") {
  const TempFolder home;
  unsaved_cut_off(home, "Pine");
  SafeRun run(home);
  run.left().decline(0);
  CHECK(run.left().rows().empty());
  auto kept = run.left(true);
  REQUIRE(kept.rows().size() == 1);
  CHECK(kept.take(0));
  CHECK(run.name() == "Pine");
  CHECK(run.left(true).rows().empty());
}

TEST_CASE("what is damaged is said and set aside, and the plan's file is not touched") {
  const TempFolder home;
  unsaved_cut_off(home, "Pine");
  for (const auto& entry : std::filesystem::directory_iterator(home / "state/recovery")) {
    const auto bytes = bytes_of(entry.path());
    put_bytes(entry.path(), bytes.substr(0, bytes.size() / 2));
  }
  SafeRun run(home);
  CHECK(run.left().rows().empty());
  REQUIRE(run.user.notices.size() == 1);
  CHECK(run.user.notices[0].second.find("damaged or cut short") != std::string::npos);
  CHECK(run.left().rows().empty());
  CHECK(run.user.notices.size() == 1);
  CHECK_FALSE(std::filesystem::is_empty(home / "state/recovery/kept"));
}

TEST_CASE("what somebody else saved since the crash is not replaced unasked") {
  const TempFolder home;
  const auto plan = plan_cut_off(home);
  auto theirs = plausible_document(1);
  theirs.plan.organization.name = "Theirs";
  save_document(plan, theirs);
  SafeRun run(home);
  CHECK(run.left().take(0));
  CHECK(run.name() == "Pine");
  CHECK_FALSE(run.session.save());
  CHECK(run.user.asked == std::vector<std::string>{"changed plan.sightline, unsaved here"});
  CHECK(load_document(plan).plan.organization.name == "Theirs");
}

TEST_CASE("another plan that has the file's name by now is left alone") {
  const TempFolder home;
  const auto plan = plan_cut_off(home);
  save_document(plan, plausible_document(2));
  SafeRun run(home);
  CHECK(run.left().take(0));
  CHECK_FALSE(run.session.path());
  CHECK(load_document(plan) == plausible_document(2));
}

TEST_CASE("an edit is safe within a second and keeps the window for less than five milliseconds") {
  const TempFolder home;
  SafeRun run(home);
  run.session.start(large_document());
  run.safe.flush();
  using Clock = std::chrono::steady_clock;
  const auto before = Clock::now();
  run.safe.attend(run.session);
  const auto taken = Clock::now() - before;
  // Some hundred times what it takes; the benchmark tells it exactly.
  CHECK(taken < std::chrono::milliseconds(200));
  run.rename("Pine");
  const auto file = home / ("state/recovery/" + mark_text(this_process()) + ".recovery");
  bool safe = false;
  for (const auto end = Clock::now() + std::chrono::seconds(20); !safe && Clock::now() < end;)
    safe = read_recovery(file).document.plan.organization.name == "Pine";
  CHECK(safe);
}

TEST_CASE("without a home nothing is put aside, which is said once, and all works") {
  const TempFolder folder;
  SafeRun run(SafePlaces{std::nullopt, std::nullopt, "", [] { return noon; }});
  CHECK(run.user.notices.empty());
  run.rename("Pine");
  run.rename("Oak");
  REQUIRE(run.user.notices.size() == 1);
  CHECK(run.user.notices[0].second.find("no home folder") != std::string::npos);
  run.user.file = folder / "plan.sightline";
  CHECK(run.session.save());
  CHECK(run.left().rows().empty());
}

TEST_CASE("a state folder that can't be written is said once, and all works") {
  const TempFolder home;
  SafeRun run(SafePlaces{"/proc/nowhere", home / "data", "", [] { return noon; }});
  run.rename("Pine");
  run.rename("Oak");
  REQUIRE(run.user.notices.size() == 1);
  CHECK(run.user.notices[0].second.starts_with("What you change here would be lost in a crash"));
}

}  // namespace sightline
