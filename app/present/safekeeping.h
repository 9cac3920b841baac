// Safekeeping: what is done so that nobody loses a plan: unsaved changes put aside, earlier
// versions kept, a note beside the plan of who has it open. Why: window and tests use the same, so
// what kills one in a test is what would kill the other.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/present/recovery_keeper.h"
#include "app/present/session.h"
#include "model/file/kept_save.h"
#include "model/file/versions.h"

namespace sightline {

/// Where and for whom.
struct SafePlaces {
  std::optional<std::filesystem::path> state;  ///< none: somebody without a home
  std::optional<std::filesystem::path> data;
  std::string who;                    ///< for locks; may be blank
  std::function<std::int64_t()> now;  ///< seconds since 1970-01-01 UTC
  /// Called on any thread: sees to it that hear() is called soon on the session's. None: what there
  /// is to tell waits for the next change.
  std::function<void()> wake = {};
  FileCalls& calls = system_calls();  ///< for plans and what is put aside; on any thread
};

class Safekeeping {
 public:
  explicit Safekeeping(SafePlaces places);
  Safekeeping(const Safekeeping&) = delete;
  Safekeeping& operator=(const Safekeeping&) = delete;
  ~Safekeeping();

  /// Saving, with versions and without overtaking anybody, and locks.
  void equip(SessionTools& tools);
  /// Watches over the session from now on. One session, which must not outlive this.
  void attend(Session& session);
  /// The program ends: what isn't saved and wasn't given up stays where the next start finds it.
  void finish(const Session& session);

  /// Tells the person what the threads have to say: that nothing can be put aside, or can be again.
  void hear();

  /// Waits until the last edit is safe.
  void flush();
  /// A file that holds what isn't saved too: it goes once that is put aside.
  void replace(const std::filesystem::path& other) {
    if (keeper_) keeper_->replace(other);
  }
  [[nodiscard]] const std::optional<Versions>& versions() const { return versions_; }
  [[nodiscard]] const std::optional<RecoveryFolder>& recoveries() const { return recoveries_; }

 private:
  void watch(Session& session);
  struct News {
    NoticeTone tone;
    Message what;
  };
  /// From any thread.
  void bring(News news);
  void tell_of_recovery(const std::optional<Message>& trouble);
  void tell_of_versions(const std::optional<Message>& trouble);
  /// `write` gets the file's bytes.
  bool save(const std::filesystem::path& path, const Document& document, const FileKey* key,
            const std::function<bool(const std::string&)>& write);
  [[nodiscard]] bool is_of_session(Id<Document> document) const;
  /// And its present state, not one that the plan once was.
  [[nodiscard]] bool is_in_session(const Document& document) const;
  [[nodiscard]] std::optional<Document> kept_base(const Recovery& recovery);
  void keep_version(KeptSave save);
  /// What runs that are gone have put aside, once for each key.
  void protect_recoveries(const KeptSave& save);

  SafePlaces places_;
  std::optional<Versions> versions_;
  std::optional<RecoveryFolder> recoveries_;
  std::mutex mutex_;
  std::vector<News> news_;  ///< not told yet
  bool told_of_versions_ = false;
  std::unique_ptr<RecoveryKeeper> keeper_;
  bool told_of_no_home_ = false;
  Session* session_ = nullptr;
  SharedKey protected_with_;  ///< what all that was put aside is protected with by now
  std::jthread keeping_version_;
};

}  // namespace sightline
