// Topics: what a field is about, as far as secrecy goes.
// Why: visibility stands beside each field, with no default, so a new field can't reach the wrong
// audience by being forgotten.
#pragma once

namespace sightline {

/// Everyone may see `open`; each other topic can be withheld from an audience (see
/// model/derive/audience.h).
enum class Topic {
  open,
  profit,              ///< profit targets and actuals, margins
  net_worth,           ///< net worth and company value
  exit_terms,          ///< the ultimate goal and its terms
  pay,                 ///< incentives, pools, payouts
  people,              ///< named persons
  standards,           ///< a team's standards and readings
  personal_standards,  ///< those of a person; with them go whole elements, see audience.h
  internal,            ///< notes, decisions and history meant for the leadership team
};

}  // namespace sightline
