#include "app/present/review_steps.h"

#include <algorithm>
#include <utility>

#include "app/present/approval.h"
#include "app/present/home_rows.h"
#include "app/present/review_lists.h"
#include "app/present/review_timing.h"
#include "model/derive/at_a_glance.h"
#include "model/derive/review.h"
#include "model/edit/gestures_cycle.h"
#include "model/edit/gestures_plan.h"
#include "model/edit/gestures_review.h"
#include "reports/review_slides.h"
#include "reports/tables_reviews.h"

namespace sightline {
namespace {

struct StepState {
  Message words;
  draw::Tone tone = draw::Tone::neutral;
};

StepState done_state() { return {msg("✓ done"), draw::Tone::good}; }

class Reader {
 public:
  Reader(const Session& session, const Catalog& catalog)
      : session_(session),
        document_(session.document()),
        plan_(document_.plan),
        today_(session.today()),
        catalog_(catalog),
        review_(review_in_progress(document_)),
        last_(review_before(document_, review_)),
        cycle_(cycle_under_review(document_, today_)) {}

  [[nodiscard]] StepState state(ReviewStep step, const std::set<ReviewStep>& seen) const {
    switch (step) {
      case ReviewStep::last_decisions:
        return last_decisions_state();
      case ReviewStep::actuals:
        return actuals_state();
      case ReviewStep::actions:
        return actions_state();
      case ReviewStep::findings: {
        const auto open = open_count();
        if (open == 0) return {msg("✓ none"), draw::Tone::good};
        return {msg_n("{1} open", "{1} open", open), draw::Tone::warning};
      }
      case ReviewStep::decisions:
        return decisions_state();
      case ReviewStep::agreement:
        return {msg("○ open"), draw::Tone::neutral};
      default:
        break;
    }
    return seen.contains(step) ? StepState{msg("✓ seen"), draw::Tone::good}
                               : StepState{msg("○ open"), draw::Tone::neutral};
  }

  [[nodiscard]] ReviewStepView view(ReviewStep step) const {
    ReviewStepView view{catalog_.term(label_of(step)), {}, {}};
    switch (step) {
      case ReviewStep::last_decisions:
        view.lead = catalog_.text(
            msg("What became of what the last review decided? Mark what is done, and make an "
                "action of what somebody has to do yet."));
        if (last_) view.sections = last_decision_sections(document_, *last_, today_, catalog_);
        break;
      case ReviewStep::actuals:
        view.lead = catalog_.text(
            msg("Figures first: a team that argues about them decides nothing. What is still "
                "provisional may stay so; the review says so for good."));
        view.sections = actuals_sections(plan_, cycle_, today_, catalog_);
        break;
      case ReviewStep::scorecard:
        view.lead = catalog_.text(msg("Where did each team reach its standard, and where not?"));
        view.sections = scorecard_sections(document_, today_, catalog_);
        break;
      case ReviewStep::targets:
        view.lead = catalog_.text(
            msg("Where do we stand against reference and target, and where will we land?"));
        view.sections = target_sections(document_, today_, catalog_);
        break;
      case ReviewStep::actions:
        view.lead = catalog_.text(
            msg("What was done, what was rolled, and why? What slips again and again is too large, "
                "or nobody wants it."));
        view.sections = action_sections(plan_, cycle_, today_, catalog_);
        break;
      case ReviewStep::findings:
        view.lead = catalog_.text(
            msg("What does not fit together yet? Follow the advice, or leave it with a reason."));
        view.sections = finding_sections(session_.findings(), catalog_);
        break;
      case ReviewStep::decisions:
        view.lead = catalog_.text(
            msg("What do we decide today? The next review begins with what became of it."));
        view.sections = decision_sections(document_, review_, today_, catalog_);
        break;
      case ReviewStep::agreement:
        view.lead = agreement_lead();
        break;
    }
    return view;
  }

  /// Of the findings that nobody has silenced.
  [[nodiscard]] std::size_t open_count() const { return session_.findings().open.size(); }
  [[nodiscard]] const Review* review() const { return review_; }
  [[nodiscard]] const Cycle* cycle() const { return cycle_; }

 private:
  [[nodiscard]] StepState actuals_state() const {
    if (!cycle_) return done_state();
    const auto actuals = cycle_actuals(plan_, *cycle_, today_);
    if (const int missing = actuals.missing(); missing > 0)
      return {msg_n("{1} missing", "{1} missing", missing), draw::Tone::bad};
    if (const int soft = actuals.provisional(); soft > 0)
      return {msg_n("{1} provisional", "{1} provisional", soft), draw::Tone::warning};
    return actuals.is_final() ? done_state() : StepState{msg("● so far"), draw::Tone::neutral};
  }

  [[nodiscard]] StepState actions_state() const {
    if (!cycle_ || cycle_->closed_on) return done_state();
    const auto open = open_actions(plan_, cycle_->id).size();
    return {msg_n("{1} open", "{1} open", open),
            open == 0 ? draw::Tone::neutral : draw::Tone::warning};
  }

  [[nodiscard]] StepState last_decisions_state() const {
    const auto open = last_ ? std::ranges::count(last_->decisions, false, &Decision::done) : 0;
    if (open == 0) return done_state();
    return {msg_n("{1} open", "{1} open", open), draw::Tone::warning};
  }

  [[nodiscard]] StepState decisions_state() const {
    const auto count = review_ ? review_->decisions.size() : 0;
    if (count == 0) return {msg("○ open"), draw::Tone::neutral};
    return {msg_n("✓ {1} decided", "✓ {1} decided", count), draw::Tone::good};
  }

  [[nodiscard]] std::string agreement_lead() const {
    if (!review_)
      return catalog_.text(
          msg("Begin the review first; at its end the whole plan is frozen as agreed."));
    const auto number = next_baseline_number(document_);
    auto text = catalog_.text(
        msg("Agreeing freezes the whole plan as baseline {1}. It is never changed, and any later "
            "state can be compared with it.",
            number));
    if (cycle_ && !cycle_actuals(plan_, *cycle_, today_).is_final())
      text += " " + catalog_.text(msg("Some actuals of the cycle are missing or provisional: the "
                                      "review will be marked as provisional."));
    return text;
  }

  const Session& session_;
  const Document& document_;
  const Plan& plan_;
  Day today_;
  const Catalog& catalog_;
  const Review* review_;
  const Review* last_;
  const Cycle* cycle_;
};

std::string open_findings_words(std::size_t open, const Catalog& catalog) {
  return catalog.text(open == 0 ? msg("no open findings")
                                : msg_n("{1} open finding", "{1} open findings", open));
}

std::string cycle_months_text(const Cycle& cycle, const Catalog& catalog) {
  return catalog.month_range(cycle.start, cycle.last_month());
}

/// Those that have ended; what was agreed stands behind each.
std::vector<HomeRow> held_rows(const Document& document, const Review* current,
                               const Catalog& catalog) {
  std::vector<HomeRow> rows;
  for (const auto* review : reviews_by_date(document.plan)) {
    if (review == current) continue;
    const auto* cycle = find(document.plan.cycles, review->cycle);
    HomeRow row{.lead = catalog.text(msg("{1}", review->on)),
                .title = cycle ? catalog.text(msg("Review of cycle {1}",
                                                  cycle_number(document.plan, cycle->id)))
                               : catalog.text(msg("Quarterly review")),
                .state = {},
                .tone = draw::Tone::neutral,
                .done = std::nullopt,
                .place = {PageId::review, "/plan/reviews/" + to_text(review->id)}};
    add_dotted(row.title,
               catalog.text(msg_n("{1} decision", "{1} decisions", review->decisions.size())));
    if (review->provisional) add_dotted(row.title, catalog.text(msg("provisional")));
    if (const auto* baseline = find(document.baselines, review->baseline)) {
      row.state = catalog.text(msg("✓ Baseline {1}", baseline->number));
      row.tone = draw::Tone::good;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::vector<ReviewStep> review_steps(const Document& document) {
  const bool has_last = review_before(document, review_in_progress(document)) != nullptr;
  std::vector<ReviewStep> steps;
  for (std::size_t i = 0; i < count_of<ReviewStep>(); ++i) {
    const auto step = static_cast<ReviewStep>(i);
    if (step != ReviewStep::last_decisions || has_last) steps.push_back(step);
  }
  return steps;
}

ReviewView review_view(const Session& session, const std::set<ReviewStep>& seen,
                       const Catalog& catalog) {
  const Reader reader(session, catalog);
  const auto& plan = session.plan();
  ReviewView view;
  const auto* review = reader.review();
  const auto* cycle = reader.cycle();
  view.is_going_on = review != nullptr;
  const auto number = cycle ? cycle_number(plan, cycle->id) : 0;
  view.title =
      catalog.text(review && cycle ? msg("Review of cycle {1}", number) : msg("Quarterly review"));
  add_dotted(view.title, open_findings_words(reader.open_count(), catalog));
  if (review) {
    if (cycle) view.subtitle = cycle_months_text(*cycle, catalog);
    add_dotted(view.subtitle, catalog.text(msg("begun on {1}", review->on)));
    view.attendees = typed_names(review->attendees);
    view.notes = review->notes;
  } else {
    view.begin = catalog.text(cycle ? begin_words(session.document(), *cycle, session.today())
                                    : msg("Begin a review"));
    if (const auto why =
            cycle ? why_now(session.document(), *cycle, session.today()) : std::optional<Message>{})
      view.why = catalog.text(*why);
  }
  for (const auto step : review_steps(session.document())) {
    const auto state = reader.state(step, seen);
    view.steps.push_back({.lead = std::to_string(view.steps.size() + 1),
                          .title = catalog.term(label_of(step)),
                          .state = catalog.text(state.words),
                          .tone = state.tone,
                          .done = std::nullopt,
                          .place = {PageId::review, name_of(step)}});
  }
  view.held = held_rows(session.document(), review, catalog);
  return view;
}

ReviewStepView review_step(const Session& session, ReviewStep step, const Catalog& catalog) {
  return Reader(session, catalog).view(step);
}

}  // namespace sightline
