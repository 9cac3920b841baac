#include "app/desktop/gtk_theme.h"

#ifdef __WXGTK__

#include <fmt/format.h>
#include <gtk/gtk.h>

#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

#include "app/desktop/lean_theme.h"

namespace sightline::desktop::native {
namespace {

std::string css(draw::Colour c) { return fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b); }

constexpr guint cell_padding = 4;

// {ink}, {surface} … stand for the palette's colours.
constexpr std::string_view sheet = R"(
@define-color placeholder_text_color {second};
window, dialog, .background {{ background-color: {background}; color: {ink}; }}
button {{ background-image: none; background-color: {surface}; color: {ink};
  border: 1px solid {line}; border-radius: 8px; padding: 5px 12px; box-shadow: none;
  text-shadow: none; -gtk-icon-shadow: none; }}
button:hover {{ background-color: {sunken}; }}
button:active, button:checked {{ background-color: {accent_pale}; color: {accent}; }}
button:disabled {{ color: {second}; background-color: {background}; }}
button:focus {{ border-color: {accent}; box-shadow: inset 0 0 0 1px {accent}; outline: none; }}
button.suggested-action {{ background-color: {accent}; color: {on_accent}; border-color: {accent};
  font-weight: 600; }}
button.suggested-action:hover {{ background-color: mix({accent}, {ink}, 0.15); }}
button.suggested-action:focus {{ outline: 2px solid {on_accent}; outline-offset: -4px; }}
button.suggested-action:disabled {{ background-color: {sunken}; color: {second};
  border-color: {line}; }}
button.flat {{ background-color: transparent; border-color: transparent; }}
button.flat:hover {{ background-color: {sunken}; }}
button.words, button.words label {{ color: {accent}; }}
entry, spinbutton {{ background-color: {surface}; color: {ink}; }}
textview, textview text {{ background-color: transparent; color: {ink}; }}
entry, spinbutton {{ background-image: none; border: 1px solid {line}; border-radius: 8px;
  box-shadow: none; min-height: 34px; padding-top: 0; padding-bottom: 0; }}
entry:focus, spinbutton:focus {{ border-color: {accent}; box-shadow: inset 0 0 0 1px {accent}; }}
scrolledwindow.frame {{ background-color: {surface}; border: 1px solid {line};
  border-radius: 8px; }}
scrolledwindow.frame.has-keyboard {{ border-color: {accent};
  box-shadow: inset 0 0 0 1px {accent}; }}
entry:disabled {{ background-color: {sunken}; color: {second}; }}
spinbutton button {{ border: none; border-radius: 0; padding: 2px 6px; }}
selection, entry selection, textview text selection {{ background-color: {accent};
  color: {on_accent}; }}
treeview.view {{ background-color: {surface}; color: {ink}; }}
scrolledwindow.frame treeview.view {{ border-radius: 7px; }}
treeview.view:selected {{ background-color: {accent_pale}; color: {ink}; border-radius: 0; }}
treeview.view header button {{ background-color: {sunken}; color: {second}; border: none;
  border-bottom: 1px solid {line}; border-radius: 0; font-weight: 600; padding: 6px 6px; }}
combobox button.combo {{ padding-left: 6px; }}
combobox arrow {{ margin-left: 8px; }}
menubar {{ background-color: {surface}; color: {ink}; box-shadow: none;
  border-bottom: 1px solid {line}; }}
menubar > menuitem {{ padding: 4px 8px; }}
menu {{ background-color: {surface}; color: {ink}; border: 1px solid {line}; }}
menuitem:hover {{ background-color: {accent_pale}; color: {accent}; }}
scrollbar {{ background-color: transparent; border: none; }}
scrollbar slider {{ background-color: alpha({second}, 0.6); }}
scrolledwindow junction {{ background-color: transparent; background-image: none; border: none; }}
progressbar trough {{ background-color: {sunken}; border: none; border-radius: 4px; }}
progressbar progress {{ background-image: none; background-color: {accent}; border: none;
  border-radius: 4px; }}
check, radio {{ background-image: none; background-color: {surface}; border: 1px solid {second};
  color: {ink}; box-shadow: none; }}
check:checked, radio:checked {{ background-color: {accent}; border-color: {accent};
  color: {on_accent}; }}
label:disabled, checkbutton:disabled, radiobutton:disabled {{ color: {second}; }}
check:disabled, radio:disabled {{ background-color: {sunken}; color: {second}; }}
check:checked:disabled, radio:checked:disabled {{ background-color: {second};
  border-color: {second}; color: {surface}; }}
tooltip, tooltip.background {{ background-color: {ink}; color: {surface}; border: none;
  border-radius: 6px; }}
tooltip label {{ color: {surface}; text-shadow: none; }}
)";

GtkCssProvider* provider() {
  static GtkCssProvider* instance = gtk_css_provider_new();
  return instance;
}

std::string setting(const char* name) {
  gchar* value = nullptr;
  g_object_get(gtk_settings_get_default(), name, &value, nullptr);
  std::string text = value ? value : "";
  g_free(value);
  return text;
}

void show_keyboard(GtkWidget* inside, GParamSpec* /*property*/, gpointer /*data*/) {
  auto* frame = gtk_widget_get_style_context(gtk_widget_get_parent(inside));
  if (gtk_widget_has_focus(inside) != FALSE)
    gtk_style_context_add_class(frame, "has-keyboard");
  else
    gtk_style_context_remove_class(frame, "has-keyboard");
}

/// The frame around what has the keyboard says so, as the border of a field of one line does.
void frame_keyboard(GtkWidget* inside) {
  g_signal_connect(inside, "notify::has-focus", G_CALLBACK(show_keyboard), nullptr);
}

void add_class(wxWindow& window, const char* name) {
  gtk_style_context_add_class(gtk_widget_get_style_context(window.GetHandle()), name);
}

}  // namespace

void prefer_dark() { setenv("GTK_THEME", "Adwaita:dark", 1); }

void use_scale(int scale) { setenv("GDK_SCALE", std::to_string(scale).c_str(), 1); }

void wear(Appearance appearance) {
  static Appearance worn = Appearance::system;
  const auto before = std::exchange(worn, appearance);
  const bool contrast = appearance == Appearance::high_contrast;
  auto* settings = gtk_settings_get_default();
  // What the environment forces is the system's way; GTK would heed it before any setting. Each
  // change makes GTK read its style sheets anew: the dearest part of a start. Only for more
  // contrast the system has to be worn first, which tells whether it is dark.
  if (before != Appearance::system && (contrast || appearance == Appearance::system)) {
    change_theme(forced_theme(), [settings] {
      gtk_settings_reset_property(settings, "gtk-application-prefer-dark-theme");
      gtk_settings_reset_property(settings, "gtk-theme-name");
      // Also where nothing was to be set back: the environment may have changed.
      g_object_notify(G_OBJECT(settings), "gtk-theme-name");
    });
  } else if (is_without_theme() && (contrast || appearance == Appearance::system)) {
    change_theme(forced_theme(), [] {});
  }
  if (appearance == Appearance::system) return;
  const bool dark = contrast ? is_dark() : appearance == Appearance::dark;
  const char* theme = !contrast ? "Adwaita" : dark ? "HighContrastInverse" : "HighContrast";
  change_theme({}, [settings, theme, prefers_dark = dark && !contrast] {
    g_object_set(settings, "gtk-application-prefer-dark-theme", prefers_dark, "gtk-theme-name",
                 theme, nullptr);
  });
}

bool has_display() {
  // It stays open, and GTK takes it when wx starts it: a server starts anew when its last client
  // leaves, and refuses who comes meanwhile.
  return gdk_display_open(nullptr) != nullptr;
}

bool is_dark() {
  auto* context = gtk_style_context_new();
  GdkRGBA ground{};
  const bool known = gtk_style_context_lookup_color(context, "theme_bg_color", &ground) != FALSE;
  g_object_unref(context);
  return known && ground.red + ground.green + ground.blue < 1.5;
}

bool is_high_contrast() {
  const char* forced = std::getenv("GTK_THEME");
  const bool is_forced = forced && *forced != '\0';
  return (is_forced ? std::string(forced) : setting("gtk-theme-name")).starts_with("HighContrast");
}

void dress_controls(const Theme& theme) {
  using fmt::arg;
  const auto& p = theme.palette;
  const auto text =
      fmt::format(sheet, arg("background", css(p.background)), arg("surface", css(p.surface)),
                  arg("sunken", css(p.sunken)), arg("line", css(p.line)), arg("ink", css(p.ink)),
                  arg("second", css(p.second)), arg("accent", css(p.accent)),
                  arg("on_accent", css(p.on_accent)), arg("accent_pale", css(p.accent_pale)));
  // Loading the same sheet again would announce a new style, and so itself, without end.
  static std::string loaded;
  if (text == loaded) return;
  const bool first = loaded.empty();
  loaded = text;
  gtk_css_provider_load_from_data(provider(), text.c_str(), -1, nullptr);
  // Not before it holds something: each change of what it holds is one of all windows.
  if (first)
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(),
                                              GTK_STYLE_PROVIDER(provider()),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void make_loud(wxButton& button) {
  add_class(button, "suggested-action");
  // Its sheet is heard of when the next frame is drawn; what is laid out before would have the room
  // of thinner words. Each new text is in a new label.
  const auto embolden = +[](GtkWidget* widget, GParamSpec* /*property*/, gpointer /*data*/) {
    auto* label = gtk_bin_get_child(GTK_BIN(widget));
    if (!GTK_IS_LABEL(label)) return;
    auto* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD));
    gtk_label_set_attributes(GTK_LABEL(label), attributes);
    pango_attr_list_unref(attributes);
  };
  embolden(button.GetHandle(), nullptr, nullptr);
  g_signal_connect(button.GetHandle(), "notify::label", G_CALLBACK(embolden), nullptr);
  button.InvalidateBestSize();
}

void make_quiet(wxButton& button) { add_class(button, "flat"); }

void make_link(wxButton& button) {
  make_quiet(button);
  add_class(button, "words");
}

void dress_lines(wxTextCtrl& text) {
  auto* inside = gtk_bin_get_child(GTK_BIN(text.GetHandle()));
  if (!GTK_IS_TEXT_VIEW(inside)) return;
  text.SetDefaultStyle(wxTextAttr());
  frame_keyboard(inside);
  auto* view = GTK_TEXT_VIEW(inside);
  gtk_text_view_set_left_margin(view, 8);
  gtk_text_view_set_right_margin(view, 8);
  gtk_text_view_set_top_margin(view, 6);
  gtk_text_view_set_bottom_margin(view, 6);
}

std::optional<int> height_of_line(const wxTextCtrl& field) {
  int height = 0;
  gtk_widget_get_preferred_height(field.GetHandle(), &height, nullptr);
  return height;
}

void keep_scroll_bars(wxWindow& scrolled) {
  gtk_scrolled_window_set_overlay_scrolling(GTK_SCROLLED_WINDOW(scrolled.GetHandle()), FALSE);
}

std::optional<wxSize> size_of_text(const wxStaticText& label) {
  auto* widget = label.GetHandle();
  if (!GTK_IS_LABEL(widget)) return std::nullopt;
  auto* shown = GTK_LABEL(widget);
  // The widget's own context hears of a new font only when the next frame is drawn.
  auto* context = gtk_widget_create_pango_context(widget);
  auto* layout = pango_layout_new(context);
  pango_layout_set_text(layout, gtk_label_get_text(shown), -1);
  pango_layout_set_attributes(layout, gtk_label_get_attributes(shown));
  wxSize size;
  pango_layout_get_pixel_size(layout, &size.x, &size.y);
  g_object_unref(layout);
  g_object_unref(context);
  // As wx has it: GTK breaks a line that has just the room for it. An empty one gets it too, since
  // wxFlexGridSizer forgets the gap after a first column of no width.
  ++size.x;
  return size;
}

void keep_lines(wxStaticText& label) {
  if (GTK_IS_LABEL(label.GetHandle())) gtk_label_set_line_wrap(GTK_LABEL(label.GetHandle()), FALSE);
}

void show_sort(wxDataViewColumn& column, std::optional<bool> descending) {
  auto* head = GTK_TREE_VIEW_COLUMN(column.GetGtkHandle());
  gtk_tree_view_column_set_sort_indicator(head, descending.has_value());
  gtk_tree_view_column_set_sort_order(
      head, descending.value_or(false) ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

void pad_cells(wxDataViewColumn& column) {
  auto* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(column.GetGtkHandle()));
  for (auto* each = cells; each; each = each->next)
    g_object_set(each->data, "xpad", cell_padding, nullptr);
  g_list_free(cells);
}

void let_tab_leave(wxChoice& choice) { gtk_widget_set_can_focus(choice.GetHandle(), FALSE); }

bool take_input(wxTopLevelWindow& window) {
  gtk_window_set_modal(GTK_WINDOW(window.GetHandle()), TRUE);
  return true;
}

bool hide_tooltips() {
  bool any = false;
  auto* windows = gtk_window_list_toplevels();
  for (auto* each = windows; each; each = each->next) {
    auto* window = GTK_WIDGET(each->data);
    if (gtk_window_get_type_hint(GTK_WINDOW(window)) != GDK_WINDOW_TYPE_HINT_TOOLTIP) continue;
    any = any || gtk_widget_get_visible(window) != FALSE;
    gtk_widget_hide(window);
  }
  g_list_free(windows);
  return any;
}

bool save_screenshot(wxWindow& window, const std::string& png_path) {
  auto* surface = gtk_widget_get_window(window.GetHandle());
  if (!surface) return false;
  auto* picture = gdk_pixbuf_get_from_window(surface, 0, 0, gdk_window_get_width(surface),
                                             gdk_window_get_height(surface));
  if (!picture) return false;
  const bool saved = gdk_pixbuf_save(picture, png_path.c_str(), "png", nullptr, nullptr);
  g_object_unref(picture);
  return saved;
}

}  // namespace sightline::desktop::native

#else

#include <wx/settings.h>

namespace sightline::desktop::native {

void prefer_dark() {}
void wear(Appearance /*appearance*/) {}
void use_scale(int /*scale*/) {}

bool has_display() { return true; }

bool is_dark() { return wxSystemSettings::GetAppearance().IsDark(); }
bool is_high_contrast() { return false; }
void dress_controls(const Theme& /*theme*/) {}
void make_loud(wxButton& /*button*/) {}
void make_quiet(wxButton& /*button*/) {}
void make_link(wxButton& /*button*/) {}
void dress_lines(wxTextCtrl& /*text*/) {}
std::optional<int> height_of_line(const wxTextCtrl& /*field*/) { return std::nullopt; }
void keep_scroll_bars(wxWindow& /*scrolled*/) {}
std::optional<wxSize> size_of_text(const wxStaticText& /*label*/) { return std::nullopt; }
void keep_lines(wxStaticText& /*label*/) {}
void show_sort(wxDataViewColumn& /*column*/, std::optional<bool> /*descending*/) {}
void pad_cells(wxDataViewColumn& /*column*/) {}
void let_tab_leave(wxChoice& /*choice*/) {}
bool take_input(wxTopLevelWindow& /*window*/) { return false; }
bool hide_tooltips() { return false; }
bool save_screenshot(wxWindow& /*window*/, const std::string& /*png_path*/) { return false; }

}  // namespace sightline::desktop::native

#endif
