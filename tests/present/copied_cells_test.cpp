#include "app/present/copied_cells.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "model/catalog/catalog.h"
#include "sightline_config.h"
#include "tests/present/targets_desk.h"

namespace sightline::copied_cells_test {
namespace {

LocaleForm form_in(const char* language) {
  return Catalog::load(language, SIGHTLINE_SOURCE_LOCALE).form();
}

MonthCell figure(double value) { return {.text = "shown", .entry = "typed", .value = value}; }

/// Two months with a subtotal between them.
MonthTable small_table() {
  MonthTable table;
  table.columns.resize(3);
  table.columns[1].aside = true;
  table.rows.push_back({.label = "Target", .cells = {figure(1200.5), figure(7), figure(-3)}});
  return table;
}

}  // namespace

TEST_CASE("a copied number is one that any program reads, with the language's decimals") {
  const auto german = form_in("de_DE");
  const auto french = form_in("fr_FR");
  CHECK(copied_number(-1234567.5, german) == "-1234567,5");
  CHECK(copied_number(-1234567.5, french) == "-1234567,5");
  CHECK(copied_number(-1234567.5, Catalog::english().form()) == "-1234567.5");
  CHECK(copied_number(0.1 + 0.2, german) == "0,3");
  CHECK(copied_number(-0.0, german) == "0");
  CHECK(copied_number(-1e-9, german) == "0");
  CHECK(copied_number(9'999'999'999'999.99, german) == "9999999999999,99");
  // 1,234 would be more than a thousand elsewhere.
  CHECK(copied_number(1.234, german) == "1,2340");
}

TEST_CASE("percentages, parts and words are copied as such") {
  MonthTable table;
  table.columns.resize(4);
  constexpr double endless = std::numeric_limits<double>::infinity();
  table.rows.push_back(
      {.label = "KPI",
       .cells = {{.text = "▼ 12.5 %", .entry = "", .value = -0.125, .is_percent = true},
                 {.text = "70 %", .entry = "", .value = 0.7, .is_percent = true, .parts = "7/10"},
                 {.text = "n/a", .entry = "n/a"},
                 {.text = "met", .entry = "met", .value = endless}}});
  const auto form = Catalog::english().form();
  CHECK(copied_cells(table, {0, 0, 0, 3}, form) == CellBlock{{"-12.5%", "7/10", "n/a", "met"}});
}

TEST_CASE("what stands aside is copied only where nothing else is") {
  const auto table = small_table();
  const auto form = form_in("de_DE");
  CHECK(copied_cells(table, {0, 0, 0, 2}, form) == CellBlock{{"1200,5", "-3"}});
  CHECK(copied_cells(table, {0, 1, 0, 1}, form) == CellBlock{{"7"}});
  CHECK(copied_cells(table, {0, -1, 0, 1}, form) == CellBlock{{"Target", "1200,5"}});
  CHECK(copied_cells(table, {0, 0, 5, 9}, form) == CellBlock{{"1200,5", "-3"}});
  CHECK(copied_columns(table, 0, 2) == 2);
  CHECK(copied_columns(table, 1, 1) == 1);
}

TEST_CASE("the table of HTML has each figure in the numbers of no language") {
  auto table = small_table();
  table.rows.front().label = "A & <B>";
  CHECK(copied_html(table, {0, -1, 0, 2}, form_in("fr_FR")) ==
        "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n<table>\n"
        "<tr><td>A &amp; &lt;B&gt;</td><td sdval=\"1200.5\" sdnum=\"1033;\">1200,5</td>"
        "<td sdval=\"-3\" sdnum=\"1033;\">-3</td></tr>\n</table>\n");
}

TEST_CASE("every figure of the targets is copied without thousands and without a typeset minus") {
  for (const char* language : {"en_US", "de_DE", "fr_FR", "es_ES"}) {
    INFO(language);
    const auto catalog = Catalog::load(language, SIGHTLINE_SOURCE_LOCALE);
    auto document = plausible_document(3);
    auto& line = document.plan.targets.profit;
    line.target.set(document.plan.organization.plan_start, Money{-123'456'750});
    for (const auto tab : {TargetsTab::revenue, TargetsTab::headcount, TargetsTab::profit}) {
      const auto made = targets_table(document, tab, {.baseline = true, .landing = true},
                                      targets_desk::today, catalog);
      for (const auto& row : made.table.rows)
        for (const auto& cell : row.cells)
          CHECK((cell.text.empty() || cell.value || cell.entry.find('%') != std::string::npos));
      const CellRange all{0, 0, static_cast<int>(made.table.rows.size()) - 1,
                          static_cast<int>(made.table.columns.size()) - 1};
      const auto text = to_text(copied_cells(made.table, all, catalog.form()));
      CHECK(text.find("\u2212") == std::string::npos);
      CHECK(text.find("\u202F") == std::string::npos);
      if (tab == TargetsTab::profit)
        CHECK(text.find("-1234567" + catalog.form().decimal + "5") != std::string::npos);
    }
  }
}

}  // namespace sightline::copied_cells_test
