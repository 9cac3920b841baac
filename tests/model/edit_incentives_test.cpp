#include "model/edit/gestures_incentives.h"

#include <catch2/catch_test_macros.hpp>

#include "model/derive/references.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_people.h"
#include "model/find.h"
#include "tests/model/refusal.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace edit_incentives_test {

constexpr Month start = std::chrono::year{2026} / 1;

struct Desk {
  IdSource ids{77};
  Document document = plausible_document(3);
  Id<Incentive> id;

  explicit Desk(IncentiveKind kind = IncentiveKind::team_bonus) {
    document.plan.incentives.clear();
    const auto made = new_incentive(kind, "Spring", start, ids);
    id = made.id;
    perform(add_incentive(document, made));
  }
  void perform(const Edit& edit) { document = apply(document, edit.changes); }
  const Incentive& incentive() const { return document.plan.incentives.at(0); }
  Id<Person> person(std::size_t i) const { return document.plan.people.at(i).id; }
};

TEST_CASE("an incentive begins with the months of its kind, and a contest with what counts",
          "[edit]") {
  CHECK(Desk(IncentiveKind::team_bonus).incentive().last == add_months(start, 2));
  CHECK(Desk(IncentiveKind::contest).incentive().last == add_months(start, 1));
  CHECK(Desk(IncentiveKind::year_contest).incentive().last == add_months(start, 11));
  CHECK(Desk(IncentiveKind::company_contest).incentive().counts.size() == 1);
  CHECK(Desk(IncentiveKind::team_bonus).incentive().counts.empty());
}

TEST_CASE("terms are set one by one, and what they can't be is refused", "[edit]") {
  Desk desk;
  const auto& d = desk.document;
  desk.perform(set_incentive_text(d, desk.id, &Incentive::name, " Spring  bonus "));
  desk.perform(set_incentive_text(d, desk.id, &Incentive::rules, "One.\nTwo."));
  desk.perform(set_incentive_amount(d, desk.id, &Incentive::threshold, Money{100}));
  desk.perform(set_excess(d, desk.id, Percent{0.1}));
  desk.perform(set_stretch(d, desk.id, Percent{1.2}));
  desk.perform(set_incentive_months(d, desk.id, start, start));
  CHECK(desk.incentive().rules == "One.\nTwo.");
  CHECK(desk.incentive().threshold == Money{100});
  CHECK(desk.incentive().excess == Percent{0.1});
  CHECK(desk.incentive().stretch == Percent{1.2});
  CHECK(desk.incentive().last == start);
  CHECK(refusal([&] {
          return set_incentive_text(d, desk.id, &Incentive::name, " ");
        }).starts_with("An incentive needs a name."));
  CHECK(refusal([&] {
          return set_incentive_amount(d, desk.id, &Incentive::pool, Money{-1});
        }).starts_with("The amount can’t be below zero."));
  CHECK(refusal([&] {
          return set_excess(d, desk.id, Percent{1.1});
        }).starts_with("A share is 0 to 100 %."));
  CHECK(refusal([&] {
          return set_stretch(d, desk.id, Percent{0.9});
        }).starts_with("Who wins more has reached more"));
  CHECK(refusal([&] {
          return set_incentive_months(d, desk.id, start, add_months(start, -1));
        }).starts_with("The last month comes before the first."));
  desk.perform(set_incentive_amount(d, desk.id, &Incentive::threshold, std::nullopt));
  CHECK_FALSE(desk.incentive().threshold);
}

TEST_CASE("a share is added, changed and taken away, only people of the plan have one", "[edit]") {
  Desk desk;
  const auto set = [&](std::optional<Percent> part) {
    desk.perform(
        set_bonus_share(desk.document, desk.id, desk.person(0), part, desk.ids.next<Share>()));
  };
  set(Percent{0.4});
  set(Percent{0.5});
  REQUIRE(desk.incentive().shares.size() == 1);
  CHECK(desk.incentive().shares[0].part == Percent{0.5});
  set(std::nullopt);
  CHECK(desk.incentive().shares.empty());
  CHECK(refusal([&] {
          return set_bonus_share(desk.document, desk.id, desk.ids.next<Person>(), Percent{1},
                                 desk.ids.next<Share>());
        }).starts_with("This part of the plan was removed"));
}

TEST_CASE("what counts has points, by measure or by KPI", "[edit]") {
  Desk desk(IncentiveKind::contest);
  const auto kpi = desk.document.plan.kpis[0].id;
  const auto set = [&](ContestMeasure measure, std::optional<Id<Kpi>> of,
                       std::optional<double> points) {
    desk.perform(
        set_points(desk.document, desk.id, measure, of, points, desk.ids.next<ContestRule>()));
  };
  set(ContestMeasure::leads, kpi, 10);
  set(ContestMeasure::kpi, kpi, 5);
  set(ContestMeasure::kpi, kpi, 6);
  set(ContestMeasure::won_value, {}, std::nullopt);
  REQUIRE(desk.incentive().counts.size() == 2);
  CHECK_FALSE(desk.incentive().counts[0].kpi);
  CHECK(desk.incentive().counts[1].points == 6);
  CHECK(refusal([&] {
          return set_points(desk.document, desk.id, ContestMeasure::leads, {}, -1,
                            desk.ids.next<ContestRule>());
        }).starts_with("Points are 0 to 1,000,000."));
}

TEST_CASE("a person is in one team of a contest, and leaves no trace when removed", "[edit]") {
  Desk desk(IncentiveKind::company_contest);
  const auto red = desk.ids.next<ContestTeam>();
  const auto blue = desk.ids.next<ContestTeam>();
  desk.perform(add_contest_team(desk.document, desk.id, red, "Red"));
  desk.perform(add_contest_team(desk.document, desk.id, blue, "Blue"));
  desk.perform(put_in_contest_team(desk.document, desk.id, desk.person(0), red));
  desk.perform(put_in_contest_team(desk.document, desk.id, desk.person(0), blue));
  CHECK(desk.incentive().teams[0].members.empty());
  CHECK(desk.incentive().teams[1].members == std::vector{desk.person(0)});
  desk.perform(
      set_bonus_share(desk.document, desk.id, desk.person(0), Percent{1}, desk.ids.next<Share>()));
  desk.perform(remove_person(desk.document, desk.person(0)));
  CHECK(desk.incentive().teams[1].members.empty());
  CHECK(desk.incentive().shares.empty());
  desk.perform(rename_contest_team(desk.document, desk.id, blue, "Sea"));
  CHECK(refusal([&] {
          return rename_contest_team(desk.document, desk.id, blue, "");
        }).starts_with("A team needs a name."));
  desk.perform(remove_contest_team(desk.document, desk.id, blue));
  CHECK(desk.incentive().teams.size() == 1);
  desk.perform(remove_incentive(desk.document, desk.id));
  CHECK(desk.document.plan.incentives.empty());
}

}  // namespace edit_incentives_test
}  // namespace sightline
