#include "app/desktop/scrolling.h"

#ifdef __WXGTK__
#include <gtk/gtk.h>
#endif

#include <algorithm>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/painted.h"

namespace sightline::desktop {
namespace {

/// By how much to move what reaches from `from` to `to` so that it is seen in a room that long.
int way_into_sight(int from, int to, int room) {
  if (from < 0 || to - from > room) return from;
  return std::max(0, to - room);
}

/// How many steps that is; on the way down rather one more.
int steps(int way, int step) {
  if (step <= 0) return 0;
  return way < 0 ? (way - step + 1) / step : (way + step - 1) / step;
}

/// Scrolls so that a place in the window's client coordinates is seen; says how far that was.
wxPoint scroll_to(wxScrolledWindow& window, wxRect place) {
  // What comes next is seen a little, too.
  place.Inflate(0, window.FromDIP(space::s));
  const auto room = window.GetClientSize();
  int step_x = 0;
  int step_y = 0;
  window.GetScrollPixelsPerUnit(&step_x, &step_y);
  const auto start = window.GetViewStart();
  const int x = steps(way_into_sight(place.GetLeft(), place.GetRight() + 1, room.x), step_x);
  const int y = steps(way_into_sight(place.GetTop(), place.GetBottom() + 1, room.y), step_y);
  if (x == 0 && y == 0) return {};
  window.Scroll(std::max(0, start.x + x), std::max(0, start.y + y));
  const auto moved = window.GetViewStart() - start;
  return {moved.x * step_x, moved.y * step_y};
}

#ifdef __WXGTK__

/// wx doesn't hear of it when the keyboard comes to a drop-down list; GTK's own windows do.
wxWindow* control_with_keyboard(wxWindow& around) {
  auto* top = gtk_widget_get_toplevel(around.GetHandle());
  auto* focus = GTK_IS_WINDOW(top) ? gtk_window_get_focus(GTK_WINDOW(top)) : nullptr;
  wxWindow* found = nullptr;
  for (wxWindow* next = &around; next && focus;) {
    const auto& children = next->GetChildren();
    const auto holds = [focus](const wxWindow* child) {
      return child->GetHandle() == focus || gtk_widget_is_ancestor(focus, child->GetHandle()) != 0;
    };
    const auto at = std::find_if(children.begin(), children.end(), holds);
    next = at == children.end() ? nullptr : *at;
    if (next) found = next;
  }
  return found;
}

void on_keyboard_inside(GtkContainer* /*container*/, GtkWidget* child, gpointer window) {
  // Who clicks sees what there is, and it should stay under the mouse.
  auto* event = gtk_get_current_event();
  const bool clicked = event && event->type == GDK_BUTTON_PRESS;
  if (event) gdk_event_free(event);
  if (!child || clicked) return;
  auto& scrolled = *static_cast<wxScrolledWindow*>(window);
  scrolled.CallAfter([&scrolled] {
    const auto* focus = control_with_keyboard(scrolled);
    if (!focus) return;
    const auto* painted = dynamic_cast<const Painted*>(focus);
    bring_into_sight(*focus,
                     painted ? painted->keyboard_place() : wxRect(wxPoint(), focus->GetSize()));
  });
}

#endif

}  // namespace

void make_scrolling(wxScrolledWindow& window, int step) {
  window.SetScrollRate(0, step);
  window.ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_DEFAULT);
  native::keep_scroll_bars(window);
  follow_keyboard(window);
  const auto coat = [&window] {
    window.SetBackgroundColour(to_wx(ground_colour(Ground::surface)));
  };
  coat();
  window.Bind(wxEVT_SYS_COLOUR_CHANGED, [coat](wxSysColourChangedEvent& event) {
    coat();
    event.Skip();
  });
}

#ifdef __WXGTK__

void follow_keyboard(wxScrolledWindow& window) {
  g_signal_connect(window.m_wxwindow, "set-focus-child", G_CALLBACK(on_keyboard_inside), &window);
}

#else

void follow_keyboard(wxScrolledWindow& window) {
  window.Bind(wxEVT_CHILD_FOCUS, [](wxChildFocusEvent& event) {
    event.Skip();
    auto* focus = event.GetWindow();
    const auto* painted = dynamic_cast<const Painted*>(focus);
    bring_into_sight(*focus,
                     painted ? painted->keyboard_place() : wxRect(wxPoint(), focus->GetSize()));
  });
}

#endif

bool has_more_than_is_seen(const wxWindow& window) {
  return window.GetScrollRange(wxVERTICAL) > window.GetScrollThumb(wxVERTICAL);
}

void WheelAround::turn(const wxWindow& control, const wxMouseEvent& event) {
  if (event.GetWheelAxis() != wxMOUSE_WHEEL_VERTICAL) return;
  const int turned = event.GetWheelRotation() * event.GetLinesPerAction();
  if ((turned < 0) != (rest_ < 0)) rest_ = 0;
  rest_ += turned;
  const int delta = std::max(event.GetWheelDelta(), 1);
  const int lines = rest_ / delta;
  rest_ -= lines * delta;
  for (auto* around = control.GetParent(); around && lines != 0; around = around->GetParent()) {
    auto* page = dynamic_cast<wxScrolledWindow*>(around);
    if (!page || !has_more_than_is_seen(*page)) continue;
    // GTK scrolls by itself what the wheel is turned over, and takes no events of wx's for it.
    return page->Scroll(wxDefaultCoord, std::max(0, page->GetViewStart().y - lines));
  }
}

void let_wheel_pass(wxTextCtrl& text) {
  text.Bind(wxEVT_MOUSEWHEEL, [&text, wheel = WheelAround()](wxMouseEvent& event) mutable {
    if (has_more_than_is_seen(text))
      event.Skip();
    else
      wheel.turn(text, event);
  });
}

void bring_into_sight(const wxWindow& window, const wxRect& place) {
  // By the places that the sizers gave: those on the screen follow only later.
  auto seen = place;
  for (const auto* at = &window; !at->IsTopLevel() && at->GetParent(); at = at->GetParent()) {
    seen.Offset(at->GetPosition());
    if (auto* around = dynamic_cast<wxScrolledWindow*>(at->GetParent())) {
      const auto moved = scroll_to(*around, seen);
      seen.Offset(-moved.x, -moved.y);
    }
  }
}

}  // namespace sightline::desktop
