#include "app/desktop/gtk_fonts.h"

#include <algorithm>
#include <cmath>

#ifdef __WXGTK__

#include <fmt/format.h>
#include <gtk/gtk.h>

#include <string>
#include <string_view>

namespace sightline::desktop::native {
namespace {

std::string font_name() {
  gchar* value = nullptr;
  g_object_get(gtk_settings_get_default(), "gtk-font-name", &value, nullptr);
  std::string text = value ? value : "";
  g_free(value);
  return text;
}

/// GTK's pixels of a point: the system tells of larger text as of more dots an inch.
double px_per_point() {
  gint dpi = 0;
  g_object_get(gtk_settings_get_default(), "gtk-xft-dpi", &dpi, nullptr);
  return (dpi > 0 ? dpi / 1024.0 : 96.0) / 72.0;
}

std::string class_of(TextRole role) { return fmt::format("role-{}", static_cast<int>(role)); }

/// Whether that font is there: else Pango gives another in its place. It is asked for as menus will
/// ask for it, and only for this one: to go through the families of all fonts takes long.
bool has_family(const char* wanted, double points) {
  auto* context = gdk_pango_context_get();
  pango_context_set_language(context, gtk_get_default_language());
  auto* asked = pango_font_description_from_string(fmt::format("{} {}", wanted, points).c_str());
  bool found = false;
  if (auto* font = pango_context_load_font(context, asked)) {
    auto* got = pango_font_describe(font);
    const char* family = pango_font_description_get_family(got);
    found = family != nullptr && std::string_view(family) == wanted;
    pango_font_description_free(got);
    g_object_unref(font);
  }
  pango_font_description_free(asked);
  g_object_unref(context);
  return found;
}

// Words of GTK's controls beside painted ones look alike, and each glyph is made for both at once.
void write_as_painted() {
  auto* options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  gdk_screen_set_font_options(gdk_screen_get_default(), options);
  cairo_font_options_destroy(options);
}

/// Windows hear of larger text as of another theme: wx passes on only that.
void hear_of_size() {
  static const auto told = g_signal_connect(
      gtk_settings_get_default(), "notify::gtk-xft-dpi",
      G_CALLBACK(+[](GObject* settings, GParamSpec* /*property*/, gpointer /*data*/) {
        g_object_notify(settings, "gtk-theme-name");
      }),
      nullptr);
  static_cast<void>(told);
}

}  // namespace

// The font map asks fontconfig for all fonts on a thread of its own.
void begin_with_fonts() { pango_cairo_font_map_get_default(); }

double use_interface_font() {
  // What the system asked for, also when our own name of it stands in its place.
  static std::string ours;
  static double points = 0;
  const auto before = font_name();
  auto* description = pango_font_description_from_string(before.c_str());
  if (before != ours)
    points = static_cast<double>(pango_font_description_get_size(description)) / PANGO_SCALE;
  write_as_painted();
  hear_of_size();
  const double px = std::max(14.0, std::round(points * px_per_point()));
  const double size = px / px_per_point();
  static const bool inter_is_there = has_family("Inter", size);
  if (inter_is_there) pango_font_description_set_family(description, "Inter");
  pango_font_description_set_size(description, static_cast<gint>(std::lround(size * PANGO_SCALE)));
  gchar* name = pango_font_description_to_string(description);
  ours = name;
  g_free(name);
  pango_font_description_free(description);
  if (ours != before)
    g_object_set(gtk_settings_get_default(), "gtk-font-name", ours.c_str(), nullptr);
  return px;
}

void set_pixels(wxFont& font, double px) { font.SetFractionalPointSize(px / px_per_point()); }

void size_controls() {
  auto text = fmt::format(
      "button, entry, textview, checkbutton, radiobutton, combobox, cellview, spinbutton, "
      "treeview, list, "
      "label {{ font-size: {}px; }}\n",
      text_px(TextRole::text));
  for (const auto role : {TextRole::page, TextRole::section, TextRole::strong, TextRole::text,
                          TextRole::secondary, TextRole::small_strong, TextRole::number})
    text +=
        fmt::format(".{0}, .{0} label {{ font-size: {1}px; }}\n", class_of(role), text_px(role));
  text += "button.suggested-action, button.suggested-action label { font-weight: 600; }\n";
  static std::string loaded;
  if (text == loaded) return;
  static auto* provider = gtk_css_provider_new();
  const bool first = loaded.empty();
  loaded = text;
  gtk_css_provider_load_from_data(provider, text.c_str(), -1, nullptr);
  // Above what wx writes for each control.
  if (first)
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(),
                                              GTK_STYLE_PROVIDER(provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

void wear_size(wxWindow& control, TextRole role) {
  gtk_style_context_add_class(gtk_widget_get_style_context(control.GetHandle()),
                              class_of(role).c_str());
}

// From its parts: from a description as a whole, wx would look through all fonts for its kind.
wxFont interface_font() {
  auto* description = pango_font_description_from_string(font_name().c_str());
  const char* family = pango_font_description_get_family(description);
  const double points =
      static_cast<double>(pango_font_description_get_size(description)) / PANGO_SCALE;
  const wxFont font(wxFontInfo(points).FaceName(wxString::FromUTF8(family ? family : "")));
  pango_font_description_free(description);
  return font;
}

}  // namespace sightline::desktop::native

#else

#include <wx/settings.h>

namespace sightline::desktop::native {

void begin_with_fonts() {}
double use_interface_font() {
  return std::max(14.0, std::round(interface_font().GetFractionalPointSize() * 96 / 72));
}
wxFont interface_font() { return wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT); }
void set_pixels(wxFont& font, double px) { font.SetFractionalPointSize(px * 72 / 96); }
void size_controls() {}
void wear_size(wxWindow& /*control*/, TextRole /*role*/) {}

}  // namespace sightline::desktop::native

#endif
