#include <cmath>
#include <set>

#include "model/derive/check_parts.h"
#include "model/derive/completeness.h"
#include "model/derive/serving.h"
#include "model/edit/change.h"

namespace sightline {
namespace {

/// Of a figure that has one of its two, the other is what lacks.
template <class Goal>
Arg lacking_half(const Goal& goal, const Arg& whole, const Arg& now, const Arg& then) {
  if (goal.now.has_value() == goal.then.has_value()) return whole;
  return goal.now ? then : now;
}

Arg lacking(const Vision& vision, const PartAnswer& part) {
  const auto whole = term(part.label);
  switch (part.part) {
    case VisionPart::revenue:
      return lacking_half(vision.organization.revenue, whole, term("revenue now"),
                          term("revenue in three years"));
    case VisionPart::employees:
      return lacking_half(vision.organization.employees, whole, term("number of employees now"),
                          term("number of employees in three years"));
    case VisionPart::net_worth:
      return lacking_half(vision.success.net_worth, whole, term("net worth now"),
                          term("net worth in three years"));
    case VisionPart::profit:
      return lacking_half(vision.success.profit, whole, term("profit now"),
                          term("profit in three years"));
    default:
      return whole;
  }
}

void check_answers(const Vision& vision, const QuestionAnswer& question, Findings& findings) {
  const auto open = std::ranges::find(question.parts, false, &PartAnswer::answered);
  if (open == question.parts.end()) return;
  const auto count = static_cast<int>(question.parts.size()) - question.answered();
  findings.push_back(
      {Severity::advice, FindingKind::question_unanswered, "/plan/vision/" + open->field,
       msg_n("‘{2}’ has {1} part without an answer: {3}.",
             "‘{2}’ has {1} parts without an answer, first of them: {3}.", count,
             term(label_of(question.question)), lacking(vision, *open)),
       msg("Targets and actions follow from the vision; what it leaves open, nobody works on."),
       msg("Answer the question in words and in numbers.")});
}

std::set<VisionPart> served_parts(const Plan& plan) {
  const KpiLinks kpis(plan);
  std::set<VisionPart> parts;
  for (const auto& action : plan.actions)
    if (action->status != Status::dropped) parts.merge(parts_above(*action, kpis));
  return parts;
}

/// A goal's kind stands for the part; its reasoning, time frame and preconditions are no parts of
/// their own that an action could serve.
void check_served(const QuestionAnswer& question, const std::set<VisionPart>& served,
                  Findings& findings) {
  std::set<VisionPart> seen;
  for (const auto& part : question.parts) {
    if (!seen.insert(part.part).second || !part.answered || served.contains(part.part)) continue;
    findings.push_back(
        {Severity::advice, FindingKind::part_unserved, "/plan/vision/" + part.field,
         msg("No action serves the vision’s answer to ‘{1}’.", term(label_of(part.part))),
         msg("What no action serves does not come about by itself."),
         msg("Plan an action that serves it, or mark an action that already does.")});
  }
}

struct ShareSum {
  double sum = 0;
  std::string first;  ///< path of the first share; empty when there is none
};

ShareSum sum_shares(const std::vector<SpecialtyArea>& areas,
                    std::optional<Percent> SpecialtyArea::*share, const char* field) {
  ShareSum total;
  for (const auto& area : areas) {
    if (!(area.*share)) continue;
    if (total.first.empty())
      total.first = path_to("/plan/vision/organization/areas", area.id, field);
    total.sum += (area.*share)->fraction;
  }
  return total;
}

void check_shares(const ShareSum& total, const Message& above, const Message& below,
                  Findings& findings) {
  constexpr double rounding = 0.0005;
  if (total.first.empty() || std::abs(total.sum - 1) <= rounding) return;
  const bool over = total.sum > 1;
  findings.push_back({over ? Severity::error : Severity::warning,
                      over ? FindingKind::shares_above : FindingKind::shares_below, total.first,
                      over ? above : below,
                      msg("The trajectory of each specialty area is the total times its share."),
                      msg("Change the shares until they add up to 100 %.")});
}

}  // namespace

void check_vision(const CheckedPlan& checked, Findings& findings) {
  const auto& vision = checked.plan.vision;
  const auto answers = completeness(vision);
  for (const auto& question : answers.questions) check_answers(vision, question, findings);
  const auto served = served_parts(checked.plan);
  for (const auto& question : answers.questions) check_served(question, served, findings);
  const auto& areas = vision.organization.areas;
  const auto now = sum_shares(areas, &SpecialtyArea::share_now, "share_now");
  check_shares(now,
               msg("The specialty areas’ shares of revenue now add up to {1}, more than 100 %.",
                   Percent{now.sum}),
               msg("The specialty areas’ shares of revenue now add up to {1}, less than 100 %.",
                   Percent{now.sum}),
               findings);
  const auto then = sum_shares(areas, &SpecialtyArea::share_then, "share_then");
  check_shares(
      then,
      msg("The specialty areas’ shares of revenue in three years add up to {1}, more than 100 %.",
          Percent{then.sum}),
      msg("The specialty areas’ shares of revenue in three years add up to {1}, less than 100 %.",
          Percent{then.sum}),
      findings);
}

}  // namespace sightline
