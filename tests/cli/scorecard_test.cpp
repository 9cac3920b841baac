#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "model/file/document_file.h"
#include "model/find.h"
#include "tests/cli/run_cli.h"
#include "tests/support/scored_plan.h"

namespace sightline {
namespace scorecard_test {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

struct Desk {
  TempFolder folder;
  std::string plan = (folder / "plan.sightline").string();

  Desk() {
    ScoredPlan made;
    const auto leads = made.add_kpi("New leads");
    made.standard(leads, {}, 10);
    made.standard(leads, made.ben, 4);
    made.read(leads, made.ada, {6, 5, 4, 3});
    made.read(leads, made.ben, {4, 4, 5, 4});
    made.add_formula("Double", {leads, leads});
    save_document(plan, made.document);
  }
  [[nodiscard]] CliResult scorecard(std::vector<std::string> words) const {
    words.insert(words.begin(), {"scorecard", plan, "--today", "2026-05-12"});
    return run_cli(words);
  }
};

TEST_CASE("scorecard tells latest reading, status, streak and trend of teams and persons") {
  const Desk desk;
  const auto shown = desk.scorecard({});
  CHECK(shown.code == 0);
  CHECK(shown.err.empty());
  CHECK(shown.out ==
        R"(Week by week, from 16 Feb 2026 to 11 May 2026

KPI        Whose       Latest  Period  Standard  Status  Met     Misses in a row  Trend
New leads  Sales team  7       4 May   10        ■       1 of 4  3                ↘
Double     Sales team  14      4 May                                              ↘
New leads  Ada Byron   3       4 May                                              ↘
Double     Ada Byron   6       4 May                                              ↘
New leads  Ben Oz      4       4 May   4         ✓       4 of 4                   ↗
Double     Ben Oz      8       4 May                                              ↗
)");
}

TEST_CASE("scorecard shows one person, by name or role whatever the letter case") {
  const Desk desk;
  const auto shown = desk.scorecard({"--person", "ben oz"});
  CHECK(shown.code == 0);
  CHECK(contains(shown.out, "Ben Oz"));
  CHECK_FALSE(contains(shown.out, "Ada Byron"));
  CHECK_FALSE(contains(shown.out, "Sales team"));
}

TEST_CASE("scorecard refuses a person of another team, and says so") {
  const TempFolder folder;
  const auto file = (folder / "plan.sightline").string();
  REQUIRE(run_cli({"new", file, "--template", "it-services", "--sample"}).code == 0);
  require_refusal(
      run_cli({"scorecard", file, "--team", "Service team", "--person", "Head of sales"}), 2,
      "‘Head of sales’ is not in ‘Service team’. Leave --person or --team out.");
}

TEST_CASE("scorecard says what was typed where the computed figure takes its place") {
  const TempFolder folder;
  const auto file = (folder / "plan.sightline").string();
  REQUIRE(run_cli({"new", file, "--template", "it-services", "--sample"}).code == 0);
  auto document = load_document(file);
  // The sample's own readings agree with what is computed.
  CHECK_FALSE(
      contains(run_cli({"scorecard", file, "--today", "2026-05-12"}).out, "that was typed"));
  Reading typed;
  typed.period = std::chrono::year{2026} / 5 / 11;
  typed.entered_on = typed.period;
  typed.value = 3.4;
  for (auto& box : document.plan.readings) {
    auto series = *box;
    const auto* kpi = find(document.plan.kpis, series.kpi);
    if (kpi->source != KpiSource::pipeline_to_quota) continue;
    series.readings.push_back(typed);
    box = series;
  }
  save_document(file, document);
  const auto shown = run_cli({"scorecard", file, "--today", "2026-05-12"});
  CHECK(contains(shown.out, "Computed from the pipeline, in place of 3.4 that was typed."));
}

TEST_CASE("scorecard shows one team and one period, whose weeks begin within it") {
  const Desk desk;
  const auto shown = desk.scorecard({"--team", "Sales team", "--period", "2026-04", "--json"});
  CHECK(shown.code == 0);
  const auto json = nlohmann::json::parse(shown.out);
  REQUIRE(json.size() == 1);
  CHECK(json[0].at("rhythm") == "weekly");
  CHECK(json[0].at("periods").front() == "2026-04-06");
  CHECK(json[0].at("periods").back() == "2026-04-27");
  const auto& team = json[0].at("lines").at(0);
  CHECK(team.at("kpi") == "New leads");
  CHECK(team.at("person").is_null());
  CHECK(team.at("actual") == nlohmann::json::parse("[null, 10.0, 9.0, 9.0]"));
  CHECK(team.at("status") == nlohmann::json::parse(R"([null, "met", "missed", "missed"])"));
  CHECK(team.at("misses_in_a_row") == 2);
  CHECK(team.at("trend").is_null());
}

TEST_CASE("scorecard takes quarters, months and years, and nothing else for a period") {
  const Desk desk;
  for (const auto* period : {"2026-Q2", "2026", "2026-05"})
    CHECK(desk.scorecard({"--period", period}).code == 0);
  for (const auto* period : {"2026-Q5", "Q1", "last", "2026-13", "26", "2026-Qx"})
    require_refusal(desk.scorecard({"--period", period}), 2, "--period needs a quarter");
}

TEST_CASE("scorecard takes a quarter and a year as the plan's fiscal ones, and says which months") {
  const Desk desk;
  auto document = load_document(desk.plan);
  document.plan.organization.fiscal_year_start = 11;
  save_document(desk.plan, document);
  const auto first_weeks = [&](const char* period) {
    const auto shown = desk.scorecard({"--period", period, "--json"});
    for (const auto& grid : nlohmann::json::parse(shown.out))
      if (grid.at("rhythm") == "weekly")
        return grid.at("periods").front().get<std::string>() + " " +
               grid.at("periods").back().get<std::string>();
    return std::string();
  };
  CHECK(first_weeks("2026-Q3") == "2026-05-04 2026-07-27");
  CHECK(first_weeks("2026") == "2025-11-03 2026-10-26");
  CHECK(first_weeks("2026-04") == "2026-04-06 2026-04-27");
  CHECK(contains(desk.scorecard({"--period", "2026-Q3"}).out,
                 "2026-Q3 means May–Jul 2026, by the plan’s fiscal year."));
  CHECK_FALSE(contains(desk.scorecard({"--period", "2026-04"}).out, "fiscal year"));
}

TEST_CASE("scorecard says in a sentence that nothing was measured before the plan") {
  const Desk desk;
  const auto before = desk.scorecard({"--period", "2024-Q1"});
  CHECK(before.code == 0);
  CHECK(contains(before.out,
                 "Nothing was measured from 1 Jan 2024 to 31 Mar 2024: the plan begins in"));
  CHECK_FALSE(contains(before.out, "n/a"));
  CHECK(nlohmann::json::parse(desk.scorecard({"--period", "2024-Q1", "--json"}).out).is_array());
}

TEST_CASE("scorecard names whom the plan has when somebody is not known") {
  const Desk desk;
  require_refusal(desk.scorecard({"--person", "Zoe"}), 2,
                  "There is no person ‘Zoe’ in this plan. It has ‘Ada Byron’, ‘Ben Oz’.");
  require_refusal(desk.scorecard({"--team", "Service"}), 2,
                  "There is no team ‘Service’ in this plan. It has ‘Sales team’.");
}

TEST_CASE("scorecard says so when nothing is measured, and of a file that can't be read") {
  const TempFolder folder;
  IdSource ids(1);
  save_document(folder / "blank.sightline", blank_document(std::chrono::year{2026} / 1, ids));
  const auto blank = (folder / "blank.sightline").string();
  CHECK(contains(run_cli({"scorecard", blank}).out, "Nothing is measured there"));
  CHECK(run_cli({"scorecard", blank, "--json"}).out == "[]\n");
  require_refusal(run_cli({"scorecard", blank, "--team", "X"}), 2, "It has none yet");
  require_refusal(run_cli({"scorecard", (folder / "none.sightline").string()}), 3,
                  "none.sightline");
}

TEST_CASE("scorecard tells why there is no figure, and what teams come to together") {
  ScoredPlan made;
  const auto first = made.add_kpi("New leads");
  const auto second = made.add_kpi("New leads");
  auto& plan = made.document.plan;
  Team other = plan.teams[0];
  other.id = made.ids.next<Team>();
  other.name = "Service team";
  plan.teams.push_back(other);
  plan.kpis.back().team = other.id;
  made.read(first, made.ada, {6});
  made.read(second, made.ben, {4});
  const auto rate = made.add_kpi("Win rate");
  plan.kpis.back().source = KpiSource::win_rate_count;
  made.standard(rate, {}, 1);
  const TempFolder folder;
  const auto file = (folder / "plan.sightline").string();
  save_document(file, made.document);
  const auto shown = run_cli({"scorecard", file, "--today", "2026-05-12"});
  CHECK(shown.code == 0);
  CHECK(contains(shown.out, "Win rate   Sales team    n/a (1)"));
  CHECK(contains(shown.out, "\n(1) No pipeline was imported yet.\n"));
  CHECK(contains(shown.out, "Company    Teams  Latest\nNew leads  2      10\n"));
  // One team alone is not the company.
  CHECK_FALSE(
      contains(run_cli({"scorecard", file, "--today", "2026-05-12", "--team", "Service team"}).out,
               "Company"));
}

TEST_CASE("scorecard says how many have reported while a team's sum is not whole") {
  ScoredPlan made;
  const auto leads = made.add_kpi("New leads");
  made.standard(leads, {}, 10);
  made.standard(leads, made.ada, 6);
  made.standard(leads, made.ben, 4);
  made.read(leads, made.ada, {6});
  const TempFolder folder;
  const auto file = (folder / "plan.sightline").string();
  save_document(file, made.document);
  CHECK(contains(run_cli({"scorecard", file, "--today", "2026-05-12"}).out, "1 of 2"));
  const auto json =
      nlohmann::json::parse(run_cli({"scorecard", file, "--today", "2026-05-12", "--json"}).out);
  const auto& team = json.at(0).at("lines").at(0);
  const auto last_week = team.at("status").size() - 2;
  CHECK(team.at("actual").at(last_week) == 6);
  CHECK(team.at("status").at(last_week).is_null());
  CHECK(team.at("expected").at(last_week) == 2);
  CHECK(team.at("reported").at(last_week) == 1);
}

TEST_CASE("scorecard tells the pipeline of persons and quarters, as words and for programs") {
  const TempFolder folder;
  const auto file = (folder / "plan.sightline").string();
  REQUIRE(run_cli({"new", file, "--template", "it-services", "--sample"}).code == 0);
  const auto shown = run_cli({"scorecard", file, "--today", "2026-05-12", "--period", "2026-Q1",
                              "--person", "Account manager"});
  CHECK(shown.code == 0);
  CHECK(contains(shown.out, "Sales cycle in days"));
  CHECK(contains(shown.out, "Account manager      Jan 2026  $420,000"));
  CHECK_FALSE(contains(shown.out, "Apr 2026"));
  CHECK_FALSE(contains(shown.out, "Head of sales"));
  const auto json = nlohmann::json::parse(
      run_cli({"scorecard", file, "--today", "2026-05-12", "--period", "2026", "--json"}).out);
  const auto& pipeline = json.back().at("pipeline");
  // Two quarters are known, of three persons and of all.
  REQUIRE(pipeline.size() == 8);
  CHECK(pipeline.at(0).at("quarter") == "2026-01");
  CHECK(pipeline.at(1).at("quota_met") == true);
  CHECK(pipeline.at(1).at("pipeline_to_quota").is_null());
  CHECK(pipeline.at(7).at("person").is_null());
  CHECK(pipeline.at(7).at("win_loss_ratio").get<double>() > 1);
}

TEST_CASE("scorecard tells nothing of quarters that began after the last import") {
  const TempFolder folder;
  const auto file = (folder / "plan.sightline").string();
  REQUIRE(run_cli({"new", file, "--template", "it-services", "--sample"}).code == 0);
  const auto shown =
      run_cli({"scorecard", file, "--today", "2026-11-20", "--period", "2026-Q4", "--json"});
  CHECK(shown.code == 0);
  for (const auto& part : nlohmann::json::parse(shown.out)) CHECK_FALSE(part.contains("pipeline"));
}

}  // namespace scorecard_test
}  // namespace sightline
