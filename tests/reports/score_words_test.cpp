// Readings and their periods in words.
#include <catch2/catch_test_macros.hpp>

#include "reports/score_words.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace score_words_test {

using namespace std::chrono;

TEST_CASE("a week's short name is its day as its language writes it, without the year") {
  const TempFolder no_sentences;
  const auto day = 2026y / May / 4;
  CHECK(short_period(Rhythm::weekly, day, Catalog::english()) == "4 May");
  CHECK(short_period(Rhythm::weekly, day, Catalog::load("de_DE", no_sentences.path())) == "4. Mai");
  CHECK(short_period(Rhythm::weekly, day, Catalog::load("en_US", no_sentences.path())) == "May 4");
  CHECK(short_period(Rhythm::monthly, day, Catalog::english()) == "May 26");
}

}  // namespace score_words_test
}  // namespace sightline
