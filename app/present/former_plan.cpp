#include "app/present/former_plan.h"

#include <numeric>
#include <system_error>
#include <utility>

#include "model/edit/diff.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/local_time.h"

namespace sightline {

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

std::string moment_text(std::int64_t at, const Catalog& catalog) {
  const auto time = local_time(at);
  return catalog.text(msg("{1}, {2}", time.day, time.clock));
}

std::string text_of_lines(const std::vector<std::string>& lines, const std::string& when_none) {
  if (lines.empty()) return when_none;
  return std::accumulate(
      std::next(lines.begin()), lines.end(), lines.front(),
      [](std::string all, const std::string& line) { return std::move(all) + "\n" + line; });
}

std::string entry_line(const HistoryEntry& entry, const std::string& when, const Catalog& catalog) {
  const auto what = catalog.text(entry.what);
  // What was noted without a clock.
  if (entry.at <= 0) return what;
  if (entry.who.empty()) return catalog.text(msg("{1}: {2}", when, what));
  return catalog.text(msg("{1} · {2}: {3}", when, entry.who, what));
}

}  // namespace sightline
