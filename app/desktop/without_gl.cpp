#include "app/desktop/without_gl.h"

#ifdef __WXGTK__

#include <gdk/gdk.h>

#include <cstdlib>

namespace sightline::desktop::native {

void do_without_gl() {
  constexpr auto* word = "GDK_GL";
  const bool is_ours = std::getenv(word) == nullptr;
  if (is_ours) setenv(word, "disable", 1);
  // It is read here; when a display was open before, that would be too late.
  gdk_parse_args(nullptr, nullptr);
  if (is_ours) unsetenv(word);
}

}  // namespace sightline::desktop::native

#else

namespace sightline::desktop::native {

void do_without_gl() {}

}  // namespace sightline::desktop::native

#endif
