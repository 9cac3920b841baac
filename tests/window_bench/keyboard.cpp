#include "tests/window_bench/keyboard.h"

#include <wx/defs.h>

// Xlib's names are macros that hide others': last.
#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gdk/gdkx.h>

#include <stdexcept>
#include <vector>

namespace sightline::bench {
namespace {

KeySym symbol_of(int code) {
  switch (code) {
    case WXK_RETURN:
      return XK_Return;
    case WXK_BACK:
      return XK_BackSpace;
    case WXK_ESCAPE:
      return XK_Escape;
    case WXK_UP:
      return XK_Up;
    case WXK_DOWN:
      return XK_Down;
    case WXK_LEFT:
      return XK_Left;
    case WXK_RIGHT:
      return XK_Right;
    case WXK_PAGEDOWN:
      return XK_Page_Down;
    default:
      // Those of Latin 1 are their own symbols; commands are told by the small letter.
      return code >= 'A' && code <= 'Z' ? static_cast<KeySym>(code - 'A' + 'a')
                                        : static_cast<KeySym>(code);
  }
}

}  // namespace

void strike(int code, int modifiers) {
  auto* display = GDK_DISPLAY_XDISPLAY(gdk_display_get_default());
  const auto symbol = symbol_of(code);
  const auto key = XKeysymToKeycode(display, symbol);
  if (key == 0) throw std::runtime_error("the keyboard has no such key");
  std::vector<KeyCode> held;
  if ((modifiers & wxMOD_CONTROL) != 0) held.push_back(XKeysymToKeycode(display, XK_Control_L));
  const bool second = XkbKeycodeToKeysym(display, key, 0, 0) != symbol;
  if ((modifiers & wxMOD_SHIFT) != 0 || second)
    held.push_back(XKeysymToKeycode(display, XK_Shift_L));
  for (const auto one : held) XTestFakeKeyEvent(display, one, True, CurrentTime);
  XTestFakeKeyEvent(display, key, True, CurrentTime);
  XTestFakeKeyEvent(display, key, False, CurrentTime);
  for (const auto one : held) XTestFakeKeyEvent(display, one, False, CurrentTime);
  XSync(display, False);
}

}  // namespace sightline::bench
