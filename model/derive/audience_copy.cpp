#include "model/derive/audience_copy.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "model/base/joined.h"
#include "model/derive/open_findings.h"
#include "model/edit/lost_references.h"

namespace sightline {
namespace {

/// As it stands in the history of a copy, by which copied_for knows one: its English words are part
/// of the format.
Message copy_sentence(const AudienceOptions& options, const std::string& without) {
  return msg("Make this copy for: {1}, without {2}", term(label_of(options.audience)), without);
}

void give_team(Plan& plan, const std::string& name, IdSource& ids) {
  if (!plan.teams.empty() || plan.kpis.empty()) return;
  plan.teams.push_back({ids.next<Team>(), name, {}, {}});
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
        {ids.next<SilencedFinding>(), name_of(kind), place, note.words.reason, note.today});
  };
  // A reason that for_audience took away.
  for (auto& each : copy.plan.silenced)
    if (each.reason.empty()) each.reason = note.words.reason;
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

Message team_of_all() { return msg("All teams"); }

Message never_shown(const AudienceOptions& options) {
  const std::array<std::pair<Topic, Arg>, 8> parts{
      {{Topic::profit, term("profit")},
       {Topic::net_worth, term("net worth")},
       {Topic::exit_terms, term("the ultimate goal’s terms")},
       {Topic::pay, term("incentives and pay")},
       {Topic::people, term("people and teams")},
       {Topic::standards, term("standards and readings")},
       {Topic::personal_standards, term("standards of persons")},
       {Topic::internal, term("notes, reviews, pipeline and cadence")}}};
  std::vector<Arg> list;
  for (const auto& [topic, words] : parts) {
    if (!is_withheld(topic, options)) continue;
    // Those of persons are some of them.
    if (topic == Topic::personal_standards && is_withheld(Topic::standards, options)) continue;
    list.push_back(words);
  }
  return joined(list);
}

std::optional<Arg> copied_for(const Document& document) {
  const auto sentence = copy_sentence({}, {}).id;
  const auto entry = std::ranges::find_if(
      document.history, [&](const auto& each) { return each->what.id == sentence; });
  if (entry == document.history.end() || (*entry)->what.args.empty()) return std::nullopt;
  return (*entry)->what.args.front();
}

Document copy_for_audience(const Document& document, const AudienceOptions& options, IdSource& ids,
                           const CopyNote& note) {
  auto copy = for_audience(document, options);
  copy.id = ids.next<Document>();
  copy.revision = 0;
  if (is_withheld(Topic::people, options)) {
    give_team(copy.plan, note.words.team, ids);
    for (auto& baseline : copy.baselines) {
      auto plan = *baseline.plan;
      give_team(plan, note.words.team, ids);
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
  if (!never_shown(options).empty())
    copy.history.push_back(HistoryEntry{
        ids.next<HistoryEntry>(), note.at, {}, copy_sentence(options, note.words.without)});
  return copy;
}

}  // namespace sightline
