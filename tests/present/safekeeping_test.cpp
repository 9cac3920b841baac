#include "app/present/safekeeping.h"

#include <catch2/catch_test_macros.hpp>
#include <chrono>

#include "app/present/earlier_versions.h"
#include "app/present/left_unsaved.h"
#include "model/edit/gestures_organization.h"
#include "model/file/document_file.h"
#include "model/file/process_mark.h"
#include "tests/support/large_document.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

const Catalog english = Catalog::english();
constexpr std::int64_t noon = 1'770'000'000;

/// One run of the planner in a home.
struct Run {
  StandInUser user;
  Safekeeping safe;
  Session session;

  explicit Run(SafePlaces places) : safe(std::move(places)), session(user, tools()) {
    safe.attend(session);
  }
  explicit Run(const TempFolder& home)
      : Run(SafePlaces{home / "state", home / "data", "Anna Berg", [] { return noon; }}) {}

  SessionTools tools() {
    SessionTools tools{.today = [] { return Day{std::chrono::year{2026} / 2 / 10}; },
                       .load = load_document,
                       .save = {},
                       .id_seed = 1,
                       .now = [] { return noon; }};
    safe.equip(tools);
    return tools;
  }
  void rename(std::string_view name) {
    session.perform(set_organization_text(session.document(), &Organization::name, name));
  }
  [[nodiscard]] const std::string& name() const { return session.plan().organization.name; }
  [[nodiscard]] LeftUnsaved left(bool kept = false) {
    return {safe, session, english, std::filesystem::file_time_type::clock::now(), kept};
  }
  /// As a crash does it: the program is gone, and what it put aside is not.
  void crash(const TempFolder& home) {
    safe.flush();
    auto mark = this_process();
    const auto file = home / ("state/recovery/" + mark_text(mark) + ".recovery");
    static int crashes = 0;
    mark.boot = "before" + std::to_string(++crashes);
    if (is_file_there(file))
      std::filesystem::rename(file, home / ("state/recovery/" + mark_text(mark) + ".recovery"));
  }
};

std::filesystem::path saved_plan(const TempFolder& home) {
  const auto plan = home / "plan.sightline";
  save_document(plan, plausible_document(1));
  return plan;
}

bool is_nothing_left(const TempFolder& home) {
  return std::filesystem::is_empty(home / "state/recovery");
}

}  // namespace

TEST_CASE("what was not saved is offered at the next start and comes back as unsaved changes") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  {
    Run run(home);
    run.session.open(plan);
    run.rename("Pine");
    run.crash(home);
  }
  Run run(home);
  auto left = run.left();
  REQUIRE(left.rows().size() == 1);
  CHECK(left.rows()[0].title.starts_with("plan.sightline · "));
  CHECK(left.rows()[0].comparison == "organization › name: “Harbor & Pine IT” → “Pine”");
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
  {
    Run run(home);
    run.rename("New one");
    run.crash(home);
  }
  Run run(home);
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
  for (const auto* name : {"One", "Other"}) {
    Run run(home);
    run.rename(name);
    run.crash(home);
  }
  Run run(home);
  auto left = run.left();
  REQUIRE(left.rows().size() == 2);
  CHECK(left.take(0));
  CHECK(run.left().rows().size() == 1);
}

TEST_CASE("who ends in order leaves nothing behind, and neither does who saves") {
  const TempFolder home;
  {
    Run run(home);
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
    Run run(home);
    run.rename("Pine");
    run.safe.finish(run.session);
  }
  CHECK_FALSE(is_nothing_left(home));
}

TEST_CASE("what was saved in the moment of the crash is not offered") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  {
    Run run(home);
    run.session.open(plan);
    run.rename("Pine");
    run.crash(home);
    CHECK(run.session.save());
  }
  Run run(home);
  CHECK(run.left().rows().empty());
  run.safe.flush();
  CHECK(is_nothing_left(home));
}

TEST_CASE("what is declined is kept for a while, and found when it is looked for") {
  const TempFolder home;
  {
    Run run(home);
    run.rename("Pine");
    run.crash(home);
  }
  Run run(home);
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
  {
    Run run(home);
    run.rename("Pine");
    run.crash(home);
  }
  for (const auto& entry : std::filesystem::directory_iterator(home / "state/recovery")) {
    const auto bytes = bytes_of(entry.path());
    put_bytes(entry.path(), bytes.substr(0, bytes.size() / 2));
  }
  Run run(home);
  CHECK(run.left().rows().empty());
  REQUIRE(run.user.notices.size() == 1);
  CHECK(run.user.notices[0].second.find("damaged or cut short") != std::string::npos);
  CHECK(run.left().rows().empty());
  CHECK(run.user.notices.size() == 1);
  CHECK_FALSE(std::filesystem::is_empty(home / "state/recovery/kept"));
}

TEST_CASE("what somebody else saved since the crash is not replaced unasked") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  {
    Run run(home);
    run.session.open(plan);
    run.rename("Pine");
    run.crash(home);
  }
  auto theirs = plausible_document(1);
  theirs.plan.organization.name = "Theirs";
  save_document(plan, theirs);
  Run run(home);
  CHECK(run.left().take(0));
  CHECK(run.name() == "Pine");
  CHECK_FALSE(run.session.save());
  CHECK(run.user.asked == std::vector<std::string>{"changed plan.sightline, unsaved here"});
  CHECK(load_document(plan).plan.organization.name == "Theirs");
}

TEST_CASE("another plan that has the file's name by now is left alone") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  {
    Run run(home);
    run.session.open(plan);
    run.rename("Pine");
    run.crash(home);
  }
  save_document(plan, plausible_document(2));
  Run run(home);
  CHECK(run.left().take(0));
  CHECK_FALSE(run.session.path());
  CHECK(load_document(plan) == plausible_document(2));
}

TEST_CASE("an edit is safe within a second and keeps the window for less than five milliseconds") {
  const TempFolder home;
  Run run(home);
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
  Run run(SafePlaces{std::nullopt, std::nullopt, "", [] { return noon; }});
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
  Run run(SafePlaces{"/proc/nowhere", home / "data", "", [] { return noon; }});
  run.rename("Pine");
  run.rename("Oak");
  REQUIRE(run.user.notices.size() == 1);
  CHECK(run.user.notices[0].second.starts_with("What you change here would be lost in a crash"));
}

TEST_CASE("every save is a version, and what was there before the first is one too") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  Run run(home);
  run.session.open(plan);
  for (const auto* name : {"Pine", "Oak"}) {
    run.rename(name);
    CHECK(run.session.save());
  }
  run.safe.flush();
  EarlierVersions earlier(run.session, *run.safe.versions(), english);
  REQUIRE(earlier.rows().size() == 3);
  CHECK(earlier.comparison(0) == "Nothing: the plan is as it was then.");
  CHECK(earlier.comparison(1) == "organization › name: “Oak” → “Pine”");
  CHECK(earlier.restore(2));
  CHECK(run.name() == "Harbor & Pine IT");
  CHECK(plain_text(run.session.undo_label()).starts_with("Restore the version of "));
  run.session.undo();
  CHECK(run.name() == "Oak");
}

TEST_CASE("a version is saved beside the plan, and never in its place") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  Run run(home);
  run.session.open(plan);
  run.rename("Pine");
  CHECK(run.session.save());
  run.safe.flush();
  EarlierVersions earlier(run.session, *run.safe.versions(), english);
  REQUIRE(earlier.rows().size() == 2);
  CHECK_FALSE(earlier.save_copy(1));
  run.user.file = plan;
  CHECK_FALSE(earlier.save_copy(1));
  CHECK(load_document(plan).plan.organization.name == "Pine");
  run.user.file = home / "copy";
  CHECK(earlier.save_copy(1));
  CHECK(load_document(home / "copy.sightline") == plausible_document(1));
  CHECK(run.user.asked.front() == "save as " + (home / "plan-1.sightline").string());
}

TEST_CASE("a version that is damaged says so and restores nothing") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  Run run(home);
  run.session.open(plan);
  run.rename("Pine");
  CHECK(run.session.save());
  run.safe.flush();
  EarlierVersions earlier(run.session, *run.safe.versions(), english);
  for (const auto& row : earlier.rows()) put_bytes(row.version.file, "damaged");
  CHECK(earlier.comparison(0) == "This version is damaged and can’t be read.");
  CHECK_FALSE(earlier.restore(0));
  CHECK_FALSE(earlier.save_copy(0));
  CHECK(run.user.notices.size() == 2);
}

TEST_CASE("a plan that somebody else has open is asked about, with who, where and since when") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  Run first(home);
  first.session.open(plan);
  Run second(home);
  CHECK_FALSE(second.session.open(plan));
  REQUIRE(second.user.asked.size() == 1);
  CHECK(second.user.asked[0].starts_with(
      "locked plan.sightline: Anna Berg has had it open in another window on this computer since"));
}

TEST_CASE("a plan open to be read only takes no edit, and can be saved elsewhere") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  Run first(home);
  first.session.open(plan);
  Run second(home);
  second.user.lock_answer = LockAnswer::read_only;
  CHECK(second.session.open(plan));
  CHECK(second.session.is_read_only());
  second.rename("Pine");
  CHECK(second.name() == "Harbor & Pine IT");
  CHECK(second.user.notices.size() == 1);
  CHECK_FALSE(second.session.is_dirty());
  second.user.file = plan;
  CHECK_FALSE(second.session.save());
  CHECK(second.user.notices.back().second.find("was not written") != std::string::npos);
  second.user.file = home / "mine.sightline";
  CHECK(second.session.save());
  CHECK_FALSE(second.session.is_read_only());
  second.rename("Pine");
  CHECK(second.name() == "Pine");
}

TEST_CASE("a plan that is open elsewhere can be opened as a copy, or all the same") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  Run first(home);
  first.session.open(plan);
  Run second(home);
  second.user.lock_answer = LockAnswer::copy;
  CHECK(second.session.open(plan));
  CHECK_FALSE(second.session.path());
  CHECK(second.session.is_dirty());
  second.user.lock_answer = LockAnswer::anyway;
  CHECK(second.session.open(plan));
  CHECK_FALSE(second.session.is_read_only());
  CHECK(second.session.path() == plan);
}

TEST_CASE("the note beside the plan goes with the session, or when it opens another") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  const auto note = home / ".plan.sightline.lock";
  {
    Run run(home);
    run.session.open(plan);
    CHECK(is_file_there(note));
    run.session.open(plan);
    CHECK(is_file_there(note));
    run.session.start(plausible_document(2));
    CHECK_FALSE(is_file_there(note));
    run.session.open(plan);
  }
  CHECK_FALSE(is_file_there(note));
}

TEST_CASE("a plan saved by somebody else in the same moment is asked about, not replaced") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  StandInUser user;
  SessionTools tools{
      .today = [] { return Day{std::chrono::year{2026} / 2 / 10}; },
      .load = load_document,
      .save = [](const auto& path, const auto& document) { save_document(path, document); }};
  bool meanwhile = true;
  tools.save_over = [&](const auto& path, const auto& document, const auto& digest) {
    if (std::exchange(meanwhile, false)) {
      auto theirs = plausible_document(1);
      theirs.plan.organization.name = "Theirs";
      save_document(path, theirs);
    }
    return save_document_over(path, document, digest);
  };
  Session session(user, tools);
  session.open(plan);
  session.perform(set_organization_text(session.document(), &Organization::name, "Mine"));
  CHECK_FALSE(session.save());
  CHECK(user.asked == std::vector<std::string>{"changed plan.sightline, unsaved here"});
  CHECK(load_document(plan).plan.organization.name == "Theirs");
  user.file_answer = FileAnswer::replace;
  CHECK(session.save());
  CHECK(load_document(plan).plan.organization.name == "Mine");
}

}  // namespace sightline
