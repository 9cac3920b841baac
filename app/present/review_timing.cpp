#include "app/present/review_timing.h"

#include "model/derive/review.h"
#include "model/edit/gestures_cycle.h"
#include "model/find.h"

namespace sightline {
namespace {

bool has_begun(const Cycle& cycle, Day today) { return first_day(cycle.start) <= today; }

Message due_words(const Plan& plan, const Cycle& cycle) {
  return msg("The review of cycle {1} is due from {2} on.", cycle_number(plan, cycle.id),
             review_due_from(cycle));
}

Message reviewed_words(const Plan& plan, const Review& review, const Cycle& cycle) {
  return msg("Cycle {1} was reviewed on {2}.", cycle_number(plan, cycle.id), review.on);
}

}  // namespace

std::optional<ReviewDoubt> doubt_about_review(const Document& document, const Cycle& cycle,
                                              Day today) {
  const auto& plan = document.plan;
  const auto number = cycle_number(plan, cycle.id);
  if (const auto* review = concluded_review(document, cycle.id))
    return ReviewDoubt{msg("{1} Do you want to review it once more? What was agreed stays.",
                           reviewed_words(plan, *review, cycle)),
                       msg("Review it once more")};
  if (has_begun(cycle, today)) return std::nullopt;
  return ReviewDoubt{msg("Cycle {1} begins on {2}, so there is nothing to review yet. Do you want "
                         "to begin its review all the same?",
                         number, first_day(cycle.start)),
                     msg("Begin the review")};
}

Message begin_words(const Document& document, const Cycle& cycle, Day today) {
  const auto number = cycle_number(document.plan, cycle.id);
  if (concluded_review(document, cycle.id)) return msg("Review cycle {1} once more…", number);
  return has_begun(cycle, today) ? msg("Begin the review of cycle {1}", number)
                                 : msg("Begin the review of cycle {1}…", number);
}

std::optional<Message> why_now(const Document& document, const Cycle& cycle, Day today) {
  const auto& plan = document.plan;
  if (const auto why = why_reviewed_first(plan, today)) return why;
  if (const auto* review = concluded_review(document, cycle.id)) {
    const auto said = reviewed_words(plan, *review, cycle);
    const auto* next = cycle_after(plan, cycle);
    return next ? msg("{1} {2}", said, due_words(plan, *next)) : said;
  }
  if (today >= review_due_from(cycle)) return std::nullopt;
  const auto at = &cycle - plan.cycles.data();
  if (at > 0) {
    const auto& before = plan.cycles[static_cast<std::size_t>(at - 1)];
    if (const auto* review = concluded_review(document, before.id))
      return msg("{1} {2}", reviewed_words(plan, *review, before), due_words(plan, cycle));
  }
  return due_words(plan, cycle);
}

}  // namespace sightline
