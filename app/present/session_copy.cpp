// Files beside the plan's own: copies for readers who must not see all of it, and what it once was.

#include "app/present/session.h"
#include "model/file/file_failure.h"
#include "model/revision.h"

namespace sightline {

bool Session::is_own_file(const std::filesystem::path& path) const {
  return path_ && is_same_file(path, *path_);
}

bool Session::write_beside(const std::filesystem::path& path, const Document& document,
                           const FileKey* key, const Before& before) {
  // Held for as long as it is written.
  const auto outcome = tools_.lock ? tools_.lock(path, false) : LockOutcome{};
  if (outcome.other) {
    tell_held(path, *outcome.other);
    return false;
  }
  try {
    if (write(path, document, key, before)) return true;
    tell_overtaken(path);
  } catch (const Failure& failure) {
    user_.notify(NoticeTone::failure, failure.message());
  }
  return false;
}

bool Session::save_copy(const AudienceOptions& options, const std::string& reader,
                        const CopyWords& words) {
  const auto beside = path_ ? *path_ : std::filesystem::path(file_name_for_plan());
  auto proposal = beside.parent_path() / beside.stem();
  proposal += " – " + reader + std::string(ending_of(FileKind::plan));
  while (const auto chosen = user_.choose_file_to_save(FileKind::plan, proposal)) {
    proposal = with_ending(*chosen, FileKind::plan);
    const auto name = name_text(proposal);
    if (is_own_file(proposal)) {
      user_.notify(NoticeTone::warning,
                   msg("‘{1}’ is this plan’s own file. Give the copy another name.", name));
      continue;
    }
    const auto before = look_at(proposal);
    if (tools_.is_there(proposal) &&
        !user_.confirm(msg("‘{1}’ is there already. Replace it by the copy?", name),
                       msg("Replace")))
      continue;
    if (!write_beside(
            proposal,
            next_revision(copy_for_audience(document(), options, ids_,
                                            {today(), words, tools_.now ? tools_.now() : 0})),
            nullptr, before))
      return false;
    user_.notify(NoticeTone::done, handed_out(msg("Saved the copy as ‘{1}’.", name)));
    return true;
  }
  return false;
}

bool Session::save_former(const Document& then, const std::string& mark) {
  const auto place = path_ ? path_->parent_path() : std::filesystem::path();
  const auto stem = path_ ? path_->stem().string() : plain_text(display_name());
  const auto chosen =
      user_.choose_file_to_save(FileKind::plan, place / (stem + "-" + mark + document_extension));
  if (!chosen) return false;
  const auto path = with_ending(*chosen, FileKind::plan);
  const auto name = name_text(path);
  if (is_own_file(path)) {
    user_.notify(NoticeTone::failure,
                 msg("The plan itself is in that file. Restore the version, or "
                     "choose another file."));
    return false;
  }
  const auto before = look_at(path);
  if (tools_.is_there(path) &&
      !user_.confirm(msg("‘{1}’ is there already. Replace it by this plan?", name), msg("Replace")))
    return false;
  if (!write_beside(path, then, key_.get(), before)) return false;
  user_.notify(NoticeTone::done, msg("Saved ‘{1}’.", name));
  return true;
}

}  // namespace sightline
