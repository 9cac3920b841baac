#include "model/file/new_name.h"

#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "tests/support/temp_folder.h"

namespace sightline::new_name_test {
namespace {

namespace fs = std::filesystem;

Named no_way(const fs::path& /*from*/, const fs::path& /*to*/) { return Named::no_such_way; }

/// How many of two who give their file one name at the same moment are told that it worked.
int winners(std::span<const NewName> ways, const TempFolder& folder) {
  std::atomic<int> ready = 0;
  std::atomic<int> won = 0;
  const auto run = [&](const char* name) {
    put_bytes(folder / name, name);
    ++ready;
    while (ready < 2) std::this_thread::yield();
    try {
      rename_by(ways, folder / name, folder / "plan");
      ++won;
    } catch (const std::system_error& error) {
      if (error.code() != std::errc::file_exists) throw;
    }
  };
  {
    const std::jthread one([&] { run("one"); });
    const std::jthread other([&] { run("other"); });
  }
  return won;
}

}  // namespace

TEST_CASE("of two who make one file at the same moment one is told that it is there already") {
  // As on a file system without the other way.
  const std::array<std::array<NewName, 3>, 3> systems = {{{rename_in_one, no_way, no_way},
                                                          {no_way, rename_by_link, no_way},
                                                          {no_way, no_way, rename_by_look}}};
  for (const auto& ways : systems) {
    for (int round = 0; round < 100; ++round) {
      const TempFolder folder;
      REQUIRE(winners(ways, folder) == 1);
    }
  }
}

TEST_CASE("each way to a new name leaves what has the name alone, be it a link to nowhere") {
  for (const auto way : {rename_in_one, rename_by_link, rename_by_look}) {
    const TempFolder folder;
    put_bytes(folder / "mine", "mine");
    put_bytes(folder / "plan", "theirs");
    CHECK(way(folder / "mine", folder / "plan") == Named::taken);
    fs::create_symlink("nowhere", folder / "link");
    CHECK(way(folder / "mine", folder / "link") == Named::taken);
    CHECK(way(folder / "mine", folder / "new") == Named::done);
    CHECK(bytes_of(folder / "new") == "mine");
    CHECK(folder.names() == std::vector<std::string>{"link", "new", "plan"});
  }
}

TEST_CASE("a file system that has no way but one is written to by that") {
  const TempFolder folder;
  put_bytes(folder / "mine", "mine");
  const std::array<NewName, 3> last = {no_way, no_way, rename_by_look};
  rename_by(last, folder / "mine", folder / "plan");
  CHECK(bytes_of(folder / "plan") == "mine");
}

}  // namespace sightline::new_name_test
