// NoThread: a system without a thread to spare, while it lives.
#pragma once

#include <cstddef>

#ifdef __GLIBC__  // Elsewhere a test can't take the threads away.
#include <pthread.h>

namespace sightline {

/// No stack of the size asked for fits into any memory.
class NoThread {
 public:
  NoThread() {
    pthread_attr_init(&before_);
    pthread_getattr_default_np(&before_);
    pthread_attr_t wanted;
    pthread_attr_init(&wanted);
    pthread_attr_setstacksize(&wanted, std::size_t{1} << 50U);
    pthread_setattr_default_np(&wanted);
    pthread_attr_destroy(&wanted);
  }
  ~NoThread() {
    pthread_setattr_default_np(&before_);
    pthread_attr_destroy(&before_);
  }
  NoThread(const NoThread&) = delete;
  NoThread& operator=(const NoThread&) = delete;

 private:
  pthread_attr_t before_{};
};

}  // namespace sightline
#endif
