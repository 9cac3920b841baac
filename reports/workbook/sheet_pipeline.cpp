#include "reports/workbook/sheet_pipeline.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>
#include <vector>

#include "reports/tables_pipeline.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/pipeline_columns.h"
#include "reports/workbook/pipeline_row.h"
#include "reports/workbook/scenario_cells.h"

namespace sightline::workbook {

using scenario_cells::form_of_amounts;

namespace {

constexpr Row first_row = 4;
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
    using namespace pipeline_columns;
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
    using namespace pipeline_columns;
    double longest = 0;
    for (const auto* heads : {&closed_heads, &quota_heads})
      for (Column at = won; at <= last_column; ++at) {
        std::istringstream words(context_.word(heads->at(at)));
        for (std::string word; words >> word;) longest = std::max(longest, bold_digits_of(word));
      }
    return std::min(most_width, longest + word_gap);
  }

  void write_quarter(const PipelineQuarter& quarter, PageBlock& block) {
    using namespace pipeline_columns;
    const auto title = context_.catalog.month_range(quarter.months.first, quarter.months.last) +
                       (quarter.over ? std::string() : " · " + context_.word("not over yet"));
    sheet_.text({row_, label}, title, {.bold = true, .sunken = true});
    sheet_.blanks({{row_, won}, {row_, last_column}}, {.sunken = true});
    ++row_;
    first_ = row_ + 1;
    write_heads(closed_heads);
    for (const auto& line : quarter.lines)
      write_closed(context_, sheet_, money_, line, {row_++, first_, quarter.over});
    ++row_;
    block.parts.push_back(row_);
    const Row closed = first_;
    first_ = row_ + 1;
    write_heads(quota_heads);
    for (const auto& line : quarter.lines) {
      const Row above = closed + (row_ - first_);
      write_quota(context_, sheet_, money_, line, {row_++, first_, quarter.over}, above);
    }
    if (&quarter == &quarters_.front()) {
      name_totals(closed);
      write_apart(quarter.lines.back().sums);
    }
    row_ += 2;
  }

  void write_heads(const pipeline_columns::Heads& heads) {
    using namespace pipeline_columns;
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

  /// Of the newest quarter, for who works on with the book.
  void name_totals(Row closed) const {
    using namespace pipeline_columns;
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
      sheet_.text({row_++, pipeline_columns::label}, context_.catalog.text(sentence),
                  {.role = Role::second});
  }

  Context& context_;
  Sheet& sheet_;
  Currency currency_;
  std::vector<PipelineQuarter> quarters_;
  Form money_;
  double width_ = least_width;
  Row row_ = first_row;
  Row first_ = 0;  ///< of the lines of the table that is written
};

}  // namespace

bool has_pipeline(const Document& seen, Day today) { return !pipeline_table(seen, today).empty(); }

void write_pipeline(Context& context, Sheet& sheet) { Writer(context, sheet).write(); }

}  // namespace sightline::workbook
