#include "app/present/cadence_entry.h"

#include <algorithm>
#include <cmath>

#include "app/present/id_at.h"
#include "app/present/status_change.h"
#include "model/base/text.h"
#include "model/edit/gestures_cadence.h"
#include "model/find.h"

namespace sightline {
namespace {

struct UsualSeries {
  MeetingKind kind;
  const char* name;
  const char* rule;
  const char* agenda;
};
constexpr UsualSeries usual_series[] = {
    {MeetingKind::results, "Weekly results meeting", "FREQ=WEEKLY;BYDAY=MO",
     "Scorecard. Actions that are late or at risk. One decision."},
    {MeetingKind::client, "A client of the week", "FREQ=WEEKLY;BYDAY=WE",
     "Their plans for the year. What we could do better. One next step."},
    {MeetingKind::company, "Company meeting", "FREQ=MONTHLY;BYDAY=1FR",
     "Where we stand against the plan. Who did something remarkable. Questions."},
    {MeetingKind::roundtable, "Friday lunch", "FREQ=MONTHLY;BYDAY=3FR",
     "What is in your way? No slides."},
    {MeetingKind::coaching, "Sales coaching and role play", "FREQ=WEEKLY;INTERVAL=6;BYDAY=TU",
     "One situation, two rounds, one thing to try this week."},
    {MeetingKind::vendor_review, "Vendor review", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH",
     "Figures of both sides. Joint marketing. Open claims."},
    {MeetingKind::quarterly_review, "Quarterly review", "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH",
     "Last decisions. Scorecard. Targets and landing. Actions. Decisions. Next cycle."}};

Day takes_place(const Plan& plan, const MeetingAt& at) {
  const auto* meeting = find(require(plan.meetings, at.series).meetings, at.meeting);
  return meeting == nullptr ? at.on : meeting->moved_to.value_or(meeting->on);
}

}  // namespace

EditEntry enter_series_from(const Document& document, Id<MeetingSeries> id, std::string_view typed,
                            Day today, const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    const auto day = read_date(typed, today, catalog);
    if (const auto* problem = problem_of(day)) return *problem;
    return set_series_from(document, id, *value_of(day));
  });
}

EditEntry choose_rhythm(const Document& document, Id<MeetingSeries> id, const RhythmForm& form) {
  return attempt([&]() -> EditEntry {
    return set_series_rule(document, id, chosen_rule(require(document.plan.meetings, id), form));
  });
}

EditEntry choose_contact(const Document& document, const MeetingAt& at, std::size_t choice) {
  return attempt([&]() -> EditEntry {
    return set_meeting_contact(document, at, id_at(document.plan.contacts, choice));
  });
}

EditEntry choose_contact_owner(const Document& document, Id<Contact> id, std::size_t choice) {
  return attempt([&]() -> EditEntry {
    return set_contact_owner(document, id, id_at(document.plan.people, choice));
  });
}

EditEntry enter_contact_weeks(const Document& document, Id<Contact> id, std::string_view typed,
                              const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    if (trimmed(typed).empty()) return set_contact_weeks(document, id, {});
    const auto number = read_number(typed, catalog);
    if (const auto* problem = problem_of(number)) return *problem;
    const double weeks = *value_of(number);
    const bool whole = weeks == std::floor(weeks) && std::abs(weeks) <= most_weeks;
    return set_contact_weeks(document, id, whole ? static_cast<int>(weeks) : 0);
  });
}

EditEntry hold_on_its_day(const Document& document, const MeetingAt& at, Day today, IdSource& ids) {
  return attempt([&]() -> EditEntry {
    return hold_meeting(document, at, std::min(takes_place(document.plan, at), today), ids);
  });
}

std::vector<MeetingSeries> usual_cadence(const Plan& plan, Day from, const Catalog& catalog,
                                         IdSource& ids) {
  std::vector<MeetingSeries> made;
  for (const auto& usual : usual_series) {
    if (std::ranges::count(plan.meetings, usual.kind, &MeetingSeries::kind) > 0) continue;
    MeetingSeries series;
    series.id = ids.next<MeetingSeries>();
    series.name = catalog.term(usual.name);
    series.kind = usual.kind;
    series.from = from;
    series.rule = usual.rule;
    series.agenda = catalog.term(usual.agenda);
    const bool of_team =
        usual.kind == MeetingKind::results || usual.kind == MeetingKind::quarterly_review;
    if (of_team && !plan.teams.empty()) series.attendees = plan.teams.front().members;
    made.push_back(std::move(series));
  }
  return made;
}

std::optional<Id<MeetingSeries>> ask_for_series(Session& session, const Catalog& catalog) {
  const auto name = session.user().ask_text(msg("What is the meeting called?"),
                                            catalog.text(msg("Departmental roundtable")),
                                            msg("Add series"), msg("A name is missing. Type one."));
  if (!name) return std::nullopt;
  MeetingSeries series;
  series.id = session.ids().next<MeetingSeries>();
  series.name = *name;
  series.kind = MeetingKind::other;
  series.from = session.today();
  series.rule = "FREQ=WEEKLY;BYDAY=MO";
  const bool added =
      perform_or_tell(session, [&](const Document& d) { return add_series(d, series); });
  return added ? std::optional(series.id) : std::nullopt;
}

std::optional<Id<Contact>> ask_for_contact(Session& session, ContactKind kind) {
  const bool client = kind == ContactKind::client;
  const auto name = session.user().ask_text(
      client ? msg("Which client is to be met regularly?")
             : msg("Which vendor is to be reviewed regularly?"),
      {}, client ? msg("Add client") : msg("Add vendor"), msg("A name is missing. Type one."));
  if (!name) return std::nullopt;
  Contact contact;
  contact.id = session.ids().next<Contact>();
  contact.name = *name;
  contact.kind = kind;
  const bool added =
      perform_or_tell(session, [&](const Document& d) { return add_contact(d, contact); });
  return added ? std::optional(contact.id) : std::nullopt;
}

bool ask_to_move(Session& session, const MeetingAt& at, const Catalog& catalog) {
  const auto& series = require(session.plan().meetings, at.series);
  const auto typed = session.user().ask_text(msg("To which day is ‘{1}’ moved?", series.name),
                                             catalog.date(takes_place(session.plan(), at)),
                                             msg("Move"), msg("Type a day."));
  if (!typed) return false;
  return perform_or_tell(session, [&](const Document& document) -> EditEntry {
    const auto day = read_date(*typed, session.today(), catalog);
    if (const auto* problem = problem_of(day)) return *problem;
    return move_meeting(document, at, *value_of(day));
  });
}

bool ask_to_remove(Session& session, Id<MeetingSeries> id) {
  const auto& series = require(session.plan().meetings, id);
  if (!series.meetings.empty() &&
      !session.user().confirm(
          msg_n("‘{1}’ has {2} meeting on record, which is removed with it. Undo brings it back.",
                "‘{1}’ has {2} meetings on record, which are removed with it. Undo brings them "
                "back.",
                series.name, series.meetings.size()),
          msg("Remove")))
    return false;
  return perform_or_tell(session, [&](const Document& d) { return remove_series(d, id); });
}

}  // namespace sightline
