// Long lists of a book: how a reader finds the way in them, on the screen and on paper.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <vector>

#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/book_part.h"
#include "tests/support/temp_folder.h"

namespace plan_book_lists_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

/// The first row of each page but the first.
nlohmann::json pages_of(const Document& document, const std::string& sheet) {
  const TempFolder folder;
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  return nlohmann::json::parse(output_of(script("read_links.py") + "--pages '" + sheet + "' " +
                                         shell_word(folder / "book.xlsx")));
}

/// With so many more actions like the first one.
Document with_actions(int more) {
  Document document = full_document(3);
  IdSource ids(5);
  auto& actions = document.plan.actions;
  for (int i = 0; i < more; ++i) {
    Action action = *actions.front();
    action.id = ids.next<Action>();
    actions.emplace_back(std::move(action));
  }
  return document;
}

}  // namespace

TEST_CASE("a page that begins within a cycle, or within what a target has, says so") {
  const auto document = with_actions(90);
  const auto cycles = pages_of(document, "Timeline");
  REQUIRE(cycles.size() > 2);
  for (const auto& page : cycles) CHECK(page.at(0).get<std::string>().starts_with("Cycle "));
  CHECK(cycles.at(0).at(0).get<std::string>().ends_with(" (continued)"));
  const auto served = pages_of(document, "Line of sight");
  REQUIRE(served.size() > 2);
  for (const auto& page : served) CHECK(page.at(0).is_string());
  CHECK(served.dump().find(" (continued)") != std::string::npos);
}

TEST_CASE("what an answer goes on with on the next page has its title there") {
  Document document = full_document(3);
  for (int i = 0; i < 3'000; ++i) document.plan.vision.reputation.clients += " word";
  const auto pages = pages_of(document, "Vision");
  REQUIRE(pages.size() > 1);
  CHECK(pages.dump().find("By clients (continued)") != std::string::npos);
  for (const auto& page : pages) CHECK(page.at(0).is_string());
}

TEST_CASE("meetings, findings and checks can be filtered, though their sheets are protected") {
  const TempFolder folder;
  write_plan_book(full_document(3), {.today = today}, folder / "book.xlsx");
  const std::string sheets = part_of(folder / "book.xlsx", "xl/worksheets/*.xml");
  CHECK(count_of(sheets, "<autoFilter ref=") == 3);
  CHECK(count_of(sheets, "<sheetProtection") == count_of(sheets, "autoFilter=\"0\""));
}

TEST_CASE("title and heads of the log of meetings stand on each of its pages") {
  const TempFolder folder;
  write_plan_book(full_document(3), {.today = today}, folder / "book.xlsx");
  const std::string names = part_of(folder / "book.xlsx", "xl/workbook.xml");
  std::smatch rows;
  REQUIRE(std::regex_search(names, rows, std::regex(R"(>Cadence!\$(\d+):\$(\d+)<)")));
  CHECK(std::stoi(rows[2]) == std::stoi(rows[1]) + 1);
  const std::string texts = part_of(folder / "book.xlsx", "xl/sharedStrings.xml");
  CHECK(texts.find("Cadence · meeting by meeting") != std::string::npos);
}

TEST_CASE("heads of specialty areas that fill more than a page stand on each of their pages") {
  const TempFolder folder;
  Document document = full_document(3);
  const auto rows = [&] {
    write_plan_book(document, {.today = today}, folder / "book.xlsx");
    const std::string names = part_of(folder / "book.xlsx", "xl/workbook.xml");
    std::smatch found;
    REQUIRE(std::regex_search(names, found, std::regex(R"(>Vision!\$(\d+):\$(\d+)<)")));
    return std::pair(std::stoi(found[1]), std::stoi(found[2]));
  };
  CHECK(rows() == std::pair(1, 4));
  IdSource ids(5);
  auto& areas = document.plan.vision.organization.areas;
  for (int i = 0; i < 300; ++i) {
    areas.push_back(areas.front());
    areas.back().id = ids.next<SpecialtyArea>();
    areas.back().name = "Area " + std::to_string(i);
  }
  const auto [first, last] = rows();
  CHECK(first > 20);
  CHECK(last == first + 1);
  CHECK(part_of(folder / "book.xlsx", "xl/sharedStrings.xml").find("Vision · specialty areas") !=
        std::string::npos);
}

TEST_CASE("pages between the goals and a long list of specialty areas have a title of their own") {
  const TempFolder folder;
  Document document = full_document(3);
  auto& vision = document.plan.vision;
  IdSource ids(5);
  for (int i = 0; i < 60; ++i) {
    vision.organization.areas.push_back(vision.organization.areas.front());
    vision.organization.areas.back().id = ids.next<SpecialtyArea>();
    vision.organization.areas.back().name = "Area";
  }
  const auto longer = [](std::string& answer, int lines) {
    for (int i = 0; i < 30 * lines; ++i) answer += " word";
  };
  const auto starts = [&] {
    write_plan_book(document, {.today = today}, folder / "book.xlsx");
    const auto json = nlohmann::json::parse(
        output_of(script("read_links.py") + "--pages Vision " + shell_word(folder / "book.xlsx")));
    std::vector<std::string> titles;
    for (const auto& page : json) {
      REQUIRE(page.at(0).is_string());
      if (page.at(0) == "Area") break;
      titles.push_back(page.at(0));
      CHECK(titles.back().starts_with("Vision · "));
    }
    return titles;
  };
  longer(vision.success.meaning, 14);
  longer(vision.reputation.clients, 10);
  CHECK(starts() == std::vector<std::string>{"Vision · Success",
                                             "Vision · Reputation: how we want to be known"});
  // A question with more to it than a page holds is told on each of its pages.
  longer(vision.reputation.clients, 8);
  longer(vision.reputation.competitors, 20);
  longer(vision.reputation.vendors, 20);
  CHECK(starts().size() > 4);
}

TEST_CASE("a list of meetings above the log that fills a page leaves the log a page of its own") {
  const TempFolder folder;
  Document document = full_document(3);
  const auto series = document.plan.meetings.front();
  IdSource ids(3);
  for (int i = 0; i < 40; ++i) {
    document.plan.meetings.push_back(series);
    document.plan.meetings.back().id = ids.next<MeetingSeries>();
    document.plan.meetings.back().meetings.clear();
    document.plan.meetings.back().rule.clear();
  }
  const auto breaks = [&](const Document& of) {
    write_plan_book(of, {.today = today}, folder / "book.xlsx");
    return count_of(part_of(folder / "book.xlsx", "xl/worksheets/*.xml"), "<rowBreaks");
  };
  CHECK(breaks(document) == breaks(full_document(3)) + 1);
}

TEST_CASE("a subtotal says how many of its months have an actual") {
  const TempFolder folder;
  Document document = full_document(3);
  const Month start = document.plan.organization.plan_start;
  for (auto& area : document.plan.targets.revenue)
    for (int month = 0; month < plan_months; ++month)
      area.line.actual.set(add_months(start, month),
                           month < 4 ? std::optional(Money{100}) : std::nullopt);
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  const std::string revenue = part_of(folder / "book.xlsx", "xl/worksheets/sheet5.xml");
  CHECK(revenue.find("<v>3 of 3</v>") != std::string::npos);
  CHECK(revenue.find("<v>1 of 3</v>") != std::string::npos);
  CHECK(revenue.find("<v>4 of 12</v>") != std::string::npos);
}

TEST_CASE("a month that one area has yet to report counts as no reported one") {
  const TempFolder folder;
  Document document = full_document(3);
  const Month start = document.plan.organization.plan_start;
  for (auto& area : document.plan.targets.revenue)
    for (int month = 0; month < plan_months; ++month) {
      area.line.target.set(add_months(start, month), Money{200});
      area.line.actual.set(add_months(start, month),
                           month < 4 ? std::optional(Money{100}) : std::nullopt);
    }
  document.plan.targets.revenue.back().line.actual.set(add_months(start, 3), std::nullopt);
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  const std::string revenue = part_of(folder / "book.xlsx", "xl/worksheets/sheet5.xml");
  CHECK(revenue.find("<v>3 of 3</v>") != std::string::npos);
  CHECK(revenue.find("<v>1 of 3</v>") == std::string::npos);
  CHECK(revenue.find("<v>3 of 12</v>") != std::string::npos);
}

TEST_CASE("parts whose ids begin alike, as counted ones do, have names and figures of their own") {
  auto document = full_document(3);
  auto& plan = document.plan;
  const auto like = [](Uuid id, auto& other) { other.id.uuid = {id.high, id.low ^ 1}; };
  auto& areas = plan.vision.organization.areas;
  like(areas.at(0).id.uuid, areas.at(1));
  plan.targets.revenue.at(0).id = areas.at(0).id;
  plan.targets.revenue.at(1).id = areas.at(1).id;
  like(plan.targets.departments.at(0).id.uuid, plan.targets.departments.at(1));
  like(plan.people.at(0).id.uuid, plan.people.at(1));
  const TempFolder folder;
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  const std::string names = part_of(folder / "book.xlsx", "xl/workbook.xml");
  for (const auto* measure : {"revenue", "headcount"}) {
    const auto parts =
        measure == std::string("revenue") ? areas.size() : plan.targets.departments.size();
    CHECK(count_of(names, "name=\"" + std::string(measure) + "_target_") == parts + 1);
  }
  CHECK(output_of(script("read_inputs.py") + (folder / "book.xlsx").string()) == "");
  CHECK(output_of(script("recalculate.py") + (folder / "book.xlsx").string()) == "");
}

}  // namespace plan_book_lists_test
