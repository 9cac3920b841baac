#include "app/present/review_pack_job.h"

#include <algorithm>

#include "model/file/file_failure.h"
#include "reports/brand/brand_file.h"
#include "reports/review_pack.h"

namespace sightline {

std::optional<BookJob> prepare_review_pack(Session& session, const std::filesystem::path& documents,
                                           const std::filesystem::path& templates,
                                           const Catalog& catalog) {
  const auto beside = session.path() ? session.path()->parent_path() : std::filesystem::path{};
  const auto folder = session.user().choose_folder(session.path() ? beside : documents);
  if (!folder) return std::nullopt;
  BookJob job{session.document(), {}, *folder};
  job.options.today = session.today();
  job.options.catalog = catalog;
  try {
    job.options.brand = brand_of_plan(session.plan().organization.brand, templates, beside);
  } catch (const Failure& failure) {
    session.user().notify(NoticeTone::failure, failure.message());
    return std::nullopt;
  }
  const auto names = ReviewPack(job.document, job.options).names();
  const auto there = std::ranges::count_if(
      names, [&](const std::string& name) { return is_file_there(*folder / name); });
  if (there > 0 &&
      !session.user().confirm(
          msg_n("{1} file of an earlier pack is in this folder. Replace it?",
                "{1} files of an earlier pack are in this folder. Replace them?", there),
          msg("Replace")))
    return std::nullopt;
  return job;
}

BookOutcome run_review_pack(const BookJob& job, const BookProgress& progress) {
  try {
    return {.stopped = !ReviewPack(job.document, job.options).write(job.path, progress),
            .failure = {}};
  } catch (const Failure& failure) {
    return {.stopped = false, .failure = failure.message()};
  } catch (const std::exception& error) {
    return {.stopped = false,
            .failure = msg("Something went wrong that should not have ({1}). Please report it.",
                           error.what())};
  }
}

void tell_review_pack(Session& session, const BookJob& job, const BookOutcome& outcome) {
  if (!outcome.failure.empty()) return session.user().notify(NoticeTone::failure, outcome.failure);
  if (!outcome.written()) return;
  const auto count = ReviewPack(job.document, job.options).names().size();
  session.user().notify(NoticeTone::done,
                        session.handed_out(msg_n("Wrote the review pack into ‘{2}’: {1} file.",
                                                 "Wrote the review pack into ‘{2}’: {1} files.",
                                                 count, name_text(job.path))));
}

}  // namespace sightline
