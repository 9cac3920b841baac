#include <algorithm>
#include <array>

#include "model/derive/check_parts.h"
#include "model/derive/pipeline_scores.h"

namespace sightline {
namespace {

/// Three quarters that are over, each above the one before, and by this much in all: less is
/// chance.
constexpr int quarters = 3;
constexpr double least_rise = 0.01;
/// Of fewer deals a mean says little.
constexpr std::int64_t fewest_deals = 3;

struct Discounts {
  double sum = 0;
  std::int64_t deals = 0;

  [[nodiscard]] double mean() const { return sum / static_cast<double>(deals); }
};

/// The quarters before the one of today, the oldest first.
class LastQuarters {
 public:
  explicit LastQuarters(Month current) {
    for (int back = quarters; back > 0; --back)
      days_.at(static_cast<std::size_t>(quarters - back)) =
          days_of({add_months(current, -back * quarter_months),
                   add_months(current, -(back - 1) * quarter_months - 1)});
  }

  /// That in which a deal was won with a discount that is known.
  [[nodiscard]] std::optional<std::size_t> of(const Opportunity& deal) const {
    if (!deal.discount || deal.outcome != Outcome::won || !deal.closed) return std::nullopt;
    for (std::size_t i = 0; i < days_.size(); ++i)
      if (days_.at(i).contains(*deal.closed)) return i;
    return std::nullopt;
  }

 private:
  std::array<Days, quarters> days_;
};

using QuarterDiscounts = std::array<Discounts, quarters>;

/// This is looked at after every edit, so deals are compared by id only when any import tells of
/// enough that were won with a discount; none when even those are too few.
std::optional<QuarterDiscounts> known_discounts(const Document& document, Day today,
                                                const LastQuarters& last) {
  std::array<std::int64_t, quarters> at_the_most{};
  for (const auto& snapshot : document.pipeline)
    for (const auto& deal : snapshot->opportunities)
      if (const auto quarter = last.of(deal)) ++at_the_most.at(*quarter);
  if (std::ranges::any_of(at_the_most, [](auto deals) { return deals < fewest_deals; }))
    return std::nullopt;
  QuarterDiscounts discounts;
  for (const auto* deal : deals_as_of(document, today))
    if (const auto quarter = last.of(*deal)) {
      discounts.at(*quarter).sum += std::clamp(deal->discount->fraction, 0.0, 1.0);
      ++discounts.at(*quarter).deals;
    }
  return discounts;
}

}  // namespace

void check_pipeline(const CheckedPlan& checked, Findings& findings) {
  if (checked.document.pipeline.empty()) return;
  const int start = checked.plan.organization.fiscal_year_start;
  const auto current = fiscal_quarter_of(month_of(checked.today), start).first;
  const auto discounts = known_discounts(checked.document, checked.today, LastQuarters(current));
  if (!discounts) return;
  for (std::size_t i = 0; i < discounts->size(); ++i) {
    if (discounts->at(i).deals < fewest_deals) return;
    if (i > 0 && discounts->at(i).mean() <= discounts->at(i - 1).mean()) return;
  }
  const double first = discounts->front().mean();
  const double last = discounts->back().mean();
  if (last - first < least_rise) return;
  findings.push_back({Severity::advice, FindingKind::discount_rising, "/pipeline",
                      msg("The average discount has risen for three quarters, from {1} to {2}.",
                          Percent{first}, Percent{last}),
                      msg("What is given away on price is missing from the profit in full."),
                      msg("Agree who may give which discount, and practise how to answer a "
                          "question about price.")});
}

}  // namespace sightline
