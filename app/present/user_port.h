// UserPort: every question the planner asks a person, and every notice it gives.
// Why: pages and the session never open a dialog themselves, so tests answer in a person's place.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/present/file_kind.h"
#include "model/base/message.h"
#include "model/file/file_key.h"
#include "model/organization.h"

namespace sightline {

namespace draw {
struct PrintJob;
}
class PlanMerge;

enum class SaveAnswer { save, discard, cancel };

/// The plan's file, which somebody else has changed meanwhile.
struct ChangedFile {
  std::string name;
  bool readable = true;    ///< a plan is in it, which could be loaded
  bool unsaved = false;    ///< there are changes here, which loading would lose
  bool mergeable = false;  ///< those and the file's can be brought together
  bool locked = false;     ///< by a passphrase that has to be asked for first
};

/// A passphrase that opens a plan's file, or one that it gets.
struct PassphraseQuestion {
  std::string name;  ///< the file's, or the plan's
  bool is_new = false;
  /// The key; none: another passphrase is needed. Takes long, so it is called beside the window's
  /// thread, in one call at a time, before the question returns. Throws Failure.
  std::function<SharedKey(const Secret&)> derive = {};
};

/// What is to become of such a file.
enum class FileAnswer { load, save_as, replace, cancel, merge };

/// A plan that somebody else has open.
struct LockedFile {
  std::string name;
  Message holder;  ///< who, where and since when, as a sentence
};

enum class LockAnswer { read_only, copy, anyway, cancel };

/// What became of the sheets that were to be printed.
enum class PrintAnswer {
  printed,
  cancelled,
  failed,  ///< the printer took nothing
  undrawn  ///< a sheet could not be drawn, which ended it
};
struct PrintOutcome {
  PrintAnswer answer = PrintAnswer::cancelled;
  /// What they were printed on; none: on paper that a plan can't have, or nobody knows.
  std::optional<PaperSize> paper = std::nullopt;
};
/// The same sheets for other paper than they were laid out for; none: there are none. Throws
/// nothing.
using PrintAnew =
    std::function<std::optional<draw::PrintJob>(PaperSize paper, PaperDirection direction)>;

/// What a notice says about what happened. A warning that something was refused goes with the
/// next change, Escape or another page; one about a change, as that is undone; a lasting one, as of
/// the plan's file, with neither.
enum class NoticeTone { done, warning, lasting_warning, failure };

class UserPort {
 public:
  UserPort() = default;
  UserPort(const UserPort&) = delete;
  UserPort& operator=(const UserPort&) = delete;
  virtual ~UserPort() = default;

  /// Asked before changes would be lost; `name` is the file's or the plan's name.
  [[nodiscard]] virtual SaveAnswer ask_to_save(const std::string& name) = 0;
  /// Nothing when the person thought better of it.
  [[nodiscard]] virtual std::optional<std::filesystem::path> choose_file_to_open(FileKind kind) = 0;
  /// Asked before what somebody else saved into the plan's file would be lost, or as soon as it is
  /// seen. The answer is not `load` when the file isn't readable, and `merge` only when it is
  /// mergeable.
  [[nodiscard]] virtual FileAnswer ask_about_changed_file(const ChangedFile& file) = 0;
  /// Asked before a plan is opened that somebody else has open.
  [[nodiscard]] virtual LockAnswer ask_about_locked_file(const LockedFile& file) = 0;
  /// Decides, one by one, what both this window and somebody else changed. False when the person
  /// thought better of it; nothing is merged then.
  [[nodiscard]] virtual bool settle_conflicts(PlanMerge& merge) = 0;
  /// `proposal` is a file name or a whole path. The answer is as typed, perhaps without its ending,
  /// and may be a file that is there: who is going to write it asks.
  [[nodiscard]] virtual std::optional<std::filesystem::path> choose_file_to_save(
      FileKind kind, const std::filesystem::path& proposal) = 0;
  /// Nothing when the person thought better of it; `proposal` is where to begin.
  [[nodiscard]] virtual std::optional<std::filesystem::path> choose_folder(
      const std::filesystem::path& proposal) = 0;
  /// A question with two answers: `button` says what is done ("Approve plan").
  [[nodiscard]] virtual bool confirm(const Message& question, const Message& button) = 0;
  /// A line of text, with `proposal` to begin with; nothing when the person thought better of it.
  /// `button` says what is done with it. With `if_blank`, a blank line is no answer: the question
  /// stays and says that sentence.
  [[nodiscard]] virtual std::optional<std::string> ask_text(const Message& question,
                                                            const std::string& proposal,
                                                            const Message& button,
                                                            const Message& if_blank = {}) = 0;
  /// Asks until there is a key; nothing when the person thought better of it. A new passphrase is
  /// taken only after it was said that there is no way back without it.
  [[nodiscard]] virtual SharedKey ask_for_key(const PassphraseQuestion& question) = 0;
  /// Asks for printer, paper and pages, and prints.
  [[nodiscard]] virtual PrintOutcome print(const draw::PrintJob& job, const PrintAnew& anew) = 0;
  /// Does pure work that may take long, beside the window where there is one: `what` says what is
  /// done. False when the person thought better of it. Throws what the work throws.
  [[nodiscard]] virtual bool work_beside(const Message& /*what*/,
                                         const std::function<void()>& work) {
    work();
    return true;
  }
  /// Tells without stopping anybody's work.
  virtual void notify(NoticeTone tone, const Message& message) = 0;
};

}  // namespace sightline
