#include "model/file/held_file.h"

#include <system_error>

namespace sightline {

HeldFile::HeldFile(const std::filesystem::path& path, FileCalls& calls)
    : calls_(calls), file_(calls.hold(path)) {}

HeldFile::~HeldFile() {
  if (!file_) return;
  try {
    calls_.close(*file_);
  } catch (const std::system_error&) {
    // Nothing was written through it, so nothing is lost.
  }
}

}  // namespace sightline
