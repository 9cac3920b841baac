// Templates: starter plans that lie in a folder as readable JSON, and a document made from one.
// Why: an editor changes them without a compiler; what they look like stands in
// templates/README.md. A plan from a template has roles, not people, and figures scaled to the
// organization.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/base/message.h"
#include "model/document.h"

namespace sightline {

/// Larger template files are refused unread.
inline constexpr std::uintmax_t max_template_bytes = 4'000'000;

struct Template {
  std::string key;  ///< file name without .json: "it-services"
  std::filesystem::path file;
  std::string name;           ///< message id, for Catalog::term
  std::string description;    ///< message id
  bool has_figures = false;   ///< its money and headcount are scaled to the answers
  bool has_progress = false;  ///< sample_document can be made from it
};

/// What a new plan starts from. Without revenue_now (headcount_now) the figures stay the
/// template's.
struct TemplateAnswers {
  std::string organization;
  Currency currency;
  int fiscal_year_start = 1;                       ///< month, 1 … 12
  Month plan_start = std::chrono::year{2026} / 1;  ///< see next_quarter
  std::optional<Money> revenue_now;                ///< of the twelve months before the plan
  std::optional<Fte> headcount_now;
};

/// The templates in folder/plans, by name of file. Throws Failure when the folder is missing or
/// holds none, or when one of them can't be read.
[[nodiscard]] std::vector<Template> list_templates(const std::filesystem::path& folder);
/// The one with this key. Throws Failure{usage}, naming those that are there.
[[nodiscard]] Template find_template(const std::filesystem::path& folder, const std::string& key);

/// First month of the fiscal quarter that begins after `today`.
[[nodiscard]] Month next_quarter(Day today, int fiscal_year_start);

/// A plan with no baseline, no actuals after its start, and every example named in plan.examples.
/// Throws Failure for a file that is broken, and for answers that are out of range.
[[nodiscard]] Document instantiate(const Template& starter, const TemplateAnswers& answers,
                                   IdSource& ids);

struct Sample {
  Document document;
  Day today;  ///< the day the sample is seen on
};

/// A template's plan as it runs, with actuals, statuses and the approved baseline 0; its
/// organization, dates and today are those of the template. Throws Failure when it has no progress.
[[nodiscard]] Sample sample_document(const Template& starter, IdSource& ids);

}  // namespace sightline
