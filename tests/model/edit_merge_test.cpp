#include "model/edit/merge.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <nlohmann/json.hpp>

#include "model/edit/diff.h"
#include "model/edit/gesture.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_people.h"
#include "tests/support/large_document.h"
#include "tests/support/plausible_document.h"

namespace sightline::edit_merge_test {
namespace {

constexpr Month march = std::chrono::year{2026} / 3;
constexpr Day day = march / 14;

struct Three {
  Document base = plausible_document(1);
  Document mine = base;
  Document theirs = base;

  [[nodiscard]] Merge merged(Side otherwise = Side::mine) const {
    return merge(base, mine, theirs, {{}, otherwise});
  }
  [[nodiscard]] Merge merged(const std::string& path, Side side) const {
    return merge(base, mine, theirs, {{{path, side}}, Side::mine});
  }
};

template <class Change>
void change_action(Document& document, std::size_t at, const Change& change) {
  auto action = *document.plan.actions.at(at);
  change(action);
  document.plan.actions.at(at) = std::move(action);
}

Action new_action(IdSource& ids, const std::string& title, const Document& like) {
  Action action;
  action.id = ids.next<Action>();
  action.title = title;
  action.focus = like.plan.focus_areas[0].id;
  return action;
}

std::vector<std::string> titles(const Document& document) {
  std::vector<std::string> titles;
  for (const auto& action : document.plan.actions) titles.push_back(action->title);
  return titles;
}

void keep_actions(Document& document, std::size_t count) {
  document.plan.actions.resize(count);
  for (std::size_t i = 0; i < count; ++i)
    change_action(document, i, [&](Action& action) {
      action.title = std::string(1, static_cast<char>('a' + i));
      action.rolled_from.reset();
    });
  document.plan.people[0].first_priority.reset();
  document.plan.people[0].second_priority.reset();
}

Three with_actions(std::size_t count) {
  Three three;
  keep_actions(three.base, count);
  three.mine = three.theirs = three.base;
  return three;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("fields of one action changed on both sides come together", "[merge]") {
  Three three;
  change_action(three.mine, 0, [](Action& action) { action.title = "Mine"; });
  change_action(three.theirs, 0, [](Action& action) { action.due = day; });
  three.theirs.plan.targets.profit.target.set(march, Money{5});
  three.mine.plan.targets.profit.target.set(add_months(march, 1), Money{6});
  const auto merged = three.merged();
  CHECK(merged.conflicts.empty());
  CHECK(merged.document.plan.actions[0]->title == "Mine");
  CHECK(merged.document.plan.actions[0]->due == day);
  CHECK(merged.document.plan.targets.profit.target.at(march) == Money{5});
  CHECK(merged.document.plan.targets.profit.target.at(add_months(march, 1)) == Money{6});
}

TEST_CASE("a field changed on both sides is a conflict, and decided by path", "[merge]") {
  Three three;
  change_action(three.mine, 0, [](Action& action) { action.title = "Mine"; });
  change_action(three.theirs, 0, [](Action& action) { action.title = "Theirs"; });
  const auto merged = three.merged();
  REQUIRE(merged.conflicts.size() == 1);
  const auto& conflict = merged.conflicts[0];
  CHECK(conflict.kind == ConflictKind::both_changed);
  CHECK(conflict.path == path_to("/plan/actions", three.base.plan.actions[0]->id, "title"));
  CHECK(conflict.base.json() == three.base.plan.actions[0]->title);
  CHECK(conflict.mine.json() == "Mine");
  CHECK(conflict.theirs.json() == "Theirs");
  CHECK(merged.document.plan.actions[0]->title == "Mine");
  CHECK(three.merged(Side::theirs).document.plan.actions[0]->title == "Theirs");
  const auto decided = three.merged(conflict.path, Side::theirs);
  CHECK(decided.document.plan.actions[0]->title == "Theirs");
  CHECK(decided.conflicts[0].taken == Side::theirs);
}

TEST_CASE("the same change on both sides is none", "[merge]") {
  Three three;
  change_action(three.mine, 0, [](Action& action) { action.due = day; });
  three.theirs = three.mine;
  three.theirs.revision += 3;
  const auto merged = three.merged();
  CHECK(merged.conflicts.empty());
  CHECK(merged.document == three.theirs);
}

TEST_CASE("both sides' new actions stand where they were put", "[merge]") {
  auto three = with_actions(4);
  IdSource ids(5);
  auto& mine = three.mine.plan.actions;
  auto& theirs = three.theirs.plan.actions;
  mine.insert(mine.begin() + 1, new_action(ids, "mine", three.base));
  theirs.insert(theirs.begin() + 3, new_action(ids, "theirs", three.base));
  theirs.erase(theirs.begin());
  const auto merged = three.merged();
  CHECK(merged.conflicts.empty());
  CHECK(titles(merged.document) == Titles{"mine", "b", "c", "theirs", "d"});
}

TEST_CASE("additions at the same place both stay, in the same order from either side", "[merge]") {
  auto three = with_actions(2);
  IdSource ids(5);
  for (const auto* title : {"m1", "m2"})
    three.mine.plan.actions.emplace_back(new_action(ids, title, three.base));
  for (const auto* title : {"t1", "t2"})
    three.theirs.plan.actions.emplace_back(new_action(ids, title, three.base));
  const auto merged = three.merged();
  CHECK(merged.conflicts.empty());
  CHECK(merged.document.plan.actions.size() == 6);
  CHECK(merge(three.base, three.theirs, three.mine).document == merged.document);
}

TEST_CASE("moves of different actions are both made", "[merge]") {
  auto three = with_actions(6);
  auto& mine = three.mine.plan.actions;
  auto& theirs = three.theirs.plan.actions;
  std::rotate(mine.begin(), mine.begin() + 5, mine.end());                  // f first
  std::rotate(theirs.begin() + 1, theirs.begin() + 2, theirs.begin() + 4);  // b behind d
  const auto merged = three.merged();
  CHECK(merged.conflicts.empty());
  CHECK(titles(merged.document) == Titles{"f", "a", "c", "d", "b", "e"});
}

TEST_CASE("one action moved to opposite places is a conflict of order", "[merge]") {
  auto three = with_actions(3);
  auto& mine = three.mine.plan.actions;
  auto& theirs = three.theirs.plan.actions;
  std::swap(mine[0], mine[1]);      // b a c
  std::swap(theirs[1], theirs[2]);  // a c b
  const auto merged = three.merged();
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].kind == ConflictKind::order);
  CHECK(merged.conflicts[0].path == "/plan/actions");
  CHECK(titles(merged.document) == Titles{"b", "a", "c"});
  CHECK(titles(three.merged(Side::theirs).document) == Titles{"a", "c", "b"});
}

TEST_CASE("what one side removed and the other changed is decided", "[merge]") {
  auto three = with_actions(3);
  three.mine.plan.actions.erase(three.mine.plan.actions.begin() + 1);
  change_action(three.theirs, 1, [](Action& action) { action.due = day; });
  const auto merged = three.merged();
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].kind == ConflictKind::deleted_changed);
  CHECK(merged.conflicts[0].mine.json().is_null());
  CHECK(merged.conflicts[0].theirs.json()["due"] == "2026-03-14");
  CHECK(titles(merged.document) == Titles{"a", "c"});
  CHECK(titles(three.merged(Side::theirs).document) == Titles{"a", "b", "c"});
}

TEST_CASE("a person removed here and made an owner there is decided", "[merge]") {
  auto three = with_actions(3);
  const auto person = three.base.plan.people[2].id;
  three.mine.plan.people.erase(three.mine.plan.people.begin() + 2);
  for (auto* document : {&three.base, &three.mine, &three.theirs}) {
    for (std::size_t i = 0; i < 3; ++i)
      change_action(*document, i, [](Action& action) { action.owner.reset(); });
    for (auto& team : document->plan.teams) std::erase(team.members, person);
    for (auto& kpi : document->plan.kpis)
      if (kpi.owner == person) kpi.owner.reset();
    for (auto& meeting : document->plan.meetings) std::erase(meeting.attendees, person);
    for (auto& other : document->plan.people)
      if (other.manager == person) other.manager.reset();
    document->plan.reviews.clear();
    document->plan.contacts.clear();
    document->plan.meetings.clear();
  }
  change_action(three.theirs, 1, [&](Action& action) { action.owner = person; });
  three.theirs.plan.teams[0].members.push_back(person);
  const auto merged = three.merged();
  REQUIRE(merged.conflicts.size() == 2);
  const auto path = path_to("/plan/actions", three.base.plan.actions[1]->id, "owner");
  CHECK(merged.conflicts[0].path == path);
  CHECK(merged.conflicts[0].kind == ConflictKind::dangling_reference);
  CHECK(merged.conflicts[0].target == person.uuid);
  CHECK(merged.conflicts[0].keeper == Side::theirs);
  CHECK_FALSE(merged.document.plan.actions[1]->owner);
  CHECK(merged.document.plan.people.size() == three.mine.plan.people.size());
  CHECK(std::ranges::count(merged.document.plan.teams[0].members, person) == 0);

  // Kept for one reference, the person is there for the other.
  const auto kept = three.merged(path, Side::theirs);
  CHECK(kept.document.plan.actions[1]->owner == person);
  CHECK(kept.document.plan.people == three.base.plan.people);
  CHECK(std::ranges::count(kept.document.plan.teams[0].members, person) == 1);
}

TEST_CASE("a revenue line that stays keeps its specialty area", "[merge]") {
  Three three;
  three.base.plan.actions.clear();
  three.base.plan.reviews.clear();
  three.mine = three.theirs = three.base;
  three.mine.plan.vision.organization.areas.erase(
      three.mine.plan.vision.organization.areas.begin());
  three.mine.plan.targets.revenue.erase(three.mine.plan.targets.revenue.begin());
  three.theirs.plan.targets.revenue[0].line.target.set(march, Money{7});
  CHECK(three.merged().document.plan == three.mine.plan);
  const auto merged = three.merged(Side::theirs);
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].kind == ConflictKind::deleted_changed);
  CHECK(merged.document.plan == three.theirs.plan);
}

TEST_CASE("readings merge period by period, and lists of names name by name", "[merge]") {
  Three three;
  auto mine = *three.mine.plan.readings[0];
  auto theirs = mine;
  const auto week = add_months(march, 3) / 1;
  mine.readings.push_back({week, 4, {}, {}, {}, week});
  theirs.readings[0].value += 1;
  three.mine.plan.readings[0] = mine;
  three.theirs.plan.readings[0] = theirs;
  const auto joining = three.base.plan.teams[0].members.back();
  for (auto* document : {&three.base, &three.mine, &three.theirs})
    document->plan.teams[0].members.pop_back();
  const auto& members = three.base.plan.teams[0].members;
  three.mine.plan.teams[0].members.push_back(joining);
  three.theirs.plan.teams[0].members.erase(three.theirs.plan.teams[0].members.begin());
  const auto merged = three.merged();
  CHECK(merged.conflicts.empty());
  const auto& readings = merged.document.plan.readings[0]->readings;
  CHECK(readings.size() == mine.readings.size());
  CHECK(readings.front() == theirs.readings.front());
  CHECK(readings.back() == mine.readings.back());
  CHECK(merged.document.plan.teams[0].members.size() == members.size());
  CHECK(merged.document.plan.teams[0].members.back() == joining);

  mine.readings[0].value -= 1;
  three.mine.plan.readings[0] = mine;
  const auto both = three.merged();
  REQUIRE(both.conflicts.size() == 1);
  CHECK(
      both.conflicts[0].path.ends_with("/readings/" + to_text(mine.readings[0].period) + "/value"));
}

TEST_CASE("a status brings its day and percentage with it", "[merge]") {
  auto three = with_actions(1);
  change_action(three.base, 0, [](Action& action) {
    action.status = Status::in_progress;
    action.done_on.reset();
    action.complete = {0.2};
  });
  three.mine = three.theirs = three.base;
  change_action(three.mine, 0, [](Action& action) {
    action.status = Status::done;
    action.done_on = day;
    action.complete = {1};
  });
  change_action(three.theirs, 0, [](Action& action) { action.complete = {0.6}; });
  const auto merged = three.merged();
  CHECK(merged.conflicts.empty());
  CHECK(*merged.document.plan.actions[0] == *three.mine.plan.actions[0]);

  change_action(three.theirs, 0, [](Action& action) { action.status = Status::dropped; });
  CHECK(three.merged().conflicts.size() == 1);
  const auto theirs = three.merged(Side::theirs);
  CHECK(theirs.document.plan.actions[0]->status == Status::dropped);
  CHECK_FALSE(theirs.document.plan.actions[0]->done_on);
}

TEST_CASE("two baselines of one number get numbers of their own, histories come together",
          "[merge]") {
  Three three;
  IdSource ids(7);
  three.mine.baselines.push_back({ids.next<Baseline>(), 1, day, {"Dana"}, three.mine.plan});
  three.theirs.baselines.push_back(
      {ids.next<Baseline>(), 1, march / 1, {"Lee"}, three.theirs.plan});
  three.mine.history.push_back(
      HistoryEntry{ids.next<HistoryEntry>(), 20, "Dana", msg("One"), "[]"});
  three.theirs.history.push_back(
      HistoryEntry{ids.next<HistoryEntry>(), 10, "Lee", msg("Two"), "[]"});
  three.mine.revision = 4;
  three.theirs.revision = 9;
  const auto merged = three.merged();
  CHECK(merged.conflicts.empty());
  REQUIRE(merged.document.baselines.size() == 3);
  CHECK(merged.document.baselines[1].agreed_by[0] == "Lee");
  CHECK(merged.document.baselines[2].number == 2);
  CHECK(merged.document.history.back()->who == "Dana");
  // Neither leads back to what the other side changed.
  for (const auto& entry : merged.document.history) CHECK(entry->back.empty());
  CHECK(merged.document.revision == 9);
}

TEST_CASE("cycles that would overlap come from one side", "[merge]") {
  Three three;
  three.mine.plan.cycles[1].start = add_months(three.base.plan.cycles[1].start, 1);
  for (std::size_t i = 2; i < 6; ++i)
    three.mine.plan.cycles[i].start = add_months(three.base.plan.cycles[i].start, 1);
  three.theirs.plan.cycles[0].start = add_months(three.base.plan.cycles[0].start, -1);
  for (std::size_t i = 1; i < 6; ++i)
    three.theirs.plan.cycles[i].start = add_months(three.base.plan.cycles[i].start, -1);
  const auto path = [&](std::size_t i) {
    return path_to("/plan/cycles", three.base.plan.cycles[i].id, "start");
  };
  const auto merged = merge(three.base, three.mine, three.theirs,
                            {{{path(1), Side::mine}, {path(2), Side::theirs}}, Side::mine});
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].kind == ConflictKind::order);
  CHECK(merged.document.plan.cycles == three.mine.plan.cycles);
}

TEST_CASE("lists whose ids can't be relied upon are taken as a whole", "[merge]") {
  auto three = with_actions(3);
  three.mine.plan.actions.push_back(three.mine.plan.actions[0]);
  change_action(three.theirs, 0, [](Action& action) { action.title = "Theirs"; });
  const auto merged = three.merged();
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.document.plan.actions == three.mine.plan.actions);
  CHECK(three.merged(Side::theirs).document.plan.actions == three.theirs.plan.actions);
}

}  // namespace sightline::edit_merge_test
