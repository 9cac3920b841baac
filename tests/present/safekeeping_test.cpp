#include "app/present/safekeeping.h"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <mutex>
#include <set>
#include <thread>

#include "tests/present/safe_run.h"
#include "tests/support/failing_calls.h"
#include "tests/support/full_disk.h"
#include "tests/support/soon.h"

namespace sightline::safekeeping_test {
namespace {

bool is_nothing_left(const TempFolder& home) {
  return std::filesystem::is_empty(home / "state/recovery");
}

/// A disk that takes nothing until it is told to go on, and notes who writes.
class SlowDisk : public RecordingCalls {
 public:
  void go_on() { going_on_.store(true); }
  [[nodiscard]] std::set<std::thread::id> writers() {
    const std::scoped_lock lock(mutex_);
    return writers_;
  }

 protected:
  void note(Call /*call*/) override {
    while (!going_on_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const std::scoped_lock lock(mutex_);
    writers_.insert(std::this_thread::get_id());
  }

 private:
  std::atomic<bool> going_on_ = false;
  std::mutex mutex_;
  std::set<std::thread::id> writers_;
};

/// A disk that doesn't confirm the names in one folder.
class UnsureFolder : public RecordingCalls {
 public:
  explicit UnsureFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  void sync_folder(const std::filesystem::path& folder) override {
    if (folder == folder_) throw std::system_error(std::make_error_code(std::errc::io_error));
    RecordingCalls::sync_folder(folder);
  }

 protected:
  void note(Call /*call*/) override {}  // Two threads call.

 private:
  std::filesystem::path folder_;
};

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

TEST_CASE("killed before what was taken goes, it is not offered twice") {
  const TempFolder home;
  const auto plan = plan_cut_off(home);
  SafeRun run(home);
  const auto left = run.safe.recoveries()->left_behind();
  REQUIRE(left.size() == 1);
  std::filesystem::copy(left.front(), home / "copy");
  CHECK(run.left().take(0));
  run.crash(home);
  auto mark = this_process();
  mark.boot = "claimed";
  std::filesystem::rename(home / "copy",
                          home / ("state/recovery/" + mark_text(mark) + "+1.recovery"));
  SafeRun next(home);
  CHECK(next.safe.recoveries()->left_behind().size() == 2);
  CHECK(next.left().rows().size() == 1);
  CHECK(next.safe.recoveries()->left_behind().size() == 1);
}

TEST_CASE("what was taken stays until it could be put aside anew, and goes then") {
  const TempFolder home;
  const auto plan = plan_cut_off(home);
  FullDisk disk(home / "state");
  SafeRun run(SafePlaces{home / "state", home / "data", "", [] { return noon; }, {}, disk});
  CHECK(run.left().take(0));
  const auto files = [&] {
    const std::filesystem::directory_iterator all(home / "state/recovery");
    return std::distance(begin(all), end(all));
  };
  REQUIRE(files() == 1);
  const auto taken = std::filesystem::directory_iterator(home / "state/recovery")->path();
  CHECK(read_recovery(taken).document.plan.organization.name == "Pine");
  disk.make_room();
  run.rename("Oak");
  run.safe.flush();
  CHECK_FALSE(is_file_there(taken));
  CHECK(files() == 1);
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

TEST_CASE("a window that comes back offers what was left of its own plan, the start all else") {
  const TempFolder home;
  const auto plan = plan_cut_off(home);
  unsaved_cut_off(home, "New one");
  SafeRun back(home);
  const auto own = back.left(false, [&](const auto& other) { return other == plan; });
  REQUIRE(own.rows().size() == 1);
  CHECK(own.rows()[0].recovery.plan == plan);
  const auto rest = back.left(false, [&](const auto& other) { return other != plan; });
  REQUIRE(rest.rows().size() == 1);
  CHECK(rest.rows()[0].recovery.plan.empty());
}

TEST_CASE("a damaged rest is told of by the window whose it may be") {
  const TempFolder home;
  const auto plan = plan_cut_off(home);
  SafeRun back(home);
  for (const auto& file : back.safe.recoveries()->left_behind()) put_bytes(file, "damaged");
  CHECK(back.left(false, [&](const auto& other) { return other == plan; }).rows().empty());
  CHECK(back.user.notices.empty());
  CHECK(back.safe.recoveries()->left_behind().size() == 1);
  CHECK(back.left().rows().empty());
  CHECK(back.user.notices.size() == 1);
}

TEST_CASE("who recovers what another window has declined is told so") {
  const TempFolder home;
  unsaved_cut_off(home, "New one");
  SafeRun one(home);
  SafeRun other(home);
  auto offered = one.left();
  other.left().decline(0);
  CHECK_FALSE(offered.take(0));
  REQUIRE(one.user.notices.size() == 1);
  CHECK(one.user.notices.back().second.starts_with("These changes were declined"));
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
    REQUIRE(run.session.save_copy({.audience = Audience::lender}, "Lender", {"Left out.", {}, {}}));
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

TEST_CASE("an edit doesn't wait until it is put aside, which another thread does by itself") {
  const TempFolder home;
  SlowDisk disk;
  SafeRun run(SafePlaces{home / "state", home / "data", "", [] { return noon; }, {}, disk});
  // Here the test would stay for ever if the window wrote.
  run.rename("Pine");
  run.rename("Oak");
  disk.go_on();
  const auto file = home / ("state/recovery/" + mark_text(this_process()) + ".recovery");
  const auto is_safe = [&] {
    return is_file_there(file) && read_recovery(file).document.plan.organization.name == "Oak";
  };
  REQUIRE(soon(is_safe));
  CHECK(disk.writers().size() == 1);
  CHECK_FALSE(disk.writers().contains(std::this_thread::get_id()));
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

TEST_CASE(
    "a state folder that can't be written is said at once, and once, and so is that it can be") {
  const TempFolder home;
  put_bytes(home / "state", "a file where the folder should be");
  std::atomic<int> woken = 0;
  SafeRun run(SafePlaces{home / "state", home / "data", "", [] { return noon; }, [&] { ++woken; }});
  CHECK(run.user.notices.empty());
  run.rename("Pine");
  // Nobody changes anything meanwhile.
  REQUIRE(soon([&] { return woken > 0; }));
  run.safe.hear();
  REQUIRE(run.user.notices.size() == 1);
  CHECK(run.user.notices[0].second.starts_with("What you change here would be lost in a crash"));
  CHECK(run.user.notices[0].second.ends_with("Save often until it can be."));
  run.rename("Oak");
  run.safe.flush();
  run.safe.hear();
  CHECK(run.user.notices.size() == 1);
  std::filesystem::remove(home / "state");
  run.safe.flush();
  CHECK(woken == 2);
  run.safe.hear();
  REQUIRE(run.user.notices.size() == 2);
  CHECK(run.user.notices[1].second == "What you change here is put aside again.");
  CHECK_FALSE(is_nothing_left(home));
}

TEST_CASE("a save that the disk doesn't confirm leaves its versions and what was put aside") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  const auto old = bytes_of(plan);
  UnsureFolder calls(home.path());
  {
    SafeRun run(SafePlaces{home / "state", home / "data", "", [] { return noon; }, {}, calls});
    run.session.open(plan);
    run.rename("Pine");
    CHECK_FALSE(run.session.save());
    CHECK(load_document(plan).plan.organization.name == "Pine");
    REQUIRE(run.user.notices.size() == 1);
    CHECK(run.user.notices[0].second.find("does not confirm") != std::string::npos);
    CHECK(run.user.asked.empty());
    run.safe.flush();
    const auto versions = Versions(home / "data" / "versions").of(run.session.document().id);
    REQUIRE(versions.size() == 2);
    CHECK(bytes_of(versions[0].file) == bytes_of(plan));
    CHECK(bytes_of(versions[1].file) == old);
    run.crash(home);
  }
  SECTION("after a power cut that brought the old file back, the plan is there") {
    put_bytes(plan, old);
    SafeRun run(home);
    auto left = run.left();
    REQUIRE(left.rows().size() == 1);
    CHECK(left.take(0));
    CHECK(run.name() == "Pine");
  }
  SECTION("without one there is nothing to recover") {
    SafeRun run(home);
    CHECK(run.left().rows().empty());
  }
}

}  // namespace sightline::safekeeping_test
