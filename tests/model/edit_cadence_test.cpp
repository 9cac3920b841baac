#include <catch2/catch_test_macros.hpp>

#include "model/derive/cadence.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_cadence.h"
#include "model/edit/gestures_meetings.h"
#include "model/find.h"
#include "tests/model/refusal.h"

namespace sightline {
namespace edit_cadence_test {

using std::chrono::year;

constexpr Day today = year{2026} / 5 / 12;

/// A weekly meeting on Mondays from May 4 on, and a client.
struct Desk {
  IdSource ids{7};
  Document document = blank_document(year{2026} / 1, ids);
  Id<MeetingSeries> weekly = ids.next<MeetingSeries>();
  Id<Contact> clinic = ids.next<Contact>();

  Desk() {
    MeetingSeries series;
    series.id = weekly;
    series.name = " Weekly\nresults ";
    series.kind = MeetingKind::client;
    series.from = year{2026} / 5 / 4;
    series.rule = "FREQ=WEEKLY;BYDAY=MO";
    run(add_series(document, series));
    run(add_contact(document, {clinic, "Clinic", ContactKind::client, Grade::a, {}, {}}));
  }
  void run(const Edit& edit) { document = apply(document, edit); }
  const MeetingSeries& series() const { return document.plan.meetings.at(0); }
  const Meeting& meeting(std::size_t i) const { return series().meetings.at(i); }
  MeetingAt at(Day on) {
    for (const auto& each : series().meetings)
      if (each.on == on) return {weekly, each.id, on};
    return {weekly, ids.next<Meeting>(), on};
  }
};

TEST_CASE("series and contacts are named, changed and removed", "[cadence]") {
  Desk desk;
  CHECK(desk.series().name == "Weekly results");
  desk.run(set_series_text(desk.document, desk.weekly, &MeetingSeries::name, "Results"));
  desk.run(set_series_text(desk.document, desk.weekly, &MeetingSeries::agenda, "One decision"));
  desk.run(set_series_kind(desk.document, desk.weekly, MeetingKind::results));
  desk.run(set_series_from(desk.document, desk.weekly, year{2026} / 6 / 1));
  desk.run(set_series_rule(desk.document, desk.weekly, "FREQ=MONTHLY;BYDAY=-1FR"));
  CHECK(desk.series().name == "Results");
  CHECK(desk.series().agenda == "One decision");
  CHECK(desk.series().rule == "FREQ=MONTHLY;BYDAY=-1FR");
  desk.run(set_contact_weeks(desk.document, desk.clinic, 8));
  desk.run(set_contact_grade(desk.document, desk.clinic, Grade::b));
  desk.run(set_contact_kind(desk.document, desk.clinic, ContactKind::vendor));
  desk.run(set_contact_name(desk.document, desk.clinic, "Cloud"));
  CHECK(desk.document.plan.contacts.at(0) ==
        Contact{desk.clinic, "Cloud", ContactKind::vendor, Grade::b, {}, 8});
  desk.run(set_meeting_contact(desk.document, desk.at(year{2026} / 6 / 26), desk.clinic));
  desk.run(remove_contact(desk.document, desk.clinic));
  CHECK_FALSE(desk.meeting(0).contact);
  desk.run(remove_series(desk.document, desk.weekly));
  CHECK(desk.document.plan.meetings.empty());
}

TEST_CASE("another rhythm leaves what was held as it was", "[cadence]") {
  Desk desk;
  desk.run(set_series_rule(desk.document, desk.weekly, "FREQ=WEEKLY;BYDAY=MO"));
  const auto first = desk.series().from;
  CHECK(first < today);
  const auto cadence = [&] { return series_cadence(desk.document.plan, desk.series(), today); };
  std::vector<Day> due;
  for (const auto& one : cadence().occurrences)
    if (one.takes_place <= today) due.push_back(one.on);
  REQUIRE(due.size() > 1);
  for (const auto day : due) desk.run(hold_meeting(desk.document, desk.at(day), day, desk.ids));
  const auto before = cadence();
  CHECK(before.held == before.due);
  desk.run(set_series_rule(desk.document, desk.weekly, desk.series().rule));
  CHECK(desk.series().from == first);
  desk.run(set_series_rule(desk.document, desk.weekly, "FREQ=WEEKLY;BYDAY=TU"));
  CHECK(desk.series().from == add_days(due.back(), 1));
  CHECK(cadence().held == before.held);
  CHECK(cadence().missed == 0);
  // The first Tuesday may be today.
  CHECK(cadence().due - cadence().held <= 1);
  CHECK_FALSE(cadence().overdue_since);
}

TEST_CASE("a cadence refuses blank names, rules without dates and impossible weeks", "[cadence]") {
  Desk desk;
  const auto& d = desk.document;
  CHECK(refusal([&] { return set_series_text(d, desk.weekly, &MeetingSeries::name, "  "); }) ==
        "A name is missing. Type one.");
  CHECK(refusal([&] { return set_contact_name(d, desk.clinic, ""); }) ==
        "A name is missing. Type one.");
  CHECK(refusal([&] { return set_series_rule(d, desk.weekly, "now and then"); }) ==
        "The recurrence ‘now and then’ can't be understood. Choose a rhythm.");
  CHECK(refusal([&] { return set_contact_weeks(d, desk.clinic, 0); }) == "Type 1 to 520 weeks.");
  CHECK(refusal([&] { return remove_series(d, {}); }).find("removed meanwhile") !=
        std::string::npos);
  CHECK(refusal([&] { return add_point(d, desk.at(today), " ", desk.ids); }) ==
        "Type what the agenda point is about.");
}

TEST_CASE("who attends stands in the order of the people", "[cadence]") {
  Desk desk;
  std::vector<Id<Person>> people;
  for (const char* name : {"Ada", "Bob", "Cy"}) {
    people.push_back(desk.ids.next<Person>());
    desk.document.plan.people.push_back({people.back(), name, {}, {}, {}, {}, {}, {}, {}});
  }
  const auto gone = desk.ids.next<Person>();
  desk.document.plan.meetings[0].attendees = {gone};
  desk.run(set_attendees(desk.document, desk.weekly, {people[2], people[0]}));
  CHECK(desk.series().attendees == std::vector{people[0], people[2], gone});
  desk.run(set_attendees(desk.document, desk.weekly, {}));
  CHECK(desk.series().attendees == std::vector{gone});
}

TEST_CASE("a date becomes a record when something is done with it", "[cadence]") {
  Desk desk;
  desk.run(miss_meeting(desk.document, desk.at(year{2026} / 5 / 11), desk.ids));
  desk.run(hold_meeting(desk.document, desk.at(year{2026} / 5 / 4), year{2026} / 5 / 4, desk.ids));
  REQUIRE(desk.series().meetings.size() == 2);
  CHECK(desk.meeting(0).on == year{2026} / 5 / 4);
  CHECK(desk.meeting(0).state == MeetingState::held);
  CHECK_FALSE(desk.meeting(0).moved_to);
  CHECK(desk.meeting(1).state == MeetingState::missed);
  desk.run(hold_meeting(desk.document, desk.at(year{2026} / 5 / 11), today, desk.ids));
  CHECK(desk.meeting(1).state == MeetingState::held);
  CHECK(desk.meeting(1).moved_to == today);
  desk.run(reopen_meeting(desk.document, desk.at(year{2026} / 5 / 11)));
  CHECK(desk.meeting(1).state == MeetingState::scheduled);
  CHECK_FALSE(desk.meeting(1).moved_to);
  CHECK(set_meeting_notes(desk.document, desk.at(year{2026} / 6 / 1), "").empty());
}

TEST_CASE("a meeting that is moved back is not moved any more", "[cadence]") {
  Desk desk;
  const Day day = year{2026} / 5 / 18;
  desk.run(move_meeting(desk.document, desk.at(day), year{2026} / 5 / 20));
  CHECK(desk.meeting(0).state == MeetingState::moved);
  CHECK(desk.meeting(0).moved_to == year{2026} / 5 / 20);
  desk.run(move_meeting(desk.document, desk.at(day), day));
  CHECK(desk.meeting(0).state == MeetingState::scheduled);
  CHECK_FALSE(desk.meeting(0).moved_to);
}

TEST_CASE("open points go on to the next meeting, once however often it is said", "[cadence]") {
  Desk desk;
  const Day first = year{2026} / 5 / 11;
  for (const char* text : {"Price", "Hiring"})
    desk.run(add_point(desk.document, desk.at(first), text, desk.ids));
  const auto settled = desk.meeting(0).points[0].id;
  desk.run(set_point_done(desk.document, desk.at(first), settled, true, desk.ids));
  desk.run(hold_meeting(desk.document, desk.at(first), first, desk.ids));
  REQUIRE(desk.series().meetings.size() == 2);
  CHECK(desk.meeting(0).points.size() == 2);
  CHECK(desk.meeting(1).on == year{2026} / 5 / 18);
  CHECK(desk.meeting(1).state == MeetingState::scheduled);
  REQUIRE(desk.meeting(1).points.size() == 1);
  CHECK(desk.meeting(1).points[0].text == "Hiring");
  CHECK_FALSE(desk.meeting(1).points[0].done);
  desk.run(reopen_meeting(desk.document, desk.at(first)));
  desk.run(hold_meeting(desk.document, desk.at(first), first, desk.ids));
  CHECK(desk.meeting(1).points.size() == 1);
  // A missed meeting hands them on too.
  desk.run(miss_meeting(desk.document, desk.at(year{2026} / 5 / 18), desk.ids));
  CHECK(desk.meeting(2).points.at(0).text == "Hiring");
  desk.run(remove_point(desk.document, desk.at(year{2026} / 5 / 25), desk.meeting(2).points[0].id));
  CHECK(desk.meeting(2).points.empty());
}

TEST_CASE("a point that comes up after the meeting was held goes on to the next one", "[cadence]") {
  Desk desk;
  const Day first = year{2026} / 5 / 11;
  desk.run(hold_meeting(desk.document, desk.at(first), first, desk.ids));
  REQUIRE(desk.series().meetings.size() == 1);
  desk.run(add_point(desk.document, desk.at(first), "Price", desk.ids));
  REQUIRE(desk.series().meetings.size() == 2);
  CHECK(desk.meeting(0).points.size() == 1);
  CHECK(desk.meeting(1).on == year{2026} / 5 / 18);
  CHECK(desk.meeting(1).points.at(0).text == "Price");
  const auto there = desk.meeting(1).points[0].id;
  desk.run(remove_point(desk.document, desk.at(year{2026} / 5 / 18), there));
  const auto here = desk.meeting(0).points[0].id;
  desk.run(set_point_done(desk.document, desk.at(first), here, true, desk.ids));
  CHECK(desk.meeting(1).points.empty());
  desk.run(set_point_done(desk.document, desk.at(first), here, false, desk.ids));
  CHECK(desk.meeting(1).points.size() == 1);
}

TEST_CASE("what the next meeting has finished does not come back from the one before",
          "[cadence]") {
  Desk desk;
  const Day first = year{2026} / 5 / 11;
  const Day second = year{2026} / 5 / 18;
  const Day third = year{2026} / 5 / 25;
  desk.run(add_point(desk.document, desk.at(first), "Hiring", desk.ids));
  desk.run(hold_meeting(desk.document, desk.at(first), first, desk.ids));
  const auto carried = desk.meeting(1).points.at(0).id;
  desk.run(set_point_done(desk.document, desk.at(second), carried, true, desk.ids));
  desk.run(hold_meeting(desk.document, desk.at(second), second, desk.ids));
  REQUIRE(desk.series().meetings.size() == 2);
  // A point that comes up late goes on alone.
  desk.run(add_point(desk.document, desk.at(first), "Price", desk.ids));
  REQUIRE(desk.series().meetings.size() == 3);
  CHECK(desk.meeting(2).on == third);
  REQUIRE(desk.meeting(2).points.size() == 1);
  CHECK(desk.meeting(2).points[0].text == "Price");
  // Nor does holding the first meeting once more, on another day, bring it back.
  desk.run(hold_meeting(desk.document, desk.at(first), add_days(first, 1), desk.ids));
  REQUIRE(desk.series().meetings.size() == 3);
  CHECK(desk.meeting(2).points.size() == 1);
  // Said again on purpose, it goes on.
  const auto here = desk.meeting(0).points.at(0).id;
  desk.run(set_point_done(desk.document, desk.at(first), here, true, desk.ids));
  desk.run(set_point_done(desk.document, desk.at(first), here, false, desk.ids));
  CHECK(desk.meeting(2).points.size() == 2);
}

TEST_CASE("without a next date the open points stay where they are", "[cadence]") {
  Desk desk;
  desk.run(set_series_rule(desk.document, desk.weekly, ""));
  desk.run(add_point(desk.document, desk.at(today), "Price", desk.ids));
  desk.run(hold_meeting(desk.document, desk.at(today), today, desk.ids));
  CHECK(desk.series().meetings.size() == 1);
  CHECK_FALSE(desk.meeting(0).points.at(0).done);
}

TEST_CASE("meeting a client takes the nearest open date of its meetings", "[cadence]") {
  Desk desk;
  desk.run(meet_contact(desk.document, desk.clinic, today, desk.ids));
  REQUIRE(desk.series().meetings.size() == 1);
  CHECK(desk.meeting(0).on == year{2026} / 5 / 11);
  CHECK(desk.meeting(0).moved_to == today);
  CHECK(desk.meeting(0).contact == desk.clinic);
  // Far from any date it is a meeting of its own.
  desk.run(set_series_rule(desk.document, desk.weekly, "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO"));
  desk.run(meet_contact(desk.document, desk.clinic, year{2026} / 6 / 20, desk.ids));
  CHECK(desk.meeting(1).on == year{2026} / 6 / 20);
  CHECK_FALSE(desk.meeting(1).moved_to);
  desk.run(set_series_kind(desk.document, desk.weekly, MeetingKind::company));
  CHECK(refusal([&] { return meet_contact(desk.document, desk.clinic, today, desk.ids); }) ==
        "There is no series of client meetings yet. Add one first.");
}

}  // namespace edit_cadence_test
}  // namespace sightline
