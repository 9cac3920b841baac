// The system's theme changes while the window is open.
#include <gtk/gtk.h>
#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/image.h>
#include <wx/textctrl.h>

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/page_targets.h"
#include "app/desktop/panel.h"
#include "app/desktop/without_gl.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace theme_test {

/// The system's theme while a test runs; the theme of the other tests is back afterwards.
class SystemTheme {
 public:
  SystemTheme() {
    const char* forced = std::getenv("GTK_THEME");
    before_ = forced ? forced : "";
    ::unsetenv("GTK_THEME");
    std::filesystem::create_directories(folder() / "gtk-3.0");
    put_bytes(folder() / "gtk-3.0" / "gtk.css",
              "@import url(\"resource:///org/gtk/libgtk/theme/Adwaita/gtk-contained-dark.css\");");
  }
  ~SystemTheme() {
    change_to("Adwaita");
    if (!before_.empty()) ::setenv("GTK_THEME", before_.c_str(), 1);
    std::filesystem::remove_all(folder());
  }
  SystemTheme(const SystemTheme&) = delete;
  SystemTheme& operator=(const SystemTheme&) = delete;

  /// GTK brings a dark theme along, but under no name of its own.
  static constexpr const char* dark = "Sightline-test-dark";

  static void change_to(const char* name) {
    g_object_set(gtk_settings_get_default(), "gtk-theme-name", name, nullptr);
    wait_until([] { return !gtk_events_pending(); });
  }

 private:
  static std::filesystem::path folder() {
    return std::filesystem::path(g_get_user_data_dir()) / "themes" / dark;
  }

  std::string before_;
};

/// The part of the window that is brighter than the middle.
double bright_part(Window& window) {
  const TempFolder folder;
  const auto path = (folder / "window.png").string();
  REQUIRE(native::save_screenshot(window.frame(), path));
  const wxImage picture(wxString::FromUTF8(path));
  REQUIRE(picture.IsOk());
  const auto pixels = static_cast<std::size_t>(picture.GetWidth() * picture.GetHeight());
  const auto* data = picture.GetData();
  std::size_t bright = 0;
  for (std::size_t i = 0; i < pixels; ++i)
    if (data[3 * i] + data[3 * i + 1] + data[3 * i + 2] > 3 * 128) ++bright;
  return static_cast<double>(bright) / static_cast<double>(pixels);
}

TEST_CASE("whoever is started by the planner finds the environment as it was") {
  const char* before = std::getenv("GDK_GL");
  const std::string kept = before ? before : "";
  unsetenv("GDK_GL");
  native::do_without_gl();
  CHECK(std::getenv("GDK_GL") == nullptr);
  setenv("GDK_GL", "always", 1);
  native::do_without_gl();
  CHECK(std::getenv("GDK_GL") == std::string("always"));
  if (before)
    setenv("GDK_GL", kept.c_str(), 1);
  else
    unsetenv("GDK_GL");
}

TEST_CASE("when the system turns dark and light again, so does every page") {
  wxInitAllImageHandlers();
  Window window;
  const SystemTheme system;
  window.session().start(plausible_document(3));
  for (const auto& entry : page_entries()) window.frame().show(entry.id);
  for (const auto& [name, dark] : {std::pair{SystemTheme::dark, true}, {"Adwaita", false}}) {
    SystemTheme::change_to(name);
    const auto wanted = dark ? draw::Palette::dark() : draw::Palette::light();
    REQUIRE(wait_until([&] { return theme().palette == wanted; }));
    for (const auto& entry : page_entries()) {
      INFO(name << ", " << entry.label);
      window.frame().show(entry.id);
      CHECK(wait_until([&] { return dark == (bright_part(window) < 0.2); }));
      CHECK(wait_until([&] { return dark == (bright_part(window) < 0.7); }));
    }
    auto& targets = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets));
    CHECK(targets.grid().GetLabelBackgroundColour() == to_wx(wanted.sunken));
  }
}

TEST_CASE("high contrast of the system is worn as it comes, and taken off as it goes") {
  Window window;
  const SystemTheme system;
  window.session().start(plausible_document(3));
  for (const auto& [name, wanted] : {std::pair{"HighContrast", draw::Palette::high_contrast()},
                                     {"HighContrastInverse", draw::Palette::high_contrast_dark()},
                                     {"Adwaita", draw::Palette::light()}}) {
    INFO(name);
    SystemTheme::change_to(name);
    CHECK(wait_until([&] { return theme().palette == wanted; }));
    auto& targets = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets));
    CHECK(wait_until([&] {
      return targets.grid().GetLabelBackgroundColour() == to_wx(wanted.sunken) &&
             targets.grid().GetDefaultCellTextColour() == to_wx(wanted.ink);
    }));
  }
}

TEST_CASE("from one chosen appearance to another is one change of the window") {
  int changes = 0;
  Window window;
  const SystemTheme system;
  struct Worn {
    ~Worn() { native::wear(Appearance::system); }
  } const worn;
  const auto change_to = [&](Appearance appearance) {
    native::wear(appearance);
    wait_until([] { return !gtk_events_pending(); });
  };
  change_to(Appearance::light);
  window.frame().Bind(wxEVT_SYS_COLOUR_CHANGED, [&](wxSysColourChangedEvent& event) {
    event.Skip();
    ++changes;
  });
  change_to(Appearance::dark);
  const int once = std::exchange(changes, 0);
  CHECK(theme().palette == draw::Palette::dark());
  change_to(Appearance::light);
  CHECK(theme().palette == draw::Palette::light());
  CHECK(changes == once);
  CHECK(once == 1);
}

/// What a tooltip's words and their ground look like.
std::pair<GdkRGBA, GdkRGBA> colours_of_tooltips() {
  auto* path = gtk_widget_path_new();
  const int box = gtk_widget_path_append_type(path, GTK_TYPE_WINDOW);
  gtk_widget_path_iter_set_object_name(path, box, "tooltip");
  gtk_widget_path_iter_add_class(path, box, "background");
  auto* around = gtk_style_context_new();
  gtk_style_context_set_path(around, path);
  GdkRGBA* ground = nullptr;
  gtk_style_context_get(around, GTK_STATE_FLAG_NORMAL, "background-color", &ground, nullptr);
  gtk_widget_path_iter_set_object_name(path, gtk_widget_path_append_type(path, GTK_TYPE_LABEL),
                                       "label");
  auto* inside = gtk_style_context_new();
  gtk_style_context_set_path(inside, path);
  gtk_style_context_set_parent(inside, around);
  std::pair<GdkRGBA, GdkRGBA> found{{}, *ground};
  gtk_style_context_get_color(inside, GTK_STATE_FLAG_NORMAL, &found.first);
  gdk_rgba_free(ground);
  g_object_unref(inside);
  g_object_unref(around);
  gtk_widget_path_unref(path);
  return found;
}

TEST_CASE("words of controls take the glyphs of painted ones, also in another theme") {
  Window window;
  const SystemTheme system;
  for (const char* name : {SystemTheme::dark, "Adwaita"}) {
    INFO(name);
    SystemTheme::change_to(name);
    const auto* options = gdk_screen_get_font_options(gdk_screen_get_default());
    REQUIRE(options);
    CHECK(cairo_font_options_get_hint_style(options) == CAIRO_HINT_STYLE_NONE);
    CHECK(cairo_font_options_get_hint_metrics(options) == CAIRO_HINT_METRICS_OFF);
    CHECK(cairo_font_options_get_antialias(options) == CAIRO_ANTIALIAS_GRAY);
  }
}

/// The size of the words of a control as GTK draws them.
double drawn_px(const wxWindow& control) {
  auto* context = gtk_widget_get_style_context(control.GetHandle());
  double px = 0;
  gtk_style_context_get(context, gtk_style_context_get_state(context), "font-size", &px, nullptr);
  return px;
}

TEST_CASE("words of controls are as large as painted ones, also when the system's grow") {
  Window window;
  auto* settings = gtk_settings_get_default();
  gint before = 0;
  g_object_get(settings, "gtk-xft-dpi", &before, nullptr);
  wxDialog dialog(&window.frame(), wxID_ANY, "Sizes");
  for (const auto& [dpi, body] : {std::pair{96, 14}, {120, 17}, {192, 27}, {96, 14}}) {
    INFO(dpi << " dots an inch");
    g_object_set(settings, "gtk-xft-dpi", dpi * 1024, nullptr);
    REQUIRE(wait_until([&, px = body] { return theme().font_px == px; }));
    CHECK(std::abs(drawn_px(*new wxButton(&dialog, wxID_ANY, "Close")) - body) < 0.02);
    for (wxWindow* parent :
         {static_cast<wxWindow*>(&window.frame()), static_cast<wxWindow*>(&dialog)}) {
      for (const auto role : {TextRole::page, TextRole::section, TextRole::strong, TextRole::text,
                              TextRole::secondary, TextRole::small_strong, TextRole::number}) {
        Label label(parent, "42 people", role);
        CHECK(drawn_px(label) == text_px(role));
      }
    }
  }
  CHECK(text_px(TextRole::page) == 20);
  CHECK(text_px(TextRole::secondary) == 12);
  CHECK(text_px(TextRole::number) == 26);
  g_object_set(settings, "gtk-xft-dpi", before, nullptr);
}

TEST_CASE("words of a field of several lines have no size of their own") {
  Window window;
  auto* text = new wxTextCtrl(&window.frame(), wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                              wxTE_MULTILINE);
  native::dress_lines(*text);
  text->ChangeValue("Paid when the team beats the target.");
  auto* view = gtk_bin_get_child(GTK_BIN(text->GetHandle()));
  GtkTextIter start;
  gtk_text_buffer_get_start_iter(gtk_text_view_get_buffer(GTK_TEXT_VIEW(view)), &start);
  auto* marks = gtk_text_iter_get_tags(&start);
  CHECK(marks == nullptr);
  g_slist_free(marks);
  text->Destroy();
}

TEST_CASE("the words of tooltips stand out from their ground, light and dark") {
  Window window;
  const SystemTheme system;
  for (const char* name : {SystemTheme::dark, "Adwaita"}) {
    INFO(name);
    SystemTheme::change_to(name);
    const auto [ink, ground] = colours_of_tooltips();
    CHECK(ground.alpha == 1);
    CHECK(std::abs(ink.red - ground.red) > 0.7);
    CHECK(std::abs(ink.green - ground.green) > 0.7);
  }
}

}  // namespace theme_test
}  // namespace sightline::desktop::test
