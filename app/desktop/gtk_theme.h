// The one place that speaks to GTK about looks.
// Why: wx 3.2 can neither choose the appearance, nor the colours of native controls, nor name a
// control for a screen reader on GTK; on another toolkit wx answers, or nothing is done.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>

#include <optional>
#include <string>

#include "app/desktop/theme.h"
#include "app/present/preferences.h"

class wxDataViewColumn;

namespace sightline::desktop::native {

/// Makes GTK start in its dark theme; to be called before the toolkit starts.
void prefer_dark();
/// Makes GTK draw with `scale` pixels a unit; to be called before the toolkit starts.
void use_scale(int scale);

/// Takes an appearance at once, or the system's again. Windows hear of it as they hear of a change
/// of the system's.
void wear(Appearance appearance);

/// Whether a window can be shown; what has to come before the toolkit's start, comes before this.
[[nodiscard]] bool has_display();

/// By the ground of the system's theme; wx would look at a window, which wears our own colours.
[[nodiscard]] bool is_dark();
[[nodiscard]] bool is_high_contrast();
/// Gives buttons, text fields, lists and menus the colours and corners of the theme.
void dress_controls(const Theme& theme);

/// Paints the button in the accent colour: the one loud thing on a page.
void make_loud(wxButton& button);
/// A button without border until the mouse is over it.
void make_quiet(wxButton& button);
/// A quiet button whose words are in the colour of links.
void make_link(wxButton& button);
/// Keeps the text of a field of several lines off its border, and as large as other words: wx would
/// mark each word with the field's font in whole points. To be called after its font is set.
void dress_lines(wxTextCtrl& text);
/// How high a field of one line wants to be; none where the system doesn't tell better than wx.
[[nodiscard]] std::optional<int> height_of_line(const wxTextCtrl& field);

/// Keeps the scroll bars of a scrolled window in sight, which says that there is more.
void keep_scroll_bars(wxWindow& scrolled);

/// The room that a label's text takes without being wrapped. wx tells it too, but turns the
/// wrapping off and on for that, and each time the whole window is measured anew; none: ask wx.
[[nodiscard]] std::optional<wxSize> size_of_text(const wxStaticText& label);

/// Leaves lines as they are: a label that may wrap is measured twice, each time that it is
/// measured.
void keep_lines(wxStaticText& label);

/// The arrow in the head of a column: down (true), up, or none. The column's own sorting would
/// sort the list behind its model's back.
void show_sort(wxDataViewColumn& column, std::optional<bool> descending);

/// Keeps the words of a column off those beside it, and its head above them.
void pad_cells(wxDataViewColumn& column);

/// Lets the Tab key leave a drop-down list.
void let_tab_leave(wxChoice& choice);

/// Keeps the mouse and the keyboard of the other windows for `window`, as long as it is shown. wx
/// would disable its parent with all that is in it, and GTK draw each control anew. False: ask wx.
[[nodiscard]] bool take_input(wxTopLevelWindow& window);

/// Takes away what tooltips are shown; says whether there were any.
bool hide_tooltips();

/// A picture of the window as it is on the screen, in device pixels. False when it can't be taken
/// or written.
bool save_screenshot(wxWindow& window, const std::string& png_path);

}  // namespace sightline::desktop::native
