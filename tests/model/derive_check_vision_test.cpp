// What the plan check says of a vision that is answered in part.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/derive/check.h"
#include "model/find.h"

namespace sightline::derive_check_vision_test {

TEST_CASE("of a figure that lacks one of its two, a finding names that one") {
  IdSource ids(7);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  auto& vision = document.plan.vision;
  const auto told = [&] {
    const auto findings = check(document, std::chrono::year{2026} / 2 / 10);
    const auto found =
        std::ranges::find(findings, FindingKind::question_unanswered, &Finding::kind);
    return found == findings.end() ? std::string() : plain_text(found->what);
  };
  vision.organization = {};
  vision.organization.areas = {{{}, "Cloud", Percent{1}, Percent{1}}};
  vision.organization.employees = {Fte{100}, Fte{200}};
  CHECK(told().ends_with("has 1 part without an answer: revenue."));
  vision.organization.revenue.now = Money{5'000'000};
  CHECK(told().ends_with("has 1 part without an answer: revenue in three years."));
  vision.organization.revenue = {std::nullopt, Money{5'000'000}};
  CHECK(told().ends_with("has 1 part without an answer: revenue now."));
}

}  // namespace sightline::derive_check_vision_test
