// PlanWriter: plans into files, with the versions that the planner's window keeps as well.
// Why: what a script did to a plan can be taken back like what a person did.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/cli/console.h"
#include "model/document.h"
#include "model/file/file_key.h"

namespace sightline {

/// Replaces the plan, and keeps versions of what was there and of what is. `over`: the digest
/// (file_stamp.h) of what was read and changed; when the file holds something else by now it stays,
/// and Failure (output) says so. False when not all could be kept as it should, which was said.
/// Throws Failure (output).
bool write_plan(const std::filesystem::path& path, const Document& document, const SharedKey& key,
                Console& console, const std::optional<std::string>& over = std::nullopt);

/// Keeps a version of a plan that is about to be replaced by something that isn't its next state.
/// `key`: one that it may be protected with.
void keep_replaced(const std::filesystem::path& path, Console& console,
                   const SharedKey& key = nullptr);

/// True for a file in which git has a merge driver merge, and which it moves into its place after.
[[nodiscard]] bool is_git_file(const std::filesystem::path& path);

}  // namespace sightline
