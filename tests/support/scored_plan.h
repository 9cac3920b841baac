// ScoredPlan: a sales team of two with a few KPIs, whose every reading is known.
// Why: gestures, derivations and pages of the scorecard are tested on the same small plan.
#pragma once

#include "model/find.h"

namespace sightline {

struct ScoredPlan {
  static constexpr Day today = std::chrono::year{2026} / 5 / 12;  ///< a Tuesday
  static constexpr Day this_week = std::chrono::year{2026} / 5 / 11;
  static constexpr Day last_week = std::chrono::year{2026} / 5 / 4;

  IdSource ids{11};
  Document document;
  Id<Person> ada;
  Id<Person> ben;
  Id<Team> sales;

  ScoredPlan() {
    document = blank_document(std::chrono::year{2026} / 1, ids);
    ada = add_person("Ada Byron");
    ben = add_person("Ben Oz");
    sales = ids.next<Team>();
    document.plan.teams.push_back({sales, "Sales team", ada, {ada, ben}});
  }

  Plan& plan() { return document.plan; }
  Id<Person> add_person(const char* name) {
    Person person;
    person.id = ids.next<Person>();
    person.name = name;
    document.plan.people.push_back(person);
    return person.id;
  }
  Id<Kpi> add_kpi(const char* name, KpiUnit unit = KpiUnit::number,
                  Rhythm rhythm = Rhythm::weekly) {
    Kpi kpi;
    kpi.id = ids.next<Kpi>();
    kpi.name = name;
    kpi.team = sales;
    kpi.unit = unit;
    kpi.rhythm = rhythm;
    document.plan.kpis.push_back(kpi);
    return kpi.id;
  }
  Kpi& kpi(Id<Kpi> id) { return *std::ranges::find(document.plan.kpis, id, &Kpi::id); }
  Id<Kpi> add_formula(const char* name, std::vector<Id<Kpi>> sum_of,
                      std::vector<Id<Kpi>> divided_by = {}) {
    const auto id = add_kpi(name, divided_by.empty() ? KpiUnit::number : KpiUnit::percent);
    kpi(id).source = KpiSource::formula;
    kpi(id).sum_of = std::move(sum_of);
    kpi(id).divided_by = std::move(divided_by);
    return id;
  }
  void standard(Id<Kpi> id, std::optional<Id<Person>> person, double value,
                Day from = std::chrono::year{2026} / 1 / 1) {
    kpi(id).standards.push_back({ids.next<Standard>(), person, from, value, {}});
  }
  /// Week after week up to last_week.
  void read(Id<Kpi> id, std::optional<Id<Person>> person, const std::vector<double>& values) {
    ReadingSeries series{ids.next<ReadingSeries>(), id, person, {}};
    for (std::size_t i = 0; i < values.size(); ++i) {
      Reading reading;
      reading.period = add_days(last_week, -7 * static_cast<int>(values.size() - 1 - i));
      reading.value = values[i];
      reading.entered_on = add_days(reading.period, 7);
      series.readings.push_back(reading);
    }
    document.plan.readings.emplace_back(std::move(series));
  }
};

}  // namespace sightline
