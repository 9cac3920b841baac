// The letters by which the items of a gathered menu are chosen.
#include "app/present/mnemonics.h"

#include <catch2/catch_test_macros.hpp>

namespace sightline {
namespace mnemonics_test {

TEST_CASE(
    "each item of a menu has a letter that no other has, the first of a word if one is free") {
  Mnemonics letters;
  CHECK(letters.set("Spread…") == "&Spread…");
  CHECK(letters.set("Show") == "S&how");
  CHECK(letters.set("Show slides") == "Sh&ow slides");
  CHECK(letters.set("Set the standard") == "Set &the standard");
}

TEST_CASE("a letter with an accent is no mnemonic, since not every keyboard has it") {
  CHECK(Mnemonics().set("Öffnen") == "Ö&ffnen");
}

TEST_CASE("words without a free letter have none, and what looks like one is no mnemonic") {
  Mnemonics letters;
  CHECK(letters.set("R & D") == "&R && D");
  CHECK(letters.set("D") == "&D");
  CHECK(letters.set("Rd") == "Rd");
}

}  // namespace mnemonics_test
}  // namespace sightline
