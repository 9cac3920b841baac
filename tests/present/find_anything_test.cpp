#include "app/present/find_anything.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/edit/change.h"
#include "model/find.h"
#include "tests/support/large_document.h"

namespace sightline {
namespace find_anything_test {

struct Small {
  Document document;
  std::vector<Command> commands{
      {1, "Save as…", "File", "Ctrl+Shift+S"},
      {2, "Undo", "Edit", "Ctrl+Z", std::nullopt, false},
      {3, "Plan", "View", "Ctrl+4", PageId::plan},
      {4, "Plan settings", "View", "Ctrl+6", PageId::settings},
      {5, "Plan settings", "Plan", "Ctrl+,"},
  };

  Small() {
    IdSource ids(1);
    document = blank_document(std::chrono::year{2026} / 1, ids);
    auto& plan = document.plan;
    plan.cycles[1].theme = "Sell managed services";
    Person dana;
    dana.id = ids.next<Person>();
    dana.name = "Dana Öz";
    dana.role = "Head of sales";
    plan.people.push_back(dana);
    Person controller;
    controller.id = ids.next<Person>();
    controller.role = "Controller";
    plan.people.push_back(controller);
    plan.vision.organization.areas.push_back(
        {ids.next<SpecialtyArea>(), "Cloud migration", {}, {}});
    Department service;
    service.id = ids.next<Department>();
    service.name = "Service";
    plan.targets.departments.push_back(service);
    const Team team{ids.next<Team>(), "Leadership", {}, {}};
    plan.teams.push_back(team);
    Kpi kpi;
    kpi.id = ids.next<Kpi>();
    kpi.name = "Win rate";
    kpi.team = team.id;
    plan.kpis.push_back(kpi);
    plan.vision.reputation.clients =
        "They call us first because we answer the telephone at night.\nAnd we stay until it works.";
    plan.vision.success.profit.now = Money{50'000'000};
    const auto add = [&](const char* title, std::optional<Id<Cycle>> cycle,
                         const char* notes = "") {
      Action action;
      action.id = ids.next<Action>();
      action.title = title;
      action.focus = plan.focus_areas[0].id;
      action.cycle = cycle;
      action.notes = notes;
      plan.actions.emplace_back(std::move(action));
    };
    add("Retrain the team", plan.cycles[1].id);
    add("Überprüfe die Preise", plan.cycles[1].id, "Ask the lender before Easter.");
    add("Train the sales team", plan.cycles[1].id);
    add("Write down who may train", std::nullopt);
    auto owned = *plan.actions[2];
    owned.owner = dana.id;
    plan.actions[2] = owned;
  }

  [[nodiscard]] FoundList find(const std::string& typed, std::size_t most = 50) const {
    return FindAnything(document, commands, Catalog::english()).find(typed, most);
  }
  [[nodiscard]] std::vector<std::string> titles(const std::string& typed) const {
    std::vector<std::string> all;
    for (const auto& row : find(typed).rows) all.push_back(row.title);
    return all;
  }
  [[nodiscard]] FoundRow first(const std::string& typed) const {
    const auto rows = find(typed).rows;
    return rows.empty() ? FoundRow{} : rows.front();
  }
};

using Titles = std::vector<std::string>;

std::string part(const std::string& text, TextRange range) {
  return text.substr(range.from, range.to - range.from);
}

TEST_CASE("with nothing typed, the pages and then the commands that can be given are shown") {
  const Small plan;
  CHECK(plan.titles("") == Titles{"Plan", "Plan settings", "Save as…"});
  CHECK(plan.titles("  ") == plan.titles(""));
  const auto rows = plan.find("").rows;
  CHECK(rows[0].kind == "Page");
  CHECK(rows[0].target == FoundTarget(Place{PageId::plan, {}}));
  CHECK(rows[2].kind == "Command");
  CHECK(rows[2].where == "File");
  CHECK(rows[2].keys == "Ctrl+Shift+S");
  CHECK(rows[2].target == FoundTarget(CommandId{1}));
}

TEST_CASE("a title that begins with the word comes first, then a word that does, then the rest") {
  const Small plan;
  CHECK(plan.titles("train") ==
        Titles{"Train the sales team", "Write down who may train", "Retrain the team"});
}

TEST_CASE("every word has to be there, in whatever order") {
  const Small plan;
  CHECK(plan.titles("team sales") == Titles{"Train the sales team", "Retrain the team"});
  CHECK(plan.titles("train dana") == Titles{"Train the sales team"});
  CHECK(plan.titles("train dana gone").empty());
  CHECK(plan.find("zzz").sentence == "Nothing here has all of these words.");
}

TEST_CASE("case and accents make no difference, and what was found is marked as it is written") {
  const Small plan;
  const auto row = plan.first("uber preise");
  REQUIRE(row.title == "Überprüfe die Preise");
  REQUIRE(row.in_title.size() == 2);
  CHECK(part(row.title, row.in_title[0]) == "Über");
  CHECK(part(row.title, row.in_title[1]) == "Preise");
  CHECK(row.in_where.empty());
}

TEST_CASE("meetings, clients and vendors are found, and lead to the cadence") {
  Small plan;
  IdSource ids(8);
  MeetingSeries series;
  series.id = ids.next<MeetingSeries>();
  series.name = "Roundtable";
  series.rule = "FREQ=WEEKLY;BYDAY=MO";
  plan.document.plan.meetings.push_back(series);
  plan.document.plan.contacts.push_back(
      {ids.next<Contact>(), "Lakeside Clinic", ContactKind::client, Grade::a, {}, {}});
  CHECK(plan.first("roundtable").where == "Every week, Monday");
  CHECK(plan.first("roundtable").target ==
        FoundTarget(Place{PageId::cadence, path_to("/plan/meetings", series.id)}));
  CHECK(plan.first("lakeside").kind == "Client or vendor");
}

TEST_CASE("an action says its cycle, focus area and owner, and leads to itself") {
  const Small plan;
  const auto row = plan.first("train the sales");
  CHECK(row.kind == "Action");
  CHECK(row.where == "Cycle 2 · Sales · Dana Öz");
  CHECK(row.target == FoundTarget(Place{PageId::plan, path_to("/plan/actions",
                                                              plan.document.plan.actions[2]->id)}));
  CHECK(plan.first("who may").where == "Backlog · Sales");
}

TEST_CASE("what stands only in notes or in an answer is shown with the words around it") {
  const Small plan;
  const auto notes = plan.first("easter");
  CHECK(notes.title == "Überprüfe die Preise");
  CHECK(notes.where == "Cycle 2 · Sales · Ask the lender before Easter.");
  REQUIRE(notes.in_where.size() == 1);
  CHECK(part(notes.where, notes.in_where[0]) == "Easter");
  const auto answer = plan.first("telephone");
  CHECK(answer.kind == "Vision");
  CHECK(answer.title == "Known by clients");
  CHECK(answer.where ==
        "Reputation · …us first because we answer the telephone at night. And we stay until it "
        "works.");
  CHECK(answer.target == FoundTarget(Place{PageId::vision, "/plan/vision/reputation/clients"}));
}

TEST_CASE("people, areas, departments, KPIs, cycles and questions lead to where they are kept") {
  const Small small;
  const auto& plan = small.document.plan;
  const auto leads = [&](const char* typed, PageId page, const std::string& path) {
    INFO(typed);
    CHECK(small.first(typed).target == FoundTarget(Place{page, path}));
  };
  leads("dana oz", PageId::settings, path_to("/plan/people", plan.people[0].id));
  leads("controller", PageId::settings, path_to("/plan/people", plan.people[1].id));
  leads("cloud", PageId::vision,
        path_to("/plan/vision/organization/areas", plan.vision.organization.areas[0].id));
  leads("service department", PageId::targets,
        path_to("/plan/targets/departments", plan.targets.departments[0].id));
  leads("cycle 2", PageId::plan, path_to("/plan/cycles", plan.cycles[1].id));
  leads("ultimate goal", PageId::vision, "/plan/vision/goal");
  leads("profit success", PageId::vision, "/plan/vision/success/profit/now");
  CHECK(small.first("profit success").where == "Success · 500k → Not answered");
  CHECK(small.first("win rate").where == "Leadership");
  leads("win rate", PageId::scorecard, path_to("/plan/kpis", plan.kpis[0].id));
}

TEST_CASE("a person without a name is found once, by the role") {
  const Small plan;
  CHECK(plan.first("controller").where.empty());
  CHECK(plan.first("dana").where == "Head of sales");
}

TEST_CASE("help is found by what it says and by what a key does") {
  const Small plan;
  const auto key = plan.first("fill the selected");
  CHECK(key.kind == "Help");
  CHECK(key.keys == "Ctrl+R");
  CHECK(std::holds_alternative<HelpTopic>(key.target));
  CHECK(plan.first("freezes baseline agreed").kind == "Help");
}

TEST_CASE("what fits equally well stays in the order of the plan, and too much is counted") {
  auto document = large_document({.actions = 300});
  for (auto& boxed : document.plan.actions) {
    auto action = *boxed;
    action.title = "Unlike the others";
    boxed = action;
  }
  const FindAnything finder(document, {}, Catalog::english());
  const auto list = finder.find("unlike", 40);
  REQUIRE(list.rows.size() == 40);
  CHECK(list.sentence == "The first 40 of 300 results");
  for (std::size_t i = 0; i < list.rows.size(); ++i)
    CHECK(std::get<Place>(list.rows[i].target).path ==
          path_to("/plan/actions", document.plan.actions[i]->id));
  CHECK(finder.find("unlike", 300).sentence == "300 results");
}

TEST_CASE("in a plan with nothing in it, pages and help are still found") {
  IdSource ids(1);
  const FindAnything finder(blank_document(std::chrono::year{2026} / 1, ids), {},
                            Catalog::english());
  CHECK(finder.find("").rows.empty());
  CHECK_FALSE(finder.find("vision").rows.empty());
}

}  // namespace find_anything_test
}  // namespace sightline
