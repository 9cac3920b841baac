#include "model/file/open_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>

#include "model/file/atomic_write.h"
#include "model/file/file_failure.h"
#include "model/file/file_stamp.h"
#include "tests/support/temp_folder.h"

namespace sightline::open_file_test {
namespace {

std::string why_not(const std::filesystem::path& path) {
  try {
    return "read: " + read_bytes(path, 100);
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::input);
    return plain_text(failure.message());
  }
}

/// What the shell makes of <(…).
struct HandedOver {
  std::array<int, 2> ends{};
  explicit HandedOver(std::string_view bytes) {
    REQUIRE(::pipe(ends.data()) == 0);
    REQUIRE(::write(ends[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    ::close(ends[1]);
  }
  HandedOver(const HandedOver&) = delete;
  HandedOver& operator=(const HandedOver&) = delete;
  ~HandedOver() { ::close(ends[0]); }
  [[nodiscard]] std::string name() const { return "/dev/fd/" + std::to_string(ends[0]); }
};

}  // namespace

TEST_CASE("a file's size is known before it is read, and a pipe's is not") {
  const TempFolder folder;
  put_bytes(folder / "plan", "12345");
  CHECK(OpenFile(folder / "plan").size() == 5);
  const HandedOver open("plan");
  CHECK_FALSE(OpenFile(open.name()).size());
  // More than could be kept in memory, so it is not even tried.
  std::filesystem::resize_file(folder / "plan", std::uintmax_t{1} << 40U);
  CHECK_THROWS_AS(read_bytes(folder / "plan", std::size_t{1} << 38U), Failure);
}

TEST_CASE("a pipe or a device in the place of a file is refused, and nobody waits for it") {
  const TempFolder folder;
  const auto pipe = folder / "plan.sightline";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::filesystem::create_symlink(pipe, folder / "link");
  const HandedOver open("plan");
  std::filesystem::create_symlink(open.name(), folder / "hidden");
  for (const auto& path : {pipe, folder / "link", folder / "hidden",
                           std::filesystem::path("/dev/zero"), std::filesystem::path("/dev/null")})
    CHECK(why_not(path) ==
          "‘" + path.string() + "’ is no file but a pipe or a device. Choose a file.");
  CHECK_THROWS_AS(digest_of_file(pipe), Failure);
  // Who says so may replace it.
  atomic_write(pipe, "plan");
  CHECK(bytes_of(pipe) == "plan");
}

TEST_CASE("a pipe that the shell hands over is read to its end, within the limit") {
  CHECK(why_not(HandedOver("plan").name()) == "read: plan");
  CHECK(why_not(HandedOver("").name()) == "read: ");
  CHECK(why_not(HandedOver(std::string(101, 'x')).name()).find("is too large for a plan") !=
        std::string::npos);
}

TEST_CASE("what can't be opened says why") {
  const TempFolder folder;
  CHECK(why_not(folder / "none").starts_with("There is no file ‘"));
  CHECK(why_not(folder.path()).find("is a folder. Choose a file in it.") != std::string::npos);
  put_bytes(folder / "plan", "plan");
  CHECK(why_not(folder / "plan") == "read: plan");
  CHECK(why_not(folder / "plan/below").starts_with("The folder ‘"));
}

}  // namespace sightline::open_file_test
