#include "model/base/one_line.h"

#include <catch2/catch_test_macros.hpp>

#include "model/base/text.h"

namespace sightline::base_one_line_test {

TEST_CASE("a text in one line has nothing in it that ends a line or steers a terminal") {
  CHECK(with_visible_controls("one\ntwo\r\t\x1b[31m\x07\x7f\u009b31m\u0080") ==
        "one␊two␍␉␛[31m␇␡\uFFFD31m\uFFFD");
  CHECK(with_visible_controls("Über 5\u00A0000 € – ‘Ruß’ ÿ") == "Über 5\u00A0000 € – ‘Ruß’ ÿ");
  CHECK(with_visible_controls("").empty());
  CHECK(with_visible_controls("cut \xC2") == "cut \xC2");
}

TEST_CASE("a text that is too long is shortened in its middle, between characters") {
  CHECK(shortened("acme.sightline", 14) == "acme.sightline");
  CHECK(shortened("acme and sons.sightline", 14) == "acme and …line");
  CHECK(shortened("äöüäöüäöü", 4) == "äö…ü");
  CHECK(shortened("äöüäöüäöü", 3) == "äö…");
  for (std::size_t most = 3; most < 12; ++most) {
    const auto text = shortened("ä€😀ä€😀ä€😀ä€😀", most);
    CHECK(is_text(text));
    CHECK(length(text) == most);
  }
}

}  // namespace sightline::base_one_line_test
