// Score words: a KPI's figures and periods as people read them.
// Why: slide, page and terminal write the same reading alike.
#pragma once

#include <string>

#include "model/catalog/catalog.h"
#include "model/plan.h"
#include "reports/draw/palette.h"
#include "reports/tables_scorecard.h"

namespace sightline {

/// "35 %", "€45k", "3.2", "12".
[[nodiscard]] std::string score_text(const Kpi& kpi, double value, const Currency& currency,
                                     const Catalog& catalog);
/// What was reached in a period: as above, or "met" when nothing is left of the quota; blank
/// without a reading. A miss has the digits that tell it from its standard.
[[nodiscard]] std::string reached_text(const ScoreLine& line, std::size_t period,
                                       const Currency& currency, const Catalog& catalog);
/// "Computed from the pipeline, in place of 3.1 that was typed."; empty where nothing was.
[[nodiscard]] Message typed_words(const ScoreLine& line, std::size_t period,
                                  const Currency& currency, const Catalog& catalog);
/// "2 of 3" while persons are missing from a team's sum; else blank.
[[nodiscard]] std::string reported_text(const ScoreLine& line, std::size_t period,
                                        const Catalog& catalog);
/// "10" or, of a range, "10–20"; blank without a standard in that period.
[[nodiscard]] std::string standard_text(const ScoreLine& line, std::size_t period,
                                        const Currency& currency, const Catalog& catalog);
/// "May 2026" or "week of 4 May 2026".
[[nodiscard]] std::string period_text(Rhythm rhythm, Day first, const Catalog& catalog);
/// A verdict in a word, with its symbol and its colour.
struct VerdictLook {
  Message word;
  draw::Tone tone;
};
[[nodiscard]] VerdictLook look_of(Verdict verdict);
/// "4 May" or "May 26", for the head of a column.
[[nodiscard]] std::string short_period(Rhythm rhythm, Day first, const Catalog& catalog);
/// The name of the person, or of the team.
[[nodiscard]] std::string whose_words(const Plan& plan, const ScoreLine& line);

}  // namespace sightline
