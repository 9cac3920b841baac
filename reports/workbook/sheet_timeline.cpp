#include "reports/workbook/sheet_timeline.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "reports/tables_actions.h"
#include "reports/workbook/action_columns.h"
#include "reports/workbook/action_formulas.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr double timeline_label_width = 43;
constexpr double owner_width = 16;
// "26 sept. 2026" is the longest that a language makes of it.
constexpr double day_width = 12;
constexpr double month_width = 4.7;
constexpr double timeline_line_height = 13;
constexpr double title_row_height = 15;
constexpr double blank_row_height = 4;
constexpr double status_width = 10.5;
constexpr Column status_column = last_month_column + 1;
constexpr Column symbol_column = status_column + 1;

std::string unless_blank(const std::string& place) {
  return concat({"=IF(", place, "=\"\",\"\",", place, ")"});
}

class TimelineWriter {
 public:
  TimelineWriter(Context& context, Sheet& sheet) : context_(context), sheet_(sheet) {}

  void write() {
    write_head(context_, sheet_, context_.word("Timeline"),
               context_.word("Bars follow the dates on the cycle sheets: move a date there and its "
                             "bar moves here"));
    write_month_heads(context_, sheet_, context_.figures.at(Measure::revenue).table,
                      MonthHeads::narrow);
    // This sheet leaves the row blank, so that months stand where other sheets have them.
    sheet_.height(since_row, blank_row_height);
    heads();
    legend();
    sheet_.width(label_column, label_column, timeline_label_width);
    sheet_.width(measure_column, measure_column, owner_width);
    sheet_.width(first_extra_column, second_extra_column, day_width);
    sheet_.width(first_month_column, last_month_column, month_width);
    sheet_.width(status_column, status_column, status_width);
    sheet_.width(symbol_column, symbol_column, 4);
    sheet_.freeze({month_row + 1, first_month_column});
    const auto starts = page_starts();
    for (const auto& cycle : context_.cycles) write_cycle(cycle, starts);
    const Row last = std::max<Row>(row_ - 1, month_row + 1);
    bars(last);
    sheet_.break_before(breaks_);
    set_page(context_, sheet_, PageKind::one_wide, {last, symbol_column}, month_row);
    sheet_.protect();
  }

 private:
  void heads() {
    const Look head{.role = Role::header, .below = Rule::strong};
    const Look right{.role = Role::header, .side = Side::right, .below = Rule::strong};
    sheet_.text({month_row, label_column}, context_.word("Action"), head);
    sheet_.text({month_row, measure_column},
                context_.word(context_.shows_owners() ? "Owner" : "Focus area"),
                {.role = Role::header, .below = Rule::strong, .inset = true});
    sheet_.text({month_row, first_extra_column}, context_.word("Start"), right);
    sheet_.text({month_row, second_extra_column}, context_.word("Due"), right);
    const Look centred{.role = Role::header, .side = Side::centre, .below = Rule::strong};
    sheet_.text({month_row, status_column}, context_.word("Status"), centred);
    sheet_.text({month_row, symbol_column}, "●", centred);
    for (Row row = cycle_row; row < month_row; ++row)
      for (const Column column : {status_column, symbol_column})
        sheet_.blank({row, column}, {.role = Role::second, .sunken = true});
  }

  // Above the months, in two rows.
  void legend() {
    const auto& brand = sheet_.styles().brand();
    const auto both = [&](Status one, Status other) {
      return context_.word(label_of(one)) + ", " + context_.word(label_of(other));
    };
    const std::vector<std::pair<std::uint32_t, std::string>> entries = {
        {brand.actual, both(Status::planned, Status::in_progress)},
        {brand.landing, context_.word(label_of(Status::at_risk))},
        {brand.late, context_.word("late or blocked")},
        {brand.done, context_.word(label_of(Status::done))},
        {brand.target, both(Status::rolled, Status::dropped)},
        {brand.warning_pale, context_.word("this month")}};
    constexpr Column entry_width = 6;
    Column column = first_month_column;
    Row row = check_row;
    for (const auto& [colour, text] : entries) {
      if (column > last_month_column) {
        column = first_month_column;
        ++row;
      }
      sheet_.swatch({row, column}, colour);
      sheet_.text({row, static_cast<Column>(column + 1)}, " " + text, {.role = Role::second});
      column += entry_width;
    }
  }

  static std::string title_of(const Action& action) { return one_line(action.title, 2'000); }

  static double height_of(const Action& action) {
    constexpr int most_lines = 30;
    return timeline_line_height *
               std::min(most_lines, lines_of(title_of(action), timeline_label_width)) +
           3;
  }

  // Of the rows as they follow each other while no title is told again.
  [[nodiscard]] std::set<Row> page_starts() {
    std::vector<PageBlock> cycles;
    Row row = row_;
    for (const auto& cycle : context_.cycles) {
      // A title stays with its first action.
      auto& parts = cycles.emplace_back(PageBlock{{row++}}).parts;
      for (const Action* action : cycle.actions) {
        if (action != cycle.actions.front()) parts.push_back(row);
        sheet_.height(row++, height_of(*action));
      }
    }
    const auto lead = [&](Row first) {
      const bool is_title = std::ranges::binary_search(
          cycles, first, {}, [](const PageBlock& cycle) { return cycle.parts.front(); });
      return is_title ? 0 : title_row_height;
    };
    const auto starts =
        fewest_pages(context_, sheet_, cycles, {row - 1, symbol_column}, month_row, lead);
    return {starts.begin(), starts.end()};
  }

  void write_title(const CyclePlaces& cycle, bool is_told) {
    const std::string name = context_.say("Cycle {1}", cycle.number);
    std::string title =
        cycle.cycle->theme.empty() ? name : name + ": " + one_line(cycle.cycle->theme, 120);
    if (is_told) title = context_.say("{1} (continued)", title);
    sheet_.height(row_, title_row_height);
    sheet_.link({row_, label_column}, on_sheet(cycle.sheet->name(), "A1"), title,
                {.role = Role::jump, .below = Rule::hairline, .bold = true, .sunken = true});
    sheet_.blanks({{row_, measure_column}, {row_, symbol_column}},
                  {.below = Rule::hairline, .sunken = true});
    ++row_;
  }

  // A page that begins within a cycle begins with its title again.
  void write_cycle(const CyclePlaces& cycle, const std::set<Row>& starts) {
    const auto begins_page = [&] {
      const bool begins = starts.contains(row_ - told_again_);
      if (begins) breaks_.push_back(row_);
      return begins;
    };
    begins_page();
    write_title(cycle, false);
    Row there = cycle.first_action;
    for (const Action* action : cycle.actions) {
      if (begins_page()) {
        write_title(cycle, true);
        ++told_again_;
      }
      write_action(cycle, there++, *action);
    }
  }

  [[nodiscard]] std::string focus_of(const Action& action) const {
    const auto* focus = find(context_.plan().focus_areas, action.focus);
    return focus == nullptr ? "" : focus_name(*focus, context_.catalog);
  }

  void write_action(const CyclePlaces& cycle, Row there, const Action& action) {
    namespace columns = action_columns;
    const auto copy = [&](Column here, Column from, std::string_view value) {
      const std::string place =
          on_sheet(cycle.sheet->name(), column_fixed(Cell{there, cycle.at(from)}));
      sheet_.formula({row_, here}, unless_blank(place), value,
                     {.role = Role::link,
                      .side = here >= status_column ? Side::centre : Side::natural,
                      .below = Rule::hairline,
                      .wrap = here == label_column,
                      .inset = here == measure_column});
    };
    const auto copy_day = [&](Column here, Column from, const std::optional<Day>& day) {
      if (!day) return copy(here, from, "");
      const std::string place =
          on_sheet(cycle.sheet->name(), column_fixed(Cell{there, cycle.at(from)}));
      sheet_.formula(
          {row_, here}, unless_blank(place), serial(*day),
          {.role = Role::link, .form = Form::day, .side = Side::right, .below = Rule::hairline});
    };
    copy(label_column, columns::title, title_of(action));
    sheet_.height(row_, height_of(action));
    if (cycle.has_owners)
      copy(measure_column, columns::owner, owner_name(context_.plan(), action));
    else
      copy(measure_column, columns::focus, focus_of(action));
    copy_day(first_extra_column, columns::start, action.start);
    copy_day(second_extra_column, columns::due, action.due);
    sheet_.blanks({{row_, first_month_column}, {row_, last_month_column}},
                  {.below = Rule::hairline});
    copy(status_column, columns::status, context_.word(label_of(action.status)));
    copy(symbol_column, columns::symbol, status_symbol(action, context_.options.today));
    ++row_;
  }

  // One bar per row; its colour says the state, which stands in words at its end.
  void bars(Row last) {
    const Range range{{month_row + 1, first_month_column}, {last, last_month_column}};
    const std::string start = column_fixed(Cell{range.first.row, first_extra_column});
    const std::string due = column_fixed(Cell{range.first.row, second_extra_column});
    const std::string symbol = column_fixed(Cell{range.first.row, symbol_column});
    const std::string month = row_fixed(Cell{month_row, first_month_column});
    const std::string begin = "IF(" + start + "=\"\"," + due + "," + start + ")";
    const std::string within =
        "ISNUMBER(" + due + ")," + begin + "<=EOMONTH(" + month + ",0)," + due + ">=" + month;
    const auto& brand = sheet_.styles().brand();
    const auto bar = [&](const char* mark, std::uint32_t colour) {
      sheet_.colour(range, "AND(" + within + "," + symbol + "=\"" + mark + "\")", colour);
    };
    bar("✓", brand.done);
    bar("■", brand.late);
    bar("▲", brand.landing);
    bar("×", brand.target);
    bar("→", brand.target);
    sheet_.colour(range, "AND(" + within + ")", brand.actual);
    const auto column = [&](Column at) { return Range{{range.first.row, at}, {last, at}}; };
    const std::string status = column_fixed(Cell{range.first.row, status_column});
    colour_by_symbol(sheet_, column(symbol_column), symbol);
    colour_by_symbol(sheet_, column(status_column), symbol_of_status(status));
    sheet_.colour(column(second_extra_column), is_late(symbol, due), Tone::bad);
    sheet_.colour({{month_row, first_month_column}, {month_row, last_month_column}},
                  "AND(report_date>=" + month + ",report_date<=EOMONTH(" + month + ",0))",
                  Tone::warning);
  }

  Context& context_;
  Sheet& sheet_;
  Row row_ = month_row + 1;
  Row told_again_ = 0;  ///< titles so far
  std::vector<Row> breaks_;
};

}  // namespace

void write_timeline(Context& context, Sheet& sheet) { TimelineWriter(context, sheet).write(); }

}  // namespace sightline::workbook
