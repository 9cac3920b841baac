#include "app/cli/footnotes.h"

#include <algorithm>

#include "app/cli/text_table.h"

namespace sightline {

std::string Footnotes::mark(const std::string& reason) {
  auto known = std::ranges::find(reasons_, reason);
  if (known == reasons_.end()) known = reasons_.insert(known, reason);
  return " (" + std::to_string(known - reasons_.begin() + 1) + ")";
}

std::string Footnotes::text() const {
  std::string text;
  for (std::size_t i = 0; i < reasons_.size(); ++i)
    text += "(" + std::to_string(i + 1) + ") " + as_line(reasons_[i]) + '\n';
  return text.empty() ? text : '\n' + text;
}

}  // namespace sightline
