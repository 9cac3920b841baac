#include "app/present/dropped_files.h"

#include <algorithm>

#include "app/present/file_kind.h"
#include "model/file/file_failure.h"

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
    if (is_table_file(file)) {
      if (!dropped.table) dropped.table = file;
    } else if (!is_plan(file)) {
      const auto name = name_text(file);
      dropped.refusal =
          dropped.refusal
              ? msg("Sightline plans and tables can be dropped here: .sightline, .csv or .xlsx.")
              : msg("‘{1}’ is neither a plan nor a table. Drop a file that ends in .sightline, "
                    ".csv or .xlsx.",
                    name);
    } else if (std::ranges::find(dropped.plans, file) == dropped.plans.end()) {
      dropped.plans.push_back(file);
    }
  }
  // Who drags a plan along wants to see that first.
  if (!dropped.plans.empty()) dropped.table.reset();
  return dropped;
}

}  // namespace sightline
