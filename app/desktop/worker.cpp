#include "app/desktop/worker.h"

#include <system_error>
#include <utility>

namespace sightline::desktop {

Worker::~Worker() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
  // What the work posted last is now of no interest to anybody.
  to_window_.DeletePendingEvents();
}

void Worker::start(Work work, std::function<void(double)> progress, std::function<void()> done) {
  if (busy_) return;
  busy_ = true;
  const auto run = [this, work = std::move(work), progress = std::move(progress),
                    done = std::move(done)](const std::stop_token& stop) {
    work({[this, progress](double part) {
            to_window_.CallAfter([progress, part] { progress(part); });
          },
          stop});
    to_window_.CallAfter([this, done] {
      busy_ = false;
      done();
    });
  };
  try {
    thread_ = std::jthread(run);
  } catch (const std::system_error&) {
    // The system has no thread to spare: the window waits this once.
    run({});
  }
}

}  // namespace sightline::desktop
