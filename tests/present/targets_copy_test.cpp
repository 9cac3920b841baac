// What is copied of the targets, and what pasting and typing there remark.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/present/copied_cells.h"
#include "tests/present/targets_desk.h"

namespace sightline::targets_copy_test {
namespace {

using targets_desk::actual_row;
using targets_desk::Desk;
using targets_desk::target_row;

const MonthCell& cell_of(const MonthTable& table, const char* label, std::size_t column) {
  const auto row = std::ranges::find(table.rows, label, &MonthRow::label);
  REQUIRE(row != table.rows.end());
  return row->cells.at(column);
}

/// The first area's target and actual of January, in thousands.
Desk desk_with(std::optional<int> target, int actual) {
  auto document = plausible_document(3);
  auto& line = document.plan.targets.revenue.front().line;
  const auto start = document.plan.organization.plan_start;
  line.target.set(start, target ? std::optional(Money{*target * 100'000}) : std::nullopt);
  line.actual.set(start, Money{actual * 100'000});
  return Desk(std::move(document));
}

}  // namespace

TEST_CASE("half a year copied over its subtotals is the same half year on another line") {
  Desk desk;
  const auto& table = desk.presenter.refresh();
  const int last = 6;  // January to June, with the subtotal of the first cycle
  const auto block = copied_cells(table, {target_row, 0, target_row, last}, desk.catalog.form());
  REQUIRE(block.front().size() == 6);
  const auto& plan = desk.session.plan();
  const auto other = plan.vision.organization.areas[1].id;
  const auto july = revenue_of(plan.targets, other).target.at(std::chrono::year{2026} / 7);
  const int to = desk.presenter.go_to(to_text(other.uuid) + "/revenue").row;
  REQUIRE(desk.presenter.paste(to, 0, block));
  CHECK(desk.user.notices.empty());
  const auto& pasted = revenue_of(desk.session.plan().targets, other).target;
  for (int month = 0; month < 6; ++month)
    CHECK(pasted.at(add_months(std::chrono::year{2026} / 1, month)) == desk.target(month));
  CHECK(pasted.at(std::chrono::year{2026} / 7) == july);
}

TEST_CASE("rows of another program go to the same figure of one line after the other") {
  Desk desk;
  const auto& areas = desk.session.plan().vision.organization.areas;
  REQUIRE(areas.size() > 1);
  const auto second = areas[1].id;
  const auto line = [&](Id<SpecialtyArea> area) {
    return revenue_of(desk.session.plan().targets, area);
  };
  const auto actual = desk.first_line().actual;
  const auto block = parse_cell_block("100\t200\t300\t400\n500\t600\t700\t800\n");
  REQUIRE(desk.presenter.paste(target_row, 0, block, BlockOrigin::elsewhere));
  CHECK(desk.target(3) == Money{40'000});
  CHECK(desk.first_line().actual == actual);
  CHECK(line(second).target.at(std::chrono::year{2026} / 1) == Money{50'000});
  CHECK(line(second).target.at(std::chrono::year{2026} / 4) == Money{80'000});
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].first == NoticeTone::done);
  CHECK(desk.user.notices[0].second ==
        "Pasted into: target of ‘" + areas[0].name + "’, target of ‘" + areas[1].name + "’.");
  desk.session.undo();
  CHECK_FALSE(desk.session.can_undo());
  // More rows than there are lines are told.
  desk.presenter.refresh();
  REQUIRE(desk.presenter.paste(actual_row, 0, CellBlock(areas.size() + 2, {"1"}),
                               BlockOrigin::elsewhere));
  CHECK(line(second).actual.at(std::chrono::year{2026} / 1) == Money{100});
  CHECK(desk.user.notices.back().second.find("2 cells were left out") != std::string::npos);
}

TEST_CASE("a dash of an accountant is no figure, and the notice says so") {
  Desk desk;
  for (const char* dash : {"-", " $ -   ", "USD –", "\u00A0-\u00A0"}) {
    INFO(dash);
    REQUIRE(desk.presenter.type(target_row, 0, "5"));
    desk.user.notices.clear();
    REQUIRE(desk.presenter.paste(target_row, 0, {{dash, "200"}}));
    CHECK_FALSE(desk.target(0));
    CHECK(desk.target(1) == Money{20'000});
    REQUIRE(desk.user.notices.size() == 1);
    CHECK(desk.user.notices[0].second ==
          "1 cell without a figure, such as “-”, was emptied. Type 0 where zero is meant.");
  }
  CHECK_FALSE(desk.presenter.paste(target_row, 0, {{"-x"}}));
}

TEST_CASE("an actual of a month that has not begun is taken, and told") {
  Desk desk;
  const auto& columns = desk.presenter.refresh().columns;
  const auto june = std::ranges::find(columns, std::chrono::year{2026} / 6, &MonthColumn::month);
  const auto at = static_cast<int>(june - columns.begin());
  REQUIRE(desk.presenter.type(actual_row, at - 1, "100"));
  CHECK(desk.user.notices.empty());
  REQUIRE(desk.presenter.type(target_row, at, "100"));
  CHECK(desk.user.notices.empty());
  REQUIRE(desk.presenter.type(actual_row, at, "100"));
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second ==
        "1 actual is in a month that has not begun yet. Type what is expected into the outlook.");
  CHECK(desk.first_line().actual.at(std::chrono::year{2026} / 6) == Money{10'000});
  REQUIRE(desk.presenter.paste(actual_row, at, {{"1", "2", "3"}}));
  REQUIRE(desk.user.notices.size() == 2);
  CHECK(desk.user.notices[1].second.starts_with("3 actuals are in months"));
  // Emptying one is nothing to tell.
  REQUIRE(desk.presenter.type(actual_row, at, ""));
  CHECK(desk.user.notices.size() == 2);
}

TEST_CASE("all that a paste did otherwise is said in one notice") {
  Desk desk;
  const auto columns = desk.presenter.refresh().columns.size();
  REQUIRE(desk.presenter.paste(actual_row, 0,
                               {std::vector<std::string>(columns, "1"), {"", "5"}, {"-"}}));
  REQUIRE(desk.user.notices.size() == 1);
  const auto& said = desk.user.notices[0].second;
  INFO(said);
  CHECK(said.find("cells were left out") != std::string::npos);
  CHECK(said.find("actuals are in months") != std::string::npos);
}

TEST_CASE("variance has a symbol and a tone: above is good, below is bad, on target is quiet") {
  struct Way {
    int actual;
    const char* text;
    CellTone tone;
    const char* spoken;
  };
  for (const auto& way : {Way{110, "▲ 10.0\u00A0%", CellTone::good, "10.0\u00A0% above target"},
                          Way{90, "▼ 10.0\u00A0%", CellTone::bad, "10.0\u00A0% below target"},
                          Way{100, "● 0.0\u00A0%", CellTone::quiet, "on target"}}) {
    auto desk = desk_with(100, way.actual);
    const auto& cell = cell_of(desk.presenter.refresh(), "Variance", 0);
    CHECK(cell.text == way.text);
    CHECK(cell.tone == way.tone);
    CHECK(cell.spoken == way.spoken);
    CHECK_FALSE(cell.editable);
  }
  auto without_share = desk_with(0, 5);
  const auto& cell = cell_of(without_share.presenter.refresh(), "Variance", 0);
  CHECK(cell.text == "▲ n/a");
  CHECK(cell.tone == CellTone::good);
  CHECK(cell.spoken == "above target");
  auto without_target = desk_with({}, 5);
  CHECK(cell_of(without_target.presenter.refresh(), "Variance", 0).text.empty());
}

TEST_CASE("headcount above or below plan is neither good nor bad") {
  for (const int actual : {900, 1'100}) {
    auto document = plausible_document(3);
    auto& line = document.plan.targets.departments.front().line;
    const auto start = document.plan.organization.plan_start;
    line.target.set(start, Fte{1'000});
    line.actual.set(start, Fte{actual});
    Desk desk(std::move(document));
    desk.presenter.show(TargetsTab::headcount);
    const auto& cell = cell_of(desk.presenter.refresh(), "Variance", 0);
    CHECK(cell.text == (actual > 1'000 ? "▲ 10.0\u00A0%" : "▼ 10.0\u00A0%"));
    CHECK(cell.tone == CellTone::quiet);
  }
}

TEST_CASE("a cell is spoken as its line, its month and its value") {
  Desk desk;
  const auto area = desk.session.plan().vision.organization.areas.front().name;
  REQUIRE(desk.presenter.type(target_row, 0, "120000"));
  const auto& table = desk.presenter.refresh();
  const auto spoken = [&](int row, int column) {
    return spoken_cell(table, row, column, desk.catalog);
  };
  CHECK(spoken_place(table, target_row, 0, desk.catalog) ==
        "Target of ‘" + area + "’, January 2026");
  CHECK(spoken(target_row, 0) == "Target of ‘" + area + "’, January 2026: 120,000");
  CHECK(spoken(target_row, 3).starts_with("Target of ‘" + area + "’, Cycle 1: "));
  CHECK(spoken(target_row, -1) == "Target of ‘" + area + "’");
  CHECK(spoken(0, 0) == area);
  CHECK(spoken(0, -1) == area);
  const int total = static_cast<int>(
      std::ranges::find(table.rows, "Total target", &MonthRow::label) - table.rows.begin());
  CHECK(spoken(total, 0).starts_with("Total target, January 2026: "));
  REQUIRE(desk.presenter.type(target_row, 0, ""));
  CHECK(spoken_cell(desk.presenter.refresh(), target_row, 0, desk.catalog) ==
        "Target of ‘" + area + "’, January 2026: empty");
}

}  // namespace sightline::targets_copy_test
