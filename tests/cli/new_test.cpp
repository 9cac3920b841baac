#include <catch2/catch_test_macros.hpp>

#include "model/file/document_file.h"
#include "tests/cli/run_cli.h"

namespace sightline::new_test {

TEST_CASE("new makes a blank plan that starts with a quarter") {
  const TempFolder folder;
  const auto path = folder / "plan.sightline";
  const auto made = run_cli({"new", path});
  INFO(made.err);
  CHECK(made.code == 0);
  CHECK(made.out == path.string() + "\n");
  const auto document = load_document(path);
  CHECK(document.revision == 1);
  const auto& plan = document.plan;
  CHECK(plan.cycles.size() == 6);
  CHECK(unsigned{plan.organization.plan_start.month()} % 3 == 1);
}

TEST_CASE("new takes name, start, currency and figures from the command line") {
  const TempFolder folder;
  const auto path = folder / "größer 計画.sightline";
  const auto made = run_cli(
      {"new", path, "--template", "it-services", "--name", "=Acme & Söhne", "--start", "2026-04",
       "--currency", "eur", "--revenue", "6.2m", "--headcount", "42", "--fiscal-year", "4"},
      "LC_ALL=de_DE.UTF-8");
  INFO(made.err);
  REQUIRE(made.code == 0);
  const auto plan = load_document(path).plan;
  CHECK(plan.organization.name == "=Acme & Söhne");
  CHECK(plan.organization.plan_start == std::chrono::year{2026} / 4);
  CHECK(plan.organization.currency.code == "EUR");
  CHECK(plan.organization.fiscal_year_start == 4);
  CHECK(plan.vision.organization.revenue.now == Money{620'000'000});
  CHECK(plan.vision.organization.employees.now == Fte{4200});
  CHECK(plan.actions.size() >= 45);
  CHECK_FALSE(plan.examples.empty());
}

TEST_CASE("new tells what it understood, and takes the currency that the revenue is in") {
  const TempFolder folder;
  const auto path = folder / "plan.sightline";
  const auto made = run_cli({"new", path, "--name", "Acme", "--start", "2026-04", "--revenue",
                             "€3.4m", "--headcount", "42"});
  INFO(made.err);
  REQUIRE(made.code == 0);
  CHECK(made.out == path.string() + "\n");
  for (const auto* line :
       {"Organization             Acme\n", "Currency                 EUR\n",
        "Fiscal year begins       January\n", "Revenue, last 12 months  €3,400,000\n",
        "People today             42\n"}) {
    INFO(line);
    CHECK(made.err.find(line) != std::string::npos);
  }
  CHECK(load_document(path).plan.organization.currency.code == "EUR");
  const auto refused =
      run_cli({"new", folder / "b.sightline", "--currency", "USD", "--revenue", "€3.4m"});
  CHECK(refused.code == 2);
  CHECK(refused.err.find("is in EUR, and the plan counts in USD.") != std::string::npos);
}

TEST_CASE("new --sample makes the template as it runs, approved and with actuals") {
  const TempFolder folder;
  const auto path = folder / "sample.sightline";
  const auto made = run_cli({"new", path, "--template", "it-services", "--sample"});
  INFO(made.err);
  REQUIRE(made.code == 0);
  const auto document = load_document(path);
  CHECK(document.baselines.size() == 2);
  CHECK(document.reference.has_value());
}

TEST_CASE("two new plans have ids of their own") {
  const TempFolder folder;
  REQUIRE(run_cli({"new", folder / "a.sightline"}).code == 0);
  REQUIRE(run_cli({"new", folder / "b.sightline"}).code == 0);
  CHECK(load_document(folder / "a.sightline").id != load_document(folder / "b.sightline").id);
}

TEST_CASE("figures are read as the language that is spoken writes them, and doubts are asked") {
  const TempFolder folder;
  const std::string path = folder / "plan.sightline";
  const auto made = [&](const char* revenue, const char* language) {
    return run_cli({"new", path, "--force", "--revenue", revenue, "--language", language});
  };
  const auto now = [&] { return load_document(path).plan.vision.organization.revenue.now; };
  REQUIRE(made("6,200", "en").code == 0);
  CHECK(now() == Money{620'000});
  require_refusal(made("6.200", "en"), 2, "--revenue: ‘6.200’ could mean 6200 or 6.2.");
  REQUIRE(made("6.200", "de").code == 0);
  CHECK(now() == Money{620'000});
  REQUIRE(made("6,2m", "de").code == 0);
  CHECK(now() == Money{620'000'000});
  CHECK(made("6,200", "de").code == 2);
}

TEST_CASE("new replaces a file only when told to") {
  const TempFolder folder;
  put_bytes(folder / "plan", "mine");
  require_refusal(run_cli({"new", folder / "plan"}), 4, "is there already.");
  CHECK(bytes_of(folder / "plan") == "mine");
  CHECK(run_cli({"new", folder / "plan", "--force"}).code == 0);
}

TEST_CASE("what new does not understand is exit code 2 and one sentence") {
  const TempFolder folder;
  const std::string path = folder / "plan.sightline";
  const auto refused = [&](const char* option, const char* value, const char* part) {
    require_refusal(run_cli({"new", path, option, value}), 2, part);
    CHECK(folder.names().empty());
  };
  refused("--template", "it-servces", "it-services");
  refused("--start", "1/2026", "--start needs a month such as 2026-01");
  refused("--revenue", "lots", "--revenue: ");
  refused("--revenue", "", "--revenue: ");
  refused("--headcount", "", "--headcount: ");
  refused("--headcount", "many", "--headcount: ");
  refused("--headcount", "-3", "--headcount: ");
  refused("--currency", "euro", "--currency needs a code such as USD or EUR");
  refused("--fiscal-year", "13", "--fiscal-year needs a whole number from 1 to 12");
  refused("--name", "\xFF", "--name needs text in UTF-8.");
  refused("--name", "  ", "--name needs one line of text");
  refused("--name", "Ac\x1b[31mme", "--name needs one line of text");
  refused("--name", "Acme\nNorth", "--name needs one line of text");
  refused("--revenue", "-5", "--revenue has to be above zero");
  refused("--headcount", "0", "--headcount has to be above zero");
  require_refusal(run_cli({"new", path, "--sample"}), 2, "");
  for (const auto* answer : {"--currency", "--fiscal-year"})
    require_refusal(run_cli({"new", path, "--template", "it-services", "--sample", answer, "4"}), 2,
                    answer);
  CHECK(folder.names().empty());
}

TEST_CASE("new where nothing can be written is exit code 4") {
  require_refusal(run_cli({"new", "/none/plan.sightline"}), 4, "‘/none’ does not exist.");
  require_refusal(run_cli({"new", "/proc/plan.sightline"}), 4, "/proc/plan.sightline");
}

TEST_CASE("templates lists what a new plan can start from") {
  const auto listed = run_cli({"templates"});
  CHECK(listed.code == 0);
  CHECK(listed.out.find("blank") != std::string::npos);
  CHECK(listed.out.find("it-services") != std::string::npos);
}

TEST_CASE("a sample of a template that has none is refused with those that have one") {
  const TempFolder folder;
  require_refusal(run_cli({"new", folder / "x", "--sample"}), 2,
                  "‘blank’ has no sample. Name one that has, with --template: it-services.");
}

}  // namespace sightline::new_test
