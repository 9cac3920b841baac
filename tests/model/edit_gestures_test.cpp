#include <catch2/catch_test_macros.hpp>

#include "model/derive/progress.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_organization.h"
#include "model/edit/gestures_people.h"
#include "model/edit/gestures_plan.h"
#include "model/find.h"
#include "tests/model/refusal.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace edit_gestures_test {

constexpr Day today = std::chrono::year{2026} / 2 / 10;

Document after(const Document& document, const Edit& edit) { return apply(document, edit); }

const Action& first_action(const Document& document) { return *document.plan.actions[0]; }

TEST_CASE("an edit below an example takes its mark away, others keep theirs", "[edit]") {
  auto d = plausible_document(1);
  const auto a = d.plan.actions[0]->id;
  const auto b = d.plan.actions[1]->id;
  d.plan.examples = {path_to("/plan/actions", a), path_to("/plan/actions", b, "title"),
                     "/plan/vision/success/meaning"};
  SECTION("below") {
    d = after(d, set_due(d, a, today));
    CHECK(d.plan.examples == std::vector<std::string>{path_to("/plan/actions", b, "title"),
                                                      "/plan/vision/success/meaning"});
  }
  SECTION("beside") { CHECK(after(d, set_due(d, b, today)).plan.examples.size() == 3); }
  SECTION("above") { CHECK(after(d, remove_action(d, b)).plan.examples.size() == 2); }
  SECTION("moving leaves it") {
    CHECK(after(d, reorder_action(d, a, b)).plan.examples.size() == 3);
  }
}

TEST_CASE("a done action is complete and done today, reopened it is not", "[edit]") {
  auto d = plausible_document(1);
  const auto id = d.plan.actions.back()->id;
  d = after(d, set_status(d, id, Status::done, today));
  CHECK(percent_complete(*find(d.plan.actions, id)) == Percent{1});
  CHECK(find(d.plan.actions, id)->done_on == today);
  d = after(d, set_status(d, id, Status::done, add_days(today, 3)));
  CHECK(find(d.plan.actions, id)->done_on == today);
  d = after(d, set_status(d, id, Status::planned, today));
  CHECK(find(d.plan.actions, id)->complete == Percent{0});
  CHECK_FALSE(find(d.plan.actions, id)->done_on);
}

TEST_CASE("an action that was done by mistake goes on from where it was", "[edit]") {
  auto d = plausible_document(1);
  const auto id = d.plan.actions.back()->id;
  d = after(d, set_status(d, id, Status::in_progress, today));
  d = after(d, set_complete(d, id, Percent{0.4}));
  d = after(d, set_status(d, id, Status::done, today));
  d = after(d, set_status(d, id, Status::blocked, today));
  CHECK(percent_complete(*find(d.plan.actions, id)) == Percent{0.4});
}

TEST_CASE("percent complete is held within 0 and 100", "[edit]") {
  auto d = plausible_document(1);
  const auto id = d.plan.actions.back()->id;
  for (const auto& [typed, kept] : {std::pair{-0.5, 0.0}, {1.7, 1.0}, {0.4, 0.4}}) {
    d = after(d, set_complete(d, id, Percent{typed}));
    CHECK(find(d.plan.actions, id)->complete == Percent{kept});
  }
}

TEST_CASE("titles are one trimmed line of valid text", "[edit]") {
  auto d = plausible_document(1);
  const auto id = first_action(d).id;
  d = after(d, set_title(d, id, "  Train\nthe \xFF team\t "));
  CHECK(first_action(d).title == "Train the \uFFFD team");
}

TEST_CASE("start and due date are set in one edit", "[edit]") {
  auto d = plausible_document(1);
  const auto id = first_action(d).id;
  const auto edit =
      set_dates(d, id, Day{std::chrono::year{2026} / 4 / 1}, Day{std::chrono::year{2026} / 5 / 2});
  CHECK(plain_text(edit.message) == "Set start and due date of ‘Action 1’");
  d = after(d, edit);
  CHECK(first_action(d).start == std::chrono::year{2026} / 4 / 1);
  CHECK(first_action(d).due == std::chrono::year{2026} / 5 / 2);
  CHECK(set_dates(d, id, first_action(d).start, first_action(d).due).empty());
  CHECK_FALSE(first_action(after(d, set_dates(d, id, {}, {}))).start);
  CHECK_THROWS_AS(set_dates(d, Id<Action>{{9, 9}}, {}, {}), Failure);
}

TEST_CASE("an action moves to another cycle with the dates that lay within its own", "[edit]") {
  auto d = plausible_document(1);
  const auto id = first_action(d).id;
  d = after(d, set_start(d, id, std::chrono::year{2026} / 1 / 31));
  d = after(d, set_due(d, id, std::chrono::year{2026} / 5 / 2));
  const auto& cycles = d.plan.cycles;
  const auto edit = move_action(d, id, cycles[1].id, first_action(d).focus);
  CHECK(plain_text(edit.message) == "Move ‘Action 1’ to cycle 2");
  d = after(d, edit);
  const auto* moved = find(d.plan.actions, id);
  CHECK(moved->cycle == d.plan.cycles[1].id);
  CHECK(moved->start == std::chrono::year{2026} / 4 / 30);
  CHECK(moved->due == std::chrono::year{2026} / 5 / 2);
  d = after(d, move_action(d, id, std::nullopt, moved->focus));
  CHECK_FALSE(find(d.plan.actions, id)->cycle);
  CHECK(move_action(d, id, std::nullopt, find(d.plan.actions, id)->focus).empty());
}

TEST_CASE("a new action stands behind the last of its cycle and focus area", "[edit]") {
  auto d = plausible_document(1);
  Action action;
  action.id = {Uuid{1, 1}};
  action.title = " New ";
  action.cycle = d.plan.cycles[0].id;
  action.focus = first_action(d).focus;
  d = after(d, add_action(d, action));
  bool seen = false;
  for (const auto& other : d.plan.actions) {
    if (other->id == action.id)
      seen = true;
    else if (seen)
      CHECK_FALSE((other->cycle == action.cycle && other->focus == action.focus));
  }
  CHECK(find(d.plan.actions, action.id)->title == "New");
}

TEST_CASE("a copy of an action stands behind it, planned and unticked", "[edit]") {
  auto d = plausible_document(1);
  IdSource ids(9);
  const auto id = first_action(d).id;
  d = after(d, add_check(d, id, ids.next<CheckItem>(), "Step"));
  d = after(d, set_check_done(d, id, first_action(d).checks.back().id, true));
  d = after(d, set_status(d, id, Status::done, today));
  const auto copy = ids.next<Action>();
  d = after(d, duplicate_action(d, id, copy, ids));
  const auto& made = *d.plan.actions[1];
  CHECK(made.id == copy);
  CHECK(made.status == Status::planned);
  CHECK_FALSE(made.checks.back().done);
  CHECK(made.checks.back().id != first_action(d).checks.back().id);
}

TEST_CASE("a check-list is added to, ticked, reworded, ordered and taken from", "[edit]") {
  auto d = plausible_document(1);
  const auto id = d.plan.actions.back()->id;
  const Id<CheckItem> one{{1, 1}};
  const Id<CheckItem> two{{2, 2}};
  const auto count = find(d.plan.actions, id)->checks.size();
  d = after(d, add_check(d, id, one, "One"));
  d = after(d, add_check(d, id, two, "Two"));
  d = after(d, set_check_text(d, id, one, " Eins "));
  d = after(d, move_check(d, id, two, {}));
  CHECK(find(d.plan.actions, id)->checks.front().id == two);
  CHECK(find(d.plan.actions, id)->checks.back().text == "Eins");
  d = after(d, remove_check(d, id, two));
  CHECK(find(d.plan.actions, id)->checks.size() == count + 1);
  CHECK(refusal([&] { return set_check_done(d, id, two, true); }) != "not refused");
}

TEST_CASE("what serves is kept once each", "[edit]") {
  auto d = plausible_document(1);
  const Served profit{ServedKind::profit, {}, {}};
  d = after(d, set_serves(d, first_action(d).id, {profit, profit}));
  CHECK(first_action(d).serves == std::vector{profit});
}

TEST_CASE("removing a person clears what they owned and says how much", "[edit]") {
  auto d = plausible_document(1);
  const auto id = d.plan.people[1].id;
  const auto edit = remove_person(d, id);
  CHECK(plain_text(edit.message).starts_with("Remove Grace Hopper, who owned "));
  d = after(d, edit);
  for (const auto& action : d.plan.actions) CHECK(action->owner != id);
  for (const auto& kpi : d.plan.kpis) CHECK(kpi.owner != id);
  CHECK_FALSE(d.plan.teams[0].leader);
  CHECK(d.plan.teams[0].members.size() == 5);
  CHECK_FALSE(d.plan.contacts[0].owner);
  CHECK(d.plan.kpis[0].standards[0].person == id);
}

TEST_CASE("nobody comes to manage themselves", "[edit]") {
  auto d = plausible_document(1);
  const auto boss = d.plan.people[0].id;
  const auto report = d.plan.people[1].id;
  CHECK(refusal([&] { return set_manager(d, boss, report); }).find("reports to them") !=
        std::string::npos);
  CHECK(refusal([&] { return set_manager(d, boss, boss); }) != "not refused");
  CHECK(after(d, set_manager(d, report, std::nullopt)).plan.people[1].manager == std::nullopt);
}

TEST_CASE("removing an action clears what refers to it", "[edit]") {
  auto d = plausible_document(1);
  const auto gone = first_action(d).id;
  d.plan.people[0].first_priority = gone;
  d.plan.reviews[0].decisions[0].action = gone;
  auto successor = *d.plan.actions[1];
  successor.rolled_from = gone;
  d.plan.actions[1] = successor;
  d = after(d, remove_actions(d, {gone, d.plan.actions[2]->id}));
  CHECK_FALSE(d.plan.people[0].first_priority);
  CHECK_FALSE(d.plan.reviews[0].decisions[0].action);
  CHECK_FALSE(first_action(d).rolled_from);
}

TEST_CASE("approving freezes numbered baselines, the first is the reference", "[edit]") {
  auto d = plausible_document(1);
  d.baselines.clear();
  d.reference.reset();
  const Id<Baseline> zero{{1, 1}};
  const Id<Baseline> one{{2, 2}};
  d = after(d, approve_plan(d, zero, today, {" Ada ", ""}));
  CHECK(d.baselines[0].agreed_by == std::vector<std::string>{"Ada"});
  CHECK(*d.baselines[0].plan == d.plan);
  CHECK(d.reference == zero);
  d = after(d, approve_plan(d, one, today, {}));
  CHECK(d.baselines[1].number == 1);
  CHECK(d.reference == zero);
  CHECK(after(d, set_reference(d, one)).reference == one);
}

TEST_CASE("a focus area goes only when it is an own one without actions", "[edit]") {
  auto d = plausible_document(1);
  const Id<FocusArea> own{{1, 1}};
  CHECK(refusal([&] {
          return remove_focus_area(d, d.plan.focus_areas[0].id);
        }).starts_with("Sales, marketing and office"));
  d = after(d, add_focus_area(d, own, "Quality"));
  auto used = after(d, set_focus(d, first_action(d).id, own));
  CHECK(refusal([&] { return remove_focus_area(used, own); }) ==
        "‘Quality’ still has 1 action. Move it to another focus area first.");
  CHECK(after(d, remove_focus_area(d, own)).plan.focus_areas.size() == 3);
}

TEST_CASE("a currency of other decimal places keeps amounts in its units", "[edit]") {
  auto d = plausible_document(1);
  d.baselines.clear();
  d.reference.reset();
  d.plan.vision.organization.revenue.now = Money{123'456'789};
  d = after(d, set_currency(d, {"JPY"}));
  CHECK(d.plan.vision.organization.revenue.now == Money{1'234'568});
  CHECK(after(d, set_currency(d, {"EUR"})).plan.vision.organization.revenue.now ==
        Money{123'456'800});
  d.plan.vision.organization.revenue.now = Money{-max_money};
  CHECK(refusal([&] { return set_currency(d, {"KWD"}); }).find("too big") != std::string::npos);
  CHECK(refusal([&] { return set_currency(d, {"dollars"}); }).find("‘dollars’") !=
        std::string::npos);
}

TEST_CASE("an approved plan keeps its currency, in which its baselines are", "[edit]") {
  const auto d = plausible_document(1);
  CHECK(refusal([&] {
          return set_currency(d, {"JPY"});
        }).starts_with("The plan was approved in USD"));
  CHECK(set_currency(d, {"USD"}).empty());
}

TEST_CASE("cycles move along with the plan start", "[edit]") {
  auto d = plausible_document(1);
  d = after(d, set_plan_start(d, std::chrono::year{2026} / 7));
  CHECK(d.plan.cycles[0].start == std::chrono::year{2026} / 7);
  CHECK(d.plan.cycles[5].start == std::chrono::year{2027} / 10);
  CHECK(refusal([&] { return set_plan_start(d, std::chrono::year{3000} / 1); }) != "not refused");
  CHECK(refusal([&] { return set_fiscal_year_start(d, 13); }) ==
        "A fiscal year starts in one of the months 1 to 12, not 13.");
}

TEST_CASE("a gesture on what was removed is refused with a sentence", "[edit]") {
  const auto d = plausible_document(1);
  const Id<Action> gone{{9, 9}};
  CHECK(refusal([&] { return set_title(d, gone, "x"); }).find("removed meanwhile") !=
        std::string::npos);
  CHECK(refusal([&] {
          return reorder_action(d, d.plan.actions[0]->id, gone);
        }).find("removed meanwhile") != std::string::npos);
  CHECK(refusal([&] {
          return set_owner(d, d.plan.actions[0]->id, Id<Person>{{9, 9}});
        }).find("removed meanwhile") != std::string::npos);
}

}  // namespace edit_gestures_test
}  // namespace sightline
