#include "model/file/program_folders.h"

#include <algorithm>
#include <system_error>

namespace sightline {

std::filesystem::path from_program(const std::filesystem::path& way) {
  std::error_code unknown;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  return unknown ? std::filesystem::path() : (program.parent_path() / way).lexically_normal();
}

std::filesystem::path first_folder(const std::vector<std::filesystem::path>& places) {
  const auto found = std::ranges::find_if(places, [](const std::filesystem::path& place) {
    std::error_code unknown;
    return std::filesystem::is_directory(place, unknown);
  });
  if (found != places.end()) return *found;
  return places.empty() ? std::filesystem::path() : places.back();
}

}  // namespace sightline
