#include "model/derive/pipeline_scores.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <unordered_set>

#include "model/find.h"

namespace sightline {
namespace {

/// Two of these still add up in 64 bits; no honest pipeline comes near.
constexpr std::int64_t most_sum = 4'000'000'000'000'000'000;

void add(Money& sum, Money more) {
  sum.minor = std::clamp(sum.minor + more.minor, -most_sum, most_sum);
}

void add(std::optional<Money>& sum, const std::optional<Money>& more) {
  if (!more) return;
  if (!sum) sum.emplace();
  add(*sum, *more);
}

double ratio(Money part, Money whole) {
  return static_cast<double>(part.minor) / static_cast<double>(whole.minor);
}

/// Where each id stands in a list of deals. A table of places that lie side by side: a map would
/// take longer for its memory than all else does.
class DealPlaces {
 public:
  DealPlaces(std::vector<const Opportunity*>& deals, std::size_t most)
      : deals_(deals), slots_(std::bit_ceil(most * 2 + 1), none) {
    deals_.reserve(most);
  }

  /// Takes the place of the deal with the same id, or comes last.
  void put(const Opportunity& deal) {
    const auto mask = slots_.size() - 1;
    auto at = std::hash<std::string_view>{}(deal.key) & mask;
    for (; slots_[at] != none; at = (at + 1) & mask) {
      auto& known = deals_[slots_[at]];
      if (known->key != deal.key) continue;
      known = &deal;
      return;
    }
    slots_[at] = deals_.size();
    deals_.push_back(&deal);
  }

 private:
  static constexpr std::size_t none = SIZE_MAX;

  std::vector<const Opportunity*>& deals_;
  std::vector<std::size_t> slots_;
};

class Counter {
 public:
  Counter(const Plan& plan, const Days& days, Day as_of) : plan_(plan) {
    scores_.days = days;
    scores_.as_of = as_of;
  }

  PipelineScores count(const std::vector<const Opportunity*>& deals) {
    for (const auto& person : plan_.people) known_.insert(person.id);
    for (const auto* deal : deals) take(*deal, sums_of(*deal));
    take_quotas();
    take_commitments();
    const bool over = scores_.days.last < scores_.as_of;
    scores_.unowned.over = over;
    for (auto& [person, sums] : scores_.persons) {
      sums.over = over;
      if (sums.committed_in_time) sums.won_by_committed = sums.won_value;
      scores_.all += sums;
    }
    scores_.all += scores_.unowned;
    return std::move(scores_);
  }

 private:
  DealSums& sums_of(const Opportunity& deal) {
    if (!deal.owner || !known_.contains(*deal.owner)) return scores_.unowned;
    return scores_.persons[*deal.owner];
  }

  void take(const Opportunity& deal, DealSums& sums) const {
    if (deal.created && scores_.days.contains(*deal.created)) ++sums.leads;
    if (deal.outcome == Outcome::open) return take_open(deal, sums);
    if (!deal.closed) {
      ++sums.closed_without_date;
      return;
    }
    if (!scores_.days.contains(*deal.closed)) return;
    if (deal.outcome == Outcome::no_decision) ++sums.no_decision;
    if (deal.outcome == Outcome::lost) {
      ++sums.lost;
      if (deal.value)
        add(sums.lost_value, *deal.value);
      else
        ++sums.lost_without_value;
    }
    if (deal.outcome == Outcome::won) take_won(deal, sums);
  }

  void take_open(const Opportunity& deal, DealSums& sums) const {
    if (!deal.value) ++sums.open_without_value;
    if (!deal.expected_close) {
      ++sums.open_without_date;
      return;
    }
    if (*deal.expected_close < scores_.as_of) {
      ++sums.open_late;
      return;
    }
    if (!scores_.days.contains(*deal.expected_close)) return;
    ++sums.open;
    if (deal.value) add(sums.open_value, *deal.value);
  }

  static void take_won(const Opportunity& deal, DealSums& sums) {
    ++sums.won;
    if (deal.value) add(sums.won_value, *deal.value);
    if (deal.net_new) ++sums.net_new;
    if (deal.created && *deal.created <= *deal.closed) {
      sums.cycle_days += days_between(*deal.created, *deal.closed);
      ++sums.cycle_deals;
    }
    if (deal.discount) {
      sums.discounts += std::clamp(deal.discount->fraction, 0.0, 1.0);
      ++sums.discount_deals;
    }
  }

  [[nodiscard]] bool has_quarter(Month first) const {
    const auto days = days_of({first, add_months(first, quarter_months - 1)});
    return days.first >= scores_.days.first && days.last <= scores_.days.last;
  }

  void take_quotas() {
    std::map<std::pair<Id<Person>, Month>, Money> latest;
    for (const auto& quota : plan_.quotas)
      if (has_quarter(quota.quarter) && known_.contains(quota.person))
        latest[{quota.person, quota.quarter}] = quota.amount;
    for (const auto& [of, amount] : latest)
      add(scores_.persons[of.first].quota, std::optional(amount));
  }

  /// What somebody committed to for a quarter: last of all, and in time.
  struct Committed {
    const Commitment* last = nullptr;
    const Commitment* locked = nullptr;
  };

  void take_commitments() {
    std::map<Id<Person>, std::map<Month, Committed>> all;
    for (const auto& commitment : plan_.commitments) {
      if (!has_quarter(commitment.quarter) || !known_.contains(commitment.person)) continue;
      auto& known = all[commitment.person][commitment.quarter];
      known.last = &commitment;
      if (!is_late(commitment)) known.locked = &commitment;
    }
    for (const auto& [person, quarters] : all) {
      auto& sums = scores_.persons[person];
      bool in_time = true;
      std::optional<Money> locked;
      for (const auto& [quarter, made] : quarters) {
        add(sums.commitment, std::optional(made.last->amount));
        in_time = in_time && made.locked != nullptr;
        if (made.locked != nullptr) add(locked, std::optional(made.locked->amount));
        if (!is_late(*made.last)) continue;
        ++sums.committed_late;
        sums.late_on = std::max(sums.late_on.value_or(made.last->locked_on), made.last->locked_on);
      }
      if (in_time) sums.committed_in_time = locked;
    }
  }

  const Plan& plan_;
  std::unordered_set<Id<Person>> known_;
  PipelineScores scores_;
};

}  // namespace

bool is_late(const Commitment& commitment) {
  return commitment.locked_on > first_day(commitment.quarter);
}

std::optional<Day> newest_import(const Document& document) {
  const auto newest = std::ranges::max_element(
      document.pipeline, {}, [](const auto& snapshot) { return snapshot->taken_on; });
  return newest == document.pipeline.end() ? std::nullopt : std::optional((*newest)->taken_on);
}

std::optional<Day> newest_import(const Document& document, Day until) {
  std::optional<Day> newest;
  for (const auto& snapshot : document.pipeline)
    if (snapshot->taken_on <= until)
      newest = std::max(newest.value_or(snapshot->taken_on), snapshot->taken_on);
  return newest;
}

std::vector<const Opportunity*> deals_as_of(const Document& document, Day day) {
  std::vector<const PipelineSnapshot*> snapshots;
  std::size_t all = 0;
  for (const auto& snapshot : document.pipeline) {
    if (snapshot->taken_on > day) continue;
    snapshots.push_back(&*snapshot);
    all += snapshot->opportunities.size();
  }
  std::ranges::stable_sort(snapshots, {}, &PipelineSnapshot::taken_on);
  std::vector<const Opportunity*> deals;
  DealPlaces places(deals, all);
  for (const auto* snapshot : snapshots)
    for (const auto& deal : snapshot->opportunities) places.put(deal);
  return deals;
}

Period fiscal_quarter_of(Month month, int start) {
  const int first = start >= 1 && start <= 12 ? start : 1;
  const int into = (static_cast<int>(unsigned{month.month()}) - first + 12) % quarter_months;
  return {add_months(month, -into), add_months(month, quarter_months - 1 - into)};
}

Days days_of(const Period& period) { return {first_day(period.first), last_day(period.last)}; }

DealSums& DealSums::operator+=(const DealSums& more) {
  over = over && more.over;
  won += more.won;
  lost += more.lost;
  no_decision += more.no_decision;
  add(won_value, more.won_value);
  add(lost_value, more.lost_value);
  lost_without_value += more.lost_without_value;
  add(open_value, more.open_value);
  open += more.open;
  open_without_value += more.open_without_value;
  open_without_date += more.open_without_date;
  open_late += more.open_late;
  closed_without_date += more.closed_without_date;
  leads += more.leads;
  net_new += more.net_new;
  cycle_days += more.cycle_days;
  cycle_deals += more.cycle_deals;
  discounts += more.discounts;
  discount_deals += more.discount_deals;
  add(quota, more.quota);
  add(commitment, more.commitment);
  add(committed_in_time, more.committed_in_time);
  committed_late += more.committed_late;
  if (more.late_on) late_on = std::max(late_on.value_or(*more.late_on), *more.late_on);
  add(won_by_committed, more.won_by_committed);
  return *this;
}

DealSums PipelineScores::of(Id<Person> person) const {
  if (const auto found = persons.find(person); found != persons.end()) return found->second;
  DealSums none;
  none.over = days.last < as_of;
  return none;
}

DealSums PipelineScores::of(const Team& team) const {
  DealSums sums;
  sums.over = days.last < as_of;
  std::unordered_set<Id<Person>> seen;
  for (const auto& member : team.members)
    if (seen.insert(member).second) sums += of(member);
  return sums;
}

PipelineScores pipeline_scores(const Document& document, const Days& days, Day as_of) {
  return pipeline_scores(document.plan, deals_as_of(document, as_of), days, as_of);
}

PipelineScores pipeline_scores(const Plan& plan, const std::vector<const Opportunity*>& deals,
                               const Days& days, Day as_of) {
  return Counter(plan, days, as_of).count(deals);
}

Available<Percent> forecast_accuracy(const DealSums& sums) {
  if (!sums.commitment) return msg("Nobody committed to a forecast for this period.");
  if (!sums.over) return msg("The period is not over yet.");
  if (!sums.committed_in_time)
    return msg("The forecast was committed to late, after the first day of its quarter.");
  const auto forecast = *sums.committed_in_time;
  const auto actual = sums.won_by_committed;
  if (actual.minor == 0 && forecast.minor == 0)
    return msg("Nothing was forecast, and nothing was won.");
  if (actual.minor == 0) return Percent{0};
  return Percent{std::max(0.0, 1 - std::abs(ratio(actual - forecast, actual)))};
}

Available<Percent> win_rate_by_count(const DealSums& sums) {
  const auto decided = sums.won + sums.lost;
  if (decided == 0) return msg("No deal was won or lost in this period.");
  return Percent{static_cast<double>(sums.won) / static_cast<double>(decided)};
}

Available<Percent> win_rate_by_value(const DealSums& sums) {
  if (sums.lost_without_value > 0)
    return msg_n("{1} lost deal carries no value.", "{1} lost deals carry no value.",
                 sums.lost_without_value);
  if (sums.won + sums.lost == 0) return msg("No deal was won or lost in this period.");
  auto decided = sums.won_value;
  add(decided, sums.lost_value);
  if (decided.minor <= 0) return msg("The deals of this period carry no value.");
  return Percent{ratio(sums.won_value, decided)};
}

Available<double> win_loss_ratio(const DealSums& sums) {
  if (sums.lost == 0) return msg("No deal was lost in this period.");
  return static_cast<double>(sums.won) / static_cast<double>(sums.lost);
}

Available<Coverage> pipeline_to_quota(const DealSums& sums) {
  if (!sums.quota) return msg("Nobody has a quota for this period.");
  Coverage coverage{false, 0, sums.open_value, *sums.quota - sums.won_value};
  if (coverage.left.minor <= 0) {
    coverage.met = true;
    coverage.left = {};
    return coverage;
  }
  if (sums.over) return msg("The period is over; the quota was not met.");
  coverage.ratio = ratio(coverage.open, coverage.left);
  return coverage;
}

Available<Money> average_deal(const DealSums& sums) {
  if (sums.won == 0) return msg("No deal was won in this period.");
  return Money{
      std::llround(static_cast<double>(sums.won_value.minor) / static_cast<double>(sums.won))};
}

Available<double> sales_cycle(const DealSums& sums) {
  if (sums.won == 0) return msg("No deal was won in this period.");
  if (sums.cycle_deals == 0) return msg("No deal won in this period says when it was created.");
  return static_cast<double>(sums.cycle_days) / static_cast<double>(sums.cycle_deals);
}

Available<Percent> average_discount(const DealSums& sums) {
  if (sums.won == 0) return msg("No deal was won in this period.");
  if (sums.discount_deals == 0) return msg("No deal won in this period says a discount.");
  return Percent{sums.discounts / static_cast<double>(sums.discount_deals)};
}

}  // namespace sightline
