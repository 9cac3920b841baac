// How a session comes by a plan's file and gives it back: locks, what was there before, recovery.
#include <algorithm>
#include <system_error>
#include <utility>

#include "app/present/recovery_base.h"
#include "app/present/session.h"
#include "model/edit/diff.h"
#include "model/file/file_failure.h"
#include "model/file/local_time.h"

namespace sightline {
namespace {

std::string name_of(const std::filesystem::path& path) { return name_text(path); }

Message words_of(const LockHolder& holder) {
  const auto since = local_time(holder.since);
  const auto who = holder.who.empty() ? arg(term("Somebody")) : arg(to_valid_text(holder.who));
  return is_one_machine(holder.process, this_process())
             ? msg("{1} has had it open in another window on this computer since {2}, {3}.", who,
                   since.day, since.clock)
             : msg("{1} has had it open on ‘{2}’ since {3}, {4}.", who,
                   to_valid_text(holder.process.host), since.day, since.clock);
}

}  // namespace

bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code failed;
  return a == b || std::filesystem::equivalent(a, b, failed);
}

Session::Before Session::look_at(const std::filesystem::path& path) const {
  if (!tools_.save_over) return {};
  if (!tools_.is_there(path)) return {true, std::nullopt};
  try {
    return {true, tools_.digest(path)};
  } catch (const Failure&) {
    // It can't be read, and is replaced by somebody who was told so.
    return {};
  }
}

std::optional<std::string> Session::write(const std::filesystem::path& path,
                                          const Document& document, const FileKey* key,
                                          const Before& before) {
  if (before.known) return tools_.save_over(path, document, before.digest, key);
  tools_.save(path, document, key);
  return std::string();
}

void Session::tell_held(const std::filesystem::path& path, const LockHolder& holder) {
  user_.notify(NoticeTone::failure, msg("‘{1}’ was not written: {2} Choose another name.",
                                        name_of(path), words_of(holder)));
}

void Session::tell_overtaken(const std::filesystem::path& path) {
  user_.notify(NoticeTone::failure,
               msg("Somebody else wrote ‘{1}’ at the same moment, and it was left as they did. "
                   "Look at what is there, or choose another name.",
                   name_of(path)));
}

void Session::tell_once(const std::optional<Message>& trouble) {
  if (trouble && !std::exchange(told_of_locks_, true))
    user_.notify(NoticeTone::lasting_warning, *trouble);
}

std::optional<Session::Claim> Session::claim(const std::filesystem::path& path) {
  if (!tools_.lock) return Claim{};
  if (lock_ && is_own_file(path)) return Claim{lock_};
  auto outcome = tools_.lock(path, false);
  tell_once(outcome.trouble);
  if (!outcome.other) return Claim{std::move(outcome.mine)};
  switch (user_.ask_about_locked_file({name_of(path), words_of(*outcome.other)})) {
    case LockAnswer::read_only:
      return Claim{.read_only = true};
    case LockAnswer::copy:
      return Claim{.copy = true};
    case LockAnswer::anyway:
      return Claim{tools_.lock(path, true).mine};
    case LockAnswer::cancel:
      break;
  }
  return std::nullopt;
}

std::optional<Session::Claim> Session::claim_to_save(const std::filesystem::path& path) {
  if (!tools_.lock) return Claim{};
  if (!read_only_ && is_own_file(path)) return Claim{lock_};
  auto outcome = tools_.lock(path, false);
  tell_once(outcome.trouble);
  if (!outcome.other) return Claim{std::move(outcome.mine)};
  tell_held(path, *outcome.other);
  return std::nullopt;
}

bool Session::recover(const Recovery& recovery) {
  try {
    if (!recovery.plan.empty() && tools_.is_there(recovery.plan)) {
      auto theirs = Opened{tools_.load(recovery.plan, recovery.key.get()), recovery.key};
      if (theirs.document.id == recovery.document.id)
        return recover_into_file(recovery, std::move(theirs));
    }
  } catch (const Failure&) {
    // Its file is damaged by now, or has another passphrase, and stays as it is.
  }
  start(recovery.document, recovery.key);
  return true;
}

bool Session::recover_into_file(const Recovery& recovery, Opened theirs) {
  auto claimed = claim(recovery.plan);
  if (!claimed) return false;
  if (claimed->copy || claimed->read_only) {
    start(recovery.document, recovery.key);
    return true;
  }
  auto mine = recovery.document;
  mine.revision = std::max(mine.revision, theirs.document.revision);
  auto seen = watch_;
  seen.keep(recovery.plan);
  const bool saved_since = !recovery.base.empty() && recovery.base != seen.known_digest();
  auto base = saved_since ? base_of(recovery, theirs.document, tools_.kept_base) : std::nullopt;
  const Edit edit{msg("Recover unsaved changes"), diff(theirs.document, mine)};
  take(std::move(theirs.document), recovery.plan);
  key_ = file_key_ = std::move(theirs.key);
  watch_ = std::move(seen);
  lock_ = std::move(claimed->lock);
  undo_.perform(edit);
  // Somebody else has saved since: they are asked about before anything replaces what they did.
  if (saved_since) saved_ = std::move(base).value_or(Document{});
  remember(recovery.plan);
  changed();
  return true;
}

}  // namespace sightline
