// What is copied of the targets, and pasted there.
#include <catch2/catch_test_macros.hpp>

#include "app/present/copied_cells.h"
#include "tests/present/targets_desk.h"

namespace sightline::targets_copy_test {
namespace {

using targets_desk::Desk;
using targets_desk::target_row;

}  // namespace

TEST_CASE("half a year copied over its subtotals is the same half year on another line") {
  Desk desk;
  const auto& table = desk.presenter.refresh();
  const int last = 6;  // January to June, with the subtotal of the first cycle
  const auto block = copied_cells(table, {target_row, 0, target_row, last}, desk.catalog.form());
  REQUIRE(block.front().size() == 6);
  const auto& plan = desk.session.plan();
  const auto other = plan.vision.organization.areas[1].id;
  const auto july = revenue_of(plan.targets, other).target.at(std::chrono::year{2026} / 7);
  const int to = desk.presenter.go_to(to_text(other.uuid) + "/revenue");
  REQUIRE(desk.presenter.paste(to, 0, block));
  CHECK(desk.user.notices.empty());
  const auto& pasted = revenue_of(desk.session.plan().targets, other).target;
  for (int month = 0; month < 6; ++month)
    CHECK(pasted.at(add_months(std::chrono::year{2026} / 1, month)) == desk.target(month));
  CHECK(pasted.at(std::chrono::year{2026} / 7) == july);
}

}  // namespace sightline::targets_copy_test
