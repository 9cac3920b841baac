// Kept save: the versions that one save of a plan leaves, whoever saves.
// Why: window and command line replace plans alike, so what was there, which somebody else may have
// written, and what came in its place are kept alike.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "model/file/versions.h"

namespace sightline {

/// A plan's file before it is replaced; blank when there is none.
struct FileBefore {
  std::string bytes;
  std::int64_t at = 0;                                  ///< when it was written
  std::optional<Id<Document>> document = std::nullopt;  ///< whose it is, if that is known
};

/// `now`: for a file whose time nobody can tell.
[[nodiscard]] FileBefore file_before(const std::filesystem::path& plan, std::int64_t now);

struct KeptSave {
  std::filesystem::path plan;
  Id<Document> document;
  FileBefore before;
  std::string after;  ///< blank: what came is no state of this plan
  std::int64_t now = 0;
  SharedKey key = nullptr;  ///< what the plan is protected with by now; all its versions are then
};

/// What was there before is kept as the plan's that it can be read as, that it is known to be, or
/// that was kept there last; a newer program's, of which nothing is known, as the plan's that came
/// in its place. Throws Failure (output), after all else is done, when something can't
/// be kept, or stays open that has to be protected.
void keep_save(const Versions& versions, const KeptSave& save);

}  // namespace sightline
