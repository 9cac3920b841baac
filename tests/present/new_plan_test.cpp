#include "app/present/new_plan.h"

#include <catch2/catch_test_macros.hpp>

#include "sightline_config.h"

namespace sightline {
namespace new_plan_test {

const Catalog english = Catalog::english();

NewPlanForm filled() {
  return {.organization = " Northwind ",
          .currency = "eur",
          .plan_start = std::chrono::year{2026} / 7,
          .revenue = "5.1m",
          .headcount = "42"};
}

bool is_refused(const NewPlanForm& form) {
  const auto read = read_new_plan(form, english);
  return problem_of(read) != nullptr && !problem_of(read)->empty();
}

TEST_CASE("a filled form gives the answers a template is made with") {
  const auto read = read_new_plan(filled(), english);
  const auto* answers = value_of(read);
  REQUIRE(answers);
  CHECK(answers->organization == "Northwind");
  CHECK(answers->currency.code == "EUR");
  CHECK(answers->plan_start == std::chrono::year{2026} / 7);
  CHECK(answers->revenue_now == Money{510'000'000});
  CHECK(answers->headcount_now == Fte{4200});
}

TEST_CASE("what the figures are taken for is told while they are typed") {
  auto form = filled();
  form.organization.clear();
  form.revenue = "3.4 million €";
  CHECK(understood_figures(form, english) == "€3,400,000 · 42 people");
  form.headcount.clear();
  CHECK(understood_figures(form, english) == "€3,400,000");
  form.revenue.clear();
  CHECK(understood_figures(form, english).empty());
  form.revenue = "$3.4m";
  CHECK(understood_figures(form, english) ==
        "Revenue: ‘$3.4m’ is in USD, and the plan counts in EUR. Type the amount in EUR.");
  form.currency = "eu";
  CHECK(understood_figures(form, english).find("is no currency") != std::string::npos);
}

TEST_CASE("revenue and people may stay blank") {
  auto form = filled();
  form.revenue = form.headcount = " ";
  const auto read = read_new_plan(form, english);
  const auto* answers = value_of(read);
  REQUIRE(answers);
  CHECK_FALSE(answers->revenue_now);
  CHECK_FALSE(answers->headcount_now);
}

TEST_CASE("a form that can't become a plan says which field to mend") {
  for (const auto& spoil :
       std::vector<void (*)(NewPlanForm&)>{[](NewPlanForm& form) { form.organization = "  "; },
                                           [](NewPlanForm& form) { form.currency = "dollars"; },
                                           [](NewPlanForm& form) { form.revenue = "a lot"; },
                                           [](NewPlanForm& form) { form.revenue = "-5"; },
                                           [](NewPlanForm& form) { form.headcount = "many"; },
                                           [](NewPlanForm& form) { form.headcount = "0"; }}) {
    auto form = filled();
    spoil(form);
    CHECK(is_refused(form));
  }
}

TEST_CASE("a figure that can't be read is named by its field") {
  const auto problem = [](const NewPlanForm& form) {
    const auto read = read_new_plan(form, Catalog::english());
    REQUIRE(problem_of(read));
    return Catalog::english().text(*problem_of(read));
  };
  auto form = filled();
  form.headcount = "forty";
  CHECK(problem(form).starts_with("People: "));
  form.revenue = "5.1 lots";
  CHECK(problem(form).starts_with("Revenue: "));
}

TEST_CASE("a starter plan with figures has a picture, in the months it would begin with") {
  const auto templates = list_templates(SIGHTLINE_SOURCE_TEMPLATES);
  const auto start = std::chrono::year{2026} / 4;
  for (const auto& starter : templates)
    CHECK(picture_of(starter, start, Catalog::english()).has_value() == starter.has_figures);
  auto gone = templates.front();
  gone.has_figures = true;
  gone.file = "/nowhere/gone.json";
  CHECK_FALSE(picture_of(gone, start, Catalog::english()));
}

TEST_CASE("a plan may begin in the months around today") {
  const auto months = plan_start_choices(std::chrono::year{2026} / 5 / 12);
  CHECK(months.front() == std::chrono::year{2025} / 11);
  CHECK(months.back() == std::chrono::year{2027} / 11);
}

}  // namespace new_plan_test
}  // namespace sightline
