#include <catch2/catch_test_macros.hpp>

#include "tests/cli/desk.h"

namespace sightline::worksheet_test {

TEST_CASE("a worksheet is written as PDF or workbook by its ending") {
  const Desk desk;
  for (const auto* sheet : {"qualification", "pre-call"})
    for (const auto* ending : {".pdf", ".xlsx"}) {
      const auto output = desk.path(std::string(sheet) + ending);
      const auto result = run_cli({"worksheet", desk.plan, sheet, "-o", output, "--paper", "letter",
                                   "--today", "2026-05-11"});
      INFO(result.err);
      CHECK(result.code == 0);
      CHECK(result.out == output + "\n");
      CHECK(bytes_of(output).starts_with(std::string(ending) == ".pdf" ? "%PDF-" : "PK"));
    }
}

TEST_CASE("a worksheet that nobody knows, another ending and an unknown deal are wrong usage") {
  const Desk desk;
  const auto output = desk.path("sheet.pdf");
  require_refusal(run_cli({"worksheet", desk.plan, "post-call", "-o", output}), 2, "post-call");
  require_refusal(run_cli({"worksheet", desk.plan, "pre-call", "-o", desk.path("sheet.doc")}), 2,
                  "Give it one of these endings: .xlsx, .pdf.");
  require_refusal(
      run_cli({"worksheet", desk.plan, "pre-call", "-o", output, "--opportunity", "D-99"}), 2,
      "D-99");
  require_refusal(run_cli({"worksheet", desk.plan, "pre-call", "-o", output, "--paper", "a3"}), 2,
                  "a3");
  CHECK_FALSE(std::filesystem::exists(output));
}

TEST_CASE("a worksheet that is there is not replaced unless asked to") {
  const Desk desk;
  const auto output = desk.path("sheet.xlsx");
  REQUIRE(run_cli({"worksheet", desk.plan, "pre-call", "-o", output}).code == 0);
  require_refusal(run_cli({"worksheet", desk.plan, "pre-call", "-o", output}), 4, "sheet.xlsx");
  CHECK(run_cli({"worksheet", desk.plan, "pre-call", "-o", output, "--force"}).code == 0);
}

}  // namespace sightline::worksheet_test
