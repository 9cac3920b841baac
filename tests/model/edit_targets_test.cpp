#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/edit/apply.h"
#include "model/edit/gestures_targets.h"
#include "model/edit/gestures_vision.h"
#include "model/find.h"
#include "tests/model/refusal.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace edit_targets_test {

constexpr Month march = std::chrono::year{2026} / 3;

LineRef first_area(const Document& d) {
  return {LineKind::revenue, d.plan.targets.revenue[0].id.uuid};
}
LineRef first_department(const Document& d, LineKind kind = LineKind::headcount) {
  return {kind, d.plan.targets.departments[0].id.uuid};
}

TEST_CASE("a cell of every kind of line is set, read and cleared", "[edit]") {
  auto d = plausible_document(1);
  for (const auto& line : {first_area(d), first_department(d),
                           first_department(d, LineKind::contractors), LineRef{}}) {
    for (const auto figure : {Figure::target, Figure::actual, Figure::outlook}) {
      d = apply(d, set_cell(d, {line, figure, march, 4200}));
      CHECK(cell_value(d.plan, line, figure, march) == 4200);
      d = apply(d, set_cell(d, {line, figure, march, std::nullopt}));
      CHECK_FALSE(cell_value(d.plan, line, figure, march));
    }
  }
}

TEST_CASE("setting a cell says which", "[edit]") {
  const auto d = plausible_document(1);
  CHECK(plain_text(set_cell(d, {first_area(d), Figure::actual, march, 100}).message) ==
        "Set the actual of ‘Managed services’ for 2026-03 to USD 1");
  CHECK(plain_text(paste_cells(d, {{first_department(d), Figure::target, march, 250}}).message) ==
        "Set the target of ‘Sales’ for 2026-03 to 2.5");
  CHECK(plain_text(set_cell(d, {{}, Figure::target, march, {}}).message) ==
        "Clear the target of ‘profit’ for 2026-03");
}

TEST_CASE("a paste is all or nothing", "[edit]") {
  const auto d = plausible_document(1);
  const std::vector<Cell> good{{first_area(d), Figure::target, march, 1},
                               {first_department(d), Figure::target, march, 100}};
  const auto edit = paste_cells(d, good);
  CHECK(plain_text(edit.message) == "Paste: 2 lines, ‘Managed services’ to ‘Sales’, 2026-03");
  CHECK(edit.changes.size() == 2);
  auto bad = good;
  bad.push_back({first_department(d), Figure::target, march, -100});
  CHECK(refusal([&] { return paste_cells(d, bad); }) ==
        "A headcount can't be negative. Enter 0 or more.");
  const auto cleared = apply(d, clear_cells(d, good));
  CHECK_FALSE(cell_value(cleared.plan, first_area(d), Figure::target, march));
}

TEST_CASE("a value out of range and a removed line are refused", "[edit]") {
  const auto d = plausible_document(1);
  CHECK(refusal([&] {
          return set_cell(d, {{}, Figure::target, march, max_money + 1});
        }).starts_with("The value is out of range"));
  CHECK(refusal([&] {
          return set_cell(d, {first_department(d), {}, march, max_fte + 1});
        }).starts_with("The value is out of range"));
  CHECK(refusal([&] {
          return set_cell(d, {{}, {}, std::chrono::year{9000} / 1, 1});
        }).starts_with("The value is out of range"));
  for (const auto kind : {LineKind::revenue, LineKind::headcount, LineKind::contractors})
    CHECK(refusal([&] {
            return set_cell(d, {{kind, Uuid{9, 9}}, {}, march, 1});
          }).find("removed meanwhile") != std::string::npos);
}

TEST_CASE("an area without a line gets one with its first figure", "[edit]") {
  auto d = plausible_document(1);
  const auto line = first_area(d);
  d.plan.targets.revenue.clear();
  CHECK_FALSE(cell_value(d.plan, line, Figure::target, march));
  d = apply(d, set_cell(d, {line, Figure::target, march, 7}));
  CHECK(cell_value(d.plan, line, Figure::target, march) == 7);
}

TEST_CASE("a spread sets the months it has and leaves the others", "[edit]") {
  auto d = plausible_document(1);
  const auto april = cell_value(d.plan, first_area(d), Figure::target, add_months(march, 1));
  Series<Money> values;
  values.set(march, Money{5});
  const auto edit = spread_line(d, first_area(d), Figure::target, values);
  CHECK(plain_text(edit.message) == "Spread the target of ‘Managed services’ over 1 month");
  d = apply(d, edit);
  CHECK(cell_value(d.plan, first_area(d), Figure::target, march) == 5);
  CHECK(cell_value(d.plan, first_area(d), Figure::target, add_months(march, 1)) == april);
  Series<Fte> staff;
  staff.set(march, Fte{350});
  d = apply(d, spread_line(d, first_department(d, LineKind::contractors), {}, staff));
  CHECK(d.plan.targets.departments[0].contractors.at(march) == Fte{350});
  CHECK(spread_cells(d, {{{}, Figure::target, march, 1}}).changes.size() == 1);
}

TEST_CASE("an outlook has a reason, an actual may be provisional", "[edit]") {
  auto d = plausible_document(1);
  d = apply(d, set_outlook_reason(d, first_area(d), march, "A deal slipped."));
  d = apply(d, set_provisional(d, first_area(d), march, true));
  const auto& line = d.plan.targets.revenue[0].line;
  CHECK(line.reason.at(march) == "A deal slipped.");
  CHECK(line.provisional.at(march) == true);
  d = apply(d, set_outlook_reason(d, first_area(d), march, ""));
  d = apply(d, set_provisional(d, first_area(d), march, false));
  CHECK_FALSE(d.plan.targets.revenue[0].line.reason.at(march));
  CHECK_FALSE(d.plan.targets.revenue[0].line.provisional.at(march));
}

TEST_CASE("contractors have no reason and no provisional mark, and employees' are left alone",
          "[edit]") {
  const auto d = plausible_document(1);
  const auto line = first_department(d, LineKind::contractors);
  CHECK(refusal([&] { return set_outlook_reason(d, line, march, "A leave"); }) ==
        "Contractors have a target only. Enter actuals and outlooks for employees.");
  CHECK(refusal([&] { return set_provisional(d, line, march, true); }) != "not refused");
}

TEST_CASE("what was said about a figure goes when the figure is cleared", "[edit]") {
  auto d = plausible_document(1);
  const auto line = first_area(d);
  const auto kept = [&]() -> const Line<Money>& { return d.plan.targets.revenue[0].line; };
  d = apply(d, set_cell(d, {line, Figure::actual, march, 1}));
  d = apply(d, set_cell(d, {line, Figure::outlook, march, 2}));
  d = apply(d, set_provisional(d, line, march, true));
  d = apply(d, set_outlook_reason(d, line, march, "A deal slipped."));
  d = apply(d, set_cell(d, {line, Figure::target, march, {}}));
  CHECK(kept().provisional.at(march));
  d = apply(d, clear_cells(d, {{line, Figure::actual, march, {}}}));
  CHECK_FALSE(kept().provisional.at(march));
  CHECK(kept().reason.at(march));
  d = apply(d, set_cell(d, {line, Figure::outlook, march, {}}));
  CHECK_FALSE(kept().reason.at(march));
}

TEST_CASE("departments are added, renamed, moved and removed with what refers to them", "[edit]") {
  auto d = plausible_document(1);
  const Id<Department> made{{1, 1}};
  d = apply(d, add_department(d, made, " R&D "));
  d = apply(d, rename_department(d, made, "Lab"));
  d = apply(d, move_department(d, made, {}));
  d = apply(d, set_ramp_months(d, made, 3));
  CHECK(d.plan.targets.departments[0].name == "Lab");
  CHECK(plain_text(remove_department(d, made).message) == "Remove the department ‘Lab’");
  const auto old = d.plan.targets.departments[1].id;
  const auto edit = remove_department(d, old);
  CHECK(plain_text(edit.message) == "Remove the department ‘Sales’ and its headcount figures");
  d = apply(d, edit);
  for (const auto& person : d.plan.people) CHECK(person.department != old);
  for (const auto& action : d.plan.actions)
    for (const auto& served : action->serves) CHECK(served.target != old.uuid);
  CHECK(refusal([&] { return set_ramp_months(d, made, 37); }) ==
        "A ramp time is 0 to 36 months, not 37.");
}

TEST_CASE("a specialty area and its revenue line come, move and go together", "[edit]") {
  auto d = plausible_document(1);
  const auto about = d.plan.vision.organization.areas[0].id.uuid;
  d.plan.reviews[0].decisions[0].concerns = {{ServedKind::revenue, {}, about},
                                             {ServedKind::profit, {}, {}}};
  const Id<SpecialtyArea> made{{1, 1}};
  d = apply(d, add_area(d, made, " AI "));
  CHECK(find(d.plan.targets.revenue, made));
  CHECK(plain_text(remove_area(d, made).message) == "Remove the specialty area ‘AI’");
  d = apply(d, rename_area(d, made, "Data"));
  d = apply(d, set_share(d, made, When::now, Percent{2}));
  CHECK(find(d.plan.vision.organization.areas, made)->share_now == Percent{1});
  d = apply(d, move_area(d, made, {}));
  CHECK(d.plan.vision.organization.areas[0].id == made);
  CHECK(d.plan.targets.revenue[0].id == made);
  const auto old = d.plan.vision.organization.areas[1].id;
  const auto edit = remove_area(d, old);
  CHECK(plain_text(edit.message) ==
        "Remove the specialty area ‘Managed services’ and its revenue figures");
  d = apply(d, edit);
  CHECK_FALSE(find(d.plan.targets.revenue, old));
  CHECK(d.plan.reviews[0].decisions[0].concerns == std::vector{Served{ServedKind::profit, {}, {}}});
  for (const auto& action : d.plan.actions)
    for (const auto& served : action->serves) CHECK(served.target != old.uuid);
}

TEST_CASE("the vision's answers and numbers are set and taken back", "[edit]") {
  auto d = plausible_document(1);
  for (const auto part :
       {VisionPart::meaning, VisionPart::clients, VisionPart::competitors,
        VisionPart::business_community, VisionPart::vendors, VisionPart::ultimate_goal})
    d = apply(d, set_answer(d, part, std::string(100'000, 'x')));
  CHECK(d.plan.vision.reputation.vendors.size() == 100'000);
  for (const auto part :
       {VisionPart::revenue, VisionPart::net_worth, VisionPart::company_value, VisionPart::profit})
    d = apply(d, set_amount(d, part, When::then, Money{77}));
  CHECK(d.plan.vision.success.company_value.then == Money{77});
  d = apply(d, set_goal_kind(d, std::nullopt));
  d = apply(d, set_goal_text(d, &UltimateGoal::time_frame, "Soon"));
  d = apply(d, set_employees(d, When::now, Fte{100}));
  d = apply(d, set_profit_kind(d, ProfitKind::net));
  CHECK_FALSE(d.plan.vision.goal.kind);
  CHECK(d.plan.vision.organization.employees.now == Fte{100});
  CHECK(plain_text(set_amount(d, VisionPart::revenue, When::now, Money{100}).message) ==
        "Set revenue now to USD 1");
  CHECK(refusal([&] { return set_employees(d, When::then, Fte{-1}); }) ==
        "A headcount can't be negative. Enter 0 or more.");
  CHECK_THROWS_AS(set_answer(d, VisionPart::revenue, "x"), std::logic_error);
  CHECK_THROWS_AS(set_amount(d, VisionPart::meaning, When::now, Money{}), std::logic_error);
}

TEST_CASE("a share that is balanced leaves all areas at 100 % together, whatever they had") {
  IdSource ids(3);
  auto d = blank_document(std::chrono::year{2026} / 1, ids);
  std::vector<Id<SpecialtyArea>> areas;
  for (const char* name : {"Cloud", "Projects", "Hardware", "Advice"}) {
    areas.push_back(ids.next<SpecialtyArea>());
    d = apply(d, add_area(d, areas.back(), name));
  }
  const auto shares = [&] {
    std::vector<long> percents;
    for (const auto& area : d.plan.vision.organization.areas)
      percents.push_back(area.share_now ? std::lround(area.share_now->fraction * 100) : -1);
    return percents;
  };
  // Without shares the others get equal ones.
  d = apply(d, balance_share(d, areas[0], When::now, Percent{0.4}));
  CHECK(shares() == std::vector<long>{40, 20, 20, 20});
  d = apply(d, balance_share(d, areas[1], When::now, Percent{0.333}));
  for (int i = 0; i <= 100; i += 7) {
    d = apply(
        d, balance_share(d, areas[static_cast<std::size_t>(i) % 4], When::now, Percent{i / 100.0}));
    const auto all = shares();
    CHECK(std::accumulate(all.begin(), all.end(), 0L) == 100);
    CHECK(std::ranges::all_of(all, [](long percent) { return percent >= 0; }));
  }
  // In three years is another matter.
  CHECK_FALSE(d.plan.vision.organization.areas[0].share_then);
  d = apply(d, balance_share(d, areas[2], When::then, Percent{7}));
  CHECK(d.plan.vision.organization.areas[2].share_then == Percent{1});
  CHECK_THROWS_AS(balance_share(d, Id<SpecialtyArea>{{9, 9}}, When::now, Percent{0.5}), Failure);
}

TEST_CASE("an area whose share nobody has answered stays unanswered when others make room") {
  IdSource ids(4);
  auto d = blank_document(std::chrono::year{2026} / 1, ids);
  std::vector<Id<SpecialtyArea>> areas;
  for (const char* name : {"Cloud", "Security", "Advice"}) {
    areas.push_back(ids.next<SpecialtyArea>());
    d = apply(d, add_area(d, areas.back(), name));
  }
  d = apply(d, set_share(d, areas[0], When::now, Percent{0.5}));
  d = apply(d, balance_share(d, areas[1], When::now, Percent{0.3}));
  CHECK(d.plan.vision.organization.areas[0].share_now == Percent{0.7});
  CHECK_FALSE(d.plan.vision.organization.areas[2].share_now);
}

TEST_CASE("the only area's share is set and nothing else") {
  IdSource ids(3);
  auto d = blank_document(std::chrono::year{2026} / 1, ids);
  const auto only = ids.next<SpecialtyArea>();
  d = apply(d, add_area(d, only, "Cloud"));
  d = apply(d, balance_share(d, only, When::now, Percent{0.6}));
  CHECK(d.plan.vision.organization.areas[0].share_now == Percent{0.6});
}

}  // namespace edit_targets_test
}  // namespace sightline
