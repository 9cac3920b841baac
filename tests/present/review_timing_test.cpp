// When a review is offered, and what is asked before a second one or one too early.
#include <catch2/catch_test_macros.hpp>

#include "app/present/review_deeds.h"
#include "app/present/review_steps.h"
#include "app/present/review_timing.h"
#include "model/edit/gestures_review.h"
#include "tests/present/small_desk.h"

namespace sightline {
namespace review_timing_test {

constexpr auto year = std::chrono::year{2026};
const Catalog english = Catalog::english();

/// A plan with its second cycle reviewed on that day.
Document reviewed(Document document, Day on) {
  Review review;
  review.id = Id<Review>{document.id.uuid};
  review.cycle = document.plan.cycles[1].id;
  review.on = on;
  document.plan.reviews.push_back(review);
  document.baselines.emplace_back();
  document.baselines.back().id = Id<Baseline>{document.id.uuid};
  document.plan.reviews.back().baseline = document.baselines.back().id;
  return document;
}

std::string why(const Document& document, std::size_t cycle, Day today) {
  const auto words = why_now(document, document.plan.cycles[cycle], today);
  return words ? english.text(*words) : std::string{};
}

TEST_CASE(
    "a cycle that was just reviewed is not offered as if it were not, and the next is due later") {
  const SmallDesk desk;
  const auto held = year / 6 / 26;
  const auto document = reviewed(desk.session.document(), held);
  const auto& second = document.plan.cycles[1];
  CHECK(english.text(begin_words(document, second, held)) == "Review cycle 2 once more…");
  CHECK(why(document, 1, held) ==
        "Cycle 2 was reviewed on 26 Jun 2026. The review of cycle 3 is due from 16 Sep 2026 on.");
  const auto doubt = doubt_about_review(document, second, held);
  REQUIRE(doubt);
  CHECK(english.text(doubt->question) ==
        "Cycle 2 was reviewed on 26 Jun 2026. Do you want to review it once more? What was agreed "
        "stays.");
  // In the next one, which has only begun.
  CHECK(why(document, 2, year / 7 / 3) == why(document, 1, held));
  CHECK_FALSE(doubt_about_review(document, document.plan.cycles[2], year / 7 / 3));
  CHECK(why(document, 2, year / 9 / 16).empty());
}

TEST_CASE("a cycle that has not begun is reviewed by who says so") {
  const SmallDesk desk;
  const auto& document = desk.session.document();
  const auto before = std::chrono::year{2025} / 11 / 29;
  const auto& first = document.plan.cycles.front();
  CHECK(english.text(begin_words(document, first, before)) == "Begin the review of cycle 1…");
  CHECK(why(document, 0, before) == "The review of cycle 1 is due from 17 Mar 2026 on.");
  const auto doubt = doubt_about_review(document, first, before);
  REQUIRE(doubt);
  CHECK(english.text(doubt->question).starts_with("Cycle 1 begins on 1 Jan 2026, so there is"));
}

TEST_CASE("a second review of one cycle begins only when that is meant") {
  SmallDesk desk;
  begin_review(desk.session);
  REQUIRE_FALSE(finish_review(desk.session, "Ada"));
  begin_review(desk.session);
  REQUIRE_FALSE(finish_review(desk.session, "Ada"));
  const auto view = review_view(desk.session, {}, english);
  CHECK(view.begin == "Review cycle 2 once more…");
  desk.user.agrees = false;
  CHECK_FALSE(begin_review(desk.session));
  CHECK(review_in_progress(desk.session.document()) == nullptr);
  desk.user.agrees = true;
  CHECK(begin_review(desk.session));
}

}  // namespace review_timing_test
}  // namespace sightline
