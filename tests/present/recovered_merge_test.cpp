// Unsaved changes that come back to a file which others have saved since.
#include <catch2/catch_test_macros.hpp>

#include "model/edit/gestures_actions.h"
#include "tests/present/safe_run.h"

namespace sightline::recovered_merge_test {
namespace {

Document in_file(const std::filesystem::path& plan) { return load_document(plan); }

/// The first action was deleted here when the planner was cut off; then somebody else wrote into
/// the same file.
struct Overtaken {
  TempFolder home;
  std::filesystem::path plan = saved_plan(home);
  std::size_t actions = in_file(plan).plan.actions.size();

  void delete_one(SafeRun& run) const {
    REQUIRE(run.session.perform(
        remove_action(run.session.document(), run.session.plan().actions.front()->id)));
    run.crash(home);
    auto theirs = in_file(plan);
    theirs.plan.vision.success.meaning = "Everybody grows.";
    ++theirs.revision;
    save_document(plan, theirs);
  }
  void forget_versions() const { std::filesystem::remove_all(home / "data"); }
  /// The next start takes what was left, and saves.
  void recover(SafeRun& run) const {
    REQUIRE(run.left().take(0));
    run.user.file_answer = FileAnswer::merge;
    CHECK_FALSE(run.session.save());
    CHECK(run.user.asked.back() == "changed plan.sightline, unsaved here");
  }
  void require_merged(const SafeRun& run) const {
    REQUIRE(run.user.was_mergeable);
    CHECK(run.session.plan().actions.size() == actions - 1);
    CHECK(run.session.plan().vision.success.meaning == "Everybody grows.");
    CHECK(run.user.notices.back().second.starts_with("Merged 1 change from the file"));
  }
};

}  // namespace

TEST_CASE("what was deleted before a crash stays so in a merge, by the version that was kept") {
  const Overtaken desk;
  {
    SafeRun run(desk.home);
    run.session.open(desk.plan);
    // One entry of the history, before the save and after: it leads to neither.
    run.rename("P");
    REQUIRE(run.session.save());
    run.rename("Pine");
    desk.delete_one(run);
  }
  SafeRun run(desk.home);
  desk.recover(run);
  desk.require_merged(run);
  CHECK(run.name() == "Pine");
  CHECK(run.session.save());
  CHECK(in_file(desk.plan).plan.actions.size() == desk.actions - 1);
}

TEST_CASE("what was deleted before a crash stays so in a merge, by the plan's own history") {
  const Overtaken desk;
  {
    SafeRun run(desk.home);
    run.session.open(desk.plan);
    desk.delete_one(run);
  }
  desk.forget_versions();
  SafeRun run(desk.home);
  desk.recover(run);
  desk.require_merged(run);
}

TEST_CASE("where nobody knows what both were made of, no merge brings back what was deleted") {
  const Overtaken desk;
  {
    SafeRun run(desk.home);
    run.session.open(desk.plan);
    run.rename("P");
    REQUIRE(run.session.save());
    run.rename("Pine");
    desk.delete_one(run);
  }
  desk.forget_versions();
  const auto theirs = bytes_of(desk.plan);
  SafeRun run(desk.home);
  desk.recover(run);
  CHECK_FALSE(run.user.was_mergeable);
  CHECK(run.session.plan().actions.size() == desk.actions - 1);
  CHECK(bytes_of(desk.plan) == theirs);
  CHECK(run.session.is_dirty());
  // Saved beside it, both are there.
  run.user.file_answer = FileAnswer::save_as;
  run.user.file = desk.home / "mine.sightline";
  CHECK(run.session.save());
  CHECK(bytes_of(desk.plan) == theirs);
  CHECK(in_file(desk.home / "mine.sightline").plan.actions.size() == desk.actions - 1);
}

TEST_CASE("a protected plan's deletions stay so in a merge, by the version that was kept",
          "[protect]") {
  const Overtaken desk;
  SharedKey key;
  {
    SafeRun run(desk.home);
    run.session.open(desk.plan);
    run.user.passphrases = {"correct horse battery staple"};
    run.session.protect();
    key = run.session.key();
    REQUIRE(key);
    REQUIRE(run.session.perform(
        remove_action(run.session.document(), run.session.plan().actions.front()->id)));
    run.crash(desk.home);
  }
  auto theirs = load_document(desk.plan, key.get());
  theirs.plan.vision.success.meaning = "Everybody grows.";
  save_document(desk.plan, theirs, system_calls(), key.get());
  SafeRun run(desk.home);
  run.user.passphrases = {"correct horse battery staple"};
  desk.recover(run);
  desk.require_merged(run);
}

}  // namespace sightline::recovered_merge_test
