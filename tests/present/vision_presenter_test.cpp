#include "app/present/vision_presenter.h"

#include <catch2/catch_test_macros.hpp>

#include "model/edit/apply.h"
#include "model/find.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace vision_presenter_test {

const Catalog& english() {
  static const auto catalog = Catalog::english();
  return catalog;
}

Document blank() {
  IdSource ids(1);
  return blank_document(std::chrono::year{2026} / 1, ids);
}

const QuestionView& question(const VisionView& view, VisionQuestion wanted) {
  return view.questions[static_cast<std::size_t>(wanted)];
}

TEST_CASE("a blank vision has four questions and nothing answered", "[vision]") {
  const auto view = vision_view(blank(), english());
  REQUIRE(view.questions.size() == 4);
  CHECK(view.answered_part == 0);
  CHECK(view.answered.starts_with("0"));
  CHECK(view.now_date == "31 Dec 2025");
  CHECK(view.then_head == "In three years");
  CHECK(view.then_date == "31 Dec 2028");
  CHECK(view.unit == "USD");
  const auto& first = question(view, VisionQuestion::organization);
  CHECK(first.title == "The organization now and in three years");
  CHECK(first.missing.size() == 3);
  CHECK(first.numbers[0].gap.empty());
  CHECK(first.numbers[0].growth.empty());
  CHECK(first.shares.empty());
  CHECK(question(view, VisionQuestion::goal).chosen == 0);
}

TEST_CASE("numbers show their gap and the growth a year it takes", "[vision]") {
  auto document = blank();
  auto& vision = document.plan.vision.organization;
  vision.revenue = {Money{510'000'000}, Money{900'000'000}};
  vision.employees = {Fte{4200}, Fte{6600}};
  const auto view = vision_view(document, english());
  const auto& numbers = question(view, VisionQuestion::organization).numbers;
  REQUIRE(numbers.size() == 3);
  CHECK(numbers[0].now == VisionFigure{"5.1m", "5,100,000"});
  CHECK(numbers[0].gap == "+3.9m");
  CHECK(numbers[0].growth == "+20.8\u00A0%");
  CHECK(numbers[1].then.text == "66");
  CHECK(numbers[1].gap == "+24");
  CHECK(numbers[1].growth == "+16.3\u00A0%");
  CHECK_FALSE(numbers[2].part);
  CHECK(numbers[2].label == "Revenue per employee");
  CHECK(numbers[2].now.text == "121k");
}

TEST_CASE("growth that can't be had says why", "[vision]") {
  auto document = blank();
  document.plan.vision.organization.revenue = {Money{0}, Money{100}};
  const auto view = vision_view(document, english());
  const auto& row = question(view, VisionQuestion::organization).numbers[0];
  CHECK(row.growth == "n/a");
  CHECK_FALSE(row.why.empty());
}

TEST_CASE("specialty areas show whether their shares add up", "[vision]") {
  auto document = plausible_document(1);
  const auto areas = [&] {
    return question(vision_view(document, english()), VisionQuestion::organization);
  };
  CHECK(areas().areas[0].now == "40\u00A0%");
  CHECK(areas().areas[0].then_part == 0.5);
  CHECK(areas().shares_tone == WordTone::good);
  document.plan.vision.organization.areas[0].share_now = Percent{0.45};
  CHECK(areas().shares_tone == WordTone::warning);
  CHECK(areas().shares.starts_with("Shares add up to 105"));
}

TEST_CASE("a plausible vision is answered, with its texts and choices in place", "[vision]") {
  const auto view = vision_view(plausible_document(1), english());
  CHECK(view.answered_part == 1);
  CHECK(question(view, VisionQuestion::success).texts[0].text.starts_with("We are the first"));
  CHECK(question(view, VisionQuestion::success).numbers.back().label == "Profit margin");
  CHECK(question(view, VisionQuestion::reputation).texts.size() == 4);
  const auto& goal = question(view, VisionQuestion::goal);
  CHECK(goal.choices[goal.chosen] == "build a long-term organization");
}

TEST_CASE("answers that are still examples are counted apart", "[vision]") {
  auto document = plausible_document(1);
  const auto answered = [&] { return vision_view(document, english()).answered; };
  CHECK(answered().ends_with("% answered"));
  document.plan.examples = {"/plan/vision/success/meaning"};
  CHECK(answered().ends_with("% answered · 1 answer is still the template’s example"));
  document.plan.examples = {"/plan/vision/reputation"};
  CHECK(answered().ends_with("% answered · 4 answers are still the template’s examples"));
}

TEST_CASE("what is still an example is marked until it is touched", "[vision]") {
  auto document = plausible_document(1);
  document.plan.examples = {"/plan/vision/reputation"};
  const auto clients = [&] {
    return question(vision_view(document, english()), VisionQuestion::reputation).texts[0];
  };
  CHECK(clients().example);
  document = apply(document, enter_text(document, VisionText::clients, "They call us."));
  CHECK_FALSE(clients().example);
  CHECK(clients().text == "They call us.");
}

TEST_CASE("each text goes to its own place", "[vision]") {
  auto document = blank();
  const auto fields = {VisionText::meaning,     VisionText::clients,
                       VisionText::competitors, VisionText::business_community,
                       VisionText::vendors,     VisionText::reasoning,
                       VisionText::time_frame,  VisionText::preconditions};
  for (const auto field : fields)
    document = apply(
        document, enter_text(document, field, "text " + std::to_string(static_cast<int>(field))));
  const auto view = vision_view(document, english());
  for (const auto& one : view.questions)
    for (const auto& row : one.texts)
      CHECK(row.text == "text " + std::to_string(static_cast<int>(row.field)));
}

TEST_CASE("goal and kind of profit are chosen by place", "[vision]") {
  auto document = blank();
  const auto undecided = choose_goal(document, 4);
  REQUIRE(value_of(undecided));
  document = apply(document, *value_of(undecided));
  CHECK(document.plan.vision.goal.kind == GoalKind::undecided);
  CHECK(question(vision_view(document, english()), VisionQuestion::goal).chosen == 4);
  CHECK(value_of(choose_goal(document, 0))->changes.size() == 1);
  CHECK(problem_of(choose_goal(document, 5)));
  CHECK(value_of(choose_profit_kind(document, 2)));
  CHECK(problem_of(choose_profit_kind(document, 3)));
}

TEST_CASE("a specialty area needs a name of its own", "[vision]") {
  const auto document = plausible_document(1);
  const Id<SpecialtyArea> made{{1, 1}};
  CHECK(problem_of(enter_new_area(document, made, "  ")));
  CHECK(problem_of(enter_new_area(document, made, "SECURITY")));
  CHECK(value_of(enter_new_area(document, made, "Data")));
  const auto id = document.plan.vision.organization.areas[0].id;
  CHECK(value_of(enter_area_name(document, id, "managed services")));
  CHECK(problem_of(enter_area_name(document, id, "Security")));
  CHECK(problem_of(enter_area_name(document, made, "Gone")));
}

}  // namespace vision_presenter_test
}  // namespace sightline
