#include "reports/tables_scorecard.h"
#include "model/derive/scores.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

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

TEST_CASE("a person without a standard is held against the team's") {
  Made made;
  const auto ada = made.person("Ada");
  const auto grace = made.person("Grace");
  const auto& kpi = made.kpi(
      KpiUnit::number, Rhythm::monthly,
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

}  // namespace tables_scorecard_test
