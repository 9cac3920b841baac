#include "reports/export/calendar.h"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "model/edit/apply.h"
#include "model/edit/gestures_cadence.h"
#include "model/find.h"
#include "tests/reports/calendar_reader.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline::calendar_test {
namespace {

constexpr Day today = std::chrono::year{2026} / 5 / 12;

Document with_action(const Action& action) {
  IdSource ids(1);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  document.plan.actions.emplace_back(action);
  return document;
}

Action due_action(const std::string& title) {
  IdSource ids(2);
  Action action;
  action.id = ids.next<Action>();
  action.title = title;
  action.due = std::chrono::year{2026} / 6 / 30;
  return action;
}

Document with_series(const std::string& rule, std::vector<Meeting> meetings) {
  IdSource ids(1);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  MeetingSeries series;
  series.id = ids.next<MeetingSeries>();
  series.name = "Company meeting";
  series.from = std::chrono::year{2026} / 1 / 1;
  series.rule = rule;
  series.meetings = std::move(meetings);
  document.plan.meetings.push_back(series);
  return document;
}

}  // namespace

TEST_CASE("a due date is an all-day event that ends the day after, with the action's id") {
  const auto action = due_action("Meet; plan, and\\or drop");
  const auto read = read_by_python(calendar_file(with_action(action), {.today = today}).text);
  REQUIRE(read["events"].size() == 1);
  const auto& event = read["events"][0];
  CHECK(event["dtstart"] == "2026-06-30");
  CHECK(event["dtend"] == "2026-07-01");
  CHECK(event["summary"] == "Due: Meet; plan, and\\or drop");
  CHECK(event["uid"] == "action-" + to_text(action.id.uuid) + "@sightline");
  CHECK(event["dtstamp"] == "2026-05-12T00:00:00+00:00");
}

TEST_CASE("an action without a due date is not in the calendar") {
  auto open = due_action("Some day");
  open.due.reset();
  CHECK(calendar_file(with_action(open), {.today = today}).events == 0);
}

TEST_CASE("rolled and dropped actions are cancelled") {
  auto action = due_action("Gone");
  const auto event_of = [&](Status status) {
    action.status = status;
    const auto read = read_by_python(calendar_file(with_action(action), {.today = today}).text);
    REQUIRE(read["events"].size() == 1);
    return read["events"][0];
  };
  CHECK(event_of(Status::planned)["status"] == "CONFIRMED");
  CHECK(event_of(Status::rolled)["status"] == "CANCELLED");
  CHECK(event_of(Status::rolled)["summary"] == "Rolled: Gone");
  CHECK(event_of(Status::dropped)["status"] == "CANCELLED");
  CHECK(event_of(Status::dropped)["uid"] == event_of(Status::planned)["uid"]);
}

TEST_CASE("long, broken and foreign texts come out as they went in") {
  auto action = due_action("株式会社 חברה 🚀 " + std::string(300, 'w') + " – größer");
  action.notes = "first line\r\nsecond; line, with \\ and \x07 bell";
  const auto read = read_by_python(calendar_file(with_action(action), {.today = today}).text);
  CHECK(read["events"][0]["summary"] == "Due: " + action.title);
  const std::string description = read["events"][0]["description"];
  CHECK(description.find("first line\nsecond; line, with \\ and  bell") != std::string::npos);
}

TEST_CASE("a series begins on the first day of its rule and keeps the rule") {
  const auto read = read_by_python(
      calendar_file(with_series("FREQ=MONTHLY;BYDAY=1FR", {}), {.today = today}).text);
  REQUIRE(read["events"].size() == 1);
  CHECK(read["events"][0]["dtstart"] == "2026-01-02");
  CHECK(read["events"][0]["rule"] == "FREQ=MONTHLY;BYDAY=1FR");
}

TEST_CASE("what is on record is an event of its own, and its day is no longer the series' one") {
  using std::chrono::year;
  IdSource ids(9);
  const Meeting moved{.id = ids.next<Meeting>(),
                      .on = year{2026} / 2 / 6,
                      .state = MeetingState::moved,
                      .moved_to = year{2026} / 2 / 9,
                      .contact = {},
                      .notes = {}};
  const Meeting missed{.id = ids.next<Meeting>(),
                       .on = year{2026} / 3 / 6,
                       .state = MeetingState::missed,
                       .moved_to = {},
                       .contact = {},
                       .notes = {}};
  const Meeting extra{.id = ids.next<Meeting>(),
                      .on = year{2026} / 3 / 11,
                      .state = MeetingState::held,
                      .moved_to = {},
                      .contact = {},
                      .notes = {}};
  const Meeting moved_and_held{.id = ids.next<Meeting>(),
                               .on = year{2026} / 4 / 3,
                               .state = MeetingState::held,
                               .moved_to = year{2026} / 4 / 7,
                               .contact = {},
                               .notes = {}};
  const auto read = read_by_python(
      calendar_file(with_series("FREQ=MONTHLY;BYDAY=1FR", {moved, missed, extra, moved_and_held}),
                    {.today = today})
          .text);
  REQUIRE(read["events"].size() == 5);
  CHECK(read["events"][0]["except"] == "2026-02-06 2026-03-06 2026-04-03");
  const auto uid = [](const Meeting& meeting) {
    return "meeting-" + to_text(meeting.id.uuid) + "@sightline";
  };
  CHECK(read["events"][1]["uid"] == uid(moved));
  CHECK(read["events"][1]["dtstart"] == "2026-02-09");
  CHECK(read["events"][2]["uid"] == uid(missed));
  CHECK(read["events"][2]["status"] == "CANCELLED");
  CHECK(read["events"][3]["uid"] == uid(extra));
  CHECK(read["events"][4]["uid"] == uid(moved_and_held));
  CHECK(read["events"][4]["dtstart"] == "2026-04-07");
}

TEST_CASE("meetings keep their ids when another rhythm no longer has their days") {
  using std::chrono::year;
  IdSource ids(9);
  const Meeting held{.id = ids.next<Meeting>(),
                     .on = year{2026} / 2 / 6,
                     .state = MeetingState::held,
                     .moved_to = {},
                     .contact = {},
                     .notes = {}};
  auto document = with_series("FREQ=MONTHLY;BYDAY=1FR", {held});
  const auto ids_of = [&] {
    std::set<std::string> found;
    const auto read = read_by_python(calendar_file(document, {.today = today}).text);
    for (const auto& event : read["events"]) found.insert(event["uid"].get<std::string>());
    return found;
  };
  const auto before = ids_of();
  const auto id = document.plan.meetings[0].id;
  document = apply(document, set_series_rule(document, id, "FREQ=WEEKLY;BYDAY=TU"));
  CHECK(ids_of() == before);
}

TEST_CASE("a series of too many dates is said to have those, and not to be misunderstood") {
  auto document = with_series("FREQ=DAILY", {});
  document.plan.meetings[0].from = std::chrono::year{1990} / 1 / 1;
  const auto made = calendar_file(document, {.today = today});
  REQUIRE(made.notices.size() == 1);
  CHECK(plain_text(made.notices[0]) ==
        "There are too many dates since 1990-01-01. Choose a later start or a slower rhythm. Only "
        "the single meetings of ‘Company meeting’ are in the calendar.");
}

TEST_CASE("a recurrence that is none is left out and told") {
  for (const auto* rule :
       {"every Friday", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=MONTHLY;BYDAY=99XX", "FREQ="}) {
    INFO(rule);
    const auto made = calendar_file(with_series(rule, {}), {.today = today});
    CHECK(made.events == 0);
    REQUIRE(made.notices.size() == 1);
    CHECK(plain_text(made.notices[0]).find(rule) != std::string::npos);
    CHECK(read_by_python(made.text)["events"].empty());
  }
}

TEST_CASE("a second import updates what the first one brought, and doubles nothing") {
  using std::chrono::year;
  IdSource ids(9);
  const auto meeting = [&](Day on, MeetingState state, std::optional<Day> moved) {
    return Meeting{ids.next<Meeting>(), on, state, moved, {}, {}, {}};
  };
  auto before = with_series("FREQ=MONTHLY;BYDAY=1FR",
                            {meeting(year{2026} / 2 / 6, MeetingState::scheduled, {})});
  before.plan.actions.emplace_back(due_action("Train the team"));
  auto after = before;
  auto& series = after.plan.meetings[0];
  series.meetings[0].state = MeetingState::held;
  series.meetings[0].moved_to = year{2026} / 2 / 9;
  series.meetings.push_back(meeting(year{2026} / 3 / 6, MeetingState::missed, {}));
  auto action = *after.plan.actions[0];
  action.due = year{2026} / 7 / 31;
  after.plan.actions[0] = action;
  after.revision = before.revision + 3;

  // What a calendar keeps: an event by its UID and occurrence, the latest sequence of each.
  std::map<std::pair<std::string, std::string>, nlohmann::json> kept;
  const auto import = [&](const Document& document, Day day) {
    const auto read = read_by_python(calendar_file(document, {.today = day}).text);
    for (const auto& event : read["events"]) {
      auto& place = kept[{event["uid"], event["instead_of"]}];
      if (place.is_null() || std::stoi(place["sequence"].get<std::string>()) <=
                                 std::stoi(event["sequence"].get<std::string>()))
        place = event;
    }
  };
  import(before, today);
  CHECK(kept.size() == 3);
  import(after, add_days(today, 7));
  CHECK(kept.size() == 4);
  const auto uid = [&](std::size_t at) {
    return "meeting-" + to_text(series.meetings[at].id.uuid) + "@sightline";
  };
  const auto& held = kept[{uid(0), ""}];
  CHECK(held["dtstart"] == "2026-02-09");
  CHECK(held["dtstamp"] == "2026-05-19T00:00:00+00:00");
  const auto& missed = kept[{uid(1), ""}];
  CHECK(missed["status"] == "CANCELLED");
  const auto& moved = kept[{"action-" + to_text(action.id.uuid) + "@sightline", ""}];
  CHECK(moved["dtstart"] == "2026-07-31");
  // The other way round nothing is lost either: what is older doesn't overwrite.
  import(before, add_days(today, 8));
  CHECK(kept.size() == 4);
  CHECK(moved["dtstart"] == "2026-07-31");
}

TEST_CASE("what is on a meeting's agenda stands in its event") {
  IdSource ids(9);
  Meeting next{ids.next<Meeting>(),
               std::chrono::year{2026} / 6 / 5,
               MeetingState::scheduled,
               {},
               {},
               {},
               {}};
  next.points = {{ids.next<AgendaPoint>(), "Prices", false},
                 {ids.next<AgendaPoint>(), "Hiring", true}};
  const auto made = calendar_file(with_series("FREQ=MONTHLY;BYDAY=1FR", {next}), {.today = today});
  const std::string text = read_by_python(made.text)["events"][1]["description"];
  CHECK(text.find("To discuss: Prices\nSettled: Hiring") != std::string::npos);
}

TEST_CASE("every calendar is valid, each event has one place, and the bytes are the same again") {
  std::mt19937_64 random(11);
  for (int i = 0; i < 12; ++i) {
    const auto document = i % 2 == 0 ? plausible_document(random) : random_document(random);
    const auto made = calendar_file(document, {.today = today});
    CHECK(calendar_file(document, {.today = today}).text == made.text);
    const auto read = read_by_python(made.text);
    CHECK(read["events"].size() == made.events);
    std::set<std::string> places;
    for (const auto& event : read["events"])
      places.insert(event["uid"].get<std::string>() + event["instead_of"].get<std::string>());
    CHECK(places.size() == made.events);
  }
}

TEST_CASE("a lender's calendar has no names, notes, reviews or decisions") {
  const auto document = plausible_document(4);
  const auto all = calendar_file(document, {.today = today});
  const auto lender =
      calendar_file(document, {.audience = {.audience = Audience::lender}, .today = today});
  CHECK(lender.events < all.events);
  for (const auto& person : document.plan.people)
    CHECK(lender.text.find(person.display_name()) == std::string::npos);
  CHECK(lender.text.find("UID:review-") == std::string::npos);
}

}  // namespace sightline::calendar_test
