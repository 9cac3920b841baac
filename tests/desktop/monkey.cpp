#include "tests/desktop/monkey.h"

#include "tests/desktop/complaints.h"

#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/utils.h>

#include <fmt/format.h>
#include <gtk/gtk.h>

#include <iterator>
#include <utility>

#include "app/desktop/menu_commands.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/native_dialog.h"

namespace sightline::desktop::test {
namespace {

constexpr int between_steps_ms = 50;
constexpr int most_in_inner_loop = 15;  // deeds in a dialog or menu before it is left
constexpr int stuck = 100;
constexpr std::size_t story_length = 40;

constexpr int keys[] = {WXK_TAB,   WXK_TAB,      WXK_UP,     WXK_DOWN,   WXK_DOWN,   WXK_LEFT,
                        WXK_RIGHT, WXK_RETURN,   WXK_HOME,   WXK_END,    WXK_DELETE, WXK_BACK,
                        WXK_F2,    WXK_SPACE,    WXK_ESCAPE, WXK_PAGEUP, WXK_F10,    WXK_MENU,
                        WXK_F5,    WXK_PAGEDOWN, WXK_INSERT, WXK_F6,     'A',        'C',
                        'V',       'X',          'Z',        '7',        '+',        '-'};
constexpr int modifiers[] = {wxMOD_NONE,    wxMOD_NONE,  wxMOD_NONE, wxMOD_NONE,
                             wxMOD_CONTROL, wxMOD_SHIFT, wxMOD_ALT,  wxMOD_CONTROL | wxMOD_SHIFT};
constexpr const char* texts[] = {"12k",  "2026-06-30", "call Ana by friday", "45", "-3", "x",
                                 "1.2m", "%"};

}  // namespace

Monkey::Monkey(Window& window, unsigned seed) : window_(window), random_(seed) {
  // It would open a window of GTK's own, or leave the plan.
  for (const int id : {wxID_ABOUT, wxID_EXIT})
    window_.frame().Bind(
        wxEVT_MENU, [](wxCommandEvent&) {}, id);
  Start(between_steps_ms);
}

void Monkey::step() {
  window_.person.confirms = below(2) == 0;
  leave_other_windows();
  switch (below(12)) {
    case 0:
      command();
      break;
    case 1:
      words();
      break;
    case 2:
    case 3:
    case 4:
      mouse(window_.frame());
      break;
    default:
      key();
  }
  wxTheApp->Yield(true);
  // Now and then the window has time to paint itself.
  if (below(4) == 0) {
    wxMilliSleep(20);
    wxTheApp->Yield(true);
  }
}

std::string Monkey::story() const {
  std::string all;
  for (const auto& step : steps_) all += step + "\n";
  return all;
}

void Monkey::note(std::string step) {
  ++count_;
  steps_.push_back(std::move(step));
  if (steps_.size() > story_length) steps_.pop_front();
}

void Monkey::Notify() {
  // Nothing is printed, and its keys are the system's.
  if (auto* print = open_print_dialog()) return gtk_dialog_response(print, GTK_RESPONSE_CANCEL);
  auto* dialog = open_dialog();
  auto* grab = gtk_grab_get_current();
  const void* inner = dialog;
  if (grab && GTK_IS_MENU_SHELL(grab)) inner = grab;
  // A deed lets the window work, and so comes here again: then only to what it has opened.
  if (!inner || inner == worked_) return;
  if (std::exchange(last_inner_, inner) != inner) {
    deeds_ = 0;
    patience_ = below(most_in_inner_loop);
  }
  const auto* before = std::exchange(worked_, inner);
  if (inner == dialog)
    work_dialog(*dialog);
  else
    work_menu();
  worked_ = before;
}

void Monkey::work_menu() {
  if (++deeds_ > stuck) complain("A menu doesn't go away.");
  if (deeds_ > patience_) return static_cast<void>(hand_.Char(WXK_ESCAPE));
  static constexpr int menu_keys[] = {WXK_DOWN, WXK_DOWN, WXK_UP, WXK_RIGHT, WXK_RETURN};
  const int code = menu_keys[below(std::ssize(menu_keys))];
  note(fmt::format("  menu key {}", code));
  hand_.Char(code);
}

void Monkey::work_dialog(wxDialog& dialog) {
  if (++deeds_ > stuck) {
    const auto* focus = wxWindow::FindFocus();
    complain("Escape doesn't close the dialog ‘" + dialog.GetTitle().utf8_string() + "’, which " +
             (dialog.IsActive() ? "has the keyboard: " : "has not got the keyboard: ") +
             (focus ? wxString(focus->GetClassInfo()->GetClassName()).utf8_string() : "nobody"));
    return dialog.EndModal(wxID_CANCEL);
  }
  if (!dialog.IsActive()) return give_keyboard(dialog);
  if (deeds_ > patience_) {
    // Who denies every time that what was decided may be lost stays in the dialog for ever.
    window_.person.confirms = true;
    return static_cast<void>(hand_.Char(WXK_ESCAPE));
  }
  note("  in the dialog " + dialog.GetTitle().utf8_string());
  switch (below(6)) {
    case 0:
      return words();
    case 1:
      return mouse(dialog);
    default:
      return key();
  }
}

void Monkey::key() {
  const int code = keys[below(std::ssize(keys))];
  const int held = modifiers[below(std::ssize(modifiers))];
  note(fmt::format("key {} with {}", code, held));
  hand_.Char(code, held);
}

void Monkey::words() {
  const char* text = texts[below(std::ssize(texts))];
  note(fmt::format("types {}", text));
  hand_.Text(text);
}

void Monkey::command() {
  const auto all = window_.frame().commands();
  const auto& one = all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  if (!one.enabled || one.menu == "File") return;
  note("command " + one.title);
  give_command(window_.frame(), one.id);
}

wxPoint Monkey::point_in(wxWindow& window) {
  const auto size = window.GetClientSize();
  return window.ClientToScreen(wxPoint(below(size.x), below(size.y)));
}

void Monkey::mouse(wxWindow& over) {
  const auto from = point_in(over);
  const auto to = point_in(over);
  const int deed = below(8);
  const int button = deed == 0 ? wxMOUSE_BTN_RIGHT : wxMOUSE_BTN_LEFT;
  note(fmt::format("mouse {} at {},{} to {},{}", deed, from.x, from.y, to.x, to.y));
  hand_.MouseMove(from);
  if (deed == 1) return static_cast<void>(hand_.MouseDblClick());
  hand_.MouseDown(button);
  if (deed > 5) {
    hand_.MouseMove({(from.x + to.x) / 2, (from.y + to.y) / 2});
    hand_.MouseMove(to);
  }
  hand_.MouseUp(button);
}

void Monkey::leave_other_windows() {
  if (window_.frame().IsActive()) return;
  for (auto* other : wxTopLevelWindows) {
    if (other == &window_.frame() || !other->IsShown() || below(6) > 0) continue;
    note("closes " + other->GetName().utf8_string());
    other->Close(true);
    return;
  }
  bool alone = true;
  for (auto* other : wxTopLevelWindows)
    alone = alone && (other == &window_.frame() || !other->IsShown());
  if (alone) give_keyboard(window_.frame());
}

}  // namespace sightline::desktop::test
