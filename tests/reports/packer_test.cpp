#include "reports/workbook/packer.h"

#include <zip.h>

#include <catch2/catch_test_macros.hpp>

#include "model/base/message.h"
#include "reports/workbook/book.h"
#include "tests/support/temp_folder.h"

namespace packer_test {
using namespace sightline;
using namespace sightline::workbook;

namespace {

// By another library than the one that packs.
std::string part_of(const std::filesystem::path& path, const std::string& name) {
  zip_t* zip = zip_open(path.string().c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  REQUIRE(zip != nullptr);
  zip_stat_t stat;
  REQUIRE(zip_stat(zip, name.c_str(), 0, &stat) == 0);
  std::string part(stat.size, '\0');
  zip_file_t* file = zip_fopen(zip, name.c_str(), 0);
  REQUIRE(file != nullptr);
  CHECK(zip_fread(file, part.data(), part.size()) == static_cast<zip_int64_t>(part.size()));
  // Its checksum is compared when there is nothing more to read.
  char more = 0;
  CHECK(zip_fread(file, &more, 1) == 0);
  CHECK(zip_fclose(file) == 0);
  zip_discard(zip);
  return part;
}

std::string noise(std::size_t size) {
  std::string bytes(size, '\0');
  std::uint32_t state = 1;
  for (char& byte : bytes) {
    state = state * 1'664'525 + 1'013'904'223;
    byte = static_cast<char>(state >> 24);
  }
  return bytes;
}

}  // namespace

TEST_CASE("parts come out of a packed book as they went in") {
  const TempFolder folder;
  const auto path = folder / "parts.zip";
  const std::string image = noise(300'000);
  Packer packer(path.string().c_str());
  REQUIRE(packer.is_open());
  packer.begin("xl/workbook.xml");
  packer.write("<workbook>");
  packer.write("</workbook>");
  CHECK(packer.end());
  packer.begin("xl/media/image1.png");
  packer.write(image);
  CHECK(packer.end());
  packer.begin("empty.bin");
  CHECK(packer.end());
  CHECK(packer.close());
  CHECK(part_of(path, "xl/workbook.xml") == "<workbook></workbook>");
  CHECK(part_of(path, "xl/media/image1.png") == image);
  CHECK(part_of(path, "empty.bin").empty());
}

TEST_CASE("the library's books are packed here, and are whole") {
  const TempFolder folder;
  const auto path = folder / "book.xlsx";
  Book book({path, folder.path(), path}, {}, {},
            {.title = "t", .subject = {}, .author = {}, .company = {}});
  book.add_sheet("Größe").text({0, 0}, "ü");
  book.close();
  CHECK(packs_here());
  CHECK_NOTHROW(require_whole_book(path));
  CHECK(part_of(path, "xl/sharedStrings.xml").find("ü") != std::string::npos);
}

TEST_CASE("a part of XML that was cut short is not packed") {
  const TempFolder folder;
  Packer packer((folder / "cut.zip").string().c_str());
  packer.begin("xl/styles.xml");
  packer.write("<?xml version=\"1.0\"?>\n<styleSheet><fonts>");
  CHECK_FALSE(packer.end());
  packer.begin("_rels/.rels");
  CHECK_FALSE(packer.end());
}

TEST_CASE("a book that can't be written is told") {
  const TempFolder folder;
  CHECK_FALSE(Packer((folder / "none" / "book.zip").string().c_str()).is_open());
#ifdef __linux__
  Packer full("/dev/full");
  full.begin("image.png");
  full.write(noise(100'000));
  CHECK_FALSE((full.end() && full.close()));
  Packer small("/dev/full");
  small.begin("a.xml");
  small.write("<a/>");
  CHECK_FALSE((small.end() && small.close()));
#endif
}

}  // namespace packer_test
