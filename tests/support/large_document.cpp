#include "tests/support/large_document.h"

#include <array>
#include <random>
#include <string>
#include <utility>

#include "tests/support/plausible_document.h"

namespace sightline {
namespace {

class Grower {
 public:
  Grower(const LargeSize& size, std::uint64_t seed)
      : size_(size), random_(seed), ids_(seed), document_(plausible_document(seed)) {}

  Document grow() {
    add_areas();
    add_departments();
    add_people();
    add_actions();
    add_kpis();
    add_readings();
    auto& baseline = document_.baselines.front();
    baseline.plan = document_.plan;
    return std::move(document_);
  }

 private:
  template <class T>
  const T& any_of(const std::vector<T>& list) {
    return list[random_() % list.size()];
  }
  [[nodiscard]] int below(int limit) {
    return static_cast<int>(random_() % static_cast<unsigned>(limit));
  }

  void add_areas() {
    auto& areas = document_.plan.vision.organization.areas;
    auto& revenue = document_.plan.targets.revenue;
    while (std::ssize(areas) < size_.areas) {
      const auto number = std::to_string(areas.size() + 1);
      areas.push_back({ids_.next<SpecialtyArea>(), "Specialty area " + number, {}, {}});
      revenue.push_back({areas.back().id, any_of(revenue).line});
    }
    const double share = 1.0 / static_cast<double>(areas.size());
    for (auto& area : areas) area.share_now = area.share_then = Percent{share};
  }

  void add_departments() {
    auto& departments = document_.plan.targets.departments;
    while (std::ssize(departments) < size_.departments) {
      auto department = any_of(departments);
      department.id = ids_.next<Department>();
      department.name = "Department " + std::to_string(departments.size() + 1);
      departments.push_back(std::move(department));
    }
  }

  void add_people() {
    auto& people = document_.plan.people;
    while (std::ssize(people) < size_.people) {
      Person person;
      person.id = ids_.next<Person>();
      person.name = "Person " + std::to_string(people.size() + 1);
      person.role = "Team lead";
      person.manager = people.front().id;
      person.department = any_of(document_.plan.targets.departments).id;
      people.push_back(std::move(person));
    }
  }

  void add_actions() {
    auto& actions = document_.plan.actions;
    actions.reserve(static_cast<std::size_t>(size_.actions));
    while (std::ssize(actions) < size_.actions)
      actions.emplace_back(write_action(static_cast<int>(actions.size())));
  }

  /// Five to a team, read every month of the plan.
  void add_kpis() {
    auto& plan = document_.plan;
    while (std::ssize(plan.kpis) < size_.kpis) {
      const auto number = plan.kpis.size();
      if (number % 5 == 0)
        plan.teams.push_back({ids_.next<Team>(), "Team " + std::to_string(number / 5 + 1), {}, {}});
      Kpi kpi;
      kpi.id = ids_.next<Kpi>();
      kpi.name = "KPI " + std::to_string(number + 1);
      kpi.team = plan.teams.back().id;
      kpi.rhythm = Rhythm::monthly;
      const auto start = plan.organization.plan_start;
      kpi.standards.push_back({ids_.next<Standard>(), {}, first_day(start), 5.0, {}});
      ReadingSeries series{ids_.next<ReadingSeries>(), kpi.id, {}, {}};
      for (int month = 0; month < plan_months; ++month) {
        const auto day = first_day(add_months(start, month));
        series.readings.push_back({day, below(10) * 1.0, {}, {}, {}, day});
      }
      plan.kpis.push_back(std::move(kpi));
      plan.readings.emplace_back(std::move(series));
    }
  }

  /// Weeks before those that are there, series by series in turn.
  void add_readings() {
    auto& all = document_.plan.readings;
    int missing = size_.readings;
    for (const auto& series : all) missing -= static_cast<int>(series->readings.size());
    const int turns = static_cast<int>(all.size());
    for (int turn = 0; turn < turns && missing > 0; ++turn) {
      auto series = *all[static_cast<std::size_t>(turn)];
      const int more = missing / (turns - turn);
      missing -= more;
      auto first = series.readings.empty() ? Reading{} : series.readings.front();
      std::vector<Reading> earlier;
      for (int i = more; i > 0; --i) {
        auto reading = first;
        reading.period = reading.entered_on = add_days(first.period, -7 * i);
        reading.value += below(10);
        earlier.push_back(std::move(reading));
      }
      series.readings.insert(series.readings.begin(), earlier.begin(), earlier.end());
      all[static_cast<std::size_t>(turn)] = std::move(series);
    }
  }

  Action write_action(int number) {
    static constexpr std::array titles{
        "Call the twenty largest clients and ask what they would miss",
        "Write down how an order becomes an invoice, and shorten it by two steps",
        "Train the service desk on the new contracts before the season starts",
        "Publish one case study a month with a client who agreed to be named"};
    auto& plan = document_.plan;
    Action action;
    action.id = ids_.next<Action>();
    action.title = titles[static_cast<std::size_t>(number) % titles.size()] + std::string(" (") +
                   std::to_string(number) + ")";
    action.focus = any_of(plan.focus_areas).id;
    action.owner = any_of(plan.people).id;
    if (number % 10 != 0) {
      const auto& cycle = plan.cycles[static_cast<std::size_t>(number) % plan.cycles.size()];
      action.cycle = cycle.id;
      action.start = add_days(first_day(cycle.start), below(30));
      action.due = add_days(*action.start, 10 + below(45));
    }
    action.priority = static_cast<Priority>(below(3));
    action.serves = {{ServedKind::revenue, {}, any_of(plan.targets.revenue).id.uuid},
                     {ServedKind::vision, static_cast<VisionPart>(below(12)), {}}};
    action.notes = "Agreed in the last review; see the minutes for who does which part of it.";
    for (int step = below(4); step > 0; --step)
      action.checks.push_back({ids_.next<CheckItem>(), "Step " + std::to_string(step), false});
    return action;
  }

  LargeSize size_;
  std::mt19937_64 random_;
  IdSource ids_;
  Document document_;
};

}  // namespace

Document large_document(const LargeSize& size, std::uint64_t seed) {
  return Grower(size, seed).grow();
}

}  // namespace sightline
