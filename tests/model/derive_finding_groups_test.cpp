#include "model/derive/finding_groups.h"

#include <catch2/catch_test_macros.hpp>

#include "model/derive/open_findings.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_findings.h"
#include "tests/model/derive_support.h"

namespace derive_finding_groups_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

constexpr Day today = 2026y / 2 / 10;

/// A team of one whose KPIs have no standard.
Document fresh_scorecard(int kpis) {
  auto document = round_document();
  auto& plan = document.plan;
  IdSource ids(5);
  Person dana;
  dana.id = ids.next<Person>();
  dana.name = "Dana Whitfield";
  plan.people = {dana};
  plan.teams = {{ids.next<Team>(), "Sales", {}, {dana.id}}};
  plan.kpis.clear();
  for (int i = 0; i < kpis; ++i) {
    Kpi kpi;
    kpi.id = ids.next<Kpi>();
    kpi.name = std::string(1, static_cast<char>('A' + i));
    kpi.team = plan.teams[0].id;
    plan.kpis.push_back(kpi);
  }
  return document;
}

std::vector<std::string> sentences(const std::vector<Finding>& findings, FindingKind kind) {
  std::vector<std::string> all;
  for (const auto& group : grouped(findings))
    if (group.first().kind == kind) all.push_back(plain_text(group.what));
  return all;
}

}  // namespace

TEST_CASE("standards that a person lacks for several KPIs are one sentence with their names") {
  const auto document = fresh_scorecard(5);
  const auto findings = open_findings(document, today);
  CHECK(sentences(findings, FindingKind::standard_missing) ==
        std::vector<std::string>{
            "5 KPIs of Dana Whitfield have no standard yet: ‘A’, ‘B’, ‘C’, ‘D’, ‘E’."});
  std::size_t members = 0;
  for (const auto& group : grouped(findings)) members += group.members.size();
  CHECK(members == findings.size());
}

TEST_CASE("two of a kind stay sentences of their own") {
  const auto findings = open_findings(fresh_scorecard(2), today);
  CHECK(sentences(findings, FindingKind::standard_missing).size() == 2);
}

TEST_CASE("a long list of names is cut, and says by how many") {
  const auto all =
      sentences(open_findings(fresh_scorecard(10), today), FindingKind::standard_missing);
  REQUIRE(all.size() == 1);
  CHECK(all[0].ends_with("‘H’ and 2 more."));
}

TEST_CASE("one of a group that is silenced is gone from its sentence, the others stay") {
  auto document = fresh_scorecard(4);
  for (const auto& finding : open_findings(document, today))
    if (finding.kind == FindingKind::standard_missing) {
      document = apply(document, silence(document, Id<SilencedFinding>{{7, 7}}, finding,
                                         "Not before May.", today));
      break;
    }
  CHECK(sentences(open_findings(document, today), FindingKind::standard_missing) ==
        std::vector<std::string>{"3 KPIs of Dana Whitfield have no standard yet: ‘B’, ‘C’, ‘D’."});
}

TEST_CASE("no findings are no groups") { CHECK(grouped({}).empty()); }

}  // namespace derive_finding_groups_test
