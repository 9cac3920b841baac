#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "model/derive/check.h"
#include "model/find.h"
#include "tests/support/large_document.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline {
namespace support_test {

TEST_CASE("random documents of one seed are the same, of two seeds are not", "[support]") {
  std::mt19937_64 first(1);
  std::mt19937_64 again(1);
  std::mt19937_64 other(2);
  const auto document = random_document(first);
  CHECK(document == random_document(again));
  CHECK_FALSE(document == random_document(other));
}

TEST_CASE("a plausible document's references lead somewhere and its shares add up", "[support]") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto document = plausible_document(seed);
    const auto& plan = document.plan;
    for (const auto& action : plan.actions) {
      CHECK(find(plan.people, action->owner));
      CHECK(find(plan.focus_areas, action->focus));
      CHECK((!action->cycle || find(plan.cycles, action->cycle)));
      CHECK((!action->due || *action->due >= *action->start));
    }
    double now = 0;
    for (const auto& line : plan.targets.revenue) {
      const auto* area = find(plan.vision.organization.areas, line.id);
      REQUIRE(area);
      now += area->share_now->fraction;
    }
    CHECK(std::abs(now - 1) < 1e-9);
    CHECK(reference_baseline(document));
  }
}

TEST_CASE("a large document has what was asked for and is sound", "[support]") {
  const auto document = large_document();
  CHECK(document.plan.actions.size() == 600);
  CHECK(document.plan.targets.revenue.size() == 12);
  CHECK(document.plan.targets.departments.size() == 12);
  CHECK(*reference_baseline(document)->plan == document.plan);
  CHECK(document == large_document());
  CHECK_FALSE(document == large_document({}, 2));
  for (const auto& finding : check(document, std::chrono::year{2026} / 2 / 14)) {
    CHECK(finding.severity != Severity::error);
    CHECK(finding.kind != FindingKind::dangling_reference);
  }
}

}  // namespace support_test
}  // namespace sightline
