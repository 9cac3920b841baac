#include <catch2/catch_test_macros.hpp>

#include "model/derive/check.h"
#include "model/edit/change.h"
#include "model/find.h"

namespace sightline::derive_references_test {
namespace {

constexpr Month start = std::chrono::year{2026} / 1;

std::vector<std::string> lost_references(const Document& document) {
  std::vector<std::string> places;
  for (const auto& finding : check(document, start / 1))
    if (finding.kind == FindingKind::dangling_reference) places.push_back(finding.place);
  return places;
}

}  // namespace

TEST_CASE("what somebody was set or reached stays theirs when they have gone") {
  IdSource ids(7);
  auto document = blank_document(start, ids);
  auto& plan = document.plan;
  const Id<Person> gone{ids.next_uuid()};
  plan.teams.push_back({ids.next<Team>(), "Sales", {}, {}});
  Kpi kpi;
  kpi.id = ids.next<Kpi>();
  kpi.team = plan.teams[0].id;
  kpi.standards = {{ids.next<Standard>(), gone, start / 1, 0.5, {}}};
  plan.kpis.push_back(kpi);
  plan.readings.emplace_back(ReadingSeries{ids.next<ReadingSeries>(), kpi.id, gone, {}});
  plan.quotas.push_back({ids.next<Quota>(), gone, start, Money{100}});
  CHECK(lost_references(document).empty());

  const auto series = ids.next<ReadingSeries>();
  plan.readings[0] = ReadingSeries{series, {ids.next_uuid()}, gone, {}};
  CHECK(lost_references(document) == std::vector{path_to("/plan/readings", series, "kpi")});
}

TEST_CASE("an area of an earlier vision alone does not hold a revenue line") {
  IdSource ids(7);
  auto document = blank_document(start, ids);
  const auto area = ids.next<SpecialtyArea>();
  VisionEdition edition;
  edition.id = ids.next<VisionEdition>();
  edition.vision.organization.areas.push_back({area, "Paper", {}, {}});
  document.plan.editions.push_back(edition);
  document.plan.targets.revenue.push_back({area, {}});
  CHECK(lost_references(document) == std::vector{path_to("/plan/targets/revenue", area, "id")});
}

}  // namespace sightline::derive_references_test
