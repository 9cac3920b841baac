#include "reports/export/ical.h"

#include <cstdlib>
#include <new>

#include "model/base/text.h"
#include "model/derive/ical_day.h"
#include "reports/export/former_calendar.h"

namespace sightline {
namespace {

icaltimetype midnight(Day day) {
  icaltimetype time = ical_day(day);
  time.is_date = 0;
  time.zone = icaltimezone_get_utc_timezone();
  return time;
}

// RFC 5545 knows line breaks in a text, but no other control characters.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : to_valid_text(text)) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '\n' || (code >= 0x20 && code != 0x7F))
      result += c;
    else if (c == '\t')
      result += ' ';
  }
  return result;
}

void add(icalcomponent* component, icalproperty* property) {
  if (property == nullptr) throw std::bad_alloc();
  icalcomponent_add_property(component, property);
}

icalrecurrencetype parsed(const std::string& rule) {
  const auto found = icalrecurrencetype_from_string(rule.c_str());
  std::free(found.rscale);
  return found;
}

}  // namespace

Calendar::Calendar(const std::string& name, const std::string& plan, Day stamp, int sequence)
    : calendar_(icalcomponent_new(ICAL_VCALENDAR_COMPONENT)), stamp_(stamp), sequence_(sequence) {
  if (!calendar_) throw std::bad_alloc();
  sightline::add(calendar_.get(), icalproperty_new_version("2.0"));
  sightline::add(calendar_.get(), icalproperty_new_prodid("-//Sightline//Sightline//EN"));
  sightline::add(calendar_.get(), icalproperty_new_calscale("GREGORIAN"));
  sightline::add(calendar_.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  const auto put = [&](const char* property_name, const std::string& value) {
    auto* property = icalproperty_new_x(value.c_str());
    sightline::add(calendar_.get(), property);
    icalproperty_set_x_name(property, property_name);
  };
  put("X-WR-CALNAME", plain(name));
  put(calendar_plan_name, plan);
}

void Calendar::add(const CalendarEvent& event) {
  auto* made = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  if (made == nullptr) throw std::bad_alloc();
  icalcomponent_add_component(calendar_.get(), made);
  const auto put = [&](icalproperty* property) { sightline::add(made, property); };
  put(icalproperty_new_uid(event.uid.c_str()));
  put(icalproperty_new_dtstamp(midnight(stamp_)));
  put(icalproperty_new_sequence(event.sequence.value_or(sequence_)));
  put(icalproperty_new_dtstart(ical_day(event.on)));
  put(icalproperty_new_dtend(ical_day(add_days(event.on, 1))));
  if (!event.rule.empty()) put(icalproperty_new_rrule(parsed(event.rule)));
  for (const auto day : event.except) put(icalproperty_new_exdate(ical_day(day)));
  put(icalproperty_new_summary(plain(event.summary).c_str()));
  if (!event.description.empty())
    put(icalproperty_new_description(plain(event.description).c_str()));
  if (!event.category.empty()) put(icalproperty_new_categories(plain(event.category).c_str()));
  put(icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  // Nobody is busy all day because something is due.
  put(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  ++events_;
}

std::string Calendar::text() const {
  const std::unique_ptr<char, decltype(&std::free)> text(
      icalcomponent_as_ical_string_r(calendar_.get()), &std::free);
  if (!text) throw std::bad_alloc();
  return text.get();
}

}  // namespace sightline
