#include <catch2/catch_test_macros.hpp>

#include "model/derive/completeness.h"
#include "tests/support/plausible_document.h"

namespace sightline::derive_completeness_test {

TEST_CASE("an empty vision has four questions and no answer") {
  const auto answers = completeness(Vision{});
  REQUIRE(answers.questions.size() == 4);
  for (const auto& question : answers.questions) {
    CHECK(question.answered() == 0);
    CHECK_FALSE(question.complete());
  }
  CHECK(answers.total() == Percent{0});
}

TEST_CASE("a whole vision is complete without a company value") {
  auto vision = plausible_document(1).plan.vision;
  vision.success.company_value = {};
  const auto answers = completeness(vision);
  for (const auto& question : answers.questions) CHECK(question.complete());
  CHECK(answers.total() == Percent{1});
}

TEST_CASE("an amount is answered when both now and then are there, a blank text is no answer") {
  Vision vision;
  vision.organization.revenue.now = Money{1};
  vision.success.meaning = " \n";
  CHECK(completeness(vision).total() == Percent{0});
  vision.organization.revenue.then = Money{0};
  vision.success.meaning = "Trust.";
  const auto answers = completeness(vision);
  // One part of three in each of the first two questions; 2 of 3 + 3 + 4 + 4 = 14 in all.
  CHECK(answers.questions[0].fraction() == Percent{1.0 / 3});
  CHECK(answers.questions[1].fraction() == Percent{1.0 / 3});
  CHECK(answers.total() == Percent{2.0 / 14});
}

TEST_CASE("specialty areas are answered when each has both shares") {
  Vision vision;
  auto& areas = vision.organization.areas;
  const auto answered = [&] { return completeness(vision).questions[0].parts[2].answered; };
  areas.push_back({{Uuid{0, 1}}, "Cloud", Percent{0.4}, Percent{0.5}});
  CHECK(answered());
  areas.push_back({{Uuid{0, 2}}, "Security", Percent{0.6}, std::nullopt});
  CHECK_FALSE(answered());
}

TEST_CASE("undecided answers the whole fourth question, any other goal wants its reasons") {
  Vision vision;
  vision.goal.kind = GoalKind::undecided;
  CHECK(completeness(vision).questions[3].complete());
  vision.goal.kind = GoalKind::acquire;
  CHECK(completeness(vision).questions[3].answered() == 1);
}

}  // namespace sightline::derive_completeness_test
