#include "app/present/incentives_view.h"

#include <catch2/catch_test_macros.hpp>

#include "app/present/incentive_entry.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_incentives.h"
#include "model/find.h"

namespace sightline {
namespace incentives_view_test {

constexpr Month start = std::chrono::year{2026} / 1;
constexpr Day today = std::chrono::year{2026} / 3 / 10;

/// Two people, 100,000 of revenue a month, and one incentive of the kind.
struct Desk {
  IdSource ids{3};
  Catalog catalog = Catalog::english();
  Document document = blank_document(start, ids);
  Plan& plan = document.plan;

  explicit Desk(IncentiveKind kind = IncentiveKind::team_bonus) {
    for (const char* name : {"Ada", "Grace"}) {
      Person person;
      person.id = ids.next<Person>();
      person.name = name;
      plan.people.push_back(person);
    }
    plan.vision.organization.areas = {
        {ids.next<SpecialtyArea>(), "Services", Percent{1}, Percent{1}}};
    plan.targets.revenue = {{plan.vision.organization.areas[0].id, {}}};
    for (const auto month : plan_calendar(plan))
      plan.targets.revenue[0].line.target.set(month, Money{10'000'000});
    plan.incentives.push_back(new_incentive(kind, "Spring", start, ids));
  }
  Incentive& incentive() { return plan.incentives[0]; }
  Id<Incentive> id() const { return plan.incentives[0].id; }
  /// In its last month.
  IncentiveView view() const {
    const auto& shown = plan.incentives[0];
    return incentive_view(document, shown, first_day(shown.last), catalog);
  }
  void earn(int months, int units) {
    for (int i = 0; i < months; ++i)
      plan.targets.revenue[0].line.actual.set(add_months(start, i), Money{units * 100LL});
  }
  EditEntry enter(Term term, std::string_view typed) const {
    return enter_term(document, id(), term, typed, today, catalog);
  }
  void perform(const EditEntry& entry) {
    REQUIRE(value_of(entry));
    document = apply(document, value_of(entry)->changes);
  }
  std::string problem(const EditEntry& entry) const {
    const auto* why = problem_of(entry);
    return why ? catalog.text(*why) : "none";
  }
  void share(std::size_t person, std::string_view typed) {
    perform(enter_share(document, id(), plan.people[person].id, typed, ids.next<Share>(), catalog));
  }
  void win(std::size_t person, int units) {
    Opportunity deal;
    deal.owner = plan.people[person].id;
    deal.value = Money{units * 100LL};
    deal.outcome = Outcome::won;
    deal.closed = start / 20;
    auto snapshot = document.pipeline.empty()
                        ? PipelineSnapshot{ids.next<PipelineSnapshot>(), start / 31, "", {}}
                        : *document.pipeline[0];
    deal.key = "D-" + std::to_string(snapshot.opportunities.size());
    snapshot.opportunities.push_back(deal);
    document.pipeline = {Box<PipelineSnapshot>(snapshot)};
  }
};

TEST_CASE("a bonus says what is missing, how far it is, and what it pays") {
  Desk desk;
  CHECK(desk.view().standing == "The number to beat is missing.");
  desk.perform(desk.enter(Term::threshold, "300k"));
  desk.perform(desk.enter(Term::pool, "1000"));
  desk.earn(2, 100'000);
  CHECK(desk.view().standing == "$200,000 of $300,000 so far. 2 of 3 months have actuals.");
  CHECK(desk.view().tone == WordTone::neutral);
  desk.earn(3, 99'000);
  CHECK(desk.view().standing ==
        "The number was not reached: $297,000 of $300,000. Nothing is paid.");
  desk.earn(3, 100'000);
  desk.share(0, "60");
  desk.share(1, "40 %");
  const auto view = desk.view();
  CHECK(view.standing == "The number is beaten: $300,000 of $300,000. $1,000 are paid.");
  CHECK(view.tone == WordTone::good);
  CHECK(view.remark.empty());
  CHECK(view.people[0].share.starts_with("60"));
  CHECK(view.people[0].result == "$600");
  CHECK(view.people[1].result == "$400");
}

TEST_CASE("shares that nobody typed follow from what was won, until one is typed") {
  Desk desk;
  desk.perform(desk.enter(Term::threshold, "300k"));
  desk.perform(desk.enter(Term::pool, "1000"));
  desk.win(0, 100);
  desk.win(1, 300);
  auto view = desk.view();
  CHECK(view.people[0].name == "Grace");
  CHECK(view.people[0].result == "75.0\u00A0%");
  CHECK(view.people[0].share.empty());
  CHECK(view.remark.starts_with("Each share is the person’s part of what was won"));
  desk.earn(3, 100'000);
  CHECK(desk.view().people[0].result == "75.0\u00A0%: $750");
  desk.share(0, "50");
  view = desk.view();
  CHECK(view.people[0].name == "Ada");
  CHECK(view.people[0].result == "$1,000");
  CHECK(view.people[1].result.empty());
}

TEST_CASE("shares that are missing or don't come to all of it are remarked") {
  Desk desk;
  CHECK(desk.view().remark.ends_with(
      "Type who gets which part of the pool, or import deals that were won."));
  desk.share(0, "50");
  CHECK(desk.view().remark.starts_with("The shares come to 50.0"));
  desk.share(0, "");
  CHECK(desk.view().people[0].share.empty());
}

TEST_CASE("each kind has its own terms, and only contests by points say what counts") {
  const auto has = [](const IncentiveView& view, Term term) {
    return std::ranges::find(view.terms, term, &TermRow::term) != view.terms.end();
  };
  const auto bonus = Desk(IncentiveKind::team_bonus).view();
  CHECK((has(bonus, Term::threshold) && !has(bonus, Term::prize) && bonus.counts.empty()));
  const auto year = Desk(IncentiveKind::year_contest).view();
  CHECK((has(year, Term::stretch) && has(year, Term::stretch_prize) && year.counts.empty()));
  const auto contest = Desk(IncentiveKind::contest).view();
  CHECK((has(contest, Term::prize) && !has(contest, Term::stretch)));
  REQUIRE(contest.counts.size() == 4);
  CHECK(contest.counts[0].label == "USD of sales won");
  CHECK(contest.counts[0].points == "1");
  CHECK(contest.counts[2].points.empty());
}

TEST_CASE("a leader board has those who lead first, and says who leads") {
  Desk desk(IncentiveKind::contest);
  CHECK(desk.view().standing.starts_with("Points are not available"));
  desk.win(1, 500);
  auto view = desk.view();
  CHECK(view.standing == "Grace leads with 500 points.");
  CHECK(view.people[0].name == "Grace");
  CHECK(view.people[0].rank == "1.");
  CHECK(view.people[1].result.empty());
  const auto afterwards = first_day(add_months(desk.incentive().last, 1));
  const auto standing_then = [&] {
    auto told = desk.document;
    auto snapshot = *told.pipeline[0];
    snapshot.taken_on = afterwards;
    told.pipeline = {Box<PipelineSnapshot>(snapshot)};
    return incentive_view(told, told.plan.incentives[0], afterwards, desk.catalog).standing;
  };
  CHECK(incentive_view(desk.document, desk.incentive(), afterwards, desk.catalog).standing ==
        "Grace leads with 500 points, as known on 31 Jan 2026.");
  CHECK(standing_then() == "Grace has won with 500 points.");
  desk.win(0, 500);
  CHECK(desk.view().standing == "Ada and others lead with 500 points.");
  CHECK(standing_then() == "Ada and others have won with 500 points.");
  desk.document.pipeline.clear();
  Opportunity nobody;
  nobody.value = Money{5};
  nobody.outcome = Outcome::won;
  nobody.closed = start / 2;
  desk.document.pipeline.emplace_back(
      PipelineSnapshot{desk.ids.next<PipelineSnapshot>(), start / 31, "", {nobody}});
  CHECK(desk.view().remark == "1 deal would count and is nobody’s.");
  desk.incentive().counts.clear();
  CHECK(desk.view().standing.starts_with("Nothing counts yet."));
}

TEST_CASE("teams stand with their points, and a person is put into one of them") {
  Desk desk(IncentiveKind::company_contest);
  for (const char* name : {"Red", "Blue"})
    desk.perform(add_contest_team(desk.document, desk.id(), desk.ids.next<ContestTeam>(), name));
  desk.perform(choose_contest_team(desk.document, desk.id(), desk.plan.people[0].id, 2));
  desk.win(0, 20);
  const auto view = desk.view();
  CHECK(view.standing == "Blue leads with 20 points.");
  CHECK(view.teams[0].standing == "2. 0 points");
  CHECK(view.people[0].team == 2);
  desk.perform(choose_contest_team(desk.document, desk.id(), desk.plan.people[0].id, 0));
  CHECK(desk.view().people[0].team == 0);
}

TEST_CASE("the year-long contest says who has reached the quota") {
  Desk desk(IncentiveKind::year_contest);
  CHECK(desk.view().standing == "Nobody has a quota in these months yet.");
  for (const auto& person : desk.plan.people)
    for (const int month : {0, 3, 6, 9})
      desk.plan.quotas.push_back(
          {desk.ids.next<Quota>(), person.id, add_months(start, month), Money{25'000}});
  CHECK(desk.view().standing.starts_with("What was won comes from the pipeline"));
  CHECK(desk.view().people[0].rank.empty());
  CHECK(desk.view().people[0].result == "n/a of $1.0k");
  desk.win(1, 1'200);
  const auto view = desk.view();
  CHECK(view.standing == "1 person has reached the quota.");
  CHECK(view.people[0].name == "Grace");
  CHECK(view.people[0].result.ends_with("wins more"));
  CHECK(view.people[1].tone == WordTone::neutral);
  desk.plan.quotas.pop_back();
  const auto lacking = desk.view();
  CHECK(lacking.remark == "Not measured, for want of quotas: Grace (3 of 4 quarters).");
  CHECK(lacking.people[1].result.ends_with("not measured"));
}

TEST_CASE("months are typed in words, as a month or as a day") {
  Desk desk;
  desk.perform(desk.enter(Term::last, "May 2026"));
  CHECK(desk.incentive().last == add_months(start, 4));
  desk.perform(desk.enter(Term::last, "2026-04"));
  CHECK(desk.incentive().last == add_months(start, 3));
  desk.perform(desk.enter(Term::first, "2026-02-28"));
  CHECK(desk.incentive().first == add_months(start, 1));
  // A first month behind the last one takes it along.
  desk.perform(desk.enter(Term::first, "September 2026"));
  CHECK(desk.incentive().last == add_months(start, 10));
  CHECK(desk.problem(desk.enter(Term::last, "soon")).starts_with("‘soon’ is no month."));
  CHECK(desk.problem(desk.enter(Term::last, "2026-01")).starts_with("The last month comes"));
}

TEST_CASE("terms that are none are refused, and optional ones can be cleared") {
  Desk desk;
  CHECK(desk.problem(desk.enter(Term::name, "")).starts_with("An incentive needs a name."));
  CHECK(desk.problem(desk.enter(Term::threshold, "-5")).starts_with("The amount can’t be below"));
  CHECK(desk.problem(desk.enter(Term::threshold, "a lot")) != "none");
  CHECK(desk.problem(desk.enter(Term::excess, "150 %")).starts_with("A share is 0 to 100 %."));
  CHECK(desk.problem(desk.enter(Term::stretch, "90 %")).starts_with("Who wins more"));
  desk.perform(desk.enter(Term::excess, "10 %"));
  desk.perform(desk.enter(Term::excess, ""));
  CHECK_FALSE(desk.incentive().excess);
  desk.perform(desk.enter(Term::rules, "Beat it."));
  CHECK(desk.incentive().rules == "Beat it.");
  const CountRow leads{ContestMeasure::leads, {}, "", ""};
  CHECK(desk.problem(enter_points(desk.document, desk.id(), leads, "-2",
                                  desk.ids.next<ContestRule>(), desk.catalog))
            .starts_with("Points are 0 to 1,000,000."));
}

TEST_CASE("all incentives are listed with their months and whether they run") {
  Desk desk;
  desk.plan.incentives.push_back(
      new_incentive(IncentiveKind::contest, "Autumn", add_months(start, 8), desk.ids));
  desk.plan.incentives.push_back(
      new_incentive(IncentiveKind::contest, "Past", add_months(start, -8), desk.ids));
  const auto rows = incentive_rows(desk.document, today, desk.catalog);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].lead == "Jan–Mar 2026");
  CHECK(rows[0].title == "Spring: The number to beat is missing.");
  CHECK(rows[0].state == "running");
  CHECK(rows[1].state == "to come");
  CHECK(rows[2].state == "over");
  CHECK(rows[0].place.path == "/plan/incentives/" + to_text(desk.id()));
}

TEST_CASE("costs stand beside the revenue that brings them") {
  Desk desk;
  desk.perform(desk.enter(Term::threshold, "300k"));
  desk.perform(desk.enter(Term::pool, "1000"));
  const auto costs = desk.view().costs;
  CHECK(desk.view().cost_basis == "100 % is the revenue target of Jan–Mar 2026: $300,000.");
  REQUIRE(costs.size() == 3);
  CHECK(costs[0].cost == "$0");
  CHECK(costs[1].revenue == "$300k");
  CHECK(costs[1].cost == "$1,000");
  desk.plan.targets.revenue[0].line.target = {};
  CHECK(desk.view().costs[0].revenue == "n/a");
  CHECK(desk.view().costs[0].cost == "n/a");
  CHECK(desk.view().cost_basis.ends_with("n/a: A month of it has no revenue target."));
}

TEST_CASE("what a contest for prizes in kind costs is not available, and why is told once") {
  Desk desk(IncentiveKind::contest);
  desk.perform(desk.enter(Term::prize, "A weekend in Rome"));
  REQUIRE(desk.view().costs.size() == 3);
  for (const auto& line : desk.view().costs) CHECK(line.cost == "n/a");
  CHECK(desk.view().cost_basis.ends_with(
      " n/a: The prizes are in kind, and what they cost was not said."));
  desk.perform(desk.enter(Term::pool, "1000"));
  CHECK(desk.view().costs[0].cost == "$1,000");
  desk.perform(desk.enter(Term::pool, "0"));
  CHECK(desk.view().costs[0].cost == "$0");
}

}  // namespace incentives_view_test
}  // namespace sightline
