// The record of a sample: readings, contractors, clients and vendors, meetings and reviews.
// Why: a sample shows a plan that runs; what has been measured, held and decided is no part of a
// starter plan.
#pragma once

#include <vector>

#include "model/catalog/template_values.h"
#include "model/cycle.h"

namespace sightline {

/// Adds what `progress` records to a plan in the model's own JSON. Throws Failure{input} for keys
/// that nothing has.
void add_record(Json& plan, const Json& progress, TemplateKeys& keys,
                const std::vector<Cycle>& cycles);

}  // namespace sightline
