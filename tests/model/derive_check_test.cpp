#include <catch2/catch_test_macros.hpp>

#include "model/catalog/catalog.h"
#include "model/derive/check.h"
#include "model/edit/change.h"
#include "model/find.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline::derive_check_test {
namespace {

constexpr Month start = std::chrono::year{2026} / 1;
constexpr Day today = std::chrono::year{2026} / 2 / 10;

std::vector<Finding> of_kind(const Document& document, FindingKind kind, Day day = today) {
  auto findings = check(document, day);
  std::erase_if(findings, [&](const Finding& finding) { return finding.kind != kind; });
  return findings;
}

/// A plan with one person and one action that has nothing wrong with it.
struct Sound {
  IdSource ids{7};
  Document document = blank_document(start, ids);
  Plan& plan = document.plan;
  Id<Person> ada = ids.next<Person>();

  Sound() {
    plan.organization.name = "Harbor & Pine";
    plan.people.push_back({ada, "Ada", {}, {}, {}, {}, {}, {}, {}});
    add(sound_action());
  }

  Action sound_action() {
    Action action;
    action.id = ids.next<Action>();
    action.title = "Train the sales team";
    action.focus = plan.focus_areas[0].id;
    action.cycle = plan.cycles[0].id;
    action.owner = ada;
    action.start = start / 15;
    action.due = Month{std::chrono::year{2026} / 3} / 15;
    action.serves = {{ServedKind::profit, {}, {}}};
    return action;
  }
  void add(Action action) { plan.actions.emplace_back(std::move(action)); }
  template <class F>
  void change(F&& change) {
    auto action = *plan.actions[0];
    std::forward<F>(change)(action);
    plan.actions[0] = std::move(action);
  }
  Finding only(FindingKind kind) {
    const auto found = of_kind(document, kind);
    REQUIRE(found.size() == 1);
    return found[0];
  }
  std::string action_place(const char* field) {
    return path_to("/plan/actions", plan.actions[0]->id, field);
  }
};

}  // namespace

TEST_CASE("a sound action gets no finding of its own") {
  Sound sound;
  for (const auto& finding : check(sound.document, today))
    CHECK_FALSE(finding.place.starts_with("/plan/actions"));
}

TEST_CASE("an empty plan gets advice, a handful, and no error") {
  IdSource ids(1);
  const auto findings = check(blank_document(start, ids), today);
  // The name, four questions, three focus areas in each of two cycles.
  CHECK(findings.size() == 11);
  CHECK(std::ranges::none_of(findings,
                             [](const Finding& f) { return f.severity == Severity::error; }));
  CHECK(check(Document{}, today).size() == 5);
}

TEST_CASE("an unanswered question is one finding that counts its parts and names the first") {
  Sound sound;
  const auto found = of_kind(sound.document, FindingKind::question_unanswered);
  REQUIRE(found.size() == 4);
  CHECK(found[0].place == "/plan/vision/organization/revenue");
  CHECK(plain_text(found[0].what) ==
        "‘The organization now and in three years’ has 3 parts without an answer, first of them: "
        "revenue.");
  sound.plan.vision.goal.kind = GoalKind::undecided;
  CHECK(of_kind(sound.document, FindingKind::question_unanswered).size() == 3);
}

TEST_CASE("an answered part that no action serves is found, and a target serves its part") {
  Sound sound;
  sound.plan.vision.reputation.clients = "They answer.";
  sound.plan.vision.success.profit = {Money{1}, Money{2}};
  CHECK(sound.only(FindingKind::part_unserved).place == "/plan/vision/reputation/clients");
  sound.change([](Action& a) {
    a.serves.push_back({ServedKind::vision, VisionPart::clients, {}});
  });
  CHECK(of_kind(sound.document, FindingKind::part_unserved).empty());
  sound.change([](Action& a) { a.status = Status::dropped; });
  CHECK(of_kind(sound.document, FindingKind::part_unserved).size() == 2);
}

TEST_CASE("shares are checked now and then, above as an error and below as a warning") {
  Sound sound;
  auto& areas = sound.plan.vision.organization.areas;
  areas.push_back({sound.ids.next<SpecialtyArea>(), "Cloud", Percent{0.6}, Percent{0.3}});
  areas.push_back({sound.ids.next<SpecialtyArea>(), "Security", Percent{0.5}, Percent{0.3}});
  CHECK(sound.only(FindingKind::shares_above).severity == Severity::error);
  CHECK(plain_text(sound.only(FindingKind::shares_below).what) ==
        "The specialty areas’ shares of revenue in three years add up to 60.0 %, less than 100 %.");
  areas[1].share_now = Percent{0.4};
  areas[1].share_then = Percent{0.7};
  CHECK(of_kind(sound.document, FindingKind::shares_above).empty());
  CHECK(of_kind(sound.document, FindingKind::shares_below).empty());
  areas[0].share_then = areas[1].share_then = std::nullopt;
  CHECK(of_kind(sound.document, FindingKind::shares_below).empty());
}

TEST_CASE("a due date before its start is an error, in any cycle and in the backlog") {
  Sound sound;
  sound.change([](Action& a) {
    a.cycle.reset();
    a.due = start / 14;
  });
  const auto found = sound.only(FindingKind::due_before_start);
  CHECK(found.severity == Severity::error);
  CHECK(found.place == sound.action_place("due"));
  sound.change([](Action& a) { a.due = a.start; });
  CHECK(of_kind(sound.document, FindingKind::due_before_start).empty());
}

TEST_CASE("what an action lacks is found in the current and the next cycle only") {
  Sound sound;
  sound.change([](Action& a) {
    a.owner.reset();
    a.due.reset();
    a.serves.clear();
  });
  for (const auto kind :
       {FindingKind::no_owner, FindingKind::no_due_date, FindingKind::serves_nothing}) {
    CHECK(of_kind(sound.document, kind).size() == 1);
    CHECK(of_kind(sound.document, kind, Month{std::chrono::year{2025} / 6} / 1).size() == 1);
    CHECK(of_kind(sound.document, kind, Month{std::chrono::year{2026} / 4} / 1).empty());
  }
  sound.change([&](Action& a) { a.cycle = sound.plan.cycles[1].id; });
  CHECK(of_kind(sound.document, FindingKind::no_owner).size() == 1);
  sound.change([&](Action& a) { a.cycle = sound.plan.cycles[2].id; });
  CHECK(of_kind(sound.document, FindingKind::no_owner).empty());
  sound.change([](Action& a) { a.cycle.reset(); });
  CHECK(of_kind(sound.document, FindingKind::no_owner).empty());
}

TEST_CASE("a done action lacks nothing") {
  Sound sound;
  sound.change([](Action& a) {
    a.status = Status::done;
    a.owner.reset();
    a.due.reset();
  });
  CHECK(of_kind(sound.document, FindingKind::no_owner).empty());
  CHECK(of_kind(sound.document, FindingKind::no_due_date).empty());
}

TEST_CASE("an overdue action is found with its days, and not on the day it is due") {
  Sound sound;
  const Day due = Month{std::chrono::year{2026} / 3} / 15;
  CHECK(of_kind(sound.document, FindingKind::overdue, due).empty());
  const auto found = of_kind(sound.document, FindingKind::overdue, add_days(due, 1));
  REQUIRE(found.size() == 1);
  CHECK(plain_text(found[0].what) == "‘Train the sales team’ is overdue by 1 day.");
}

TEST_CASE("a due date outside the cycle is found") {
  Sound sound;
  sound.change([](Action& a) { a.due = Month{std::chrono::year{2026} / 4} / 1; });
  CHECK(sound.only(FindingKind::due_outside_cycle).place == sound.action_place("due"));
}

TEST_CASE("an action rolled twice is found, once is not, and a circle ends") {
  Sound sound;
  auto second = sound.sound_action();
  second.rolled_from = sound.plan.actions[0]->id;
  auto third = sound.sound_action();
  third.rolled_from = second.id;
  sound.add(second);
  CHECK(of_kind(sound.document, FindingKind::rolled_often).empty());
  sound.add(third);
  CHECK(sound.only(FindingKind::rolled_often).place ==
        path_to("/plan/actions", third.id, "rolled_from"));
  sound.change([&](Action& a) { a.rolled_from = third.id; });
  CHECK_NOTHROW(check(sound.document, today));
}

TEST_CASE("nine open actions are too many for one person, eight are not") {
  Sound sound;
  while (sound.plan.actions.size() < 8) sound.add(sound.sound_action());
  CHECK(of_kind(sound.document, FindingKind::overloaded).empty());
  sound.add(sound.sound_action());
  CHECK(plain_text(sound.only(FindingKind::overloaded).what) ==
        "Ada has 9 open actions in this cycle and the next.");
}

TEST_CASE("a standard focus area without an action is found per cycle, an own one is not") {
  Sound sound;
  sound.plan.focus_areas.push_back({sound.ids.next<FocusArea>(), FocusKind::own, "Safety"});
  // Cycle 1 has sales only, cycle 2 nothing.
  CHECK(of_kind(sound.document, FindingKind::focus_without_action).size() == 5);
}

TEST_CASE("targets below zero are errors at their month") {
  Sound sound;
  auto& targets = sound.plan.targets;
  targets.revenue.push_back({sound.ids.next<SpecialtyArea>(), {}});
  targets.revenue[0].line.target.set(start, Money{-1});
  targets.departments.push_back({sound.ids.next<Department>(), "Sales", {}, {}, {}});
  targets.departments[0].line.target.set(start, Fte{0});
  targets.departments[0].line.target.set(add_months(start, 1), Fte{-100});
  CHECK(sound.only(FindingKind::negative_revenue).place ==
        path_to("/plan/targets/revenue", targets.revenue[0].id, "line/target/2026-01"));
  CHECK(sound.only(FindingKind::negative_headcount).place ==
        path_to("/plan/targets/departments", targets.departments[0].id, "line/target/2026-02"));
}

TEST_CASE("a target that no action serves is found, a headcount that stays needs no action") {
  Sound sound;
  auto& targets = sound.plan.targets;
  targets.revenue.push_back({sound.ids.next<SpecialtyArea>(), {}});
  targets.revenue[0].line.target.set(start, Money{100});
  targets.profit.target.set(start, Money{100});
  targets.departments.push_back({sound.ids.next<Department>(), "Sales", {}, {}, {}});
  targets.departments[0].line.target.set(start, Fte{100});
  CHECK(sound.only(FindingKind::target_unserved).place ==
        path_to("/plan/targets/revenue", targets.revenue[0].id));
  targets.departments[0].line.target.set(add_months(start, 1), Fte{200});
  sound.change([&](Action& a) {
    a.serves = {{ServedKind::revenue, {}, targets.revenue[0].id.uuid}};
  });
  CHECK(of_kind(sound.document, FindingKind::target_unserved).size() == 2);
}

TEST_CASE("a trailing-12 target below the trajectory says by how much") {
  Sound sound;
  // 12,000 now and then: the trajectory is 12,000 at any time; the target is 12 × 900 = 10,800.
  sound.plan.vision.organization.revenue = {Money{1'200'000}, Money{1'200'000}};
  sound.plan.targets.revenue.push_back({sound.ids.next<SpecialtyArea>(), {}});
  auto& target = sound.plan.targets.revenue[0].line.target;
  for (int i = 0; i < plan_months; ++i) target.set(add_months(start, i), Money{90'000});
  CHECK(plain_text(sound.only(FindingKind::below_trajectory).what) ==
        "The revenue target of the plan’s last twelve months, USD 10800, is USD 1200 below "
        "the trajectory to the vision.");
  for (int i = 0; i < plan_months; ++i) target.set(add_months(start, i), Money{100'000});
  CHECK(of_kind(sound.document, FindingKind::below_trajectory).empty());
}

TEST_CASE("falling revenue per employee is found") {
  Sound sound;
  auto& targets = sound.plan.targets;
  targets.revenue.push_back({sound.ids.next<SpecialtyArea>(), {}});
  targets.departments.push_back({sound.ids.next<Department>(), "Sales", {}, {}, {}});
  for (int i = 0; i < plan_months; ++i) {
    targets.revenue[0].line.target.set(add_months(start, i), Money{100'000});
    targets.departments[0].line.target.set(add_months(start, i), Fte{1000});
  }
  CHECK(of_kind(sound.document, FindingKind::productivity_falls).empty());
  // A rounding is no fall.
  targets.revenue[0].line.target.set(last_plan_month(sound.plan), Money{99'500});
  CHECK(of_kind(sound.document, FindingKind::productivity_falls).empty());
  targets.revenue[0].line.target.set(last_plan_month(sound.plan), Money{100'000});
  targets.departments[0].line.target.set(last_plan_month(sound.plan), Fte{2000});
  const auto found = of_kind(sound.document, FindingKind::productivity_falls);
  REQUIRE(found.size() == 1);
  CHECK(Catalog::english().text(found.front().what).find("$1,108 in") != std::string::npos);
}

TEST_CASE("revenue per employee beyond any amount is no finding, and no accident") {
  Sound sound;
  sound.plan.organization.currency = {"IDR"};
  auto& targets = sound.plan.targets;
  targets.revenue.push_back({sound.ids.next<SpecialtyArea>(), {}});
  targets.departments.push_back({sound.ids.next<Department>(), "Sales", {}, {}, {}});
  for (int i = 0; i < plan_months; ++i) {
    targets.revenue[0].line.target.set(add_months(start, i), Money{max_money / 10});
    targets.departments[0].line.target.set(add_months(start, i), Fte{10 + i});
  }
  CHECK(of_kind(sound.document, FindingKind::productivity_falls).empty());
}

TEST_CASE("a team watches four or five KPIs, with a standard for each member") {
  Sound sound;
  auto& plan = sound.plan;
  const auto grace = sound.ids.next<Person>();
  plan.people.push_back({grace, {}, "Sales lead", {}, {}, {}, {}, {}, {}});
  plan.teams.push_back({sound.ids.next<Team>(), "Sales", {}, {sound.ada, grace}});
  const auto add_kpi = [&] {
    Kpi kpi;
    kpi.id = sound.ids.next<Kpi>();
    kpi.name = "Win rate";
    kpi.team = plan.teams[0].id;
    kpi.standards = {{sound.ids.next<Standard>(), {}, start / 1, 0.5, {}}};
    plan.kpis.push_back(std::move(kpi));
  };
  for (int i = 0; i < 3; ++i) add_kpi();
  CHECK(sound.only(FindingKind::few_kpis).place == path_to("/plan/teams", plan.teams[0].id));
  add_kpi();
  CHECK(of_kind(sound.document, FindingKind::few_kpis).empty());
  CHECK(of_kind(sound.document, FindingKind::standard_missing).empty());
  plan.kpis[0].standards[0].person = sound.ada;
  CHECK(plain_text(sound.only(FindingKind::standard_missing).what) ==
        "Sales lead has no standard for ‘Win rate’.");
  for (int i = 0; i < 2; ++i) add_kpi();
  CHECK(of_kind(sound.document, FindingKind::many_kpis).size() == 1);
  // In a copy for others a team may be there for its figures alone.
  plan.teams[0].name.clear();
  plan.teams[0].members.clear();
  CHECK(of_kind(sound.document, FindingKind::many_kpis).empty());
}

TEST_CASE("references that lead nowhere are found, wherever they are") {
  Sound sound;
  auto& plan = sound.plan;
  const auto gone = sound.ids.next_uuid();
  sound.change([&](Action& a) {
    a.owner = Id<Person>{gone};
    a.focus = {gone};
    a.cycle = Id<Cycle>{gone};
    a.serves = {{ServedKind::kpi, {}, gone}};
  });
  plan.targets.revenue.push_back({{gone}, {}});
  plan.teams.push_back({sound.ids.next<Team>(), "Sales", {}, {sound.ada, {gone}}});
  sound.document.reference = Id<Baseline>{gone};
  std::vector<std::string> places;
  for (const auto& finding : of_kind(sound.document, FindingKind::dangling_reference))
    places.push_back(finding.place);
  CHECK(places == std::vector{path_to("/plan/targets/revenue", plan.targets.revenue[0].id, "id"),
                              sound.action_place("focus"), sound.action_place("cycle"),
                              sound.action_place("owner"), sound.action_place("serves"),
                              path_to("/plan/teams", plan.teams[0].id, "members"),
                              std::string("/reference")});
}

TEST_CASE("between two cycles the one before and the one after are looked at") {
  Sound sound;
  for (std::size_t i = 1; i < sound.plan.cycles.size(); ++i)
    sound.plan.cycles[i].start = add_months(sound.plan.cycles[i].start, 6);
  sound.change([](Action& a) { a.owner.reset(); });
  const Day gap = Month{std::chrono::year{2026} / 5} / 1;
  CHECK(of_kind(sound.document, FindingKind::no_owner, gap).size() == 1);
  CHECK(check(Document{}, gap).size() == 5);
}

TEST_CASE("name, horizon and examples are looked at") {
  Sound sound;
  sound.plan.organization.name = "  ";
  CHECK(sound.only(FindingKind::name_missing).place == "/plan/organization/name");
  sound.plan.vision.horizon = sound.plan.organization.as_of;
  CHECK(sound.only(FindingKind::horizon_not_after_as_of).severity == Severity::error);
  sound.plan.examples = {"/plan/vision/reputation/clients", "/plan/people/x"};
  const auto examples = sound.only(FindingKind::examples_left);
  CHECK(examples.place == "/plan/vision/reputation/clients");
  CHECK(plain_text(examples.what) == "2 examples of the template are still in the plan.");
}

TEST_CASE("a plausible plan refers to nothing that is gone") {
  CHECK(of_kind(plausible_document(3), FindingKind::dangling_reference).empty());
}

TEST_CASE("any document is checked alike twice, worst first, with what, why and todo") {
  std::mt19937_64 random(11);
  for (int i = 0; i < 20; ++i) {
    auto document = random_document(random);
    document.plan.examples = {"/plan/vision/success/meaning"};
    const auto findings = check(document, today);
    CHECK(findings == check(document, today));
    CHECK(std::ranges::is_sorted(findings, {}, &Finding::severity));
    for (const auto& finding : findings) {
      CHECK(finding.place.starts_with("/"));
      CHECK_FALSE(finding.what.empty());
      CHECK_FALSE(finding.why.empty());
      CHECK_FALSE(finding.todo.empty());
    }
  }
}

}  // namespace sightline::derive_check_test
