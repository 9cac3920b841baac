// Open findings: those of the plan check that nobody has silenced, and those that somebody has.
// Why: advice that was weighed and left must not stand in the way of advice that was not, and must
// not be forgotten either.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/derive/check.h"

namespace sightline {

struct LeftFinding {
  Finding finding;
  Id<SilencedFinding> id;  ///< what silences it
  std::string reason;
  Day on = std::chrono::year{2026} / 1 / 1;

  bool operator==(const LeftFinding&) const = default;
};

struct SortedFindings {
  std::vector<Finding> open;
  std::vector<LeftFinding> silenced;
};

/// Findings of one kind about one place are silenced together; all of a kind by one without a
/// place.
[[nodiscard]] SortedFindings sorted_findings(const Plan& plan, std::vector<Finding> all);
/// Those of check(), in its order.
[[nodiscard]] SortedFindings sorted_findings(const Document& document, Day today);
[[nodiscard]] std::vector<Finding> open_findings(const Document& document, Day today);

}  // namespace sightline
