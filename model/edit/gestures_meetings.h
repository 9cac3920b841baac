// Gestures on single meetings: held, missed, moved, what was said and what is left to say.
// Why: a date of a rule becomes a record the moment somebody does something with it.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

/// A date of a series. `meeting` is the one on record there, or a fresh id for the record to come.
struct MeetingAt {
  Id<MeetingSeries> series;
  Id<Meeting> meeting;
  Day on = std::chrono::year{2026} / 1 / 1;

  bool operator==(const MeetingAt&) const = default;
};

/// Held on `day`. Points that are open are carried over to the next date of the series: they stay
/// here as what was left, and stand there as points of its own; those it has already, it has once.
[[nodiscard]] Edit hold_meeting(const Document& document, const MeetingAt& at, Day day,
                                IdSource& ids);
/// Missed; its open points are carried over likewise.
[[nodiscard]] Edit miss_meeting(const Document& document, const MeetingAt& at, IdSource& ids);
/// To another day; back to its own it is not moved any more.
[[nodiscard]] Edit move_meeting(const Document& document, const MeetingAt& at, Day to);
/// Neither held nor missed nor moved, as if nobody had said anything yet.
[[nodiscard]] Edit reopen_meeting(const Document& document, const MeetingAt& at);

/// Held with a client or vendor on `day`: the open date of its meetings that is nearest to that
/// day, at most six days off, otherwise a meeting of its own. Throws Failure{input} when the plan
/// has no such series.
[[nodiscard]] Edit meet_contact(const Document& document, Id<Contact> contact, Day day,
                                IdSource& ids);

[[nodiscard]] Edit set_meeting_contact(const Document& document, const MeetingAt& at,
                                       std::optional<Id<Contact>> contact);
[[nodiscard]] Edit set_meeting_notes(const Document& document, const MeetingAt& at,
                                     std::string_view typed);
/// What is added to a meeting that was held or missed, or opened there again, is carried over.
[[nodiscard]] Edit add_point(const Document& document, const MeetingAt& at, std::string_view typed,
                             IdSource& ids);
[[nodiscard]] Edit set_point_done(const Document& document, const MeetingAt& at,
                                  Id<AgendaPoint> point, bool done, IdSource& ids);
[[nodiscard]] Edit remove_point(const Document& document, const MeetingAt& at,
                                Id<AgendaPoint> point);

}  // namespace sightline
