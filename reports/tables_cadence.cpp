#include "reports/tables_cadence.h"

#include <algorithm>
#include <array>

#include "model/derive/meeting_rhythm.h"

namespace sightline {
namespace {

template <class Line, class T>
int number_of(const std::vector<Line>& lines, const T* Line::*at, Id<T> id) {
  for (const auto& line : lines)
    if ((line.*at)->id == id) return line.number;
  return 0;
}

class CadenceTableBuilder {
 public:
  CadenceTableBuilder(const Plan& plan, Day today)
      : cadence_(cadence_of(plan, today)), today_(today) {}

  CadenceTable build() {
    for (const auto& contact : cadence_.contacts) add_contact(contact);
    for (const auto& series : cadence_.series) add_series(series);
    std::ranges::stable_sort(table_.meetings, {}, &MeetingLine::takes_place);
    for (std::size_t i = 0; i < table_.contacts.size(); ++i)
      if (const auto* first = cadence_.contacts[i].started_by)
        table_.contacts[i].started_by = number_of(table_.series, &SeriesLine::series, first->id);
    return std::move(table_);
  }

 private:
  void add_contact(const ContactCadence& contact) {
    table_.contacts.push_back({.contact = contact.contact,
                               .number = static_cast<int>(table_.contacts.size()) + 1,
                               .weeks = contact.weeks,
                               .last_met = contact.last_met,
                               .next = contact.next,
                               .days_late = contact.days_late});
  }

  void add_series(const SeriesCadence& series) {
    const int number = static_cast<int>(table_.series.size()) + 1;
    bool next_is_in = false;
    for (const auto& one : series.occurrences) {
      const bool next = one.takes_place > today_ && !next_is_in;
      if (one.meeting == nullptr && one.takes_place > today_ && !next) continue;
      next_is_in = next_is_in || next;
      MeetingLine line{
          .meeting = one.meeting, .series = number, .on = one.on, .takes_place = one.takes_place};
      if (one.meeting != nullptr && one.meeting->contact)
        line.contact = number_of(table_.contacts, &ContactLine::contact, *one.meeting->contact);
      table_.meetings.push_back(line);
    }
    table_.series.push_back({.series = series.series,
                             .number = number,
                             .due = series.due,
                             .held = series.held,
                             .missed = series.missed});
  }

  Cadence cadence_;
  Day today_;
  CadenceTable table_;
};

std::string often_text(const MeetingRhythm& rhythm, const Catalog& catalog) {
  const bool weekly = rhythm.unit == MeetingRhythm::Unit::week;
  if (rhythm.interval == 1) return catalog.term(weekly ? "Every week" : "Every month");
  return catalog.text(msg(weekly ? "Every {1} weeks" : "Every {1} months", rhythm.interval));
}

}  // namespace

CadenceTable cadence_table(const Document& document, Day today) {
  return CadenceTableBuilder(document.plan, today).build();
}

std::string recurrence_text(const std::string& rule, const Catalog& catalog) {
  const auto rhythm = rhythm_of(rule);
  if (!rhythm) return rule;
  const auto often = often_text(*rhythm, catalog);
  if (!rhythm->weekday) return often;
  constexpr std::array<const char*, 5> ordinals = {"last {1}", "first {1}", "second {1}",
                                                   "third {1}", "fourth {1}"};
  const auto day = catalog.term(weekday_names.at(static_cast<std::size_t>(*rhythm->weekday)));
  if (rhythm->which == 0) return often + ", " + day;
  const auto at = rhythm->which < 0 ? 0U : static_cast<unsigned>(rhythm->which);
  return often + ", " + catalog.text(msg(ordinals.at(at), day));
}

}  // namespace sightline
