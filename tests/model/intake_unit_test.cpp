// What a file says that its figures count in, and what its figures do to the plan.
#include <catch2/catch_test_macros.hpp>

#include "model/edit/apply.h"
#include "tests/model/intake_support.h"

namespace intake_unit_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

constexpr Day today = 2026y / 4 / 15;

std::optional<FigureUnit> unit_in(const std::string& text) {
  const auto named = UnitWords(import_words()).in(text);
  return named ? std::optional(named->unit) : std::nullopt;
}

ImportChoices counting_in(FigureUnit unit) {
  ImportChoices choices;
  choices.unit = unit;
  return choices;
}

}  // namespace

TEST_CASE("thousands and millions are known as accounting programs write them") {
  for (const auto* text : {"TEUR",
                           "T€",
                           "T €",
                           "k€",
                           "kEUR",
                           "K EUR",
                           "in TEUR",
                           "Umsatz (TEUR)",
                           "Umsatz in T€",
                           "$k",
                           "$'000",
                           "$ 000",
                           "USD k",
                           "€ 000",
                           "in thousands",
                           "In thousands of US dollars",
                           "Tsd. €",
                           "Tsd. Euro",
                           "in Tausend Euro",
                           "en milliers d'euros",
                           "En milliers d’euros",
                           "en miles de euros",
                           "TCHF",
                           "Betrag [TEUR]",
                           "£000s",
                           "'000 EUR",
                           "Budget 2026 000 EUR",
                           "TINR",
                           "Amounts in INR 000",
                           "Projects (₹ 000)"}) {
    INFO(text);
    CHECK(unit_in(text) == FigureUnit::thousand);
  }
  for (const auto* text : {"Mio. EUR", "Mio €", "in Mio. €", "$m", "€m", "M€", "MEUR", "EUR m",
                           "USD millions", "en millions d'euros", "millones de euros", "$ mn",
                           "Umsatz in Millionen Euro", "£ million"}) {
    INFO(text);
    CHECK(unit_in(text) == FigureUnit::million);
  }
}

TEST_CASE("words that are no unit are none") {
  for (const auto* text : {"",
                           "EUR",
                           "€",
                           "Revenue",
                           "T",
                           "k",
                           "M",
                           "Team",
                           "Konto 4400",
                           "2026-01",
                           "Tests",
                           "Kunde",
                           "Amount (EUR)",
                           "Total",
                           "Market",
                           "Milestones",
                           "1,000.00",
                           "000123",
                           "Stammkapital: 25.000 EUR",
                           "Share capital: $25,000"}) {
    INFO(text);
    CHECK_FALSE(unit_in(text));
  }
  CHECK_FALSE(unit_in(std::string(5'000, 'x') + " TEUR"));
}

TEST_CASE("a unit is told in the file's own words, and a name is read without it") {
  const UnitWords units(import_words());
  CHECK(units.in("Betrag (in Mio. €)")->words == "Mio. €");
  CHECK(units.in("Umsatz TEUR")->words == "TEUR");
  CHECK(units.in("en milliers d'euros")->words == "milliers d'euros");
  CHECK(units.without("Umsatz in TEUR") == "Umsatz");
  CHECK(units.without("Umsatz") == "Umsatz");
  CHECK(units.is_only("(in T€)"));
  CHECK_FALSE(units.is_only("Umsatz T€"));
}

TEST_CASE("a unit that a file names is asked about, and multiplied only when it was said") {
  auto document = import_document();
  document.plan.organization.currency = {"EUR"};
  for (const std::string text :
       {"Betriebsergebnis;;\nAngaben in TEUR;;\nKonto;Jan 2026;Feb 2026\nSupport;12,5;13\n",
        "Konto (TEUR);Jan 2026;Feb 2026\nSupport;12,5;13\n",
        "Konto;Jan 2026 TEUR;Feb 2026 TEUR\nSupport;12,5;13\n",
        "Konto;Jan 2026;Feb 2026\n;TEUR;TEUR\nSupport;12,5;13\n",
        "Konto;Jan 2026;Feb 2026\nUmsatz (TEUR);;\nSupport;12,5;13\n",
        "Konto;Jan 2026;Feb 2026\nSupport in TEUR;12,5;13\n",
        "Monat;Konto;Betrag (TEUR)\n2026-01;Support;12,5\n2026-02;Support;13\n",
        "Monat;Support (TEUR);Headcount Sales\n2026-01;12,5;3\n2026-02;13;3\n"}) {
    INFO(text);
    const auto asked = read_figures(text, document.plan, today);
    CHECK(asked.problems.empty());
    REQUIRE(asked.unit);
    CHECK(asked.unit->words == "TEUR");
    CHECK(asked.asks_unit);
    REQUIRE_FALSE(asked.values.empty());
    CHECK(asked.values[0].value == 1'250);
    const auto said = read_figures(text, document.plan, today, counting_in(FigureUnit::thousand));
    CHECK_FALSE(said.asks_unit);
    CHECK(said.values[0].value == 1'250'000);
    const auto as_it_is = read_figures(text, document.plan, today, counting_in(FigureUnit::one));
    CHECK_FALSE(as_it_is.asks_unit);
    CHECK(as_it_is.values[0].value == 1'250);
  }
}

TEST_CASE("people don't count in thousands") {
  const auto document = import_document();
  const std::string text = "In thousands,,\nHeadcount,Jan 2026,Feb 2026\nSales,10,11\n";
  CHECK_FALSE(read_figures(text, document.plan, today).asks_unit);
  const auto said = read_figures(text, document.plan, today, counting_in(FigureUnit::thousand));
  REQUIRE(said.values.size() == 2);
  CHECK(said.values[0].value == 1'000);
}

TEST_CASE("a file that counts in two units is refused") {
  CHECK_THROWS_AS(read_figures("Konto;Jan 2026;Feb 2026\nSupport (TEUR);1;2\nUmsatz in Mio. €;;\n",
                               import_document().plan, today),
                  Failure);
}

TEST_CASE("a file that names two units is read in the one that was said") {
  const auto intake =
      read_figures("Konto;Jan 2026;Feb 2026\nSupport (TEUR);1;2\nUmsatz in Mio. €;;\n",
                   import_document().plan, today, counting_in(FigureUnit::thousand));
  REQUIRE_FALSE(intake.values.empty());
  CHECK(intake.values[0].value == 100'000);  // cents
}

TEST_CASE("millions that are no amount of money any more are refused") {
  const auto intake = read_figures("Konto;Jan 2026;Feb 2026\nSupport;9999999;1\n",
                                   import_document().plan, today, counting_in(FigureUnit::million));
  REQUIRE(intake.problems.size() == 1);
  CHECK(plain_text(intake.problems[0].what) == "‘9999999’ is out of range.");
  CHECK(intake.values.size() == 1);
}

TEST_CASE(
    "a unit that a file of deals names is asked about, and multiplied only when it was said") {
  auto document = import_document();
  document.plan.organization.currency = {"EUR"};
  for (const std::string text :
       {"ID;Name;Auftragswert in TEUR\nA;Portal;48,0\n", "ID;Name;Amount (T€)\nA;Portal;48,0\n",
        "Vertriebsliste;;\nAngaben in TEUR;;\nID;Name;Amount\nA;Portal;48,0\n",
        "ID;Name;Amount\n;;TEUR\nA;Portal;48,0\n"}) {
    INFO(text);
    const auto asked = read_deals(text, document.plan).intake;
    CHECK(asked.problems.empty());
    REQUIRE(asked.unit);
    CHECK(asked.unit->unit == FigureUnit::thousand);
    CHECK(asked.asks_unit);
    REQUIRE(asked.deals.size() == 1);
    CHECK(asked.deals[0].value == Money{48'00});
    const auto said = read_deals(text, document.plan, counting_in(FigureUnit::thousand)).intake;
    CHECK_FALSE(said.asks_unit);
    CHECK(said.deals[0].value == Money{48'000'00});
    const auto as_it_is = read_deals(text, document.plan, counting_in(FigureUnit::one)).intake;
    CHECK_FALSE(as_it_is.asks_unit);
    CHECK(as_it_is.deals[0].value == Money{48'00});
  }
}

TEST_CASE("a unit is said of deals that name none, and changes neither discounts nor ids") {
  const auto said = read_deals("ID;Name;Amount;Discount\n7;Portal;1,5;10\n", import_document().plan,
                               counting_in(FigureUnit::million));
  REQUIRE(said.intake.deals.size() == 1);
  CHECK_FALSE(said.intake.unit);
  CHECK(said.intake.deals[0].key == "7");
  CHECK(said.intake.deals[0].value == Money{1'500'000'00});
  CHECK(said.intake.deals[0].discount == Percent{0.1});
}

TEST_CASE("a file of deals without values, or with a unit elsewhere, asks for none") {
  auto plan = import_document().plan;
  plan.organization.currency = {"EUR"};
  for (const std::string text :
       {"ID;Name;Amount in TEUR\nA;Portal;\n", "ID;Name;Amount;Kosten in TEUR\nA;Portal;48,0;3\n",
        "ID;Name;Amount\nA;Mio. € Portal;48,0\n", "ID;Name;Amount (EUR)\nA;Portal;48,0\n"}) {
    INFO(text);
    const auto read = read_deals(text, plan).intake;
    CHECK(read.deals.size() == 1);
    CHECK_FALSE(read.asks_unit);
  }
}

TEST_CASE("a head with a unit and no deals below its row of units asks for nothing") {
  const auto read = read_deals("ID;Name;Amount\n;;TEUR\n", import_document().plan).intake;
  CHECK(read.deals.empty());
  CHECK_FALSE(read.asks_unit);
}

TEST_CASE("deals that count in two units are refused") {
  CHECK_THROWS_AS(read_deals("Angaben in Mio. €;;\nID;Name;Amount in TEUR\nA;Portal;48,0\n",
                             import_document().plan),
                  Failure);
}

TEST_CASE("a row of units with more in it is a problem, and the unit is asked about all the same") {
  const auto read =
      read_deals("ID;Name;Amount\n;Text;TEUR\nA;Portal;48,0\n", import_document().plan).intake;
  CHECK(read.asks_unit);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].line == 2);
}

TEST_CASE("values with a unit or too large for money are refused, row by row") {
  const auto read = read_deals("ID;Name;Amount\nA;Portal;9999999\nB;Site;1\nC;Shop;5 TEUR\n",
                               import_document().plan, counting_in(FigureUnit::million))
                        .intake;
  REQUIRE(read.problems.size() == 2);
  CHECK(plain_text(read.problems[0].what) == "‘9999999’ is out of range.");
  CHECK(plain_text(read.problems[1].what) == "‘5 TEUR’ is not a number.");
  REQUIRE(read.deals.size() == 1);
  CHECK(read.deals[0].value == Money{1'000'000'00});
}

TEST_CASE("all that is wrong with a row is one problem") {
  const auto document = import_document();
  const auto actuals = read_figures(
      "Konto;Jan 2026;Feb 2026\nSupport;five;six\nHeadcount Sales;-1;2\n", document.plan, today);
  REQUIRE(actuals.problems.size() == 2);
  CHECK(plain_text(all_faults(actuals.problems[0], {"Konto", "Jan 2026", "Feb 2026"})) ==
        "‘five’ is not a number. Feb 2026: ‘six’ is not a number.");
  const auto deals = read_deals(
      "ID,Name,Amount,Status,Created,Closed\n1,a,five,maybe,2026-13-01,\n2,b,,won,2026-03-01,"
      "2026-02-01\n",
      document.plan);
  REQUIRE(deals.intake.problems.size() == 2);
  CHECK(plain_text(all_faults(deals.intake.problems[0], deals.setup.heads)) ==
        "‘maybe’ is neither open, won, lost nor no decision. Amount: ‘five’ is not a number. "
        "Created: ‘2026-13-01’ is not a date.");
  CHECK(deals.intake.problems[1].more.size() == 1);
}

TEST_CASE("many faults of one row are counted") {
  RowProblem problem{2, 1, 0, msg("A."), {}};
  for (int i = 0; i < 6; ++i) problem.more.push_back({{}, msg("B.")});
  CHECK(plain_text(all_faults(problem, {})) == "A. B. B. B. B. 2 more cells of the row are wrong.");
}

TEST_CASE("a deal that was closed on a day to come can't be taken") {
  const auto document = import_document();
  const auto deals = read_deals(
      "ID,Amount,Status,Close date\n1,5,won,2027-01-01\n2,5,lost,2027-02-01\n3,5,open,2027-03-01\n"
      "4,5,won,2026-12-31\n",
      document.plan);
  CHECK(deals.intake.deals.size() == 2);
  REQUIRE(deals.intake.problems.size() == 2);
  CHECK(plain_text(deals.intake.problems[0].what) ==
        "The deal is closed, and 2027-01-01 is a day that is still to come.");
}

TEST_CASE("what an actual becomes is told: corrected, new, marked otherwise, or as it was") {
  auto document = import_document();
  const auto& areas = document.plan.vision.organization.areas;
  const LineRef support{LineKind::revenue, areas[1].id.uuid};
  const LineRef profit{LineKind::profit, {}};
  auto& actual = document.plan.targets.revenue[1].line.actual;
  actual.set(2026y / 1, Money{100'00});
  actual.set(2026y / 2, Money{200'00});
  const std::vector<ActualValue> values{{support, 2026y / 1, 100'00},
                                        {support, 2026y / 2, 250'00},
                                        {support, 2026y / 3, 300'00},
                                        {profit, 2026y / 1, -5'00}};
  const auto changes = actual_changes(document.plan, values, false);
  REQUIRE(changes.size() == 4);
  CHECK_FALSE(change_nothing(changes));
  CHECK(plain_text(counts_words(changes)) == "Actuals: 2 new, 1 corrected, 1 as they were.");
  const auto row = [&](std::size_t i) {
    const auto shown = change_row(changes[i], document.plan, false, Catalog::english());
    return shown.month + "|" + shown.line + "|" + shown.before + "|" + shown.after + "|" +
           shown.mark;
  };
  CHECK(row(0) == "Feb 2026|Support (revenue)|$200|$250|corrected");
  CHECK(row(1) == "Mar 2026|Support (revenue)|–|$300|new");
  CHECK(row(2) == "Jan 2026|profit|–|−$5|new");
  CHECK(row(3) == "Jan 2026|Support (revenue)|$100|$100|");
  const auto marked = actual_changes(document.plan, {values[0]}, true);
  CHECK_FALSE(change_nothing(marked));
  CHECK(change_row(marked[0], document.plan, true, Catalog::english()).mark == "now provisional");
  const auto taken = apply(document, import_actuals(document, values, false, "x", std::nullopt));
  CHECK(change_nothing(actual_changes(taken.plan, values, false)));
}

TEST_CASE("the value of the first deal is no unit, whatever its figure") {
  const auto read =
      read_deals("Id,Value,Outcome\n1,$1000,open\n2,$2500,open\n", import_document().plan);
  CHECK_FALSE(read.intake.asks_unit);
  CHECK_FALSE(read.intake.unit);
  REQUIRE(read.intake.deals.size() == 2);
  CHECK(read.intake.deals[0].value == Money{100'000});
}

}  // namespace intake_unit_test
