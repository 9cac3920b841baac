#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/check.h"
#include "tests/model/derive_support.h"

namespace derive_check_pipeline_test {
using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("an average discount that rises for three quarters is told, and nothing of less") {
  const auto findings_of = [](std::array<double, 3> discounts, int deals) {
    auto document = round_document();
    PipelineSnapshot snapshot{{{1, 1}}, 2026y / 7 / 1, "crm.csv", {}};
    for (int quarter = 0; quarter < 3; ++quarter)
      for (int i = 0; i < deals; ++i) {
        Opportunity deal;
        deal.key = std::to_string(quarter) + "-" + std::to_string(i);
        deal.outcome = Outcome::won;
        deal.value = Money{100};
        deal.closed = first_day(add_months(2025y / 10, quarter * 3));
        deal.discount = Percent{discounts.at(static_cast<std::size_t>(quarter))};
        snapshot.opportunities.push_back(deal);
      }
    document.pipeline.emplace_back(std::move(snapshot));
    auto findings = check(document, 2026y / 7 / 15);
    std::erase_if(findings, [](const Finding& finding) {
      return finding.kind != FindingKind::discount_rising;
    });
    return findings;
  };
  const auto found = findings_of({0.04, 0.05, 0.07}, 3);
  REQUIRE(found.size() == 1);
  CHECK(plain_text(found[0].what).find("has risen for three quarters") != std::string::npos);
  CHECK(found[0].severity == Severity::advice);
  CHECK(found[0].place == "/pipeline");
  CHECK(findings_of({0.04, 0.05, 0.05}, 3).empty());
  CHECK(findings_of({0.07, 0.05, 0.04}, 3).empty());
  CHECK(findings_of({0.040, 0.042, 0.044}, 3).empty());
  CHECK(findings_of({0.04, 0.05, 0.07}, 2).empty());
}

TEST_CASE("of a deal that several imports tell of, the newest says its discount") {
  auto document = round_document();
  PipelineSnapshot first{{{1, 1}}, 2026y / 7 / 1, "crm.csv", {}};
  constexpr std::array discounts = {0.04, 0.05, 0.07};
  for (int quarter = 0; quarter < 3; ++quarter)
    for (int i = 0; i < 3; ++i) {
      Opportunity deal;
      deal.key = std::to_string(quarter) + "-" + std::to_string(i);
      deal.outcome = Outcome::won;
      deal.closed = first_day(add_months(2025y / 10, quarter * 3));
      deal.discount = Percent{discounts.at(static_cast<std::size_t>(quarter))};
      first.opportunities.push_back(deal);
    }
  document.pipeline.emplace_back(first);
  const auto is_told = [&] {
    return std::ranges::any_of(check(document, 2026y / 7 / 15), [](const Finding& finding) {
      return finding.kind == FindingKind::discount_rising;
    });
  };
  CHECK(is_told());
  // One of the last quarter was lost after all, so that too few are left.
  auto second = first;
  second.id = {{2, 2}};
  second.taken_on = 2026y / 7 / 10;
  second.opportunities = {first.opportunities.back()};
  second.opportunities[0].outcome = Outcome::lost;
  document.pipeline.emplace_back(second);
  CHECK_FALSE(is_told());
  // An import of a day to come says nothing yet.
  second.taken_on = 2026y / 7 / 20;
  document.pipeline.back() = second;
  CHECK(is_told());
}

}  // namespace derive_check_pipeline_test
