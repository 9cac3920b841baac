// What somebody else did to the plan's file meanwhile: how a session notices, and what it does
// then.
#include <algorithm>
#include <utility>

#include "app/present/plan_merge.h"
#include "app/present/session.h"
#include "model/file/file_failure.h"
#include "model/file/passphrase.h"

namespace sightline {

bool Session::has_file_news() {
  if (!path_) return false;
  const auto seen = watch_.look();
  if (!seen.fresh) return false;
  switch (seen.news) {
    case FileNews::none:
      set_adrift(FileNews::none);
      return false;
    case FileNews::gone:
      user_.notify(
          NoticeTone::lasting_warning,
          msg("‘{1}’ is not on disk any more. Save the plan to keep it there.", file_name()));
      set_adrift(FileNews::gone);
      return false;
    case FileNews::changed:
      break;
  }
  const bool same = theirs().document == saved_;
  set_adrift(same ? FileNews::none : FileNews::changed);
  return !same;
}

bool Session::settle_file() {
  const auto before = look_at(*path_);
  auto seen = watch_;
  seen.keep(*path_);
  auto other = theirs();
  const bool locked = other.readable && !other.document;
  const bool mine_unsaved = is_unsaved();
  // Without what both were made of, what was deleted here would come back.
  const bool mergeable = mine_unsaved && saved_.id == document().id &&
                         (locked || (other.document && other.document->id == document().id));
  switch (user_.ask_about_changed_file(
      {file_name(), other.readable, mine_unsaved, mergeable, locked})) {
    case FileAnswer::merge:
      if (!mergeable) return false;
      if (locked)
        merge_with_locked(std::move(seen));
      else
        merge_with({*std::move(other.document), key_}, std::move(seen));
      return false;
    case FileAnswer::load:
      if (other.readable) load_theirs();
      return false;
    case FileAnswer::save_as:
      return save_as();
    case FileAnswer::replace:
      // Above theirs as well, so that no two files of the plan bear one number.
      if (other.document)
        undo_.stamp_revision(std::max(document().revision, other.document->revision));
      return save_to(*path_, before);
    case FileAnswer::cancel:
      break;
  }
  return false;
}

void Session::load_theirs() {
  const bool was_protected = key_ != nullptr;
  if (open(*path_) && was_protected && !key_)
    user_.notify(NoticeTone::lasting_warning, msg("The plan is not protected any more."));
}

void Session::merge_with_locked(FileWatch seen) {
  try {
    auto opened = read(*path_);
    if (!opened) return;
    // Opened without one, it lost its passphrase since it was looked at; the plan here keeps its
    // own.
    if (!opened->key) opened->key = key_;
    if (opened->document.id == document().id)
      return merge_with(*std::move(opened), std::move(seen));
    user_.notify(NoticeTone::failure,
                 msg("‘{1}’ holds another plan by now, which this one can’t be merged with. Save "
                     "this one as another file.",
                     file_name()));
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
  }
}

void Session::merge_with(Opened other, FileWatch seen) {
  PlanMerge merge(saved_, document(), other.document);
  if (merge.has_conflicts() && !user_.settle_conflicts(merge)) return;
  auto notice = merge.notice();
  // Before the merged plan is put aside: theirs is in it.
  auto former_key = std::exchange(key_, other.key);
  if (!perform(merge.edit(msg("Merge what others saved in ‘{1}’", file_name())))) {
    key_ = std::move(former_key);
    return;
  }
  // From here on the plan differs from their file by what was changed here alone.
  saved_ = std::move(other.document);
  saved_digest_.clear();
  if (key_ && former_key != key_) {
    file_key_ = key_;
    notice = msg("{1} The passphrase of ‘{2}’ protects the plan here too.", notice, file_name());
  }
  never_saved_ = false;
  adrift_ = FileNews::none;
  watch_ = std::move(seen);
  changed();
  user_.notify(NoticeTone::done, notice);
}

Session::Glimpse Session::look_into(const std::filesystem::path& path, const SharedKey& key) const {
  try {
    return {tools_.load(path, key.get()), true};
  } catch (const LockedPlan&) {
    return {std::nullopt, true};
  } catch (const Failure&) {
    return {};
  }
}

void Session::set_adrift(FileNews news) {
  if (std::exchange(adrift_, news) != news) changed();
}

}  // namespace sightline
