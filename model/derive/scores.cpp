#include "model/derive/scores.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "model/derive/computed_readings.h"
#include "model/derive/formulas.h"
#include "model/find.h"

namespace sightline {
namespace {

constexpr double most = 1e15;
constexpr double least = 1e-9;

struct Together {
  std::size_t persons = 0;
  double value = 0;
  double numerator = 0;
  double denominator = 0;
};

/// Of two readings in one period the later one in the list counts.
std::map<Day, Reading> by_period(const ReadingSeries& series, const Kpi& kpi) {
  std::map<Day, Reading> readings;
  for (const auto& reading : series.readings)
    if (sane_reading(reading.value)) readings[score_period(kpi.rhythm, reading.period)] = reading;
  return readings;
}

bool has_parts(const Reading& reading) {
  return sane_reading(reading.numerator) && sane_reading(reading.denominator);
}

bool can_be_added(const Reading& reading) {
  return has_parts(reading) || !sane_reading(reading.value);
}

/// Who has to be in a team's sum, period by period; who left the team is no longer waited for.
class Waited {
 public:
  Waited(const Plan& plan, const Kpi& kpi,
         const std::map<Id<Person>, std::map<Day, Reading>>& persons)
      : kpi_(kpi), persons_(persons) {
    const auto* team = find(plan.teams, kpi.team);
    for (const auto& person : plan.people)
      if (team == nullptr || team->members.empty() ||
          std::ranges::count(team->members, person.id) > 0)
        members_.push_back(person.id);
  }

  [[nodiscard]] Reported at(Day period) const {
    Reported found;
    for (const auto& member : members_) {
      const auto readings = persons_.find(member);
      const bool has_begun = readings != persons_.end() && !readings->second.empty() &&
                             readings->second.begin()->first <= period;
      if (!holds(period, member) && !(has_begun && holds(period, {}))) continue;
      ++found.expected;
      if (has_begun && readings->second.contains(period)) ++found.persons;
    }
    return found;
  }

 private:
  [[nodiscard]] bool holds(Day period, const std::optional<Id<Person>>& person) const {
    return std::ranges::any_of(kpi_.standards, [&](const Standard& standard) {
      return standard.person == person && standard.from <= period && sane_reading(standard.value);
    });
  }

  const Kpi& kpi_;
  const std::map<Id<Person>, std::map<Day, Reading>>& persons_;
  std::vector<Id<Person>> members_;
};

std::optional<Reading> reading_of(const Together& sum, bool sums, Day period) {
  if (sum.persons < fewest_rolled_up) return std::nullopt;
  Reading reading;
  reading.period = period;
  reading.value = sum.value;
  if (!sums) {
    reading.numerator = sum.numerator;
    reading.denominator = sum.denominator;
    reading.value = sum.denominator == 0 ? 0 : sum.numerator / sum.denominator;
    if (!has_parts(reading)) return std::nullopt;
  }
  return sane_reading(reading.value) ? std::optional(reading) : std::nullopt;
}

bool adds_up_by_itself(const Kpi& kpi) {
  if (is_formula(kpi) && !kpi.divided_by.empty()) return false;
  if (is_from_pipeline(kpi.source))
    return kpi.source == KpiSource::leads || kpi.source == KpiSource::net_new_accounts;
  return kpi.unit == KpiUnit::number || kpi.unit == KpiUnit::money;
}

}  // namespace

Day monday_of(Day day) {
  const std::chrono::weekday weekday{std::chrono::sys_days{day}};
  return add_days(day, -static_cast<int>((weekday - std::chrono::Monday).count()));
}

Day score_period(Rhythm rhythm, Day day) {
  return rhythm == Rhythm::weekly ? monday_of(day) : first_day(month_of(day));
}

Day next_period(Rhythm rhythm, Day period) {
  return rhythm == Rhythm::weekly ? add_days(period, week_days)
                                  : first_day(add_months(month_of(period), 1));
}

std::optional<double> sane_reading(std::optional<double> value) {
  if (!value || !std::isfinite(*value) || std::abs(*value) > most) return std::nullopt;
  return *value != 0 && std::abs(*value) < least ? std::nullopt : value;
}

bool adds_up(const Plan& plan, const Kpi& kpi) {
  // What it is made of, however deep; formulas may run in a circle.
  std::vector<const Kpi*> parts{&kpi};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!adds_up_by_itself(*parts[i])) return false;
    if (!is_formula(*parts[i])) continue;
    for (const auto& id : parts[i]->sum_of) {
      const auto* part = find(plan.kpis, id);
      if (part != nullptr && std::ranges::find(parts, part) == parts.end()) parts.push_back(part);
    }
  }
  return true;
}

std::optional<ReadingSeries> rolled_up_readings(const Plan& plan, const Kpi& kpi) {
  const bool sums = adds_up(plan, kpi);
  std::map<Id<Person>, std::map<Day, Reading>> persons;
  for (const auto& boxed : plan.readings) {
    const auto& series = *boxed;
    if (series.kpi != kpi.id) continue;
    auto readings = by_period(series, kpi);
    if (!series.person) {
      if (!readings.empty()) return std::nullopt;
      continue;
    }
    if (find(plan.people, *series.person) == nullptr) continue;
    if (!sums && !std::ranges::all_of(series.readings, can_be_added)) return std::nullopt;
    // A person's later series replaces what an earlier one says of the same period.
    readings.merge(persons[*series.person]);
    persons[*series.person] = std::move(readings);
  }
  std::map<Day, Together> together;
  for (const auto& [person, readings] : persons)
    for (const auto& [period, reading] : readings) {
      auto& sum = together[period];
      ++sum.persons;
      sum.value += reading.value;
      sum.numerator += reading.numerator.value_or(0);
      sum.denominator += reading.denominator.value_or(0);
    }
  ReadingSeries rolled{.id = {kpi.id.uuid}, .kpi = kpi.id, .person = {}, .readings = {}};
  const Waited waited(plan, kpi, persons);
  for (const auto& [period, sum] : together) {
    auto reading = reading_of(sum, sums, period);
    if (!reading) continue;
    const auto reported = sums ? waited.at(period) : Reported{};
    if (reported.persons < reported.expected) {
      reading->numerator = static_cast<double>(reported.persons);
      reading->denominator = static_cast<double>(reported.expected);
    }
    rolled.readings.push_back(*reading);
  }
  return rolled.readings.empty() ? std::nullopt : std::optional(std::move(rolled));
}

std::optional<Reported> reported_of(const Plan& plan, const Kpi& kpi, const ReadingSeries& series,
                                    const Reading& reading) {
  constexpr double most_persons = 1e6;
  if (series.id.uuid != kpi.id.uuid || series.person || !adds_up(plan, kpi)) return std::nullopt;
  const double persons = reading.numerator.value_or(0);
  const double expected = reading.denominator.value_or(0);
  if (!(persons >= 0 && persons < expected && expected <= most_persons)) return std::nullopt;
  return Reported{static_cast<std::size_t>(persons), static_cast<std::size_t>(expected)};
}

void put_readings(Plan& plan, const std::vector<ReadingSeries>& fresh) {
  for (const auto& series : fresh) {
    std::set<Day> periods;
    for (const auto& reading : series.readings) periods.insert(reading.period);
    const auto* kpi = find(plan.kpis, series.kpi);
    if (kpi == nullptr || periods.empty()) continue;
    for (auto& box : plan.readings) {
      if (box->kpi != series.kpi || box->person != series.person) continue;
      auto kept = *box;
      std::erase_if(kept.readings, [&](const Reading& reading) {
        return periods.contains(score_period(kpi->rhythm, reading.period));
      });
      box = std::move(kept);
    }
    std::erase_if(plan.readings, [](const auto& box) { return box->readings.empty(); });
    const auto same =
        std::ranges::find_if(plan.readings, [&](const auto& box) { return box->id == series.id; });
    if (same == plan.readings.end()) {
      plan.readings.emplace_back(series);
      continue;
    }
    auto both = **same;
    both.readings.insert(both.readings.end(), series.readings.begin(), series.readings.end());
    *same = std::move(both);
  }
}

void keep_team_scores(Plan& plan) {
  std::vector<Box<ReadingSeries>> rolled;
  for (auto& kpi : plan.kpis) {
    if (auto readings = rolled_up_readings(plan, kpi)) rolled.emplace_back(std::move(*readings));
    std::erase_if(kpi.standards, [](const Standard& standard) { return !!standard.person; });
  }
  std::erase_if(plan.readings, [](const auto& series) { return !!series->person; });
  for (auto& series : rolled) plan.readings.push_back(std::move(series));
}

}  // namespace sightline
