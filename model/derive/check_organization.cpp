#include "model/base/text.h"
#include "model/derive/check_parts.h"

namespace sightline {
namespace {

void check_examples(const Plan& plan, Findings& findings) {
  if (plan.examples.empty()) return;
  findings.push_back(
      {Severity::warning, FindingKind::examples_left, plan.examples.front(),
       msg_n("{1} example of the template is still in the plan.",
             "{1} examples of the template are still in the plan.", plan.examples.size()),
       msg("Examples are somebody else’s people and figures, and totals count them."),
       msg("Put your own in their place, or remove them.")});
}

}  // namespace

void check_organization(const CheckedPlan& checked, Findings& findings) {
  const auto& plan = checked.plan;
  if (trimmed(plan.organization.name).empty())
    findings.push_back({Severity::warning, FindingKind::name_missing, "/plan/organization/name",
                        msg("The organization has no name."),
                        msg("The name stands on the cover and on every page of the plan book."),
                        msg("Enter the organization’s name.")});
  if (plan.vision.horizon <= plan.organization.as_of)
    findings.push_back({Severity::error, FindingKind::horizon_not_after_as_of,
                        "/plan/vision/horizon",
                        msg("The vision’s horizon, {1}, is not after the as-of date, {2}.",
                            plan.vision.horizon, plan.organization.as_of),
                        msg("Without years between them there is no growth to plan for."),
                        msg("Set the horizon about three years after the as-of date.")});
  check_examples(plan, findings);
}

}  // namespace sightline
