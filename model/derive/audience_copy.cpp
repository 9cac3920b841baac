#include "model/derive/audience_copy.h"

#include <nlohmann/json.hpp>

#include "model/edit/lost_references.h"

namespace sightline {
namespace {

void give_team(Plan& plan, IdSource& ids) {
  if (!plan.teams.empty() || plan.kpis.empty()) return;
  plan.teams.push_back({ids.next<Team>(), {}, {}, {}});
  for (auto& kpi : plan.kpis) kpi.team = plan.teams.front().id;
}

}  // namespace

Document copy_for_audience(const Document& document, const AudienceOptions& options,
                           IdSource& ids) {
  auto copy = for_audience(document, options);
  copy.id = ids.next<Document>();
  copy.revision = 0;
  if (is_withheld(Topic::people, options)) {
    give_team(copy.plan, ids);
    for (auto& baseline : copy.baselines) {
      auto plan = *baseline.plan;
      give_team(plan, ids);
      baseline.plan = std::move(plan);
    }
  }
  // One that is dropped may have been what another referred to. Ids that stand twice lead to one.
  std::vector<LostReference> before;
  for (auto lost = lost_references(copy, referable_ids(copy)); !lost.empty() && lost != before;
       lost = lost_references(copy, referable_ids(copy))) {
    for (const auto& reference : lost) drop_reference(copy, reference, nullptr);
    before = std::move(lost);
  }
  return copy;
}

}  // namespace sightline
