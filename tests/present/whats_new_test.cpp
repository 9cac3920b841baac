#include "app/present/whats_new.h"

#include <catch2/catch_test_macros.hpp>

namespace sightline {
namespace whats_new_test {

TEST_CASE("what is new is told in whole sentences, each with what it is about") {
  const auto items = whats_new(Catalog::english());
  REQUIRE(items.size() > 5);
  for (const auto& item : items) {
    CHECK_FALSE(item.lead.empty());
    CHECK(item.text.ends_with('.'));
  }
}

TEST_CASE("an update is a later version than the one before, and the first start is none") {
  CHECK(is_update("0.1.0", "0.2.0"));
  CHECK(is_update("0.9", "0.10.1"));
  CHECK_FALSE(is_update("0.2.0", "0.2.0"));
  CHECK_FALSE(is_update("0.2.0", "0.1.9"));
  for (const auto* none : {"", "x", "1.", ".1", "-1.0", "1.0-beta", "99999999999999999999"})
    CHECK_FALSE(is_update(none, "0.2.0"));
}

}  // namespace whats_new_test
}  // namespace sightline
