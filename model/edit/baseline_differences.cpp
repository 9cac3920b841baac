#include "model/edit/baseline_differences.h"

#include "model/derive/provisional.h"

namespace sightline {
namespace {

Document as_agreed(const Document& document, const Baseline* baseline) {
  auto then = document;
  if (baseline) then.plan = without_kept_marks(document, *baseline);
  return then;
}

}  // namespace

std::vector<DifferenceGroup> baseline_differences(const Document& document, const Baseline* before,
                                                  const Baseline* after) {
  return differences(as_agreed(document, before), as_agreed(document, after));
}

}  // namespace sightline
