// A calendar that replaces an earlier one: what has gone from the plan since is cancelled.
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <tuple>

#include "model/edit/change.h"
#include "reports/export/calendar.h"
#include "tests/reports/calendar_reader.h"
#include "tests/support/plausible_document.h"

namespace sightline::calendar_update_test {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 5 / 12;

/// A plan with two actions that are due, and a monthly meeting; its revision is 4.
struct Desk {
  IdSource ids{1};
  Document document = blank_document(2026y / 1, ids);

  Desk() {
    for (const char* title : {"Train the team", "Publish the prices"}) {
      Action action;
      action.id = ids.next<Action>();
      action.title = title;
      action.due = 2026y / 6 / 30;
      document.plan.actions.emplace_back(action);
    }
    MeetingSeries series;
    series.id = ids.next<MeetingSeries>();
    series.from = 2026y / 1 / 1;
    series.rule = "FREQ=MONTHLY;BYDAY=1FR";
    document.plan.meetings.push_back(series);
    document.revision = 4;
  }
  template <class Change>
  void change_action(std::size_t at, Change&& change) {
    auto action = *document.plan.actions[at];
    change(action);
    document.plan.actions[at] = action;
  }
  [[nodiscard]] std::string uid(std::size_t at) const {
    return "action-" + to_text(document.plan.actions[at]->id.uuid) + "@sightline";
  }
  [[nodiscard]] CalendarFile over(const std::string& former, AudienceOptions audience = {}) const {
    return calendar_file(
        document, {.audience = audience, .today = today, .former = read_former_calendar(former)});
  }
};

/// Events by their UID, as a program that is not ours reads them.
std::map<std::string, nlohmann::json> events_of(const std::string& calendar) {
  std::map<std::string, nlohmann::json> events;
  const auto read = read_by_python(calendar);
  for (const auto& event : read["events"]) events[event["uid"].get<std::string>()] = event;
  return events;
}

int sequence_of(const nlohmann::json& event) {
  return std::stoi(event["sequence"].get<std::string>());
}

std::string refusal_of(const std::string& text) {
  try {
    std::ignore = read_former_calendar(text);
  } catch (const Failure& failure) {
    return plain_text(failure.message());
  }
  return {};
}

}  // namespace

TEST_CASE("actions and series that were removed are cancelled in the calendar that replaces one") {
  Desk desk;
  const auto first = calendar_file(desk.document, {.today = today}).text;
  const auto gone = desk.uid(0);
  const auto series = "meetings-" + to_text(desk.document.plan.meetings[0].id.uuid) + "@sightline";
  desk.document.plan.actions.erase(desk.document.plan.actions.begin());
  desk.document.plan.meetings.clear();
  desk.document.revision = 5;
  const auto made = desk.over(first);
  CHECK(made.gone == 2);
  CHECK(made.events == 3);
  auto events = events_of(made.text);
  CHECK(events[gone]["status"] == "CANCELLED");
  CHECK(events[gone]["dtstart"] == "2026-06-30");
  CHECK(sequence_of(events[gone]) > 4);
  CHECK(events[gone]["summary"] == "No longer in the plan");
  CHECK(events[series]["status"] == "CANCELLED");
  CHECK(events[series]["rule"] == "");
  CHECK(events[desk.uid(0)]["status"] == "CONFIRMED");
  // And so on for whoever missed that file, though it is no news; a new file knows nothing of them.
  const auto again = desk.over(made.text);
  CHECK(again.gone == 0);
  CHECK(events_of(again.text)[gone]["status"] == "CANCELLED");
  CHECK(calendar_file(desk.document, {.today = today}).events == 1);
}

TEST_CASE("an action that lost its due date is cancelled, and comes back with it") {
  Desk desk;
  const auto first = calendar_file(desk.document, {.today = today}).text;
  desk.change_action(0, [](Action& action) { action.due.reset(); });
  const auto second = desk.over(first).text;
  auto events = events_of(second);
  CHECK(events[desk.uid(0)]["status"] == "CANCELLED");
  CHECK(sequence_of(events[desk.uid(0)]) == 5);
  desk.change_action(0, [](Action& action) { action.due = 2026y / 7 / 31; });
  desk.document.revision = 5;
  auto back = events_of(desk.over(second).text);
  CHECK(back[desk.uid(0)]["status"] == "CONFIRMED");
  CHECK(back[desk.uid(0)]["dtstart"] == "2026-07-31");
  CHECK(sequence_of(back[desk.uid(0)]) > 5);
}

TEST_CASE("an action that was dropped is newer than the file before says, saved or not") {
  Desk desk;
  const auto first = calendar_file(desk.document, {.today = today}).text;
  desk.change_action(1, [](Action& action) { action.status = Status::dropped; });
  auto events = events_of(desk.over(first).text);
  CHECK(events[desk.uid(1)]["status"] == "CANCELLED");
  CHECK(sequence_of(events[desk.uid(1)]) == 5);
  CHECK(sequence_of(events[desk.uid(0)]) == 4);
}

TEST_CASE("another plan's calendar is replaced and nothing of it cancelled") {
  Desk desk;
  const auto own = calendar_file(desk.document, {.today = today}).text;
  auto other = desk;
  other.document.id = desk.ids.next<Document>();
  other.document.plan.actions.clear();
  CHECK(other.over(own).gone == 0);
  const CalendarOptions options{.today = today, .former = read_former_calendar(own)};
  CHECK_FALSE(foreign_calendar(other.document, options).empty());
  CHECK(foreign_calendar(desk.document, options).empty());
  // One that says nothing of its plan is known by an event that both have.
  auto old = own;
  const auto at = old.find("X-SIGHTLINE-PLAN");
  REQUIRE(at != std::string::npos);
  old.erase(at, old.find("\r\n", at) + 2 - at);
  desk.document.plan.meetings.clear();
  CHECK(desk.over(old).gone == 1);
  desk.document.plan.actions.clear();
  CHECK(desk.over(old).gone == 0);
}

TEST_CASE("what is withheld from a reader is neither cancelled nor told") {
  const auto document = plausible_document(4);
  const auto all = calendar_file(document, {.today = today}).text;
  const auto lender = calendar_file(document, {.audience = {.audience = Audience::lender},
                                               .today = today,
                                               .former = read_former_calendar(all)});
  CHECK(lender.gone == 0);
  const auto alone =
      calendar_file(document, {.audience = {.audience = Audience::lender}, .today = today});
  CHECK(lender.text == alone.text);
}

TEST_CASE("a file that is no calendar, or more than one, is refused with a sentence") {
  CHECK(refusal_of("") == "It is no calendar.");
  CHECK(refusal_of("BEGIN:VCARD\r\nEND:VCARD\r\n") == "It is no calendar.");
  std::string many = "BEGIN:VCALENDAR\r\n";
  for (std::size_t i = 0; i <= max_calendar_events; ++i) many += "BEGIN:VEVENT\nEND:VEVENT\n";
  CHECK(refusal_of(many) == "It has more events than a plan.");
  const TempFolder folder;
  CHECK(former_calendar_at(folder / "none.ics").notice.empty());
  put_bytes(folder / "text.ics", "hello");
  const auto former = former_calendar_at(folder / "text.ics");
  CHECK(former.calendar.events.empty());
  CHECK(plain_text(former.notice) ==
        "Nothing of the earlier ‘text.ics’ is cancelled: It is no calendar.");
}

TEST_CASE("events of other programs, broken ones and parts of events are left out") {
  const std::string id = "11111111-2222-4333-8444-555555555555";
  const auto read = read_former_calendar(
      "\xEF\xBB\xBF"
      "BEGIN:VCALENDAR\nX-SIGHTLINE-PLAN:nonsense\n"
      "BEGIN:VEVENT\nUID:42@example.com\nDTSTART;VALUE=DATE:20260630\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:action-" +
      id +
      "@sightline\nDTSTART;VALUE=DATE:20260231\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:action-" +
      id.substr(0, 20) + "\n " + id.substr(20) +
      "@sightline\nSEQUENCE:99999999999\nDTSTART;VALUE=DATE:20260630\n"
      "BEGIN:VALARM\nUID:x\nDTSTART:20270101\nEND:VALARM\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:action-" +
      id +
      "@sightline\nDTSTART;VALUE=DATE:20260701\nEND:VEVENT\n"
      "END:VCALENDAR\n");
  CHECK(read.plan.empty());
  REQUIRE(read.events.size() == 1);
  CHECK(read.events[0] == FormerEvent{"action-" + id + "@sightline", 2026y / 6 / 30, 0, false});
}

}  // namespace sightline::calendar_update_test
