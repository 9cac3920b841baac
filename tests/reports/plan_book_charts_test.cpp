// The charts of a plan book follow what is typed into it, from the first figure on.
#include <catch2/catch_test_macros.hpp>
#include <regex>

#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/book_part.h"
#include "tests/support/temp_folder.h"

namespace plan_book_charts_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

bool has(const std::string& parts, const std::string& text) {
  return parts.find(text) != std::string::npos;
}

std::string book_of(const Document& document, Day day = today) {
  const TempFolder folder;
  write_plan_book(document, {.today = day}, folder / "book.xlsx");
  return parts_of(folder / "book.xlsx");
}

// A plan that has parts to type figures into, but no figure yet.
Document unfilled_document() {
  Document document = plausible_document(1);
  auto& targets = document.plan.targets;
  document.baselines.clear();
  document.reference = {};
  document.plan.vision.organization.revenue = {};
  document.plan.vision.organization.employees = {};
  document.plan.vision.success.profit = {};
  targets.profit = {};
  for (auto& area : targets.revenue) area.line = {};
  for (auto& department : targets.departments) department.line = {};
  return document;
}

const std::string actual_name = "<c:v>Actual</c:v>";

}  // namespace

TEST_CASE("a plan without figures has its charts, and a sentence that goes with the first figure") {
  const auto parts = book_of(unfilled_document());
  CHECK(has(parts, actual_name));
  CHECK(has(parts, "<v>There is nothing to draw yet.</v>"));
  CHECK(has(parts, "=0,\"There is nothing to draw yet.\",\"\")</f>"));
  // In the weeks that its readings are of.
  const auto filled = book_of(full_document(1), std::chrono::year{2026} / 1 / 6);
  CHECK_FALSE(has(filled, "<v>There is nothing to draw yet.</v>"));
  CHECK(has(filled, "=0,\"There is nothing to draw yet.\",\"\")</f>"));
}

TEST_CASE("lines of a profit end at the last month they know, and don't fall to 0") {
  Document document = unfilled_document();
  const auto start = document.plan.organization.plan_start;
  for (int month = 0; month < 4; ++month)
    document.plan.targets.profit.actual.set(add_months(start, month), Money{-50'000});
  const auto parts = book_of(document);
  INFO(parts.substr(0, 2000));
  const std::regex of_four_months(R"(Profit!\$E\$\d+:\$H\$\d+)");
  CHECK(std::regex_search(parts, of_four_months));
}

TEST_CASE("actuals are dots, so that months without one, which programs draw as 0, stay unseen") {
  const auto parts = book_of(full_document(1));
  const auto series = parts.substr(parts.find(actual_name));
  CHECK(series.find("<a:noFill/>") < series.find("</c:ser>"));
  CHECK(series.find("<c:symbol val=\"circle\"/>") < series.find("</c:ser>"));
  CHECK(has(parts, "<c:min val=\"1E-06\"/>"));
}

TEST_CASE("the actual that is drawn leaves out months that some have not reported") {
  const TempFolder folder;
  write_plan_book(full_document(1), {.today = today}, folder / "book.xlsx");
  const auto names = part_of(folder / "book.xlsx", "xl/workbook.xml");
  std::smatch row;
  REQUIRE(std::regex_search(
      names, row, std::regex(R"(name="revenue_whole_total">(Revenue!\$E\$\d+:\$V\$\d+)<)")));
  const auto parts = parts_of(folder / "book.xlsx");
  const auto series = parts.substr(parts.find(actual_name));
  CHECK(series.find(row[1].str()) < series.find("</c:ser>"));
}

TEST_CASE("dropped is told from planned in greys too: it is striped") {
  CHECK(has(book_of(full_document(1)), "<a:pattFill prst=\"wdUpDiag\">"));
}

TEST_CASE("weeks are labelled as such, in words") {
  const auto parts = book_of(full_document(1));
  CHECK(has(parts, "<f>DAY(E"));
}

TEST_CASE("revenue per employee is drawn from 0") {
  const auto parts = book_of(full_document(1));
  const auto title = parts.find("<a:t>Revenue per employee</a:t>");
  REQUIRE(title != std::string::npos);
  const auto chart = parts.substr(title, parts.find("</c:chartSpace>", title) - title);
  CHECK(has(chart, "<c:barChart>"));
  CHECK(has(chart, "<c:min val=\"0\"/>"));
}

TEST_CASE("the timeline says what its colours mean") {
  const auto parts = book_of(full_document(1));
  CHECK(has(parts, "rolled, dropped<"));
  CHECK(has(parts, "this month<"));
}

TEST_CASE("the font of a brand is that of the style Normal and of comments") {
  const TempFolder folder;
  BookOptions options{.today = today};
  options.brand.font = "Verdana";
  auto document = full_document(4);
  document.plan.targets.departments[0].line.outlook.set(document.plan.organization.plan_start,
                                                        Fte{500});
  document.plan.targets.departments[0].line.reason.set(document.plan.organization.plan_start,
                                                       "Two people leave");
  write_plan_book(document, options, folder / "book.xlsx");
  const auto parts = parts_of(folder / "book.xlsx");
  CHECK_FALSE(has(parts, "name val=\"Calibri\""));
  CHECK(has(parts, "<rFont val=\"Verdana\"/>"));
  CHECK_FALSE(has(parts, "<rFont val=\"Tahoma\"/>"));
}

TEST_CASE("the footer of a scaled page is written larger, and digits stay text") {
  auto document = full_document(1);
  document.plan.organization.name = "3 Rivers";
  const auto parts = book_of(document);
  CHECK(has(parts, "&amp;L&amp;10\n3 Rivers"));
  CHECK(has(parts, "&amp;C&amp;10\n&amp;A&amp;R&amp;10\nPage"));
}

TEST_CASE("a cover names every plan: a nameless one says so, and a long name takes two lines") {
  auto document = full_document(1);
  document.plan.organization.name.clear();
  CHECK(has(book_of(document), ">Plan without a name yet<"));
  document.plan.organization.name = std::string(100, 'n');
  CHECK(has(book_of(document), "<mergeCell ref=\"B3:C3\"/>"));
}

TEST_CASE("a department's name that is wider than its column is shown in two lines") {
  auto document = full_document(1);
  document.plan.targets.departments[0].name = "Management, finance and administration";
  CHECK(has(book_of(document), "ht=\"27\" customHeight=\"1\""));
}

TEST_CASE("many areas that land on their targets leave the pages their figures") {
  auto document = full_document(1);
  IdSource ids(9);
  auto area = document.plan.targets.revenue[0];
  area.line.actual = {};
  for (int i = 0; i < 60; ++i) {
    area.id = ids.next<SpecialtyArea>();
    SpecialtyArea named;
    named.id = area.id;
    named.name = "Specialty area " + std::to_string(i);
    document.plan.vision.organization.areas.push_back(named);
    document.plan.targets.revenue.push_back(area);
  }
  CHECK_FALSE(has(book_of(document), "Specialty area 10, Specialty area 11"));
}

TEST_CASE("large figures break between cycles rather than over the edge of a page") {
  auto document = full_document(1);
  CHECK(has(book_of(document), "<colBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"13\""));
  auto& line = document.plan.targets.revenue[0].line;
  line.actual = {};  // so that it lands on its target
  const auto start = document.plan.organization.plan_start;
  for (int month = 0; month < plan_months; ++month)
    line.target.set(add_months(start, month), Money{123'456'789'012'00});
  const auto parts = book_of(document);
  CHECK(has(parts, "<brk id=\"10\" max=\"1048575\" man=\"1\"/><brk id=\"16\""));
}

TEST_CASE("what isn't available is said in the book's language") {
  const TempFolder folder;
  const auto words = std::filesystem::path(SIGHTLINE_TEST_FILES) / "../../app/locale/de.po";
  std::filesystem::create_directories(folder / "de/LC_MESSAGES");
  REQUIRE(output_of("msgfmt -o " + shell_word(folder / "de/LC_MESSAGES/sightline.mo") + " " +
                    shell_word(words)) == "");
  auto document = full_document(1);
  document.plan.vision.organization.revenue = {};
  BookOptions options{.today = today};
  options.catalog = Catalog::load("de", folder.path());
  write_plan_book(document, options, folder / "book.xlsx");
  const auto parts = parts_of(folder / "book.xlsx");
  CHECK(has(parts, "<v>k. A.</v>"));
  CHECK(has(parts, "\"k. A.\""));
  CHECK_FALSE(has(parts, "n/a"));
}

TEST_CASE("amounts below a million are in millions beside one of a million or more") {
  const auto parts = book_of(full_document(3));
  CHECK(has(
      parts,
      "formatCode=\"&quot;$&quot;#,##0.00,,&quot;m&quot;;-&quot;$&quot;#,##0.00,,&quot;m&quot;\""));
  // Beside a loss as well.
  CHECK(has(parts, "&lt;999500,OR(MAX($D$"));
  CHECK(has(parts, "&lt;=-999500))"));
}

TEST_CASE("amounts from a billion on are shown in billions, and a loss like the profit it isn't") {
  Document document = unfilled_document();
  const auto start = document.plan.organization.plan_start;
  auto& targets = document.plan.targets;
  for (int month = 0; month < plan_months; ++month) {
    targets.revenue.at(0).line.target.set(add_months(start, month), Money{5'000'000'000'00});
    targets.profit.target.set(add_months(start, month), Money{-3'000'000'00});
  }
  const auto parts = book_of(document);
  // Cards and line of sight by a condition, since what is typed may be as large at any time.
  CHECK(has(parts, "formatCode=\"&quot;$&quot;#,##0.00,,,&quot;bn&quot;;"));
  CHECK(has(parts, ")&gt;=999500000"));
  CHECK(has(parts, "formatCode=\"#,##0.0,,,&quot;bn&quot;\""));
  CHECK(has(parts, "formatCode=\"#,##0.0,,&quot;m&quot;\""));
}

}  // namespace plan_book_charts_test
