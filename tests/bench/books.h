// Books: an export against the least it could cost.
// Why: the plan book is written at the speed of the library beneath it, and this shows what is
// lost.
#pragma once

#include "tests/bench/subjects.h"

namespace sightline::bench {

/// The export of `document` and, as the first, the same calls to the library without a plan behind
/// them (replay.h), with the library's own options. The table's ratio to the first is what our own
/// code adds. Throws std::runtime_error when the replay's file is another than the export's.
[[nodiscard]] std::vector<Subject> book_subjects(const std::string& name, const Document& document,
                                                 Day today, const std::filesystem::path& folder);

}  // namespace sightline::bench
