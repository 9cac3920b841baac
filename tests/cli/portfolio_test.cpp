#include <algorithm>
#include <chrono>
#include <fstream>

#include "model/derive/open_findings.h"
#include "model/file/document_file.h"
#include "tests/cli/desk.h"

namespace sightline::portfolio_test {
namespace {

struct Shelf {
  TempFolder folder;
  std::string acme = (folder / "acme.sightline").string();
  std::string sample = (folder / "sample.sightline").string();
  std::string output = (folder / "portfolio.xlsx").string();

  Shelf() {
    REQUIRE(
        run_cli({"new", acme, "--template", "it-services", "--name", "Acme", "--currency", "EUR"})
            .code == 0);
    REQUIRE(run_cli({"new", sample, "--template", "it-services", "--sample"}).code == 0);
  }

  /// All parts of the portfolio as one text.
  [[nodiscard]] std::string parts() const {
    REQUIRE(std::system(
                ("unzip -p '" + output + "' > '" + (folder / "parts").string() + "'").c_str()) ==
            0);
    return bytes_of(folder / "parts");
  }
};

}  // namespace

TEST_CASE("a portfolio lays plans side by side and says where it is") {
  const Shelf shelf;
  const auto result =
      run_cli({"portfolio", shelf.acme, shelf.sample, "-o", shelf.output, "--today", "2026-05-11"});
  INFO(result.err);
  CHECK(result.code == 0);
  CHECK(result.out == shelf.output + "\n");
  // How many, never which, and never in the workbook.
  CHECK(contains(result.err,
                 "In 2 of 2 plans 16 actions are left out for ‘Leadership team’, since "
                 "they serve what is withheld. With --include "));
  CHECK(contains(result.err, " findings "));
  const auto parts = shelf.parts();
  for (const auto* word : {"Acme", "EUR", "USD", "revenue_landing", "actions_late"})
    CHECK(contains(parts, word));
}

TEST_CASE("what a portfolio counts of several plans without is said once") {
  const Shelf shelf;
  const auto other = (shelf.folder / "other.sightline").string();
  std::filesystem::copy_file(shelf.sample, other);
  const auto result = run_cli(
      {"portfolio", shelf.acme, shelf.sample, other, "-o", shelf.output, "--today", "2026-05-11"});
  INFO(result.err);
  CHECK(result.code == 0);
  CHECK(contains(result.err,
                 "In 3 of 3 plans 24 actions are left out for ‘Leadership team’, since "
                 "they serve what is withheld. With --include "));
  CHECK(contains(result.err, " findings is about what is withheld and is not counted."));
  CHECK(std::ranges::count(result.err, '\n') == 1);
}

TEST_CASE("a portfolio of the same plans and day has the same bytes") {
  const Shelf shelf;
  const std::vector<std::string> words{"portfolio",  shelf.acme, shelf.sample, "-o",
                                       shelf.output, "--today",  "2026-05-11", "--force"};
  REQUIRE(run_cli(words).code == 0);
  const auto first = bytes_of(shelf.output);
  REQUIRE(run_cli(words).code == 0);
  CHECK(bytes_of(shelf.output) == first);
}

TEST_CASE("a plan that can't be read is listed in the portfolio with its reason") {
  const Shelf shelf;
  const auto broken = (shelf.folder / "broken.sightline").string();
  std::ofstream(broken) << "not a plan";
  const auto result = run_cli({"portfolio", broken, shelf.acme, "-o", shelf.output});
  CHECK(result.code == 1);
  CHECK(contains(result.err, "broken.sightline"));
  CHECK(contains(result.err, "1 of 2 plans"));
  const auto parts = shelf.parts();
  CHECK(contains(parts, "■ not read"));
  CHECK(contains(parts, "broken.sightline’ is not a Sightline plan"));
  CHECK(contains(parts, "1 of 2 plans could be read"));
}

TEST_CASE("what a portfolio counts without is told of the plans that are in it") {
  const Shelf shelf;
  const auto broken = (shelf.folder / "broken.sightline").string();
  std::ofstream(broken) << "not a plan";
  const auto result = run_cli(
      {"portfolio", broken, shelf.acme, shelf.sample, "-o", shelf.output, "--today", "2026-05-11"});
  INFO(result.err);
  CHECK(result.code == 1);
  CHECK(contains(result.err, "In 2 of 2 plans 16 actions are left out"));
}

TEST_CASE("findings that a portfolio doesn't count are told out of those of all its plans") {
  const Shelf shelf;
  // Of the sample none goes uncounted.
  const auto other = (shelf.folder / "other.sightline").string();
  std::filesystem::copy_file(shelf.acme, other);
  std::size_t findings = 0;
  for (const auto& plan : {shelf.acme, shelf.sample, other})
    findings += sorted_findings(load_document(plan), std::chrono::year{2026} / 5 / 11).open.size();
  const auto result = run_cli(
      {"portfolio", shelf.acme, shelf.sample, other, "-o", shelf.output, "--today", "2026-05-11"});
  INFO(result.err);
  CHECK(contains(result.err, "2 of " + std::to_string(findings) +
                                 " findings are about what is withheld and are not counted."));
}

TEST_CASE("without one plan that can be read there is no portfolio") {
  const Shelf shelf;
  const auto broken = (shelf.folder / "broken.sightline").string();
  std::ofstream(broken) << "not a plan";
  require_refusal(run_cli({"portfolio", broken, "-o", shelf.output}), 3, "broken.sightline");
  const auto gone = (shelf.folder / "gone.sightline").string();
  const auto result = run_cli({"portfolio", broken, gone, "-o", shelf.output});
  CHECK(result.code == 3);
  CHECK(contains(result.err, "Not one of the plans could be read"));
  CHECK_FALSE(std::filesystem::exists(shelf.output));
}

TEST_CASE("a portfolio leads to the books beside it, by a path that moves with them") {
  const Shelf shelf;
  const auto books = (shelf.folder / "books #1 100%").string();
  REQUIRE(run_cli({"export", shelf.acme, "-o", books}).code == 0);
  REQUIRE(
      run_cli({"portfolio", shelf.acme, shelf.sample, "-o", shelf.output, "--books", books}).code ==
      0);
  const auto parts = shelf.parts();
  CHECK(contains(parts, "Target=\"./books%20%231%20100%25/acme.xlsx\""));
  CHECK_FALSE(contains(parts, "sample.xlsx"));
}

TEST_CASE("a portfolio for an audience holds nothing it must not see") {
  const Shelf shelf;
  REQUIRE(run_cli({"portfolio", shelf.sample, "-o", shelf.output, "--audience", "company"}).code ==
          0);
  const auto parts = shelf.parts();
  for (const auto* hidden : {"Profit", "profit_target", "findings_errors", "name=\"Findings\""})
    CHECK_FALSE(contains(parts, hidden));
  require_refusal(
      run_cli({"portfolio", shelf.sample, "-o", shelf.output, "--force", "--audience", "press"}), 2,
      "leadership");
}

TEST_CASE("a portfolio that is there, or a folder that is not, is left alone") {
  const Shelf shelf;
  std::ofstream(shelf.output) << "mine";
  require_refusal(run_cli({"portfolio", shelf.acme, "-o", shelf.output}), 4, "portfolio.xlsx");
  CHECK(bytes_of(shelf.output) == "mine");
  CHECK(run_cli({"portfolio", shelf.acme, "-o", shelf.output, "--force"}).code == 0);
  require_refusal(
      run_cli({"portfolio", shelf.acme, "-o", (shelf.folder / "nowhere/p.xlsx").string()}), 4,
      "nowhere");
  require_refusal(run_cli({"portfolio", shelf.acme}), 2, "--output");
}

}  // namespace sightline::portfolio_test
