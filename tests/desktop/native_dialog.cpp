#include "tests/desktop/native_dialog.h"

namespace sightline::desktop::test {

GtkDialog* open_native_dialog() {
  GtkDialog* found = nullptr;
  auto* windows = gtk_window_list_toplevels();
  for (auto* each = windows; each; each = each->next)
    if (GTK_IS_MESSAGE_DIALOG(each->data) && gtk_widget_get_visible(GTK_WIDGET(each->data)))
      found = GTK_DIALOG(each->data);
  g_list_free(windows);
  return found;
}

}  // namespace sightline::desktop::test
