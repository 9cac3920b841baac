#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/derive/open_findings.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_findings.h"
#include "model/find.h"

namespace sightline {
namespace edit_findings_test {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 2 / 10;

/// A plan with an action that nobody owns and that is due before it starts.
struct Unsound {
  IdSource ids{9};
  Document document = blank_document(2026y / 1, ids);
  Id<Action> action = ids.next<Action>();

  Unsound() {
    Action a;
    a.id = action;
    a.title = "Train";
    a.focus = document.plan.focus_areas[0].id;
    a.cycle = document.plan.cycles[0].id;
    a.start = 2026y / 3 / 1;
    a.due = 2026y / 2 / 20;
    document.plan.actions.emplace_back(a);
  }
  [[nodiscard]] Finding finding(FindingKind kind) const {
    const auto all = check(document, today);
    const auto found = std::ranges::find(all, kind, &Finding::kind);
    REQUIRE(found != all.end());
    return *found;
  }
  [[nodiscard]] bool is_open(FindingKind kind) const {
    return std::ranges::count(open_findings(document, today), kind, &Finding::kind) > 0;
  }
  void leave(FindingKind kind, const char* reason = "It is decided in March.") {
    document = apply(document,
                     silence(document, ids.next<SilencedFinding>(), finding(kind), reason, today));
  }
};

TEST_CASE("a silenced finding is told apart with its reason, and can be taken up again") {
  Unsound plan;
  REQUIRE(plan.is_open(FindingKind::no_owner));
  plan.leave(FindingKind::no_owner);
  CHECK_FALSE(plan.is_open(FindingKind::no_owner));
  const auto sorted = sorted_findings(plan.document, today);
  REQUIRE(sorted.silenced.size() == 1);
  CHECK(sorted.silenced[0].finding.kind == FindingKind::no_owner);
  CHECK(sorted.silenced[0].reason == "It is decided in March.");
  CHECK(sorted.silenced[0].on == today);
  CHECK(sorted.open.size() + 1 == check(plan.document, today).size());
  plan.document = apply(plan.document, unsilence(plan.document, sorted.silenced[0].id));
  CHECK(plan.is_open(FindingKind::no_owner));
}

TEST_CASE("an error is silenced with a reason too, and nothing is without one") {
  Unsound plan;
  const auto id = plan.ids.next<SilencedFinding>();
  const auto error = plan.finding(FindingKind::due_before_start);
  for (const auto& finding : {error, plan.finding(FindingKind::no_owner)})
    CHECK_THROWS_AS(silence(plan.document, id, finding, "  ", today), Failure);
  plan.document = apply(plan.document, silence(plan.document, id, error, "We move it.", today));
  CHECK_FALSE(plan.is_open(FindingKind::due_before_start));
  plan.document = apply(plan.document, unsilence(plan.document, id));
  CHECK(plan.is_open(FindingKind::due_before_start));
}

TEST_CASE("silencing again keeps the last reason, once") {
  Unsound plan;
  const auto finding = plan.finding(FindingKind::no_owner);
  for (const char* reason : {"First.", "Second."})
    plan.document = apply(plan.document, silence(plan.document, plan.ids.next<SilencedFinding>(),
                                                 finding, reason, today));
  REQUIRE(plan.document.plan.silenced.size() == 1);
  CHECK(plan.document.plan.silenced[0].reason == "Second.");
}

TEST_CASE("what was silenced about a place that is gone is forgotten with the next one") {
  Unsound plan;
  plan.leave(FindingKind::no_owner);
  plan.document.plan.actions.clear();
  CHECK(sorted_findings(plan.document, today).silenced.empty());
  plan.leave(FindingKind::focus_without_action);
  REQUIRE(plan.document.plan.silenced.size() == 1);
  CHECK(plan.document.plan.silenced[0].kind == "focus_without_action");
}

TEST_CASE("a kind of a later program is kept, silences nothing and can be taken up") {
  Unsound plan;
  const auto id = plan.ids.next<SilencedFinding>();
  plan.document.plan.silenced.push_back({id, "phase_of_the_moon", "/plan", "New moon.", today});
  plan.leave(FindingKind::no_owner);
  CHECK(plan.document.plan.silenced.size() == 2);
  CHECK(apply(plan.document, unsilence(plan.document, id)).plan.silenced.size() == 1);
}

}  // namespace edit_findings_test
}  // namespace sightline
