// Incentive: a bonus or contest, what has to be reached and what it pays.
// Why: the payout is computed from results that are in the plan already; here stand only its terms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"
#include "model/person.h"

namespace sightline {

enum class IncentiveKind { team_bonus, contest, year_contest, company_contest };
template <>
inline constexpr auto enum_texts<IncentiveKind> =
    std::array{EnumText("team_bonus", "team bonus"), EnumText("contest", "contest"),
               EnumText("year_contest", "year-long contest"),
               EnumText("company_contest", "company-wide contest")};

/// A person's part of the pool, by contribution.
struct Share {
  Id<Share> id;
  Id<Person> person;
  Percent part;

  bool operator==(const Share&) const = default;
};
template <>
inline constexpr auto fields<Share> =
    FieldList{Field("id", &Share::id, "id", Topic::pay),
              Field("person", &Share::person, "person", Topic::pay),
              Field("part", &Share::part, "share", Topic::pay)};

struct Incentive {
  Id<Incentive> id;
  std::string name;
  IncentiveKind kind = IncentiveKind::team_bonus;
  Month first = std::chrono::year{2026} / 1;
  Month last = std::chrono::year{2026} / 3;
  std::optional<Money> threshold;  ///< the number to beat
  std::optional<Money> pool;
  Percent stretch{1.15};  ///< of the quota, wins more in the year-long contest
  std::string prize;
  std::string rules;
  std::vector<Share> shares;

  bool operator==(const Incentive&) const = default;
};
template <>
inline constexpr auto fields<Incentive> =
    FieldList{Field("id", &Incentive::id, "id", Topic::pay),
              Field("name", &Incentive::name, "name", Topic::pay),
              Field("kind", &Incentive::kind, "kind", Topic::pay),
              Field("first", &Incentive::first, "first month", Topic::pay),
              Field("last", &Incentive::last, "last month", Topic::pay),
              Field("threshold", &Incentive::threshold, "threshold", Topic::pay),
              Field("pool", &Incentive::pool, "pool", Topic::pay),
              Field("stretch", &Incentive::stretch, "stretch", Topic::pay),
              Field("prize", &Incentive::prize, "prize", Topic::pay),
              Field("rules", &Incentive::rules, "rules", Topic::pay),
              Field("shares", &Incentive::shares, "shares", Topic::pay)};

}  // namespace sightline
