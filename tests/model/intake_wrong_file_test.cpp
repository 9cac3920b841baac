// Files that were chosen by mistake, and workbooks with a cover before their table.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/intake/no_columns.h"
#include "model/intake/xlsx_table.h"
#include "tests/model/intake_support.h"

namespace intake_wrong_file_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

constexpr Day today = 2026y / 4 / 15;

std::string refusal_of(std::string_view bytes) {
  try {
    (void)read_table(bytes, "figures.csv");
  } catch (const Failure& failure) {
    return plain_text(failure.message());
  }
  return {};
}

TableFile read_for(ImportKind kind, const char* name) {
  return read_table(file_bytes(name), name, {},
                    [&](const Table& table) { return is_table_of(kind, table, import_words()); });
}

std::string lacking(ImportKind kind, const TableFile& file) {
  const auto plan = import_document().plan;
  const auto setup = propose_setup(kind, file, import_words(), plan.imports);
  try {
    if (kind == ImportKind::pipeline)
      (void)read_pipeline(file, setup, import_words(), plan, today);
    else
      (void)read_actuals(file, setup, import_words(), plan, today);
  } catch (const NoColumns& failure) {
    return plain_text(failure.message()) + (failure.is_of_other_kind() ? " Other." : "");
  }
  return {};
}

}  // namespace

TEST_CASE("a file that is no table is called what it is") {
  using namespace std::string_view_literals;
  CHECK(refusal_of("%PDF-1.7\n...") ==
        "‘figures.csv’ is a PDF document and no table. Export it as .csv or .xlsx, and import "
        "that.");
  CHECK(refusal_of("\x89PNG\r\n"sv).find("is a picture and") != std::string::npos);
  CHECK(refusal_of("\xFF\xD8\xFF\xE0 JFIF"sv).find("is a picture and") != std::string::npos);
  CHECK(refusal_of("\xD0\xCF\x11\xE0"sv).find("old Excel or Word file") != std::string::npos);
  CHECK(refusal_of("<!DOCTYPE html>\n<html><table>").find("a web page") != std::string::npos);
  CHECK(refusal_of("<HTML><table>").find("a web page") != std::string::npos);
  CHECK(refusal_of("\x7F"
                   "ELF\x02\x01\x01\x03\x04\x05\x06\x07 more\x01\x02\x03"sv)
            .find("a file for a program") != std::string::npos);
  CHECK(refusal_of("\x89SLPLN\r\n\x01\x02"sv).find("is a plan and no table. Choose the file") !=
        std::string::npos);
  CHECK(refusal_of("{\n \"plan\": {").find("is a JSON file and") != std::string::npos);
  CHECK(refusal_of("\xEF\xBB\xBF{\"plan\": {").find("is a JSON file and") != std::string::npos);
  CHECK(refusal_of("[{\"id\": 1}]").find("is a JSON file and") != std::string::npos);
  CHECK(refusal_of("id;value\nA-1;5\n").empty());
  CHECK(refusal_of("[id];value\nA-1;5\n").empty());
}

TEST_CASE("a cover sheet is passed over for the one that looks like the table") {
  const auto deals = read_for(ImportKind::pipeline, "cover_deals.xlsx");
  CHECK(deals.sheet == "Data");
  CHECK(deals.sheets == std::vector<std::string>{"Cover", "Notes", "Data"});
  CHECK(lacking(ImportKind::pipeline, deals).empty());
  const auto actuals = read_for(ImportKind::actuals, "cover_actuals.xlsx");
  CHECK(actuals.sheet == "Data");
  CHECK(lacking(ImportKind::actuals, actuals).empty());
}

TEST_CASE("a workbook of more sheets than anybody makes is refused with what to do") {
  CHECK(refusal_of(file_bytes("many_sheets.xlsx")) ==
        "‘figures.csv’ has more than 1000 sheets. Save the sheet that matters as .csv, and import "
        "that.");
}

TEST_CASE("the reading of a workbook tells how far it is, sheet by sheet, and can be given up") {
  const auto bytes = file_bytes("cover_deals.xlsx");
  const auto none = [](const Table&) { return false; };
  std::vector<double> told;
  const auto book = read_xlsx(bytes, "a.xlsx", none, [&](double part) {
    told.push_back(part);
    return true;
  });
  CHECK(std::ranges::is_sorted(told));
  CHECK(told.back() >= 0.6);
  CHECK(told.back() < 1);
  CHECK_THROWS_AS(read_table(bytes, "a.xlsx", {}, none, [](double) { return false; }),
                  IntakeStopped);
}

TEST_CASE("a file of the other kind is told as that, with the columns and sheets it has") {
  const auto deals = read_for(ImportKind::actuals, "cover_deals.xlsx");
  CHECK(deals.sheet == "Cover");
  const auto text = read_table("Deal ID;Deal name;Owner;Amount\nA-1;Portal;Lee;5\n", "a.csv");
  CHECK(lacking(ImportKind::actuals, text) ==
        "This looks like deals, not like figures by month: there is no month in the head, and no "
        "column of months. The columns are ‘Deal ID’, ‘Deal name’, ‘Owner’, ‘Amount’. Other.");
  // A date of close may be a month, but none of the other columns is a line then.
  const auto dated =
      read_table("Id,Name,Owner,Value,Stage,Close date\n1,Portal,Lee,5,Demo,2026-05-01\n", "a.csv");
  CHECK(
      lacking(ImportKind::actuals, dated) ==
      "This looks like deals, not like figures by month: no name in it is a line of the plan. The "
      "columns are ‘Id’, ‘Name’, ‘Owner’, ‘Value’, ‘Stage’, ‘Close date’. Other.");
  const auto by_account =
      read_table("Deal ID,Account,Amount,Stage,Date\n1,Portal,5,Demo,2026-02-01\n", "a.csv");
  CHECK(lacking(ImportKind::actuals, by_account).starts_with("This looks like deals"));
  CHECK(lacking(ImportKind::actuals,
                read_table("Account,Amount,Date\nMarketing,5,2026-02-01\n", "a.csv"))
            .empty());
  const auto figures = read_table("Line;Jan 2026;Feb 2026\nSupport;5;6\n", "a.csv");
  CHECK(lacking(ImportKind::pipeline, figures).starts_with("This looks like figures by month"));
  const auto neither = read_table("Colour;Size;Weight\nred;5;6\n", "a.csv");
  CHECK(lacking(ImportKind::pipeline, neither) ==
        "No column holds the deals’ ids or names. The columns are ‘Colour’, ‘Size’, ‘Weight’.");
  CHECK(lacking(ImportKind::actuals, neither) ==
        "There is no month in the head of the file, and no column of months. The columns are "
        "‘Colour’, ‘Size’, ‘Weight’.");
  auto book = neither;
  book.sheet = "Cover";
  book.sheets = {"Cover", "Data"};
  CHECK(lacking(ImportKind::pipeline, book)
            .ends_with("The sheets are ‘Cover’, ‘Data’; ‘Cover’ was read."));
}

TEST_CASE("of very many columns the first are named") {
  std::vector<std::string> names;
  for (int i = 1; i <= 10; ++i) names.push_back("C" + std::to_string(i));
  CHECK(plain_text(list_of_names(names)).ends_with("‘C8’ and 2 more"));
  CHECK(list_of_names({"", " "}).empty());
}

}  // namespace intake_wrong_file_test
