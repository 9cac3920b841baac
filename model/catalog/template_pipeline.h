// Template pipeline: the deals and commitments of a sample.
// Why: a sample shows what an import makes of a plan; a starter plan has no deals.
#pragma once

#include <vector>

#include "model/catalog/template_values.h"
#include "model/document.h"

namespace sightline {

/// The snapshots that `progress` has. Throws Failure{input} for owners that nobody is.
[[nodiscard]] std::vector<Box<PipelineSnapshot>> sample_pipeline(const Json& progress,
                                                                 TemplateKeys& keys,
                                                                 const Currency& currency);

/// What persons committed to, in the model's own JSON.
[[nodiscard]] Json sample_commitments(const Json& progress, TemplateKeys& keys,
                                      const Currency& currency);

}  // namespace sightline
