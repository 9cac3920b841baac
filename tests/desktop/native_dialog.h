// Native dialogs: the system's own questions, which wx's list of windows doesn't know.
// Why: they are answered in tests by their buttons and by keys, as a person does.
#pragma once

#include <gtk/gtk.h>

namespace sightline::desktop::test {

/// The native question that is open, or nullptr.
[[nodiscard]] GtkDialog* open_native_dialog();
/// The native dialog that asks where to print, or nullptr.
[[nodiscard]] GtkDialog* open_print_dialog();

}  // namespace sightline::desktop::test
