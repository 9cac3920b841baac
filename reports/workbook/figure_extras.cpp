#include "reports/workbook/figure_extras.h"

#include "reports/tables_figures.h"
#include "reports/workbook/figure_formulas.h"
#include "reports/workbook/figure_productivity.h"

namespace sightline::workbook {
namespace {

void put_value(Sheet& sheet, Cell at, const std::string& formula, const Value& value,
               const Look& look) {
  if (value.number) return sheet.formula(at, formula, *value.number, look);
  sheet.formula(at, formula, value.not_available ? "n/a" : "", look);
}

// The rows of the parts stand right below their total.
std::string sum_below(Row total, std::size_t parts, Column column) {
  const std::string below =
      relative(Range{{total + 1, column}, {total + static_cast<Row>(parts), column}});
  return "=IF(COUNT(" + below + ")=0,\"\",SUM(" + below + "))";
}

void allow_figures(const Context& context, Sheet& sheet, Range range, bool level) {
  Entry entry;
  entry.kind = level ? Entry::Kind::non_negative : Entry::Kind::number;
  entry.title = context.word("Figure");
  entry.message = context.word("A number. Leave the cell blank while there is no figure.");
  sheet.allow(range, entry);
}

void write_name(Context& context, Sheet& sheet, Row row, const std::string& name, bool total,
                const std::string& measure) {
  Look look{
      .role = total ? Role::calculation : Role::second, .below = Rule::hairline, .bold = total};
  sheet.text({row, label_column}, total ? context.word("Total") : name, look);
  look.role = Role::calculation;
  sheet.text({row, measure_column}, measure, look);
}

void write_contractor_row(Context& context, const FigurePlaces& places, const Formulas& formulas,
                          const ContractorRow& line, Row row, std::size_t parts) {
  auto& sheet = *places.sheet;
  write_name(context, sheet, row, line.name, line.is_total, context.word("Contractors"));
  Look look{.form = Form::fte, .side = Side::right, .below = Rule::hairline, .bold = line.is_total};
  Look subtotal = look;
  subtotal.bold = subtotal.sunken = true;
  Look count = look;
  count.form = Form::count;
  const Range months = FigurePlaces::months(row);
  sheet.formula({row, first_extra_column}, "=COUNT(" + column_fixed(months) + ")", line.known,
                count);
  if (!line.is_total) look.role = Role::input;
  for (std::size_t i = 0; i < line.months.size(); ++i) {
    const Cell at{row, static_cast<Column>(first_month_column + i)};
    if (line.is_total)
      put_value(sheet, at, sum_below(row, parts, at.column), line.months.at(i), look);
    else
      sheet.maybe(at, line.months.at(i).number, look);
  }
  put_value(sheet, {row, second_extra_column}, formulas.total(FigureKind::target, row), line.total,
            subtotal);
  for (std::size_t i = 0; i < line.periods.size(); ++i) {
    const Cell at{row, static_cast<Column>(first_period_column + i)};
    put_value(sheet, at, formulas.period(FigureKind::target, places.table.periods[i].kind, at),
              line.periods[i], subtotal);
  }
  context.book.define_name("contractors_" + line.key, sheet.place(months));
  if (!line.is_total) allow_figures(context, sheet, months, true);
}

const char* name_of(Measure measure) {
  if (measure == Measure::revenue) return "revenue";
  return measure == Measure::headcount ? "headcount" : "profit";
}

// One year of the past: its months, then the total, then the parts.
class Band {
 public:
  Band(Context& context, const FigurePlaces& places, const HistoryTable& table, int number, Row row)
      : context_(context),
        sheet_(*places.sheet),
        places_(places),
        table_(table),
        number_(number),
        head_(row) {}

  void write() {
    write_months();
    Row row = head_ + 1;
    for (const auto& line : table_.rows) write_row(line, row++);
  }

  [[nodiscard]] Row rows() const { return static_cast<Row>(table_.rows.size()) + 1; }

 private:
  // Of the month that stands `at` places into this year.
  [[nodiscard]] std::size_t index(int at) const {
    const int month = number_ * year_months + at;
    return static_cast<std::size_t>(month);
  }

  void write_months() {
    const Look label{.role = Role::header, .below = Rule::strong};
    Look right = label;
    right.side = Side::right;
    sheet_.text({head_, label_column}, context_.word("Before the plan"), label);
    sheet_.text({head_, measure_column}, context_.word("Measure"), label);
    sheet_.text({head_, first_extra_column}, context_.word("Months"), right);
    sheet_.text({head_, second_extra_column},
                context_.word(places_.table.is_level() ? "At the end" : "12 months"), right);
    right.form = Form::month;
    const bool last = (number_ + 1) * year_months == static_cast<int>(table_.months.size());
    const Row after = last ? month_row : head_ + rows() + 1;
    for (int i = 0; i < year_months; ++i) {
      const auto column = static_cast<Column>(first_month_column + i);
      sheet_.formula({head_, column},
                     "=EDATE(" + relative(Cell{after, column}) + ",-months_in_year)",
                     serial(table_.months.at(index(i))), right);
    }
  }

  void write_row(const HistoryRow& line, Row row) {
    const bool level = places_.table.is_level();
    const bool sums = line.is_total && table_.rows.size() > 1;
    write_name(context_, sheet_, row, line.name, line.is_total,
               context_.word(label_of(FigureKind::actual)));
    Look look{.form = level ? Form::fte : Form::money,
              .side = Side::right,
              .below = Rule::hairline,
              .bold = line.is_total};
    Look subtotal = look;
    subtotal.bold = subtotal.sunken = true;
    Look count = look;
    count.form = Form::count;
    if (!sums) look.role = Role::input;
    const Range months{{row, first_month_column}, {row, first_month_column + year_months - 1}};
    double sum = 0;
    int known = 0;
    Value last;
    for (int i = 0; i < year_months; ++i) {
      const Cell at{row, static_cast<Column>(first_month_column + i)};
      last = line.months.at(index(i));
      look.provisional = line.provisional.at(index(i));
      sum += last.number.value_or(0);
      known += last.number ? 1 : 0;
      if (sums)
        put_value(sheet_, at, sum_below(row, table_.rows.size() - 1, at.column), last, look);
      else
        sheet_.maybe(at, last.number, look);
    }
    const std::string all = column_fixed(months);
    const std::string end = column_fixed(months.last);
    sheet_.formula({row, first_extra_column}, "=COUNT(" + all + ")", known, count);
    if (level)
      put_value(sheet_, {row, second_extra_column}, "=IF(" + end + "=\"\",\"\"," + end + ")", last,
                subtotal);
    else
      put_value(sheet_, {row, second_extra_column},
                "=IF(COUNT(" + all + ")=0,\"\",SUM(" + all + "))", known > 0 ? Value{sum} : Value{},
                subtotal);
    context_.book.define_name(std::string(name_of(places_.table.measure)) + "_history_" + line.key +
                                  "_" + std::to_string(number_ + 1),
                              sheet_.place(months));
    if (!sums) allow_figures(context_, sheet_, months, level);
  }

  Context& context_;
  Sheet& sheet_;
  const FigurePlaces& places_;
  const HistoryTable& table_;
  int number_;
  Row head_;
};

}  // namespace

void write_below_headcount(Context& context, FigurePlaces& places) {
  write_productivity(context, places);
  const auto contractors = contractor_table(context.document, places.table);
  if (contractors.empty()) return;
  Row row = *places.per_employee + productivity_rows + 1;
  places.contractors = row;
  const Formulas formulas(context, places);
  for (const auto& line : contractors)
    write_contractor_row(context, places, formulas, line, row++, contractors.size() - 1);
}

void write_history(Context& context, FigurePlaces& places) {
  const auto& table = places.past;
  Row row = places.sheet->last().row;
  places.history = row + 2;
  const int bands = static_cast<int>(table.months.size()) / year_months;
  for (int number = 0; number < bands; ++number) {
    Band band(context, places, table, number, row + 2);
    band.write();
    row += 1 + band.rows();
  }
}

}  // namespace sightline::workbook
