#include "reports/review_show.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "app/present/review_walk.h"
#include "model/derive/open_findings.h"
#include "model/find.h"
#include "reports/review_slides.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace review_show_test {

constexpr Day may_12 = std::chrono::year{2026} / 5 / 12;
const Catalog english = Catalog::english();

Document blank() {
  IdSource ids(1);
  return blank_document(std::chrono::year{2026} / 1, ids);
}

Id<Action> add_action(Document& document, const char* title, Status status, int cycle,
                      std::optional<Id<Action>> rolled_from = {}, const char* reason = "") {
  static IdSource ids(99);
  Action action;
  action.id = ids.next<Action>();
  action.title = title;
  action.focus = document.plan.focus_areas.front().id;
  action.cycle = document.plan.cycles.at(static_cast<std::size_t>(cycle - 1)).id;
  action.status = status;
  action.rolled_from = rolled_from;
  action.reason = reason;
  document.plan.actions.emplace_back(action);
  return action.id;
}

Review review_on(Day day, std::vector<Decision> decisions = {}) {
  static IdSource ids(7);
  return {ids.next<Review>(), day, {}, {}, {}, std::move(decisions)};
}

Decision decision(const char* text, std::optional<Day> due, bool done = false) {
  static IdSource ids(8);
  Decision made;
  made.id = ids.next<Decision>();
  made.text = text;
  made.due = due;
  made.done = done;
  return made;
}

/// One area of $100k a month as target; the first months' actuals as given.
Document with_revenue(const std::vector<std::int64_t>& actuals) {
  auto document = blank();
  auto& plan = document.plan;
  plan.vision.organization.revenue = {Money{120'000'000}, Money{240'000'000}};
  IdSource ids(5);
  const auto id = ids.next<SpecialtyArea>();
  plan.vision.organization.areas.push_back(
      {.id = id, .name = "Area", .share_now = {}, .share_then = {}});
  AreaRevenue area{.id = id, .line = {}};
  for (const Month month : plan_calendar(plan)) area.line.target.set(month, Money{10'000'000});
  for (std::size_t i = 0; i < actuals.size(); ++i) {
    area.line.actual.set(add_months(plan.organization.plan_start, static_cast<int>(i)),
                         Money{actuals[i]});
  }
  plan.targets.revenue.push_back(std::move(area));
  return document;
}

const std::vector<draw::SlideRow>& rows(const draw::Slide& slide) { return slide.lists.at(0).rows; }

TEST_CASE("the review follows the agenda: decisions first, what we decide last") {
  const auto show = review_show(plausible_document(3), may_12, english);
  CHECK(show.agenda.size() == 5);
  CHECK_FALSE(show.pages.front().item);
  CHECK(show.pages.at(1).item == 0U);
  CHECK(show.pages.back().item == 4U);
  std::size_t last = 0;
  for (std::size_t i = 1; i < show.pages.size(); ++i) {
    const auto item = show.pages[i].item.value();
    CHECK((item == last || item == last + 1));
    last = item;
  }
}

TEST_CASE("the minutes of the agenda add up to what it says") {
  const auto show = review_show(plausible_document(3), may_12, english);
  CHECK(show.minutes() == 60);
  CHECK(show.pages[0].slide.remark == "60 minutes in all");
  CHECK(rows(show.pages[0].slide).size() == show.agenda.size());
  CHECK(rows(show.pages[0].slide)[1].state == "20 min");
}

TEST_CASE("a plan with nothing in it can be reviewed, and each page says what is missing") {
  const auto document = blank();
  const auto show = review_show(document, may_12, english);
  // No scorecard without KPIs.
  CHECK(show.pages.size() == 10);
  for (const auto& page : show.pages) CHECK_FALSE(page.slide.title.empty());
  CHECK(decisions_slide(document, may_12, english).lists[0].empty ==
        "No review has been held yet. What is decided today is what the next one begins with.");
  CHECK(figure_slide(document, Measure::revenue, may_12, english).figures[0].state ==
        "No actual to compare yet");
  CHECK(actions_slide(document, may_12, english).lists.size() == 1);
  CHECK(slipped_slide(document, may_12, english).lists[0].empty ==
        "✓ Nothing slipped, and nothing was dropped.");
  Document nothing;
  CHECK(review_show(nothing, may_12, english).pages.size() == 10);
}

TEST_CASE("after a quarter's end the review is about it, and says so on each page") {
  auto document = with_revenue({9'000'000, 9'000'000, 9'000'000});
  add_action(document, "Of the first", Status::in_progress, 1);
  add_action(document, "Of the second", Status::planned, 2);
  add_action(document, "Dropped", Status::dropped, 1);
  constexpr Day april_3 = std::chrono::year{2026} / 4 / 3;
  const auto show = review_show(document, april_3, english);
  CHECK(show.pages[0].slide.subtitle.find("Cycle 1 of 6") != std::string::npos);
  const auto page = [&](const std::string& title) {
    const auto found = std::ranges::find_if(
        show.pages, [&](const ReviewPage& one) { return one.slide.title == title; });
    REQUIRE(found != show.pages.end());
    return found->slide;
  };
  CHECK(page("Revenue").figures[0].label == "Cycle 1");
  CHECK(page("Revenue").figures[0].note == "3 of 3 months");
  // The charts mark it too, and not the cycle that has begun.
  CHECK(page("Revenue").chart->highlight->first == 0);
  CHECK(page("Where will we land?").chart->highlight->first == 0);
  CHECK(spoken(page("The actions of cycle 1")).find("Of the first") != std::string::npos);
  CHECK(spoken(page("The actions of cycle 1")).find("Of the second") == std::string::npos);
  CHECK(page("What slipped, and how often?").subtitle.ends_with("what was dropped in cycle 1"));
  CHECK(spoken(page("What slipped, and how often?")).find("Dropped") != std::string::npos);
  // Towards the end of the next one it is about that, once the first is closed.
  document.plan.cycles[0].closed_on = april_3;
  const auto next = review_show(document, std::chrono::year{2026} / 6 / 25, english);
  CHECK(next.pages[0].slide.subtitle.find("Cycle 2 of 6") != std::string::npos);
  const auto said = review_show(document, april_3, english, std::nullopt, &document.plan.cycles[2]);
  CHECK(said.pages[0].slide.subtitle.find("Cycle 3 of 6") != std::string::npos);
  CHECK(review_show(document, april_3, english, std::nullopt, nullptr)
            .pages[0]
            .slide.subtitle.find("Cycle") == std::string::npos);
}

TEST_CASE("decisions are those of the last review before today, the late ones first") {
  auto document = blank();
  using std::chrono::year;
  document.plan.reviews = {
      review_on(year{2026} / 1 / 9, {decision("Old", {})}),
      review_on(year{2026} / 4 / 2, {decision("Done", {}, true), decision("Open", {}),
                                     decision("Late", year{2026} / 5 / 11)}),
      review_on(may_12, {decision("Today's", {})})};
  const auto slide = decisions_slide(document, may_12, english);
  REQUIRE(rows(slide).size() == 3);
  CHECK(rows(slide)[0].title == "Late");
  CHECK(rows(slide)[0].state == "■ late 1 day");
  CHECK(rows(slide)[0].tone == draw::Tone::bad);
  CHECK(rows(slide)[1].state == "○ open");
  CHECK(rows(slide)[2].state == "✓ done");
  CHECK(slide.subtitle == "Held on 2 Apr 2026");
}

TEST_CASE("a decision that became an action tells how that one is") {
  auto document = blank();
  auto made = decision("Hire", {});
  made.action = add_action(document, "Hire a seller", Status::blocked, 2);
  document.plan.reviews = {review_on(std::chrono::year{2026} / 4 / 2, {made})};
  CHECK(rows(decisions_slide(document, may_12, english))[0].note ==
        "Became the action ‘Hire a seller’: blocked");
  document.plan.actions.clear();
  CHECK(rows(decisions_slide(document, may_12, english))[0].note.empty());
}

TEST_CASE("revenue is judged against target, reference and trajectory") {
  auto document = with_revenue({11'000'000, 11'000'000, 11'000'000, 9'000'000});
  auto figures = figure_slide(document, Measure::revenue, may_12, english).figures;
  REQUIRE(figures.size() == 4);
  CHECK(figures[0].label == "Cycle 2 to date");
  CHECK(figures[0].state == "▼ 10.0 % under target");
  CHECK(figures[0].tone == draw::Tone::bad);
  CHECK(figures[0].note == "1 of 3 months");
  CHECK(figures[1].number == "$420k");
  CHECK(figures[1].state == "▲ 5.0 % over target");
  CHECK(figures[1].note == "4 of 18 months");
  CHECK(figures[2].state == "No baseline yet: approve the plan");
  CHECK(figures[3].label == "Against the trajectory");

  IdSource ids(3);
  document.baselines.push_back(
      {ids.next<Baseline>(), 0, std::chrono::year{2026} / 1 / 9, {}, document.plan});
  document.reference = document.baselines[0].id;
  document.plan.targets.revenue[0].line.target.set(document.plan.organization.plan_start,
                                                   Money{20'000'000});
  figures = figure_slide(document, Measure::revenue, may_12, english).figures;
  CHECK(figures[1].state == "▼ 16.0 % under target");
  CHECK(figures[2].label == "Against baseline 0");
  CHECK(figures[2].number == "+$20k");
  CHECK(figures[2].state == "▲ $20k over the baseline");
}

TEST_CASE("a variance too small for a percentage is told as an amount") {
  const auto document = with_revenue({10'000'100});
  CHECK(figure_slide(document, Measure::revenue, may_12, english).figures[1].state ==
        "▲ $1 over target");
}

TEST_CASE("provisional months are named") {
  auto document = with_revenue({10'000'000, 10'000'000});
  CHECK(figure_slide(document, Measure::revenue, may_12, english).remark.empty());
  document.plan.targets.revenue[0].line.provisional.set(
      add_months(document.plan.organization.plan_start, 1), true);
  CHECK(figure_slide(document, Measure::revenue, may_12, english).remark ==
        "Provisional, may still change: Feb 2026");
}

TEST_CASE("landing compares where the 18 months end with their target") {
  const auto slide = landing_slide(with_revenue({28'000'000}), may_12, english);
  CHECK(slide.figures.at(0).number == "$2.0m");
  CHECK(slide.figures[0].state == "▲ 10.0 % over target");
  CHECK(slide.figures[0].note == "Target: $1.8m");
  CHECK(slide.figures.at(2).number == "n/a");
}

TEST_CASE("actions stand under their focus area, the most pressing first") {
  auto document = blank();
  add_action(document, "Calm", Status::in_progress, 2);
  add_action(document, "Stuck", Status::blocked, 2);
  add_action(document, "Elsewhere", Status::blocked, 3);
  add_action(document, "Gone", Status::dropped, 2);
  const auto slide = actions_slide(document, may_12, english);
  REQUIRE(slide.lists.size() == 3);
  CHECK(slide.lists[0].heading == "Sales");
  REQUIRE(rows(slide).size() == 3);
  CHECK(rows(slide)[0].title == "Stuck");
  CHECK(rows(slide)[0].state == "■ blocked");
  CHECK(rows(slide)[2].state == "× dropped");
  CHECK(slide.lists[1].empty == "Nothing planned here.");
}

TEST_CASE("what slipped most comes first, with the reasons of each time") {
  auto document = blank();
  const auto first = add_action(document, "Move", Status::rolled, 1, {}, "The vendor was late.");
  const auto second = add_action(document, "Move", Status::rolled, 2, first, "Nobody had time.");
  const auto once = add_action(document, "Train", Status::rolled, 1);
  add_action(document, "Train", Status::in_progress, 2, once);
  add_action(document, "Move", Status::planned, 3, second);
  add_action(document, "Drop", Status::dropped, 2, {}, "Too dear.");
  add_action(document, "On time", Status::in_progress, 2);
  const auto slide = slipped_slide(document, may_12, english);
  REQUIRE(rows(slide).size() == 3);
  CHECK(rows(slide)[0].state == "→ rolled 2 times");
  CHECK(rows(slide)[0].tone == draw::Tone::bad);
  CHECK(rows(slide)[0].note == "Cycle 2: Nobody had time. · Cycle 1: The vendor was late.");
  CHECK(rows(slide)[1].state == "→ rolled once");
  CHECK(rows(slide)[1].note.empty());
  CHECK(rows(slide)[2].state == "× dropped");
  CHECK(rows(slide)[2].note == "Too dear.");
}

TEST_CASE(
    "a slide never says that nothing slipped while an ended, unclosed cycle has open actions") {
  auto document = blank();
  add_action(document, "Late", Status::in_progress, 1);
  add_action(document, "Done", Status::done, 1);
  const auto before = add_action(document, "Twice", Status::rolled, 1);
  add_action(document, "Twice", Status::planned, 1, before);
  const auto slide = slipped_slide(document, may_12, english);
  REQUIRE(rows(slide).size() == 2);
  CHECK(rows(slide)[0].state == "→ rolled once · still open in cycle 1");
  CHECK(rows(slide)[0].tone == draw::Tone::bad);
  CHECK(rows(slide)[1].title == "Late");
  CHECK(rows(slide)[1].state == "→ still open in cycle 1");
  document.plan.cycles[0].closed_on = may_12;
  CHECK(rows(slipped_slide(document, may_12, english)).size() == 1);
}

TEST_CASE("predecessors in a circle give their reasons once") {
  auto document = blank();
  const auto one = add_action(document, "One", Status::rolled, 1, {}, "A");
  const auto two = add_action(document, "Two", Status::rolled, 2, one, "B");
  auto changed = *document.plan.actions[0];
  changed.rolled_from = two;
  document.plan.actions[0] = Box<Action>(changed);
  add_action(document, "Three", Status::planned, 2, two);
  CHECK(rows(slipped_slide(document, may_12, english))[0].note == "Cycle 2: B · Cycle 1: A");
}

TEST_CASE("the scorecard shows the missed KPIs first, with reading, standard and period") {
  const auto slide = scorecard_slide(plausible_document(3), may_12, english);
  REQUIRE(slide);
  CHECK_FALSE(rows(*slide).empty());
  CHECK_FALSE(scorecard_slide(blank(), may_12, english));
  const auto has_it = [&](const Document& document) {
    return std::ranges::any_of(review_show(document, may_12, english).pages,
                               [&](const auto& page) { return page.slide.title == slide->title; });
  };
  CHECK(has_it(plausible_document(3)));
  CHECK_FALSE(has_it(blank()));
}

TEST_CASE("the last page has room for decisions beside the worst findings") {
  auto document = blank();
  add_action(document, "Nobody's", Status::in_progress, 2);
  const auto slide = next_slide(open_findings(document, may_12), english);
  REQUIRE(slide.lists.size() == 2);
  CHECK(slide.lists[0].blank_lines > 0);
  CHECK(slide.lists[1].rows.size() > 1);
  CHECK(slide.more(2) == "and 2 more");
  CHECK(next_slide(std::nullopt, english).lists.size() == 1);
}

TEST_CASE("what a slide shows can be heard") {
  draw::Slide slide;
  slide.title = "Revenue";
  slide.subtitle = "Where do we stand?";
  slide.figures = {{"Cycle 2 to date", "$488k", "▲ 0.6 % over target", {}, "1 of 3 months"}};
  slide.lists = {{"Sales", {{"Ada", "Win ten", "", "late", {}}}, "Nothing.", 0},
                 {"Office", {}, "Nothing.", 0}};
  CHECK(spoken(slide) ==
        "Revenue. Where do we stand?. Cycle 2 to date: $488k, ▲ 0.6 % over target, 1 of 3 months. "
        "Sales. Ada. Win ten, late. Office. Nothing.");
}

TEST_CASE("walking stops at both ends, and a page can be jumped to") {
  const auto show = review_show(blank(), may_12, english);
  ReviewWalk walk(show, 0);
  walk.back(0);
  CHECK(walk.page() == 0);
  walk.next(0);
  CHECK(walk.page() == 1);
  walk.last(0);
  walk.next(0);
  CHECK(walk.page() == show.pages.size() - 1);
  walk.first(0);
  CHECK(walk.page() == 0);
  walk.jump(4, 0);
  CHECK(walk.page() == 3);
  walk.jump(0, 0);
  walk.jump(99, 0);
  CHECK(walk.page() == 3);
}

TEST_CASE("the clock counts a point of the agenda over its pages, and the agenda over all") {
  const auto show = review_show(blank(), may_12, english);
  ReviewWalk walk(show, 100);
  CHECK(walk.foot(160, english).time == "0:00 of 60 min");
  walk.next(160);
  CHECK(walk.foot(170, english).time == "0:10 of 10 min");
  CHECK(walk.foot(170, english).progress == "2 of 10");
  // Line of sight and revenue are one point.
  walk.next(400);
  walk.next(500);
  CHECK(walk.foot(505, english).time == "1:45 of 20 min");
  walk.back(505);
  CHECK(walk.seconds(510) == 110);
  walk.first(510);
  CHECK(walk.foot(600, english).time == "5:50 of 60 min");
  CHECK(walk.foot(600, english).left == "Plan without a name yet · Quarterly review");
}

TEST_CASE("over time is said in words and colour") {
  const auto show = review_show(blank(), may_12, english);
  ReviewWalk walk(show, 0);
  walk.next(0);
  CHECK(walk.foot(600, english).time_tone == draw::Tone::neutral);
  const auto late = walk.foot(601, english);
  CHECK(late.time == "▲ 10:01 of 10 min, over time");
  CHECK(late.time_tone == draw::Tone::warning);
}

TEST_CASE("a clock that is set back takes no time away") {
  ReviewWalk walk(review_show(blank(), may_12, english), 1000);
  walk.next(1000);
  CHECK(walk.seconds(900) == 0);
  walk.next(900);
  walk.back(900);
  CHECK(walk.seconds(900) == 0);
}

TEST_CASE("when the document changes the page stays, as far as there is one") {
  const auto with_scores = review_show(plausible_document(3), may_12, english);
  const auto without = review_show(blank(), may_12, english);
  REQUIRE(with_scores.pages.size() == without.pages.size() + 1);
  ReviewWalk walk(with_scores, 0);
  walk.jump(3, 0);
  walk.renew(without, 30);
  CHECK(walk.page() == 2);
  CHECK(walk.seconds(40) == 40);
  walk.renew(with_scores, 40);
  walk.last(40);
  walk.renew(without, 40);
  CHECK(walk.page() == without.pages.size() - 1);
}

}  // namespace review_show_test
}  // namespace sightline
