#include "reports/draw/one_page_words.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <utility>

#include "model/derive/at_a_glance.h"
#include "model/derive/growth.h"
#include "model/derive/trajectory.h"
#include "model/find.h"
#include "reports/capital.h"
#include "reports/charts.h"
#include "reports/short_words.h"
#include "reports/sight.h"
#include "reports/tables_actions.h"

namespace sightline::draw {
namespace {

Tone tone_of(ActionState state) {
  switch (state) {
    case ActionState::late:
    case ActionState::blocked:
      return Tone::bad;
    case ActionState::at_risk:
      return Tone::warning;
    case ActionState::on_track:
    case ActionState::done:
      return Tone::good;
    default:
      return Tone::neutral;
  }
}

// The less, the more pressing; what went elsewhere comes behind all that stayed.
int urgency_of(ActionState state) {
  constexpr int least = static_cast<int>(ActionState::late) + 1;
  if (state == ActionState::rolled || state == ActionState::dropped) return least;
  return static_cast<int>(ActionState::late) - static_cast<int>(state);
}

/// A specialty area's share of revenue, or that of several.
struct Shares {
  std::optional<Percent> now, month_18, then;

  void add(const Shares& other) {
    add_to(now, other.now);
    add_to(month_18, other.month_18);
    add_to(then, other.then);
  }
  [[nodiscard]] PageFigure figure(std::string label, const Catalog& catalog) const {
    return {std::move(label), text(now, catalog), text(month_18, catalog), text(then, catalog), {}};
  }

 private:
  static void add_to(std::optional<Percent>& sum, const std::optional<Percent>& more) {
    if (more) sum = Percent{(sum ? sum->fraction : 0) + more->fraction};
  }
  static std::string text(const std::optional<Percent>& value, const Catalog& catalog) {
    return value ? catalog.percent(*value, 0) : std::string{};
  }
};

class Words {
 public:
  Words(const Document& document, Day today, bool with_profit, const Catalog& catalog,
        const Cycle* cycle)
      : document_(document),
        plan_(document.plan),
        currency_(plan_.organization.currency),
        today_(today),
        with_profit_(with_profit),
        catalog_(catalog),
        cycle_(cycle != nullptr ? cycle : current_cycle(plan_, today)) {}

  PageWords all() {
    const auto& organization = plan_.organization;
    words_.organization =
        organization.name.empty() ? say(msg("Plan without a name yet")) : organization.name;
    words_.title = organization.plan_title.empty() ? say(msg("Plan to {1}", plan_.vision.horizon))
                                                   : organization.plan_title;
    words_.date = catalog_.date(today_);
    words_.sight = sight_picture(document_, today_, catalog_);
    add_vision();
    add_targets();
    add_cycle();
    return std::move(words_);
  }

 private:
  [[nodiscard]] std::string say(const Message& message) const { return catalog_.text(message); }
  [[nodiscard]] std::string term(const char* id) const { return catalog_.term(id); }

  void add_vision() {
    const auto& vision = plan_.vision;
    words_.vision = term("Vision");
    answer(words_.answers, say(msg("What success means")), vision.success.meaning);
    add_goal();
    words_.reputation_heading = say(msg("How we want to be known"));
    answer(words_.reputation, say(msg("Clients")), vision.reputation.clients);
    answer(words_.reputation, say(msg("Competitors")), vision.reputation.competitors);
    answer(words_.reputation, say(msg("Business community")), vision.reputation.business_community);
    answer(words_.reputation, say(msg("Vendors")), vision.reputation.vendors);
    words_.vision_empty = say(msg("The vision has no words yet."));
  }

  static void answer(std::vector<PageAnswer>& answers, std::string label, const std::string& text) {
    if (!text.empty()) answers.push_back({std::move(label), text});
  }

  void add_goal() {
    const auto& goal = plan_.vision.goal;
    std::string text = goal.kind ? with_capital(term(label_of(*goal.kind))) : std::string{};
    for (const auto* more : {&goal.reasoning, &goal.time_frame})
      if (!more->empty()) text += (text.empty() ? "" : " · ") + *more;
    answer(words_.answers, say(msg("Ultimate goal")), text);
  }

  [[nodiscard]] std::string amount(const std::optional<Money>& value) const {
    return value ? catalog_.amount(*value, currency_) : std::string{};
  }
  [[nodiscard]] std::string level(const std::optional<Fte>& value) const {
    return value ? catalog_.fte(*value) : std::string{};
  }
  [[nodiscard]] std::string share(const std::optional<Percent>& value, int decimals = 0) const {
    return value ? catalog_.percent(*value, decimals) : std::string{};
  }

  void add_figure(PageFigure figure) {
    if (figure.now.empty() && figure.month_18.empty() && figure.then.empty()) return;
    words_.figures.push_back(std::move(figure));
  }

  void add_targets() {
    const auto end = last_plan_month(plan_);
    words_.targets = term("Targets");
    words_.heads = {currency_.code, say(msg("Now")), say(msg("Month 18")), horizon_head(),
                    say(msg("A year"))};
    words_.dates = {{},
                    catalog_.short_month_year(month_of(plan_.organization.as_of)),
                    catalog_.short_month_year(end),
                    catalog_.short_month_year(month_of(plan_.vision.horizon)),
                    {}};
    add_figures(end);
    add_areas(end);
    words_.targets_empty = say(msg("No targets have been set yet."));
    words_.chart = revenue_chart(document_, today_, catalog_);
    words_.chart.empty_sentence = say(msg("The chart appears with the first revenue targets."));
    add_verdict();
  }

  [[nodiscard]] std::optional<Money> year_of(const sightline::Series<Money>& series,
                                             Month end) const {
    const auto year = sum(series, trailing_12(end));
    return year.complete() ? year.value : std::nullopt;
  }

  // As short as can be: its column is narrow.
  [[nodiscard]] std::string horizon_head() const {
    const double years = vision_years(plan_);
    return std::abs(years - 3) < 0.01 ? say(msg("Three years")) : then_head(years, catalog_);
  }

  void add_figures(Month end) {
    const auto& vision = plan_.vision;
    const double years = vision_years(plan_);
    const auto revenue = total_revenue(plan_.targets).target;
    const auto headcount = total_headcount(plan_.targets).target;
    const auto& goal = vision.organization.revenue;
    const auto& people = vision.organization.employees;
    const auto year = year_of(revenue, end);
    add_figure({say(msg("Revenue, 12 months")), amount(goal.now), amount(year), amount(goal.then),
                share(annual_growth(goal, years).value(), 1)});
    add_figure({say(msg("Headcount")), level(people.now), level(headcount.at(end)),
                level(people.then), share(annual_growth(people, years).value(), 1)});
    if (with_profit_) add_profit(end, year);
    const auto productivity = revenue_per_employee(revenue, headcount, end);
    const auto each_now = per_employee(goal.now, people.now);
    const auto each_then = per_employee(goal.then, people.then);
    const bool whole = productivity && (*productivity).months == 12;
    add_figure({say(msg("Revenue per employee")), amount(each_now.value()),
                whole ? amount((*productivity).value) : std::string{}, amount(each_then.value()),
                each_now && each_then
                    ? share(annual_growth(MoneyGoal{*each_now, *each_then}, years).value(), 1)
                    : std::string{}});
    add_worth(say(msg("Net worth")), vision.success.net_worth, years);
    add_worth(say(msg("Company value")), vision.success.company_value, years);
  }

  void add_profit(Month end, const std::optional<Money>& revenue) {
    const auto& success = plan_.vision.success;
    const auto& of = plan_.vision.organization.revenue;
    const auto year = year_of(plan_.targets.profit.target, end);
    add_figure({term(label_of(success.profit_kind)), amount(success.profit.now), amount(year),
                amount(success.profit.then),
                share(annual_growth(success.profit, vision_years(plan_)).value(), 1)});
    add_figure({say(msg("Margin")),
                share(ratio(success.profit.now, of.now).value(), 1),
                share(ratio(year, revenue).value(), 1),
                share(ratio(success.profit.then, of.then).value(), 1),
                {}});
  }

  void add_worth(std::string label, const MoneyGoal& goal, double years) {
    add_figure({std::move(label),
                amount(goal.now),
                {},
                amount(goal.then),
                share(annual_growth(goal, years).value(), 1)});
  }

  void add_areas(Month end) {
    words_.areas_heading = say(msg("Share of revenue"));
    const auto total = year_of(total_revenue(plan_.targets).target, end);
    std::vector<Shares> areas;
    for (const auto& area : plan_.vision.organization.areas) {
      const auto year = year_of(revenue_of(plan_.targets, area.id).target, end);
      areas.push_back({area.share_now, ratio(year, total).value(), area.share_then});
      words_.areas.push_back(
          areas.back().figure(area.name.empty() ? say(msg("(no name)")) : area.name, catalog_));
    }
    words_.other_areas = [areas, catalog = catalog_](std::size_t shown) {
      Shares sum;
      for (const auto& area : areas | std::views::drop(shown)) sum.add(area);
      const auto count = areas.size() - shown;
      return sum.figure(
          catalog.text(msg_n("{1} more specialty area", "{1} more specialty areas", count)),
          catalog);
    };
  }

  void add_verdict() {
    const auto found = target_on_trajectory(plan_);
    if (!found) return;
    const auto short_by = (*found).short_by();
    words_.verdict_tone = short_by.minor > 0 ? Tone::warning : Tone::good;
    if (short_by.minor > 0)
      words_.verdict = say(msg("▼ At month 18 the targets are {1} short of the trajectory.",
                               catalog_.money(short_by, currency_)));
    else if (short_by.minor < 0)
      words_.verdict = say(msg("▲ At month 18 the targets are {1} beyond the trajectory.",
                               catalog_.money(-short_by, currency_)));
    else
      words_.verdict = say(msg("● At month 18 the targets are on the trajectory."));
  }

  void add_cycle() {
    words_.cycle_empty = say(msg("No actions are planned for this cycle yet."));
    words_.more = [catalog = catalog_](std::size_t count) {
      return catalog.text(msg_n("and {1} more action", "and {1} more actions", count));
    };
    const auto* cycle = cycle_;
    if (cycle == nullptr) {
      words_.cycle = say(msg("This cycle"));
      return;
    }
    words_.cycle =
        say(msg("Cycle {1} of {2} · {3}", cycle_number(plan_, cycle->id), plan_.cycles.size(),
                catalog_.month_range(cycle->start, cycle->last_month())));
    words_.theme = cycle->theme;
    const auto counts = count_actions(plan_, cycle->id, today_);
    if (counts.counted() > 0) {
      words_.done = static_cast<double>(counts.done) / counts.counted();
      words_.progress = say(msg("{1} of {2} done", counts.done, counts.counted()));
      if (counts.late > 0) words_.progress += say(msg(" · {1} late", counts.late));
    }
    // What went elsewhere is listed as well, so that as many stand here as are counted.
    if (counts.rolled > 0) add_dotted(words_.progress, say(msg("{1} rolled", counts.rolled)));
    if (counts.continued > 0)
      add_dotted(words_.progress, say(msg("{1} continued", counts.continued)));
    if (counts.dropped > 0) add_dotted(words_.progress, say(msg("{1} dropped", counts.dropped)));
    const auto continued = continued_actions(plan_);
    for (const auto* action : actions_by_focus(plan_, cycle->id)) add_action(*action, continued);
  }

  void add_action(const Action& action, const std::unordered_set<Id<Action>>& continued) {
    const auto* focus = find(plan_.focus_areas, action.focus);
    const auto state = state_of(action, today_);
    words_.actions.push_back(
        {.focus = focus == nullptr ? std::string{} : focus_name(*focus, catalog_),
         .title = action.title,
         .owner = owner_name(plan_, action),
         .due = action.due ? catalog_.date(*action.due) : std::string{},
         .state = status_symbol(action, today_) + " " + say(state_words(action, continued, today_)),
         .tone = tone_of(state),
         .urgency = urgency_of(state)});
  }

  const Document& document_;
  const Plan& plan_;
  const Currency& currency_;
  Day today_;
  bool with_profit_;
  const Catalog& catalog_;
  const Cycle* cycle_;
  PageWords words_;
};

}  // namespace

PageWords page_words(const Document& document, Day today, bool with_profit, const Catalog& catalog,
                     const Cycle* cycle) {
  return Words(document, today, with_profit, catalog, cycle).all();
}

}  // namespace sightline::draw
