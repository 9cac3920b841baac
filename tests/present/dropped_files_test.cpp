#include "app/present/dropped_files.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/temp_folder.h"

namespace sightline {
namespace dropped_files_test {

using Files = std::vector<std::filesystem::path>;

TEST_CASE("plans that are dropped are taken in order, each once, however their ending is written") {
  const auto dropped = sort_dropped({"/b.sightline", "/a.SIGHTLINE", "/b.sightline"});
  CHECK(dropped.plans == Files{"/b.sightline", "/a.SIGHTLINE"});
  CHECK_FALSE(dropped.refusal);
}

TEST_CASE("a file that is no plan is refused by name, several by what can be dropped") {
  const auto one = sort_dropped({"/x/book.pdf", "/a.sightline"});
  CHECK(one.plans == Files{"/a.sightline"});
  REQUIRE(one.refusal);
  CHECK(plain_text(*one.refusal) ==
        "‘book.pdf’ is neither a plan nor a table. Drop a file that ends in .sightline, .csv or "
        ".xlsx.");
  const auto several = sort_dropped({"/x/book.pdf", "/x/notes"});
  CHECK(several.plans.empty());
  REQUIRE(several.refusal);
  CHECK(plain_text(*several.refusal).starts_with("Sightline plans and tables"));
}

TEST_CASE(
    "a table that is dropped is imported from, the first of several, unless a plan comes too") {
  const auto dropped = sort_dropped({"/x/deals.CSV", "/x/figures.xlsx"});
  CHECK(dropped.table == std::filesystem::path("/x/deals.CSV"));
  CHECK_FALSE(dropped.refusal);
  CHECK_FALSE(sort_dropped({"/x/deals.csv", "/a.sightline"}).table);
}

TEST_CASE("a folder is no plan, whatever its name, and a name may be anything") {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "a.sightline");
  CHECK(sort_dropped({folder / "a.sightline"}).refusal);
  CHECK(sort_dropped({""}).refusal);
  CHECK(sort_dropped({"/\xff\xfe"}).refusal);
  CHECK_FALSE(sort_dropped({}).refusal);
}

}  // namespace dropped_files_test
}  // namespace sightline
