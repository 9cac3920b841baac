#include "app/present/open_windows.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <thread>

#include "model/file/process_mark.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace open_windows_test {

using std::chrono::minutes;

/// What a window of another run has kept, written so many minutes ago.
void leave(const TempFolder& folder, int run, const std::string& text, int age) {
  auto mark = this_process();
  mark.boot = "before" + std::to_string(run);
  const auto file = folder / ("windows/" + mark_text(mark) + ".window");
  std::filesystem::create_directories(file.parent_path());
  put_bytes(file, text);
  std::filesystem::last_write_time(file,
                                   std::filesystem::file_time_type::clock::now() - minutes(age));
}

OpenWindow window_of(const std::filesystem::path& plan) {
  return {.plan = plan, .page = "vision", .place = {-20, 40, 1280, 800}, .maximized = true};
}

TEST_CASE("a window is read as it was written, whatever its plan is called") {
  for (const auto* plan : {"/a.sightline", "/two\nlines.sightline", "/\xff b.sightline"})
    CHECK(read_open_window(text_of(window_of(plan))) == window_of(plan));
}

TEST_CASE("what is no window's text is none") {
  const auto whole = text_of(window_of("/a"));
  for (std::size_t size = 0; size + 2 < whole.size(); ++size)
    CHECK_FALSE(read_open_window(whole.substr(0, size)));
  for (const std::string& text : {std::string("sightline window 2\nhome\n0 0 9 9 0\n/a"),
                                  std::string("sightline window 1\nhome\n0 0 9 9\n/a"),
                                  std::string("sightline window 1\nhome\n0 0 9 99999999999 0\n/a"),
                                  std::string("sightline window 1\nhome\n0 0 9x 9 0\n/a"),
                                  std::string("sightline window 1\nhome\n0 0 9 9 0\n/a\0b", 38)})
    CHECK_FALSE(read_open_window(text));
}

TEST_CASE("windows of runs that are over come back, the latest first and each plan once") {
  const TempFolder folder;
  const OpenWindows windows(folder / "windows");
  CHECK(windows.left().empty());
  leave(folder, 1, text_of(window_of("/old.sightline")), 30);
  leave(folder, 2, text_of(window_of("/new.sightline")), 10);
  auto again = window_of("/new.sightline");
  again.page = "home";
  leave(folder, 3, text_of(again), 20);
  leave(folder, 4, "spoilt", 5);
  put_bytes(folder / "windows/notes.txt", "something else");
  CHECK(windows.left() == std::vector{window_of("/new.sightline"), window_of("/old.sightline")});
}

TEST_CASE("a window that is open is not brought back, and leaves nothing once it is forgotten") {
  const TempFolder folder;
  OpenWindows windows(folder / "windows");
  windows.note(window_of("/a.sightline"));
  CHECK_FALSE(std::filesystem::is_empty(folder / "windows"));
  CHECK(windows.left().empty());
  CHECK_FALSE(windows.has_others());
  windows.forget();
  CHECK(std::filesystem::is_empty(folder / "windows"));
  windows.forget();
}

TEST_CASE("the window that was turned to last is the latest, whenever it was noted") {
  const TempFolder folder;
  OpenWindows windows(folder / "windows");
  windows.touch();
  windows.note(window_of("/a.sightline"));
  const auto file = std::filesystem::directory_iterator(folder / "windows")->path();
  const auto before = std::filesystem::file_time_type::clock::now() - minutes(5);
  std::filesystem::last_write_time(file, before);
  windows.note(window_of("/a.sightline"));
  CHECK(std::filesystem::last_write_time(file) == before);
  windows.touch();
  CHECK(std::filesystem::last_write_time(file) > before);
}

TEST_CASE("a window that changes while nobody turns to it is used no later for that") {
  const TempFolder folder;
  OpenWindows windows(folder / "windows");
  windows.note(window_of("/a.sightline"));
  const auto file = std::filesystem::directory_iterator(folder / "windows")->path();
  const auto used = std::filesystem::last_write_time(file);
  auto tiled = window_of("/a.sightline");
  tiled.place.width /= 2;
  // The clock of files ticks more slowly than this runs.
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  windows.note(tiled);
  CHECK(read_open_window(bytes_of(file)) == tiled);
  CHECK(std::filesystem::last_write_time(file) == used);
  windows.touch();
  CHECK(std::filesystem::last_write_time(file) > used);
}

TEST_CASE("what a run that was killed had begun to write goes, what a living one writes stays") {
  const TempFolder folder;
  auto gone = this_process();
  gone.boot = "before";
  std::filesystem::create_directory(folder / "windows");
  put_bytes(folder / ("windows/" + mark_text(gone) + ".part"), "sightline win");
  put_bytes(folder / "windows/notes.part", "something else");
  OpenWindows windows(folder / "windows");
  windows.note(window_of("/a.sightline"));
  CHECK_FALSE(std::filesystem::exists(folder / ("windows/" + mark_text(gone) + ".part")));
  CHECK(std::filesystem::exists(folder / "windows/notes.part"));
}

TEST_CASE("what was left of a plan is dropped by whatever name, or all of it at once") {
  const TempFolder folder;
  OpenWindows windows(folder / "windows");
  put_bytes(folder / "a.sightline", "a");
  std::filesystem::create_symlink(folder / "a.sightline", folder / "link.sightline");
  for (int i = 1; i <= 3; ++i)
    leave(folder, i, text_of(window_of(folder / (std::string(1, "abc"[i - 1]) + ".sightline"))), i);
  windows.drop(folder / "link.sightline");
  CHECK(windows.left() ==
        std::vector{window_of(folder / "b.sightline"), window_of(folder / "c.sightline")});
  windows.drop_all();
  CHECK(windows.left().empty());
}

TEST_CASE("where no folder can be made, nothing is kept and nothing fails") {
  const TempFolder folder;
  put_bytes(folder / "file", "no folder");
  OpenWindows windows(folder / "file/windows");
  windows.note(window_of("/a.sightline"));
  CHECK(windows.left().empty());
  CHECK_FALSE(windows.has_others());
}

TEST_CASE("plans that are gone are named, the others are opened") {
  const TempFolder folder;
  put_bytes(folder / "a.sightline", "a");
  const auto one =
      reopening_of({window_of(folder / "a.sightline"), window_of(folder / "b.sightline")});
  CHECK(one.windows == std::vector{window_of(folder / "a.sightline")});
  REQUIRE(one.gone == std::vector{folder / "b.sightline"});
  CHECK(plain_text(gone_notice(one.gone)) ==
        "The last plan, ‘b.sightline’, is not there any more.");
  CHECK(plain_text(gone_notice({folder / "b.sightline", folder / "c.sightline"})) ==
        "2 plans that were open last are not there any more: ‘b.sightline’, ‘c.sightline’.");
}

}  // namespace open_windows_test
}  // namespace sightline
