#include "model/derive/cadence.h"

#include <algorithm>
#include <unordered_map>

#include "model/derive/recurrence.h"

namespace sightline {
namespace {

constexpr int days_ahead = 370;

Message trouble_of(RuleTrouble trouble, const MeetingSeries& series) {
  switch (trouble) {
    case RuleTrouble::unreadable:
      return msg("The recurrence ‘{1}’ can't be understood. Choose a rhythm.", series.rule);
    case RuleTrouble::never:
      return msg("The recurrence ‘{1}’ falls on no day. Choose another rhythm.", series.rule);
    case RuleTrouble::too_many:
      return msg("There are too many dates since {1}. Choose a later start or a slower rhythm.",
                 series.from);
    case RuleTrouble::none:
      break;
  }
  return {};
}

Kept kept_of(const Meeting* meeting, Day takes_place, Day today) {
  if (meeting != nullptr && meeting->state == MeetingState::held) return Kept::held;
  if (meeting != nullptr && meeting->state == MeetingState::missed) return Kept::missed;
  return takes_place <= today ? Kept::open : Kept::ahead;
}

// A meeting takes the place of the date it stands on, the first one there.
void add_recorded(std::vector<Occurrence>& occurrences, const MeetingSeries& series, Day today) {
  const auto by_rule = static_cast<std::ptrdiff_t>(occurrences.size());
  for (const auto& meeting : series.meetings) {
    const auto end = occurrences.begin() + by_rule;
    const auto at = std::lower_bound(occurrences.begin(), end, meeting.on,
                                     [](const Occurrence& o, Day day) { return o.on < day; });
    const Day takes_place = meeting.moved_to.value_or(meeting.on);
    Occurrence made{&meeting, meeting.on, takes_place, kept_of(&meeting, takes_place, today),
                    at != end && at->on == meeting.on && at->meeting == nullptr};
    if (made.by_rule)
      *at = made;
    else
      occurrences.push_back(made);
  }
  std::ranges::stable_sort(occurrences, {}, &Occurrence::takes_place);
}

void count(SeriesCadence& cadence, Day today) {
  for (const auto& one : cadence.occurrences) {
    if (one.takes_place >= today && !cadence.next &&
        (one.kept == Kept::open || one.kept == Kept::ahead))
      cadence.next = one.takes_place;
    if (one.takes_place > today) continue;
    ++cadence.due;
    if (one.kept == Kept::held) cadence.last_held = one.takes_place;
    cadence.held += one.kept == Kept::held ? 1 : 0;
    cadence.missed += one.kept == Kept::missed ? 1 : 0;
    // What was never recorded before the last record is past mending, and nags nobody.
    if (one.kept != Kept::open)
      cadence.overdue_since.reset();
    else if (!cadence.overdue_since && one.takes_place < today)
      cadence.overdue_since = one.takes_place;
  }
}

struct Met {
  std::optional<Day> last;
  std::optional<Day> planned;
};

/// By contact, in one walk over what a plan of many contacts and meetings has of them.
std::unordered_map<Id<Contact>, Met> meetings_by_contact(const Cadence& cadence, Day today) {
  std::unordered_map<Id<Contact>, Met> contacts;
  for (const auto& series : cadence.series)
    for (const auto& one : series.occurrences) {
      if (one.meeting == nullptr || !one.meeting->contact) continue;
      auto& met = contacts[*one.meeting->contact];
      if (one.kept == Kept::held && one.takes_place <= today)
        met.last = std::max(met.last.value_or(one.takes_place), one.takes_place);
      const bool to_come = one.kept != Kept::held && one.kept != Kept::missed;
      if (to_come && one.takes_place >= today)
        met.planned = std::min(met.planned.value_or(one.takes_place), one.takes_place);
    }
  return contacts;
}

ContactCadence contact_cadence(const Plan& plan, const Contact& contact, const Cadence& cadence,
                               const Met& met, Day today) {
  ContactCadence found{
      .contact = &contact,
      .weeks = contact.every_weeks.value_or(usual_weeks(contact.kind, contact.grade)),
      .last_met = met.last,
      .planned = met.planned,
      .since = first_day(plan.organization.plan_start),
      .next = {}};
  if (*found.weeks < 1 || *found.weeks > most_weeks) found.weeks.reset();
  for (const auto& series : cadence.series) {
    if (series.series->kind != meeting_kind_of(contact.kind)) continue;
    if (found.started_by == nullptr || series.series->from < found.started_by->from)
      found.started_by = series.series;
  }
  if (found.started_by != nullptr) found.since = found.started_by->from;
  if (found.last_met) found.since = *found.last_met;
  if (!found.weeks) return found;
  found.next = add_days(found.since, *found.weeks * week_days);
  found.days_late = std::max(0, days_between(*found.next, today));
  return found;
}

}  // namespace

int usual_weeks(ContactKind kind, Grade grade) {
  constexpr int clients[] = {6, 13, 26};
  constexpr int vendors[] = {13, 26, 52};
  const auto at = static_cast<std::size_t>(grade);
  return kind == ContactKind::client ? clients[at] : vendors[at];
}

MeetingKind meeting_kind_of(ContactKind kind) {
  return kind == ContactKind::vendor ? MeetingKind::vendor_review : MeetingKind::client;
}

SeriesCadence series_cadence(const Plan& plan, const MeetingSeries& series, Day today) {
  SeriesCadence cadence{.series = &series,
                        .occurrences = {},
                        .last_held = {},
                        .next = {},
                        .overdue_since = {},
                        .trouble = {}};
  Day until = std::max(plan.vision.horizon, add_days(std::max(today, series.from), days_ahead));
  // A record that lies further ahead than that stands on its rule's date too; a mistyped one
  // doesn't call for two centuries of them.
  for (const auto& meeting : series.meetings)
    until = std::max(until, std::min(meeting.on, add_days(today, 10 * days_ahead)));
  const auto dates = rule_days(series.rule, series.from, until);
  cadence.trouble = trouble_of(dates.trouble, series);
  for (const Day day : dates.days)
    cadence.occurrences.push_back({nullptr, day, day, kept_of(nullptr, day, today), true});
  add_recorded(cadence.occurrences, series, today);
  count(cadence, today);
  return cadence;
}

Cadence cadence_of(const Plan& plan, Day today) {
  Cadence cadence;
  for (const auto& series : plan.meetings)
    cadence.series.push_back(series_cadence(plan, series, today));
  auto met = meetings_by_contact(cadence, today);
  for (const auto& contact : plan.contacts)
    cadence.contacts.push_back(contact_cadence(plan, contact, cadence, met[contact.id], today));
  return cadence;
}

}  // namespace sightline
