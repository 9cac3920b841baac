#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "model/derive/priorities.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_kpis.h"
#include "model/edit/gestures_readings.h"
#include "model/edit/gestures_teams.h"
#include "tests/model/refusal.h"
#include "tests/support/plausible_document.h"
#include "tests/support/scored_plan.h"

namespace sightline {
namespace edit_scorecard_test {

using std::chrono::year;

bool contains(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

struct Desk : ScoredPlan {
  void take(const Edit& edit) { document = apply(document, edit.changes); }
  const Standard* find_standard(Id<Kpi> id, Day from) {
    for (const auto& standard : kpi(id).standards)
      if (standard.from == from) return &standard;
    return nullptr;
  }
};

TEST_CASE("a team is added, renamed, led and manned", "[edit]") {
  Desk desk;
  const auto service = desk.ids.next<Team>();
  desk.take(add_team(desk.document, service, " Service "));
  desk.take(rename_team(desk.document, service, "Service team"));
  desk.take(set_team_leader(desk.document, service, desk.ben));
  desk.take(set_membership(desk.document, service, desk.ben, Membership::in));
  CHECK(set_membership(desk.document, service, desk.ben, Membership::in).changes.empty());
  const auto& team = desk.plan().teams.back();
  CHECK(team.name == "Service team");
  CHECK(team.leader == desk.ben);
  CHECK(team.members == std::vector{desk.ben});
  desk.take(set_membership(desk.document, service, desk.ben, Membership::out));
  CHECK(desk.plan().teams.back().members.empty());
}

TEST_CASE("a team needs a name of its own and people who are there", "[edit]") {
  Desk desk;
  const auto id = desk.ids.next<Team>();
  CHECK(contains(refusal([&] { return add_team(desk.document, id, " "); }), "needs a name"));
  CHECK(contains(refusal([&] { return add_team(desk.document, id, "Sales team"); }), "already"));
  CHECK(contains(refusal([&] { return rename_team(desk.document, id, "X"); }), "removed"));
  const auto nobody = desk.ids.next<Person>();
  CHECK(contains(refusal([&] { return set_team_leader(desk.document, desk.sales, nobody); }),
                 "removed"));
  CHECK(contains(
      refusal([&] { return set_membership(desk.document, desk.sales, nobody, Membership::in); }),
      "removed"));
}

TEST_CASE("a team that goes takes its KPIs, their readings and what referred to them", "[edit]") {
  Desk desk;
  const auto leads = desk.add_kpi("Leads");
  desk.read(leads, desk.ada, {1, 2});
  const auto other = desk.ids.next<Team>();
  desk.plan().teams.push_back({other, "Other", {}, {}});
  const auto sum = desk.add_formula("Sum", {leads});
  desk.kpi(sum).team = other;
  Action action;
  action.id = desk.ids.next<Action>();
  action.serves = {{ServedKind::kpi, {}, leads.uuid}};
  desk.plan().actions.emplace_back(action);
  const auto edit = remove_team(desk.document, desk.sales);
  CHECK(contains(plain_text(edit.message), "1 KPI"));
  const auto after = apply(desk.document, edit.changes);
  CHECK(after.plan.teams.size() == 1);
  REQUIRE(after.plan.kpis.size() == 1);
  CHECK(after.plan.kpis[0].sum_of.empty());
  CHECK(after.plan.readings.empty());
  CHECK(after.plan.actions[0]->serves.empty());
}

TEST_CASE("a KPI's name, unit, direction, rhythm, threshold, owner and source are set", "[edit]") {
  Desk desk;
  Kpi kpi;
  kpi.id = desk.ids.next<Kpi>();
  kpi.name = " Tickets ";
  kpi.team = desk.sales;
  desk.take(add_kpi(desk.document, kpi));
  desk.take(rename_kpi(desk.document, kpi.id, "Open tickets"));
  desk.take(set_kpi_unit(desk.document, kpi.id, KpiUnit::days));
  desk.take(set_kpi_direction(desk.document, kpi.id, Direction::lower));
  desk.take(set_kpi_rhythm(desk.document, kpi.id, Rhythm::monthly));
  desk.take(set_kpi_warning(desk.document, kpi.id, Percent{0.1}));
  desk.take(set_kpi_owner(desk.document, kpi.id, desk.ada));
  desk.take(set_kpi_source(desk.document, kpi.id, KpiSource::leads));
  const auto& after = desk.kpi(kpi.id);
  CHECK(after.name == "Open tickets");
  CHECK(after.unit == KpiUnit::days);
  CHECK(after.direction == Direction::lower);
  CHECK(after.rhythm == Rhythm::monthly);
  CHECK(after.warning == Percent{0.1});
  CHECK(after.owner == desk.ada);
  CHECK(after.source == KpiSource::leads);
}

TEST_CASE("a KPI needs a name of its own in its team, and a threshold that is a part", "[edit]") {
  Desk desk;
  const auto leads = desk.add_kpi("Leads");
  Kpi kpi;
  kpi.id = desk.ids.next<Kpi>();
  kpi.team = desk.sales;
  CHECK(contains(refusal([&] { return add_kpi(desk.document, kpi); }), "needs a name"));
  kpi.name = "Leads";
  CHECK(contains(refusal([&] { return add_kpi(desk.document, kpi); }), "already"));
  kpi.team = desk.ids.next<Team>();
  CHECK(contains(refusal([&] { return add_kpi(desk.document, kpi); }), "removed"));
  for (const double part : {-0.1, 1.5, std::nan("")})
    CHECK(contains(refusal([&] { return set_kpi_warning(desk.document, leads, Percent{part}); }),
                   "0 % to 100 %"));
}

TEST_CASE("removing a KPI says how many readings go with it", "[edit]") {
  Desk desk;
  const auto leads = desk.add_kpi("Leads");
  desk.read(leads, desk.ada, {1, 2, 3});
  const auto edit = remove_kpi(desk.document, leads);
  CHECK(contains(plain_text(edit.message), "3 readings"));
  CHECK(apply(desk.document, edit.changes).plan.readings.empty());
  CHECK(contains(refusal([&] { return remove_kpi(desk.document, desk.ids.next<Kpi>()); }),
                 "removed"));
}

TEST_CASE("a new standard from a date leaves the older ones as they are", "[edit]") {
  Desk desk;
  const auto leads = desk.add_kpi("Leads");
  const Day january = year{2026} / 1 / 1;
  const Day june = year{2026} / 6 / 1;
  const auto set = [&](std::optional<Id<Person>> who, Day from, double value) {
    desk.take(
        set_standard(desk.document, leads, {desk.ids.next<Standard>(), who, from, value, {}}));
  };
  set({}, january, 10);
  set({}, june, 12);
  set(desk.ben, january, 4);
  REQUIRE(desk.kpi(leads).standards.size() == 3);
  CHECK(desk.find_standard(leads, january)->value == 10);
  // The same person and day: what was typed wrong is put right.
  set({}, june, 13);
  CHECK(desk.kpi(leads).standards.size() == 3);
  CHECK(desk.find_standard(leads, june)->value == 13);
  const auto gone = desk.find_standard(leads, june)->id;
  desk.take(remove_standard(desk.document, leads, gone));
  CHECK(desk.find_standard(leads, june) == nullptr);
  CHECK(contains(refusal([&] { return remove_standard(desk.document, leads, gone); }), "removed"));
}

TEST_CASE("a range begins with its lower end, and ends with the direction", "[edit]") {
  Desk desk;
  const auto stock = desk.add_kpi("Stock");
  desk.take(set_kpi_direction(desk.document, stock, Direction::range));
  Standard standard{desk.ids.next<Standard>(), {}, year{2026} / 1 / 1, 10, 5.0};
  CHECK(
      contains(refusal([&] { return set_standard(desk.document, stock, standard); }), "lower end"));
  standard.upper = 20;
  desk.take(set_standard(desk.document, stock, standard));
  CHECK(desk.kpi(stock).standards[0].upper == 20);
  desk.take(set_kpi_direction(desk.document, stock, Direction::higher));
  CHECK_FALSE(desk.kpi(stock).standards[0].upper);
  standard.value = std::nan("");
  CHECK(contains(refusal([&] { return set_standard(desk.document, stock, standard); }), "number"));
  standard.value = 1;
  standard.person = desk.ids.next<Person>();
  CHECK(contains(refusal([&] { return set_standard(desk.document, stock, standard); }), "removed"));
}

TEST_CASE("a formula is refused in a sentence when it can't be worked out", "[edit]") {
  Desk desk;
  const auto leads = desk.add_kpi("Leads");
  const auto sum = desk.add_kpi("Sum");
  const auto margin = desk.add_kpi("Margin", KpiUnit::percent, Rhythm::monthly);
  const auto refused = [&](Id<Kpi> id, std::vector<Id<Kpi>> above, std::vector<Id<Kpi>> below) {
    return refusal([&] { return set_kpi_formula(desk.document, id, above, below); });
  };
  CHECK(contains(refused(sum, {}, {leads}), "add up"));
  CHECK(contains(refused(sum, {sum}, {}), "part of itself"));
  CHECK(contains(refused(sum, {margin}, {}), "rhythm"));
  CHECK(contains(refused(sum, std::vector(51, leads), {}), "at most 50"));
  CHECK(contains(refused(sum, {desk.ids.next<Kpi>()}, {}), "removed"));
  desk.take(set_kpi_formula(desk.document, sum, {leads}, {}));
  CHECK(desk.kpi(sum).source == KpiSource::formula);
  CHECK(contains(refused(leads, {sum}, {}), "worked out from it"));
}

TEST_CASE("a reading is entered, changed and cleared, and bears the day of its entry", "[edit]") {
  Desk desk;
  const auto leads = desk.add_kpi("Leads");
  const ReadingPlace place{leads, desk.ada, year{2026} / 5 / 7};  // a Thursday
  const auto enter = [&](std::optional<ReadingValue> value) {
    desk.take(set_readings(desk.document, {{place, value}}, Desk::today, desk.ids));
  };
  enter(ReadingValue{6});
  REQUIRE(reading_at(desk.plan(), place) != nullptr);
  CHECK(reading_at(desk.plan(), place)->period == Desk::last_week);
  CHECK(reading_at(desk.plan(), place)->entered_on == Desk::today);
  desk.take(set_reading_note(desk.document, place, "fair"));
  enter(ReadingValue{7, 7, 20});
  CHECK(reading_at(desk.plan(), place)->denominator == 20);
  CHECK(reading_at(desk.plan(), place)->note == "fair");
  CHECK(desk.plan().readings.size() == 1);
  enter(std::nullopt);
  CHECK(desk.plan().readings.empty());
}

TEST_CASE("what is typed over itself keeps the day of its first entry", "[edit]") {
  Desk desk;
  const auto leads = desk.add_kpi("Leads");
  desk.read(leads, desk.ada, {5});
  const ReadingPlace place{leads, desk.ada, Desk::last_week};
  CHECK(set_readings(desk.document, {{place, ReadingValue{5}}}, year{2026} / 6 / 1, desk.ids)
            .changes.empty());
}

TEST_CASE("readings of gone KPIs, formulas, times to come and no numbers are refused", "[edit]") {
  Desk desk;
  const auto leads = desk.add_kpi("Leads");
  const auto sum = desk.add_formula("Sum", {leads});
  const auto refused = [&](ReadingPlace place, double value) {
    return refusal([&] {
      return set_readings(desk.document, {{place, ReadingValue{value}}}, Desk::today, desk.ids);
    });
  };
  CHECK(contains(refused({sum, desk.ada, Desk::last_week}, 1), "worked out"));
  CHECK(contains(refused({leads, desk.ada, year{2026} / 5 / 18}, 1), "not begun"));
  CHECK(contains(refused({leads, desk.ada, Desk::last_week}, INFINITY), "number"));
  CHECK(contains(refused({desk.ids.next<Kpi>(), desk.ada, Desk::last_week}, 1), "removed"));
  CHECK(contains(refused({leads, desk.ids.next<Person>(), Desk::last_week}, 1), "removed"));
  CHECK(contains(refusal([&] {
                   return set_reading_note(desk.document, {leads, desk.ada, Desk::last_week}, "x");
                 }),
                 "no reading"));
}

TEST_CASE("a reading is late more than three days after its period's end") {
  Reading reading;
  reading.period = Desk::last_week;
  reading.entered_on = year{2026} / 5 / 13;
  CHECK_FALSE(is_late(Rhythm::weekly, reading));
  reading.entered_on = year{2026} / 5 / 14;
  CHECK(is_late(Rhythm::weekly, reading));
  CHECK_FALSE(is_late(Rhythm::monthly, reading));
  CHECK(period_end(Rhythm::monthly, year{2028} / 2 / 3) == year{2028} / 2 / 29);
}

TEST_CASE("a week of the whole team is one edit that one undo takes back", "[edit]") {
  Desk desk;
  std::vector<ReadingEntry> entries;
  for (const auto kpi : {desk.add_kpi("Leads"), desk.add_kpi("Calls")})
    for (const auto person : {desk.ada, desk.ben})
      entries.push_back({{kpi, person, Desk::last_week}, ReadingValue{3}});
  const auto edit = set_readings(desk.document, entries, Desk::today, desk.ids);
  CHECK(plain_text(edit.message) == "Enter 4 readings");
  CHECK(apply(desk.document, edit.changes).plan.readings.size() == 4);
}

TEST_CASE("the day's priorities are important when high, late or serving something") {
  Desk desk;
  Action action;
  action.owner = desk.ada;
  const auto add = [&](Priority priority, std::optional<Day> due, bool serves) {
    action.id = desk.ids.next<Action>();
    action.priority = priority;
    action.due = due;
    action.serves.clear();
    if (serves) action.serves.push_back({ServedKind::profit, {}, {}});
    desk.plan().actions.emplace_back(action);
    return action.id;
  };
  const auto busy = add(Priority::normal, {}, false);
  const auto serving = add(Priority::normal, {}, true);
  const auto late = add(Priority::low, year{2026} / 5 / 1, false);
  const auto high = add(Priority::high, {}, false);
  auto& ada = desk.plan().people[0];
  std::vector<Id<Action>> proposed;
  for (const auto* one : proposed_priorities(desk.plan(), ada, Desk::today))
    proposed.push_back(one->id);
  CHECK(proposed == std::vector{high, late, serving, busy});
  CHECK_FALSE(priorities_of(desk.plan(), ada, Desk::today).is_of_today);
  ada.priorities_on = Desk::today;
  ada.first_priority = busy;
  ada.second_priority = late;
  const auto chosen = priorities_of(desk.plan(), ada, Desk::today);
  CHECK(chosen.is_of_today);
  CHECK(chosen.first.importance == Importance::none);
  CHECK(chosen.second.importance == Importance::late);
  ada.second_priority = desk.ids.next<Action>();
  CHECK(priorities_of(desk.plan(), ada, Desk::today).second.action == nullptr);
  CHECK(priorities_of(desk.plan(), ada, year{2026} / 5 / 13).first.action == nullptr);
}

}  // namespace edit_scorecard_test
}  // namespace sightline
