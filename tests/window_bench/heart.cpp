#include "tests/window_bench/heart.h"

#include <algorithm>

namespace sightline::bench {

Heart::Heart()
    : source_(g_timeout_add_full(G_PRIORITY_HIGH, 1, &Heart::on_beat, this, nullptr)),
      last_ms_(clock_ms()),
      last_work_ms_(thread_ms()) {}

Heart::~Heart() { g_source_remove(source_); }

gboolean Heart::on_beat(gpointer self) {
  static_cast<Heart*>(self)->beat();
  return G_SOURCE_CONTINUE;
}

void Heart::beat() {
  const double now = clock_ms();
  const double work = thread_ms();
  longest_.clock_ms = std::max(longest_.clock_ms, now - last_ms_);
  longest_.work_ms = std::max(longest_.work_ms, work - last_work_ms_);
  last_ms_ = now;
  last_work_ms_ = work;
}

Painted Heart::longest() {
  beat();
  return longest_;
}

}  // namespace sightline::bench
