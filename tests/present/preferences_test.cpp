#include "app/present/preferences.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/temp_folder.h"

namespace sightline {
namespace preferences_test {

using Words = std::vector<std::string>;

TEST_CASE("preferences come back as they were kept") {
  for (const auto appearance :
       {Appearance::system, Appearance::light, Appearance::dark, Appearance::high_contrast}) {
    const Preferences kept{"de", appearance};
    CHECK(read_preferences(kept.language, name_of(kept.appearance)) == kept);
  }
}

TEST_CASE("preferences that make no sense mean the system's way") {
  for (const auto* garbage : {"", "Dark", "0", "sepia", "\xff\xfe", "../../etc"})
    CHECK(read_preferences(garbage, garbage) == Preferences{});
  CHECK(read_preferences("de_DE", "dark").language.empty());
}

TEST_CASE("the languages to choose from begin with the system's, which stands for unknown ones") {
  const TempFolder folder;
  std::filesystem::create_directories(folder / "de/LC_MESSAGES");
  put_bytes(folder / "de/LC_MESSAGES/sightline.mo", "");
  const auto choices = language_choices(folder.path());
  REQUIRE(choices.size() == 3);
  CHECK(choices[0].code.empty());
  CHECK(choices[1].code == "en");
  CHECK(choices[2].name == "Deutsch");
  CHECK(chosen_language({.language = "de"}, choices) == 2);
  CHECK(chosen_language({.language = "fr"}, choices) == 0);
  CHECK(chosen_language({}, choices) == 0);
}

TEST_CASE(
    "a preferred language comes before the system's, in the system's region if it names one") {
  CHECK(preferred_languages({}, {"fr_FR", "en"}) == Words{"fr_FR", "en"});
  CHECK(preferred_languages({.language = "de"}, {"fr_FR"}) == Words{"de", "fr_FR"});
  CHECK(preferred_languages({.language = "de"}, {"fr_FR", "de_AT"}).front() == "de_AT");
  CHECK(preferred_languages({.language = "en"}, {}) == Words{"en"});
}

}  // namespace preferences_test
}  // namespace sightline
