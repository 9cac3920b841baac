// In parallel: one piece of work for each of many things, on several threads at once.
// Why: a batch of plans is as quick as the processors allow, and its order of writing never shows.
#pragma once

#include <cstddef>
#include <functional>

namespace sightline {

/// Calls work(0) … work(count - 1), each once, on at most `threads` threads; returns when all are
/// done. `work` must not throw.
void in_parallel(std::size_t count, std::size_t threads,
                 const std::function<void(std::size_t)>& work);

/// How many threads this machine runs at once; at least 1.
[[nodiscard]] std::size_t threads_at_once();

}  // namespace sightline
