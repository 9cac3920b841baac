// Readings that somebody typed where a computed one counts.
#include <catch2/catch_test_macros.hpp>

#include "model/catalog/catalog.h"
#include "model/edit/differences.h"
#include "tests/model/derive_support.h"

namespace derive_in_place_test {
using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("a typed reading that a computed one replaces is told with it, as a change") {
  auto document = round_document();
  IdSource ids(5);
  Person person;
  person.id = ids.next<Person>();
  document.plan.people.push_back(person);
  document.plan.teams.push_back({ids.next<Team>(), "Sales", {}, {person.id}});
  PipelineSnapshot taken{ids.next<PipelineSnapshot>(), 2026y / 5 / 15, "crm.csv", {}};
  for (const auto outcome : {Outcome::won, Outcome::lost}) {
    Opportunity deal;
    deal.key = name_of(outcome);
    deal.owner = person.id;
    deal.outcome = outcome;
    deal.closed = 2026y / 1 / 10;
    taken.opportunities.push_back(deal);
  }
  document.pipeline.emplace_back(taken);
  Kpi kpi;
  kpi.id = ids.next<Kpi>();
  kpi.name = "Win rate";
  kpi.team = document.plan.teams.front().id;
  kpi.rhythm = Rhythm::monthly;
  kpi.unit = KpiUnit::percent;
  kpi.source = KpiSource::win_rate_count;
  document.plan.kpis.push_back(kpi);
  ReadingSeries series{ids.next<ReadingSeries>(), kpi.id, person.id, {}};
  document.plan.readings.emplace_back(series);
  auto after = document;
  const auto typed = [](Day period) {
    Reading reading;
    reading.period = period;
    reading.value = 0.29;
    return reading;
  };
  series.readings = {typed(2025y / 12 / 1), typed(2026y / 1 / 1)};
  after.plan.readings.front() = Box<ReadingSeries>(series);
  const auto groups = differences(document, after);
  REQUIRE(count_lines(groups) == 2);
  const auto& lines = groups.front().lines;
  const auto catalog = Catalog::english();
  CHECK(catalog.text(lines[0].text).ends_with("reading of 1 Dec 2025 (empty) → 29\u00a0%"));
  CHECK(
      catalog.text(lines[1].text)
          .ends_with("typed reading of 1 Jan 2026 (empty) → 29\u00a0%; computed from the pipeline "
                     "and shown in its place: 50\u00a0%"));
}

}  // namespace derive_in_place_test
