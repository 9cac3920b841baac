// Leftover parts: what writers who were cut off have left in a folder of the user's own.
// Why: nobody asks for it any more, and it may hold a plan in the open that is protected by now.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "model/base/message.h"

namespace sightline {

/// Takes away those that no writer can be at any more (AtomicFile::remove_left); the others are
/// handed back.
[[nodiscard]] std::vector<std::filesystem::path> clear_leftover_parts(
    const std::filesystem::path& folder);

/// Of a plan's own folder, where others' files lie too: takes away what begins as a plan,
/// `is_closed` doesn't call protected or another plan's, and nobody can be writing any more
/// (AtomicFile::remove_left). Throws Failure (output) that names the first of the others, as
/// require_closed does.
void clear_open_parts_beside(const std::filesystem::path& plan,
                             const std::function<bool(const std::string& bytes)>& is_closed);

/// Throws Failure (output) that names the first of them whose bytes `is_closed` doesn't call
/// protected, or another plan's, and that is still there a moment later; with another way out for
/// one that is dated in a time to come, as a clock that was ahead has left it.
void require_closed(const std::vector<std::filesystem::path>& parts,
                    const std::function<bool(const std::string& bytes)>& is_closed);

}  // namespace sightline
