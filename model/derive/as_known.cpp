#include "model/derive/as_known.h"

#include "model/find.h"

namespace sightline {
namespace {

template <class T>
void forget_after(Line<T>& line, Month last) {
  std::vector<Month> later;
  for (const auto& [month, value] : line.actual.values())
    if (month > last) later.push_back(month);
  for (const auto month : later) {
    line.actual.set(month, std::nullopt);
    line.provisional.set(month, std::nullopt);
  }
}

}  // namespace

Document as_known_on(const Document& document, Day day) {
  auto known = document;
  const auto last = month_of(day);
  std::erase_if(known.pipeline, [&](const auto& snapshot) { return snapshot->taken_on > day; });
  std::erase_if(known.baselines,
                [&](const Baseline& baseline) { return baseline.agreed_on > day; });
  std::erase_if(known.plan.commitments,
                [&](const Commitment& commitment) { return commitment.locked_on > day; });
  if (known.reference && find(known.baselines, *known.reference) == nullptr)
    known.reference.reset();
  for (auto& area : known.plan.targets.revenue) forget_after(area.line, last);
  for (auto& department : known.plan.targets.departments) forget_after(department.line, last);
  forget_after(known.plan.targets.profit, last);
  for (auto& box : known.plan.readings) {
    auto series = *box;
    std::erase_if(series.readings, [&](const Reading& reading) {
      return reading.period > day || reading.entered_on > day;
    });
    if (series != *box) box = std::move(series);
  }
  return known;
}

}  // namespace sightline
