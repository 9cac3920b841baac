#include "app/cli/plan_summary.h"

#include <algorithm>

#include "app/cli/text_table.h"
#include "model/derive/audience_copy.h"
#include "model/derive/figures.h"
#include "model/derive/growth.h"
#include "model/derive/landing.h"
#include "model/derive/open_findings.h"
#include "model/derive/outlook_record.h"
#include "model/derive/progress.h"
#include "model/derive/trajectory.h"
#include "model/find.h"
#include "reports/landing_words.h"

namespace sightline {

namespace {

class Summary {
 public:
  Summary(const Document& document, Day today, const Catalog& catalog)
      : document_(document), plan_(document.plan), today_(today), catalog_(catalog) {}

  [[nodiscard]] std::string text() const {
    return frame() + "\n" + vision() + areas() + "\n" + cycles() + "\n" + landing() + "\n" +
           closing();
  }

 private:
  [[nodiscard]] std::string say(const Message& message) const {
    return as_line(catalog_.text(message)) + "\n";
  }
  [[nodiscard]] std::string show(Money amount) const {
    return catalog_.money(amount, plan_.organization.currency);
  }
  [[nodiscard]] std::string show(Fte headcount) const { return catalog_.fte(headcount); }
  [[nodiscard]] std::string show(Percent percent) const { return catalog_.percent(percent); }
  template <class T>
  [[nodiscard]] std::string show(const std::optional<T>& value) const {
    return value ? show(*value) : catalog_.term("n/a");
  }
  template <class T>
  [[nodiscard]] std::string show(const Available<T>& value) const {
    return show(value.value());
  }

  [[nodiscard]] std::string frame() const {
    const auto& organization = plan_.organization;
    const auto name =
        organization.name.empty() ? catalog_.text(msg("Untitled plan")) : organization.name;
    auto text = as_line(name) + "\n";
    text += say(msg("{1}, {2} cycles, in {3}",
                    catalog_.month_range(organization.plan_start, last_plan_month(plan_)),
                    plan_.cycles.size(), organization.currency.code));
    if (const auto* baseline = reference_baseline(document_))
      text += say(msg("Approved as baseline {1} on {2}", baseline->number, baseline->agreed_on));
    else
      text += say(msg("Not approved yet"));
    if (const auto audience = copied_for(document_))
      text += say(msg("A copy for: {1}; its history says what it is without", *audience));
    return text;
  }

  template <class Goal>
  void add_goal(TextTable& table, const char* label, const Goal& goal) const {
    table.add({catalog_.term(label), show(goal.now), show(goal.then), show(gap(goal)),
               show(annual_growth(goal, vision_years(plan_)))});
  }

  [[nodiscard]] std::string vision() const {
    const auto& vision = plan_.vision;
    TextTable table({catalog_.text(msg("Vision")), catalog_.date(plan_.organization.as_of),
                     catalog_.date(vision.horizon), catalog_.text(msg("Gap")),
                     catalog_.text(msg("Growth a year"))});
    add_goal(table, "Revenue", vision.organization.revenue);
    add_goal(table, "Employees", vision.organization.employees);
    add_goal(table, label_of(vision.success.profit_kind), vision.success.profit);
    add_goal(table, "Net worth", vision.success.net_worth);
    return table.text();
  }

  [[nodiscard]] std::string areas() const {
    const auto& areas = plan_.vision.organization.areas;
    if (areas.empty()) return {};
    TextTable table({catalog_.text(msg("Specialty area")), catalog_.text(msg("Share now")),
                     catalog_.text(msg("Share then"))});
    for (const auto& area : areas)
      table.add({area.name, show(area.share_now), show(area.share_then)});
    return "\n" + table.text();
  }

  [[nodiscard]] std::string cycles() const {
    const auto revenue = total_revenue(plan_.targets).target;
    const auto headcount = total_headcount(plan_.targets).target;
    TextTable table({catalog_.text(msg("Targets")), catalog_.text(msg("Revenue")),
                     catalog_.text(msg("Headcount")), catalog_.text(msg("Profit")),
                     catalog_.text(msg("Actions")), catalog_.text(msg("Done"))});
    int number = 0;
    for (const auto& cycle : plan_.cycles) {
      const auto period = period_of(cycle);
      const auto counts = count_actions(plan_, cycle.id, today_);
      table.add({catalog_.text(msg("Cycle {1}, {2}", ++number,
                                   catalog_.month_range(period.first, period.last))),
                 show(over(revenue, period).value), show(over(headcount, period).value),
                 show(over(plan_.targets.profit.target, period).value),
                 std::to_string(counts.counted()), show(progress(counts))});
    }
    return table.text();
  }

  void add_landing(TextTable& table, const std::string& name, const Landing& landing,
                   const Series<Money>& target) const {
    const auto horizon = horizon_of(plan_);
    const auto none = catalog_.term("n/a");
    const auto lands = sum(landing.months, horizon);
    const auto range = likely_range(landing, horizon);
    const auto chance = chance_of_target(landing, target, horizon);
    const auto meant = sum(target, horizon);
    table.add({name, meant.complete() ? show(meant.value) : none,
               lands.complete() ? show(lands.value) : none,
               range ? range_words(*range, plan_.organization.currency, catalog_) : none,
               chance ? chance_words(*chance, catalog_) : none});
  }

  [[nodiscard]] std::string landing() const {
    const auto& targets = plan_.targets;
    const auto last = last_plan_month(plan_);
    TextTable table({catalog_.text(msg("All 18 months together")), catalog_.text(msg("Target")),
                     catalog_.text(msg("Landing")),
                     catalog_.text(msg("{1} range", catalog_.percent({range_probability}, 0))),
                     catalog_.text(msg("Chance"))});
    const auto revenue = revenue_landing(plan_);
    add_landing(table, catalog_.term("Revenue"), revenue, total_revenue(targets).target);
    if (targets.revenue.size() > 1)
      for (const auto& area : targets.revenue)
        add_landing(table, area_name(plan_, area.id), area_landing(plan_, area.id),
                    area.line.target);
    const auto profit = profit_landing(plan_);
    add_landing(table, catalog_.term(label_of(plan_.vision.success.profit_kind)), profit,
                targets.profit.target);
    table.add({catalog_.text(msg("Headcount in month 18")),
               show(total_headcount(targets).target.at(last)),
               show(headcount_landing(plan_).at(last)), "", ""});
    auto text = table.text() + say(method_of(revenue));
    if (const auto remark = remark_on(revenue); !remark.empty()) text += say(remark);
    if (const auto record = revenue_outlook_record(document_)) text += say(words_of(*record));
    return text;
  }

  [[nodiscard]] std::string closing() const {
    const auto findings = open_findings(document_, today_);
    const auto count = [&](Severity severity) {
      return std::ranges::count(findings, severity, &Finding::severity);
    };
    return trajectory() +
           say(msg("Findings: errors {1}, warnings {2}, advice {3}", count(Severity::error),
                   count(Severity::warning), count(Severity::advice)));
  }

  [[nodiscard]] std::string trajectory() const {
    const auto target = target_on_trajectory(plan_);
    if (!target) return say(target.reason());
    auto at = show((*target).target);
    auto path = show((*target).trajectory);
    if (at == path && (*target).target != (*target).trajectory) {
      const auto& currency = plan_.organization.currency;
      at = catalog_.full_money((*target).target, currency);
      path = catalog_.full_money((*target).trajectory, currency);
    }
    const auto short_by = (*target).short_by();
    if (short_by.minor == 0)
      return say(msg("The last 12 of the 18 months are on the trajectory: a target of {1}", at));
    if (short_by < Money{})
      return say(
          msg("The last 12 of the 18 months go beyond the trajectory by {1}: a target of {2} "
              "against {3}",
              show(-short_by), at, path));
    return say(
        msg("The last 12 of the 18 months fall short of the trajectory by {1}: a target of "
            "{2} against {3}",
            show(short_by), at, path));
  }

  const Document& document_;
  const Plan& plan_;
  Day today_;
  const Catalog& catalog_;
};

}  // namespace

std::string plan_summary(const Document& document, Day today, const Catalog& catalog) {
  return Summary(document, today, catalog).text();
}

}  // namespace sightline
