// Kept files: readers of what lies beside a plan or in the user's folders, and of a plan's own
// past. Why: a colleague, another machine or a crash left it there, and no checksum vouches for all
// of it.
#pragma once

#include <string_view>

namespace sightline::fuzz {

/// The note that somebody else left beside a plan. Whether it is one.
bool read_note(std::string_view bytes);
/// A whole file with unsaved changes, or what it has behind its digest, with an archive in the
/// place of the plan. Throws Failure.
void read_put_aside(std::string_view bytes);
/// The ways back of a plan's history, a line for each entry, the latest first, and what is done
/// next. Whether all of them lead back.
bool read_ways_back(std::string_view bytes);
/// The name of a version's file, and in the lines below what says whose it was. Whether it is one.
bool read_version_name(std::string_view bytes);

}  // namespace sightline::fuzz
