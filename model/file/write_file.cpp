#include "model/file/write_file.h"

#include <system_error>

#include "model/file/atomic_write.h"
#include "model/file/file_failure.h"

namespace sightline {

void write_file(const std::filesystem::path& path, std::string_view bytes, FileCalls& calls) {
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
