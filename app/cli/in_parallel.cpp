#include "app/cli/in_parallel.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace sightline {

void in_parallel(std::size_t count, std::size_t threads,
                 const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto take_all = [&] {
    for (auto at = next++; at < count; at = next++) work(at);
  };
  // This thread works too, so one thread means none beside it.
  std::vector<std::jthread> others;
  try {
    for (std::size_t i = 1; i < std::min(threads, count); ++i) others.emplace_back(take_all);
  } catch (const std::system_error&) {
    // No more threads are to be had here: those there are do the work, only later.
  }
  take_all();
}

std::size_t threads_at_once() { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace sightline
