// Incentives: what a team bonus pays, and who leads a contest.
// Why: terms stand in the plan; what they come to follows from figures, readings and pipeline, so
// nobody types a result twice.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "model/derive/available.h"
#include "model/derive/periods.h"
#include "model/document.h"

namespace sightline {

[[nodiscard]] inline Period period_of(const Incentive& incentive) {
  return {incentive.first, incentive.last};
}

struct PersonPay {
  Id<Person> person;
  Percent part;  ///< of the pool
  Money amount;

  bool operator==(const PersonPay&) const = default;
};

/// A team bonus as it stands: the revenue of its months against the number to beat.
struct BonusResult {
  Money actual;
  int months = 0;  ///< that have an actual …
  int of = 0;      ///< … of this many; it is final when they are all
  Money threshold;
  bool reached = false;        ///< reaching the number is enough
  Money above;                 ///< what the actual has beyond the threshold
  Money pool;                  ///< what is paid in all: the pool and its share of what is above
  Percent parts;               ///< what the shares come to
  bool derived = false;        ///< the shares follow from the pipeline
  std::vector<PersonPay> pay;  ///< of those who have a share, as contributions() says

  bool operator==(const BonusResult&) const = default;
};
/// Not available without a threshold, a pool, or any actual in its months.
[[nodiscard]] Available<BonusResult> bonus_result(const Document& document, const Incentive& bonus);

/// The amount in parts by these weights, by largest remainder: they add up to the amount, whatever
/// the weights do. Of equal remainders the earlier one is rounded up. All nothing when no weight is
/// above zero.
[[nodiscard]] std::vector<Money> split(Money amount, const std::vector<double>& weights);

/// What a contest has counted for somebody so far.
struct ContestLine {
  Uuid id;  ///< of the person or the team
  std::string name;
  double points = 0;
  int rank = 1;                 ///< equals share a rank, and the next one is left out
  std::vector<double> amounts;  ///< by rule, before its points

  bool operator==(const ContestLine&) const = default;
};
struct ContestBoard {
  std::vector<ContestLine> persons;  ///< by rank
  std::vector<ContestLine> teams;    ///< likewise; a team has the points of its members
  std::optional<Day>
      pipeline_on;  ///< the newest import; of each deal what the newest that has it says
  /// By rule: whether there is anything to count from. Without imports or readings, or where a copy
  /// withholds them, what it gives is not available rather than 0.
  std::vector<bool> known;
  int unowned = 0;  ///< deals that would count and are nobody's

  [[nodiscard]] bool is_known() const { return std::ranges::count(known, true) > 0; }
  bool operator==(const ContestBoard&) const = default;
};
/// Of a contest with teams their members take part, else who has points, or a share, or a quota.
/// Sales won, and net-new accounts won, count by the day they closed, leads by the day they came
/// up, the open pipeline as it stood by the last import within the contest; nothing is known of
/// deals before the first import since the contest began. A KPI's readings add up (a ratio's from
/// its parts), typed, computed by the newest import, or worked out by a formula.
[[nodiscard]] ContestBoard contest_board(const Document& document, const Incentive& contest);

/// A person's year: the quotas of the contest's quarters against what was won.
struct QuotaLine {
  Id<Person> person;
  std::string name;
  std::optional<Money> won;  ///< nothing is known before the first import since the contest began
  Money quota;
  int quarters = 0;      ///< that have a quota …
  int of = 0;            ///< … of so many fiscal quarters that the contest touches
  bool is_whole = true;  ///< the contest runs from the start of a quarter to the end of one
  std::optional<Percent> attained;  ///< none without a quota for each quarter in full
  bool wins = false;
  bool wins_more = false;   ///< reaches the stretch
  std::optional<int> rank;  ///< of those of whom it is known what they attained

  [[nodiscard]] bool is_complete() const { return is_whole && quarters == of; }
  bool operator==(const QuotaLine&) const = default;
};
/// Of those who have a quota for a fiscal quarter of the contest, by what they attained. What was
/// won is what pipeline_scores says.
[[nodiscard]] std::vector<QuotaLine> quota_board(const Document& document,
                                                 const Incentive& contest);

/// What the incentive costs when revenue comes to a part of its target.
struct CostLine {
  Percent of_target;
  std::optional<Money> revenue;
  Available<Money> cost;

  bool operator==(const CostLine&) const = default;
};
/// At 80, 100 and 120 %. A contest's pool is paid in any case, that of a year-long contest once the
/// target is reached, and from its stretch on with `excess` of it more, for the prizes that are won
/// then: not available while nobody has said what these cost. Prizes in kind have no cost here,
/// which is not available, and not 0, until somebody types one.
[[nodiscard]] std::vector<CostLine> incentive_costs(const Plan& plan, const Incentive& incentive);

}  // namespace sightline
