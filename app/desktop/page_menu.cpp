// The menu ‘Page’: what the page that is shown can do.
// Why: it is read from the page's tabs and buttons, so that none can be missing in the menus, nor
// in the search, which reads those.
#include <wx/menu.h>

#include <algorithm>
#include <map>

#include "app/desktop/main_frame.h"
#include "app/desktop/menu_commands.h"
#include "app/desktop/tabs.h"
#include "app/desktop/text.h"
#include "app/present/deed_keys.h"
#include "app/present/mnemonics.h"

namespace sightline::desktop {
namespace {

constexpr int most_commands = 64;
const int first_command_id = wxWindow::NewControlId(most_commands);

template <class Control>
void gather(const wxWindow& window, std::vector<Control*>& into) {
  for (auto* child : window.GetChildren()) {
    if (!child->IsShown()) continue;
    if (auto* control = dynamic_cast<Control*>(child)) into.push_back(control);
    gather(*child, into);
  }
}

/// A word, not a sign such as an arrow.
bool is_word(const wxString& label) {
  return std::ranges::any_of(label, [](wxUniChar letter) { return wxIsalpha(letter); });
}

void add_tabs(Page& page, std::vector<PageCommand>& commands) {
  std::vector<Tabs*> all;
  gather(page, all);
  if (all.empty()) return;
  auto* tabs = all.front();
  for (std::size_t i = 0; i < tabs->count(); ++i)
    commands.push_back({.label = to_wx(tabs->labels()[i]),
                        .keys = to_wx(page_digit_key(i + 1)),
                        .run = [tabs, i] { tabs->choose(i); },
                        .may = [tabs] { return tabs->IsShownOnScreen(); }});
}

/// What set_deed() and those beside it have noted of a button.
struct Note : wxClientData {
  enum class Of { deed, twin, row };
  Note(Of of_what, const char* id) : of(of_what), sentence(id) {}
  Of of;
  const char* sentence;  ///< a message id; blank: of a row
};

/// The button's note, if it is of this kind.
const Note* note_of(const wxButton& button, Note::Of of) {
  const auto* note = dynamic_cast<const Note*>(button.GetClientObject());
  return note && note->of == of ? note : nullptr;
}

void add_buttons(Page& page, const std::vector<wxString>& others, const Catalog& catalog,
                 const DeedKeys& keys, std::vector<PageCommand>& commands) {
  std::vector<wxButton*> all;
  gather(page, all);
  const auto is_done = [&](const wxButton* button) {
    return note_of(*button, Note::Of::row) ||
           std::ranges::find(commands, button, &PageCommand::button) != commands.end();
  };
  std::erase_if(all, is_done);
  const auto is_other = [&](const wxString& words) {
    return std::ranges::find(others, words) != others.end();
  };
  for (auto* button : all) {
    const auto label = button->GetLabelText();
    const auto* twin = note_of(*button, Note::Of::twin);
    const bool is_known =
        is_other(label) ||
        (twin && is_other(wxControl::RemoveMnemonics(to_wx(catalog.term(twin->sentence))))) ||
        std::ranges::find(commands, label, &PageCommand::label) != commands.end();
    if (!is_word(label) || is_known) continue;
    const auto* deed = note_of(*button, Note::Of::deed);
    const auto key = keys.of(from_wx(label), deed ? deed->sentence : "");
    commands.push_back(command_of(*button, to_wx(key)));
  }
}

bool are_same(const std::vector<PageCommand>& one, const std::vector<PageCommand>& other) {
  return std::ranges::equal(one, other, [](const PageCommand& a, const PageCommand& b) {
    return a.label == b.label && a.keys == b.keys && a.group == b.group;
  });
}

}  // namespace

void set_deed(wxButton& button, const char* deed) {
  button.SetClientObject(new Note(Note::Of::deed, deed));
}

void set_twin(wxButton& button, const char* item) {
  button.SetClientObject(new Note(Note::Of::twin, item));
}

void set_of_row(wxButton& button) { button.SetClientObject(new Note(Note::Of::row, "")); }

PageCommand command_of(wxButton& button, const wxString& keys) {
  const wxWeakRef<wxButton> pressed(&button);
  return {
      .label = button.GetLabelText(),
      .keys = keys,
      .run =
          [pressed] {
            // What was being typed is taken first, which may have done away with it.
            if (!pressed || !pressed->IsShownOnScreen() || !pressed->IsEnabled()) return;
            wxCommandEvent event(wxEVT_BUTTON, pressed->GetId());
            event.SetEventObject(pressed);
            pressed->ProcessWindowEvent(event);
          },
      .may = [pressed] { return pressed && pressed->IsShownOnScreen() && pressed->IsEnabled(); },
      .group = {},
      .button = &button};
}

void MainFrame::fill_page_menu() {
  fill_menus();
  auto& shown = page(current_page());
  std::vector<PageCommand> commands;
  add_tabs(shown, commands);
  for (auto& command : shown.commands()) commands.push_back(std::move(command));
  std::vector<wxString> others;
  for (const auto& command : this->commands())
    if (!is_of_page(command.id)) others.push_back(to_wx(command.title));
  add_buttons(shown, others, catalog_, deed_keys_, commands);
  if (commands.size() > most_commands) commands.resize(most_commands);
  // What they run and when they may is another page's, or another button's of the same name.
  const bool are_known = are_same(commands, page_commands_);
  page_commands_ = std::move(commands);
  if (!are_known) rebuild_page_menu();
  // wxGTK itself would see to that only when a menu is opened.
  const int count = static_cast<int>(page_commands_.size());
  for (int id = first_command_id; id < first_command_id + count; ++id)
    page_menu_->Enable(id, may_on_page(id));
}

void MainFrame::rebuild_page_menu() {
  while (page_menu_->GetMenuItemCount() > 0) page_menu_->Destroy(page_menu_->FindItemByPosition(0));
  std::map<wxString, wxMenu*> groups;
  std::map<wxMenu*, Mnemonics> letters;
  const auto lettered = [&](wxMenu* menu, const wxString& words) {
    return to_wx(letters[menu].set(from_wx(words)));
  };
  int id = first_command_id;
  for (const auto& command : page_commands_) {
    auto* menu = page_menu_;
    if (!command.group.empty()) {
      auto*& group = groups[command.group];
      if (!group)
        page_menu_->AppendSubMenu(group = new wxMenu, lettered(page_menu_, command.group));
      menu = group;
    }
    menu->Append(id++, lettered(menu, command.label) + command.keys);
  }
}

bool MainFrame::is_of_page(int id) {
  return id >= first_command_id && id < first_command_id + most_commands;
}

bool MainFrame::may_on_page(int id) const {
  const auto at = static_cast<std::size_t>(id - first_command_id);
  return at < page_commands_.size() && (!page_commands_[at].may || page_commands_[at].may());
}

bool MainFrame::give_page_command(int id) {
  const bool may = may_on_page(id);
  page_menu_->Enable(id, may);
  if (may) give_command(*this, id);
  return may;
}

void MainFrame::bind_page_menu() {
  const int last = first_command_id + most_commands - 1;
  Bind(
      wxEVT_MENU,
      [this](wxCommandEvent& event) {
        if (!may_on_page(event.GetId())) return;
        // A copy, since it may lead to another page.
        const auto run =
            page_commands_[static_cast<std::size_t>(event.GetId() - first_command_id)].run;
        commit_pending_edit();
        run();
      },
      first_command_id, last);
  Bind(
      wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(may_on_page(event.GetId())); },
      first_command_id, last);
  Bind(wxEVT_MENU_OPEN, [this](wxMenuEvent& event) {
    event.Skip();
    fill_menus();
    if (event.GetMenu() == page_menu_) fill_page_menu();
  });
}

}  // namespace sightline::desktop
