#include <catch2/catch_test_macros.hpp>

#include "app/present/earlier_versions.h"
#include "app/present/left_unsaved.h"
#include "model/file/protection.h"
#include "tests/present/safe_run.h"
#include "tests/support/cheap_key.h"
#include "tests/support/full_disk.h"

namespace sightline::safekeeping_protect_test {
namespace {

constexpr const char* words = "correct horse battery staple";

/// A run with a plan that was saved, and then protected.
struct ProtectedRun : SafeRun {
  std::filesystem::path plan;

  explicit ProtectedRun(const TempFolder& home) : SafeRun(home), plan(saved_plan(home)) {
    REQUIRE(session.open(plan));
    rename("Before");
    REQUIRE(session.save());
    user.passphrases = {words};
    session.protect();
    safe.flush();
    REQUIRE(session.key());
  }
  [[nodiscard]] std::vector<Version> versions() const {
    return safe.versions()->of(session.document().id);
  }
};

}  // namespace

TEST_CASE("a plan that gets a passphrase leaves no version open, and a copy elsewhere as it is",
          "[protect]") {
  const TempFolder home;
  const auto copy = home / "copy.sightline";
  put_bytes(copy, bytes_of(saved_plan(home)));
  const ProtectedRun run(home);
  REQUIRE(run.versions().size() >= 2);
  for (const auto& version : run.versions()) CHECK(is_protected(bytes_of(version.file)));
  // As the sentence says that is shown then.
  CHECK_FALSE(is_protected(bytes_of(copy)));
  CHECK(run.user.notices.back().second.find("so are its versions that are kept on this computer") !=
        std::string::npos);
}

TEST_CASE("versions from before the plan was moved are protected with it", "[protect]") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  const auto moved = home / "moved.sightline";
  SafeRun run(home);
  REQUIRE(run.session.open(plan));
  run.rename("Before");
  REQUIRE(run.session.save());
  std::filesystem::rename(plan, moved);
  REQUIRE(run.session.open(moved));
  run.user.passphrases = {words};
  run.session.protect();
  run.safe.flush();
  const auto versions = run.safe.versions()->of(run.session.document().id);
  REQUIRE(versions.size() == 3);
  for (const auto& version : versions) CHECK(is_protected(bytes_of(version.file)));
}

TEST_CASE("what was put aside before the plan got a passphrase isn't open any more", "[protect]") {
  const TempFolder home;
  const auto plan = plan_cut_off(home);
  SafeRun run(home);
  run.left().decline(0);
  const RecoveryFolder recoveries(home / "state/recovery");
  REQUIRE(recoveries.set_aside().size() == 1);
  const auto declined = recoveries.set_aside().front();
  const auto then = std::filesystem::last_write_time(declined);
  REQUIRE(run.session.open(plan));
  run.user.passphrases = {words};
  run.session.protect();
  run.safe.flush();
  CHECK_THROWS_AS(read_recovery(declined), LockedPlan);
  CHECK(read_recovery(declined, run.session.key()).document.plan.organization.name == "Pine");
  CHECK(std::filesystem::last_write_time(declined) == then);
}

TEST_CASE("what was put aside and could not be protected is told, and protected by the next save",
          "[protect]") {
  const TempFolder home;
  const auto plan = plan_cut_off(home);
  const RecoveryFolder recoveries(home / "state/recovery");
  const auto left = recoveries.left_behind().at(0);
  FullDisk disk(home / "state");
  SafeRun run(SafePlaces{home / "state", home / "data", "", [] { return noon; }, {}, disk});
  REQUIRE(run.session.open(plan));
  run.user.passphrases = {words};
  run.session.protect();
  run.safe.flush();
  run.safe.hear();
  CHECK_NOTHROW(read_recovery(left));
  // Versions are protected all the same.
  for (const auto& version : run.safe.versions()->of(run.session.document().id))
    CHECK(is_protected(bytes_of(version.file)));
  CHECK(std::ranges::any_of(run.user.notices, [](const auto& notice) {
    return notice.second.find("can’t be kept as they should: The disk is full") !=
           std::string::npos;
  }));
  disk.make_room();
  run.rename("Again");
  REQUIRE(run.session.save());
  run.safe.flush();
  CHECK_THROWS_AS(read_recovery(left), LockedPlan);
}

TEST_CASE("what a plan held under its old passphrase is kept, though it was never saved here",
          "[protect]") {
  const TempFolder home;
  const auto plan = home / "plan.sightline";
  save_document(plan, plausible_document(1), system_calls(), cheap_key(words).get());
  const auto before = bytes_of(plan);
  SafeRun run(home);
  run.user.passphrases = {words, "wet paper lantern bridge"};
  REQUIRE(run.session.open(plan));
  run.session.protect();
  run.safe.flush();
  const auto kept = run.safe.versions()->of(run.session.document().id);
  REQUIRE(kept.size() == 2);
  CHECK(bytes_of(kept[1].file) == before);
  CHECK(bytes_of(kept[0].file) == bytes_of(plan));
}

TEST_CASE("that versions stay open which should be protected is told", "[protect]") {
  const TempFolder home;
  put_bytes(home / "data", "a file where the folder should be");
  SafeRun run(home);
  REQUIRE(run.session.open(saved_plan(home)));
  run.user.passphrases = {words};
  run.session.protect();
  run.safe.flush();
  run.safe.hear();
  REQUIRE_FALSE(run.user.notices.empty());
  CHECK(run.user.notices.back().second.starts_with(
      "The plan is saved, but its versions can’t be kept as they should: "));
  const auto told = run.user.notices.size();
  run.rename("Again");
  REQUIRE(run.session.save());
  run.safe.flush();
  run.safe.hear();
  CHECK(run.user.notices.size() == told);
}

TEST_CASE("versions of a protected plan are compared, taken back and copied with its passphrase",
          "[protect]") {
  const TempFolder home;
  ProtectedRun run(home);
  run.rename("After");
  REQUIRE(run.session.save());
  run.safe.flush();
  EarlierVersions versions(run.session, *run.safe.versions(), run.catalog);
  REQUIRE(versions.rows().size() >= 2);
  CHECK(versions.comparison(1).find("Before") != std::string::npos);
  run.user.file = home / "copy.sightline";
  CHECK(versions.save_copy(1));
  CHECK(is_protected(bytes_of(home / "copy.sightline")));
  CHECK(versions.restore(1));
  CHECK(run.name() == "Before");
}

/// A protected plan whose last change was never saved.
std::filesystem::path plan_of_crash(const TempFolder& home) {
  ProtectedRun run(home);
  run.rename("Never saved");
  run.crash(home);
  return run.plan;
}

TEST_CASE(
    "what a crash leaves of a protected plan is protected, and comes back with its passphrase",
    "[protect]") {
  const TempFolder home;
  const auto plan = plan_of_crash(home);
  const auto left_behind = RecoveryFolder(home / "state/recovery").left_behind();
  REQUIRE(left_behind.size() == 1);
  CHECK(bytes_of(left_behind.front()).find("Never saved") == std::string::npos);
  CHECK_THROWS_AS(read_recovery(left_behind.front()), LockedPlan);

  SafeRun next(home);
  auto left = next.left();
  REQUIRE(left.rows().size() == 1);
  CHECK(left.rows()[0].locked);
  CHECK(left.rows()[0].comparison.find("passphrase") != std::string::npos);
  next.user.passphrases = {"wrong", words};
  CHECK(left.take(0));
  CHECK(next.name() == "Never saved");
  CHECK(next.session.path() == plan);
  CHECK(next.session.key());
  CHECK(next.session.save());
  CHECK(is_protected(bytes_of(plan)));
}

TEST_CASE("what a crash left of the protected plan that is open is compared and asks for nothing",
          "[protect]") {
  const TempFolder home;
  const auto plan = plan_of_crash(home);
  SafeRun next(home);
  next.user.passphrases = {words};
  REQUIRE(next.session.open(plan));
  next.user.passphrases.clear();
  auto left = next.left();
  REQUIRE(left.rows().size() == 1);
  CHECK_FALSE(left.rows()[0].locked);
  CHECK(left.rows()[0].comparison == "Organization: name ‘Before’ → ‘Never saved’");
  CHECK(left.take(0));
  CHECK(next.name() == "Never saved");
  CHECK(next.session.key());
  REQUIRE(next.session.save());
  CHECK(is_protected(bytes_of(plan)));
}

TEST_CASE("who doesn't know the passphrase leaves what a crash left where it is", "[protect]") {
  const TempFolder home;
  {
    ProtectedRun run(home);
    run.rename("Never saved");
    run.crash(home);
  }
  SafeRun next(home);
  auto left = next.left();
  REQUIRE(left.rows().size() == 1);
  next.user.passphrases = {"wrong"};
  CHECK_FALSE(left.take(0));
  CHECK(RecoveryFolder(home / "state/recovery").left_behind().size() == 1);
}

TEST_CASE("nobody ever sees the copy of a protected plan without its key", "[protect]") {
  const TempFolder home;
  const ProtectedRun first(home);
  SafeRun second(home);
  bool seen_open = false;
  second.session.on_change(
      [&] { seen_open |= second.name() == "Before" && !second.session.key(); });
  second.user.passphrases = {words};
  second.user.lock_answer = LockAnswer::copy;
  REQUIRE(second.session.open(first.plan));
  CHECK(second.session.key());
  CHECK_FALSE(seen_open);
}

}  // namespace sightline::safekeeping_protect_test
