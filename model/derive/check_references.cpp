#include "model/derive/check_parts.h"
#include "model/derive/references.h"

namespace sightline {

void check_references(const CheckedPlan& checked, Findings& findings) {
  auto ids = own_ids(checked.plan);
  for (const auto& baseline : checked.document.baselines) ids.insert(baseline.id.uuid);
  each_reference(checked.plan, [&](const Reference& reference) {
    if (ids.contains(reference.target)) return;
    auto what = reference.title.empty()
                    ? msg("A reference to ‘{1}’ leads to nothing.", term(reference.label))
                    : msg("‘{1}’ refers to something that is gone: its ‘{2}’.", reference.title,
                          term(reference.label));
    findings.push_back({Severity::warning, FindingKind::dangling_reference, reference.place.text(),
                        std::move(what),
                        msg("It counts for nobody, and lists and sums leave it out."),
                        msg("Choose another, or leave it empty.")});
  });
  const auto& reference = checked.document.reference;
  if (reference && !reference_baseline(checked.document))
    findings.push_back({Severity::warning, FindingKind::dangling_reference, "/reference",
                        msg("The reference baseline is gone."),
                        msg("Variances to the baseline can’t be computed without it."),
                        msg("Choose another baseline as the reference.")});
}

}  // namespace sightline
