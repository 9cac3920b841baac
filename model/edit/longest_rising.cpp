#include "model/edit/longest_rising.h"

#include <algorithm>

namespace sightline {

std::vector<bool> longest_rising(const std::vector<std::size_t>& values) {
  std::vector<std::size_t> ends;  // ends[k]: where the best run of k + 1 elements ends
  std::vector<std::size_t> previous(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto place =
        std::ranges::lower_bound(ends, values[i], {}, [&](std::size_t at) { return values[at]; });
    previous[i] = place == ends.begin() ? i : *(place - 1);
    if (place == ends.end())
      ends.push_back(i);
    else
      *place = i;
  }
  std::vector<bool> stays(values.size());
  if (ends.empty()) return stays;
  auto at = ends.back();
  for (std::size_t left = ends.size(); left > 0; --left) {
    stays[at] = true;
    at = previous[at];
  }
  return stays;
}

}  // namespace sightline
