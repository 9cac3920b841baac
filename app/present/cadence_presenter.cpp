#include "app/present/cadence_presenter.h"

#include <algorithm>
#include <array>

#include "app/present/plan_words.h"
#include "model/edit/change.h"
#include "model/find.h"
#include "reports/tables_cadence.h"

namespace sightline {
namespace {

constexpr int soon_days = 7;

draw::Tone tone_of_due(Day due, Day today) {
  const int days = days_between(today, due);
  if (days < 0) return draw::Tone::bad;
  return days == 0 ? draw::Tone::warning : draw::Tone::neutral;
}

void show_due(CadenceRow& row, const std::optional<Day>& due, Day today, const Catalog& catalog) {
  if (!due) return;
  row.state = due_words(*due, today, catalog);
  if (!row.state.empty()) row.tone = tone_of_due(*due, today);
}

void show_marks(CadenceRow& row, const SeriesCadence& cadence, Day today, const Catalog& catalog) {
  std::array<int, 4> counts{};
  for (const auto& one : cadence.occurrences)
    if (one.takes_place <= today) row.marks.push_back(one.kept);
  if (row.marks.size() > most_marks)
    row.marks.erase(row.marks.begin(), row.marks.end() - static_cast<std::ptrdiff_t>(most_marks));
  for (const auto kept : row.marks) ++counts.at(static_cast<std::size_t>(kept));
  if (row.marks.empty()) return;
  row.marks_spoken =
      catalog.text(msg("Of the last {1}: {2} held, {3} missed, {4} not recorded",
                       static_cast<int>(row.marks.size()), counts[0], counts[1], counts[2]));
}

CadenceRow series_row(const SeriesCadence& cadence, Day today, const Catalog& catalog) {
  const auto& series = *cadence.series;
  const auto kind = catalog.term(label_of(series.kind));
  CadenceRow row{.path = path_to("/plan/meetings", series.id),
                 .title = series.name.empty() ? kind : series.name,
                 .about = series.rule.empty() ? catalog.text(msg("No fixed rhythm"))
                                              : recurrence_text(series.rule, catalog),
                 .when = {},
                 .state = {},
                 .marks = {},
                 .marks_spoken = {}};
  show_marks(row, cadence, today, catalog);
  if (!cadence.trouble.empty()) {
    row.state = catalog.text(msg("▲ no dates"));
    row.tone = draw::Tone::warning;
    return row;
  }
  if (cadence.next) row.when = catalog.text(msg("next {1}", *cadence.next));
  show_due(row, cadence.overdue_since ? cadence.overdue_since : cadence.next, today, catalog);
  return row;
}

std::string met_words(const ContactCadence& line, const Catalog& catalog) {
  auto words = line.last_met ? catalog.text(msg("last met {1}", *line.last_met))
                             : catalog.text(msg("not met yet"));
  if (line.next) add_dotted(words, catalog.text(msg("due {1}", *line.next)));
  if (line.planned) add_dotted(words, catalog.text(msg("planned {1}", *line.planned)));
  return words;
}

CadenceRow contact_row(const Plan& plan, const ContactCadence& line, Day today,
                       const Catalog& catalog) {
  const auto& contact = *line.contact;
  CadenceRow row{.path = path_to("/plan/contacts", contact.id),
                 .title = contact.name,
                 .about = catalog.text(
                     msg("{1} {2}", term(label_of(contact.kind)), term(label_of(contact.grade)))),
                 .when = met_words(line, catalog),
                 .state = {},
                 .marks = {},
                 .marks_spoken = {}};
  if (const auto* owner = find(plan.people, contact.owner))
    add_dotted(row.about, owner->display_name());
  show_due(row, line.next, today, catalog);
  return row;
}

struct Due {
  Day day;
  CadenceRow row;
};

std::string count_words(std::int64_t late, std::int64_t soon, const Catalog& catalog) {
  std::string words;
  if (late > 0) words = catalog.text(msg_n("{1} overdue", "{1} overdue", late));
  if (soon > 0)
    add_dotted(words, catalog.text(msg_n("{1} due within a week", "{1} due within a week", soon)));
  return words;
}

}  // namespace

std::string due_words(Day due, Day today, const Catalog& catalog) {
  const int days = days_between(today, due);
  if (days < 0) return "■ " + catalog.text(msg_n("late {1} day", "late {1} days", -days));
  if (days == 0) return "● " + catalog.text(msg("due today"));
  if (days >= soon_days) return {};
  return catalog.text(msg_n("due in {1} day", "due in {1} days", days));
}

CadenceView cadence_view(const Plan& plan, Day today, const Catalog& catalog) {
  const auto cadence = cadence_of(plan, today);
  CadenceView view;
  view.is_blank = plan.meetings.empty() && plan.contacts.empty();
  view.due_empty = catalog.text(msg("Nothing is overdue, and nothing is due within a week."));
  view.series_empty = catalog.text(msg("There are no meeting series yet."));
  view.contacts_empty =
      catalog.text(msg("There are no clients and vendors yet. Add those whose loss would hurt."));
  std::vector<Due> due;
  const auto note_due = [&](const std::optional<Day>& day, const CadenceRow& row) {
    if (day && days_between(today, *day) < soon_days) due.push_back({*day, row});
  };
  for (const auto& line : cadence.series) {
    view.series.push_back(series_row(line, today, catalog));
    note_due(line.overdue_since ? line.overdue_since : line.next, view.series.back());
  }
  auto contacts = cadence.contacts;
  std::ranges::stable_sort(contacts, {}, [](const ContactCadence& line) {
    return line.next.value_or(std::chrono::year{last_year} / 12 / 31);
  });
  for (const auto& line : contacts) {
    view.contacts.push_back(contact_row(plan, line, today, catalog));
    note_due(line.next, view.contacts.back());
  }
  std::ranges::stable_sort(due, {}, &Due::day);
  const auto late = std::ranges::count_if(due, [&](const Due& each) { return each.day < today; });
  view.summary = count_words(late, static_cast<std::int64_t>(due.size()) - late, catalog);
  for (auto& each : due) view.due.push_back(std::move(each.row));
  return view;
}

}  // namespace sightline
