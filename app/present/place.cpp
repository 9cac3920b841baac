#include "app/present/place.h"

#include <algorithm>
#include <iterator>

#include "model/edit/change.h"

namespace sightline {

Place place_of(const std::string& path) {
  struct Part {
    std::string_view above;
    PageId page;
  };
  // The first that fits: parts of a part stand before it.
  static constexpr Part parts[] = {
      {"/plan/vision", PageId::vision},        {"/plan/organization/as_of", PageId::vision},
      {"/plan/editions", PageId::vision},      {"/plan/organization", PageId::settings},
      {"/plan/focus_areas", PageId::settings}, {"/plan/people", PageId::settings},
      {"/plan/targets", PageId::targets},      {"/plan/actions", PageId::plan},
      {"/plan/cycles", PageId::plan},          {"/plan/teams", PageId::scorecard},
      {"/plan/kpis", PageId::scorecard},       {"/plan/readings", PageId::scorecard},
      {"/pipeline", PageId::pipeline},         {"/plan/quotas", PageId::pipeline},
      {"/plan/commitments", PageId::pipeline}, {"/plan/meetings", PageId::cadence},
      {"/plan/contacts", PageId::cadence},     {"/plan/reviews", PageId::review},
      {"/plan/silenced", PageId::review},      {"/baselines", PageId::review},
      {"/reference", PageId::review},          {"/plan/scenarios", PageId::scenarios},
      {"/plan/incentives", PageId::incentives}};
  if (path.ends_with("/revenue_per_head") || path.ends_with("/ramp_months"))
    return {PageId::scenarios, path};
  const auto* const part = std::ranges::find_if(
      parts, [&](const Part& each) { return is_at_or_below(path, each.above); });
  return {part == std::end(parts) ? PageId::home : part->page, path};
}

}  // namespace sightline
