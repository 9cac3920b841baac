#include <algorithm>
#include <map>
#include <set>

#include "model/derive/computed_readings.h"
#include "model/derive/formulas.h"
#include "model/derive/incentives.h"
#include "model/derive/pipeline_scores.h"
#include "model/derive/scores.h"
#include "model/find.h"

namespace sightline {
namespace {

/// Another quota still adds up with it in 64 bits.
constexpr std::int64_t most_quota = 1000 * max_money;

bool is_within(const std::optional<Day>& day, const Period& months) {
  return day && months.contains(month_of(*day));
}

/// Equals share a rank, and the next one is left out.
template <class Line, class Value>
void rank(std::vector<Line>& lines, Value value) {
  std::ranges::stable_sort(lines, std::greater(), value);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool equal = i > 0 && value(lines[i]) == value(lines[i - 1]);
    lines[i].rank = equal ? lines[i - 1].rank : static_cast<int>(i) + 1;
  }
}

bool is_won_within(const Opportunity& deal, const Period& months) {
  return deal.outcome == Outcome::won && is_within(deal.closed, months);
}

/// The fiscal quarters that have a month among these.
std::vector<Period> quarters_of(const Period& months, int fiscal_year_start) {
  std::vector<Period> quarters;
  auto month = months.first;
  do {
    quarters.push_back(fiscal_quarter_of(month, fiscal_year_start));
    month = add_months(quarters.back().last, 1);
  } while (month <= months.last);
  return quarters;
}

/// What one deal adds to a rule; nothing when the rule doesn't count it.
double amount_of(const Opportunity& deal, ContestMeasure measure, const Period& months,
                 const Currency& currency) {
  const auto value = deal.value ? to_units(*deal.value, currency) : 0;
  switch (measure) {
    case ContestMeasure::won_value:
      return is_won_within(deal, months) ? value : 0;
    case ContestMeasure::pipeline_value:
      return deal.outcome == Outcome::open ? value : 0;
    case ContestMeasure::leads:
      return is_within(deal.created, months) ? 1 : 0;
    case ContestMeasure::net_new_accounts:
      return deal.net_new && is_won_within(deal, months) ? 1 : 0;
    case ContestMeasure::kpi:
      break;
  }
  return 0;
}

/// What persons' readings of KPIs come to over months; nothing where there are none.
class Reached {
 public:
  Reached(const Document& document, const Period& months, const std::optional<Day>& newest)
      : plan_(document.plan),
        months_(months),
        newest_(newest),
        computed_(document, newest.value_or(Day{})),
        formulas_(formulas_in_order(document.plan)) {}

  std::optional<double> amount(const Kpi& kpi, Id<Person> person) {
    if (is_formula(kpi)) {
      if (std::ranges::find(formulas_, &kpi) == formulas_.end()) return std::nullopt;
      return formula_result(kpi,
                            [&](Id<Kpi> part) { return amount(*find(plan_.kpis, part), person); })
          .value;
    }
    const auto readings = readings_of(kpi, person);
    if (readings.empty()) return std::nullopt;
    double total = 0;
    double numerator = 0;
    double denominator = 0;
    for (const auto& [period, reading] : readings) {
      total += reading.value;
      numerator += sane_reading(reading.numerator).value_or(0);
      denominator += sane_reading(reading.denominator).value_or(0);
    }
    if (adds_up(plan_, kpi)) return total;
    if (denominator == 0) return std::nullopt;
    return numerator / denominator;
  }

 private:
  /// What follows from the pipeline goes before what was typed.
  std::map<Day, Reading> readings_of(const Kpi& kpi, Id<Person> person) {
    std::map<Day, Reading> readings;
    for (const auto& series : plan_.readings)
      if (series->kpi == kpi.id && series->person == person)
        for (const auto& reading : series->readings)
          if (sane_reading(reading.value) && months_.contains(month_of(reading.period)))
            readings[score_period(kpi.rhythm, reading.period)] = reading;
    if (!newest_ || !is_from_pipeline(kpi.source)) return readings;
    const auto last = std::min(*newest_, Day{last_day(months_.last)});
    for (auto day = score_period(kpi.rhythm, first_day(months_.first)); day <= last;
         day = next_period(kpi.rhythm, day))
      if (months_.contains(month_of(day)))
        if (const auto reading = computed_.reading(kpi, person, day);
            reading && sane_reading((*reading).value))
          readings[day] = *reading;
    return readings;
  }

  const Plan& plan_;
  Period months_;
  std::optional<Day> newest_;
  ComputedReadings computed_;
  std::vector<const Kpi*> formulas_;
};

class Counting {
 public:
  Counting(const Document& document, const Incentive& contest)
      : document_(document),
        plan_(document.plan),
        contest_(contest),
        months_{contest.first, contest.last} {}

  ContestBoard board() {
    board_.known.resize(contest_.counts.size());
    count_deals();
    count_readings();
    for (const auto& person : plan_.people)
      if (takes_part(person.id))
        board_.persons.push_back(
            line_of(person.id.uuid, person.display_name(), amounts_of(person.id)));
    for (const auto& team : contest_.teams) {
      std::vector<double> together(contest_.counts.size());
      for (const auto& member : team.members)
        for (std::size_t rule = 0; rule < together.size(); ++rule)
          together[rule] += amounts_of(member)[rule];
      board_.teams.push_back(line_of(team.id.uuid, team.name, together));
    }
    const auto points = [](const ContestLine& line) { return line.points; };
    rank(board_.persons, points);
    rank(board_.teams, points);
    return std::move(board_);
  }

 private:
  std::vector<double>& amounts_of(Id<Person> person) {
    auto& amounts = amounts_[person];
    amounts.resize(contest_.counts.size());
    return amounts;
  }

  void count_deals() {
    const auto newest = newest_import(document_);
    const bool counts = std::ranges::any_of(contest_.counts, [](const ContestRule& rule) {
      return rule.measure != ContestMeasure::kpi;
    });
    if (!newest) return;
    if (counts || std::ranges::any_of(contest_.counts, [&](const ContestRule& rule) {
          const auto* kpi = find(plan_.kpis, rule.kpi);
          return rule.measure == ContestMeasure::kpi && kpi && is_from_pipeline(kpi->source);
        }))
      board_.pipeline_on = newest;
    const auto days = days_of(months_);
    std::set<std::string> unowned;
    // What was won or came up has its own date, and a later import may still tell of it. What is
    // open has none: after the last day it is another pipeline.
    const auto dated = rules_where([](ContestMeasure measure) {
      return measure != ContestMeasure::kpi && measure != ContestMeasure::pipeline_value;
    });
    if (*newest >= days.first) count_rules(dated, *newest, unowned);
    const auto last = newest_import(document_, days.last);
    const auto open = rules_where(
        [](ContestMeasure measure) { return measure == ContestMeasure::pipeline_value; });
    if (last && *last >= days.first) count_rules(open, *last, unowned);
    board_.unowned = static_cast<int>(unowned.size());
  }

  template <class Which>
  [[nodiscard]] std::vector<std::size_t> rules_where(Which&& which) const {
    std::vector<std::size_t> rules;
    for (std::size_t i = 0; i < contest_.counts.size(); ++i)
      if (which(contest_.counts[i].measure)) rules.push_back(i);
    return rules;
  }

  void count_rules(const std::vector<std::size_t>& rules, Day as_of,
                   std::set<std::string>& unowned) {
    if (rules.empty()) return;
    for (const auto rule : rules) board_.known[rule] = true;
    for (const auto* deal : deals_as_of(document_, as_of)) {
      const auto* owner = find(plan_.people, deal->owner);
      for (const auto rule : rules) {
        const auto amount =
            amount_of(*deal, contest_.counts[rule].measure, months_, plan_.organization.currency);
        if (amount != 0 && !owner) unowned.insert(deal->key);
        if (owner) amounts_of(owner->id)[rule] += amount;
      }
    }
  }

  void count_readings() {
    Reached reached(document_, months_, newest_import(document_));
    for (std::size_t i = 0; i < contest_.counts.size(); ++i) {
      const auto& rule = contest_.counts[i];
      const auto* kpi = rule.measure == ContestMeasure::kpi ? find(plan_.kpis, rule.kpi) : nullptr;
      if (!kpi) continue;
      for (const auto& person : plan_.people)
        if (const auto amount = reached.amount(*kpi, person.id)) {
          amounts_of(person.id)[i] = *amount;
          board_.known[i] = true;
        }
    }
  }

  [[nodiscard]] bool takes_part(Id<Person> person) {
    if (!contest_.teams.empty())
      return std::ranges::any_of(contest_.teams, [&](const ContestTeam& team) {
        return std::ranges::count(team.members, person) > 0;
      });
    return std::ranges::any_of(amounts_of(person), [](double amount) { return amount != 0; }) ||
           std::ranges::count(contest_.shares, person, &Share::person) > 0 ||
           std::ranges::count(plan_.quotas, person, &Quota::person) > 0;
  }

  [[nodiscard]] ContestLine line_of(Uuid id, std::string name, std::vector<double> amounts) const {
    ContestLine line;
    line.id = id;
    line.name = std::move(name);
    line.amounts = std::move(amounts);
    for (std::size_t i = 0; i < line.amounts.size(); ++i)
      line.points += line.amounts[i] * contest_.counts[i].points;
    return line;
  }

  const Document& document_;
  const Plan& plan_;
  const Incentive& contest_;
  Period months_;
  ContestBoard board_;
  std::map<Id<Person>, std::vector<double>> amounts_;
};

}  // namespace

ContestBoard contest_board(const Document& document, const Incentive& contest) {
  return Counting(document, contest).board();
}

std::vector<QuotaLine> quota_board(const Document& document, const Incentive& contest) {
  const auto& plan = document.plan;
  const Period months{contest.first, contest.last};
  const auto quarters = quarters_of(months, plan.organization.fiscal_year_start);
  // A quota is a whole quarter's: against a part of one nothing can be measured.
  const bool whole = quarters.front().first == months.first && quarters.back().last == months.last;
  // Of two for one person and quarter the later in the list counts, as on the scorecard.
  std::map<Id<Person>, std::map<Month, Money>> quotas;
  for (const auto& quota : plan.quotas)
    if (std::ranges::count(quarters, quota.quarter, &Period::first) > 0)
      quotas[quota.person][quota.quarter] = quota.amount;
  std::optional<PipelineScores> scores;
  if (const auto newest = newest_import(document); newest && *newest >= first_day(months.first))
    scores = pipeline_scores(document, days_of(months), *newest);
  std::vector<QuotaLine> lines;
  for (const auto& person : plan.people) {
    const auto found = quotas.find(person.id);
    if (found == quotas.end()) continue;
    QuotaLine line;
    line.person = person.id;
    line.name = person.display_name();
    if (scores) line.won = scores->of(person.id).won_value;
    for (const auto& [quarter, amount] : found->second)
      line.quota = std::min(line.quota + amount, Money{most_quota});
    line.quarters = static_cast<int>(found->second.size());
    line.of = static_cast<int>(quarters.size());
    line.is_whole = whole;
    lines.push_back(std::move(line));
  }
  for (auto& line : lines) {
    if (line.quota.minor <= 0 || !line.is_complete() || !line.won) continue;
    line.attained =
        Percent{static_cast<double>(line.won->minor) / static_cast<double>(line.quota.minor)};
    line.wins = *line.won >= line.quota;
    line.wins_more = line.wins && line.attained->fraction >= contest.stretch.fraction;
  }
  rank(lines, [](const QuotaLine& line) { return line.attained ? line.attained->fraction : -1; });
  for (auto& line : lines)
    if (!line.attained) line.rank.reset();
  return lines;
}

}  // namespace sightline
