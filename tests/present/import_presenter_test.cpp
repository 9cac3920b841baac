#include "app/present/import_presenter.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/find.h"
#include "tests/present/import_desk.h"

namespace sightline::import_presenter_test {
namespace {

using namespace std::chrono_literals;

constexpr Day today = import_today;
using Desk = ImportDesk;
const std::string head = "Deal ID;Deal name;Owner;Amount;Status;Created;Close date\n";

std::size_t field(const ImportView& view, const std::string& name) {
  return static_cast<std::size_t>(std::ranges::find(view.fields, name) - view.fields.begin());
}

}  // namespace

TEST_CASE("what was recognized of a file is shown, and each column with a sample") {
  Desk desk(head + "A-1;Portal;;12.500,50;won;15.01.2026;20.02.2026\n", ImportKind::pipeline);
  const auto view = desk.presenter->view();
  CHECK(view.recognized == "Text in UTF-8, delimiter semicolon, figures like 1.234,56.");
  CHECK(view.failure.empty());
  REQUIRE(view.columns.size() == 7);
  CHECK(view.columns[3].column == "Amount");
  CHECK(view.columns[3].sample == "12.500,50");
  CHECK(view.fields[view.columns[3].choice] == "value");
  CHECK(view.dates == static_cast<std::size_t>(DateForm::dmy));
  CHECK(view.delimiter == 1);
  CHECK(view.can_import);
  CHECK(view.button == "&Import");
  CHECK(view.summary.starts_with("Deals: 1 new, 0 changed, 0 as they were."));
  REQUIRE(view.preview.size() == 1);
  CHECK(view.preview[0].line == 2);
}

TEST_CASE("importing is one edit that one undo takes back, and the form is remembered") {
  Desk desk(head + "A-1;Portal;;5;won;;\n", ImportKind::pipeline);
  const auto before = desk.imports();
  CHECK(desk.import());
  CHECK(desk.imports() == before + 1);
  CHECK(desk.session.document().pipeline.back()->taken_on == today);
  CHECK(desk.user.notices.back().second == "Imported 1 deal from ‘file.csv’.");
  CHECK(desk.read().recognized.find("earlier import") != std::string::npos);
  desk.session.undo();
  CHECK(desk.imports() == before);
}

TEST_CASE("rows with problems come first in the preview, and the button says what is left out") {
  Desk desk(head + "A-1;Portal;;5;won;;\nA-2;Site;;;won;;\n", ImportKind::pipeline);
  const auto view = desk.presenter->view();
  REQUIRE(view.preview.size() == 2);
  CHECK(view.preview[0].line == 3);
  CHECK(view.preview[0].problem == "The deal is won and has no value.");
  CHECK(view.preview[0].columns == std::vector<std::size_t>{3});
  CHECK(view.preview[1].problem.empty());
  CHECK(view.button == "&Import without 1 row");
  CHECK(view.summary.find("■ 1 row can’t be taken.") != std::string::npos);
  CHECK(desk.import());
  CHECK(desk.session.document().pipeline.back()->opportunities.size() == 1);
}

TEST_CASE("columns of months that are read are called figures, not left out") {
  const auto area = plausible_document(3).plan.vision.organization.areas.front().name;
  Desk desk("Line;2026-01;2026-02;Remark\n" + area + ";1;2;so far\n", ImportKind::actuals);
  const auto view = desk.presenter->view();
  REQUIRE(view.columns.size() == 4);
  for (const std::size_t month : {1U, 2U})
    CHECK(view.fields[view.columns[month].choice] == "figures");
  CHECK(view.fields[view.columns[3].choice] == "left out");
  // So is a column of names with nothing that says so above it.
  Desk bare("USD;2026-01\n" + area + ";1\n", ImportKind::actuals);
  const auto named = bare.presenter->view();
  CHECK(named.fields[named.columns[0].choice] == "line");
}

TEST_CASE("an order of dates that could be two has to be chosen before anything is taken") {
  Desk desk("Id,Created\n1,03/04/2026\n", ImportKind::pipeline);
  CHECK(desk.presenter->view().question ==
        "‘03/04/2026’ could be two days. Choose the order of dates.");
  CHECK(desk.presenter->view().asks == Asks::dates);
  CHECK_FALSE(desk.presenter->view().can_import);
  desk.presenter->choose_dates(static_cast<std::size_t>(DateForm::dmy));
  const auto view = desk.read();
  CHECK(view.question.empty());
  CHECK(view.can_import);
  CHECK(desk.presenter->reading().deals.deals[0].created == 2026y / 4 / 3);
}

TEST_CASE("a column is given another meaning, and what had it before loses it") {
  Desk desk("Id,Amount,Total\n1,5,7\n", ImportKind::pipeline);
  auto view = desk.presenter->view();
  desk.presenter->choose_field(2, field(view, "value"));
  view = desk.read();
  CHECK(view.columns[1].choice == 0);
  CHECK(view.fields[view.columns[2].choice] == "value");
  CHECK(desk.presenter->reading().deals.deals[0].value == Money{700});
  desk.presenter->choose_field(2, 0);
  view = desk.read();
  CHECK(view.columns[2].choice == 0);
  CHECK_FALSE(desk.presenter->reading().deals.deals[0].value);
  desk.presenter->choose_field(99, 1);
}

TEST_CASE("an owner nobody knows is left, added or matched as was chosen") {
  Desk desk(head + "A-1;Portal;Sam Ode;5;open;;\n", ImportKind::pipeline);
  auto view = desk.presenter->view();
  REQUIRE(view.unknown.size() == 1);
  CHECK(view.unknown[0].choice == ImportView::unsaid_place);
  for (const auto place :
       {ImportView::leave_place, ImportView::create_place, ImportView::first_person}) {
    desk.presenter->choose_person(0, place);
    CHECK(desk.presenter->view().unknown[0].choice == place);
    CHECK(desk.presenter->view().can_import);
  }
  CHECK(desk.import());
  CHECK(desk.session.document().pipeline.back()->opportunities[0].owner ==
        desk.session.plan().people[0].id);
  desk.session.undo();
  const auto people = desk.session.plan().people.size();
  desk.presenter->choose_person(0, ImportView::create_place);
  CHECK(desk.import());
  CHECK(desk.session.plan().people.size() == people + 1);
}

TEST_CASE("a file that can't be read says why, and other choices may help") {
  Desk desk("Nr;What\n1;Portal\n", ImportKind::pipeline);
  auto view = desk.presenter->view();
  CHECK(view.failure.find("No column holds the deals’ ids") != std::string::npos);
  CHECK_FALSE(view.can_import);
  REQUIRE(view.columns.size() == 2);
  desk.presenter->choose_field(0, field(view, "id"));
  view = desk.read();
  CHECK(view.failure.empty());
  CHECK(view.can_import);
  std::filesystem::remove(desk.presenter->file());
  desk.presenter->choose_delimiter(0);
  CHECK_FALSE(desk.read().failure.empty());
}

TEST_CASE("actuals are imported from a crosstab, provisional if they are said to be") {
  auto document = plausible_document(3);
  const auto& area = document.plan.vision.organization.areas.front();
  const auto target = document.plan.targets.revenue.front().line.target;
  Desk desk("Line;Jan 2026;Feb 2026\n" + area.name + ";1.000,50;(20)\nTotal;1;2\n",
            ImportKind::actuals, document);
  const auto view = desk.presenter->view();
  CHECK(view.failure.empty());
  CHECK(view.summary.find("1 total is left out: ") != std::string::npos);
  // One of them is far below its target.
  CHECK(view.asks == Asks::unusual);
  desk.presenter->agree(Asks::unusual, true);
  CHECK(desk.presenter->view().can_import);
  desk.presenter->set_provisional(true);
  CHECK(desk.import());
  const auto& line = desk.session.plan().targets.revenue.front().line;
  CHECK(line.actual.at(2026y / 1) == Money{100'050});
  CHECK(line.actual.at(2026y / 2) == Money{-2'000});
  CHECK(line.provisional.at(2026y / 1) == true);
  CHECK(line.target == target);
}

TEST_CASE("figures that could be two have to be told before anything is taken") {
  const auto area = plausible_document(3).plan.vision.organization.areas.front().name;
  Desk desk("Line;2026-01;2026-02\n" + area + ";180,200;5\n", ImportKind::actuals);
  CHECK(desk.presenter->view().asks == Asks::numbers);
  CHECK_FALSE(desk.presenter->view().can_import);
  desk.presenter->choose_numbers(static_cast<std::size_t>(NumberForm::point));
  CHECK(desk.read().asks != Asks::numbers);
}

TEST_CASE("what a name of both means has to be chosen before anything is taken") {
  auto document = plausible_document(3);
  auto& plan = document.plan;
  plan.targets.departments[0].name = plan.vision.organization.areas[0].name;
  Desk desk("Line;Jan 2026;Feb 2026\n" + plan.targets.departments[0].name + ";1;2\n",
            ImportKind::actuals, document);
  auto view = desk.presenter->view();
  CHECK(view.asks_named);
  CHECK(view.asks == Asks::named);
  CHECK_FALSE(view.named);
  CHECK(view.question.find("Choose what its figures are.") != std::string::npos);
  CHECK_FALSE(view.can_import);
  desk.presenter->choose_named(static_cast<std::size_t>(NamedFigure::headcount));
  view = desk.read();
  CHECK(view.question.empty());
  CHECK(view.asks == Asks::nothing);
  CHECK(view.can_import);
  CHECK(view.asks_named);
  CHECK(desk.import());
  CHECK(desk.session.plan().targets.departments[0].line.actual.at(2026y / 1) == Fte{100});
}

TEST_CASE("a file dropped for the wrong purpose is read again for the other") {
  Desk desk("Line;Jan 2026;Feb 2026\nNobody;1;2\n", ImportKind::pipeline);
  desk.presenter->choose_kind(ImportKind::actuals);
  const auto view = desk.read();
  CHECK(view.failure.empty());
  CHECK_FALSE(view.can_import);
  CHECK(desk.presenter->reading().actuals.problems.size() == 1);
  CHECK_FALSE(desk.import());
}

TEST_CASE("a plan that changed meanwhile takes nothing that doesn't fit it any more") {
  auto document = plausible_document(3);
  Desk desk(
      "Line;Jan 2026;Feb 2026\n" + document.plan.vision.organization.areas.front().name + ";1;2\n",
      ImportKind::actuals, document);
  auto other = document;
  other.plan.targets.revenue.clear();
  other.plan.vision.organization.areas.clear();
  desk.session.start(other);
  CHECK_FALSE(desk.import());
  CHECK(desk.user.notices.back().first == NoticeTone::warning);
}

TEST_CASE("what actuals become is shown row by row, and a second import has nothing to take") {
  auto document = plausible_document(3);
  auto& line = document.plan.targets.revenue.front().line;
  line.actual.set(2026y / 1, Money{70'000});
  line.actual.set(2026y / 2, std::nullopt);
  const auto area = document.plan.vision.organization.areas.front().name;
  Desk desk("Line;Jan 2026;Feb 2026\n" + area + ";800;900\n", ImportKind::actuals, document);
  desk.presenter->agree(Asks::unusual, true);
  auto view = desk.presenter->view();
  REQUIRE(view.changes.size() == 2);
  CHECK(view.changes[0].mark == "corrected");
  CHECK(view.changes[0].before == "$700");
  CHECK(view.changes[0].after == "$800");
  CHECK(view.changes[1].mark == "new");
  CHECK(view.summary.starts_with("Actuals: 1 new, 1 corrected, 0 as they were."));
  REQUIRE(desk.import());
  view = desk.read();
  CHECK_FALSE(view.can_import);
  CHECK(view.summary.find("there is nothing to import.") != std::string::npos);
  CHECK(view.changes[0].mark.empty());
  // Marked as provisional, they change again.
  desk.presenter->set_provisional(true);
  view = desk.presenter->view();
  CHECK(view.changes[0].mark == "now provisional");
  desk.presenter->agree(Asks::unusual, true);
  CHECK(desk.presenter->view().can_import);
}

TEST_CASE("a unit that the file names has to be chosen before anything is taken") {
  const auto document = plausible_document(3);
  const auto area = document.plan.vision.organization.areas.front().name;
  Desk desk("Angaben in TEUR\nKonto;Jan 2026;Feb 2026\n" + area + ";55;56\n", ImportKind::actuals,
            document);
  auto view = desk.presenter->view();
  CHECK(view.asks == Asks::unit);
  CHECK(view.question ==
        "The file says ‘TEUR’: its money seems to count in thousands. Choose what it counts in.");
  CHECK_FALSE(view.unit);
  CHECK(view.boxes.empty());
  CHECK_FALSE(view.can_import);
  desk.presenter->choose_unit(static_cast<std::size_t>(FigureUnit::thousand));
  view = desk.read();
  CHECK(view.unit == static_cast<std::size_t>(FigureUnit::thousand));
  CHECK(view.asks != Asks::unit);
  CHECK(view.changes.size() == 2);
  CHECK(desk.presenter->reading().actuals.values[0].value == 5'500'000);
}

TEST_CASE("a unit that deals name has to be chosen before anything is taken") {
  Desk desk("Deal ID;Deal name;Auftragswert in TUSD;Zahl\nA-1;Portal;48,0;7\n",
            ImportKind::pipeline);
  auto view = desk.presenter->view();
  CHECK(view.asks == Asks::unit);
  CHECK(view.question ==
        "The file says ‘TUSD’: its money seems to count in thousands. Choose what it counts in.");
  CHECK(view.has_units);
  CHECK_FALSE(view.unit);
  CHECK_FALSE(view.can_import);
  // What may be a thousand times as much is compared with nothing.
  CHECK(view.summary.find("1 new") == std::string::npos);
  desk.presenter->choose_unit(static_cast<std::size_t>(FigureUnit::thousand));
  view = desk.read();
  CHECK(view.unit == static_cast<std::size_t>(FigureUnit::thousand));
  CHECK(view.asks == Asks::nothing);
  CHECK(view.can_import);
  CHECK(view.summary.starts_with("Deals: 1 new"));
  CHECK(desk.import());
  CHECK(desk.session.document().pipeline.back()->opportunities[0].value == Money{4'800'000});
}

TEST_CASE("what money counts in was said of a column, and not of another one") {
  Desk desk("Deal ID;Deal name;Auftragswert in TUSD;Zahl\nA-1;Portal;48,0;7\n",
            ImportKind::pipeline);
  desk.presenter->choose_unit(static_cast<std::size_t>(FigureUnit::thousand));
  auto view = desk.read();
  REQUIRE(view.can_import);
  desk.presenter->choose_field(3, field(view, "value"));
  view = desk.read();
  CHECK(view.unit == static_cast<std::size_t>(FigureUnit::one));
  CHECK(desk.presenter->reading().deals.deals[0].value == Money{700});
  desk.presenter->choose_field(2, field(view, "value"));
  CHECK(desk.read().asks == Asks::unit);
  // Without a column of values nothing counts in anything.
  desk.presenter->choose_field(2, 0);
  view = desk.read();
  CHECK_FALSE(view.has_units);
  CHECK(view.can_import);
}

TEST_CASE("figures out of all proportion are taken when that is said, and asked again for others") {
  auto document = plausible_document(3);
  document.plan.targets.revenue.front().line.target.set(2026y / 1, Money{100'000'000});
  const auto area = document.plan.vision.organization.areas.front().name;
  Desk desk("Line;Jan 2026;Feb 2026\n" + area + ";1;\n", ImportKind::actuals, document);
  auto view = desk.presenter->view();
  CHECK(view.asks == Asks::unusual);
  CHECK(boxes(view) == std::vector{Asks::unusual});
  CHECK(view.question.find("twenty times") != std::string::npos);
  CHECK(view.question.find(area + " (revenue), Jan") != std::string::npos);
  CHECK_FALSE(view.can_import);
  desk.presenter->agree(Asks::unusual, true);
  view = desk.presenter->view();
  REQUIRE(boxes(view) == std::vector{Asks::unusual});
  CHECK(view.boxes.front().agreed);
  CHECK(view.question.empty());
  CHECK(view.can_import);
  desk.presenter->choose_unit(static_cast<std::size_t>(FigureUnit::million));
  view = desk.read();
  CHECK(view.boxes.empty());
}

TEST_CASE("figures that are as unusual as those before are asked about once more") {
  auto document = plausible_document(3);
  document.plan.targets.revenue.front().line.target.set(2026y / 1, Money{10'000'000});
  const auto area = document.plan.vision.organization.areas.front().name;
  Desk desk("Line;Jan 2026\n" + area + ";4\n", ImportKind::actuals, document);
  desk.presenter->agree(Asks::unusual, true);
  REQUIRE(desk.presenter->view().can_import);
  desk.presenter->choose_unit(static_cast<std::size_t>(FigureUnit::million));
  const auto view = desk.read();
  REQUIRE(boxes(view) == std::vector{Asks::unusual});
  CHECK_FALSE(view.boxes.front().agreed);
  CHECK_FALSE(view.can_import);
}

TEST_CASE("a day that is said while the file is read counts") {
  auto document = plausible_document(3);
  Desk desk(head + "A-1;Portal;Sam Ode;5;won;;\n", ImportKind::pipeline, document);
  desk.presenter->choose_person(0, ImportView::leave_place);
  CHECK(desk.import());
  auto reading = read_import(desk.presenter->request(), desk.presenter->reading());
  desk.presenter->set_taken_on(2026y / 5 / 12);
  desk.presenter->take(std::move(reading));
  CHECK(desk.presenter->view().can_import);
}

TEST_CASE("deals that the plan knows already are not imported again, unless a later day is said") {
  auto document = plausible_document(3);
  Desk desk(head + "A-1;Portal;Sam Ode;5;won;;\n", ImportKind::pipeline, document);
  CHECK(desk.import());
  auto view = desk.read();
  CHECK_FALSE(view.can_import);
  CHECK(view.summary.find("The plan has all of these deals already") != std::string::npos);
  // An owner who becomes somebody is a change.
  desk.presenter->choose_person(0, ImportView::create_place);
  CHECK(desk.presenter->view().can_import);
  desk.presenter->choose_person(0, ImportView::leave_place);
  desk.presenter->set_taken_on(today);
  CHECK_FALSE(desk.presenter->view().can_import);
  desk.presenter->set_taken_on(2026y / 5 / 12);
  CHECK(desk.presenter->view().can_import);
}

TEST_CASE("all faults of a row stand in its line, and each cell is marked") {
  Desk desk(head + "A-1;Portal;;five;maybe;;\n", ImportKind::pipeline);
  const auto view = desk.presenter->view();
  REQUIRE(view.preview.size() == 1);
  CHECK(view.preview[0].problem ==
        "‘maybe’ is neither open, won, lost nor no decision. Amount: ‘five’ is not a number.");
  CHECK(view.preview[0].columns == std::vector<std::size_t>{4, 3});
}

}  // namespace sightline::import_presenter_test
