#include "app/desktop/menu_commands.h"

#include <wx/accel.h>

#include <memory>

#include "app/desktop/digit_key.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

using Visit = std::function<void(const wxMenuItem& item, const wxString& menu)>;

void for_each_item(const wxMenu& menu, const wxString& title, const Visit& visit) {
  for (const auto* item : menu.GetMenuItems()) {
    if (item->IsSeparator()) continue;
    if (const auto* below = item->GetSubMenu())
      for_each_item(*below, title + L" · " + item->GetItemLabelText(), visit);
    else
      visit(*item, title);
  }
}

void for_each_item(const wxMenuBar& bar, const Visit& visit) {
  for (std::size_t i = 0; i < bar.GetMenuCount(); ++i)
    for_each_item(*bar.GetMenu(i), bar.GetMenuLabelText(i), visit);
}

}  // namespace

std::vector<Command> menu_commands(const wxMenuBar& bar,
                                   const std::function<std::optional<PageId>(int id)>& page_of) {
  std::vector<Command> commands;
  for_each_item(bar, [&](const wxMenuItem& item, const wxString& menu) {
    const std::unique_ptr<wxAcceleratorEntry> key(item.GetAccel());
    commands.push_back({.id = item.GetId(),
                        .title = from_wx(item.GetItemLabelText()),
                        .menu = from_wx(menu),
                        .keys = key ? from_wx(key->ToRawString()) : std::string(),
                        .page = page_of(item.GetId()),
                        .enabled = item.IsEnabled()});
  });
  return commands;
}

void give_command(wxFrame& frame, int id) {
  auto* item = frame.GetMenuBar()->FindItem(id);
  if (!item || !item->IsEnabled()) return;
  wxCommandEvent event(wxEVT_MENU, id);
  event.SetEventObject(&frame);
  if (item->IsCheckable()) {
    item->Check(item->IsRadio() || !item->IsChecked());
    event.SetInt(item->IsChecked() ? 1 : 0);
  }
  frame.ProcessWindowEvent(event);
}

int command_of_key(const wxMenuBar& bar, const wxKeyEvent& event) {
  int flags = wxACCEL_NORMAL;
  if (event.AltDown()) flags |= wxACCEL_ALT;
  if (event.ControlDown()) flags |= wxACCEL_CTRL;
  if (event.ShiftDown()) flags |= wxACCEL_SHIFT;
  const auto command = [&](int code) {
    int found = wxID_NONE;
    for_each_item(bar, [&](const wxMenuItem& item, const wxString&) {
      const std::unique_ptr<wxAcceleratorEntry> key(item.GetAccel());
      if (key && key->GetKeyCode() == code && key->GetFlags() == flags) found = item.GetId();
    });
    return found;
  };
  const int found = command(event.GetKeyCode());
  const auto digit = digit_of(event);
  return found == wxID_NONE && digit ? command('0' + *digit) : found;
}

}  // namespace sightline::desktop
