// The preferences by keyboard, and the file they are kept in.
#include <wx/config.h>

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <map>

#include "app/desktop/application.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/preferences_dialog.h"
#include "app/desktop/text.h"
#include "app/desktop/user_config.h"
#include "sightline_config.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace preferences_test {

void keep_in(const std::filesystem::path& file) {
  delete wxConfigBase::Set(UserConfig::open(file));
}

/// The other tests see the system's appearance again.
struct SystemAppearance {
  ~SystemAppearance() { native::wear(Appearance::system); }
};

PreferencesDialog& preferences_of(wxDialog& dialog) {
  return dynamic_cast<PreferencesDialog&>(dialog);
}

/// Opens the preferences by keyboard, works them and closes them by Escape.
void work_preferences(Window& window, const std::function<void(PreferencesDialog&)>& work) {
  bool worked = false;
  DialogHand hand([&](wxDialog& dialog) {
    work(preferences_of(dialog));
    window.key(WXK_ESCAPE);
    worked = true;
  });
  window.key(',', wxMOD_CONTROL);
  CHECK(wait_until([&] { return worked && !open_dialog(); }));
}

TEST_CASE("an appearance chosen by keyboard is worn at once and kept") {
  const TempFolder folder;
  Window window;
  const SystemAppearance after;
  keep_in(folder / "config");
  work_preferences(window, [&](PreferencesDialog& dialog) {
    dialog.appearance().SetFocus();
    window.key(WXK_DOWN);
    CHECK(wait_until([&] { return theme().palette == draw::Palette::light(); }));
    window.key(WXK_DOWN);
    CHECK(wait_until([&] { return theme().palette == draw::Palette::dark(); }));
  });
  CHECK(load_preferences() == Preferences{"", Appearance::dark});
  keep_in(folder / "config");
  CHECK(load_preferences() == Preferences{"", Appearance::dark});
  work_preferences(window, [&](PreferencesDialog& dialog) {
    CHECK(dialog.appearance().GetSelection() == 2);
    dialog.appearance().SetFocus();
    window.key(WXK_END);
    CHECK(wait_until([&] { return theme().palette == draw::Palette::high_contrast(); }));
    window.key(WXK_HOME);
    CHECK(wait_until([&] { return theme().palette == draw::Palette::light(); }));
  });
  CHECK(load_preferences() == Preferences{});
}

TEST_CASE("a language chosen by keyboard is kept for the next start") {
  const TempFolder folder;
  Window window;
  keep_in(folder / "config");
  work_preferences(window, [&](PreferencesDialog& dialog) {
    REQUIRE(dialog.language().GetCount() == 5);
    CHECK(dialog.language().GetSelection() == 0);
    // It has the keyboard from the start, and Tab goes on to the appearance.
    window.key(WXK_DOWN);
    window.key(WXK_DOWN);
    CHECK(wait_until([&] { return dialog.language().GetSelection() == 2; }));
    window.key(WXK_TAB);
    CHECK(wait_until([&] { return has_keyboard(dialog.appearance()); }));
    CHECK(dialog.problem().empty());
  });
  CHECK(load_preferences().language == "de");
}

TEST_CASE("each language can be chosen by keyboard, and the next start speaks it") {
  const TempFolder folder;
  Window window;
  keep_in(folder / "config");
  std::map<std::string, std::string> targets;
  for (int place = 1; place <= 4; ++place) {
    work_preferences(window, [&](PreferencesDialog& dialog) {
      window.key(WXK_DOWN);
      CHECK(wait_until([&] { return dialog.language().GetSelection() == place; }));
    });
    const auto kept = load_preferences();
    targets[kept.language] = user_catalog(kept, SIGHTLINE_SOURCE_LOCALE).text(msg("Targets"));
  }
  CHECK(targets ==
        std::map<std::string, std::string>{
            {"de", "Ziele"}, {"en", "Targets"}, {"es", "Objetivos"}, {"fr", "Objectifs"}});
}

TEST_CASE("preferences that can't be kept hold nevertheless, and the dialog says so") {
  Window window;
  const SystemAppearance after;
  keep_in("/dev/null/nowhere/config");
  work_preferences(window, [&](PreferencesDialog& dialog) {
    dialog.appearance().SetFocus();
    window.key(WXK_END);
    CHECK(wait_until([&] { return theme().palette == draw::Palette::high_contrast(); }));
    CHECK(dialog.problem().Contains("can\u2019t be kept"));
  });
  CHECK(load_preferences().appearance == Appearance::high_contrast);
}

TEST_CASE("garbage in the configuration is no preference, and the next one is kept beside it") {
  const TempFolder folder;
  const auto file = folder / "config";
  for (const auto* garbage : {"\x01\xff\xfe[[[\n=\n[preferences\nappearance", "\xff\xfe\x00",
                              "[preferences]\nlanguage=../..\nappearance=7\n"}) {
    put_bytes(file, garbage);
    const Window window;
    keep_in(file);
    CHECK(load_preferences() == Preferences{});
    CHECK(store_preferences({"fr", Appearance::light}));
    keep_in(file);
    CHECK(load_preferences() == Preferences{"fr", Appearance::light});
  }
}

TEST_CASE("what another window of the planner has kept meanwhile stays") {
  const TempFolder folder;
  const auto file = folder / "config";
  const Window window;
  keep_in(file);
  REQUIRE(change_config([](wxConfigBase& config) { config.Write("/recent/file0", "a"); }));
  put_bytes(file, "[preferences]\nappearance=dark\n");
  REQUIRE(change_config([](wxConfigBase& config) { config.Write("/recent/file0", "b"); }));
  keep_in(file);
  CHECK(load_preferences().appearance == Appearance::dark);
  CHECK(wxConfigBase::Get()->Read("/recent/file0", wxString()) == "b");
}

TEST_CASE("pictures of the preferences, into the folder SIGHTLINE_PICTURES", "[.pictures]") {
  const char* folder = std::getenv("SIGHTLINE_PICTURES");
  REQUIRE(folder);
  const SystemAppearance after;
  for (const auto* language : {"en", "de"}) {
    Window window(Catalog::load(language, SIGHTLINE_SOURCE_LOCALE));
    for (const auto& appearance : enum_texts<Appearance>) {
      const Preferences shown{language, *parse_enum<Appearance>(appearance.name)};
      native::wear(shown.appearance);
      PreferencesDialog dialog(&window.frame(), window.frame(), shown,
                               [](const Preferences&) { return true; });
      dialog.Show();
      REQUIRE(takes_keyboard(dialog));
      const auto name = std::string("preferences-") + language + "-" + appearance.name + ".png";
      int passes = 0;
      CHECK(wait_until([&] { return ++passes > 60; }));
      CHECK(native::save_screenshot(dialog, (std::filesystem::path(folder) / name).string()));
    }
  }
}

}  // namespace preferences_test
}  // namespace sightline::desktop::test
