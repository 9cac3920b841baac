// Actuals pasted, outlooks with their reasons, and what the notes below the targets say of them.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/present/cell_block.h"
#include "model/find.h"
#include "tests/present/targets_desk.h"
#include "tests/support/temp_folder.h"

namespace sightline::targets_notes_test {
namespace {

using targets_desk::actual_row;
using targets_desk::Desk;

}  // namespace

TEST_CASE("actuals are pasted from text with tabs, in the figures of the locale") {
  Desk desk;
  const auto actual = [&](int month) {
    return desk.first_line().actual.at(
        add_months(desk.session.plan().organization.plan_start, month));
  };
  // As a spreadsheet copies a row: amounts with grouping, currency and decimals.
  const auto block = parse_cell_block("1,200.50\t$ 1,300\t(50)\t\t1.4k\r\n");
  REQUIRE(desk.presenter.paste(actual_row, 0, block));
  CHECK(actual(0) == Money{120'050});
  CHECK(actual(1) == Money{130'000});
  CHECK(actual(2) == Money{-5'000});
  CHECK_FALSE(actual(3));
  CHECK(actual(4) == Money{140'000});
  // Targets stay as they are, and it is one step.
  desk.session.undo();
  CHECK_FALSE(desk.session.can_undo());
  const TempFolder none;
  const auto german = Catalog::load("de_DE", none.path());
  TargetsPresenter in_german(desk.session, german);
  in_german.refresh();
  REQUIRE(in_german.paste(actual_row, 0, parse_cell_block("1.200,50\t1.300\n")));
  CHECK(actual(0) == Money{120'050});
  CHECK(actual(1) == Money{130'000});
}

TEST_CASE("actuals that are wider than the grid are taken as far as it goes, and told") {
  Desk desk;
  const auto target = desk.target(17);
  std::string row;
  for (int i = 0; i < 30; ++i) row += (i > 0 ? "\t" : "") + std::to_string(100 + i);
  REQUIRE(desk.presenter.paste(actual_row, 0, parse_cell_block(row)));
  const auto& plan = desk.session.plan();
  CHECK(desk.first_line().actual.at(add_months(plan.organization.plan_start, 17)) == Money{11'700});
  CHECK(desk.target(17) == target);
  CHECK(desk.user.notices.back().second.find("left out") != std::string::npos);
}

TEST_CASE("an outlook is typed with its reason below it, which goes when the outlook goes") {
  Desk desk;
  desk.presenter.show(ShownFigures{.outlook = true});
  const int outlook = desk.row_of("Outlook");
  const int reason = desk.row_of("Reason");
  REQUIRE(reason == outlook + 1);
  const auto start = desk.session.plan().organization.plan_start;
  (void)desk.presenter.clear({outlook, 0, outlook, 20});
  desk.presenter.refresh();
  // Without an outlook there is nothing to give a reason for.
  CHECK_FALSE(desk.presenter.type(reason, 0, "Two clients leave"));
  REQUIRE(desk.presenter.type(outlook, 0, "350k"));
  CHECK(desk.presenter.refresh().rows[static_cast<std::size_t>(reason)].cells[0].editable);
  REQUIRE(desk.presenter.type(reason, 0, " Two clients leave "));
  CHECK(desk.first_line().reason.at(start) == "Two clients leave");
  const auto& table = desk.presenter.refresh();
  CHECK(table.rows[static_cast<std::size_t>(reason)].cells[0].text == "Two clients leave");
  CHECK(std::ranges::any_of(table.notes, [](const std::string& note) {
    return note.find("January 2026: Two clients leave") != std::string::npos;
  }));
  REQUIRE(desk.presenter.paste(reason, 0, {{"One client leaves"}}));
  CHECK(desk.first_line().reason.at(start) == "One client leaves");
  desk.presenter.refresh();
  REQUIRE(desk.presenter.clear({reason, 0, reason, 0}));
  CHECK_FALSE(desk.first_line().reason.at(start));
  desk.session.undo();
  desk.presenter.refresh();
  REQUIRE(desk.presenter.type(outlook, 0, ""));
  CHECK_FALSE(desk.first_line().reason.at(start));
}

TEST_CASE("outlooks and reasons of a selection are cleared together, in one step") {
  Desk desk;
  desk.presenter.show(ShownFigures{.outlook = true});
  const int outlook = desk.row_of("Outlook");
  const int reason = desk.row_of("Reason");
  const auto start = desk.session.plan().organization.plan_start;
  for (int month = 0; month < 2; ++month) {
    REQUIRE(desk.presenter.type(outlook, month, "350k"));
    desk.presenter.refresh();
    REQUIRE(desk.presenter.type(reason, month, "Two clients leave"));
    desk.presenter.refresh();
  }
  const auto before = desk.session.document();
  const auto line = [&]() -> const Line<Money>& { return desk.first_line(); };
  // Reasons alone.
  REQUIRE(desk.presenter.clear({reason, 0, reason, 1}));
  CHECK_FALSE(line().reason.at(start));
  CHECK_FALSE(line().reason.at(add_months(start, 1)));
  CHECK(line().outlook.at(start));
  CHECK(plain_text(desk.session.undo_label()) == "Clear the reasons of 2 outlooks");
  desk.session.undo();
  CHECK(desk.session.document() == before);
  desk.presenter.refresh();
  // And from a reason on down to what stands below it.
  const auto& rows = desk.presenter.refresh().rows;
  const auto next =
      std::ranges::find(rows.begin() + reason, rows.end(), "Target", &MonthRow::label);
  REQUIRE(next != rows.end());
  const auto target = static_cast<int>(next - rows.begin());
  REQUIRE(desk.presenter.clear({reason, 0, target, 0}));
  CHECK_FALSE(line().reason.at(start));
  CHECK(line().reason.at(add_months(start, 1)));
  CHECK(desk.presenter.refresh().rows[static_cast<std::size_t>(target)].cells[0].text.empty());
  desk.session.undo();
  CHECK(desk.session.document() == before);
}

TEST_CASE("how far former outlooks were from what came stands below the targets") {
  auto document = plausible_document(3);
  auto& plan = document.plan;
  const auto start = plan.organization.plan_start;
  auto& line = plan.targets.revenue.front().line;
  for (auto& area : plan.targets.revenue) area.line.outlook = area.line.actual = {};
  line.outlook.set(add_months(start, 1), Money{110'000'00});
  Baseline baseline;
  baseline.id = IdSource(9).next<Baseline>();
  baseline.agreed_on = first_day(start);
  baseline.plan = Box<Plan>(plan);
  document.baselines = {baseline};
  const auto told = [&] {
    Desk desk(document);
    const auto& notes = desk.presenter.refresh().notes;
    return std::ranges::any_of(notes, [](const std::string& note) {
      return note.starts_with("The former outlook of 1 month missed what came by");
    });
  };
  CHECK_FALSE(told());
  line.actual.set(add_months(start, 1), Money{100'000'00});
  CHECK(told());
}

TEST_CASE("where only some areas have their actuals, the targets say how many") {
  auto document = plausible_document(3);
  auto& areas = document.plan.targets.revenue;
  REQUIRE(areas.size() > 1);
  for (auto& area : areas) area.line.actual = {};
  const auto start = document.plan.organization.plan_start;
  for (auto& area : areas) area.line.target.set(start, Money{1'000'00});
  areas[0].line.actual.set(start, Money{1'000'00});
  Desk desk(document);
  const auto& notes = desk.presenter.refresh().notes;
  const auto wanted = "January 2026: 1 of " + std::to_string(areas.size()) + " areas has actuals.";
  CHECK(std::ranges::find(notes, wanted) != notes.end());
}

}  // namespace sightline::targets_notes_test
