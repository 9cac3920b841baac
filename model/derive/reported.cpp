#include "model/derive/reported.h"

#include <algorithm>

namespace sightline {
namespace {

template <class Parts>
std::optional<PartsReported> reported_of(const Parts& parts, const std::optional<Period>& within) {
  std::optional<Month> last;
  for (const auto& part : parts)
    for (const auto& [month, value] : part.line.actual.values())
      if (!within || within->contains(month)) last = std::max(last.value_or(month), month);
  if (!last) return std::nullopt;
  PartsReported reported{*last, 0, 0};
  for (const auto& part : parts) {
    const bool is_there = part.line.actual.at(*last).has_value();
    if (is_there) ++reported.parts;
    if (is_there || part.line.target.at(*last)) ++reported.of;
  }
  return reported;
}

}  // namespace

std::optional<PartsReported> reported_revenue(const Targets& targets,
                                              const std::optional<Period>& within) {
  return reported_of(targets.revenue, within);
}

std::optional<PartsReported> reported_headcount(const Targets& targets,
                                                const std::optional<Period>& within) {
  return reported_of(targets.departments, within);
}

Message areas_reported(const std::optional<PartsReported>& reported) {
  if (!reported || reported->is_whole()) return {};
  return msg_n("{1} of {2} areas has actuals", "{1} of {2} areas have actuals", reported->parts,
               reported->of);
}

Message departments_reported(const std::optional<PartsReported>& reported) {
  if (!reported || reported->is_whole()) return {};
  return msg_n("{1} of {2} departments has actuals", "{1} of {2} departments have actuals",
               reported->parts, reported->of);
}

}  // namespace sightline
