// A plan's file that changes on disk while the plan is open, with real files.
#include "app/present/file_watch.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>

#include "app/present/frame_presenter.h"
#include "app/present/session.h"
#include "model/edit/gestures_organization.h"
#include "model/file/document_file.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace file_watch_test {

namespace fs = std::filesystem;

/// A session that has opened a plan from a real file.
struct OpenPlan {
  TempFolder folder;
  fs::path file = folder / "a.sightline";
  StandInUser user;
  Session session{
      user,
      {.today = [] { return Day{std::chrono::year{2026} / 2 / 10}; },
       .load = load_document,
       .save = [](const auto& path, const Document& document,
                  const FileKey* key) { save_document(path, document, system_calls(), key); },
       .id_seed = 1}};

  OpenPlan() {
    save_document(file, plausible_document(1));
    REQUIRE(session.open(file));
  }

  static Document their_plan() {
    auto document = plausible_document(1);
    document.plan.organization.name = "Theirs";
    document.revision = 7;
    return document;
  }
  /// Whatever the clock's grain, the file is of another time afterwards.
  void age() const { fs::last_write_time(file, fs::last_write_time(file) + std::chrono::hours(1)); }
  void they_save() const {
    save_document(file, their_plan());
    age();
  }
  void rename(std::string_view name) {
    session.perform(set_organization_text(session.document(), &Organization::name, name));
  }
  [[nodiscard]] std::string name() const { return session.plan().organization.name; }
  [[nodiscard]] static std::string name_in(const fs::path& path) {
    return load_document(path).plan.organization.name;
  }
};

TEST_CASE("a file that is as it was, or was only touched, is no news", "[files]") {
  OpenPlan plan;
  CHECK_FALSE(plan.session.has_file_news());
  plan.age();
  CHECK_FALSE(plan.session.has_file_news());
  plan.rename("Mine");
  REQUIRE(plan.session.save());
  CHECK_FALSE(plan.session.has_file_news());
  save_document(plan.file, load_document(plan.file));
  plan.age();
  CHECK_FALSE(plan.session.has_file_news());
  CHECK(plan.user.asked.empty());
  CHECK(plan.user.notices.empty());
}

TEST_CASE("a change of the same size and time is still noticed before saving", "[files]") {
  OpenPlan plan;
  const auto time = fs::last_write_time(plan.file);
  plan.they_save();
  fs::last_write_time(plan.file, time);
  CHECK_FALSE(plan.session.save());
  CHECK(plan.user.asked == std::vector<std::string>{"changed a.sightline"});
  CHECK(plan.name_in(plan.file) == "Theirs");
}

TEST_CASE("a changed file is asked about once, and can be loaded", "[files]") {
  OpenPlan plan;
  plan.they_save();
  CHECK(plan.session.has_file_news());
  CHECK_FALSE(plan.session.has_file_news());
  CHECK(frame_view(plan.session, Catalog::english()).saved == "Changed on disk");
  plan.user.file_answer = FileAnswer::load;
  CHECK_FALSE(plan.session.settle_file());
  CHECK(plan.user.asked == std::vector<std::string>{"changed a.sightline"});
  CHECK(plan.name() == "Theirs");
  CHECK_FALSE(plan.session.is_dirty());
  CHECK_FALSE(plan.session.has_file_news());
}

TEST_CASE("who decides later keeps an unsaved plan, and is asked again before saving", "[files]") {
  OpenPlan plan;
  plan.they_save();
  REQUIRE(plan.session.has_file_news());
  CHECK_FALSE(plan.session.settle_file());
  CHECK(plan.session.is_dirty());
  CHECK_FALSE(plan.session.may_leave());
  CHECK_FALSE(plan.session.save());
  CHECK(plan.user.asked ==
        std::vector<std::string>{"changed a.sightline", "save a.sightline", "changed a.sightline"});
  CHECK(plan.name_in(plan.file) == "Theirs");
  SECTION("another change is asked about anew") {
    auto again = OpenPlan::their_plan();
    again.plan.organization.name = "Theirs, later";
    save_document(plan.file, again);
    CHECK(plan.session.has_file_news());
  }
  SECTION("a file that is put back as it was is no news, and nothing is unsaved") {
    save_document(plan.file, plausible_document(1));
    CHECK_FALSE(plan.session.has_file_news());
    CHECK_FALSE(plan.session.is_dirty());
  }
}

TEST_CASE("unsaved changes here are named in the question, and a copy keeps both", "[files]") {
  OpenPlan plan;
  plan.rename("Mine");
  plan.they_save();
  REQUIRE(plan.session.has_file_news());
  plan.user.file_answer = FileAnswer::save_as;
  plan.user.file = plan.folder / "b";
  CHECK(plan.session.settle_file());
  CHECK(plan.user.asked.front() == "changed a.sightline, unsaved here");
  CHECK(plan.name_in(plan.file) == "Theirs");
  CHECK(plan.name_in(plan.folder / "b.sightline") == "Mine");
  CHECK_FALSE(plan.session.has_file_news());
}

TEST_CASE("a changed file can be replaced, above its revision", "[files]") {
  OpenPlan plan;
  plan.rename("Mine");
  plan.they_save();
  REQUIRE(plan.session.has_file_news());
  plan.user.file_answer = FileAnswer::replace;
  CHECK(plan.session.settle_file());
  CHECK(plan.name_in(plan.file) == "Mine");
  CHECK(load_document(plan.file).revision == 8);
  CHECK_FALSE(plan.session.has_file_news());
}

TEST_CASE("a file that is gone is told once, and the plan is unsaved until it is there again",
          "[files]") {
  OpenPlan plan;
  fs::remove(plan.file);
  CHECK_FALSE(plan.session.has_file_news());
  CHECK_FALSE(plan.session.has_file_news());
  REQUIRE(plan.user.notices.size() == 1);
  CHECK(plan.user.notices[0].first == NoticeTone::lasting_warning);
  CHECK(plan.user.notices[0].second ==
        "‘a.sightline’ is not on disk any more. Save the plan to keep it there.");
  CHECK(plan.session.is_dirty());
  CHECK(frame_view(plan.session, Catalog::english()).saved == "Not on disk any more");
  CHECK_FALSE(plan.session.may_leave());
  SECTION("by saving") { CHECK(plan.session.save()); }
  SECTION("by whoever took it") {
    save_document(plan.file, plausible_document(1));
    CHECK_FALSE(plan.session.has_file_news());
  }
  CHECK_FALSE(plan.session.is_dirty());
  CHECK(plan.name_in(plan.file) == plausible_document(1).plan.organization.name);
  CHECK(plan.user.asked == std::vector<std::string>{"save a.sightline"});
}

TEST_CASE("a plan saved after its file went unnoticed is told to be there anew", "[files]") {
  OpenPlan plan;
  fs::remove(plan.file);
  CHECK(plan.session.save());
  REQUIRE(plan.user.notices.size() == 1);
  CHECK(plan.user.notices[0].second ==
        "‘a.sightline’ was not on disk any more, and has been saved there anew.");
  CHECK(fs::exists(plan.file));
  CHECK(plan.session.save());
  CHECK(plan.user.notices.size() == 1);
}

TEST_CASE("a file replaced by something broken is neither loaded nor written over unasked",
          "[files]") {
  OpenPlan plan;
  put_bytes(plan.file, "not a plan");
  plan.age();
  REQUIRE(plan.session.has_file_news());
  plan.user.file_answer = FileAnswer::load;
  CHECK_FALSE(plan.session.settle_file());
  CHECK(plan.user.asked == std::vector<std::string>{"changed a.sightline, unreadable"});
  CHECK(plan.name() == plausible_document(1).plan.organization.name);
  CHECK(plan.session.is_dirty());
  CHECK_FALSE(plan.session.save());
  CHECK(bytes_of(plan.file) == "not a plan");
  plan.user.file_answer = FileAnswer::replace;
  CHECK(plan.session.save());
  CHECK(plan.name_in(plan.file) == plan.name());
}

TEST_CASE("a plan without a file, and one that could not be watched, have no news", "[files]") {
  FileWatch watch([](const auto&) { return std::nullopt; },
                  [](const auto&) { return std::string(); });
  watch.keep("a.sightline");
  CHECK(watch.look().news == FileNews::none);
  OpenPlan plan;
  plan.session.start(plausible_document(2));
  plan.they_save();
  CHECK_FALSE(plan.session.has_file_news());
}

}  // namespace file_watch_test
}  // namespace sightline
