// Heart: beats as long as the window's thread goes round, also below a dialog, and tells the
// longest pause. Why: what holds the window is felt whatever is painted in the end; a key that is
// pressed meanwhile is heard only after it.
#pragma once

#include <glib.h>

#include "tests/window_bench/stage.h"

namespace sightline::bench {

class Heart {
 public:
  /// Beats every millisecond from now on, on the window's thread.
  Heart();
  ~Heart();
  Heart(const Heart&) = delete;
  Heart& operator=(const Heart&) = delete;

  /// The longest pause so far, and the most that the thread worked in one.
  [[nodiscard]] Painted longest();

 private:
  static gboolean on_beat(gpointer self);
  void beat();

  guint source_;
  double last_ms_;
  double last_work_ms_;
  Painted longest_;
};

}  // namespace sightline::bench
