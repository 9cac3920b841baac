#include "reports/export/csv_tables.h"

#include <utility>

#include "model/catalog/catalog.h"
#include "model/derive/finding_groups.h"
#include "model/derive/growth.h"
#include "model/derive/progress.h"
#include "model/find.h"
#include "reports/export/csv_cells.h"
#include "reports/tables_actions.h"
#include "reports/tables_figures.h"
#include "reports/tables_sight.h"

namespace sightline {
namespace {

using CsvRow = std::vector<CsvCell>;

using csv::day;
using csv::fixed;
using csv::number;
using csv::share;
using csv::typed;

class Tables {
 public:
  Tables(const Document& document, const AudienceOptions& audience, Day today)
      : whole_(document),
        document_(for_audience(document, audience)),
        plan_(document_.plan),
        audience_(audience),
        today_(today) {}

  std::vector<CsvTable> all() {
    add_vision();
    add_answers();
    add_areas();
    for (const auto measure : {Measure::revenue, Measure::headcount, Measure::profit})
      if (measure != Measure::profit || !is_withheld(Topic::profit, audience_))
        add(figure_csv(figure_table(document_, measure)));
    add(productivity_csv(document_));
    add_cycles();
    add_actions();
    add_people();
    if (!is_withheld(Topic::standards, audience_)) add_all(score_csv(document_, today_));
    if (!is_withheld(Topic::internal, audience_)) add(pipeline_csv(document_, today_));
    // Whom a plan is kept alive with is not for those who see no people.
    if (!is_withheld(Topic::people, audience_)) add_all(cadence_csv(document_, today_));
    add_reviews();
    add_decisions();
    add_sight();
    add_findings();
    return std::move(tables_);
  }

 private:
  void add(CsvTable table) {
    if (!table.rows.empty()) tables_.push_back(std::move(table));
  }

  void add_all(std::vector<CsvTable> tables) {
    for (auto& table : tables) add(std::move(table));
  }

  [[nodiscard]] CsvCell money(const std::optional<Money>& value) const {
    return csv::money(value, plan_.organization.currency);
  }

  template <class Goal>
  void add_goal(CsvTable& table, const char* part, const Goal& goal) const {
    if (goal == Goal{}) return;
    const auto growth = annual_growth(goal, vision_years(plan_));
    const auto cell = [&](const auto& value) {
      if constexpr (std::is_same_v<Goal, MoneyGoal>)
        return money(value);
      else
        return value ? number(to_units(*value)) : CsvCell{};
    };
    table.rows.push_back({fixed(part), cell(goal.now), cell(goal.then), cell(gap(goal).value()),
                          growth ? number((*growth).fraction) : CsvCell{"n/a"}});
  }

  void add_vision() {
    const auto& vision = plan_.vision;
    CsvTable table{.name = "vision",
                   .head = {"part", to_text(plan_.organization.as_of), to_text(vision.horizon),
                            "gap", "growth a year"},
                   .rows = {}};
    add_goal(table, "revenue", vision.organization.revenue);
    add_goal(table, "employees", vision.organization.employees);
    add_goal(table, label_of(vision.success.profit_kind), vision.success.profit);
    add_goal(table, "net worth", vision.success.net_worth);
    add_goal(table, "company value", vision.success.company_value);
    add(std::move(table));
  }

  void add_answers() {
    const auto& vision = plan_.vision;
    CsvTable table{.name = "answers", .head = {"part", "answer"}, .rows = {}};
    const auto answer = [&](const char* part, const std::string& text) {
      if (!text.empty()) table.rows.push_back({fixed(part), typed(text)});
    };
    answer("what success means", vision.success.meaning);
    answer("known by clients", vision.reputation.clients);
    answer("known by competitors", vision.reputation.competitors);
    answer("known by the business community", vision.reputation.business_community);
    answer("known by vendors", vision.reputation.vendors);
    if (vision.goal.kind) answer("ultimate goal", label_of(*vision.goal.kind));
    answer("ultimate goal: reasoning", vision.goal.reasoning);
    answer("ultimate goal: time frame", vision.goal.time_frame);
    answer("ultimate goal: what has to be true by then", vision.goal.preconditions);
    add(std::move(table));
  }

  void add_areas() {
    CsvTable table{
        .name = "specialty-areas",
        .head = {"id", "specialty area", "share of revenue now", "share of revenue in three years"},
        .rows = {}};
    for (const auto& area : plan_.vision.organization.areas)
      table.rows.push_back({fixed(to_text(area.id.uuid)), typed(area.name), share(area.share_now),
                            share(area.share_then)});
    add(std::move(table));
  }

  void add_cycles() {
    CsvTable table{.name = "cycles",
                   .head = {"cycle", "from", "to", "theme", "closed on", "done", "open", "late",
                            "at risk", "rolled", "continued", "dropped"},
                   .rows = {}};
    int at = 0;
    for (const auto& cycle : plan_.cycles) {
      const auto counts = count_actions(plan_, cycle.id, today_);
      CsvRow row = {number(++at), day(first_day(cycle.start)), day(last_day(cycle.last_month())),
                    typed(cycle.theme), day(cycle.closed_on)};
      for (const int count : {counts.done, counts.open, counts.late, counts.at_risk, counts.rolled,
                              counts.continued, counts.dropped})
        row.push_back(number(count));
      table.rows.push_back(std::move(row));
    }
    add(std::move(table));
  }

  void add_actions() {
    CsvTable table{.name = "actions",
                   .head = {"id", "cycle", "focus area", "action", "owner", "start", "due",
                            "status", "days late", "complete", "priority", "serves", "cost",
                            "notes", "reason", "rolled from", "done on"},
                   .rows = {}};
    for (const auto& boxed : plan_.actions) {
      const Action& action = *boxed;
      const auto* focus = find(plan_.focus_areas, action.focus);
      const int cycle = action.cycle ? cycle_number(plan_, *action.cycle) : 0;
      table.rows.push_back(
          {fixed(to_text(action.id.uuid)), cycle > 0 ? number(cycle) : fixed("backlog"),
           typed(focus == nullptr ? "" : focus_name(*focus, catalog_)), typed(action.title),
           typed(owner_name(plan_, action)), day(action.start), day(action.due),
           fixed(label_of(action.status)), number(days_late(action, today_)),
           number(percent_complete(action).fraction), fixed(label_of(action.priority)),
           typed(serves_text(plan_, action, catalog_)), money(action.cost), typed(action.notes),
           typed(action.reason), typed(rolled_text(plan_, action, catalog_)), day(action.done_on)});
    }
    add(std::move(table));
  }

  void add_people() {
    CsvTable table{.name = "people",
                   .head = {"id", "name", "role", "e-mail", "department", "manager"},
                   .rows = {}};
    for (const auto& person : plan_.people) {
      const auto* department = find(plan_.targets.departments, person.department);
      table.rows.push_back({fixed(to_text(person.id.uuid)), typed(person.name), typed(person.role),
                            typed(person.email),
                            typed(department == nullptr ? "" : department->name),
                            csv::person(plan_, person.manager)});
    }
    add(std::move(table));
  }

  [[nodiscard]] CsvCell cycle(const std::optional<Id<Cycle>>& id) const {
    const int found = id ? cycle_number(plan_, *id) : 0;
    return found > 0 ? number(found) : CsvCell{};
  }

  void add_reviews() {
    CsvTable table{
        .name = "reviews", .head = {"id", "date", "cycle", "attendees", "notes"}, .rows = {}};
    for (const auto& review : plan_.reviews) {
      std::string names;
      for (const auto& name : review.attendees) names += (names.empty() ? "" : "; ") + name;
      table.rows.push_back({fixed(to_text(review.id.uuid)), day(review.on), cycle(review.cycle),
                            typed(names), typed(review.notes)});
    }
    add(std::move(table));
  }

  void add_decisions() {
    CsvTable table{.name = "decisions",
                   .head = {"id", "review", "decision", "owner", "due", "done"},
                   .rows = {}};
    for (const auto& review : plan_.reviews)
      for (const auto& decision : review.decisions)
        table.rows.push_back({fixed(to_text(decision.id.uuid)), day(review.on),
                              typed(decision.text), csv::person(plan_, decision.owner),
                              day(decision.due), fixed(decision.done ? "yes" : "no")});
    add(std::move(table));
  }

  void add_sight() {
    CsvTable table{.name = "line-of-sight",
                   .head = {"vision", "target or KPI", "action", "owner", "status", "gap", "place"},
                   .rows = {}};
    std::string part;
    std::string target;
    for (const auto& row : sight_table(plan_, catalog_)) {
      // Each row tells all, so that it can be sorted and filtered.
      if (!row.part.empty()) {
        part = row.part;
        target.clear();
      }
      if (!row.target.empty()) target = row.target;
      const auto* action = row.action;
      table.rows.push_back({typed(part), typed(target), typed(action ? action->title : ""),
                            typed(action ? owner_name(plan_, *action) : ""),
                            fixed(action ? name_of(action->status) : ""),
                            fixed(row.is_gap ? "yes" : "no"), fixed(row.path)});
    }
    add(std::move(table));
  }

  void add_findings() {
    CsvTable table{.name = "findings",
                   .head = {"severity", "finding", "why it matters", "what to do", "place"},
                   .rows = {}};
    CsvTable silenced{.name = "silenced-findings",
                      .head = {"severity", "finding", "silenced on", "reason", "place"},
                      .rows = {}};
    const auto findings = sorted_for_audience(whole_, document_, audience_, today_);
    for (const auto& same : grouped(findings.open)) {
      const auto& finding = same.first();
      std::string places;
      for (const auto* member : same.members)
        places += (places.empty() ? "" : "; ") + member->place;
      table.rows.push_back({fixed(name_of(finding.severity)), typed(catalog_.text(same.what)),
                            typed(catalog_.text(finding.why)), typed(catalog_.text(finding.todo)),
                            fixed(places)});
    }
    for (const auto& left : findings.silenced)
      silenced.rows.push_back({fixed(name_of(left.finding.severity)),
                               typed(catalog_.text(left.finding.what)), day(left.on),
                               typed(left.reason), fixed(left.finding.place)});
    add(std::move(table));
    add(std::move(silenced));
  }

  const Document& whole_;
  const Document document_;
  const Plan& plan_;
  const AudienceOptions& audience_;
  Day today_;
  const Catalog catalog_ = Catalog::english();
  std::vector<CsvTable> tables_;
};

}  // namespace

std::vector<CsvTable> csv_tables(const Document& document, const AudienceOptions& audience,
                                 Day today) {
  return Tables(document, audience, today).all();
}

}  // namespace sightline
