// Session: the open document, its file, and everything that was done to it since it was opened.
// Why: the one place where a document changes, so undo, the title and every page follow from it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/present/file_watch.h"
#include "app/present/user_port.h"
#include "model/derive/audience_copy.h"
#include "model/derive/open_findings.h"
#include "model/edit/undo.h"
#include "model/file/document_file.h"
#include "model/file/plan_lock.h"
#include "model/file/recovery.h"

namespace sightline {

[[nodiscard]] bool is_file_there(const std::filesystem::path& path);
/// Whether two paths lead to one file, or are the same.
[[nodiscard]] bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b);

/// What a session needs of the world, handed in so that tests can stand in for it.
struct SessionTools {
  std::function<Day()> today;
  /// With no key a protected plan is a LockedPlan. Throws Failure.
  std::function<Document(const std::filesystem::path&, const FileKey*)> load;
  /// Protected when there is a key. Throws Failure.
  std::function<void(const std::filesystem::path&, const Document&, const FileKey*)> save;
  std::uint64_t id_seed = 0;
  std::function<std::int64_t()> now = {};  ///< seconds since 1970-01-01 UTC; none: not known
  std::string who = {};                    ///< who sits here, for the history; may be empty
  std::function<bool(const std::filesystem::path&)> is_there = is_file_there;
  FileWatch::Glance glance = glance_at;
  FileWatch::Digest digest = digest_of_file;
  /// Saves if the file still has this digest, or still is not there, and hands back the digest that
  /// it has then; nothing: somebody was faster. None: `save` does, whatever is there. Throws
  /// Failure.
  std::function<std::optional<std::string>(const std::filesystem::path&, const Document&,
                                           const std::optional<std::string>&, const FileKey*)>
      save_over = {};
  /// What unsaved changes were made of, if its file was kept when it was saved. None: nothing is.
  std::function<std::optional<Document>(const Recovery&)> kept_base = {};
  /// None: plans are opened without a note beside them. The flag: also when somebody else has it.
  std::function<LockOutcome(const std::filesystem::path&, bool)> lock = {};
  std::function<SharedKey(const std::filesystem::path&, const Secret&)> key_for = key_for_file;
  KeyCost key_cost = usual_cost;  ///< of new passphrases
  UndoLimits undo_limits = {};
};

class Session {
 public:
  using Listener = std::function<void()>;

  /// Starts with a blank plan without a file, from today's month on.
  Session(UserPort& user, SessionTools tools);

  [[nodiscard]] const Document& document() const { return undo_.document(); }
  [[nodiscard]] const Plan& plan() const { return document().plan; }
  [[nodiscard]] const std::optional<std::filesystem::path>& path() const { return path_; }
  /// The digest of its file as last read or written here; blank: not known.
  [[nodiscard]] std::string known_digest() const { return watch_.known_digest(); }
  /// What became of its file, as far as that was noticed.
  [[nodiscard]] FileNews file_news() const { return adrift_; }
  /// Somebody else has the plan open, so nothing is changed here; saved elsewhere, it can be.
  [[nodiscard]] bool is_read_only() const { return read_only_; }
  /// The person has said that what isn't saved may go.
  [[nodiscard]] bool is_given_up() const { return given_up_; }
  [[nodiscard]] Day today() const { return tools_.today(); }
  [[nodiscard]] IdSource& ids() { return ids_; }
  [[nodiscard]] UserPort& user() { return user_; }

  /// Makes the edit, remembers how to undo it and notes it in the document's history; an edit
  /// without changes does nothing. False, with a notice, when it doesn't fit the document any more;
  /// nothing has changed then.
  bool perform(const Edit& edit);

  /// What an edit that takes long is worked out from on another thread.
  struct Draft {
    Document document;
    IdSource ids;
    HistoryEntry entry;
  };
  struct WorkedEdit {
    Document before;
    std::optional<UndoStep> step;  ///< none: it changes nothing
  };
  [[nodiscard]] Draft draft();
  /// Throws Failure when the edit doesn't fit the draft's document.
  [[nodiscard]] static WorkedEdit worked_out(Draft draft, const Edit& edit);
  /// Makes it as the other perform does. False, with a notice, when the document is no longer what
  /// the draft was of.
  bool perform(WorkedEdit edit);

  [[nodiscard]] bool can_undo() const { return undo_.undo_label().has_value(); }
  [[nodiscard]] bool can_redo() const { return undo_.redo_label().has_value(); }
  /// What undo would take back; an empty message when there is nothing.
  [[nodiscard]] Message undo_label() const { return undo_.undo_label().value_or(Message{}); }
  [[nodiscard]] Message redo_label() const { return undo_.redo_label().value_or(Message{}); }
  void undo();
  void redo();
  /// Names the document's value: less after undo than before it, more after an edit.
  [[nodiscard]] std::uint64_t state() const { return undo_.state(); }

  /// What the plan check finds today: the window's frame and its page both tell of it.
  [[nodiscard]] const SortedFindings& findings() const;

  /// Whether the document differs from its file, or from how it began. The history alone doesn't
  /// count: what was changed and changed back by hand leaves nothing to save. A plan whose file is
  /// gone or holds something else by now is nowhere but here, and so unsaved.
  [[nodiscard]] bool is_dirty() const;
  /// The file's name, or the plan's, or "Untitled plan".
  [[nodiscard]] Message display_name() const;

  /// What the plan is saved with, and every copy of it has to be; none: it isn't protected.
  [[nodiscard]] const SharedKey& key() const { return key_; }
  /// Asks for a new passphrase and saves the plan with it; it is asked where when it has no file.
  void protect();
  /// Asks whether to, and saves the plan without.
  void unprotect();
  /// The sentence that something was handed out; of a protected plan, the first time, with the
  /// warning that its passphrase doesn't protect that.
  [[nodiscard]] Message handed_out(const Message& done);

  struct Glimpse {
    std::optional<Document> document;
    bool readable = false;  ///< perhaps with another passphrase
  };
  struct Opened {
    Document document;
    SharedKey key;
  };
  /// What is in a file, with its passphrase if it needs one; nothing when nobody knows that. Throws
  /// Failure.
  [[nodiscard]] std::optional<Opened> read(const std::filesystem::path& path);
  /// Takes a document without a file, protected when there is a key; it counts as unsaved.
  void start(Document document, SharedKey key = nullptr);
  /// Opens a file; asks first when somebody else has it open. False, with a notice, when it can't
  /// be read; the open document then stays.
  bool open(const std::filesystem::path& path);
  /// Takes what a crash left unsaved, as changes of its file that one undo takes back; without a
  /// file, or when that holds another plan by now, as a plan without one. False when the person
  /// thought better of it.
  bool recover(const Recovery& recovery);
  /// Whether somebody else has changed the plan's file, and nobody was asked about it yet; then
  /// settle_file() is due. That the file is gone is told at once, once; that it was only touched,
  /// or saved as it was, is no news.
  [[nodiscard]] bool has_file_news();
  /// Asks what to do about the file that somebody else has changed, and does it. True when the
  /// plan here was saved; merging saves nothing, so that what came can be looked at first.
  bool settle_file();
  /// Saves to its file, or asks for one; asks first when somebody else has changed that file.
  /// False, with a notice, when it could not be saved; false when the person thought better of it.
  bool save();
  /// Replaces a file that is there only when the person agrees.
  bool save_as();
  /// Asks for a file and writes a copy for this audience, which `reader` names in the proposal
  /// ("Lender"); `words` are what the copy tells of itself. The plan here, its file and what
  /// is unsaved of it stay as they are. False when nothing was written.
  bool save_copy(const AudienceOptions& options, const std::string& reader, const CopyWords& words);
  /// Asks for a file, whose proposed name `mark` tells from the plan's, and writes what the plan
  /// once was into it, protected as the plan is. False, perhaps with a notice, when nothing was
  /// written.
  bool save_former(const Document& then, const std::string& mark);
  /// Asks whether to save when there is something to lose. False when the person stays.
  [[nodiscard]] bool may_leave();

  /// Files opened or saved, the latest first, each once; at most `most_recent`.
  [[nodiscard]] const std::vector<std::filesystem::path>& recent() const { return recent_; }
  /// What is in a plan's file, which is not opened; nothing when it can't be read.
  [[nodiscard]] Glimpse glimpse(const std::filesystem::path& path) const {
    return look_into(path, nullptr);
  }
  /// As remembered from earlier runs.
  void set_recent(std::vector<std::filesystem::path> files);
  static constexpr std::size_t most_recent = 9;

  /// Called after every change of document, file or state, in the order of their coming.
  void on_change(Listener listener) { listeners_.push_back(std::move(listener)); }

 private:
  /// The plan is saved with this key from now on.
  void change_key(SharedKey key, const Message& done);
  void take(Document document, std::optional<std::filesystem::path> path);
  /// The plan itself differs from what its file held, or never had one.
  [[nodiscard]] bool is_unsaved() const;
  /// What is at a path before it is written to; `known` is false when nobody could tell.
  struct Before {
    bool known = false;
    std::optional<std::string> digest;
  };
  /// How a plan may be opened that is in a file.
  struct Claim {
    std::shared_ptr<PlanLock> lock = nullptr;
    bool read_only = false;
    bool copy = false;
  };
  [[nodiscard]] Before look_at(const std::filesystem::path& path) const;
  bool save_to(const std::filesystem::path& path, const Before& before);
  /// The digest of what was written, blank where nobody tells; nothing: somebody was faster.
  [[nodiscard]] std::optional<std::string> write(const std::filesystem::path& path,
                                                 const Document& document, const FileKey* key,
                                                 const Before& before);
  /// Another document than the plan into another file than its own. False, with a notice, when it
  /// was not written.
  bool write_beside(const std::filesystem::path& path, const Document& document, const FileKey* key,
                    const Before& before);
  [[nodiscard]] bool is_own_file(const std::filesystem::path& path) const;
  void tell_held(const std::filesystem::path& path, const LockHolder& holder);
  void tell_overtaken(const std::filesystem::path& path);
  /// Nothing when the person thought better of it.
  [[nodiscard]] std::optional<Claim> claim(const std::filesystem::path& path);
  /// Likewise, with a notice, when somebody else has it.
  [[nodiscard]] std::optional<Claim> claim_to_save(const std::filesystem::path& path);
  /// With a notice, where the plan is only read.
  [[nodiscard]] bool refuses_edits();
  [[nodiscard]] HistoryEntry next_entry();
  void tell_once(const std::optional<Message>& trouble);
  bool recover_into_file(const Recovery& recovery, Opened theirs);
  /// What is in the plan's file.
  [[nodiscard]] Glimpse theirs() const { return look_into(*path_, file_key_); }
  [[nodiscard]] Glimpse look_into(const std::filesystem::path& path, const SharedKey& key) const;
  void load_theirs();
  void merge_with(Opened other, FileWatch seen);
  /// Asks for the passphrase that the plan's file has by now, which is that of the merged plan.
  void merge_with_locked(FileWatch seen);
  [[nodiscard]] std::string file_name() const;
  /// For a plan without a file; one that every file system takes.
  [[nodiscard]] std::string file_name_for_plan() const;
  void set_adrift(FileNews news);
  void remember(const std::filesystem::path& path);
  void changed();

  UserPort& user_;
  SessionTools tools_;
  IdSource ids_;
  Undo undo_;
  Document saved_;
  std::string saved_digest_;  ///< of the file that holds `saved_`; blank: not known
  /// Made from a template, or on a disk that may lose it: worth saving before any change.
  bool never_saved_ = false;
  SharedKey key_;
  SharedKey file_key_;                ///< of the file as it is; another one until the plan is saved
  bool open_copies_told_ = false;     ///< see handed_out
  FileNews adrift_ = FileNews::none;  ///< what became of its file
  bool read_only_ = false;
  bool given_up_ = false;
  bool told_of_locks_ = false;
  std::shared_ptr<PlanLock> lock_;
  struct Checked {
    std::uint64_t state;  ///< of the document
    Day today;
    SortedFindings findings;
  };
  mutable std::optional<Checked> checked_;  ///< none: the document is another one
  FileWatch watch_;
  std::optional<std::filesystem::path> path_;
  std::vector<std::filesystem::path> recent_;
  std::vector<Listener> listeners_;
};

}  // namespace sightline
