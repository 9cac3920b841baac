// Meeting series, clients and vendors, and meetings as CSV.
#include <algorithm>
#include <utility>

#include "reports/export/csv_cells.h"
#include "reports/export/csv_tables.h"
#include "reports/tables_cadence.h"

namespace sightline {
namespace {

using csv::day;
using csv::fixed;
using csv::number;
using csv::person;
using csv::typed;

std::string attendees(const Plan& plan, const MeetingSeries& series) {
  std::string names;
  for (const auto& id : series.attendees) {
    const auto* found = find(plan.people, id);
    if (found != nullptr) names += (names.empty() ? "" : "; ") + found->display_name();
  }
  return names;
}

CsvTable series_csv(const Plan& plan, const CadenceTable& cadence) {
  CsvTable table{.name = "cadence",
                 .head = {"id", "series", "kind", "from", "recurrence", "attendees", "agenda",
                          "due", "held", "missed", "not recorded"},
                 .rows = {}};
  for (const auto& line : cadence.series) {
    const auto& series = *line.series;
    table.rows.push_back({fixed(to_text(series.id.uuid)), typed(series.name),
                          fixed(label_of(series.kind)), day(series.from), typed(series.rule),
                          typed(attendees(plan, series)), typed(series.agenda), number(line.due),
                          number(line.held), number(line.missed), number(line.not_recorded())});
  }
  return table;
}

CsvTable contacts_csv(const Plan& plan, const CadenceTable& cadence) {
  CsvTable table{.name = "clients-and-vendors",
                 .head = {"id", "client or vendor", "kind", "grade", "owner",
                          "weeks between meetings", "last met", "next due", "days late"},
                 .rows = {}};
  for (const auto& line : cadence.contacts) {
    const auto& contact = *line.contact;
    table.rows.push_back({fixed(to_text(contact.id.uuid)), typed(contact.name),
                          fixed(label_of(contact.kind)), fixed(label_of(contact.grade)),
                          person(plan, contact.owner), line.weeks ? number(*line.weeks) : CsvCell{},
                          day(line.last_met), day(line.next),
                          line.next ? number(line.days_late) : CsvCell{}});
  }
  return table;
}

CsvTable meetings_csv(const Plan& plan) {
  CsvTable table{
      .name = "meetings",
      .head = {"id", "series", "kind", "date", "state", "moved to", "client or vendor", "notes"},
      .rows = {}};
  // By the day, as in the plan book, in whichever order they were written down.
  std::vector<std::pair<const MeetingSeries*, const Meeting*>> meetings;
  for (const auto& series : plan.meetings)
    for (const auto& meeting : series.meetings) meetings.emplace_back(&series, &meeting);
  std::ranges::stable_sort(
      meetings, {}, [](const auto& one) { return one.second->moved_to.value_or(one.second->on); });
  for (const auto& [series, meeting] : meetings) {
    const auto* contact = find(plan.contacts, meeting->contact);
    table.rows.push_back({fixed(to_text(meeting->id.uuid)), typed(series->name),
                          fixed(label_of(series->kind)), day(meeting->on),
                          fixed(label_of(meeting->state)), day(meeting->moved_to),
                          typed(contact == nullptr ? "" : contact->name), typed(meeting->notes)});
  }
  return table;
}

}  // namespace

std::vector<CsvTable> cadence_csv(const Document& seen, Day today) {
  const auto cadence = cadence_table(seen, today);
  return {series_csv(seen.plan, cadence), contacts_csv(seen.plan, cadence),
          meetings_csv(seen.plan)};
}

}  // namespace sightline
