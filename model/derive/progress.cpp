#include "model/derive/progress.h"

#include <algorithm>
#include <optional>

#include "model/derive/periods.h"

namespace sightline {

Percent percent_complete(const Action& action) {
  if (action.status == Status::done) return {1};
  if (action.checks.empty()) return {std::clamp(action.complete.fraction, 0.0, 1.0)};
  const auto done = std::ranges::count(action.checks, true, &CheckItem::done);
  return {static_cast<double>(done) / static_cast<double>(action.checks.size())};
}

int days_late(const Action& action, Day today) {
  if (!is_open(action.status) || !action.due) return 0;
  return std::max(0, days_between(*action.due, today));
}

ActionState state_of(const Action& action, Day today) {
  if (days_late(action, today) > 0) return ActionState::late;
  switch (action.status) {
    case Status::planned:
      return ActionState::planned;
    case Status::in_progress:
      return ActionState::on_track;
    case Status::at_risk:
      return ActionState::at_risk;
    case Status::blocked:
      return ActionState::blocked;
    case Status::done:
      return ActionState::done;
    case Status::rolled:
      return ActionState::rolled;
    case Status::dropped:
      break;
  }
  return ActionState::dropped;
}

Message state_words(const Action& action, Day today) {
  switch (state_of(action, today)) {
    case ActionState::late:
      return msg_n("late {1} day", "late {1} days", days_late(action, today));
    case ActionState::on_track:
      return msg("on track");
    default:
      return msg("{1}", term(label_of(action.status)));
  }
}

std::unordered_set<Id<Action>> continued_actions(const Plan& plan) {
  std::unordered_set<Id<Action>> continued;
  for (const auto& action : plan.actions)
    if (action->rolled_from && action->continues) continued.insert(*action->rolled_from);
  return continued;
}

Message state_words(const Action& action, const std::unordered_set<Id<Action>>& continued,
                    Day today) {
  const bool goes_on = action.status == Status::rolled && continued.contains(action.id);
  return goes_on ? msg("continued") : state_words(action, today);
}

namespace {

bool has_slipped(const Action& action) { return action.rolled_from && !action.continues; }

/// Counts the actions of one plan. Who went on as planned is looked up once, and only if any was
/// rolled.
class ActionCounter {
 public:
  ActionCounter(const Plan& plan, Day today) : plan_(plan), today_(today) {}

  void add(const Action& action) {
    switch (state_of(action, today_)) {
      case ActionState::done:
        ++counts_.done;
        return;
      case ActionState::dropped:
        ++counts_.dropped;
        return;
      case ActionState::rolled:
        if (!continued_) continued_ = continued_actions(plan_);
        ++(continued_->contains(action.id) ? counts_.continued : counts_.rolled);
        return;
      case ActionState::late:
        ++counts_.late;
        break;
      case ActionState::at_risk:
      case ActionState::blocked:
        ++counts_.at_risk;
        break;
      default:
        break;
    }
    ++counts_.open;
    if (has_slipped(action)) ++counts_.rolled_before;
  }
  [[nodiscard]] const Counts& counts() const { return counts_; }

 private:
  const Plan& plan_;
  Day today_;
  Counts counts_;
  std::optional<std::unordered_set<Id<Action>>> continued_;
};

}  // namespace

Counts count_actions(const Plan& plan, Id<Cycle> cycle, Day today) {
  ActionCounter counter(plan, today);
  for (const auto& action : plan.actions)
    if (action->cycle == cycle) counter.add(*action);
  return counter.counts();
}

Counts count_actions(const Plan& plan, Id<Cycle> cycle, Id<FocusArea> focus, Day today) {
  ActionCounter counter(plan, today);
  for (const auto& action : plan.actions)
    if (action->cycle == cycle && action->focus == focus) counter.add(*action);
  return counter.counts();
}

Available<Percent> progress(const Counts& counts) {
  if (counts.counted() == 0) return msg("There are no actions yet.");
  return Percent{static_cast<double>(counts.done) / counts.counted()};
}

std::unordered_map<Id<Action>, int> times_rolled(const Plan& plan) {
  std::unordered_map<Id<Action>, const Action*> successors;
  for (const auto& action : plan.actions)
    if (action->rolled_from) successors.emplace(action->id, &*action);
  std::unordered_map<Id<Action>, int> times;
  for (const auto& action : plan.actions) {
    // Back to what has no predecessor, is counted already, or stands in this chain: a circle.
    std::vector<const Action*> chain;
    auto at = action->id;
    for (; successors.contains(at) && times.emplace(at, 0).second; at = *chain.back()->rolled_from)
      chain.push_back(successors.at(at));
    int count = times.contains(at) ? times.at(at) : 0;
    for (auto link = std::ranges::find(chain, at, &Action::id); link != chain.begin();) {
      --link;
      times[(*link)->id] = count += has_slipped(**link) ? 1 : 0;
    }
  }
  return times;
}

std::vector<const Action*> actions_of(const Plan& plan, Id<Cycle> cycle) {
  std::vector<const Action*> actions;
  for (const auto& action : plan.actions)
    if (action->cycle == cycle) actions.push_back(&*action);
  return actions;
}

std::optional<CycleDay> cycle_day(const Plan& plan, Day today) {
  const auto* cycle = cycle_of(plan, today);
  if (!cycle) return std::nullopt;
  const auto first = first_day(cycle->start);
  return CycleDay{cycle, cycle_number(plan, cycle->id), days_between(first, today) + 1,
                  days_between(first, last_day(cycle->last_month())) + 1};
}

std::optional<Message> outside_plan(const Plan& plan, Day today) {
  const auto [first, last] = horizon_of(plan);
  if (month_of(today) < first) return msg("The plan begins in {1}", first);
  if (month_of(today) > last) return msg("The plan ended in {1}", last);
  return std::nullopt;
}

}  // namespace sightline
