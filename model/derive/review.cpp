#include "model/derive/review.h"

#include <cstdint>
#include <numeric>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/base/joined.h"
#include "model/derive/at_a_glance.h"
#include "model/derive/progress.h"
#include "model/edit/change.h"
#include "model/edit/gestures_review.h"

namespace sightline {
namespace {

class Gather {
 public:
  Gather(const Cycle& cycle, Day today) {
    for (int i = 0; i < cycle_months; ++i) {
      const auto month = add_months(cycle.start, i);
      if (last_day(month) <= today) over_.push_back(month);
    }
    actuals_.months_over = static_cast<int>(over_.size());
    all_last_ = cycle.last_month();
    all_first_ = cycle.start;
  }

  template <class T>
  void add(ServedKind kind, Uuid id, std::string name, const Line<T>& line, std::string path) {
    const auto& targets = line.target.values();
    const auto first = targets.lower_bound(all_first_);
    if (first == targets.end() || first->first > all_last_) return;
    LineActuals found{kind, id, std::move(name), {}, {}, path};
    for (const auto month : over_) {
      if (!line.target.at(month)) continue;
      if (!line.actual.at(month))
        found.missing.push_back(month);
      else if (line.provisional.at(month).value_or(false))
        found.provisional.push_back(month);
    }
    if (!found.is_final())
      found.place =
          path + "/actual/" +
          to_text(found.missing.empty() ? found.provisional.front() : found.missing.front());
    actuals_.lines.push_back(std::move(found));
  }

  [[nodiscard]] CycleActuals done() && { return std::move(actuals_); }

 private:
  CycleActuals actuals_;
  std::vector<Month> over_;
  Month all_first_{};
  Month all_last_{};
};

int count(const CycleActuals& actuals, std::vector<Month> LineActuals::*months) {
  return std::accumulate(actuals.lines.begin(), actuals.lines.end(), 0,
                         [&](int sum, const LineActuals& line) {
                           return sum + static_cast<int>((line.*months).size());
                         });
}

/// Nobody follows work further back; a chain in a file may be as long as the file.
constexpr std::size_t most_rolls = 100;

bool was_reviewed(const Plan& plan, const Cycle& cycle) {
  return std::ranges::any_of(plan.reviews,
                             [&](const Review& review) { return review.cycle == cycle.id; });
}

/// The one that is at its end or has just ended.
const Cycle* cycle_due_by_date(const Plan& plan, Day today) {
  const auto* current = current_cycle(plan, today);
  if (!current || current == plan.cycles.data() || today >= review_due_from(*current))
    return current;
  const auto* before = current - 1;
  return was_reviewed(plan, *before) ? current : before;
}

/// The earliest that ended with something in it, and that nobody looked at again.
const Cycle* left_unreviewed(const Plan& plan, Day today) {
  for (const auto& one : unclosed_cycles(plan, today))
    if (!was_reviewed(plan, *one.cycle)) return one.cycle;
  return nullptr;
}

/// When it was to begin: its start, else its cycle's.
std::optional<Day> beginning(const Plan& plan, const Action& action) {
  if (action.start) return action.start;
  const auto* cycle = find(plan.cycles, action.cycle);
  return cycle ? std::optional(first_day(cycle->start)) : std::nullopt;
}

}  // namespace

int CycleActuals::missing() const { return count(*this, &LineActuals::missing); }
int CycleActuals::provisional() const { return count(*this, &LineActuals::provisional); }
bool CycleActuals::is_final() const {
  return months_over == cycle_months && std::ranges::all_of(lines, &LineActuals::is_final);
}

CycleActuals cycle_actuals(const Plan& plan, const Cycle& cycle, Day today) {
  Gather gather(cycle, today);
  for (const auto& area : plan.targets.revenue)
    gather.add(ServedKind::revenue, area.id.uuid, area_name(plan, area.id), area.line,
               path_to("/plan/targets/revenue", area.id, "line"));
  for (const auto& department : plan.targets.departments)
    gather.add(ServedKind::headcount, department.id.uuid, department.name, department.line,
               path_to("/plan/targets/departments", department.id, "line"));
  gather.add(ServedKind::profit, {}, {}, plan.targets.profit, "/plan/targets/profit");
  return std::move(gather).done();
}

std::vector<const Action*> late_elsewhere(const Plan& plan, const Cycle* cycle, Day today) {
  std::vector<const Action*> late;
  for (const auto& action : plan.actions)
    if (days_late(*action, today) > 0 && !(cycle && action->cycle == cycle->id))
      late.push_back(&*action);
  return late;
}

std::vector<UnclosedCycle> unclosed_cycles(const Plan& plan, Day today) {
  std::vector<UnclosedCycle> left;
  for (const auto& cycle : plan.cycles)
    if (!cycle.closed_on && last_day(cycle.last_month()) < today) left.push_back({&cycle, {}});
  std::set<const Cycle*> used;
  for (const auto& action : plan.actions) {
    const auto at = std::ranges::find_if(
        left, [&](const UnclosedCycle& one) { return one.cycle->id == action->cycle; });
    if (at == left.end()) continue;
    used.insert(at->cycle);
    if (is_open(action->status)) at->open.push_back(&*action);
  }
  std::erase_if(left, [&](const UnclosedCycle& one) { return !used.contains(one.cycle); });
  return left;
}

std::vector<Slippage> slipped_actions(const Plan& plan, Day today) {
  const auto rolled = times_rolled(plan);
  std::unordered_map<Id<Action>, const Action*> actions;
  for (const auto& action : plan.actions) actions.emplace(action->id, &*action);
  const auto predecessor = [&](const Action& action) -> const Action* {
    const auto found = action.rolled_from ? actions.find(*action.rolled_from) : actions.end();
    return found == actions.end() ? nullptr : found->second;
  };
  std::unordered_map<Id<Action>, int> left_in;
  for (const auto& [cycle, open] : unclosed_cycles(plan, today))
    for (const auto* action : open)
      // One that was planned over several cycles was to be open at the end of this one.
      if (!action->continues) left_in.emplace(action->id, cycle_number(plan, cycle->id));
  const auto number_at = [](const std::unordered_map<Id<Action>, int>& numbers, Id<Action> id) {
    const auto found = numbers.find(id);
    return found == numbers.end() ? 0 : found->second;
  };
  std::vector<Slippage> slipped;
  for (const auto& box : plan.actions) {
    if (!is_open(box->status)) continue;
    Slippage entry{&*box, number_at(rolled, box->id), number_at(left_in, box->id), 0, {}};
    if (entry.slips() == 0) continue;
    auto first = beginning(plan, *box);
    std::unordered_set<Id<Action>> seen{box->id};
    const auto* before = predecessor(*box);
    for (; before && seen.size() <= most_rolls && seen.insert(before->id).second;
         before = predecessor(*before)) {
      if (const auto began = beginning(plan, *before)) first = began;
      if (!before->reason.empty())
        entry.reasons.push_back(
            {before->cycle ? cycle_number(plan, *before->cycle) : 0, before->reason});
    }
    if (first) entry.days = std::max(0, days_between(*first, today));
    slipped.push_back(std::move(entry));
  }
  std::ranges::stable_sort(slipped, [](const Slippage& a, const Slippage& b) {
    return std::pair(a.slips(), a.days) > std::pair(b.slips(), b.days);
  });
  return slipped;
}

Day review_due_from(const Cycle& cycle) {
  constexpr int last_days = 14;
  return add_days(last_day(cycle.last_month()), -last_days);
}

const Review* concluded_review(const Document& document, Id<Cycle> cycle) {
  const auto* current = review_in_progress(document);
  const Review* newest = nullptr;
  for (const auto& review : document.plan.reviews)
    if (review.cycle == cycle && &review != current && (!newest || review.on >= newest->on))
      newest = &review;
  return newest;
}

const Cycle* cycle_to_review(const Plan& plan, Day today) {
  const auto* left = left_unreviewed(plan, today);
  const auto* due = cycle_due_by_date(plan, today);
  return left && left < due ? left : due;
}

std::optional<Message> why_reviewed_first(const Plan& plan, Day today) {
  const auto* first = cycle_to_review(plan, today);
  const auto* due = cycle_due_by_date(plan, today);
  if (first == due) return std::nullopt;
  const auto number = cycle_number(plan, first->id);
  const auto why = msg(
      "Cycle {1} ended on {2} and was neither reviewed nor closed, so it comes before cycle {3}. "
      "If there is nothing to review any more, close it.",
      number, last_day(first->last_month()), cycle_number(plan, due->id));
  std::vector<std::int64_t> others;
  for (const auto& one : unclosed_cycles(plan, today)) {
    if (one.cycle == first || one.cycle >= due || was_reviewed(plan, *one.cycle)) continue;
    others.push_back(cycle_number(plan, one.cycle->id));
  }
  if (others.empty()) return why;
  return msg(
      "{1} {2}", why,
      msg_n("After it comes cycle {2}, for the same reason.",
            "After it come the cycles {2}, for the same reason.", others.size(), joined(others)));
}

const Cycle* cycle_under_review(const Document& document, Day today) {
  const auto* review = review_in_progress(document);
  if (review == nullptr) return cycle_to_review(document.plan, today);
  return find(document.plan.cycles, review->cycle);
}

}  // namespace sightline
