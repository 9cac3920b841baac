// New plan: what is asked before a plan begins, and the plan made from the answers.
// Why: the dialog only holds the fields; what they may say is tested without it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/catalog/number_entry.h"
#include "model/catalog/templates.h"
#include "reports/draw/chart.h"

namespace sightline {

/// The fields as typed.
struct NewPlanForm {
  std::string organization;
  std::string currency = "USD";
  Month plan_start = std::chrono::year{2026} / 1;
  std::string revenue;    ///< of the last twelve months, "5.1m"; may be blank
  std::string headcount;  ///< "42"; may be blank
};

/// The answers, or a sentence that says which field to mend and how.
[[nodiscard]] Entry<TemplateAnswers> read_new_plan(const NewPlanForm& form, const Catalog& catalog);

/// What the figures are taken for, while they are typed: "€3,400,000 · 42 people"; the sentence
/// that says what to mend where one can't be read; blank while there is none.
[[nodiscard]] std::string understood_figures(const NewPlanForm& form, const Catalog& catalog);

/// The starter plan's revenue by month, as it is before it is scaled to the answers; nothing when
/// it plans none, or can't be read.
[[nodiscard]] std::optional<draw::ChartSpec> picture_of(const Template& starter, Month plan_start,
                                                        const Catalog& catalog);

/// Months a plan may begin with: half a year back to a year and a half ahead.
[[nodiscard]] std::vector<Month> plan_start_choices(Day today);

}  // namespace sightline
