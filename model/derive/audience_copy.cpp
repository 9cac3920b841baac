#include "model/derive/audience_copy.h"

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "model/derive/open_findings.h"
#include "model/edit/lost_references.h"

namespace sightline {
namespace {

void give_team(Plan& plan, IdSource& ids) {
  if (!plan.teams.empty() || plan.kpis.empty()) return;
  plan.teams.push_back({ids.next<Team>(), {}, {}, {}});
  for (auto& kpi : plan.kpis) kpi.team = plan.teams.front().id;
}

/// Findings of a kind that say nothing about a plan without people, standards, or meetings.
std::vector<FindingKind> senseless_kinds(const AudienceOptions& options) {
  using enum FindingKind;
  std::vector<FindingKind> kinds;
  const auto add = [&](Topic topic, std::initializer_list<FindingKind> more) {
    if (is_withheld(topic, options)) kinds.insert(kinds.end(), more);
  };
  add(Topic::people, {no_owner, overloaded, few_kpis, many_kpis});
  add(Topic::standards, {standard_missing});
  add(Topic::internal, {client_not_met, no_vendor_review, no_company_meeting, discount_rising});
  return kinds;
}

/// Findings about actions look at two cycles only, so each cycle's first day has its own.
std::vector<Day> days_of_check(const Plan& plan, Day today) {
  std::vector<Day> days{today};
  for (const auto& cycle : plan.cycles)
    if (first_day(cycle.start) > today) days.push_back(first_day(cycle.start));
  return days;
}

/// Silences what is found in the copy only because something was taken out of it: the kinds that
/// make no sense any more wherever they come up, and others at their place.
void silence_left_out(const Document& document, Document& copy, const AudienceOptions& options,
                      IdSource& ids, const CopyNote& note) {
  const auto silence = [&](FindingKind kind, const std::string& place) {
    copy.plan.silenced.push_back(
        {ids.next<SilencedFinding>(), name_of(kind), place, note.reason, note.today});
  };
  // A reason that for_audience took away.
  for (auto& each : copy.plan.silenced)
    if (each.reason.empty()) each.reason = note.reason;
  for (const auto kind : senseless_kinds(options)) silence(kind, {});
  for (const auto day : days_of_check(copy.plan, note.today)) {
    std::set<std::pair<FindingKind, std::string>> known;
    for (const auto& finding : open_findings(document, day))
      known.emplace(finding.kind, finding.place);
    for (const auto& finding : open_findings(copy, day))
      if (known.emplace(finding.kind, finding.place).second) silence(finding.kind, finding.place);
  }
}

}  // namespace

Message left_out_reason(const AudienceOptions& options) {
  return msg("Left out of this copy for: {1}.", term(label_of(options.audience)));
}

Document copy_for_audience(const Document& document, const AudienceOptions& options, IdSource& ids,
                           const CopyNote& note) {
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
  silence_left_out(document, copy, options, ids, note);
  return copy;
}

}  // namespace sightline
