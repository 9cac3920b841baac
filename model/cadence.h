// Cadence: the meeting series that keep a plan alive, and the clients and vendors they are with.
// Why: who is overdue is counted from the cadence's own start, from meetings scheduled, held and
// missed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"
#include "model/person.h"

namespace sightline {

enum class ContactKind { client, vendor };
template <>
inline constexpr auto enum_texts<ContactKind> =
    std::array{EnumText("client", "client"), EnumText("vendor", "vendor")};

enum class Grade { a, b, c };
template <>
inline constexpr auto enum_texts<Grade> =
    std::array{EnumText("a", "A"), EnumText("b", "B"), EnumText("c", "C")};

/// A client or vendor that is met regularly.
struct Contact {
  Id<Contact> id;
  std::string name;
  ContactKind kind = ContactKind::client;
  Grade grade = Grade::a;
  std::optional<Id<Person>> owner;
  std::optional<int> every_weeks;

  bool operator==(const Contact&) const = default;
};
template <>
inline constexpr auto fields<Contact> = FieldList{
    Field("id", &Contact::id, "id", Topic::internal),
    Field("name", &Contact::name, "name", Topic::internal),
    Field("kind", &Contact::kind, "kind", Topic::internal),
    Field("grade", &Contact::grade, "grade", Topic::internal),
    Field("owner", &Contact::owner, "owner", Topic::people),
    Field("every_weeks", &Contact::every_weeks, "weeks between meetings", Topic::internal)};

enum class MeetingKind {
  client,
  vendor_review,
  company,
  roundtable,
  results,
  coaching,
  quarterly_review,
  other
};
template <>
inline constexpr auto enum_texts<MeetingKind> =
    std::array{EnumText("client", "client meeting"),
               EnumText("vendor_review", "vendor review"),
               EnumText("company", "company meeting"),
               EnumText("roundtable", "departmental roundtable"),
               EnumText("results", "results meeting"),
               EnumText("coaching", "sales coaching"),
               EnumText("quarterly_review", "quarterly review"),
               EnumText("other", "other meeting")};

/// A point of one meeting's agenda; what stays open is carried over to the next meeting.
struct AgendaPoint {
  Id<AgendaPoint> id;
  std::string text;
  bool done = false;

  bool operator==(const AgendaPoint&) const = default;
};
template <>
inline constexpr auto fields<AgendaPoint> =
    FieldList{Field("id", &AgendaPoint::id, "id", Topic::internal, 3),
              Field("text", &AgendaPoint::text, "text", Topic::internal, 3),
              Field("done", &AgendaPoint::done, "done", Topic::internal, 3)};

enum class MeetingState { scheduled, held, missed, moved };
template <>
inline constexpr auto enum_texts<MeetingState> =
    std::array{EnumText("scheduled", "scheduled"), EnumText("held", "held"),
               EnumText("missed", "missed"), EnumText("moved", "moved")};

struct Meeting {
  Id<Meeting> id;
  Day on = std::chrono::year{2026} / 1 / 1;
  MeetingState state = MeetingState::scheduled;
  std::optional<Day> moved_to;
  std::optional<Id<Contact>> contact;
  std::string notes;
  std::vector<AgendaPoint> points{};

  bool operator==(const Meeting&) const = default;
};
template <>
inline constexpr auto fields<Meeting> =
    FieldList{Field("id", &Meeting::id, "id", Topic::open),
              Field("on", &Meeting::on, "date", Topic::open),
              Field("state", &Meeting::state, "state", Topic::open),
              Field("moved_to", &Meeting::moved_to, "moved to", Topic::open),
              Field("contact", &Meeting::contact, "client or vendor", Topic::internal),
              Field("notes", &Meeting::notes, "notes", Topic::internal),
              Field("points", &Meeting::points, "agenda points", Topic::internal, 3)};

struct MeetingSeries {
  Id<MeetingSeries> id;
  std::string name;
  MeetingKind kind = MeetingKind::other;
  Day from = std::chrono::year{2026} / 1 / 1;
  std::string rule;  ///< recurrence, an RFC 5545 RRULE such as "FREQ=MONTHLY;BYDAY=1FR"
  std::vector<Id<Person>> attendees;
  std::string agenda;
  std::vector<Meeting> meetings;

  bool operator==(const MeetingSeries&) const = default;
};
template <>
inline constexpr auto fields<MeetingSeries> =
    FieldList{Field("id", &MeetingSeries::id, "id", Topic::open),
              Field("name", &MeetingSeries::name, "name", Topic::open),
              Field("kind", &MeetingSeries::kind, "kind", Topic::open),
              Field("from", &MeetingSeries::from, "from", Topic::open),
              Field("rule", &MeetingSeries::rule, "recurrence", Topic::open),
              Field("attendees", &MeetingSeries::attendees, "attendees", Topic::people),
              Field("agenda", &MeetingSeries::agenda, "agenda", Topic::internal),
              Field("meetings", &MeetingSeries::meetings, "meetings", Topic::open)};

}  // namespace sightline
