#include "reports/workbook/pipeline_row.h"

#include <algorithm>
#include <vector>

#include "model/base/text.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/pipeline_columns.h"
#include "reports/workbook/scenario_cells.h"

namespace sightline::workbook {

using scenario_cells::put;

namespace {

class PipelineRow {
 public:
  PipelineRow(Context& context, Sheet& sheet, Form money, const PipelineLine& line,
              const PipelinePlace& place)
      : context_(context), sheet_(sheet), money_(money), line_(line), place_(place) {}

  void write_closed() {
    using namespace pipeline_columns;
    const auto& sums = line_.sums;
    const auto count = [](std::int64_t number) { return static_cast<double>(number); };
    write_name();
    part(won, count(sums.won), Form::count);
    part(lost, count(sums.lost), Form::count);
    part(undecided, count(sums.no_decision), Form::count);
    part(won_value, units(sums.won_value), money_);
    part(lost_value, units(sums.lost_value), money_);
    part(lost_bare, count(sums.lost_without_value), Form::count);
    const auto decided = here(won) + "+" + here(lost);
    quotient(rate, here(won), decided, of(count(sums.won), count(sums.won + sums.lost)),
             Form::percent);
    const auto by_value = win_rate_by_value(sums);
    const auto value = here(won_value) + "+" + here(lost_value);
    figure(value_rate,
           concat({"=IF(OR(", here(lost_bare), ">0,", value, "<=0),\"n/a\",", here(won_value), "/(",
                   value, "))"}),
           by_value ? std::optional((*by_value).fraction) : std::nullopt, Form::percent);
    quotient(ratio, here(won), here(lost), of(count(sums.won), count(sums.lost)), Form::ratio);
    quotient(average, here(won_value), here(won), of(units(sums.won_value), count(sums.won)),
             money_);
    part(dated, count(sums.cycle_deals), Form::count);
    part(days, count(sums.cycle_days), Form::count);
    quotient(cycle, here(days), here(dated), of(count(sums.cycle_days), count(sums.cycle_deals)),
             Form::fte);
  }

  void write_quota(Row closed) {
    using namespace pipeline_columns;
    const auto& sums = line_.sums;
    write_name();
    part(quota, sums.quota);
    sheet_.formula({place_.row, of_quota}, "=" + column_fixed(Cell{closed, won_value}),
                   units(sums.won_value), look(money_));
    const auto rest = sums.quota
                          ? std::optional(std::max(0.0, units(*sums.quota) - units(sums.won_value)))
                          : std::nullopt;
    put(sheet_, {place_.row, left_of_quota},
        concat({"=IF(", here(quota), "=\"\",\"\",MAX(0,", here(quota), "-", here(of_quota), "))"}),
        rest, look(money_));
    write_coverage();
    write_accuracy();
    part(leads, static_cast<double>(sums.leads), Form::count);
    part(net_new, static_cast<double>(sums.net_new), Form::count);
    write_discount();
  }

 private:
  [[nodiscard]] double units(Money money) const {
    return to_units(money, context_.organization().currency);
  }

  void write_name() {
    using namespace pipeline_columns;
    std::string name = one_line(line_.name, 60);
    if (line_.whose == PipelineWhose::unknown)
      name = context_.say("Without an owner the plan knows");
    if (line_.whose == PipelineWhose::all) name = context_.say("All together");
    sheet_.text({place_.row, label}, name,
                {.below = Rule::hairline, .bold = is_sum(), .wrap = true});
    if (const int lines = lines_of(name, pipeline_label_width); lines > 1)
      sheet_.height(place_.row, line_height * lines + 3);
  }

  [[nodiscard]] bool is_sum() const {
    return line_.whose == PipelineWhose::team || line_.whose == PipelineWhose::all;
  }
  [[nodiscard]] Look look(Form form) const {
    return {.form = form, .side = Side::right, .below = Rule::hairline, .bold = is_sum()};
  }
  /// What the book can't recompute is pasted, in grey.
  [[nodiscard]] Look pasted(Form form) const {
    Look look = this->look(form);
    look.role = Role::second;
    return look;
  }
  [[nodiscard]] std::string here(Column at) const { return column_fixed(Cell{place_.row, at}); }

  /// The cells of a sum's parts, those beneath each other as ranges.
  [[nodiscard]] std::vector<Range> ranges_of(Column at) const {
    std::vector<Range> ranges;
    for (const auto part : line_.parts) {
      const Cell cell{place_.first + static_cast<Row>(part), at};
      if (!ranges.empty() && ranges.back().last.row + 1 == cell.row)
        ranges.back().last = cell;
      else
        ranges.push_back({cell, cell});
    }
    return ranges;
  }
  [[nodiscard]] std::string parts_of(Column at) const {
    std::string list;
    for (const auto& range : ranges_of(at))
      list += (list.empty() ? "" : ",") +
              (range.first == range.last ? relative(range.first) : relative(range));
    return list;
  }
  /// Excel takes 255 arguments.
  [[nodiscard]] bool can_add_up() const {
    return !line_.parts.empty() && ranges_of(pipeline_columns::won).size() <= 255;
  }

  /// A part of the ratios: of a person as the deals have it, of others their sum.
  void part(Column at, double value, Form form) {
    if (can_add_up())
      sheet_.formula({place_.row, at}, "=SUM(" + parts_of(at) + ")", value, look(form));
    else
      sheet_.number({place_.row, at}, value, pasted(form));
  }
  /// The same where persons may have none.
  void part(Column at, const std::optional<Money>& value) {
    const auto amount = value ? std::optional(units(*value)) : std::nullopt;
    if (!can_add_up()) return sheet_.maybe({place_.row, at}, amount, pasted(money_));
    const auto parts = parts_of(at);
    put(sheet_, {place_.row, at}, "=IF(COUNT(" + parts + ")=0,\"\",SUM(" + parts + "))", amount,
        look(money_));
  }
  void figure(Column at, const std::string& formula, const std::optional<double>& value,
              Form form) {
    put(sheet_, {place_.row, at}, formula, value, look(form), "n/a");
  }
  /// Not available while nothing divides it.
  void quotient(Column at, const std::string& above, const std::string& below,
                const std::optional<double>& value, Form form) {
    figure(at, concat({"=IF(", below, "=0,\"n/a\",", above, "/(", below, "))"}), value, form);
  }
  [[nodiscard]] static std::optional<double> of(double above, double below) {
    return below == 0 ? std::nullopt : std::optional(above / below);
  }

  /// Of the deals that say one, which the book doesn't have.
  void write_discount() {
    using namespace pipeline_columns;
    const auto mean = average_discount(line_.sums);
    if (mean)
      sheet_.number({place_.row, discount}, (*mean).fraction, pasted(Form::percent));
    else
      sheet_.text({place_.row, discount}, context_.word("n/a"), pasted(Form::percent));
  }

  /// Nothing is open to close in a quarter that is over.
  void write_coverage() {
    using namespace pipeline_columns;
    const auto& sums = line_.sums;
    if (place_.over) {
      sheet_.text({place_.row, open_deals}, "–", pasted(Form::count));
      sheet_.text({place_.row, open_value}, "–", pasted(money_));
    } else {
      part(open_deals, static_cast<double>(sums.open), Form::count);
      part(open_value, units(sums.open_value), money_);
    }
    const auto met = context_.word("met");
    const auto formula = concat({"=IF(", here(left_of_quota), "=0,", text_literal(met), ",IFERROR(",
                                 here(open_value), "/", here(left_of_quota), ",\"n/a\"))"});
    const auto reached = pipeline_to_quota(sums);
    if (reached && (*reached).met)
      sheet_.formula({place_.row, coverage}, formula, met, look(Form::ratio));
    else
      figure(coverage, formula, reached ? std::optional((*reached).ratio) : std::nullopt,
             Form::ratio);
  }

  /// Only of those who committed in time, and once the quarter is over.
  void write_accuracy() {
    using namespace pipeline_columns;
    const auto& sums = line_.sums;
    part(committed, sums.commitment);
    part(in_time, sums.committed_in_time);
    if (place_.over)
      part(won_by_them,
           sums.committed_in_time ? std::optional(sums.won_by_committed) : std::nullopt);
    else
      sheet_.text({place_.row, won_by_them}, "–", pasted(money_));
    const auto both = here(in_time) + "," + here(won_by_them);
    const auto reached = forecast_accuracy(sums);
    figure(accuracy,
           concat({"=IF(OR(COUNT(", both, ")<2,SUM(", both, ")=0),\"n/a\",IF(", here(won_by_them),
                   "=0,0,MAX(0,1-ABS((", here(won_by_them), "-", here(in_time), ")/",
                   here(won_by_them), "))))"}),
           reached ? std::optional((*reached).fraction) : std::nullopt, Form::percent);
  }

  Context& context_;
  Sheet& sheet_;
  Form money_;
  const PipelineLine& line_;
  PipelinePlace place_;
};

}  // namespace

void write_closed(Context& context, Sheet& sheet, Form money, const PipelineLine& line,
                  const PipelinePlace& place) {
  PipelineRow(context, sheet, money, line, place).write_closed();
}

void write_quota(Context& context, Sheet& sheet, Form money, const PipelineLine& line,
                 const PipelinePlace& place, Row closed) {
  PipelineRow(context, sheet, money, line, place).write_quota(closed);
}

}  // namespace sightline::workbook
