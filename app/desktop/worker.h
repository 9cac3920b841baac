// Worker: long work on a thread of its own, with progress and cancel.
// Why: the window stays alive; the work gets copies, and only its result comes back, on the
// window's thread.
#pragma once

#include <wx/event.h>

#include <functional>
#include <thread>

namespace sightline::desktop {

class Worker {
 public:
  /// What the work may use: told how far it is (0 … 1), asks whether to stop.
  struct Desk {
    std::function<void(double)> progress;
    std::stop_token stop;
  };
  using Work = std::function<void(const Desk&)>;

  Worker() = default;
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  /// Asks the work to stop and waits for it; nothing is reported any more.
  ~Worker();

  /// Runs `work`; `progress` and then `done` are called on the window's thread. `work` must not
  /// throw. One work at a time. Where the system has no thread to spare it is done before this
  /// returns.
  void start(Work work, std::function<void(double)> progress, std::function<void()> done);
  void cancel() { thread_.request_stop(); }
  [[nodiscard]] bool is_busy() const { return busy_; }

 private:
  wxEvtHandler to_window_;
  std::jthread thread_;
  bool busy_ = false;
};

}  // namespace sightline::desktop
