#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "model/base/text.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/cells.h"

namespace workbook_cells_test {
using namespace sightline;
using namespace sightline::workbook;

TEST_CASE("columns are named as Excel names them") {
  CHECK(column_name(0) == "A");
  CHECK(column_name(25) == "Z");
  CHECK(column_name(26) == "AA");
  CHECK(column_name(701) == "ZZ");
  CHECK(column_name(702) == "AAA");
}

TEST_CASE("references fix rows and columns as asked") {
  const Cell cell{4, 4};
  CHECK(relative(cell) == "E5");
  CHECK(row_fixed(cell) == "E$5");
  CHECK(column_fixed(cell) == "$E5");
  CHECK(absolute(Range{cell, {4, 21}}) == "$E$5:$V$5");
  CHECK(on_sheet("Cycle 1", "A1") == "'Cycle 1'!A1");
  CHECK(on_sheet("Revenue", "A1") == "Revenue!A1");
}

TEST_CASE("names that look like cells are refused") {
  for (const char* bad :
       {"Q1", "R1C1", "rc", "R", "c", "R1", "AB12", "", "1st", "net worth", "a-b"})
    CHECK_FALSE(is_legal_name(bad));
  for (const char* good : {"revenue_now", "check_master", "_x", "cycle_1", "Quarter1"})
    CHECK(is_legal_name(good));
}

TEST_CASE("texts in formulas keep their quotation marks") {
  CHECK(text_literal("a\"b") == "\"a\"\"b\"");
}

TEST_CASE("control characters never reach a cell") {
  CHECK(cell_text("a\x01\x1F"
                  "b\n\tc") == "ab\n\tc");
  CHECK(cell_text("x\xEF\xBF\xBEy") == "xy");
  CHECK(is_text(cell_text("bad \xFF byte")));
}

TEST_CASE("what looks like Excel's escape stays as it was typed") {
  CHECK(cell_text("_x0041_") == "_x005F_x0041_");
  CHECK(cell_text("_x00_") == "_x00_");
}

TEST_CASE("a text too long for a cell ends with an ellipsis within the limit") {
  const std::string text = cell_text(std::string(100'000, 'a'));
  CHECK(length(text) == most_cell_text);
  CHECK(text.ends_with("…"));
  CHECK(cell_text(std::string(most_cell_text, 'a')) == std::string(most_cell_text, 'a'));
}

TEST_CASE("emoji count as two, as Excel counts them") {
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "😀";
  CHECK(length(cell_text(many)) <= most_cell_text / 2 + 1);
}

TEST_CASE("long texts are cut into rows and nothing is lost") {
  std::string text;
  for (int i = 0; i < 2'000; ++i) text += "word" + std::to_string(i) + (i % 50 == 0 ? "\n" : " ");
  std::string joined;
  for (const auto& piece : pieces_of(text, 80, 20)) {
    CHECK(lines_of(piece, 80) <= 21);
    joined += piece;
  }
  CHECK(joined == text);
  CHECK(pieces_of("", 80, 20) == std::vector<std::string>{""});
}

TEST_CASE("a text without spaces is cut where the line ends") {
  CHECK(lines_of(std::string(100, 'x'), 10) == 10);
  CHECK(lines_of("", 10) == 1);
  CHECK(lines_of("a\nb", 10) == 2);
}

TEST_CASE("lines are measured: narrow letters take less room than digits, capitals more") {
  CHECK(lines_of(std::string(20, 'i'), 10) == 1);
  CHECK(lines_of(std::string(10, 'W'), 10) == 2);
  CHECK(lines_of("0123456789", 10) == 2);  // up to 3 % wider on the screen
  CHECK(lines_of("計画計画計画", 10) == 2);
  CHECK(lines_of("one two ", 4) == 2);
}

TEST_CASE("sheet names are legal and differ, whatever a translation says") {
  CHECK(sheet_name("Summary", {}) == "Summary");
  CHECK(sheet_name("a/b: [c]*?\\", {}) == "a-b- -c----");
  CHECK(sheet_name("'quoted'", {}) == "quoted");
  CHECK(sheet_name("", {}) == "Sheet");
  CHECK(sheet_name("Übersicht", {"Zyklus 1"}) == "Übersicht");
  CHECK(sheet_name("Overview", {"OVERVIEW"}) == "Overview 2");
  CHECK(sheet_name("Overview", {"Overview", "Overview 2"}) == "Overview 3");
  const std::string one = sheet_name(std::string(40, 'x') + "1", {});
  const std::string two = sheet_name(std::string(40, 'x') + "2", {one});
  CHECK(length(one) == 31);
  CHECK(length(two) <= 31);
  CHECK(one != two);
}

TEST_CASE("titles are one line of a limited length") {
  CHECK(one_line("a\nb", 10) == "a b");
  CHECK(one_line("a\x01 b\uFFFE", 10) == "a b");
  // Escaped where it becomes a cell's text, and once only.
  CHECK(one_line("_x0041_", 10) == "_x0041_");
  CHECK(cell_text(one_line("_x0041_", 10)) == "_x005F_x0041_");
  CHECK(one_line("abcdefghijkl", 5) == "abcd…");
  CHECK(one_line("abc, defghi", 6) == "abc…");
  CHECK(one_line("aÀ fghi", 4) == "aÀ…");
  CHECK(length(one_line(std::string(1000, 'x'), 32)) == 32);
}

TEST_CASE("a head ends its lines before it touches the next one, and tears no word") {
  CHECK(head_in_lines("Win rate by count", 10) == "Win rate\nby count");
  CHECK(head_in_lines("Won", 10) == "Won");
  CHECK(head_in_lines("Abschlusswahrscheinlichkeit je Monat", 10) ==
        "Abschlusswahrscheinlichkeit\nje Monat");
  CHECK(head_in_lines("", 10).empty());
}

}  // namespace workbook_cells_test
