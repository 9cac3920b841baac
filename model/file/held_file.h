// Held file: a file that others who ask for it wait for.
// Why: what is read of a place must still be true when something is written there.
#pragma once

#include <filesystem>
#include <optional>

#include "model/file/file_calls.h"

namespace sightline {

/// Held until this goes out of scope, where there is such a file and a way to hold it.
class HeldFile {
 public:
  explicit HeldFile(const std::filesystem::path& path, FileCalls& calls = system_calls());
  HeldFile(const HeldFile&) = delete;
  HeldFile& operator=(const HeldFile&) = delete;
  ~HeldFile();

 private:
  FileCalls& calls_;
  std::optional<FileCalls::Handle> file_;
};

}  // namespace sightline
