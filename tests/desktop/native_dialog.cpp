#include "tests/desktop/native_dialog.h"

#include <string_view>

namespace sightline::desktop::test {
namespace {

template <class Predicate>
GtkDialog* open_dialog_that(const Predicate& is_it) {
  GtkDialog* found = nullptr;
  auto* windows = gtk_window_list_toplevels();
  for (auto* each = windows; each; each = each->next)
    if (is_it(each->data) && gtk_widget_get_visible(GTK_WIDGET(each->data)))
      found = GTK_DIALOG(each->data);
  g_list_free(windows);
  return found;
}

}  // namespace

GtkDialog* open_native_dialog() {
  return open_dialog_that([](gpointer window) { return GTK_IS_MESSAGE_DIALOG(window) != FALSE; });
}

GtkDialog* open_print_dialog() {
  return open_dialog_that([](gpointer window) {
    return std::string_view(G_OBJECT_TYPE_NAME(window)) == "GtkPrintUnixDialog";
  });
}

}  // namespace sightline::desktop::test
