#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "model/find.h"
#include "reports/export/csv_tables.h"
#include "reports/tables_figures.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

constexpr Day today = std::chrono::year{2026} / 5 / 12;

const CsvTable* table_of(const std::vector<CsvTable>& tables, std::string_view name) {
  const auto found = std::ranges::find(tables, name, &CsvTable::name);
  return found == tables.end() ? nullptr : &*found;
}

/// What Python's csv module reads of a text.
nlohmann::json read_by_python(const std::string& csv) {
  const TempFolder folder;
  put_bytes(folder / "table.csv", csv);
  const std::string program =
      "import csv,json,sys; json.dump(list(csv.reader(open(sys.argv[1], newline=\"\", "
      "encoding=\"utf-8-sig\"), strict=True)), open(sys.argv[2], \"w\"))";
  const std::string line = "LC_ALL=C.UTF-8 '" SIGHTLINE_PYTHON "' -c '" + program + "' '" +
                           (folder / "table.csv").string() + "' '" +
                           (folder / "table.json").string() + "'";
  REQUIRE(std::system(line.c_str()) == 0);
  return nlohmann::json::parse(bytes_of(folder / "table.json"));
}

const std::vector<std::string> hostile = {"=1+1",
                                          "+49 30 123",
                                          "-5 % churn",
                                          "@SUM(A1)",
                                          "\tindented",
                                          "\rreturned",
                                          "  =cmd|' /C calc'!A0",
                                          "＝1",
                                          "a \"quoted\" word",
                                          "two\nlines, one comma",
                                          "",
                                          " edges ",
                                          "חברה 株式会社 🚀",
                                          "'already"};

CsvTable table_with(const std::vector<std::string>& texts) {
  CsvTable table{.name = "texts", .head = {"text", "number"}, .rows = {}};
  for (const auto& text : texts) table.rows.push_back({{text, true}, {csv_number(-1.5)}});
  return table;
}

}  // namespace

TEST_CASE("numbers are written in full with a point, as short as they read back exactly") {
  CHECK(csv_number(0) == "0");
  CHECK(csv_number(-0.0) == "0");
  CHECK(csv_number(1234567.5) == "1234567.5");
  CHECK(csv_number(-0.1) == "-0.1");
  CHECK(csv_number(1e13) == "10000000000000");
  CHECK(csv_number(std::nan("")).empty());
  CHECK(csv_number(std::numeric_limits<double>::infinity()).empty());
  CHECK(csv_number(std::numeric_limits<double>::max()).size() == 309);
}

TEST_CASE("a text that begins like a formula is told, whatever spaces are before it") {
  for (const auto* text : {"=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", "  =1", "\u00A0+1", "＝1",
                           "＋1", "－1", "＠1", "\uFEFF=1"}) {
    INFO(text);
    CHECK(looks_like_formula(text));
  }
  for (const auto* text : {"", " ", "1-2", "a=b", "−5", "—", "'=1"}) {
    INFO(text);
    CHECK_FALSE(looks_like_formula(text));
  }
}

TEST_CASE("raw CSV gives an independent reader exactly the texts") {
  const auto read = read_by_python(csv_text(table_with(hostile), CsvForm::raw));
  REQUIRE(read.size() == hostile.size() + 1);
  CHECK(read[0] == nlohmann::json({"text", "number"}));
  for (std::size_t i = 0; i < hostile.size(); ++i)
    CHECK(read[i + 1] == nlohmann::json({hostile[i], "-1.5"}));
}

TEST_CASE("safe CSV puts an apostrophe before texts like formulas, and before no number") {
  const auto text = csv_text(table_with(hostile), CsvForm::safe);
  CHECK(text.starts_with("\xEF\xBB\xBF"));
  const auto read = read_by_python(text);
  REQUIRE(read.size() == hostile.size() + 1);
  for (std::size_t i = 0; i < hostile.size(); ++i) {
    const auto guard = looks_like_formula(hostile[i]) ? "'" : "";
    CHECK(read[i + 1][0] == guard + hostile[i]);
    CHECK(read[i + 1][1] == "-1.5");
  }
}

TEST_CASE("lines end as RFC 4180 has them") {
  const CsvTable table{.name = "t", .head = {"a", "b"}, .rows = {{{"1"}, {"x,y", true}}}};
  CHECK(csv_text(table, CsvForm::raw) == "a,b\r\n1,\"x,y\"\r\n");
}

TEST_CASE("every row of every table is as long as its head, whatever the document") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 30; ++i) {
    const auto document = i % 2 == 0 ? random_document(random) : plausible_document(random);
    for (const auto& table : csv_tables(document, {}, today)) {
      INFO(table.name);
      CHECK_FALSE(table.rows.empty());
      CHECK(std::ranges::all_of(table.rows,
                                [&](const auto& row) { return row.size() == table.head.size(); }));
      const auto read = read_by_python(csv_text(table, CsvForm::raw));
      REQUIRE(read.size() == table.rows.size() + 1);
      for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t at = 0; at < table.head.size(); ++at)
          REQUIRE(read[row + 1][at] == table.rows[row][at].text);
      if (i > 5) break;
    }
  }
}

TEST_CASE("a month's revenue target is the one of the plan") {
  const auto document = plausible_document(3);
  const auto tables = csv_tables(document, {}, today);
  const auto* revenue = table_of(tables, "revenue");
  REQUIRE(revenue != nullptr);
  const auto area = document.plan.targets.revenue.front();
  const auto month = document.plan.organization.plan_start;
  const auto column = static_cast<std::size_t>(std::ranges::find(revenue->head, to_text(month)) -
                                               revenue->head.begin());
  const auto row = std::ranges::find_if(revenue->rows, [&](const auto& cells) {
    return cells[0].text == area_name(document.plan, area.id) && cells[1].text == "target";
  });
  REQUIRE(row != revenue->rows.end());
  CHECK((*row)[column].text ==
        csv_number(to_units(*area.line.target.at(month), document.plan.organization.currency)));
}

TEST_CASE("a plan with nothing in it has no tables of what it does not hold") {
  IdSource ids(1);
  const auto tables = csv_tables(blank_document(std::chrono::year{2026} / 1, ids), {}, today);
  CHECK(table_of(tables, "cycles") != nullptr);
  CHECK(table_of(tables, "actions") == nullptr);
  CHECK(table_of(tables, "revenue") == nullptr);
}

TEST_CASE("a company gets no profit, and a lender no names, notes or findings") {
  auto document = plausible_document(5);
  const auto company = csv_tables(document, {.audience = Audience::company}, today);
  CHECK(table_of(company, "profit") == nullptr);
  const auto lender = csv_tables(document, {.audience = Audience::lender}, today);
  CHECK(table_of(lender, "people") == nullptr);
  CHECK(table_of(lender, "findings") == nullptr);
  const auto* actions = table_of(lender, "actions");
  REQUIRE(actions != nullptr);
  for (const auto& row : actions->rows) {
    CHECK(row[4].text.empty());
    CHECK(row[13].text.empty());
  }
}

}  // namespace sightline
