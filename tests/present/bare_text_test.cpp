#include "app/present/bare_text.h"

#include <catch2/catch_test_macros.hpp>

namespace sightline {
namespace bare_text_test {

std::string part(const std::string& text, TextRange range) {
  return text.substr(range.from, range.to - range.from);
}

TEST_CASE("case and accents make no difference, however a letter is written") {
  CHECK(bare("Über die Straße") == "uber die strasse");
  CHECK(bare("U\u0308ber") == "uber");
  CHECK(bare("ＵＢＥＲ") == "uber");
  CHECK(bare("CAFÉ Ångström Łódź Ærø") == "cafe angstrom lodz aero");
  CHECK(bare("ΟΔΟΣ") == bare("οδος"));
  CHECK(bare("ДОГОВОР") == "договор");
}

TEST_CASE("quotes, dashes and spaces are those of a keyboard") {
  CHECK(bare("today’s “plan” – 12\u00A0%") == "today's \"plan\" - 12 %");
}

TEST_CASE("bytes that are no letter are left out, and nothing is lost around them") {
  CHECK(bare("a\xFFz\xC3") == "az");
  CHECK(bare("").empty());
}

TEST_CASE("words are what stands between blanks") {
  CHECK(bare_words("  Über   uns ") == std::vector<std::string>{"uber", "uns"});
  CHECK(bare_words(" \t ").empty());
}

TEST_CASE("what was found is shown in whole letters of the text as it was written") {
  const std::string text = "Die Straße, größer";
  const auto at = bare(text).find("strasse");
  CHECK(part(text, range_in(text, {at, at + 7})) == "Straße");
  // Half of what stands for one letter is that letter.
  CHECK(part(text, range_in(text, {at, at + 5})) == "Straß");
  const std::string apart = "U\u0308ber alles";
  CHECK(part(apart, range_in(apart, {0, 1})) == "U\u0308");
  CHECK(part(apart, range_in(apart, {0, 4})) == "U\u0308ber");
  CHECK(range_in("abc", {9, 12}) == TextRange{});
}

}  // namespace bare_text_test
}  // namespace sightline
