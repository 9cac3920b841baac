#include <catch2/catch_test_macros.hpp>

#include "model/catalog/templates.h"
#include "model/find.h"

namespace sightline {
namespace template_review_test {

using std::chrono::year;

TEST_CASE("A sample's review froze the plan of its day, without what came later") {
  IdSource ids{1};
  const auto [document, today] = sample_document(
      find_template(std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates", "it-services"),
      ids);
  const auto& plan = document.plan;
  REQUIRE(document.baselines.size() == 2);
  const auto& baseline = document.baselines.back();
  CHECK(baseline.number == 1);
  CHECK(baseline.agreed_on == plan.reviews.front().on);
  CHECK_FALSE(baseline.agreed_by.empty());
  CHECK(plan.reviews.front().baseline == baseline.id);
  CHECK(document.reference == document.baselines.front().id);
  const auto& then = *baseline.plan;
  const auto& line = then.targets.revenue.front().line;
  CHECK(line.actual.at(year{2026} / 3));
  CHECK_FALSE(line.actual.at(year{2026} / 4));
  CHECK_FALSE(then.reviews.front().decisions.front().done);
  CHECK(plan.reviews.front().decisions.front().done);
  for (const auto& action : then.actions) {
    const auto* cycle = find(then.cycles, action->cycle);
    if (cycle && first_day(cycle->start) > baseline.agreed_on)
      CHECK(action->status == Status::planned);
  }
  CHECK(then != plan);
  CHECK(then != *document.baselines.front().plan);
}

}  // namespace template_review_test
}  // namespace sightline
