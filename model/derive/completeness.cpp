#include "model/derive/completeness.h"

#include <algorithm>

#include "model/base/text.h"

namespace sightline {
namespace {

template <class Goal>
bool has_both(const Goal& goal) {
  return goal.now && goal.then;
}

bool has_text(const std::string& text) { return !trimmed(text).empty(); }

bool has_shares(const std::vector<SpecialtyArea>& areas) {
  return !areas.empty() && std::ranges::all_of(areas, [](const SpecialtyArea& area) {
    return area.share_now && area.share_then;
  });
}

QuestionAnswer answer_organization(const OrganizationVision& vision) {
  using enum VisionPart;
  return {VisionQuestion::organization,
          {{revenue, "organization/revenue", label_of(revenue), has_both(vision.revenue)},
           {employees, "organization/employees", label_of(employees), has_both(vision.employees)},
           {specialty_areas, "organization/areas", label_of(specialty_areas),
            has_shares(vision.areas)}}};
}

QuestionAnswer answer_success(const Success& success) {
  using enum VisionPart;
  return {VisionQuestion::success,
          {{meaning, "success/meaning", label_of(meaning), has_text(success.meaning)},
           {net_worth, "success/net_worth", label_of(net_worth), has_both(success.net_worth)},
           {profit, "success/profit", label_of(profit), has_both(success.profit)}}};
}

QuestionAnswer answer_reputation(const Reputation& known) {
  using enum VisionPart;
  return {
      VisionQuestion::reputation,
      {{clients, "reputation/clients", label_of(clients), has_text(known.clients)},
       {competitors, "reputation/competitors", label_of(competitors), has_text(known.competitors)},
       {business_community, "reputation/business_community", label_of(business_community),
        has_text(known.business_community)},
       {vendors, "reputation/vendors", label_of(vendors), has_text(known.vendors)}}};
}

QuestionAnswer answer_goal(const UltimateGoal& goal) {
  const bool undecided = goal.kind == GoalKind::undecided;
  const auto part = [&](const char* field, const char* label, bool answered) {
    return PartAnswer{VisionPart::ultimate_goal, field, label, undecided || answered};
  };
  return {
      VisionQuestion::goal,
      {part("goal/kind", label_of(VisionPart::ultimate_goal), goal.kind.has_value()),
       part("goal/reasoning", "reasoning", has_text(goal.reasoning)),
       part("goal/time_frame", "time frame", has_text(goal.time_frame)),
       part("goal/preconditions", "what has to be true by then", has_text(goal.preconditions))}};
}

Percent fraction_of(int part, int whole) {
  return {whole == 0 ? 0.0 : static_cast<double>(part) / whole};
}

}  // namespace

int QuestionAnswer::answered() const {
  return static_cast<int>(std::ranges::count_if(parts, &PartAnswer::answered));
}

Percent QuestionAnswer::fraction() const {
  return fraction_of(answered(), static_cast<int>(parts.size()));
}

Percent Completeness::total() const {
  int answered = 0;
  int parts = 0;
  for (const auto& question : questions) {
    answered += question.answered();
    parts += static_cast<int>(question.parts.size());
  }
  return fraction_of(answered, parts);
}

Completeness completeness(const Vision& vision) {
  return {{answer_organization(vision.organization), answer_success(vision.success),
           answer_reputation(vision.reputation), answer_goal(vision.goal)}};
}

}  // namespace sightline
