#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/derive/serving.h"
#include "tests/model/derive_support.h"

namespace sightline {
namespace derive_serving_test {

using namespace std::chrono_literals;

struct Served3 {
  IdSource ids{8};
  Document document = round_document();
  Plan& plan = document.plan;

  Id<Action> add(const char* title, std::vector<Served> serves, Status status = Status::planned) {
    Action action;
    action.id = ids.next<Action>();
    action.title = title;
    action.serves = std::move(serves);
    action.status = status;
    plan.actions.emplace_back(action);
    return action.id;
  }
  [[nodiscard]] Served area() const {
    return {ServedKind::revenue, {}, plan.targets.revenue[0].id.uuid};
  }
  [[nodiscard]] SightLine line(VisionPart part) const {
    const auto sight = sight_of(plan);
    const auto found = std::ranges::find(sight.parts, part, &SightLine::part);
    REQUIRE(found != sight.parts.end());
    return *found;
  }
};

TEST_CASE("an open action that serves nothing is aimless, one that is over is not") {
  Served3 seen;
  const auto is_aimless_now = [&](Id<Action> id) {
    return is_aimless(*find(seen.plan.actions, id));
  };
  CHECK(is_aimless_now(seen.add("Tidy up", {})));
  CHECK_FALSE(is_aimless_now(seen.add("Sell services", {seen.area()})));
  CHECK_FALSE(is_aimless_now(seen.add("Tidied up", {}, Status::done)));
  CHECK_FALSE(is_aimless_now(seen.add("Given up", {}, Status::dropped)));
}

TEST_CASE("a vision part leads down over its targets to the actions") {
  Served3 seen;
  const auto direct = seen.add("Sell more", {{ServedKind::vision, VisionPart::revenue, {}}});
  const auto by_target = seen.add("Sell services", {seen.area()});
  const auto line = seen.line(VisionPart::revenue);
  CHECK(line.answered);
  REQUIRE(line.actions.size() == 1);
  CHECK(line.actions[0]->id == direct);
  REQUIRE(line.targets.size() == 1);
  CHECK(line.targets[0].name == "Services");
  REQUIRE(line.targets[0].actions.size() == 1);
  CHECK(line.targets[0].actions[0]->id == by_target);
  CHECK_FALSE(line.is_gap());
  // An area's revenue serves what the vision says of specialty areas too.
  CHECK(seen.line(VisionPart::specialty_areas).actions[0]->id == by_target);
  CHECK(actions_serving(seen.plan, {ServedKind::vision, VisionPart::revenue, {}}).size() == 2);
  CHECK(actions_serving(seen.plan, seen.area()).size() == 1);
}

TEST_CASE("an action leads up to every part that it and its targets serve") {
  Served3 seen;
  seen.add("All", {seen.area(),
                   {ServedKind::profit, {}, {}},
                   {ServedKind::vision, VisionPart::clients, {}},
                   {ServedKind::kpi, {}, Uuid{1, 2}}});
  CHECK(parts_above(*seen.plan.actions[0], KpiLinks(seen.plan)) ==
        std::set{VisionPart::revenue, VisionPart::specialty_areas, VisionPart::profit,
                 VisionPart::clients});
}

TEST_CASE(
    "answers and targets that nothing serves are gaps, open ones that serve nothing aimless") {
  Served3 seen;
  seen.plan.targets.revenue[0].line.target.set(2026y / 1, Money{10});
  seen.add("Lost", {});
  seen.add("Dropped", {seen.area()}, Status::dropped);
  seen.add("Done", {}, Status::done);
  CHECK(seen.line(VisionPart::revenue).is_gap());
  CHECK(seen.line(VisionPart::revenue).targets[0].is_gap());
  CHECK_FALSE(seen.line(VisionPart::clients).is_gap());  // nothing was answered there
  const auto sight = sight_of(seen.plan);
  REQUIRE(sight.aimless.size() == 1);
  CHECK(sight.aimless[0]->title == "Lost");
  // Revenue, its area, employees, specialty areas.
  CHECK(sight.gaps == 4);
  CHECK_FALSE(sight_of(seen.plan).parts.empty());
}

TEST_CASE("a headcount that stays needs no action, and a total is there only when it is served") {
  Served3 seen;
  auto& target = seen.plan.targets.departments[0].line.target;
  set_months(target, 2026y / 1, std::vector{Fte{100}, Fte{100}});
  CHECK_FALSE(seen.line(VisionPart::employees).targets[0].is_gap());
  target.set(2026y / 3, Fte{200});
  CHECK(seen.line(VisionPart::employees).targets[0].is_gap());
  CHECK(seen.line(VisionPart::employees).targets.size() == 1);
  seen.add("Hire", {{ServedKind::headcount, {}, {}}});
  CHECK(seen.line(VisionPart::employees).targets.size() == 2);
}

TEST_CASE("KPIs hang below what they tell of: by their source, their parts or their actions") {
  Served3 seen;
  const auto kpi = [&](const char* name, KpiSource source, std::vector<Id<Kpi>> sum_of = {}) {
    Kpi made;
    made.id = seen.ids.next<Kpi>();
    made.name = name;
    made.source = source;
    made.sum_of = std::move(sum_of);
    seen.plan.kpis.push_back(made);
    return made.id;
  };
  const auto rate = kpi("Win rate", KpiSource::win_rate_count);
  const auto calls = kpi("Calls", KpiSource::entered);
  const auto both = kpi("Both", KpiSource::formula, {rate, calls});
  const auto alone = kpi("Alone", KpiSource::formula);
  seen.plan.kpis.back().sum_of = {alone, both};
  const auto other = kpi("Other", KpiSource::entered);
  seen.plan.kpis[2].divided_by = {alone};
  seen.add("Call", {{ServedKind::kpi, {}, calls.uuid}, seen.area()});
  seen.add("Coach", {{ServedKind::kpi, {}, rate.uuid}});
  seen.add("Not any more", {{ServedKind::kpi, {}, other.uuid}, seen.area()}, Status::dropped);
  const auto names = [](const std::vector<ServedTarget>& kpis) {
    std::vector<std::string> all;
    for (const auto& one : kpis) all.push_back(one.name);
    return all;
  };
  const auto revenue = seen.line(VisionPart::revenue);
  CHECK(names(revenue.kpis) == std::vector<std::string>{"Win rate", "Both", "Alone"});
  CHECK(names(revenue.targets[0].kpis) == std::vector<std::string>{"Calls", "Both", "Alone"});
  CHECK(names(sight_of(seen.plan).kpis) == std::vector<std::string>{"Other"});
  // Who serves a KPI serves what it tells of.
  CHECK(actions_serving(seen.plan, {ServedKind::vision, VisionPart::revenue, {}}).size() == 2);
  CHECK(parts_above(*seen.plan.actions[1], KpiLinks(seen.plan)) == std::set{VisionPart::revenue});
}

TEST_CASE("an answer that is served by way of a KPI is no gap") {
  Served3 seen;
  Kpi rate;
  rate.id = seen.ids.next<Kpi>();
  rate.source = KpiSource::win_rate_value;
  seen.plan.kpis.push_back(rate);
  CHECK(seen.line(VisionPart::revenue).is_gap());
  seen.add("Coach", {{ServedKind::kpi, {}, rate.id.uuid}});
  CHECK_FALSE(seen.line(VisionPart::revenue).is_gap());
}

TEST_CASE("KPIs of which the plan says nothing stand apart with what serves them") {
  Served3 seen;
  Kpi kpi;
  kpi.id = seen.ids.next<Kpi>();
  kpi.name = "Proposals";
  seen.plan.kpis.push_back(kpi);
  seen.add("Write", {{ServedKind::kpi, {}, kpi.id.uuid}});
  const auto sight = sight_of(seen.plan);
  REQUIRE(sight.kpis.size() == 1);
  CHECK(sight.kpis[0].name == "Proposals");
  CHECK(sight.kpis[0].actions.size() == 1);
}

}  // namespace derive_serving_test
}  // namespace sightline
