#include "model/edit/differences.h"

#include <catch2/catch_test_macros.hpp>

#include "model/catalog/catalog.h"
#include "model/edit/gesture.h"
#include "model/edit/gestures_organization.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline::edit_differences_test {
namespace {

constexpr Month march = std::chrono::year{2026} / 3;

/// Each line after the name of its part.
std::vector<std::string> told(const Document& before, const Document& after) {
  const auto catalog = Catalog::english();
  std::vector<std::string> lines;
  for (const auto& group : differences(before, after))
    for (const auto& line : group.lines)
      lines.push_back(catalog.term(label_of(group.part)) + " | " + catalog.text(line.text));
  return lines;
}

using Lines = std::vector<std::string>;

template <class Change>
void change_action(Document& document, std::size_t at, const Change& change) {
  auto action = *document.plan.actions.at(at);
  change(action);
  document.plan.actions.at(at) = std::move(action);
}

Document small() {
  auto document = plausible_document(1);
  change_action(document, 0, [&](Action& action) {
    action.title = "Train the sales team";
    action.owner = document.plan.people[0].id;
    action.due = std::chrono::year{2026} / 3 / 1;
    action.notes = "Short";
  });
  document.plan.people[0].name = "Dana";
  document.plan.people[1].name = "Lee";
  document.plan.vision.organization.areas[0].name = "Cloud";
  return document;
}

}  // namespace

TEST_CASE("a plan does not differ from itself, nor from how it was saved", "[differences]") {
  const auto a = small();
  auto b = a;
  ++b.revision;
  b.history.push_back(HistoryEntry{{{1, 1}}, 5, "Dana", msg("Something")});
  CHECK(told(a, b).empty());
}

TEST_CASE("a field of an action is told with names for whatever it refers to", "[differences]") {
  const auto a = small();
  auto b = a;
  change_action(b, 0, [&](Action& action) {
    action.owner = b.plan.people[1].id;
    action.due = std::nullopt;
    action.status = Status::at_risk;
    action.complete = {0.5};
    action.cost = Money{1'250'050};
    action.cycle = b.plan.cycles[2].id;
    action.serves = {{ServedKind::revenue, {}, b.plan.vision.organization.areas[0].id.uuid},
                     {ServedKind::vision, VisionPart::net_worth, {}}};
  });
  change_action(b, 0, [&](Action& action) { action.continues = true; });
  const auto lines = told(a, b);
  const auto has = [&](const std::string& line) {
    INFO(line);
    CHECK(std::ranges::find(lines, "Cycles and actions | Action ‘Train the sales team’: " + line) !=
          lines.end());
  };
  has("owner Dana → Lee");
  has("due date 1 Mar 2026 → (empty)");
  has("cycle Cycle 1 → Cycle 3");
  has("continues over several cycles no → yes");
  has("cost (empty) → $12,500.50");
}

TEST_CASE("figures of a month are told by what they are, for whom and when", "[differences]") {
  auto a = small();
  auto& line = a.plan.targets.revenue[0].line;
  line.target.set(march, Money{12'000'000});
  auto b = a;
  b.plan.targets.revenue[0].line.target.set(march, Money{13'500'000});
  b.plan.targets.revenue[0].line.reason.set(march, "A renewal slipped");
  b.plan.targets.profit.actual.set(march, Money{100});
  b.plan.targets.departments[0].contractors.set(march, Fte{150});
  b.plan.targets.departments[0].name = "Service";
  CHECK(told(a, b) ==
        Lines{"Targets | Revenue target of March 2026 for Cloud: $120,000 → $135,000",
              "Targets | Reason for the revenue outlook of March 2026 for Cloud: (empty) → ‘A "
              "renewal slipped’",
              "Targets | Department ‘Service’: name ‘" + a.plan.targets.departments[0].name +
                  "’ → ‘Service’",
              "Targets | Contractors of March 2026 for Service: (empty) → 1.5",
              "Targets | Actual profit of March 2026: (empty) → $1"});
}

TEST_CASE("what was added, removed or moved is told by its name", "[differences]") {
  const auto a = small();
  auto b = a;
  IdSource ids(99);
  Action added;
  added.id = ids.next<Action>();
  added.title = "Hire an engineer";
  b.plan.actions.emplace_back(added);
  b.plan.actions.erase(b.plan.actions.begin());
  std::rotate(b.plan.focus_areas.begin(), b.plan.focus_areas.begin() + 1,
              b.plan.focus_areas.begin() + 2);
  b.plan.quotas.push_back(
      {ids.next<Quota>(), b.plan.people[0].id, std::chrono::year{2026} / 4, Money{5}});
  const auto lines = told(a, b);
  CHECK(lines == Lines{"Cycles and actions | Focus area ‘Marketing’ moved to another place",
                       "Cycles and actions | Action ‘Train the sales team’ removed",
                       "Cycles and actions | Action ‘Hire an engineer’ added",
                       "Scorecard | Quota of Dana from April 2026 added"});
}

TEST_CASE("vision and organization are told without the way to them", "[differences]") {
  auto a = small();
  a.plan.organization.name = "Acme";
  a.plan.vision.organization.revenue.then = Money{500'000'000};
  auto b = a;
  b.plan.organization.name = "Acme & Co";
  b.plan.vision.organization.revenue.then = Money{600'000'000};
  b.plan.vision.goal.kind = GoalKind::undecided;
  a.plan.vision.goal.kind.reset();
  CHECK(told(a, b) ==
        Lines{"Organization | Organization: name ‘Acme’ → ‘Acme & Co’",
              "Vision | Vision: revenue, in three years $5,000,000 → $6,000,000",
              "Vision | Vision: the ultimate goal, ultimate goal (empty) → undecided"});
}

TEST_CASE("of long texts the part is shown in which they differ", "[differences]") {
  auto a = small();
  const std::string start(300, 'x');
  change_action(a, 0, [&](Action& action) { action.notes = start + " and a first end"; });
  auto b = a;
  change_action(b, 0, [&](Action& action) { action.notes = start + " and a second end"; });
  const auto lines = told(a, b);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] ==
        "Cycles and actions | Action ‘Train the sales team’: notes ‘…first end’ → ‘…second end’");
}

TEST_CASE("readings are told period by period in the unit of their KPI", "[differences]") {
  const auto a = small();
  auto b = a;
  auto series = *b.plan.readings[0];
  auto kpi = *std::ranges::find(b.plan.kpis, series.kpi, &Kpi::id);
  const auto day = std::chrono::year{2026} / 6 / 1;
  series.readings.push_back({day, 0.25, {}, {}, {}, day});
  b.plan.readings[0] = series;
  const auto lines = told(a, b);
  REQUIRE(lines.size() == 1);
  INFO(lines[0]);
  CHECK(lines[0].starts_with("Scorecard | " + kpi.name + ", "));
  CHECK(lines[0].find(": reading of 1 Jun 2026 (empty) → ") != std::string::npos);
}

TEST_CASE("a baseline that differs is one line, whatever is different in its plan",
          "[differences]") {
  const auto a = small();
  auto b = a;
  auto frozen = *b.baselines[0].plan;
  frozen.organization.name = "Other";
  frozen.actions.clear();
  b.baselines[0].plan = frozen;
  CHECK(told(a, b) == Lines{"Reviews and baselines | Baseline 0 changed"});
}

TEST_CASE("no line about any two plans has an id or a path in it", "[differences]") {
  const auto catalog = Catalog::english();
  std::mt19937_64 random(11);
  for (int round = 0; round < 60; ++round) {
    const auto a = random_document(random);
    auto b = round % 2 == 0 ? random_document(random) : a;
    for (int step = 0; step < 8; ++step) mutate(b, random);
    for (const auto& group : differences(a, b)) {
      CHECK_FALSE(group.lines.empty());
      for (const auto& line : group.lines) {
        const auto text = catalog.text(line.text);
        INFO(line.path << ": " << text);
        REQUIRE_FALSE(text.empty());
        for (const auto& id : {a.plan.actions, b.plan.actions})
          for (const auto& action : id)
            REQUIRE(text.find(to_text(action->id)) == std::string::npos);
        REQUIRE(text.find("/plan/") == std::string::npos);
      }
    }
  }
}

}  // namespace sightline::edit_differences_test
