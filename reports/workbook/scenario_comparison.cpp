#include "reports/workbook/scenario_comparison.h"

#include "reports/workbook/cell_text.h"
#include "reports/workbook/scenario_cells.h"

namespace sightline::workbook {

namespace scenario_cells {
namespace {

constexpr double head_height = 30;

class Comparison {
 public:
  Comparison(Context& context, Sheet& sheet, const std::vector<ScenarioOutcome>& outcomes,
             const std::vector<ScenarioRows>& rows, Form money)
      : context_(context),
        sheet_(sheet),
        currency_(context.organization().currency),
        outcomes_(outcomes),
        rows_(rows),
        money_(money) {}

  void write(Row at) {
    const Look head{.role = Role::header, .side = Side::right, .below = Rule::strong, .wrap = true};
    sheet_.text({at, label_column},
                in_unit(context_, context_.say("In {1}", currency_.code), money_),
                {.role = Role::header, .below = Rule::strong});
    sheet_.text({at, driver_column}, context_.word("Target"), head);
    for (std::size_t i = 1; i < outcomes_.size(); ++i)
      sheet_.text({at, column_of(i)}, one_line(outcomes_[i].name, 40), head);
    sheet_.height(at, head_height);
    ++at;
    for (const auto figure : scenario_figures) {
      write_figure(figure, at);
      at += 2;
    }
  }

 private:
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
      return "=IF(COUNT(" + months + ")<months_in_year,\"n/a\",SUM(" + months + "))";
    }
    const auto cell = places.sheet->place(Cell{row, last_month_column});
    return "=IF(" + cell + "=\"\",\"n/a\"," + cell + ")";
  }

  [[nodiscard]] std::string scenario_formula(ScenarioFigure figure,
                                             const ScenarioRows& block) const {
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

  static Column column_of(std::size_t outcome) {
    return static_cast<Column>(first_scenario + outcome - 1);
  }

  void write_figure(ScenarioFigure figure, Row at) {
    const bool people = figure == ScenarioFigure::headcount;
    Look look = plain(people ? Form::fte : money_);
    look.below = Rule::none;
    const auto change = plain(people                  ? Form::signed_fte
                              : money_ == Form::money ? Form::signed_money
                                                      : money_);
    sheet_.text({at, label_column}, context_.word(label_of(figure)));
    sheet_.text({at + 1, label_column}, context_.word("Difference to the target"),
                {.role = Role::second, .below = Rule::hairline});
    const auto target = figure_of(outcomes_[0].summary, figure, currency_);
    Look link = look;
    link.role = Role::link;
    put(sheet_, {at, driver_column}, target_formula(figure), target, link, "n/a");
    sheet_.blank({at + 1, driver_column}, change);
    const auto meant = absolute(Cell{at, driver_column});
    for (std::size_t i = 1; i < outcomes_.size(); ++i) {
      const auto value = figure_of(outcomes_[i].summary, figure, currency_);
      const Cell cell{at, column_of(i)};
      put(sheet_, cell, scenario_formula(figure, rows_[i - 1]), value, look, "n/a");
      put(sheet_, {at + 1, cell.column},
          "=IF(COUNT(" + relative(cell) + "," + meant + ")<COLUMNS(" + meant + ":" +
              absolute(Cell{at, first_scenario}) + "),\"\"," + relative(cell) + "-" + meant + ")",
          value && target ? std::optional(*value - *target) : std::nullopt, change);
    }
  }

  Context& context_;
  Sheet& sheet_;
  Currency currency_;
  const std::vector<ScenarioOutcome>& outcomes_;
  const std::vector<ScenarioRows>& rows_;
  Form money_;
};

}  // namespace
}  // namespace scenario_cells

void write_scenario_comparison(Context& context, Sheet& sheet, Row at,
                               const std::vector<ScenarioOutcome>& outcomes,
                               const std::vector<ScenarioRows>& rows, Form money) {
  scenario_cells::Comparison(context, sheet, outcomes, rows, money).write(at);
}

}  // namespace sightline::workbook
