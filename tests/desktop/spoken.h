// What screen readers are told of a window's parts, asked from GTK.
// Why: it alone knows which part of a control has the keyboard.
#pragma once

#include <gtk/gtk.h>

#include <string>

#include "tests/desktop/window.h"

namespace sightline::desktop::test {

/// Blank when it has none.
[[nodiscard]] inline std::string name_of(GtkWidget* widget) {
  auto* accessible = gtk_widget_get_accessible(widget);
  const char* name = accessible ? atk_object_get_name(accessible) : nullptr;
  return name ? name : "";
}

/// What has the keyboard in the main window; nullptr: nothing has.
[[nodiscard]] inline GtkWidget* keyboard(Window& window) {
  return gtk_window_get_focus(GTK_WINDOW(window.frame().GetHandle()));
}

}  // namespace sightline::desktop::test
