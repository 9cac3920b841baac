// What the import dialog asks of names and ids, and what it remembers of them.
#include <catch2/catch_test_macros.hpp>

#include "tests/present/import_desk.h"

namespace import_names_test {
using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("deals that lost their ids are taken by their names only when that is said") {
  auto document = plausible_document(3);
  document.pipeline.clear();
  PipelineSnapshot known;
  known.id = IdSource(5).next<PipelineSnapshot>();
  known.taken_on = 2026y / 5 / 1;
  Opportunity deal;
  deal.key = "A-1";
  deal.name = "Portal";
  known.opportunities.push_back(deal);
  document.pipeline.push_back(Box<PipelineSnapshot>(known));
  ImportDesk desk("Name,Amount\nPortal,5\n", ImportKind::pipeline, document);
  auto view = desk.presenter->view();
  CHECK(view.asks == Asks::ids);
  CHECK(boxes(view) == std::vector{Asks::ids});
  CHECK(view.question.find("1 deal would come in as new") != std::string::npos);
  CHECK_FALSE(view.can_import);
  desk.presenter->agree(Asks::ids, true);
  CHECK(desk.presenter->view().can_import);
  // With another column for the ids there is nothing to agree to.
  desk.presenter->choose_field(0, 1);
  view = desk.read();
  CHECK(view.boxes.empty());
}

TEST_CASE("who an owner was said to be is chosen in the next dialog already") {
  auto document = plausible_document(3);
  REQUIRE_FALSE(document.plan.people.empty());
  const std::string text = "Id,Name,Owner\n7,Portal,X. Y.\n";
  ImportDesk desk(text, ImportKind::pipeline, document);
  REQUIRE(desk.presenter->view().unknown.size() == 1);
  desk.presenter->choose_person(0, ImportView::first_person);
  REQUIRE(desk.import());
  ImportDesk next(text, ImportKind::pipeline, desk.session.document());
  auto view = next.presenter->view();
  REQUIRE(view.unknown.size() == 1);
  CHECK(view.unknown[0].choice == ImportView::first_person);
  // Nothing new: the deal has that owner.
  CHECK_FALSE(view.can_import);
  next.presenter->choose_person(0, ImportView::leave_place);
  view = next.presenter->view();
  CHECK(view.can_import);
  CHECK(view.summary.starts_with("Deals: 0 new, 1 changed"));
}

TEST_CASE("nothing is taken before it is said who an unknown owner is, or that nobody is") {
  ImportDesk desk("Id;Name;Owner\nA-1;Portal;Sam Ode\nA-2;Site;Kim\n", ImportKind::pipeline);
  auto view = desk.presenter->view();
  CHECK_FALSE(view.can_import);
  CHECK(view.asks == Asks::owners);
  CHECK(view.question.find("2 owners") != std::string::npos);
  desk.presenter->choose_person(0, ImportView::leave_place);
  view = desk.presenter->view();
  CHECK(view.question.find("1 owner.") != std::string::npos);
  CHECK_FALSE(view.boxes.front().agreed);
  desk.presenter->agree(Asks::owners, true);
  view = desk.presenter->view();
  CHECK(view.boxes.front().agreed);
  CHECK(view.can_import);
  desk.presenter->agree(Asks::owners, false);
  CHECK_FALSE(desk.presenter->view().can_import);
  desk.presenter->choose_person(1, ImportView::create_place);
  view = desk.presenter->view();
  CHECK(view.can_import);
  CHECK(view.boxes.empty());
  desk.presenter->choose_person(1, ImportView::unsaid_place);
  CHECK(desk.presenter->view().asks == Asks::owners);
}

TEST_CASE("a department's name that may be none of people is asked, or left out by itself") {
  auto document = plausible_document(3);
  document.plan.targets.departments[0].name = "Back office";
  ImportDesk desk("Line;Jan 2026\nBack office;60\n", ImportKind::actuals, document);
  auto view = desk.presenter->view();
  CHECK(view.asks == Asks::named);
  CHECK(view.asks_named);
  CHECK(view.question ==
        "‘Back office’ is a department, and the file doesn’t say that its figures are headcount. "
        "Choose what they are, or leave the name out.");
  CHECK_FALSE(view.can_import);
  REQUIRE(view.unknown.size() == 1);
  desk.presenter->choose_line(0, ImportView::left_place);
  CHECK(desk.read().question.empty());
  desk.presenter->choose_line(0, ImportView::unknown_place);
  CHECK(desk.read().asks == Asks::named);
  desk.presenter->choose_named(static_cast<std::size_t>(NamedFigure::headcount));
  view = desk.read();
  CHECK(view.asks != Asks::named);
  CHECK(view.changes.size() == 1);
}

TEST_CASE("the dialog tells which stages it takes as open") {
  const ImportDesk desk("Id,Stage,Amount\n1,Demo,5\n2,Closed Won (100%),6\n", ImportKind::pipeline);
  const auto view = desk.presenter->view();
  CHECK(view.summary.find("Stages taken as open: Demo.") != std::string::npos);
  CHECK(view.summary.find("Stages taken as won") == std::string::npos);
}

TEST_CASE("a name that the plan doesn't know is said in the dialog, and remembered") {
  auto document = plausible_document(3);
  auto& plan = document.plan;
  plan.targets.revenue.front().line.actual = {};
  plan.targets.revenue.front().line.target = {};
  const std::string text = "Line;Jan 2026;Feb 2026\nFees;1000;2000\nRent;1;2\n";
  ImportDesk desk(text, ImportKind::actuals, document);
  auto view = desk.presenter->view();
  CHECK(view.preview[0].problem.find("‘Fees’") != std::string::npos);
  REQUIRE(view.unknown.size() == 2);
  CHECK(view.unknown[0].name == "Fees");
  CHECK(view.unknown[0].count == "1 row");
  CHECK(view.unknown[0].choice == ImportView::unknown_place);
  CHECK(view.meanings[ImportView::first_line] ==
        plan.vision.organization.areas[0].name + " (revenue)");
  CHECK_FALSE(view.can_import);
  desk.presenter->choose_line(0, ImportView::first_line);
  desk.presenter->choose_line(1, ImportView::left_place);
  desk.presenter->choose_line(7, ImportView::left_place);
  view = desk.read();
  CHECK(view.can_import);
  CHECK(view.button == "&Import");
  CHECK(view.unknown[1].choice == ImportView::left_place);
  CHECK(view.summary.find("left out, as was said: Rent.") != std::string::npos);
  REQUIRE(desk.import());
  CHECK(desk.session.plan().targets.revenue.front().line.actual.at(2026y / 1) == Money{100'000});
  ImportDesk next(text, ImportKind::actuals, desk.session.document());
  view = next.presenter->view();
  CHECK(view.unknown[0].choice == ImportView::first_line);
  CHECK_FALSE(view.can_import);
  next.presenter->choose_line(1, ImportView::unknown_place);
  view = next.read();
  // Forgetting is something to take.
  CHECK(view.can_import);
  CHECK(view.button == "&Import without 1 row");
}

TEST_CASE("a file of which all is left out says so, and what was said is remembered") {
  const std::string text = "Line;Jan 2026;Feb 2026\nFees;1000;2000\nRent;1;2\n";
  ImportDesk desk(text, ImportKind::actuals, plausible_document(3));
  desk.presenter->choose_line(0, ImportView::left_place);
  desk.presenter->choose_line(1, ImportView::left_place);
  auto view = desk.read();
  CHECK(view.summary.find("nothing to import") != std::string::npos);
  CHECK(view.button == "&Remember that");
  REQUIRE(view.can_import);
  const auto targets = desk.session.plan().targets;
  REQUIRE(desk.import());
  CHECK(desk.session.plan().targets == targets);
  ImportDesk next(text, ImportKind::actuals, desk.session.document());
  view = next.presenter->view();
  CHECK(view.unknown[1].choice == ImportView::left_place);
  CHECK_FALSE(view.can_import);
}

TEST_CASE("a column of sums in a crosstab is shown as left out") {
  auto document = plausible_document(3);
  const auto area = document.plan.vision.organization.areas.front().name;
  ImportDesk desk("Line;Jan 2026;Feb 2026;Summe\nRevenue " + area + ";55;56;111\n",
                  ImportKind::actuals, document);
  const auto view = desk.presenter->view();
  REQUIRE(view.columns.size() == 4);
  CHECK(view.fields[view.columns[3].choice] == "left out");
  CHECK(view.summary.find("1 column with figures is left out: Summe.") != std::string::npos);
}

TEST_CASE("while a unit is asked about, the figures are shown as they would be in it") {
  auto document = plausible_document(3);
  const auto area = document.plan.vision.organization.areas.front().name;
  ImportDesk desk("in TUSD;Jan 2026\nRevenue " + area + ";55,5\n", ImportKind::actuals, document);
  const auto view = desk.presenter->view();
  CHECK(view.asks == Asks::unit);
  CHECK(view.changes_title == "What will change if thousands are meant");
  REQUIRE(view.changes.size() == 1);
  CHECK(view.changes[0].after.find("55,500") != std::string::npos);
  CHECK_FALSE(view.can_import);
}

}  // namespace import_names_test
