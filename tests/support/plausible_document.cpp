#include "tests/support/plausible_document.h"

#include <array>
#include <cmath>

#include "model/find.h"

namespace sightline {
namespace {

constexpr Month start = std::chrono::year{2026} / 1;
constexpr int history = 12;

class Author {
 public:
  explicit Author(std::mt19937_64& random) : random_(random), ids_(random()) {}

  Document write() {
    document_ = blank_document(start, ids_);
    auto& plan = document_.plan;
    plan.organization.name = "Harbor & Pine IT";
    plan.organization.industry = "IT services";
    plan.organization.prepared_by = "Leadership team";
    plan.organization.prepared_for = "Board";
    plan.organization.confidentiality = "Confidential";
    write_vision();
    write_targets();
    write_people();
    for (auto& cycle : plan.cycles) cycle.theme = "Theme of " + to_text(cycle.start);
    write_actions();
    write_scorecard();
    write_cadence();
    write_pipeline();
    write_later_parts();
    document_.baselines.push_back(
        {ids_.next<Baseline>(), 0, start / 5, {"Ada Byron", "Grace Hopper"}, Box<Plan>(plan)});
    document_.reference = document_.baselines[0].id;
    return document_;
  }

 private:
  int between(int least, int most) {
    return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
  }
  template <class T>
  const T& any_of(const std::vector<T>& list) {
    return list[random_() % list.size()];
  }

  void write_vision() {
    auto& vision = document_.plan.vision;
    const Money revenue{between(3'000'000, 9'000'000) * 100LL};
    revenue_ = revenue;
    vision.organization.revenue = {revenue, Money{revenue.minor * between(16, 24) / 10}};
    vision.organization.employees = {Fte{3200}, Fte{between(45, 60) * 100}};
    const std::array names{"Managed services", "Cloud projects", "Security", "Hardware resale"};
    const std::array now{0.40, 0.25, 0.10, 0.25};
    const std::array then{0.50, 0.20, 0.20, 0.10};
    for (std::size_t i = 0; i < names.size(); ++i)
      vision.organization.areas.push_back(
          {ids_.next<SpecialtyArea>(), names[i], Percent{now[i]}, Percent{then[i]}});
    vision.success.meaning = "We are the first call of every mid-sized firm in the region.";
    vision.success.net_worth = {Money{90'000'000}, Money{240'000'000}};
    vision.success.company_value = {Money{300'000'000}, Money{800'000'000}};
    vision.success.profit = {Money{revenue.minor / 12}, Money{revenue.minor / 5}};
    vision.reputation = {"They answer before we ask.", "They win on value, not on price.",
                         "They train the region's apprentices.", "They forecast honestly."};
    vision.goal = {GoalKind::build_to_last, "The founders want to hand it on.", "Ten years",
                   "A second line of leaders stands."};
  }

  void write_targets() {
    auto& targets = document_.plan.targets;
    const double growth = 1 + between(10, 20) / 1000.0;
    for (const auto& area : document_.plan.vision.organization.areas) {
      AreaRevenue line{area.id, {}};
      const double monthly = static_cast<double>(revenue_.minor) * area.share_now->fraction / 12;
      for (int i = -history; i < plan_months; ++i) {
        const Money money{std::llround(monthly * std::pow(growth, i) / 10'000) * 10'000};
        line.line.target.set(add_months(start, i), money);
        if (i < 0)
          line.line.actual.set(add_months(start, i), Money{money.minor * between(92, 108) / 100});
      }
      targets.revenue.push_back(std::move(line));
    }
    for (const auto* name : {"Sales", "Marketing", "Service desk", "Projects", "Office"}) {
      Department department{ids_.next<Department>(), name, {}, {}, between(1, 6)};
      const int staff = between(2, 10);
      for (int i = -history; i < plan_months; ++i) {
        const Fte level{(staff + std::max(i, 0) / 6) * 100};
        department.line.target.set(add_months(start, i), level);
        if (i < 0) department.line.actual.set(add_months(start, i), level);
        if (i % 4 == 0) department.contractors.set(add_months(start, i), Fte{50});
      }
      targets.departments.push_back(std::move(department));
    }
    for (int i = -history; i < plan_months; ++i) {
      const auto month = add_months(start, i);
      targets.profit.target.set(month, Money{revenue_.minor / 144 + i * 50'000});
      if (i < 0) targets.profit.actual.set(month, Money{revenue_.minor / 150 + i * 40'000});
    }
    targets.revenue[0].line.outlook.set(start, Money{revenue_.minor / 30});
    targets.revenue[0].line.reason.set(start, "A large renewal slipped into January.");
    targets.revenue[0].line.provisional.set(add_months(start, -1), true);
  }

  void write_people() {
    auto& people = document_.plan.people;
    const auto& departments = document_.plan.targets.departments;
    const std::array<std::array<const char*, 2>, 6> names{{{"Ada Byron", "Managing director"},
                                                           {"Grace Hopper", "Sales lead"},
                                                           {"Katherine Johnson", "Marketing lead"},
                                                           {"Alan Turing", "Service lead"},
                                                           {"Edsger Dijkstra", "Projects lead"},
                                                           {"", "Office manager"}}};
    for (std::size_t i = 0; i < names.size(); ++i) {
      Person person;
      person.id = ids_.next<Person>();
      person.name = names[i][0];
      person.role = names[i][1];
      if (i > 0) {
        person.manager = people[0].id;
        person.department = departments[i - 1].id;
      }
      people.push_back(std::move(person));
    }
  }

  Served serve_something() {
    const auto& plan = document_.plan;
    switch (between(0, 3)) {
      case 0:
        return {ServedKind::vision, static_cast<VisionPart>(between(0, 11)), {}};
      case 1:
        return {ServedKind::headcount, {}, any_of(plan.targets.departments).id.uuid};
      case 2:
        return {ServedKind::profit, {}, {}};
      default:
        return {ServedKind::revenue, {}, any_of(plan.targets.revenue).id.uuid};
    }
  }

  Action write_action(int number) {
    auto& plan = document_.plan;
    Action action;
    action.id = ids_.next<Action>();
    action.title = "Action " + std::to_string(number);
    action.focus = plan.focus_areas[static_cast<std::size_t>(number) % 3].id;
    action.owner = any_of(plan.people).id;
    action.priority = static_cast<Priority>(between(0, 2));
    action.serves = {serve_something()};
    if (between(0, 3) == 0) action.cost = Money{between(5, 90) * 100'000LL};
    action.notes = "What has to be known about action " + std::to_string(number) + ".";
    for (int left = between(0, 1) * 3; left > 0; --left)
      action.checks.push_back({ids_.next<CheckItem>(), "Step " + std::to_string(4 - left), false});
    return action;
  }

  void write_actions() {
    auto& plan = document_.plan;
    int number = 0;
    for (const auto& cycle : plan.cycles) {
      for (int left = between(4, 8); left > 0; --left) {
        auto action = write_action(++number);
        action.cycle = cycle.id;
        action.start = add_days(first_day(cycle.start), between(0, 30));
        action.due = add_days(*action.start, between(10, 45));
        if (cycle.start == start) set_progress(action);
        plan.actions.emplace_back(std::move(action));
      }
    }
    for (int i = 0; i < 3; ++i) plan.actions.emplace_back(write_action(++number));
  }

  void set_progress(Action& action) {
    action.status = static_cast<Status>(between(0, 4));
    if (action.status == Status::at_risk || action.status == Status::blocked)
      action.reason = "The supplier is late.";
    if (action.status == Status::done) {
      action.complete = {1};
      action.done_on = action.due;
      for (auto& check : action.checks) check.done = true;
    } else if (action.status != Status::planned) {
      action.complete = {between(1, 9) / 10.0};
    }
  }

  void write_scorecard() {
    auto& plan = document_.plan;
    Team team{ids_.next<Team>(), "Sales", plan.people[1].id, {}};
    for (const auto& person : plan.people) team.members.push_back(person.id);
    plan.teams.push_back(team);
    for (const auto* name : {"First meetings", "Proposals", "Win rate", "Net-new accounts"}) {
      Kpi kpi;
      kpi.id = ids_.next<Kpi>();
      kpi.name = name;
      kpi.team = team.id;
      kpi.owner = plan.people[1].id;
      ReadingSeries series{ids_.next<ReadingSeries>(), kpi.id, plan.people[1].id, {}};
      kpi.standards.push_back(
          {ids_.next<Standard>(), plan.people[1].id, start / 1, between(3, 12) * 1.0, {}});
      for (int week = 0; week < 13; ++week) {
        const auto day = add_days(start / 5, -7 * (13 - week));
        series.readings.push_back({day, between(1, 14) * 1.0, {}, {}, {}, add_days(day, 7)});
      }
      plan.kpis.push_back(std::move(kpi));
      plan.readings.emplace_back(std::move(series));
    }
    plan.quotas.push_back({ids_.next<Quota>(), plan.people[1].id, start, Money{60'000'000}});
    plan.commitments.push_back(
        {ids_.next<Commitment>(), plan.people[1].id, start, Money{55'000'000}, start / 1});
  }

  void write_cadence() {
    auto& plan = document_.plan;
    plan.contacts.push_back({ids_.next<Contact>(), "Lakeside Clinic", ContactKind::client, Grade::a,
                             plan.people[1].id, 4});
    MeetingSeries series;
    series.id = ids_.next<MeetingSeries>();
    series.name = "Company meeting";
    series.kind = MeetingKind::company;
    series.from = start / 2;
    series.rule = "FREQ=MONTHLY;BYDAY=1FR";
    series.attendees = plan.teams[0].members;
    series.agenda = "Results, wins, next month";
    series.meetings.push_back({ids_.next<Meeting>(),
                               start / 2,
                               MeetingState::held,
                               {},
                               plan.contacts[0].id,
                               "Well met."});
    plan.meetings.push_back(std::move(series));
    plan.reviews.push_back({ids_.next<Review>(),
                            start / 5,
                            plan.cycles[0].id,
                            {"Ada Byron"},
                            "",
                            {{ids_.next<Decision>(),
                              "Hire a second engineer",
                              plan.people[0].id,
                              add_months(start, 2) / 1,
                              {},
                              {{ServedKind::profit, {}, {}}},
                              false}}});
    Incentive bonus;
    bonus.id = ids_.next<Incentive>();
    bonus.name = "Team bonus";
    bonus.first = start;
    bonus.last = add_months(start, 2);
    bonus.threshold = Money{100'000'000};
    bonus.pool = Money{2'000'000};
    bonus.shares.push_back({ids_.next<Share>(), plan.people[1].id, Percent{0.5}});
    plan.incentives.push_back(std::move(bonus));
  }

  void write_pipeline() {
    PipelineSnapshot snapshot{ids_.next<PipelineSnapshot>(), start / 5, "CRM export", {}};
    for (int i = 0; i < 12; ++i) {
      Opportunity deal;
      deal.key = "D-" + std::to_string(100 + i);
      deal.name = "Deal " + std::to_string(i);
      deal.owner = any_of(document_.plan.people).id;
      deal.value = Money{between(5, 80) * 100'000LL};
      deal.stage = "Proposal";
      deal.outcome = static_cast<Outcome>(between(0, 3));
      deal.created = add_days(start / 1, -between(30, 120));
      deal.expected_close = add_days(start / 1, between(0, 90));
      if (deal.outcome != Outcome::open) deal.closed = add_days(start / 1, -between(1, 20));
      deal.net_new = i % 3 == 0;
      deal.lead_source = "Referral";
      snapshot.opportunities.push_back(std::move(deal));
    }
    document_.pipeline.emplace_back(std::move(snapshot));
  }

  /// What came with format 3. Draws nothing, so that everything before stays as it is.
  void write_later_parts() {
    auto& plan = document_.plan;
    const auto& areas = plan.vision.organization.areas;
    plan.targets.departments[2].revenue_per_head = Money{22'000'000};
    plan.kpis[2].sum_of = {plan.kpis[3].id};
    plan.kpis[2].divided_by = {plan.kpis[1].id};
    plan.meetings[0].meetings[0].points.push_back(
        {ids_.next<AgendaPoint>(), "Agree on the new price list", false});
    plan.reviews[0].provisional = true;
    auto& bonus = plan.incentives[0];
    bonus.excess = Percent{0.1};
    bonus.stretch_prize = "A guest comes along.";
    bonus.counts.push_back({ids_.next<ContestRule>(), ContestMeasure::kpi, plan.kpis[0].id, 5});
    bonus.teams.push_back({ids_.next<ContestTeam>(), "Blue", {plan.people[1].id}});
    plan.scenarios.push_back({ids_.next<Scenario>(),
                              "Downside",
                              ScenarioKind::downside,
                              {{ids_.next<AreaDriver>(), areas[0].id, Percent{-0.05}}},
                              3,
                              Percent{-0.02},
                              Percent{-0.1},
                              "The largest client leaves."});
    plan.silenced.push_back({ids_.next<SilencedFinding>(), "no_owner", "/plan/actions",
                             "Owners are named in January.", start / 3});
    plan.imports.push_back({ids_.next<ImportForm>(),
                            ImportKind::pipeline,
                            {{ids_.next<ImportColumn>(), "Deal Amount", "value"}},
                            "dmy"});
  }

  std::mt19937_64& random_;
  IdSource ids_;
  Document document_;
  Money revenue_;
};

}  // namespace

Document plausible_document(std::mt19937_64& random) { return Author(random).write(); }

Document plausible_document(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  return plausible_document(random);
}

}  // namespace sightline
