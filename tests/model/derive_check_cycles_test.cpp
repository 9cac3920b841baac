// What the plan check says of ended cycles that nobody closed.
#include <catch2/catch_test_macros.hpp>

#include "model/derive/open_findings.h"
#include "model/edit/change.h"
#include "model/find.h"

namespace sightline::derive_check_cycles_test {
namespace {

using std::chrono::year;

/// A plan from January 2026 whose first cycle has an open action.
struct Desk {
  IdSource ids{7};
  Document document = blank_document(year{2026} / 1, ids);
  Plan& plan = document.plan;

  Desk() { add(Status::in_progress); }
  void add(Status status) {
    Action action;
    action.id = ids.next<Action>();
    action.title = "Train the sales team";
    action.cycle = plan.cycles[0].id;
    action.status = status;
    plan.actions.emplace_back(action);
  }
  [[nodiscard]] std::vector<Finding> on(Day day) const {
    auto findings = check(document, day);
    std::erase_if(findings,
                  [](const Finding& f) { return f.kind != FindingKind::cycle_not_closed; });
    return findings;
  }
};

}  // namespace

TEST_CASE("an ended cycle with open actions is named until it is closed, however long ago it was") {
  Desk desk;
  CHECK(desk.on(year{2026} / 3 / 31).empty());
  const auto found = desk.on(year{2026} / 4 / 1);
  REQUIRE(found.size() == 1);
  CHECK(plain_text(found[0].what) == "Cycle 1 ended with 1 action open: close it.");
  CHECK(found[0].place == path_to("/plan/cycles", desk.plan.cycles[0].id));
  CHECK(found[0].severity == Severity::warning);
  desk.add(Status::planned);
  const auto late = desk.on(year{2031} / 1 / 1);
  REQUIRE(late.size() == 1);
  CHECK(plain_text(late[0].what) == "Cycle 1 ended with 2 actions open: close it.");
  desk.plan.cycles[0].closed_on = year{2026} / 4 / 2;
  CHECK(desk.on(year{2026} / 7 / 1).empty());
}

TEST_CASE("an ended cycle whose actions are all settled is only advised to be closed") {
  Desk desk;
  desk.plan.actions.clear();
  CHECK(desk.on(year{2027} / 8 / 1).empty());
  desk.add(Status::done);
  const auto found = desk.on(year{2027} / 8 / 1);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::advice);
  CHECK(plain_text(found[0].what) == "Cycle 1 ended with no action open, and is not closed.");
  // Nothing that is left open is spoken of, where nothing is.
  CHECK(plain_text(found[0].why).find("leaves open") == std::string::npos);
  CHECK(plain_text(found[0].todo).find("each open action") == std::string::npos);
}

TEST_CASE("an ended cycle that is left unclosed for a reason can be silenced") {
  Desk desk;
  const Day later = year{2026} / 5 / 1;
  const auto findings = desk.on(later);
  REQUIRE(findings.size() == 1);
  desk.plan.silenced.push_back({.id = desk.ids.next<SilencedFinding>(),
                                .kind = std::string(name_of(findings[0].kind)),
                                .place = findings[0].place,
                                .reason = "The review is on Friday.",
                                .on = later});
  for (const auto& open : open_findings(desk.document, later))
    CHECK(open.kind != FindingKind::cycle_not_closed);
}

TEST_CASE("an action that is open in a closed cycle is named, whatever day it is") {
  Desk desk;
  const auto open_in_closed = [&](Day day) {
    std::vector<std::string> all;
    for (const auto& finding : check(desk.document, day))
      if (finding.kind == FindingKind::open_in_closed_cycle)
        all.push_back(plain_text(finding.what));
    return all;
  };
  CHECK(open_in_closed(year{2026} / 4 / 1).empty());
  desk.plan.cycles[0].closed_on = year{2026} / 4 / 2;
  const std::vector<std::string> named{
      "‘Train the sales team’ is open in cycle 1, which is closed."};
  CHECK(open_in_closed(year{2026} / 4 / 2) == named);
  CHECK(open_in_closed(year{2031} / 1 / 1) == named);
  desk.plan.actions.clear();
  for (const auto status : {Status::done, Status::dropped, Status::rolled}) desk.add(status);
  CHECK(open_in_closed(year{2026} / 4 / 2).empty());
}

}  // namespace sightline::derive_check_cycles_test
