#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "model/intake/date_form.h"
#include "model/intake/folded.h"
#include "model/intake/number_form.h"
#include "model/intake/typed_currency.h"

namespace intake_forms_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

const MonthNames names{{"january", "jan", "januar"},
                       {"feb"},
                       {"march", "mar", "marz"},
                       {"apr"},
                       {"mai"},
                       {"jun"},
                       {"jul"},
                       {"aug"},
                       {"sep"},
                       {"okt"},
                       {"nov"},
                       {"dez"}};

using Cells = std::vector<std::string_view>;

double number(std::string_view text, NumberForm form) {
  const auto read = read_typed_number(text, form);
  return read ? read->value : -99'999;
}
bool refused(std::string_view text, NumberForm form) { return !read_typed_number(text, form); }

}  // namespace

TEST_CASE("figures are read with a point before their decimals") {
  const auto form = NumberForm::point;
  CHECK(number("1,234.56", form) == 1234.56);
  CHECK(number("1234.56", form) == 1234.56);
  CHECK(number("1 234 567", form) == 1234567);
  CHECK(number("1'234.5", form) == 1234.5);
  CHECK(number("(1,234)", form) == -1234);
  CHECK(number("1,234.50-", form) == -1234.5);
  CHECK(number("\u22125", form) == -5);
  CHECK(number("$ 1,200", form) == 1200);
  CHECK(number("-€5.50", form) == -5.5);
  CHECK(number("USD 7", form) == 7);
  CHECK(number(".5", form) == 0.5);
  CHECK(number("12,34,567", form) == 1234567);
}

TEST_CASE("figures are read with a comma before their decimals") {
  const auto form = NumberForm::comma;
  CHECK(number("1.234,56", form) == 1234.56);
  CHECK(number("1\u202F234,5 €", form) == 1234.5);
  CHECK(number("1\u00A0234", form) == 1234);
  CHECK(number("1.234", form) == 1234);
  CHECK(number("(1.234,00)", form) == -1234);
}

TEST_CASE("a figure keeps the currency that stands beside it") {
  const auto currency = [](std::string_view text) {
    const auto read = read_typed_number(text, NumberForm::point);
    return read ? read->currency : "none";
  };
  CHECK(currency("€1500") == "€");
  CHECK(currency("GBP 2000") == "GBP");
  CHECK(currency("4000 CHF") == "CHF");
  CHECK(currency("-CA$ 5") == "CA$");
  CHECK(currency("US$ 5") == "US$");
  CHECK(currency("5").empty());
  CHECK(refused("€ 5 USD", NumberForm::point));
}

TEST_CASE("a currency is the plan's by its code, word or sign, and by a sign that it shares") {
  const Currency euros{"EUR"};
  for (const auto* typed : {"EUR", "eur", "€", "Euro"}) CHECK(may_be_currency(typed, euros));
  for (const auto* typed : {"$", "USD", "GBP", "MIO", "kr"})
    CHECK_FALSE(may_be_currency(typed, euros));
  for (const auto* typed : {"$", "US$", "USD", "dollars"}) CHECK(may_be_currency(typed, {"USD"}));
  CHECK_FALSE(may_be_currency("CA$", {"USD"}));
  CHECK(may_be_currency("$", {"CAD"}));
  CHECK_FALSE(may_be_currency("US$", {"CAD"}));
  CHECK(may_be_currency("XOF", {"XOF"}));
}

TEST_CASE("a percentage is its fraction") {
  const auto read = read_typed_number("12,5 %", NumberForm::comma);
  REQUIRE(read);
  CHECK(read->percent);
  CHECK(read->value == Catch::Approx(0.125));
}

TEST_CASE("what is no figure is refused") {
  for (const auto* text : {"", "-", "abc", "1,2,3", "1.2.3", "1,23", "12 apples", "(5", "5)", "--5",
                           "(-5)", "1e400", "5 % %", "NaN", "12 34", "5 5"})
    CHECK(refused(text, NumberForm::point));
  CHECK(refused(std::string(100, '9'), NumberForm::point));
  CHECK(refused("1,234.56", NumberForm::comma));
}

TEST_CASE("a column says what its commas mean") {
  const auto found = [](const Cells& cells, NumberForm otherwise = NumberForm::point) {
    return recognize_numbers(cells, otherwise);
  };
  CHECK(found({"1.234", "1.234,5"}).form == NumberForm::comma);
  CHECK(found({"1.234", "1.234,5"}).certain);
  CHECK(found({"12,5", "1.000"}).form == NumberForm::comma);
  CHECK(found({"1,234", "1.25"}).form == NumberForm::point);
  // 1.234 alone has two readings.
  CHECK_FALSE(found({"1.234", "500"}).certain);
  CHECK(found({"1.234"}, NumberForm::comma).form == NumberForm::comma);
  CHECK_FALSE(found({}).certain);
}

TEST_CASE("a figure that would have three decimals, or thousands, is doubtful") {
  CHECK(recognize_numbers(Cells{"180,200", "5"}, NumberForm::comma).doubtful == "180,200");
  CHECK(recognize_numbers(Cells{"180.200"}, NumberForm::point).doubtful == "180.200");
  // Thousands are what such an export has, and a cell with decimals says so.
  CHECK(recognize_numbers(Cells{"180.200"}, NumberForm::comma).doubtful.empty());
  CHECK(recognize_numbers(Cells{"180,200", "1,5"}, NumberForm::comma).doubtful.empty());
  CHECK(recognize_numbers(Cells{"180,20"}, NumberForm::comma).doubtful.empty());
}

TEST_CASE("a zero stands before decimals and never before thousands") {
  CHECK(refused("0.050", NumberForm::comma));
  CHECK(refused("0,050", NumberForm::point));
  CHECK(refused("-0.125", NumberForm::comma));
  CHECK(number("0.050", NumberForm::point) == 0.05);
  CHECK(number("0,050", NumberForm::comma) == 0.05);
  CHECK(number("007", NumberForm::point) == 7);
  const auto found = recognize_numbers(Cells{"0.050", "0.125"}, NumberForm::comma);
  CHECK(found.form == NumberForm::point);
  CHECK(found.certain);
}

TEST_CASE("cells that speak for both forms leave a figure with two readings doubtful") {
  const Cells both{"1,25", "1.25", "180,200"};
  CHECK(recognize_numbers(both, NumberForm::comma).doubtful == "180,200");
  CHECK(recognize_numbers(Cells{"1,25", "1.25"}, NumberForm::comma).doubtful.empty());
}

TEST_CASE("dates are read in the order of their column") {
  CHECK(read_typed_date("2026-03-31", DateForm::mdy, names) == 2026y / 3 / 31);
  CHECK(read_typed_date("31.03.2026", DateForm::dmy, names) == 2026y / 3 / 31);
  CHECK(read_typed_date("3/31/26", DateForm::mdy, names) == 2026y / 3 / 31);
  CHECK(read_typed_date("31/3/2026 14:22", DateForm::dmy, names) == 2026y / 3 / 31);
  CHECK(read_typed_date("2026-03-31T10:00:00Z", DateForm::ymd, names) == 2026y / 3 / 31);
  CHECK(read_typed_date("20260331", DateForm::ymd, names) == 2026y / 3 / 31);
  CHECK(read_typed_date("31-Mar-2026", DateForm::ymd, names) == 2026y / 3 / 31);
  CHECK(read_typed_date("Mar 31, 2026", DateForm::ymd, names) == 2026y / 3 / 31);
  CHECK(read_typed_date("31. März 26", DateForm::ymd, names) == 2026y / 3 / 31);
}

TEST_CASE("days that don't exist and other texts are no dates") {
  for (const auto* text : {"", "30.02.2026", "31/31/2026", "tomorrow", "1", "2026", "13:45",
                           "2026-13-01", "31.3.", "1.2.3.4", "5 Foo 2026", "31.12.1850"})
    CHECK_FALSE(read_typed_date(text, DateForm::dmy, names));
  CHECK_FALSE(read_typed_date("31.03.2026", DateForm::mdy, names));
}

TEST_CASE("a whole column says in which order its dates stand") {
  const auto found = [](const Cells& cells, DateForm otherwise = DateForm::mdy) {
    return recognize_dates(cells, names, otherwise);
  };
  CHECK(found({"2026-01-02", "2026-03-04"}).form == DateForm::ymd);
  CHECK(found({"01/02/2026", "13/02/2026"}).form == DateForm::dmy);
  CHECK(found({"01/02/2026", "02/13/2026"}).form == DateForm::mdy);
  CHECK_FALSE(found({"01/02/2026", "02/13/2026"}).ambiguous);
  const auto open = found({"", "01/02/2026", "03/04/2026"}, DateForm::dmy);
  CHECK(open.ambiguous);
  CHECK(open.form == DateForm::dmy);
  CHECK(open.example == "01/02/2026");
  // The same day in both orders leaves nothing to ask.
  CHECK_FALSE(found({"01/01/2026"}).ambiguous);
  CHECK(found({}).form == DateForm::ymd);
}

TEST_CASE("months are read in many spellings") {
  for (const auto* text : {"2026-03", "03/2026", "3.2026", "Mar 26", "Mar-2026", "März 2026",
                           "MARCH 2026", "2026 march", "2026-03-31", "31.03.2026", "Mar '26"})
    CHECK(read_typed_month(text, DateForm::dmy, names) == 2026y / 3);
  for (const auto* text :
       {"", "Total", "Q1 2026", "2026", "Mar", "13/2026", "YTD", "Jan - Mar 2026"})
    CHECK_FALSE(read_typed_month(text, DateForm::dmy, names));
}

TEST_CASE("a word is the same with and without case, accents and signs") {
  CHECK(folded("Opportunity-ID") == "opportunity id");
  CHECK(folded("  Größe (EUR)  ") == "grosse eur");
  CHECK(folded("ÉTAPE_1") == "etape 1");
  CHECK(folded("–") != "x");
  CHECK(folded("").empty());
}

}  // namespace intake_forms_test
