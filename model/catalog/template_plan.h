// The plan inside a template: from the editor's short form to a Plan.
// Why: an editor writes keys, months of a cycle and plain amounts; the model has ids, dates and
// minor units. The short form is rewritten to the model's own JSON and read by its one strict
// reader, so a field nobody knows is an error here too.
#pragma once

#include "model/base/json_value.h"
#include "model/catalog/template_values.h"
#include "model/plan.h"

namespace sightline {

struct TemplateFrame {
  Plan blank;  ///< cycles and focus areas, by their ids; plan start and currency
  double money_scale = 1;
  double headcount_scale = 1;
};

/// How much of a template becomes the plan. Its months before the plan are invented, so they belong
/// to the sample alone: nobody's own plan may be forecast from them.
enum class TemplateTime {
  planned,   ///< nothing that has happened
  approved,  ///< the sample on the day it was approved: with the months before it
  running,   ///< the sample as it runs: with its actuals and the state of its actions
};
/// Throws Failure{input} that names the place in the template.
[[nodiscard]] Plan plan_of(const Json& starter, const TemplateFrame& frame, TemplateKeys& keys,
                           TemplateTime time);

}  // namespace sightline
