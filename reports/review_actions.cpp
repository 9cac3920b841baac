// The slides about what people do: decisions, this cycle's actions, what slipped, what is next.
#include <algorithm>
#include <utility>

#include "model/base/joined.h"
#include "model/derive/at_a_glance.h"
#include "model/derive/finding_groups.h"
#include "model/derive/review.h"
#include "model/edit/gestures_review.h"
#include "model/find.h"
#include "reports/draw/one_page_words.h"
#include "reports/review_slides.h"
#include "reports/short_words.h"
#include "reports/tables_actions.h"
#include "reports/tables_reviews.h"

namespace sightline {
namespace {

// Room to write on: more decisions than this nobody keeps.
constexpr std::size_t decision_lines = 6;

auto more_of(const Catalog& catalog) {
  return [catalog](std::size_t count) { return more_words(count, catalog); };
}

/// Held before today: today's own review, or one that goes on, is the one that is being held.
const Review* last_review(const Document& document, Day today) {
  const auto* current = review_in_progress(document);
  const Review* begun = nullptr;
  for (const auto* review : reviews_by_date(document.plan)) {
    if (review->on >= today) continue;
    if (review != current) return review;
    begun = review;
  }
  // One that was held without a baseline, as before there were any.
  return begun;
}

int urgency(const DecisionLine& line) {
  if (line.decision->done) return 2;
  return line.is_late ? 0 : 1;
}

draw::SlideRow decision_row(const Plan& plan, const DecisionLine& line, Day today,
                            const Catalog& catalog) {
  const auto& decision = *line.decision;
  draw::SlideRow row{.lead = {}, .title = decision.text, .note = {}, .state = {}, .tone = {}};
  if (const auto* owner = find(plan.people, decision.owner)) row.lead = owner->display_name();
  if (decision.done) {
    row.state = catalog.text(msg("✓ done"));
    row.tone = draw::Tone::good;
  } else if (line.is_late) {
    const int days = days_between(*decision.due, today);
    row.state = "■ " + catalog.text(msg_n("late {1} day", "late {1} days", days));
    row.tone = draw::Tone::bad;
  } else {
    row.state = catalog.text(decision.due ? msg("○ due {1}", *decision.due) : msg("○ open"));
  }
  if (const auto* action = find(plan.actions, decision.action)) {
    row.note = catalog.text(msg("Became the action ‘{1}’: {2}", action->title,
                                catalog.text(state_words(*action, today))));
  }
  return row;
}

/// Why it was rolled, from the last time on: "Cycle 1: no capacity".
std::string reasons(const Slippage& slipped, const Catalog& catalog) {
  std::string text;
  for (const auto& reason : slipped.reasons) {
    const auto where =
        catalog.text(reason.cycle > 0 ? msg("Cycle {1}", reason.cycle) : msg("Backlog"));
    add_dotted(text, catalog.text(msg("{1}: {2}", where, reason.text)));
  }
  return text;
}

/// Late in the cycle, but planned over several: counted as late and not listed as slipped.
int late_and_continuing(const Plan& plan, const Cycle* cycle, const std::vector<Slippage>& slipped,
                        Day today) {
  if (cycle == nullptr || last_day(cycle->last_month()) >= today) return 0;
  return static_cast<int>(std::ranges::count_if(plan.actions, [&](const auto& action) {
    return action->cycle == cycle->id && action->continues &&
           state_of(*action, today) == ActionState::late &&
           std::ranges::find(slipped, &*action, &Slippage::action) == slipped.end();
  }));
}

}  // namespace

std::string more_words(std::size_t count, const Catalog& catalog) {
  return catalog.text(msg("and {1} more", count));
}

draw::Slide decisions_slide(const Document& document, Day today, const Catalog& catalog) {
  const auto& plan = document.plan;
  draw::Slide slide;
  slide.title = catalog.text(msg("Decisions of the last review"));
  slide.more = more_of(catalog);
  auto& list = slide.lists.emplace_back();
  const auto* review = last_review(document, today);
  if (review == nullptr) {
    list.empty = catalog.text(msg(
        "No review has been held yet. What is decided today is what the next one begins with."));
    return slide;
  }
  const auto names = joined(review->attendees);
  slide.subtitle = catalog.text(names.empty() ? msg("Held on {1}", review->on)
                                              : msg("Held on {1} by {2}", review->on, names));
  list.empty = catalog.text(msg("The last review decided nothing."));
  auto lines = decision_table(plan, today);
  std::erase_if(lines, [&](const DecisionLine& line) { return line.review != review; });
  std::ranges::stable_sort(lines, {}, urgency);
  for (const auto& line : lines) list.rows.push_back(decision_row(plan, line, today, catalog));
  return slide;
}

draw::Slide actions_slide(const Document& document, Day today, const Catalog& catalog,
                          const Cycle* about) {
  auto words = draw::page_words(document, today, true, catalog, about);
  draw::Slide slide;
  const bool is_other = about != nullptr && about != current_cycle(document.plan, today);
  slide.title = catalog.text(
      is_other ? msg("The actions of cycle {1}", cycle_number(document.plan, about->id))
               : msg("This cycle’s actions"));
  for (const auto* part : {&words.cycle, &words.theme, &words.progress})
    add_dotted(slide.subtitle, *part);
  slide.more = more_of(catalog);
  std::ranges::stable_sort(words.actions, {}, &draw::PageAction::urgency);
  const auto add = [&](const std::string& focus) {
    draw::SlideList list{.heading = focus, .rows = {}, .empty = {}, .blank_lines = 0};
    for (const auto& action : words.actions) {
      if (action.focus != focus) continue;
      list.rows.push_back({.lead = {},
                           .title = action.title,
                           .note = action.owner,
                           .state = action.state,
                           .tone = action.tone});
    }
    list.empty = catalog.text(msg("Nothing planned here."));
    if (!focus.empty() || !list.rows.empty()) slide.lists.push_back(std::move(list));
  };
  for (const auto& focus : document.plan.focus_areas) add(focus_name(focus, catalog));
  add({});
  if (words.actions.empty()) {
    slide.lists.resize(1);
    slide.lists[0] = {.heading = {}, .rows = {}, .empty = words.cycle_empty, .blank_lines = 0};
  }
  return slide;
}

draw::Slide slipped_slide(const Document& document, Day today, const Catalog& catalog,
                          const Cycle* about) {
  const auto& plan = document.plan;
  const auto* current = current_cycle(plan, today);
  const auto* cycle = about != nullptr ? about : current;
  std::vector<const Action*> dropped;
  for (const auto& action : plan.actions)
    if (cycle != nullptr && action->cycle == cycle->id && action->status == Status::dropped)
      dropped.push_back(&*action);
  draw::Slide slide;
  slide.title = catalog.text(msg("What slipped, and how often?"));
  slide.subtitle = catalog.text(
      cycle == current ? msg("Open actions that were rolled or that an ended cycle was left with, "
                             "and what was dropped in this one")
                       : msg("Open actions that were rolled or that an ended cycle was left with, "
                             "and what was dropped in cycle {1}",
                             cycle_number(plan, cycle->id)));
  slide.more = more_of(catalog);
  auto& list = slide.lists.emplace_back();
  list.empty = catalog.text(msg("✓ Nothing slipped, and nothing was dropped."));
  const auto all = slipped_actions(plan, today);
  if (const int others = late_and_continuing(plan, cycle, all, today); others > 0)
    slide.remark = catalog.text(
        msg_n("{1} more late action of cycle {2} has not slipped: it was to go on in the next one.",
              "{1} more late actions of cycle {2} have not slipped: they were to go on in the next "
              "one.",
              others, cycle_number(plan, cycle->id)));
  for (const auto& slipped : all) {
    list.rows.push_back({.lead = owner_name(plan, *slipped.action),
                         .title = slipped.action->title,
                         .note = reasons(slipped, catalog),
                         .state = slipped_words(slipped, catalog),
                         .tone = slipped_tone(slipped)});
  }
  for (const auto* action : dropped) {
    list.rows.push_back({.lead = owner_name(plan, *action),
                         .title = action->title,
                         .note = action->reason,
                         .state = "× " + catalog.text(state_words(*action, today)),
                         .tone = draw::Tone::neutral});
  }
  return slide;
}

draw::Slide next_slide(const std::optional<std::vector<Finding>>& findings,
                       const Catalog& catalog) {
  draw::Slide slide;
  slide.title = catalog.text(msg("What do we decide?"));
  slide.subtitle = catalog.text(msg("What, who and until when; the next review begins with it"));
  slide.more = more_of(catalog);
  slide.lists.push_back({.heading = catalog.text(msg("Decisions")),
                         .rows = {},
                         .empty = {},
                         .blank_lines = decision_lines});
  if (!findings) return slide;
  draw::SlideList open{.heading = catalog.text(msg("Needs attention")),
                       .rows = {},
                       .empty = catalog.text(msg("✓ Nothing needs attention.")),
                       .blank_lines = 0};
  for (const auto& group : grouped(*findings)) {
    const auto look = look_of(group.first().severity);
    open.rows.push_back({.lead = {},
                         .title = catalog.text(group.what),
                         .note = {},
                         .state = catalog.text(look.word),
                         .tone = look.tone});
  }
  slide.lists.push_back(std::move(open));
  return slide;
}

}  // namespace sightline
