// Safekeeping: what is done so that nobody loses a plan: unsaved changes put aside, earlier
// versions kept, a note beside the plan of who has it open. Why: window and tests use the same, so
// what kills one in a test is what would kill the other.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "app/present/recovery_keeper.h"
#include "app/present/session.h"
#include "model/file/versions.h"

namespace sightline {

/// Where and for whom.
struct SafePlaces {
  std::optional<std::filesystem::path> state;  ///< none: somebody without a home
  std::optional<std::filesystem::path> data;
  std::string who;                    ///< for locks; may be blank
  std::function<std::int64_t()> now;  ///< seconds since 1970-01-01 UTC
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

  /// Waits until the last edit is safe.
  void flush();
  /// Whether what isn't saved lies on the disk as of the last flush.
  [[nodiscard]] bool has_put_aside() const { return keeper_ && keeper_->is_on_disk(); }
  [[nodiscard]] const std::optional<Versions>& versions() const { return versions_; }
  [[nodiscard]] const std::optional<RecoveryFolder>& recoveries() const { return recoveries_; }

 private:
  void watch(Session& session);
  void tell_trouble(Session& session);
  bool save(const std::filesystem::path& path, const Document& document,
            const std::function<bool()>& write);
  [[nodiscard]] bool is_of_session(Id<Document> document) const;
  void keep_version(const std::filesystem::path& path, Id<Document> document, std::string before,
                    std::int64_t before_at);

  SafePlaces places_;
  std::optional<Versions> versions_;
  std::optional<RecoveryFolder> recoveries_;
  std::unique_ptr<RecoveryKeeper> keeper_;
  std::optional<Message> trouble_;  ///< why nothing is put aside; to be told at the first edit
  Session* session_ = nullptr;
  std::jthread keeping_version_;
};

}  // namespace sightline
