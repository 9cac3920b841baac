#include <catch2/catch_test_macros.hpp>

#include "model/base/json_value.h"
#include "model/derive/audience.h"
#include "model/derive/computed_readings.h"
#include "model/edit/change.h"
#include "model/find.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"
#include "tests/support/withheld.h"

namespace sightline::derive_audience_test {
namespace {

constexpr Day today = std::chrono::year{2026} / 2 / 10;

std::vector<AudienceOptions> all_options() {
  std::vector<AudienceOptions> all;
  for (std::size_t i = 0; i < count_of<Audience>(); ++i)
    for (unsigned bits = 0; bits < 32; ++bits)
      all.push_back({static_cast<Audience>(i), (bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0,
                     (bits & 8U) != 0, (bits & 16U) != 0});
  return all;
}

constexpr const char* mark_text = "WITHHELD-MARK";
constexpr std::int64_t mark_number = 87'654'321;

/// Marks every text and amount within withheld fields, so that they can be told from all others.
void mark_withheld(Document& document, const AudienceOptions& options) {
  change_withheld(document, options, []<class T>(T& value) {
    if constexpr (std::is_same_v<T, std::string>)
      value = mark_text;
    else if constexpr (std::is_same_v<T, Money>)
      value.minor = mark_number;
    else if constexpr (std::is_same_v<T, Fte>)
      value.hundredths = mark_number;
    else if constexpr (std::is_same_v<T, double>)
      value = static_cast<double>(mark_number);
  });
}

bool shows(const Document& document, const std::string& text) {
  return to_json(document).dump().find(text) != std::string::npos;
}

template <class F>
void change_first_action(Plan& plan, F&& change) {
  auto action = *plan.actions[0];
  std::forward<F>(change)(action);
  plan.actions[0] = std::move(action);
}

}  // namespace

TEST_CASE("nothing within a withheld field is left, whatever the document, audience and options") {
  std::mt19937_64 random(5);
  for (const auto& options : all_options()) {
    auto document = random_document(random);
    mark_withheld(document, options);
    const auto shown = for_audience(document, options);
    INFO(name_of(options.audience));
    CHECK_FALSE(shows(shown, mark_text));
    CHECK_FALSE(shows(shown, std::to_string(mark_number)));
    CHECK(for_audience(shown, options) == shown);
  }
}

TEST_CASE("a leadership team that chose everything sees the whole document") {
  const auto document = plausible_document(2);
  const AudienceOptions all{Audience::leadership, true, true, true, true, true};
  CHECK(for_audience(document, all) == document);
}

TEST_CASE("by default nobody sees exit terms, net worth and pay, and a leadership team the rest") {
  const auto document = plausible_document(2);
  for (const auto audience :
       {Audience::leadership, Audience::board, Audience::lender, Audience::company}) {
    const auto shown = for_audience(document, {.audience = audience});
    CHECK(shown.plan.vision.goal == UltimateGoal{});
    CHECK(shown.plan.vision.success.net_worth == MoneyGoal{});
    CHECK(shown.plan.incentives.empty());
    CHECK(shown.plan.vision.organization == document.plan.vision.organization);
    CHECK(shown.plan.targets.revenue[0].line.target ==
          document.plan.targets.revenue[0].line.target);
  }
  const auto shown = for_audience(document, {});
  CHECK(shown.plan.people.size() == document.plan.people.size());
  CHECK(shown.plan.quotas == document.plan.quotas);
  CHECK(shown.pipeline == document.pipeline);
  CHECK(shown.plan.targets.profit == document.plan.targets.profit);
}

TEST_CASE("a board sees profit and people, but no named standards, history or pipeline") {
  auto document = plausible_document(2);
  REQUIRE(std::ranges::all_of(document.plan.readings, [](const auto& s) { return !!s->person; }));
  HistoryEntry entry;
  entry.what = msg("Set net worth to {1}", "987654321");
  document.history.push_back(entry);
  const auto shown = for_audience(
      document, {.audience = Audience::board, .exit_terms = true, .personal_standards = true});
  CHECK(shown.history.empty());
  CHECK(shown.plan.vision.goal == document.plan.vision.goal);
  CHECK(shown.plan.targets.profit.target == document.plan.targets.profit.target);
  CHECK(shown.plan.people == document.plan.people);
  CHECK(shown.plan.readings.empty());
  CHECK(shown.plan.quotas.empty());
  for (const auto& kpi : shown.plan.kpis)
    for (const auto& standard : kpi.standards) CHECK_FALSE(standard.person);
  CHECK(shown.pipeline.empty());
  CHECK(shown.plan.reviews.empty());
  CHECK(shown.plan.actions[0]->notes.empty());
}

TEST_CASE("how much is left out is counted, for those who hand a plan out") {
  auto document = plausible_document(2);
  const auto before = left_out(document, {});
  change_first_action(document.plan, [](Action& action) {
    action.serves = {{ServedKind::vision, VisionPart::ultimate_goal, {}}};
  });
  const auto shown = for_audience(document, {});
  CHECK(left_out(document, {}).actions == document.plan.actions.size() - shown.plan.actions.size());
  CHECK(left_out(document, {}).actions > before.actions);
  CHECK(left_out(document, {Audience::leadership, true, true, true, true, true}) == LeftOut{});
}

/// Two sellers and a team KPI of leads, with three deals of January.
Document with_deals(std::size_t members) {
  IdSource ids(3);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  auto& plan = document.plan;
  Team team{ids.next<Team>(), "Sales", {}, {}};
  PipelineSnapshot snapshot{
      ids.next<PipelineSnapshot>(), std::chrono::year{2026} / 2 / 1, "CRM", {}};
  for (std::size_t i = 0; i < members; ++i) {
    Person person;
    person.id = ids.next<Person>();
    person.name = "Seller";
    plan.people.push_back(person);
    team.members.push_back(person.id);
    Opportunity deal;
    deal.key = std::to_string(i);
    deal.owner = person.id;
    deal.created = std::chrono::year{2026} / 1 / 15;
    snapshot.opportunities.push_back(deal);
  }
  plan.teams.push_back(team);
  Kpi kpi;
  kpi.id = ids.next<Kpi>();
  kpi.name = "Leads";
  kpi.team = team.id;
  kpi.source = KpiSource::leads;
  kpi.rhythm = Rhythm::monthly;
  plan.kpis.push_back(kpi);
  document.pipeline.emplace_back(snapshot);
  return document;
}

TEST_CASE("what a team reached by the pipeline stays when the pipeline is taken out") {
  const auto document = with_deals(2);
  const auto shown = for_audience(document, {.audience = Audience::board});
  CHECK(shown.pipeline.empty());
  REQUIRE(shown.plan.readings.size() == 1);
  const auto& series = *shown.plan.readings[0];
  CHECK_FALSE(series.person);
  const auto january =
      std::ranges::find(series.readings, Day{std::chrono::year{2026} / 1 / 1}, &Reading::period);
  REQUIRE(january != series.readings.end());
  CHECK(january->value == 2);
  CHECK(for_audience(shown, {.audience = Audience::board}) == shown);
  // Nobody reads a lender the team's scores, and one person's are that person's.
  CHECK(for_audience(document, {.audience = Audience::lender}).plan.readings.empty());
  CHECK(for_audience(with_deals(1), {.audience = Audience::board}).plan.readings.empty());
  // Who sees the pipeline computes it.
  CHECK(for_audience(document, {}).plan.readings.empty());
}

TEST_CASE("what is kept of the pipeline has counts as its parts, and no amounts") {
  const auto kept = [](KpiSource source) {
    auto document = with_deals(2);
    document.plan.kpis[0].source = source;
    auto snapshot = *document.pipeline[0];
    for (auto& deal : snapshot.opportunities) {
      deal.outcome = Outcome::won;
      deal.value = Money{765'432};
      deal.closed = std::chrono::year{2026} / 1 / 20;
    }
    document.pipeline[0] = snapshot;
    const auto shown = for_audience(document, {.audience = Audience::board});
    REQUIRE(shown.plan.readings.size() == 1);
    REQUIRE_FALSE(shown.plan.readings[0]->readings.empty());
    return shown.plan.readings[0]->readings.front();
  };
  CHECK(kept(KpiSource::win_rate_count).denominator == 2.0);
  CHECK(kept(KpiSource::win_rate_value).value == 1);
  for (const auto source : {KpiSource::win_rate_value, KpiSource::average_deal}) {
    CHECK_FALSE(kept(source).numerator);
    CHECK_FALSE(kept(source).denominator);
  }
}

TEST_CASE("a quota that is met stays met when the pipeline is taken out") {
  auto document = with_deals(2);
  auto& plan = document.plan;
  plan.kpis[0].source = KpiSource::pipeline_to_quota;
  auto snapshot = *document.pipeline[0];
  for (auto& deal : snapshot.opportunities) {
    deal.outcome = Outcome::won;
    deal.value = Money{765'432};
    deal.closed = std::chrono::year{2026} / 1 / 20;
    plan.quotas.push_back(
        {{Uuid{9, plan.quotas.size()}}, *deal.owner, std::chrono::year{2026} / 1, Money{500'000}});
  }
  document.pipeline[0] = snapshot;
  const auto shown = for_audience(document, {.audience = Audience::board});
  REQUIRE(shown.plan.readings.size() == 1);
  const auto& readings = shown.plan.readings[0]->readings;
  CHECK(std::ranges::any_of(readings, [&](const Reading& reading) {
    return says_quota_met(shown.plan.kpis[0], reading);
  }));
  CHECK(for_audience(shown, {.audience = Audience::board}) == shown);
}

TEST_CASE("a board gets the standards of teams, and persons' readings as their sum alone") {
  auto document = plausible_document(2);
  auto& plan = document.plan;
  auto& kpi = plan.kpis[0];
  const Day day = first_day(plan.organization.plan_start);
  const Day later = first_day(add_months(plan.organization.plan_start, 1));
  kpi.unit = KpiUnit::number;
  kpi.rhythm = Rhythm::monthly;
  kpi.standards = {{{Uuid{1, 1}}, {}, day, 9, {}}, {{Uuid{1, 2}}, plan.people[1].id, day, 4, {}}};
  plan.readings.clear();
  for (const std::size_t person : {0, 1})
    plan.readings.emplace_back(ReadingSeries{
        {Uuid{2, person}}, kpi.id, plan.people[person].id, {{day, 3, {}, {}, "ill", day}}});
  auto more = *plan.readings[0];
  more.readings.push_back({later, 5, {}, {}, {}, later});
  plan.readings[0] = more;
  plan.examples = {"/plan/kpis/" + to_text(kpi.id) + "/standards/" + to_text(Uuid{1, 2})};

  const auto shown = for_audience(document, {.audience = Audience::board}).plan;
  REQUIRE(shown.kpis[0].standards.size() == 1);
  CHECK(shown.kpis[0].standards[0].value == 9);
  REQUIRE(shown.readings.size() == 1);
  CHECK_FALSE(shown.readings[0]->person);
  REQUIRE(shown.readings[0]->readings.size() == 1);  // the later month has one person's alone
  CHECK(shown.readings[0]->readings[0].period == day);
  CHECK(shown.readings[0]->readings[0].value == 6);
  CHECK(shown.readings[0]->readings[0].note.empty());
  CHECK(shown.examples.empty());

  for (const auto audience : {Audience::lender, Audience::company}) {
    const auto others = for_audience(document, {.audience = audience}).plan;
    CHECK(others.readings.empty());
    CHECK(others.kpis[0].standards.empty());
  }
}

TEST_CASE("a lender sees numbers and no people, whatever is chosen") {
  const auto document = plausible_document(2);
  const auto shown = for_audience(document, {Audience::lender, true, true, true, true, true});
  CHECK(shown.plan.people.empty());
  CHECK(shown.plan.teams.empty());
  for (const auto& action : shown.plan.actions) CHECK_FALSE(action->owner);
  CHECK(shown.plan.vision.goal == UltimateGoal{});
  CHECK(shown.plan.targets.profit.target == document.plan.targets.profit.target);
  CHECK(shown.baselines[0].agreed_by.empty());
  for (const auto* name : {"Ada Byron", "Grace Hopper", "Alan Turing"})
    CHECK_FALSE(shows(shown, name));
}

TEST_CASE("a company sees no profit, in the baselines neither") {
  const auto document = plausible_document(2);
  const auto shown = for_audience(document, {Audience::company, true, true, true, true, true});
  CHECK(shown.plan.vision.success.profit == MoneyGoal{});
  CHECK(shown.plan.targets.profit == Line<Money>{});
  CHECK(shown.baselines[0].plan->targets.profit == Line<Money>{});
  CHECK(shown.plan.readings.size() == document.plan.readings.size());
  CHECK(shown.plan.kpis[0].standards == document.plan.kpis[0].standards);
}

TEST_CASE(
    "an action that serves a withheld part goes, in all plans and with what it was rolled into") {
  auto document = plausible_document(2);
  auto& plan = document.plan;
  const auto first = plan.actions[0]->id;
  auto successor = *plan.actions[1];
  successor.id = {Uuid{1, 2}};
  successor.title = "Look for a buyer, again";
  successor.serves.clear();
  successor.rolled_from = first;
  plan.actions.emplace_back(successor);
  change_first_action(plan, [](Action& a) {
    a.title = "Look for a buyer";
    a.serves = {{ServedKind::revenue, {}, {}}, {ServedKind::vision, VisionPart::ultimate_goal, {}}};
  });
  plan.people[0].first_priority = first;
  plan.examples = {path_to("/plan/actions", first, "title"), "/plan/vision/goal/reasoning",
                   "/plan/vision/reputation/clients"};
  plan.reviews[0].decisions[0].action = successor.id;

  const auto shown = for_audience(document, {});
  CHECK_FALSE(find(shown.plan.actions, first));
  CHECK_FALSE(find(shown.plan.actions, successor.id));
  CHECK_FALSE(find(shown.baselines[0].plan->actions, first));
  CHECK_FALSE(shown.plan.people[0].first_priority);
  CHECK(shown.plan.reviews[0].decisions.empty());
  CHECK(shown.plan.examples == std::vector<std::string>{"/plan/vision/reputation/clients"});
  CHECK_FALSE(shows(shown, "buyer"));
  CHECK_FALSE(shows(shown, to_text(first)));

  const auto chosen = for_audience(document, {.exit_terms = true, .net_worth = true});
  CHECK(find(chosen.plan.actions, first));
}

TEST_CASE("what serves profit, and a decision about it, is not for the company") {
  auto document = plausible_document(2);
  change_first_action(document.plan, [](Action& a) { a.serves = {{ServedKind::profit, {}, {}}}; });
  const auto id = document.plan.actions[0]->id;
  CHECK_FALSE(find(for_audience(document, {.audience = Audience::company}).plan.actions, id));
  CHECK(find(for_audience(document, {.audience = Audience::board}).plan.actions, id));
}

TEST_CASE("findings speak of nothing withheld and don't come from its absence") {
  auto document = plausible_document(2);
  document.plan.vision.success.meaning.clear();
  const AudienceOptions lender{.audience = Audience::lender, .findings = true};
  CHECK(findings_for_audience(document, {.audience = Audience::lender}, today).empty());
  const auto all = check(document, today);
  for (const auto& finding : findings_for_audience(document, lender, today)) {
    CHECK(finding.kind != FindingKind::no_owner);
    CHECK(finding.kind != FindingKind::overloaded);
    CHECK(std::ranges::find(all, finding) != all.end());
  }
  const AudienceOptions everything{Audience::leadership, true, true, true, true, true};
  CHECK(findings_for_audience(document, everything, today) == all);
}

}  // namespace sightline::derive_audience_test
