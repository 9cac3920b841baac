#include "model/derive/cadence.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>

#include "model/derive/meeting_rhythm.h"
#include "model/derive/recurrence.h"
#include "model/find.h"

namespace sightline {
namespace derive_cadence_test {

using std::chrono::year;

constexpr Day today = year{2026} / 5 / 12;

struct Made {
  IdSource ids{7};
  Document document = blank_document(year{2026} / 1, ids);
  MeetingSeries series;

  explicit Made(const std::string& rule, Day from = year{2026} / 4 / 6) {
    series.id = ids.next<MeetingSeries>();
    series.kind = MeetingKind::client;
    series.from = from;
    series.rule = rule;
  }
  void meet(Day on, MeetingState state, std::optional<Id<Contact>> with = {},
            std::optional<Day> moved = {}) {
    series.meetings.push_back({ids.next<Meeting>(), on, state, moved, with, {}, {}});
  }
  Id<Contact> contact(ContactKind kind, Grade grade, std::optional<int> weeks) {
    document.plan.contacts.push_back({ids.next<Contact>(), "Clinic", kind, grade, {}, weeks});
    return document.plan.contacts.back().id;
  }
  SeriesCadence of_series() const { return series_cadence(document.plan, series, today); }
  ContactCadence of_contact() {
    document.plan.meetings = {series};
    return cadence_of(document.plan, today).contacts.at(0);
  }
};

std::vector<Day> days(const std::string& rule, Day from, Day until) {
  const auto found = rule_days(rule, from, until);
  CHECK(found.trouble == RuleTrouble::none);
  return found.days;
}

TEST_CASE("a rule's days go up to the last one asked for", "[cadence]") {
  CHECK(days("FREQ=WEEKLY;INTERVAL=2", year{2026} / 1 / 5, year{2026} / 2 / 2) ==
        std::vector<Day>{year{2026} / 1 / 5, year{2026} / 1 / 19, year{2026} / 2 / 2});
  CHECK(days("", year{2026} / 1 / 5, year{2026} / 2 / 2).empty());
  CHECK(days("FREQ=WEEKLY;COUNT=2", year{2026} / 1 / 5, year{2027} / 1 / 1).size() == 2);
}

TEST_CASE("a rhythm that has words falls on the days that libical counts", "[cadence]") {
  // With what goes without saying, a rule is one for libical.
  for (const std::string rule :
       {"FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;INTERVAL=6",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU", "FREQ=MONTHLY",
        "FREQ=MONTHLY;INTERVAL=12", "FREQ=MONTHLY;BYDAY=1FR", "FREQ=MONTHLY;BYDAY=4MO",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SU"}) {
    REQUIRE(rhythm_of(rule));
    for (Day from = year{2024} / 1 / 26; from < Day(year{2024} / 3 / 5);
         from = std::chrono::sys_days(from) + std::chrono::days(1)) {
      INFO(rule << " from day " << static_cast<unsigned>(from.day()));
      CHECK(days(rule, from, year{2026} / 2 / 28) ==
            days(rule + ";WKST=MO", from, year{2026} / 2 / 28));
    }
  }
}

TEST_CASE("months without a fifth Friday, leap days and week 53 are passed over", "[cadence]") {
  CHECK(days("FREQ=MONTHLY;BYDAY=5FR", year{2026} / 1 / 1, year{2026} / 10 / 31) ==
        std::vector<Day>{year{2026} / 1 / 30, year{2026} / 5 / 29, year{2026} / 7 / 31,
                         year{2026} / 10 / 30});
  CHECK(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", year{2026} / 1 / 1, year{2033} / 1 / 1) ==
        std::vector<Day>{year{2028} / 2 / 29, year{2032} / 2 / 29});
  CHECK(days("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", year{2026} / 1 / 1, year{2030} / 1 / 1) ==
        std::vector<Day>{year{2026} / 12 / 28});
  CHECK(days("FREQ=MONTHLY", year{2026} / 1 / 31, year{2026} / 6 / 1) ==
        std::vector<Day>{year{2026} / 1 / 31, year{2026} / 3 / 31, year{2026} / 5 / 31});
}

TEST_CASE("what is no rule, falls on no day or on too many gets a sentence, soon", "[cadence]") {
  const auto trouble = [](const char* rule, Day from = year{2026} / 1 / 1) {
    return rule_days(rule, from, year{2029} / 1 / 1).trouble;
  };
  for (const char* rule :
       {"Fridays", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=", ";;;", "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;COUNT=0", "FREQ=MONTHLY;INTERVAL=99999999", "RSCALE=CHINESE;FREQ=YEARLY"})
    CHECK(trouble(rule) == RuleTrouble::unreadable);
  const auto before = std::chrono::steady_clock::now();
  for (const char* rule :
       {"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31,-31",
        "FREQ=YEARLY;BYWEEKNO=54", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"})
    CHECK(trouble(rule) == RuleTrouble::never);
  CHECK(trouble("FREQ=DAILY", year{1900} / 1 / 1) == RuleTrouble::too_many);
  // Far more than it takes, far less than a hang.
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(20));

  Made made("FREQ=DAILY", year{1950} / 1 / 1);
  made.meet(year{2026} / 5 / 4, MeetingState::held);
  const auto cadence = made.of_series();
  CHECK(plain_text(cadence.trouble).find("too many dates since 1950-01-01") != std::string::npos);
  CHECK(cadence.due == 1);
}

TEST_CASE("a rhythm in words and its rule are two sides of one thing", "[cadence]") {
  for (const char* rule : {"FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=6;BYDAY=SU",
                           "FREQ=MONTHLY;BYDAY=1FR", "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH"}) {
    const auto rhythm = rhythm_of(rule);
    REQUIRE(rhythm);
    CHECK(rule_of(*rhythm) == rule);
  }
  for (const char* rule : {"", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY;BYDAY=1MO",
                           "FREQ=MONTHLY;BYDAY=FR", "FREQ=MONTHLY;BYDAY=5FR", "INTERVAL=2",
                           "FREQ=WEEKLY;COUNT=4", "Fridays"})
    CHECK_FALSE(rhythm_of(rule));
}

TEST_CASE("dates of the rule that nobody recorded are due, and overdue since the record ends",
          "[cadence]") {
  Made made("FREQ=WEEKLY");
  made.meet(year{2026} / 4 / 13, MeetingState::held);
  made.meet(year{2026} / 4 / 20, MeetingState::missed);
  const auto cadence = made.of_series();
  CHECK(cadence.due == 6);
  CHECK(cadence.held == 1);
  CHECK(cadence.missed == 1);
  CHECK(cadence.not_recorded() == 4);
  CHECK(cadence.last_held == year{2026} / 4 / 13);
  CHECK(cadence.overdue_since == year{2026} / 4 / 27);
  CHECK(cadence.next == year{2026} / 5 / 18);
}

TEST_CASE("a recorded meeting takes its date's place, a second one on it stands alone",
          "[cadence]") {
  Made made("FREQ=WEEKLY", year{2026} / 5 / 4);
  made.meet(year{2026} / 5 / 4, MeetingState::moved, {}, year{2026} / 5 / 13);
  made.meet(year{2026} / 5 / 4, MeetingState::held);
  made.meet(year{2026} / 5 / 6, MeetingState::held);
  const auto cadence = made.of_series();
  const auto by_rule = [&](Day on) {
    return std::ranges::count_if(
        cadence.occurrences, [&](const Occurrence& one) { return one.on == on && one.by_rule; });
  };
  CHECK(by_rule(year{2026} / 5 / 4) == 1);
  CHECK(by_rule(year{2026} / 5 / 6) == 0);
  CHECK(cadence.due == 3);
  CHECK(cadence.held == 2);
  CHECK(cadence.next == year{2026} / 5 / 13);
}

TEST_CASE("a date of today is due but not overdue, and a moved one counts where it stands",
          "[cadence]") {
  Made made("FREQ=WEEKLY", year{2026} / 5 / 12);
  const auto cadence = made.of_series();
  CHECK(cadence.due == 1);
  CHECK(cadence.next == today);
  CHECK_FALSE(cadence.overdue_since);
  made.meet(today, MeetingState::moved, {}, year{2026} / 5 / 15);
  CHECK(made.of_series().due == 0);
  CHECK(made.of_series().next == year{2026} / 5 / 15);
}

TEST_CASE("contacts without a rhythm of their own follow their grade", "[cadence]") {
  Made made("", year{2026} / 2 / 2);
  made.contact(ContactKind::client, Grade::a, {});
  CHECK(made.of_contact().weeks == 6);
  made.document.plan.contacts[0].grade = Grade::c;
  CHECK(made.of_contact().weeks == 26);
  made.document.plan.contacts[0].kind = ContactKind::vendor;
  CHECK(made.of_contact().weeks == 52);
  made.document.plan.contacts[0].every_weeks = 4;
  CHECK(made.of_contact().weeks == 4);
  made.document.plan.contacts[0].every_weeks = -1;
  CHECK_FALSE(made.of_contact().weeks);
  CHECK_FALSE(made.of_contact().next);
}

TEST_CASE("what is planned with a contact is known beside when it was met", "[cadence]") {
  Made made("", year{2026} / 2 / 2);
  const auto clinic = made.contact(ContactKind::client, Grade::a, 4);
  made.meet(year{2026} / 4 / 1, MeetingState::held, clinic);
  made.meet(year{2026} / 3 / 1, MeetingState::held, clinic);
  made.meet(year{2026} / 5 / 20, MeetingState::scheduled, clinic);
  const auto line = made.of_contact();
  CHECK(line.last_met == year{2026} / 4 / 1);
  CHECK(line.planned == year{2026} / 5 / 20);
  CHECK(line.next == year{2026} / 4 / 29);
  CHECK(line.days_late == 13);
}

}  // namespace derive_cadence_test
}  // namespace sightline
