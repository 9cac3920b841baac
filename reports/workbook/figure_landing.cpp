#include "reports/workbook/figure_landing.h"

#include "model/derive/landing.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

class LandingWriter {
 public:
  LandingWriter(Context& context, const FigurePlaces& places, const LandingRange& range)
      : context_(context), places_(places), sheet_(*places.sheet), range_(range) {}

  void write() {
    row_ = sheet_.last().row + 2;
    write_head();
    const std::string spread =
        pasted(context_.word("Spread of the forecast"), "spread", range_.spread, Form::money);
    const std::string freedom =
        pasted(context_.word("Degrees of freedom"), "freedom", range_.freedom, Form::count);
    const std::string sure = pasted(context_.word("Probability of the range"), "probability",
                                    range_probability, Form::percent);
    const std::string landing = total_of(FigureKind::landing);
    const std::string reach = "TINV(1-" + sure + "," + freedom + ")*" + spread;
    live(context_.word("Likely from"), "least",
         "=IF(" + landing + "=\"\",\"\"," + landing + "-" + reach + ")", {range_.least},
         Form::money);
    live(context_.word("Likely to"), "most",
         "=IF(" + landing + "=\"\",\"\"," + landing + "+" + reach + ")", {range_.most},
         Form::money);
    write_chance(landing, spread, freedom);
  }

 private:
  [[nodiscard]] std::string total_of(FigureKind kind) const {
    return absolute(Cell{*places_.row(0, kind), second_extra_column});
  }

  void write_head() {
    Look look{.role = Role::header, .below = Rule::strong, .wrap = true};
    Look right = look;
    right.side = Side::right;
    // Bold letters are wider.
    constexpr int label_digits = 20;
    constexpr double line_height = 13;
    const auto title = context_.word("How sure the landing is");
    sheet_.text({row_, label_column}, title, look);
    if (const int lines = lines_of(title, label_digits); lines > 1)
      sheet_.height(row_, line_height * lines + 3);
    look.wrap = false;
    sheet_.text({row_, measure_column},
                context_.say("Computed on {1}", context_.catalog.date(context_.options.today)),
                look);
    sheet_.blank({row_, first_extra_column}, look);
    sheet_.text({row_++, second_extra_column}, context_.word("18 months"), right);
  }

  void label(const std::string& words, bool strong) {
    const Look look{
        .role = strong ? Role::calculation : Role::second, .below = Rule::hairline, .bold = strong};
    sheet_.blank({row_, label_column}, look);
    sheet_.text({row_, measure_column}, words, look);
    sheet_.blank({row_, first_extra_column}, look);
  }

  static Look figure(Form form, bool strong) {
    return {.role = strong ? Role::calculation : Role::second,
            .form = form,
            .side = Side::right,
            .below = Rule::hairline,
            .bold = strong,
            .sunken = strong};
  }

  void name(const char* part) {
    const bool profit = places_.table.measure == Measure::profit;
    context_.book.define_name(std::string(profit ? "profit" : "revenue") + "_landing_" + part,
                              sheet_.place(Cell{row_, second_extra_column}));
  }

  // The place of the number, for the formulas below.
  std::string pasted(const std::string& words, const char* part, double number, Form form) {
    const Cell at{row_, second_extra_column};
    label(words, false);
    sheet_.number(at, number, figure(form, false));
    name(part);
    ++row_;
    return absolute(at);
  }

  void live(const std::string& words, const char* part, const std::string& formula,
            const Value& value, Form form) {
    const Cell at{row_, second_extra_column};
    label(words, true);
    const Look look = figure(form, true);
    if (value.number)
      sheet_.formula(at, formula, *value.number, look);
    else
      sheet_.formula(at, formula, "", look);
    name(part);
    ++row_;
  }

  // Student's distribution beyond the distance to the target; Excel's knows only one side of it.
  void write_chance(const std::string& landing, const std::string& spread,
                    const std::string& freedom) {
    const std::string target = total_of(FigureKind::target);
    const std::string apart = "(" + target + "-" + landing + ")";
    const std::string tail = "TDIST(ABS" + apart + "/" + spread + "," + freedom + ",1)";
    const std::string known =
        "COUNT(" + column_fixed(FigurePlaces::months(*places_.row(0, FigureKind::target))) +
        ")<COLUMNS(" + column_fixed(FigurePlaces::months(*places_.row(0, FigureKind::target))) +
        ")";
    if (!(range_.spread > 0)) return;
    live(context_.word("Chance of the target"), "chance",
         "=IF(" + known + ",\"\",IF(" + target + ">" + landing + "," + tail + ",1-" + tail + "))",
         range_.chance, Form::percent);
  }

  Context& context_;
  const FigurePlaces& places_;
  Sheet& sheet_;
  const LandingRange& range_;
  Row row_ = 0;
};

}  // namespace

void write_landing_range(Context& context, const FigurePlaces& places) {
  if (places.table.landing_range)
    LandingWriter(context, places, *places.table.landing_range).write();
}

}  // namespace sightline::workbook
