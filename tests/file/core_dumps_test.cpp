#if __has_include(<sys/resource.h>)

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>

#include "model/file/atomic_write.h"
#include "model/file/file_key.h"
#include "tests/support/cheap_key.h"
#include "tests/support/temp_folder.h"

namespace sightline::core_dumps_test {
namespace {

/// How a program of its own ends that does this.
template <class Work>
int end_of(const Work& work) {
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    bool is_well = false;
    try {
      is_well = work();
    } catch (const std::exception&) {
      is_well = false;
    }
    ::_exit(is_well ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

void use_a_key() { const FileKey key(Secret("open sesame"), fresh_terms(cheap_cost)); }

rlimit limit_now() {
  rlimit limit{};
  ::getrlimit(RLIMIT_CORE, &limit);
  return limit;
}

/// Where core dumps of any size are wanted.
int end_of_crash(const std::filesystem::path& folder, bool with_a_key) {
  return end_of([&] {
    auto limit = limit_now();
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_CORE, &limit);
    std::filesystem::current_path(folder);
    if (with_a_key) use_a_key();
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
    return false;
  });
}

}  // namespace

TEST_CASE("a program that has opened a protected plan leaves no core dump when it crashes") {
  const TempFolder other;
  if (!WCOREDUMP(end_of_crash(other / ".", false))) WARN("here no program leaves a core dump");
  const TempFolder folder;
  const int status = end_of_crash(folder / ".", true);
  CHECK(WIFSIGNALED(status));
  CHECK_FALSE(WCOREDUMP(status));
  CHECK(folder.names().empty());
}

TEST_CASE("the limit of core dumps is less than any has, not the 0 that holds for no pipe") {
  if (limit_now().rlim_max == 0) {
    WARN("here no program may have a limit of 1");
    return;
  }
  CHECK(end_of([] {
          use_a_key();
          return limit_now().rlim_cur == 1;
        }) == 0);
}

#ifdef __linux__

TEST_CASE("where the limit can't be but 0 a program is not dumped, and writes files as before") {
  const TempFolder folder;
  const auto with_limit_0 = [&](const auto& work) {
    return end_of([&] {
      const rlimit none{};
      ::setrlimit(RLIMIT_CORE, &none);
      // As one who starts a program anew, whatever keys this one has had.
      ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
      use_a_key();
      return work();
    });
  };
  CHECK(with_limit_0([] { return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; }) == 0);
  CHECK(with_limit_0([&] {
          AtomicFile file(folder / "book");
          put_bytes(file.temporary(), "sheets");
          file.commit();
          return true;
        }) == 0);
  CHECK(bytes_of(folder / "book") == "sheets");
}

#endif

}  // namespace sightline::core_dumps_test

#endif
