#include "app/desktop/gtk_monitors.h"

#ifdef __WXGTK__

#include <gtk/gtk.h>

namespace sightline::desktop::native {

void on_monitors(wxWindow& window, const std::function<void()>& changed) {
  auto* screen = gtk_widget_get_screen(window.GetHandle());
  const auto tell = +[](GdkScreen* /*screen*/, gpointer heard) {
    (*static_cast<std::function<void()>*>(heard))();
  };
  const auto forget = +[](gpointer heard, GClosure* /*closure*/) {
    delete static_cast<std::function<void()>*>(heard);
  };
  const auto handler =
      g_signal_connect_data(screen, "monitors-changed", G_CALLBACK(tell),
                            new std::function<void()>(changed), forget, GConnectFlags{});
  window.Bind(wxEVT_DESTROY, [&window, screen, handler](wxWindowDestroyEvent& event) {
    event.Skip();
    if (event.GetWindow() == &window) g_signal_handler_disconnect(screen, handler);
  });
}

}  // namespace sightline::desktop::native

#else

namespace sightline::desktop::native {

void on_monitors(wxWindow& /*window*/, const std::function<void()>& /*changed*/) {}

}  // namespace sightline::desktop::native

#endif
