#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/derive/check.h"
#include "model/find.h"

namespace sightline {
namespace derive_check_cadence_test {

using std::chrono::year;

constexpr Day today = year{2026} / 5 / 12;

struct Made {
  IdSource ids{7};
  Document document = blank_document(year{2026} / 1, ids);

  MeetingSeries& add(MeetingKind kind, Day from) {
    MeetingSeries series;
    series.id = ids.next<MeetingSeries>();
    series.kind = kind;
    series.from = from;
    document.plan.meetings.push_back(series);
    return document.plan.meetings.back();
  }
  void hold(MeetingSeries& series, Day on, std::optional<Id<Contact>> with = {}) {
    series.meetings.push_back({ids.next<Meeting>(), on, MeetingState::held, {}, with, {}, {}});
  }
  Id<Contact> client(Grade grade) {
    document.plan.contacts.push_back(
        {ids.next<Contact>(), "Clinic", ContactKind::client, grade, {}, 6});
    return document.plan.contacts.back().id;
  }
  std::vector<Finding> of(FindingKind kind) const {
    auto found = check(document, today);
    std::erase_if(found, [&](const Finding& each) { return each.kind != kind; });
    return found;
  }
};

TEST_CASE("a plan without a cadence, or one that has not begun, lacks no meetings", "[check]") {
  Made made;
  made.client(Grade::a);
  const auto quiet = [&] {
    return made.of(FindingKind::client_not_met).empty() &&
           made.of(FindingKind::no_vendor_review).empty() &&
           made.of(FindingKind::no_company_meeting).empty();
  };
  CHECK(quiet());
  made.add(MeetingKind::company, year{2026} / 6 / 1);
  CHECK(quiet());
}

TEST_CASE("an A client that was not met in its weeks is named, a B client is not", "[check]") {
  Made made;
  auto& series = made.add(MeetingKind::client, year{2026} / 2 / 2);
  const auto clinic = made.client(Grade::a);
  made.client(Grade::b);
  REQUIRE(made.of(FindingKind::client_not_met).size() == 1);
  CHECK(plain_text(made.of(FindingKind::client_not_met)[0].what) ==
        "‘Clinic’ was never met, and was to be met by 2026-03-16.");
  made.hold(series, year{2026} / 3 / 2, clinic);
  const auto found = made.of(FindingKind::client_not_met);
  REQUIRE(found.size() == 1);
  CHECK(found[0].place == "/plan/contacts/" + to_text(clinic));
  CHECK(plain_text(found[0].what) ==
        "‘Clinic’ was last met on 2026-03-02, and was to be met by 2026-04-13.");
  made.hold(series, year{2026} / 4 / 20, clinic);
  CHECK(made.of(FindingKind::client_not_met).empty());
}

TEST_CASE("a quarter without a vendor review is found, from the cadence's start on", "[check]") {
  Made made;
  made.add(MeetingKind::company, year{2026} / 3 / 2);
  CHECK(made.of(FindingKind::no_vendor_review).empty());
  made.document.plan.meetings[0].from = year{2026} / 1 / 5;
  REQUIRE(made.of(FindingKind::no_vendor_review).size() == 1);
  CHECK(made.of(FindingKind::no_vendor_review)[0].place == "/plan/meetings");
  auto& reviews = made.add(MeetingKind::vendor_review, year{2026} / 1 / 5);
  CHECK(made.of(FindingKind::no_vendor_review)[0].place == "/plan/meetings/" + to_text(reviews.id));
  made.hold(reviews, year{2026} / 2 / 12);
  CHECK(made.of(FindingKind::no_vendor_review).empty());
}

TEST_CASE("a month without a company meeting is found, five weeks between first Fridays are not",
          "[check]") {
  Made made;
  auto& series = made.add(MeetingKind::company, year{2026} / 1 / 5);
  CHECK(made.of(FindingKind::no_company_meeting).size() == 1);
  made.hold(series, year{2026} / 4 / 7);
  CHECK(made.of(FindingKind::no_company_meeting).empty());
  made.document.plan.meetings[0].meetings[0].on = year{2026} / 4 / 6;
  CHECK(made.of(FindingKind::no_company_meeting).size() == 1);
}

}  // namespace derive_check_cadence_test
}  // namespace sightline
