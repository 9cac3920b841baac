#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "app/present/approval.h"
#include "app/present/baseline_choice.h"
#include "app/present/frame_presenter.h"
#include "app/present/review_deeds.h"
#include "app/present/review_lists.h"
#include "app/present/review_steps.h"
#include "model/derive/finding_groups.h"
#include "model/derive/open_findings.h"
#include "model/derive/review.h"
#include "model/edit/gestures_review.h"
#include "tests/present/small_desk.h"

namespace sightline {
namespace review_page_test {

const Catalog english = Catalog::english();

struct ReviewDesk : SmallDesk {
  ReviewDesk() {
    // The plan's own ids come from the same seed.
    for (int i = 0; i < 100; ++i) (void)session.ids().next_uuid();
  }
  [[nodiscard]] ReviewView view(const std::set<ReviewStep>& seen = {}) const {
    return review_view(session, seen, english);
  }
  [[nodiscard]] ReviewStepView step(ReviewStep which) const {
    return review_step(session, which, english);
  }
  [[nodiscard]] std::string state(ReviewStep which, const std::set<ReviewStep>& seen = {}) const {
    for (const auto& row : view(seen).steps)
      if (row.place.path == name_of(which)) return row.state;
    return "no such step";
  }
  std::optional<Message> decide(const char* typed) {
    const auto entry = enter_decision(session.document(), typed, session.ids().next<Decision>(),
                                      session.today(), english);
    if (const auto* problem = problem_of(entry)) return *problem;
    session.perform(*value_of(entry));
    return std::nullopt;
  }
  [[nodiscard]] DecisionPlace first_decision() const {
    const auto& review = session.plan().reviews.back();
    return {review.id, review.decisions.front().id};
  }
};

TEST_CASE("without a review the page offers to begin one, and its facts can be read") {
  const ReviewDesk desk;
  const auto view = desk.view();
  CHECK_FALSE(view.is_going_on);
  CHECK(view.begin == "Begin the review of cycle 1");
  // No last review, no decisions of it.
  REQUIRE(view.steps.size() == count_of<ReviewStep>() - 1);
  CHECK(view.steps[0].lead == "1");
  CHECK(view.steps[0].place.path == "actuals");
  CHECK(view.why.empty());
  CHECK(view.held.empty());
  for (std::size_t i = 0; i < count_of<ReviewStep>(); ++i) {
    const auto step = desk.step(static_cast<ReviewStep>(i));
    CHECK_FALSE(step.title.empty());
    CHECK_FALSE(step.lead.empty());
  }
}

TEST_CASE(
    "a review is about the cycle before until that was reviewed, then about the current one") {
  ReviewDesk desk;
  const auto number = [&](Day day) {
    return cycle_number(desk.session.plan(), cycle_to_review(desk.session.plan(), day)->id);
  };
  constexpr auto year = std::chrono::year{2026};
  CHECK(number(year / 2 / 1) == 1);
  CHECK(number(year / 4 / 3) == 1);
  CHECK(number(year / 6 / 20) == 2);
  CHECK(number(year / 7 / 3) == 2);
  begin_review(desk.session);
  CHECK(number(year / 4 / 3) == 2);
  // Its actions were left in the second.
  CHECK(number(std::chrono::year{2029} / 1 / 1) == 2);
  // And one in the third, once that is closed.
  desk.close_second_cycle();
  CHECK(number(std::chrono::year{2029} / 1 / 1) == 3);
}

TEST_CASE("a review begins with the earliest cycle that was left, and says why") {
  ReviewDesk desk;
  auto document = desk.session.document();
  constexpr auto year = std::chrono::year{2026};
  const auto number = [&](Day day) {
    return cycle_number(document.plan, cycle_to_review(document.plan, day)->id);
  };
  const auto why = [&](Day day) {
    const auto told = why_reviewed_first(document.plan, day);
    return told ? english.text(*told) : std::string{};
  };
  for (std::size_t i : {0U, 1U, 2U}) {
    Action action;
    action.id = desk.session.ids().next<Action>();
    action.title = "Left";
    action.cycle = document.plan.cycles[i].id;
    document.plan.actions.emplace_back(action);
  }
  // The one before is on its turn anyway.
  CHECK(number(year / 4 / 3) == 1);
  CHECK(why(year / 4 / 3).empty());
  // Cycle 3 at its end, cycle 2 just over, and cycle 1 that nobody looked at again.
  CHECK(number(year / 9 / 25) == 1);
  CHECK(why(year / 9 / 25).starts_with("Cycle 1 ended on 31 Mar 2026 and was neither reviewed"));
  CHECK(why(year / 9 / 25).ends_with("After it comes cycle 2, for the same reason."));
  document.plan.cycles[0].closed_on = year / 4 / 2;
  CHECK(number(year / 9 / 25) == 2);
  Review review;
  review.id = desk.session.ids().next<Review>();
  review.cycle = document.plan.cycles[1].id;
  document.plan.reviews.push_back(review);
  CHECK(number(year / 9 / 25) == 3);
  CHECK(why(year / 9 / 25).empty());
}

TEST_CASE("the page's title counts the open findings, and less once one is silenced") {
  ReviewDesk desk;
  const auto open = [&] {
    return open_findings(desk.session.document(), desk.session.today()).size();
  };
  const auto before = open();
  REQUIRE(before > 1);
  CHECK(desk.view().title == "Quarterly review · " + std::to_string(before) + " open findings");
  begin_review(desk.session);
  CHECK(desk.view().title == "Review of cycle 1 · " + std::to_string(open()) + " open findings");
  desk.user.typed = "It is decided in March.";
  while (open() > 1) REQUIRE(silence_finding(desk.session, 0));
  REQUIRE(open() == 1);
  CHECK(desk.view().title == "Review of cycle 1 · 1 open finding");
  while (open() > 0) REQUIRE(silence_finding(desk.session, 0));
  CHECK(desk.view().title == "Review of cycle 1 · no open findings");
}

TEST_CASE("a begun review goes on until it is agreed, which freezes the plan and tells so") {
  ReviewDesk desk;
  REQUIRE(begin_review(desk.session));
  CHECK(desk.view().is_going_on);
  CHECK(desk.view().title.starts_with("Review of cycle 1"));
  CHECK_FALSE(begin_review(desk.session));
  CHECK_FALSE(desk.decide("Hire an engineer @Ada ^30 June"));
  const auto& decision = desk.session.plan().reviews[0].decisions.at(0);
  CHECK(decision.text == "Hire an engineer");
  CHECK(decision.owner == desk.session.plan().people[0].id);
  CHECK(decision.due == std::chrono::year{2026} / 6 / 30);
  CHECK(desk.state(ReviewStep::decisions) == "✓ 1 decided");
  CHECK(finish_review(desk.session, " , "));
  CHECK(desk.session.document().baselines.empty());
  CHECK_FALSE(finish_review(desk.session, "Ada, Ben"));
  REQUIRE(desk.session.document().baselines.size() == 1);
  CHECK_FALSE(desk.view().is_going_on);
  REQUIRE(desk.view().held.size() == 1);
  CHECK(desk.view().held[0].state == "✓ Baseline 0");
  CHECK(desk.view().held[0].title.find("1 decision") != std::string::npos);
  CHECK(desk.user.notices.back().first == NoticeTone::done);
  CHECK(finish_review(desk.session, "Ada"));
  desk.session.undo();
  CHECK(desk.view().is_going_on);
}

TEST_CASE("a review that goes on freezes the baseline itself, so approving waits") {
  ReviewDesk desk;
  begin_review(desk.session);
  desk.user.typed = "Ada";
  CHECK_FALSE(approve(desk.session));
  CHECK(desk.session.document().baselines.empty());
  CHECK(desk.user.notices.back().first == NoticeTone::warning);
}

TEST_CASE("dropping a review is asked about, and the answer no keeps it") {
  ReviewDesk desk;
  begin_review(desk.session);
  desk.decide("Hire");
  desk.user.agrees = false;
  CHECK_FALSE(drop_review(desk.session));
  CHECK(desk.view().is_going_on);
  desk.user.agrees = true;
  CHECK(drop_review(desk.session));
  CHECK_FALSE(desk.view().is_going_on);
}

TEST_CASE("what cannot be read as a decision gets a sentence and changes nothing") {
  ReviewDesk desk;
  CHECK(desk.decide("Hire"));
  begin_review(desk.session);
  CHECK(desk.decide("  "));
  CHECK(desk.decide("Hire @nobody-here"));
  CHECK(desk.decide("Hire ^never"));
  CHECK(desk.session.plan().reviews[0].decisions.empty());
}

TEST_CASE("the last review's decisions come first, the open ones before the done ones") {
  ReviewDesk desk;
  begin_review(desk.session);
  for (const char* text : {"First", "Second"}) desk.decide(text);
  toggle_done(desk.session, desk.first_decision());
  REQUIRE_FALSE(finish_review(desk.session, "Ada"));
  begin_review(desk.session);
  desk.decide("Third");
  const auto steps = desk.view().steps;
  REQUIRE(steps.size() == count_of<ReviewStep>());
  CHECK(steps[0].title == "Last decisions");
  CHECK(steps[0].place.path == name_of(ReviewStep::last_decisions));
  CHECK(steps[1].lead == "2");
  const auto last = desk.step(ReviewStep::last_decisions);
  REQUIRE(last.sections.size() == 1);
  REQUIRE(last.sections[0].rows.size() == 2);
  CHECK(last.sections[0].rows[0].title == "Second");
  CHECK(last.sections[0].rows[1].state == "✓ done");
  CHECK(desk.state(ReviewStep::last_decisions) == "1 open");
  const auto second = decision_at(last.sections[0].rows[0].place.path);
  REQUIRE(second);
  toggle_done(desk.session, *second);
  CHECK(desk.state(ReviewStep::last_decisions) == "✓ done");
  const auto now = desk.step(ReviewStep::decisions);
  REQUIRE(now.sections.size() == 1);
  REQUIRE(now.sections[0].rows.size() == 1);
  CHECK(now.sections[0].rows[0].title == "Third");
  CHECK(decision_at(now.sections[0].rows[0].place.path) == desk.first_decision());
}

TEST_CASE("what slipped says how old it is, in days and then in months") {
  ReviewDesk desk;
  auto document = desk.session.document();
  auto& plan = document.plan;
  const auto left = [&](Day start) {
    plan.actions.clear();
    Action action;
    action.id = desk.session.ids().next<Action>();
    action.title = "Left";
    action.cycle = plan.cycles[0].id;
    action.start = start;
    action.status = Status::in_progress;
    plan.actions.emplace_back(action);
    const auto sections = action_sections(plan, plan.cycles.data(), desk.session.today(), english);
    return sections.back().rows.at(0).title;
  };
  const auto ago = [&](int days) {
    return Day{std::chrono::sys_days{desk.session.today()} - std::chrono::days{days}};
  };
  CHECK(left(ago(1)) == "Left · 1 day old");
  CHECK(left(ago(59)) == "Left · 59 days old");
  CHECK(left(ago(60)) == "Left · 2 months old");
  CHECK(left(ago(400)) == "Left · 13 months old");
}

TEST_CASE("a decision becomes an action, and says so where it stands") {
  ReviewDesk desk;
  begin_review(desk.session);
  desk.decide("Hire ^20 May");
  const auto place = desk.first_decision();
  CHECK(decision_standing(desk.session.document(), place) ==
        DecisionStanding{.done = false, .is_action = false, .can_be_removed = true});
  const auto count = desk.session.plan().actions.size();
  make_action(desk.session, place);
  CHECK(desk.session.plan().actions.size() == count + 1);
  CHECK(desk.user.notices.back().second == "‘Hire’ is an action of cycle 2 now.");
  CHECK(desk.step(ReviewStep::decisions).sections[0].rows[0].title.find("Became the action") !=
        std::string::npos);
  make_action(desk.session, place);
  CHECK(desk.session.plan().actions.size() == count + 1);
  CHECK(desk.user.notices.back().first == NoticeTone::warning);
  REQUIRE_FALSE(finish_review(desk.session, "Ada"));
  CHECK_FALSE(decision_standing(desk.session.document(), place).can_be_removed);
}

TEST_CASE("paths that are no decision's lead to none") {
  for (const char* path : {"", "/plan/reviews", "/plan/reviews/x/decisions/y",
                           "/plan/actions/00000000-0000-0000-0000-000000000000"})
    CHECK_FALSE(decision_at(path));
}

TEST_CASE("actuals say which months are missing and lead to the first of them") {
  ReviewDesk desk;
  auto document = desk.session.document();
  document.plan.targets.profit.target.set(std::chrono::year{2026} / 1, Money{100});
  document.plan.targets.profit.target.set(std::chrono::year{2026} / 2, Money{100});
  desk.session.start(document);
  CHECK(desk.state(ReviewStep::actuals) == "2 missing");
  const auto section = desk.step(ReviewStep::actuals).sections.at(0);
  REQUIRE(section.rows.size() == 1);
  CHECK(section.rows[0].state == "■ Jan, Feb missing");
  CHECK(section.rows[0].place == Place{PageId::targets, "/plan/targets/profit/actual/2026-01"});
}

TEST_CASE("a step that only has to be looked at is done when it was seen") {
  const ReviewDesk desk;
  CHECK(desk.state(ReviewStep::targets) == "○ open");
  CHECK(desk.state(ReviewStep::targets, {ReviewStep::targets}) == "✓ seen");
}

TEST_CASE("a finding is left with a reason, counted out everywhere, and can be taken up again") {
  ReviewDesk desk;
  const auto open = [&] { return desk.step(ReviewStep::findings).sections[0].rows.size(); };
  const auto silenced = [&] { return desk.step(ReviewStep::findings).sections[1].rows.size(); };
  const auto before = open();
  REQUIRE(before > 1);
  CHECK_FALSE(silence_finding(desk.session, 0));  // nothing typed
  CHECK_FALSE(silence_finding(desk.session, before));
  desk.user.typed = "It is decided in March.";
  REQUIRE(silence_finding(desk.session, 0));
  CHECK(open() < before);
  CHECK(silenced() > 0);
  CHECK(desk.step(ReviewStep::findings).sections[1].rows[0].title.find("decided in March") !=
        std::string::npos);
  const auto home = home_view(desk.session, english);
  // Home tells what is the same of several parts once, and counts each.
  const auto left = open_findings(desk.session.document(), desk.session.today());
  CHECK(home.findings.size() == grouped(left).size());
  CHECK(home.open_findings == open());
  CHECK(home.attention == "Needs attention · " + std::to_string(open()));
  CHECK_FALSE(home.silenced.empty());
  CHECK(frame_view(desk.session, english).findings == std::to_string(open()) + " findings");
  take_up_finding(desk.session, 0);
  CHECK(open() == before);
  take_up_finding(desk.session, 7);
  CHECK(open() == before);
}

TEST_CASE("an error is left with a reason like any other finding") {
  ReviewDesk desk;
  auto document = desk.session.document();
  document.plan.vision.horizon = document.plan.organization.as_of;
  desk.session.start(document);
  REQUIRE(open_findings(desk.session.document(), desk.session.today())[0].severity ==
          Severity::error);
  desk.user.typed = "The horizon is set in March.";
  CHECK(silence_finding(desk.session, 0));
  CHECK(desk.session.plan().silenced.size() == 1);
}

TEST_CASE("baselines are listed, compared with each other and with today") {
  ReviewDesk desk;
  begin_review(desk.session);
  REQUIRE_FALSE(finish_review(desk.session, "Ada"));
  begin_review(desk.session);
  desk.decide("Hire");
  REQUIRE_FALSE(finish_review(desk.session, "Ada, Ben"));
  const auto& document = desk.session.document();
  const auto rows = baseline_rows(document, english);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].lead == "Baseline 1");
  CHECK(rows[0].title.find("Ada, Ben") != std::string::npos);
  CHECK(rows[1].state == "● reference");
  CHECK(baseline_names(document, english).size() == 3);
  CHECK(pair_to_begin_with(document) == BaselinePair{1, 2});
  CHECK(comparison_text(document, {1, 2}, english) == "They say the same.");
  const auto text = comparison_text(document, {0, 1}, english);
  CHECK(text.find("Reviews and baselines") != std::string::npos);
  CHECK(comparison_text(document, {2, 0}, english) != text);
}

TEST_CASE("another reference is a decision with a reason, in a review only") {
  ReviewDesk desk;
  begin_review(desk.session);
  REQUIRE_FALSE(finish_review(desk.session, "Ada"));
  begin_review(desk.session);
  REQUIRE_FALSE(finish_review(desk.session, "Ada"));
  desk.user.typed = "We lost a client.";
  const auto reference = desk.session.document().reference;
  CHECK_FALSE(choose_reference(desk.session, 0, english));
  begin_review(desk.session);
  CHECK_FALSE(choose_reference(desk.session, 1, english));  // it is the reference
  CHECK_FALSE(choose_reference(desk.session, 9, english));
  CHECK(desk.session.document().reference == reference);
  CHECK(choose_reference(desk.session, 0, english));
  CHECK(desk.session.document().reference != reference);
  CHECK(desk.session.plan().reviews.back().decisions.size() == 1);
}

TEST_CASE("the horizon moves on when the oldest cycle is closed and the person agrees") {
  ReviewDesk desk;
  CHECK_FALSE(move_horizon_on(desk.session));
  CHECK(desk.user.notices.back().first == NoticeTone::warning);
  auto document = desk.session.document();
  document.plan.cycles[0].closed_on = std::chrono::year{2026} / 3 / 31;
  desk.session.start(document);
  desk.user.agrees = false;
  CHECK_FALSE(move_horizon_on(desk.session));
  CHECK(desk.session.plan().cycles.size() == 6);
  desk.user.agrees = true;
  CHECK(move_horizon_on(desk.session));
  CHECK(desk.session.plan().cycles.size() == 7);
  CHECK(desk.session.plan().organization.plan_start == std::chrono::year{2026} / 4);
  CHECK(add_cycle(desk.session, english));
  CHECK(add_cycle(desk.session, english));
  CHECK_FALSE(add_cycle(desk.session, english));
}

}  // namespace review_page_test
}  // namespace sightline
