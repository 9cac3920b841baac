#include "model/derive/contributions.h"

#include <algorithm>
#include <functional>

#include "model/derive/pipeline_scores.h"

namespace sightline {

Contributions contributions(const Document& document, const Incentive& bonus) {
  Contributions all;
  for (const auto& share : bonus.shares)
    all.persons.push_back({share.person, share.part, share.part.fraction});
  if (!all.persons.empty()) return all;
  all.derived = true;
  all.known_on = newest_import(document);
  const auto days = days_of({bonus.first, bonus.last});
  if (!all.known_on)
    all.lack = msg("What was won comes from the pipeline, which was not imported yet.");
  else if (*all.known_on < days.first)
    all.lack =
        msg("What was won is not available: no pipeline was imported since {1}.", days.first);
  if (!all.lack.empty()) return all;
  const auto scores = pipeline_scores(document, days, *all.known_on);
  all.unowned = scores.unowned.won_value;
  double won = 0;
  for (const auto& person : document.plan.people) {
    const auto weight = static_cast<double>(scores.of(person.id).won_value.minor);
    if (weight <= 0) continue;
    won += weight;
    all.persons.push_back({person.id, {}, weight});
  }
  for (auto& one : all.persons) one.part.fraction = one.weight / won;
  std::ranges::stable_sort(all.persons, std::greater(), &Contribution::weight);
  if (all.persons.empty())
    all.lack = all.unowned.minor > 0
                   ? msg("What was won in these months is nobody’s, so nobody has a share.")
                   : msg("Nothing was won in these months, so nobody has a share.");
  return all;
}

void keep_derived_shares(Document& document) {
  for (auto& bonus : document.plan.incentives) {
    if (bonus.kind != IncentiveKind::team_bonus || !bonus.shares.empty()) continue;
    for (const auto& one : contributions(document, bonus).persons) {
      const auto person = one.person.uuid;
      const Uuid id{bonus.id.uuid.high ^ person.high, bonus.id.uuid.low ^ person.low};
      bonus.shares.push_back({{id}, one.person, one.part});
    }
  }
}

}  // namespace sightline
