#include "model/catalog/languages.h"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>
#include <vector>

#include "tests/model/catalog_fixture.h"

namespace sightline::languages_test {
namespace {

using Variables = std::map<std::string, std::string>;

std::vector<std::string> wanted(const Variables& variables) {
  return wanted_languages([&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second.c_str();
  });
}

std::vector<std::string> names(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& language : list_languages(folder)) names.push_back(language.name);
  return names;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("languages are English and those there are translations for", "[languages]") {
  const test::Folder folder;
  CHECK(names(folder.path()) == List{"English"});
  folder.write("xx/LC_MESSAGES/sightline.mo", test::german_mo());
  folder.write("de/LC_MESSAGES/sightline.mo", test::german_mo());
  folder.write("fr/LC_MESSAGES/another.mo", test::german_mo());
  CHECK(names(folder.path()) == List{"English", "Deutsch", "xx"});
  CHECK(names(folder.path() / "nowhere") == List{"English"});
}

TEST_CASE("the languages somebody wants follow the variables of gettext", "[languages]") {
  CHECK(wanted({}).empty());
  CHECK(wanted({{"LANG", "de_AT.UTF-8"}}) == List{"de_AT"});
  CHECK(wanted({{"LANG", "de_DE"}, {"LC_MESSAGES", "fr_FR@euro"}}) == List{"fr_FR"});
  CHECK(wanted({{"LANG", "de_DE"}, {"LC_ALL", "es"}}) == List{"es"});
  CHECK(wanted({{"LANG", "en_US.UTF-8"}, {"LANGUAGE", "it:de_CH"}}) ==
        List{"it", "de_CH", "en_US"});
}

TEST_CASE("the C locale means English, unless it only names an encoding", "[languages]") {
  CHECK(wanted({{"LC_ALL", "C"}, {"LANG", "de_DE"}, {"LANGUAGE", "fr"}}).empty());
  CHECK(wanted({{"LANG", "POSIX"}}).empty());
  CHECK(wanted({{"LC_ALL", "C.UTF-8"}}).empty());
  CHECK(wanted({{"LC_ALL", "C.UTF-8"}, {"LANGUAGE", "fr"}}) == List{"fr"});
}

TEST_CASE("figures, money and dates can be another country's than the language", "[languages]") {
  const auto forms = [](const Variables& variables) {
    const auto wanted = wanted_forms([&](const char* name) {
      const auto found = variables.find(name);
      return found == variables.end() ? nullptr : found->second.c_str();
    });
    return List{wanted.figures, wanted.money, wanted.dates};
  };
  CHECK(forms({}) == List{"", "", ""});
  CHECK(forms({{"LANG", "en_US.UTF-8"},
               {"LC_NUMERIC", "de_DE.UTF-8"},
               {"LC_MONETARY", "de_DE@euro"},
               {"LC_TIME", "en_GB.UTF-8"}}) == List{"de_DE", "de_DE", "en_GB"});
  // What the desktop sets everywhere, or a script for itself.
  CHECK(forms({{"LANG", "en_US.UTF-8"}, {"LC_NUMERIC", "en_US.UTF-8"}}) == List{"", "", ""});
  CHECK(forms({{"LANG", "de_DE"}, {"LC_NUMERIC", "C"}, {"LC_TIME", "POSIX"}}) == List{"", "", ""});
  CHECK(forms({{"LC_ALL", "fr_FR"}, {"LC_NUMERIC", "de_DE"}}) == List{"", "", ""});
}

TEST_CASE("English is written as in its country, and plainly where none is named", "[languages]") {
  const test::Folder folder;
  const auto date = [&](const Variables& variables, const List& languages) {
    const auto environment = [&](const char* name) {
      const auto found = variables.find(name);
      return found == variables.end() ? nullptr : found->second.c_str();
    };
    const auto catalog = catalog_for(languages, environment, folder.path());
    return catalog.date(std::chrono::year{2026} / 11 / 29) + ", " + catalog.percent({0.5}, 0);
  };
  const std::string plain = "29 Nov 2026, 50\u00A0%";
  CHECK(date({}, {}) == plain);
  CHECK(date({{"LANG", "C.UTF-8"}}, {"en"}) == plain);
  CHECK(date({{"LANG", "en_US.UTF-8"}}, {"en_US"}) == "Nov 29, 2026, 50%");
  CHECK(date({{"LANG", "en_US.UTF-8"}, {"LC_TIME", "en_GB.UTF-8"}}, {"en_US"}) ==
        "29 Nov 2026, 50%");
}

TEST_CASE("the first wanted language that is spoken is taken", "[languages]") {
  const test::Folder folder;
  folder.write("de/LC_MESSAGES/sightline.mo", test::german_mo());
  CHECK(spoken_language({"it", "de_CH", "en"}, folder.path()) == "de_CH");
  CHECK(spoken_language({"it", "en_GB", "de"}, folder.path()) == "en_GB");
  CHECK(spoken_language({"it"}, folder.path()).empty());
  CHECK(spoken_language({}, folder.path()).empty());
}

TEST_CASE("a language is found by its code, and any other is refused with those there are",
          "[languages]") {
  const test::Folder folder;
  folder.write("de/LC_MESSAGES/sightline.mo", test::german_mo());
  CHECK(find_catalog("de", folder.path()).language() == "de");
  CHECK(find_catalog("en", folder.path()).number(0.5, 1) == "0.5");
  for (const auto* same : {"DE", "de_DE", "de-AT", "DE-de", "de_DE.UTF-8", "de.UTF-8@euro"}) {
    CAPTURE(same);
    CHECK(find_catalog(same, folder.path()).language().starts_with("de"));
  }
  CHECK(find_catalog("en-GB", folder.path()).language() == "en_GB");
  for (const auto* none : {"deutsch", "de_", "de_DEU", "de_../../x", "de/../de", "_DE", "", "it"}) {
    CAPTURE(none);
    CHECK_THROWS_AS((void)find_catalog(none, folder.path()), Failure);
  }
  try {
    (void)find_catalog("../de", folder.path());
    FAIL("there is no such language");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::usage);
    CHECK(plain_text(failure.message()) ==
          "There is no language ‘../de’. Choose one of these: en, de.");
  }
}

}  // namespace sightline::languages_test
