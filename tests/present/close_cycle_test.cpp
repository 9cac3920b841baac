#include "app/present/close_cycle.h"

#include <catch2/catch_test_macros.hpp>

#include "app/present/frame_presenter.h"
#include "app/present/plan_presenter.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_plan.h"
#include "model/find.h"
#include "tests/support/stand_in_user.h"

namespace sightline {
namespace close_cycle_test {

using namespace std::chrono_literals;

/// A plan from 2026-01 with four open actions and a done one in cycle 2.
struct Quarter {
  Day today = 2026y / 6 / 18;
  StandInUser user;
  Session session{user,
                  {.today = [this] { return today; },
                   .load = [](const auto&, const FileKey*) -> Document {
                     throw Failure(FailureKind::input, msg("no"));
                   },
                   .save = [](const auto&, const Document&, const FileKey*) {},
                   .id_seed = 1}};
  Catalog catalog = Catalog::english();

  Quarter() {
    auto document = blank_document(2026y / 1, session.ids());
    auto& plan = document.plan;
    Person ada;
    ada.id = session.ids().next<Person>();
    ada.name = "Ada Byron";
    plan.people.push_back(ada);
    const auto add = [&](const char* title, std::size_t focus, Status status) {
      Action action;
      action.id = session.ids().next<Action>();
      action.title = title;
      action.focus = plan.focus_areas[focus].id;
      action.cycle = plan.cycles[1].id;
      action.status = status;
      plan.actions.emplace_back(action);
    };
    add("Hire", 2, Status::in_progress);
    add("Train", 0, Status::blocked);
    add("Fair", 1, Status::planned);
    add("Story", 1, Status::done);
    add("Calls", 0, Status::in_progress);
    change(document, 0, [](Action& a) { a.continues = true; });
    change(document, 1, [&](Action& a) {
      a.owner = ada.id;
      a.due = 2026y / 6 / 12;
      a.reason = "The room was taken.";
    });
    change(document, 4, [](Action& a) { a.checks = {{{{1, 1}}, "Ring", true}}; });
    session.start(document);
  }

  template <class F>
  static void change(Document& document, std::size_t at, F&& f) {
    change_element(document.plan.actions, document.plan.actions[at]->id, f);
  }
  Id<Cycle> cycle(std::size_t at) { return session.plan().cycles[at].id; }
  ClosingView view(const ClosingForm& form) {
    return closing_view(session.plan(), form, today, catalog);
  }
  /// All open actions of the cycle come to stand in another one.
  void move_all(std::size_t to) {
    for (const auto* action : open_actions(session.plan(), cycle(1)))
      session.perform(move_action(session.document(), action->id, cycle(to), action->focus));
  }
};

TEST_CASE("what is complete is proposed as done, what was planned so continues", "[closing]") {
  Quarter quarter;
  const auto form = propose_closing(quarter.session.plan(), quarter.cycle(1));
  const auto view = quarter.view(form);
  REQUIRE(view.rows.size() == 4);
  CHECK(view.words == std::vector<std::string>{"done", "rolled", "continues", "dropped"});
  CHECK(view.rows[0].title == "Train");
  CHECK(view.rows[0].chosen == 1);
  CHECK(view.rows[1].title == "Calls");
  CHECK(view.rows[1].chosen == 0);
  CHECK(view.rows[2].title == "Fair");
  CHECK(view.rows[2].chosen == 1);
  CHECK(view.rows[3].title == "Hire");
  CHECK(view.rows[3].chosen == 2);
  CHECK(form.choices[0].reason == "The room was taken.");
}

TEST_CASE("many actions are shown in pages, and the reason that lacks is found on any",
          "[closing]") {
  Quarter quarter;
  auto document = quarter.session.document();
  const auto pattern = unboxed(document.plan.actions[0]);
  for (int i = 0; i < 100; ++i) {
    auto action = pattern;
    action.id = quarter.session.ids().next<Action>();
    action.title = "Call " + std::to_string(i);
    document.plan.actions.emplace_back(action);
  }
  quarter.session.start(document);
  auto form = propose_closing(document.plan, quarter.cycle(1));
  REQUIRE(closing_pages(form) == 4);
  const auto page = [&](std::size_t at) {
    return closing_view(quarter.session.plan(), form, quarter.today, quarter.catalog, at);
  };
  CHECK(page(0).rows.size() == closing_page_rows);
  CHECK(page(0).rows[0].title == "Train");
  CHECK(page(0).part == "Actions 1–32 of 104");
  CHECK(page(3).rows.size() == 8);
  CHECK(page(3).rows.back().title == "Call 99");
  CHECK(page(3).part == "Actions 97–104 of 104");
  CHECK(page(4).rows.empty());
  form.choices[103].closing = Closing::dropped;
  CHECK(page(0).missing_row == 103);
  CHECK(page(0).missing == "Say why ‘Call 99’ is dropped.");
  CHECK(page(0).counts == page(3).counts);
}

TEST_CASE("the step says what it is about and what will happen", "[closing]") {
  Quarter quarter;
  const auto view = quarter.view(propose_closing(quarter.session.plan(), quarter.cycle(1)));
  CHECK(view.title == "Close cycle 2");
  CHECK(view.subtitle == "Apr–Jun 2026 · 1 of 5 done");
  CHECK(view.lead ==
        "4 actions are still open. What is rolled or continues goes on as a new action in cycle "
        "3, and the old one stays here with its history. Rolled is what should have been finished "
        "here: it counts as slipped. Continued is what was meant to take longer: it doesn’t.");
  CHECK(view.early == "The cycle has 12 more days, until 30 Jun 2026.");
  CHECK(view.counts == "1 done · 2 rolled · 1 continued · 0 dropped");
  CHECK(view.missing.empty());
  const auto& row = view.rows[0];
  CHECK(row.about == "Sales · Ada Byron · due 12 Jun 2026");
  CHECK(row.state == "late 6 days");
  CHECK(row.tone == WordTone::bad);
  CHECK(row.reason_hint == "Why is it rolled? (if you like)");
  CHECK(view.rows[1].reason_hint.empty());
  CHECK(view.rows[3].reason_hint.empty());
}

TEST_CASE("who drops an action is asked why, and the cycle is not closed until then", "[closing]") {
  Quarter quarter;
  auto form = propose_closing(quarter.session.plan(), quarter.cycle(1));
  form.choices[2] = {form.choices[2].action, Closing::dropped, "  "};
  auto view = quarter.view(form);
  CHECK(view.missing == "Say why ‘Fair’ is dropped.");
  CHECK(view.missing_row == 2);
  CHECK(view.rows[2].reason_hint == "Why is it dropped?");
  const auto before = quarter.session.document();
  const auto why = close_cycle(quarter.session, form);
  REQUIRE(why);
  CHECK(plain_text(*why) == "Say why ‘Fair’ is dropped.");
  CHECK(quarter.session.document() == before);
  CHECK(quarter.user.notices.empty());
  form.choices[2].reason = "It is too dear.";
  view = quarter.view(form);
  CHECK(view.missing.empty());
  CHECK_FALSE(view.missing_row);
}

TEST_CASE("a closed cycle is told of, and one undo opens it again", "[closing]") {
  Quarter quarter;
  auto form = propose_closing(quarter.session.plan(), quarter.cycle(1));
  form.choices[2] = {form.choices[2].action, Closing::dropped, "It is too dear."};
  form.notes = "Fewer, larger steps.";
  const auto before = quarter.session.document();
  CHECK_FALSE(close_cycle(quarter.session, form));
  REQUIRE(quarter.user.notices.size() == 1);
  CHECK(quarter.user.notices[0].second ==
        "Cycle 2 is closed: 2 of 4 done, 2 carried into cycle 3, 1 dropped.");
  CHECK(quarter.session.plan().cycles[1].review_notes == "Fewer, larger steps.");
  CHECK(plain_text(quarter.session.undo_label()) ==
        "Close cycle 2: 1 done, 1 rolled, 1 continued, 1 dropped");
  const auto again = close_cycle(quarter.session, form);
  REQUIRE(again);
  CHECK(plain_text(*again) == "Cycle 2 was closed on 2026-06-18.");
  quarter.session.undo();
  CHECK(quarter.session.document() == before);
}

TEST_CASE("a closing that is given up while it is worked out says so, and the cycle stays open",
          "[closing]") {
  Quarter quarter;
  quarter.user.gives_up = true;
  const auto form = propose_closing(quarter.session.plan(), quarter.cycle(1));
  const auto told = close_cycle(quarter.session, form);
  REQUIRE(told);
  CHECK(plain_text(*told) == "The cycle was not closed.");
  CHECK_FALSE(quarter.session.plan().cycles[1].closed_on);
}

TEST_CASE("behind the last cycle there is the backlog only", "[closing]") {
  Quarter quarter;
  quarter.today = 2027y / 6 / 30;
  quarter.move_all(5);
  const auto form = propose_closing(quarter.session.plan(), quarter.cycle(5));
  const auto view = quarter.view(form);
  CHECK(view.words == std::vector<std::string>{"done", "to the backlog", "dropped"});
  CHECK(view.lead ==
        "4 actions are still open, and no later cycle is. What is neither done nor dropped waits "
        "in the backlog as a new action.");
  CHECK(view.counts == "1 done · 3 to the backlog · 0 dropped");
  CHECK(view.early.empty());
  CHECK(view.rows[3].chosen == 1);
  CHECK_FALSE(close_cycle(quarter.session, form));
  CHECK(quarter.user.notices.back().second ==
        "Cycle 6 is closed: 1 of 4 done, 3 left in the backlog, 0 dropped.");
}

TEST_CASE("a cycle with everything decided is closed as it is", "[closing]") {
  Quarter quarter;
  const auto form = propose_closing(quarter.session.plan(), quarter.cycle(0));
  const auto view = quarter.view(form);
  CHECK(view.rows.empty());
  CHECK(view.lead == "Everything in this cycle is decided already.");
  CHECK(view.subtitle == "Jan–Mar 2026");
  CHECK_FALSE(close_cycle(quarter.session, form));
  CHECK(quarter.session.plan().cycles[0].closed_on == quarter.today);
}

TEST_CASE("of a cycle that is gone nothing is shown", "[closing]") {
  Quarter quarter;
  const Id<Cycle> gone{{7, 7}};
  const auto form = propose_closing(quarter.session.plan(), gone);
  CHECK(form.choices.empty());
  CHECK(quarter.view(form).title.empty());
  CHECK(close_cycle(quarter.session, form));
}

TEST_CASE("the cycle that waits has begun and something in it is undecided", "[closing]") {
  Quarter quarter;
  const auto waiting = [&] { return cycle_to_close(quarter.session.plan(), quarter.today); };
  // The first is over, with nothing left to decide.
  REQUIRE(waiting());
  CHECK(waiting()->id == quarter.cycle(1));
  auto view = frame_view(quarter.session, quarter.catalog);
  CHECK(view.close == "&Close cycle 2…");
  CHECK(view.to_close == quarter.cycle(1));
  CHECK_FALSE(
      close_cycle(quarter.session, propose_closing(quarter.session.plan(), quarter.cycle(1))));
  CHECK_FALSE(waiting());
  view = frame_view(quarter.session, quarter.catalog);
  CHECK(view.close == "&Close cycle…");
  CHECK_FALSE(view.to_close);
  quarter.today = 2026y / 7 / 1;
  REQUIRE(waiting());
  CHECK(waiting()->id == quarter.cycle(2));
}

TEST_CASE("what comes to mind after a cycle was closed goes into the next", "[closing]") {
  Quarter quarter;
  const auto place = [&] { return cycle_for_new(quarter.session.plan(), quarter.today); };
  CHECK(place()->id == quarter.cycle(1));
  CHECK_FALSE(
      close_cycle(quarter.session, propose_closing(quarter.session.plan(), quarter.cycle(1))));
  CHECK(place()->id == quarter.cycle(2));
  quarter.today = 2028y / 1 / 1;
  CHECK_FALSE(place());
}

TEST_CASE("a cycle's heading offers to close it once it has begun, and to reopen it", "[closing]") {
  Quarter quarter;
  const auto group = [&](std::size_t at) {
    return plan_list(quarter.session.document(), quarter.today, quarter.catalog).cycles[at];
  };
  CHECK(group(1).close == "Close cycle 2…");
  CHECK(group(1).closed.empty());
  CHECK(group(2).close.empty());
  CHECK(group(6).close.empty());
  auto form = propose_closing(quarter.session.plan(), quarter.cycle(1));
  form.notes = "Well done.";
  CHECK_FALSE(close_cycle(quarter.session, form));
  CHECK(group(1).close == "Reopen cycle 2");
  CHECK(group(1).closed == "Closed on 18 Jun 2026");
  CHECK(group(1).mark == "Closed");
  CHECK(group(1).notes == "Well done.");
}

TEST_CASE("reopening says what went on elsewhere, and that can be taken back", "[closing]") {
  Quarter quarter;
  const auto group = [&] {
    return plan_list(quarter.session.document(), quarter.today, quarter.catalog).cycles[1];
  };
  CHECK_FALSE(cycle_to_reopen(quarter.session.plan()));
  const auto form = propose_closing(quarter.session.plan(), quarter.cycle(1));
  REQUIRE_FALSE(close_cycle(quarter.session, form));
  CHECK(frame_view(quarter.session, quarter.catalog).reopen == "&Reopen cycle 2");
  REQUIRE(cycle_to_reopen(quarter.session.plan()));
  CHECK(group().take_back.empty());
  reopen_cycle(quarter.session, quarter.cycle(1));
  CHECK(quarter.user.notices.back().second.starts_with(
      "Cycle 2 is open again. 3 actions that were rolled still go on as new ones"));
  CHECK(quarter.session.plan().actions.size() == 8);
  CHECK(group().take_back == "Take 3 rolled actions back");
  take_back_rolled(quarter.session, quarter.cycle(1));
  CHECK(quarter.session.plan().actions.size() == 5);
  CHECK(quarter.user.notices.back().second == "3 actions are open in cycle 2 again.");
  CHECK(group().take_back.empty());
  CHECK(frame_view(quarter.session, quarter.catalog).to_reopen == std::nullopt);
  CHECK(plain_text(quarter.session.undo_label()) == "Take 3 actions back into cycle 2");
}

TEST_CASE("a cycle that handed nothing on is just open again", "[closing]") {
  Quarter quarter;
  auto form = propose_closing(quarter.session.plan(), quarter.cycle(1));
  for (auto& choice : form.choices) choice.closing = Closing::done;
  REQUIRE_FALSE(close_cycle(quarter.session, form));
  reopen_cycle(quarter.session, quarter.cycle(1));
  CHECK(quarter.user.notices.back().second == "Cycle 2 is open again.");
  const auto told = quarter.user.notices.size();
  take_back_rolled(quarter.session, quarter.cycle(1));
  reopen_cycle(quarter.session, {{9, 9}});
  CHECK(quarter.user.notices.size() == told + 1);
}

TEST_CASE("what was begun elsewhere stays there when the rest is taken back", "[closing]") {
  Quarter quarter;
  REQUIRE_FALSE(
      close_cycle(quarter.session, propose_closing(quarter.session.plan(), quarter.cycle(1))));
  reopen_cycle(quarter.session, quarter.cycle(1));
  for (const auto& action : quarter.session.plan().actions) {
    if (!action->rolled_from) continue;
    quarter.session.perform(
        set_status(quarter.session.document(), action->id, Status::done, quarter.today));
    break;
  }
  take_back_rolled(quarter.session, quarter.cycle(1));
  CHECK(quarter.session.plan().actions.size() == 6);
  CHECK(quarter.user.notices.back().second.ends_with("What is begun already goes on where it is."));
}

TEST_CASE("a form is begun once it differs from what was proposed", "[closing]") {
  Quarter quarter;
  auto form = propose_closing(quarter.session.plan(), quarter.cycle(1));
  CHECK_FALSE(is_begun(quarter.session.plan(), form));
  form.choices[0].reason += " Again.";
  CHECK(is_begun(quarter.session.plan(), form));
}

}  // namespace close_cycle_test
}  // namespace sightline
