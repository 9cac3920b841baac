#include "app/present/targets_presenter.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/figures.h"
#include "model/derive/trajectory.h"
#include "model/find.h"
#include "tests/present/targets_desk.h"

namespace sightline::targets_presenter_test {
namespace {

using targets_desk::actual_row;
using targets_desk::Desk;
using targets_desk::target_row;

int column_of(const MonthTable& table, ColumnKind kind) {
  const auto found = std::ranges::find(table.columns, kind, &MonthColumn::kind);
  return static_cast<int>(found - table.columns.begin());
}

}  // namespace

TEST_CASE("the grid has 18 months, a subtotal behind each cycle, fiscal years and a total") {
  Desk desk;
  const auto& table = desk.presenter.refresh();
  const auto count = [&](ColumnKind kind) {
    return std::ranges::count(table.columns, kind, &MonthColumn::kind);
  };
  CHECK(count(ColumnKind::month) == 18);
  CHECK(count(ColumnKind::cycle) == 6);
  CHECK(count(ColumnKind::fiscal_year) == 2);
  CHECK(count(ColumnKind::total) == 1);
  CHECK(column_of(table, ColumnKind::cycle) == 3);
  CHECK(table.unit == "USD");
  for (const auto& row : table.rows)
    CHECK((row.kind == RowKind::heading || row.cells.size() == table.columns.size()));
}

TEST_CASE("only months of target and actual rows can be typed into") {
  Desk desk;
  const auto& table = desk.presenter.refresh();
  const auto cycle = static_cast<std::size_t>(column_of(table, ColumnKind::cycle));
  CHECK(table.rows[target_row].cells[0].editable);
  CHECK(table.rows[actual_row].cells[0].editable);
  CHECK_FALSE(table.rows[target_row].cells[cycle].editable);
  CHECK_FALSE(table.rows[actual_row + 1].cells[0].editable);
  CHECK_FALSE(table.rows.back().cells[0].editable);
}

TEST_CASE("a figure typed into a month changes the target and can be undone") {
  Desk desk;
  const auto before = desk.target(0);
  REQUIRE(desk.presenter.type(target_row, 0, "450k"));
  CHECK(desk.target(0) == Money{45'000'000});
  desk.session.undo();
  CHECK(desk.target(0) == before);
}

TEST_CASE("blank empties a month: missing, not zero") {
  Desk desk;
  REQUIRE(desk.presenter.type(target_row, 0, " "));
  CHECK_FALSE(desk.target(0));
  CHECK(desk.presenter.refresh().rows[target_row].cells[0].text.empty());
}

TEST_CASE("letters in a month are refused with a sentence and change nothing") {
  Desk desk;
  const auto before = desk.session.document();
  CHECK_FALSE(desk.presenter.type(target_row, 0, "a lot"));
  CHECK(desk.session.document() == before);
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].first == NoticeTone::warning);
}

TEST_CASE("the sentence about what can't be read names the line and the month") {
  Desk desk;
  const auto& plan = desk.session.plan();
  const auto start = desk.catalog.month(plan.organization.plan_start);
  CHECK_FALSE(desk.presenter.type(target_row, 0, "a lot"));
  REQUIRE(desk.user.notices.size() == 1);
  const auto& said = desk.user.notices[0].second;
  INFO(said);
  CHECK(said.starts_with(plan.vision.organization.areas.front().name + ", " + start + ": "));
}

TEST_CASE("a subtotal can't be typed over") {
  Desk desk;
  const auto before = desk.session.document();
  CHECK_FALSE(
      desk.presenter.type(target_row, column_of(desk.presenter.refresh(), ColumnKind::cycle), "5"));
  CHECK(desk.session.document() == before);
}

TEST_CASE("a negative headcount is refused in a sentence") {
  Desk desk;
  desk.presenter.show(TargetsTab::headcount);
  desk.presenter.refresh();
  const auto before = desk.session.document();
  CHECK_FALSE(desk.presenter.type(target_row, 0, "-3"));
  CHECK(desk.session.document() == before);
  CHECK(desk.user.notices.size() == 1);
}

TEST_CASE("a month alone is filled with what the month before it has, over a subtotal as well") {
  Desk desk;
  const auto cycle = column_of(desk.presenter.refresh(), ColumnKind::cycle);
  REQUIRE(desk.presenter.type(target_row, cycle - 1, "777k"));
  REQUIRE(desk.presenter.fill_right({target_row, cycle + 1, target_row, cycle + 1}));
  CHECK(desk.target(cycle) == Money{77'700'000});
  CHECK(desk.user.notices.empty());
  CHECK_FALSE(desk.presenter.fill_right({target_row, 0, target_row, 0}));
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second.starts_with("Nothing was filled: choose a month"));
}

TEST_CASE("a pasted block steps over subtotals and is one undo step") {
  Desk desk;
  const auto before = desk.session.document();
  REQUIRE(desk.presenter.paste(target_row, 0, {{"100", "200", "300", "400"}}));
  CHECK(desk.target(2) == Money{30'000});
  CHECK(desk.target(3) == Money{40'000});
  desk.session.undo();
  CHECK(desk.session.document() == before);
}

TEST_CASE("a block with one wrong cell is not taken at all") {
  Desk desk;
  const auto before = desk.session.document();
  CHECK_FALSE(desk.presenter.paste(target_row, 0, {{"100", "oops", "300"}}));
  CHECK(desk.session.document() == before);
}

TEST_CASE("what falls outside the grid is left out, and said") {
  Desk desk;
  CellBlock wide(40, std::vector<std::string>(60, "7"));
  REQUIRE(desk.presenter.paste(target_row, 0, wide));
  CHECK(desk.target(17) == Money{700});
  REQUIRE_FALSE(desk.user.notices.empty());
  CHECK(desk.user.notices.back().second.find("left out") != std::string::npos);
}

TEST_CASE(
    "ten thousand rows of fifty cells fill what there is, as one step, and the rest is counted") {
  Desk desk;
  const CellBlock block(10'000, std::vector<std::string>(50, "7"));
  CHECK(desk.presenter.paste(0, 0, block));
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second.find("cells were left out") != std::string::npos);
  desk.session.undo();
  CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("clearing and filling right work on the months of a range") {
  Desk desk;
  REQUIRE(desk.presenter.type(target_row, 0, "1000"));
  REQUIRE(desk.presenter.fill_right({target_row, 0, target_row, 4}));
  CHECK(desk.target(1) == Money{100'000});
  CHECK(desk.target(3) == Money{100'000});  // column 4 is April, column 3 the subtotal
  REQUIRE(desk.presenter.clear({target_row, 0, target_row, 1}));
  CHECK_FALSE(desk.target(0));
  CHECK_FALSE(desk.target(1));
  CHECK(desk.target(2) == Money{100'000});
}

TEST_CASE("spreading lays a total out to the cent, as one step") {
  Desk desk;
  const auto before = desk.session.document();
  for (const auto way : {SpreadWay::evenly, SpreadWay::growth, SpreadWay::seasonal}) {
    REQUIRE(desk.presenter.spread(target_row, {way, "1,000,000.01", "2 %"}));
    const auto total = sum(desk.first_line().target, horizon_of(desk.session.plan()));
    CHECK(total.value == Money{100'000'001});
    CHECK(total.complete());
    desk.session.undo();
    CHECK(desk.session.document() == before);
  }
}

TEST_CASE("spreading along the trajectory follows it month by month") {
  Desk desk;
  REQUIRE(desk.presenter.spread(target_row, {SpreadWay::trajectory, "", ""}));
  const auto& plan = desk.session.plan();
  const auto expected = revenue_trajectory(plan, plan.vision.organization.areas.front().id,
                                           plan.organization.plan_start);
  REQUIRE(expected);
  CHECK(desk.target(0) == *expected);
}

TEST_CASE("a spread that can't be made says why") {
  Desk desk;
  CHECK_FALSE(desk.presenter.spread(target_row, {SpreadWay::evenly, "much", ""}));
  CHECK_FALSE(desk.presenter.spread(target_row, {SpreadWay::growth, "1m", "-200 %"}));
  desk.presenter.show(TargetsTab::headcount);
  desk.presenter.refresh();
  CHECK_FALSE(desk.presenter.spread(target_row, {SpreadWay::seasonal, "5", ""}));
  CHECK(desk.user.notices.size() == 3);
}

TEST_CASE("rows pasted from their labels on fill the months and leave the labels out") {
  Desk desk;
  REQUIRE(desk.presenter.paste(target_row, -1, {{"Target", "1000", "2000", "3000", "4000"}}));
  CHECK(desk.target(0) == Money{100'000});
  CHECK(desk.target(3) == Money{400'000});
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second.find("1 cell was left out") == 0);
  CHECK_FALSE(desk.presenter.paste(target_row, -1, {{"Target"}}));
}

TEST_CASE("an actual over some months of a cycle is marked, and the mark explained") {
  Desk desk;
  REQUIRE(desk.presenter.clear({actual_row, 0, actual_row, 30}));
  REQUIRE(desk.presenter.type(actual_row, 0, "1000"));
  const auto& table = desk.presenter.refresh();
  const auto cycle = static_cast<std::size_t>(column_of(table, ColumnKind::cycle));
  CHECK(table.rows[actual_row].cells[cycle].text == "1,000*");
  CHECK_FALSE(table.notes.empty());
}

TEST_CASE("the chart shows the row's line, and teaches when there is nothing") {
  Desk desk;
  CHECK(desk.presenter.chart(target_row).title ==
        desk.session.plan().vision.organization.areas.front().name);
  IdSource ids(1);
  Desk empty(blank_document(std::chrono::year{2026} / 1, ids));
  const auto spec = empty.presenter.chart(0);
  CHECK_FALSE(spec.empty_sentence.empty());
  for (const auto& series : spec.series)
    CHECK(std::ranges::none_of(series.values, [](const auto& value) { return value.has_value(); }));
}

TEST_CASE("a path of the document leads to its tab and row") {
  Desk desk;
  const auto& department = desk.session.plan().targets.departments.back();
  const auto path = "/plan/targets/departments/" + to_text(department.id);
  const int row = desk.presenter.go_to(path + "/line/target").row;
  CHECK(desk.presenter.tab() == TargetsTab::headcount);
  CHECK(desk.presenter.line_title(row).find(department.name) != std::string::npos);
}

TEST_CASE("a missing actual leads to its own cell, also where actuals were hidden") {
  Desk desk;
  desk.presenter.show(ShownFigures{.actual = false});
  const auto& areas = desk.session.plan().vision.organization.areas;
  const auto lands_on = [&](const std::string& path) {
    const auto place = desk.presenter.go_to(path);
    return spoken_place(desk.presenter.refresh(), place.row, place.column, desk.catalog);
  };
  CHECK(lands_on("/plan/targets/revenue/" + to_text(areas[1].id) + "/line/actual/2026-05") ==
        "Actual of ‘" + areas[1].name + "’, May 2026");
  CHECK(lands_on("/plan/targets/profit/actual/2026-05") ==
        "Actual of ‘Operating profit’, May 2026");
  CHECK(lands_on("/plan/targets/profit") == "Target of ‘Operating profit’, January 2026");
}

TEST_CASE("under the total stand its landing, the range of what is forecast and the chance") {
  Desk desk;
  const auto& table = desk.presenter.refresh();
  const auto row = [&](const std::string& label) {
    return std::ranges::find(table.rows, label, &MonthRow::label);
  };
  const auto landing = row("Total landing");
  REQUIRE(landing != table.rows.end());
  const auto total = static_cast<std::size_t>(column_of(table, ColumnKind::total));
  CHECK_FALSE(landing->cells[total].text.empty());
  const auto least = row(desk.catalog.percent({0.8}, 0) + " range from");
  REQUIRE(least != table.rows.end());
  CHECK(row(desk.catalog.percent({0.8}, 0) + " range to") == least + 1);
  CHECK_FALSE(least->cells[total - 3].text.empty());
  const auto chance = row("Chance of target");
  CHECK(chance->cells[total].text.find("%") != std::string::npos);
  CHECK(chance->cells[total].entry == chance->cells[total].text);
  CHECK_FALSE(chance->cells[total].editable);
  CHECK(std::ranges::count(table.rows, "Landing", &MonthRow::label) == 0);
  desk.presenter.show(ShownFigures{.landing = true});
  const auto& with_lines = desk.presenter.refresh();
  CHECK(std::ranges::count(with_lines.rows, "Landing", &MonthRow::label) ==
        static_cast<int>(desk.session.plan().vision.organization.areas.size()));
  CHECK(std::ranges::count_if(with_lines.notes, [](const std::string& note) {
          return note.find("a forecast from") != std::string::npos;
        }) == 1);
}

TEST_CASE("with too little history the grid has no range and says why") {
  auto document = plausible_document(3);
  for (auto& area : document.plan.targets.revenue) area.line.actual = {};
  Desk desk(document);
  const auto& table = desk.presenter.refresh();
  CHECK(std::ranges::count(table.rows, "Total landing", &MonthRow::label) == 1);
  CHECK(std::ranges::count(table.rows, "Chance of target", &MonthRow::label) == 0);
  CHECK(std::ranges::count_if(table.notes, [](const std::string& note) {
          return note.find("no actuals yet") != std::string::npos;
        }) == 1);
}

TEST_CASE("the chart has the landing's range behind its line") {
  Desk desk;
  const auto chart = desk.presenter.chart(target_row);
  const auto band = std::ranges::find(chart.series, draw::SeriesKind::band, &draw::Series::kind);
  REQUIRE(band != chart.series.end());
  CHECK(band->values.size() == 18);
  CHECK(*band->values.back() < *band->upper.back());
}

}  // namespace sightline::targets_presenter_test
