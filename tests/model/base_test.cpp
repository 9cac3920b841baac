#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <set>
#include <stdexcept>

#include "model/action.h"
#include "model/base/box.h"
#include "model/base/id.h"
#include "model/base/leaf.h"
#include "model/base/message.h"

namespace base_test {
using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("an id reads back from its text, in either case") {
  IdSource ids(7);
  const auto id = ids.next_uuid();
  CHECK(parse_uuid(to_text(id)) == id);
  CHECK(to_text(id).size() == 36);
  CHECK(parse_uuid("2F1C6A9E-0000-4000-8000-00000000000A") ==
        parse_uuid("2f1c6a9e-0000-4000-8000-00000000000a"));
}

TEST_CASE("what only looks like an id is refused") {
  CHECK_FALSE(parse_uuid(""));
  CHECK_FALSE(parse_uuid("2f1c6a9e00004000800000000000000a"));
  CHECK_FALSE(parse_uuid("2f1c6a9e-0000-4000-8000-00000000000g"));
  CHECK_FALSE(parse_uuid("2f1c6a9e-0000-4000-80000-0000000000a"));
}

TEST_CASE("new ids are version 4 and don't repeat, the same seed gives the same ids") {
  IdSource ids(1);
  IdSource again(1);
  std::set<Uuid> seen;
  for (int i = 0; i < 1000; ++i) {
    const auto id = ids.next_uuid();
    CHECK(to_text(id)[14] == '4');
    CHECK(id == again.next_uuid());
    seen.insert(id);
  }
  CHECK(seen.size() == 1000);
}

TEST_CASE("days and months are read in ISO form only, and only when they exist") {
  CHECK(parse_day("2024-02-29") == 2024y / 2 / 29);
  CHECK(parse_month("2026-12") == 2026y / 12);
  for (const auto* wrong :
       {"2023-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026/01/01", "2026-1-1",
        "2026-01-01 ", "1899-12-31", "2201-01-01", "２０２６-01-01"})
    CHECK_FALSE(parse_day(wrong));
  for (const auto* wrong : {"2026-13", "2026-1", "2026", "+026-01"})
    CHECK_FALSE(parse_month(wrong));
}

TEST_CASE("months count across years, and a month ends on its last day") {
  CHECK(months_between(2025y / 11, 2027y / 2) == 15);
  CHECK(months_between(2027y / 2, 2025y / 11) == -15);
  CHECK(last_day(2024y / 2) == 2024y / 2 / 29);
  CHECK(add_months(2026y / 12, 1) == 2027y / 1);
  CHECK(days_between(2024y / 2 / 28, 2024y / 3 / 1) == 2);
  CHECK(add_days(2026y / 1 / 1, -1) == 2025y / 12 / 31);
}

TEST_CASE("money has the decimal places of its currency") {
  CHECK(decimal_places({"USD"}) == 2);
  CHECK(decimal_places({"JPY"}) == 0);
  CHECK(decimal_places({"XPF"}) == 0);
  CHECK(decimal_places({"KWD"}) == 3);
  CHECK(from_units(12.345, {"USD"}) == Money{1235});
  CHECK(from_units(-12.345, {"USD"}) == Money{-1235});
  CHECK(from_units(12.345, {"KWD"}) == Money{12345});
  CHECK(to_units(Money{-150}, {"USD"}) == -1.5);
}

TEST_CASE("an amount beyond the limit or not a number is refused, not wrapped") {
  CHECK_THROWS_AS(from_units(1e14, {"USD"}), std::out_of_range);
  CHECK_THROWS_AS(from_units(std::numeric_limits<double>::infinity(), {"USD"}), std::out_of_range);
  CHECK_THROWS_AS(fte_from_units(std::numeric_limits<double>::quiet_NaN()), std::out_of_range);
  CHECK(from_units(1e13, {"USD"}) == Money{max_money});
  CHECK(fte_from_units(7.5) == Fte{750});
}

TEST_CASE("a formula's half is rounded away from zero, though binary misses it by a digit") {
  CHECK(nearest_money(2.5) == Money{3});
  CHECK(nearest_money(-2.5) == Money{-3});
  // 1.1 - 1 is a little more than a tenth, and 0.1 + 0.2 than three.
  CHECK(nearest_money(2'264'895 * 1.1) == Money{2'491'385});
  CHECK(nearest_money((1.1 - 1) * 24'913'805) == Money{2'491'381});
  CHECK(nearest_money(2'491'380.4999999995) == Money{2'491'381});
  CHECK(nearest_money(-2'491'380.4999999995) == Money{-2'491'381});
  CHECK(nearest_money(0.4999) == Money{});
  // Whole amounts stay what they are, however large.
  CHECK(nearest_money(3'245'000'000'000.0) == Money{3'245'000'000'000});
  CHECK(nearest_money(-987'654'321'987'654.0) == Money{-987'654'321'987'654});
  CHECK(nearest_money(3'245'000'000'000.4995) == Money{3'245'000'000'001});
  CHECK(nearest_money(3'245'000'000'000.48) == Money{3'245'000'000'000});
  CHECK(nearest_money(1e300).minor == max_money);
}

TEST_CASE("only three upper-case letters are a currency code") {
  CHECK(is_currency_code("EUR"));
  CHECK_FALSE(is_currency_code("eur"));
  CHECK_FALSE(is_currency_code("EURO"));
  CHECK_FALSE(is_currency_code(""));
}

TEST_CASE("well-formed UTF-8 is text, and what is overlong, surrogate, cut or NUL is not") {
  CHECK(is_text("plain, ä, שלום, 日本, 👩‍🚀"));
  CHECK(is_text(""));
  for (const std::string& wrong :
       {std::string("\xC0\xAF"), std::string("\xED\xA0\x80"), std::string("\xF4\x90\x80\x80"),
        std::string("\xE2\x82"), std::string("\xFF"), std::string("a\0b", 3)}) {
    CHECK_FALSE(is_text(wrong));
    CHECK(is_text(to_valid_text(wrong)));
  }
  CHECK(to_valid_text("a\xFF"
                      "b") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(trimmed(" \t a b \n") == "a b");
  CHECK(trimmed(" \n").empty());
  CHECK(length("añ日👩") == 4);
}

TEST_CASE("boxes compare by value and share it when copied") {
  const Box<std::string> a{std::string("one")};
  const Box<std::string> same{std::string("one")};
  const auto copy = a;
  CHECK(a == same);
  CHECK_FALSE(a.shares_with(same));
  CHECK(copy.shares_with(a));
  CHECK_FALSE(a == Box<std::string>{std::string("two")});
}

TEST_CASE("a message puts its arguments in their places and counts in the plural") {
  CHECK(plain_text(msg("Set due date of ‘{1}’ to {2}", "Call {1}", 2026y / 3 / 31)) ==
        "Set due date of ‘Call {1}’ to 2026-03-31");
  CHECK(plain_text(msg_n("{1} action is late", "{1} actions are late", 1)) == "1 action is late");
  CHECK(plain_text(msg_n("{1} action is late", "{1} actions are late", 3)) == "3 actions are late");
  CHECK(plain_text(msg("{2} of {1}", 5, 2)) == "2 of 5");
  CHECK(plain_text(msg("no {9} such")) == "no  such");
}

TEST_CASE("a message within a message is English text in a file, and is compared by it") {
  const auto inner = msg("‘{1}’ is not a date", "soon");
  const auto outer = msg("{1}: {2}", "due", inner);
  CHECK(plain_text(outer) == "due: ‘soon’ is not a date");
  CHECK(outer == msg("{1}: {2}", "due", "‘soon’ is not a date"));
  CHECK_FALSE(outer == msg("{1}: {2}", "due", msg("‘{1}’ is not a date", "late")));
}

TEST_CASE("any whole number counts") {
  CHECK(plain_text(msg("{1} {2} {3}", 1U, 2L, std::ptrdiff_t{-3})) == "1 2 -3");
}

TEST_CASE("a failure says its sentence and what kind it is") {
  const Failure failure(FailureKind::input, msg("‘{1}’ is empty.", "plan.sightline"));
  CHECK(std::string(failure.what()) == "‘plan.sightline’ is empty.");
  CHECK(failure.kind() == FailureKind::input);
}

TEST_CASE("leaves refuse what is no legal value") {
  CHECK_THROWS_AS(Leaf<Money>::from(max_money + 1), std::invalid_argument);
  CHECK_THROWS_AS(Leaf<Fte>::from(-max_fte - 1), std::invalid_argument);
  CHECK_THROWS_AS(Leaf<double>::from(std::numeric_limits<double>::quiet_NaN()),
                  std::invalid_argument);
  CHECK_THROWS_AS(Leaf<int>::from(std::int64_t{1} << 40), std::invalid_argument);
  CHECK_THROWS_AS(Leaf<std::string>::from("\xFF"), std::invalid_argument);
  CHECK_THROWS_AS(Leaf<Day>::from("2026-02-30"), std::invalid_argument);
  CHECK_THROWS_AS(Leaf<Month>::from("2026"), std::invalid_argument);
  CHECK_THROWS_AS(Leaf<Status>::from("finished"), std::invalid_argument);
  CHECK_THROWS_AS(Leaf<Currency>::from("usd"), std::invalid_argument);
  CHECK_THROWS_AS(Leaf<Uuid>::from("x"), std::invalid_argument);
  try {
    (void)Leaf<Day>::from("\xFF");
  } catch (const IllegalValue& illegal) {
    CHECK(illegal.why() == msg("‘{1}’ is not a date", "\uFFFD"));
  }
}

TEST_CASE("every kind of thing an action serves reads back from its text") {
  IdSource ids(3);
  const auto id = ids.next_uuid();
  const std::vector<Served> all = {{ServedKind::vision, VisionPart::clients, {}},
                                   {ServedKind::revenue, {}, {}},
                                   {ServedKind::revenue, {}, id},
                                   {ServedKind::headcount, {}, id},
                                   {ServedKind::profit, {}, {}},
                                   {ServedKind::kpi, {}, id}};
  for (const auto& served : all) CHECK(parse_served(to_text(served)) == served);
  for (const auto* wrong : {"", "vision", "vision/fame", "kpi", "revenue/", "revenue/x", "cost",
                            "profit/2f1c6a9e-0000-4000-8000-00000000000a"})
    CHECK_FALSE(parse_served(wrong));
}

}  // namespace base_test
