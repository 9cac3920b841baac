#include "reports/workbook/writing_system.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <clocale>
#include <cstdio>
#include <string>
#include <system_error>
#include <thread>

#include "tests/support/comma_locale.h"
#include "tests/support/temp_folder.h"

namespace writing_system_test {
using namespace sightline;

namespace {

std::string half() {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%.1f", 0.5);
  return text.data();
}

}  // namespace

TEST_CASE("a folder for temporary files is its owner's alone, and each is a new one") {
  const TempFolder folder;
  const auto first = workbook::create_private_folder(folder.path(), "book");
  const auto second = workbook::create_private_folder(folder.path(), "book");
  CHECK(first != second);
  for (const auto& path : {first, second}) {
    CHECK(path.parent_path() == folder.path());
    CHECK(path.filename().string().starts_with("book-"));
    CHECK(std::filesystem::status(path).permissions() == std::filesystem::perms::owner_all);
  }
}

TEST_CASE("a folder that can't be made says why") {
  const TempFolder folder;
  try {
    static_cast<void>(workbook::create_private_folder(folder / "missing", "book"));
    FAIL("there is no such folder");
  } catch (const std::system_error& error) {
    CHECK(error.code() == std::errc::no_such_file_or_directory);
  }
}

TEST_CASE("the plain locale is that of one thread, and goes with its scope") {
  const InCommaLocale comma;
  std::string beside;
  {
    const workbook::PlainLocale plain;
    CHECK(half() == "0.5");
    std::thread([&] { beside = half(); }).join();
    CHECK(beside == "0,5");
  }
  CHECK(half() == "0,5");
}

}  // namespace writing_system_test
