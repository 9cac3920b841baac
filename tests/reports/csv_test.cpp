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

namespace sightline::csv_test {
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
  CHECK(csv_number(0.29 / 3) == "0.0966666666666667");
  CHECK(csv_number(0.1 + 0.2) == "0.3");
  CHECK(csv_number(9'999'999'999'999.99) == "9999999999999.99");
  CHECK(csv_number(1'000'000'000'000'001.0) == "1000000000000001");
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

TEST_CASE("safe CSV leaves out control characters, which no table has a place for") {
  const auto table = table_with({"bell\x07 and\x0B tab\tstay", "\x01=1+1"});
  const auto read = read_by_python(csv_text(table, CsvForm::safe));
  CHECK(read[1][0] == "bell and tab\tstay");
  CHECK(read[2][0] == "'=1+1");
  CHECK(read_by_python(csv_text(table, CsvForm::raw))[2][0] == "\x01=1+1");
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

TEST_CASE("scorecard, cadence, quotas, incentives and pipeline are tables of their own") {
  const auto document = plausible_document(5);
  AudienceOptions all;
  all.pay = true;
  const auto tables = csv_tables(document, all, today);
  const auto rows = [&](std::string_view name) {
    const auto* table = table_of(tables, name);
    return table == nullptr ? 0 : table->rows.size();
  };
  std::size_t standards = 0;
  std::size_t readings = 0;
  for (const auto& kpi : document.plan.kpis) standards += kpi.standards.size();
  for (const auto& series : document.plan.readings) readings += series->readings.size();
  CHECK(rows("kpis") == document.plan.kpis.size());
  CHECK(rows("standards") == standards);
  CHECK(rows("readings") == readings);
  CHECK(rows("quotas") == document.plan.quotas.size());
  CHECK(rows("commitments") == document.plan.commitments.size());
  CHECK(rows("incentives") == document.plan.incentives.size());
  CHECK(rows("incentive-shares") == document.plan.incentives[0].shares.size());
  CHECK(rows("pipeline") == document.pipeline[0]->opportunities.size());
  CHECK(rows("cadence") == document.plan.meetings.size());
  CHECK(rows("clients-and-vendors") == document.plan.contacts.size());
  CHECK(rows("revenue-per-employee") == plan_months);
}

TEST_CASE("a reading of nobody's is not taken for the team's, and nothing over nothing is n/a") {
  auto document = plausible_document(5);
  auto series = *document.plan.readings[0];
  series.person = Id<Person>{Uuid{9, 9}};
  series.readings[0].numerator = 0;
  series.readings[0].denominator = 0;
  document.plan.readings = {Box<ReadingSeries>(series)};
  const auto tables = csv_tables(document, {}, today);
  const auto& row = table_of(tables, "readings")->rows[0];
  CHECK(row[1].text == "unknown");
  CHECK(row[3].text == "n/a");
  CHECK(row[4].text == "0");
}

TEST_CASE("which actuals are provisional, and why an outlook is what it is, stands below them") {
  auto document = plausible_document(5);
  auto& line = document.plan.targets.revenue[0].line;
  const auto start = document.plan.organization.plan_start;
  line.actual.set(start, Money{5});
  line.provisional.set(start, true);
  const auto says = [&](Audience audience, const char* what, const char* text) {
    const auto tables = csv_tables(document, {.audience = audience}, today);
    return std::ranges::count_if(table_of(tables, "revenue")->rows, [&](const auto& row) {
      return row[1].text == what && row[2].text == text;
    });
  };
  CHECK(says(Audience::leadership, "actual is provisional", "yes") ==
        2);  // the area's, the total's
  const char* reason = "A large renewal slipped into January.";
  CHECK(says(Audience::leadership, "reason for the outlook", reason) == 1);
  CHECK(says(Audience::board, "reason for the outlook", reason) == 0);
}

TEST_CASE("a board gets the scores of teams and no quota, a lender neither scores nor meetings") {
  const auto document = plausible_document(5);
  const auto board = csv_tables(document, {.audience = Audience::board}, today);
  CHECK(table_of(board, "kpis") != nullptr);
  if (const auto* standards = table_of(board, "standards"))
    for (const auto& row : standards->rows) CHECK(row[2].text.empty());
  for (const auto* name : {"quotas", "commitments", "incentives", "incentive-shares", "pipeline",
                           "clients-and-vendors"}) {
    INFO(name);
    CHECK(table_of(board, name) == nullptr);
  }
  const auto lender = csv_tables(document, {.audience = Audience::lender}, today);
  for (const auto* name : {"kpis", "standards", "readings", "cadence", "meetings"}) {
    INFO(name);
    CHECK(table_of(lender, name) == nullptr);
  }
}

TEST_CASE("meetings stand by their days, in whichever order they were written down") {
  auto document = plausible_document(5);
  auto& series = document.plan.meetings;
  series.resize(2);
  IdSource ids(4);
  for (auto& each : series) each.meetings.clear();
  for (const auto& [at, month] : {std::pair(0, 6), std::pair(0, 2), std::pair(1, 4)}) {
    Meeting meeting;
    meeting.id = ids.next<Meeting>();
    meeting.on = std::chrono::year{2026} / month / 1;
    series[static_cast<std::size_t>(at)].meetings.push_back(meeting);
  }
  series[1].meetings[0].moved_to = std::chrono::year{2026} / 7 / 1;
  const auto tables = csv_tables(document, {}, today);
  const auto* meetings = table_of(tables, "meetings");
  REQUIRE(meetings != nullptr);
  std::vector<std::string> days;
  for (const auto& row : meetings->rows) days.push_back(row[3].text);
  CHECK(days == std::vector<std::string>{"2026-02-01", "2026-06-01", "2026-04-01"});
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

}  // namespace sightline::csv_test
