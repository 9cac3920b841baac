#include "model/file/atomic_write.h"

#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "model/file/file_stamp.h"
#include "tests/support/failing_calls.h"
#include "tests/support/temp_folder.h"

namespace sightline::atomic_write_test {
namespace {

unsigned mode_of(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

#ifdef __linux__

/// Of an access list: what it is about (owner 1, a user 2, group 4, the most 16, others 32), what
/// that may do, and which user.
struct Entry {
  std::uint16_t tag;
  std::uint16_t may;
  std::int32_t id;
};

/// As the system keeps it: version 2, then the entries.
std::string access_list(std::initializer_list<Entry> entries) {
  std::string list("\2\0\0\0", 4);
  for (const auto& entry : entries)
    list.append(reinterpret_cast<const char*>(&entry), sizeof(entry));
  return list;
}

bool set_access_list(const std::filesystem::path& path, const char* name, const std::string& list) {
  return ::setxattr(path.c_str(), name, list.data(), list.size(), 0) == 0;
}

std::string access_list_of(const std::filesystem::path& path) {
  std::string list(1'000, '\0');
  const auto size = ::getxattr(path.c_str(), "system.posix_acl_access", list.data(), list.size());
  return size < 0 ? std::string() : list.substr(0, static_cast<std::size_t>(size));
}

#endif

}  // namespace

TEST_CASE("a new file is its owner's alone") {
  const TempFolder folder;
  atomic_write(folder / "plan", "new");
  CHECK(bytes_of(folder / "plan") == "new");
  CHECK(mode_of(folder / "plan") == 0600);
  CHECK(folder.names() == std::vector<std::string>{"plan"});
}

TEST_CASE("a replaced file keeps its permissions") {
  const TempFolder folder;
  put_bytes(folder / "plan", "old and longer than the new one");
  std::filesystem::permissions(folder / "plan", std::filesystem::perms{0664});
  atomic_write(folder / "plan", "new");
  CHECK(bytes_of(folder / "plan") == "new");
  CHECK(mode_of(folder / "plan") == 0664);
}

TEST_CASE("permissions go to what was written, not to a file that a link in its place leads to") {
  const bool is_over = GENERATE(false, true);
  const TempFolder folder;
  put_bytes(folder / "plan", "old");
  std::filesystem::permissions(folder / "plan", std::filesystem::perms{0666});
  put_bytes(folder / "diary", "nobody else's");
  std::filesystem::permissions(folder / "diary", std::filesystem::perms{0600});
  {
    AtomicFile file(folder / "plan");
    file.write("new");
    std::filesystem::remove(folder / ".sightline-0.part");
    SECTION("a link") { std::filesystem::create_symlink("diary", folder / ".sightline-0.part"); }
    SECTION("a hard link") {
      std::filesystem::create_hard_link(folder / "diary", folder / ".sightline-0.part");
    }
    if (is_over)
      CHECK_THROWS_AS(file.commit_over(digest_of_file(folder / "plan")), WrittenOver);
    else
      CHECK_THROWS_AS(file.commit(), WrittenOver);
  }
  CHECK(std::filesystem::exists(folder / ".sightline-0.part"));
  CHECK(std::filesystem::is_regular_file(std::filesystem::symlink_status(folder / "plan")));
  CHECK(bytes_of(folder / "plan") == "old");
  CHECK(mode_of(folder / "plan") == 0666);
  CHECK(mode_of(folder / "diary") == 0600);
  CHECK(bytes_of(folder / "diary") == "nobody else's");
}

#ifdef __linux__

TEST_CASE(
    "who may do what beside owner and group stays with a replaced file, and is not inherited") {
  const TempFolder folder;
  const auto plan = folder / "plan";
  put_bytes(plan, "old");
  // The owner reads and writes, the group nothing, user 4711 reads and writes, others nothing.
  const auto list = access_list({{1, 6, -1}, {2, 6, 4711}, {4, 0, -1}, {16, 6, -1}, {32, 0, -1}});
  if (!set_access_list(plan, "system.posix_acl_access", list)) {
    WARN("this file system keeps no such lists");
    return;
  }
  REQUIRE(mode_of(plan) == 0660);
  atomic_write(plan, "new");
  CHECK(bytes_of(plan) == "new");
  CHECK(mode_of(plan) == 0660);
  CHECK(access_list_of(plan) == list);

  put_bytes(folder / "without", "old");
  std::filesystem::permissions(folder / "without", std::filesystem::perms{0660});
  REQUIRE(set_access_list(folder / ".", "system.posix_acl_default", list));
  atomic_write(folder / "without", "new");
  CHECK(mode_of(folder / "without") == 0660);
  CHECK(access_list_of(folder / "without").empty());
}

#endif

TEST_CASE("writing to a symbolic link replaces the file it leads to") {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "there");
  put_bytes(folder / "there/plan", "old");
  std::filesystem::create_symlink("there/plan", folder / "link");
  atomic_write(folder / "link", "new");
  CHECK(std::filesystem::is_symlink(folder / "link"));
  CHECK(bytes_of(folder / "there/plan") == "new");
}

TEST_CASE("a symbolic link to a file that is not there yet makes that file") {
  const TempFolder folder;
  std::filesystem::create_symlink("plan", folder / "link");
  atomic_write(folder / "link", "new");
  CHECK(std::filesystem::is_symlink(folder / "link"));
  CHECK(bytes_of(folder / "plan") == "new");
}

TEST_CASE("links in a circle are refused") {
  const TempFolder folder;
  std::filesystem::create_symlink("a", folder / "b");
  std::filesystem::create_symlink("b", folder / "a");
  CHECK_THROWS_AS(atomic_write(folder / "a", "new"), std::system_error);
}

TEST_CASE("a name as long as names can be is no trouble") {
  const TempFolder folder;
  const auto path = folder / std::string(255, 'x');
  atomic_write(path, "new");
  CHECK(bytes_of(path) == "new");
}

TEST_CASE("a file left behind by a crash is in nobody's way") {
  const TempFolder folder;
  put_bytes(folder / ".sightline-0.part", "left behind");
  atomic_write(folder / "plan", "new");
  CHECK(bytes_of(folder / "plan") == "new");
  CHECK(bytes_of(folder / ".sightline-0.part") == "left behind");
}

TEST_CASE("a folder is not replaced by a file") {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "plan");
  CHECK_THROWS_AS(atomic_write(folder / "plan", "new"), std::system_error);
  CHECK(std::filesystem::is_directory(folder / "plan"));
}

TEST_CASE("whichever call fails, the old file stays and nothing is left beside it") {
  const auto call = GENERATE(Call::create, Call::write, Call::sync, Call::close,
                             Call::copy_permissions, Call::require_writable, Call::rename);
  const TempFolder folder;
  put_bytes(folder / "plan", "old");
  FailingCalls calls(call, std::errc::no_space_on_device);
  CHECK_THROWS_AS(atomic_write(folder / "plan", "new", calls), std::system_error);
  CHECK(bytes_of(folder / "plan") == "old");
  CHECK(folder.names() == std::vector<std::string>{"plan"});
}

TEST_CASE("a disk that does not confirm the new name is told of, and the new file is there") {
  const TempFolder folder;
  put_bytes(folder / "plan", "old");
  FailingCalls calls(Call::sync_folder, std::errc::io_error);
  CHECK_THROWS_AS(atomic_write(folder / "plan", "new", calls), NotSurelyKept);
  CHECK(bytes_of(folder / "plan") == "new");
  CHECK(folder.names() == std::vector<std::string>{"plan"});
}

TEST_CASE("the disk is told to keep the file before its name, and the name after") {
  const TempFolder folder;
  RecordingCalls calls;
  atomic_write(folder / "plan", "new", calls);
  using enum Call;
  CHECK(calls.made() == std::vector{create, write, sync, close, rename, sync_folder});
}

TEST_CASE("a file that is never committed leaves nothing behind") {
  const TempFolder folder;
  {
    AtomicFile file(folder / "plan");
    put_bytes(file.temporary(), "a writer that wants a path");
  }
  CHECK(folder.names().empty());
}

TEST_CASE("what another writer put at the temporary path is committed") {
  const TempFolder folder;
  AtomicFile file(folder / "book.xlsx");
  put_bytes(file.temporary(), "sheets");
  file.commit();
  CHECK(bytes_of(folder / "book.xlsx") == "sheets");
}

#ifdef __linux__

TEST_CASE("a writer that wants a path writes to no file that a link in its place leads to") {
  const TempFolder folder;
  put_bytes(folder / "diary", "nobody else's");
  const AtomicFile file(folder / "book.xlsx");
  std::filesystem::remove(folder / ".sightline-0.part");
  std::filesystem::create_symlink("diary", folder / ".sightline-0.part");
  put_bytes(file.temporary(), "sheets");
  CHECK(bytes_of(folder / "diary") == "nobody else's");
  CHECK(bytes_of(file.temporary()) == "sheets");
}

#endif

TEST_CASE("a file is replaced only when it still is what it was") {
  const TempFolder folder;
  const auto plan = folder / "plan";
  put_bytes(plan, "old");
  {
    AtomicFile file(plan);
    file.write("new");
    CHECK(file.commit_over(digest_of_file(plan)));
  }
  CHECK(bytes_of(plan) == "new");
  {
    AtomicFile file(plan);
    file.write("newer");
    const auto seen = digest_of_file(plan);
    put_bytes(plan, "somebody else's");
    CHECK_FALSE(file.commit_over(seen));
  }
  CHECK(bytes_of(plan) == "somebody else's");
  {
    AtomicFile file(plan);
    file.write("as if there was none");
    CHECK_FALSE(file.commit_over(std::nullopt));
  }
  CHECK(bytes_of(plan) == "somebody else's");
  std::filesystem::remove(plan);
  {
    AtomicFile file(plan);
    file.write("gone meanwhile");
    CHECK_FALSE(file.commit_over("some digest"));
  }
  CHECK(folder.names().empty());
  {
    AtomicFile file(plan);
    file.write("new again");
    CHECK(file.commit_over(std::nullopt));
  }
  CHECK(bytes_of(plan) == "new again");
  CHECK(folder.names() == std::vector<std::string>{"plan"});
}

TEST_CASE("what writers who were cut off left is taken away an hour later") {
  const TempFolder folder;
  put_bytes(folder / ".sightline-0.part", "old");
  put_bytes(folder / ".sightline-1.part", "of somebody who writes now");
  std::filesystem::last_write_time(
      folder / ".sightline-0.part",
      std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
  atomic_write(folder / "plan", "new");
  CHECK(folder.names() == std::vector<std::string>{".sightline-1.part", "plan"});
}

}  // namespace sightline::atomic_write_test
