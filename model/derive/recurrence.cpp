#include "model/derive/recurrence.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>

#include "model/derive/ical_day.h"
#include "model/derive/meeting_rhythm.h"

namespace sightline {
namespace {

Day day_of(const icaltimetype& time) {
  return std::chrono::year{time.year} / time.month / time.day;
}

template <std::size_t N>
std::span<const short> given(const short (&list)[N]) {
  const auto end = std::find(std::begin(list), std::end(list), ICAL_RECURRENCE_ARRAY_MAX);
  return {std::begin(list), end};
}

// libical looks for a February 30 up to the year 20000.
bool has_a_day(const icalrecurrencetype& rule) {
  constexpr short longest[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const auto months = given(rule.by_month);
  const auto days = given(rule.by_month_day);
  if (months.empty() || days.empty()) return true;
  return std::ranges::any_of(months, [&](short month) {
    return month >= 1 && month <= 12 && std::ranges::any_of(days, [&](short day) {
             return std::abs(day) <= longest[month - 1];
           });
  });
}

std::optional<icalrecurrencetype> parsed(const std::string& rule) {
  const auto found = icalrecurrencetype_from_string(rule.c_str());
  const bool days = found.freq == ICAL_DAILY_RECURRENCE || found.freq == ICAL_WEEKLY_RECURRENCE ||
                    found.freq == ICAL_MONTHLY_RECURRENCE || found.freq == ICAL_YEARLY_RECURRENCE;
  const bool within_a_day = !given(found.by_hour).empty() || !given(found.by_minute).empty() ||
                            !given(found.by_second).empty();
  std::free(found.rscale);
  if (!days || within_a_day || found.rscale != nullptr) return std::nullopt;
  return found;
}

// The day of the month that a rhythm falls on; none: this month has no such day.
std::optional<Day> day_in(Month month, const MeetingRhythm& rhythm, Day from) {
  if (!rhythm.weekday) {
    const Day day = month / from.day();
    return day.ok() ? std::optional(day) : std::nullopt;
  }
  const std::chrono::weekday weekday(static_cast<unsigned>(*rhythm.weekday + 1) % 7);
  if (rhythm.which == -1) return Day(std::chrono::sys_days(month / weekday[std::chrono::last]));
  return Day(std::chrono::sys_days(month / weekday[static_cast<unsigned>(rhythm.which)]));
}

RuleDays days_of(const MeetingRhythm& rhythm, Day from, Day until) {
  using std::chrono::sys_days;
  RuleDays found;
  const bool weekly = rhythm.unit == MeetingRhythm::Unit::week;
  // Every second week counts from the Monday before the first day.
  const auto weekday = std::chrono::weekday(sys_days(from)).iso_encoding() - 1;
  const sys_days week = sys_days(from) - std::chrono::days(weekday);
  const auto in_week = static_cast<int>(weekday);
  for (int turn = 0;; turn += rhythm.interval) {
    const Month month = month_of(from) + std::chrono::months(turn);
    if (!weekly && month > month_of(until)) return found;
    const std::optional<Day> day =
        weekly ? std::optional<Day>(week + std::chrono::weeks(turn) +
                                    std::chrono::days(rhythm.weekday.value_or(in_week)))
               : day_in(month, rhythm, from);
    if (!day || *day < from) continue;
    if (*day > until) return found;
    if (found.days.size() == most_rule_days) return {{}, RuleTrouble::too_many};
    found.days.push_back(*day);
  }
}

// Not every second Sunday: libical has weeks of its own there.
std::optional<MeetingRhythm> usual_rhythm(const std::string& rule) {
  const auto rhythm = rhythm_of(rule);
  if (!rhythm || rhythm->interval > 1000 || rule_of(*rhythm) != rule) return std::nullopt;
  const bool sunday = rhythm->which == 0 && rhythm->weekday == 6 && rhythm->interval > 1;
  return sunday ? std::nullopt : rhythm;
}

}  // namespace

RuleDays rule_days(const std::string& rule, Day from, Day until) {
  if (rule.empty()) return {};
  // What people have words for is counted here, a hundred times as fast; and a plan that has
  // nothing else needs neither ICU's calendars nor their data.
  if (const auto rhythm = usual_rhythm(rule); rhythm && is_valid(from) && is_valid(until))
    return days_of(*rhythm, from, until);
  const auto wanted = parsed(rule);
  if (!wanted || !is_valid(from)) return {{}, RuleTrouble::unreadable};
  if (!has_a_day(*wanted)) return {{}, RuleTrouble::never};
  struct Free {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
  };
  const std::unique_ptr<icalrecur_iterator, Free> iterator(
      icalrecur_iterator_new(*wanted, ical_day(from)));
  // What libical makes no iterator for contradicts itself, as week 54.
  if (!iterator) return {{}, RuleTrouble::never};
  RuleDays found;
  bool ever = false;
  while (true) {
    const auto next = icalrecur_iterator_next(iterator.get());
    if (icaltime_is_null_time(next) != 0) break;
    ever = true;
    const Day day = day_of(next);
    if (day > until) break;
    if (found.days.size() == most_rule_days) return {{}, RuleTrouble::too_many};
    // A rule that means a day twice has it once.
    if (found.days.empty() || found.days.back() < day) found.days.push_back(day);
  }
  if (!ever) found.trouble = RuleTrouble::never;
  return found;
}

}  // namespace sightline
