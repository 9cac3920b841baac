#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "model/file/document_file.h"
#include "model/find.h"
#include "tests/cli/run_cli.h"
#include "tests/support/comma_locale.h"

namespace sightline::show_test {
namespace {

/// A small plan with figures that are easy to follow.
Document small_plan() {
  IdSource ids(1);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  auto& plan = document.plan;
  plan.organization.name = "Größer & Co";
  plan.vision.organization.revenue = {Money{500'000'000}, Money{864'000'000}};
  plan.vision.organization.employees = {Fte{4200}, Fte{6800}};
  plan.vision.organization.areas = {{ids.next<SpecialtyArea>(), "Clouds", Percent{0.4}, {}}};
  AreaRevenue revenue{plan.vision.organization.areas.front().id, {}};
  for (const auto month : plan_calendar(plan)) revenue.line.target.set(month, Money{50'000'000});
  plan.targets.revenue = {revenue};
  Action action;
  action.id = ids.next<Action>();
  action.focus = plan.focus_areas.front().id;
  action.cycle = plan.cycles.front().id;
  action.status = Status::done;
  plan.actions.emplace_back(action);
  return document;
}

}  // namespace

TEST_CASE("show tells the vision, the targets and the progress of a plan") {
  const TempFolder folder;
  save_document(folder / "plan.sightline", small_plan());
  const auto shown = run_cli({"show", folder / "plan.sightline", "--today", "2026-02-15"});
  CHECK(shown.code == 0);
  CHECK(shown.err.empty());
  const auto from = shown.out.find("All 18 months together");
  const auto landing = shown.out.substr(from, shown.out.find("The last 12 of") - from);
  CHECK(landing.find("$9.0m") != std::string::npos);
  CHECK(landing.find("there are no actuals yet") != std::string::npos);
  CHECK(
      shown.out ==
      R"(Größer & Co
Jan 2026–Jun 2027, 6 cycles, in USD
Not approved yet

Vision            31 Dec 2025  31 Dec 2028    Gap  Growth a year
Revenue                 $5.0m        $8.6m  $3.6m         20.0 %
Employees                  42           68     26         17.4 %
Operating profit          n/a          n/a    n/a            n/a
Net worth                 n/a          n/a    n/a            n/a

Specialty area  Share now  Share then
Clouds             40.0 %         n/a

Targets                Revenue  Headcount  Profit  Actions     Done
Cycle 1, Jan–Mar 2026    $1.5m        n/a     n/a        1  100.0 %
Cycle 2, Apr–Jun 2026    $1.5m        n/a     n/a        0      n/a
Cycle 3, Jul–Sep 2026    $1.5m        n/a     n/a        0      n/a
Cycle 4, Oct–Dec 2026    $1.5m        n/a     n/a        0      n/a
Cycle 5, Jan–Mar 2027    $1.5m        n/a     n/a        0      n/a
Cycle 6, Apr–Jun 2027    $1.5m        n/a     n/a        0      n/a

)" + landing +
          R"(The last 12 of the 18 months fall short of the trajectory by $573k: a target of $6.0m against $6.6m
)" + shown.out.substr(shown.out.find("Findings: ")));
}

TEST_CASE("show says by how much the targets go beyond the trajectory, as the one page does") {
  const TempFolder folder;
  auto document = small_plan();
  auto& target = document.plan.targets.revenue.front().line.target;
  for (auto month = document.plan.organization.plan_start; target.at(month);
       month = add_months(month, 1))
    target.set(month, Money{60'000'000});
  save_document(folder / "plan.sightline", document);
  const auto shown = run_cli({"show", folder / "plan.sightline", "--today", "2026-02-15"});
  CHECK(shown.out.find("The last 12 of the 18 months go beyond the trajectory by $627k: a target "
                       "of $7.2m against $6.6m") != std::string::npos);
}

TEST_CASE("show --json tells the same for programs") {
  const TempFolder folder;
  save_document(folder / "plan.sightline", small_plan());
  const auto shown = run_cli({"show", folder / "plan.sightline", "--json"});
  CHECK(shown.code == 0);
  const auto json = nlohmann::json::parse(shown.out);
  CHECK(json.at("organization") == "Größer & Co");
  CHECK(json.at("landing").at("revenue").at("landing") == 9'000'000);
  CHECK(json.at("landing").at("revenue").at("chance").is_null());
  CHECK(json.at("landing").at("revenue").at("forecast") == false);
  CHECK(json.at("vision").at("revenue").at("gap") == 3'640'000);
  CHECK(json.at("vision").at("employees").at("now") == 42);
  CHECK(json.at("vision").at("profit").at("annual_growth").is_null());
  CHECK(json.at("cycles").size() == 6);
  CHECK(json.at("cycles").at(0).at("revenue_target") == 1'500'000);
  CHECK(json.at("cycles").at(0).at("progress") == 1.0);
  CHECK(json.at("cycles").at(1).at("progress").is_null());
}

TEST_CASE("show writes the figures of one language the same way in every locale") {
  const TempFolder folder;
  save_document(folder / "plan.sightline", small_plan());
  const std::vector<std::string> words{"show", folder / "plan.sightline", "--today", "2026-02-15"};
  const CommaLocale locale;
  CHECK(run_cli(words, locale.variables() + " LANGUAGE=en").out == run_cli(words, "LC_ALL=C").out);
}

TEST_CASE("show takes an ISO date for today and nothing else") {
  const TempFolder folder;
  save_document(folder / "plan.sightline", small_plan());
  for (const auto* today : {"31.3.2026", "2026-02-30", "tomorrow"})
    require_refusal(run_cli({"show", folder / "plan.sightline", "--today", today}), 2,
                    "--today needs a date such as 2026-03-31");
}

TEST_CASE("show of a file that can't be read is exit code 3") {
  require_refusal(run_cli({"show", "/none/plan.sightline"}), 3, "The folder ‘/none’ does not");
}

}  // namespace sightline::show_test
