#include "model/intake/deal_comparison.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "model/derive/pipeline_scores.h"
#include "model/intake/folded.h"

namespace sightline {
namespace {

bool same_besides_owner(const Opportunity& known, Opportunity deal) {
  deal.owner = known.owner;
  deal.owner_name = known.owner_name;
  return known == deal;
}

}  // namespace

DealComparison::DealComparison(const std::vector<const Opportunity*>& known,
                               const std::vector<Opportunity>& deals) {
  std::unordered_map<std::string_view, const Opportunity*> by_key;
  by_key.reserve(known.size());
  for (const auto* deal : known) by_key[deal->key] = deal;
  settled_.had_ids =
      std::ranges::any_of(known, [](const auto* deal) { return deal->key != deal->name; });
  std::unordered_map<std::string_view, std::size_t> owners;
  for (const auto& deal : deals) {
    const auto found = by_key.find(deal.key);
    if (found == by_key.end()) {
      ++settled_.fresh;
      continue;
    }
    if (deal.owner_name.empty()) {
      ++(*found->second == deal ? settled_.same : settled_.changed);
    } else {
      const auto [owner, is_new] = owners.emplace(deal.owner_name, names_.size());
      if (is_new) names_.push_back(deal.owner_name);
      pairs_.push_back({found->second, owner->second, same_besides_owner(*found->second, deal)});
    }
    by_key.erase(found);
  }
  for (const auto& [key, deal] : by_key)
    if (deal->outcome == Outcome::open) ++settled_.absent;
}

DealComparison::DealComparison(const Document& document, Day day,
                               const std::vector<Opportunity>& deals)
    : DealComparison(deals_as_of(document, day), deals) {
  kept_ = document.pipeline;
}

DealChanges DealComparison::with(const PersonChoices& owners) const {
  std::vector<std::optional<Id<Person>>> matched;
  for (const auto& name : names_) {
    const auto said = owners.find(folded(name));
    const bool is_match = said != owners.end() && said->second.kind == PersonChoice::Kind::match;
    matched.push_back(is_match ? std::optional(said->second.person) : std::nullopt);
  }
  auto changes = settled_;
  for (const auto& pair : pairs_) {
    const auto& owner = matched[pair.owner];
    const bool is_theirs = owner
                               ? pair.known->owner == owner && pair.known->owner_name.empty()
                               : !pair.known->owner && pair.known->owner_name == names_[pair.owner];
    ++(pair.is_same && is_theirs ? changes.same : changes.changed);
  }
  return changes;
}

DealChanges compare_deals(const std::vector<const Opportunity*>& known,
                          const std::vector<Opportunity>& deals) {
  return DealComparison(known, deals).with({});
}

}  // namespace sightline
