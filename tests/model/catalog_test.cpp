// Sentences, numbers, money and dates in English and German.
#include "model/catalog/catalog.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <thread>

#include "model/action.h"
#include "tests/model/catalog_fixture.h"

namespace catalog_test {
using namespace sightline;
using std::chrono::year;

namespace {

const Currency usd{"USD"};
const Currency eur{"EUR"};
const Currency yen{"JPY"};

Money units(double value, const Currency& currency = usd) { return from_units(value, currency); }

}  // namespace

TEST_CASE("English numbers are grouped by commas") {
  const auto english = Catalog::english();
  CHECK(english.number(1234.5, 1) == "1,234.5");
  CHECK(english.number(999, 0) == "999");
  CHECK(english.number(1234567, 0) == "1,234,567");
  CHECK(english.number(-1234567.891, 2) == "−1,234,567.89");
  CHECK(english.number(-0.04, 1) == "0.0");
  CHECK(english.number(5, 0, Sign::always) == "+5");
  CHECK(english.number(0, 0, Sign::always) == "0");
  CHECK(english.trimmed_number(2.5, 2) == "2.5");
  CHECK(english.trimmed_number(2, 2) == "2");
  CHECK(english.fte({4225}) == "42.25");
  CHECK(english.fte({4200}) == "42");
}

TEST_CASE("A sentence within a sentence is translated too") {
  const auto message = msg("{1} is {2}", "Train", msg("{1} action is late", msg("done")));
  CHECK(test::german().text(message).find("erledigt") != std::string::npos);
  CHECK(Catalog::english().text(msg("{1} is {2}", "Train", msg("done"))) == "Train is done");
}

TEST_CASE("A number that is none is n/a") {
  CHECK(Catalog::english().number(std::numeric_limits<double>::quiet_NaN(), 1) == "n/a");
  CHECK(Catalog::english().percent({std::numeric_limits<double>::infinity()}) == "n/a");
  CHECK(test::german().number(std::numeric_limits<double>::quiet_NaN(), 1) == "k. A.");
}

TEST_CASE("Short money is in the unit that reads best") {
  const auto english = Catalog::english();
  CHECK(english.money(units(5'300'000), usd) == "$5.3m");
  CHECK(english.money(units(450'000, eur), eur) == "€450k");
  CHECK(english.money(units(4'500), usd) == "$4.5k");
  CHECK(english.money(units(950), usd) == "$950");
  CHECK(english.money(units(999.6), usd) == "$1.0k");
  CHECK(english.money(units(999'600), usd) == "$1.0m");
  CHECK(english.money(units(125'000'000), usd) == "$125m");
  CHECK(english.money(units(1'260'000'000), usd) == "$1.3bn");
  CHECK(english.money(units(-5'300'000), usd) == "−$5.3m");
  CHECK(english.money(units(3'900'000), usd, Sign::always) == "+$3.9m");
  CHECK(english.amount(units(121'000), usd) == "121k");
  CHECK(english.money(units(5'000'000, yen), yen) == "¥5.0m");
  CHECK(english.money(units(5'000'000, {"CHF"}), {"CHF"}) == "CHF\u00A05.0m");
}

TEST_CASE("Full money shows cents only when there are any") {
  const auto english = Catalog::english();
  CHECK(english.full_money(units(5'300'000), usd) == "$5,300,000");
  CHECK(english.full_money(units(-12.5), usd) == "−$12.50");
  CHECK(english.full_money({5}, usd) == "$0.05");
  CHECK(english.full_money({max_money}, usd) == "$10,000,000,000,000");
  CHECK(english.full_amount(units(1200), usd) == "1,200");
  CHECK(english.full_money({1200}, yen) == "¥1,200");
}

TEST_CASE("English dates and months") {
  const auto english = Catalog::english();
  CHECK(english.date(year{2026} / 5 / 12) == "12 May 2026");
  CHECK(english.date(year{2025} / 12 / 31) == "31 Dec 2025");
  CHECK(english.long_date(year{2025} / 12 / 31) == "31 December 2025");
  CHECK(english.month(year{2026} / 5) == "May 2026");
  CHECK(english.short_month(year{2026} / 9) == "Sep");
  CHECK(english.month_range(year{2026} / 4, year{2026} / 6) == "Apr–Jun 2026");
  CHECK(english.month_range(year{2026} / 11, year{2027} / 1) == "Nov 2026–Jan 2027");
  CHECK(english.month_range(year{2026} / 4, year{2026} / 4) == "Apr 2026");
}

TEST_CASE("German writes numbers, money and dates its own way") {
  const auto german = test::german();
  CHECK(german.number(1234.5, 1) == "1.234,5");
  CHECK(german.percent({0.208}) == "20,8\u00A0%");
  CHECK(german.money(units(5'300'000, eur), eur) == "5,3 Mio.\u00A0€");
  CHECK(german.full_money(units(1'234'567.5, eur), eur) == "1.234.567,50\u00A0€");
  CHECK(german.long_date(year{2026} / 5 / 12) == "12. Mai 2026");
  CHECK(german.date(year{2026} / 5 / 12) == "12. Mai 2026");
  CHECK(german.date(year{2026} / 12 / 4) == "4. Dez. 2026");
  CHECK(german.month(year{2026} / 3) == "März 2026");
}

TEST_CASE("Groups of digits are as large as the language has them") {
  const Catalog india = Catalog::load("en_IN", "/no/such/folder");
  CHECK(india.number(12345678, 0) == "1,23,45,678");
  CHECK(india.number(345678, 0) == "3,45,678");
}

TEST_CASE("American dates name the month first") {
  const Catalog american = Catalog::load("en_US", "/no/such/folder");
  CHECK(american.form().order == DateOrder::month_day_year);
  CHECK(american.date(year{2026} / 12 / 4) == "Dec 4, 2026");
  CHECK(test::german().form().order == DateOrder::day_month_year);
}

TEST_CASE("Short Spanish dates do without their prepositions") {
  const Catalog spanish = Catalog::load("es_ES", "/no/such/folder");
  CHECK(spanish.date(year{2025} / 12 / 31) == "31 dic 2025");
  CHECK(spanish.long_date(year{2025} / 12 / 31) == "31 de diciembre de 2025");
}

TEST_CASE("Figures, money and dates are written as in another country when that is wanted") {
  const auto english = Catalog::load("en_US", "nowhere");
  const auto mixed = english.written_as("de_DE", "de_DE", "de_DE");
  CHECK(mixed.number(1234567.5, 1) == "1.234.567,5");
  CHECK(mixed.percent({0.123}) == "12,3\u00A0%");
  CHECK(mixed.full_money(units(5'300, eur), eur) == "5.300\u00A0€");
  CHECK(mixed.form().order == DateOrder::day_month_year);
  CHECK(mixed.date(year{2026} / 12 / 31) == english.date(year{2026} / 12 / 31));
  CHECK(mixed.language() == "en_US");
  CHECK(english.written_as("en_IN", "", "").number(1234567, 0) == "12,34,567");
  CHECK(english.written_as("", "", "en_GB").date(year{2026} / 12 / 31) == "31 Dec 2026");
  CHECK(english.written_as("", "", "").number(1234.5, 1) == "1,234.5");
}

TEST_CASE("What isn't understood of how a country writes stays as it was") {
  const auto german = test::german();
  // They have digits of their own.
  for (const std::string country : {"ar_EG", "fa_IR"}) {
    INFO(country);
    const auto mixed = german.written_as(country, country, country);
    CHECK(mixed.number(1234567.5, 1) == "1.234.567,5");
    CHECK(mixed.percent({0.123}) == "12,3\u00A0%");
    CHECK(mixed.full_money(units(5'300, eur), eur) == "5.300\u00A0€");
    CHECK(mixed.form().order == DateOrder::day_month_year);
    CHECK(mixed.date(year{2026} / 12 / 4) == "4. Dez. 2026");
  }
  const auto american = Catalog::load("en_US", "nowhere");
  CHECK(american.written_as("", "", "ar_EG").date(year{2026} / 12 / 4) == "Dec 4, 2026");
}

TEST_CASE("A sentence is filled with its arguments, each by its kind") {
  const auto english = Catalog::english();
  const auto day = year{2026} / 5 / 12;
  CHECK(english.text(msg("Set due date of ‘{1}’ to {2}", "Train", day)) ==
        "Set due date of ‘Train’ to 12 May 2026");
  CHECK(english.text(msg("{1}, {2}, {3}, {4}, {5}", Percent{1.0}, Percent{0.208}, Fte{4250}, 1234,
                         2.5)) == "100\u00A0%, 20.8\u00A0%, 42.5, 1,234, 2.5");
  CHECK(english.text(msg("Revenue is {1}", arg(units(1200), usd))) == "Revenue is $1,200");
  CHECK(english.text(msg("{1}", year{2026} / 5)) == "May 2026");
  CHECK(english.text(msg("A {brace} and {2} stay out of it", "x")) ==
        "A {brace} and  stay out of it");
  CHECK(english.text({}).empty());
}

TEST_CASE("An argument is never read as a placeholder") {
  CHECK(Catalog::english().text(msg("‘{1}’ by {2}", "{2}", "Ann")) == "‘{2}’ by Ann");
}

TEST_CASE("Plural sentences follow the count") {
  const auto late = [](int n) { return msg_n("{1} action is late", "{1} actions are late", n); };
  CHECK(Catalog::english().text(late(1)) == "1 action is late");
  CHECK(Catalog::english().text(late(0)) == "0 actions are late");
  CHECK(test::german().text(late(1)) == "1 Maßnahme ist überfällig");
  CHECK(test::german().text(late(1200)) == "1.200 Maßnahmen sind überfällig");
}

TEST_CASE("A translation may turn the arguments round and translates terms") {
  const auto german = test::german();
  CHECK(german.text(msg("{1} is {2}", "Train", term(label_of(Status::done)))) == "erledigt: Train");
  CHECK(german.text(msg("Set due date of ‘{1}’ to {2}", "X", year{2026} / 5 / 12)) ==
        "Termin von ‚X‘ auf 12. Mai 2026 gesetzt");
  CHECK(german.term("done") == "erledigt");
  CHECK(german.term("a word nobody translated") == "a word nobody translated");
  CHECK(german.term("").empty());
}

TEST_CASE("A language without a translation speaks English in its own numbers") {
  const auto french = Catalog::load("fr_FR", "/no/such/folder");
  CHECK(french.text(msg("‘{1}’ is late", "x")) == "‘x’ is late");
  CHECK(french.number(0.5, 1) == "0,5");
}

TEST_CASE("A broken translation is a Failure that says what to do") {
  const test::Folder folder;
  folder.write("de/LC_MESSAGES/sightline.mo", std::string(64, 'x'));
  try {
    (void)Catalog::load("de", folder.path());
    FAIL("the file was taken");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::input);
    CHECK(std::string{failure.what()}.find("Install Sightline again") != std::string::npos);
  }
}

TEST_CASE("Two languages work on two threads at once") {
  const auto speak = [](const Catalog& catalog, const std::string& expected, int& right) {
    for (int i = 0; i < 2000; ++i)
      right += catalog.text(msg("{1} is {2}", 1234.5, term("done"))) == expected ? 1 : 0;
  };
  int english = 0;
  int german = 0;
  {
    const std::jthread one{[&] { speak(Catalog::english(), "1,234.5 is done", english); }};
    const std::jthread two{[&] { speak(test::german(), "erledigt: 1.234,5", german); }};
  }
  CHECK(english == 2000);
  CHECK(german == 2000);
}

}  // namespace catalog_test
