#include "model/derive/landing.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/figures.h"
#include "model/derive/outlook_record.h"
#include "tests/model/derive_support.h"
#include "tests/support/plausible_document.h"

namespace derive_landing_test {
using namespace sightline;
using namespace std::chrono_literals;
using Catch::Approx;

namespace {

const Month start = 2026y / 1;
const Period horizon{start, 2027y / 6};

/// A target of 100 in each of the 18 months, and these actuals, the first `before` of them before
/// the plan.
Line<Money> line_of(int before, const std::vector<std::int64_t>& actuals) {
  Line<Money> line;
  for (int i = 0; i < plan_months; ++i) line.target.set(add_months(start, i), Money{10'000});
  for (std::size_t i = 0; i < actuals.size(); ++i)
    line.actual.set(add_months(start, static_cast<int>(i) - before), Money{actuals[i]});
  return line;
}

/// Around 9,000, up and down.
std::vector<std::int64_t> waves(int months) {
  std::vector<std::int64_t> values;
  for (int i = 0; i < months; ++i) values.push_back(9'000 + (i * 37 % 11 - 5) * 100);
  return values;
}

Document with_line(const Line<Money>& line) {
  auto document = round_document();
  document.plan.targets.revenue[0].line = line;
  return document;
}

}  // namespace

TEST_CASE("with less than a year of actuals a line lands on actual and target, and says why") {
  const auto landing = line_landing(line_of(9, waves(11)), horizon);
  CHECK(landing.history == 11);
  CHECK_FALSE(landing.is_forecast());
  CHECK(landing.months.at(2026y / 2) == Money{waves(11)[10]});
  CHECK(landing.months.at(2026y / 3) == Money{10'000});
  CHECK(landing.months.values().size() == 18);
  CHECK(plain_text(landing.reason).find("11 months of actuals") != std::string::npos);
  CHECK(method_of(landing) == landing.reason);
  const auto range = likely_range(landing, horizon);
  REQUIRE_FALSE(range);
  CHECK(range.reason() == landing.reason);
  CHECK_FALSE(chance_of_target(landing, line_of(0, {}).target, horizon));
}

TEST_CASE("without actuals a line lands on its target, without either there is no landing") {
  const auto landing = line_landing(line_of(0, {}), horizon);
  CHECK(landing.months.at(2027y / 6) == Money{10'000});
  CHECK(plain_text(landing.reason).find("no actuals yet") != std::string::npos);
  const auto none = line_landing(Line<Money>{}, horizon);
  CHECK(none.months.empty());
  CHECK_FALSE(expectation(none, horizon));
}

TEST_CASE("with a year of actuals the months to come are forecast, with range and chance") {
  const auto line = line_of(24, waves(26));
  const auto landing = line_landing(line, horizon);
  CHECK(landing.history == 26);
  REQUIRE(landing.is_forecast());
  CHECK(landing.reason.empty());
  CHECK(landing.months.at(2026y / 2) == line.actual.at(2026y / 2));
  CHECK_FALSE(landing.forecast.at(2026y / 2));
  REQUIRE(landing.forecast.at(2026y / 3));
  CHECK(landing.months.at(2026y / 3) == landing.forecast.at(2026y / 3));
  CHECK(landing.months.at(2026y / 3)->minor == Approx(9'000).epsilon(0.06));
  const auto range = likely_range(landing, horizon);
  REQUIRE(range);
  const auto sum_of_months = *sum(landing.months, horizon).value;
  CHECK((*range).least < sum_of_months);
  CHECK(sum_of_months < (*range).most);
  // 18 months of about 9,000 are far from a target of 10,000 each, and sure of 8,000 each.
  CHECK((*chance_of_target(landing, line.target, horizon)).fraction < 0.1);
  Series<Money> low;
  for (int i = 0; i < plan_months; ++i) low.set(add_months(start, i), Money{8'000});
  CHECK((*chance_of_target(landing, low, horizon)).fraction > 0.9);
  CHECK(plain_text(method_of(landing)).find("26 months") != std::string::npos);
}

TEST_CASE("a period of actuals alone is sure") {
  const auto line = line_of(24, waves(26));
  const auto landing = line_landing(line, horizon);
  const Period known{2026y / 1, 2026y / 2};
  const auto range = likely_range(landing, known);
  REQUIRE(range);
  CHECK((*range).least == (*range).most);
  CHECK((*chance_of_target(landing, line.target, known)).fraction == 0);
}

TEST_CASE("when all 18 months are known, the landing is the actual") {
  const auto landing = line_landing(line_of(0, waves(18)), horizon);
  CHECK_FALSE(landing.is_forecast());
  CHECK(landing.reason.empty());
  REQUIRE(likely_range(landing, horizon));
  CHECK((*likely_range(landing, horizon)).least == *sum(landing.months, horizon).value);
}

TEST_CASE("a month left out is told by its neighbours, after a longer gap the past doesn't count") {
  auto line = line_of(24, waves(26));
  line.actual.set(2026y / 1, std::nullopt);
  const auto landing = line_landing(line, horizon);
  CHECK(landing.history == 25);
  const auto mean = (line.actual.at(2025y / 12)->minor + line.actual.at(2026y / 2)->minor) / 2;
  CHECK(landing.months.at(2026y / 1)->minor == Approx(mean).margin(1));
  for (const auto month : {9, 10, 11, 12}) line.actual.set(2025y / month, std::nullopt);
  const auto after = line_landing(line, horizon);
  CHECK(after.history == 1);
  CHECK_FALSE(after.is_forecast());
  CHECK(after.months.at(2026y / 1) == Money{10'000});
}

TEST_CASE("losses and huge amounts stay amounts") {
  for (const std::int64_t unit : {std::int64_t{-1}, max_money / 10'000, -max_money / 10'000}) {
    auto values = waves(30);
    for (auto& value : values) value *= unit;
    const auto landing = line_landing(line_of(24, values), horizon);
    REQUIRE(landing.is_forecast());
    for (const auto& [month, value] : landing.months.values())
      CHECK(std::abs(value.minor) <= max_money);
    CHECK(likely_range(landing, {2026y / 7, 2026y / 7}));
  }
}

TEST_CASE("the total lands on the sum of its areas, with a range that fits its own history") {
  const auto document = plausible_document(3);
  const auto& plan = document.plan;
  const auto total = revenue_landing(plan);
  Money sum_of_areas;
  for (const auto& area : plan.targets.revenue)
    sum_of_areas += *sum(area_landing(plan, area.id).months, horizon_of(plan)).value;
  CHECK(*sum(total.months, horizon_of(plan)).value == sum_of_areas);
  REQUIRE(total.is_forecast());
  const auto range = likely_range(total, horizon_of(plan));
  REQUIRE(range);
  CHECK((*range).least < sum_of_areas);
  CHECK(sum_of_areas < (*range).most);
}

TEST_CASE("a small area with too little history lands on its target, and the total says so") {
  auto document = plausible_document(3);
  document.plan.targets.revenue[1].line.actual = {};
  const auto name = area_name(document.plan, document.plan.targets.revenue[1].id);
  const auto total = revenue_landing(document.plan);
  CHECK(likely_range(total, horizon_of(document.plan)));
  CHECK(total.by_target == std::vector{name});
  CHECK(plain_text(remark_on(total)).find("Of " + name) == 0);
}

TEST_CASE("of many areas that land on their targets three are named and the others counted") {
  Landing total;
  for (int i = 1; i <= 75; ++i) total.by_target.push_back("Area " + std::to_string(i));
  CHECK(plain_text(remark_on(total)) ==
        "Of Area 1, Area 2, Area 3 and 72 more the target counts, since a forecast needs 12 months "
        "of actuals.");
}

TEST_CASE("when most of what is to come is a target, the total has no range and names an area") {
  auto document = plausible_document(3);
  auto& large = document.plan.targets.revenue[1].line;
  large.actual = {};
  for (const auto month : plan_calendar(document.plan))
    large.target.set(month, Money{1'000'000'000'00});
  const auto total = revenue_landing(document.plan);
  CHECK(sum(total.months, horizon_of(document.plan)).complete());
  CHECK_FALSE(likely_range(total, horizon_of(document.plan)));
  const auto name = area_name(document.plan, document.plan.targets.revenue[1].id);
  CHECK(plain_text(total.reason).find(name + ": ") == 0);
  CHECK(remark_on(total).empty());
}

TEST_CASE("where no area has a history, the total says so of all of them") {
  auto document = plausible_document(3);
  REQUIRE(document.plan.targets.revenue.size() > 1);
  for (auto& area : document.plan.targets.revenue) area.line.actual = {};
  const auto total = revenue_landing(document.plan);
  CHECK(plain_text(total.reason).find("Landing is the target: there are no actuals yet") == 0);
}

TEST_CASE("areas whose histories have too few months in common are taken to miss together") {
  // The first has a year since a gap of four months, the second ends two months before it.
  auto first = line_of(24, waves(34));
  for (const auto month : {7, 8, 9, 10}) first.actual.set(2025y / month, std::nullopt);
  auto document = with_line(first);
  IdSource ids(7);
  document.plan.targets.revenue.push_back({ids.next<SpecialtyArea>(), line_of(6, waves(14))});
  const auto total = revenue_landing(document.plan);
  CHECK(total.history == 12);
  REQUIRE(likely_range(total, horizon));
  double apart = 0;
  for (const auto& area : document.plan.targets.revenue)
    apart += (*expectation(area_landing(document.plan, area.id), horizon)).spread;
  CHECK((*expectation(total, horizon)).spread == Approx(apart));
}

TEST_CASE("headcount lands on those who are there and the hires that are planned") {
  Line<Fte> line;
  for (int i = 0; i < plan_months; ++i) line.target.set(add_months(start, i), Fte{1'000 + 100 * i});
  CHECK(line_landing(line, horizon).at(2027y / 6) == Fte{2'700});
  line.actual.set(2026y / 1, Fte{900});
  line.actual.set(2026y / 3, Fte{1'050});  // 1.5 fewer than planned
  const auto landing = line_landing(line, horizon);
  CHECK(landing.at(2026y / 1) == Fte{900});
  CHECK(landing.at(2026y / 2) == Fte{1'000});
  CHECK(landing.at(2026y / 3) == Fte{1'050});
  CHECK(landing.at(2027y / 6) == Fte{2'550});
  line.target.set(2027y / 6, std::nullopt);
  CHECK_FALSE(line_landing(line, horizon).at(2027y / 6));
  line.target.set(2027y / 5, Fte{100});
  CHECK(line_landing(line, horizon).at(2027y / 5) == Fte{0});
}

TEST_CASE("former outlooks are measured against what came, as they stood before the month") {
  auto document = round_document();
  CHECK_FALSE(revenue_outlook_record(document));
  auto& line = document.plan.targets.revenue[0].line;
  set_months<Money>(line.actual, start, {Money{100}, Money{200}, Money{100}});
  CHECK_FALSE(revenue_outlook_record(document));
  set_months<Money>(line.outlook, start, {Money{110}, Money{170}});
  // What stands in the plan may have been typed when the actuals were known.
  CHECK_FALSE(revenue_outlook_record(document));
  IdSource ids(9);
  document.baselines.push_back({ids.next<Baseline>(), 0, 2025y / 12 / 31, {}, document.plan});
  // |110 − 100| + |170 − 200| = 40 of 300; 10 − 30 = −20 of 300.
  auto record = revenue_outlook_record(document);
  REQUIRE(record);
  CHECK((*record).months == 2);
  CHECK((*record).missed.fraction == Approx(40.0 / 300));
  CHECK((*record).above.fraction == Approx(-20.0 / 300));
  CHECK(plain_text(words_of(*record)).find("too low") != std::string::npos);
  CHECK(revenue_outlook_record(document, document.plan.targets.revenue[0].id).value() ==
        record.value());
  CHECK_FALSE(profit_outlook_record(document));

  // Frozen before February began: what was changed afterwards is hindsight.
  auto frozen = document.plan;
  frozen.targets.revenue[0].line.outlook.set(2026y / 2, Money{300});
  document.baselines.push_back({ids.next<Baseline>(), 1, 2026y / 1 / 31, {}, frozen});
  record = revenue_outlook_record(document);
  REQUIRE(record);
  CHECK((*record).missed.fraction == Approx(110.0 / 300));
  CHECK(plain_text(words_of(*record)).find("too high") != std::string::npos);
}

}  // namespace derive_landing_test
