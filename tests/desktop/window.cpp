#include "tests/desktop/window.h"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/fileconf.h>
#include <wx/sstream.h>
#include <wx/stopwatch.h>
#include <wx/utils.h>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <utility>

#include "model/file/document_file.h"
#include "reports/draw/print_job.h"
#include "sightline_config.h"
#include "tests/desktop/complaints.h"

namespace sightline::desktop::test {
namespace {

constexpr int patience_ms = 10'000;

SessionTools tools(UndoLimits undo_limits) {
  return {.today = [] { return Day{std::chrono::year{2026} / 5 / 12}; },
          .load = load_document,
          .save = [](const std::filesystem::path& path, const Document& document,
                     const FileKey* key) { save_document(path, document, system_calls(), key); },
          .id_seed = 7,
          .key_cost = {1, 8192},
          .undo_limits = undo_limits};
}

}  // namespace

SaveAnswer Person::ask_to_save(const std::string& name) {
  asked.push_back(name);
  return save_answer;
}

FileAnswer Person::ask_about_changed_file(const ChangedFile& changed) {
  asked.push_back("changed " + changed.name);
  return answer_about_file ? answer_about_file(changed) : file_answer;
}

LockAnswer Person::ask_about_locked_file(const LockedFile& locked) {
  asked.push_back("locked " + locked.name);
  return lock_answer;
}

bool Person::settle_conflicts(PlanMerge& merge) {
  asked.emplace_back("conflicts");
  return decide && decide(merge);
}

std::optional<std::filesystem::path> Person::choose_file_to_open(FileKind) { return file; }

std::optional<std::filesystem::path> Person::choose_file_to_save(FileKind,
                                                                 const std::filesystem::path&) {
  return file;
}

std::optional<std::filesystem::path> Person::choose_folder(const std::filesystem::path&) {
  return file;
}

bool Person::confirm(const Message& question, const Message&) {
  asked.push_back(plain_text(question));
  return confirms;
}

std::optional<std::string> Person::ask_text(const Message& question, const std::string&,
                                            const Message&, const Message& if_blank) {
  asked.push_back(plain_text(question));
  if (typed && typed->empty() && !if_blank.empty()) return std::nullopt;
  return typed;
}

SharedKey Person::ask_for_key(const PassphraseQuestion& question) {
  asked.push_back("passphrase of " + question.name);
  return passphrase ? question.derive(Secret(*passphrase)) : nullptr;
}

PrintOutcome Person::print(const draw::PrintJob& job, const PrintAnew& /*anew*/) {
  asked.push_back("print " + job.title);
  printed = job;
  return print_outcome;
}

void Person::notify(NoticeTone tone, const Message& message) {
  notices.emplace_back(tone, message);
  if (show_notice) show_notice(tone, message);
}

bool wait_until(const std::function<bool()>& condition) {
  const wxStopWatch watch;
  while (!condition()) {
    if (watch.Time() > patience_ms) return false;
    wxTheApp->Yield(true);
    wxMilliSleep(5);
  }
  return true;
}

Window::Window(Catalog catalog, UndoLimits undo_limits, Safekeeping* safe)
    : catalog_(std::move(catalog)) {
  wxStringInputStream nothing("");
  delete wxConfigBase::Set(new wxFileConfig(nothing));
  auto its_tools = tools(undo_limits);
  if (safe) safe->equip(its_tools);
  session_ = std::make_unique<Session>(person, its_tools);
  frame_ = new MainFrame(*session_, catalog_, SIGHTLINE_SOURCE_TEMPLATES, SIGHTLINE_SOURCE_LOCALE);
  person.show_notice = [this](NoticeTone tone, const Message& message) {
    frame_->notify(tone, message);
  };
  frame_->SetSize(wxSize(1200, 860));
  frame_->Show();
  REQUIRE(takes_keyboard(*frame_));
}

Window::~Window() {
  person.show_notice = {};
  if (frame_) frame_->Destroy();
  wait_until([] { return wxTopLevelWindows.empty(); });
  CHECK(take_complaints() == std::vector<std::string>{});
}

void Window::take_keyboard() {
  bool other = false;
  for (const auto* top : wxTopLevelWindows) other = other || (top != frame_ && top->IsShown());
  if (other || !frame_ || frame_->IsActive()) return;
  CHECK(takes_keyboard(*frame_));
}

void Window::key(int code, int modifiers) {
  take_keyboard();
  hand_.Char(code, modifiers);
  wxTheApp->Yield(true);
}

void Window::type(const std::string& text) {
  take_keyboard();
  hand_.Text(text.c_str());
  wxTheApp->Yield(true);
}

void Window::click(wxWindow& control) {
  const wxSize size = control.GetSize();
  click(control, {size.x / 2, size.y / 2});
}

void Window::click(wxWindow& control, const wxPoint& point) {
  point_at(control, point);
  hand_.MouseClick();
  wxTheApp->Yield(true);
}

void Window::click_twice(wxWindow& control) {
  const wxSize size = control.GetSize();
  point_at(control, {size.x / 2, size.y / 2});
  hand_.MouseDblClick();
  wxTheApp->Yield(true);
}

void Window::point_at(wxWindow& control, const wxPoint& point) {
  REQUIRE(wait_until([&] { return control.IsShownOnScreen(); }));
  // A layout that is still going on would move the control away from under the mouse.
  constexpr int long_enough = 10;
  std::optional<wxPoint> at;
  int rested = 0;
  REQUIRE(wait_until([&] {
    const auto now = control.ClientToScreen(point);
    rested = std::exchange(at, now) == now ? rested + 1 : 0;
    return rested >= long_enough;
  }));
  // A control that was disabled under the mouse takes no click until the mouse has moved.
  hand_.MouseMove(*at - wxPoint(3, 3));
  wxTheApp->Yield(true);
  hand_.MouseMove(*at);
  wxTheApp->Yield(true);
}

void Window::press(wxWindow& control, const wxPoint& point) {
  point_at(control, point);
  hand_.MouseDown();
  wxTheApp->Yield(true);
}

void Window::carry(wxWindow& control, const wxPoint& point) {
  // In steps, as a hand does it.
  const auto to = control.ClientToScreen(point);
  const auto from = wxGetMousePosition();
  constexpr int steps = 4;
  for (int i = 1; i <= steps; ++i) {
    hand_.MouseMove(from + wxPoint((to - from).x * i / steps, (to - from).y * i / steps));
    wxTheApp->Yield(true);
  }
  // No hand rests wholly. GTK keeps the last move of all until it draws, or another comes.
  for (const auto& tremble : {to + wxPoint(1, 0), to}) {
    hand_.MouseMove(tremble);
    wxTheApp->Yield(true);
  }
}

void Window::release() {
  hand_.MouseUp();
  wxTheApp->Yield(true);
}

void Window::drag(wxWindow& control, const wxPoint& from, const wxPoint& to) {
  press(control, from);
  carry(control, to);
  release();
}

void Window::focus(wxWindow& control) {
  control.SetFocus();
  REQUIRE(wait_until([&] { return wxWindow::FindFocus() == &control; }));
}

void give_keyboard(wxTopLevelWindow& window) {
  if (auto* on_screen = gtk_widget_get_window(window.GetHandle()))
    gdk_window_focus(on_screen, GDK_CURRENT_TIME);
}

bool takes_keyboard(wxTopLevelWindow& window) {
  return wait_until([&] {
    if (window.IsActive()) return window.IsShownOnScreen();
    // Again, since a window that isn't on the screen yet takes none.
    give_keyboard(window);
    return false;
  });
}

bool has_keyboard(wxWindow& control) {
  auto* top = gtk_widget_get_toplevel(control.GetHandle());
  auto* focus = gtk_window_get_focus(GTK_WINDOW(top));
  return focus && (focus == control.GetHandle() ||
                   gtk_widget_is_ancestor(focus, control.GetHandle()) != FALSE);
}

}  // namespace sightline::desktop::test
