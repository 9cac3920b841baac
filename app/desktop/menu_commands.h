// The commands of a menu bar as plain data, and giving one of them.
// Why: search, help and keys read what the menus say when they are asked, so they can't miss an
// item or name a shortcut that there is not.
#pragma once

#include <wx/frame.h>
#include <wx/menu.h>

#include <functional>
#include <optional>
#include <vector>

#include "app/present/command.h"

namespace sightline::desktop {

/// All items in the order of the menus. `page_of` says which page an item leads to, if any.
[[nodiscard]] std::vector<Command> menu_commands(
    const wxMenuBar& bar, const std::function<std::optional<PageId>(int id)>& page_of);

/// As if its item was chosen; does nothing while that is disabled.
void give_command(wxFrame& frame, int id);

/// The item of this key, or wxID_NONE.
[[nodiscard]] int command_of_key(const wxMenuBar& bar, const wxKeyEvent& event);

}  // namespace sightline::desktop
