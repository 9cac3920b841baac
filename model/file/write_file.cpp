#include "model/file/write_file.h"

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

void write_file(const std::filesystem::path& path, std::string_view bytes, FileCalls& calls) {
  require_replaceable(path);
  try {
    atomic_write(path, bytes, calls);
  } catch (const NotSurelyKept& error) {
    throw UnsureWrite(write_failure(path, error));
  } catch (const std::system_error& error) {
    throw write_failure(path, error);
  }
}

bool write_file_over(const std::filesystem::path& path, std::string_view bytes,
                     const std::optional<std::string>& digest, FileCalls& calls) {
  try {
    AtomicFile file(path, calls);
    file.write(bytes);
    return file.commit_over(digest);
  } catch (const NotSurelyKept& error) {
    throw UnsureWrite(write_failure(path, error));
  } catch (const std::system_error& error) {
    throw write_failure(path, error);
  }
}

}  // namespace sightline
