#include "app/present/cadence_details.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "app/present/cadence_presenter.h"
#include "app/present/plan_rows.h"
#include "app/present/plan_words.h"
#include "model/derive/meeting_rhythm.h"
#include "model/find.h"
#include "reports/tables_cadence.h"

namespace sightline {
namespace {

using Unit = MeetingRhythm::Unit;

struct UsualRhythm {
  const char* words;
  Unit unit;
  int interval;
};
// The first choice is no rhythm at all.
constexpr std::array usual_rhythms = {
    UsualRhythm{"Every week", Unit::week, 1},      UsualRhythm{"Every two weeks", Unit::week, 2},
    UsualRhythm{"Every six weeks", Unit::week, 6}, UsualRhythm{"Every month", Unit::month, 1},
    UsualRhythm{"Every quarter", Unit::month, 3},  UsualRhythm{"Every half year", Unit::month, 6}};
constexpr std::array place_words = {EnumText("1", "first"), EnumText("2", "second"),
                                    EnumText("3", "third"), EnumText("4", "fourth"),
                                    EnumText("-1", "last")};
constexpr std::size_t dates_back = 13, dates_ahead = 4;

int weekday_of(Day day) {
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{day}}.iso_encoding()) - 1;
}

std::size_t usual_place(const MeetingRhythm& rhythm) {
  const auto found = std::ranges::find_if(usual_rhythms, [&](const UsualRhythm& usual) {
    return usual.unit == rhythm.unit && usual.interval == rhythm.interval;
  });
  return static_cast<std::size_t>(found - usual_rhythms.begin());
}

std::string state_of_date(const Occurrence& one, Day today, const Catalog& catalog) {
  if (one.kept == Kept::held) return "✓ " + catalog.term(label_of(MeetingState::held));
  if (one.kept == Kept::missed) return "× " + catalog.term(label_of(MeetingState::missed));
  return due_words(one.takes_place, today, catalog);
}

draw::Tone tone_of_date(const Occurrence& one, Day today) {
  if (one.kept == Kept::held) return draw::Tone::good;
  if (one.kept == Kept::missed || one.takes_place < today) return draw::Tone::bad;
  return one.takes_place == today ? draw::Tone::warning : draw::Tone::neutral;
}

std::string date_label(const Occurrence& one, const Catalog& catalog) {
  const char* sign = one.kept == Kept::held     ? "✓ "
                     : one.kept == Kept::missed ? "× "
                     : one.kept == Kept::open   ? "○ "
                                                : "";
  const auto weekday =
      catalog.term(weekday_names.at(static_cast<std::size_t>(weekday_of(one.takes_place))));
  auto label = sign + catalog.text(msg("{1}, {2}", weekday, one.takes_place));
  if (one.takes_place != one.on) add_dotted(label, catalog.text(msg("instead of {1}", one.on)));
  return label;
}

bool names(const MeetingAt& wanted, const Occurrence& one) {
  return one.meeting ? one.meeting->id == wanted.meeting : one.on == wanted.on;
}

// The latest first: a year's worth of weeks would hide the ones that matter.
std::vector<const Occurrence*> dates_to_choose(const SeriesCadence& cadence, Day today) {
  std::vector<const Occurrence*> dates;
  const auto& all = cadence.occurrences;
  const auto ahead =
      std::ranges::find_if(all, [&](const Occurrence& one) { return one.takes_place > today; });
  const auto come = static_cast<std::size_t>(ahead - all.begin());
  const auto first = come - std::min(come, dates_back);
  const auto last = std::min(all.size(), come + dates_ahead);
  for (std::size_t i = last; i > first; --i) dates.push_back(&all[i - 1]);
  return dates;
}

std::size_t shown_date(const std::vector<const Occurrence*>& dates, const SeriesCadence& cadence,
                       const std::optional<MeetingAt>& wanted) {
  const auto place = [&](auto fits) {
    const auto found = std::ranges::find_if(dates, fits);
    return found == dates.end() ? std::optional<std::size_t>()
                                : std::optional(static_cast<std::size_t>(found - dates.begin()));
  };
  if (wanted)
    if (const auto at = place([&](const auto* one) { return names(*wanted, *one); })) return *at;
  const auto waiting = cadence.overdue_since ? cadence.overdue_since : cadence.next;
  const auto at = place([&](const auto* one) {
    return one->takes_place == waiting && one->kept != Kept::held && one->kept != Kept::missed;
  });
  return at.value_or(0);
}

void show_date(SeriesDetails& details, const Plan& plan, const Occurrence& one, Day today,
               const Catalog& catalog) {
  details.state = state_of_date(one, today, catalog);
  details.tone = tone_of_date(one, today);
  details.settled = one.kept == Kept::held || one.kept == Kept::missed;
  details.held_button = one.takes_place >= today
                            ? catalog.text(msg("Held today"))
                            : catalog.text(msg("Held on {1}", one.takes_place));
  details.contacts.push_back(catalog.text(msg("Nobody in particular")));
  for (const auto& contact : plan.contacts) {
    details.contacts.push_back(contact.name);
    if (one.meeting && one.meeting->contact == contact.id)
      details.contact = details.contacts.size() - 1;
  }
  if (!one.meeting) return;
  details.notes = one.meeting->notes;
  for (const auto& point : one.meeting->points)
    details.points.push_back({point.id, point.text, point.done});
}

std::string record_words(const SeriesCadence& cadence, const Catalog& catalog) {
  if (cadence.due == 0) return catalog.text(msg("None was due yet."));
  auto words = catalog.text(msg("Held {1} of {2}", cadence.held, cadence.due));
  add_dotted(words, catalog.text(msg("{1} missed", cadence.missed)));
  if (cadence.not_recorded() > 0)
    add_dotted(words, catalog.text(msg("{1} not recorded", cadence.not_recorded())));
  return words;
}

}  // namespace

RhythmForm rhythm_form(const MeetingSeries& series, const Catalog& catalog) {
  RhythmForm form;
  form.rhythms.push_back(catalog.text(msg("No fixed rhythm")));
  for (const auto& usual : usual_rhythms) form.rhythms.push_back(catalog.term(usual.words));
  if (series.rule.empty()) return form;
  const auto rhythm = rhythm_of(series.rule);
  const bool of_month = rhythm && rhythm->unit == Unit::month;
  const auto usual = rhythm ? usual_place(*rhythm) : usual_rhythms.size();
  form.rhythm = usual + 1;
  if (usual == usual_rhythms.size() || (of_month && !rhythm->weekday)) {
    form.rhythm = form.rhythms.size();
    form.rhythms.push_back(recurrence_text(series.rule, catalog));
    return form;
  }
  for (const char* day : weekday_names) form.weekdays.push_back(catalog.term(day));
  form.weekday = static_cast<std::size_t>(rhythm->weekday.value_or(weekday_of(series.from)));
  if (!of_month) return form;
  for (const auto& place : place_words) form.places.push_back(catalog.term(place.label));
  form.place = rhythm->which < 0 ? place_words.size() - 1
                                 : static_cast<std::size_t>(std::max(rhythm->which, 1)) - 1;
  return form;
}

std::string chosen_rule(const MeetingSeries& series, const RhythmForm& form) {
  if (form.rhythm == 0) return {};
  if (form.rhythm > usual_rhythms.size()) return series.rule;
  const auto& usual = usual_rhythms[form.rhythm - 1];
  MeetingRhythm rhythm{.unit = usual.unit, .interval = usual.interval, .weekday = {}, .which = 0};
  // A rhythm that had no day yet takes the one it begins with.
  rhythm.weekday = form.weekdays.empty() ? weekday_of(series.from) : static_cast<int>(form.weekday);
  if (usual.unit == Unit::month) {
    const bool last = form.place + 1 == place_words.size();
    rhythm.which = last ? -1 : static_cast<int>(form.place) + 1;
  }
  return rule_of(rhythm);
}

std::optional<SeriesDetails> series_details(const Plan& plan, Id<MeetingSeries> id,
                                            const std::optional<MeetingAt>& wanted, Day today,
                                            const Catalog& catalog) {
  const auto* series = find(plan.meetings, id);
  if (series == nullptr) return std::nullopt;
  const auto cadence = series_cadence(plan, *series, today);
  SeriesDetails details;
  details.name = series->name;
  details.kind = static_cast<std::size_t>(series->kind);
  details.rhythm = rhythm_form(*series, catalog);
  details.from = catalog.date(series->from);
  for (const auto person : series->attendees)
    if (const auto* found = find(plan.people, person))
      details.attendees += (details.attendees.empty() ? "" : ", ") + found->display_name();
  details.agenda = series->agenda;
  details.record = record_words(cadence, catalog);
  details.trouble = text_or_blank(catalog, cadence.trouble);
  details.with_contact =
      series->kind == MeetingKind::client || series->kind == MeetingKind::vendor_review;
  const auto dates = dates_to_choose(cadence, today);
  for (const auto* one : dates)
    details.dates.push_back({{id, one->meeting ? one->meeting->id : Id<Meeting>{}, one->on},
                             date_label(*one, catalog)});
  if (dates.empty()) return details;
  details.date = shown_date(dates, cadence, wanted);
  show_date(details, plan, *dates[details.date], today, catalog);
  details.with_contact = details.with_contact || details.contact > 0;
  return details;
}

std::optional<ContactDetails> contact_details(const Plan& plan, Id<Contact> id, Day today,
                                              const Catalog& catalog) {
  const auto cadence = cadence_of(plan, today);
  const auto found = std::ranges::find_if(
      cadence.contacts, [&](const ContactCadence& line) { return line.contact->id == id; });
  if (found == cadence.contacts.end()) return std::nullopt;
  const auto& contact = *found->contact;
  ContactDetails details;
  details.name = contact.name;
  details.kind = static_cast<std::size_t>(contact.kind);
  details.grade = static_cast<std::size_t>(contact.grade);
  details.owners.push_back(catalog.term("Nobody"));
  for (const auto& person : plan.people) {
    details.owners.push_back(person.display_name());
    if (contact.owner == person.id) details.owner = details.owners.size() - 1;
  }
  if (contact.every_weeks) details.weeks = std::to_string(*contact.every_weeks);
  details.weeks_hint =
      catalog.text(msg("{1}, as usual for {2}", usual_weeks(contact.kind, contact.grade),
                       term(label_of(contact.grade))));
  details.met = found->last_met ? catalog.text(msg("Last met on {1}", *found->last_met))
                                : catalog.text(msg("Not met since {1}", found->since));
  if (found->next) {
    details.met += "\n" + catalog.text(found->days_late > 0 ? msg("Was due on {1}", *found->next)
                                                            : msg("Due on {1}", *found->next));
    details.state = due_words(*found->next, today, catalog);
    details.tone = found->days_late > 0    ? draw::Tone::bad
                   : *found->next == today ? draw::Tone::warning
                                           : draw::Tone::neutral;
  }
  if (found->planned)
    details.met += "\n" + catalog.text(msg("Next meeting on {1}", *found->planned));
  return details;
}

}  // namespace sightline
