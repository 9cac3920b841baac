#include "reports/workbook/sheet_scenarios.h"

#include <algorithm>

#include "model/edit/change.h"
#include "model/find.h"
#include "reports/tables_scenarios.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr Row first_row = 4;
constexpr Column driver_column = measure_column;
constexpr Column level_column = first_extra_column;
constexpr Column year_column = second_extra_column;
constexpr Column first_scenario = 2;
constexpr std::size_t most_scenarios = last_month_column - first_scenario;
constexpr double label_width = 40;
constexpr double figure_width = 13;
constexpr double line_height = 13.5;
constexpr int year_months = 12;

constexpr Look plain(Form form = Form::general) {
  return {.form = form, .side = Side::right, .below = Rule::hairline};
}
constexpr Look label_look{.below = Rule::hairline};
/// What the book can't recompute is pasted, in grey.
constexpr Look pasted(Form form) {
  Look look = plain(form);
  look.role = Role::second;
  return look;
}
constexpr Look driver(Form form) {
  Look look = plain(form);
  look.role = Role::input;
  return look;
}

/// Where a scenario's monthly rows stand.
struct Block {
  Row price = 0;
  Row win_rate = 0;
  Row revenue = 0;
  Row headcount = 0;
  Row profit = 0;
};

class Writer {
 public:
  Writer(Context& context, Sheet& sheet)
      : context_(context),
        sheet_(sheet),
        plan_(context.plan()),
        currency_(plan_.organization.currency),
        outcomes_(scenario_outcomes(plan_)) {
    if (outcomes_.size() > most_scenarios) outcomes_.resize(most_scenarios);
  }

  void write() {
    write_head(context_, sheet_, context_.word("Scenarios"),
               context_.word("The target and what else may come: change a driver and see"));
    sheet_.width(label_column, label_column, label_width);
    sheet_.width(driver_column, last_month_column, figure_width);
    // The blocks below have their places before the figures above refer to them.
    const Row comparison = first_row;
    row_ = comparison + 2 + 2 * static_cast<Row>(scenario_figures.size()) + 1;
    write_month_row();
    std::vector<Row> pages;
    for (std::size_t i = 1; i < outcomes_.size(); ++i) {
      // The comparison and one block, then two blocks a page.
      if (i % 2 == 0) pages.push_back(row_);
      write_block(outcomes_[i]);
    }
    if (!pages.empty()) sheet_.break_before(pages);
    write_comparison(comparison);
    sheet_.freeze({first_row, driver_column});
    set_page(context_, sheet_, PageKind::months, {row_ - 1, last_month_column}, check_row + 1);
    sheet_.protect();
  }

 private:
  [[nodiscard]] Month month_at(Column column) const {
    return add_months(plan_.organization.plan_start, column - first_month_column);
  }

  template <class T>
  [[nodiscard]] std::optional<double> value_at(const Series<T>& series, Month month) const {
    const auto value = series.at(month);
    if (!value) return std::nullopt;
    if constexpr (std::is_same_v<T, Money>)
      return to_units(*value, currency_);
    else
      return to_units(*value);
  }

  void put(Cell at, const std::string& formula, const std::optional<double>& value,
           const Look& look, std::string_view missing = "") {
    if (value)
      sheet_.formula(at, formula, *value, look);
    else
      sheet_.formula(at, formula, missing, look);
  }

  /// The months, and how far each is into those that a scenario changes.
  void write_month_row() {
    const auto open = first_open_month(plan_);
    month_row_ = row_;
    sheet_.text({row_, label_column}, context_.word("Month by month"),
                {.role = Role::header, .below = Rule::strong});
    for (const auto& [column, head] :
         {std::pair{driver_column, "Driver"}, std::pair{level_column, "Level"},
          std::pair{year_column, "Last 12 months"}})
      sheet_.text({row_, column}, context_.word(head),
                  {.role = Role::header, .side = Side::right, .below = Rule::strong, .wrap = true});
    sheet_.height(row_, 2 * line_height + 3);
    sheet_.text({row_ + 1, label_column}, context_.word("First month that scenarios change"),
                label_look);
    sheet_.day({row_ + 1, driver_column}, first_day(open), pasted(Form::month));
    open_ = absolute(Cell{row_ + 1, driver_column});
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      const auto month = month_at(column);
      sheet_.formula(
          {row_, column}, month_formula(column), serial(month),
          {.role = Role::header, .form = Form::month, .side = Side::right, .below = Rule::strong});
      const auto head = row_fixed(Cell{row_, column});
      sheet_.formula({row_ + 1, column},
                     "=MAX(0,(YEAR(" + head + ")-YEAR(" + open_ + "))*months_a_year+MONTH(" + head +
                         ")-MONTH(" + open_ + ")+1)",
                     std::max(0, months_between(open, month) + 1), pasted(Form::count));
    }
    sheet_.text({row_ + 2, label_column}, context_.word("Months in a year"), label_look);
    sheet_.number({row_ + 2, driver_column}, year_months, pasted(Form::count));
    context_.book.define_name("months_a_year", sheet_.place(Cell{row_ + 2, driver_column}));
    sheet_.text({row_ + 3, label_column}, context_.word("Decimal places of an amount"), label_look);
    sheet_.number({row_ + 3, driver_column}, decimal_places(currency_), pasted(Form::count));
    context_.book.define_name("amount_places", sheet_.place(Cell{row_ + 3, driver_column}));
    row_ += 5;
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
    sheet_.text({row_, label_column}, context_.word(label), label_look);
    put_driver(name, value);
    ++row_;
  }

  void write_block(const ScenarioOutcome& outcome) {
    const auto& scenario = *find(plan_.scenarios, *outcome.id);
    Block block;
    context_.mark(path_to("/plan/scenarios", scenario.id), sheet_, {row_, label_column});
    sheet_.text({row_, label_column}, one_line(scenario.name, 80), {.bold = true, .sunken = true});
    sheet_.blanks({{row_, driver_column}, {row_, last_month_column}}, {.sunken = true});
    ++row_;
    write_notes(scenario.notes);
    block.price = row_;
    const auto name = "scenario_" + to_text(scenario.id).substr(0, 8);
    write_driver("Change of prices", name + "_price", std::max(-1.0, scenario.price.fraction));
    block.win_rate = row_;
    write_driver("Change of the win rate, for what is new", name + "_win_rate",
                 std::max(-1.0, scenario.win_rate.fraction));
    sheet_.text({row_, label_column}, context_.word("Planned hires come later by months"),
                label_look);
    sheet_.number({row_, driver_column}, scenario.hiring_delay, pasted(Form::count));
    ++row_;
    const Row first_area = row_;
    for (const auto& area : outcome.targets.revenue) write_area(scenario, area, block);
    write_total(outcome, first_area, block);
    block.headcount = row_;
    write_pasted(context_.word("Headcount"), total_headcount(outcome.targets).target, Form::fte);
    block.profit = row_;
    write_pasted(context_.word("Profit"), outcome.targets.profit.target, Form::money);
    blocks_.push_back(block);
    ++row_;
  }

  void write_notes(const std::string& notes) {
    if (notes.empty()) return;
    const auto text = one_line(notes, 600);
    sheet_.text({row_, label_column}, text, {.role = Role::second, .wrap = true, .top = true});
    sheet_.height(row_, line_height * lines_of(text, static_cast<int>(label_width) - 2) + 3);
    ++row_;
  }

  /// The cell of the area's target on Revenue; blank when it has none there.
  [[nodiscard]] std::string target_of(Id<SpecialtyArea> area, Column column) const {
    const auto& places = context_.figures.at(Measure::revenue);
    const auto key = to_text(area).substr(0, 8);
    for (std::size_t i = 0; i < places.table.blocks.size(); ++i) {
      const auto row = places.row(i, FigureKind::target);
      if (!places.table.blocks[i].is_total && places.table.blocks[i].key == key && row)
        return on_sheet(places.sheet->name(), row_fixed(Cell{*row, column}));
    }
    return {};
  }

  void write_area(const Scenario& scenario, const AreaRevenue& area, const Block& block) {
    const auto open = first_open_month(plan_);
    const auto known = std::ranges::find(scenario.areas, area.id, &AreaDriver::area);
    const double growth = known == scenario.areas.end() ? 0 : known->growth.fraction;
    sheet_.text({row_, label_column},
                context_.say("Revenue of {1}", one_line(area_name(plan_, area.id), 60)),
                label_look);
    put_driver("scenario_" + to_text(scenario.id).substr(0, 8) + "_growth_" +
                   to_text(area.id).substr(0, 8),
               std::max(-1.0, growth));
    const double level = level_of(revenue_of(plan_.targets, area.id), open) /
                         static_cast<double>(minor_per_unit(currency_));
    sheet_.number({row_, level_column}, level, pasted(Form::money));
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      const auto value = value_at(area.line.target, month_at(column));
      const auto target = target_of(area.id, column);
      if (target.empty())
        sheet_.maybe({row_, column}, value, pasted(Form::money));
      else
        put({row_, column}, area_formula(target, column, block), value, plain(Form::money));
    }
    ++row_;
  }

  [[nodiscard]] std::string area_formula(const std::string& target, Column column,
                                         const Block& block) const {
    const auto grown = target + "*(1+" + column_fixed(Cell{row_, driver_column}) + ")^(" +
                       row_fixed(Cell{month_row_ + 1, column}) + "/months_a_year)";
    return "=IF(" + target + "=\"\",\"\",IF(" + row_fixed(Cell{month_row_ + 1, column}) + "=0," +
           target + ",ROUND((" + grown + "+" + absolute(Cell{block.win_rate, driver_column}) +
           "*MAX(0," + grown + "-" + column_fixed(Cell{row_, level_column}) + "))*(1+" +
           absolute(Cell{block.price, driver_column}) + "),amount_places)))";
  }

  void write_total(const ScenarioOutcome& outcome, Row first_area, Block& block) {
    block.revenue = row_;
    const auto revenue = total_revenue(outcome.targets).target;
    Look look = plain(Form::money);
    look.bold = true;
    sheet_.text({row_, label_column}, context_.word("Revenue"),
                {.below = Rule::hairline, .bold = true});
    for (Column column = first_month_column; column <= last_month_column; ++column) {
      if (first_area == row_) {
        sheet_.blank({row_, column}, look);
        continue;
      }
      const auto parts = relative(Range{{first_area, column}, {row_ - 1, column}});
      put({row_, column}, "=IF(COUNT(" + parts + ")=0,\"\",SUM(" + parts + "))",
          value_at(revenue, month_at(column)), look);
    }
    write_year(revenue, look);
    ++row_;
  }

  template <class T>
  void write_pasted(const std::string& label, const Series<T>& series, Form form) {
    sheet_.text({row_, label_column}, label, label_look);
    for (Column column = first_month_column; column <= last_month_column; ++column)
      sheet_.maybe({row_, column}, value_at(series, month_at(column)), pasted(form));
    if constexpr (std::is_same_v<T, Money>) write_year(series, plain(Form::money));
    ++row_;
  }

  void write_year(const Series<Money>& series, const Look& look) {
    const auto months =
        relative(Range{{row_, last_month_column - year_months + 1}, {row_, last_month_column}});
    put({row_, year_column}, "=IF(COUNT(" + months + ")<months_a_year,\"n/a\",SUM(" + months + "))",
        year_of(series), look, "n/a");
  }

  [[nodiscard]] std::optional<double> year_of(const Series<Money>& series) const {
    const auto total = sum(series, trailing_12(last_plan_month(plan_)));
    return total.complete() ? std::optional(to_units(*total.value, currency_)) : std::nullopt;
  }

  /// Where a figure of the target stands on the sheets of the plan.
  [[nodiscard]] std::string target_formula(ScenarioFigure figure) const {
    const auto measure =
        figure == ScenarioFigure::headcount ? Measure::headcount
        : figure == ScenarioFigure::profit_month || figure == ScenarioFigure::profit_year
            ? Measure::profit
            : Measure::revenue;
    const auto& places = context_.figures.at(measure);
    const Row row = *places.row(0, FigureKind::target);
    if (is_year(figure)) {
      const auto months = places.sheet->place(
          Range{{row, last_month_column - year_months + 1}, {row, last_month_column}});
      return "=IF(COUNT(" + months + ")<months_a_year,\"n/a\",SUM(" + months + "))";
    }
    const auto cell = places.sheet->place(Cell{row, last_month_column});
    return "=IF(" + cell + "=\"\",\"n/a\"," + cell + ")";
  }

  [[nodiscard]] std::string scenario_formula(ScenarioFigure figure, const Block& block) const {
    const Row row =
        figure == ScenarioFigure::headcount ? block.headcount
        : figure == ScenarioFigure::profit_month || figure == ScenarioFigure::profit_year
            ? block.profit
            : block.revenue;
    const auto cell = absolute(Cell{row, is_year(figure) ? year_column : last_month_column});
    return "=IF(" + cell + "=\"\",\"n/a\"," + cell + ")";
  }

  static bool is_year(ScenarioFigure figure) {
    return figure == ScenarioFigure::revenue_year || figure == ScenarioFigure::profit_year;
  }

  void write_comparison(Row at) {
    const Look head{.role = Role::header, .side = Side::right, .below = Rule::strong, .wrap = true};
    sheet_.text({at, label_column}, context_.say("In {1}", currency_.code),
                {.role = Role::header, .below = Rule::strong});
    sheet_.text({at, driver_column}, context_.word("Target"), head);
    for (std::size_t i = 1; i < outcomes_.size(); ++i)
      sheet_.text({at, column_of(i)}, one_line(outcomes_[i].name, 40), head);
    sheet_.height(at, 2 * line_height + 3);
    ++at;
    for (const auto figure : scenario_figures) {
      write_figure(figure, at);
      at += 2;
    }
  }

  static Column column_of(std::size_t outcome) {
    return static_cast<Column>(first_scenario + outcome - 1);
  }

  void write_figure(ScenarioFigure figure, Row at) {
    const bool people = figure == ScenarioFigure::headcount;
    Look look = plain(people ? Form::fte : Form::money);
    look.below = Rule::none;
    const auto change = plain(people ? Form::signed_fte : Form::signed_money);
    sheet_.text({at, label_column}, context_.word(label_of(figure)));
    sheet_.text({at + 1, label_column}, context_.word("Difference to the target"),
                {.role = Role::second, .below = Rule::hairline});
    const auto target = figure_of(outcomes_[0].summary, figure, currency_);
    Look link = look;
    link.role = Role::link;
    put({at, driver_column}, target_formula(figure), target, link, "n/a");
    sheet_.blank({at + 1, driver_column}, change);
    const auto meant = absolute(Cell{at, driver_column});
    for (std::size_t i = 1; i < outcomes_.size(); ++i) {
      const auto value = figure_of(outcomes_[i].summary, figure, currency_);
      const Cell cell{at, column_of(i)};
      put(cell, scenario_formula(figure, blocks_[i - 1]), value, look, "n/a");
      put({at + 1, cell.column},
          "=IF(COUNT(" + relative(cell) + "," + meant + ")<COLUMNS(" + meant + ":" +
              absolute(Cell{at, first_scenario}) + "),\"\"," + relative(cell) + "-" + meant + ")",
          value && target ? std::optional(*value - *target) : std::nullopt, change);
    }
  }

  Context& context_;
  Sheet& sheet_;
  const Plan& plan_;
  Currency currency_;
  std::vector<ScenarioOutcome> outcomes_;
  std::vector<Block> blocks_;
  Row month_row_ = 0;
  Row row_ = 0;
  std::string open_;
};

}  // namespace

void write_scenarios(Context& context, Sheet& sheet) { Writer(context, sheet).write(); }

}  // namespace sightline::workbook
