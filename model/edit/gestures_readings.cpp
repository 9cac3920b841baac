#include "model/edit/gestures_readings.h"

#include "model/derive/formulas.h"
#include "model/derive/scores.h"
#include "model/find.h"

namespace sightline {
namespace {

const ReadingSeries* series_of(const Plan& plan, const ReadingPlace& place) {
  const auto found = std::ranges::find_if(plan.readings, [&](const auto& series) {
    return series->kpi == place.kpi && series->person == place.person;
  });
  return found == plan.readings.end() ? nullptr : &**found;
}

bool is_in_period(const Reading& reading, Rhythm rhythm, Day period) {
  return score_period(rhythm, reading.period) == score_period(rhythm, period);
}

void check_entry(const Plan& plan, const ReadingEntry& entry, Day today) {
  const auto& kpi = require(plan.kpis, entry.place.kpi);
  if (entry.place.person) (void)require(plan.people, *entry.place.person);
  if (is_formula(kpi))
    refuse(msg("‘{1}’ is worked out from other KPIs. Enter those instead.", kpi.name));
  if (!entry.value) return;
  if (score_period(kpi.rhythm, entry.place.period) > today)
    refuse(msg("The period from {1} on has not begun yet, so ‘{2}’ has no reading in it.",
               entry.place.period, kpi.name));
  const auto& value = *entry.value;
  const bool sane = sane_reading(value.value) &&
                    (!value.numerator || sane_reading(value.numerator)) &&
                    (!value.denominator || sane_reading(value.denominator));
  if (!sane) refuse(msg("A reading is a number, at most {1}.", 1e15));
}

// Everything of the period goes; what is new keeps the note of what was there.
void put(ReadingSeries& series, Rhythm rhythm, const ReadingEntry& entry, Day today) {
  const Day period = score_period(rhythm, entry.place.period);
  std::string note;
  std::erase_if(series.readings, [&](const Reading& reading) {
    if (!is_in_period(reading, rhythm, period)) return false;
    note = reading.note;
    return true;
  });
  if (!entry.value) return;
  const Reading reading{.period = period,
                        .value = entry.value->value,
                        .numerator = entry.value->numerator,
                        .denominator = entry.value->denominator,
                        .note = std::move(note),
                        .entered_on = today};
  const auto behind = std::ranges::upper_bound(series.readings, period, {}, &Reading::period);
  series.readings.insert(behind, reading);
}

bool says_the_same(const Reading* there, const std::optional<ReadingValue>& value) {
  if (there == nullptr || !value) return there == nullptr && !value;
  return ReadingValue{there->value, there->numerator, there->denominator} == *value;
}

Message label_for(const Plan& plan, const std::vector<ReadingEntry>& entries) {
  if (entries.size() != 1) return msg_n("Enter {1} reading", "Enter {1} readings", entries.size());
  const auto& place = entries.front().place;
  const auto& kpi = require(plan.kpis, place.kpi);
  const Day period = score_period(kpi.rhythm, place.period);
  const auto* person = find(plan.people, place.person);
  const auto* team = find(plan.teams, kpi.team);
  const auto who = person != nullptr ? person->display_name() : team ? team->name : std::string{};
  return entries.front().value
             ? msg("Enter ‘{1}’ of {2} for the period from {3}", kpi.name, who, period)
             : msg("Clear ‘{1}’ of {2} for the period from {3}", kpi.name, who, period);
}

}  // namespace

Edit set_readings(const Document& document, const std::vector<ReadingEntry>& entries, Day today,
                  IdSource& ids) {
  for (const auto& entry : entries) check_entry(document.plan, entry, today);
  return make_edit(document, label_for(document.plan, entries), [&](Document& d) {
    for (const auto& entry : entries) {
      // What was typed over itself is no new entry, and keeps its day.
      if (says_the_same(reading_at(d.plan, entry.place), entry.value)) continue;
      const auto rhythm = require(d.plan.kpis, entry.place.kpi).rhythm;
      if (series_of(d.plan, entry.place) == nullptr)
        d.plan.readings.emplace_back(
            ReadingSeries{ids.next<ReadingSeries>(), entry.place.kpi, entry.place.person, {}});
      // More than one series of one person: the last one counts, and the others give way to it.
      for (auto& boxed : d.plan.readings) {
        if (boxed->kpi != entry.place.kpi || boxed->person != entry.place.person) continue;
        auto series = *boxed;
        const bool first = series.id == series_of(d.plan, entry.place)->id;
        put(series, rhythm, first ? entry : ReadingEntry{entry.place, std::nullopt}, today);
        boxed = std::move(series);
      }
    }
    std::erase_if(d.plan.readings, [&](const auto& series) {
      return series->readings.empty() &&
             std::ranges::any_of(entries, [&](const ReadingEntry& entry) {
               return entry.place.kpi == series->kpi && entry.place.person == series->person;
             });
    });
  });
}

Edit set_reading_note(const Document& document, const ReadingPlace& place, std::string_view note) {
  const auto& kpi = require(document.plan.kpis, place.kpi);
  if (reading_at(document.plan, place) == nullptr)
    refuse(msg("There is no reading of ‘{1}’ to note anything about. Enter it first.", kpi.name));
  const auto text = clean_line(note);
  auto label = text.empty() ? msg("Take the note on ‘{1}’ away", kpi.name)
                            : msg("Note on ‘{1}’: {2}", kpi.name, text);
  return make_edit(document, std::move(label), [&](Document& d) {
    for (auto& boxed : d.plan.readings) {
      if (boxed->kpi != place.kpi || boxed->person != place.person) continue;
      auto series = *boxed;
      for (auto& reading : series.readings)
        if (is_in_period(reading, kpi.rhythm, place.period)) reading.note = text;
      boxed = std::move(series);
    }
  });
}

const Reading* reading_at(const Plan& plan, const ReadingPlace& place) {
  const auto* kpi = find(plan.kpis, place.kpi);
  const Reading* found = nullptr;
  if (kpi == nullptr) return found;
  for (const auto& series : plan.readings) {
    if (series->kpi != place.kpi || series->person != place.person) continue;
    for (const auto& reading : series->readings)
      if (is_in_period(reading, kpi->rhythm, place.period)) found = &reading;
  }
  return found;
}

Day period_end(Rhythm rhythm, Day day) {
  return rhythm == Rhythm::weekly ? add_days(monday_of(day), week_days - 1)
                                  : last_day(month_of(day));
}

bool is_late(Rhythm rhythm, const Reading& reading) {
  return days_between(period_end(rhythm, reading.period), reading.entered_on) > days_of_grace;
}

}  // namespace sightline
