#include "reports/tables_cadence.h"

#include <catch2/catch_test_macros.hpp>

#include "model/find.h"

namespace tables_cadence_test {
using namespace sightline;
using std::chrono::year;

namespace {

const Day today = year{2026} / 5 / 12;

struct Made {
  Document document;
  IdSource ids{7};
  MeetingSeries series;

  Made() {
    document = blank_document(year{2026} / 1, ids);
    series.id = ids.next<MeetingSeries>();
    series.kind = MeetingKind::client;
    series.from = year{2026} / 2 / 2;
  }
  Id<Contact> contact(std::optional<int> weeks) {
    document.plan.contacts.push_back(
        {ids.next<Contact>(), "Clinic", ContactKind::client, Grade::a, {}, weeks});
    return document.plan.contacts.back().id;
  }
  void meet(Day on, MeetingState state, std::optional<Id<Contact>> with = {},
            std::optional<Day> moved = {}) {
    series.meetings.push_back({ids.next<Meeting>(), on, state, moved, with, {}});
  }
  CadenceTable table() {
    document.plan.meetings = {series};
    return cadence_table(document, today);
  }
};

}  // namespace

TEST_CASE("meetings count from the day on which they take place") {
  Made made;
  made.meet(year{2026} / 3 / 2, MeetingState::held);
  made.meet(year{2026} / 3 / 9, MeetingState::missed);
  made.meet(year{2026} / 3 / 16, MeetingState::scheduled);
  made.meet(year{2026} / 3 / 23, MeetingState::moved, {}, year{2026} / 6 / 1);
  made.meet(year{2026} / 6 / 8, MeetingState::scheduled);
  const auto table = made.table();
  const auto& line = table.series.at(0);
  CHECK(line.due == 3);
  CHECK(line.held == 1);
  CHECK(line.missed == 1);
  CHECK(line.not_recorded() == 1);
  CHECK(table.meetings.at(3).takes_place == year{2026} / 6 / 1);
}

TEST_CASE("a client is overdue when it was not met within its weeks") {
  Made made;
  const auto clinic = made.contact(6);
  made.meet(year{2026} / 3 / 25, MeetingState::held, clinic);
  made.meet(year{2026} / 4 / 29, MeetingState::missed, clinic);
  const auto table = made.table();
  const auto& line = table.contacts.at(0);
  CHECK(line.last_met == year{2026} / 3 / 25);
  CHECK(line.next == year{2026} / 5 / 6);
  CHECK(line.days_late == 6);
}

TEST_CASE("a client that was never met is counted from the start of its meetings") {
  Made made;
  made.contact(4);
  const auto table = made.table();
  const auto& line = table.contacts.at(0);
  CHECK_FALSE(line.last_met);
  CHECK(line.started_by == 1);
  CHECK(line.next == year{2026} / 3 / 2);
}

TEST_CASE("a client with an impossible rhythm is never overdue") {
  Made made;
  made.contact(0);
  made.contact(2'000'000'000);
  const auto table = made.table();
  for (const auto& line : table.contacts) {
    CHECK_FALSE(line.next);
    CHECK(line.days_late == 0);
  }
}

TEST_CASE("the log has what is on record, what was due and the next date of each series") {
  Made made;
  made.series.from = year{2026} / 4 / 27;
  made.series.rule = "FREQ=WEEKLY";
  made.meet(year{2026} / 5 / 4, MeetingState::held);
  const auto table = made.table();
  REQUIRE(table.meetings.size() == 4);
  CHECK(table.meetings[0].meeting == nullptr);
  CHECK(table.meetings[0].state() == MeetingState::scheduled);
  CHECK(table.meetings[1].state() == MeetingState::held);
  CHECK(table.meetings[3].on == year{2026} / 5 / 18);
  CHECK(table.series[0].due == 3);
}

TEST_CASE("recurrences are told in words, and unknown ones as they are") {
  const auto catalog = Catalog::english();
  CHECK(recurrence_text("FREQ=WEEKLY;BYDAY=MO", catalog) == "Every week, Monday");
  CHECK(recurrence_text("FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH", catalog) ==
        "Every 3 months, second Thursday");
  CHECK(recurrence_text("FREQ=MONTHLY;BYDAY=-1FR", catalog) == "Every month, last Friday");
  CHECK(recurrence_text("FREQ=WEEKLY;INTERVAL=2", catalog) == "Every 2 weeks");
  for (const char* rule : {"", "FREQ=DAILY", "FREQ=MONTHLY;BYDAY=9FR", "FREQ=WEEKLY;COUNT=4",
                           "Fridays", "FREQ=WEEKLY;BYDAY=", "INTERVAL=0"})
    CHECK(recurrence_text(rule, catalog) == rule);
}

}  // namespace tables_cadence_test
