#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "model/base/json_value.h"
#include "tests/support/random_document.h"

namespace sightline {
namespace json_value_test {

TEST_CASE("any document comes back from its JSON text as it was", "[json]") {
  std::mt19937_64 random(5);
  for (int round = 0; round < 40; ++round) {
    const auto document = random_document(random);
    REQUIRE(from_json<Document>(Json::parse(to_json(document).dump())) == document);
  }
}

TEST_CASE("whole numbers and fractions come back exactly", "[json]") {
  for (const auto number : {std::numeric_limits<std::int64_t>::max(),
                            std::numeric_limits<std::int64_t>::min(), (std::int64_t{1} << 53) + 1})
    CHECK(from_json<std::int64_t>(Json::parse(to_json(number).dump())) == number);
  for (const double number : {0.1, 1.0 / 3, std::numeric_limits<double>::denorm_min(), 1e300})
    CHECK(from_json<double>(Json::parse(to_json(number).dump())) == number);
}

TEST_CASE("an empty optional is left out, and null or nothing read as one", "[json]") {
  const auto json = to_json(MoneyGoal{Money{5}, {}});
  CHECK(json == Json{{"now", 5}});
  CHECK(from_json<MoneyGoal>(Json{{"now", nullptr}}) == MoneyGoal{});
  CHECK(from_json<MoneyGoal>(Json::object()) == MoneyGoal{});
}

TEST_CASE("a missing field keeps its default", "[json]") {
  CHECK(from_json<Incentive>(Json::object()) == Incentive{});
  CHECK(from_json<Incentive>(Json::object()).stretch == Percent{1.15});
}

TEST_CASE("a series is an object keyed by month", "[json]") {
  Series<Fte> series;
  series.set(std::chrono::year{2026} / 3, Fte{150});
  CHECK(to_json(series) == Json{{"2026-03", 150}});
}

std::string refusal(const Json& json) {
  try {
    (void)from_json<Document>(json);
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::input);
    return plain_text(failure.message());
  }
  return "not refused";
}

TEST_CASE("what is wrong with a value is said with its path", "[json]") {
  const auto plan = [](const char* field, Json value) {
    return Json{{"plan", {{field, std::move(value)}}}};
  };
  CHECK(refusal(Json::array()) == "The value at ‘/’ can't be read: an object is expected.");
  CHECK(refusal(Json{{"plan", 5}}).find("‘/plan’") != std::string::npos);
  CHECK(refusal(plan("actions", 5)).find("‘/plan/actions’ can't be read: a list") !=
        std::string::npos);
  CHECK(refusal(plan("nonsense", 5)) ==
        "The value at ‘/plan/nonsense’ can't be read: there is no field of this name.");
  CHECK(refusal(plan("actions", {{{"due", "2026-02-30"}}})).find("/plan/actions/0/due") !=
        std::string::npos);
  CHECK(refusal(plan("actions", {{{"title", 5}}})).find("a text is expected") != std::string::npos);
  CHECK(refusal(plan("actions", {{{"title", "\xFF"}}})).find("UTF-8") != std::string::npos);
  CHECK(refusal(plan("actions", {{{"continues", 1}}})).find("true or false") != std::string::npos);
  CHECK(refusal(plan("actions", {{{"complete", "1"}}})).find("a number is expected") !=
        std::string::npos);
  CHECK(refusal(plan("actions", {{{"status", "nearly"}}})).find("‘nearly’") != std::string::npos);
  CHECK(refusal(plan("targets", {{"profit", {{"target", {{"2026-13", 1}}}}}}))
            .find("/plan/targets/profit/target/2026-13") != std::string::npos);
  CHECK(refusal(Json{{"revision", 1.5}}).find("a whole number is expected") != std::string::npos);
  CHECK(refusal(Json{{"revision", 9223372036854775808ULL}}).find("out of range") !=
        std::string::npos);
}

TEST_CASE("two elements of one id are refused", "[json]") {
  const Json person{{"id", "00000000-0000-0001-0000-000000000001"}};
  CHECK(refusal(Json{{"plan", {{"people", {person, person}}}}}).find("the same id") !=
        std::string::npos);
}

}  // namespace json_value_test
}  // namespace sightline
