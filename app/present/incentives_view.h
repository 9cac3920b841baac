// Incentives: all of them at a glance, and of one its terms, who leads, what it pays and costs.
// Why: terms are typed and results are not; which of them an incentive has follows from its kind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/home_presenter.h"
#include "app/present/plan_words.h"
#include "model/catalog/catalog.h"
#include "model/document.h"

namespace sightline {

/// A row each: its months, its name, and how it stands.
[[nodiscard]] std::vector<HomeRow> incentive_rows(const Document& document, Day today,
                                                  const Catalog& catalog);

/// What is typed about an incentive.
enum class Term {
  name,
  first,
  last,
  threshold,
  pool,
  excess,
  stretch,
  prize,
  stretch_prize,
  rules
};
inline constexpr std::size_t term_count = 10;

struct TermRow {
  Term term = Term::name;
  std::string label;
  std::string text;   ///< as shown
  std::string entry;  ///< the same for typing into

  bool operator==(const TermRow&) const = default;
};

/// Something that may count in a contest; blank points: it does not.
struct CountRow {
  ContestMeasure measure = ContestMeasure::won_value;
  std::optional<Id<Kpi>> kpi;
  std::string label;
  std::string points;

  bool operator==(const CountRow&) const = default;
};

struct IncentiveTeamRow {
  Id<ContestTeam> id;
  std::string name;
  std::string standing;  ///< "1. 340 points"

  bool operator==(const IncentiveTeamRow&) const = default;
};

struct IncentivePersonRow {
  Id<Person> id;
  std::string name;
  std::string share;     ///< of a bonus, as typed; blank when the person has none
  std::size_t team = 0;  ///< place among the teams from 1 on; 0: in none
  std::string rank;      ///< "1."; blank when nobody is ranked
  std::string result;    ///< what is paid, the points, or the quota attained
  WordTone tone = WordTone::neutral;

  bool operator==(const IncentivePersonRow&) const = default;
};

struct IncentiveCostRow {
  std::string of_target;
  std::string revenue;
  std::string cost;

  bool operator==(const IncentiveCostRow&) const = default;
};

struct IncentiveView {
  IncentiveKind kind = IncentiveKind::team_bonus;
  std::vector<TermRow> terms;              ///< those of its kind
  std::vector<CountRow> counts;            ///< of contests by points
  std::vector<IncentiveTeamRow> teams;     ///< by their place in the incentive
  std::vector<IncentivePersonRow> people;  ///< all of the plan, those who lead first
  std::string standing;                    ///< how it stands, a sentence
  WordTone tone = WordTone::neutral;
  std::string remark;      ///< what has to be known about that; mostly blank
  std::string cost_basis;  ///< what the costs' parts are parts of, and why some are not available
  std::vector<IncentiveCostRow> costs;
};
[[nodiscard]] IncentiveView incentive_view(const Document& document, const Incentive& incentive,
                                           Day today, const Catalog& catalog);

[[nodiscard]] constexpr bool has_shares(IncentiveKind kind) {
  return kind == IncentiveKind::team_bonus;
}
[[nodiscard]] constexpr bool has_points(IncentiveKind kind) {
  return kind == IncentiveKind::contest || kind == IncentiveKind::company_contest;
}

}  // namespace sightline
