// What holds for the merge of any plans.
#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>
#include <set>

#include "model/derive/check.h"
#include "model/derive/references.h"
#include "model/edit/apply.h"
#include "model/edit/diff.h"
#include "model/edit/merge.h"
#include "model/edit/value_at.h"
#include "model/find.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"
#include "tests/support/savable_document.h"

namespace sightline::edit_merge_property_test {
namespace {

using Json = nlohmann::json;
constexpr Day day = std::chrono::year{2026} / 3 / 14;

Document changed(Document document, std::mt19937_64& random, int steps) {
  for (int i = 0; i < steps; ++i) mutate(document, random);
  return document;
}

std::set<std::string> lost_in(const Document& document) {
  std::set<std::string> places;
  for (const auto& finding : check(document, day))
    if (finding.kind == FindingKind::dangling_reference) places.insert(finding.place);
  return places;
}

/// Takes away every reference that leads nowhere, as gestures that remove something do.
void mend(Document& document) {
  for (auto lost = lost_in(document); !lost.empty(); lost = lost_in(document)) {
    const auto ids = own_ids(document.plan);
    for (const auto& place : lost) {
      const auto before = value_at(document, place);
      if (before.is_null()) continue;
      const auto holder = place.substr(0, place.rfind('/'));
      Json after;
      if (before.is_array()) {
        after = before;
        std::erase_if(after.get_ref<Json::array_t&>(), [&](const Json& element) {
          const auto& text = element.get_ref<const std::string&>();
          const auto id = text.size() < 36
                              ? std::nullopt
                              : parse_uuid(std::string_view(text).substr(text.size() - 36));
          return id && !ids.contains(*id);
        });
      }
      try {
        document = apply(document, std::vector{Change{ChangeKind::set, place, before, after, {}}});
      } catch (const Failure&) {
        document = apply(
            document,
            std::vector{Change{ChangeKind::remove, holder, value_at(document, holder), {}, {}}});
      }
    }
  }
}

/// Takes an element out of one of the lists that others refer to, or refers to another.
void rearrange(Document& document, std::mt19937_64& random) {
  auto& plan = document.plan;
  const auto remove_one = [&](auto& list) {
    if (!list.empty())
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(random() % list.size()));
  };
  const auto any = [&](auto& list) -> auto& { return list[random() % list.size()]; };
  switch (random() % 9) {
    case 0:
      remove_one(plan.people);
      break;
    case 1:
      remove_one(plan.vision.organization.areas);
      break;
    case 2:
      remove_one(plan.targets.departments);
      break;
    case 3:
      remove_one(plan.kpis);
      break;
    case 4:
      remove_one(plan.focus_areas);
      break;
    case 5:
      remove_one(plan.actions);
      break;
    case 6:
      remove_one(plan.teams);
      break;
    default:
      break;
  }
  for (int i = 0; i < 4 && !plan.actions.empty(); ++i) {
    auto& boxed = any(plan.actions);
    auto action = *boxed;
    if (!plan.people.empty()) action.owner = any(plan.people).id;
    if (!plan.focus_areas.empty()) action.focus = any(plan.focus_areas).id;
    if (!plan.kpis.empty()) action.serves = {{ServedKind::kpi, {}, any(plan.kpis).id.uuid}};
    if (random() % 2 == 0) action.rolled_from = any(plan.actions)->id;
    boxed = std::move(action);
  }
  if (!plan.kpis.empty() && !plan.teams.empty()) any(plan.kpis).team = any(plan.teams).id;
  mend(document);
}

MergeChoices at_random(const std::vector<Conflict>& conflicts, std::mt19937_64& random) {
  MergeChoices choices;
  for (const auto& conflict : conflicts)
    choices.chosen[conflict.path] = random() % 2 == 0 ? Side::mine : Side::theirs;
  return choices;
}

MergeChoices swapped(MergeChoices choices) {
  for (auto& [path, side] : choices.chosen) side = other(side);
  choices.otherwise = other(choices.otherwise);
  return choices;
}

bool touch(const std::vector<Change>& mine, const std::vector<Change>& theirs) {
  return std::ranges::any_of(mine, [&](const Change& one) {
    return std::ranges::any_of(theirs, [&](const Change& two) {
      return is_at_or_below(one.path, two.path) || is_at_or_below(two.path, one.path);
    });
  });
}

}  // namespace

TEST_CASE("merging with what is unchanged gives the other side", "[merge]") {
  std::mt19937_64 random(21);
  for (int round = 0; round < 60; ++round) {
    const auto base = random_document(random);
    const auto x = round % 2 == 0 ? random_document(random) : changed(base, random, 5);
    for (const auto& merged : {merge(base, base, x), merge(base, x, base), merge(base, x, x)}) {
      REQUIRE(merged.conflicts.empty());
      REQUIRE(merged.document == x);
    }
  }
}

TEST_CASE("a merge is the same from either side, and has the same conflicts", "[merge]") {
  std::mt19937_64 random(22);
  for (int round = 0; round < 120; ++round) {
    const auto base = round % 3 == 0 ? plausible_document(random) : random_document(random);
    auto mine = changed(base, random, 6);
    auto theirs = changed(base, random, 6);
    if (round % 3 == 0) {
      rearrange(mine, random);
      rearrange(theirs, random);
    }
    auto choices = at_random(merge(base, mine, theirs).conflicts, random);
    const auto one = merge(base, mine, theirs, choices);
    const auto two = merge(base, theirs, mine, swapped(choices));
    REQUIRE(one.document == two.document);
    REQUIRE(one.conflicts.size() == two.conflicts.size());
    for (std::size_t i = 0; i < one.conflicts.size(); ++i) {
      REQUIRE(one.conflicts[i].path == two.conflicts[i].path);
      REQUIRE(one.conflicts[i].kind == two.conflicts[i].kind);
      REQUIRE(one.conflicts[i].mine == two.conflicts[i].theirs);
      REQUIRE(one.conflicts[i].taken == other(two.conflicts[i].taken));
    }
  }
}

TEST_CASE("edits that don't touch each other merge by themselves", "[merge]") {
  std::mt19937_64 random(23);
  int merged_quietly = 0;
  for (int round = 0; round < 300; ++round) {
    const auto base = random_document(random);
    const auto mine = changed(base, random, 2);
    const auto theirs = changed(base, random, 2);
    const auto my_changes = diff(base, mine);
    const auto their_changes = diff(base, theirs);
    if (touch(my_changes, their_changes)) continue;
    const auto merged = merge(base, mine, theirs);
    for (const auto& conflict : merged.conflicts) {
      INFO(conflict.path);
      REQUIRE((conflict.kind == ConflictKind::dangling_reference ||
               conflict.kind == ConflictKind::order));
    }
    if (!merged.conflicts.empty()) continue;
    ++merged_quietly;
    for (const auto* changes : {&my_changes, &their_changes})
      for (const auto& change : *changes) {
        INFO(change.path);
        if (change.path.ends_with("/done_on") || change.path.ends_with("/complete")) continue;
        if (change.kind == ChangeKind::move) continue;
        // Two histories in one lead back to neither side.
        if (is_at_or_below(change.path, "/history")) continue;
        REQUIRE(value_at(merged.document, change.path) == change.after.json());
      }
  }
  CHECK(merged_quietly > 100);
}

TEST_CASE("what is merged refers to nothing that is gone, however it was decided", "[merge]") {
  std::mt19937_64 random(24);
  for (int round = 0; round < 150; ++round) {
    auto base = plausible_document(random);
    mend(base);
    auto mine = base;
    auto theirs = base;
    for (int i = 0; i < 3; ++i) {
      rearrange(mine, random);
      rearrange(theirs, random);
    }
    REQUIRE(lost_in(mine).empty());
    REQUIRE(lost_in(theirs).empty());
    for (const auto side : {Side::mine, Side::theirs}) {
      const auto merged = merge(base, mine, theirs, {{}, side});
      REQUIRE(lost_in(merged.document).empty());
      const auto decided = merge(base, mine, theirs, at_random(merged.conflicts, random));
      REQUIRE(lost_in(decided.document).empty());
    }
  }
}

TEST_CASE("no plan is too senseless to be merged", "[merge]") {
  std::mt19937_64 random(25);
  const auto twins = [&](Document& document) {
    auto& plan = document.plan;
    if (!plan.actions.empty()) plan.actions.push_back(plan.actions.front());
    if (!plan.people.empty()) {
      plan.people.push_back(plan.people.front());
      plan.people.back().manager = plan.people.front().id;
      plan.people.back().id = {};
    }
    if (!plan.kpis.empty() && !plan.teams.empty()) {
      plan.kpis.push_back(plan.kpis.front());
      plan.kpis.back().team = plan.teams.back().id;
    }
  };
  for (int round = 0; round < 120; ++round) {
    auto base = round % 2 == 0 ? plausible_document(random) : random_document(random);
    auto mine = changed(base, random, 4);
    auto theirs = round % 5 == 0 ? random_document(random) : changed(base, random, 4);
    if (round % 2 == 0) rearrange(mine, random);
    if (round % 3 != 1) twins(mine);
    if (round % 3 != 2) twins(theirs);
    auto merged = merge(base, mine, theirs);
    merged = merge(base, mine, theirs, at_random(merged.conflicts, random));
    const auto again = merge(base, theirs, mine, {{}, Side::theirs});
    (void)again;
  }
}

}  // namespace sightline::edit_merge_property_test
