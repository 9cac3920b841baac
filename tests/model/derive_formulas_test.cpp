#include "model/derive/formulas.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <map>

#include "model/derive/trend.h"
#include "tests/support/scored_plan.h"

namespace sightline {
namespace derive_formulas_test {

std::vector<std::string> names(const std::vector<const Kpi*>& kpis) {
  std::vector<std::string> all;
  for (const auto* kpi : kpis) all.push_back(kpi->name);
  return all;
}

FormulaResult result_of(const Kpi& kpi, const std::map<Id<Kpi>, double>& readings) {
  return formula_result(kpi, [&](Id<Kpi> id) {
    const auto found = readings.find(id);
    return found == readings.end() ? std::nullopt : std::optional(found->second);
  });
}

TEST_CASE("a formula adds its parts up and divides the sum by the sum of others") {
  ScoredPlan made;
  const auto calls = made.add_kpi("Calls");
  const auto visits = made.add_kpi("Visits");
  const auto offers = made.add_kpi("Offers");
  const auto sum = made.add_formula("Contacts", {calls, visits});
  const auto rate = made.add_formula("Offer rate", {offers}, {calls, visits});
  const std::map<Id<Kpi>, double> readings{{calls, 6}, {visits, 2}, {offers, 4}};
  CHECK(result_of(made.kpi(sum), readings).value == 8);
  CHECK_FALSE(result_of(made.kpi(sum), readings).denominator);
  CHECK(result_of(made.kpi(rate), readings).value == 0.5);
  CHECK(result_of(made.kpi(rate), readings).denominator == 8);
}

TEST_CASE("a formula has no value while a part is missing, or for a divisor of zero") {
  ScoredPlan made;
  const auto won = made.add_kpi("Won");
  const auto lost = made.add_kpi("Lost");
  const auto rate = made.add_formula("Rate", {won}, {lost});
  CHECK_FALSE(result_of(made.kpi(rate), {{won, 3}}).value);
  CHECK_FALSE(result_of(made.kpi(rate), {{lost, 3}}).value);
  const auto by_zero = result_of(made.kpi(rate), {{won, 3}, {lost, 0}});
  CHECK(by_zero.numerator == 3);
  CHECK(by_zero.denominator == 0);
  CHECK_FALSE(by_zero.value);
  CHECK_FALSE(
      result_of(made.kpi(rate), {{won, std::numeric_limits<double>::max()}, {lost, 1}}).value);
}

TEST_CASE("formulas are worked out behind those they are made of") {
  ScoredPlan made;
  const auto won = made.add_kpi("Won");
  const auto outer = made.add_formula("Outer", {won});
  const auto inner = made.add_formula("Inner", {won});
  made.kpi(outer).sum_of = {inner, won};
  CHECK(names(formulas_in_order(made.plan())) == std::vector<std::string>{"Inner", "Outer"});
}

TEST_CASE("a circle of formulas is found and left out, with those made of it") {
  ScoredPlan made;
  const auto won = made.add_kpi("Won");
  const auto a = made.add_formula("A", {won});
  const auto b = made.add_formula("B", {a});
  made.add_formula("C", {b});
  const auto self = made.add_formula("Self", {won});
  made.kpi(a).divided_by = {b};
  made.kpi(self).sum_of = {self};
  CHECK(formulas_in_order(made.plan()).empty());
  CHECK(names(formula_circle(made.plan(), made.kpi(a))) == std::vector<std::string>{"A", "B"});
  CHECK(names(formula_circle(made.plan(), made.kpi(self))) == std::vector<std::string>{"Self"});
  CHECK(formula_circle(made.plan(), made.plan().kpis[3]).empty());
  CHECK(formula_circle(made.plan(), made.kpi(won)).empty());
}

TEST_CASE("a chain of two thousand formulas is followed to its end") {
  ScoredPlan made;
  auto last = made.add_kpi("Won");
  for (int i = 0; i < 2000; ++i) last = made.add_formula("Next", {last});
  CHECK(formulas_in_order(made.plan()).size() == 2000);
}

TEST_CASE("a formula whose part is gone, of another rhythm or one of too many is left out") {
  ScoredPlan made;
  const auto monthly = made.add_kpi("Margin", KpiUnit::percent, Rhythm::monthly);
  const auto weekly = made.add_kpi("Won");
  made.add_formula("Mixed", {monthly});
  made.add_formula("Lost", {made.ids.next<Kpi>()});
  made.add_formula("Nothing", {});
  made.add_formula("Many", std::vector(most_formula_parts + 1, weekly));
  CHECK(formulas_in_order(made.plan()).empty());
}

TEST_CASE("the trend is the direction of the straight line, from four readings on") {
  using Values = std::vector<std::optional<double>>;
  CHECK(trend_of(Values{1, 2, {}, 3, 4}) == Trend::rising);
  CHECK(trend_of(Values{9, 7, 7, 4}) == Trend::falling);
  CHECK(trend_of(Values{100, 101, 100, 101}) == Trend::steady);
  CHECK(trend_of(Values{0, 0, 0, 0}) == Trend::steady);
  CHECK_FALSE(trend_of(Values{1, 2, 3}));
  CHECK_FALSE(trend_of(Values{}));
}

}  // namespace derive_formulas_test
}  // namespace sightline
