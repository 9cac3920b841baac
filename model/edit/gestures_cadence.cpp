#include "model/edit/gestures_cadence.h"

#include <algorithm>
#include <utility>

#include "model/derive/cadence.h"
#include "model/derive/recurrence.h"
#include "model/find.h"

namespace sightline {
namespace {

void refuse_blank(const std::string& name) {
  if (name.empty()) throw Failure(FailureKind::input, msg("A name is missing. Type one."));
}

Edit change_series(const Document& document, Id<MeetingSeries> id, Message label,
                   const std::function<void(MeetingSeries&)>& change) {
  return make_edit(document, std::move(label),
                   [&](Document& d) { change_element(d.plan.meetings, id, change); });
}

Edit change_contact(const Document& document, Id<Contact> id, const Message& label,
                    const std::function<void(Contact&)>& change) {
  return make_edit(document, label,
                   [&](Document& d) { change_element(d.plan.contacts, id, change); });
}

template <class M>
Edit set_contact(const Document& document, Id<Contact> id, M Contact::*field, const M& value) {
  const auto& before = require(document.plan.contacts, id);
  return change_contact(document, id,
                        msg("Set {1} of ‘{2}’", term(field_label(field)), before.name),
                        [&](Contact& contact) { contact.*field = value; });
}

/// Another rhythm holds from now on: what was held and missed stays as it is, and no other dates
/// become due among it.
void begin_after_record(MeetingSeries& series) {
  for (const auto& meeting : series.meetings) {
    if (meeting.state != MeetingState::held && meeting.state != MeetingState::missed) continue;
    const Day last = std::max(meeting.on, meeting.moved_to.value_or(meeting.on));
    series.from = std::max(series.from, add_days(last, 1));
  }
}

MeetingSeries cleaned(MeetingSeries series) {
  series.name = clean_line(series.name);
  refuse_blank(series.name);
  series.agenda = clean_text(series.agenda);
  return series;
}

}  // namespace

Edit add_series(const Document& document, MeetingSeries series) {
  auto made = cleaned(std::move(series));
  return make_edit(document, msg("Add the meeting series ‘{1}’", made.name),
                   [&](Document& d) { d.plan.meetings.push_back(made); });
}

Edit add_cadence(const Document& document, const std::vector<MeetingSeries>& series) {
  return make_edit(document, msg("Add the usual cadence"), [&](Document& d) {
    for (const auto& one : series) d.plan.meetings.push_back(cleaned(one));
  });
}

Edit set_series_text(const Document& document, Id<MeetingSeries> id,
                     std::string MeetingSeries::*field, std::string_view typed) {
  const auto& before = require(document.plan.meetings, id);
  const bool is_name = field == &MeetingSeries::name;
  const auto text = is_name ? clean_line(typed) : clean_text(typed);
  if (is_name) refuse_blank(text);
  auto label = is_name ? msg("Rename the meeting series ‘{1}’ to ‘{2}’", before.name, text)
                       : msg("Set {1} of ‘{2}’", term(field_label(field)), before.name);
  return change_series(document, id, std::move(label),
                       [&](MeetingSeries& series) { series.*field = text; });
}

Edit set_series_kind(const Document& document, Id<MeetingSeries> id, MeetingKind kind) {
  const auto& before = require(document.plan.meetings, id);
  return change_series(document, id, msg("Set kind of ‘{1}’", before.name),
                       [&](MeetingSeries& series) { series.kind = kind; });
}

Edit set_series_rule(const Document& document, Id<MeetingSeries> id, const std::string& rule) {
  auto after = require(document.plan.meetings, id);
  const auto before = std::exchange(after.rule, clean_line(rule));
  if (after.rule != before) begin_after_record(after);
  if (auto trouble = series_cadence(document.plan, after, after.from).trouble; !trouble.empty())
    throw Failure(FailureKind::input, std::move(trouble));
  return change_series(document, id, msg("Set the rhythm of ‘{1}’", after.name),
                       [&](MeetingSeries& series) {
                         series.rule = after.rule;
                         series.from = after.from;
                       });
}

Edit set_series_from(const Document& document, Id<MeetingSeries> id, Day from) {
  const auto& before = require(document.plan.meetings, id);
  return change_series(document, id, msg("Set the start of ‘{1}’ to {2}", before.name, from),
                       [&](MeetingSeries& series) { series.from = from; });
}

Edit set_attendees(const Document& document, Id<MeetingSeries> id,
                   const std::vector<Id<Person>>& attendees) {
  const auto& before = require(document.plan.meetings, id);
  std::vector<Id<Person>> ordered;
  for (const auto& person : document.plan.people)
    if (std::ranges::count(attendees, person.id) > 0) ordered.push_back(person.id);
  for (const auto gone : before.attendees)
    if (!find(document.plan.people, gone)) ordered.push_back(gone);
  return change_series(document, id, msg("Set who attends ‘{1}’", before.name),
                       [&](MeetingSeries& series) { series.attendees = ordered; });
}

Edit remove_series(const Document& document, Id<MeetingSeries> id) {
  const auto& before = require(document.plan.meetings, id);
  return make_edit(document, msg("Remove the meeting series ‘{1}’", before.name),
                   [&](Document& d) { remove_element(d.plan.meetings, id); });
}

Edit add_contact(const Document& document, Contact contact) {
  contact.name = clean_line(contact.name);
  refuse_blank(contact.name);
  return make_edit(document, msg("Add {1} ‘{2}’", term(label_of(contact.kind)), contact.name),
                   [&](Document& d) { d.plan.contacts.push_back(contact); });
}

Edit set_contact_name(const Document& document, Id<Contact> id, std::string_view typed) {
  const auto& before = require(document.plan.contacts, id);
  const auto text = clean_line(typed);
  refuse_blank(text);
  return change_contact(document, id, msg("Rename ‘{1}’ to ‘{2}’", before.name, text),
                        [&](Contact& contact) { contact.name = text; });
}

Edit set_contact_kind(const Document& document, Id<Contact> id, ContactKind kind) {
  return set_contact(document, id, &Contact::kind, kind);
}

Edit set_contact_grade(const Document& document, Id<Contact> id, Grade grade) {
  return set_contact(document, id, &Contact::grade, grade);
}

Edit set_contact_owner(const Document& document, Id<Contact> id, std::optional<Id<Person>> owner) {
  if (owner) (void)require(document.plan.people, *owner);
  return set_contact(document, id, &Contact::owner, owner);
}

Edit set_contact_weeks(const Document& document, Id<Contact> id, std::optional<int> weeks) {
  if (weeks && (*weeks < 1 || *weeks > most_weeks))
    throw Failure(FailureKind::input, msg("Type 1 to {1} weeks.", most_weeks));
  return set_contact(document, id, &Contact::every_weeks, weeks);
}

Edit remove_contact(const Document& document, Id<Contact> id) {
  const auto& before = require(document.plan.contacts, id);
  return make_edit(document, msg("Remove {1} ‘{2}’", term(label_of(before.kind)), before.name),
                   [&](Document& d) {
                     remove_element(d.plan.contacts, id);
                     for (auto& series : d.plan.meetings)
                       for (auto& meeting : series.meetings)
                         if (meeting.contact == id) meeting.contact.reset();
                   });
}

}  // namespace sightline
