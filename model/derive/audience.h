// Audiences: the same document with everything taken out that a reader must not see.
// Why: what is not in the document can't be in a cell, a name or a chart made from it; so this runs
// first, before any report or copy.
#pragma once

#include <vector>

#include "model/base/leaf.h"
#include "model/derive/open_findings.h"

namespace sightline {

enum class Audience { leadership, board, lender, company };
template <>
inline constexpr auto enum_texts<Audience> =
    std::array{EnumText("leadership", "Leadership team"), EnumText("board", "Board"),
               EnumText("lender", "Lender"), EnumText("company", "Company")};

/// What to show beyond what the audience sees anyway. What it must never see stays withheld
/// whatever is chosen: a lender gets no exit terms, pay or standards, a board no personal
/// standards, only its teams' and what persons reached together.
struct AudienceOptions {
  Audience audience = Audience::leadership;
  bool exit_terms = false;
  bool net_worth = false;
  bool pay = false;
  bool personal_standards = false;  ///< a leadership team sees them anyway
  bool findings = false;            ///< likewise

  bool operator==(const AudienceOptions&) const = default;
};

/// Whether fields of this topic are taken out.
[[nodiscard]] bool is_withheld(Topic topic, const AudienceOptions& options);
/// Whether an action or a decision about this goes with what is withheld.
[[nodiscard]] bool is_withheld(const Served& served, const AudienceOptions& options);
[[nodiscard]] bool shows_findings(const AudienceOptions& options);

/// A copy in which each withheld field has its default, in the baselines' plans and earlier
/// editions too. Actions and decisions that serve or concern a withheld part, now or in a baseline,
/// are gone, with the actions they were rolled from and into and with all links to them, and so are
/// the reasons why findings about what is gone were silenced. Where
/// persons' standards are withheld, their readings are rolled up to the team's; what a team's KPI
/// came to by the pipeline stays as its reading, where the pipeline is withheld. The history goes
/// as soon as anything is withheld, since its sentences repeat what was typed.
[[nodiscard]] Document for_audience(const Document& document, const AudienceOptions& options);

/// How much for_audience leaves out of the plan as it is now, since it serves or concerns what is
/// withheld.
struct LeftOut {
  std::size_t actions = 0;
  std::size_t decisions = 0;

  bool operator==(const LeftOut&) const = default;
};
[[nodiscard]] LeftOut left_out(const Document& document, const AudienceOptions& options);

/// The findings this audience may read: those that hold with and without what is withheld, so none
/// speaks of it and none comes from its absence. Empty when the audience sees none. Silenced ones
/// are told apart, to those who may read why; to others they don't exist.
[[nodiscard]] SortedFindings sorted_for_audience(const Document& document, const Document& seen,
                                                 const AudienceOptions& options, Day today);
/// The same; `known` are the findings of the whole document.
[[nodiscard]] SortedFindings sorted_for_audience(const Document& document, const Document& seen,
                                                 const AudienceOptions& options, Day today,
                                                 const SortedFindings& known);
/// The open ones of them.
[[nodiscard]] std::vector<Finding> findings_for_audience(const Document& document,
                                                         const AudienceOptions& options, Day today);
/// The same for who has `seen` already, which is what for_audience left of the document.
[[nodiscard]] std::vector<Finding> findings_for_audience(const Document& document,
                                                         const Document& seen,
                                                         const AudienceOptions& options, Day today);

}  // namespace sightline
