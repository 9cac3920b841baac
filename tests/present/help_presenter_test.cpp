#include "app/present/help_presenter.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace sightline {
namespace help_presenter_test {

const HelpSection* section(const std::vector<HelpSection>& sections, const std::string& title) {
  const auto found = std::ranges::find(sections, title, &HelpSection::title);
  return found == sections.end() ? nullptr : &*found;
}

TEST_CASE("help says the method first, and lists the shortcuts that the menus have") {
  const std::vector<Command> commands{{1, "New plan…", "File", "Ctrl+N"},
                                      {2, "About Sightline", "Help"},
                                      {3, "Undo", "Edit", "Ctrl+Z", std::nullopt, false},
                                      {4, "Save", "File", "Ctrl+S"}};
  const auto sections = help_sections(commands, Catalog::english());
  CHECK(sections.front().title == "How Sightline works");
  CHECK_FALSE(sections.front().text.empty());
  const auto* file = section(sections, "File");
  REQUIRE(file);
  CHECK(file->keys == std::vector<HelpKey>{{"Ctrl+N", "New plan…"}, {"Ctrl+S", "Save"}});
  // What can't be done just now has its shortcut all the same.
  REQUIRE(section(sections, "Edit"));
  CHECK_FALSE(section(sections, "Help"));
}

TEST_CASE("a view's own shortcuts are listed though no menu has them") {
  const auto sections = help_sections({}, Catalog::english());
  const auto* list = section(sections, "Plan: the list");
  REQUIRE(list);
  CHECK(std::ranges::find(list->keys, "Alt+Up", &HelpKey::keys) != list->keys.end());
  CHECK_FALSE(list->of_menu);
}

TEST_CASE("keys are named in the reader's words, and a plus may be a key") {
  const auto english = Catalog::english();
  CHECK(key_words("Ctrl+Shift+S", english) == "Ctrl+Shift+S");
  CHECK(key_words("Ctrl+Page Down", english) == "Ctrl+Page Down");
  CHECK(key_words("Ctrl++", english) == "Ctrl++");
  CHECK(key_words("Ctrl+,", english) == "Ctrl+,");
  CHECK(key_words("F1", english) == "F1");
  CHECK(key_words("", english).empty());
}

}  // namespace help_presenter_test
}  // namespace sightline
