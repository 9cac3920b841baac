#include <catch2/catch_test_macros.hpp>

#include "model/derive/check.h"
#include "model/edit/apply.h"
#include "model/edit/differences.h"
#include "model/edit/gestures_plan.h"
#include "model/edit/gestures_review.h"
#include "model/find.h"

namespace sightline {
namespace edit_review_test {

using namespace std::chrono_literals;

constexpr Day held = 2026y / 3 / 31;

struct Desk {
  IdSource ids{3};
  Document document = blank_document(2026y / 1, ids);

  Plan& plan() { return document.plan; }
  void take(const Edit& edit) { document = apply(document, edit); }
  Id<Review> begin(Day on = held, std::size_t cycle = 0) {
    const auto id = ids.next<Review>();
    take(begin_review(document, id, plan().cycles[cycle].id, on));
    return id;
  }
  Id<Baseline> finish(Id<Review> review, Day on = held) {
    const auto id = ids.next<Baseline>();
    take(finish_review(document, review, id, on, {"Ada"}));
    return id;
  }
  Id<Decision> decide(Id<Review> review, const char* text) {
    Decision decision;
    decision.id = ids.next<Decision>();
    decision.text = text;
    take(add_decision(document, review, decision));
    return decision.id;
  }
  const Review& review(Id<Review> id) { return *find(plan().reviews, id); }
};

TEST_CASE("a review is begun for a cycle with those who took part in the last one") {
  Desk desk;
  const auto first = desk.begin();
  desk.take(set_attendees(desk.document, first, {"Ada", " ", "Grace"}));
  CHECK(desk.review(first).attendees == std::vector<std::string>{"Ada", "Grace"});
  desk.finish(first);
  const auto second = desk.begin(2026y / 6 / 30, 1);
  CHECK(desk.review(second).attendees == std::vector<std::string>{"Ada", "Grace"});
  CHECK(desk.review(second).cycle == desk.plan().cycles[1].id);
  CHECK(review_in_progress(desk.document)->id == second);
  CHECK(review_before(desk.document, review_in_progress(desk.document))->id == first);
}

TEST_CASE("one review goes on at a time, also on one day") {
  Desk desk;
  const auto first = desk.begin();
  CHECK_THROWS_AS(begin_review(desk.document, desk.ids.next<Review>(), {}, held), Failure);
  desk.finish(first);
  const auto again = desk.begin();
  CHECK(review_in_progress(desk.document)->id == again);
  CHECK(review_before(desk.document, review_in_progress(desk.document))->id == first);
}

TEST_CASE("finishing freezes the plan with the review, names and day, and says what was agreed") {
  Desk desk;
  const auto review = desk.begin();
  desk.decide(review, "Hire");
  const auto baseline = desk.finish(review);
  REQUIRE(desk.document.baselines.size() == 1);
  const auto& frozen = desk.document.baselines[0];
  CHECK(frozen.number == 0);
  CHECK(frozen.agreed_on == held);
  CHECK(frozen.agreed_by == std::vector<std::string>{"Ada"});
  CHECK(*frozen.plan == desk.plan());
  CHECK(desk.document.reference == baseline);
  CHECK(desk.review(review).baseline == baseline);
  CHECK(review_in_progress(desk.document) == nullptr);
  CHECK_FALSE(std::ranges::any_of(check(desk.document, held), [](const Finding& finding) {
    return finding.kind == FindingKind::dangling_reference;
  }));
}

TEST_CASE("a later review counts the baselines on and leaves the reference where it is") {
  Desk desk;
  const auto first = desk.finish(desk.begin());
  const auto second = desk.begin(2026y / 6 / 30, 1);
  desk.finish(second, 2026y / 6 / 30);
  CHECK(desk.document.baselines.back().number == 1);
  CHECK(desk.document.reference == first);
}

TEST_CASE("a finished review is neither finished again nor changed") {
  Desk desk;
  const auto review = desk.begin();
  const auto decision = desk.decide(review, "Hire");
  desk.finish(review);
  const auto& d = desk.document;
  CHECK_THROWS_AS(finish_review(d, review, desk.ids.next<Baseline>(), held, {"Ada"}), Failure);
  CHECK_THROWS_AS(drop_review(d, review), Failure);
  CHECK_THROWS_AS(set_notes(d, review, "Late"), Failure);
  CHECK_THROWS_AS(set_attendees(d, review, {"Eve"}), Failure);
  CHECK_THROWS_AS(add_decision(d, review, {}), Failure);
  CHECK_THROWS_AS(remove_decision(d, review, decision), Failure);
  CHECK_THROWS_AS(set_decision_text(d, review, decision, "Fire"), Failure);
}

TEST_CASE("a review that nobody agrees to is not finished") {
  Desk desk;
  const auto review = desk.begin();
  CHECK_THROWS_AS(finish_review(desk.document, review, desk.ids.next<Baseline>(), held, {" ", ""}),
                  Failure);
}

TEST_CASE("a review is provisional while an actual of its cycle is missing or may change") {
  Desk desk;
  auto& targets = desk.plan().targets;
  const auto months = plan_calendar(desk.plan());
  for (std::size_t i = 0; i < 3; ++i) targets.profit.target.set(months[i], Money{100});
  for (std::size_t i = 0; i < 2; ++i) targets.profit.actual.set(months[i], Money{90});
  auto open = desk.document;
  const auto provisional_after = [&](Document document) {
    IdSource ids(77);
    const auto id = ids.next<Review>();
    document = apply(document, begin_review(document, id, document.plan.cycles[0].id, held));
    document = apply(document, finish_review(document, id, ids.next<Baseline>(), held, {"Ada"}));
    return document.plan.reviews.back().provisional;
  };
  CHECK(provisional_after(open));
  open.plan.targets.profit.actual.set(months[2], Money{80});
  CHECK_FALSE(provisional_after(open));
  open.plan.targets.profit.provisional.set(months[2], true);
  CHECK(provisional_after(open));
}

TEST_CASE("a review of an earlier program was ended by the baseline that has it in it") {
  Desk desk;
  desk.plan().reviews.push_back({desk.ids.next<Review>(), held, {}, {}, {}, {}});
  CHECK(review_in_progress(desk.document) != nullptr);
  desk.take(approve_plan(desk.document, desk.ids.next<Baseline>(), held, {"Ada"}));
  CHECK(review_in_progress(desk.document) == nullptr);
  // One that is begun later on that day goes on.
  const auto id = desk.begin();
  CHECK(review_in_progress(desk.document)->id == id);
}

TEST_CASE("a dropped review is gone with its decisions") {
  Desk desk;
  const auto review = desk.begin();
  desk.decide(review, "Hire");
  desk.take(drop_review(desk.document, review));
  CHECK(desk.plan().reviews.empty());
}

TEST_CASE("decisions are worded, and what becomes of them goes on after the review") {
  Desk desk;
  const auto review = desk.begin();
  Decision blank;
  blank.id = desk.ids.next<Decision>();
  blank.text = "  ";
  CHECK_THROWS_AS(add_decision(desk.document, review, blank), Failure);
  const auto id = desk.decide(review, " Hire\nan engineer ");
  const auto decision = [&] { return desk.review(review).decisions.at(0); };
  CHECK(decision().text == "Hire an engineer");
  desk.take(set_decision_text(desk.document, review, id, "Hire two"));
  CHECK(decision().text == "Hire two");
  CHECK_THROWS_AS(set_decision_text(desk.document, review, id, ""), Failure);
  desk.finish(review);
  Person ada;
  ada.id = desk.ids.next<Person>();
  desk.plan().people.push_back(ada);
  desk.take(set_decision_owner(desk.document, review, id, ada.id));
  desk.take(set_decision_due(desk.document, review, id, 2026y / 5 / 1));
  desk.take(set_decision_done(desk.document, review, id, true));
  CHECK(decision().owner == ada.id);
  CHECK(decision().due == 2026y / 5 / 1);
  CHECK(decision().done);
  CHECK(*desk.document.baselines[0].plan != desk.plan());
  CHECK_FALSE(desk.document.baselines[0].plan->reviews[0].decisions[0].done);
}

TEST_CASE("a decision becomes an action once, in the open cycle of its due date") {
  Desk desk;
  const auto review = desk.begin();
  const auto id = desk.decide(review, "Hire");
  desk.take(set_decision_due(desk.document, review, id, 2026y / 8 / 1));
  auto concerned = desk.plan().reviews[0];
  concerned.decisions[0].concerns = {{ServedKind::profit, {}, {}}};
  desk.plan().reviews[0] = concerned;
  const auto action = desk.ids.next<Action>();
  const auto next = desk.plan().cycles[1].id;
  desk.take(make_action(desk.document, review, id, action, next));
  const auto* made = find(desk.plan().actions, action);
  REQUIRE(made);
  CHECK(made->title == "Hire");
  CHECK(made->cycle == desk.plan().cycles[2].id);
  CHECK(made->serves.size() == 1);
  CHECK(desk.review(review).decisions[0].action == action);
  CHECK_THROWS_AS(make_action(desk.document, review, id, desk.ids.next<Action>(), next), Failure);
  const auto undated = desk.decide(review, "Sell");
  const auto second = desk.ids.next<Action>();
  desk.take(make_action(desk.document, review, undated, second, next));
  CHECK(find(desk.plan().actions, second)->cycle == next);
}

TEST_CASE("another reference needs a review that goes on and a reason, and is a decision of it") {
  Desk desk;
  const auto first = desk.finish(desk.begin());
  const auto second = desk.finish(desk.begin(2026y / 6 / 30, 1), 2026y / 6 / 30);
  const auto choose = [&](Id<Baseline> baseline, const char* reason) {
    return choose_reference(desk.document, baseline, desk.ids.next<Decision>(), reason,
                            [](const Message& message) { return "» " + plain_text(message); });
  };
  CHECK_THROWS_AS(choose(second, "It is newer."), Failure);
  const auto review = desk.begin(2026y / 9 / 30, 2);
  CHECK_THROWS_AS(choose(second, "  "), Failure);
  CHECK_THROWS_AS(choose(first, "It is old."), Failure);
  desk.take(choose(second, "We lost a client."));
  CHECK(desk.document.reference == second);
  REQUIRE(desk.review(review).decisions.size() == 1);
  CHECK(desk.review(review).decisions[0].text ==
        "» Baseline 1 becomes the reference: We lost a client.");
  CHECK(desk.review(review).decisions[0].done);
}

}  // namespace edit_review_test
}  // namespace sightline
