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

TEST_CASE("a miss that is rounded to its standard has the digits that tell it from it") {
  Kpi kpi;
  kpi.unit = KpiUnit::percent;
  ScoreLine line;
  line.kpi = &kpi;
  for (auto& values : line.rows) values.resize(1);
  line.quota_met = {false};
  line.verdicts = {Verdict::close};
  line.row(ScoreRow::standard)[0] = 0.65;
  const auto text = [&](double actual) {
    line.row(ScoreRow::actual)[0] = actual;
    return reached_text(line, 0, {}, Catalog::english());
  };
  CHECK(text(0.6463).starts_with("64.6"));
  CHECK(text(0.64996).starts_with("64.996"));
  CHECK(text(0.61).starts_with("61"));
  CHECK(text(0.61).find('.') == std::string::npos);
  line.verdicts = {Verdict::met};
  CHECK(text(0.6463).starts_with("65"));
}

}  // namespace score_words_test
}  // namespace sightline
