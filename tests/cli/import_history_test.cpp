// Imports that are made after others, of the same day or of an earlier one.
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/import_desk.h"

namespace sightline::import_history_test {
namespace {

const std::string head = "Id,Name,Amount\n";
const std::vector<std::string> march{"--date", "2026-03-31"};

}  // namespace

TEST_CASE("import-pipeline of a day that has an import adds another, and says so") {
  const ImportDesk desk;
  const auto first = desk.deals(head + "A,a,1\nB,b,2\n", march);
  REQUIRE(first.code == 0);
  CHECK_FALSE(contains(first.out, "Another import"));
  const auto kept = desk.document().pipeline;
  const auto again = desk.deals(head + "A,a,3\n", march);
  CHECK(again.code == 0);
  CHECK(contains(again.out,
                 "is in the plan and stays. Of the deals that both "
                 "have, this one counts from that day on."));
  REQUIRE(desk.document().pipeline.size() == 2);
  CHECK(desk.document().pipeline[0] == kept[0]);
  // The same once more adds nothing.
  const auto before = bytes_of(desk.plan);
  CHECK(contains(desk.deals(head + "A,a,3\n", march).out, "nothing changed"));
  CHECK(bytes_of(desk.plan) == before);
}

TEST_CASE("import-pipeline of an earlier day says that later imports stay as they are") {
  const ImportDesk desk;
  REQUIRE(desk.deals(head + "A,a,5\n", {"--date", "2026-04-30"}).code == 0);
  const auto kept = desk.document().pipeline;
  const auto late = desk.deals(head + "A,a,1\n", march);
  CHECK(late.code == 0);
  CHECK(contains(late.out, "The plan has later imports, the next of "));
  REQUIRE(desk.document().pipeline.size() == 2);
  CHECK(desk.document().pipeline[1] == kept[0]);
}

TEST_CASE("imports of a head without rows are refused with a sentence") {
  const ImportDesk desk;
  const auto before = bytes_of(desk.plan);
  require_refusal(desk.deals(head), 3, "a head and no row below it");
  require_refusal(desk.actuals("Line,Jan 2026\n"), 3, "a head and no row below it");
  CHECK(bytes_of(desk.plan) == before);
}

TEST_CASE("diff tells once what is remembered of files of actuals, and that two plans are two") {
  const ImportDesk desk;
  const auto before = desk.path("before.sightline");
  std::filesystem::copy_file(desk.plan, before);
  REQUIRE(desk.actuals("Line,Jan 2026\nProjects,150000\n",
                       {"--figures", "revenue", "--yes", "--today", "2027-12-31"})
              .code <= 1);
  const auto told = run_cli({"diff", before, desk.plan}).out;
  INFO(told);
  CHECK_FALSE(contains(told, "Pipeline"));
  CHECK(contains(told, "Targets"));
  const auto other = desk.path("other.sightline");
  REQUIRE(run_cli({"new", other}).code == 0);
  CHECK(
      contains(run_cli({"diff", desk.plan, other}).err, "are two plans, not two versions of one"));
}

}  // namespace sightline::import_history_test
