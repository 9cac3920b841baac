// Cadence details: one series with one of its dates, or one client or vendor, to look at and
// change. Why: the panel copies these to its fields; which date it is about is decided here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/cadence.h"
#include "model/edit/gestures_meetings.h"
#include "reports/draw/palette.h"

namespace sightline {

/// The rhythms to choose from, as plain words; one that a rule has and no word fits comes last.
struct RhythmForm {
  std::vector<std::string> rhythms;
  std::size_t rhythm = 0;
  std::vector<std::string> places;  ///< first, second … of the month; empty when of no month
  std::size_t place = 0;
  std::vector<std::string> weekdays;  ///< empty without a rhythm
  std::size_t weekday = 0;
};
[[nodiscard]] RhythmForm rhythm_form(const MeetingSeries& series, const Catalog& catalog);
/// The rule that the choices stand for; the series' own where the last, unknown one is chosen.
[[nodiscard]] std::string chosen_rule(const MeetingSeries& series, const RhythmForm& form);

struct PointRow {
  Id<AgendaPoint> id;
  std::string text;
  bool done = false;

  bool operator==(const PointRow&) const = default;
};

/// One date of the series.
struct DateRow {
  MeetingAt at;       ///< its meeting is blank while nothing is recorded of it
  std::string label;  ///< "✓ Mon 4 May 2026", "4 May 2026, not recorded"
};

struct SeriesDetails {
  std::string name;
  std::size_t kind = 0;
  RhythmForm rhythm;
  std::string from;
  std::string attendees;  ///< names; blank for nobody
  std::string agenda;
  std::string record;          ///< "Held 11 of 13 · 1 missed · 1 not recorded"
  std::string trouble;         ///< why there are no dates
  std::vector<DateRow> dates;  ///< the latest first; empty when there are none
  std::size_t date = 0;        ///< which of them the rest is about
  std::string state;           ///< "■ late 6 days", "✓ held", "× missed"
  draw::Tone tone = draw::Tone::neutral;
  std::string held_button;            ///< "Held today", "Held on 4 May 2026"
  bool settled = false;               ///< held or missed: it can only be taken back
  bool with_contact = false;          ///< whether these meetings are with clients or vendors
  std::vector<std::string> contacts;  ///< the first is nobody
  std::size_t contact = 0;
  std::string notes;
  std::vector<PointRow> points;
};
/// About the date that `wanted` names, by meeting or day; otherwise the one that waits to be
/// recorded, or the next. Nothing when the series is gone.
[[nodiscard]] std::optional<SeriesDetails> series_details(const Plan& plan, Id<MeetingSeries> id,
                                                          const std::optional<MeetingAt>& wanted,
                                                          Day today, const Catalog& catalog);

struct ContactDetails {
  std::string name;
  std::size_t kind = 0;
  std::size_t grade = 0;
  std::vector<std::string> owners;  ///< the first is nobody
  std::size_t owner = 0;
  std::string weeks;       ///< blank: as usual for its grade
  std::string weeks_hint;  ///< "6, as usual for A"
  std::string state;
  draw::Tone tone = draw::Tone::neutral;
  std::string met;  ///< "Last met 25 Mar 2026", "Due since 6 May 2026" …, a line each
};
[[nodiscard]] std::optional<ContactDetails> contact_details(const Plan& plan, Id<Contact> id,
                                                            Day today, const Catalog& catalog);

}  // namespace sightline
