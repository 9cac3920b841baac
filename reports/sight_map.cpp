#include "reports/sight_map.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/base/joined.h"
#include "model/derive/progress.h"
#include "model/derive/serving.h"
#include "model/edit/change.h"
#include "reports/tables_sight.h"

namespace sightline {
namespace {

// More than this nobody takes in at a glance, and the table has them all.
constexpr std::size_t most_actions = 150;

constexpr std::size_t vision_column = 0;
constexpr std::size_t target_column = 1;
constexpr std::size_t action_column = 2;

draw::Tone tone_of_state(ActionState state) {
  switch (state) {
    case ActionState::late:
    case ActionState::blocked:
      return draw::Tone::bad;
    case ActionState::at_risk:
      return draw::Tone::warning;
    case ActionState::on_track:
    case ActionState::done:
      return draw::Tone::good;
    default:
      return draw::Tone::neutral;
  }
}

class SightMapBuilder {
 public:
  SightMapBuilder(const Plan& plan, Day today, const Catalog& catalog)
      : today_(today), catalog_(catalog) {
    auto& heads = made_.map.heads;
    heads = {catalog.term("Vision"), catalog.text(msg("Targets and KPIs")),
             catalog.term("Actions")};
    const auto sight = sight_of(plan);
    for (const auto& line : sight.parts) {
      if (!line.is_shown()) continue;
      const auto part = add(vision_column, capitalized(catalog.term(label_of(line.part))),
                            line.is_gap(), line.path);
      for (const auto& target : line.targets) {
        link(part, add_target(target));
        for (const auto& kpi : target.kpis) link_kpi(part, kpi);
      }
      for (const auto& kpi : line.kpis) link_kpi(part, kpi);
      for (const auto* action : line.actions) link(part, add_action(*action));
    }
    for (const auto& kpi : sight.kpis) add_target(kpi);
    for (const auto* action : sight.aimless) add_aimless(*action);
  }

  [[nodiscard]] SightMap done() && { return std::move(made_); }

 private:
  static std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
      text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  std::size_t add(std::size_t column, std::string title, bool gap, const std::string& path) {
    made_.map.nodes.push_back({column, std::move(title),
                               gap ? catalog_.term("▲ No action serves it") : std::string{},
                               gap ? draw::Tone::warning : draw::Tone::neutral});
    made_.paths.push_back(path);
    return made_.map.nodes.size() - 1;
  }

  std::size_t add_target(const ServedTarget& target) {
    const auto node =
        add(target_column, target_name(target, catalog_), target.is_gap(), target.path);
    for (const auto* action : target.actions) link(node, add_action(*action));
    return node;
  }

  /// A KPI stands once, however much it tells of, and is linked with each part once.
  void link_kpi(std::size_t part, const ServedTarget& kpi) {
    const auto known = kpis_.find(kpi.served.target);
    const auto node = known == kpis_.end() ? add_target(kpi) : known->second;
    kpis_[kpi.served.target] = node;
    const auto& links = made_.map.links;
    const bool is_linked = std::ranges::any_of(
        links, [&](const auto& other) { return other.from == part && other.to == node; });
    if (!is_linked) link(part, node);
  }

  /// None for one that is left out.
  std::optional<std::size_t> add_action(const Action& action) {
    if (action.status == Status::rolled || action.status == Status::dropped) return std::nullopt;
    if (const auto known = actions_.find(action.id); known != actions_.end()) return known->second;
    if (actions_.size() >= most_actions) return std::nullopt;
    const auto state = state_of(action, today_);
    made_.map.nodes.push_back({action_column, action.title,
                               catalog_.text(state_words(action, today_)), tone_of_state(state)});
    made_.paths.push_back(path_to("/plan/actions", action.id));
    return actions_[action.id] = made_.map.nodes.size() - 1;
  }

  void add_aimless(const Action& action) {
    if (const auto node = add_action(action)) {
      made_.map.nodes[*node].note = catalog_.text(msg("▲ serves nothing"));
      made_.map.nodes[*node].tone = draw::Tone::warning;
    }
  }

  void link(std::size_t from, const std::optional<std::size_t>& to) {
    if (to) made_.map.links.push_back({from, *to});
  }

  Day today_;
  const Catalog& catalog_;
  SightMap made_;
  std::unordered_map<Id<Action>, std::size_t> actions_;
  std::unordered_map<Uuid, std::size_t> kpis_;
};

}  // namespace

SightMap sight_map(const Plan& plan, Day today, const Catalog& catalog) {
  return SightMapBuilder(plan, today, catalog).done();
}

std::string spoken(const draw::ServingMap& map, std::size_t node, const Catalog& catalog) {
  if (node >= map.nodes.size()) return {};
  const auto& own = map.nodes[node];
  auto words = own.title;
  if (!own.note.empty()) words += ", " + own.note;
  std::vector<std::string> above;
  std::vector<std::string> below;
  const auto with = draw::connected(map, node);
  for (std::size_t i = 0; i < with.size(); ++i) {
    if (!with[i] || i == node) continue;
    (map.nodes[i].column < own.column ? above : below).push_back(map.nodes[i].title);
  }
  if (!above.empty()) words += ". " + catalog.text(msg("Serves {1}", joined(above)));
  if (!below.empty()) words += ". " + catalog.text(msg("Served by {1}", joined(below)));
  return words;
}

}  // namespace sightline
