// What moving or stretching a bar of the timeline does to an action's dates.
// Why: mouse and keys move by days; that no bar ends before it begins, is decided once and here.
#pragma once

#include <optional>

#include "app/present/edit_entry.h"
#include "app/present/plan_presenter.h"
#include "app/present/session.h"

namespace sightline {

/// The first and last day of the timeline.
struct TimelineDays {
  Day first;
  Day last;
};
[[nodiscard]] TimelineDays timeline_days(const Plan& plan);

struct ActionDates {
  std::optional<Day> start;
  std::optional<Day> due;

  bool operator==(const ActionDates&) const = default;
};

/// The dates after a bar or one of its ends was moved by that many days. An end stops at the other
/// one, and the whole bar where it would leave the horizon. An action with one date is a day long:
/// stretching it gives it the other date, moving it doesn't. So is one that starts after it is due:
/// stretching its end keeps the start. Without dates it has no bar.
[[nodiscard]] ActionDates moved_dates(const Plan& plan, const Action& action, draw::BarPart part,
                                      int days);
/// The edit of it; empty when the bar can't go there.
[[nodiscard]] EditEntry reschedule(const Document& document, Id<Action> id, draw::BarPart part,
                                   int days);
/// Makes that edit; tells when the dates came to lie in another cycle than the action's own, which
/// stays.
void reschedule(Session& session, Id<Action> id, draw::BarPart part, int days);
/// The row's bar as it would be, with its dates in words; none for a row without one.
[[nodiscard]] std::optional<draw::TimelineBar> moved_bar(const Document& document,
                                                         const PlanTimeline& timeline,
                                                         std::size_t row, draw::BarPart part,
                                                         int days, const Catalog& catalog);
/// "12 May 2026 – 30 Jun 2026", or its one date; blank without any.
[[nodiscard]] std::string dates_words(const ActionDates& dates, const Catalog& catalog);

}  // namespace sightline
