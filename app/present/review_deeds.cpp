#include "app/present/review_deeds.h"

#include <algorithm>

#include "app/present/approval.h"
#include "app/present/close_cycle.h"
#include "app/present/plan_entry.h"
#include "app/present/plan_words.h"
#include "app/present/review_steps.h"
#include "app/present/review_timing.h"
#include "model/base/text.h"
#include "model/derive/review.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_findings.h"
#include "model/edit/gestures_horizon.h"
#include "model/edit/gestures_review.h"

namespace sightline {
namespace {

/// Performs what make() gives; what it refuses becomes a notice.
template <class Make>
bool perform_or_say(Session& session, Make make) {
  try {
    return session.perform(make(session.document()));
  } catch (const Failure& failure) {
    session.user().notify(NoticeTone::warning, failure.message());
    return false;
  }
}

const Decision* find_decision(const Plan& plan, const DecisionPlace& place) {
  const auto* review = find(plan.reviews, place.review);
  return review ? find(review->decisions, place.decision) : nullptr;
}

}  // namespace

bool begin_review(Session& session) {
  const auto* due = cycle_to_review(session.plan(), session.today());
  if (due && !review_in_progress(session.document()))
    if (const auto doubt = doubt_about_review(session.document(), *due, session.today());
        doubt && !session.user().confirm(doubt->question, doubt->deed))
      return false;
  return perform_or_say(session, [&](const Document& document) {
    const auto* cycle = cycle_to_review(document.plan, session.today());
    return begin_review(document, session.ids().next<Review>(),
                        cycle ? std::optional(cycle->id) : std::nullopt, session.today());
  });
}

bool drop_review(Session& session) {
  const auto* review = review_in_progress(session.document());
  if (!review) return false;
  const auto id = review->id;
  const auto count = review->decisions.size();
  const auto question =
      count == 0 ? msg("Drop the review that goes on? Nothing was decided in it.")
                 : msg_n("Drop the review that goes on, with the {1} decision in it?",
                         "Drop the review that goes on, with the {1} decisions in it?", count);
  if (!session.user().confirm(question, msg("Drop the review"))) return false;
  return perform_or_say(session,
                        [&](const Document& document) { return drop_review(document, id); });
}

EditEntry enter_decision(const Document& document, std::string_view typed, Id<Decision> id,
                         Day today, const Catalog& catalog) {
  const auto* review = review_in_progress(document);
  if (!review) return msg("Begin a review first: decisions are part of one.");
  if (trimmed(typed.substr(0, typed.find_first_of("@!^"))).empty())
    return msg("Say in a few words what is decided.");
  // Read by the same rules as a new action, so that people type the same everywhere.
  const Id<Action> as_action{id.uuid};
  const auto entry = quick_add(document, typed, as_action, std::nullopt, today, catalog);
  if (const auto* problem = problem_of(entry)) return *problem;
  const auto with = apply(document, *value_of(entry));
  const auto& read = *find(with.plan.actions, as_action);
  Decision decision;
  decision.id = id;
  decision.text = read.title;
  decision.owner = read.owner;
  decision.due = read.due;
  return attempt([&] { return add_decision(document, review->id, decision); });
}

Message decision_hint(const Plan& plan) {
  if (plan.people.empty()) return msg("Decide: “Hire a second engineer ^30 June”");
  auto name = plan.people.front().display_name();
  std::ranges::replace(name, ' ', '-');
  return msg("Decide: “Hire a second engineer @{1} ^30 June”", name);
}

EditEntry enter_attendees(const Document& document, std::string_view typed) {
  const auto* review = review_in_progress(document);
  if (!review) return Edit{};
  return attempt([&] { return set_attendees(document, review->id, names_in(typed)); });
}

EditEntry enter_notes(const Document& document, std::string_view typed) {
  const auto* review = review_in_progress(document);
  if (!review) return Edit{};
  return attempt([&] { return set_notes(document, review->id, typed); });
}

std::optional<DecisionPlace> decision_at(std::string_view path) {
  constexpr std::string_view above = "/plan/reviews/";
  constexpr std::string_view between = "/decisions/";
  constexpr std::size_t uuid_size = 36;
  if (path.size() != above.size() + uuid_size + between.size() + uuid_size ||
      !path.starts_with(above) || path.substr(above.size() + uuid_size, between.size()) != between)
    return std::nullopt;
  const auto review = parse_uuid(path.substr(above.size(), uuid_size));
  const auto decision = parse_uuid(path.substr(path.size() - uuid_size));
  if (!review || !decision) return std::nullopt;
  return DecisionPlace{{*review}, {*decision}};
}

DecisionStanding decision_standing(const Document& document, const DecisionPlace& place) {
  const auto* decision = find_decision(document.plan, place);
  if (!decision) return {};
  const auto* open = review_in_progress(document);
  return {.done = decision->done,
          .is_action = find(document.plan.actions, decision->action) != nullptr,
          .can_be_removed = open && open->id == place.review};
}

void toggle_done(Session& session, const DecisionPlace& place) {
  perform_or_say(session, [&](const Document& document) {
    const auto* decision = find_decision(document.plan, place);
    return set_decision_done(document, place.review, place.decision, decision && !decision->done);
  });
}

void make_action(Session& session, const DecisionPlace& place) {
  const auto action = session.ids().next<Action>();
  const auto* cycle = cycle_for_new(session.plan(), session.today());
  const auto into = cycle ? std::optional(cycle->id) : std::nullopt;
  const bool made = perform_or_say(session, [&](const Document& document) {
    return make_action(document, place.review, place.decision, action, into);
  });
  if (!made) return;
  const auto& plan = session.plan();
  const auto& added = *find(plan.actions, action);
  const int number = added.cycle ? cycle_number(plan, *added.cycle) : 0;
  session.user().notify(NoticeTone::done,
                        number > 0
                            ? msg("‘{1}’ is an action of cycle {2} now.", added.title, number)
                            : msg("‘{1}’ is an action in the backlog now.", added.title));
}

void remove_decision(Session& session, const DecisionPlace& place) {
  perform_or_say(session, [&](const Document& document) {
    return remove_decision(document, place.review, place.decision);
  });
}

std::optional<Message> finish_review(Session& session, std::string_view names) {
  const auto* review = review_in_progress(session.document());
  if (!review) return msg("No review goes on. Begin one first.");
  const auto baseline = session.ids().next<Baseline>();
  const auto entry = attempt([&] {
    return finish_review(session.document(), review->id, baseline, session.today(),
                         names_in(names));
  });
  if (const auto* problem = problem_of(entry)) return *problem;
  if (!session.perform(*value_of(entry))) return std::nullopt;
  const auto& document = session.document();
  session.user().notify(
      NoticeTone::done,
      document.plan.reviews.back().provisional
          ? msg("The review is finished: baseline {1}, provisional.",
                document.baselines.back().number)
          : msg("The review is finished: baseline {1}.", document.baselines.back().number));
  return std::nullopt;
}

bool silence_finding(Session& session, std::size_t open) {
  const auto& findings = session.findings().open;
  if (open >= findings.size()) return false;
  // A copy, since the plan may be changed while the reason is asked for.
  const auto finding = findings[open];
  const auto reason =
      session.user().ask_text(msg("Why is this left as it is? {1}", finding.what), {},
                              msg("Silence"), msg("Say why this finding is left as it is."));
  if (!reason) return false;
  return perform_or_say(session, [&](const Document& document) {
    return silence(document, session.ids().next<SilencedFinding>(), finding, *reason,
                   session.today());
  });
}

void take_up_finding(Session& session, std::size_t silenced) {
  const auto& sorted = session.findings();
  if (silenced >= sorted.silenced.size()) return;
  const auto id = sorted.silenced[silenced].id;
  perform_or_say(session, [&](const Document& document) { return unsilence(document, id); });
}

bool move_horizon_on(Session& session) {
  const auto& plan = session.plan();
  const bool all = closed_at_the_start(plan) >= cycle_count;
  const int cycles = all ? cycle_count : 1;
  if (const auto why = why_not_rolled(plan, cycles)) {
    session.user().notify(NoticeTone::warning, *why);
    return false;
  }
  const auto start = add_months(plan.organization.plan_start, cycles * cycle_months);
  const auto end = add_months(start, plan_months - 1);
  const auto question =
      all ? msg("All cycles are closed. Begin the next 18 months, {1} to {2}? Everything that was "
                "planned, reported and decided stays in the plan.",
                start, end)
          : msg("Move the 18 months on, to {1} to {2}? The oldest cycle leaves them and a new one "
                "joins; everything that was planned, reported and decided stays in the plan.",
                start, end);
  if (!session.user().confirm(question, msg("Move on"))) return false;
  const bool moved = perform_or_say(session, [&](const Document& document) {
    return roll_horizon(document, cycles, session.ids());
  });
  if (moved)
    session.user().notify(
        NoticeTone::done,
        msg("The plan now covers {1} to {2}. Set targets for the months that joined.", start, end));
  return moved;
}

bool add_cycle(Session& session, const Catalog& catalog) {
  const bool added = perform_or_say(session, [&](const Document& document) {
    return add_cycle(document, session.ids().next<Cycle>());
  });
  if (!added) return false;
  const auto& plan = session.plan();
  const auto& cycle = plan.cycles.back();
  session.user().notify(NoticeTone::done,
                        msg("Added cycle {1}, {2}.", plan.cycles.size(),
                            catalog.month_range(cycle.start, cycle.last_month())));
  return true;
}

}  // namespace sightline
