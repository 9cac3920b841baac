// Differences: what two versions of a plan differ in, as sentences for people, part by part.
// Why: whoever merges, compares versions or looks at a file that changed on disk has to know what
// somebody did, in the words of the plan and without an id or a path.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "model/edit/change.h"

namespace sightline {

enum class PlanPart {
  organization,
  people,
  vision,
  targets,
  actions,
  scorecard,
  cadence,
  reviews,
  incentives,
  scenarios,
  findings,
  pipeline,
  examples,
};
template <>
inline constexpr auto enum_texts<PlanPart> =
    std::array{EnumText("organization", "Organization"),
               EnumText("people", "People"),
               EnumText("vision", "Vision"),
               EnumText("targets", "Targets"),
               EnumText("actions", "Cycles and actions"),
               EnumText("scorecard", "Scorecard"),
               EnumText("cadence", "Meetings"),
               EnumText("reviews", "Reviews and baselines"),
               EnumText("incentives", "Incentives"),
               EnumText("scenarios", "Scenarios"),
               EnumText("findings", "Findings"),
               EnumText("pipeline", "Pipeline"),
               EnumText("examples", "Examples")};

struct Difference {
  ChangeKind kind = ChangeKind::set;
  std::string path;  ///< for programs, as in change.h
  Message text;      ///< "Action ‘Train the sales team’: owner Dana → Lee"
};

/// `lines` has at least one; term(label_of(part)) is its heading.
struct DifferenceGroup {
  PlanPart part = PlanPart::organization;
  std::vector<Difference> lines;
};

/// What leads from one version to the other, in the order of the parts. The revision and the
/// history, which differ by every save, are not told; so an empty answer means: the same plan.
[[nodiscard]] std::vector<DifferenceGroup> differences(const Document& before,
                                                       const Document& after);
[[nodiscard]] std::size_t count_lines(const std::vector<DifferenceGroup>& groups);

}  // namespace sightline
