#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

#include "model/derive/progress.h"
#include "model/edit/action_parts.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_cycle.h"
#include "model/edit/undo.h"
#include "model/find.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline {
namespace edit_cycle_test {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 6 / 29;

/// A plan from 2026-01 with the four fates of an action in cycle 2, and one that is done already.
struct Closable {
  Document document;
  IdSource ids{5};

  Closable() {
    document = blank_document(2026y / 1, ids);
    for (const char* title : {"Train", "Move the data", "Hire", "Fair", "Story"}) {
      Action action;
      action.id = ids.next<Action>();
      action.title = title;
      action.focus = plan().focus_areas[0].id;
      action.cycle = cycle(1);
      action.status = Status::in_progress;
      action.start = 2026y / 4 / 6;
      action.due = 2026y / 5 / 31;
      action.complete = {0.4};
      plan().actions.emplace_back(action);
    }
    change(4, [](Action& a) { enter_status(a, Status::done, 2026y / 5 / 2); });
  }

  Plan& plan() { return document.plan; }
  Id<Cycle> cycle(std::size_t at) { return plan().cycles.at(at).id; }
  const Action& at(std::size_t index) { return *plan().actions.at(index); }
  template <class F>
  void change(std::size_t index, F&& f) {
    change_element(plan().actions, at(index).id, f);
  }
  std::vector<ClosingChoice> choices() {
    return {{at(0).id, Closing::done},
            {at(1).id, Closing::rolled, "The vendor was late."},
            {at(2).id, Closing::continues},
            {at(3).id, Closing::dropped, "It is too dear."}};
  }
  /// All open ones with one fate.
  std::vector<ClosingChoice> all(std::size_t cycle_at, Closing closing) {
    std::vector<ClosingChoice> same;
    for (const auto* action : open_actions(plan(), cycle(cycle_at)))
      same.push_back({action->id, closing, "So."});
    return same;
  }
  Edit closing(std::size_t cycle_at, const std::vector<ClosingChoice>& chosen, Day day = today) {
    return close_cycle(document, cycle(cycle_at), chosen, "A good quarter.", day, ids);
  }
  void close(std::size_t cycle_at, const std::vector<ClosingChoice>& chosen, Day day = today) {
    document = apply(document, closing(cycle_at, chosen, day));
  }
  std::string refusal(std::size_t cycle_at, const std::vector<ClosingChoice>& chosen,
                      Day day = today) {
    try {
      (void)closing(cycle_at, chosen, day);
    } catch (const Failure& failure) {
      return plain_text(failure.message());
    }
    return "not refused";
  }
  const Action* successor(std::size_t index) {
    for (const auto& action : plan().actions)
      if (action->rolled_from == at(index).id) return &*action;
    return nullptr;
  }
};

TEST_CASE("a closed cycle has no open actions, its day and its notes", "[edit]") {
  Closable it;
  const auto edit = it.closing(1, it.choices());
  CHECK(plain_text(edit.message) == "Close cycle 2: 1 done, 1 rolled, 1 continued, 1 dropped");
  it.document = apply(it.document, edit);
  const auto& cycle = it.plan().cycles[1];
  CHECK(cycle.closed_on == today);
  CHECK(cycle.review_notes == "A good quarter.");
  CHECK(open_actions(it.plan(), cycle.id).empty());
  CHECK(it.at(0).status == Status::done);
  CHECK(it.at(0).done_on == today);
  CHECK(it.at(1).status == Status::rolled);
  CHECK(it.at(1).reason == "The vendor was late.");
  CHECK(it.at(1).complete == Percent{0.4});
  CHECK(it.at(2).status == Status::rolled);
  CHECK(it.at(3).status == Status::dropped);
  CHECK(it.at(3).reason == "It is too dear.");
  CHECK(it.at(4).done_on == 2026y / 5 / 2);
  CHECK_FALSE(it.successor(0));
  CHECK_FALSE(it.successor(3));
  CHECK(it.plan().actions.size() == 7);
}

TEST_CASE("a successor carries what is left of the work, and leads back", "[edit]") {
  Closable it;
  Person ada;
  ada.id = it.ids.next<Person>();
  it.plan().people.push_back(ada);
  it.change(1, [&](Action& a) {
    a.owner = ada.id;
    a.priority = Priority::high;
    a.serves = {{ServedKind::profit, {}, {}}};
    a.cost = Money{5'000};
    a.notes = "See the contract.";
    a.reason = "blocked";
    a.checks = {{it.ids.next<CheckItem>(), "Copy", true},
                {it.ids.next<CheckItem>(), "Compare", false}};
  });
  const auto before = it.at(1);
  it.close(1, it.choices());
  const auto* next = it.successor(1);
  REQUIRE(next);
  CHECK(next->cycle == it.cycle(2));
  CHECK(next->title == before.title);
  CHECK(next->focus == before.focus);
  CHECK(next->owner == before.owner);
  CHECK(next->priority == before.priority);
  CHECK(next->serves == before.serves);
  CHECK(next->cost == before.cost);
  CHECK(next->notes == before.notes);
  CHECK(next->status == Status::planned);
  CHECK(next->complete == Percent{0});
  CHECK(next->reason.empty());
  REQUIRE(next->checks.size() == 1);
  CHECK(next->checks[0].text == "Compare");
  CHECK(next->checks[0].id != before.checks[1].id);
  CHECK(it.at(1).checks == before.checks);
  CHECK(next->start == 2026y / 7 / 6);
  CHECK(next->due == 2026y / 8 / 31);
}

TEST_CASE("one that continues begins with the next cycle, as far as it is", "[edit]") {
  Closable it;
  it.change(2, [](Action& a) { a.due = 2026y / 9 / 30; });
  it.close(1, it.choices());
  const auto* next = it.successor(2);
  REQUIRE(next);
  CHECK(next->continues);
  CHECK(next->status == Status::in_progress);
  CHECK(next->complete == Percent{0.4});
  CHECK(next->start == 2026y / 7 / 1);
  CHECK(next->due == 2026y / 9 / 30);
}

TEST_CASE("one that continues keeps what is ticked off, and with it how far it is", "[edit]") {
  Closable it;
  it.change(2, [](Action& a) {
    a.checks = {{{{1, 1}}, "Ask", true}, {{{1, 2}}, "Compare", true}, {{{1, 3}}, "Choose", false}};
  });
  it.close(1, it.choices());
  const auto* next = it.successor(2);
  REQUIRE(next);
  CHECK(next->checks.size() == 3);
  CHECK(percent_complete(*next) == percent_complete(it.at(2)));
}

TEST_CASE("dates come to lie in the next cycle, and never end before they begin", "[edit]") {
  Closable it;
  it.change(0, [](Action& a) { a.due = 2025y / 11 / 30; });  // long overdue
  it.change(1, [](Action& a) {
    a.start = 2026y / 5 / 31;
    a.due = 2026y / 7 / 2;
  });
  it.change(2, [](Action& a) {
    a.start.reset();
    a.due.reset();
  });
  it.close(1, it.all(1, Closing::rolled));
  CHECK(it.successor(0)->due == 2026y / 8 / 30);
  CHECK(it.successor(1)->start == 2026y / 7 / 1);
  CHECK(it.successor(1)->due == 2026y / 7 / 2);
  CHECK_FALSE(it.successor(2)->start);
  CHECK_FALSE(it.successor(2)->due);
  CHECK(it.successor(3)->due == 2026y / 8 / 31);
}

TEST_CASE("progress counts what was rolled, slippage what did not continue as planned", "[edit]") {
  Closable it;
  it.close(1, it.choices());
  const auto counts = count_actions(it.plan(), it.cycle(1), today);
  CHECK(counts.done == 2);
  CHECK(counts.rolled == 1);
  CHECK(counts.continued == 1);
  CHECK(counts.dropped == 1);
  CHECK(counts.open == 0);
  CHECK(*progress(counts) == Percent{0.5});
  CHECK(count_actions(it.plan(), it.cycle(2), today).rolled_before == 1);
  const auto rolled = *it.successor(1), continued = *it.successor(2);
  CHECK(times_rolled(it.plan())[rolled.id] == 1);
  CHECK(times_rolled(it.plan())[continued.id] == 0);

  // Rolled once, it does not lose that by going on as planned, and slips again after it.
  it.close(2, it.all(2, Closing::continues), 2026y / 9 / 30);
  it.close(3, it.all(3, Closing::rolled), 2026y / 12 / 31);
  auto times = times_rolled(it.plan());
  const auto last = open_actions(it.plan(), it.cycle(4));
  REQUIRE(last.size() == 2);
  CHECK(times[last[0]->id] + times[last[1]->id] == 3);
}

TEST_CASE("what the last cycle leaves waits in the backlog, without days that are over", "[edit]") {
  Closable it;
  const auto actions = it.plan().actions;  // each move replaces the plan's
  for (const auto& box : actions)
    it.document = apply(it.document, move_action(it.document, box->id, it.cycle(5), box->focus));
  it.change(0, [](Action& a) { a.continues = true; });
  it.change(1, [](Action& a) { a.due = 2027y / 9 / 1; });
  const Day end = 2027y / 6 / 30;
  auto chosen = it.all(5, Closing::rolled);
  REQUIRE(chosen.size() == 4);
  chosen[3].closing = Closing::dropped;
  const auto edit = it.closing(5, chosen, end);
  CHECK(plain_text(edit.message) == "Close cycle 6: 0 done, 3 to the backlog, 1 dropped");
  it.document = apply(it.document, edit);
  const auto *planned_so = it.successor(0), *slipped = it.successor(1);
  REQUIRE(planned_so);
  REQUIRE(slipped);
  CHECK_FALSE(slipped->cycle);
  CHECK_FALSE(slipped->start);
  CHECK(slipped->due == 2027y / 9 / 1);
  CHECK_FALSE(planned_so->due);
  auto times = times_rolled(it.plan());
  CHECK(times[planned_so->id] == 0);
  CHECK(times[slipped->id] == 1);
}

TEST_CASE("a closed cycle in between is passed over", "[edit]") {
  Closable it;
  it.close(2, {}, 2026y / 9 / 30);
  it.close(1, it.all(1, Closing::rolled), 2026y / 9 / 30);
  CHECK(it.successor(0)->cycle == it.cycle(3));
  CHECK(it.successor(0)->due == 2026y / 11 / 30);
}

TEST_CASE("a cycle that can't be closed is refused with a sentence", "[edit]") {
  Closable it;
  SECTION("not begun") {
    CHECK(it.refusal(3, {}) == "Cycle 4 begins on 2026-10-01. It can be closed once it has begun.");
  }
  SECTION("closed already") {
    it.close(1, it.choices());
    CHECK(it.refusal(1, {}) == "Cycle 2 was closed on 2026-06-29.");
  }
  SECTION("undecided actions") {
    auto chosen = it.choices();
    chosen.pop_back();
    CHECK(it.refusal(1, chosen) ==
          "1 open action of cycle 2 is undecided. Say what becomes of it.");
    CHECK(it.refusal(1, {}) ==
          "4 open actions of cycle 2 are undecided. Say what becomes of each.");
  }
  SECTION("dropped without a reason") {
    auto chosen = it.choices();
    chosen[3].reason = " \t ";
    CHECK(it.refusal(1, chosen) == "Say why ‘Fair’ is dropped.");
  }
  SECTION("a choice about what is not open there, or two about one") {
    auto chosen = it.choices();
    chosen.push_back({it.at(4).id, Closing::rolled});
    CHECK(it.refusal(1, chosen).starts_with("This part of the plan was removed meanwhile."));
    chosen.back() = chosen.front();
    CHECK(it.refusal(1, chosen).starts_with("This part of the plan was removed meanwhile."));
  }
  SECTION("removed") {
    it.plan().cycles.erase(it.plan().cycles.begin() + 1);
    const Id<Cycle> gone{{1, 2}};
    CHECK_THROWS_AS(close_cycle(it.document, gone, {}, "", today, it.ids), Failure);
    CHECK_THROWS_AS(reopen_cycle(it.document, gone), Failure);
  }
}

TEST_CASE("a cycle without open actions is closed, and one that was closed is opened again",
          "[edit]") {
  Closable it;
  const auto edit = it.closing(0, {});
  CHECK(plain_text(edit.message) == "Close cycle 1");
  const auto closed = apply(it.document, edit);
  CHECK(closed.plan.cycles[0].closed_on == today);
  CHECK(closed.plan.actions == it.plan().actions);
  const auto opened = apply(closed, reopen_cycle(closed, it.cycle(0)));
  CHECK_FALSE(opened.plan.cycles[0].closed_on);
  CHECK(reopen_cycle(opened, it.cycle(0)).empty());
}

TEST_CASE("whatever is chosen, closing is one step that undo takes back bit for bit", "[edit]") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    IdSource ids(seed);
    Undo undo(plausible_document(seed));
    std::vector<Document> before;
    for (std::size_t at = 0; at < 6; ++at) {
      const auto& document = undo.document();
      const auto cycle = document.plan.cycles[at].id;
      std::vector<ClosingChoice> choices;
      for (const auto* action : open_actions(document.plan, cycle))
        choices.push_back(
            {action->id, static_cast<Closing>(random() % 4), "x" + nasty_text(random)});
      std::shuffle(choices.begin(), choices.end(), random);
      const auto edit =
          close_cycle(document, cycle, choices, nasty_text(random), 2027y / 6 / 30, ids);
      before.push_back(document);
      REQUIRE(undo.perform(edit));
      const auto& plan = undo.document().plan;
      const auto counts = count_choices(choices);
      CHECK(open_actions(plan, cycle).empty());
      CHECK(plan.actions.size() == before.back().plan.actions.size() +
                                       static_cast<std::size_t>(counts.rolled + counts.continued));
      for (const auto& action : plan.actions)
        CHECK((!action->rolled_from || find(plan.actions, action->rolled_from)));
    }
    for (; !before.empty(); before.pop_back()) {
      REQUIRE(undo.undo());
      CHECK(undo.document() == before.back());
    }
  }
}

TEST_CASE("what a closing rolled is taken back once the cycle is open again", "[edit]") {
  Closable it;
  it.close(1, it.choices());
  CHECK(take_back_rolled(it.document, it.cycle(1)).empty());
  it.document = apply(it.document, reopen_cycle(it.document, it.cycle(1)));
  const auto went = handed_on(it.plan(), it.cycle(1));
  CHECK(went.untouched.size() == 2);
  CHECK(went.begun.empty());
  const auto before = it.document;
  it.document = apply(it.document, take_back_rolled(it.document, it.cycle(1)));
  CHECK_FALSE(it.successor(1));
  CHECK_FALSE(it.successor(2));
  CHECK(it.at(1).status == Status::in_progress);
  CHECK(it.at(1).complete == Percent{0.4});
  CHECK(it.at(0).status == Status::done);
  CHECK(it.at(3).status == Status::dropped);
  CHECK(take_back_rolled(it.document, it.cycle(1)).empty());
  CHECK(before.plan.actions.size() == it.plan().actions.size() + 2);
}

TEST_CASE("a successor that was begun, or handed on itself, is not taken back", "[edit]") {
  Closable it;
  it.close(1, it.all(1, Closing::rolled));
  it.document = apply(it.document, reopen_cycle(it.document, it.cycle(1)));
  const auto begun = it.successor(0)->id;
  it.document =
      apply(it.document, set_status(it.document, begun, Status::in_progress, 2026y / 7 / 2));
  const auto went = handed_on(it.plan(), it.cycle(1));
  CHECK(went.begun == std::vector{begun});
  it.close(2, it.all(2, Closing::rolled), 2026y / 9 / 30);
  CHECK(handed_on(it.plan(), it.cycle(1)).untouched.empty());
}

}  // namespace edit_cycle_test
}  // namespace sightline
