#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "model/file/document_file.h"
#include "model/find.h"
#include "tests/cli/run_cli.h"

namespace sightline::check_test {
namespace {

/// Its specialty areas have shares of more than 100 %.
Document plan_with_error() {
  IdSource ids(1);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  document.plan.vision.organization.areas = {
      {ids.next<SpecialtyArea>(), "=Clouds “all” 🚀", Percent{1.2}, Percent{1}}};
  return document;
}

}  // namespace

TEST_CASE("check lists each finding on a line and exits 1 when one is an error") {
  const TempFolder folder;
  const auto document = plan_with_error();
  save_document(folder / "plan.sightline", document);
  const auto checked = run_cli({"check", folder / "plan.sightline", "--today", "2026-02-15"});
  INFO(checked.out);
  CHECK(checked.code == 1);
  CHECK(checked.err.empty());
  CHECK(checked.out.starts_with("error: "));
  CHECK(checked.out.substr(0, checked.out.find('\n')).find("120") != std::string::npos);
  CHECK(checked.out.find("/plan/") == std::string::npos);
}

TEST_CASE("check says once what several findings need") {
  const TempFolder folder;
  IdSource ids(1);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  document.plan.vision.success.meaning = "Grow";
  document.plan.vision.reputation.clients = "Reliable";
  save_document(folder / "plan.sightline", document);
  const auto checked = run_cli({"check", folder / "plan.sightline", "--today", "2026-02-15"});
  INFO(checked.out);
  const std::string needed = "Plan an action that serves it";
  const auto first = checked.out.find(needed);
  REQUIRE(first != std::string::npos);
  CHECK(checked.out.find(needed, first + 1) == std::string::npos);
  const auto before = checked.out.substr(0, first);
  const auto named = before.find("No action serves");
  CHECK(before.find("No action serves", named + 1) != std::string::npos);
}

TEST_CASE("check --json tells programs where each finding is") {
  const TempFolder folder;
  save_document(folder / "plan.sightline", plan_with_error());
  const auto checked =
      run_cli({"check", folder / "plan.sightline", "--json", "--today", "2026-02-15"});
  CHECK(checked.code == 1);
  const auto findings = nlohmann::json::parse(checked.out);
  REQUIRE(!findings.empty());
  CHECK(findings.front().at("severity") == "error");
  CHECK(findings.front().at("kind") == "shares_above");
  CHECK(findings.front().at("place").get<std::string>().starts_with(
      "/plan/vision/organization/areas/"));
  CHECK(!findings.front().at("todo").get<std::string>().empty());
}

TEST_CASE("check of a plan that has no error exits 0") {
  const TempFolder folder;
  IdSource ids(1);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  document.plan.organization.name = "Acme";
  save_document(folder / "plan.sightline", document);
  const auto checked = run_cli({"check", folder / "plan.sightline", "--today", "2026-02-15"});
  INFO(checked.out);
  CHECK(checked.code == 0);
  CHECK(checked.out.find("error: ") == std::string::npos);
  CHECK(checked.out.find("advice: ") != std::string::npos);
}

TEST_CASE("check of a damaged file is exit code 3, not 1") {
  const TempFolder folder;
  put_bytes(folder / "plan.sightline", "");
  require_refusal(run_cli({"check", folder / "plan.sightline"}), 3, "is empty.");
}

}  // namespace sightline::check_test
