// GTK's theme without what only GTK's own dialogs wear.
// Why: half of an empty window's start is GTK reading Adwaita, and three quarters of Adwaita are
// about sliders, notebooks, the lists of file dialogs and windows behind others, of which no page
// has any or makes a difference. They come before the first such dialog does.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sightline::desktop::native {

/// Who draws the frames of windows: the window manager, or GTK itself, as on Wayland.
enum class Frames { manager, own };

/// The rules of a style sheet of GTK's that the planner's own windows can need, in their order.
/// None when it doesn't read as a style sheet.
[[nodiscard]] std::optional<std::string> lean_sheet(std::string_view sheet, Frames frames);

/// Has GTK start without a theme, which the first wear() then brings. To be called before the
/// toolkit and any thread is started; else GTK's themes are worn as they are.
void begin_without_theme();
/// Whether it was called and nothing is worn yet.
[[nodiscard]] bool is_without_theme();

/// The theme that the environment asks for; blank: none.
[[nodiscard]] const std::string& forced_theme();

/// Takes a blank name out of the environment: programs of another kind would take it for a theme
/// when they are started from here.
void spare_children();

/// Makes a change of GTK's settings with that theme in the environment, or with none where that is
/// blank, and wears what they name then.
void change_theme(const std::string& forced, const std::function<void()>& change);

/// Before a dialog of GTK's own: wears all of its theme from now on.
void wear_whole_theme();

}  // namespace sightline::desktop::native
