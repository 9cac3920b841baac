// User folders: where the planner keeps what belongs to a person and to no plan's own folder.
// Why: each system has places of its own for that; the rest of the house asks here.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

namespace sightline {

enum class UserFolder {
  data,  ///< what a person would miss: earlier versions of plans
  state  ///< what belongs to this machine and this moment: unsaved changes
};

/// The value of a variable of the environment; nullptr: not set.
using Environment = std::function<const char*(const char*)>;

/// Nothing for somebody without a home. The folder may not be there yet.
[[nodiscard]] std::optional<std::filesystem::path> user_folder(UserFolder folder,
                                                               const Environment& environment);

/// Makes the folder if need be, and sees to it that it is its owner's alone. Throws
/// std::system_error.
void make_private_folder(const std::filesystem::path& folder);

}  // namespace sightline
