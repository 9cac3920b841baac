#include "app/present/plan_cells.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/present/small_desk.h"

namespace sightline {
namespace plan_cells_test {

constexpr auto year = std::chrono::year{2026};
using Names = std::vector<std::string>;

/// The small desk, and what a cell answers to what is typed.
struct Cells : SmallDesk {
  Refused type(std::size_t i, ActionField field, std::string_view typed) {
    return enter_cell(session, id(i), field, typed, plan.catalog);
  }
  std::string text(std::size_t i, ActionField field) const {
    return cell_text(session.document(), id(i), field, plan.catalog);
  }
};

TEST_CASE("a cell begins with what its field says", "[plan]") {
  const Cells cells;
  CHECK(cells.text(0, ActionField::title) == "Train the team");
  CHECK(cells.text(0, ActionField::owner) == "Ada Byron");
  CHECK(cells.text(1, ActionField::owner).empty());
  CHECK(cells.text(0, ActionField::due) == "5 May 2026");
  CHECK(cells.text(3, ActionField::due).empty());
  CHECK(cells.text(0, ActionField::status) == "in progress");
  CHECK(cells.text(1, ActionField::complete).starts_with("100"));
  CHECK(cells.text(4, ActionField::cycle) == "Backlog");
  CHECK(cell_text(cells.session.document(), {{9, 9}}, ActionField::title, cells.plan.catalog)
            .empty());
  CHECK(plain_text(cell_name(cells.session.plan(), cells.id(0), ActionField::owner)) ==
        "Owner of ‘Train the team’");
}

TEST_CASE("a cell takes what the details take, and says what it can't read", "[plan]") {
  Cells cells;
  CHECK_FALSE(cells.type(1, ActionField::owner, "ada"));
  CHECK(cells.action(1).owner == cells.session.plan().people[0].id);
  CHECK_FALSE(cells.type(1, ActionField::owner, ""));
  CHECK_FALSE(cells.action(1).owner);
  CHECK_FALSE(cells.type(3, ActionField::due, "2026-08-01"));
  CHECK(cells.action(3).due == year / 8 / 1);
  CHECK_FALSE(cells.type(3, ActionField::complete, "30"));
  CHECK(cells.action(3).complete == Percent{0.3});
  const auto document = cells.session.document();
  CHECK(cells.type(0, ActionField::owner, "Nemo"));
  CHECK(cells.type(0, ActionField::due, "soon"));
  CHECK(cells.type(0, ActionField::complete, "150"));
  CHECK(cells.type(0, ActionField::title, " "));
  CHECK(cells.type(0, ActionField::status, "asleep"));
  CHECK(cells.session.document() == document);
}

TEST_CASE("a date that is odd is taken, and told of", "[plan]") {
  Cells cells;
  CHECK_FALSE(cells.type(3, ActionField::due, "2099-12-31"));
  REQUIRE(cells.user.notices.size() == 1);
  CHECK(cells.user.notices.back().second.find("the plan has no cycle") != std::string::npos);
  CHECK_FALSE(cells.type(3, ActionField::start, "2100-01-01"));
  REQUIRE(cells.user.notices.size() == 2);
  CHECK(cells.user.notices.back().second.find("after 2099-12-31 when it is due") !=
        std::string::npos);
  CHECK(cells.action(3).start == std::chrono::year{2100} / 1 / 1);
  CHECK_FALSE(cells.type(3, ActionField::start, ""));
  CHECK_FALSE(cells.type(3, ActionField::due, "2026-08-01"));
  CHECK_FALSE(cells.type(3, ActionField::title, "Another"));
  CHECK(cells.user.notices.size() == 3);
}

TEST_CASE("a status typed asks why it is dropped, and can't be rolled", "[plan]") {
  Cells cells;
  CHECK_FALSE(cells.type(0, ActionField::status, "blo"));
  CHECK(cells.action(0).status == Status::blocked);
  CHECK_FALSE(cells.type(0, ActionField::status, "dropped"));
  CHECK(cells.user.asked.size() == 1);
  CHECK(cells.action(0).status == Status::blocked);
  cells.user.typed = "Too dear";
  CHECK_FALSE(cells.type(0, ActionField::status, "dropped"));
  CHECK(cells.action(0).reason == "Too dear");
  CHECK(cells.type(2, ActionField::status, "rolled"));
}

TEST_CASE("what is left as it was changes nothing, what is done is complete", "[plan]") {
  Cells cells;
  CHECK_FALSE(cells.type(1, ActionField::complete, cells.text(1, ActionField::complete)));
  CHECK_FALSE(cells.session.can_undo());
  CHECK(cells.type(1, ActionField::complete, "50"));
  cells.plan.change(0, [](Action& action) { action.checks = {{{{1, 1}}, "Ring", false}}; });
  cells.session.start(cells.plan.document);
  CHECK(cells.type(0, ActionField::complete, "50"));
}

TEST_CASE("names are offered by how they begin, and gone through", "[plan]") {
  const Names names{"planned", "in progress", "blocked"};
  CHECK(offered(names, "") == names);
  CHECK(offered(names, "P") == Names{"planned"});
  CHECK(offered(names, "blocked") == names);
  CHECK(offered(names, "x").empty());
  CHECK(name_beside(names, "planned", 1) == "in progress");
  CHECK(name_beside(names, "planned", -1) == "planned");
  CHECK(name_beside(names, "blocked", 1) == "blocked");
  CHECK(name_beside(names, "b", 1) == "planned");
  CHECK(name_beside(names, "", -1) == "blocked");
  CHECK(name_beside({}, "", 1).empty());
}

}  // namespace plan_cells_test
}  // namespace sightline
