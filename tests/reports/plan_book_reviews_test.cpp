// Reviews on paper: legible, however many baselines there are.
#include <catch2/catch_test_macros.hpp>

#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"

namespace plan_book_reviews_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

}  // namespace

TEST_CASE("more baselines than a page holds legibly go on beside it") {
  auto document = full_document(4);
  const auto baselines = [&](int count) {
    auto made = document;
    IdSource ids(77);
    made.baselines.resize(1, document.baselines[0]);
    for (int i = 1; i < count; ++i) {
      auto one = document.baselines[0];
      one.id = ids.next<Baseline>();
      one.number = i;
      one.agreed_by = {"Wilhelmina Unmistakable-Longname", "Grace Hopper", "Alan Turing"};
      made.baselines.push_back(one);
    }
    return made;
  };
  const TempFolder folder;
  for (const int count : {7, 8, 20})
    write_plan_book(baselines(count), {.today = today},
                    folder / ("with" + std::to_string(count) + ".xlsx"));
  CHECK(output_of(script("read_book.py") + folder.path().string() + "/*.xlsx") == "");
  const auto breaks = [&](const char* book) {
    const auto parts = parts_of(folder / book);
    const auto at = parts.find("Baselines side by side");
    CHECK(at != std::string::npos);
    int count = 0;
    for (auto place = parts.find("<colBreaks"); place != std::string::npos;
         place = parts.find("<colBreaks", place + 1))
      ++count;
    return count;
  };
  // The figure sheets have some of their own.
  CHECK(breaks("with8.xlsx") == breaks("with7.xlsx") + 1);
  CHECK(breaks("with20.xlsx") == breaks("with7.xlsx") + 1);
}

TEST_CASE("who agreed is told in a row of its own, which a book without their names lacks") {
  const auto document = full_document(4);
  REQUIRE_FALSE(document.baselines.at(0).agreed_by.empty());
  const TempFolder folder;
  const auto book = [&](Audience audience) {
    BookOptions options{.today = today};
    options.audience.audience = audience;
    write_plan_book(document, options, folder / "book.xlsx");
    return parts_of(folder / "book.xlsx");
  };
  const auto all = book(Audience::leadership);
  CHECK(all.find(">Agreed on<") != std::string::npos);
  CHECK(all.find(">Agreed by<") != std::string::npos);
  const auto lender = book(Audience::lender);
  CHECK(lender.find(">Agreed on<") != std::string::npos);
  CHECK(lender.find(">Agreed by<") == std::string::npos);
}

}  // namespace plan_book_reviews_test
