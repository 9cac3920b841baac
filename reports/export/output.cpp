#include "reports/export/output.h"

#include <system_error>

#include "model/file/atomic_write.h"
#include "model/file/file_failure.h"
#include "model/file/write_file.h"

namespace sightline {

void write_output(const std::filesystem::path& path, std::string_view bytes) {
  require_replaceable(path);
  try {
    atomic_write(path, bytes);
  } catch (const std::system_error& error) {
    throw write_failure(path, error);
  }
}

}  // namespace sightline
