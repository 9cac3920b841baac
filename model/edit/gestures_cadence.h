// Gestures on the cadence: meeting series, and the clients and vendors that are met.
// Why: the rhythm of a plan is set up in a minute, and each step of it can be taken back.
#pragma once

#include "model/edit/gesture.h"

namespace sightline {

[[nodiscard]] Edit add_series(const Document& document, MeetingSeries series);
/// &MeetingSeries::name (which may not be blank) or &MeetingSeries::agenda.
[[nodiscard]] Edit set_series_text(const Document& document, Id<MeetingSeries> id,
                                   std::string MeetingSeries::*field, std::string_view typed);
[[nodiscard]] Edit set_series_kind(const Document& document, Id<MeetingSeries> id,
                                   MeetingKind kind);
/// Blank for a series without a rhythm. Throws Failure{input} for a rule that gives no dates.
[[nodiscard]] Edit set_series_rule(const Document& document, Id<MeetingSeries> id,
                                   const std::string& rule);
[[nodiscard]] Edit set_series_from(const Document& document, Id<MeetingSeries> id, Day from);
/// In the order of the plan's people; those who are no part of it any more stay behind them.
[[nodiscard]] Edit set_attendees(const Document& document, Id<MeetingSeries> id,
                                 const std::vector<Id<Person>>& attendees);
/// With its record.
[[nodiscard]] Edit remove_series(const Document& document, Id<MeetingSeries> id);

/// Several at once, as one step.
[[nodiscard]] Edit add_cadence(const Document& document, const std::vector<MeetingSeries>& series);

[[nodiscard]] Edit add_contact(const Document& document, Contact contact);
[[nodiscard]] Edit set_contact_name(const Document& document, Id<Contact> id,
                                    std::string_view typed);
[[nodiscard]] Edit set_contact_kind(const Document& document, Id<Contact> id, ContactKind kind);
[[nodiscard]] Edit set_contact_grade(const Document& document, Id<Contact> id, Grade grade);
[[nodiscard]] Edit set_contact_owner(const Document& document, Id<Contact> id,
                                     std::optional<Id<Person>> owner);
/// None: as usual for its grade. Throws Failure{input} outside 1 … most_weeks.
[[nodiscard]] Edit set_contact_weeks(const Document& document, Id<Contact> id,
                                     std::optional<int> weeks);
/// Meetings with it stay, and lose it.
[[nodiscard]] Edit remove_contact(const Document& document, Id<Contact> id);

}  // namespace sightline
