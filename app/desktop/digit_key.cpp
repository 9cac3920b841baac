#include "app/desktop/digit_key.h"

namespace sightline::desktop {

std::optional<int> digit_of(const wxKeyEvent& event) {
  const int code = event.GetKeyCode();
  if (code >= '0' && code <= '9') return code - '0';
  if (code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9) return code - WXK_NUMPAD0;
#ifdef __WXGTK__
  // What the keyboard itself calls its keys, the same on X11 and Wayland: 1 to 9, then 0.
  constexpr unsigned key_one = 10;
  constexpr unsigned key_zero = 19;
  const auto key = event.GetRawKeyFlags();
  if (key >= key_one && key <= key_zero) return static_cast<int>(key - key_one + 1) % 10;
#endif
  return std::nullopt;
}

}  // namespace sightline::desktop
