#include "model/derive/audience.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

#include "model/derive/computed_readings.h"
#include "model/derive/contributions.h"
#include "model/derive/provisional.h"
#include "model/derive/scores.h"
#include "model/derive/withhold.h"

namespace sightline {
namespace {

using Withheld = std::unordered_set<Id<Action>>;

std::vector<const Plan*> plans_of(const Document& document) {
  std::vector<const Plan*> plans{&document.plan};
  for (const auto& baseline : document.baselines) plans.push_back(&*baseline.plan);
  return plans;
}

bool is_any_withheld(const std::vector<Served>& list, const AudienceOptions& options) {
  return std::ranges::any_of(list, [&](const Served& s) { return is_withheld(s, options); });
}

/// Those that serve a withheld part, and all they were rolled from and into: one piece of work
/// keeps its title from cycle to cycle.
Withheld withheld_actions(const Document& document, const AudienceOptions& options) {
  Withheld withheld;
  std::unordered_multimap<Id<Action>, Id<Action>> same_work;
  for (const auto* plan : plans_of(document)) {
    for (const auto& action : plan->actions) {
      if (is_any_withheld(action->serves, options)) withheld.insert(action->id);
      if (!action->rolled_from) continue;
      same_work.emplace(action->id, *action->rolled_from);
      same_work.emplace(*action->rolled_from, action->id);
    }
  }
  std::vector<Id<Action>> left(withheld.begin(), withheld.end());
  while (!left.empty()) {
    const auto [from, to] = same_work.equal_range(left.back());
    left.pop_back();
    for (auto at = from; at != to; ++at)
      if (withheld.insert(at->second).second) left.push_back(at->second);
  }
  return withheld;
}

std::unordered_set<Id<Decision>> withheld_decisions(const Document& document,
                                                    const AudienceOptions& options,
                                                    const Withheld& actions) {
  std::unordered_set<Id<Decision>> withheld;
  for (const auto* plan : plans_of(document))
    for (const auto& review : plan->reviews)
      for (const auto& decision : review.decisions)
        if (is_any_withheld(decision.concerns, options) ||
            (decision.action && actions.contains(*decision.action)))
          withheld.insert(decision.id);
  return withheld;
}

class Withholding {
 public:
  Withholding(const Document& document, const AudienceOptions& options)
      : options_(options),
        actions_(withheld_actions(document, options)),
        decisions_(withheld_decisions(document, options, actions_)) {}

  [[nodiscard]] LeftOut counted(const Plan& plan) const {
    LeftOut out;
    for (const auto& action : plan.actions) out.actions += actions_.contains(action->id) ? 1 : 0;
    if (is_withheld(Topic::internal, options_)) return out;
    for (const auto& review : plan.reviews)
      for (const auto& decision : review.decisions)
        out.decisions += decisions_.contains(decision.id) ? 1 : 0;
    return out;
  }

  void take_out(Document& document) const {
    // What teams reached by their deals is told before the deals go.
    std::vector<ReadingSeries> kept;
    if (is_withheld(Topic::internal, options_) && !is_withheld(Topic::standards, options_))
      kept = kept_readings(document, !is_withheld(Topic::personal_standards, options_));
    if (is_withheld(Topic::internal, options_) && !is_withheld(Topic::pay, options_))
      keep_derived_shares(document);
    // Persons' scores go first: once their names are gone, nothing tells them from their team's.
    if (is_withheld(Topic::personal_standards, options_)) each_plan(document, keep_team_scores);
    put_readings(document.plan, kept);
    if (is_withheld(Topic::internal, options_)) keep_provisional_marks(document);
    withhold(document, withheld());
    each_plan(document, [&](Plan& plan) { take_out(plan); });
    if (is_anything_withheld()) document.history.clear();
  }

 private:
  template <class Change>
  static void each_plan(Document& document, const Change& change) {
    change(document.plan);
    for (auto& baseline : document.baselines) {
      auto plan = *baseline.plan;
      change(plan);
      baseline.plan = std::move(plan);
    }
  }

  [[nodiscard]] IsWithheld withheld() const {
    return [this](Topic topic) { return is_withheld(topic, options_); };
  }

  /// Whether an example at or below this may be one of a person's.
  [[nodiscard]] IsWithheld withheld_or_personal() const {
    return [this](Topic topic) {
      return is_withheld(topic == Topic::standards ? Topic::personal_standards : topic, options_);
    };
  }

  [[nodiscard]] bool is_anything_withheld() const {
    using enum Topic;
    return std::ranges::any_of(
        std::initializer_list<Topic>{profit, net_worth, exit_terms, pay, people, standards,
                                     personal_standards, internal},
        withheld());
  }

  void take_out(Plan& plan) const {
    std::erase_if(plan.actions, [&](const auto& action) { return actions_.contains(action->id); });
    for (auto& review : plan.reviews)
      std::erase_if(review.decisions, [&](const auto& d) { return decisions_.contains(d.id); });
    for (auto& person : plan.people) {
      clear_lost(person.first_priority);
      clear_lost(person.second_priority);
    }
    std::erase_if(plan.examples, [&](const std::string& path) {
      return leads_to_withheld<Plan>(path, withheld_or_personal()) || names_lost(path);
    });
    take_out_reasons(plan);
  }

  /// Why a finding about a withheld part was left speaks of that part. What silences a kind
  /// wherever it is found goes on to do so, and nobody can tell what its reason speaks of.
  void take_out_reasons(Plan& plan) const {
    if (!is_anything_withheld()) return;
    std::erase_if(plan.silenced, [&](const SilencedFinding& each) {
      return leads_to_withheld<Plan>(each.place, withheld_or_personal()) || names_lost(each.place);
    });
    for (auto& each : plan.silenced)
      if (each.place.empty()) each.reason.clear();
  }

  void clear_lost(std::optional<Id<Action>>& id) const {
    if (id && actions_.contains(*id)) id.reset();
  }

  /// Whether a path leads to, or through, an action or a decision that is gone.
  [[nodiscard]] bool names_lost(std::string_view path) const {
    for (std::size_t at = 0; at < path.size();) {
      const auto end = std::min(path.find('/', at), path.size());
      const auto id = parse_uuid(path.substr(at, end - at));
      if (id && (actions_.contains(Id<Action>{*id}) || decisions_.contains(Id<Decision>{*id})))
        return true;
      at = end + 1;
    }
    return false;
  }

  AudienceOptions options_;
  Withheld actions_;
  std::unordered_set<Id<Decision>> decisions_;
};

}  // namespace

bool is_withheld(Topic topic, const AudienceOptions& options) {
  const auto audience = options.audience;
  const bool leadership = audience == Audience::leadership;
  const bool lender = audience == Audience::lender;
  switch (topic) {
    case Topic::open:
      return false;
    case Topic::profit:
      return audience == Audience::company;
    case Topic::net_worth:
      return !options.net_worth;
    case Topic::exit_terms:
      return lender || !options.exit_terms;
    case Topic::pay:
      return lender || !options.pay;
    case Topic::people:
      return lender;
    case Topic::standards:
      return lender || (audience == Audience::company && !options.personal_standards);
    case Topic::personal_standards:
      return !leadership && (audience != Audience::company || !options.personal_standards);
    case Topic::internal:
      return !leadership;
  }
  return true;
}

bool is_withheld(const Served& served, const AudienceOptions& options) {
  if (served.kind == ServedKind::profit) return is_withheld(Topic::profit, options);
  if (served.kind != ServedKind::vision) return false;
  switch (served.part) {
    case VisionPart::profit:
      return is_withheld(Topic::profit, options);
    case VisionPart::net_worth:
    case VisionPart::company_value:
      return is_withheld(Topic::net_worth, options);
    case VisionPart::ultimate_goal:
      return is_withheld(Topic::exit_terms, options);
    default:
      return false;
  }
}

bool shows_findings(const AudienceOptions& options) {
  return options.audience == Audience::leadership || options.findings;
}

Document for_audience(const Document& document, const AudienceOptions& options) {
  auto shown = document;
  Withholding(document, options).take_out(shown);
  return shown;
}

LeftOut left_out(const Document& document, const AudienceOptions& options) {
  return Withholding(document, options).counted(document.plan);
}

std::vector<Finding> findings_for_audience(const Document& document, const AudienceOptions& options,
                                           Day today) {
  if (!shows_findings(options)) return {};
  return findings_for_audience(document, for_audience(document, options), options, today);
}

std::vector<Finding> findings_for_audience(const Document& document, const Document& seen,
                                           const AudienceOptions& options, Day today) {
  return sorted_for_audience(document, seen, options, today).open;
}

SortedFindings sorted_for_audience(const Document& document, const Document& seen,
                                   const AudienceOptions& options, Day today) {
  if (!shows_findings(options)) return {};
  return sorted_for_audience(document, seen, options, today, sorted_findings(document, today));
}

SortedFindings sorted_for_audience(const Document& document, const Document& seen,
                                   const AudienceOptions& options, Day today,
                                   const SortedFindings& known) {
  if (!shows_findings(options)) return {};
  auto shown = check(seen, today);
  std::unordered_multimap<std::string_view, const Finding*> by_place;
  for (const auto& finding : known.open) by_place.emplace(finding.place, &finding);
  for (const auto& left : known.silenced) by_place.emplace(left.finding.place, &left.finding);
  std::erase_if(shown, [&](const Finding& finding) {
    const auto [from, to] = by_place.equal_range(finding.place);
    return std::none_of(from, to, [&](const auto& other) { return *other.second == finding; });
  });
  auto sorted = sorted_findings(document.plan, std::move(shown));
  if (is_withheld(Topic::internal, options)) sorted.silenced.clear();
  for (auto& left : sorted.silenced) {
    const auto kept = std::ranges::find(seen.plan.silenced, left.id, &SilencedFinding::id);
    left.reason = kept == seen.plan.silenced.end() ? std::string() : kept->reason;
  }
  return sorted;
}

}  // namespace sightline
