// Soon: waits for what another thread does.
// Why: a test of what never comes fails, rather than stay for ever.
#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace sightline {

/// Whether it is so within twenty seconds.
[[nodiscard]] inline bool soon(const std::function<bool()>& is_so) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!is_so()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

}  // namespace sightline
