#include "tests/desktop/window_titles.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <memory>
#include <span>

namespace sightline::desktop::test {
namespace {

struct Closed {
  void operator()(Display* display) const { XCloseDisplay(display); }
};
struct Freed {
  void operator()(void* memory) const { XFree(memory); }
};

/// Windows go while they are asked: that is no fault.
int pass_over(Display* /*display*/, XErrorEvent* /*error*/) { return 0; }

Display& display() {
  static const std::unique_ptr<Display, Closed> opened(XOpenDisplay(nullptr));
  return *opened;
}

std::string property_of(Window window, const char* name) {
  Atom type = 0;
  int format = 0;
  unsigned long count = 0;
  unsigned long more = 0;
  unsigned char* bytes = nullptr;
  constexpr long most_words = 256;
  if (XGetWindowProperty(&display(), window, XInternAtom(&display(), name, False), 0, most_words,
                         False, AnyPropertyType, &type, &format, &count, &more, &bytes) != Success)
    return {};
  const std::unique_ptr<unsigned char, Freed> freed(bytes);
  if (!bytes) return {};
  // Numbers of 32 bits come as longs.
  if (format == 32) return count > 0 ? std::to_string(*reinterpret_cast<long*>(bytes)) : "";
  return {reinterpret_cast<const char*>(bytes), count};
}

bool is_shown(Window window) {
  XWindowAttributes found;
  return XGetWindowAttributes(&display(), window, &found) != 0 && found.map_state == IsViewable;
}

}  // namespace

std::string titles_of(::pid_t process) {
  const auto before = XSetErrorHandler(pass_over);
  Window root = 0;
  Window parent = 0;
  Window* children = nullptr;
  unsigned count = 0;
  std::string titles;
  if (XQueryTree(&display(), DefaultRootWindow(&display()), &root, &parent, &children, &count) !=
      0) {
    const std::unique_ptr<Window, Freed> freed(children);
    for (const auto window : std::span(children, count))
      if (is_shown(window) && property_of(window, "_NET_WM_PID") == std::to_string(process))
        titles += property_of(window, "_NET_WM_NAME") + "\n";
  }
  XSetErrorHandler(before);
  return titles;
}

}  // namespace sightline::desktop::test
