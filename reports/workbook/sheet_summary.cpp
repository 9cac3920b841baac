#include "reports/workbook/sheet_summary.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/derive/at_a_glance.h"
#include "model/derive/finding_groups.h"
#include "model/derive/growth.h"
#include "model/derive/progress.h"
#include "reports/tables_actions.h"
#include "reports/workbook/action_columns.h"
#include "reports/workbook/action_formulas.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/severity_look.h"
#include "reports/workbook/summary_cards.h"
#include "reports/workbook/summary_charts.h"

namespace sightline::workbook {
namespace {

constexpr Row sight_row = 8;
constexpr Row below_row = 13;
constexpr Row data_row = 52;
constexpr Column list_column = 7;
constexpr Column summary_last_column = 11;
constexpr Column days_late_column = summary_last_column + 2;
constexpr double summary_column_width = 14.5;
constexpr int row_pixels = 20;
constexpr std::size_t most_findings = 5;
constexpr std::size_t most_actions = 9;
constexpr int summary_most_lines = 6;
// What the lists may take in points, so that the page is printed at three quarters or more.
constexpr double list_points = 388;
// What a last action may take beyond it: the line that would tell of it needs room as well.
constexpr double last_points = 34;
// Of which findings get no more than this, so that actions have room as well.
constexpr double finding_points = 190;
constexpr double finding_characters = 59;
constexpr double title_characters = 44.5;

class SummaryWriter {
 public:
  SummaryWriter(Context& context, Sheet& sheet)
      : context_(context),
        sheet_(sheet),
        glance_(at_a_glance(context.document, context.options.today)) {
    if (glance_.cycle)
      for (const auto& places : context.cycles)
        if (places.cycle == glance_.cycle->cycle) current_ = &places;
  }

  void write() {
    write_head(context_, sheet_, context_.word("Where we stand"), subtitle());
    sheet_.width(0, summary_last_column, summary_column_width);
    write_summary_cards(context_, sheet_, glance_, current_);
    write_sight();
    Row row = below_row;
    if (context_.sheet("Findings") != nullptr) row = write_findings(row) + 1;
    if (current_ != nullptr) row = write_actions(row);
    const Row last = write_charts();
    set_page(context_, sheet_, PageKind::one_page, {std::max(last, row), summary_last_column},
             std::nullopt);
    sheet_.protect();
  }

 private:
  std::string subtitle() const {
    if (!glance_.cycle) return {};
    const auto outside = outside_plan(context_.plan(), context_.options.today);
    std::string text = outside ? context_.catalog.text(*outside)
                               : context_.say("Cycle {1} of {2}, day {3} of {4}",
                                              glance_.cycle->number, context_.plan().cycles.size(),
                                              glance_.cycle->day, glance_.cycle->days);
    if (glance_.revenue)
      text += " · " + context_.say("{1} of {2} months have actuals", (*glance_.revenue).months,
                                   (*glance_.revenue).of);
    if (const auto parts = areas_reported(glance_.areas_reported); !parts.empty())
      text += " · " + context_.catalog.text(parts);
    return text;
  }

  // now → 18 months → three years
  void write_sight() {
    const std::array<std::string, 6> heads = {
        context_.word("Line of sight"),     "", context_.word("Month 18, target"),
        context_.word("Month 18, landing"), "", context_.word("Required growth a year")};
    for (Column i = 0; i < heads.size(); ++i)
      for (Column half = 0; half < 2; ++half)
        sheet_.text({sight_row, static_cast<Column>(2 * i + half)},
                    half == (i == 0 ? 0 : 1) ? heads.at(i) : "",
                    {.role = Role::header,
                     .side = i == 0 ? Side::left : Side::right,
                     .below = Rule::strong});
    const auto& vision = context_.plan().vision;
    const auto& organization = vision.organization;
    const Look day{
        .role = Role::header, .form = Form::day, .side = Side::right, .below = Rule::strong};
    sheet_.formula({sight_row, 3}, "=as_of", serial(context_.organization().as_of), day);
    sheet_.formula({sight_row, 9}, "=horizon", serial(vision.horizon), day);
    const auto money = [&](const std::optional<Money>& amount) {
      return amount ? std::optional(to_units(*amount, context_.organization().currency))
                    : std::nullopt;
    };
    const auto level = [](const std::optional<Fte>& of) {
      return of ? std::optional(to_units(*of)) : std::nullopt;
    };
    Row row = sight_row + 1;
    sight_line(row++, context_.word("Revenue, twelve months"), Measure::revenue, "revenue",
               money(organization.revenue.now), money(organization.revenue.then),
               Form::short_money);
    sight_line(row++, context_.word("Headcount"), Measure::headcount, "headcount",
               level(organization.employees.now), level(organization.employees.then), Form::fte);
    if (context_.figures.contains(Measure::profit))
      sight_line(row,
                 context_.say("{1}, twelve months", term(label_of(vision.success.profit_kind))),
                 Measure::profit, "profit", money(vision.success.profit.now),
                 money(vision.success.profit.then), Form::short_money);
  }

  void sight_line(Row row, const std::string& title, Measure measure, const std::string& name,
                  const std::optional<double>& now, const std::optional<double>& then, Form form) {
    for (Column column = 0; column <= summary_last_column; ++column)
      sheet_.blank({row, column}, {.below = Rule::hairline});
    sheet_.text({row, 0}, title, {.below = Rule::hairline, .bold = true});
    const Look look{.role = Role::link, .form = form, .side = Side::right, .below = Rule::hairline};
    const auto put = [&](Column column, const std::string& source, const Value& value,
                         const Look& as) {
      const std::string formula = "=IF(" + source + "=\"\",\"\"," + source + ")";
      if (value.number) return sheet_.formula({row, column}, formula, *value.number, as);
      sheet_.formula({row, column}, formula, value.not_available ? "n/a" : "", as);
    };
    const auto& places = context_.figures.at(measure);
    const auto column = static_cast<Column>(first_period_column + places.table.periods.size() - 1);
    const auto month_18 = [&](FigureKind kind, Column at) {
      put(at, on_sheet(places.sheet->name(), absolute(Cell{*places.row(0, kind), column})),
          places.table.total().row(kind)->periods.back(), look);
    };
    put(3, name + "_now", {now}, look);
    month_18(FigureKind::target, 5);
    month_18(FigureKind::landing, 7);
    put(9, name + "_then", {then}, look);
    if (form == Form::short_money) {
      const Range amounts{{row, 3}, {row, 9}};
      show_billions(sheet_, amounts);
      show_millions(sheet_, amounts);
    }
    Look growth = look;
    growth.form = Form::percent;
    const double years = std::max(0.0, vision_years(context_.plan()));
    Value rate{.number = {}, .not_available = true};
    if (now && then)
      if (const auto found = annual_growth(*now, *then, years)) rate = {(*found).fraction};
    put(11, name + "_growth", rate, growth);
  }

  void list_head(Row row, const std::string& title) {
    sheet_.text({row, list_column}, title, {.role = Role::header, .below = Rule::strong});
    for (Column column = list_column + 1; column <= summary_last_column; ++column)
      sheet_.blank({row, column}, {.role = Role::header, .below = Rule::strong});
  }

  Row write_findings(Row row) {
    list_head(row++, context_.word("What needs attention"));
    const auto groups = grouped(context_.findings);
    if (groups.empty())
      sheet_.text({row++, list_column}, context_.word("Nothing: the plan holds together."),
                  {.role = Role::second});
    std::size_t count = 0;
    for (; count < std::min(most_findings, groups.size()); ++count, ++row) {
      const std::string text = context_.catalog.text(groups[count].what);
      const int lines = std::min(summary_most_lines, lines_of(text, finding_characters));
      if (used_ + height_of(lines) > finding_points) break;
      const auto severity = groups[count].first().severity;
      sheet_.text({row, list_column}, severity_words(context_, severity), severity_look(severity));
      sheet_.span({{row, list_column + 1}, {row, summary_last_column}}, text,
                  {.below = Rule::hairline, .wrap = true, .top = true});
      set_lines(row, lines);
    }
    const auto more = groups.size() - count;
    const auto* sheet = context_.sheet("Findings");
    if (more > 0 && sheet != nullptr)
      sheet_.link(
          {row++, list_column}, on_sheet(sheet->name(), "A1"),
          context_.catalog.text(msg_n("and {1} more finding", "and {1} more findings", more)),
          {.role = Role::jump});
    return row;
  }

  // The most pressing first, in the order of their sheet otherwise; what was rolled or dropped is
  // none of this cycle's work any more.
  [[nodiscard]] std::vector<std::size_t> pressing_actions() const {
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < current_->actions.size(); ++i) {
      const Status status = current_->actions[i]->status;
      if (status != Status::rolled && status != Status::dropped) list.push_back(i);
    }
    std::ranges::stable_sort(list, std::ranges::greater{}, [&](std::size_t i) {
      return state_of(*current_->actions[i], context_.options.today);
    });
    return list;
  }

  Row write_actions(Row row) {
    const std::string theme = one_line(current_->cycle->theme, 60);
    list_head(row,
              theme.empty() ? context_.word("This cycle") : context_.say("This cycle: {1}", theme));
    sheet_.text({row, days_late_column}, context_.word("Days late"),
                {.role = Role::second, .side = Side::right});
    ++row;
    const auto list = pressing_actions();
    if (list.empty())
      sheet_.text({row++, list_column}, context_.word("No actions are planned for this cycle yet."),
                  {.role = Role::second});
    std::size_t count = 0;
    const auto has_room = [&](std::size_t next) {
      const double room = list_points + (next + 1 == list.size() ? last_points : 0);
      return used_ + height_of(lines_of_action(list[next])) <= room;
    };
    while (count < std::min(most_actions, list.size()) && has_room(count))
      write_action(row++, list[count++]);
    if (count < list.size())
      sheet_.link({row++, list_column}, on_sheet(current_->sheet->name(), "A1"),
                  context_.catalog.text(
                      msg_n("and {1} more action", "and {1} more actions", list.size() - count)),
                  {.role = Role::jump});
    return row;
  }

  void write_action(Row row, std::size_t index) {
    namespace columns = action_columns;
    const auto& action = *current_->actions[index];
    const Row there = current_->first_action + static_cast<Row>(index);
    const auto place = [&](Column column) {
      return on_sheet(current_->sheet->name(), absolute(Cell{there, current_->at(column)}));
    };
    const Look look{.role = Role::link, .below = Rule::hairline, .wrap = true, .top = true};
    const auto* focus = find(context_.plan().focus_areas, action.focus);
    const std::string title = one_line(action.title, 2'000);
    sheet_.formula({row, list_column}, "=" + place(columns::focus) + "&\"\"",
                   focus == nullptr ? "" : focus_name(*focus, context_.catalog), look);
    sheet_.span({{row, list_column + 1}, {row, summary_last_column - 1}}, "", look);
    sheet_.formula({row, list_column + 1}, "=" + place(columns::title) + "&\"\"", title, look);
    const Cell state{row, summary_last_column};
    const std::string due = place(columns::due);
    const std::string symbol = place(columns::symbol);
    // Beside the page, so that the sentence stays short.
    const Cell late{row, days_late_column};
    sheet_.formula(late, "=IF(" + is_late(symbol, due) + ",report_date-" + due + ",0)",
                   std::max(0, days_late(action, context_.options.today)),
                   {.role = Role::second, .form = Form::count, .side = Side::right});
    sheet_.formula(
        state,
        "=" + symbol + "&\" \"&IF(" + relative(late) + "=0," + place(columns::status) + "," +
            late_words(context_.catalog, relative(late)) + ")",
        state_of_row(action),
        {.side = Side::left, .below = Rule::hairline, .wrap = true, .top = true, .inset = true});
    set_lines(row, lines_of_action(index));
    colour_by_symbol(sheet_, {state, state}, "LEFT(" + absolute(state) + ",1)");
  }

  // "■ late 6 days", else the status in the words of the list that it is chosen from.
  [[nodiscard]] std::string state_of_row(const Action& action) const {
    const Day today = context_.options.today;
    return std::string(status_symbol(action, today)) + " " +
           (days_late(action, today) > 0 ? context_.catalog.text(state_words(action, today))
                                         : context_.word(label_of(action.status)));
  }

  [[nodiscard]] int lines_of_action(std::size_t index) const {
    constexpr int state_characters = 12;
    const auto& action = *current_->actions[index];
    return std::min(summary_most_lines,
                    std::max(lines_of(one_line(action.title, 2'000), title_characters),
                             lines_of(state_of_row(action), state_characters)));
  }

  [[nodiscard]] static double height_of(int lines) { return line_height * lines + 4; }

  void set_lines(Row row, int lines) {
    const double points = height_of(lines);
    used_ += points;
    sheet_.height(row, points);
    pixels_[row] = static_cast<int>(std::lround(points * 4 / 3));
  }

  // The row in which what begins at `row` and is this high has ended.
  [[nodiscard]] Row below(Row row, int pixels) const {
    for (; pixels > 0; ++row) {
      const auto found = pixels_.find(row);
      pixels -= found == pixels_.end() ? row_pixels : found->second;
    }
    return row;
  }

  Row write_charts() {
    constexpr int gap = 8;
    const SummaryCharts charts(context_, sheet_, data_row);
    charts.revenue({below_row, 0});
    const Row second = below(below_row, SummaryCharts::height + gap);
    charts.headcount({second, 0});
    if (!context_.cycles.empty()) charts.actions({second, 3});
    return below(second, SummaryCharts::height);
  }

  Context& context_;
  Sheet& sheet_;
  Glance glance_;
  const CyclePlaces* current_ = nullptr;
  std::map<Row, int> pixels_;
  double used_ = 0;  ///< by the rows of the lists, in points
};

}  // namespace

void write_summary(Context& context, Sheet& sheet) { SummaryWriter(context, sheet).write(); }

}  // namespace sightline::workbook
