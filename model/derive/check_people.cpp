
#include "model/derive/check_parts.h"

namespace sightline {

void check_people(const CheckedPlan& checked, Findings& findings) {
  std::unordered_map<Id<Person>, int> open;
  for (const auto* action : checked.near_actions)
    if (action->owner && is_open(action->status)) ++open[*action->owner];
  for (const auto& person : checked.plan.people) {
    const auto count = open.find(person.id);
    if (count == open.end() || count->second <= most_open_actions) continue;
    findings.push_back(
        {Severity::warning, FindingKind::overloaded, "/plan/people/" + to_text(person.id),
         msg("{1} has {2} open actions in this cycle and the next.", person.display_name(),
             count->second),
         msg("More than {1} at once is more than one person gets done.", most_open_actions),
         msg("Give some of them to others, move some to a later cycle, or drop some.")});
  }
}

}  // namespace sightline
