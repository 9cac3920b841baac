#include "app/present/place.h"

#include <array>

#include "model/edit/change.h"

namespace sightline {

Place place_of(const std::string& path) {
  static constexpr std::array vision{"/plan/vision", "/plan/organization/as_of", "/plan/editions"};
  static constexpr std::array settings{"/plan/organization", "/plan/focus_areas", "/plan/people"};
  static constexpr std::array plan{"/plan/actions", "/plan/cycles"};
  static constexpr std::array scorecard{"/plan/teams", "/plan/kpis", "/plan/readings"};
  for (const char* above : vision) {
    if (is_at_or_below(path, above)) return {PageId::vision, path};
  }
  for (const char* above : plan) {
    if (is_at_or_below(path, above)) return {PageId::plan, path};
  }
  for (const char* above : scorecard) {
    if (is_at_or_below(path, above)) return {PageId::scorecard, path};
  }
  for (const char* above : settings) {
    if (is_at_or_below(path, above)) return {PageId::settings, path};
  }
  if (is_at_or_below(path, "/plan/targets")) return {PageId::targets, path};
  return {PageId::home, path};
}

}  // namespace sightline
