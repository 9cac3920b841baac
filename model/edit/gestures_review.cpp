#include "model/edit/gestures_review.h"

#include "model/base/text.h"
#include "model/derive/review.h"
#include "model/edit/action_parts.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_plan.h"
#include "model/find.h"

namespace sightline {
namespace {

bool is_named(const Plan& plan, Id<Baseline> baseline) {
  return std::ranges::find(plan.reviews, std::optional(baseline), &Review::baseline) !=
         plan.reviews.end();
}

bool has_ended(const Document& document, const Review& review) {
  if (review.baseline) return true;
  return std::ranges::any_of(document.baselines, [&](const Baseline& baseline) {
    return !is_named(document.plan, baseline.id) && find(baseline.plan->reviews, review.id);
  });
}

/// The one held last; of two on one day the one that was begun later.
template <class Keep>
const Review* latest(const Plan& plan, Keep keep) {
  const Review* found = nullptr;
  for (const auto& review : plan.reviews)
    if (keep(review) && (!found || review.on >= found->on)) found = &review;
  return found;
}

const Review& require_open(const Document& document, Id<Review> id) {
  const auto& review = require(document.plan.reviews, id);
  if (has_ended(document, review))
    refuse(msg("The review of {1} has ended, and what it agreed stays as it was. Begin a new one.",
               review.on));
  return review;
}

std::string short_text(const Decision& decision) {
  constexpr std::size_t most = 60;
  return decision.text.size() <= most
             ? decision.text
             : std::string(
                   trimmed(to_valid_text(std::string_view(decision.text).substr(0, most)))) +
                   "…";
}

template <class Change>
Edit change_decision(const Document& document, Id<Review> review, Id<Decision> id, Message label,
                     Change change) {
  (void)require(require(document.plan.reviews, review).decisions, id);
  return make_edit(document, std::move(label), [&](Document& d) {
    change_element(d.plan.reviews, review,
                   [&](Review& r) { change_element(r.decisions, id, change); });
  });
}

const Decision& decision_of(const Document& document, Id<Review> review, Id<Decision> id) {
  return require(require(document.plan.reviews, review).decisions, id);
}

std::vector<std::string> clean_names(const std::vector<std::string>& names) {
  std::vector<std::string> cleaned;
  for (const auto& name : names)
    if (auto line = clean_line(name); !line.empty()) cleaned.push_back(std::move(line));
  return cleaned;
}

std::string require_text(std::string_view typed) {
  auto text = clean_line(typed);
  if (text.empty()) refuse(msg("Say in a few words what is decided."));
  return text;
}

}  // namespace

const Review* review_in_progress(const Document& document) {
  const auto* last = latest(document.plan, [](const Review&) { return true; });
  return last && !has_ended(document, *last) ? last : nullptr;
}

const Review* review_before(const Document& document, const Review* current) {
  return latest(document.plan, [&](const Review& review) {
    return &review != current && (!current || review.on <= current->on);
  });
}

Edit begin_review(const Document& document, Id<Review> id, std::optional<Id<Cycle>> cycle, Day on) {
  if (const auto* open = review_in_progress(document))
    refuse(msg("The review of {1} still goes on. Finish it first.", open->on));
  Review review{id, on, cycle, {}, {}, {}};
  if (cycle) (void)require(document.plan.cycles, *cycle);
  if (const auto* before = review_before(document, nullptr)) review.attendees = before->attendees;
  auto label = cycle ? msg("Begin the review of cycle {1}", cycle_number(document.plan, *cycle))
                     : msg("Begin a review");
  return make_edit(document, std::move(label),
                   [&](Document& d) { d.plan.reviews.push_back(review); });
}

Edit drop_review(const Document& document, Id<Review> id) {
  const auto& review = require_open(document, id);
  return make_edit(document, msg("Drop the review of {1}", review.on),
                   [&](Document& d) { remove_element(d.plan.reviews, id); });
}

Edit set_notes(const Document& document, Id<Review> id, std::string_view typed) {
  const auto& review = require_open(document, id);
  return make_edit(
      document, msg("Edit the notes of the review of {1}", review.on), [&](Document& d) {
        change_element(d.plan.reviews, id, [&](Review& r) { r.notes = clean_text(typed); });
      });
}

Edit set_attendees(const Document& document, Id<Review> id, const std::vector<std::string>& names) {
  const auto& review = require_open(document, id);
  return make_edit(
      document, msg("Say who takes part in the review of {1}", review.on), [&](Document& d) {
        change_element(d.plan.reviews, id, [&](Review& r) { r.attendees = clean_names(names); });
      });
}

Edit add_decision(const Document& document, Id<Review> review, Decision decision) {
  (void)require_open(document, review);
  decision.text = require_text(decision.text);
  return make_edit(document, msg("Decide ‘{1}’", short_text(decision)), [&](Document& d) {
    change_element(d.plan.reviews, review,
                   [&](Review& r) { r.decisions.push_back(std::move(decision)); });
  });
}

Edit set_decision_text(const Document& document, Id<Review> review, Id<Decision> id,
                       std::string_view typed) {
  (void)require_open(document, review);
  auto text = require_text(typed);
  return change_decision(
      document, review, id,
      msg("Reword the decision ‘{1}’", short_text(decision_of(document, review, id))),
      [&](Decision& d) { d.text = text; });
}

Edit remove_decision(const Document& document, Id<Review> review, Id<Decision> id) {
  (void)require_open(document, review);
  return make_edit(
      document, msg("Remove the decision ‘{1}’", short_text(decision_of(document, review, id))),
      [&](Document& d) {
        change_element(d.plan.reviews, review, [&](Review& r) { remove_element(r.decisions, id); });
      });
}

Edit set_decision_owner(const Document& document, Id<Review> review, Id<Decision> id,
                        std::optional<Id<Person>> owner) {
  if (owner) (void)require(document.plan.people, *owner);
  return change_decision(
      document, review, id,
      msg("Set the owner of the decision ‘{1}’", short_text(decision_of(document, review, id))),
      [&](Decision& d) { d.owner = owner; });
}

Edit set_decision_due(const Document& document, Id<Review> review, Id<Decision> id,
                      std::optional<Day> due) {
  return change_decision(
      document, review, id,
      msg("Set the due date of the decision ‘{1}’", short_text(decision_of(document, review, id))),
      [&](Decision& d) { d.due = due; });
}

Edit set_decision_done(const Document& document, Id<Review> review, Id<Decision> id, bool done) {
  const auto text = short_text(decision_of(document, review, id));
  return change_decision(
      document, review, id,
      done ? msg("Mark the decision ‘{1}’ as done", text) : msg("Open the decision ‘{1}’", text),
      [&](Decision& d) { d.done = done; });
}

Edit make_action(const Document& document, Id<Review> review, Id<Decision> id, Id<Action> action_id,
                 std::optional<Id<Cycle>> cycle) {
  const auto& plan = document.plan;
  const auto& decision = decision_of(document, review, id);
  if (const auto* is = find(plan.actions, decision.action))
    refuse(msg("It is the action ‘{1}’ already.", is->title));
  if (plan.focus_areas.empty()) detail::refuse_missing();
  Action action;
  action.id = action_id;
  action.title = decision.text;
  action.focus = plan.focus_areas.front().id;
  action.owner = decision.owner;
  action.due = decision.due;
  action.serves = decision.concerns;
  const auto* within = decision.due ? cycle_of(plan, *decision.due) : nullptr;
  action.cycle = within && !within->closed_on ? std::optional(within->id) : cycle;
  return make_edit(document, msg("Make the decision ‘{1}’ an action", short_text(decision)),
                   [&](Document& d) {
                     auto& actions = d.plan.actions;
                     actions.insert(end_of_cell(actions, action), Box<Action>(action));
                     change_element(d.plan.reviews, review, [&](Review& r) {
                       change_element(r.decisions, id, [&](Decision& e) { e.action = action_id; });
                     });
                   });
}

Edit finish_review(const Document& document, Id<Review> id, Id<Baseline> baseline, Day day,
                   const std::vector<std::string>& names) {
  const auto& review = require_open(document, id);
  const auto agreed = clean_names(names);
  if (agreed.empty()) refuse(msg("Say who agrees: a baseline nobody agreed to binds nobody."));
  const auto* cycle = find(document.plan.cycles, review.cycle);
  const bool provisional = cycle && !cycle_actuals(document.plan, *cycle, day).is_final();
  return make_edit(document,
                   msg("Finish the review as baseline {1}", next_baseline_number(document)),
                   [&](Document& d) {
                     change_element(d.plan.reviews, id, [&](Review& r) {
                       r.baseline = baseline;
                       r.provisional = provisional;
                       if (r.attendees.empty()) r.attendees = agreed;
                     });
                     d = apply(d, approve_plan(d, baseline, day, agreed));
                   });
}

Edit choose_reference(const Document& document, Id<Baseline> id, Id<Decision> decision,
                      std::string_view reason, const InWords& words) {
  const auto& baseline = require(document.baselines, id);
  const auto* review = review_in_progress(document);
  if (!review)
    refuse(msg("Which baseline is the reference is decided in a review. Begin one first."));
  const auto why = clean_line(reason);
  if (why.empty()) refuse(msg("Say why this baseline is to be the reference."));
  if (document.reference == id) refuse(msg("Baseline {1} is the reference.", baseline.number));
  Decision decided;
  decided.id = decision;
  decided.text = words(msg("Baseline {1} becomes the reference: {2}", baseline.number, why));
  decided.done = true;
  const auto review_id = review->id;
  return make_edit(document, msg("Make baseline {1} the reference", baseline.number),
                   [&](Document& d) {
                     d.reference = id;
                     change_element(d.plan.reviews, review_id,
                                    [&](Review& r) { r.decisions.push_back(decided); });
                   });
}

}  // namespace sightline
