#include "model/file/core_dumps.h"

#if __has_include(<sys/resource.h>)

#include <sys/resource.h>

#include <algorithm>

namespace sightline {

void leave_no_core_dump() {
  // Less than any dump has. Linux takes 0 for no limit where a dump is piped to a program, and 1
  // for none of it (core(5) tells of the first, fs/coredump.c does the second).
  constexpr rlim_t too_little = 1;
  rlimit limit{};
  if (::getrlimit(RLIMIT_CORE, &limit) != 0) return;
  limit.rlim_cur = std::min(limit.rlim_max, too_little);
  static_cast<void>(::setrlimit(RLIMIT_CORE, &limit));
}

}  // namespace sightline

#else

namespace sightline {

void leave_no_core_dump() {}

}  // namespace sightline

#endif
