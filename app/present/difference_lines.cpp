#include "app/present/difference_lines.h"

#include "model/edit/differences.h"

namespace sightline {

std::vector<std::string> difference_lines(const Document& before, const Document& after,
                                          const Catalog& catalog, std::size_t most) {
  const auto groups = differences(before, after);
  std::vector<std::string> lines;
  for (const auto& group : groups) {
    for (const auto& line : group.lines) {
      if (lines.size() < most) lines.push_back(catalog.text(line.text));
    }
  }
  const auto all = count_lines(groups);
  if (all > most)
    lines.push_back(catalog.text(msg_n("and {1} more change", "and {1} more changes", all - most)));
  return lines;
}

}  // namespace sightline
