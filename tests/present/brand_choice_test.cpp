#include "app/present/brand_choice.h"

#include <catch2/catch_test_macros.hpp>

#include "model/base/message.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace brand_choice_test {

const Catalog english = Catalog::english();
const auto templates = std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates";

TEST_CASE("the plan's brand is the chosen one, and a file of its own is listed behind the others") {
  const auto own = brand_choices("", templates, english);
  REQUIRE(own.list.size() >= 3);
  CHECK(own.list[own.chosen].label == "Sightline");
  CHECK(own.list[own.chosen].value.empty());
  CHECK(brand_choices("sightline", templates, english).chosen == own.chosen);
  const auto neutral = brand_choices("neutral", templates, english);
  CHECK(neutral.list[neutral.chosen].label == "Neutral");
  const auto file = brand_choices("looks/mine.json", templates, english);
  CHECK(file.list.size() == own.list.size() + 1);
  CHECK(file.chosen == own.list.size());
  CHECK(file.list.back().value == "looks/mine.json");
}

TEST_CASE("without brands there is a sentence") {
  const TempFolder folder;
  CHECK_THROWS_AS(brand_choices("", folder.path(), english), Failure);
}

TEST_CASE("a brand file is named from the plan's folder, from elsewhere by its whole path") {
  const std::filesystem::path plan = "/plans/acme/acme.sightline";
  CHECK(brand_name_of("/plans/acme/looks/größer.json", plan) == "looks/größer.json");
  CHECK(brand_name_of("/plans/brands/mine.json", plan) == "/plans/brands/mine.json");
  CHECK(brand_name_of("/plans/acme/mine.json", std::nullopt) == "/plans/acme/mine.json");
}

}  // namespace brand_choice_test
}  // namespace sightline
