#include "model/derive/open_findings.h"

#include <map>
#include <utility>

namespace sightline {

SortedFindings sorted_findings(const Plan& plan, std::vector<Finding> all) {
  std::map<std::pair<std::string_view, std::string_view>, const SilencedFinding*> silenced;
  for (const auto& entry : plan.silenced) silenced[{entry.kind, entry.place}] = &entry;
  SortedFindings sorted;
  for (auto& finding : all) {
    auto by = silenced.find({name_of(finding.kind), finding.place});
    // Without a place it holds for all of the plan.
    if (by == silenced.end()) by = silenced.find({name_of(finding.kind), {}});
    if (by == silenced.end())
      sorted.open.push_back(std::move(finding));
    else
      sorted.silenced.push_back(
          {std::move(finding), by->second->id, by->second->reason, by->second->on});
  }
  return sorted;
}

SortedFindings sorted_findings(const Document& document, Day today) {
  return sorted_findings(document.plan, check(document, today));
}

std::vector<Finding> open_findings(const Document& document, Day today) {
  return sorted_findings(document, today).open;
}

}  // namespace sightline
