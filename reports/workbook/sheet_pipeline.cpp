#include "reports/workbook/sheet_pipeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>
#include <utility>
#include <vector>

#include "model/base/text.h"
#include "reports/tables_pipeline.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/scenario_cells.h"

namespace sightline::workbook {

using scenario_cells::form_of_amounts;
using scenario_cells::put;

namespace {

constexpr Row first_row = 4;
constexpr Column label = 0;
// What became of deals.
constexpr Column won = 1;
constexpr Column lost = 2;
constexpr Column undecided = 3;
constexpr Column won_value = 4;
constexpr Column lost_value = 5;
constexpr Column lost_bare = 6;
constexpr Column rate = 7;
constexpr Column value_rate = 8;
constexpr Column ratio = 9;
constexpr Column average = 10;
constexpr Column dated = 11;
constexpr Column days = 12;
constexpr Column cycle = 13;
// What was to be won.
constexpr Column quota = 1;
constexpr Column of_quota = 2;
constexpr Column left_of_quota = 3;
constexpr Column open_deals = 4;
constexpr Column open_value = 5;
constexpr Column coverage = 6;
constexpr Column committed = 7;
constexpr Column in_time = 8;
constexpr Column won_by_them = 9;
constexpr Column accuracy = 10;
constexpr Column leads = 11;
constexpr Column net_new = 12;
constexpr Column discount = 13;
constexpr Column last_column = cycle;

constexpr std::array<const char*, last_column + 1> closed_heads = {"Closed deals",
                                                                   "Won",
                                                                   "Lost",
                                                                   "No decision",
                                                                   "Value won",
                                                                   "Value lost",
                                                                   "Lost without value",
                                                                   "Win rate by count",
                                                                   "Win rate by value",
                                                                   "Won to lost",
                                                                   "Average deal",
                                                                   "Won, with both dates",
                                                                   "Days from created to won",
                                                                   "Sales cycle in days"};
constexpr std::array<const char*, last_column + 1> quota_heads = {"Quotas and forecasts",
                                                                  "Quota",
                                                                  "Value won",
                                                                  "Left to win",
                                                                  "Open deals to close",
                                                                  "Open value to close",
                                                                  "Coverage",
                                                                  "Committed",
                                                                  "Committed in time",
                                                                  "Won by those in time",
                                                                  "Accuracy of forecast",
                                                                  "Leads",
                                                                  "Net-new accounts",
                                                                  "Average discount"};
constexpr double pipeline_label_width = 23;
constexpr double least_width = 10, most_width = 12.7, word_gap = 1.6;

class Writer {
 public:
  Writer(Context& context, Sheet& sheet)
      : context_(context),
        sheet_(sheet),
        currency_(context.organization().currency),
        quarters_(pipeline_table(context.document, context.options.today)),
        money_(form_of_amounts(most_of_amounts())) {}

  void write() {
    write_head(context_, sheet_, context_.word("Pipeline"),
               context_.say("In {1}: what was won and lost, and what is open against the quotas; "
                            "deals as known on {2}",
                            currency_.code,
                            newest_import(context_.document, context_.options.today).value()));
    constexpr double million = 1e6;
    const double widest =
        figure_looks::width_of_figure(most_of_amounts() / (is_large(money_) ? million : 1));
    sheet_.width(label, label, pipeline_label_width);
    width_ = std::max({least_width, widest, width_of_words()});
    sheet_.width(won, last_column, width_);
    std::vector<PageBlock> blocks;
    for (const auto& quarter : quarters_) {
      blocks.push_back({{row_}});
      write_quarter(quarter, blocks.back());
    }
    sheet_.freeze({first_row, won});
    const Cell corner{sheet_.last().row, last_column};
    keep_whole(context_, sheet_, blocks, corner, check_row + 1);
    set_page(context_, sheet_, PageKind::one_wide, corner, check_row + 1);
    sheet_.protect();
  }

 private:
  [[nodiscard]] double units(Money money) const { return to_units(money, currency_); }

  [[nodiscard]] double most_of_amounts() const {
    double most = 0;
    for (const auto& quarter : quarters_)
      for (const auto& line : quarter.lines)
        for (const Money amount :
             {line.sums.won_value, line.sums.lost_value, line.sums.open_value,
              line.sums.quota.value_or(Money{}), line.sums.commitment.value_or(Money{})})
          most = std::max(most, std::abs(units(amount)));
    return most;
  }

  /// So that no word of a head is torn, as far as all columns stay legible on one page.
  [[nodiscard]] double width_of_words() const {
    double longest = 0;
    for (const auto* heads : {&closed_heads, &quota_heads})
      for (Column at = won; at <= last_column; ++at) {
        std::istringstream words(context_.word(heads->at(at)));
        for (std::string word; words >> word;) longest = std::max(longest, bold_digits_of(word));
      }
    return std::min(most_width, longest + word_gap);
  }

  void write_quarter(const PipelineQuarter& quarter, PageBlock& block) {
    const auto title = context_.catalog.month_range(quarter.months.first, quarter.months.last) +
                       (quarter.over ? std::string() : " · " + context_.word("not over yet"));
    sheet_.text({row_, label}, title, {.bold = true, .sunken = true});
    sheet_.blanks({{row_, won}, {row_, last_column}}, {.sunken = true});
    ++row_;
    over_ = quarter.over;
    first_ = row_ + 1;
    write_heads(closed_heads);
    for (const auto& line : quarter.lines) write_closed(line);
    ++row_;
    block.parts.push_back(row_);
    const Row closed = first_;
    first_ = row_ + 1;
    write_heads(quota_heads);
    for (const auto& line : quarter.lines) write_quota(line, closed + (row_ - first_));
    if (&quarter == &quarters_.front()) {
      name_totals(closed);
      write_apart(quarter.lines.back().sums);
    }
    row_ += 2;
  }

  using Heads = std::array<const char*, last_column + 1>;
  void write_heads(const Heads& heads) {
    std::ptrdiff_t lines = 1;
    for (Column at = label; at < heads.size(); ++at) {
      auto head = context_.word(heads.at(at));
      if (is_amount(heads, at)) head = in_unit(context_, std::move(head), money_);
      head = head_in_lines(head, at == label ? pipeline_label_width : width_);
      lines = std::max(lines, 1 + std::ranges::count(head, '\n'));
      sheet_.text({row_, at}, head,
                  {.role = Role::header,
                   .side = at == label ? Side::natural : Side::right,
                   .below = Rule::strong,
                   .wrap = true});
    }
    sheet_.height(row_++, line_height * static_cast<double>(lines) + 3);
  }
  static bool is_amount(const Heads& heads, Column at) {
    if (&heads == &closed_heads) return at == won_value || at == lost_value || at == average;
    return (at >= quota && at <= left_of_quota) || at == open_value ||
           (at >= committed && at <= won_by_them);
  }

  void write_name(const PipelineLine& line) {
    std::string name = one_line(line.name, 60);
    if (line.whose == PipelineWhose::unknown)
      name = context_.say("Without an owner the plan knows");
    if (line.whose == PipelineWhose::all) name = context_.say("All together");
    sheet_.text({row_, label}, name, {.below = Rule::hairline, .bold = is_sum(line), .wrap = true});
    if (const int lines = lines_of(name, pipeline_label_width); lines > 1)
      sheet_.height(row_, line_height * lines + 3);
  }

  static bool is_sum(const PipelineLine& line) {
    return line.whose == PipelineWhose::team || line.whose == PipelineWhose::all;
  }
  [[nodiscard]] static Look look(const PipelineLine& line, Form form) {
    return {.form = form, .side = Side::right, .below = Rule::hairline, .bold = is_sum(line)};
  }
  /// What the book can't recompute is pasted, in grey.
  [[nodiscard]] static Look pasted(const PipelineLine& line, Form form) {
    Look look = Writer::look(line, form);
    look.role = Role::second;
    return look;
  }
  [[nodiscard]] std::string here(Column at) const { return column_fixed(Cell{row_, at}); }

  /// The cells of a sum's parts, those beneath each other as ranges.
  [[nodiscard]] std::vector<Range> ranges_of(const PipelineLine& line, Column at) const {
    std::vector<Range> ranges;
    for (const auto part : line.parts) {
      const Cell cell{first_ + static_cast<Row>(part), at};
      if (!ranges.empty() && ranges.back().last.row + 1 == cell.row)
        ranges.back().last = cell;
      else
        ranges.push_back({cell, cell});
    }
    return ranges;
  }
  [[nodiscard]] std::string parts_of(const PipelineLine& line, Column at) const {
    std::string list;
    for (const auto& range : ranges_of(line, at))
      list += (list.empty() ? "" : ",") +
              (range.first == range.last ? relative(range.first) : relative(range));
    return list;
  }
  /// Excel takes 255 arguments.
  [[nodiscard]] bool can_add_up(const PipelineLine& line) const {
    return !line.parts.empty() && ranges_of(line, won).size() <= 255;
  }

  /// A part of the ratios: of a person as the deals have it, of others their sum.
  void part(const PipelineLine& line, Column at, double value, Form form) {
    if (can_add_up(line))
      sheet_.formula({row_, at}, "=SUM(" + parts_of(line, at) + ")", value, look(line, form));
    else
      sheet_.number({row_, at}, value, pasted(line, form));
  }
  /// The same where persons may have none.
  void part(const PipelineLine& line, Column at, const std::optional<Money>& value) {
    const auto amount = value ? std::optional(units(*value)) : std::nullopt;
    if (!can_add_up(line)) return sheet_.maybe({row_, at}, amount, pasted(line, money_));
    const auto parts = parts_of(line, at);
    put(sheet_, {row_, at}, "=IF(COUNT(" + parts + ")=0,\"\",SUM(" + parts + "))", amount,
        look(line, money_));
  }
  void figure(const PipelineLine& line, Column at, const std::string& formula,
              const std::optional<double>& value, Form form) {
    put(sheet_, {row_, at}, formula, value, look(line, form), "n/a");
  }
  /// Not available while nothing divides it.
  void quotient(const PipelineLine& line, Column at, const std::string& above,
                const std::string& below, const std::optional<double>& value, Form form) {
    figure(line, at, concat({"=IF(", below, "=0,\"n/a\",", above, "/(", below, "))"}), value, form);
  }
  [[nodiscard]] static std::optional<double> of(double above, double below) {
    return below == 0 ? std::nullopt : std::optional(above / below);
  }

  void write_closed(const PipelineLine& line) {
    const auto& sums = line.sums;
    const auto count = [](std::int64_t number) { return static_cast<double>(number); };
    write_name(line);
    part(line, won, count(sums.won), Form::count);
    part(line, lost, count(sums.lost), Form::count);
    part(line, undecided, count(sums.no_decision), Form::count);
    part(line, won_value, units(sums.won_value), money_);
    part(line, lost_value, units(sums.lost_value), money_);
    part(line, lost_bare, count(sums.lost_without_value), Form::count);
    const auto decided = here(won) + "+" + here(lost);
    quotient(line, rate, here(won), decided, of(count(sums.won), count(sums.won + sums.lost)),
             Form::percent);
    const auto by_value = win_rate_by_value(sums);
    const auto value = here(won_value) + "+" + here(lost_value);
    figure(line, value_rate,
           concat({"=IF(OR(", here(lost_bare), ">0,", value, "<=0),\"n/a\",", here(won_value), "/(",
                   value, "))"}),
           by_value ? std::optional((*by_value).fraction) : std::nullopt, Form::percent);
    quotient(line, ratio, here(won), here(lost), of(count(sums.won), count(sums.lost)),
             Form::ratio);
    quotient(line, average, here(won_value), here(won), of(units(sums.won_value), count(sums.won)),
             money_);
    part(line, dated, count(sums.cycle_deals), Form::count);
    part(line, days, count(sums.cycle_days), Form::count);
    quotient(line, cycle, here(days), here(dated),
             of(count(sums.cycle_days), count(sums.cycle_deals)), Form::fte);
    ++row_;
  }

  void write_quota(const PipelineLine& line, Row closed) {
    const auto& sums = line.sums;
    write_name(line);
    part(line, quota, sums.quota);
    sheet_.formula({row_, of_quota}, "=" + column_fixed(Cell{closed, won_value}),
                   units(sums.won_value), look(line, money_));
    const auto rest = sums.quota
                          ? std::optional(std::max(0.0, units(*sums.quota) - units(sums.won_value)))
                          : std::nullopt;
    put(sheet_, {row_, left_of_quota},
        concat({"=IF(", here(quota), "=\"\",\"\",MAX(0,", here(quota), "-", here(of_quota), "))"}),
        rest, look(line, money_));
    write_coverage(line);
    write_accuracy(line);
    part(line, leads, static_cast<double>(sums.leads), Form::count);
    part(line, net_new, static_cast<double>(sums.net_new), Form::count);
    write_discount(line);
    ++row_;
  }

  /// Of the deals that say one, which the book doesn't have.
  void write_discount(const PipelineLine& line) {
    const auto mean = average_discount(line.sums);
    if (mean)
      sheet_.number({row_, discount}, (*mean).fraction, pasted(line, Form::percent));
    else
      sheet_.text({row_, discount}, context_.word("n/a"), pasted(line, Form::percent));
  }

  /// Nothing is open to close in a quarter that is over.
  void write_coverage(const PipelineLine& line) {
    const auto& sums = line.sums;
    if (over_) {
      sheet_.text({row_, open_deals}, "–", pasted(line, Form::count));
      sheet_.text({row_, open_value}, "–", pasted(line, money_));
    } else {
      part(line, open_deals, static_cast<double>(sums.open), Form::count);
      part(line, open_value, units(sums.open_value), money_);
    }
    const auto met = context_.word("met");
    const auto formula = concat({"=IF(", here(left_of_quota), "=0,", text_literal(met), ",IFERROR(",
                                 here(open_value), "/", here(left_of_quota), ",\"n/a\"))"});
    const auto reached = pipeline_to_quota(sums);
    if (reached && (*reached).met)
      sheet_.formula({row_, coverage}, formula, met, look(line, Form::ratio));
    else
      figure(line, coverage, formula, reached ? std::optional((*reached).ratio) : std::nullopt,
             Form::ratio);
  }

  /// Only of those who committed in time, and once the quarter is over.
  void write_accuracy(const PipelineLine& line) {
    const auto& sums = line.sums;
    part(line, committed, sums.commitment);
    part(line, in_time, sums.committed_in_time);
    if (over_)
      part(line, won_by_them,
           sums.committed_in_time ? std::optional(sums.won_by_committed) : std::nullopt);
    else
      sheet_.text({row_, won_by_them}, "–", pasted(line, money_));
    const auto both = here(in_time) + "," + here(won_by_them);
    const auto reached = forecast_accuracy(sums);
    figure(line, accuracy,
           concat({"=IF(OR(COUNT(", both, ")<2,SUM(", both, ")=0),\"n/a\",IF(", here(won_by_them),
                   "=0,0,MAX(0,1-ABS((", here(won_by_them), "-", here(in_time), ")/",
                   here(won_by_them), "))))"}),
           reached ? std::optional((*reached).fraction) : std::nullopt, Form::percent);
  }

  /// Of the newest quarter, for who works on with the book.
  void name_totals(Row closed) const {
    const Row all = row_ - 1;
    const Row all_closed = closed + (all - first_);
    const auto name = [&](const char* what, Cell at) {
      context_.book.define_name(what, sheet_.place(at));
    };
    name("pipeline_won", {all_closed, won_value});
    name("pipeline_win_rate", {all_closed, rate});
    name("pipeline_quota", {all, quota});
    name("pipeline_open", {all, open_value});
    name("pipeline_coverage", {all, coverage});
  }

  void write_apart(const DealSums& all) {
    ++row_;
    for (const auto& sentence : pipeline_apart(all))
      sheet_.text({row_++, label}, context_.catalog.text(sentence), {.role = Role::second});
  }

  Context& context_;
  Sheet& sheet_;
  Currency currency_;
  std::vector<PipelineQuarter> quarters_;
  Form money_;
  double width_ = least_width;
  Row row_ = first_row;
  Row first_ = 0;  ///< of the lines of the table that is written
  bool over_ = false;
};

}  // namespace

bool has_pipeline(const Document& seen, Day today) { return !pipeline_table(seen, today).empty(); }

void write_pipeline(Context& context, Sheet& sheet) { Writer(context, sheet).write(); }

}  // namespace sightline::workbook
