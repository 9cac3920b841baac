#include <unordered_set>

#include "model/derive/check_parts.h"
#include "model/derive/references.h"

namespace sightline {
namespace {

/// What is referred to and is not there. Thousands refer to a few, so those are gathered first.
std::unordered_set<Uuid> missing_from(const CheckedPlan& checked) {
  std::unordered_set<Uuid> missing;
  each_reference(checked.plan,
                 [&](const Reference& reference) { missing.insert(reference.target); });
  each_own_id(checked.plan, [&](Uuid id) { missing.erase(id); });
  for (const auto& baseline : checked.document.baselines) missing.erase(baseline.id.uuid);
  return missing;
}

void find_dangling(const CheckedPlan& checked, Findings& findings) {
  const auto missing = missing_from(checked);
  if (missing.empty()) return;
  each_reference(checked.plan, [&](const Reference& reference) {
    if (!missing.contains(reference.target)) return;
    auto what = reference.title.empty()
                    ? msg("A reference to ‘{1}’ leads to nothing.", term(reference.label))
                    : msg("‘{1}’ refers to something that is gone: its ‘{2}’.", reference.title,
                          term(reference.label));
    findings.push_back({Severity::warning, FindingKind::dangling_reference, reference.place.text(),
                        std::move(what),
                        msg("It counts for nobody, and lists and sums leave it out."),
                        msg("Choose another, or leave it empty.")});
  });
}

}  // namespace

void check_references(const CheckedPlan& checked, Findings& findings) {
  find_dangling(checked, findings);
  const auto& reference = checked.document.reference;
  if (reference && !reference_baseline(checked.document))
    findings.push_back({Severity::warning, FindingKind::dangling_reference, "/reference",
                        msg("The reference baseline is gone."),
                        msg("Variances to the baseline can’t be computed without it."),
                        msg("Choose another baseline as the reference.")});
}

}  // namespace sightline
