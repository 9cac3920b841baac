#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <regex>
#include <string>

#include "model/base/message.h"
#include "model/find.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/comma_locale.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace plan_book_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

BookOptions options() { return {.today = today}; }

Document hostile_document() {
  Document document = plausible_document(3);
  auto& plan = document.plan;
  plan.organization.name = "=HYPERLINK(\"http://x\",\"y\")";
  plan.organization.confidentiality = "&D & <b>&P";
  plan.organization.prepared_for = "@SUM(1)";
  plan.vision.organization.areas.front().name = "-2+3\x01 _x0041_";
  plan.targets.departments.front().name = "+1";
  plan.vision.success.meaning = std::string(100'000, 'w');
  plan.vision.reputation.clients = "😀 مرحبا بالعالم\n=1+1";
  plan.people.front().name = "=cmd|' /C calc'!A0";
  Action action = *plan.actions.front();
  action.title = "https://example.org/ =1+1";
  action.reason = "internal:'Cover'!A1";
  plan.actions.front() = action;
  plan.cycles.front().theme = "'quote' & <tag> " + std::string(400, 't');
  return document;
}

// 300 specialty areas, 60 actions in a cycle, amounts of twelve digits.
Document wide_document() {
  Document document = plausible_document(6);
  IdSource ids(17);
  auto& plan = document.plan;
  plan.organization.name = "Wide";
  for (int i = 4; i < 300; ++i) {
    SpecialtyArea area;
    area.id = ids.next<SpecialtyArea>();
    area.name = "Area " + std::to_string(i);
    plan.vision.organization.areas.push_back(area);
    plan.targets.revenue.push_back({area.id, plan.targets.revenue[0].line});
  }
  auto& line = plan.targets.revenue[0].line;
  for (int month = 0; month < plan_months; ++month)
    line.target.set(add_months(plan.organization.plan_start, month), Money{123'456'789'012'00});
  for (int i = 0; i < 60; ++i) {
    Action action = *plan.actions.front();
    action.id = ids.next<Action>();
    action.title = "Long action " + std::to_string(i);
    plan.actions.emplace_back(std::move(action));
  }
  return document;
}

// The third cycle is missing, and a month of the last one.
Document gap_document() {
  Document document = full_document(8);
  auto& cycles = document.plan.cycles;
  cycles.erase(cycles.begin() + 2);
  return document;
}

// So steep that what is left of a year's figure can't be told from nothing.
Document falling_document() {
  auto document = full_document(3);
  auto& plan = document.plan;
  plan.organization.as_of = last_day(plan.organization.plan_start);
  plan.vision.horizon = std::chrono::sys_days{plan.organization.as_of} + std::chrono::days{1};
  plan.vision.organization.employees = {Fte{1800}, Fte{1628}};
  plan.vision.organization.revenue = {Money{45'000'000}, Money{43'000'000}};
  return document;
}

// Goals of nothing, and an as-of date within the plan: powers of 0, to 0 and below.
Document nothing_document() {
  Document document = full_document(9);
  auto& vision = document.plan.vision;
  vision.organization.revenue.then = Money{};
  vision.organization.employees.then = Fte{};
  const Month second = add_months(document.plan.organization.plan_start, 1);
  document.plan.organization.as_of = last_day(second);
  return document;
}

template <class T>
void forget_past(Line<T>& line, Month start) {
  Series<T> since;
  for (const auto& [month, value] : line.actual.values())
    if (month >= start) since.set(month, value);
  line.actual = since;
}

// Nothing is known of the time before the plan, and the last month has no headcount.
Document young_document() {
  Document document = full_document(12);
  const Month start = document.plan.organization.plan_start;
  auto& targets = document.plan.targets;
  for (auto& area : targets.revenue) forget_past(area.line, start);
  for (auto& department : targets.departments) {
    forget_past(department.line, start);
    department.line.target.set(add_months(start, plan_months - 1), std::nullopt);
  }
  return document;
}

// 20 actions in the cycle of today; the last one of its focus area has been late for six days.
Document busy_document() {
  Document document = full_document(10);
  IdSource ids(18);
  auto& plan = document.plan;
  Action action = *plan.actions.front();
  action.cycle = cycle_of(plan, today)->id;
  action.due = add_months(plan.organization.plan_start, 17) / 1;
  action.checks.clear();
  plan.actions.clear();
  for (int i = 0; i < 20; ++i) {
    action.id = ids.next<Action>();
    action.title = "Action " + std::to_string(i);
    action.status = i == 0 ? Status::dropped : Status::in_progress;
    action.notes = "Note " + std::to_string(i);
    action.reason = "Reason " + std::to_string(i);
    if (i == 19) action.due = add_days(today, -6);
    plan.actions.emplace_back(action);
  }
  return document;
}

Document empty_document() {
  IdSource ids(5);
  return blank_document(std::chrono::year{2026} / 4, ids);
}

}  // namespace

TEST_CASE("the same plan, options and date give the same bytes") {
  const TempFolder folder;
  const Document document = plausible_document(1);
  CHECK(write_plan_book(document, options(), folder / "a.xlsx"));
  CHECK(write_plan_book(document, options(), folder / "b.xlsx"));
  CHECK(bytes_of(folder / "a.xlsx") == bytes_of(folder / "b.xlsx"));
  CHECK(folder.names() == std::vector<std::string>{"a.xlsx", "b.xlsx"});
}

TEST_CASE("an independent reader finds nothing wrong with the books") {
  const TempFolder folder;
  for (const std::uint64_t seed : {1, 2})
    write_plan_book(plausible_document(seed), options(),
                    folder / ("plan" + std::to_string(seed) + ".xlsx"));
  write_plan_book(hostile_document(), options(), folder / "hostile.xlsx");
  write_plan_book(full_document(1), options(), folder / "full.xlsx");
  write_plan_book(busy_document(), options(), folder / "busy.xlsx");
  CHECK(output_of(script("read_book.py") + folder.path().string() + "/*.xlsx") == "");
  write_plan_book(empty_document(), options(), folder / "empty.xlsx");
  CHECK(output_of(script("read_book.py") + "--few-charts " + shell_word(folder / "empty.xlsx")) ==
        "");
}

TEST_CASE("no cell differs after LibreOffice calculated everything anew") {
  const TempFolder folder;
  for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6, 7})
    write_plan_book(full_document(seed), options(),
                    folder / ("plan" + std::to_string(seed) + ".xlsx"));
  write_plan_book(empty_document(), options(), folder / "empty.xlsx");
  write_plan_book(hostile_document(), options(), folder / "hostile.xlsx");
  write_plan_book(wide_document(), options(), folder / "wide.xlsx");
  write_plan_book(gap_document(), options(), folder / "gap.xlsx");
  write_plan_book(nothing_document(), options(), folder / "nothing.xlsx");
  write_plan_book(busy_document(), options(), folder / "busy.xlsx");
  write_plan_book(falling_document(), options(), folder / "falling.xlsx");
  write_plan_book(young_document(), options(), folder / "young.xlsx");
  CHECK(output_of(script("recalculate.py") + folder.path().string() + "/*.xlsx") == "");
}

TEST_CASE("revenue per employee says that it is annualized, and of how many months it is made") {
  const TempFolder folder;
  write_plan_book(young_document(), options(), folder / "book.xlsx");
  const std::string parts = parts_of(folder / "book.xlsx");
  CHECK(parts.find("While there are fewer than 12 months, their revenue is annualized.") !=
        std::string::npos);
  CHECK(parts.find("Annualized until there are 12 months") != std::string::npos);
  CHECK(parts.find("Number of months") != std::string::npos);
}

TEST_CASE("Summary begins with what is late, says for how long, and counts what it leaves out") {
  const TempFolder folder;
  write_plan_book(busy_document(), options(), folder / "book.xlsx");
  const std::string summary =
      output_of("unzip -p " + shell_word(folder / "book.xlsx") + " xl/worksheets/sheet2.xml");
  const auto late = summary.find("<v>Action 19</v>");
  REQUIRE(late != std::string::npos);
  CHECK(late < summary.find("<v>Action 1</v>"));
  CHECK(summary.find("<v>Action 0</v>") == std::string::npos);
  CHECK(summary.find("<v>■ late 6 days</v>") != std::string::npos);
  const auto parts = parts_of(folder / "book.xlsx");
  CHECK(parts.find("and 10 more actions") != std::string::npos);
  CHECK(parts.find(" more findings") != std::string::npos);
}

TEST_CASE("Summary shows the last action where the others leave but the room for a remark") {
  const TempFolder folder;
  auto document = busy_document();
  auto& actions = document.plan.actions;
  for (auto& action : actions) {
    auto longer = unboxed(action);
    longer.title += " of the services that clients of the first year ask for";
    action = std::move(longer);
  }
  // The first is dropped, and nine are the most that are listed.
  for (actions.resize(10); actions.size() > 1; actions.pop_back()) {
    write_plan_book(document, options(), folder / "book.xlsx");
    CHECK(parts_of(folder / "book.xlsx").find("and 1 more action<") == std::string::npos);
  }
}

TEST_CASE("an action's comment holds its notes and its reason") {
  const TempFolder folder;
  write_plan_book(busy_document(), options(), folder / "book.xlsx");
  CHECK(parts_of(folder / "book.xlsx").find("Note 3\nReason 3") != std::string::npos);
}

TEST_CASE("a finding about a person leads to the list of people") {
  const TempFolder folder;
  write_plan_book(busy_document(), options(), folder / "book.xlsx");
  const std::string names =
      output_of("unzip -p " + shell_word(folder / "book.xlsx") + " xl/workbook.xml");
  const auto before = names.substr(0, names.find("<sheet name=\"Findings\""));
  int number = 1;
  for (auto at = before.find("<sheet "); at != std::string::npos;
       at = before.find("<sheet ", at + 1))
    ++number;
  const std::string findings = output_of("unzip -p " + shell_word(folder / "book.xlsx") +
                                         " xl/worksheets/sheet" + std::to_string(number) + ".xml");
  CHECK(findings.find("location=\"Inputs!I") != std::string::npos);
}

TEST_CASE("a chart of more parts than can be told apart draws the smaller ones as others") {
  const TempFolder folder;
  write_plan_book(wide_document(), options(), folder / "wide.xlsx");
  CHECK(parts_of(folder / "wide.xlsx").find("Revenue by specialty area: Others") !=
        std::string::npos);
  write_plan_book(full_document(1), options(), folder / "few.xlsx");
  CHECK(parts_of(folder / "few.xlsx").find(": Others") == std::string::npos);
}

TEST_CASE("a wrong value planted in a book is found by calculating anew") {
  const TempFolder folder;
  write_plan_book(plausible_document(1), options(), folder / "plan.xlsx");
  const std::string said =
      output_of(script("recalculate.py") + "--plant " + shell_word(folder / "plan.xlsx"));
  CHECK(said.find("stored 123456789.25") != std::string::npos);
}

TEST_CASE("what was typed is text and nothing else") {
  const TempFolder folder;
  write_plan_book(hostile_document(), options(), folder / "book.xlsx");
  const std::string parts = parts_of(folder / "book.xlsx");
  CHECK(parts.find("<f>HYPERLINK") == std::string::npos);
  CHECK(parts.find("<f>cmd") == std::string::npos);
  CHECK(parts.find("Target=\"https://example.org") == std::string::npos);
  CHECK(parts.find('\x01') == std::string::npos);
  CHECK(parts.find("_x005F_x0041_") != std::string::npos);
}

TEST_CASE("what an audience must not see is nowhere in the file") {
  const TempFolder folder;
  Document document = plausible_document(2);
  document.plan.vision.success.net_worth = {Money{987'654'321'00}, Money{987'654'322'00}};
  document.plan.vision.goal.reasoning = "we sell to Initech";
  document.plan.targets.profit.target.set(document.plan.organization.plan_start, Money{31'415'926});
  auto shown = options();
  shown.audience = {.audience = Audience::company};
  write_plan_book(document, shown, folder / "book.xlsx");
  const std::string parts = parts_of(folder / "book.xlsx");
  for (const char* secret : {"987654321", "987654322", "Initech", "314159.26", "net_worth",
                             "profit_now", "name=\"Profit\""})
    CHECK(parts.find(secret) == std::string::npos);
  CHECK(output_of(script("read_book.py") + shell_word(folder / "book.xlsx")) == "");
}

TEST_CASE("a text longer than a cell holds ends with an ellipsis, and nothing else is lost") {
  const TempFolder folder;
  Document document = empty_document();
  Action action;
  action.id = IdSource(3).next<Action>();
  action.title = "Wait";
  action.notes = std::string(40'000, 'n') + "beyond the limit";
  document.plan.actions.emplace_back(action);
  write_plan_book(document, options(), folder / "book.xlsx");
  const std::string parts = parts_of(folder / "book.xlsx");
  CHECK(parts.find(std::string(32'766, 'n') + "…") != std::string::npos);
  CHECK(parts.find("beyond the limit") == std::string::npos);
}

TEST_CASE("a locale with a decimal comma doesn't reach the book") {
  const TempFolder folder;
  write_plan_book(plausible_document(1), options(), folder / "a.xlsx");
  {
    const InCommaLocale locale;
    write_plan_book(plausible_document(1), options(), folder / "b.xlsx");
  }
  CHECK(bytes_of(folder / "a.xlsx") == bytes_of(folder / "b.xlsx"));
}

TEST_CASE("stopping leaves what was there before") {
  const TempFolder folder;
  put_bytes(folder / "book.xlsx", "before");
  CHECK_FALSE(write_plan_book(plausible_document(1), options(), folder / "book.xlsx",
                              [](std::size_t done, std::size_t all) { return done < all / 2; }));
  CHECK(bytes_of(folder / "book.xlsx") == "before");
  CHECK(folder.names() == std::vector<std::string>{"book.xlsx"});
}

TEST_CASE("a book that is open elsewhere is left alone, with a sentence") {
  const TempFolder folder;
  put_bytes(folder / "book.xlsx", "before");
  put_bytes(folder / ".~lock.book.xlsx#", "");
  try {
    write_plan_book(empty_document(), options(), folder / "book.xlsx");
    FAIL("it was written");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::output);
    CHECK(std::string(failure.what()).find("open in another program") != std::string::npos);
  }
  CHECK(bytes_of(folder / "book.xlsx") == "before");
}

TEST_CASE("a folder that is not there is named") {
  const TempFolder folder;
  CHECK_THROWS_AS(write_plan_book(empty_document(), options(), folder / "none" / "book.xlsx"),
                  Failure);
  CHECK_FALSE(std::filesystem::exists(folder / "none"));
}

TEST_CASE("a folder that vanishes while the book is written is named, and nothing comes back") {
  const TempFolder folder;
  const auto out = folder / "out";
  std::filesystem::create_directory(out);
  const auto take_away = [&](std::size_t, std::size_t) {
    std::filesystem::remove_all(out);
    return true;
  };
  CHECK_THROWS_AS(write_plan_book(empty_document(), options(), out / "book.xlsx", take_away),
                  Failure);
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("three hundred specialty areas make a book with a row and a name for each") {
  const TempFolder folder;
  Document document = full_document(1);
  auto& plan = document.plan;
  IdSource ids(11);
  for (int i = 0; i < 300; ++i) {
    const auto id = ids.next<SpecialtyArea>();
    plan.vision.organization.areas.push_back({id, "Area " + std::to_string(i), {}, {}});
    plan.targets.revenue.push_back({id, plan.targets.revenue.front().line});
  }
  write_plan_book(document, options(), folder / "book.xlsx");
  const std::string parts = parts_of(folder / "book.xlsx");
  const std::regex name("<definedName name=\"revenue_target_");
  CHECK(std::distance(std::sregex_iterator(parts.begin(), parts.end(), name),
                      std::sregex_iterator()) ==
        static_cast<std::ptrdiff_t>(plan.targets.revenue.size()) + 1);
}

TEST_CASE("the file is named after the organization, whatever it is called") {
  Document document = empty_document();
  document.plan.organization.name = "A/B: \"C\"";
  CHECK(plan_book_name(document, Catalog::english()) == "A-B- -C- - plan book.xlsx");
  document.plan.organization.name.clear();
  CHECK(plan_book_name(document, Catalog::english()) == "plan book.xlsx");
}

}  // namespace plan_book_test
