#include "reports/workbook/figure_productivity.h"

#include "model/derive/figures.h"
#include "reports/tables_figures.h"
#include "reports/tables_productivity.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

// Of the two columns with labels, less the room that another font takes.
constexpr int note_characters = 41;

class ProductivityWriter {
 public:
  ProductivityWriter(const Context& context, const FigurePlaces& places)
      : context_(context),
        places_(places),
        sheet_(*places.sheet),
        first_(*places.per_employee),
        revenue_past_(past(Measure::revenue)),
        headcount_past_(past(Measure::headcount)) {}

  void write() {
    const Look strong{.below = Rule::hairline, .bold = true, .sunken = true};
    label(result(), context_.word("Revenue per employee"), context_.word("Trailing 12 months"),
          strong);
    const Look quiet{.role = Role::second, .below = Rule::hairline};
    label(revenue(), "", context_.word("Revenue in these months"), quiet);
    label(headcount(), "", context_.word("Average headcount"), quiet);
    label(months(), "", context_.word("Number of months"), quiet);
    label(after(), "", context_.word("Months after"), quiet);
    label(both(), "", context_.word("Both known"), quiet);
    context_.book.define_name("productivity_known", sheet_.place(FigurePlaces::months(both())));
    const auto table = productivity_table(context_.document);
    for (std::size_t i = 0; i < table.size(); ++i)
      write_month(table.at(i), static_cast<Column>(first_month_column + i));
    const Range results = FigurePlaces::months(result());
    sheet_.colour(results, relative(Cell{months(), first_month_column}) + "<months_in_year",
                  Tone::neutral);
    write_note();
  }

 private:
  [[nodiscard]] Row result() const { return first_; }
  [[nodiscard]] Row revenue() const { return first_ + 1; }
  [[nodiscard]] Row headcount() const { return first_ + 2; }
  [[nodiscard]] Row months() const { return first_ + 3; }
  // What the sums above need: the month before the first of the twelve, and whether a month counts.
  [[nodiscard]] Row after() const { return first_ + 4; }
  [[nodiscard]] Row both() const { return first_ + 5; }

  void label(Row row, const std::string& name, const std::string& measure, const Look& look) const {
    sheet_.text({row, label_column}, name, look);
    sheet_.text({row, measure_column}, measure, look);
    Look blank = look;
    blank.role = Role::calculation;
    sheet_.blanks({{row, first_extra_column}, {row, second_extra_column}}, blank);
  }

  // Within the columns that stand on every page.
  void write_note() const {
    const Row row = both() + 1;
    const auto note = context_.catalog.text(annualized_note());
    sheet_.span({{row, label_column}, {row, measure_column}}, note,
                {.role = Role::second, .wrap = true, .top = true});
    sheet_.height(row, line_height * lines_of(note, note_characters) + 3);
  }

  // The name of the last year before the plan; blank when there is none.
  [[nodiscard]] std::string past(Measure measure) const {
    const auto count = context_.figures.at(measure).past.months.size() / year_months;
    if (count == 0) return {};
    return std::string(measure == Measure::revenue ? "revenue" : "headcount") + "_history_total_" +
           std::to_string(count);
  }
  [[nodiscard]] bool has_past() const { return !revenue_past_.empty() && !headcount_past_.empty(); }

  // Of the plan's months, those of the twelve that end in this column.
  [[nodiscard]] std::string of_plan(Column column) const {
    const std::string all = absolute(FigurePlaces::months(month_row));
    return "(" + all + ">" + relative(Cell{after(), column}) + ")*(" + all +
           "<=" + row_fixed(Cell{month_row, column}) + ")*productivity_known";
  }
  // The months of the year before stand below those of a year later.
  [[nodiscard]] static std::string of_past(Column column) {
    const Range heads{{month_row, first_month_column},
                      {month_row, first_month_column + year_months - 1}};
    return "(" + absolute(heads) + ">" + row_fixed(Cell{month_row, column}) + ")";
  }

  // The sum of `what` over the months in which `other` is known too.
  [[nodiscard]] std::string sum(Column column, bool of_revenue) const {
    std::string formula = "SUMPRODUCT(" + of_plan(column) + "," +
                          (of_revenue ? "revenue_landing_total)" : "headcount_landing_total)");
    if (!has_past()) return formula;
    const auto& what = of_revenue ? revenue_past_ : headcount_past_;
    const auto& other = of_revenue ? headcount_past_ : revenue_past_;
    return formula + "+SUMPRODUCT(" + of_past(column) + "*ISNUMBER(" + other + ")," + what + ")";
  }

  [[nodiscard]] std::string count(Column column) const {
    std::string formula = "SUMPRODUCT(" + of_plan(column) + ")";
    if (has_past())
      formula += "+SUMPRODUCT(" + of_past(column) + "*ISNUMBER(" + revenue_past_ + ")*ISNUMBER(" +
                 headcount_past_ + "))";
    return formula;
  }

  void write_month(const ProductivityMonth& month, Column column) const {
    const auto at = [&](Row row) { return relative(Cell{row, column}); };
    Look look{.form = Form::money, .side = Side::right, .below = Rule::hairline};
    const std::string none = "=IF(" + at(months()) + "=0,\"\",";
    const auto put = [&](Row row, const std::string& formula, double value) {
      if (month.months > 0) return sheet_.formula({row, column}, formula, value, look);
      sheet_.formula({row, column}, formula, "", look);
    };
    put(revenue(), none + sum(column, true) + ")", month.revenue);
    look.form = Form::fte;
    put(headcount(), none + "(" + sum(column, false) + ")/" + at(months()) + ")", month.headcount);
    look.form = Form::count;
    sheet_.formula({months(), column}, "=" + count(column), month.months, look);
    write_helpers(column);
    look.form = Form::money;
    look.bold = look.sunken = true;
    const std::string formula = "=IF(N(" + at(headcount()) + ")<=0,\"n/a\"," + at(revenue()) + "/" +
                                at(months()) + "*months_in_year/" + at(headcount()) + ")";
    if (month.per_employee.number)
      sheet_.formula({result(), column}, formula, *month.per_employee.number, look);
    else
      sheet_.formula({result(), column}, formula, "n/a", look);
  }

  void write_helpers(Column column) const {
    const auto index = static_cast<std::size_t>(column - first_month_column);
    Look look{
        .role = Role::second, .form = Form::month, .side = Side::right, .below = Rule::hairline};
    sheet_.formula({after(), column},
                   "=EDATE(" + row_fixed(Cell{month_row, column}) + ",-months_in_year)",
                   serial(add_months(places_.table.months.at(index), -year_months)), look);
    look.form = Form::count;
    const auto& revenues = context_.figures.at(Measure::revenue);
    const auto is_known = [&](const FigurePlaces& of) {
      return of.table.total().row(FigureKind::landing)->months.at(index).number.has_value();
    };
    const auto cell = [&](const FigurePlaces& of) {
      return relative(Cell{*of.row(0, FigureKind::landing), column});
    };
    sheet_.formula({both(), column},
                   "=ISNUMBER(" + on_sheet(revenues.sheet->name(), cell(revenues)) + ")*ISNUMBER(" +
                       cell(places_) + ")",
                   is_known(revenues) && is_known(places_) ? 1 : 0, look);
  }

  const Context& context_;
  const FigurePlaces& places_;
  Sheet& sheet_;
  Row first_;
  std::string revenue_past_;
  std::string headcount_past_;
};

}  // namespace

void write_productivity(const Context& context, const FigurePlaces& places) {
  ProductivityWriter(context, places).write();
}

}  // namespace sightline::workbook
