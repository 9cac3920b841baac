#include "reports/export/output.h"

#include <system_error>

#include "model/file/atomic_write.h"
#include "model/file/file_failure.h"

namespace sightline {

void require_replaceable(const std::filesystem::path& path) {
  std::error_code unknown;
  if (!std::filesystem::is_other(std::filesystem::status(path, unknown))) return;
  throw Failure(FailureKind::output,
                msg("‘{1}’ is a pipe or a device, and what is written has to be a file. Choose "
                    "another name.",
                    path_text(path)));
}

void write_output(const std::filesystem::path& path, std::string_view bytes) {
  require_replaceable(path);
  try {
    atomic_write(path, bytes);
  } catch (const std::system_error& error) {
    throw write_failure(path, error);
  }
}

}  // namespace sightline
