#include "model/edit/gestures_meetings.h"

#include <cstdlib>

#include "model/derive/cadence.h"
#include "model/find.h"

namespace sightline {
namespace {

constexpr int nearby_days = 6;

using MeetingChange = std::function<void(Meeting&)>;

// The record is made the moment it says something, at its place in the order of days.
void change_meeting(Plan& plan, const MeetingAt& at, const MeetingChange& change) {
  change_element(plan.meetings, at.series, [&](MeetingSeries& series) {
    auto& all = series.meetings;
    auto found = std::ranges::find(all, at.meeting, &Meeting::id);
    if (found == all.end()) {
      Meeting fresh;
      fresh.id = at.meeting;
      fresh.on = at.on;
      found = std::ranges::find_if(all, [&](const Meeting& each) { return each.on > at.on; });
      found = all.insert(found, std::move(fresh));
    }
    change(*found);
  });
}

Edit edit_meeting(const Document& document, const MeetingAt& at, Message label,
                  const MeetingChange& change) {
  (void)require(document.plan.meetings, at.series);
  return make_edit(document, std::move(label),
                   [&](Document& d) { change_meeting(d.plan, at, change); });
}

const std::string& name_of(const Document& document, const MeetingAt& at) {
  return require(document.plan.meetings, at.series).name;
}

const Meeting* recorded(const Plan& plan, const MeetingAt& at) {
  const auto* series = find(plan.meetings, at.series);
  return series == nullptr ? nullptr : find(series->meetings, at.meeting);
}

bool has_point(const std::vector<AgendaPoint>& points, const std::string& text) {
  return std::ranges::any_of(points, [&](const auto& point) { return point.text == text; });
}

// The first date after this one that nothing was settled about yet.
std::optional<Occurrence> next_date(const Plan& plan, const MeetingAt& at, Day after) {
  const auto cadence = series_cadence(plan, require(plan.meetings, at.series), after);
  for (const auto& one : cadence.occurrences) {
    const bool this_one = one.meeting ? one.meeting->id == at.meeting : one.on == at.on;
    const bool settled = one.kept == Kept::held || one.kept == Kept::missed;
    if (!this_one && !settled && one.takes_place > after) return one;
  }
  return std::nullopt;
}

void carry_over(Plan& plan, const MeetingAt& at, Day after, const std::vector<std::string>& texts,
                IdSource& ids) {
  if (texts.empty()) return;
  const auto next = next_date(plan, at, after);
  if (!next) return;
  const MeetingAt there{at.series, next->meeting ? next->meeting->id : ids.next<Meeting>(),
                        next->on};
  change_meeting(plan, there, [&](Meeting& meeting) {
    for (const auto& text : texts)
      if (!has_point(meeting.points, text))
        meeting.points.push_back({ids.next<AgendaPoint>(), text, false});
  });
}

/// What a later meeting has had on its agenda is that one's to finish or to carry on.
void carry_over_open(Plan& plan, const MeetingAt& at, Day after, IdSource& ids) {
  const auto& series = require(plan.meetings, at.series);
  const auto had_later = [&](const std::string& text) {
    return std::ranges::any_of(series.meetings, [&](const Meeting& each) {
      return each.id != at.meeting && each.moved_to.value_or(each.on) > after &&
             has_point(each.points, text);
    });
  };
  std::vector<std::string> open;
  for (const auto& point : recorded(plan, at)->points)
    if (!point.done && !had_later(point.text)) open.push_back(point.text);
  carry_over(plan, at, after, open, ids);
}

/// Nobody looks at the agenda of a meeting that is over.
void carry_over_settled(Plan& plan, const MeetingAt& at, const std::string& text, IdSource& ids) {
  const auto* meeting = recorded(plan, at);
  if (meeting->state == MeetingState::held || meeting->state == MeetingState::missed)
    carry_over(plan, at, meeting->moved_to.value_or(meeting->on), {text}, ids);
}

}  // namespace

Edit hold_meeting(const Document& document, const MeetingAt& at, Day day, IdSource& ids) {
  auto label = msg("‘{1}’ was held on {2}", name_of(document, at), day);
  return make_edit(document, std::move(label), [&](Document& d) {
    change_meeting(d.plan, at, [&](Meeting& meeting) {
      meeting.state = MeetingState::held;
      meeting.moved_to = day == meeting.on ? std::nullopt : std::optional(day);
    });
    carry_over_open(d.plan, at, day, ids);
  });
}

Edit miss_meeting(const Document& document, const MeetingAt& at, IdSource& ids) {
  auto label = msg("‘{1}’ of {2} was missed", name_of(document, at), at.on);
  return make_edit(document, std::move(label), [&](Document& d) {
    Day day = at.on;
    change_meeting(d.plan, at, [&](Meeting& meeting) {
      meeting.state = MeetingState::missed;
      day = meeting.moved_to.value_or(meeting.on);
    });
    carry_over_open(d.plan, at, day, ids);
  });
}

Edit move_meeting(const Document& document, const MeetingAt& at, Day to) {
  return edit_meeting(document, at,
                      msg("Move ‘{1}’ of {2} to {3}", name_of(document, at), at.on, to),
                      [&](Meeting& meeting) {
                        const bool moved = to != meeting.on;
                        meeting.moved_to = moved ? std::optional(to) : std::nullopt;
                        meeting.state = moved ? MeetingState::moved : MeetingState::scheduled;
                      });
}

Edit reopen_meeting(const Document& document, const MeetingAt& at) {
  return edit_meeting(document, at,
                      msg("Take back what became of ‘{1}’ of {2}", name_of(document, at), at.on),
                      [](Meeting& meeting) {
                        meeting.state = MeetingState::scheduled;
                        meeting.moved_to.reset();
                      });
}

Edit meet_contact(const Document& document, Id<Contact> contact, Day day, IdSource& ids) {
  const auto& plan = document.plan;
  const auto& with = require(plan.contacts, contact);
  const auto kind = meeting_kind_of(with.kind);
  MeetingAt at{.series = {}, .meeting = {}, .on = day};
  int distance = nearby_days + 1;
  for (const auto& series : plan.meetings) {
    if (series.kind != kind) continue;
    if (at.series.empty()) at.series = series.id;
    for (const auto& one : series_cadence(plan, series, day).occurrences) {
      const bool settled = one.kept == Kept::held || one.kept == Kept::missed;
      const bool free =
          one.meeting == nullptr || !one.meeting->contact || one.meeting->contact == contact;
      const int days = std::abs(days_between(one.takes_place, day));
      if (settled || !free || days >= distance) continue;
      distance = days;
      at = {series.id, one.meeting ? one.meeting->id : Id<Meeting>{}, one.on};
    }
  }
  if (at.series.empty())
    throw Failure(FailureKind::input,
                  with.kind == ContactKind::client
                      ? msg("There is no series of client meetings yet. Add one first.")
                      : msg("There is no series of vendor reviews yet. Add one first."));
  if (at.meeting.empty()) at.meeting = ids.next<Meeting>();
  return make_edit(document, msg("‘{1}’ was met on {2}", with.name, day), [&](Document& d) {
    change_meeting(d.plan, at, [&](Meeting& meeting) {
      meeting.state = MeetingState::held;
      meeting.contact = contact;
      meeting.moved_to = day == meeting.on ? std::nullopt : std::optional(day);
    });
    carry_over_open(d.plan, at, day, ids);
  });
}

Edit set_meeting_contact(const Document& document, const MeetingAt& at,
                         std::optional<Id<Contact>> contact) {
  if (contact) (void)require(document.plan.contacts, *contact);
  return edit_meeting(document, at,
                      msg("Set who is met in ‘{1}’ of {2}", name_of(document, at), at.on),
                      [&](Meeting& meeting) { meeting.contact = contact; });
}

Edit set_meeting_notes(const Document& document, const MeetingAt& at, std::string_view typed) {
  const auto text = clean_text(typed);
  const auto* before = recorded(document.plan, at);
  // Leaving an empty field makes no record.
  if (before == nullptr && text.empty()) return {};
  return edit_meeting(document, at, msg("Set notes of ‘{1}’ of {2}", name_of(document, at), at.on),
                      [&](Meeting& meeting) { meeting.notes = text; });
}

Edit add_point(const Document& document, const MeetingAt& at, std::string_view typed,
               IdSource& ids) {
  const auto text = clean_line(typed);
  if (text.empty()) throw Failure(FailureKind::input, msg("Type what the agenda point is about."));
  (void)require(document.plan.meetings, at.series);
  return make_edit(document, msg("Add ‘{1}’ to the agenda of {2}", text, at.on), [&](Document& d) {
    change_meeting(d.plan, at, [&](Meeting& meeting) {
      meeting.points.push_back({ids.next<AgendaPoint>(), text, false});
    });
    carry_over_settled(d.plan, at, text, ids);
  });
}

Edit set_point_done(const Document& document, const MeetingAt& at, Id<AgendaPoint> point, bool done,
                    IdSource& ids) {
  const auto* meeting = recorded(document.plan, at);
  if (meeting == nullptr) detail::refuse_missing();
  const auto& before = require(meeting->points, point);
  return make_edit(
      document, done ? msg("Tick ‘{1}’", before.text) : msg("Open ‘{1}’ again", before.text),
      [&](Document& d) {
        change_meeting(d.plan, at, [&](Meeting& changed) {
          change_element(changed.points, point, [&](AgendaPoint& each) { each.done = done; });
        });
        if (!done) carry_over_settled(d.plan, at, before.text, ids);
      });
}

Edit remove_point(const Document& document, const MeetingAt& at, Id<AgendaPoint> point) {
  const auto* meeting = recorded(document.plan, at);
  if (meeting == nullptr) detail::refuse_missing();
  const auto& before = require(meeting->points, point);
  return edit_meeting(document, at, msg("Remove the agenda point ‘{1}’", before.text),
                      [&](Meeting& changed) { remove_element(changed.points, point); });
}

}  // namespace sightline
