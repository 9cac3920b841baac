#include "app/present/safekeeping.h"

#include <system_error>
#include <utility>

#include "app/present/trouble.h"
#include "model/file/digest.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/file_stamp.h"
#include "model/file/plan_lock.h"
#include "model/file/write_file.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

Recovery snapshot(const Session& session, const fs::path& path, std::int64_t now) {
  // The next start may be in another folder.
  std::error_code failed;
  const auto whole = path.empty() ? path : fs::absolute(path, failed);
  return {failed ? path : whole, session.known_digest(), now, session.document(), session.key()};
}

Message nothing_is_safe(const Message& why) {
  return msg(
      "What you change here would be lost in a crash, since it can’t be put aside: {1} Save often "
      "until it can be.",
      why);
}

}  // namespace

Safekeeping::Safekeeping(SafePlaces places) : places_(std::move(places)) {
  if (places_.data) versions_.emplace(*places_.data / "versions");
  if (!places_.state) return;
  recoveries_.emplace(*places_.state / "recovery");
  keeper_ = std::make_unique<RecoveryKeeper>(
      recoveries_->file_of_this_run(),
      [this](const std::optional<Message>& trouble) { tell_of_recovery(trouble); }, places_.calls);
}

Safekeeping::~Safekeeping() = default;

void Safekeeping::equip(SessionTools& tools) {
  tools.save = [this](const fs::path& path, const Document& document, const FileKey* key) {
    save(path, document, key, [&](const std::string& bytes) {
      write_file(path, bytes, places_.calls);
      return true;
    });
  };
  tools.save_over = [this](const fs::path& path, const Document& document,
                           const std::optional<std::string>& digest, const FileKey* key) {
    std::optional<std::string> written;
    save(path, document, key, [&](const std::string& bytes) {
      if (!write_file_over(path, bytes, digest, places_.calls)) return false;
      written = digest_of(bytes);
      return true;
    });
    return written;
  };
  tools.kept_base = [this](const Recovery& recovery) { return kept_base(recovery); };
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
  if (!keeper_ && session.is_dirty() && !std::exchange(told_of_no_home_, true))
    session.user().notify(
        NoticeTone::lasting_warning,
        msg("What you change here would be lost in a crash, since you have no home folder where it "
            "could be put aside. Save often."));
  hear();
}

void Safekeeping::tell_of_recovery(const std::optional<Message>& trouble) {
  if (trouble)
    bring({NoticeTone::lasting_warning, nothing_is_safe(*trouble)});
  else
    bring({NoticeTone::done, msg("What you change here is put aside again.")});
}

void Safekeeping::tell_of_versions(const std::optional<Message>& trouble) {
  const bool was_told = std::exchange(told_of_versions_, trouble.has_value());
  if (trouble && !was_told)
    bring({NoticeTone::lasting_warning,
           msg("The plan is saved, but its versions can’t be kept as they should: {1}", *trouble)});
}

void Safekeeping::bring(News news) {
  {
    const std::scoped_lock lock(mutex_);
    news_.push_back(std::move(news));
  }
  if (places_.wake) places_.wake();
}

void Safekeeping::hear() {
  if (!session_) return;
  std::vector<News> news;
  {
    const std::scoped_lock lock(mutex_);
    news.swap(news_);
  }
  for (const auto& each : news) session_->user().notify(each.tone, each.what);
}

void Safekeeping::flush() {
  if (keeper_) keeper_->flush();
  if (keeping_version_.joinable()) keeping_version_.join();
}

void Safekeeping::finish(const Session& session) {
  if (keeper_ && session.is_dirty() && !session.is_given_up()) keeper_->leave_behind();
  session_ = nullptr;
}

bool Safekeeping::save(const fs::path& path, const Document& document, const FileKey* key,
                       const std::function<bool(const std::string&)>& write) {
  auto bytes = document_to_bytes(document, path_text(path), key);
  const bool is_plan = is_in_session(document);
  // What was put aside is never older than the file: killed in between, the next start sees that
  // both hold the same. A copy for an audience is another plan.
  if (keeper_ && is_plan) {
    if (session_->path() != path && session_->is_dirty())
      keeper_->keep(snapshot(*session_, path, places_.now()));
    keeper_->flush();
  }
  auto before = file_before(path, places_.now());
  // Whatever it is protected with, it is the session's plan as last seen.
  if (is_plan && session_->path() == path && session_->known_digest() == digest_of(before.bytes))
    before.document = document.id;
  std::optional<UnsureWrite> unsure;
  try {
    if (!write(bytes)) return false;
  } catch (const UnsureWrite& failure) {
    unsure = failure;
  } catch (const Failure&) {
    if (session_) watch(*session_);
    throw;
  }
  // The bytes that were written: what is there by now may be somebody else's already. What the plan
  // once was is kept where it came from.
  const bool is_former = is_of_session(document.id) && !is_plan;
  KeptSave kept{path, document.id, std::move(before), {}, places_.now(), nullptr};
  if (!is_former) kept.after = std::move(bytes);
  if (is_of_session(document.id)) kept.key = session_->key();
  keep_version(std::move(kept));
  if (unsure) throw UnsureWrite(*unsure);
  return true;
}

bool Safekeeping::is_of_session(Id<Document> document) const {
  return session_ && session_->document().id == document;
}

bool Safekeeping::is_in_session(const Document& document) const {
  if (!is_of_session(document.id)) return false;
  auto present = session_->document();
  present.revision = document.revision;
  return present == document;
}

std::optional<Document> Safekeeping::kept_base(const Recovery& recovery) {
  if (!versions_) return std::nullopt;
  if (keeping_version_.joinable()) keeping_version_.join();
  for (const auto& version : versions_->of(recovery.document.id)) {
    try {
      if (digest_of_file(version.file) == recovery.base)
        return load_document(version.file, recovery.key.get());
    } catch (const Failure&) {
      // Damaged, thinned out, or closed to this passphrase.
    }
  }
  return std::nullopt;
}

void Safekeeping::keep_version(KeptSave kept) {
  if (!versions_) return;
  if (keeping_version_.joinable()) keeping_version_.join();
  const auto work = [this, save = std::make_shared<const KeptSave>(std::move(kept))] {
    // A plan is saved all the same.
    const auto open = trouble_of(save->plan, [&] { protect_recoveries(*save); });
    const auto lost = trouble_of(save->plan, [&] { keep_save(*versions_, *save); });
    tell_of_versions(open ? open : lost);
  };
  try {
    keeping_version_ = std::jthread(work);
  } catch (const std::system_error&) {
    // The system has no thread to spare: the window waits this once.
    work();
  }
}

void Safekeeping::protect_recoveries(const KeptSave& save) {
  if (!recoveries_ || !save.key || save.key == protected_with_) return;
  recoveries_->protect(save.document, save.key, places_.calls);
  protected_with_ = save.key;
}

}  // namespace sightline
