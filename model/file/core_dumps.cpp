#include "model/file/core_dumps.h"

#if __has_include(<sys/resource.h>)

#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include <algorithm>

namespace sightline {
namespace {

/// Where no limit keeps those back that are piped to a program. Only there: the system then hides
/// from the user's other programs what this one has open, which some of a desktop look at.
void be_undumpable() {
#ifdef __linux__
  static_cast<void>(::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
#endif
}

}  // namespace

void leave_no_core_dump() {
  // Less than any dump has. Linux takes 0 for no limit where a dump is piped to a program, and 1
  // for none of it (core(5) tells of the first, fs/coredump.c does the second).
  constexpr rlim_t too_little = 1;
  rlimit limit{};
  if (::getrlimit(RLIMIT_CORE, &limit) != 0) return be_undumpable();
  limit.rlim_cur = std::min(limit.rlim_max, too_little);
  if (::setrlimit(RLIMIT_CORE, &limit) != 0 || limit.rlim_cur < too_little) be_undumpable();
}

}  // namespace sightline

#else

namespace sightline {

void leave_no_core_dump() {}

}  // namespace sightline

#endif
