#include "model/derive/outlook_record.h"

#include <cmath>

#include "model/derive/figures.h"

namespace sightline {

namespace {

/// Sums over months, as parts of which there may be several.
class Misses {
 public:
  /// `line_in` finds the line in the targets of a plan, today's or one that was frozen.
  template <class LineIn>
  void add(const Document& document, const LineIn& line_in) {
    const auto& now = line_in(document.plan.targets);
    const auto horizon = horizon_of(document.plan);
    for (const auto& [month, actual] : now.actual.values()) {
      if (!horizon.contains(month)) continue;
      std::optional<Money> outlook;
      for (const auto& baseline : document.baselines) {
        const bool before = baseline.agreed_on < first_day(month);
        const bool same =
            baseline.plan->organization.currency == document.plan.organization.currency;
        if (!before || !same) continue;
        if (const auto frozen = line_in(baseline.plan->targets).outlook.at(month)) outlook = frozen;
      }
      if (!outlook) continue;
      const auto came = static_cast<double>(actual.minor);
      const auto apart = static_cast<double>(outlook->minor) - came;
      actual_ += std::abs(came);
      missed_ += std::abs(apart);
      above_ += apart;
      months_.set(month, true);
    }
  }

  [[nodiscard]] Available<OutlookRecord> record() const {
    if (months_.empty())
      return msg("No month with an actual has an outlook that a baseline froze before it began.");
    if (!(actual_ > 0)) return msg("A percentage of an actual of zero can't be given.");
    return OutlookRecord{static_cast<int>(months_.values().size()), Percent{missed_ / actual_},
                         Percent{above_ / actual_}};
  }

 private:
  Series<bool> months_;
  double actual_ = 0;
  double missed_ = 0;
  double above_ = 0;
};

}  // namespace

Available<OutlookRecord> revenue_outlook_record(const Document& document, Id<SpecialtyArea> area) {
  Misses misses;
  misses.add(document, [&](const Targets& targets) -> const Line<Money>& {
    return revenue_of(targets, area);
  });
  return misses.record();
}

Available<OutlookRecord> revenue_outlook_record(const Document& document) {
  Misses misses;
  for (const auto& area : document.plan.targets.revenue)
    misses.add(document, [&](const Targets& targets) -> const Line<Money>& {
      return revenue_of(targets, area.id);
    });
  return misses.record();
}

Available<OutlookRecord> profit_outlook_record(const Document& document) {
  Misses misses;
  misses.add(document, [](const Targets& targets) -> const Line<Money>& { return targets.profit; });
  return misses.record();
}

Message words_of(const OutlookRecord& record) {
  const Percent size{std::abs(record.above.fraction)};
  if (record.above.fraction < 0)
    return msg_n("The former outlook of {1} month missed what came by {2} and was {3} too low.",
                 "The former outlooks of {1} months missed what came by {2} and were {3} too low.",
                 record.months, record.missed, size);
  return msg_n("The former outlook of {1} month missed what came by {2} and was {3} too high.",
               "The former outlooks of {1} months missed what came by {2} and were {3} too high.",
               record.months, record.missed, size);
}

}  // namespace sightline
