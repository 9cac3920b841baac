#include "reports/workbook/sheet_scenarios.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/edit/change.h"
#include "model/find.h"
#include "reports/tables_scenarios.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/scenario_cells.h"
#include "reports/workbook/scenario_comparison.h"
#include "reports/workbook/scenario_hires.h"
#include "reports/workbook/scenario_widths.h"

namespace sightline::workbook {

namespace scenario_cells {
namespace {

constexpr std::size_t most_scenarios = last_month_column - first_scenario;
constexpr std::array column_heads = {std::pair{driver_column, "Driver"},
                                     std::pair{level_column, "Level"},
                                     std::pair{year_column, "Last 12 months"}};

constexpr Look driver(Form form) {
  Look look = plain(form);
  look.role = Role::input;
  return look;
}

constexpr double heads_height = 2 * line_height + 3;

/// Where a scenario's monthly rows stand.
struct Block : ScenarioRows {
  Row price = 0;
  Row win_rate = 0;
  Row delay = 0;
  Row work = 0;
};

class ScenariosWriter {
 public:
  ScenariosWriter(Context& context, Sheet& sheet)
      : context_(context),
        sheet_(sheet),
        plan_(context.plan()),
        currency_(plan_.organization.currency),
        outcomes_(scenario_outcomes(plan_)) {
    if (outcomes_.size() > most_scenarios) outcomes_.resize(most_scenarios);
  }

  void write() {
    write_head(context_, sheet_, context_.word("Scenarios"), "");
    sheet_.width(label_column, label_column, label_width);
    set_widths();
    write_subtitle(sheet_,
                   context_.word("The target and what else may come: change a driver and see"));
    const Row comparison = body_row;
    const Row first_block = comparison + 2 + 2 * static_cast<Row>(scenario_figures.size());
    // What scenarios reckon with stands below them, and on no paper: nobody has to read it first.
    row_ = first_block;
    for (std::size_t i = 1; i < outcomes_.size(); ++i) row_ += rows_of(outcomes_[i]);
    const Row last_printed = row_ - 2;
    write_month_row();
    ScenarioHires hires(context_, sheet_, month_row_ + 1);
    hires.write_plan(row_);
    row_ = first_block;
    std::vector<PageBlock> pages{{{comparison}}};
    for (std::size_t i = 1; i < outcomes_.size(); ++i) {
      pages.push_back({{row_}});
      write_block(outcomes_[i], hires);
    }
    write_scenario_comparison(context_, sheet_, comparison, outcomes_, blocks_, money_);
    sheet_.freeze({body_row, driver_column});
    set_month_pages(context_, sheet_, {last_printed, last_month_column}, check_row + 1, pages);
    sheet_.protect();
  }

 private:
  // Years stand in the comparison and in a column of their own; months take less, so that half of
  // them stand on a page.
  void set_widths() {
    const double years =
        scenario_figure_width(most_of_scenario_years(outcomes_, currency_), money_);
    const double months = scenario_figure_width(most_of_scenario_months(outcomes_, plan_), money_);
    const auto compared = static_cast<Column>(first_scenario + outcomes_.size());
    sheet_.width(driver_column, last_month_column, std::min(years, months));
    sheet_.width(driver_column, std::max(year_column, static_cast<Column>(compared - 2)), years);
  }

  [[nodiscard]] Month month_at(Column column) const {
    return add_months(plan_.organization.plan_start, column - first_month_column);
  }

  template <class T>
  [[nodiscard]] std::optional<double> in_month(const Series<T>& series, Month month) const {
    return value_at(series, month, currency_);
  }

  /// The months, and how far each is into those that a scenario changes.
  void write_month_row() {
    const auto open = open_month_;
    month_row_ = row_;
    sheet_.text({row_, label_column},
                in_unit(context_, context_.word("What scenarios reckon with"), money_),
                {.role = Role::header, .below = Rule::strong});
    for (const auto& [column, head] : column_heads)
      sheet_.text({row_, column}, context_.word(head),
                  {.role = Role::header, .side = Side::right, .below = Rule::strong, .wrap = true});
    sheet_.height(row_, heads_height);
    write_label(sheet_, row_ + 1, context_.word("First month that scenarios change"));
    sheet_.day({row_ + 1, driver_column}, first_day(open), pasted(Form::month));
    open_ = absolute(Cell{row_ + 1, driver_column});
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      const auto month = month_at(column);
      sheet_.formula(
          {row_, column}, month_formula(column), serial(month),
          {.role = Role::header, .form = Form::month, .side = Side::right, .below = Rule::strong});
      const auto head = row_fixed(Cell{row_, column});
      sheet_.formula({row_ + 1, column},
                     "=MAX(0,(YEAR(" + head + ")-YEAR(" + open_ + "))*months_in_year+MONTH(" +
                         head + ")-MONTH(" + open_ + ")+1)",
                     std::max(0, months_between(open, month) + 1), pasted(Form::count));
    }
    row_ += 2;
    write_margins();
    ++row_;
  }

  /// What more work of a month earns: a row of its own keeps the profits' formulas short.
  void write_margins() {
    if (!context_.figures.contains(Measure::profit)) return;
    write_label(sheet_, row_, context_.word("Margin of the month’s target"));
    margin_row_ = row_++;
    const auto& targets = plan_.targets;
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      const auto profit = target_cell(context_, Measure::profit, {}, column);
      const auto revenue = target_cell(context_, Measure::revenue, {}, column);
      if (profit.empty() || revenue.empty()) continue;
      const auto earned = in_month(targets.profit.target, month_at(column)).value_or(0);
      const auto sold = in_month(total_revenue(targets).target, month_at(column)).value_or(0);
      sheet_.formula({margin_row_, column},
                     "=IF(N(" + revenue + ")>0,MAX(0,N(" + profit + ")/" + revenue + "),0)",
                     sold > 0 ? std::max(0.0, earned / sold) : 0, plain(Form::percent));
    }
  }

  /// A cell to try in: nothing reads it back.
  void put_driver(const std::string& name, double value) {
    const Cell at{row_, driver_column};
    sheet_.number(at, value, driver(Form::signed_percent));
    Entry entry;
    entry.kind = Entry::Kind::number;
    entry.title = context_.word("Driver");
    entry.message = context_.word(
        "A change such as 8 % or -5 %, to try here. Sightline does not "
        "take it back.");
    sheet_.allow({at, at}, entry);
    context_.book.define_name(name, sheet_.place(at));
  }

  void write_driver(const char* label, const std::string& name, double value) {
    write_label(sheet_, row_, context_.word(label));
    put_driver(name, value);
    ++row_;
  }

  /// Of its block, with the blank one below it.
  [[nodiscard]] Row rows_of(const ScenarioOutcome& outcome) const {
    constexpr Row head = 1;
    constexpr Row drivers = 3;
    constexpr Row sums = 4;  // work, revenue, headcount, profit
    const auto& targets = outcome.targets;
    return head + (find(plan_.scenarios, *outcome.id)->notes.empty() ? 0 : 1) + drivers +
           static_cast<Row>(2 * targets.revenue.size() + targets.departments.size()) + sums + 1;
  }

  void write_block(const ScenarioOutcome& outcome, ScenarioHires& hires) {
    const auto& scenario = *find(plan_.scenarios, *outcome.id);
    Block block;
    context_.mark(path_to("/plan/scenarios", scenario.id), sheet_, {row_, label_column});
    sheet_.text({row_, label_column}, in_unit(context_, one_line(scenario.name, 80), money_),
                {.bold = true, .sunken = true, .wrap = true});
    // A block begins a page, where nothing else says what its columns are.
    for (const auto& [column, head] : column_heads)
      sheet_.text({row_, column}, context_.word(head),
                  {.side = Side::right, .bold = true, .sunken = true, .wrap = true});
    sheet_.height(row_, heads_height);
    for (Column column = first_month_column; column <= last_month_column; ++column)
      sheet_.formula({row_, column}, "=" + row_fixed(Cell{month_row_, column}),
                     serial(month_at(column)),
                     {.form = Form::month, .side = Side::right, .bold = true, .sunken = true});
    ++row_;
    write_notes(scenario.notes);
    block.price = row_;
    const auto name = "scenario_" + name_key(plan_, scenario.id.uuid);
    write_driver("Change of prices", name + "_price", std::max(-1.0, scenario.price.fraction));
    block.win_rate = row_;
    write_driver("Change of the win rate, for what is new", name + "_win_rate",
                 std::max(-1.0, scenario.win_rate.fraction));
    block.delay = row_;
    write_delay(name, scenario.hiring_delay);
    const Row first_work = row_;
    for (const auto& area : outcome.targets.revenue) write_work(scenario, area, block);
    write_work_sum(first_work, block);
    const Row first_area = row_;
    for (std::size_t i = 0; i < outcome.targets.revenue.size(); ++i)
      write_area(outcome.targets.revenue[i], first_work + static_cast<Row>(i), block);
    write_total(outcome, first_area, block);
    block.headcount =
        hires.write_scenario(row_, outcome, absolute(Cell{block.delay, driver_column}));
    row_ = block.headcount + 1;
    block.profit = row_;
    write_profit(outcome.targets.profit.target, block);
    blocks_.push_back(block);
    ++row_;
  }

  void write_notes(const std::string& notes) {
    if (notes.empty()) return;
    const auto text = one_line(notes, 600);
    sheet_.text({row_, label_column}, text, {.role = Role::second, .wrap = true, .top = true});
    sheet_.height(row_, line_height * lines_of(text, label_width) + 3);
    ++row_;
  }

  /// Whole months, to try in as well: a part of one would be no month's hires.
  void write_delay(const std::string& name, int months) {
    write_label(sheet_, row_, context_.word("Planned hires come later by months"));
    const Cell at{row_, driver_column};
    sheet_.number(at, months, driver(Form::count));
    Entry entry;
    entry.kind = Entry::Kind::whole;
    entry.least = -plan_months;
    entry.most = plan_months;
    entry.title = context_.word("Driver");
    entry.message = context_.say(
        "A whole number of months from {1} to {2}, below zero for earlier, to try here. Sightline "
        "does not take it back.",
        -plan_months, plan_months);
    sheet_.allow({at, at}, entry);
    context_.book.define_name(name + "_delay", sheet_.place(at));
    ++row_;
  }

  /// An area's work at today's prices; a part of an amount, as the model reckons with it.
  void write_work(const Scenario& scenario, const AreaRevenue& area, const Block& block) {
    const auto known = std::ranges::find(scenario.areas, area.id, &AreaDriver::area);
    const double growth =
        std::max(-1.0, known == scenario.areas.end() ? 0 : known->growth.fraction);
    const double win_rate = std::max(-1.0, scenario.win_rate.fraction);
    write_label(
        sheet_, row_,
        context_.say("Work of {1}, at today’s prices", one_line(area_name(plan_, area.id), 60)));
    put_driver("scenario_" + name_key(plan_, scenario.id.uuid) + "_growth_" +
                   name_key(plan_, area.id.uuid),
               growth);
    const auto& line = revenue_of(plan_.targets, area.id);
    const double level =
        level_of(line, open_month_) / static_cast<double>(minor_per_unit(currency_));
    sheet_.number({row_, level_column}, level, pasted(money_));
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      const auto month = month_at(column);
      auto value = in_month(line.target, month);
      if (value && month >= open_month_) {
        const double years = static_cast<double>(months_between(open_month_, month) + 1) /
                             static_cast<double>(year_months);
        const double grown = *value * std::pow(1 + growth, years);
        value = grown + win_rate * std::max(0.0, grown - level);
      }
      if (value)
        work_[static_cast<std::size_t>(column - first_month_column)] =
            work_[static_cast<std::size_t>(column - first_month_column)].value_or(0) + *value;
      const auto target =
          target_cell(context_, Measure::revenue, name_key(plan_, area.id.uuid), column);
      if (target.empty())
        sheet_.maybe({row_, column}, value, pasted(money_));
      else
        put(sheet_, {row_, column}, work_formula(target, column, block), value, plain(money_));
    }
    ++row_;
  }

  [[nodiscard]] std::string work_formula(const std::string& target, Column column,
                                         const Block& block) const {
    const auto step = row_fixed(Cell{month_row_ + 1, column});
    const auto grown = target + "*(1+" + column_fixed(Cell{row_, driver_column}) + ")^(" + step +
                       "/months_in_year)";
    return "=IF(" + target + "=\"\",\"\",IF(" + step + "=0," + target + "," + grown + "+" +
           absolute(Cell{block.win_rate, driver_column}) + "*MAX(0," + grown + "-" +
           column_fixed(Cell{row_, level_column}) + ")))";
  }

  void write_work_sum(Row first, Block& block) {
    block.work = row_;
    sheet_.text({row_, label_column}, context_.word("Work, at today’s prices"), sum_label);
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      auto& sum = work_[static_cast<std::size_t>(column - first_month_column)];
      put_sum({row_, column}, first, sum, sum_look(money_));
      sum.reset();
    }
    ++row_;
  }

  /// Of the rows from `first` to the one above.
  void put_sum(Cell at, Row first, const std::optional<double>& value, const Look& look) {
    if (first == at.row) return sheet_.blank(at, look);
    const auto parts = relative(Range{{first, at.column}, {at.row - 1, at.column}});
    put(sheet_, at, "=IF(COUNT(" + parts + ")=0,\"\",SUM(" + parts + "))", value, look);
  }

  void write_area(const AreaRevenue& area, Row work_row, const Block& block) {
    write_label(sheet_, row_,
                context_.say("Revenue of {1}", one_line(area_name(plan_, area.id), 60)));
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      const auto work = relative(Cell{work_row, column});
      put(sheet_, {row_, column},
          "=IF(" + work + "=\"\",\"\",IF(" + row_fixed(Cell{month_row_ + 1, column}) + "=0," +
              work + ",ROUND(" + work + "*(1+" + absolute(Cell{block.price, driver_column}) +
              "),money_decimals)))",
          in_month(area.line.target, month_at(column)), plain(money_));
    }
    ++row_;
  }

  void write_total(const ScenarioOutcome& outcome, Row first_area, Block& block) {
    block.revenue = row_;
    const auto revenue = total_revenue(outcome.targets).target;
    const auto look = sum_look(money_);
    sheet_.text({row_, label_column}, context_.word("Revenue"), sum_label);
    for (Column column = first_month_column; column <= last_month_column; ++column)
      put_sum({row_, column}, first_area, in_month(revenue, month_at(column)), look);
    write_year(revenue, look);
    ++row_;
  }

  /// More work earns the month's own target margin, a price falls through wholly.
  void write_profit(const Series<Money>& profit, const Block& block) {
    const auto look = sum_look(money_);
    sheet_.text({row_, label_column}, context_.word("Profit"), sum_label);
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      const auto target = target_cell(context_, Measure::profit, {}, column);
      const auto planned = target_cell(context_, Measure::revenue, {}, column);
      const auto work = relative(Cell{block.work, column});
      const auto value = in_month(profit, month_at(column));
      const auto step = row_fixed(Cell{month_row_ + 1, column});
      if (target.empty() || planned.empty()) {
        sheet_.maybe({row_, column}, value, pasted(money_));
        continue;
      }
      put(sheet_, {row_, column},
          "=IF(" + target + "=\"\",\"\",IF(OR(" + step + "=0," + work + "=\"\")," + target +
              ",ROUND(" + target + "+" + row_fixed(Cell{margin_row_, column}) + "*(" + work +
              "-N(" + planned + "))+" + absolute(Cell{block.price, driver_column}) + "*" + work +
              ",money_decimals)))",
          value, look);
    }
    write_year(profit, look);
    ++row_;
  }

  void write_year(const Series<Money>& series, const Look& look) {
    const auto months =
        relative(Range{{row_, last_month_column - year_months + 1}, {row_, last_month_column}});
    put(sheet_, {row_, year_column},
        "=IF(COUNT(" + months + ")<months_in_year,\"n/a\",SUM(" + months + "))", year_of(series),
        look, "n/a");
  }

  [[nodiscard]] std::optional<double> year_of(const Series<Money>& series) const {
    const auto total = sum(series, trailing_12(last_plan_month(plan_)));
    return total.complete() ? std::optional(to_units(*total.value, currency_)) : std::nullopt;
  }

  Context& context_;
  Sheet& sheet_;
  const Plan& plan_;
  Currency currency_;
  std::vector<ScenarioOutcome> outcomes_;
  std::vector<ScenarioRows> blocks_;
  Form money_ = form_of_amounts(most_of_scenario_years(outcomes_, currency_));
  Month open_month_ = first_open_month(plan_);
  std::array<std::optional<double>, plan_months> work_;  ///< of the block that is written
  Row month_row_ = 0;
  Row margin_row_ = 0;
  Row row_ = 0;
  std::string open_;
};

}  // namespace
}  // namespace scenario_cells

void write_scenarios(Context& context, Sheet& sheet) {
  scenario_cells::ScenariosWriter(context, sheet).write();
}

}  // namespace sightline::workbook
