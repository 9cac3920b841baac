// Names of a file that the plan doesn't have, columns of account numbers, sums, units by row.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/intake/folded.h"
#include "model/intake/line_finder.h"
#include "tests/model/intake_support.h"

namespace intake_lines_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

constexpr Day today = 2026y / 12 / 31;

ImportChoices named(const std::string& name, const std::string& meaning) {
  ImportChoices choices;
  choices.names[folded(name)] = {name, meaning};
  return choices;
}

std::string consulting(const Document& document) {
  return to_text(document.plan.vision.organization.areas[0].id.uuid);
}

}  // namespace

TEST_CASE("a name is the line that it was said to be, also in the next file") {
  auto document = import_document();
  const std::string text = "Line;Jan 2026;Feb 2026\nConsulting fees;1000;2000\n";
  const auto unknown = read_figures(text, document.plan, today);
  CHECK(unknown.values.empty());
  REQUIRE(unknown.names.size() == 1);
  CHECK(unknown.names[0] == FileName{"Consulting fees", 1, {}});
  const auto said = named("Consulting fees", consulting(document));
  const auto read = read_figures(text, document.plan, today, said);
  CHECK(read.problems.empty());
  REQUIRE(read.values.size() == 2);
  CHECK(read.values[0].line ==
        LineRef{LineKind::revenue, document.plan.vision.organization.areas[0].id.uuid});
  IdSource ids(3);
  document.plan.imports.push_back(
      *form_of_names(ImportKind::actuals, said.names, document.plan.imports, ids));
  CHECK(read_figures(text, document.plan, today).values.size() == 2);
  CHECK(read_figures("Line;Mar 2026\nCONSULTING FEES;5\n", document.plan, today).values.size() ==
        1);
  // Taken back, and gone with its area.
  CHECK(read_figures(text, document.plan, today, named("Consulting fees", "")).values.empty());
  document.plan.vision.organization.areas.erase(document.plan.vision.organization.areas.begin());
  CHECK(read_figures(text, document.plan, today).problems.size() == 1);
}

TEST_CASE("a name that is left out for good is no problem any more") {
  const auto document = import_document();
  const auto read = read_figures("Line;Jan 2026;Feb 2026\nRent;1;2\nSupport;3;4\n", document.plan,
                                 today, named("Rent", std::string(left_out_meaning)));
  CHECK(read.problems.empty());
  CHECK(read.values.size() == 2);
  CHECK(Catalog::english().text(left_names_words(read.names)) ==
        "1 row or column is left out, as was said: Rent.");
}

TEST_CASE("names that were said to be one line are added up, and one that stands twice is not") {
  const auto document = import_document();
  auto said = named("Fees", consulting(document));
  said.names["travel"] = {"Travel", consulting(document)};
  const auto read =
      read_figures("Line;Jan 2026;Feb 2026\nFees;10;20\nTravel;1;2\nConsulting;100;\n",
                   document.plan, today, [&] {
                     auto revenue = said;
                     revenue.named = NamedFigure::revenue;
                     return revenue;
                   }());
  REQUIRE(read.values.size() == 2);
  CHECK(read.values[0].value == 11'100);
  CHECK(read.values[1].value == 2'200);
  CHECK(read.added == 3);
  const auto twice =
      read_figures("Line;Jan 2026;Feb 2026\nFees;10;20\nFees;1;2\n", document.plan, today, said);
  CHECK(twice.problems.size() == 1);
  CHECK(twice.values[0].value == 1'000);
}

TEST_CASE("what was said to be revenue is not taken for headcount") {
  const auto document = import_document();
  const auto read = read_figures("Line,Kind,Month,Value\nFees,Headcount,2026-01,5\n", document.plan,
                                 today, named("Fees", consulting(document)));
  CHECK(read.values.empty());
  CHECK(read.problems.size() == 1);
}

TEST_CASE("beside a column of account numbers the names of accounts are the lines") {
  const auto document = import_document();
  for (const std::string text : {"Konto;Bezeichnung;Jan 2026;Feb 2026\n8400;Support;1;2\n",
                                 "Konto-Nr.;Text;Jan 2026;Feb 2026\n8400;Support;1;2\n",
                                 "Account;Account name;Month;Amount\n8400;Support;2026-01;1\n"
                                 "8400;Support;2026-02;2\n"}) {
    INFO(text);
    const auto read = read_figures(text, document.plan, today);
    CHECK(read.problems.empty());
    CHECK(read.values.size() == 2);
    CHECK(read.left_columns.empty());
  }
  // Numbers alone are names, which can be said.
  const auto alone = read_figures("Konto;Jan 2026;Feb 2026\n8400;1;2\n", document.plan, today,
                                  named("8400", consulting(document)));
  CHECK(alone.values.size() == 2);
}

TEST_CASE("a month whose name could be a unit is a month") {
  const auto read = read_figures("Libellé;janv. 2026;févr. 2026;mars 2026\nSupport;1;2;3\n",
                                 import_document().plan, today);
  CHECK(read.values.size() == 3);
  CHECK_FALSE(read.unit);
  CHECK(read.left_columns.empty());
}

TEST_CASE("a column that is called unit and holds none is no column of units") {
  const auto read =
      read_deals("Id,Value,Business Unit,Outcome\n1,1000,Cloud,open\n", import_document().plan);
  CHECK(read.intake.problems.empty());
  CHECK(read.intake.deals.size() == 1);
}

TEST_CASE("a unit above the table counts for rows that say none of their own") {
  const auto plan = import_document().plan;
  const std::string text =
      "Beträge in TEUR;;;\nBezeichnung;Einheit;Monat;Betrag\nSupport;;2026-01;100\n"
      "Support;EUR;2026-02;100000\n";
  CHECK(read_figures(text, plan, today).asks_unit);
}

TEST_CASE("columns with figures that are no months are told") {
  const auto document = import_document();
  const auto read =
      read_figures("Line;Note;Jan 2026;Feb 2026;Q1 2026;YTD;Empty\nSupport;new;1;2;3;3;\n",
                   document.plan, today);
  CHECK(read.values.size() == 2);
  CHECK(read.left_columns == std::vector<std::string>{"Q1 2026", "YTD"});
  CHECK(Catalog::english().text(left_columns_words(read.left_columns)) ==
        "2 columns with figures are left out: Q1 2026, YTD.");
  CHECK(left_columns_words({}).empty());
  const auto list = read_figures("Month,Area,Kind,Amount,Budget\n2026-01,Support,Revenue,1,2\n",
                                 document.plan, today);
  CHECK(list.left_columns == std::vector<std::string>{"Budget"});
}

TEST_CASE("a unit of its own for each row counts for that row") {
  auto document = import_document();
  document.plan.organization.currency = {"EUR"};
  const auto read = read_figures(
      "Line;Unit;Jan 2026;Feb 2026\nSupport;TEUR;1,5;2\n"
      "Sales;FTE;3;4\nProfit;EUR;7;8\n",
      document.plan, today);
  CHECK(read.problems.empty());
  CHECK_FALSE(read.asks_unit);
  REQUIRE(read.values.size() == 6);
  CHECK(read.values[0].value == 150'000);
  CHECK(read.values[2].value == 300);
  CHECK(read.values[4].value == 700);
  const auto list = read_figures(
      "Month,Area,Kind,Amount,Unit\n2026-01,Support,Revenue,2,€m\n"
      "2026-02,Support,Revenue,2,\n2026-03,Support,Revenue,2,boxes\n",
      document.plan, today);
  REQUIRE(list.values.size() == 2);
  CHECK(list.values[0].value == 200'000'000);
  CHECK(list.values[1].value == 200);
  REQUIRE(list.problems.size() == 1);
  CHECK(Catalog::english().text(list.problems[0].what).find("‘boxes’ is no unit of money") == 0);
  // What was said goes before.
  ImportChoices one;
  one.unit = FigureUnit::one;
  CHECK(read_figures("Line;Unit;Jan 2026;Feb 2026\nSupport;TEUR;1;2\n", document.plan, today, one)
            .values[0]
            .value == 100);
}

TEST_CASE("deals count in the unit of their row, too") {
  auto document = import_document();
  document.plan.organization.currency = {"EUR"};
  const auto read = read_deals(
      "Id,Name,Amount,Unit\n1,A,2,TEUR\n2,B,2,EUR\n3,C,2,boxes\n4,D,,boxes\n", document.plan);
  REQUIRE(read.intake.deals.size() == 3);
  CHECK(read.intake.deals[0].value == Money{200'000});
  CHECK(read.intake.deals[1].value == Money{200});
  CHECK(read.intake.problems.size() == 1);
  CHECK_FALSE(read.intake.asks_unit);
  const auto other =
      read_deals("Id,Name,Amount,Unit\n1,A,2,Mio. €\n2,B,2,k$\n3,C,2,TUSD\n", document.plan);
  CHECK(other.intake.deals.size() == 1);
  REQUIRE(other.intake.problems.size() == 2);
  CHECK(plain_text(other.intake.problems[1].what) ==
        "The row is in ‘USD’, and the plan counts in EUR.");
}

TEST_CASE("a title tells a unit only where it is one") {
  const UnitWords units(import_words());
  for (const auto* title :
       {"in thousands", "TEUR", "$m", "Angaben in TEUR", "Profit and loss (TEUR)", "GuV – T€",
        "All amounts in thousands of euros", "Werte Mio. €", "P&L, $k", "in Tausend",
        "Results ($m)", "Amounts: thousands"}) {
    INFO(title);
    CHECK(units.in_title(title));
  }
  for (const auto* title :
       {"Deals above $1m", "Deals above $1 million", "Deals over 5 Mio. €", "More than 100 TEUR",
        "A million thanks", "Deals of a million and more", "Pipeline 2026", ""}) {
    INFO(title);
    CHECK_FALSE(units.in_title(title));
  }
}

}  // namespace intake_lines_test
