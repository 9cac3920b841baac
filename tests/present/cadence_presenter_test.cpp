#include "app/present/cadence_presenter.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "app/present/cadence_entry.h"
#include "app/present/place.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_cadence.h"
#include "model/find.h"
#include "tests/present/small_desk.h"

namespace sightline {
namespace cadence_presenter_test {

using std::chrono::year;

constexpr Day today = SmallPlan::today;
const Catalog english = Catalog::english();

/// A weekly results meeting on Mondays from April 6 on (the last one is today), a monthly company
/// meeting and a client.
struct Desk {
  SmallDesk small;
  Session& session = small.session;
  Id<MeetingSeries> weekly{{1, 1}};
  Id<MeetingSeries> company{{1, 2}};
  Id<Contact> clinic{{1, 3}};

  Desk() {
    auto document = small.plan.document;
    MeetingSeries series;
    series.id = weekly;
    series.name = "Results";
    series.kind = MeetingKind::results;
    series.from = year{2026} / 4 / 6;
    series.rule = "FREQ=WEEKLY;BYDAY=MO";
    const auto add = [&](Day on, MeetingState state) {
      series.meetings.push_back({session.ids().next<Meeting>(), on, state, {}, {}, {}, {}});
    };
    add(year{2026} / 4 / 6, MeetingState::held);
    add(year{2026} / 4 / 13, MeetingState::missed);
    add(year{2026} / 4 / 20, MeetingState::held);
    document.plan.meetings.push_back(series);
    series.id = company;
    series.name = "All hands";
    series.kind = MeetingKind::company;
    series.rule = "FREQ=MONTHLY;BYDAY=1FR";
    series.from = today;
    series.meetings.clear();
    document.plan.meetings.push_back(series);
    document.plan.contacts.push_back(
        {clinic, "Clinic", ContactKind::client, Grade::a, document.plan.people[0].id, {}});
    session.start(document);
  }
  CadenceView view() const { return cadence_view(session.plan(), today, english); }
  SeriesDetails details(const std::optional<MeetingAt>& at = {}) const {
    return *series_details(session.plan(), weekly, at, today, english);
  }
  void run(const EditEntry& entry) {
    REQUIRE(problem_of(entry) == nullptr);
    REQUIRE(session.perform(*value_of(entry)));
  }
};

std::string refusal(const EditEntry& entry) {
  const auto* problem = problem_of(entry);
  return problem ? plain_text(*problem) : "";
}

TEST_CASE("what is overdue stands first, what is far off not at all", "[cadence]") {
  const Desk desk;
  const auto view = desk.view();
  REQUIRE(view.due.size() == 2);
  CHECK(view.due[0].title == "Clinic");
  CHECK(view.due[1].title == "Results");
  CHECK(view.due[1].state == "■ late 14 days");
  CHECK(view.due[1].tone == draw::Tone::bad);
  CHECK(view.summary == "2 overdue");
  REQUIRE(view.series.size() == 2);
  CHECK(view.series[0].about == "Every week, Monday");
  CHECK(view.series[0].when == "next 11 May 2026");
  CHECK(view.series[0].marks ==
        std::vector{Kept::held, Kept::missed, Kept::held, Kept::open, Kept::open, Kept::open});
  CHECK(view.series[0].marks_spoken == "Of the last 6: 2 held, 1 missed, 3 not recorded");
  CHECK(view.series[1].when == "next 5 Jun 2026");
  CHECK(view.series[1].state.empty());
  REQUIRE(view.contacts.size() == 1);
  CHECK(view.contacts[0].about == "client A · Ada Byron");
  CHECK(view.contacts[0].when == "not met yet · due 12 Feb 2026");
  CHECK_FALSE(view.is_blank);
}

TEST_CASE("an empty cadence has sentences for what is missing", "[cadence]") {
  const SmallPlan plan;
  const auto view = cadence_view(plan.document.plan, today, english);
  CHECK(view.is_blank);
  CHECK(view.summary.empty());
  CHECK_FALSE(view.due_empty.empty());
  CHECK_FALSE(view.series_empty.empty());
  CHECK_FALSE(view.contacts_empty.empty());
}

TEST_CASE("days are told as late, today, or to come within a week", "[cadence]") {
  CHECK(due_words(add_days(today, -1), today, english) == "■ late 1 day");
  CHECK(due_words(today, today, english) == "● due today");
  CHECK(due_words(add_days(today, 6), today, english) == "due in 6 days");
  CHECK(due_words(add_days(today, 7), today, english).empty());
}

TEST_CASE("the details begin with the date that waits to be recorded", "[cadence]") {
  Desk desk;
  const auto details = desk.details();
  REQUIRE_FALSE(details.dates.empty());
  CHECK(details.dates[details.date].at.on == year{2026} / 4 / 27);
  CHECK(details.dates[details.date].label == "○ Monday, 27 Apr 2026");
  CHECK(details.state == "■ late 14 days");
  CHECK(details.held_button == "Held on 27 Apr 2026");
  CHECK(details.record == "Held 2 of 6 · 1 missed · 3 not recorded");
  CHECK(details.dates.back().label == "✓ Monday, 6 Apr 2026");
  // Another one, by its day or its meeting.
  CHECK(desk.details(MeetingAt{desk.weekly, {}, year{2026} / 5 / 18}).held_button == "Held today");
  const auto missed = desk.session.plan().meetings[0].meetings[1];
  const auto shown = desk.details(MeetingAt{desk.weekly, missed.id, missed.on});
  CHECK(shown.state == "× missed");
  CHECK(shown.settled);
  CHECK_FALSE(series_details(desk.session.plan(), {}, {}, today, english));
}

TEST_CASE("held goes to its own day, and to today when that is still to come", "[cadence]") {
  Desk desk;
  auto& ids = desk.session.ids();
  const auto recorded = [&](std::size_t i) {
    return desk.session.plan().meetings[0].meetings.at(i);
  };
  const MeetingAt late{desk.weekly, ids.next<Meeting>(), year{2026} / 4 / 27};
  desk.run(hold_on_its_day(desk.session.document(), late, today, ids));
  CHECK(recorded(3).on == year{2026} / 4 / 27);
  CHECK_FALSE(recorded(3).moved_to);
  const MeetingAt early{desk.weekly, ids.next<Meeting>(), year{2026} / 5 / 18};
  desk.run(hold_on_its_day(desk.session.document(), early, today, ids));
  CHECK(recorded(4).moved_to == today);
}

TEST_CASE("rhythms are chosen in words and kept as rules", "[cadence]") {
  Desk desk;
  const auto choose = [&](std::size_t rhythm, std::size_t place, std::size_t weekday) {
    auto form = rhythm_form(desk.session.plan().meetings[0], english);
    form.rhythm = rhythm;
    form.place = place;
    form.weekday = weekday;
    desk.run(choose_rhythm(desk.session.document(), desk.weekly, form));
    return desk.session.plan().meetings[0].rule;
  };
  CHECK(choose(2, 0, 4) == "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR");
  CHECK(choose(4, 4, 3) == "FREQ=MONTHLY;BYDAY=-1TH");
  auto form = rhythm_form(desk.session.plan().meetings[0], english);
  CHECK(form.rhythms[form.rhythm] == "Every month");
  CHECK(form.places[form.place] == "last");
  CHECK(form.weekdays[form.weekday] == "Thursday");
  CHECK(choose(5, 1, 1) == "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU");
  CHECK(choose(0, 0, 0).empty());
  CHECK(rhythm_form(desk.session.plan().meetings[0], english).weekdays.empty());
  // From none to a rhythm: on the day it begins with.
  const auto begins = std::chrono::weekday{desk.session.plan().meetings[0].from};
  CHECK(begins == std::chrono::Tuesday);
  CHECK(choose(1, 0, 0) == "FREQ=WEEKLY;BYDAY=TU");
}

TEST_CASE("a rule without words for it is shown as it is and kept", "[cadence]") {
  Desk desk;
  auto document = desk.session.document();
  for (const char* rule : {"FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=MONTHLY", "FREQ=WEEKLY;INTERVAL=5"}) {
    document.plan.meetings[0].rule = rule;
    const auto& series = document.plan.meetings[0];
    const auto form = rhythm_form(series, english);
    CHECK(form.rhythm + 1 == form.rhythms.size());
    CHECK(chosen_rule(series, form) == rule);
  }
  CHECK(rhythm_form(document.plan.meetings[0], english).rhythms.back() == "Every 5 weeks");
}

TEST_CASE("starts and weeks are read as typed, or refused with a sentence", "[cadence]") {
  Desk desk;
  const auto& document = desk.session.document();
  desk.run(enter_series_from(document, desk.weekly, "4 May 2026", today, english));
  CHECK(desk.session.plan().meetings[0].from == Day{year{2026} / 5 / 4});
  CHECK_FALSE(refusal(enter_series_from(document, desk.weekly, "soon", today, english)).empty());
  desk.run(enter_contact_weeks(document, desk.clinic, " 8 ", english));
  CHECK(desk.session.plan().contacts[0].every_weeks == 8);
  for (const char* typed : {"0", "2.5", "-3", "521", "1e300"})
    CHECK_FALSE(refusal(enter_contact_weeks(document, desk.clinic, typed, english)).empty());
  desk.run(enter_contact_weeks(document, desk.clinic, "", english));
  CHECK_FALSE(desk.session.plan().contacts[0].every_weeks);
  desk.run(choose_contact_owner(document, desk.clinic, 0));
  CHECK_FALSE(desk.session.plan().contacts[0].owner);
}

TEST_CASE("a contact says when it was met and how often it should be", "[cadence]") {
  const Desk desk;
  const auto details = *contact_details(desk.session.plan(), desk.clinic, today, english);
  CHECK(details.weeks.empty());
  CHECK(details.weeks_hint == "6, as usual for A");
  CHECK(details.met == "Not met since 1 Jan 2026\nWas due on 12 Feb 2026");
  CHECK(details.state == "■ late 88 days");
  CHECK(details.owners[details.owner] == "Ada Byron");
  CHECK_FALSE(contact_details(desk.session.plan(), {}, today, english));
}

TEST_CASE("the usual cadence comes in one step, without the kinds that are there", "[cadence]") {
  Desk desk;
  auto& session = desk.session;
  const auto before = session.document();
  const auto usual = usual_cadence(session.plan(), today, english, session.ids());
  CHECK(usual.size() == 5);
  for (const auto& series : usual) {
    CHECK(series_cadence(session.plan(), series, today).trouble.empty());
    CHECK_FALSE(series_cadence(session.plan(), series, today).overdue_since);
  }
  desk.run(add_cadence(session.document(), usual));
  CHECK(session.plan().meetings.size() == 7);
  CHECK(usual_cadence(session.plan(), today, english, session.ids()).empty());
  session.undo();
  CHECK(session.plan().meetings == before.plan.meetings);
}

TEST_CASE("a new series and a new client are asked for by name", "[cadence]") {
  Desk desk;
  auto& user = desk.small.user;
  user.typed = "Roundtable";
  const auto series = ask_for_series(desk.session, english);
  REQUIRE(series);
  CHECK(find(desk.session.plan().meetings, *series)->name == "Roundtable");
  user.typed = "Bakery";
  const auto contact = ask_for_contact(desk.session, ContactKind::vendor);
  REQUIRE(contact);
  CHECK(find(desk.session.plan().contacts, *contact)->kind == ContactKind::vendor);
  user.typed.reset();
  CHECK_FALSE(ask_for_series(desk.session, english));
  CHECK_FALSE(ask_for_contact(desk.session, ContactKind::client));
}

TEST_CASE("a meeting is moved to a typed day, what is no day is told", "[cadence]") {
  Desk desk;
  const MeetingAt at{desk.weekly, desk.session.ids().next<Meeting>(), today};
  desk.small.user.typed = "never";
  CHECK_FALSE(ask_to_move(desk.session, at, english));
  CHECK_FALSE(desk.small.told().empty());
  desk.small.user.typed = "13 May 2026";
  CHECK(ask_to_move(desk.session, at, english));
  CHECK(desk.session.plan().meetings[0].meetings.back().moved_to == Day{year{2026} / 5 / 13});
}

TEST_CASE("a series with a record is removed after a question", "[cadence]") {
  Desk desk;
  desk.small.user.agrees = false;
  CHECK_FALSE(ask_to_remove(desk.session, desk.weekly));
  CHECK(ask_to_remove(desk.session, desk.company));
  desk.small.user.agrees = true;
  CHECK(ask_to_remove(desk.session, desk.weekly));
  CHECK(desk.session.plan().meetings.empty());
}

TEST_CASE("findings about meetings, clients and vendors lead to the cadence", "[cadence]") {
  CHECK(place_of("/plan/meetings").page == PageId::cadence);
  CHECK(place_of("/plan/contacts/x").page == PageId::cadence);
}

}  // namespace cadence_presenter_test
}  // namespace sightline
