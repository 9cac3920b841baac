#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "model/catalog/currencies.h"
#include "model/catalog/number_entry.h"
#include "model/catalog/typed_currency.h"

namespace number_entry_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

Catalog english() { return Catalog::english(); }
Catalog german() { return Catalog::load("de_DE", "/nowhere"); }
Catalog french() { return Catalog::load("fr_FR", "/nowhere"); }
Catalog indian() { return Catalog::load("en_IN", "/nowhere"); }

double number(std::string_view text, const Catalog& catalog = english()) {
  const auto entry = read_number(text, catalog);
  INFO(text);
  REQUIRE(value_of(entry));
  return *value_of(entry);
}

std::string plain_lower(std::string_view code) {
  std::string small(code);
  for (auto& c : small) c = static_cast<char>(c - 'A' + 'a');
  return small;
}

bool refused(std::string_view text, const Catalog& catalog = english()) {
  return problem_of(read_number(text, catalog)) != nullptr;
}

}  // namespace

TEST_CASE("figures are read as executives type them") {
  CHECK(number("6.2m") == Catch::Approx(6'200'000));
  CHECK(number("450k") == 450'000);
  CHECK(number(" 450 K ") == 450'000);
  CHECK(number("1.5bn") == 1.5e9);
  CHECK(number("1,200") == 1200);
  CHECK(number("1,234,567.89") == Catch::Approx(1234567.89));
  CHECK(number("1 200") == 1200);
  CHECK(number("(1,234)") == -1234);
  CHECK(number("-5") == -5);
  CHECK(number("\u22125") == -5);
  CHECK(number(".5") == 0.5);
}

TEST_CASE("German figures are read the German way") {
  CHECK(number("1.200,50", german()) == 1200.5);
  CHECK(number("1.200", german()) == 1200);
  CHECK(number("6,2m", german()) == Catch::Approx(6'200'000));
}

TEST_CASE("another language's way is taken where only one reading is left") {
  CHECK(number("1.200,50") == 1200.5);
  CHECK(number("1.200.300") == 1'200'300);
  CHECK(number("12,5") == 12.5);
  CHECK(number("1,234.5", german()) == 1234.5);
}

TEST_CASE("a figure that could mean two is asked back, not guessed") {
  CHECK(number("1,200") == 1200);
  CHECK(refused("12,34,5"));
  CHECK(refused("1234,567"));  // 1.234567 million or 1234.567?
  CHECK(refused("1.200"));     // grouped the German way, or three decimals?
  CHECK(refused("-1.200"));
  CHECK(refused("1.200m"));
  CHECK(refused("1,200", german()));
  CHECK(refused("1.200", french()));
  CHECK(refused("1,200", french()));
}

TEST_CASE("who is asked back is told both readings") {
  const auto english_entry = read_number("1.200", english());
  REQUIRE(problem_of(english_entry));
  CHECK(english().text(*problem_of(english_entry)) ==
        "‘1.200’ could mean 1200 or 1.2. Type it one of these two ways.");
  const auto german_entry = read_number("1,250", german());
  REQUIRE(problem_of(german_entry));
  CHECK(german().text(*problem_of(german_entry)) ==
        "‘1,250’ could mean 1250 or 1,25. Type it one of these two ways.");
}

TEST_CASE("a point or comma with one reading is read") {
  CHECK(number("1.2") == 1.2);
  CHECK(number("1.25") == 1.25);
  CHECK(number("1.2500") == 1.25);
  CHECK(number("1200.125") == 1200.125);
  CHECK(number("0.125") == 0.125);
  CHECK(number(".125") == 0.125);
  CHECK(number("0,125") == 0.125);
  CHECK(number("1,200.125") == 1200.125);
  CHECK(number("1.200", german()) == 1200);
  CHECK(number("1,25", german()) == 1.25);
  CHECK(number("1.25", german()) == 1.25);
  CHECK(number("1 200,125", french()) == 1200.125);
}

TEST_CASE("a formula is written in the language's own way") {
  CHECK(number("=1200*1.125") == 1350);
  CHECK(number("=1200*1,125", german()) == 1350);
  CHECK(number("=1,200*2") == 2400);
}

TEST_CASE("spaces part thousands or nothing") {
  CHECK(number("1 234 567") == 1'234'567);
  CHECK(number("1\u00A0234\u202F567") == 1'234'567);
  CHECK(number("1'234'567") == 1'234'567);
  CHECK(number("- 5 m") == -5e6);
  CHECK(number("= 2 + 3") == 5);
  CHECK(refused("12 34"));
  CHECK(refused("1 2"));
  CHECK(refused("1234 567"));
  CHECK(refused("1 200,300.5"));
  CHECK(refused("1.5 200"));
  CHECK(refused("=12 34+1"));
}

TEST_CASE("lakhs and crores are grouped by two") {
  CHECK(number("12,34,567") == 1'234'567);
  CHECK(number("1,23,456.50") == 123456.5);
  CHECK(number("1,00,00,000") == 10'000'000);
  CHECK(number("12,34,567", german()) == 1'234'567);
  CHECK(number(indian().number(12345678.0, 0), indian()) == 12'345'678);
  CHECK(refused("12,345,67"));
  CHECK(refused("123,45,678"));
  CHECK(refused("1,234,56,789"));
  CHECK(refused("12,34,56"));
}

TEST_CASE("endings of thousands, millions and billions are read as people write them") {
  CHECK(number("1,5 Mio.", german()) == 1.5e6);
  CHECK(number("1,5 mio", german()) == 1.5e6);
  CHECK(number("450 Tsd.", german()) == 450'000);
  CHECK(number("450tsd", german()) == 450'000);
  CHECK(number("2 Mrd.", german()) == 2e9);
  CHECK(number("2 Mio.") == 2e6);
  CHECK(number("1,5 Md", french()) == 1.5e9);
  CHECK(number("1,5 mil M", Catalog::load("es_ES", "/nowhere")) == 1.5e9);
  CHECK(refused("5 mil"));  // a thousand in Spanish, a million in a hurry
  CHECK(number("2bn", german()) == 2e9);
  CHECK(number("3K") == 3000);
  CHECK(refused("5 Mio.."));
  CHECK(refused("5m."));
  CHECK(refused("5 Tsdx"));
}

TEST_CASE("sums are computed as in a spreadsheet") {
  CHECK(number("=1200*1.1") == Catch::Approx(1320));
  CHECK(number("=2+3*4") == 14);
  CHECK(number("=(2+3)*4") == 20);
  CHECK(number("=-5+8/2") == -1);
  CHECK(number("=1.2m/12") == Catch::Approx(100'000));
  CHECK(number("=500k*10%") == Catch::Approx(50'000));
}

TEST_CASE("what is no figure is refused with a sentence") {
  for (const auto* wrong : {"", "abc", "12abc", "1..2", "--5", "=", "=1/0", "=(1", "=1+", "k", "=)",
                            "1e5", "nan", "inf", "0x10", "1,,200"})
    CHECK(refused(wrong));
  CHECK(refused(std::string(1000, '9')));
  CHECK(refused("=" + std::string(150, '(') + "1"));
}

TEST_CASE("money may carry its symbol or code, and has a limit") {
  const Currency dollars{"USD"};
  CHECK(*value_of(read_money("$5.1m", dollars, english())) == Money{510'000'000});
  CHECK(*value_of(read_money("USD 12.34", dollars, english())) == Money{1234});
  CHECK(*value_of(read_money("1200", {"JPY"}, english())) == Money{1200});
  CHECK(problem_of(read_money("99999999bn", dollars, english())));
  CHECK(problem_of(read_money("€5", dollars, english())));
}

TEST_CASE("a dollar sign stands for the plan's own dollar") {
  CHECK(*value_of(read_money("$12", {"CAD"}, english())) == Money{1200});
  CHECK(*value_of(read_money("CA$12", {"CAD"}, english())) == Money{1200});
  CHECK(*value_of(read_money("-$1.5k", {"AUD"}, english())) == Money{-150'000});
  CHECK(*value_of(read_money("12 $", {"NZD"}, english())) == Money{1200});
  CHECK(problem_of(read_money("A$12", {"CAD"}, english())));
  CHECK(problem_of(read_money("$12", {"EUR"}, english())));
  CHECK(problem_of(read_money("5$5", {"USD"}, english())));
  CHECK(problem_of(read_money("$$5", {"USD"}, english())));
}

TEST_CASE("a percentage where an amount belongs is refused with what to type") {
  const auto money = read_money("12 %", {"USD"}, english());
  REQUIRE(problem_of(money));
  CHECK(english().text(*problem_of(money)) ==
        "An amount is needed here, not a percentage. Type for example 6.2m or =1200*12%.");
  const auto people = read_fte("12%", english());
  REQUIRE(problem_of(people));
  CHECK(english().text(*problem_of(people)) ==
        "A headcount is needed here, not a percentage. Type for example 7.5 or =40*12%.");
  CHECK(*value_of(read_money("=1200*12%", {"USD"}, english())) == Money{14400});
  CHECK(*value_of(read_fte("=40*5%", english())) == Fte{200});
}

TEST_CASE("an amount with three decimal places is what its currency writes") {
  CHECK(*value_of(read_money("1.200", {"KWD"}, english())) == Money{1200});
  CHECK(*value_of(read_money("1,200", {"KWD"}, english())) == Money{1'200'000});
}

TEST_CASE("a percentage may leave its sign away, a headcount can't be negative") {
  CHECK(value_of(read_percent("12 %", english()))->fraction == Catch::Approx(0.12));
  CHECK(value_of(read_percent("12", english()))->fraction == Catch::Approx(0.12));
  CHECK(value_of(read_percent("12.125", english()))->fraction == Catch::Approx(0.12125));
  CHECK(value_of(read_percent("=10%+5%", english()))->fraction == Catch::Approx(0.15));
  CHECK(value_of(read_percent("=10+5", english()))->fraction == Catch::Approx(0.15));
  for (const char* typed : {"1%2", "half", "", "=3/", "12 %%"}) {
    INFO(typed);
    CHECK(problem_of(read_percent(typed, english()))->id ==
          "This is not a percentage. Type for example 12, 12.5 % or =3/8*100.");
  }
  CHECK(problem_of(read_percent("12 %%", english())));
  CHECK(*value_of(read_fte("7.5", english())) == Fte{750});
  CHECK(problem_of(read_fte("-1", english())));
  CHECK(problem_of(read_fte("many", english())));
}

TEST_CASE("what a catalog writes is read back") {
  for (const auto& catalog : {english(), german()})
    for (const std::int64_t minor : {0LL, 1LL, 99LL, 123456LL, -123456LL, 510000000LL}) {
      const auto text = catalog.full_amount(Money{minor}, {"EUR"});
      INFO(text);
      const auto entry = read_money(text, {"EUR"}, catalog);
      REQUIRE(value_of(entry));
      CHECK(*value_of(entry) == Money{minor});
    }
}

TEST_CASE("dates are read in ISO form and as people write them") {
  const auto today = 2026y / 5 / 11;
  const auto read = [&](std::string_view text) {
    const auto entry = read_date(text, today, english());
    INFO(text);
    REQUIRE(value_of(entry));
    return *value_of(entry);
  };
  CHECK(read("2026-03-31") == 2026y / 3 / 31);
  CHECK(read("31.3.2026") == 2026y / 3 / 31);
  CHECK(read("31 Mar 2026") == 2026y / 3 / 31);
  CHECK(read("Mar 31, 2026") == 2026y / 3 / 31);
  CHECK(read("30 June") == 2026y / 6 / 30);
  CHECK(read("5 jan") == 2026y / 1 / 5);
  CHECK(read("20 December") == 2025y / 12 / 20);
  CHECK(read("31.3.26") == 2026y / 3 / 31);
}

TEST_CASE("a month is named in capitals or small letters, in its language or in English") {
  const auto today = 2026y / 5 / 11;
  const auto read = [&](std::string_view text, const Catalog& catalog) {
    const auto entry = read_date(text, today, catalog);
    INFO(text);
    REQUIRE(value_of(entry));
    return *value_of(entry);
  };
  CHECK(read("31 MÄRZ 2026", german()) == 2026y / 3 / 31);
  CHECK(read("31 mär 2026", german()) == 2026y / 3 / 31);
  CHECK(read("3 AOÛT 2026", french()) == 2026y / 8 / 3);
  CHECK(read("3 juin 2026", french()) == 2026y / 6 / 3);
  CHECK(read("3 juil 2026", french()) == 2026y / 7 / 3);
  CHECK(read("3 mar 2026", french()) == 2026y / 3 / 3);
  CHECK(read("3 december 2026", german()) == 2026y / 12 / 3);
}

TEST_CASE("what may be one of two months is asked back") {
  CHECK(problem_of(read_date("3 jui 2026", 2026y / 5 / 11, french())));
  CHECK(problem_of(read_date("3 \xC3 \xFF\xFF\xFF 2026", 2026y / 5 / 11, french())));
}

TEST_CASE("a leap day is taken in its year, and asked back where the year is left out") {
  const auto in_2027 = read_date("29 Feb", 2027y / 9 / 1, english());
  REQUIRE(value_of(in_2027));
  CHECK(*value_of(in_2027) == 2028y / 2 / 29);
  for (const auto* typed : {"29 Feb", "29.2.", "Feb 29"}) {
    INFO(typed);
    const auto entry = read_date(typed, 2026y / 5 / 11, english());
    REQUIRE(problem_of(entry));
    CHECK(english().text(*problem_of(entry)) ==
          "Only leap years have a 29 February. Add the year: 29 Feb 2028.");
  }
  const auto after_a_gap = read_date("29 Feb", 2099y / 5 / 11, english());
  REQUIRE(problem_of(after_a_gap));
  CHECK(english().text(*problem_of(after_a_gap)).find("29 Feb 2104") != std::string::npos);
  CHECK(problem_of(read_date("30 Feb", 2027y / 9 / 1, english())));
  CHECK(problem_of(read_date("29 Feb 2026", 2026y / 5 / 11, english())));
}

TEST_CASE("what is no date is refused with a sentence") {
  for (const auto* wrong : {"", "soon", "31.2.2026", "2026-13-01", "32 Mar", "1.2.3.4", "5",
                            "31 Mar 2026 noon", "99.99.9999", "31 Mar 65538", "31.3.202"})
    CHECK(problem_of(read_date(wrong, 2026y / 5 / 11, english())));
}

TEST_CASE("money is read with its currency wherever people put it, and in words") {
  const auto euros = [](const char* text, const Catalog& catalog) -> std::optional<double> {
    const auto read = read_money(text, {"EUR"}, catalog);
    const auto* value = value_of(read);
    return value ? std::optional(static_cast<double>(value->minor) / 100) : std::nullopt;
  };
  CHECK(euros("€3.4m", english()) == 3'400'000);
  CHECK(euros("3,4 Mio. €", german()) == 3'400'000);
  CHECK(euros("3,4 Mio. EUR", german()) == 3'400'000);
  CHECK(euros("340 T€", german()) == 340'000);
  CHECK(euros("340 TEUR", german()) == 340'000);
  CHECK(euros("340k€", german()) == 340'000);
  CHECK(euros("EUR 340k", english()) == 340'000);
  CHECK(euros("1.2bn", english()) == 1.2e9);
  CHECK(euros("3,4 Millionen Euro", german()) == 3'400'000);
  CHECK(euros("3,4 Millionen €", german()) == 3'400'000);
  CHECK(euros("2 million", english()) == 2'000'000);
  CHECK(euros("1,5 Milliarden", german()) == 1.5e9);
  CHECK(euros("1.5 billion", english()) == std::nullopt);
  CHECK(euros("5 euros", english()) == 5);
  CHECK(euros("EURO 5k", english()) == 5'000);
  CHECK(euros("340 T", german()) == std::nullopt);
}

TEST_CASE("a billion is asked back however it is written, and bn is not") {
  for (const auto* text : {"1.5b", "1.5 b", "1.5 billion", "2 Billionen", "3 billions"}) {
    INFO(text);
    const auto read = read_number(text, english());
    REQUIRE(problem_of(read));
    CHECK(plain_text(*problem_of(read)).starts_with("A billion is a thousand millions to some"));
  }
  CHECK(value_of(read_number("1.5bn", english())));
}

TEST_CASE("dollars in words are those of the plan, where it counts in some") {
  for (const auto* code : {"USD", "CAD"}) {
    const auto read = read_money("5 dollars", {code}, english());
    REQUIRE(value_of(read));
    CHECK(value_of(read)->minor == 500);
  }
  const auto other = read_money("5 dollars", {"BRL"}, english());
  CHECK(problem_of(other));
}

TEST_CASE("currencies are the same wherever they are read and shown") {
  for (const auto& known : known_currencies()) {
    const Currency currency{std::string(known.code)};
    CHECK(is_currency_code(known.code));
    CHECK(typed_currency("5 " + currency.code) == currency);
    CHECK(typed_currency(currency_symbol(currency) + "5") == currency);
    CHECK(currency_called(plain_lower(known.code)) == &known);
    for (const auto word : known.words)
      if (!word.empty()) CHECK(typed_currency("5 " + std::string(word)) == currency);
  }
  CHECK(known_currency("XYZ") == nullptr);
  CHECK(currency_called("") == nullptr);
  CHECK(currency_called("mio") == nullptr);
}

TEST_CASE("an amount in another currency than the plan's is refused by name") {
  for (const auto* text : {"€3.4m", "3,4 Mio. €", "EUR 5", "340 TEUR"}) {
    const auto read = read_money(text, {"USD"}, english());
    REQUIRE(problem_of(read));
    CHECK(plain_text(*problem_of(read)).find("is in EUR, and the plan counts in USD.") !=
          std::string::npos);
  }
  CHECK(typed_currency("CA$5") == Currency{"CAD"});
  CHECK(typed_currency("$5") == Currency{"USD"});
  CHECK(typed_currency("5 CHF") == Currency{"CHF"});
  CHECK(typed_currency("5 Franken") == Currency{"CHF"});
  CHECK(typed_currency("Yen 5") == Currency{"JPY"});
  CHECK_FALSE(typed_currency("5 eur and 5 tbd"));
  CHECK_FALSE(typed_currency("3.4m"));
  CHECK_FALSE(typed_currency("3,4 Mio."));
}

TEST_CASE("three capitals are a currency only where there is one") {
  for (const auto* text : {"3.4 MIO", "340 TSD", "3 MRD", "TBD", "3.4 MLN"}) {
    INFO(text);
    CHECK_FALSE(typed_currency(text));
  }
  CHECK(typed_currency("EUR 3.4 MLN") == Currency{"EUR"});
  const auto read = read_money("CA$3m", {"USD"}, english());
  REQUIRE(problem_of(read));
  CHECK(plain_text(*problem_of(read)).find("is in CAD, and the plan counts in USD.") !=
        std::string::npos);
}

}  // namespace number_entry_test
