// Writing the review pack: asked for, prepared, written beside the window, told.
// Why: three files take seconds; what they are made of is a copy of the plan as it was then.
#pragma once

#include <filesystem>
#include <optional>

#include "app/present/book_presenter.h"

namespace sightline {

/// For the leadership team, in the plan's brand. Asks for the folder and before anything there is
/// replaced; nothing when the person thought better of it, or, with a notice, without the brand.
[[nodiscard]] std::optional<BookJob> prepare_review_pack(Session& session,
                                                         const std::filesystem::path& documents,
                                                         const std::filesystem::path& templates,
                                                         const Catalog& catalog);
/// `job.path` is the folder.
[[nodiscard]] BookOutcome run_review_pack(const BookJob& job, const BookProgress& progress);
/// Tells what became of it.
void tell_review_pack(Session& session, const BookJob& job, const BookOutcome& outcome);

}  // namespace sightline
