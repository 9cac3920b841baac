#include "app/desktop/lean_theme.h"

#ifdef __WXGTK__

#include <gtk/gtk.h>

#include <cstdlib>
#include <utility>

#include "bare_theme.h"

namespace sightline::desktop::native {
namespace {

constexpr const char* theme_variable = "GTK_THEME";
constexpr std::string_view adwaita = "/org/gtk/libgtk/theme/Adwaita/";

struct Lean {
  bool is_on = false;     ///< GTK began with a bare theme
  bool is_worn = false;   ///< the lean sheet is
  bool is_bare = false;   ///< nothing is
  bool changing = false;  ///< by ourselves
  GtkCssProvider* provider = nullptr;
};

Lean& lean() {
  static Lean instance;
  return instance;
}

/// The name of a theme of GTK's and, behind a colon, its variant.
std::string named_by_settings() {
  gchar* name = nullptr;
  gboolean dark = FALSE;
  g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name,
               "gtk-application-prefer-dark-theme", &dark, nullptr);
  std::string named = name ? name : "";
  g_free(name);
  return dark != FALSE ? named + ":dark" : named;
}

Frames frames() {
  const std::string_view display = G_OBJECT_TYPE_NAME(gdk_display_get_default());
  const char* asked = std::getenv("GTK_CSD");
  const bool is_asked = asked && *asked == '1';
  return display == "GdkX11Display" && !is_asked ? Frames::manager : Frames::own;
}

/// None where it isn't Adwaita, or this GTK keeps it elsewhere.
std::optional<std::string> lean_sheet_of(std::string_view theme) {
  if (theme != "Adwaita" && theme != "Adwaita:dark") return std::nullopt;
  const auto path =
      std::string(adwaita) + (theme == "Adwaita" ? "gtk-contained.css" : "gtk-contained-dark.css");
  auto* data = g_resources_lookup_data(path.c_str(), G_RESOURCE_LOOKUP_FLAGS_NONE, nullptr);
  if (!data) return std::nullopt;
  gsize size = 0;
  const auto* text = static_cast<const char*>(g_bytes_get_data(data, &size));
  auto sheet = lean_sheet({text, size}, frames());
  g_bytes_unref(data);
  if (!sheet) return std::nullopt;
  // Its pictures lie beside the sheet, which from here on lies nowhere.
  constexpr std::string_view beside = "url(\"assets/";
  const auto whole = "url(\"resource://" + std::string(adwaita) + "assets/";
  for (auto at = sheet->find(beside); at != std::string::npos;
       at = sheet->find(beside, at + whole.size()))
    sheet->replace(at, beside.size(), whole);
  return sheet;
}

void drop_lean() {
  if (std::exchange(lean().is_worn, false))
    gtk_style_context_remove_provider_for_screen(gdk_screen_get_default(),
                                                 GTK_STYLE_PROVIDER(lean().provider));
}

/// GTK has read another theme, and all of it.
void on_other_theme(GObject* /*settings*/, GParamSpec* /*property*/, gpointer /*data*/) {
  if (!lean().changing) drop_lean();
}

void wear_sheet(const std::string& sheet) {
  if (!lean().provider) lean().provider = gtk_css_provider_new();
  gtk_css_provider_load_from_data(lean().provider, sheet.c_str(), static_cast<gssize>(sheet.size()),
                                  nullptr);
  if (!std::exchange(lean().is_worn, true))
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(),
                                              GTK_STYLE_PROVIDER(lean().provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_THEME);
}

void listen(GtkSettings* settings) {
  static bool listens = false;
  if (std::exchange(listens, true)) return;
  for (const auto* property :
       {"notify::gtk-theme-name", "notify::gtk-application-prefer-dark-theme"})
    g_signal_connect(settings, property, G_CALLBACK(on_other_theme), nullptr);
}

}  // namespace

const std::string& forced_theme() {
  static const std::string forced = [] {
    const char* theme = std::getenv(theme_variable);
    // Started by a planner, perhaps.
    return std::string(theme && theme != std::string_view(bare_theme::name) ? theme : "");
  }();
  return forced;
}

void begin_without_theme() {
  (void)forced_theme();
  auto* bytes = g_bytes_new_static(bare_theme::data.data(), bare_theme::data.size());
  auto* resource = g_resource_new_from_data(bytes, nullptr);
  g_bytes_unref(bytes);
  if (!resource) return;
  g_resources_register(resource);
  g_resource_unref(resource);
  setenv(theme_variable, bare_theme::name, 1);
  lean().is_on = lean().is_bare = true;
}

bool is_without_theme() { return lean().is_bare; }

void change_theme(const std::string& forced, const std::function<void()>& change) {
  if (!lean().is_on) {
    if (forced.empty())
      unsetenv(theme_variable);
    else
      setenv(theme_variable, forced.c_str(), 1);
    return change();
  }
  // Changed, never taken away: other threads may be reading the environment. To GTK, a blank one is
  // none.
  setenv(theme_variable, bare_theme::name, 1);
  auto* settings = gtk_settings_get_default();
  listen(settings);
  // Who hears of the change finds the new theme.
  g_object_freeze_notify(G_OBJECT(settings));
  change();
  lean().is_bare = false;
  if (const auto sheet = lean_sheet_of(forced.empty() ? named_by_settings() : forced)) {
    wear_sheet(*sheet);
    lean().changing = true;
    g_object_thaw_notify(G_OBJECT(settings));
    lean().changing = false;
    setenv(theme_variable, forced.c_str(), 1);
  } else {
    setenv(theme_variable, forced.c_str(), 1);
    drop_lean();
    g_object_notify(G_OBJECT(settings), "gtk-theme-name");
    g_object_thaw_notify(G_OBJECT(settings));
  }
}

void spare_children() {
  const char* named = std::getenv(theme_variable);
  if (named && *named == 0) unsetenv(theme_variable);
}

void wear_whole_theme() {
  if (lean().is_worn) g_object_notify(G_OBJECT(gtk_settings_get_default()), "gtk-theme-name");
}

}  // namespace sightline::desktop::native

#else

namespace sightline::desktop::native {

void begin_without_theme() {}
bool is_without_theme() { return false; }
const std::string& forced_theme() {
  static const std::string none;
  return none;
}
void change_theme(const std::string& /*forced*/, const std::function<void()>& change) { change(); }
void spare_children() {}
void wear_whole_theme() {}

}  // namespace sightline::desktop::native

#endif
