#include "reports/capital.h"

#include <catch2/catch_test_macros.hpp>

#include "reports/draw/one_page_words.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace capital_test {

TEST_CASE("an initial is a capital, and a text without a first letter stays whole") {
  CHECK(initial("juin") == "J");
  CHECK(initial("été") == "É");
  CHECK(initial("1月") == "1月");
  CHECK(initial("\xFF") == "\xFF");
  CHECK(initial("").empty());
}

TEST_CASE("a sentence begins with a capital in every alphabet, and the rest stays as it is") {
  CHECK(with_capital("acquire others") == "Acquire others");
  CHECK(with_capital("übernommen werden") == "Übernommen werden");
  CHECK(with_capital("être acquis") == "Être acquis");
  CHECK(with_capital("IT") == "IT");
  CHECK(with_capital("3 offices") == "3 offices");
  CHECK(with_capital("").empty());
  CHECK(with_capital("\xFFz") == "\xFFz");
}

TEST_CASE("the ultimate goal is an answer of its own, and begins as a sentence does") {
  auto document = plausible_document(3);
  document.plan.vision.goal = {GoalKind::be_acquired, "A buyer keeps the team.", {}, {}};
  const auto words =
      draw::page_words(document, std::chrono::year{2026} / 5 / 12, true, Catalog::english());
  REQUIRE_FALSE(words.answers.empty());
  CHECK(words.answers.back().text == "Be acquired · A buyer keeps the team.");
}

}  // namespace capital_test
}  // namespace sightline
