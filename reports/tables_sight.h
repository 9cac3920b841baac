// The line of sight as a table: each part of the vision, its targets and KPIs, the actions below.
// Why: sheet, CSV and command line show the same lines and the same gaps.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/serving.h"

namespace sightline {

struct SightRow {
  std::string part;    ///< only where it begins; what KPIs and aimless actions stand below, too
  std::string target;  ///< only where it begins; blank when actions serve the part itself
  const Action* action = nullptr;  ///< none in a row that is a gap, or has actions elsewhere
  bool is_gap = false;             ///< nothing serves this, and something has to
  std::string path;                ///< of the action, else of the target or the part
  bool is_told = false;            ///< a KPI whose actions stand further up

  bool operator==(const SightRow&) const = default;
};

/// What a target is called: "Revenue: Cloud", "Profit".
[[nodiscard]] std::string target_name(const ServedTarget& target, const Catalog& catalog);
/// In the order of the vision's questions, KPIs below what they tell of, then those that tell of
/// nothing there, then open actions that serve nothing. Parts
/// that have no answer, and nothing below them, are left out.
[[nodiscard]] std::vector<SightRow> sight_table(const Plan& plan, const Catalog& catalog);
/// Those that are gaps, each with its part and target.
[[nodiscard]] std::vector<SightRow> gaps_of(std::vector<SightRow> rows);
/// "3 gaps: answers and targets that nothing serves", or that there are none; and how many KPIs
/// have no action, since those are not among them.
[[nodiscard]] std::string gap_words(const Sight& sight, const Catalog& catalog);

}  // namespace sightline
