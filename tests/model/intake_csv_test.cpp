#include <catch2/catch_test_macros.hpp>

#include "model/base/message.h"
#include "model/intake/csv_table.h"
#include "model/intake/encoding.h"
#include "model/intake/table_file.h"

namespace intake_csv_test {
using namespace sightline;

namespace {

std::string row_text(const Table& table, std::size_t row) {
  std::string text;
  for (std::size_t column = 0; column < table.width(row); ++column)
    text += (column == 0 ? "" : "|") + std::string(table.cell(row, column));
  return text;
}

/// ASCII as UTF-16.
std::string wide(std::string_view text, bool little) {
  std::string bytes;
  for (const char c : text) {
    if (!little) bytes += '\0';
    bytes += c;
    if (little) bytes += '\0';
  }
  return bytes;
}

std::string refusal(const std::string& bytes) {
  try {
    (void)read_table(bytes, "deals.csv");
  } catch (const Failure& failure) {
    return plain_text(failure.message());
  }
  return {};
}

}  // namespace

TEST_CASE("a table in UTF-8 is read with and without its mark") {
  const std::string text = "id,name\n1,Müller\n";
  for (const auto& bytes : {text, "\xEF\xBB\xBF" + text}) {
    const auto file = read_table(bytes, "deals.csv");
    CHECK(file.encoding == Encoding::utf8);
    CHECK(file.table.cell(0, 0) == "id");
    CHECK(file.table.cell(1, 1) == "Müller");
  }
}

TEST_CASE("a table in UTF-16 is read in both orders, with and without its mark") {
  for (const bool little : {true, false}) {
    const auto bytes = wide("id;name\r\n1;Lee\r\n", little);
    for (const auto& marked : {bytes, (little ? "\xFF\xFE" : "\xFE\xFF") + bytes}) {
      const auto file = read_table(marked, "deals.csv");
      CHECK(file.encoding == (little ? Encoding::utf16_le : Encoding::utf16_be));
      CHECK(file.delimiter == ';');
      CHECK(row_text(file.table, 1) == "1|Lee");
    }
  }
}

TEST_CASE("UTF-16 joins pairs, and a lonely half is a replacement character") {
  CHECK(decode(std::string("\x3D\xD8\x00\xDE", 4), Encoding::utf16_le) == "\U0001F600");
  CHECK(decode(std::string("\x3D\xD8", 2), Encoding::utf16_le) == "\uFFFD");
  CHECK(decode(std::string("a\0b", 3), Encoding::utf16_le) == "a\uFFFD");
}

TEST_CASE("what is no UTF-8 is read as Windows-1252") {
  const auto file = read_table("id,name\n1,M\xFCller \x80\n", "deals.csv");
  CHECK(file.encoding == Encoding::windows_1252);
  CHECK(file.table.cell(1, 1) == "Müller €");
}

TEST_CASE("a told encoding goes before the recognized one") {
  const auto file =
      read_table("id\nM\xC3\xBCller\n", "deals.csv", {Encoding::windows_1252, {}, {}});
  CHECK(file.table.cell(1, 0) == "MÃ¼ller");
}

TEST_CASE("the delimiter is the one that cuts all rows alike") {
  CHECK(recognize_delimiter("a,b,c\n1,2,3\n") == ',');
  CHECK(recognize_delimiter("a;b;c\n1,5;2,5;3,5\n") == ';');
  CHECK(recognize_delimiter("a\tb\n1,000\t2,000\n") == '\t');
  CHECK(recognize_delimiter("a|b\n1;2|3\n") == '|');
  CHECK(recognize_delimiter("\"a;b\",c\n\"d;e\",f\n") == ',');
  CHECK(recognize_delimiter("alone\n1\n") == ',');
  CHECK(recognize_delimiter("") == ',');
}

TEST_CASE("Excel's line about the delimiter is obeyed and is no row") {
  const auto file = read_table("sep=;\r\nid;name\r\n1;a,b\r\n", "deals.csv");
  CHECK(file.delimiter == ';');
  CHECK(row_text(file.table, 0) == "id|name");
  CHECK(file.table.line(0) == 2);
}

TEST_CASE("quotes keep delimiters, newlines and quotes within a cell") {
  const auto table =
      read_csv("id,note\n1,\"a, \"\"b\"\"\nsecond line\"\n2,\"\"\n3,12\" screen\n", ',');
  REQUIRE(table.rows() == 4);
  CHECK(table.cell(1, 1) == "a, \"b\"\nsecond line");
  CHECK(table.cell(2, 1).empty());
  CHECK(table.cell(3, 1) == "12\" screen");
  // A row is named by where it begins, whatever newlines are in the one before.
  CHECK(table.line(2) == 4);
}

TEST_CASE("rows keep the cells they have, and blank lines are no rows") {
  const auto table = read_csv("a,b\r\n\r\n1\r2,3,4\n,\n", ',');
  REQUIRE(table.rows() == 4);
  CHECK(table.width(1) == 1);
  CHECK(table.width(2) == 3);
  CHECK(table.width(3) == 2);
  CHECK(table.columns() == 3);
  CHECK(table.cell(1, 2).empty());
  CHECK(table.is_blank(3));
}

TEST_CASE("a last row needs no newline, and a delimiter at its end is a blank cell") {
  const auto table = read_csv("a,b\n1,", ',');
  REQUIRE(table.rows() == 2);
  CHECK(table.width(1) == 2);
}

TEST_CASE("a quote that never ends is told with its line") {
  CHECK(refusal("a,b\n1,2\n3,\"no end\n4,5\n").find("line 3") != std::string::npos);
}

TEST_CASE("what is no table is refused with what to do") {
  CHECK(refusal("%PDF-1.7 …").find("Export it as .csv or .xlsx") != std::string::npos);
  CHECK(refusal("\xD0\xCF\x11\xE0 old excel").find("Export it") != std::string::npos);
  CHECK(refusal("PK\x03\x04 cut short").find("no Excel workbook") != std::string::npos);
  CHECK(refusal("").find("no rows") != std::string::npos);
  CHECK(refusal("\n\r\n\n").find("no rows") != std::string::npos);
}

TEST_CASE("more cells than a plan can need are refused, not kept") {
  const std::string many(max_table_cells + 1, ',');
  CHECK(refusal(many).find("cells") != std::string::npos);
}

}  // namespace intake_csv_test
