#include "app/present/safekeeping.h"

#include <system_error>
#include <utility>

#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/plan_lock.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

/// Nothing when there is no such file.
std::string bytes_at(const fs::path& path) {
  try {
    return read_bytes(path, max_plan_file);
  } catch (const Failure&) {
    return {};
  }
}

std::int64_t seconds_of(fs::file_time_type time) {
  const auto since = std::chrono::file_clock::to_sys(time).time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

Recovery snapshot(const Session& session, const fs::path& path, std::int64_t now) {
  // The next start may be in another folder.
  std::error_code failed;
  const auto whole = path.empty() ? path : fs::absolute(path, failed);
  return {failed ? path : whole, session.known_digest(), now, session.document(), session.key()};
}

Message nothing_is_safe(const Message& why) {
  return msg("What you change here would be lost in a crash, since it can’t be put aside: {1}",
             why);
}

}  // namespace

Safekeeping::Safekeeping(SafePlaces places) : places_(std::move(places)) {
  if (places_.data) versions_.emplace(*places_.data / "versions");
  if (!places_.state) {
    trouble_ = nothing_is_safe(msg("You have no home folder. Save often."));
    return;
  }
  try {
    recoveries_.emplace(*places_.state / "recovery");
    keeper_ = std::make_unique<RecoveryKeeper>(recoveries_->file_of_this_run());
  } catch (const std::system_error& error) {
    trouble_ = nothing_is_safe(write_failure(*places_.state, error.code()).message());
  }
}

Safekeeping::~Safekeeping() = default;

void Safekeeping::equip(SessionTools& tools) {
  tools.save = [this](const fs::path& path, const Document& document, const FileKey* key) {
    save(path, document, [&] {
      save_document(path, document, system_calls(), key);
      return true;
    });
  };
  tools.save_over = [this](const fs::path& path, const Document& document,
                           const std::optional<std::string>& digest, const FileKey* key) {
    return save(path, document,
                [&] { return save_document_over(path, document, digest, system_calls(), key); });
  };
  tools.lock = [this](const fs::path& path, bool anyway) {
    return lock_plan(path, {places_.who, places_.now(), this_process()}, anyway);
  };
}

void Safekeeping::attend(Session& session) {
  session_ = &session;
  session.on_change([this, &session] { watch(session); });
  watch(session);
}

void Safekeeping::watch(Session& session) {
  if (keeper_) {
    if (session.is_dirty())
      keeper_->keep(snapshot(session, session.path().value_or(fs::path()), places_.now()));
    else
      keeper_->drop();
  }
  tell_trouble(session);
}

void Safekeeping::tell_trouble(Session& session) {
  if (!session.is_dirty()) return;
  if (keeper_) {
    if (const auto why = keeper_->take_trouble()) trouble_ = nothing_is_safe(*why);
  }
  if (const auto told = std::exchange(trouble_, std::nullopt))
    session.user().notify(NoticeTone::warning, *told);
}

void Safekeeping::flush() {
  if (keeper_) keeper_->flush();
  if (keeping_version_.joinable()) keeping_version_.join();
}

void Safekeeping::finish(const Session& session) {
  if (keeper_ && session.is_dirty() && !session.is_given_up()) keeper_->leave_behind();
  session_ = nullptr;
}

bool Safekeeping::save(const fs::path& path, const Document& document,
                       const std::function<bool()>& write) {
  // What was put aside is never older than the file: killed in between, the next start sees that
  // both hold the same. A copy for an audience is another plan.
  if (keeper_ && is_of_session(document.id)) {
    if (session_->path() != path && session_->is_dirty())
      keeper_->keep(snapshot(*session_, path, places_.now()));
    keeper_->flush();
  }
  std::error_code failed;
  const auto written = fs::last_write_time(path, failed);
  auto before = bytes_at(path);
  try {
    if (!write()) return false;
  } catch (const Failure&) {
    if (session_) watch(*session_);
    throw;
  }
  keep_version(path, document.id, std::move(before), failed ? places_.now() : seconds_of(written));
  return true;
}

bool Safekeeping::is_of_session(Id<Document> document) const {
  return session_ && session_->document().id == document;
}

/// What was there before too: somebody else may have written it.
void Safekeeping::keep_version(const fs::path& path, Id<Document> document, std::string before,
                               std::int64_t before_at) {
  if (!versions_) return;
  if (keeping_version_.joinable()) keeping_version_.join();
  // Read now: the next save may be quicker than the thread.
  keeping_version_ = std::jthread([versions = *versions_, path, document, after = bytes_at(path),
                                   key = is_of_session(document) ? session_->key() : nullptr,
                                   before = std::move(before), before_at, now = places_.now()] {
    try {
      if (!before.empty())
        versions.keep(path, document_from_bytes(before, {}, key.get()).id, before, before_at);
    } catch (const Failure&) {
      // What was no plan, or is somebody else's secret, is no version of this one.
    }
    try {
      versions.keep(path, document, after, now);
      if (key) versions.protect(path, document, *key);
    } catch (const Failure&) {
      // A plan is saved all the same; the list of versions shows what is kept.
    }
  });
}

}  // namespace sightline
