// Full disk: file calls of a disk that takes nothing for a while.
// Why: what is done when there is room again is tested as well.
#pragma once

#include <atomic>
#include <filesystem>
#include <system_error>
#include <utility>

#include "tests/support/failing_calls.h"

namespace sightline {

/// A disk without room, until some is made.
class FullDisk : public RecordingCalls {
 public:
  /// The disk that `folder` is on.
  explicit FullDisk(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Handle create(const std::filesystem::path& path) override {
    if (full_ && path.native().starts_with(folder_.native()))
      throw std::system_error(std::make_error_code(std::errc::no_space_on_device));
    return RecordingCalls::create(path);
  }

  void make_room() { full_ = false; }

 private:
  std::filesystem::path folder_;
  std::atomic<bool> full_ = true;
};

}  // namespace sightline
