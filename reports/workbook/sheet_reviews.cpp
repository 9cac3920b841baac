#include "reports/workbook/sheet_reviews.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "model/base/joined.h"
#include "model/derive/provisional.h"
#include "model/find.h"
#include "reports/tables_reviews.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr Column now_column = 1;
constexpr Column change_column = 2;
constexpr Column first_baseline = 3;
// The columns of decisions.
constexpr Column on_column = 1;
constexpr Column reviews_cycle_column = 2;
constexpr Column reviews_owner_column = 3;
constexpr Column due_column = 4;
constexpr Column reviews_state_column = 5;
constexpr Column mark_column = 6;
constexpr double reviews_label_width = 52;
constexpr double reviews_figure_width = 15.5;
constexpr std::size_t most_baselines = 60;
// Up to seven baselines are legible on one page, if a little smaller.
constexpr Column most_shrunk = first_baseline + 6;

class ReviewsWriter {
 public:
  ReviewsWriter(Context& context, Sheet& sheet) : context_(context), sheet_(sheet) {}

  void write() {
    write_head(context_, sheet_, context_.word("Reviews"),
               context_.word("What was agreed, what has changed since, and what was decided"));
    if (!context_.document.baselines.empty()) write_baselines();
    if (!context_.plan().reviews.empty()) {
      write_decisions();
      write_reviews_held();
    }
    sheet_.width(label_column, label_column, reviews_label_width);
    sheet_.width(now_column, last_column_, width_);
    sheet_.freeze({body_row, now_column});
    break_pages();
    sheet_.protect();
  }

 private:
  // More baselines than a page holds legibly go on beside it.
  void break_pages() {
    const Column beside = std::max(mark_column, columns_beside(reviews_label_width, width_));
    const bool shrinks = width_ == reviews_figure_width && last_column_ <= most_shrunk;
    if (last_column_ <= beside || shrinks)
      return set_page(context_, sheet_, PageKind::one_wide, {row_, last_column_}, check_row + 1);
    set_page(context_, sheet_, PageKind::several_wide, {row_, last_column_}, check_row + 1);
    std::vector<Column> breaks;
    for (int at = beside + 1; at <= last_column_; at += beside)
      breaks.push_back(static_cast<Column>(at));
    sheet_.break_before_columns(breaks);
  }

  // No figure becomes a row of #.
  void fit(const std::optional<double>& amount) {
    if (!amount) return;
    const double digits = std::floor(std::log10(std::max(1.0, std::abs(*amount)))) + 1;
    constexpr double sign_and_edge = 2;
    width_ = std::max(width_, digits + std::floor((digits - 1) / 3) + sign_and_edge);
  }

  static Look plain(Form form = Form::general, Side side = Side::natural) {
    return {.form = form, .side = side, .below = Rule::hairline, .wrap = true, .top = true};
  }
  static Look head(Side side) {
    return {.role = Role::header, .side = side, .below = Rule::strong, .wrap = true, .top = true};
  }

  void heading(const std::string& title, std::initializer_list<const char*> words) {
    sheet_.text({row_, label_column}, title, head(Side::natural));
    Column at = now_column;
    for (const std::string_view word : words) {
      const bool small = word == "Cycle" || word == "●";
      const Side side = small ? Side::centre : word == "Present" ? Side::natural : Side::right;
      sheet_.text({row_, at++}, context_.word(word), head(side));
    }
    ++row_;
  }

  // The last ones: nobody compares more, and a sheet has an end.
  [[nodiscard]] std::size_t first_shown() const {
    const auto count = context_.document.baselines.size();
    return count > most_baselines ? count - most_baselines : 0;
  }

  void write_baselines() {
    const auto& baselines = context_.document.baselines;
    const auto* reference = reference_baseline(context_.document);
    heading(context_.word("Baselines side by side"), {"Target now", "Change from reference"});
    const Row head_row = row_ - 1;
    std::optional<Column> reference_column;
    Column at = first_baseline;
    int lines = 2;
    for (std::size_t i = first_shown(); i < baselines.size(); ++i, ++at) {
      const auto& baseline = baselines[i];
      const bool is_reference = &baseline == reference;
      if (is_reference) reference_column = at;
      std::vector<Arg> all;
      if (is_reference) all.push_back(term("reference"));
      if (is_provisional(context_.plan(), baseline)) all.push_back(term("provisional"));
      const auto marks = context_.catalog.text(joined(all));
      const auto title =
          context_.say("Baseline {1}", baseline.number) + (marks.empty() ? "" : " (" + marks + ")");
      sheet_.text({head_row, at}, title, head(Side::right));
      lines = std::max(lines, lines_of(title, reviews_figure_width - 1));
    }
    last_column_ = std::max<Column>(last_column_, static_cast<Column>(at - 1));
    sheet_.height(head_row, lines * line_height + 3);
    write_agreed();
    const bool with_profit = context_.figures.contains(Measure::profit);
    for (const auto& row : baseline_table(context_.document, with_profit))
      write_promise(row, reference_column);
    row_ += 2;
  }

  void write_agreed() {
    sheet_.text({row_, label_column}, context_.word("Agreed on"), plain());
    sheet_.blanks({{row_, now_column}, {row_, change_column}}, plain());
    Column at = first_baseline;
    const auto& baselines = context_.document.baselines;
    for (std::size_t i = first_shown(); i < baselines.size(); ++i)
      sheet_.day({row_, at++}, baselines[i].agreed_on, plain(Form::day, Side::right));
    ++row_;
    write_agreed_by();
  }

  // Who agreed may be nobody's to see.
  void write_agreed_by() {
    const auto shown = std::span(context_.document.baselines).subspan(first_shown());
    if (std::ranges::all_of(shown, [](const auto& one) { return one.agreed_by.empty(); })) return;
    sheet_.text({row_, label_column}, context_.word("Agreed by"), plain());
    sheet_.blanks({{row_, now_column}, {row_, change_column}}, plain());
    int most = 1;
    Column at = first_baseline;
    for (const auto& baseline : shown) {
      const std::string names = one_line(context_.catalog.text(joined(baseline.agreed_by)), 400);
      Look look = plain(Form::general, Side::left);
      look.inset = true;
      sheet_.text({row_, at++}, names, look);
      most = std::max(most, lines_of(names, reviews_figure_width - inset_digits));
    }
    sheet_.height(row_++, std::min(highest_row, line_height * most + 4));
  }

  // The cell of today's plan that says the same as a baseline's frozen figure.
  [[nodiscard]] std::string live(Promise promise) const {
    if (promise == Promise::actions) {
      std::string sum;
      for (const auto& cycle : context_.cycles) {
        if (!sum.empty()) sum += ",";
        sum += "COUNTA(cycle_" + std::to_string(cycle.number) + "_status)";
      }
      return "SUM(" + sum + ")";
    }
    const auto measure = promise == Promise::headcount ? Measure::headcount
                         : promise == Promise::profit  ? Measure::profit
                                                       : Measure::revenue;
    const auto& places = context_.figures.at(measure);
    const auto column =
        promise == Promise::revenue_year
            ? static_cast<Column>(first_period_column + places.table.periods.size() - 1)
            : second_extra_column;
    return places.sheet->place(Cell{*places.row(0, FigureKind::target), column});
  }

  void write_promise(const PromiseRow& row, const std::optional<Column>& reference) {
    const bool level = row.promise == Promise::headcount;
    const bool count = row.promise == Promise::actions;
    const Form form = count ? Form::count : level ? Form::fte : Form::money;
    sheet_.text({row_, label_column}, context_.word(label_of(row.promise)), plain());
    fit(row.now);
    for (const auto& frozen : row.baselines) fit(frozen);
    Look link = plain(form, Side::right);
    link.role = Role::link;
    // A book without its cycles has nothing to count.
    if (count && context_.cycles.empty())
      sheet_.maybe({row_, now_column}, row.now, plain(form, Side::right));
    else
      put({row_, now_column}, "=" + live(row.promise), row.now, link);
    Column at = first_baseline;
    for (std::size_t i = first_shown(); i < row.baselines.size(); ++i)
      sheet_.maybe({row_, at++}, row.baselines[i], plain(form, Side::right));
    Look change = plain(level ? Form::signed_fte : Form::signed_money, Side::right);
    change.bold = true;
    if (!reference) {
      sheet_.text({row_, change_column}, "", change);
    } else {
      const std::string now = relative(Cell{row_, now_column});
      const std::string then = relative(Cell{row_, *reference});
      const auto& frozen =
          row.baselines[first_shown() + static_cast<std::size_t>(*reference - first_baseline)];
      put({row_, change_column},
          "=IF(OR(" + now + "=\"\"," + then + "=\"\"),\"\"," + now + "-" + then + ")",
          row.now && frozen ? std::optional(*row.now - *frozen) : std::nullopt, change);
    }
    ++row_;
  }

  void put(Cell at, const std::string& formula, const std::optional<double>& value,
           const Look& look) {
    if (value)
      sheet_.formula(at, formula, *value, look);
    else
      sheet_.formula(at, formula, "", look);
  }

  [[nodiscard]] std::optional<double> cycle_of(const Review& review) const {
    if (!review.cycle) return std::nullopt;
    const int number = cycle_number(context_.plan(), *review.cycle);
    return number > 0 ? std::optional(static_cast<double>(number)) : std::nullopt;
  }

  void write_decisions() {
    const auto lines = decision_table(context_.plan(), context_.options.today);
    heading(context_.word("Decisions, the last review's first"),
            {"Review", "Cycle", "Owner", "Due", "State", "●"});
    const Row first = row_;
    for (const auto& line : lines) write_decision(line);
    if (lines.empty()) {
      sheet_.text({row_, label_column}, context_.word("Nothing has been decided yet."),
                  {.role = Role::second});
      row_ += 3;
      return;
    }
    const auto column = [&](Column of) { return Range{{first, of}, {row_ - 1, of}}; };
    context_.book.define_name("decision_states", sheet_.place(column(reviews_state_column)));
    context_.book.define_name("decision_due", sheet_.place(column(due_column)));
    Entry entry;
    entry.kind = Entry::Kind::list;
    entry.list = "list_done";
    entry.title = context_.word("State");
    entry.message = context_.word("open or done");
    sheet_.allow(column(reviews_state_column), entry);
    entry.kind = Entry::Kind::day;
    entry.earliest = "DATE(1900,1,1)";
    entry.latest = "DATE(2200,12,31)";
    entry.title = context_.word("Due");
    entry.message = context_.word("The day by which it is to be done.");
    sheet_.allow(column(due_column), entry);
    const Range marks = column(mark_column);
    const std::string mark = relative(marks.first);
    sheet_.colour(marks, mark + "=\"■\"", Tone::bad);
    sheet_.colour(marks, mark + "=\"✓\"", Tone::good);
    context_.checks.push_back(
        {context_.say("{1}: every decision is open or done", sheet_.name()),
         "COUNTA(decision_states)-SUMPRODUCT(COUNTIF(decision_states,list_done))", 0,
         sheet_.name()});
    row_ += 2;
  }

  void write_decision(const DecisionLine& line) {
    const auto& decision = *line.decision;
    context_.mark(
        "/plan/reviews/" + to_text(line.review->id) + "/decisions/" + to_text(decision.id), sheet_,
        {row_, label_column});
    const std::string text = one_line(decision.text, 2'000);
    const auto* owner = find(context_.plan().people, decision.owner);
    Look input = plain();
    input.role = Role::input;
    input.side = Side::right;
    Look day = input;
    day.form = Form::day;
    sheet_.text({row_, label_column}, text, plain());
    sheet_.day({row_, on_column}, line.review->on, plain(Form::day, Side::right));
    sheet_.maybe({row_, reviews_cycle_column}, cycle_of(*line.review),
                 plain(Form::count, Side::centre));
    sheet_.text({row_, reviews_owner_column},
                owner == nullptr ? "" : one_line(owner->display_name(), 80),
                plain(Form::general, Side::right));
    sheet_.maybe({row_, due_column},
                 decision.due ? std::optional(serial(*decision.due)) : std::nullopt, day);
    sheet_.text({row_, reviews_state_column}, context_.word(decision.done ? "done" : "open"),
                input);
    const std::string state = relative(Cell{row_, reviews_state_column});
    const std::string due = relative(Cell{row_, due_column});
    Look mark = plain(Form::general, Side::centre);
    mark.bold = true;
    sheet_.formula({row_, mark_column},
                   "=IF(" + state + "=INDEX(list_done,ROWS(list_done)),\"✓\",IF(AND(" + due +
                       "<>\"\"," + due + "<report_date),\"■\",\"○\"))",
                   decision.done  ? "✓"
                   : line.is_late ? "■"
                                  : "○",
                   mark);
    const int lines = lines_of(text, reviews_label_width);
    sheet_.height(row_, std::min(highest_row, line_height * lines + 4));
    ++row_;
  }

  void write_reviews_held() {
    heading(context_.word("Reviews held"), {"Review", "Cycle", "Present"});
    for (const auto* review : reviews_by_date(context_.plan())) {
      constexpr int most_lines = 28;
      constexpr Column last_name = mark_column;
      const std::string names = one_line(context_.catalog.text(joined(review->attendees)), 800);
      bool first = true;
      context_.mark("/plan/reviews/" + to_text(review->id), sheet_, {row_, label_column});
      for (const auto& piece : pieces_of(review->notes, reviews_label_width, most_lines)) {
        sheet_.text({row_, label_column}, piece, plain());
        if (first) {
          sheet_.day({row_, on_column}, review->on, plain(Form::day, Side::right));
          sheet_.maybe({row_, reviews_cycle_column}, cycle_of(*review),
                       plain(Form::count, Side::centre));
          sheet_.span({{row_, reviews_owner_column}, {row_, last_name}}, names, plain());
        }
        const int lines = std::max(lines_of(piece, reviews_label_width),
                                   first ? lines_of(names, 4 * reviews_figure_width) : 1);
        sheet_.height(row_, std::min(highest_row, line_height * lines + 4));
        first = false;
        ++row_;
      }
    }
  }

  Context& context_;
  Sheet& sheet_;
  Row row_ = body_row;
  Column last_column_ = mark_column;
  double width_ = reviews_figure_width;
};

}  // namespace

bool has_reviews(const Document& document) {
  return !document.baselines.empty() || !document.plan.reviews.empty();
}

void write_reviews(Context& context, Sheet& sheet) { ReviewsWriter(context, sheet).write(); }

}  // namespace sightline::workbook
