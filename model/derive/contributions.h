// Contributions: whose part of a team bonus's pool is how large.
// Why: a bonus is paid by what each person contributed; who typed no shares meant just that.
#pragma once

#include <optional>
#include <vector>

#include "model/document.h"

namespace sightline {

struct Contribution {
  Id<Person> person;
  Percent part;   ///< of the pool
  double weight;  ///< what the pool is split by: the part as typed, or the cents that were won
  bool operator==(const Contribution&) const = default;
};
struct Contributions {
  std::vector<Contribution> persons;  ///< as typed, or those who won something, the most first
  bool derived = false;               ///< nobody's share is typed: they follow from the pipeline
  std::optional<Day> known_on;        ///< derived ones: the newest import
  Money unowned;                      ///< won beside that, and nobody's
  Message lack;                       ///< why nobody has a share; blank while somebody has one

  bool operator==(const Contributions&) const = default;
};
/// The typed shares; where nobody has one, each person's part of what was won in the months of the
/// bonus, as the newest import knows it. That is not available without an import since they began,
/// and while nobody of the plan has won anything.
[[nodiscard]] Contributions contributions(const Document& document, const Incentive& bonus);
/// The derived shares of all bonuses as typed ones: what is left of a pipeline for those who see
/// what is paid and not the deals.
void keep_derived_shares(Document& document);

}  // namespace sightline
