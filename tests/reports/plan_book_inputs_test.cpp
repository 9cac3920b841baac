// What is open for typing is named, ruled and read.
#include <catch2/catch_test_macros.hpp>

#include "model/catalog/templates.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"

namespace plan_book_inputs_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

// The sample, plans with something on every sheet, and one with nothing.
void write_books(const TempFolder& folder) {
  IdSource ids(5);
  const auto sample = sample_document(
      find_template(std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates", "it-services"),
      ids);
  write_plan_book(sample.document, {.today = sample.today}, folder / "sample.xlsx");
  write_plan_book(full_document(1), {.today = today}, folder / "full.xlsx");
  write_plan_book(blank_document(std::chrono::year{2026} / 4, ids), {.today = today},
                  folder / "empty.xlsx");
}

}  // namespace

TEST_CASE("every cell that is open for typing has a name and a rule with a message") {
  const TempFolder folder;
  write_books(folder);
  CHECK(output_of(script("read_inputs.py") + folder.path().string() + "/*.xlsx") == "");
}

TEST_CASE(
    "a row of months has one formula, short and without constants, and links look like links") {
  const TempFolder folder;
  write_books(folder);
  CHECK(output_of(script("read_formulas.py") + folder.path().string() + "/*.xlsx") == "");
}

}  // namespace plan_book_inputs_test
