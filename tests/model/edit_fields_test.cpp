// The gestures that set one field: what they set, what they say, and what they refuse.
#include <catch2/catch_test_macros.hpp>

#include "model/edit/apply.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_organization.h"
#include "model/edit/gestures_people.h"
#include "model/edit/gestures_plan.h"
#include "model/edit/gestures_vision.h"
#include "model/find.h"
#include "tests/support/plausible_document.h"

namespace sightline::edit_fields_test {
namespace {

constexpr Day day = std::chrono::year{2026} / 2 / 10;

struct Edited {
  Document document = plausible_document(1);
  std::string said;

  void take(const Edit& edit) {
    document = apply(document, edit);
    said = plain_text(edit.message);
  }
};

template <class F>
bool is_refused(F&& gesture) {
  try {
    (void)gesture();
  } catch (const Failure& failure) {
    return failure.kind() == FailureKind::input;
  }
  return false;
}

}  // namespace

TEST_CASE("what an action costs, notes and why are set and cleared", "[edit]") {
  Edited edited;
  const auto id = edited.document.plan.actions[0]->id;
  const auto action = [&]() -> const Action& { return *edited.document.plan.actions[0]; };
  edited.take(set_cost(edited.document, id, Money{12'300}));
  CHECK(edited.said == "Set cost of ‘Action 1’ to USD 123");
  CHECK(action().cost == Money{12'300});
  edited.take(set_cost(edited.document, id, std::nullopt));
  CHECK(edited.said == "Clear cost of ‘Action 1’");
  CHECK_FALSE(action().cost);
  edited.take(set_notes(edited.document, id, "One\nTwo \xFF"));
  CHECK(action().notes == "One\nTwo \uFFFD");
  edited.take(set_reason(edited.document, id, "No people"));
  CHECK(action().reason == "No people");
  edited.take(set_priority(edited.document, id, Priority::high));
  CHECK(edited.said == "Set priority of ‘Action 1’ to high");
  CHECK(action().priority == Priority::high);
  edited.take(set_continues(edited.document, id, true));
  CHECK(edited.said == "Let ‘Action 1’ continue over several cycles");
  CHECK(action().continues);
  edited.take(set_continues(edited.document, id, false));
  CHECK_FALSE(action().continues);
}

TEST_CASE("setting what is so already is no change", "[edit]") {
  const auto d = plausible_document(1);
  const auto& action = *d.plan.actions[0];
  CHECK(set_notes(d, action.id, action.notes).empty());
  CHECK(set_priority(d, action.id, action.priority).empty());
  CHECK(set_as_of(d, d.plan.organization.as_of).empty());
  CHECK(set_horizon(d, d.plan.vision.horizon).empty());
  CHECK(set_paper(d, d.plan.organization.paper).empty());
}

TEST_CASE("no field of an action or person that is gone is set", "[edit]") {
  const auto d = plausible_document(1);
  const Id<Action> no_action{{9, 9}};
  const Id<Person> nobody{{9, 9}};
  const auto ada = d.plan.people[0].id;
  CHECK(is_refused([&] { return set_cost(d, no_action, Money{1}); }));
  CHECK(is_refused([&] { return set_notes(d, no_action, "x"); }));
  CHECK(is_refused([&] { return set_reason(d, no_action, "x"); }));
  CHECK(is_refused([&] { return set_priority(d, no_action, Priority::low); }));
  CHECK(is_refused([&] { return set_continues(d, no_action, true); }));
  CHECK(is_refused([&] { return set_person_text(d, nobody, &Person::role, "x"); }));
  CHECK(is_refused([&] { return set_priorities(d, nobody, day, no_action, {}); }));
  CHECK(is_refused([&] { return move_person(d, nobody, ada); }));
  CHECK(is_refused([&] { return move_person(d, ada, nobody); }));
  CHECK(is_refused([&] { return set_person_department(d, nobody, std::nullopt); }));
  CHECK(is_refused([&] { return set_person_department(d, ada, Id<Department>{{9, 9}}); }));
  CHECK(is_refused([&] { return set_review_notes(d, Id<Cycle>{{9, 9}}, "x"); }));
  CHECK(is_refused([&] { return rename_focus_area(d, Id<FocusArea>{{9, 9}}, "x"); }));
  CHECK(is_refused([&] { return move_focus_area(d, Id<FocusArea>{{9, 9}}, {}); }));
}

TEST_CASE("people are renamed, placed, moved and given the day's priorities", "[edit]") {
  Edited edited;
  auto& d = edited.document;
  const auto id = d.plan.people[1].id;
  edited.take(set_person_text(d, id, &Person::role, " Sales\tlead "));
  CHECK(find(d.plan.people, id)->role == "Sales lead");
  edited.take(set_person_department(d, id, d.plan.targets.departments[1].id));
  CHECK(find(d.plan.people, id)->department == d.plan.targets.departments[1].id);
  edited.take(set_person_department(d, id, std::nullopt));
  CHECK_FALSE(find(d.plan.people, id)->department);
  edited.take(move_person(d, id, {}));
  CHECK(d.plan.people[0].id == id);
  edited.take(set_priorities(d, id, day, std::nullopt, d.plan.actions[0]->id));
  CHECK(d.plan.people[0].priorities_on == day);
  CHECK(d.plan.people[0].second_priority == d.plan.actions[0]->id);
  edited.take(set_priorities(d, id, day, std::nullopt, std::nullopt));
  CHECK_FALSE(d.plan.people[0].priorities_on);
}

TEST_CASE("a standard focus area that is given a name and loses it has its label again", "[edit]") {
  Edited edited;
  auto& d = edited.document;
  const auto sales = d.plan.focus_areas[0].id;
  edited.take(rename_focus_area(d, sales, "Growth"));
  CHECK(edited.said == "Rename the focus area ‘Sales’ to ‘Growth’");
  edited.take(rename_focus_area(d, sales, " "));
  CHECK(edited.said == "Rename the focus area ‘Growth’ to ‘Sales’");
  edited.take(move_focus_area(d, sales, d.plan.focus_areas[2].id));
  CHECK(d.plan.focus_areas[2].id == sales);
}

TEST_CASE("dates, paper and review notes are set", "[edit]") {
  Edited edited;
  auto& d = edited.document;
  edited.take(set_as_of(d, day));
  CHECK(d.plan.organization.as_of == day);
  edited.take(set_horizon(d, day));
  CHECK(edited.said == "Set the horizon of the vision to 2026-02-10");
  CHECK(d.plan.vision.horizon == day);
  edited.take(set_paper(d, PaperSize::letter));
  CHECK(d.plan.organization.paper == PaperSize::letter);
  edited.take(set_review_notes(d, d.plan.cycles[1].id, "Good\nquarter"));
  CHECK(edited.said == "Edit review notes of cycle 2");
  CHECK(d.plan.cycles[1].review_notes == "Good\nquarter");
}

}  // namespace sightline::edit_fields_test
