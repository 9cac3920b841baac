#include "app/present/session.h"

#include <algorithm>
#include <system_error>
#include <type_traits>
#include <utility>

#include "model/base/fields.h"
#include "model/file/file_failure.h"
#include "model/file/write_file.h"
#include "model/find.h"
#include "model/revision.h"

namespace sightline {
namespace {

/// A file name that every file system takes.
std::string file_name_for(const Plan& plan) {
  auto name = plan.organization.name;
  std::ranges::replace_if(
      name,
      [](char c) {
        return static_cast<unsigned char>(c) < ' ' ||
               std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
      },
      '-');
  constexpr std::size_t longest = 120;
  while (name.size() > longest || (!name.empty() && !is_text(name))) name.pop_back();
  return (name.empty() ? "plan" : name) + ".sightline";
}

/// Beside it, such as "acme 2.sightline".
std::filesystem::path free_path(const std::filesystem::path& taken,
                                const std::function<bool(const std::filesystem::path&)>& is_there) {
  constexpr int most = 99;
  auto name = taken;
  for (int number = 2; number <= most && is_there(name); ++number) {
    name = taken.parent_path() / taken.stem();
    name += " " + std::to_string(number);
    name += taken.extension();
  }
  return name;
}

bool is_same_beside_history(const Document& a, const Document& b) {
  bool same = true;
  each_field<Document>([&](const auto& field) {
    if constexpr (!std::is_same_v<std::decay_t<decltype(field.at)>, decltype(&Document::history)>)
      same = same && a.*field.at == b.*field.at;
  });
  return same;
}

}  // namespace

bool is_file_there(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

Session::Session(UserPort& user, SessionTools tools)
    : user_(user),
      tools_(std::move(tools)),
      ids_(tools_.id_seed),
      undo_(Document{}, tools_.undo_limits),
      watch_(tools_.glance, tools_.digest) {
  take(blank_document(month_of(today()), ids_), std::nullopt);
}

const SortedFindings& Session::findings() const {
  const auto day = today();
  if (!checked_ || checked_->state != state() || checked_->today != day)
    checked_ = Checked{state(), day, sorted_findings(document(), day)};
  return checked_->findings;
}

bool Session::is_dirty() const {
  return key_ != file_key_ || adrift_ != FileNews::none || is_unsaved();
}

bool Session::is_unsaved() const {
  return never_saved_ || !is_same_beside_history(document(), saved_);
}

Message Session::display_name() const {
  if (path_) return msg("{1}", file_name());
  const auto& name = plan().organization.name;
  return name.empty() ? msg("Untitled plan") : msg("{1}", name);
}

void Session::start(Document document, SharedKey key) {
  take(std::move(document), std::nullopt);
  // Before anybody is told: what listens puts the plan aside.
  key_ = std::move(key);
  never_saved_ = true;
  changed();
}

bool Session::open(const std::filesystem::path& path) {
  try {
    // Before it is read: whoever writes meanwhile is noticed.
    auto seen = watch_;
    seen.keep(path);
    auto opened = read(path);
    if (!opened) return false;
    auto claimed = claim(path);
    if (!claimed) return false;
    if (claimed->copy) {
      start(std::move(opened->document), std::move(opened->key));
      return true;
    }
    take(std::move(opened->document), path);
    key_ = file_key_ = std::move(opened->key);
    watch_ = std::move(seen);
    saved_digest_ = watch_.known_digest();
    lock_ = std::move(claimed->lock);
    read_only_ = claimed->read_only;
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
    return false;
  }
  remember(path);
  changed();
  return true;
}

bool Session::save() {
  if (!path_ || read_only_) return save_as();
  // Read anew, whatever was noticed before: nothing is written over unasked. What is gone holds
  // nothing that saving could lose.
  const auto before = look_at(*path_);
  const bool is_as_saved = !saved_digest_.empty() && before.digest == saved_digest_;
  const bool is_gone = !tools_.is_there(*path_);
  if (!is_as_saved && !is_gone && theirs().document != saved_) return settle_file();
  const bool is_news = is_gone && !watch_.known_digest().empty() && adrift_ != FileNews::gone;
  const bool saved = save_to(*path_, before);
  if (saved && is_news)
    user_.notify(
        NoticeTone::done,
        msg("‘{1}’ was not on disk any more, and has been saved there anew.", file_name()));
  return saved;
}

bool Session::save_as() {
  auto proposal = path_.value_or(file_name_for_plan());
  // Not the file that somebody else has open.
  if (read_only_) proposal = free_path(proposal, tools_.is_there);
  while (const auto chosen = user_.choose_file_to_save(FileKind::plan, proposal)) {
    proposal = with_ending(*chosen, FileKind::plan);
    if (proposal == path_ && !read_only_) return save();
    const auto before = look_at(proposal);
    if (!tools_.is_there(proposal) ||
        user_.confirm(msg("‘{1}’ is there already. Replace it by this plan?", name_text(proposal)),
                      msg("Replace")))
      return save_to(proposal, before);
  }
  return false;
}

std::string Session::file_name() const { return name_text(*path_); }

std::string Session::file_name_for_plan() const { return file_name_for(plan()); }

bool Session::save_to(const std::filesystem::path& path, const Before& before) {
  auto claimed = claim_to_save(path);
  if (!claimed) return false;
  auto next = next_revision(document());
  bool is_sure = true;
  std::optional<std::string> digest;
  try {
    digest = write(path, next, key_.get(), before);
    if (!digest) {
      if (path == path_ && !read_only_) return settle_file();
      tell_overtaken(path);
      return false;
    }
  } catch (const UnsureWrite& failure) {
    // What is in the file is ours, and still worth saving.
    user_.notify(NoticeTone::failure, failure.message());
    is_sure = false;
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
    return false;
  }
  undo_.stamp_revision(next.revision);
  saved_ = std::move(next);
  saved_digest_ = std::move(digest).value_or(std::string());
  never_saved_ = !is_sure;
  file_key_ = key_;
  adrift_ = FileNews::none;
  read_only_ = false;
  lock_ = std::move(claimed->lock);
  watch_.keep(path);
  path_ = path;
  remember(path);
  changed();
  return is_sure;
}

bool Session::may_leave() {
  if (!is_dirty()) return true;
  switch (user_.ask_to_save(plain_text(display_name()))) {
    case SaveAnswer::save:
      return save();
    case SaveAnswer::discard:
      given_up_ = true;
      return true;
    case SaveAnswer::cancel:
      break;
  }
  return false;
}

void Session::set_recent(std::vector<std::filesystem::path> files) {
  recent_.clear();
  std::ranges::reverse(files);
  for (const auto& file : files) remember(file);
}

void Session::remember(const std::filesystem::path& path) {
  std::erase(recent_, path);
  recent_.insert(recent_.begin(), path);
  if (recent_.size() > most_recent) recent_.pop_back();
}

void Session::take(Document document, std::optional<std::filesystem::path> path) {
  saved_ = document;
  saved_digest_.clear();
  checked_.reset();
  undo_ = Undo(std::move(document), tools_.undo_limits);
  never_saved_ = false;
  adrift_ = FileNews::none;
  key_.reset();
  file_key_.reset();
  open_copies_told_ = false;
  watch_.forget();
  path_ = std::move(path);
  lock_.reset();
  read_only_ = false;
}

void Session::changed() {
  given_up_ = false;
  for (const auto& listener : listeners_) listener();
}

}  // namespace sightline
