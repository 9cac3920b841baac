#include <catch2/catch_test_macros.hpp>

#include <limits>

#include "model/base/message.h"
#include "reports/workbook/book.h"
#include "reports/workbook/plan_book.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace whole_book_test {
using namespace sightline;
using namespace sightline::workbook;

namespace {

void write_small(const TempFolder& folder, const std::filesystem::path& path) {
  Book book({path, folder.path(), path}, {}, {},
            {.title = "t", .subject = {}, .author = {}, .company = {}});
  book.add_sheet("One").text({0, 0}, "=1");
  book.close();
}

}  // namespace

TEST_CASE("a whole book passes") {
  const TempFolder folder;
  write_small(folder, folder / "book.xlsx");
  CHECK_NOTHROW(require_whole_book(folder / "book.xlsx"));
}

TEST_CASE("a book that was cut short is found, wherever the cut is") {
  const TempFolder folder;
  write_small(folder, folder / "book.xlsx");
  const std::string bytes = bytes_of(folder / "book.xlsx");
  for (std::size_t length = 0; length < bytes.size(); length += 97) {
    put_bytes(folder / "cut.xlsx", std::string_view(bytes).substr(0, length));
    CHECK_THROWS_AS(require_whole_book(folder / "cut.xlsx"), Failure);
  }
}

TEST_CASE("a part that does not end with its root is found") {
  const TempFolder folder;
  const auto folder_name = folder.path().string();
  write_small(folder, folder / "book.xlsx");
  put_bytes(folder / "styles.xml", "<?xml version=\"1.0\"?>\n<styleSheet><fonts>");
  REQUIRE(std::system(
              ("cd '" + folder_name +
               "' && mkdir -p xl && mv styles.xml xl/ && " SIGHTLINE_PYTHON
               " -c \"import zipfile,shutil; a=zipfile.ZipFile('book.xlsx'); "
               "b=zipfile.ZipFile('bad.xlsx','w'); "
               "[b.writestr(n, open('xl/styles.xml').read() if n=='xl/styles.xml' else a.read(n)) "
               "for n in a.namelist()]; b.close()\"")
                  .c_str()) == 0);
  CHECK_THROWS_AS(require_whole_book(folder / "bad.xlsx"), Failure);
}

TEST_CASE("numbers that are not finite are refused") {
  const TempFolder folder;
  Book book({folder / "book.xlsx", folder.path(), {}}, {}, {}, {});
  auto& sheet = book.add_sheet("One");
  CHECK_THROWS_AS(sheet.number({0, 0}, std::numeric_limits<double>::quiet_NaN()),
                  std::invalid_argument);
  CHECK_THROWS_AS(sheet.formula({0, 0}, "=1/0", std::numeric_limits<double>::infinity()),
                  std::invalid_argument);
}

TEST_CASE("names and sheets that Excel refuses are refused") {
  const TempFolder folder;
  Book book({folder / "book.xlsx", folder.path(), {}}, {}, {}, {});
  book.add_sheet("One");
  CHECK_THROWS_AS(book.define_name("Q1", "One!$A$1"), std::invalid_argument);
  CHECK_THROWS_AS(book.add_sheet("One"), Failure);
  CHECK_THROWS_AS(book.add_sheet("a/b"), Failure);
}

TEST_CASE("a folder that vanishes while a book is written is what the failure tells of") {
  const TempFolder folder;
  const auto place = folder / "drive";
  std::filesystem::create_directory(place);
  std::string told;
  try {
    write_plan_book(plausible_document(1), {.today = std::chrono::year{2026} / 5 / 12},
                    place / "book.xlsx", [&](std::size_t done, std::size_t) {
                      if (done == 3) std::filesystem::remove_all(place);
                      return true;
                    });
  } catch (const Failure& failure) {
    told = plain_text(failure.message());
  }
  CHECK(told.find("drive’ does not exist") != std::string::npos);
  CHECK(folder.names().empty());
}

}  // namespace whole_book_test
