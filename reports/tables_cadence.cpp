#include "reports/tables_cadence.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>

#include "model/find.h"

namespace sightline {
namespace {

constexpr int week_days = 7;
constexpr int most_weeks = 520;

MeetingKind kind_of_meeting(const Contact& contact) {
  return contact.kind == ContactKind::vendor ? MeetingKind::vendor_review : MeetingKind::client;
}

template <class Line, class T>
int number_of(const std::vector<Line>& lines, const T* Line::*at, Id<T> id) {
  for (const auto& line : lines)
    if ((line.*at)->id == id) return line.number;
  return 0;
}

class Builder {
 public:
  Builder(const Plan& plan, Day today) : plan_(plan), today_(today) {}

  CadenceTable build() {
    for (const auto& contact : plan_.contacts)
      table_.contacts.push_back({.contact = &contact,
                                 .number = static_cast<int>(table_.contacts.size()) + 1,
                                 .weeks = {},
                                 .last_met = {},
                                 .next = {}});
    for (const auto& series : plan_.meetings) add_series(series);
    std::ranges::stable_sort(table_.meetings, {}, &MeetingLine::takes_place);
    for (auto& line : table_.contacts) fill_contact(line);
    return std::move(table_);
  }

 private:
  void add_series(const MeetingSeries& series) {
    SeriesLine line{.series = &series, .number = static_cast<int>(table_.series.size()) + 1};
    for (const auto& meeting : series.meetings) {
      MeetingLine shown{.meeting = &meeting, .series = line.number};
      shown.takes_place = meeting.moved_to.value_or(meeting.on);
      if (meeting.contact)
        shown.contact = number_of(table_.contacts, &ContactLine::contact, *meeting.contact);
      table_.meetings.push_back(shown);
      if (shown.takes_place > today_) continue;
      ++line.due;
      if (meeting.state == MeetingState::held) ++line.held;
      if (meeting.state == MeetingState::missed) ++line.missed;
    }
    table_.series.push_back(line);
  }

  void fill_contact(ContactLine& line) const {
    for (const auto& meeting : table_.meetings)
      if (meeting.contact == line.number && meeting.takes_place <= today_ &&
          meeting.meeting->state == MeetingState::held)
        line.last_met = meeting.takes_place;
    Day since = first_day(plan_.organization.plan_start);
    const SeriesLine* first = nullptr;
    for (const auto& series : table_.series)
      if (series.series->kind == kind_of_meeting(*line.contact) &&
          (first == nullptr || series.series->from < first->series->from))
        first = &series;
    if (first != nullptr) {
      line.started_by = first->number;
      since = first->series->from;
    }
    const auto& weeks = line.contact->every_weeks;
    if (!weeks || *weeks < 1 || *weeks > most_weeks) return;
    line.weeks = weeks;
    line.next = add_days(line.last_met.value_or(since), *weeks * week_days);
    line.days_late = std::max(0, days_between(*line.next, today_));
  }

  const Plan& plan_;
  Day today_;
  CadenceTable table_;
};

// "FREQ=WEEKLY;BYDAY=MO" as names and values.
std::map<std::string_view, std::string_view> parts_of(std::string_view rule) {
  std::map<std::string_view, std::string_view> parts;
  while (!rule.empty()) {
    const auto part = rule.substr(0, rule.find(';'));
    rule.remove_prefix(std::min(part.size() + 1, rule.size()));
    const auto equals = part.find('=');
    if (equals == std::string_view::npos) return {};
    parts[part.substr(0, equals)] = part.substr(equals + 1);
  }
  return parts;
}

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

// "MO", "1FR" or "-1TH" in words; blank for what it doesn't know.
std::string day_text(std::string_view day, const Catalog& catalog) {
  constexpr std::array<std::pair<std::string_view, const char*>, 7> days = {{{"MO", "Monday"},
                                                                             {"TU", "Tuesday"},
                                                                             {"WE", "Wednesday"},
                                                                             {"TH", "Thursday"},
                                                                             {"FR", "Friday"},
                                                                             {"SA", "Saturday"},
                                                                             {"SU", "Sunday"}}};
  constexpr std::array<const char*, 5> ordinals = {"last {1}", "first {1}", "second {1}",
                                                   "third {1}", "fourth {1}"};
  if (day.size() < 2) return {};
  const auto named = std::ranges::find(days, day.substr(day.size() - 2),
                                       [](const auto& each) { return each.first; });
  if (named == days.end()) return {};
  std::string word = catalog.term(named->second);
  if (day.size() == 2) return word;
  const auto which = whole(day.substr(0, day.size() - 2));
  if (!which || *which == 0 || *which < -1 || *which > 4) return {};
  return catalog.text(msg(ordinals.at(*which < 0 ? 0U : static_cast<unsigned>(*which)), word));
}

std::string frequency_text(std::string_view frequency, int interval, const Catalog& catalog) {
  const bool weekly = frequency == "WEEKLY";
  if (interval == 1) return catalog.term(weekly ? "Every week" : "Every month");
  return catalog.text(msg(weekly ? "Every {1} weeks" : "Every {1} months", interval));
}

}  // namespace

CadenceTable cadence_table(const Document& document, Day today) {
  return Builder(document.plan, today).build();
}

std::string recurrence_text(const std::string& rule, const Catalog& catalog) {
  const auto parts = parts_of(rule);
  int interval = 1;
  std::string days;
  std::string_view frequency;
  for (const auto& [name, value] : parts) {
    if (name == "FREQ" && (value == "WEEKLY" || value == "MONTHLY")) {
      frequency = value;
    } else if (name == "INTERVAL" && whole(value).value_or(0) > 0) {
      interval = *whole(value);
    } else if (name == "BYDAY") {
      days = day_text(value, catalog);
      if (days.empty()) return rule;
    } else {
      return rule;
    }
  }
  if (frequency.empty()) return rule;
  const std::string often = frequency_text(frequency, interval, catalog);
  return days.empty() ? often : often + ", " + days;
}

}  // namespace sightline
