// Scores in the plan book: what nobody types is no input, and teams add up to the company.
#include <catch2/catch_test_macros.hpp>

#include "model/derive/scores.h"
#include "reports/tables_scorecard.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"

namespace plan_book_scores_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

bool has(const std::string& parts, const std::string& text) {
  return parts.find(text) != std::string::npos;
}

/// Two teams with a weekly KPI of one name, read in the last two weeks.
Document two_teams() {
  auto document = full_document(6);
  auto& plan = document.plan;
  IdSource ids(77);
  for (int i = 0; i < 2; ++i) {
    Team team{ids.next<Team>(), "Team " + std::to_string(i), {}, {plan.people[0].id}};
    for (const auto unit : {KpiUnit::number, KpiUnit::percent}) {
      Kpi kpi;
      kpi.id = ids.next<Kpi>();
      kpi.name = unit == KpiUnit::number ? "Calls made" : "Calls that were won";
      kpi.team = team.id;
      kpi.unit = unit;
      kpi.rhythm = Rhythm::weekly;
      ReadingSeries series{ids.next<ReadingSeries>(), kpi.id, {}, {}};
      for (const int weeks : {0, 1}) {
        const auto week = add_days(monday_of(today), -7 * weeks);
        series.readings.push_back({week, 0.5, 2.0 + i, 4.0 + i, {}, week});
        if (unit == KpiUnit::number) series.readings.back() = {week, 3.0 + i, {}, {}, {}, week};
      }
      plan.kpis.push_back(kpi);
      plan.readings.emplace_back(series);
    }
    plan.teams.push_back(team);
  }
  return document;
}

}  // namespace

TEST_CASE("the scorecard adds teams up to the company, and recalculates to what was written") {
  const TempFolder folder;
  write_plan_book(two_teams(), {.today = today}, folder / "book.xlsx");
  CHECK(has(parts_of(folder / "book.xlsx"), "All teams"));
  CHECK(output_of(script("recalculate.py") + (folder / "book.xlsx").string()) == "");
  auto one = two_teams();
  one.plan.kpis.back().name = "Another";
  one.plan.kpis[one.plan.kpis.size() - 2].name = "Yet another";
  write_plan_book(one, {.today = today}, folder / "one.xlsx");
  CHECK_FALSE(has(parts_of(folder / "one.xlsx"), "All teams"));
}

TEST_CASE("a quota that is met, and a sum that lacks a person, recalculate to what was written") {
  const TempFolder folder;
  auto document = two_teams();
  auto& plan = document.plan;
  IdSource ids(79);
  auto& team = plan.teams.back();
  team.members = {plan.people[0].id, plan.people[1].id};
  const auto week = monday_of(today);
  Kpi coverage;
  coverage.id = ids.next<Kpi>();
  coverage.name = "Coverage";
  coverage.team = team.id;
  coverage.unit = KpiUnit::ratio;
  coverage.source = KpiSource::pipeline_to_quota;
  coverage.standards = {{ids.next<Standard>(), {}, std::chrono::year{2026} / 1 / 1, 3, {}}};
  Kpi leads = coverage;
  leads.id = ids.next<Kpi>();
  leads.name = "Demos held";
  leads.unit = KpiUnit::number;
  leads.source = KpiSource::entered;
  for (const auto member : team.members) {
    leads.standards.push_back(
        {ids.next<Standard>(), member, std::chrono::year{2026} / 1 / 1, 2, {}});
    plan.quotas.push_back({ids.next<Quota>(), member, std::chrono::year{2026} / 4, Money{}});
  }
  plan.kpis.push_back(coverage);
  plan.kpis.push_back(leads);
  plan.readings.emplace_back(ReadingSeries{
      ids.next<ReadingSeries>(), leads.id, team.members[0], {{week, 1, {}, {}, {}, week}}});
  PipelineSnapshot snapshot{ids.next<PipelineSnapshot>(), week, "CRM", {}};
  document.pipeline.emplace_back(snapshot);
  const auto lines = score_table(document, today).back().teams;
  CHECK(lines[lines.size() - 2].quota_met.back());
  CHECK_FALSE(lines.back().is_whole(lines.back().verdicts.size() - 1));
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  CHECK(has(parts_of(folder / "book.xlsx"), ">met<"));
  CHECK(output_of(script("recalculate.py") + (folder / "book.xlsx").string()) == "");
  CHECK(output_of(script("read_formulas.py") + (folder / "book.xlsx").string()) == "");
}

TEST_CASE("what is computed from the pipeline is no input of the book") {
  const TempFolder folder;
  auto document = two_teams();
  auto& kpi = document.plan.kpis.back();
  const auto name = "kpi_" + to_text(kpi.id).substr(0, 8) + "_";
  write_plan_book(document, {.today = today}, folder / "typed.xlsx");
  CHECK(has(parts_of(folder / "typed.xlsx"), name + "numerator"));
  kpi.source = KpiSource::win_rate_count;
  if (document.pipeline.empty()) {
    IdSource ids(78);
    document.pipeline.emplace_back(
        PipelineSnapshot{ids.next<PipelineSnapshot>(), today, "CRM", {}});
  }
  write_plan_book(document, {.today = today}, folder / "computed.xlsx");
  CHECK_FALSE(has(parts_of(folder / "computed.xlsx"), name + "numerator"));
  CHECK_FALSE(has(parts_of(folder / "computed.xlsx"), name + "actual"));
  CHECK(output_of(script("recalculate.py") + (folder / "computed.xlsx").string()) == "");
}

TEST_CASE("averages of teams recalculate from their parts, and are no sum") {
  const TempFolder folder;
  auto document = two_teams();
  auto& plan = document.plan;
  IdSource ids(79);
  PipelineSnapshot snapshot{ids.next<PipelineSnapshot>(), today, "CRM", {}};
  const std::vector teams{plan.teams[plan.teams.size() - 2].id, plan.teams.back().id};
  plan.teams.back().members = {plan.people[1].id};
  for (std::size_t i = 0; i < teams.size(); ++i) {
    Kpi kpi;
    kpi.id = ids.next<Kpi>();
    kpi.name = "Average deal";
    kpi.team = teams[i];
    kpi.unit = KpiUnit::money;
    kpi.source = KpiSource::average_deal;
    plan.kpis.push_back(kpi);
    Opportunity deal;
    deal.key = std::to_string(i);
    deal.owner = plan.people[i].id;
    deal.value = Money{100'000 + 60'000 * static_cast<std::int64_t>(i)};
    deal.outcome = Outcome::won;
    deal.closed = today;
    snapshot.opportunities.push_back(deal);
  }
  document.pipeline = {Box<PipelineSnapshot>(snapshot)};
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  const auto parts = parts_of(folder / "book.xlsx");
  CHECK(has(parts, "<v>1300</v>"));
  CHECK(output_of(script("recalculate.py") + (folder / "book.xlsx").string()) == "");
}

TEST_CASE("a standard of a million has its line shown in millions, whatever was reached") {
  const TempFolder folder;
  auto document = two_teams();
  auto& kpi = document.plan.kpis[document.plan.kpis.size() - 2];
  IdSource ids(79);
  kpi.standards = {{ids.next<Standard>(), {}, std::chrono::year{2026} / 1 / 1, 1'500'000, {}}};
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  CHECK(has(parts_of(folder / "book.xlsx"), "Actual (m)"));
}

TEST_CASE("readings of a million and more are shown in millions, and say so") {
  const TempFolder folder;
  auto document = two_teams();
  auto& kpi = document.plan.kpis[document.plan.kpis.size() - 2];
  REQUIRE(kpi.name == "Calls made");
  const auto read = [&](double value) {
    auto& series = document.plan.readings[document.plan.readings.size() - 2];
    auto changed = *series;
    for (auto& reading : changed.readings) reading.value = value;
    series = changed;
    write_plan_book(document, {.today = today}, folder / "book.xlsx");
    return parts_of(folder / "book.xlsx");
  };
  CHECK_FALSE(has(read(999'000), "Actual (m)"));
  for (const double value : {1'234'567.0, 1'234'567'890.0}) {
    const auto parts = read(value);
    CHECK(has(parts, "[&gt;=99950000]#,##0,,;"));
    CHECK(has(parts, "Actual (m)"));
    CHECK(has(parts, "<v>" + std::to_string(static_cast<long>(value)) + "</v>"));
  }
  const auto parts = read(123'456'789'012.0);
  CHECK(has(parts, "[&gt;=99950000000]#,##0,,,;"));
  CHECK(has(parts, "Actual (bn)"));
  CHECK(has(parts, "<v>123456789012</v>"));
  CHECK(output_of(script("read_book.py") + (folder / "book.xlsx").string()) == "");
}

}  // namespace plan_book_scores_test
