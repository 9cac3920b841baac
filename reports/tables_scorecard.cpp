#include "reports/tables_scorecard.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "model/derive/computed_readings.h"
#include "model/derive/formulas.h"
#include "model/derive/scores.h"
#include "model/find.h"

namespace sightline {
namespace {

constexpr int weeks = 13;
// No more fit into one formula.
constexpr std::size_t most_persons = 250;
// Calculation programs take numbers for equal that differ by less than this part of them.
constexpr double closeness = 1.0 / (1LL << 48);

bool at_least(double value, double limit) {
  return value >= limit || limit - value <= closeness * std::max(std::abs(value), std::abs(limit));
}

class ScorecardBuilder {
 public:
  ScorecardBuilder(const Document& document, Rhythm rhythm, std::vector<Day> periods, Day today,
                   ScoredPersons whose)
      : plan_(document.plan),
        has_deals_(!document.pipeline.empty()),
        computed_(document, today),
        whose_(whose) {
    grid_.rhythm = rhythm;
    grid_.periods = std::move(periods);
  }

  ScoreGrid build() {
    for (const auto& kpi : plan_.kpis)
      if (kpi.rhythm == grid_.rhythm) grid_.teams.push_back(line_of(kpi, nullptr));
    order_ = formulas_in_order(plan_);
    for (const auto& person : plan_.people)
      for (std::size_t i = 0; i < grid_.teams.size(); ++i) {
        const auto& kpi = *grid_.teams[i].kpi;
        if (!is_measured(kpi, person) && !(is_formula(kpi) && is_worked_out(kpi, person))) continue;
        grid_.persons.push_back(line_of(kpi, &person));
        if (!grid_.teams[i].adds_up) grid_.persons.back().team = i;
      }
    for (auto& line : grid_.teams) fill_team(line);
    for (auto& line : grid_.persons) fill_person(line);
    for (auto* lines : {&grid_.teams, &grid_.persons}) {
      work_out_formulas(*lines);
      for (auto& line : *lines) judge(line);
    }
    return std::move(grid_);
  }

 private:
  static bool same_person(const std::optional<Id<Person>>& id, const Person* person) {
    return person == nullptr ? !id : id == person->id;
  }

  [[nodiscard]] bool is_measured(const Kpi& kpi, const Person& person) const {
    const auto own = [&](const auto& of) { return of.person == person.id; };
    if (std::ranges::any_of(kpi.standards, own)) return true;
    const bool of_members =
        whose_ == ScoredPersons::members || (has_deals_ && is_from_pipeline(kpi.source));
    if (of_members) {
      const auto* team = find(plan_.teams, kpi.team);
      if (team != nullptr && std::ranges::count(team->members, person.id) > 0) return true;
    }
    return std::ranges::any_of(
        plan_.readings, [&](const auto& series) { return series->kpi == kpi.id && own(*series); });
  }

  // A formula has a line for whoever has one for each of its parts.
  [[nodiscard]] bool is_worked_out(const Kpi& formula, const Person& person) const {
    if (std::ranges::find(order_, &formula) == order_.end()) return false;
    std::vector<const Kpi*> parts{&formula};
    for (std::size_t i = 0; i < parts.size(); ++i)
      for (const auto* side : {&parts[i]->sum_of, &parts[i]->divided_by})
        for (const auto& id : *side) {
          const auto* part = find(plan_.kpis, id);
          if (!is_formula(*part) && !is_measured(*part, person)) return false;
          if (is_formula(*part) && std::ranges::find(parts, part) == parts.end())
            parts.push_back(part);
        }
    return true;
  }

  [[nodiscard]] ScoreLine line_of(const Kpi& kpi, const Person* person) {
    ScoreLine line;
    line.kpi = &kpi;
    line.person = person;
    line.adds_up = adds_up(plan_, kpi);
    for (auto& values : line.rows) values.resize(grid_.periods.size());
    line.verdicts.resize(grid_.periods.size());
    line.typed.resize(grid_.periods.size());
    line.quota_met.resize(grid_.periods.size());
    line.expected.resize(grid_.periods.size());
    line.reported.resize(grid_.periods.size());
    line.told.resize(grid_.periods.size());
    for (const auto& standard : kpi.standards)
      if (same_person(standard.person, person) && sane_reading(standard.value))
        line.standards.push_back(
            {standard.from, standard.value, sane_reading(standard.upper).value_or(standard.value)});
    std::ranges::stable_sort(line.standards, {}, &DatedStandard::from);
    line.is_formula = is_formula(kpi);
    line.is_computed = has_deals_ && is_from_pipeline(kpi.source);
    if (!line.is_formula) take_readings(line);
    return line;
  }

  [[nodiscard]] std::optional<std::size_t> place_of(Day day) const {
    const auto after = std::ranges::upper_bound(grid_.periods, day);
    if (after == grid_.periods.begin()) return std::nullopt;
    const auto place = static_cast<std::size_t>(after - grid_.periods.begin()) - 1;
    const bool within = grid_.rhythm == Rhythm::monthly
                            ? month_of(day) == month_of(grid_.periods[place])
                            : days_between(grid_.periods[place], day) < week_days;
    return within ? std::optional(place) : std::nullopt;
  }

  void take_readings(ScoreLine& line) {
    bool all_parts = true;
    bool any = false;
    for (const auto& series : plan_.readings) {
      if (series->kpi != line.kpi->id || !same_person(series->person, line.person)) continue;
      for (const auto& reading : series->readings) {
        const auto place = place_of(reading.period);
        if (!sane_reading(reading.value)) continue;
        if (line.person != nullptr) {
          const auto period = score_period(line.kpi->rhythm, reading.period);
          auto& begun = begun_.emplace(std::pair(line.kpi, line.person), period).first->second;
          begun = std::min(begun, period);
        }
        if (!place) continue;
        line.quota_met[*place] = says_quota_met(*line.kpi, reading);
        if (line.quota_met[*place]) continue;
        any = true;
        if (const auto reported = reported_of(plan_, *line.kpi, *series, reading)) {
          line.reported[*place] = reported->persons;
          line.told[*place] = reported->expected;
        }
        line.row(ScoreRow::actual)[*place] = sane_reading(reading.value);
        line.row(ScoreRow::numerator)[*place] = sane_reading(reading.numerator);
        line.row(ScoreRow::denominator)[*place] = sane_reading(reading.denominator);
        all_parts =
            all_parts && sane_reading(reading.numerator) && sane_reading(reading.denominator);
      }
    }
    take_computed(line, any, all_parts);
    line.has_parts = any && all_parts && !line.adds_up;
  }

  /// What follows from the pipeline goes before what was typed.
  void take_computed(ScoreLine& line, bool& any, bool& all_parts) {
    if (!is_from_pipeline(line.kpi->source)) return;
    const auto person = line.person ? std::optional(line.person->id) : std::nullopt;
    for (std::size_t i = 0; i < grid_.periods.size(); ++i) {
      const auto reading = computed_.reading(*line.kpi, person, grid_.periods[i]);
      if (!reading) {
        if (!computed_.quota_is_met(*line.kpi, person, grid_.periods[i])) continue;
        // Nor is what was typed, once there is no ratio any more.
        line.quota_met[i] = true;
        line.typed[i] = line.row(ScoreRow::actual)[i];
        for (const auto row : {ScoreRow::actual, ScoreRow::numerator, ScoreRow::denominator})
          line.row(row)[i].reset();
        continue;
      }
      any = true;
      const auto value = sane_reading((*reading).value);
      if (line.row(ScoreRow::actual)[i] != value) line.typed[i] = line.row(ScoreRow::actual)[i];
      line.row(ScoreRow::actual)[i] = value;
      line.row(ScoreRow::numerator)[i] = (*reading).numerator;
      line.row(ScoreRow::denominator)[i] = (*reading).denominator;
      all_parts = all_parts && (*reading).numerator && (*reading).denominator;
    }
  }

  static bool has_readings(const ScoreLine& line) {
    return std::ranges::count(line.quota_met, true) > 0 ||
           std::ranges::any_of(line.row(ScoreRow::actual),
                               [](const auto& value) { return !!value; });
  }

  void fill_team(ScoreLine& line) {
    fill_standard(line, nullptr);
    if (line.is_formula) return;
    const bool own = has_readings(line);
    std::vector<std::size_t> persons;
    bool parts = true;
    for (std::size_t i = 0; i < grid_.persons.size(); ++i)
      // To a ratio, a person with nothing but a standard adds nothing.
      if (grid_.persons[i].kpi == line.kpi && (line.adds_up || has_readings(grid_.persons[i]))) {
        persons.push_back(i);
        parts = parts && grid_.persons[i].has_parts;
      }
    if (!own && !persons.empty() && persons.size() <= most_persons && (line.adds_up || parts)) {
      line.has_parts = !line.adds_up;
      line.persons = std::move(persons);
      for (const auto row : {ScoreRow::numerator, ScoreRow::denominator, ScoreRow::actual})
        line.row(row) = sum_of(line.persons, row);
      if (line.adds_up) expect_persons(line);
    }
    divide(line);
  }

  /// A sum is that of the team once everyone is in it who has a standard and had begun by then; who
  /// left the team is no longer waited for.
  void expect_persons(ScoreLine& line) const {
    const auto* team = find(plan_.teams, line.kpi->team);
    for (const auto at : line.persons) {
      const auto& person = grid_.persons[at];
      if (team != nullptr && !team->members.empty() &&
          std::ranges::count(team->members, person.person->id) == 0)
        continue;
      const auto begun = begun_.find({person.kpi, person.person});
      for (std::size_t i = 0; i < grid_.periods.size(); ++i) {
        const auto day = grid_.periods[i];
        const bool own = !person.standards.empty() && person.standards.front().from <= day;
        const bool of_team =
            line.row(ScoreRow::standard)[i] && begun != begun_.end() && begun->second <= day;
        if (!own && !of_team) continue;
        line.expected[i].push_back(at);
        if (person.row(ScoreRow::actual)[i]) ++line.reported[i];
      }
    }
  }

  void fill_person(ScoreLine& line) {
    fill_standard(line, line.team ? &grid_.teams[*line.team] : nullptr);
    divide(line);
  }

  [[nodiscard]] ScoreValues sum_of(const std::vector<std::size_t>& lines, ScoreRow row) const {
    ScoreValues sum(grid_.periods.size());
    for (const auto line : lines)
      for (std::size_t i = 0; i < sum.size(); ++i)
        if (const auto& value = grid_.persons[line].row(row)[i])
          sum[i] = sum[i].value_or(0) + *value;
    return sum;
  }

  static void divide(ScoreLine& line) {
    if (!line.has_parts) return;
    auto& actual = line.row(ScoreRow::actual);
    for (std::size_t i = 0; i < actual.size(); ++i) {
      const auto& numerator = line.row(ScoreRow::numerator)[i];
      const auto& denominator = line.row(ScoreRow::denominator)[i];
      actual[i].reset();
      if (numerator && denominator && *denominator != 0) actual[i] = *numerator / *denominator;
    }
  }

  void fill_standard(ScoreLine& line, const ScoreLine* team) const {
    for (std::size_t i = 0; i < grid_.periods.size(); ++i) {
      const DatedStandard* holds = nullptr;
      for (const auto& standard : line.standards)
        if (standard.from <= grid_.periods[i]) holds = &standard;
      auto& value = line.row(ScoreRow::standard)[i];
      auto& upper = line.row(ScoreRow::upper)[i];
      if (holds != nullptr) {
        value = holds->value;
        upper = holds->upper;
      } else if (team != nullptr) {
        value = team->row(ScoreRow::standard)[i];
        upper = team->row(ScoreRow::upper)[i];
      }
    }
  }

  // From lines of the same person, or of teams alone; each behind those it is made of.
  void work_out_formulas(std::vector<ScoreLine>& lines) const {
    std::map<std::pair<const Kpi*, const Person*>, std::size_t> places;
    for (std::size_t i = 0; i < lines.size(); ++i) places[{lines[i].kpi, lines[i].person}] = i;
    for (const auto* formula : order_)
      for (auto& line : lines)
        if (line.kpi == formula) work_out(line, lines, places);
  }

  void work_out(ScoreLine& line, const std::vector<ScoreLine>& lines,
                const std::map<std::pair<const Kpi*, const Person*>, std::size_t>& places) const {
    if (line.person != nullptr && !is_worked_out(*line.kpi, *line.person)) return;
    const auto place_of_part = [&](Id<Kpi> id) {
      return places.at({find(plan_.kpis, id), line.person});
    };
    for (const auto& id : line.kpi->sum_of) line.sum_of.push_back(place_of_part(id));
    for (const auto& id : line.kpi->divided_by) line.divided_by.push_back(place_of_part(id));
    line.has_parts = !line.divided_by.empty();
    for (std::size_t i = 0; i < grid_.periods.size(); ++i) {
      const auto result = formula_result(
          *line.kpi, [&](Id<Kpi> id) { return lines[place_of_part(id)].row(ScoreRow::actual)[i]; });
      line.row(ScoreRow::numerator)[i] = result.numerator;
      line.row(ScoreRow::denominator)[i] = result.denominator;
      line.row(ScoreRow::actual)[i] = result.value;
      for (const auto* parts : {&line.sum_of, &line.divided_by})
        for (const auto part : *parts) {
          const auto& waited = lines[part].expected[i];
          if (line.expected[i].size() + waited.size() > most_persons) continue;
          line.expected[i].insert(line.expected[i].end(), waited.begin(), waited.end());
          line.reported[i] += lines[part].reported[i];
          line.told[i] += lines[part].told[i];
        }
    }
  }

  static void judge(ScoreLine& line) {
    for (std::size_t i = 0; i < line.verdicts.size(); ++i) {
      const auto& actual = line.row(ScoreRow::actual)[i];
      const auto& standard = line.row(ScoreRow::standard)[i];
      if (line.quota_met[i]) line.verdicts[i] = Verdict::met;
      if (actual && standard && line.is_whole(i))
        line.verdicts[i] = verdict(line.kpi->direction, *actual, *standard,
                                   line.row(ScoreRow::upper)[i], warning_of(*line.kpi));
    }
  }

  const Plan& plan_;
  bool has_deals_;
  ComputedReadings computed_;
  ScoredPersons whose_;
  std::map<std::pair<const Kpi*, const Person*>, Day> begun_;  ///< the first reading ever typed
  std::vector<const Kpi*> order_;                              ///< of the formulas
  ScoreGrid grid_;
};

}  // namespace

const char* mark_of(Verdict verdict) {
  constexpr std::array marks = {"■", "▲", "✓"};
  return marks.at(static_cast<std::size_t>(verdict));
}

const char* label_of(ScoreRow row) {
  constexpr std::array labels = {"Standard", "Upper end", "Numerator", "Denominator", "Actual"};
  return labels.at(static_cast<std::size_t>(row));
}

bool ScoreLine::has(ScoreRow which) const {
  if (which == ScoreRow::upper) return kpi->direction == Direction::range;
  return has_parts || which == ScoreRow::standard || which == ScoreRow::actual;
}

double warning_of(const Kpi& kpi) {
  return std::isfinite(kpi.warning.fraction) ? std::clamp(kpi.warning.fraction, 0.0, 1.0) : 0;
}

Verdict verdict(Direction direction, double actual, double standard, std::optional<double> upper,
                double warning) {
  const auto within = [&](double room) {
    const double low = standard - std::abs(standard) * room;
    if (direction == Direction::higher) return at_least(actual, low);
    const double end = direction == Direction::lower ? standard : upper.value_or(standard);
    const double high = end + std::abs(end) * room;
    return at_least(high, actual) && (direction == Direction::lower || at_least(actual, low));
  };
  if (within(0)) return Verdict::met;
  return within(warning) ? Verdict::close : Verdict::missed;
}

ScoreGrid score_grid(const Document& document, Rhythm rhythm, std::vector<Day> periods, Day today,
                     ScoredPersons whose) {
  return ScorecardBuilder(document, rhythm, std::move(periods), today, whose).build();
}

std::vector<Day> trailing_periods(Rhythm rhythm, Day last) {
  std::vector<Day> periods;
  if (rhythm == Rhythm::weekly)
    for (int back = weeks - 1; back >= 0; --back)
      periods.push_back(add_days(monday_of(last), -back * week_days));
  else
    for (int back = plan_months - 1; back >= 0; --back)
      periods.push_back(first_day(add_months(month_of(last), -back)));
  return periods;
}

std::vector<ScoreGrid> score_table(const Document& document, Day today) {
  const auto& plan = document.plan;
  const bool any_reading = std::ranges::any_of(
      plan.readings, [&](const auto& series) { return find(plan.kpis, series->kpi) != nullptr; });
  const bool any_standard =
      std::ranges::any_of(plan.kpis, [](const Kpi& kpi) { return !kpi.standards.empty(); });
  std::vector<ScoreGrid> grids;
  const bool any_computed =
      !document.pipeline.empty() &&
      std::ranges::any_of(plan.kpis, [](const Kpi& kpi) { return is_from_pipeline(kpi.source); });
  if (!any_reading && !any_standard && !any_computed) return grids;
  for (const auto rhythm : {Rhythm::monthly, Rhythm::weekly}) {
    std::vector<Day> periods;
    if (rhythm == Rhythm::weekly)
      periods = trailing_periods(rhythm, today);
    else
      for (const Month month : plan_calendar(plan)) periods.push_back(first_day(month));
    auto grid = score_grid(document, rhythm, std::move(periods), today);
    if (!grid.teams.empty()) grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace sightline
