#include "app/present/place.h"

#include <array>

#include "model/edit/change.h"

namespace sightline {

Place place_of(const std::string& path) {
  static constexpr std::array vision{"/plan/vision", "/plan/organization/as_of", "/plan/editions"};
  static constexpr std::array settings{"/plan/organization", "/plan/focus_areas", "/plan/people"};
  static constexpr std::array review{"/plan/reviews", "/baselines", "/reference", "/plan/silenced"};
  static constexpr std::array plan{"/plan/actions", "/plan/cycles"};
  for (const char* above : vision) {
    if (is_at_or_below(path, above)) return {PageId::vision, path};
  }
  for (const char* above : plan) {
    if (is_at_or_below(path, above)) return {PageId::plan, path};
  }
  static constexpr std::array cadence{"/plan/meetings", "/plan/contacts"};
  for (const char* above : cadence) {
    if (is_at_or_below(path, above)) return {PageId::cadence, path};
  }
  for (const char* above : review) {
    if (is_at_or_below(path, above)) return {PageId::review, path};
  }
  for (const char* above : settings) {
    if (is_at_or_below(path, above)) return {PageId::settings, path};
  }
  if (is_at_or_below(path, "/plan/scenarios") || path.ends_with("/revenue_per_head") ||
      path.ends_with("/ramp_months"))
    return {PageId::scenarios, path};
  if (is_at_or_below(path, "/plan/incentives")) return {PageId::incentives, path};
  static constexpr std::array pipeline{"/pipeline", "/plan/quotas", "/plan/commitments"};
  for (const char* above : pipeline) {
    if (is_at_or_below(path, above)) return {PageId::pipeline, path};
  }
  if (is_at_or_below(path, "/plan/targets")) return {PageId::targets, path};
  return {PageId::home, path};
}

}  // namespace sightline
