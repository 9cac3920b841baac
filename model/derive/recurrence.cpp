#include "model/derive/recurrence.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <tuple>

#include "model/derive/ical_day.h"

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

RuleDays counted(const std::string& rule, Day from, Day until) {
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

}  // namespace

RuleDays rule_days(const std::string& rule, Day from, Day until) {
  if (rule.empty()) return {};
  // libical counts by ICU's calendars, some microseconds a day: a tenth of a plan book when check
  // and sheet each ask for the same days, and most of what an edit in the window would have to wait
  // for.
  constexpr std::size_t most_kept = 64;
  thread_local std::map<std::tuple<std::string, Day, Day>, RuleDays> kept;
  if (const auto at = kept.find({rule, from, until}); at != kept.end()) return at->second;
  auto found = counted(rule, from, until);
  if (kept.size() == most_kept) kept.clear();
  kept.emplace(std::tuple{rule, from, until}, found);
  return found;
}

}  // namespace sightline
