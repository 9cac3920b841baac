#if __has_include(<sys/resource.h>)

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "model/file/file_key.h"
#include "tests/support/cheap_key.h"
#include "tests/support/temp_folder.h"

namespace sightline::core_dumps_test {
namespace {

/// Crashes where core dumps of any size are wanted.
[[noreturn]] void crash_with_a_key(const std::filesystem::path& folder) {
  rlimit limit{};
  ::getrlimit(RLIMIT_CORE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_CORE, &limit);
  std::filesystem::current_path(folder);
  const FileKey key(Secret("open sesame"), fresh_terms(cheap_cost));
  std::signal(SIGABRT, SIG_DFL);
  std::abort();
}

}  // namespace

TEST_CASE("a program that has opened a protected plan leaves no core dump when it crashes") {
  const TempFolder folder;
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) crash_with_a_key(folder / ".");
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK_FALSE(WCOREDUMP(status));
  CHECK(folder.names().empty());
}

}  // namespace sightline::core_dumps_test

#endif
