#include "reports/workbook/book_sheets.h"

#include <catch2/catch_test_macros.hpp>

#include "model/base/message.h"
#include "model/find.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"

namespace book_sheets_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

SheetState state_of(BookSheet sheet, const Document& document, const BookOptions& options) {
  return book_sheets(document, options).at(static_cast<std::size_t>(sheet)).state;
}

std::set<BookSheet> optional_sheets() {
  std::set<BookSheet> sheets;
  for (const auto& text : enum_texts<BookSheet>)
    if (const auto sheet = *parse_enum<BookSheet>(text.name); is_optional(sheet))
      sheets.insert(sheet);
  return sheets;
}

}  // namespace

TEST_CASE("the list of sheets says why one is missing") {
  const Document document = full_document(11);
  const BookOptions plain{.today = today};
  const BookOptions with_pay{.audience = {.pay = true}, .today = today};
  for (const auto& entry : book_sheets(document, with_pay)) {
    CAPTURE(name_of(entry.sheet));
    CHECK(entry.state == SheetState::written);
  }
  CHECK(state_of(BookSheet::incentives, document, plain) == SheetState::withheld);
  BookOptions board{.audience = {.audience = Audience::board}, .today = today};
  CHECK(state_of(BookSheet::people, document, board) == SheetState::withheld);
  CHECK(state_of(BookSheet::findings, document, board) == SheetState::withheld);
  IdSource ids(1);
  const auto blank = blank_document(std::chrono::year{2026} / 1, ids);
  CHECK(state_of(BookSheet::backlog, blank, plain) == SheetState::empty);
  CHECK(state_of(BookSheet::reviews, blank, board) == SheetState::empty);
}

TEST_CASE("what others need can't be left out, and some go with others") {
  const Document document = full_document(11);
  BookOptions options{.today = today};
  options.without = {BookSheet::revenue, BookSheet::checks, BookSheet::cycles,
                     BookSheet::scorecard};
  CHECK(state_of(BookSheet::revenue, document, options) == SheetState::written);
  CHECK(state_of(BookSheet::checks, document, options) == SheetState::written);
  CHECK(state_of(BookSheet::cycles, document, options) == SheetState::left_out);
  CHECK(state_of(BookSheet::timeline, document, options) == SheetState::left_out);
  CHECK(state_of(BookSheet::people, document, options) == SheetState::left_out);
  options.without = {BookSheet::people, BookSheet::timeline};
  CHECK(state_of(BookSheet::people, document, options) == SheetState::written);
  CHECK(state_of(BookSheet::timeline, document, options) == SheetState::left_out);
  CHECK(state_of(BookSheet::cycles, document, options) == SheetState::written);
}

TEST_CASE("the sheets that are announced are those in the book") {
  const TempFolder folder;
  const Document document = full_document(12);
  for (const auto audience : {Audience::leadership, Audience::company}) {
    BookOptions options{.audience = {.audience = audience}, .today = today};
    options.without = {BookSheet::charts, BookSheet::reviews};
    write_plan_book(document, options, folder / "book.xlsx");
    const auto parts = parts_of(folder / "book.xlsx");
    for (const auto& [sheet, state] : book_sheets(document, options)) {
      const std::string name = sheet == BookSheet::cycles ? "Cycle 1" : label_of(sheet);
      CAPTURE(name);
      CHECK((parts.find("<sheet name=\"" + name + "\"") != std::string::npos) ==
            (state == SheetState::written));
    }
  }
}

TEST_CASE("a book without some or all optional sheets recalculates to what was written") {
  const TempFolder folder;
  const Document document = full_document(13);
  BookOptions options{.today = today};
  const auto write = [&](std::set<BookSheet> without, const std::string& name) {
    options.without = std::move(without);
    write_plan_book(document, options, folder / (name + ".xlsx"));
  };
  for (const auto sheet : optional_sheets()) write({sheet}, name_of(sheet));
  write(optional_sheets(), "none");
  CHECK(output_of(script("recalculate.py") + folder.path().string() + "/*.xlsx") == "");
}

TEST_CASE("a book compares with the baseline that is chosen") {
  const TempFolder folder;
  Document document = full_document(11);
  REQUIRE_FALSE(document.baselines.empty());
  const auto number = document.baselines.back().number;
  const auto book = [&](std::optional<int> baseline) {
    BookOptions options{.today = today};
    options.baseline = baseline;
    write_plan_book(document, options, folder / "book.xlsx");
    return bytes_of(folder / "book.xlsx");
  };
  const auto chosen = book(number);
  document.reference = document.baselines.back().id;
  CHECK(book(std::nullopt) == chosen);
  CHECK_THROWS_AS(book(number + 1), Failure);
  document.baselines.clear();
  CHECK_THROWS_AS(book(0), Failure);
}

}  // namespace book_sheets_test
