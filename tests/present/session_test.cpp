#include "app/present/session.h"

#include <catch2/catch_test_macros.hpp>
#include <map>

#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_organization.h"
#include "model/file/write_file.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"

namespace sightline {
namespace session_test {

/// A session whose files are kept in memory.
struct Desk {
  StandInUser user;
  std::map<std::filesystem::path, Document> files;
  bool disk_full = false;
  bool disk_unsure = false;
  std::int64_t clock = 1'770'000'000;
  Session session{user, tools()};
  int changes = 0;

  Desk() {
    session.on_change([this] { ++changes; });
  }

  SessionTools tools() {
    return {.today = [] { return Day{std::chrono::year{2026} / 2 / 10}; },
            .load =
                [this](const auto& path, const FileKey*) {
                  if (!files.contains(path))
                    throw Failure(FailureKind::input, msg("There is no such file."));
                  return files.at(path);
                },
            .save =
                [this](const auto& path, const Document& document, const FileKey*) {
                  if (disk_full) throw Failure(FailureKind::output, msg("The disk is full."));
                  files.insert_or_assign(path, document);
                  if (disk_unsure)
                    throw UnsureWrite({FailureKind::output, msg("The disk is not sure.")});
                },
            .id_seed = 1,
            .now = [this] { return clock; },
            .who = "Anna Berg",
            .is_there = [this](const auto& path) { return files.contains(path); }};
  }

  bool rename(std::string_view name) {
    return session.perform(set_organization_text(session.document(), &Organization::name, name));
  }
};

TEST_CASE("a session begins with a blank plan from today's month, with nothing to save",
          "[session]") {
  Desk desk;
  CHECK(desk.session.plan().organization.plan_start == std::chrono::year{2026} / 2);
  CHECK_FALSE(desk.session.is_dirty());
  CHECK_FALSE(desk.session.can_undo());
  CHECK(desk.session.may_leave());
  CHECK(desk.user.asked.empty());
  CHECK(plain_text(desk.session.display_name()) == "Untitled plan");
}

TEST_CASE("an edit makes a session dirty, undoing it clean again", "[session]") {
  Desk desk;
  CHECK(desk.rename("Harbor"));
  CHECK(desk.session.is_dirty());
  CHECK(plain_text(desk.session.display_name()) == "Harbor");
  CHECK(plain_text(desk.session.undo_label()) == "Set name of the organization to ‘Harbor’");
  desk.session.undo();
  CHECK_FALSE(desk.session.is_dirty());
  CHECK(desk.session.undo_label().empty());
  CHECK_FALSE(desk.session.redo_label().empty());
  desk.session.redo();
  CHECK(desk.session.plan().organization.name == "Harbor");
  CHECK(desk.changes == 3);
}

TEST_CASE("undo and redo with nothing to take tell nobody", "[session]") {
  Desk desk;
  desk.session.undo();
  desk.session.redo();
  CHECK(desk.rename(""));
  CHECK(desk.changes == 0);
}

TEST_CASE("an edit that doesn't fit any more is told and changes nothing", "[session]") {
  Desk desk;
  desk.session.start(plausible_document(1));
  const auto action = desk.session.plan().actions[0]->id;
  const auto stale = set_title(desk.session.document(), action, "Late");
  CHECK(desk.session.perform(remove_action(desk.session.document(), action)));
  const auto before = desk.session.document();
  CHECK_FALSE(desk.session.perform(stale));
  CHECK(desk.session.document() == before);
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].first == NoticeTone::failure);
}

TEST_CASE("the first save asks where, later ones go to the same file", "[session]") {
  Desk desk;
  desk.rename("Harbor / Pine: \"IT\"");
  desk.user.file = "a.sightline";
  CHECK(desk.session.save());
  CHECK(desk.user.asked == std::vector<std::string>{"save as Harbor - Pine- -IT-.sightline"});
  CHECK_FALSE(desk.session.is_dirty());
  CHECK(plain_text(desk.session.display_name()) == "a.sightline");
  desk.rename("Pine");
  CHECK(desk.session.save());
  CHECK(desk.user.asked.size() == 1);
  CHECK(desk.files.at("a.sightline").plan.organization.name == "Pine");
  CHECK(desk.files.at("a.sightline").revision == 2);
}

TEST_CASE("the revision counts saves, whatever is undone", "[session]") {
  Desk desk;
  desk.user.file = "a.sightline";
  desk.rename("A");
  CHECK(desk.session.save());
  desk.session.undo();
  CHECK(desk.session.document().revision == 1);
  CHECK(desk.session.is_dirty());
  desk.session.redo();
  CHECK_FALSE(desk.session.is_dirty());
}

TEST_CASE("every save counts, opening a file does not", "[session]") {
  Desk desk;
  desk.user.file = "a.sightline";
  desk.rename("A");
  CHECK(desk.session.save());
  CHECK(desk.session.open("a.sightline"));
  CHECK(desk.session.document().revision == 1);
  CHECK_FALSE(desk.session.is_dirty());
  CHECK(desk.session.save());
  CHECK(desk.files.at("a.sightline").revision == 2);
  CHECK_FALSE(desk.session.is_dirty());
}

TEST_CASE("the history says who changed what and when, and goes into the file", "[session]") {
  Desk desk;
  desk.user.file = "a.sightline";
  desk.rename("Pine");
  desk.clock += 60;
  desk.session.perform(set_fiscal_year_start(desk.session.document(), 7));
  CHECK(desk.session.save());
  const auto& history = desk.files.at("a.sightline").history;
  REQUIRE(history.size() == 2);
  CHECK(history[0]->at == 1'770'000'000);
  CHECK(history[1]->at == 1'770'000'060);
  CHECK(history[0]->who == "Anna Berg");
  CHECK(plain_text(history[0]->what) == "Set name of the organization to ‘Pine’");
  CHECK(history[0]->id != history[1]->id);
}

TEST_CASE("what is undone leaves the history", "[session]") {
  Desk desk;
  desk.rename("Pine");
  CHECK(desk.session.document().history.size() == 1);
  desk.session.undo();
  CHECK(desk.session.document().history.empty());
  CHECK_FALSE(desk.session.is_dirty());
}

TEST_CASE("what was changed back by hand leaves nothing to save", "[session]") {
  Desk desk;
  desk.files["a.sightline"] = plausible_document(1);
  CHECK(desk.session.open("a.sightline"));
  const auto name = desk.session.plan().organization.name;
  desk.rename("Pine");
  CHECK(desk.session.is_dirty());
  desk.rename(name);
  CHECK(desk.session.document().history.size() == 1);
  CHECK_FALSE(desk.session.is_dirty());
}

TEST_CASE("save as goes elsewhere and leaves the old file", "[session]") {
  Desk desk;
  desk.files["a.sightline"] = plausible_document(1);
  CHECK(desk.session.open("a.sightline"));
  desk.rename("Pine");
  desk.user.file = "b.sightline";
  CHECK(desk.session.save_as());
  CHECK(desk.user.asked == std::vector<std::string>{"save as a.sightline"});
  CHECK(desk.files.at("a.sightline") == plausible_document(1));
  CHECK(desk.session.path() == "b.sightline");
}

TEST_CASE("a plan gets the ending of plans whatever dots its name has", "[session]") {
  Desk desk;
  for (const auto* typed : {"plan", "Plan v1.2", "plan.Sightline"}) {
    desk.user.file = typed;
    CHECK(desk.session.save_as());
  }
  std::vector<std::string> names;
  for (const auto& [path, document] : desk.files) names.push_back(path.string());
  CHECK(names ==
        std::vector<std::string>{"Plan v1.2.sightline", "plan.Sightline", "plan.sightline"});
}

TEST_CASE("save as replaces another plan only when the person agrees", "[session]") {
  Desk desk;
  desk.files["plan.sightline"] = plausible_document(1);
  desk.rename("Pine");
  desk.user.file = "plan";
  desk.user.agrees = false;
  desk.user.second_file = "other";
  CHECK(desk.session.save_as());
  CHECK(desk.user.asked ==
        std::vector<std::string>{"save as Pine.sightline",
                                 "‘plan.sightline’ is there already. Replace it by this plan?",
                                 "save as plan.sightline"});
  CHECK(desk.files.at("plan.sightline") == plausible_document(1));
  CHECK(desk.session.path() == "other.sightline");
  desk.user.file = "plan";
  desk.user.agrees = true;
  CHECK(desk.session.save_as());
  CHECK(desk.files.at("plan.sightline").plan.organization.name == "Pine");
}

/// Opens a plan, changes it, and lets somebody else save into its file meanwhile.
struct TwoWriters : Desk {
  TwoWriters() {
    files["a.sightline"] = plausible_document(1);
    session.open("a.sightline");
    rename("Mine");
    auto& theirs = files["a.sightline"];
    theirs.plan.organization.name = "Theirs";
    theirs.revision = 7;
  }
  [[nodiscard]] const std::string& saved_name(const char* path) {
    return files.at(path).plan.organization.name;
  }
};

TEST_CASE("what somebody else saved into the file is not overwritten unasked", "[session]") {
  TwoWriters desk;
  CHECK_FALSE(desk.session.save());
  CHECK(desk.user.asked == std::vector<std::string>{"changed a.sightline, unsaved here"});
  CHECK(desk.saved_name("a.sightline") == "Theirs");
  CHECK(desk.session.is_dirty());
}

TEST_CASE("replacing what somebody else saved counts on from their revision", "[session]") {
  TwoWriters desk;
  desk.user.file_answer = FileAnswer::replace;
  CHECK(desk.session.save());
  CHECK(desk.saved_name("a.sightline") == "Mine");
  CHECK(desk.files.at("a.sightline").revision == 8);
  CHECK(desk.session.save());
  CHECK(desk.user.asked.size() == 1);
}

TEST_CASE("saving beside what somebody else saved keeps both", "[session]") {
  TwoWriters desk;
  desk.user.file_answer = FileAnswer::save_as;
  desk.user.file = "b.sightline";
  CHECK(desk.session.save());
  CHECK(desk.saved_name("a.sightline") == "Theirs");
  CHECK(desk.saved_name("b.sightline") == "Mine");
}

TEST_CASE("a plan whose file is gone is saved there again without a question", "[session]") {
  TwoWriters desk;
  desk.files.clear();
  CHECK(desk.session.save());
  CHECK(desk.user.asked.empty());
  CHECK(desk.saved_name("a.sightline") == "Mine");
}

TEST_CASE("a save that fails is told, and the plan stays unsaved", "[session]") {
  Desk desk;
  desk.rename("A");
  desk.user.file = "a.sightline";
  desk.disk_full = true;
  CHECK_FALSE(desk.session.save());
  CHECK(desk.session.is_dirty());
  CHECK_FALSE(desk.session.path());
  CHECK(desk.session.document().revision == 0);
  CHECK(desk.user.notices ==
        std::vector{std::pair{NoticeTone::failure, std::string("The disk is full.")}});
}

TEST_CASE("a save that the disk doesn't confirm is worth another, and is nobody else's",
          "[session]") {
  Desk desk;
  desk.rename("A");
  desk.user.file = "a.sightline";
  desk.disk_unsure = true;
  CHECK_FALSE(desk.session.save());
  CHECK(desk.user.notices ==
        std::vector{std::pair{NoticeTone::failure, std::string("The disk is not sure.")}});
  CHECK(desk.session.is_dirty());
  CHECK(desk.session.path() == "a.sightline");
  desk.user.save_answer = SaveAnswer::save;
  CHECK_FALSE(desk.session.may_leave());
  desk.disk_unsure = false;
  CHECK(desk.session.save());
  CHECK_FALSE(desk.session.is_dirty());
  CHECK(desk.session.document().revision == 3);
}

TEST_CASE("a save that is thought better of is none", "[session]") {
  Desk desk;
  desk.rename("A");
  CHECK_FALSE(desk.session.save());
  CHECK(desk.session.is_dirty());
  CHECK(desk.user.notices.empty());
}

TEST_CASE("opening a file is not undoable, a file that can't be read leaves all as it was",
          "[session]") {
  Desk desk;
  desk.files["a.sightline"] = plausible_document(1);
  desk.rename("A");
  CHECK_FALSE(desk.session.open("missing.sightline"));
  CHECK(desk.session.plan().organization.name == "A");
  CHECK(desk.session.can_undo());
  CHECK(desk.session.open("a.sightline"));
  CHECK_FALSE(desk.session.can_undo());
  CHECK_FALSE(desk.session.is_dirty());
  CHECK(desk.session.document() == plausible_document(1));
}

TEST_CASE("leaving asks when something would be lost", "[session]") {
  Desk desk;
  desk.session.start(plausible_document(1));
  CHECK_FALSE(desk.session.may_leave());
  CHECK(desk.user.asked == std::vector<std::string>{"save Harbor & Pine IT"});
  desk.user.save_answer = SaveAnswer::discard;
  CHECK(desk.session.may_leave());
  desk.user.save_answer = SaveAnswer::save;
  CHECK_FALSE(desk.session.may_leave());
  desk.user.file = "a.sightline";
  CHECK(desk.session.may_leave());
  CHECK(desk.files.contains("a.sightline"));
}

TEST_CASE("recent files are kept once each, the latest first", "[session]") {
  Desk desk;
  std::vector<std::filesystem::path> files;
  for (int i = 0; i < 12; ++i) {
    files.push_back("f" + std::to_string(i) + ".sightline");
    desk.files[files.back()] = plausible_document(1);
  }
  desk.session.set_recent(files);
  CHECK(desk.session.recent().size() == Session::most_recent);
  CHECK(desk.session.recent()[0] == "f0.sightline");
  desk.session.open("f2.sightline");
  desk.session.open("f11.sightline");
  CHECK(desk.session.recent()[0] == "f11.sightline");
  CHECK(desk.session.recent()[1] == "f2.sightline");
  CHECK(std::ranges::count(desk.session.recent(), "f2.sightline") == 1);
}

}  // namespace session_test
}  // namespace sightline
