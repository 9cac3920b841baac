// Template terms: incentives and scenarios of a template, turned into the model's own JSON.
// Why: both are lists within lists that refer to people, KPIs and areas by their keys.
#pragma once

#include "model/base/calendar.h"
#include "model/catalog/template_values.h"

namespace sightline {

/// `start` is the plan's first month. Throws Failure{input} like everything that reads a template.
void expand_incentive(Json& incentive, Month start, const TemplateScale& scale, TemplateKeys& keys);
void expand_scenario(Json& scenario, TemplateKeys& keys);

}  // namespace sightline
