// What imports leave of those that were made before: all of it.
#include <catch2/catch_test_macros.hpp>

#include "model/derive/pipeline_scores.h"
#include "model/edit/apply.h"
#include "model/intake/import_job.h"
#include "tests/model/intake_support.h"

namespace intake_history_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

constexpr Day march = 2026y / 3 / 31;
constexpr Day april = 2026y / 4 / 15;
constexpr Day may = 2026y / 5 / 31;

Document after_import(const Document& document, const std::string& rows, Day day) {
  static IdSource ids(12);
  auto read = read_deals("Id,Name,Amount\n" + rows, document.plan);
  return apply(document, import_pipeline(
                             document, pipeline_import(std::move(read.intake), read.setup,
                                                       document.plan, {}, day, "deals.csv", ids)));
}

/// What is known of a deal on a day, in whole units; -1 of one that isn't known.
std::int64_t value_of(const Document& document, const std::string& key, Day day) {
  for (const auto* deal : deals_as_of(document, day))
    if (deal->key == key) return deal->value.value_or(Money{}).minor / 100;
  return -1;
}

}  // namespace

TEST_CASE("a file that is imported again on its day is another import, and the first one stays") {
  const auto first = after_import(import_document(), "A,a,1\nB,b,2\n", march);
  const auto again = after_import(first, "A,a,3\n", march);
  REQUIRE(again.pipeline.size() == 2);
  CHECK(again.pipeline[0] == first.pipeline[0]);
  CHECK(value_of(again, "A", march) == 3);
  CHECK(value_of(again, "B", march) == 2);
  // What the later one brought goes with it.
  const auto back = apply(again, remove_snapshot(again, again.pipeline[1]->id));
  CHECK(back.pipeline == first.pipeline);
}

TEST_CASE("an import of an earlier day changes nothing that later ones say") {
  auto document = after_import(import_document(), "A,a,1\nB,b,2\n", march);
  document = after_import(document, "A,a,5\n", may);
  const auto late = after_import(document, "A,a,3\nB,b,4\nC,c,9\n", april);
  REQUIRE(late.pipeline.size() == 3);
  CHECK(late.pipeline[0] == document.pipeline[0]);
  CHECK(late.pipeline[2] == document.pipeline[1]);
  CHECK(value_of(late, "A", march) == 1);
  CHECK(value_of(late, "C", march) == -1);
  CHECK(value_of(late, "A", april) == 3);
  CHECK(value_of(late, "A", may) == 5);
  // Of these the newest that has them is the one of April.
  CHECK(value_of(late, "B", may) == 4);
  CHECK(value_of(late, "C", may) == 9);
}

TEST_CASE("what an import is beside others is told, but for one that is later than all") {
  const auto catalog = Catalog::english();
  const auto words = [&](const Document& document, Day day) {
    return catalog.text(import_place_words(document, day));
  };
  auto document = import_document();
  CHECK(import_place_words(document, march).empty());
  document = after_import(document, "A,a,1\n", march);
  CHECK(import_place_words(document, april).empty());
  CHECK(words(document, march).starts_with("Another import of "));
  document = after_import(document, "A,a,5\n", may);
  CHECK(words(document, april).starts_with("The plan has later imports, the next of "));
  CHECK(words(document, march).find("both have") != std::string::npos);
  CHECK(words(document, march).find("later imports") != std::string::npos);
}

}  // namespace intake_history_test
