#include "app/present/dropped_files.h"

#include <algorithm>

#include "app/present/file_kind.h"
#include "model/base/text.h"

namespace sightline {
namespace {

bool is_plan(const std::filesystem::path& file) {
  std::error_code ignored;
  return file.has_filename() && with_ending(file, FileKind::plan) == file &&
         !std::filesystem::is_directory(file, ignored);
}

}  // namespace

DroppedFiles sort_dropped(const std::vector<std::filesystem::path>& files) {
  DroppedFiles dropped;
  for (const auto& file : files) {
    if (!is_plan(file)) {
      const auto name = to_valid_text(file.filename().string());
      dropped.refusal =
          dropped.refusal
              ? msg("Only Sightline plans can be dropped here: files that end in .sightline.")
              : msg("‘{1}’ is no Sightline plan. Drop a file here that ends in .sightline.", name);
    } else if (std::ranges::find(dropped.plans, file) == dropped.plans.end()) {
      dropped.plans.push_back(file);
    }
  }
  return dropped;
}

}  // namespace sightline
