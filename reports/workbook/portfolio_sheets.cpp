#include "reports/workbook/portfolio_sheets.h"

#include <xlsxwriter.h>

#include <cmath>

#include "reports/workbook/cell_text.h"
#include "reports/workbook/figure_looks.h"
#include "reports/workbook/portfolio_values.h"

namespace sightline::workbook {
namespace {

constexpr const char* below_zero = "AND(ISNUMBER({cell}),{cell}<0)";
constexpr const char* above_zero = "AND(ISNUMBER({cell}),{cell}>0)";

std::string in_row(Cell at, Column column) { return relative(Cell{at.row, column}); }

void write_formula(Sheet& sheet, Cell at, const std::string& formula, const Value& value,
                   const Look& look) {
  if (value.number) return sheet.formula(at, formula, *value.number, look);
  sheet.formula(at, formula, value.not_available ? not_available : "", look);
}

using Getter = std::function<Value(const PortfolioRow&)>;

// Of amounts, which have no most digits.
std::function<double(const NumberedPlan&)> room_of(Form form, const Getter& get) {
  if (form != Form::money && form != Form::signed_money) return {};
  return [get](const NumberedPlan& plan) {
    return figure_looks::width_of_figure(get(plan.row()).number.value_or(0));
  };
}

PortfolioColumn given(std::string group, std::string header, double width, std::string name,
                      Form form, const Getter& get, Side side = Side::right) {
  return {.group = std::move(group),
          .header = std::move(header),
          .width = width,
          .side = side,
          .name = std::move(name),
          .write = [get, look = portfolio_look(form, Role::calculation, side)](
                       Sheet& sheet, Cell at,
                       const NumberedPlan& plan) { sheet.maybe(at, get(plan.row()).number, look); },
          .room = room_of(form, get)};
}

using Formula = std::function<std::string(Cell)>;

PortfolioColumn calculated(std::string group, std::string header, double width, std::string name,
                           Form form, const Formula& formula, const Getter& get) {
  return {.group = std::move(group),
          .header = std::move(header),
          .width = width,
          .name = std::move(name),
          .write =
              [=, look = portfolio_look(form)](Sheet& sheet, Cell at, const NumberedPlan& plan) {
                write_formula(sheet, at, formula(at), get(plan.row()), look);
              },
          .room = room_of(form, get)};
}

// What stands in a named column of another sheet in the row of the same plan.
PortfolioColumn looked_up(std::string group, std::string header, double width,
                          const std::string& sheet_name, const std::string& what, Form form,
                          const Getter& get) {
  const std::string name = sheet_name + "_" + what;
  return {.group = std::move(group),
          .header = std::move(header),
          .width = width,
          .write =
              [=, look = portfolio_look(form, Role::link)](Sheet& sheet, Cell at,
                                                           const NumberedPlan& plan) {
                const std::string found = "INDEX(" + name + ",MATCH(" +
                                          column_fixed(Cell{at.row, number_column}) + "," +
                                          sheet_name + "_no,0))";
                write_formula(sheet, at, "=IF(" + found + "=\"\",\"\"," + found + ")",
                              get(plan.row()), look);
              },
          .room = room_of(form, get)};
}

// Whether it is good or bad is said by colour beside the sign or arrow of the number.
PortfolioColumn judged(PortfolioColumn column) {
  column.bad = below_zero;
  column.good = above_zero;
  return column;
}

PortfolioColumn alarming(PortfolioColumn column, std::string PortfolioColumn::*tone) {
  column.*tone = above_zero;
  return column;
}

Getter of(Measure measure, Value (*get)(const PortfolioFigure&)) {
  return [=](const PortfolioRow& row) { return get(figure_of(row, measure)); };
}

Getter count(int Counts::*member) {
  return [=](const PortfolioRow& row) { return Value{row.actions.*member}; };
}

Getter findings(Severity severity) {
  return [=](const PortfolioRow& row) {
    return Value{row.findings.at(static_cast<std::size_t>(severity))};
  };
}

PortfolioColumn currency_column(const Portfolio& portfolio, bool is_headcount) {
  return {.header = portfolio.word(is_headcount ? "Unit" : "Currency"),
          .width = 9,
          .side = Side::left,
          .words = [is_headcount, fte = portfolio.word("FTE")](const NumberedPlan& plan) {
            return is_headcount ? fte : plan.row().currency.code;
          }};
}

}  // namespace

void write_portfolio_figures(Portfolio& portfolio, Sheet& sheet, Measure measure) {
  const bool is_headcount = measure == Measure::headcount;
  const std::string name = key_of(measure);
  const Form amount = is_headcount ? Form::fte : Form::money;
  const Form change = is_headcount ? Form::signed_fte : Form::signed_money;
  const auto whole = portfolio.word(is_headcount ? "At the end of month 18" : "18 months");
  const auto so_far =
      portfolio.word(is_headcount ? "Last month with an actual" : "Months with an actual");
  // From the second cell to the first of two cells in this row.
  const auto difference = [](Column from, Column to) {
    return [=](Cell at) {
      return "=IF(COUNT(" + in_row(at, from) + ":" + in_row(at, to) + ")<2,\"\"," + in_row(at, to) +
             "-" + in_row(at, from) + ")";
    };
  };
  const auto percent = [](Column base, Column change_of) {
    return [=](Cell at) {
      const auto changed = in_row(at, change_of);
      const auto meant = in_row(at, base);
      return "=IF(" + changed + "=\"\",\"\",IF(" + meant + "=0,\"" + not_available + "\"," +
             changed + "/ABS(" + meant + ")))";
    };
  };
  auto columns = plan_columns(portfolio, name);
  columns.push_back(currency_column(portfolio, is_headcount));
  const auto at = [&] { return static_cast<Column>(columns.size()); };
  const Column target = at();
  columns.push_back(
      given(whole, portfolio.word("Target"), 14, name + "_target", amount, of(measure, target_of)));
  const Column landing = at();
  columns.push_back(given(whole, portfolio.word("Landing"), 14, name + "_landing", amount,
                          of(measure, landing_of)));
  const Column to_land = at();
  columns.push_back(calculated(whole, portfolio.word("Landing − target"), 14,
                               name + "_landing_variance", change, difference(target, landing),
                               of(measure, landing_variance)));
  columns.push_back(calculated(whole, portfolio.word("… in percent"), 11, name + "_landing_percent",
                               Form::arrow_percent, percent(target, to_land),
                               of(measure, landing_percent)));
  columns.push_back(given(so_far, portfolio.word("Months compared"), 10, name + "_months",
                          Form::count, of(measure, months_of)));
  const Column compared = at();
  columns.push_back(given(so_far, portfolio.word("Target"), 14, name + "_compared", amount,
                          of(measure, compared_of)));
  const Column actual = at();
  columns.push_back(given(so_far, portfolio.word("Actual"), 14, name + "_actual", amount,
                          of(measure, actual_of)));
  const Column to_date = at();
  columns.push_back(calculated(so_far, portfolio.word("Actual − target"), 14, name + "_variance",
                               change, difference(compared, actual), of(measure, variance_of)));
  columns.push_back(calculated(so_far, portfolio.word("… in percent"), 11,
                               name + "_variance_percent", Form::arrow_percent,
                               percent(compared, to_date), of(measure, variance_percent)));
  // More or fewer people than planned is neither good nor bad.
  if (!is_headcount)
    for (auto& column : columns)
      if (column.name.ends_with("_variance") || column.name.ends_with("_percent"))
        column = judged(column);
  write_portfolio_table(
      portfolio, sheet, portfolio.word(label_of(measure)),
      portfolio.word(is_headcount
                         ? "Full-time equivalents of employees; contractors are not among them"
                         : "Each organization in its own currency; nothing is added up"),
      columns);
}

void write_portfolio_actions(Portfolio& portfolio, Sheet& sheet) {
  const auto all = portfolio.word("All cycles");
  const auto open = portfolio.word("Of the open ones");
  auto columns = plan_columns(portfolio, "actions");
  columns.push_back(
      given({}, portfolio.word("Cycle now"), 9, {}, Form::count,
            [](const PortfolioRow& row) { return row.cycle > 0 ? Value{row.cycle} : Value{}; }));
  const auto done = static_cast<Column>(columns.size());
  const auto add = [&](const std::string& group, const char* header, const char* name,
                       int Counts::*member) {
    columns.push_back(given(group, portfolio.word(header), 11, std::string("actions_") + name,
                            Form::count, count(member)));
  };
  add(all, "Done", "done", &Counts::done);
  add(all, "Open", "open", &Counts::open);
  add(all, "Rolled", "rolled", &Counts::rolled);
  const auto rolled = static_cast<Column>(columns.size() - 1);
  columns.push_back(calculated(
      all, portfolio.word("Actions"), 11, "actions_all", Form::count,
      [=](Cell at) { return "=SUM(" + in_row(at, done) + ":" + in_row(at, rolled) + ")"; },
      [](const PortfolioRow& row) { return Value{row.actions.counted()}; }));
  const auto counted = static_cast<Column>(rolled + 1);
  columns.push_back(calculated(
      all, portfolio.word("Progress"), 11, "actions_progress", Form::percent,
      [=](Cell at) {
        return "=IF(" + in_row(at, counted) + "=0,\"" + not_available + "\"," + in_row(at, done) +
               "/" + in_row(at, counted) + ")";
      },
      progress_of));
  add(open, "Late", "late", &Counts::late);
  columns.back() = alarming(columns.back(), &PortfolioColumn::bad);
  add(open, "At risk or blocked", "at_risk", &Counts::at_risk);
  columns.back() = alarming(columns.back(), &PortfolioColumn::warning);
  add({}, "Dropped", "dropped", &Counts::dropped);
  write_portfolio_table(portfolio, sheet, portfolio.word("Actions"),
                        portfolio.word("Actions of all cycles; dropped ones don't count"), columns);
}

void write_portfolio_findings(Portfolio& portfolio, Sheet& sheet) {
  auto columns = plan_columns(portfolio, "findings");
  const auto add = [&](const char* header, const char* name, Severity severity) {
    columns.push_back(given({}, portfolio.word(header), 10, std::string("findings_") + name,
                            Form::count, findings(severity), Side::centre));
  };
  add("Errors", "errors", Severity::error);
  columns.back() = alarming(columns.back(), &PortfolioColumn::bad);
  add("Warnings", "warnings", Severity::warning);
  columns.back() = alarming(columns.back(), &PortfolioColumn::warning);
  add("Advice", "advice", Severity::advice);
  const auto& catalog = portfolio.options.catalog;
  const auto text = [&](const char* header, Message Finding::*part) {
    columns.push_back({.header = portfolio.word(header),
                       .width = 48,
                       .side = Side::left,
                       .words = [=, &catalog](const NumberedPlan& plan) {
                         const auto& finding = plan.row().most_severe_finding;
                         return finding ? catalog.text((*finding).*part) : std::string();
                       }});
  };
  text("Most severe finding", &Finding::what);
  text("What to do", &Finding::todo);
  write_portfolio_table(portfolio, sheet, portfolio.word("Findings"),
                        portfolio.word("What does not fit together yet; each plan book lists all"),
                        columns);
}

void write_portfolio_overview(Portfolio& portfolio, Sheet& sheet, bool has_profit,
                              bool has_findings) {
  auto columns = plan_columns(portfolio, "overview");
  columns.at(number_column).write = [](Sheet& on, Cell at, const NumberedPlan& plan) {
    write_number(on, at, plan.number, plan.plan->book);
  };
  columns.push_back(currency_column(portfolio, false));
  columns.push_back(
      given({}, portfolio.word("Plan begins"), 9, {}, Form::month,
            [](const PortfolioRow& row) { return Value{serial(row.horizon.first)}; }));
  const auto add_figure = [&](Measure measure) {
    const auto group = portfolio.word(label_of(measure));
    const std::string name = key_of(measure);
    const bool is_headcount = measure == Measure::headcount;
    const Form amount = is_headcount ? Form::fte : Form::money;
    const double width = is_headcount ? 10 : 13;
    columns.push_back(looked_up(group, portfolio.word("Landing"), width, name, "landing", amount,
                                of(measure, landing_of)));
    auto landing = looked_up(group, portfolio.word("Landing to target"), 10.5, name,
                             "landing_percent", Form::arrow_percent, of(measure, landing_percent));
    auto so_far = looked_up(group, portfolio.word("Actual to target"), 10.5, name,
                            "variance_percent", Form::arrow_percent, of(measure, variance_percent));
    columns.push_back(is_headcount ? landing : judged(landing));
    columns.push_back(is_headcount ? so_far : judged(so_far));
  };
  add_figure(Measure::revenue);
  add_figure(Measure::headcount);
  if (has_profit) add_figure(Measure::profit);
  const auto actions = portfolio.word("Actions");
  columns.push_back(looked_up(actions, portfolio.word("Done"), 9, "actions", "progress",
                              Form::percent, progress_of));
  columns.push_back(alarming(looked_up(actions, portfolio.word("Late"), 7, "actions", "late",
                                       Form::count, count(&Counts::late)),
                             &PortfolioColumn::bad));
  if (has_findings) {
    const auto group = portfolio.word("Findings");
    columns.push_back(alarming(looked_up(group, portfolio.word("Errors"), 8, "findings", "errors",
                                         Form::count, findings(Severity::error)),
                               &PortfolioColumn::bad));
    columns.push_back(alarming(looked_up(group, portfolio.word("Warnings"), 10, "findings",
                                         "warnings", Form::count, findings(Severity::warning)),
                               &PortfolioColumn::warning));
  }
  write_portfolio_table(
      portfolio, sheet, portfolio.word("Portfolio"),
      portfolio.say("{1} organizations on {2}, each in its own currency", portfolio.plans.size(),
                    portfolio.options.catalog.long_date(portfolio.options.today)),
      columns);
}

}  // namespace sightline::workbook
