// Earlier versions of a plan, and plans that somebody else has open.
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "app/present/earlier_versions.h"
#include "app/present/past_plans.h"
#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/digest.h"
#include "model/file/write_file.h"
#include "tests/present/safe_run.h"

namespace sightline::plan_guard_test {
namespace {

/// With a plan that was saved before it was opened, and again as "Pine".
struct SavedTwice : SafeRun {
  std::filesystem::path plan;

  explicit SavedTwice(const TempFolder& home) : SafeRun(home), plan(saved_plan(home)) {
    session.open(plan);
    rename("Pine");
    CHECK(session.save());
    safe.flush();
  }
};

/// A plan that somebody else has open.
struct OpenElsewhere {
  TempFolder home;
  std::filesystem::path plan = saved_plan(home);
  SafeRun first{home};

  OpenElsewhere() { first.session.open(plan); }
};

/// Saves over what was there when it was last looked at, and nothing else.
std::optional<std::string> save_over(const std::filesystem::path& path, const Document& document,
                                     const std::optional<std::string>& digest, const FileKey* key) {
  const auto bytes = document_to_bytes(document, {}, key);
  if (!write_file_over(path, bytes, digest)) return std::nullopt;
  return digest_of(bytes);
}

/// Of a session that saves so, and keeps no versions.
SessionTools careful_tools() {
  return {.today = [] { return Day{std::chrono::year{2026} / 2 / 10}; },
          .load = load_document,
          .save = [](const auto& path, const auto& document,
                     const FileKey* key) { save_document(path, document, system_calls(), key); },
          .save_over = save_over};
}

}  // namespace

TEST_CASE("every save is a version, and what was there before the first is one too") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  SafeRun run(home);
  run.session.open(plan);
  for (const auto* name : {"Pine", "Oak"}) {
    run.rename(name);
    CHECK(run.session.save());
  }
  run.safe.flush();
  EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
  REQUIRE(earlier.rows().size() == 3);
  CHECK(earlier.comparison(0) == "Nothing: the plan is as it was then.");
  CHECK(earlier.comparison(1) == "Organization: name ‘Oak’ → ‘Pine’");
  CHECK(earlier.restore(2));
  CHECK(run.name() == "Harbor & Pine IT");
  CHECK(plain_text(run.session.undo_label()).starts_with("Restore the version of "));
  run.session.undo();
  CHECK(run.name() == "Oak");
}

TEST_CASE("a plan of an older format is upgraded by a save, and its old file is kept as it was") {
  for (int format = 1; format < current_format; ++format) {
    const TempFolder home;
    const auto plan = home / "plan.sightline";
    const auto old = bytes_of(std::filesystem::path(SIGHTLINE_TEST_FILES) /
                              ("format-" + std::to_string(format) + ".sightline"));
    REQUIRE(unpack(old, current_format).format == format);
    put_bytes(plan, old);
    SafeRun run(home);
    REQUIRE(run.session.open(plan));
    // Looked at, it stays what it is.
    CHECK(bytes_of(plan) == old);
    run.rename("Pine");
    REQUIRE(run.session.save());
    run.safe.flush();
    CHECK(unpack(bytes_of(plan), current_format).format == current_format);
    const auto kept = run.safe.versions()->at(plan);
    REQUIRE(kept.size() == 2);
    CHECK(bytes_of(kept.back().file) == old);
    EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
    CHECK(earlier.restore(1));
    CHECK(run.session.plan() == load_document(kept.back().file).plan);
  }
}

TEST_CASE("versions of one minute are told apart by their seconds") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  SafeRun run(home);
  run.session.open(plan);
  const auto id = run.session.document().id;
  constexpr std::int64_t full_minute = 1'770'000'000;
  for (const auto at : {full_minute, full_minute + 59, full_minute + 60})
    run.safe.versions()->keep(plan, id, std::to_string(at), at);
  const EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
  REQUIRE(earlier.rows().size() == 3);
  CHECK(earlier.rows()[0].when.ends_with(":41"));
  CHECK(earlier.rows()[1].when.ends_with(":40:59"));
  CHECK(earlier.rows()[2].when.ends_with(":40:00"));
}

TEST_CASE("versions stand by their time, also where a copy was saved in between") {
  const TempFolder home;
  SavedTwice run(home);
  const auto id = run.session.document().id;
  const auto copy = home / "copy.sightline";
  std::filesystem::copy_file(run.plan, copy);
  constexpr std::int64_t noon = 1'770'100'000;
  run.safe.versions()->keep(run.plan, id, "a", noon);
  run.safe.versions()->keep(copy, id, "b", noon + 7200);
  run.safe.versions()->keep(run.plan, id, "c", noon + 3600);
  const EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
  std::vector<std::int64_t> times;
  for (const auto& row : earlier.rows())
    if (row.version.at >= noon && row.version.at <= noon + 7200) times.push_back(row.version.at);
  CHECK(times == std::vector<std::int64_t>{noon + 7200, noon + 3600, noon});
}

TEST_CASE("a plan that was moved has its versions where it is now, one beside it says where") {
  const TempFolder home;
  SavedTwice run(home);
  const auto moved = home / "moved.sightline";
  const auto copy = home / "copy.sightline";
  std::filesystem::rename(run.plan, moved);
  REQUIRE(run.session.open(moved));
  run.user.file = copy;
  REQUIRE(run.session.save_as());
  run.safe.flush();
  REQUIRE(run.session.open(moved));
  const EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
  REQUIRE(earlier.rows().size() == 3);
  // The file's name first: a long folder is shortened.
  const auto& from_copy = earlier.rows()[0].when;
  CHECK(from_copy.find(", in ‘copy.sightline’, ") != std::string::npos);
  CHECK(from_copy.ends_with(home.path().filename().string()));
  CHECK(earlier.rows()[1].when.find("moved") == std::string::npos);
  CHECK(earlier.comparison(2) == "Organization: name ‘Pine’ → ‘Harbor & Pine IT’");
}

TEST_CASE("a copy for an audience, which is another plan, has a list of versions of its own") {
  const TempFolder home;
  SavedTwice run(home);
  const auto before = run.safe.versions()->of(run.session.document().id).size();
  run.user.file = home / "lender.sightline";
  REQUIRE(run.session.save_copy({.audience = Audience::lender}, "Lender", {"Left out.", {}, {}}));
  run.safe.flush();
  CHECK(run.safe.versions()->of(run.session.document().id).size() == before);
  CHECK(run.safe.versions()->of(load_document(home / "lender.sightline").id).size() == 1);
}

TEST_CASE("a version is saved beside the plan, and never in its place") {
  const TempFolder home;
  SavedTwice run(home);
  EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
  REQUIRE(earlier.rows().size() == 2);
  CHECK_FALSE(earlier.save_copy(1));
  run.user.file = run.plan;
  CHECK_FALSE(earlier.save_copy(1));
  CHECK(load_document(run.plan).plan.organization.name == "Pine");
  run.user.file = home / "copy";
  CHECK(earlier.save_copy(1));
  CHECK(load_document(home / "copy.sightline") == plausible_document(1));
  CHECK(run.user.asked.front() == "save as " + (home / "plan-1.sightline").string());
}

TEST_CASE("a version that replaces another plan keeps that, and what is unsaved stays the plan's") {
  const TempFolder home;
  SavedTwice run(home);
  const auto other = home / "other.sightline";
  auto document = plausible_document(2);
  document.id = {{7, 7}};
  save_document(other, document);
  const auto bytes = bytes_of(other);
  run.rename("Unsaved");
  EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
  const auto kept = earlier.rows().size();
  run.user.file = other;
  SECTION("when the person agrees") {
    REQUIRE(earlier.save_copy(1));
    CHECK(run.user.asked.back() == "‘other.sightline’ is there already. Replace it by this plan?");
    run.safe.flush();
    CHECK(load_document(other) == plausible_document(1));
    REQUIRE(run.safe.versions()->at(other).size() == 1);
    CHECK(bytes_of(run.safe.versions()->at(other)[0].file) == bytes);
    // What the plan once was is no new version of it.
    CHECK(run.safe.versions()->of(run.session.document().id).size() == kept);
  }
  SECTION("not when they don't") {
    run.user.agrees = false;
    CHECK_FALSE(earlier.save_copy(1));
    CHECK(bytes_of(other) == bytes);
  }
  run.safe.flush();
  CHECK(run.session.path() == run.plan);
  CHECK(read_recovery(run.safe.recoveries()->file_of_this_run()).plan == run.plan);
}

TEST_CASE("no copy replaces a plan that somebody else has open") {
  const TempFolder home;
  SavedTwice run(home);
  const auto other = home / "other.sightline";
  save_document(other, plausible_document(2));
  const auto bytes = bytes_of(other);
  run.user.file = other;
  const auto held = lock_plan(other, {"Otto", noon, this_process()});
  EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
  SECTION("of a version") { CHECK_FALSE(earlier.save_copy(1)); }
  SECTION("of what the history leads to") {
    PastPlans past(run.session, run.catalog);
    CHECK_FALSE(past.save_copy(past.rows().size() - 1));
  }
  SECTION("for an audience") {
    CHECK_FALSE(
        run.session.save_copy({.audience = Audience::lender}, "Lender", {"Left out.", {}, {}}));
  }
  CHECK(bytes_of(other) == bytes);
  REQUIRE_FALSE(run.user.notices.empty());
  CHECK(run.user.notices.back().second.starts_with(
      "‘other.sightline’ was not written: Otto has had it open in another window"));
}

TEST_CASE("a copy for an audience replaces the plan by none of its names") {
  const TempFolder home;
  SavedTwice run(home);
  const auto link = home / "link.sightline";
  std::filesystem::create_symlink(run.plan, link);
  const auto bytes = bytes_of(run.plan);
  run.user.file = link;
  run.user.on_notice = [&](NoticeTone) { run.user.file.reset(); };
  CHECK_FALSE(
      run.session.save_copy({.audience = Audience::lender}, "Lender", {"Left out.", {}, {}}));
  CHECK(run.user.notices.back().second ==
        "‘link.sightline’ is this plan’s own file. Give the copy another name.");
  CHECK(bytes_of(run.plan) == bytes);
}

TEST_CASE("a version that is damaged says so and restores nothing") {
  const TempFolder home;
  SavedTwice run(home);
  EarlierVersions earlier(run.session, *run.safe.versions(), run.catalog);
  for (const auto& row : earlier.rows()) put_bytes(row.version.file, "damaged");
  CHECK(earlier.comparison(0) == "This version is damaged and can’t be read.");
  CHECK_FALSE(earlier.restore(0));
  CHECK_FALSE(earlier.save_copy(0));
  CHECK(run.user.notices.size() == 2);
}

TEST_CASE("a plan that somebody else has open is asked about, with who, where and since when") {
  const OpenElsewhere there;
  SafeRun second(there.home);
  CHECK_FALSE(second.session.open(there.plan));
  REQUIRE(second.user.asked.size() == 1);
  CHECK(second.user.asked[0].starts_with(
      "locked plan.sightline: Anna Berg has had it open in another window on this computer since"));
}

TEST_CASE("a plan open to be read only takes no edit, and can be saved elsewhere") {
  const OpenElsewhere there;
  SafeRun second(there.home);
  second.user.lock_answer = LockAnswer::read_only;
  CHECK(second.session.open(there.plan));
  CHECK(second.session.is_read_only());
  second.rename("Pine");
  CHECK(second.name() == "Harbor & Pine IT");
  CHECK(second.user.notices.size() == 1);
  CHECK_FALSE(second.session.is_dirty());
  second.user.file = there.plan;
  CHECK_FALSE(second.session.save());
  CHECK(second.user.asked[second.user.asked.size() - 2] ==
        "save as " + (there.home / "plan 2.sightline").string());
  CHECK(second.user.notices.back().second.find("was not written") != std::string::npos);
  second.user.file = there.home / "mine.sightline";
  CHECK(second.session.save());
  CHECK_FALSE(second.session.is_read_only());
  second.rename("Pine");
  CHECK(second.name() == "Pine");
}

TEST_CASE("a plan that is open elsewhere can be opened as a copy, or all the same") {
  const OpenElsewhere there;
  SafeRun second(there.home);
  second.user.lock_answer = LockAnswer::copy;
  CHECK(second.session.open(there.plan));
  CHECK_FALSE(second.session.path());
  CHECK(second.session.is_dirty());
  second.user.lock_answer = LockAnswer::anyway;
  CHECK(second.session.open(there.plan));
  CHECK_FALSE(second.session.is_read_only());
  CHECK(second.session.path() == there.plan);
}

TEST_CASE("the note beside the plan goes with the session, or when it opens another") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  const auto note = home / ".plan.sightline.lock";
  {
    SafeRun run(home);
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

TEST_CASE("a file that still is as it was left is not read again before it is saved over") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  StandInUser user;
  int readings = 0;
  auto tools = careful_tools();
  tools.load = [&](const auto& path, const FileKey* key) {
    ++readings;
    return load_document(path, key);
  };
  Session session(user, tools);
  session.open(plan);
  REQUIRE(readings == 1);
  for (const auto* name : {"Mine", "Ours"}) {
    session.perform(set_organization_text(session.document(), &Organization::name, name));
    CHECK(session.save());
    CHECK(readings == 1);
    CHECK(load_document(plan).plan.organization.name == name);
  }
  auto theirs = session.document();
  theirs.plan.organization.name = "Theirs";
  save_document(plan, theirs);
  CHECK_FALSE(session.save());
  CHECK(readings > 1);
}

TEST_CASE("a plan saved by somebody else in the same moment is asked about, not replaced") {
  const TempFolder home;
  const auto plan = saved_plan(home);
  StandInUser user;
  auto tools = careful_tools();
  bool meanwhile = true;
  tools.save_over = [&](const auto& path, const auto& document, const auto& digest,
                        const FileKey* key) {
    if (std::exchange(meanwhile, false)) {
      auto theirs = plausible_document(1);
      theirs.plan.organization.name = "Theirs";
      save_document(path, theirs);
    }
    return save_over(path, document, digest, key);
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

}  // namespace sightline::plan_guard_test
