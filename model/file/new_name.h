// New name: ways to give a file a name that nobody has yet, of which not every file system has
// each. Why: two who make one file at the same moment must not both believe that theirs is there.
#pragma once

#include <filesystem>
#include <span>

namespace sightline {

enum class Named { done, taken, no_such_way };

/// Throws std::system_error with the system's reason.
using NewName = Named (*)(const std::filesystem::path& from, const std::filesystem::path& to);

/// In one step, which of two only one can take.
[[nodiscard]] Named rename_in_one(const std::filesystem::path& from,
                                  const std::filesystem::path& to);
/// By a second name; likewise.
[[nodiscard]] Named rename_by_link(const std::filesystem::path& from,
                                   const std::filesystem::path& to);
/// After a look whether it is free, with its folder held against others who do so. Where folders
/// can't be locked either (some networks'), or by a program that isn't ours, the name may be taken
/// between the two; which of them is there is then not told to the one who lost.
[[nodiscard]] Named rename_by_look(const std::filesystem::path& from,
                                   const std::filesystem::path& to);

/// The first of the ways that there is. Throws std::system_error; std::errc::file_exists when the
/// name is taken.
void rename_by(std::span<const NewName> ways, const std::filesystem::path& from,
               const std::filesystem::path& to);
/// All of them, the surest first.
void rename_new_file(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace sightline
