#include "app/present/session.h"

#include <algorithm>
#include <system_error>
#include <type_traits>
#include <utility>

#include "app/present/plan_merge.h"
#include "model/base/fields.h"
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
      undo_(Document{}),
      watch_(tools_.glance, tools_.digest) {
  take(blank_document(month_of(today()), ids_), std::nullopt);
}

bool Session::perform(const Edit& edit) {
  try {
    HistoryEntry entry{ids_.next<HistoryEntry>(), tools_.now ? tools_.now() : 0, tools_.who, {}};
    if (!undo_.perform(edit, std::move(entry))) return true;
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
    return false;
  }
  changed();
  return true;
}

void Session::undo() {
  // The revision counts saves, which undo doesn't take back.
  const auto revision = document().revision;
  if (!undo_.undo()) return;
  undo_.stamp_revision(revision);
  changed();
}

void Session::redo() {
  const auto revision = document().revision;
  if (!undo_.redo()) return;
  undo_.stamp_revision(revision);
  changed();
}

bool Session::is_dirty() const {
  return never_saved_ || adrift_ || !is_same_beside_history(document(), saved_);
}

Message Session::display_name() const {
  if (path_) return msg("{1}", file_name());
  const auto& name = plan().organization.name;
  return name.empty() ? msg("Untitled plan") : msg("{1}", name);
}

void Session::start(Document document) {
  take(std::move(document), std::nullopt);
  never_saved_ = true;
  changed();
}

bool Session::open(const std::filesystem::path& path) {
  try {
    // Before it is read: whoever writes meanwhile is noticed.
    auto seen = watch_;
    seen.keep(path);
    take(tools_.load(path), path);
    watch_ = std::move(seen);
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
    return false;
  }
  remember(path);
  changed();
  return true;
}

bool Session::save() {
  if (!path_) return save_as();
  // Read anew, whatever was noticed before: nothing is written over unasked. What is gone holds
  // nothing that saving could lose.
  if (!tools_.is_there(*path_) || theirs() == saved_) return save_to(*path_);
  return settle_file();
}

bool Session::has_file_news() {
  if (!path_) return false;
  const auto seen = watch_.look();
  if (!seen.fresh) return false;
  switch (seen.news) {
    case FileNews::none:
      set_adrift(false);
      return false;
    case FileNews::gone:
      user_.notify(
          NoticeTone::warning,
          msg("‘{1}’ is not on disk any more. Save the plan to keep it there.", file_name()));
      set_adrift(true);
      return false;
    case FileNews::changed:
      break;
  }
  const bool same = theirs() == saved_;
  set_adrift(!same);
  return !same;
}

bool Session::settle_file() {
  auto seen = watch_;
  seen.keep(*path_);
  auto other = theirs();
  const bool mine_unsaved = never_saved_ || !is_same_beside_history(document(), saved_);
  const bool mergeable = other && mine_unsaved && other->id == document().id;
  switch (user_.ask_about_changed_file({file_name(), other.has_value(), mine_unsaved, mergeable})) {
    case FileAnswer::merge:
      if (mergeable) merge_with(*std::move(other), std::move(seen));
      return false;
    case FileAnswer::load:
      if (other) open(*path_);
      return false;
    case FileAnswer::save_as:
      return save_as();
    case FileAnswer::replace:
      // Above theirs as well, so that no two files of the plan bear one number.
      if (other) undo_.stamp_revision(std::max(document().revision, other->revision));
      return save_to(*path_);
    case FileAnswer::cancel:
      break;
  }
  return false;
}

void Session::merge_with(Document other, FileWatch seen) {
  PlanMerge merge(saved_, document(), other);
  if (merge.has_conflicts() && !user_.settle_conflicts(merge)) return;
  const auto notice = merge.notice();
  if (!perform(merge.edit(msg("Merge what others saved in ‘{1}’", file_name())))) return;
  // From here on the plan differs from their file by what was changed here alone.
  saved_ = std::move(other);
  never_saved_ = false;
  adrift_ = false;
  watch_ = std::move(seen);
  changed();
  user_.notify(NoticeTone::done, notice);
}

bool Session::save_as() {
  auto proposal = path_.value_or(file_name_for_plan());
  while (const auto chosen = user_.choose_file_to_save(FileKind::plan, proposal)) {
    proposal = with_ending(*chosen, FileKind::plan);
    if (proposal == path_) return save();
    if (!tools_.is_there(proposal) ||
        user_.confirm(msg("‘{1}’ is there already. Replace it by this plan?",
                          to_valid_text(proposal.filename().string())),
                      msg("Replace")))
      return save_to(proposal);
  }
  return false;
}

std::optional<Document> Session::theirs() const {
  try {
    return tools_.load(*path_);
  } catch (const Failure&) {
    return std::nullopt;
  }
}

std::string Session::file_name() const { return to_valid_text(path_->filename().string()); }

std::string Session::file_name_for_plan() const { return file_name_for(plan()); }

void Session::set_adrift(bool adrift) {
  if (std::exchange(adrift_, adrift) != adrift) changed();
}

bool Session::save_to(const std::filesystem::path& path) {
  auto next = next_revision(document());
  try {
    tools_.save(path, next);
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
    return false;
  }
  undo_.stamp_revision(next.revision);
  saved_ = std::move(next);
  never_saved_ = false;
  adrift_ = false;
  watch_.keep(path);
  path_ = path;
  remember(path);
  changed();
  return true;
}

bool Session::may_leave() {
  if (!is_dirty()) return true;
  switch (user_.ask_to_save(plain_text(display_name()))) {
    case SaveAnswer::save:
      return save();
    case SaveAnswer::discard:
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
  undo_ = Undo(std::move(document));
  never_saved_ = false;
  adrift_ = false;
  watch_.forget();
  path_ = std::move(path);
}

void Session::changed() const {
  for (const auto& listener : listeners_) listener();
}

}  // namespace sightline
