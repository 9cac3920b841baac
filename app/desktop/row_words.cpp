#include "app/desktop/row_words.h"

#include "app/desktop/gtk_theme.h"

namespace sightline::desktop {

bool RowWords::take_key(int code) {
  const bool up = code == WXK_UP;
  if (!up && code != WXK_DOWN && code != WXK_RETURN && code != WXK_NUMPAD_ENTER)
    return Tabs::take_key(code);
  leave_(up ? -1 : 1);
  return true;
}

wxScrolledWindow* scrolling_surface(wxWindow* parent) {
  auto* window = new wxScrolledWindow(parent);
  window->SetScrollRate(0, window->FromDIP(space::l));
  window->ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_DEFAULT);
  native::keep_scroll_bars(*window);
  const auto coat = [window] {
    window->SetBackgroundColour(to_wx(ground_colour(Ground::surface)));
  };
  coat();
  window->Bind(wxEVT_SYS_COLOUR_CHANGED, [coat](wxSysColourChangedEvent& event) {
    coat();
    event.Skip();
  });
  return window;
}

}  // namespace sightline::desktop
