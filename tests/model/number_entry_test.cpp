#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "model/catalog/number_entry.h"

using namespace sightline;
using namespace std::chrono_literals;

namespace {

Catalog english() { return Catalog::english(); }
Catalog german() { return Catalog::load("de_DE", "/nowhere"); }

double number(std::string_view text, const Catalog& catalog = english()) {
  const auto entry = read_number(text, catalog);
  INFO(text);
  REQUIRE(value_of(entry));
  return *value_of(entry);
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

TEST_CASE("a percentage may leave its sign away, a headcount can't be negative") {
  CHECK(value_of(read_percent("12 %", english()))->fraction == Catch::Approx(0.12));
  CHECK(value_of(read_percent("12", english()))->fraction == Catch::Approx(0.12));
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

TEST_CASE("what is no date is refused with a sentence") {
  for (const auto* wrong : {"", "soon", "31.2.2026", "2026-13-01", "32 Mar", "1.2.3.4", "5",
                            "31 Mar 2026 noon", "99.99.9999"})
    CHECK(problem_of(read_date(wrong, 2026y / 5 / 11, english())));
}
