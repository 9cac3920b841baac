// Pipeline as a table: what persons and teams won, lost and have open, fiscal quarter by fiscal
// quarter. Why: sheet, CSV, page and command line tell of the same quarters and leave out the same.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/derive/pipeline_scores.h"

namespace sightline {

/// The fiscal quarters that touch these days and have begun, by what was imported until today; of
/// those that began after the last import nothing is known, and they are left out.
[[nodiscard]] std::vector<Days> known_quarters(const Document& document, const Days& days,
                                               Day today);

enum class PipelineWhose { person, team, unknown, all };

struct PipelineLine {
  PipelineWhose whose = PipelineWhose::person;
  std::string name;  ///< as typed; blank for deals without an owner the plan knows and for all
  DealSums sums;
  std::vector<std::size_t> parts;  ///< the lines before that it is the sum of; none of a person
};

struct PipelineQuarter {
  Period months;
  bool over = false;
  /// Each person once, teams below their members, then who is in no team, deals without an owner
  /// the plan knows, and all together. Who has nothing in the quarter is left out.
  std::vector<PipelineLine> lines;
};

/// How many quarters the table goes back, the one that was imported last among them: as long as a
/// plan.
inline constexpr int pipeline_quarters = plan_months / quarter_months;

/// Those in which there is something, the newest first; none before the first import. `seen` is
/// what for_audience left.
[[nodiscard]] std::vector<PipelineQuarter> pipeline_table(const Document& seen, Day today);

/// What the figures leave out, a sentence each.
[[nodiscard]] std::vector<Message> pipeline_apart(const DealSums& all);

}  // namespace sightline
