// Place: a page and what to look at there.
// Why: findings and rows of Home lead somewhere, and the desktop alone knows the pages' windows.
#pragma once

#include <string>

namespace sightline {

enum class PageId {
  home,
  vision,
  targets,
  plan,
  scorecard,
  pipeline,
  cadence,
  review,
  scenarios,
  incentives,
  book,
  settings
};

struct Place {
  PageId page = PageId::home;
  std::string path;  ///< a path of the document (see model/edit/change.h); blank for the whole page

  bool operator==(const Place&) const = default;
};

/// The page that shows the part of the document at `path`.
[[nodiscard]] Place place_of(const std::string& path);

}  // namespace sightline
