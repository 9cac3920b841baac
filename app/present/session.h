// Session: the open document, its file, and everything that was done to it since it was opened.
// Why: the one place where a document changes, so undo, the title and every page follow from it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/present/file_watch.h"
#include "app/present/user_port.h"
#include "model/derive/audience.h"
#include "model/edit/undo.h"

namespace sightline {

[[nodiscard]] bool is_file_there(const std::filesystem::path& path);

/// What a session needs of the world, handed in so that tests can stand in for it.
struct SessionTools {
  std::function<Day()> today;
  std::function<Document(const std::filesystem::path&)> load;               ///< throws Failure
  std::function<void(const std::filesystem::path&, const Document&)> save;  ///< throws Failure
  std::uint64_t id_seed = 0;
  std::function<std::int64_t()> now = {};  ///< seconds since 1970-01-01 UTC; none: not known
  std::string who = {};                    ///< who sits here, for the history; may be empty
  std::function<bool(const std::filesystem::path&)> is_there = is_file_there;
  FileWatch::Glance glance = glance_at;
  FileWatch::Digest digest = digest_of_file;
};

class Session {
 public:
  using Listener = std::function<void()>;

  /// Starts with a blank plan without a file, from today's month on.
  Session(UserPort& user, SessionTools tools);

  [[nodiscard]] const Document& document() const { return undo_.document(); }
  [[nodiscard]] const Plan& plan() const { return document().plan; }
  [[nodiscard]] const std::optional<std::filesystem::path>& path() const { return path_; }
  [[nodiscard]] Day today() const { return tools_.today(); }
  [[nodiscard]] IdSource& ids() { return ids_; }
  [[nodiscard]] UserPort& user() { return user_; }

  /// Makes the edit, remembers how to undo it and notes it in the document's history; an edit
  /// without changes does nothing. False, with a notice, when it doesn't fit the document any more;
  /// nothing has changed then.
  bool perform(const Edit& edit);

  [[nodiscard]] bool can_undo() const { return undo_.undo_label().has_value(); }
  [[nodiscard]] bool can_redo() const { return undo_.redo_label().has_value(); }
  /// What undo would take back; an empty message when there is nothing.
  [[nodiscard]] Message undo_label() const { return undo_.undo_label().value_or(Message{}); }
  [[nodiscard]] Message redo_label() const { return undo_.redo_label().value_or(Message{}); }
  void undo();
  void redo();

  /// Whether the document differs from its file, or from how it began. The history alone doesn't
  /// count: what was changed and changed back by hand leaves nothing to save. A plan whose file is
  /// gone or holds something else by now is nowhere but here, and so unsaved.
  [[nodiscard]] bool is_dirty() const;
  /// The file's name, or the plan's, or "Untitled plan".
  [[nodiscard]] Message display_name() const;

  /// Takes a document without a file; it counts as unsaved.
  void start(Document document);
  /// Opens a file. False, with a notice, when it can't be read; the open document then stays.
  bool open(const std::filesystem::path& path);
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
  /// ("Lender"). The plan here, its file and what is unsaved of it stay as they are. False when
  /// nothing was written.
  bool save_copy(const AudienceOptions& options, const std::string& reader);
  /// Asks whether to save when there is something to lose. False when the person stays.
  [[nodiscard]] bool may_leave();

  /// Files opened or saved, the latest first, each once; at most `most_recent`.
  [[nodiscard]] const std::vector<std::filesystem::path>& recent() const { return recent_; }
  /// As remembered from earlier runs.
  void set_recent(std::vector<std::filesystem::path> files);
  static constexpr std::size_t most_recent = 9;

  /// Called after every change of document, file or state, in the order of their coming.
  void on_change(Listener listener) { listeners_.push_back(std::move(listener)); }

 private:
  void take(Document document, std::optional<std::filesystem::path> path);
  bool save_to(const std::filesystem::path& path);
  void merge_with(Document other, FileWatch seen);
  /// What is in the plan's file; nothing when that can't be read.
  [[nodiscard]] std::optional<Document> theirs() const;
  [[nodiscard]] std::string file_name() const;
  /// For a plan without a file; one that every file system takes.
  [[nodiscard]] std::string file_name_for_plan() const;
  void set_adrift(bool adrift);
  void remember(const std::filesystem::path& path);
  void changed() const;

  UserPort& user_;
  SessionTools tools_;
  IdSource ids_;
  Undo undo_;
  Document saved_;
  bool never_saved_ = false;  ///< made from a template: worth saving before any change
  bool adrift_ = false;       ///< its file is gone, or holds something else
  FileWatch watch_;
  std::optional<std::filesystem::path> path_;
  std::vector<std::filesystem::path> recent_;
  std::vector<Listener> listeners_;
};

}  // namespace sightline
