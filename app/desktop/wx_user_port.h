// WxUserPort: questions as native dialogs, notices in the window's bar.
// Why: presenters ask without knowing of windows; forms, such as a new plan, have dialogs of their
// own.
#pragma once

#include <wx/window.h>

#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "app/present/user_port.h"
#include "model/catalog/catalog.h"

namespace sightline::desktop {

class WxUserPort final : public UserPort {
 public:
  explicit WxUserPort(const Catalog& catalog) : catalog_(catalog) {}

  /// The window that dialogs belong to, and what shows its notices. None before the window is there
  /// and after it is gone.
  void attach(wxWindow* window, std::function<void(NoticeTone, const Message&)> notices);
  /// Of the plan that the command line names; tried before anybody is asked.
  void give_passphrase(Secret passphrase) { given_ = std::move(passphrase); }
  /// From now on nobody is there to be asked for a passphrase.
  void leave_alone() { alone_ = true; }

  SaveAnswer ask_to_save(const std::string& name) override;
  FileAnswer ask_about_changed_file(const ChangedFile& file) override;
  LockAnswer ask_about_locked_file(const LockedFile& file) override;
  bool settle_conflicts(PlanMerge& merge) override;
  std::optional<std::filesystem::path> choose_file_to_open(FileKind kind) override;
  std::optional<std::filesystem::path> choose_file_to_save(
      FileKind kind, const std::filesystem::path& proposal) override;
  std::optional<std::filesystem::path> choose_folder(
      const std::filesystem::path& proposal) override;
  bool confirm(const Message& question, const Message& button) override;
  std::optional<std::string> ask_text(const Message& question, const std::string& proposal,
                                      const Message& button, const Message& if_blank = {}) override;
  SharedKey ask_for_key(const PassphraseQuestion& question) override;
  PrintOutcome print(const draw::PrintJob& job, const PrintAnew& anew) override;
  bool work_beside(const Message& what, const std::function<void()>& work) override;
  void notify(NoticeTone tone, const Message& message) override;

 private:
  /// A window that is not on the screen yet is put there.
  void show_window();
  [[nodiscard]] wxString text(const Message& message) const;

  const Catalog& catalog_;
  wxWindow* window_ = nullptr;
  std::function<void(NoticeTone, const Message&)> notices_;
  std::optional<Secret> given_;
  bool alone_ = false;
};

}  // namespace sightline::desktop
