#include "model/file/program_folders.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

#include "tests/support/temp_folder.h"

namespace sightline {
namespace program_folders_test {

TEST_CASE("A way from the program leads past its own folder") {
  const auto here = from_program(".");
  CHECK(here.is_absolute());
  CHECK(std::filesystem::is_directory(here));
  CHECK(from_program("../share/sightline") == here.parent_path().parent_path() / "share/sightline");
}

TEST_CASE("The first place that is a folder is taken, and the last when none is") {
  const TempFolder temp;
  const auto folder = temp.path() / "data";
  std::filesystem::create_directory(folder);
  std::ofstream(temp.path() / "file") << "no folder";
  CHECK(first_folder({"", temp.path() / "gone", temp.path() / "file", folder, temp.path()}) ==
        folder);
  CHECK(first_folder({"", temp.path() / "gone"}) == temp.path() / "gone");
  CHECK(first_folder({}).empty());
}

}  // namespace program_folders_test
}  // namespace sightline
