// The steps of a quarterly review: what each has to show, and whether it is done.
// Why: the order is the method's, from facts to decisions; the page only turns from one to the
// next.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/present/home_presenter.h"

namespace sightline {

enum class ReviewStep {
  last_decisions,
  actuals,
  scorecard,
  targets,
  actions,
  findings,
  decisions,
  agreement
};
template <>
inline constexpr auto enum_texts<ReviewStep> =
    std::array{EnumText("last-decisions", "Last decisions"),
               EnumText("actuals", "Actuals"),
               EnumText("scorecard", "Scorecard"),
               EnumText("targets", "Targets"),
               EnumText("actions", "Actions"),
               EnumText("findings", "Findings"),
               EnumText("decisions", "Decisions"),
               EnumText("agreement", "Agreement")};

/// A list of a step with its heading.
struct ReviewSection {
  std::string heading;
  std::vector<HomeRow> rows;
  std::string empty;  ///< said when there are no rows
};

struct ReviewStepView {
  std::string title;  ///< "Actuals"
  std::string lead;   ///< what it is for, in a sentence
  std::vector<ReviewSection> sections;
};

/// The review that goes on, or one that could be begun; its facts can be read at any time.
struct ReviewView {
  bool is_going_on = false;
  std::string title;           ///< "Review of cycle 2 · 5 open findings"
  std::string subtitle;        ///< "Apr–Jun 2026 · begun on 30 Jun 2026"
  std::vector<HomeRow> steps;  ///< those of review_steps(), their state as a chip
  std::string begin;           ///< the button's words; blank while one goes on
  std::string why;             ///< why with that cycle, and when its review is due; else blank
  std::vector<HomeRow> held;   ///< the last one first
  std::string attendees;       ///< "Ada, Grace"
  std::string notes;
};

/// In the order of ReviewStep; the last review's decisions come first once there was one.
[[nodiscard]] std::vector<ReviewStep> review_steps(const Document& document);
/// `seen`: steps that were looked at; the scorecard and the targets ask for nothing else.
[[nodiscard]] ReviewView review_view(const Session& session, const std::set<ReviewStep>& seen,
                                     const Catalog& catalog);
/// Of the review that goes on, or of one that would begin today.
[[nodiscard]] ReviewStepView review_step(const Session& session, ReviewStep step,
                                         const Catalog& catalog);

}  // namespace sightline
