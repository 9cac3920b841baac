#include "app/present/plan_board.h"

#include <catch2/catch_test_macros.hpp>

#include "app/present/status_change.h"
#include "model/find.h"
#include "tests/present/small_desk.h"

namespace sightline {
namespace plan_board_test {

constexpr std::size_t planned = 0, in_progress = 1, blocked = 3, done = 4, dropped = 6;

std::vector<std::string> titles(const draw::BoardColumn& column) {
  std::vector<std::string> texts;
  for (const auto& card : column.cards) texts.push_back(card.title);
  return texts;
}

TEST_CASE("by status there is a column for each, with its cards in the plan's order", "[plan]") {
  const SmallDesk desk;
  const auto board = desk.board(BoardBy::status);
  const auto& columns = board.spec.columns;
  REQUIRE(columns.size() == count_of<Status>());
  CHECK(columns[planned].title == "planned");
  CHECK(titles(columns[planned]) == std::vector<std::string>{"call clients", "Some day"});
  CHECK(titles(columns[in_progress]) == std::vector<std::string>{"Train the team"});
  CHECK(columns[blocked].cards.empty());
  CHECK(board.spec.empty_column == "No action here");
}

TEST_CASE("by cycle the backlog comes last, and takes what lost its cycle", "[plan]") {
  SmallDesk desk;
  auto board = desk.board(BoardBy::cycle);
  REQUIRE(board.spec.columns.size() == 7);
  CHECK(board.spec.columns[1].title == "Cycle 2");
  CHECK(board.spec.columns[1].subtitle == "Apr–Jun 2026");
  CHECK(board.spec.columns[1].current);
  CHECK(board.spec.columns[6].title == "Backlog");
  CHECK(titles(board.spec.columns[6]) == std::vector<std::string>{"Some day"});
  desk.plan.change(3, [](Action& action) { action.cycle = Id<Cycle>{{9, 9}}; });
  desk.session.start(desk.plan.document);
  board = desk.board(BoardBy::cycle);
  CHECK(titles(board.spec.columns[6]) == std::vector<std::string>{"New offer", "Some day"});
}

TEST_CASE("a card says who, and what its column doesn't", "[plan]") {
  const SmallDesk desk;
  const auto by_status = desk.board(BoardBy::status);
  const auto& late = by_status.spec.columns[in_progress].cards[0];
  CHECK(late.subtitle == "Ada Byron");
  CHECK(late.when == "late 6 days");
  CHECK(late.tone == draw::Tone::bad);
  CHECK(late.part_words == "0\u00a0%");
  CHECK(by_status.spec.columns[planned].cards[0].when == "due 30 Jun 2026");
  CHECK(by_status.spec.columns[planned].cards[1].when.empty());
  const auto by_cycle = desk.board(BoardBy::cycle);
  CHECK(by_cycle.spec.columns[1].cards[0].when == "late 6 days");
  CHECK(by_cycle.spec.columns[1].cards[1].when == "done");
  CHECK(by_cycle.spec.columns[2].cards[0].when == "at risk");
  CHECK(by_status.words_of({in_progress, 0}) ==
        "Train the team, Ada Byron, late 6 days, 0\u00a0%, in progress");
  CHECK(by_status.words_of({in_progress, 9}).empty());
}

TEST_CASE("the board shows what the filter finds, and finds cards by action", "[plan]") {
  const SmallDesk desk;
  const auto board = desk.board(BoardBy::status, "train ada");
  CHECK(board.spec.columns[planned].cards.empty());
  CHECK(board.spec.empty_column == "Nothing found here");
  CHECK(board.place_of(desk.id(0)) == draw::CardPlace{in_progress, 0});
  CHECK_FALSE(board.place_of(desk.id(1)));
  CHECK(board.id_at({in_progress, 0}) == desk.id(0));
  CHECK_FALSE(board.id_at({in_progress, 1}));
  CHECK_FALSE(board.id_at({99, 0}));
}

TEST_CASE("a card let go on a status takes it, as one step of undo", "[plan]") {
  SmallDesk desk;
  REQUIRE(drop_card(desk.session, desk.id(2), BoardBy::status, done));
  CHECK(desk.action(2).status == Status::done);
  CHECK(desk.action(2).done_on == SmallPlan::today);
  desk.session.undo();
  CHECK(desk.action(2).status == Status::planned);
  CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("a card let go on a cycle moves there with its dates, as one step of undo", "[plan]") {
  SmallDesk desk;
  REQUIRE(drop_card(desk.session, desk.id(2), BoardBy::cycle, 2));
  CHECK(desk.action(2).cycle == desk.session.plan().cycles[2].id);
  CHECK(desk.action(2).due == std::chrono::year{2026} / 9 / 30);
  desk.session.undo();
  CHECK(desk.action(2).due == std::chrono::year{2026} / 6 / 30);
  CHECK_FALSE(desk.session.can_undo());
  REQUIRE(drop_card(desk.session, desk.id(2), BoardBy::cycle, 6));
  CHECK_FALSE(desk.action(2).cycle);
}

TEST_CASE("no card is rolled by hand, since nothing would follow it", "[plan]") {
  SmallDesk desk;
  const auto rolled = static_cast<std::size_t>(Status::rolled);
  CHECK_FALSE(drop_card(desk.session, desk.id(2), BoardBy::status, rolled));
  CHECK(desk.user.notices.size() == 1);
  CHECK_FALSE(desk.session.can_undo());
  PlanBoard board;
  board.spec.columns.resize(count_of<Status>());
  CHECK(column_beside(board, rolled - 1, 1) == rolled + 1);
  CHECK(column_beside(board, rolled + 1, -1) == rolled - 1);
  CHECK_FALSE(column_beside(board, 0, -1));
  CHECK_FALSE(column_beside(board, rolled + 1, 1));
}

TEST_CASE("a card stays out of a cycle that is closed, and a notice says why", "[plan]") {
  SmallDesk desk;
  desk.plan.document.plan.cycles[2].closed_on = SmallPlan::today;
  desk.session.start(desk.plan.document);
  CHECK_FALSE(drop_card(desk.session, desk.id(2), BoardBy::cycle, 2));
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second.find("Cycle 3 is closed.") != std::string::npos);
}

TEST_CASE("a card let go where it was, or nowhere, changes nothing", "[plan]") {
  SmallDesk desk;
  CHECK_FALSE(drop_card(desk.session, desk.id(2), BoardBy::status, planned));
  CHECK_FALSE(drop_card(desk.session, desk.id(2), BoardBy::status, 99));
  CHECK_FALSE(drop_card(desk.session, desk.id(2), BoardBy::cycle, 1));
  CHECK_FALSE(drop_card(desk.session, desk.id(2), BoardBy::cycle, 99));
  CHECK_FALSE(drop_card(desk.session, desk.id(4), BoardBy::cycle, 6));
  CHECK_FALSE(drop_card(desk.session, Id<Action>{{9, 9}}, BoardBy::status, done));
  CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("an action of a focus area that is gone can't move to a cycle, and a notice says so",
          "[plan]") {
  SmallDesk desk;
  desk.plan.change(2, [](Action& action) { action.focus = Id<FocusArea>{{9, 9}}; });
  desk.session.start(desk.plan.document);
  CHECK_FALSE(drop_card(desk.session, desk.id(2), BoardBy::cycle, 2));
  CHECK(desk.user.notices.size() == 1);
}

TEST_CASE("dropping an action asks why, and keeps the reason", "[plan]") {
  SmallDesk desk;
  desk.user.typed = " The client left. ";
  REQUIRE(drop_card(desk.session, desk.id(0), BoardBy::status, dropped));
  CHECK(desk.user.asked == std::vector<std::string>{"Why is ‘Train the team’ dropped?"});
  CHECK(desk.action(0).status == Status::dropped);
  CHECK(desk.action(0).reason == "The client left.");
  desk.session.undo();
  CHECK(desk.action(0).reason.empty());
  CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("without a reason, or on second thoughts, an action is not dropped", "[plan]") {
  SmallDesk desk;
  CHECK_FALSE(change_status(desk.session, desk.id(0), Status::dropped));
  CHECK(desk.user.notices.empty());
  desk.user.typed = "";
  CHECK_FALSE(change_status(desk.session, desk.id(0), Status::dropped));
  REQUIRE(desk.user.said_in_place.size() == 2);
  CHECK(desk.user.said_in_place[0].starts_with("An action is dropped with a reason"));
  CHECK(desk.action(0).status == Status::in_progress);
  CHECK_FALSE(change_status(desk.session, Id<Action>{{9, 9}}, Status::dropped));
  CHECK(desk.user.asked.size() == 2);
}

TEST_CASE("a card that goes on through “done” keeps how far it was", "[plan]") {
  SmallDesk desk;
  desk.plan.change(0, [](Action& action) { action.complete = {0.4}; });
  desk.session.start(desk.plan.document);
  REQUIRE(drop_card(desk.session, desk.id(0), BoardBy::status, done));
  CHECK(desk.board(BoardBy::status).spec.columns[done].cards[0].part == 1);
  REQUIRE(drop_card(desk.session, desk.id(0), BoardBy::status, blocked));
  CHECK(desk.board(BoardBy::status).spec.columns[blocked].cards[0].part == 0.4);
}

}  // namespace plan_board_test
}  // namespace sightline
