#include <catch2/catch_test_macros.hpp>

#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_organization.h"
#include "model/edit/gestures_people.h"
#include "model/edit/gestures_plan.h"
#include "model/edit/gestures_targets.h"
#include "model/edit/gestures_vision.h"
#include "model/edit/history.h"
#include "model/edit/undo.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline {
namespace edit_undo_test {

constexpr Day today = std::chrono::year{2026} / 2 / 10;

/// Any gesture with any arguments that fit the document.
class Player {
 public:
  explicit Player(std::uint64_t seed) : random_(seed), ids_(seed) {}

  Edit play(const Document& d) {
    const auto& plan = d.plan;
    if (plan.actions.empty()) return add_area(d, ids_.next<SpecialtyArea>(), "First");
    const auto action = any(plan.actions)->id;
    const auto text = nasty_text(random_);
    switch (random_() % 24) {
      case 0:
        return set_title(d, action, text);
      case 1:
        return set_due(d, action, add_days(today, static_cast<int>(random_() % 400)));
      case 2:
        return set_status(d, action, static_cast<Status>(random_() % 7), today, text);
      case 3:
        return move_action(d, action, any(plan.cycles).id, any(plan.focus_areas).id);
      case 4:
        return move_action(d, action, std::nullopt, any(plan.focus_areas).id);
      case 5:
        return reorder_action(d, action, any(plan.actions)->id);
      case 6:
        return remove_action(d, action);
      case 7:
        return duplicate_action(d, action, ids_.next<Action>(), ids_);
      case 8:
        return add_check(d, action, ids_.next<CheckItem>(), text);
      case 9:
        return set_owner(d, action, std::nullopt);
      case 10:
        return add_area(d, ids_.next<SpecialtyArea>(), text);
      case 11:
        return plan.targets.revenue.empty()
                   ? add_area(d, ids_.next<SpecialtyArea>(), text)
                   : remove_area(d, any(plan.vision.organization.areas).id);
      case 12:
        return add_department(d, ids_.next<Department>(), text);
      case 13:
        return plan.targets.departments.empty()
                   ? add_department(d, ids_.next<Department>(), text)
                   : remove_department(d, any(plan.targets.departments).id);
      case 14:
        return set_cell(d, {{LineKind::profit, {}},
                            Figure::outlook,
                            {today.year() / 3},
                            static_cast<std::int64_t>(random_() % 1000)});
      case 15:
        return add_person(d, person(text));
      case 16:
        return plan.people.empty() ? add_person(d, person(text))
                                   : remove_person(d, any(plan.people).id);
      case 17:
        return approve_plan(d, ids_.next<Baseline>(), today, {text, " "});
      case 18:
        return set_answer(d, VisionPart::clients, text);
      case 19:
        return set_amount(d, VisionPart::revenue, When::then, Money{5});
      case 20:
        return set_organization_text(d, &Organization::name, text);
      case 21:
        return set_plan_start(d, add_months(plan.organization.plan_start, 1));
      case 22:
        return set_cycle_theme(d, any(plan.cycles).id, text);
      default:
        return add_focus_area(d, ids_.next<FocusArea>(), text);
    }
  }

 private:
  Person person(const std::string& name) {
    Person made;
    made.id = ids_.next<Person>();
    made.name = name;
    return made;
  }
  template <class T>
  const T& any(const std::vector<T>& list) {
    return list[random_() % list.size()];
  }

  std::mt19937_64 random_;
  IdSource ids_;
};

TEST_CASE("any series of gestures undone gives the first document, redone the last", "[edit]") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const auto first = plausible_document(seed);
    Undo undo(first);
    Player player(seed);
    int steps = 0;
    for (int i = 0; i < 60; ++i) steps += undo.perform(player.play(undo.document())) ? 1 : 0;
    const auto last = undo.document();
    REQUIRE(steps > 30);
    for (int i = 0; i < steps; ++i) REQUIRE(undo.undo());
    REQUIRE(undo.document() == first);
    REQUIRE(undo.state() == 0);
    REQUIRE_FALSE(undo.undo());
    for (int i = 0; i < steps; ++i) REQUIRE(undo.redo());
    REQUIRE(undo.document() == last);
    REQUIRE_FALSE(undo.redo());
  }
}

std::string text_of(const std::optional<Message>& label) {
  return label ? plain_text(*label) : "none";
}

TEST_CASE("undo names the step it would take, redo the one it took back", "[edit]") {
  Undo undo(plausible_document(1));
  CHECK(text_of(undo.undo_label()) == "none");
  undo.perform(set_organization_text(undo.document(), &Organization::name, "A"));
  undo.perform(set_organization_text(undo.document(), &Organization::industry, "B"));
  CHECK(text_of(undo.undo_label()) == "Set industry of the organization to ‘B’");
  undo.undo();
  CHECK(text_of(undo.undo_label()) == "Set name of the organization to ‘A’");
  CHECK(text_of(undo.redo_label()) == "Set industry of the organization to ‘B’");
  undo.perform(set_organization_text(undo.document(), &Organization::prepared_by, "C"));
  CHECK(text_of(undo.redo_label()) == "none");
}

TEST_CASE("every edit is a step of its own", "[edit]") {
  Undo undo(plausible_document(1));
  for (const auto* name : {"A", "B"})
    undo.perform(set_organization_text(undo.document(), &Organization::name, name));
  CHECK(undo.steps() == 2);
}

TEST_CASE("an edit without changes is no step", "[edit]") {
  Undo undo(plausible_document(1));
  const auto name = undo.document().plan.organization.name;
  CHECK_FALSE(undo.perform(set_organization_text(undo.document(), &Organization::name, name)));
  CHECK(undo.steps() == 0);
}

TEST_CASE("an edit that can't be applied changes nothing, not even what can be redone", "[edit]") {
  Undo undo(plausible_document(1));
  const auto action = undo.document().plan.actions[0]->id;
  const auto stale = set_title(undo.document(), action, "Late");
  undo.perform(remove_action(undo.document(), action));
  undo.perform(set_organization_text(undo.document(), &Organization::name, "A"));
  undo.undo();
  const auto before = undo.document();
  CHECK_THROWS_AS(undo.perform(stale), Failure);
  CHECK(undo.document() == before);
  CHECK(undo.redo_label());
}

TEST_CASE("the oldest steps are forgotten beyond the limits, the last one never", "[edit]") {
  SECTION("by count") {
    Undo undo(plausible_document(1), {3, 1 << 30});
    for (const auto* name : {"A", "B", "C", "D", "E"})
      undo.perform(set_organization_text(undo.document(), &Organization::name, name));
    CHECK(undo.steps() == 3);
    while (undo.undo()) {
    }
    CHECK(undo.document().plan.organization.name == "B");
  }
  SECTION("by memory") {
    Undo undo(plausible_document(1), {100, 1});
    for (const auto* name : {"A", "B", "C"})
      undo.perform(set_organization_text(undo.document(), &Organization::name, name));
    CHECK(undo.steps() == 1);
    CHECK(undo.estimated_bytes() > 1000);
  }
}

TEST_CASE("an edit's entry joins the history and goes with undo", "[edit]") {
  Undo undo(plausible_document(1));
  IdSource ids(9);
  const auto rename = [&](std::string_view name, std::int64_t at) {
    return undo.perform(set_organization_text(undo.document(), &Organization::name, name),
                        HistoryEntry{ids.next<HistoryEntry>(), at, "Anna", {}});
  };
  const auto& history = [&]() -> const auto& { return undo.document().history; };
  rename("A", 100);
  REQUIRE(history().size() == 1);
  CHECK(history()[0]->at == 100);
  CHECK(history()[0]->who == "Anna");
  CHECK(plain_text(history()[0]->what) == "Set name of the organization to ‘A’");

  SECTION("undo takes it away, redo brings the same again") {
    const auto noted = undo.document();
    undo.undo();
    CHECK(history().empty());
    undo.redo();
    CHECK(undo.document() == noted);
  }
  SECTION("an edit without changes has none") {
    CHECK_FALSE(rename("A", 300));
    CHECK(history().size() == 1);
  }
  SECTION("an edit that doesn't fit has none") {
    const auto stale = set_organization_text(undo.document(), &Organization::name, "Late");
    rename("B", 3'000);
    CHECK_THROWS_AS(undo.perform(stale, HistoryEntry{}), Failure);
    CHECK(history().size() == 2);
  }
  SECTION("the oldest go when there are too many, and come back with undo") {
    // Each in a sitting of its own.
    const auto time_of = [](std::size_t i) { return static_cast<std::int64_t>(1'000 * i); };
    for (std::size_t i = 1; i < most_history; ++i) rename("N" + std::to_string(i), time_of(i));
    REQUIRE(history().size() == most_history);
    CHECK(history().front()->at == 100);
    rename("one more", time_of(most_history));
    CHECK(history().size() == most_history);
    CHECK(history().front()->at == time_of(1));
    CHECK(history().back()->at == time_of(most_history));
    undo.undo();
    CHECK(history().front()->at == 100);
  }
}

TEST_CASE("a saved revision is no step", "[edit]") {
  Undo undo(plausible_document(1));
  undo.stamp_revision(7);
  CHECK(undo.document().revision == 7);
  CHECK(undo.steps() == 0);
}

}  // namespace edit_undo_test
}  // namespace sightline
