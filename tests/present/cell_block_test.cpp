#include <catch2/catch_test_macros.hpp>

#include "app/present/cell_block.h"

namespace cell_block_test {
using namespace sightline;

TEST_CASE("a block from a spreadsheet is read row by row, whatever ends its lines") {
  const CellBlock expected = {{"1", "2"}, {"3", ""}};
  CHECK(parse_cell_block("1\t2\n3\t\n") == expected);
  CHECK(parse_cell_block("1\t2\r\n3\t\r\n") == expected);
  CHECK(parse_cell_block("1\t2\r3\t") == expected);
}

TEST_CASE("a quoted cell keeps its tabs, line ends and quotes") {
  CHECK(parse_cell_block("\"a\tb\nc \"\"d\"\"\"\t2") == CellBlock{{"a\tb\nc \"d\"", "2"}});
}

TEST_CASE("nothing on the clipboard is no cell, an empty row is one empty cell") {
  CHECK(parse_cell_block("").empty());
  CHECK(parse_cell_block("\n") == CellBlock{{""}});
}

TEST_CASE("a quote that never closes takes the rest, and text behind a closing quote is kept") {
  CHECK(parse_cell_block("\"1\t2\n3") == CellBlock{{"1\t2\n3"}});
  CHECK(parse_cell_block("\"1\"2\t3") == CellBlock{{"12", "3"}});
}

TEST_CASE("a block written is read back the same") {
  const CellBlock block = {{"1,200", "=x", "tab\there"}, {"", "“quoted” \"really\"", "two\nlines"}};
  CHECK(parse_cell_block(to_text(block)) == block);
}

TEST_CASE("a value fills the whole selection, a row each of its rows, a block its multiples") {
  CHECK(repeated({{"5"}}, 2, 3) == CellBlock{{"5", "5", "5"}, {"5", "5", "5"}});
  CHECK(repeated({{"1", "2"}}, 2, 2) == CellBlock{{"1", "2"}, {"1", "2"}});
  CHECK(repeated({{"1", "2"}}, 2, 4) == CellBlock{{"1", "2", "1", "2"}, {"1", "2", "1", "2"}});
  CHECK(repeated({{"1"}, {"2"}}, 2, 2) == CellBlock{{"1", "1"}, {"2", "2"}});
}

TEST_CASE("a block goes once into a single cell, and into what is no multiple of it") {
  const CellBlock block = {{"1", "2"}, {"3", "4"}};
  CHECK(repeated(block, 1, 1) == block);
  CHECK(repeated(block, 2, 3) == block);
  CHECK(repeated(block, 3, 2) == block);
  // Into the first column of some rows with all of its columns.
  CHECK(repeated({{"1", "2"}}, 3, 1) == CellBlock{{"1", "2"}, {"1", "2"}, {"1", "2"}});
  const CellBlock ragged = {{"1", "2"}, {"3"}};
  CHECK(repeated(ragged, 4, 4) == ragged);
  CHECK(repeated({}, 4, 4).empty());
}

}  // namespace cell_block_test
