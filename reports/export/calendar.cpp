#include "reports/export/calendar.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "model/base/joined.h"
#include "model/derive/cadence.h"
#include "model/find.h"
#include "reports/export/ical.h"
#include "reports/tables_actions.h"

namespace sightline {
namespace {

std::string uid(const char* kind, Uuid id) {
  return std::string(kind) + "-" + to_text(id) + "@sightline";
}

int sequence_of(const Document& document) {
  return static_cast<int>(
      std::clamp<std::int64_t>(document.revision, 0, std::numeric_limits<int>::max()));
}

class CalendarWriter {
 public:
  CalendarWriter(const Document& document, const CalendarOptions& options)
      : plan_(document.plan),
        today_(options.today),
        catalog_(options.catalog),
        sequence_(sequence_of(document)),
        calendar_(plan_.organization.name.empty() ? "Sightline" : plan_.organization.name,
                  to_text(document.id.uuid), options.today, sequence_) {}

  /// `gone` are those of the former file that the plan has no more.
  CalendarFile file(const std::vector<FormerEvent>& former, const std::vector<FormerEvent>& gone) {
    for (const auto& event : former) former_.emplace(event.uid, &event);
    add_all();
    for (const auto& event : gone) add_gone(event);
    // Those that were cancelled then are told of no more.
    const auto newly = std::ranges::count(gone, false, &FormerEvent::cancelled);
    return {calendar_.text(), calendar_.events(), static_cast<std::size_t>(newly),
            std::move(notices_)};
  }
  std::unordered_set<std::string> uids() {
    add_all();
    return std::move(uids_);
  }

 private:
  void add_all() {
    for (const auto& action : plan_.actions) add_action(*action);
    for (const auto& review : plan_.reviews) add_review(review);
    for (const auto& series : plan_.meetings) add_series(series);
  }

  /// What was cancelled since the former file, or is no more, is newer than it there, also where
  /// the document was not saved meanwhile.
  void add(CalendarEvent event) {
    uids_.insert(event.uid);
    if (const auto found = former_.find(event.uid); found != former_.end()) {
      const auto& former = *found->second;
      const bool newer =
          former.cancelled != event.cancelled && former.sequence < std::numeric_limits<int>::max();
      event.sequence = std::max(sequence_, former.sequence + (newer ? 1 : 0));
    }
    calendar_.add(event);
  }

  /// Without what it said: it may have been written for other readers.
  void add_gone(const FormerEvent& former) {
    add({.uid = former.uid,
         .on = former.on,
         .summary = say(msg("No longer in the plan")),
         .description = {},
         .category = {},
         .rule = {},
         .except = {},
         .cancelled = true});
  }

  [[nodiscard]] std::string say(const Message& message) const { return catalog_.text(message); }

  [[nodiscard]] static Message summary_of(const Action& action) {
    switch (action.status) {
      case Status::done:
        return msg("Done: {1}", action.title);
      case Status::rolled:
        return msg("Rolled: {1}", action.title);
      case Status::dropped:
        return msg("Dropped: {1}", action.title);
      default:
        return msg("Due: {1}", action.title);
    }
  }

  [[nodiscard]] std::string person(const std::optional<Id<Person>>& id) const {
    const auto* found = find(plan_.people, id);
    return found == nullptr ? "" : found->display_name();
  }

  /// "Owner: Anna", on a line of its own.
  void line(std::string& text, const Message& label, const std::string& value) const {
    if (value.empty()) return;
    if (!text.empty()) text += '\n';
    text += say(msg("{1}: {2}", say(label), value));
  }

  [[nodiscard]] std::string cycle_name(const std::optional<Id<Cycle>>& id) const {
    const auto* cycle = find(plan_.cycles, id);
    if (cycle == nullptr) return {};
    return std::to_string(cycle_number(plan_, cycle->id)) +
           (cycle->theme.empty() ? "" : ", " + cycle->theme);
  }

  void add_action(const Action& action) {
    if (!action.due) return;
    CalendarEvent event{
        .uid = uid("action", action.id.uuid),
        .on = *action.due,
        .summary = say(summary_of(action)),
        .description = {},
        .category = {},
        .rule = {},
        .except = {},
        .cancelled = action.status == Status::rolled || action.status == Status::dropped};
    line(event.description, msg("Owner"), owner_name(plan_, action));
    line(event.description, msg("Cycle"), cycle_name(action.cycle));
    line(event.description, msg("Serves"), serves_text(plan_, action, catalog_));
    line(event.description, msg("Notes"), action.notes);
    if (const auto* focus = find(plan_.focus_areas, action.focus))
      event.category = focus_name(*focus, catalog_);
    add(event);
  }

  void add_review(const Review& review) {
    CalendarEvent event{.uid = uid("review", review.id.uuid),
                        .on = review.on,
                        .summary = say(msg("Quarterly review")),
                        .description = {},
                        .category = say(msg("Review")),
                        .rule = {},
                        .except = {}};
    line(event.description, msg("Cycle"), cycle_name(review.cycle));
    line(event.description, msg("Notes"), review.notes);
    add(event);
    for (const auto& decision : review.decisions) add_decision(decision);
  }

  void add_decision(const Decision& decision) {
    if (!decision.due) return;
    CalendarEvent event{.uid = uid("decision", decision.id.uuid),
                        .on = *decision.due,
                        .summary = say(decision.done ? msg("Done: {1}", decision.text)
                                                     : msg("Due: {1}", decision.text)),
                        .description = {},
                        .category = say(msg("Review")),
                        .rule = {},
                        .except = {}};
    line(event.description, msg("Owner"), person(decision.owner));
    add(event);
  }

  [[nodiscard]] std::string series_name(const MeetingSeries& series) const {
    return series.name.empty() ? catalog_.term(label_of(series.kind)) : series.name;
  }

  [[nodiscard]] CalendarEvent meeting_event(const MeetingSeries& series) const {
    CalendarEvent event{.uid = uid("meetings", series.id.uuid),
                        .on = series.from,
                        .summary = series_name(series),
                        .description = {},
                        .category = catalog_.term(label_of(series.kind)),
                        .rule = {},
                        .except = {}};
    std::vector<std::string> names;
    for (const auto id : series.attendees)
      if (const auto name = person(id); !name.empty()) names.push_back(name);
    line(event.description, msg("Attendees"), catalog_.text(joined(names)));
    line(event.description, msg("Agenda"), series.agenda);
    return event;
  }

  void add_series(const MeetingSeries& series) {
    const auto event = meeting_event(series);
    const auto cadence = series_cadence(plan_, series, today_);
    if (!cadence.trouble.empty())
      notices_.push_back(msg("{1} Only the single meetings of ‘{2}’ are in the calendar.",
                             cadence.trouble, series_name(series)));
    const auto& all = cadence.occurrences;
    const auto first = std::ranges::min_element(all, {}, [](const Occurrence& one) {
      return one.by_rule ? one.on : Day{std::chrono::year::max() / 12 / 31};
    });
    if (first != all.end() && first->by_rule) {
      // A series has to begin on a day of its rule: calendars differ in what they make of another.
      auto whole = event;
      whole.on = first->on;
      whole.rule = series.rule;
      for (const auto& one : all)
        if (one.by_rule && one.meeting != nullptr) whole.except.push_back(one.on);
      add(whole);
    }
    for (const auto& one : all)
      if (one.meeting != nullptr) add_meeting(event, one);
  }

  /// What is on record is an event of its own, and its day is taken out of the series: it stays the
  /// same event when another rhythm no longer has that day.
  void add_meeting(CalendarEvent event, const Occurrence& one) {
    const auto& meeting = *one.meeting;
    event.uid = uid("meeting", meeting.id.uuid);
    event.on = one.takes_place;
    event.cancelled = meeting.state == MeetingState::missed;
    if (const auto* contact = find(plan_.contacts, meeting.contact))
      event.summary += " · " + contact->name;
    line(event.description, msg("State"), catalog_.term(label_of(meeting.state)));
    line(event.description, msg("Notes"), meeting.notes);
    for (const auto& point : meeting.points)
      line(event.description, point.done ? msg("Settled") : msg("To discuss"), point.text);
    add(event);
  }

  const Plan& plan_;
  Day today_;
  const Catalog& catalog_;
  int sequence_;
  Calendar calendar_;
  std::unordered_set<std::string> uids_;
  std::unordered_map<std::string, const FormerEvent*> former_;
  std::vector<Message> notices_;
};

bool is_of_plan(const FormerCalendar& former, const Document& document,
                const std::unordered_set<std::string>& uids) {
  if (!former.plan.empty()) return former.plan == to_text(document.id.uuid);
  return std::ranges::any_of(former.events,
                             [&](const FormerEvent& event) { return uids.contains(event.uid); });
}

std::unordered_set<std::string> uids_of(const Document& document, const CalendarOptions& options) {
  return CalendarWriter(document, options).uids();
}

}  // namespace

CalendarFile calendar_file(const Document& document, const CalendarOptions& options) {
  const auto shown = for_audience(document, options.audience);
  CalendarWriter writer(shown, options);
  if (options.former.events.empty()) return writer.file({}, {});
  const auto uids = uids_of(document, options);
  if (!is_of_plan(options.former, document, uids)) return writer.file({}, {});
  // Whoever may see what of it.
  auto gone = options.former.events;
  std::erase_if(gone, [&](const FormerEvent& event) { return uids.contains(event.uid); });
  return writer.file(options.former.events, gone);
}

Message foreign_calendar(const Document& document, const CalendarOptions& options) {
  if (options.former.events.empty() ||
      is_of_plan(options.former, document, uids_of(document, options)))
    return {};
  return msg("The earlier file was another plan’s calendar, so nothing of it is cancelled.");
}

Message gone_words(std::size_t gone) {
  return msg_n("{1} event of the earlier file is no longer in the plan, and is cancelled.",
               "{1} events of the earlier file are no longer in the plan, and are cancelled.",
               gone);
}

Message nothing_in_calendar() {
  return msg(
      "There is nothing for a calendar yet: the plan has no due dates, reviews or meetings.");
}

}  // namespace sightline
