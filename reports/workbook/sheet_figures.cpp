#include "reports/workbook/sheet_figures.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "reports/tables_figures.h"
#include "reports/tables_productivity.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/figure_extras.h"
#include "reports/workbook/figure_formulas.h"
#include "reports/workbook/figure_landing.h"
#include "reports/workbook/figure_looks.h"
#include "reports/workbook/figure_note.h"
#include "reports/workbook/figure_productivity.h"

namespace sightline::workbook {
namespace {

constexpr double figures_label_width = 22;
// Beyond it a page of subtotals would end before its last.
constexpr double most_label_width = 23.5;
constexpr double measure_width = 21;
constexpr double count_width = 7.5;
// Low enough that three parts stand on a page.
constexpr double figures_row_height = 13.5;
constexpr double gap_height = 9;
constexpr double least_month_width = 9.3;
constexpr double least_period_width = 12;
// Separators are narrower than the digits that they are counted as.
constexpr double spare_width = 1;
// Where digits are wide, so that ten periods stand on a page: no wider than their heads need.
constexpr double least_wide_period_width = 10.6;
// The heads of trailing months are the longest.
constexpr double trailing_extra_width = 1;

Form figure_form(Measure measure, FigureKind kind) {
  const bool is_signed = kind == FigureKind::variance || kind == FigureKind::baseline_variance ||
                         kind == FigureKind::landing_variance;
  if (kind == FigureKind::variance_percent) return Form::signed_percent;
  if (measure == Measure::headcount) return is_signed ? Form::signed_fte : Form::fte;
  return is_signed ? Form::signed_money : Form::money;
}

const char* title_of(Measure measure) {
  if (measure == Measure::revenue) return "Revenue";
  return measure == Measure::headcount ? "Headcount" : "Profit";
}

class FiguresWriter {
 public:
  FiguresWriter(Context& context, Sheet& sheet, Measure measure)
      : context_(context), sheet_(sheet), places_(context.figures[measure]) {
    places_.sheet = &sheet;
    places_.table = figure_table(context.document, measure);
    places_.past = history_table(context.document, measure);
    place_rows();
  }

  void write() {
    const auto measure = places_.table.measure;
    sheet_.usual_height(figures_row_height);
    write_head(context_, sheet_, context_.word(title_of(measure)), "");
    write_month_heads(context_, sheet_, places_.table, MonthHeads::full);
    const Formulas formulas(context_, places_);
    write_period_heads(formulas);
    for (std::size_t block = 0; block < places_.table.blocks.size(); ++block)
      write_block(formulas, block);
    if (measure == Measure::headcount) write_below_headcount(context_, places_);
    write_history(context_, places_);
    const Row landing = sheet_.last().row + 2;
    write_landing_range(context_, places_);
    const Row last = sheet_.last().row;
    set_widths();
    sheet_.freeze({month_row + 1, first_month_column});
    const auto last_column =
        static_cast<Column>(first_period_column + places_.table.periods.size() - 1);
    write_figure_note(context_, places_, last_column);
    const auto blocks = page_blocks(landing);
    for (std::size_t i = 1; i < blocks.size(); ++i)
      sheet_.height(blocks[i].parts.front() - 1, gap_height);
    set_month_pages(context_, sheet_, {last, last_column}, month_row, blocks);
    sheet_.protect();
  }

 private:
  // A blank row between two blocks.
  void place_rows() {
    Row row = month_row + 1;
    for (std::size_t block = 0; block < places_.table.blocks.size(); ++block) {
      for (const auto& line : places_.table.blocks[block].rows)
        places_.rows[{block, line.kind}] = row++;
      ++row;
    }
    if (places_.table.measure == Measure::headcount) places_.per_employee = row;
  }

  [[nodiscard]] double width_of_names() const {
    const bool is_short = std::ranges::all_of(places_.table.blocks, [&](const auto& block) {
      return lines_in_bold(block_name(block), figures_label_width) == 1;
    });
    return is_short ? figures_label_width : most_label_width;
  }

  // How many of its months a subtotal covers so far: "1 of 3".
  void write_reported(const Formulas& formulas, std::size_t period, const Look& look) {
    const auto& table = places_.table;
    const auto& shown = table.periods[period];
    const auto& actual = *table.total().row(table.reported());
    int known = 0;
    for (std::size_t i = 0; i < table.months.size(); ++i)
      if (shown.months.contains(table.months.at(i)) && actual.months.at(i).number) ++known;
    const auto column = static_cast<Column>(first_period_column + period);
    sheet_.formula({since_row, column}, formulas.reported(shown.kind, column),
                   context_.say("{1} of {2}", known, shown.months.length()), look);
  }

  void write_period_heads(const Formulas& formulas) {
    sheet_.text({since_row, measure_column}, context_.word("Periods: reported"),
                {.role = Role::second, .sunken = true});
    const Look top{.role = Role::second, .side = Side::right, .sunken = true};
    const Look head{.role = Role::header, .side = Side::right, .below = Rule::strong};
    sheet_.text({month_row, label_column}, context_.word("Line"),
                {.role = Role::header, .below = Rule::strong});
    sheet_.text({month_row, measure_column}, context_.word("Measure"),
                {.role = Role::header, .below = Rule::strong});
    sheet_.text({month_row, first_extra_column}, context_.word("Months"), head);
    sheet_.text({month_row, second_extra_column},
                context_.word(places_.table.is_level() ? "At the end" : "18 months"), head);
    Column column = first_period_column;
    for (const auto& period : places_.table.periods) {
      for (Row row = cycle_row; row < since_row; ++row) sheet_.blank({row, column}, top);
      write_reported(formulas, column - first_period_column, top);
      if (period.kind == FigurePeriod::Kind::cycle) {
        sheet_.number({cycle_row, column}, period.number, top);
        sheet_.text({month_row, column}, context_.say("Cycle {1}", period.number), head);
      } else if (period.kind == FigurePeriod::Kind::year) {
        sheet_.number({year_row, column}, period.number, top);
        const bool whole = period.months.length() == 12;
        const std::string year = context_.say("FY {1}", std::to_string(period.number));
        sheet_.text({month_row, column}, whole ? year : year + "*", head);
      } else {
        const auto last = static_cast<Column>(
            first_month_column + months_between(places_.table.months.front(), period.months.last));
        sheet_.text({year_row, column}, context_.word("Trailing 12 to"), top);
        sheet_.formula({month_row, column}, "=" + row_fixed(Cell{month_row, last}),
                       serial(period.months.last),
                       {.role = Role::header,
                        .form = Form::month,
                        .side = Side::right,
                        .below = Rule::strong});
      }
      ++column;
    }
  }

  void write_block(const Formulas& formulas, std::size_t block) {
    const auto& shown = places_.table.blocks[block];
    for (const auto& line : shown.rows) {
      const Row row = *places_.row(block, line.kind);
      write_labels(shown, line, row);
      write_line(formulas, block, line, row);
      if (has_name(line.kind)) {
        const std::string name =
            std::string(title_of_name()) + "_" + name_of(line.kind) + "_" + shown.key;
        context_.book.define_name(name, sheet_.place(FigurePlaces::months(row)));
      }
    }
    colour_variances(block);
    allow_entries(block);
  }

  static bool has_name(FigureKind kind) {
    return kind != FigureKind::compared && kind != FigureKind::variance_percent;
  }

  const char* title_of_name() const {
    switch (places_.table.measure) {
      case Measure::revenue:
        return "revenue";
      case Measure::headcount:
        return "headcount";
      default:
        return "profit";
    }
  }

  std::string block_name(const FigureBlock& block) const {
    if (!block.is_total) return block.name;
    if (places_.table.measure == Measure::profit)
      return context_.word(label_of(context_.plan().vision.success.profit_kind));
    return context_.word("Total");
  }

  void write_labels(const FigureBlock& block, const FigureRow& line, Row row) {
    const Look look = base_look(block, line.kind);
    Look name = look;
    name.bold = &line == &block.rows.front();
    if (!name.bold) name.role = Role::second;
    // Where the name has more than its column, the row in bold shows it whole.
    if (const int lines = lines_in_bold(block_name(block), most_label_width);
        name.bold && lines > 1) {
      name.wrap = true;
      sheet_.height(row, figures_row_height * lines);
    }
    sheet_.text({row, label_column}, block_name(block), name);
    sheet_.text({row, measure_column}, context_.word(label_of(line.kind)), look);
    Look count = look;
    count.form = Form::count;
    count.side = Side::right;
    sheet_.formula({row, first_extra_column},
                   "=COUNT(" + column_fixed(FigurePlaces::months(row)) + ")", line.known, count);
  }

  static Look base_look(const FigureBlock& block, FigureKind kind) {
    const bool strong =
        kind == FigureKind::landing || (block.is_total && kind == FigureKind::target);
    const bool quiet =
        kind == FigureKind::whole || kind == FigureKind::compared || kind == FigureKind::forecast;
    return {.role = quiet ? Role::second : Role::calculation,
            .below = Rule::hairline,
            .bold = strong,
            .sunken = kind == FigureKind::landing};
  }

  void write_line(const Formulas& formulas, std::size_t block, const FigureRow& line, Row row) {
    const auto& shown = places_.table.blocks[block];
    Look look = base_look(shown, line.kind);
    look.form = figure_form(places_.table.measure, line.kind);
    look.side = Side::right;
    Look subtotal = look;
    subtotal.bold = true;
    subtotal.sunken = true;
    const bool typed = is_input(line.kind) && formulas.is_typed(block, line.kind);
    Look month = look;
    if (typed) month.role = Role::input;
    month.calm = line.kind == FigureKind::outlook && line.known == 0;
    for (std::size_t i = 0; i < line.months.size(); ++i) {
      const Cell at{row, static_cast<Column>(first_month_column + i)};
      month.provisional = line.provisional.at(i);
      if (!line.reasons.at(i).empty()) sheet_.comment(at, line.reasons.at(i));
      if (typed || !formulas.is_live(block, line.kind))
        sheet_.maybe(at, line.months.at(i).number, month);
      else
        put(at, formulas.month(block, line.kind, at), line.months.at(i), month);
    }
    put({row, second_extra_column}, formulas.total(line.kind, row), line.total, subtotal);
    for (std::size_t i = 0; i < line.periods.size(); ++i) {
      const Cell at{row, static_cast<Column>(first_period_column + i)};
      put(at, formulas.period(line.kind, places_.table.periods[i].kind, at), line.periods[i],
          subtotal);
    }
  }

  void put(Cell at, const std::string& formula, const Value& value, const Look& look) {
    if (value.number) return sheet_.formula(at, formula, *value.number, look);
    sheet_.formula(at, formula, value.not_available ? "n/a" : "", look);
  }

  // Better than planned is green, worse is red, always beside the sign; headcount is neither.
  void colour_variances(std::size_t block) {
    if (places_.table.is_level()) return;
    for (const auto kind : {FigureKind::variance, FigureKind::variance_percent,
                            FigureKind::baseline_variance, FigureKind::landing_variance}) {
      const Row row = *places_.row(block, kind);
      const auto last = static_cast<Column>(first_period_column + places_.table.periods.size() - 1);
      const Range range{{row, second_extra_column}, {row, last}};
      const std::string first = relative(range.first);
      sheet_.colour(range, "AND(ISNUMBER(" + first + ")," + first + "<0)", Tone::bad);
      sheet_.colour(range, "AND(ISNUMBER(" + first + ")," + first + ">0)", Tone::good);
    }
  }

  void allow_entries(std::size_t block) {
    const auto& shown = places_.table.blocks[block];
    if (shown.is_total && places_.table.measure != Measure::profit) return;
    const bool is_level = places_.table.is_level();
    Entry entry;
    entry.kind = is_level ? Entry::Kind::non_negative : Entry::Kind::number;
    for (const auto kind : {FigureKind::target, FigureKind::actual, FigureKind::outlook}) {
      entry.title = context_.word(label_of(kind));
      entry.message =
          is_level
              ? context_.word(
                    "Full-time equivalents at the end of the month, 0 or more. Leave "
                    "the cell blank while there is no figure.")
              : context_.say("An amount in {1}. Leave the cell blank while there is no figure.",
                             context_.organization().currency.code);
      sheet_.allow(FigurePlaces::months(*places_.row(block, kind)), entry);
    }
  }

  // Wide enough for the largest figure with its sign and separators.
  [[nodiscard]] double width_of_figures(bool subtotals) const {
    double most = 1;
    const auto look_at = [&](const Value& value) {
      most = std::max(most, std::abs(value.number.value_or(0)));
    };
    for (const auto& line : places_.table.total().rows)
      if (subtotals) {
        std::ranges::for_each(line.periods, look_at);
        look_at(line.total);
      } else {
        std::ranges::for_each(line.months, look_at);
      }
    return figure_looks::width_of_figure(most) + (places_.table.is_level() ? 2 : 0);
  }

  // What stands below headcount is money.
  [[nodiscard]] double width_of_productivity() const {
    double most = 1;
    if (places_.per_employee)
      for (const auto& month : productivity_table(context_.document))
        most = std::max({most, std::abs(month.revenue), month.per_employee.number.value_or(0)});
    return figure_looks::width_of_figure(most) - spare_width;
  }

  void set_widths() {
    const double mark = has_provisional(places_) ? 1.5 : 0;
    const double months =
        std::max({least_month_width, width_of_figures(false) + mark, width_of_productivity()});
    const bool is_wide = has_wide_digits(sheet_.styles().brand());
    const double periods =
        is_wide ? std::max(least_wide_period_width, width_of_figures(true) - spare_width)
                : std::max(least_period_width, width_of_figures(true));
    sheet_.width(label_column, label_column, width_of_names());
    sheet_.width(measure_column, measure_column, measure_width);
    sheet_.width(first_extra_column, first_extra_column, count_width);
    sheet_.width(second_extra_column, second_extra_column, periods);
    sheet_.width(first_month_column, last_month_column, months);
    sheet_.width(first_period_column,
                 static_cast<Column>(first_period_column + places_.table.periods.size()), periods);
    if (is_wide)
      for (std::size_t i = 0; i < places_.table.periods.size(); ++i)
        if (const auto column = static_cast<Column>(first_period_column + i);
            places_.table.periods[i].kind == FigurePeriod::Kind::trailing)
          sheet_.width(column, column, periods + trailing_extra_width);
  }

  // Else a page of later months would have cells to type in alone, and that of periods what the
  // months say.
  [[nodiscard]] bool has_later_contractors() const {
    return std::ranges::any_of(
        contractor_table(context_.document, places_.table), [](const auto& line) {
          return std::ranges::any_of(line.months.begin() + plan_months / 2, line.months.end(),
                                     [](const Value& value) { return value.number.has_value(); });
        });
  }

  [[nodiscard]] bool has_productivity() const {
    return std::ranges::any_of(productivity_table(context_.document), [](const auto& month) {
      return month.per_employee.number.has_value();
    });
  }

  // What is read together; more rows of a past year than a page holds go on by themselves.
  [[nodiscard]] std::vector<PageBlock> page_blocks(Row landing) const {
    std::vector<PageBlock> blocks;
    for (std::size_t block = 0; block < places_.table.blocks.size(); ++block)
      blocks.push_back({{*places_.row(block, places_.table.blocks[block].rows.front().kind)}});
    if (places_.per_employee)
      blocks.push_back({.parts = {*places_.per_employee}, .is_quiet = !has_productivity()});
    if (places_.contractors)
      blocks.push_back({.parts = {*places_.contractors}, .is_quiet = !has_later_contractors()});
    const auto lines = static_cast<Row>(places_.past.rows.size());
    for (Row head = places_.history; head + lines < landing; head += lines + 2) {
      auto& years = blocks.emplace_back(PageBlock{{head}});
      for (Row row = head + 2; row <= head + lines; ++row) years.parts.push_back(row);
    }
    if (places_.table.landing_range) blocks.push_back({{landing}});
    return blocks;
  }

  Context& context_;
  Sheet& sheet_;
  FigurePlaces& places_;
};

}  // namespace

void write_figures(Context& context, Sheet& sheet, Measure measure) {
  FiguresWriter(context, sheet, measure).write();
}

}  // namespace sightline::workbook
