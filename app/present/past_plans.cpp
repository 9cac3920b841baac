#include "app/present/past_plans.h"

#include <ranges>
#include <system_error>
#include <utility>

#include "app/present/difference_lines.h"
#include "app/present/earlier_versions.h"
#include "model/edit/diff.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"

namespace sightline {

std::string line_of(const HistoryEntry& entry, const Catalog& catalog) {
  const auto what = catalog.text(entry.what);
  if (entry.at <= 0) return what;
  const auto when = moment_text(entry.at, catalog);
  if (entry.who.empty()) return catalog.text(msg("{1}: {2}", when, what));
  return catalog.text(msg("{1} · {2}: {3}", when, entry.who, what));
}

PastPlans::PastPlans(Session& session, const Catalog& catalog)
    : session_(session), catalog_(catalog) {
  for (const auto& entry : session.document().history | std::views::reverse)
    rows_.push_back(line_of(*entry, catalog));
  if (!rows_.empty()) rows_.push_back(catalog.text(msg("Before all of these")));
}

Past PastPlans::past(std::size_t row) const {
  return as_it_was(session_.document(), session_.document().history.size() - row);
}

std::string PastPlans::comparison(std::size_t row) const {
  const auto then = past(row);
  if (!then.document) return catalog_.text(then.why);
  return text_of_lines(difference_lines(session_.document(), *then.document, catalog_),
                       catalog_.text(msg("Nothing: the plan is as it was then.")));
}

std::optional<Document> PastPlans::known(std::size_t row) {
  auto then = past(row);
  if (!then.document) session_.user().notify(NoticeTone::failure, then.why);
  return std::move(then.document);
}

bool PastPlans::go_back(std::size_t row) {
  auto then = known(row);
  return then && go_back_to(session_, *std::move(then), msg("Go back to: {1}", rows_.at(row)));
}

bool PastPlans::save_copy(std::size_t row) {
  const auto then = known(row);
  return then && save_beside(session_, *then, std::to_string(then->history.size()));
}

bool go_back_to(Session& session, Document then, const Message& label) {
  const auto& now = session.document();
  then.history = now.history;
  // Every save counts on.
  then.revision = now.revision;
  return session.perform({label, diff(now, then)});
}

bool save_beside(Session& session, const Document& then, const std::string& mark) {
  auto& user = session.user();
  const auto& file = session.path();
  const auto place = file ? file->parent_path() : std::filesystem::path();
  const auto stem = file ? file->stem().string() : plain_text(session.display_name());
  const auto chosen =
      user.choose_file_to_save(FileKind::plan, place / (stem + "-" + mark + document_extension));
  if (!chosen) return false;
  const auto path = with_ending(*chosen, FileKind::plan);
  std::error_code failed;
  if (file && (path == *file || std::filesystem::equivalent(path, *file, failed))) {
    user.notify(NoticeTone::failure, msg("The plan itself is in that file. Restore the version, or "
                                         "choose another file."));
    return false;
  }
  if (is_file_there(path) && !user.confirm(msg("‘{1}’ is there already. Replace it by this plan?",
                                               path_text(path.filename())),
                                           msg("Replace")))
    return false;
  try {
    save_document(path, then, system_calls(), session.key().get());
  } catch (const Failure& failure) {
    user.notify(NoticeTone::failure, failure.message());
    return false;
  }
  user.notify(NoticeTone::done, msg("Saved ‘{1}’.", path_text(path.filename())));
  return true;
}

}  // namespace sightline
