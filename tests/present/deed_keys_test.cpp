// The keys of what the buttons of pages do, in the reader's language.
#include "app/present/deed_keys.h"

#include <catch2/catch_test_macros.hpp>

#include "sightline_config.h"

namespace sightline {
namespace deed_keys_test {

TEST_CASE("what a button does has one key in every language") {
  for (const char* language : {"en", "de_DE", "fr_FR", "es_ES"}) {
    INFO(language);
    const auto catalog = Catalog::load(language, SIGHTLINE_SOURCE_LOCALE);
    const DeedKeys keys(catalog);
    CHECK(keys.of(catalog.term("Adopt as the target…")) == "\tAlt+Shift+A");
    CHECK(keys.of(catalog.term("Copy as text")) == "\tAlt+Shift+C");
    CHECK(keys.of(catalog.term("Missed")) == "\tAlt+Shift+M");
  }
}

TEST_CASE("a button whose words vary has the key of what it does") {
  const DeedKeys keys(Catalog::english());
  CHECK(keys.of("Begin the review of cycle 2", "Begin the review of cycle {1}") == "\tAlt+Shift+B");
  CHECK(keys.of("Delete 3 actions", "Delete {1} action") == "\tAlt+Shift+D");
}

TEST_CASE("a mnemonic in a button's words is no part of them") {
  CHECK(DeedKeys(Catalog::english()).of("Add area") == "\tAlt+Shift+A");
}

TEST_CASE("a sentence that is said with a mnemonic and without one has one key in every language") {
  for (const char* language : {"en", "de_DE", "fr_FR", "es_ES"}) {
    INFO(language);
    const auto catalog = Catalog::load(language, SIGHTLINE_SOURCE_LOCALE);
    const DeedKeys keys(catalog);
    CHECK(keys.of(catalog.term("Remove")) == "\tAlt+Shift+R");
    CHECK(keys.of(catalog.term("Add team…")) == "\tAlt+Shift+T");
  }
}

TEST_CASE("digits as keys end at nine") {
  CHECK(page_digit_key(0).empty());
  CHECK(page_digit_key(1) == "\tAlt+Shift+1");
  CHECK(page_digit_key(9) == "\tAlt+Shift+9");
  CHECK(page_digit_key(10).empty());
}

TEST_CASE("what nobody gave a key has none") {
  CHECK(DeedKeys(Catalog::english()).of("Sing a song", "button").empty());
}

}  // namespace deed_keys_test
}  // namespace sightline
