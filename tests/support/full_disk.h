// Full disk: file calls of a disk that takes nothing for a while.
// Why: what is done when there is room again is tested as well.
#pragma once

#include <atomic>
#include <system_error>

#include "tests/support/failing_calls.h"

namespace sightline {

/// A disk without room, until some is made.
class FullDisk : public RecordingCalls {
 public:
  void make_room() { full_ = false; }

 protected:
  void note(Call call) override {
    if (full_ && call == Call::write)
      throw std::system_error(std::make_error_code(std::errc::no_space_on_device));
  }

 private:
  std::atomic<bool> full_ = true;
};

}  // namespace sightline
