// A plan that was changed here and in its file is merged by the session, with real files.
#include "app/present/plan_merge.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>

#include "app/present/session.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_organization.h"
#include "model/file/document_file.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"
#include "tests/support/temp_folder.h"

namespace sightline::plan_merge_test {
namespace {

namespace fs = std::filesystem;

template <class Change>
void change_action(Document& document, std::size_t at, const Change& change) {
  auto action = *document.plan.actions.at(at);
  change(action);
  document.plan.actions.at(at) = std::move(action);
}

/// A plan with a change here that is not saved, and another in its file.
struct BothChanged {
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
  Document theirs = plausible_document(1);

  BothChanged() {
    save_document(file, theirs);
    REQUIRE(session.open(file));
    session.perform(set_organization_text(session.document(), &Organization::name, "Mine"));
    theirs.plan.vision.success.meaning = "Theirs.";
    theirs.revision = 7;
    user.file_answer = FileAnswer::merge;
  }
  void they_save() {
    save_document(file, theirs);
    fs::last_write_time(file, fs::last_write_time(file) + std::chrono::hours(1));
    REQUIRE(session.has_file_news());
  }
  void both_title() {
    const auto id = theirs.plan.actions[0]->id;
    session.perform(set_title(session.document(), id, "My title"));
    change_action(theirs, 0, [](Action& action) { action.title = "Their title"; });
  }
  [[nodiscard]] std::string title() const { return session.plan().actions[0]->title; }
};

}  // namespace

TEST_CASE("what was changed here and in the file is merged in one step and told", "[files]") {
  BothChanged plan;
  plan.they_save();
  const auto before = plan.session.document();
  CHECK_FALSE(plan.session.settle_file());
  CHECK(plan.session.plan().organization.name == "Mine");
  CHECK(plan.session.plan().vision.success.meaning == "Theirs.");
  CHECK(plan.session.is_dirty());
  REQUIRE(plan.user.notices.size() == 1);
  CHECK(plan.user.notices[0].first == NoticeTone::done);
  CHECK(plan.user.notices[0].second ==
        "Merged 1 change from the file: Vision: success, what success means ‘" +
            before.plan.vision.success.meaning + "’ → ‘Theirs.’.");
  CHECK(plain_text(plan.session.undo_label()) == "Merge what others saved in ‘a.sightline’");

  // The file is known as it is now: saving asks nothing, and counts above theirs.
  CHECK_FALSE(plan.session.has_file_news());
  CHECK(plan.session.save());
  CHECK(plan.user.asked.size() == 1);
  CHECK(load_document(plan.file).revision == 8);
  CHECK(load_document(plan.file).plan.organization.name == "Mine");

  plan.session.undo();
  CHECK(plan.session.plan() == before.plan);
  plan.session.redo();
  CHECK(plan.session.plan().vision.success.meaning == "Theirs.");
}

TEST_CASE("conflicts are decided row by row before anything is merged", "[files]") {
  BothChanged plan;
  plan.both_title();
  plan.they_save();
  plan.user.decide = [](PlanMerge& merge) {
    const auto rows = merge.rows();
    CHECK(plain_text(rows[0].what).ends_with(": title"));
    CHECK(plain_text(rows[0].mine) == "Here: ‘My title’");
    CHECK(plain_text(rows[0].theirs) == "In the file: ‘Their title’");
    CHECK(plain_text(rows[0].why).starts_with("changed on both sides; before: ‘"));
    CHECK(rows[0].taken == Side::mine);
    CHECK_FALSE(merge.take(0, Side::theirs));
    CHECK(merge.rows()[0].taken == Side::theirs);
    return true;
  };
  CHECK_FALSE(plan.session.settle_file());
  CHECK(plan.user.asked.back() == "conflicts 1");
  CHECK(plan.title() == "Their title");
  CHECK(plan.session.plan().organization.name == "Mine");
}

TEST_CASE("who cancels the conflicts keeps the plan and the file as they were", "[files]") {
  BothChanged plan;
  plan.both_title();
  plan.they_save();
  const auto before = plan.session.document();
  CHECK_FALSE(plan.session.settle_file());
  CHECK(plan.session.document() == before);
  CHECK(plan.session.is_dirty());
  CHECK(plan.user.notices.empty());
  // Nothing was forgotten: saving asks again.
  CHECK_FALSE(plan.session.save());
  CHECK(plan.user.asked.size() == 4);
  CHECK(load_document(plan.file) == plan.theirs);
}

TEST_CASE("a file that changes while conflicts are decided is noticed", "[files]") {
  BothChanged plan;
  plan.both_title();
  plan.they_save();
  plan.user.decide = [&](PlanMerge&) {
    auto later = plan.theirs;
    later.plan.vision.success.meaning = "Later.";
    save_document(plan.file, later);
    fs::last_write_time(plan.file, fs::last_write_time(plan.file) + std::chrono::hours(2));
    return true;
  };
  CHECK_FALSE(plan.session.settle_file());
  CHECK(plan.session.has_file_news());
}

TEST_CASE("another plan in the file is not merged", "[files]") {
  BothChanged plan;
  plan.theirs.id = {{9, 9}};
  plan.they_save();
  CHECK_FALSE(plan.session.settle_file());
  CHECK(plan.session.plan().vision.success.meaning != "Theirs.");
  CHECK(plan.session.is_dirty());
}

TEST_CASE("a decision that brings up another question says so", "[files]") {
  auto base = plausible_document(1);
  const auto person = base.plan.people[2].id;
  auto mine = base;
  auto theirs = base;
  mine.plan.people.erase(mine.plan.people.begin() + 2);
  change_action(mine, 0, [&](Action& action) { action.owner.reset(); });
  change_action(theirs, 0, [&](Action& action) { action.owner = person; });
  change_action(base, 0, [&](Action& action) { action.owner = base.plan.people[0].id; });
  PlanMerge merge(base, mine, theirs);
  REQUIRE(merge.has_conflicts());
  const auto rows = merge.rows();
  const auto row = std::ranges::find_if(
      rows, [](const MergeRow& one) { return plain_text(one.what).ends_with(": owner"); });
  REQUIRE(row != rows.end());
  (void)merge.take(static_cast<std::size_t>(row - rows.begin()), Side::theirs);
  CHECK(merge.document().plan.actions[0]->owner == person);
  CHECK(merge.document().plan.people.size() == base.plan.people.size());
}

TEST_CASE("a copy for an audience leaves the plan here as it is", "[files]") {
  BothChanged plan;
  const auto before = plan.session.document();
  plan.user.file = plan.folder / "copy";
  CHECK(plan.session.save_copy({.audience = Audience::lender}, "Lender", {"Left out.", {}, {}}));
  CHECK(plan.user.asked.back() == "save as " + (plan.folder / "a – Lender.sightline").string());
  CHECK(load_document(plan.folder / "copy.sightline").plan.people.empty());
  CHECK(plan.session.document() == before);
  CHECK(plan.session.is_dirty());
  CHECK(plan.session.path() == plan.file);
  CHECK(plan.user.notices.back().second == "Saved the copy as ‘copy.sightline’.");
}

TEST_CASE("a copy is neither written over the plan itself nor over another file unasked",
          "[files]") {
  BothChanged plan;
  const auto bytes = bytes_of(plan.file);
  put_bytes(plan.folder / "there.sightline", "kept");
  plan.user.file = plan.folder / "there.sightline";
  plan.user.agrees = false;
  plan.user.second_file = std::nullopt;
  CHECK_FALSE(
      plan.session.save_copy({.audience = Audience::board}, "Board", {"Left out.", {}, {}}));
  CHECK(bytes_of(plan.folder / "there.sightline") == "kept");
  int asked = 0;
  plan.user.file = plan.file;
  plan.user.on_notice = [&](NoticeTone tone) {
    CHECK(tone == NoticeTone::warning);
    ++asked;
    plan.user.file.reset();
  };
  CHECK_FALSE(
      plan.session.save_copy({.audience = Audience::board}, "Board", {"Left out.", {}, {}}));
  CHECK(asked == 1);
  CHECK(bytes_of(plan.file) == bytes);
}

}  // namespace sightline::plan_merge_test
