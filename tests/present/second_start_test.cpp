#include "app/present/second_start.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/temp_folder.h"

namespace sightline {
namespace second_start_test {

TEST_CASE("a request is understood as it was meant, whatever its plan is called") {
  for (const auto* plan : {"", "/a.sightline", "/two\nlines.sightline", "/\xff.sightline"}) {
    const StartRequest request{":0 wayland-0", plan};
    CHECK(read_request(text_of(request)) == request);
  }
}

TEST_CASE("what is no request is none") {
  for (const std::string& text :
       {std::string(), std::string("GET / HTTP/1.0\r\n"), std::string("sightline 1\n"),
        std::string("sightline 2\n:0\n/a"), std::string("sightline 1\n:0\n/a\0b", 19)})
    CHECK_FALSE(read_request(text));
}

TEST_CASE("a window quits with the others of its display only") {
  CHECK(is_quit_text(quit_text(":0 wayland-0"), ":0 wayland-0"));
  CHECK_FALSE(is_quit_text(quit_text(":1"), ":0"));
  CHECK_FALSE(is_quit_text(text_of(StartRequest{":0", {}}), ":0"));
  CHECK_FALSE(read_request(quit_text(":0")));
}

TEST_CASE("a start without a plan looks for any window of its display") {
  CHECK(is_looked_for({":0", {}}, ":0", std::nullopt));
  CHECK(is_looked_for({":0", {}}, ":0", "/a.sightline"));
  CHECK_FALSE(is_looked_for({":1", {}}, ":0", "/a.sightline"));
}

TEST_CASE("a start with a plan looks for the window that has it, by whatever name") {
  const TempFolder folder;
  put_bytes(folder / "a.sightline", "a");
  put_bytes(folder / "b.sightline", "a");
  std::filesystem::create_symlink(folder / "a.sightline", folder / "link.sightline");
  const StartRequest request{":0", folder / "a.sightline"};
  CHECK(is_looked_for(request, ":0", folder / "a.sightline"));
  CHECK(is_looked_for(request, ":0", folder / "link.sightline"));
  CHECK_FALSE(is_looked_for(request, ":0", folder / "b.sightline"));
  CHECK_FALSE(is_looked_for(request, ":0", std::nullopt));
  CHECK_FALSE(is_looked_for(request, ":1", folder / "a.sightline"));
  CHECK(is_looked_for({":0", "/gone.sightline"}, ":0", "/gone.sightline"));
  CHECK_FALSE(is_looked_for({":0", "/gone.sightline"}, ":0", "/other.sightline"));
}

}  // namespace second_start_test
}  // namespace sightline
