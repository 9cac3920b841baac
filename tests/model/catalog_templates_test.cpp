// Starter plans: what lies in templates/plans, plans and the sample made from it, and broken files.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numeric>

#include "model/base/json_value.h"
#include "model/catalog/templates.h"
#include "model/derive/check.h"
#include "model/derive/landing.h"
#include "model/find.h"
#include "tests/model/catalog_fixture.h"

namespace catalog_templates_test {
using namespace sightline;
using std::chrono::year;

namespace {

const std::filesystem::path folder =
    std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates";

TemplateAnswers answers() {
  TemplateAnswers given;
  given.organization = "Northwind";
  given.currency = {"EUR"};
  given.plan_start = year{2027} / 4;
  given.fiscal_year_start = 4;
  return given;
}

Document it_services(const TemplateAnswers& given = answers()) {
  IdSource ids{1};
  return instantiate(find_template(folder, "it-services"), given, ids);
}

/// A template of these sections, in a folder of its own.
Document from_text(const std::string& json, const TemplateAnswers& given = answers()) {
  const test::Folder own;
  own.write("plans/own.json", json);
  IdSource ids{1};
  return instantiate(find_template(own.path(), "own"), given, ids);
}

std::string refusal(const std::string& sections) {
  try {
    (void)from_text(R"({"name": "n", "description": "d", )" + sections + "}");
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "taken";
}

bool says(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

Money sum(const Series<Money>& series, Month from, int months) {
  Money total;
  for (int i = 0; i < months; ++i) total += series.at(add_months(from, i)).value_or(Money{});
  return total;
}

}  // namespace

TEST_CASE("The templates that come with Sightline are listed by key") {
  const auto templates = list_templates(folder);
  REQUIRE(templates.size() == 2);
  CHECK(templates[0].key == "blank");
  CHECK(templates[0].name == "Blank plan");
  CHECK_FALSE(templates[0].has_progress);
  CHECK(templates[1].key == "it-services");
  CHECK(templates[1].has_figures);
  CHECK(templates[1].has_progress);
}

TEST_CASE("A blank plan has the frame and nothing else") {
  IdSource ids{1};
  const auto plan = instantiate(find_template(folder, "blank"), answers(), ids).plan;
  CHECK(plan.organization.name == "Northwind");
  CHECK(plan.organization.as_of == year{2027} / 3 / 31);
  CHECK(plan.cycles.size() == 6);
  CHECK(plan.focus_areas.size() == 3);
  CHECK(plan.actions.empty());
  CHECK(plan.vision.organization == OrganizationVision{});
  CHECK(plan.examples.empty());
}

TEST_CASE("The IT services plan is complete") {
  const auto plan = it_services().plan;
  CHECK(plan.organization.currency.code == "EUR");
  CHECK(plan.vision.organization.areas.size() == 4);
  CHECK(plan.targets.revenue.size() == 4);
  CHECK(plan.targets.departments.size() == 5);
  CHECK(plan.actions.size() >= 48);
  CHECK(plan.teams.size() == 2);
  CHECK(plan.kpis.size() == 10);
  CHECK_FALSE(plan.quotas.empty());
  CHECK_FALSE(plan.incentives.empty());
  CHECK(plan.meetings.size() >= 7);
  CHECK(plan.meetings.front().from == year{2027} / 4 / 1);
  CHECK(plan.meetings.back().from == year{2027} / 6 / 1);
  CHECK(plan.vision.horizon == year{2030} / 3 / 31);
  CHECK(std::ranges::none_of(plan.people, [](const Person& p) { return p.role.empty(); }));
  CHECK(std::ranges::all_of(plan.people, [](const Person& p) { return p.name.empty(); }));
  CHECK(std::ranges::none_of(plan.cycles, [](const Cycle& c) { return c.theme.empty(); }));
}

TEST_CASE("The shares of the specialty areas add up to 100 %") {
  double now = 0;
  double then = 0;
  for (const auto& area : it_services().plan.vision.organization.areas) {
    now += area.share_now.value().fraction;
    then += area.share_then.value().fraction;
  }
  CHECK(std::abs(now - 1) < 1e-9);
  CHECK(std::abs(then - 1) < 1e-9);
}

TEST_CASE("Every action has an owner and is due within its cycle") {
  const auto plan = it_services().plan;
  for (const auto& action : plan.actions) {
    INFO(action->title);
    CHECK(find(plan.people, action->owner) != nullptr);
    CHECK_FALSE(action->serves.empty());
    if (!action->cycle) continue;
    const auto* cycle = find(plan.cycles, action->cycle);
    REQUIRE(cycle != nullptr);
    REQUIRE(action->start);
    REQUIRE(action->due);
    CHECK(cycle->contains(*action->start));
    CHECK(cycle->contains(*action->due));
    CHECK(*action->start <= *action->due);
  }
}

TEST_CASE("Every cycle has actions in sales, marketing and office") {
  const auto plan = it_services().plan;
  for (const auto& cycle : plan.cycles)
    for (const auto& focus : plan.focus_areas)
      CHECK(std::ranges::any_of(plan.actions, [&](const Box<Action>& action) {
        return action->cycle == cycle.id && action->focus == focus.id;
      }));
}

TEST_CASE("A plan of one's own takes no invented actuals from a template") {
  const auto plan = it_services().plan;
  for (const auto& area : plan.targets.revenue) CHECK(area.line.actual.empty());
  for (const auto& department : plan.targets.departments) CHECK(department.line.actual.empty());
  CHECK(plan.targets.profit.actual.empty());
  // So no landing is forecast from them: it is what is left of the target.
  CHECK_FALSE(revenue_landing(plan).is_forecast());
}

TEST_CASE("The history of a year is the revenue now, and month 18 is on the way to three years") {
  IdSource ids{1};
  const auto sample = sample_document(find_template(folder, "it-services"), ids).document;
  const auto& plan = *sample.baselines.front().plan;
  const auto start = plan.organization.plan_start;
  Money history;
  Money month_18;
  for (const auto& area : plan.targets.revenue) {
    history += sum(area.line.actual, add_months(start, -12), 12);
    month_18 += sum(area.line.target, add_months(start, 6), 12);
  }
  const auto& revenue = plan.vision.organization.revenue;
  const double now = static_cast<double>(revenue.now.value().minor);
  const double then = static_cast<double>(revenue.then.value().minor);
  CHECK(std::abs(static_cast<double>(history.minor) / now - 1) < 0.01);
  // Half of the three years: the geometric mean.
  CHECK(std::abs(static_cast<double>(month_18.minor) / std::sqrt(now * then) - 1) < 0.05);
}

TEST_CASE("Figures follow the revenue and headcount of the answers") {
  auto given = answers();
  given.revenue_now = Money{123'456'700};
  given.headcount_now = Fte{1050};
  const auto plan = it_services(given).plan;
  const auto& organization = plan.vision.organization;
  CHECK(organization.revenue.now == given.revenue_now);
  CHECK(organization.employees.now == given.headcount_now);
  CHECK(organization.revenue.then == Money{218'000'000});
  Money year;
  for (const auto& area : plan.targets.revenue)
    year += sum(area.line.target, add_months(given.plan_start, 6), 12);
  CHECK(std::abs(static_cast<double>(year.minor) / std::sqrt(123'456'700.0 * 218'000'000.0) - 1) <
        0.05);
  CHECK(std::ranges::count(plan.examples, "/plan/vision/organization/revenue/now") == 0);
  CHECK(std::ranges::count(plan.examples, "/plan/vision/organization/revenue/then") == 1);
}

TEST_CASE("What came from the template is marked as an example") {
  const auto plan = it_services().plan;
  const auto marked = [&](const std::string& path) {
    return std::ranges::count(plan.examples, path) == 1;
  };
  CHECK(marked("/plan/vision/success/meaning"));
  CHECK(marked("/plan/vision/organization/areas/" +
               to_text(plan.vision.organization.areas.front().id)));
  CHECK(marked("/plan/actions/" + to_text(plan.actions.front()->id)));
  CHECK(marked("/plan/targets/profit"));
  CHECK_FALSE(marked("/plan/vision/horizon"));
}

TEST_CASE("Two plans from one template share no ids") {
  const auto template_ = find_template(folder, "it-services");
  IdSource ids{1};
  const auto one = instantiate(template_, answers(), ids);
  const auto two = instantiate(template_, answers(), ids);
  CHECK(one.id != two.id);
  CHECK(one.plan.actions.front()->id != two.plan.actions.front()->id);
}

TEST_CASE("A plan from a template is lossless JSON") {
  const auto document = it_services();
  CHECK(from_json<Document>(to_json(document)) == document);
}

TEST_CASE("The next quarter follows the fiscal year") {
  CHECK(next_quarter(year{2026} / 5 / 11, 1) == year{2026} / 7);
  CHECK(next_quarter(year{2026} / 12 / 31, 1) == year{2027} / 1);
  CHECK(next_quarter(year{2026} / 1 / 1, 1) == year{2026} / 4);
  CHECK(next_quarter(year{2026} / 5 / 11, 2) == year{2026} / 8);
  CHECK(next_quarter(year{2026} / 5 / 11, 12) == year{2026} / 6);
}

TEST_CASE("The sample is a plan that runs") {
  IdSource ids{1};
  const auto [document, today] = sample_document(find_template(folder, "it-services"), ids);
  const auto& plan = document.plan;
  CHECK(today == year{2026} / 5 / 11);
  CHECK(plan.organization.name == "Example IT Services");
  CHECK(plan.organization.as_of == year{2025} / 12 / 31);
  CHECK(plan.examples.empty());
  REQUIRE(document.baselines.size() == 2);
  REQUIRE(reference_baseline(document) != nullptr);
  const auto& agreed = *document.baselines.front().plan;
  CHECK(agreed.organization == plan.organization);
  CHECK(agreed.people == plan.people);
  CHECK(agreed.targets.revenue.front().line.target == plan.targets.revenue.front().line.target);
  CHECK_FALSE(agreed.targets.revenue.front().line.actual.at(year{2026} / 1));
  CHECK(plan.targets.revenue.front().line.actual.at(year{2026} / 4));
  const auto count = [](const Plan& p, Status status) {
    return std::ranges::count_if(p.actions,
                                 [&](const Box<Action>& a) { return a->status == status; });
  };
  CHECK(count(agreed, Status::planned) == static_cast<int>(agreed.actions.size()));
  CHECK(count(plan, Status::done) > 5);
  CHECK(count(plan, Status::at_risk) > 0);
  CHECK(count(plan, Status::rolled) == 1);
  const auto late = std::ranges::count_if(plan.actions, [&](const Box<Action>& a) {
    return is_open(a->status) && a->due && *a->due < today;
  });
  CHECK(late > 0);
  const auto successor = std::ranges::find_if(
      plan.actions, [](const Box<Action>& a) { return a->rolled_from.has_value(); });
  REQUIRE(successor != plan.actions.end());
  CHECK(find(plan.actions, (*successor)->rolled_from)->status == Status::rolled);
}

TEST_CASE("A template without progress gives no sample") {
  IdSource ids{1};
  CHECK_THROWS_AS(sample_document(find_template(folder, "blank"), ids), Failure);
}

TEST_CASE("A missing or empty folder is a Failure that says where templates were looked for") {
  const test::Folder own;
  CHECK_THROWS_AS(list_templates(own.path() / "none"), Failure);
  std::filesystem::create_directories(own.path() / "plans");
  try {
    (void)list_templates(own.path());
    FAIL("an empty folder was taken");
  } catch (const Failure& failure) {
    CHECK(says(failure.what(), own.path().string()));
  }
}

TEST_CASE("A template nobody knows is refused with those that are there") {
  try {
    (void)find_template(folder, "it");
    FAIL("it was found");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::usage);
    CHECK(says(failure.what(), "blank, it-services"));
  }
}

TEST_CASE("Files that are no templates are refused") {
  CHECK_THROWS_AS(from_text(""), Failure);
  CHECK_THROWS_AS(from_text("{\"name\": "), Failure);
  CHECK_THROWS_AS(from_text("[]"), Failure);
  CHECK_THROWS_AS(from_text(R"({"name": "n"})"), Failure);
  CHECK_THROWS_AS(from_text(R"({"name": 5, "description": "d"})"), Failure);
  CHECK_THROWS_AS(from_text("{\"name\": \"\xff\", \"description\": \"d\"}"), Failure);
  CHECK_THROWS_AS(from_text(std::string(1'000'000, '[')), Failure);
}

TEST_CASE("A file of 20 MB is refused unread") {
  try {
    (void)from_text(std::string(20'000'000, ' '));
    FAIL("it was taken");
  } catch (const Failure& failure) {
    CHECK(says(failure.what(), "at most 4 MB"));
  }
}

TEST_CASE("A mistake in a template is named") {
  CHECK(says(refusal(R"("pepole": [])"), "pepole"));
  CHECK(says(refusal(R"("people": [{"key": "a", "rol": "x"}])"), "rol"));
  CHECK(says(refusal(R"("people": [{"key": "a"}, {"key": "a"}])"), "twice"));
  CHECK(says(refusal(R"("people": [{"key": "a", "manager": "b"}])"), "‘b’ is named"));
  CHECK(says(refusal(R"("people": {})"), "has to be a list"));
  CHECK(says(refusal(R"("people": [5])"), "has to be an object"));
  CHECK(says(refusal(R"("vision": {"revenue": {"now": "much"}})"), "number"));
  CHECK(says(refusal(R"("vision": {"revenue": {"now": 1e300}})"), "too large"));
  CHECK(says(refusal(R"("vision": 5)"), "vision"));
  CHECK(says(refusal(R"("targets": {"revenue": [{"area": "x", "target": []}]})"), "‘x’"));
  CHECK(says(refusal(R"("targets": {"profit": {"aim": []}})"), "aim"));
  CHECK(says(refusal(R"("incentives": [{"first": 19}])"), "1 to 18"));
  CHECK(says(refusal(R"("cycles": [{}, {}, {}, {}, {}, {}, {}])"), "6 cycles"));
  CHECK(says(refusal(R"("cycles": [{"them": "x"}])"), "them"));
  CHECK(says(refusal(R"("cycles": 7)"), "list"));
  CHECK(says(refusal(R"("organization": 7)"), "organization"));
  CHECK(says(refusal(R"("quotas": [{"amounts": [1]}, 5])"), "quotas"));
}

TEST_CASE("A mistake in an action is named") {
  const auto action = [](const std::string& fields_) {
    return refusal(R"("cycles": [{"actions": [{"title": "t", )" + fields_ + "}]}]");
  };
  CHECK(says(action(R"("focus": "sale")"), "‘sale’ is no focus area"));
  CHECK(says(action(R"("owner": "nobody")"), "‘nobody’"));
  CHECK(says(action(R"("due": [4, 1])"), "1 to 3"));
  CHECK(says(action(R"("due": [1])"), "[month, day]"));
  CHECK(says(action(R"("due": "soon")"), "soon"));
  CHECK(says(action(R"("serves": ["vision/everything"])"), "vision/everything"));
  CHECK(says(action(R"("serves": ["kpi/none"])"), "‘none’"));
  CHECK(says(action(R"("checks": [5])"), "checks"));
  CHECK(says(action(R"("checks_done": -1)"), "0 to 1000"));
  CHECK(action(R"("due": [2, 31])") == "taken");
}

TEST_CASE("The horizon is as many years away as the template says") {
  const auto plan =
      from_text(R"({"name": "n", "description": "d", "vision": {"horizon_years": 5}})").plan;
  CHECK(plan.vision.horizon == year{2032} / 3 / 31);
  CHECK(says(refusal(R"("vision": {"horizon_years": 0})"), "1 to 10"));
}

TEST_CASE("A day beyond the month's end is its last") {
  const auto plan = from_text(R"({"name": "n", "description": "d",
                    "cycles": [{"actions": [{"title": "t", "due": [1, 31]}]}]})")
                        .plan;
  CHECK(plan.actions.front()->due == year{2027} / 4 / 30);
}

TEST_CASE("Answers that make no plan are refused") {
  const auto with = [](auto change) {
    auto given = answers();
    change(given);
    return given;
  };
  CHECK_THROWS_AS(it_services(with([](auto& a) { a.fiscal_year_start = 13; })), Failure);
  CHECK_THROWS_AS(it_services(with([](auto& a) { a.currency = {"euro"}; })), Failure);
  CHECK_THROWS_AS(it_services(with([](auto& a) { a.plan_start = year{1850} / 1; })), Failure);
  CHECK_THROWS_AS(it_services(with([](auto& a) { a.plan_start = year{2199} / 1; })), Failure);
  CHECK_THROWS_AS(it_services(with([](auto& a) { a.revenue_now = Money{0}; })), Failure);
  CHECK_THROWS_AS(it_services(with([](auto& a) { a.revenue_now = Money{-5}; })), Failure);
  CHECK_THROWS_AS(it_services(with([](auto& a) { a.headcount_now = Fte{0}; })), Failure);
}

TEST_CASE("A name that is no text is mended, not refused") {
  auto given = answers();
  given.organization = "=\xff☃";
  CHECK(it_services(given).plan.organization.name == "=\uFFFD☃");
}

TEST_CASE("The plan check finds no error in the starter plans and the sample") {
  const auto errors = [](const Document& document, Day today) {
    std::string found;
    for (const auto& finding : check(document, today))
      if (finding.severity == Severity::error)
        found += finding.place + ": " + plain_text(finding.what) + "\n";
    return found;
  };
  IdSource ids{1};
  const auto blank = instantiate(find_template(folder, "blank"), answers(), ids);
  CHECK(errors(blank, year{2027} / 4 / 1).empty());
  CHECK(errors(it_services(), year{2027} / 4 / 1).empty());
  const auto sample = sample_document(find_template(folder, "it-services"), ids);
  CHECK(errors(sample.document, sample.today).empty());
}

}  // namespace catalog_templates_test
