// What the import dialog tells and asks of files that contradict themselves.
#include <catch2/catch_test_macros.hpp>

#include "tests/present/import_desk.h"

namespace sightline::import_doubts_test {

using namespace std::chrono_literals;

TEST_CASE("figures beside a wrong total are taken when that is said") {
  auto document = plausible_document(3);
  for (auto& each : document.plan.targets.revenue) each.line = {};
  const auto area = document.plan.vision.organization.areas.front().name;
  ImportDesk desk("Month;" + area + ";Total revenue\nJan 2026;600;600\nFeb 2026;700;716\n",
                  ImportKind::actuals, document);
  auto view = desk.presenter->view();
  CHECK(view.asks == Asks::totals);
  CHECK(view.question.starts_with("▲ 1 total is not the sum of its parts"));
  CHECK_FALSE(view.can_import);
  desk.presenter->agree(Asks::totals, true);
  view = desk.presenter->view();
  CHECK(view.question.empty());
  CHECK(view.can_import);
}

TEST_CASE("a total that is wrong is not asked about when no figure is taken") {
  ImportDesk desk("Month;Rent;Water;Total\n2026-01;600;5;605\n2026-02;700;6;716\n",
                  ImportKind::actuals);
  REQUIRE(desk.presenter->view().unknown.size() == 2);
  for (const std::size_t name : {0, 1}) desk.presenter->choose_line(name, ImportView::left_place);
  const auto view = desk.read();
  CHECK_FALSE(desk.presenter->reading().actuals.wrong_totals.empty());
  CHECK(view.asks == Asks::nothing);
  CHECK(view.boxes.empty());
  CHECK(view.button == "&Remember that");
  CHECK(view.can_import);
  CHECK(desk.import());
}

TEST_CASE("figures out of all proportion beside a wrong total are two questions with a box each") {
  auto document = plausible_document(3);
  for (auto& each : document.plan.targets.revenue) each.line = {};
  document.plan.targets.revenue.front().line.target.set(2026y / 1, Money{100'000'000});
  const auto area = document.plan.vision.organization.areas.front().name;
  ImportDesk desk("Month;" + area + ";Total revenue\nJan 2026;600;600\nFeb 2026;700;716\n",
                  ImportKind::actuals, document);
  const std::vector both{Asks::unusual, Asks::totals};
  const auto check = [&](Asks asks, bool first, bool second) {
    const auto view = desk.presenter->view();
    CHECK(view.asks == asks);
    REQUIRE(boxes(view) == both);
    CHECK(view.boxes[0].agreed == first);
    CHECK(view.boxes[1].agreed == second);
    CHECK(view.can_import == (first && second));
  };
  check(Asks::unusual, false, false);
  desk.presenter->agree(Asks::unusual, true);
  check(Asks::totals, true, false);
  desk.presenter->agree(Asks::totals, true);
  check(Asks::nothing, true, true);
  // Either answer can be taken back.
  desk.presenter->agree(Asks::unusual, false);
  check(Asks::unusual, false, true);
  desk.presenter->agree(Asks::unusual, true);
  desk.presenter->agree(Asks::totals, false);
  check(Asks::totals, true, false);
}

TEST_CASE("a unit that was said is not asked about, however large the figures are with it") {
  auto document = plausible_document(3);
  for (auto& each : document.plan.targets.revenue) each.line = {};
  document.plan.targets.revenue.front().line.target.set(2026y / 1, Money{100'000'000});
  const auto area = document.plan.vision.organization.areas.front().name;
  ImportDesk desk("Month;" + area + "\nJan 2026;600\n", ImportKind::actuals, document);
  CHECK(desk.presenter->view().question.find("Does the file count in thousands?") !=
        std::string::npos);
  desk.presenter->choose_unit(static_cast<std::size_t>(FigureUnit::million));
  const auto view = desk.read();
  CHECK(view.asks == Asks::unusual);
  CHECK(view.question.find("with the unit that was said.") != std::string::npos);
}

TEST_CASE("a day before a deal's close is told in the summary, and gone with another day") {
  ImportDesk desk("Id,Name,Value,Stage,Closed\n1,Alpha,5,Won,2026-05-01\n", ImportKind::pipeline);
  const auto tells = [&] {
    return desk.presenter->view().summary.find("▲ 1 deal was created or closed after") !=
           std::string::npos;
  };
  CHECK_FALSE(tells());
  desk.presenter->set_taken_on(2026y / 3 / 31);
  CHECK(tells());
}

}  // namespace sightline::import_doubts_test
