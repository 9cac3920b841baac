#include <nlohmann/json.hpp>

#include "tests/cli/desk.h"

namespace sightline::scenarios_test {
namespace {

struct Sample {
  TempFolder folder;
  std::string plan = (folder / "sample.sightline").string();

  Sample() { REQUIRE(run_cli({"new", plan, "--template", "it-services", "--sample"}).code == 0); }
};

}  // namespace

TEST_CASE("scenarios compares the sample's three with the target, and tells when to hire") {
  const Sample sample;
  const auto told = run_cli({"scenarios", sample.plan});
  INFO(told.out);
  CHECK(told.code == 0);
  for (const char* part :
       {"Target", "Base", "Stretch", "Downside", "Revenue in the last 12 months", "Hiring"})
    CHECK(contains(told.out, part));
}

TEST_CASE("scenarios --json tells every month, and the base is the target") {
  const Sample sample;
  const auto told = run_cli({"scenarios", sample.plan, "--json"});
  REQUIRE(told.code == 0);
  const auto list = nlohmann::json::parse(told.out);
  REQUIRE(list.size() == 4);
  CHECK(list[0].at("kind").is_null());
  CHECK(list[1].at("kind") == "base");
  CHECK(list[0].at("months") == list[1].at("months"));
  CHECK(list[0].at("months").size() == 18);
  CHECK(list[2].at("revenue_year") > list[0].at("revenue_year"));
  CHECK(list[3].at("revenue_year") < list[0].at("revenue_year"));
  CHECK(list[0].at("capacity").size() == 2);
}

TEST_CASE("incentives tells payouts, leaders and costs of the sample") {
  const Sample sample;
  const auto told = run_cli({"incentives", sample.plan, "--today", "2026-04-28"});
  INFO(told.out);
  CHECK(told.code == 0);
  for (const char* part : {"Team bonus", "The number is beaten", "Spring contest", "leads with",
                           "President's trip", "120 %"})
    CHECK(contains(told.out, part));
  const auto json = run_cli({"incentives", sample.plan, "--json"});
  const auto list = nlohmann::json::parse(json.out);
  const auto& bonus = list.at(0).at("result");
  CHECK(bonus.at("reached") == true);
  double paid = 0;
  for (const auto& pay : bonus.at("pay")) paid += pay.at("amount").get<double>();
  CHECK(std::abs(paid - bonus.at("pool").get<double>()) < 0.001);
}

TEST_CASE("what prizes in kind cost is n/a with its reason, and null in JSON") {
  const Sample sample;
  const auto told = run_cli({"incentives", sample.plan});
  CHECK(contains(told.out, "n/a: The prizes are in kind, and what they cost was not said."));
  const auto list = nlohmann::json::parse(run_cli({"incentives", sample.plan, "--json"}).out);
  const auto& contest = list.at(1);
  REQUIRE(contest.at("kind") == "contest");
  for (const auto& line : contest.at("costs")) {
    CHECK(line.at("cost").is_null());
    CHECK(line.at("reason") == "The prizes are in kind, and what they cost was not said.");
  }
  CHECK(list.at(0).at("costs").at(1).at("reason").is_null());
}

TEST_CASE("scenarios and incentives are asked as of a day") {
  const Sample sample;
  const auto early = run_cli({"incentives", sample.plan, "--today", "2026-01-01"});
  CHECK(early.code == 0);
  CHECK(early.out != run_cli({"incentives", sample.plan}).out);
  CHECK(contains(early.out, "Points are not available"));
  CHECK(run_cli({"scenarios", sample.plan, "--today", "2026-01-01"}).code == 0);
  for (const char* command : {"scenarios", "incentives"})
    require_refusal(run_cli({command, sample.plan, "--today", "soon"}), 2, "--today");
}

TEST_CASE("a plan with neither says so, and a file that is none is refused") {
  const TempFolder folder;
  const auto plan = (folder / "bare.sightline").string();
  REQUIRE(run_cli({"new", plan, "--name", "Bare"}).code == 0);
  CHECK(contains(run_cli({"incentives", plan}).out, "no incentives"));
  CHECK(run_cli({"scenarios", plan}).code == 0);
  put_bytes(folder / "broken.sightline", "");
  for (const char* command : {"scenarios", "incentives"})
    require_refusal(run_cli({command, (folder / "broken.sightline").string()}), 3, "is empty.");
}

}  // namespace sightline::scenarios_test
