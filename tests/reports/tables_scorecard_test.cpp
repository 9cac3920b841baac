#include "reports/tables_scorecard.h"
#include "model/derive/scores.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

#include "model/derive/audience.h"
#include "model/find.h"

namespace tables_scorecard_test {
using namespace sightline;
using std::chrono::year;

namespace {

const Day today = year{2026} / 5 / 12;

struct Made {
  Document document;
  IdSource ids{7};

  Made() { document = blank_document(year{2026} / 1, ids); }

  Kpi& kpi(KpiUnit unit, Rhythm rhythm, std::vector<Standard> standards) {
    Kpi made;
    made.id = ids.next<Kpi>();
    made.name = "Leads";
    made.unit = unit;
    made.rhythm = rhythm;
    made.standards = std::move(standards);
    return document.plan.kpis.emplace_back(std::move(made));
  }
  Id<Person> person(const char* name) {
    Person made;
    made.id = ids.next<Person>();
    made.name = name;
    document.plan.people.push_back(made);
    return made.id;
  }
  Standard standard(std::optional<Id<Person>> who, Day from, double value) {
    return {ids.next<Standard>(), who, from, value, {}};
  }
  void read(const Kpi& of, std::optional<Id<Person>> who, std::vector<Reading> readings) {
    document.plan.readings.emplace_back(
        ReadingSeries{ids.next<ReadingSeries>(), of.id, who, std::move(readings)});
  }
};

Reading reading(Day day, double value, std::optional<double> above = {},
                std::optional<double> below = {}) {
  return {day, value, above, below, {}, day};
}

}  // namespace

TEST_CASE("a plan whose KPIs have neither standard nor reading has no scorecard") {
  Made made;
  made.kpi(KpiUnit::number, Rhythm::weekly, {});
  CHECK(score_table(made.document, today).empty());
}

TEST_CASE("a changed standard leaves the months before it as they were") {
  Made made;
  const auto standards = {made.standard({}, year{2026} / 3 / 1, 12),
                          made.standard({}, year{2026} / 1 / 1, 10)};
  const auto& kpi = made.kpi(KpiUnit::number, Rhythm::monthly, standards);
  made.read(kpi, {}, {reading(year{2026} / 2 / 1, 11), reading(year{2026} / 3 / 1, 11)});
  const auto grids = score_table(made.document, today);
  REQUIRE(grids.size() == 1);
  const auto& line = grids[0].teams.at(0);
  CHECK(line.row(ScoreRow::standard)[1] == 10);
  CHECK(line.row(ScoreRow::standard)[2] == 12);
  CHECK(line.verdicts[1] == Verdict::met);
  CHECK(line.verdicts[2] == Verdict::missed);
  CHECK_FALSE(line.verdicts[0]);
}

TEST_CASE("a sum that the team is to reach is no standard of one of its members") {
  Made made;
  const auto ada = made.person("Ada");
  const auto grace = made.person("Grace");
  const auto& kpi = made.kpi(
      KpiUnit::number, Rhythm::monthly,
      {made.standard({}, year{2026} / 1 / 1, 10), made.standard(grace, year{2026} / 1 / 1, 4)});
  made.read(kpi, ada, {reading(year{2026} / 2 / 1, 7)});
  made.read(kpi, grace, {reading(year{2026} / 2 / 1, 5)});
  const auto grids = score_table(made.document, today);
  const auto& persons = grids.at(0).persons;
  REQUIRE(persons.size() == 2);
  CHECK_FALSE(persons[0].row(ScoreRow::standard)[1]);
  CHECK_FALSE(persons[0].verdicts[1]);
  CHECK(persons[1].verdicts[1] == Verdict::met);
  CHECK(grids.at(0).teams.at(0).verdicts[1] == Verdict::met);
}

TEST_CASE("a person without a standard is held against the team's, where that is no sum") {
  Made made;
  const auto ada = made.person("Ada");
  const auto grace = made.person("Grace");
  const auto& kpi = made.kpi(
      KpiUnit::days, Rhythm::monthly,
      {made.standard({}, year{2026} / 1 / 1, 6), made.standard(grace, year{2026} / 2 / 1, 4)});
  made.read(kpi, ada, {reading(year{2026} / 2 / 1, 5)});
  made.read(kpi, grace, {reading(year{2026} / 2 / 1, 5)});
  const auto grids = score_table(made.document, today);
  const auto& persons = grids.at(0).persons;
  REQUIRE(persons.size() == 2);
  CHECK(persons[0].row(ScoreRow::standard)[1] == 6);
  CHECK(persons[0].verdicts[1] == Verdict::missed);
  CHECK(persons[1].row(ScoreRow::standard)[0] == 6);
  CHECK(persons[1].row(ScoreRow::standard)[1] == 4);
  CHECK(persons[1].verdicts[1] == Verdict::met);
}

TEST_CASE("a team's number is the sum of its persons', a ratio that of the sums of its parts") {
  Made made;
  const auto ada = made.person("Ada");
  const auto grace = made.person("Grace");
  const Day january = year{2026} / 1 / 1;
  const auto number = made.kpi(KpiUnit::number, Rhythm::monthly, {made.standard({}, january, 6)});
  const auto rate = made.kpi(KpiUnit::percent, Rhythm::monthly, {});
  const auto bare = made.kpi(KpiUnit::percent, Rhythm::monthly, {});
  for (const auto& [who, value, above, below] :
       {std::tuple{ada, 2.0, 1.0, 10.0}, std::tuple{grace, 3.0, 9.0, 10.0}}) {
    made.read(number, who, {reading(january, value)});
    made.read(rate, who, {reading(january, above / below, above, below * value)});
    made.read(bare, who, {reading(january, 0.5)});
  }
  const auto grids = score_table(made.document, today);
  const auto& teams = grids.at(0).teams;
  CHECK(teams.at(0).row(ScoreRow::actual)[0] == 5);
  CHECK(teams.at(1).row(ScoreRow::actual)[0] == 10.0 / 50);
  // A mean of ratios would say nothing.
  CHECK_FALSE(teams.at(2).row(ScoreRow::actual)[0]);
}

TEST_CASE("weeks begin on Monday and end with today's, whether or not it has a reading") {
  Made made;
  const auto& kpi = made.kpi(KpiUnit::number, Rhythm::weekly, {});
  made.read(kpi, {}, {reading(year{2026} / 4 / 30, 3), reading(year{2026} / 6 / 1, 9)});
  const auto grids = score_table(made.document, today);
  REQUIRE(grids.size() == 1);
  CHECK(grids[0].periods.size() == 13);
  CHECK(grids[0].periods.back() == monday_of(today));
  CHECK_FALSE(grids[0].teams.at(0).row(ScoreRow::actual).back());
  const auto read = std::ranges::find(grids[0].periods, Day{year{2026} / 4 / 27});
  REQUIRE(read != grids[0].periods.end());
  CHECK(grids[0]
            .teams.at(0)
            .row(ScoreRow::actual)
            .at(static_cast<std::size_t>(read - grids[0].periods.begin())) == 3);
}

TEST_CASE("a reading without measure is left out") {
  Made made;
  const auto& kpi = made.kpi(KpiUnit::number, Rhythm::monthly, {});
  made.read(kpi, {},
            {reading(year{2026} / 1 / 1, std::numeric_limits<double>::max()),
             reading(year{2026} / 2 / 1, std::numeric_limits<double>::infinity())});
  const auto grids = score_table(made.document, today);
  for (const auto& value : grids.at(0).teams.at(0).row(ScoreRow::actual)) CHECK_FALSE(value);
}

TEST_CASE("a miss within the warning threshold is close, whichever way is better") {
  CHECK(verdict(Direction::higher, 10, 10, {}, 0.05) == Verdict::met);
  CHECK(verdict(Direction::higher, 9.5, 10, {}, 0.05) == Verdict::close);
  CHECK(verdict(Direction::higher, 9.4, 10, {}, 0.05) == Verdict::missed);
  CHECK(verdict(Direction::lower, 10.5, 10, {}, 0.05) == Verdict::close);
  CHECK(verdict(Direction::lower, 10.6, 10, {}, 0.05) == Verdict::missed);
  CHECK(verdict(Direction::range, 15, 10, 20.0, 0.05) == Verdict::met);
  CHECK(verdict(Direction::range, 21, 10, 20.0, 0.05) == Verdict::close);
  CHECK(verdict(Direction::range, 9, 10, 20.0, 0.05) == Verdict::missed);
  CHECK(verdict(Direction::range, 11, 10, {}, 0.05) == Verdict::missed);
  // 0.85 − 5 % is 0.8075, which no double is exactly.
  CHECK(verdict(Direction::higher, 0.8075, 0.85, {}, 0.05) == Verdict::close);
}

namespace {

/// Two persons in a team and a KPI of coverage, with one deal won in April.
struct Covered {
  Made made;
  Id<Person> ada = made.person("Ada");
  Id<Person> grace = made.person("Grace");
  Id<Kpi> kpi;

  explicit Covered(std::int64_t quota) {
    auto& plan = made.document.plan;
    Team team;
    team.id = made.ids.next<Team>();
    team.members = {ada, grace};
    plan.teams.push_back(team);
    auto& coverage =
        made.kpi(KpiUnit::ratio, Rhythm::monthly, {made.standard({}, year{2026} / 1 / 1, 3)});
    coverage.team = team.id;
    coverage.source = KpiSource::pipeline_to_quota;
    kpi = coverage.id;
    for (const auto who : {ada, grace})
      plan.quotas.push_back({made.ids.next<Quota>(), who, year{2026} / 4, Money{quota}});
    PipelineSnapshot snapshot{made.ids.next<PipelineSnapshot>(), year{2026} / 4 / 20, "CRM", {}};
    for (const auto who : {ada, grace}) {
      Opportunity won;
      won.key = "W" + std::to_string(snapshot.opportunities.size());
      won.owner = who;
      won.value = Money{50'000};
      won.outcome = Outcome::won;
      won.closed = year{2026} / 4 / 10;
      snapshot.opportunities.push_back(won);
    }
    made.document.pipeline.emplace_back(snapshot);
  }
  [[nodiscard]] ScoreGrid april() const {
    return score_grid(made.document, Rhythm::monthly, {year{2026} / 4 / 1}, today);
  }
};

}  // namespace

TEST_CASE("a quota that is met is met, whatever was typed before") {
  Covered desk(50'000);
  desk.made.read(*find(desk.made.document.plan.kpis, desk.kpi), desk.ada,
                 {reading(year{2026} / 4 / 1, 0.4, 4, 10)});
  const auto grid = desk.april();
  REQUIRE(grid.teams.size() == 1);
  REQUIRE(grid.persons.size() == 2);
  for (const auto* line : {&grid.teams[0], &grid.persons[0], &grid.persons[1]}) {
    CHECK(line->quota_met[0]);
    CHECK(line->is_read(0));
    CHECK_FALSE(line->row(ScoreRow::actual)[0]);
    CHECK(line->verdicts[0] == Verdict::met);
  }
  CHECK(grid.teams[0].persons.empty());
}

TEST_CASE("a quota that is met is met in a copy for a board, too") {
  Covered desk(50'000);
  desk.made.document = for_audience(desk.made.document, {.audience = Audience::board});
  const auto grid = desk.april();
  REQUIRE(grid.teams.size() == 1);
  CHECK(grid.teams[0].quota_met[0]);
  CHECK(grid.teams[0].verdicts[0] == Verdict::met);
  CHECK_FALSE(grid.teams[0].row(ScoreRow::actual)[0]);
}

TEST_CASE("a quota that isn't met has its ratio and verdict as ever") {
  const auto grid = Covered(90'000).april();
  CHECK_FALSE(grid.teams.at(0).quota_met[0]);
  CHECK(grid.teams.at(0).row(ScoreRow::actual)[0] == 0);
  CHECK(grid.teams.at(0).verdicts[0] == Verdict::missed);
}

namespace {

/// Three persons of a team, each with 20 to reach; two of them have reported in April.
struct Summed {
  Made made;
  std::vector<Id<Person>> persons{made.person("Ada"), made.person("Grace"), made.person("Jo")};
  Id<Kpi> kpi;

  Summed() {
    Team team;
    team.id = made.ids.next<Team>();
    team.members = persons;
    made.document.plan.teams.push_back(team);
    std::vector<Standard> standards{made.standard({}, year{2026} / 1 / 1, 60)};
    for (const auto who : persons) standards.push_back(made.standard(who, year{2026} / 1 / 1, 20));
    auto& leads = made.kpi(KpiUnit::number, Rhythm::monthly, standards);
    leads.team = team.id;
    kpi = leads.id;
    report(0);
    report(1);
  }
  void report(std::size_t who) {
    made.read(*find(made.document.plan.kpis, kpi), persons[who],
              {reading(year{2026} / 4 / 1, 17.5)});
  }
  [[nodiscard]] ScoreLine april() const {
    return score_grid(made.document, Rhythm::monthly, {year{2026} / 4 / 1}, today).teams.at(0);
  }
};

}  // namespace

TEST_CASE("a team's sum is not judged while a person has not reported") {
  Summed desk;
  auto line = desk.april();
  CHECK(line.row(ScoreRow::actual)[0] == 35);
  CHECK(line.reported[0] == 2);
  CHECK(line.expected[0].size() == 3);
  CHECK_FALSE(line.is_whole(0));
  CHECK_FALSE(line.verdicts[0]);
  desk.report(2);
  line = desk.april();
  CHECK(line.is_whole(0));
  CHECK(line.verdicts[0] == Verdict::missed);
}

TEST_CASE("a copy for a board tells how many are missing from a sum, and doesn't judge it") {
  Summed desk;
  desk.made.document = for_audience(desk.made.document, {.audience = Audience::board});
  const auto line = desk.april();
  CHECK(line.row(ScoreRow::actual)[0] == 35);
  CHECK(line.reported[0] == 2);
  CHECK(line.to_report(0) == 3);
  CHECK_FALSE(line.verdicts[0]);
  Summed whole;
  whole.report(2);
  whole.made.document = for_audience(whole.made.document, {.audience = Audience::board});
  CHECK(whole.april().verdicts[0] == Verdict::missed);
}

TEST_CASE("nobody waits for who left the team, or whose standard holds only later") {
  Summed desk;
  auto& plan = desk.made.document.plan;
  plan.teams[0].members.pop_back();
  CHECK(desk.april().verdicts[0] == Verdict::missed);
  Summed later;
  later.made.document.plan.kpis[0].standards.back().from = year{2026} / 5 / 1;
  CHECK(later.april().verdicts[0] == Verdict::missed);
}

TEST_CASE("who is held against the team's standard is waited for from the first reading on") {
  Summed desk;
  auto& kpi = desk.made.document.plan.kpis[0];
  kpi.standards.resize(1);
  CHECK(desk.april().verdicts[0] == Verdict::missed);
  desk.made.read(kpi, desk.persons[2], {reading(year{2026} / 3 / 1, 5)});
  CHECK(desk.april().reported[0] == 2);
  CHECK_FALSE(desk.april().verdicts[0]);
}

TEST_CASE("a formula of a sum that is not whole is not judged either") {
  Summed desk;
  auto& twice = desk.made.kpi(KpiUnit::number, Rhythm::monthly,
                              {desk.made.standard({}, year{2026} / 1 / 1, 60)});
  twice.team = desk.made.document.plan.teams[0].id;
  twice.source = KpiSource::formula;
  twice.sum_of = {desk.kpi};
  const auto formula = [&] {
    return score_grid(desk.made.document, Rhythm::monthly, {year{2026} / 4 / 1}, today).teams.at(1);
  };
  CHECK(formula().row(ScoreRow::actual)[0] == 35);
  CHECK_FALSE(formula().verdicts[0]);
  desk.report(2);
  CHECK(formula().verdicts[0] == Verdict::missed);
}

}  // namespace tables_scorecard_test
