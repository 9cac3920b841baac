#include "model/file/file_stamp.h"

#include <system_error>

#include "model/file/container.h"
#include "model/file/digest.h"
#include "model/file/file_failure.h"

namespace sightline {

std::optional<FileGlance> glance_at(const std::filesystem::path& path) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(path, failed);
  if (failed) return std::nullopt;
  const auto written = std::filesystem::last_write_time(path, failed);
  if (failed) return std::nullopt;
  return FileGlance{size, written};
}

std::string digest_of_file(const std::filesystem::path& path) {
  return digest_of(read_bytes(path, max_plan_file));
}

}  // namespace sightline
