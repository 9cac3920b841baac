// A copy of the open plan for readers who must not see all of it.
#include "app/present/session.h"
#include "model/derive/audience_copy.h"
#include "model/revision.h"

namespace sightline {

bool Session::save_copy(const AudienceOptions& options, const std::string& reader,
                        const std::string& reason) {
  const auto beside = path_ ? *path_ : std::filesystem::path(file_name_for_plan());
  auto proposal = beside.parent_path() / beside.stem();
  proposal += " – " + reader + std::string(ending_of(FileKind::plan));
  while (const auto chosen = user_.choose_file_to_save(FileKind::plan, proposal)) {
    proposal = with_ending(*chosen, FileKind::plan);
    const auto name = to_valid_text(proposal.filename().string());
    if (proposal == path_) {
      user_.notify(NoticeTone::warning,
                   msg("‘{1}’ is this plan’s own file. Give the copy another name.", name));
      continue;
    }
    if (tools_.is_there(proposal) &&
        !user_.confirm(msg("‘{1}’ is there already. Replace it by the copy?", name),
                       msg("Replace")))
      continue;
    try {
      tools_.save(proposal,
                  next_revision(copy_for_audience(document(), options, ids_, {today(), reason})),
                  nullptr);
    } catch (const Failure& failure) {
      user_.notify(NoticeTone::failure, failure.message());
      return false;
    }
    user_.notify(NoticeTone::done, handed_out(msg("Saved the copy as ‘{1}’.", name)));
    return true;
  }
  return false;
}

}  // namespace sightline
