// Window: the planner's real window under test, worked by real keys and clicks.
// Why: every step polls for what it waits for, so a busy machine makes tests slow and never wrong.
#pragma once

#include <type_traits>  // wx/weakref.h uses it and does not say so

#include <wx/uiaction.h>
#include <wx/weakref.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/main_frame.h"
#include "app/present/safekeeping.h"
#include "reports/draw/print_job.h"

namespace sightline::desktop::test {

/// Stands in for the person whom dialogs would ask.
class Person final : public UserPort {
 public:
  SaveAnswer ask_to_save(const std::string& name) override;
  FileAnswer ask_about_changed_file(const ChangedFile& changed) override;
  LockAnswer ask_about_locked_file(const LockedFile& locked) override;
  bool settle_conflicts(PlanMerge& merge) override;
  std::optional<std::filesystem::path> choose_file_to_open(FileKind kind) override;
  std::optional<std::filesystem::path> choose_file_to_save(
      FileKind kind, const std::filesystem::path& proposal) override;
  std::optional<std::filesystem::path> choose_folder(
      const std::filesystem::path& proposal) override;
  bool confirm(const Message& question, const Message& button) override;
  std::optional<std::string> ask_text(const Message& question, const std::string& proposal,
                                      const Message& button, const Message& if_blank) override;
  SharedKey ask_for_key(const PassphraseQuestion& question) override;
  PrintOutcome print(const draw::PrintJob& job, const PrintAnew& anew) override;
  void notify(NoticeTone tone, const Message& message) override;

  SaveAnswer save_answer = SaveAnswer::cancel;
  FileAnswer file_answer = FileAnswer::cancel;
  std::function<FileAnswer(const ChangedFile&)> answer_about_file;  ///< instead, if there is one
  LockAnswer lock_answer = LockAnswer::cancel;
  std::optional<std::filesystem::path> file;  ///< chosen in the next file dialogs
  bool confirms = true;
  PrintOutcome print_outcome;
  std::optional<draw::PrintJob> printed;  ///< what was to be printed last
  std::optional<std::string> passphrase;
  std::optional<std::string> typed;        ///< into the next text questions
  std::function<bool(PlanMerge&)> decide;  ///< decides about conflicts
  std::vector<std::string> asked;
  std::vector<std::pair<NoticeTone, Message>> notices;
  std::function<void(NoticeTone, const Message&)> show_notice;
};

/// Lets the window work until `condition` holds; false when it does not within ten seconds.
bool wait_until(const std::function<bool()>& condition);

/// The main window with a session, a person and an empty configuration.
class Window {
 public:
  /// `safe` keeps the session's plans, if there is one.
  explicit Window(Catalog catalog = Catalog::english(), UndoLimits undo_limits = {},
                  Safekeeping* safe = nullptr);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] MainFrame& frame() const { return *frame_; }
  /// Whether the person has closed it.
  [[nodiscard]] bool is_closed() const { return !frame_; }
  [[nodiscard]] Session& session() { return *session_; }
  Person person;

  /// One key, such as 'Z' with wxMOD_CONTROL, or WXK_DOWN.
  void key(int code, int modifiers = wxMOD_NONE);
  /// Types into whatever has the keyboard.
  void type(const std::string& text);
  /// Clicks the middle of a control, or a point in its client coordinates.
  void click(wxWindow& control);
  void click(wxWindow& control, const wxPoint& point);
  /// Twice, as quickly as a double click.
  void click_twice(wxWindow& control);
  /// Presses at one point in the control's client coordinates, moves and lets go at another.
  void drag(wxWindow& control, const wxPoint& from, const wxPoint& to);
  /// The parts of a drag, to look in between.
  void press(wxWindow& control, const wxPoint& point);
  void carry(wxWindow& control, const wxPoint& point);
  void release();
  /// Puts the keyboard on a control.
  void focus(wxWindow& control);

 private:
  /// Without a window manager nobody gives the keyboard back when a dialog goes.
  void take_keyboard();

  void point_at(wxWindow& control, const wxPoint& point);

  Catalog catalog_;
  std::unique_ptr<Session> session_;
  wxWeakRef<MainFrame> frame_;
  wxUIActionSimulator hand_;
};

/// Without a window manager nobody else does. Not by Raise(): it says when somebody last did
/// something, and the X server leaves the keyboard with who got it later.
void give_keyboard(wxTopLevelWindow& window);
/// Gives it once the window is on the screen; false when it never takes it.
[[nodiscard]] bool takes_keyboard(wxTopLevelWindow& window);

/// What GTK says: wx doesn't notice when the keyboard comes to a drop-down list by Tab.
[[nodiscard]] bool has_keyboard(wxWindow& control);

}  // namespace sightline::desktop::test
