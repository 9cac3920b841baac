// What a review's slides tell of actions that are late or went elsewhere: as many as the cycle
// counts, listed or explained.
#include <catch2/catch_test_macros.hpp>

#include "reports/review_slides.h"

namespace sightline {
namespace review_late_test {

using std::chrono::year;

void add_late(Document& document, IdSource& ids, const char* title, bool continues) {
  Action action;
  action.id = ids.next<Action>();
  action.title = title;
  action.focus = document.plan.focus_areas.front().id;
  action.cycle = document.plan.cycles.front().id;
  action.status = Status::in_progress;
  action.due = year{2026} / 3 / 20;
  action.continues = continues;
  document.plan.actions.emplace_back(action);
}

TEST_CASE("late actions that were to go on after their cycle are told beside those that slipped") {
  const Catalog english = Catalog::english();
  IdSource ids(1);
  auto document = blank_document(year{2026} / 1, ids);
  add_late(document, ids, "Left", false);
  add_late(document, ids, "Goes on", true);
  const auto* first = &document.plan.cycles.front();
  constexpr Day may_12 = year{2026} / 5 / 12;
  CHECK(actions_slide(document, may_12, english, first).subtitle.ends_with("2 late"));
  const auto slide = slipped_slide(document, may_12, english, first);
  CHECK(slide.lists.at(0).rows.size() == 1);
  CHECK(slide.remark ==
        "1 more late action of cycle 1 has not slipped: it was to go on in the next one.");
  // Before its end nothing has slipped, and late is no more than late.
  CHECK(slipped_slide(document, year{2026} / 3 / 25, english, first).remark.empty());
}

TEST_CASE("once a cycle is closed its slide still lists all that it counts, also what was rolled") {
  const Catalog english = Catalog::english();
  IdSource ids(1);
  auto document = blank_document(year{2026} / 1, ids);
  for (const auto status : {Status::done, Status::rolled, Status::dropped}) {
    add_late(document, ids, "Move", false);
    auto action = *document.plan.actions.back();
    action.status = status;
    document.plan.actions.back() = action;
  }
  const auto* first = &document.plan.cycles.front();
  const auto slide = actions_slide(document, year{2026} / 5 / 12, english, first);
  CHECK(slide.subtitle.ends_with("1 of 2 done · 1 rolled · 1 dropped"));
  const auto& rows = slide.lists.at(0).rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].state == "✓ done");
  CHECK(rows[1].state == "→ rolled");
  CHECK(rows[2].state == "× dropped");
}

}  // namespace review_late_test
}  // namespace sightline
