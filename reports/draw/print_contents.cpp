#include "reports/draw/print_contents.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "model/derive/progress.h"
#include "model/find.h"
#include "reports/charts.h"
#include "reports/draw/print_table.h"
#include "reports/tables_actions.h"
#include "reports/tables_figures.h"

namespace sightline::draw {
namespace {

constexpr double body_px = 10;
constexpr double printed_label_px = 8.5;
constexpr double chart_height = 176;
constexpr double least_chart_height = 110;
constexpr double chart_gap = 8;
constexpr double chart_px = 10;

const TextStyle body{.px = body_px};
const TextStyle label{.px = printed_label_px};
const TextStyle strong{.px = body_px, .weight = Weight::semibold};
const TextStyle figure_style{.px = 9.5, .tabular = true};
const TextStyle strong_figure{.px = 9.5, .weight = Weight::semibold, .tabular = true};

void printed_answers(PrintSheets& sheets, const std::vector<PageAnswer>& list) {
  for (const auto& answer : list) {
    sheets.need(34);
    sheets.text(answer.label, label, sheets.palette().second);
    sheets.gap(1);
    sheets.text(answer.text, body, sheets.palette().ink);
    sheets.gap(7);
  }
}

// Label, now, then and growth; the figures at the right ends of their columns.
void goal_row(PrintSheets& sheets, const PageFigure& figure, const TextStyle& style, Colour ink,
              double pad = 3.5, bool ruled = true) {
  const double w = sheets.width();
  sheets.row({{figure.label, 0, w * 0.40, {.px = style.px}, ink, false},
              {figure.now, w * 0.42, w * 0.16, style, ink, true},
              {figure.then, w * 0.60, w * 0.20, style, ink, true},
              {figure.growth, w * 0.82, w * 0.18, style, ink, true}},
             pad, ruled);
}

void goals(PrintSheets& sheets, const PageWords& words) {
  const auto& palette = sheets.palette();
  // The dates belong to the words above them: one head of two lines.
  goal_row(sheets, words.heads, label, palette.second, 1, false);
  goal_row(sheets, words.dates, label, palette.second, 1, false);
  sheets.gap(2);
  for (const auto& figure : words.figures) {
    if (!figure.now.empty() || !figure.then.empty())
      goal_row(sheets, figure, figure_style, palette.ink);
  }
  if (words.areas.empty()) return;
  goal_row(sheets, {words.areas_heading, {}, {}, {}, {}}, label, palette.second);
  for (const auto& area : words.areas) goal_row(sheets, area, figure_style, palette.ink);
}

void chart(PrintSheets& sheets, ChartSpec spec, double height) {
  sheets.picture(height,
                 [spec = std::move(spec)](cairo_t* cr, const Rect& rect, const Palette& palette) {
                   draw_chart(cr, spec, rect, palette, chart_px);
                 });
}

// A measure's table in words: months down, kinds of figures across.
class FigureSheet {
 public:
  FigureSheet(PrintSheets& sheets, const FigureTable& table, const Currency& currency,
              const Catalog& catalog, std::string title)
      : sheets_(sheets),
        table_(table),
        currency_(currency),
        catalog_(catalog),
        title_(std::move(title)) {
    for (const auto kind :
         {FigureKind::target, table_.reported(), FigureKind::variance, FigureKind::variance_percent,
          FigureKind::landing, FigureKind::trajectory}) {
      if (const auto* row = table_.total().row(kind)) rows_.push_back(row);
    }
  }

  // Of all of it, before it is fitted into less.
  [[nodiscard]] double height() const { return head_height() + lines() * line_height(line_pad); }

  void print() {
    // Rather a little closer than with the last lines on a sheet of their own. A point is for what
    // rounding adds.
    const double spare = sheets_.room() - 1 - head_height() - lines() * line_height(0);
    pad_ = std::clamp(spare / lines() / 2, least_line_pad, line_pad);
    sheets_.row(head_cells(), head_pad);
    for (std::size_t i = 0; i < table_.months.size(); ++i) {
      line(
          catalog_.short_month_year(table_.months[i]),
          [i](const FigureRow& row) { return row.months.at(i); }, false);
      if (ends_cycle(i)) subtotal(table_.cycles[i]);
    }
    line(
        catalog_.text(msg("18 months")), [](const FigureRow& row) { return row.total; }, true);
  }

 private:
  static constexpr double head_pad = 2.5;
  static constexpr double line_pad = 1.6;
  static constexpr double least_line_pad = 0.5;

  // Months, cycles and the sum.
  [[nodiscard]] double lines() const {
    return static_cast<double>(table_.months.size()) + subtotals() + 1;
  }
  [[nodiscard]] double head_height() const {
    return PrintSheets::row_height(head_cells(), head_pad);
  }
  [[nodiscard]] double line_height(double pad) const {
    return PrintSheets::row_height({name_cell("0", true)}, pad);
  }

  [[nodiscard]] bool ends_cycle(std::size_t i) const {
    const bool ends = i + 1 == table_.months.size() || table_.cycles[i + 1] != table_.cycles[i];
    return ends && table_.cycles[i] > 0;
  }
  [[nodiscard]] int subtotals() const {
    int count = 0;
    for (std::size_t i = 0; i < table_.months.size(); ++i) count += ends_cycle(i) ? 1 : 0;
    return count;
  }

  [[nodiscard]] double first_column() const { return sheets_.width() * 0.16; }
  [[nodiscard]] double column() const {
    return (sheets_.width() - first_column()) / static_cast<double>(rows_.size());
  }

  [[nodiscard]] PrintCell name_cell(const std::string& name, bool bold) const {
    return {name, 0, first_column(), bold ? strong : body, sheets_.palette().ink, false};
  }

  [[nodiscard]] std::vector<PrintCell> head_cells() const {
    const auto second = sheets_.palette().second;
    std::vector<PrintCell> cells;
    cells.push_back({table_.is_level() ? std::string{} : currency_.code, 0, first_column(), label,
                     second, false});
    double x = first_column();
    for (const auto* row : rows_) {
      cells.push_back({head_of(row->kind), x + 8, column() - 8, label, second, true});
      x += column();
    }
    return cells;
  }

  [[nodiscard]] std::string head_of(FigureKind kind) const {
    return catalog_.term(label_of(kind == FigureKind::whole ? FigureKind::actual : kind));
  }

  template <class ValueOf>
  void line(const std::string& name, ValueOf value_of, bool bold) {
    const auto ink = sheets_.palette().ink;
    std::vector<PrintCell> cells{name_cell(name, bold)};
    double x = first_column();
    for (const auto* row : rows_) {
      const Value value = value_of(*row);
      const bool apart = row->kind == FigureKind::variance && value.number && *value.number < 0 &&
                         !table_.is_level();
      cells.push_back({text(*row, value), x + 8, column() - 8, bold ? strong_figure : figure_style,
                       apart ? sheets_.palette().bad : ink, true});
      x += column();
    }
    if (PrintSheets::row_height(cells, pad_) > sheets_.room()) {
      sheets_.next_sheet();
      print_heading(sheets_, title_);
      sheets_.row(head_cells(), head_pad);
    }
    sheets_.row(cells, pad_, true);
  }

  void subtotal(int cycle) {
    const auto found = std::ranges::find_if(table_.periods, [&](const FigurePeriod& period) {
      return period.kind == FigurePeriod::Kind::cycle && period.number == cycle;
    });
    if (found == table_.periods.end()) return;
    const auto at = static_cast<std::size_t>(found - table_.periods.begin());
    line(
        catalog_.text(msg("Cycle {1}", cycle)),
        [at](const FigureRow& row) { return row.periods.at(at); }, true);
  }

  [[nodiscard]] std::string text(const FigureRow& row, const Value& value) const {
    if (value.not_available) return catalog_.text(msg("n/a"));
    if (!value.number) return {};
    if (row.kind == FigureKind::variance_percent) return catalog_.percent({*value.number});
    if (table_.is_level()) return catalog_.trimmed_number(*value.number, 1);
    return catalog_.number(*value.number, 0);
  }

  PrintSheets& sheets_;
  const FigureTable& table_;
  const Currency& currency_;
  const Catalog& catalog_;
  std::string title_;  // of the chart that the figures belong to
  std::vector<const FigureRow*> rows_;
  double pad_ = line_pad;
};

Colour state_ink(const Palette& palette, ActionState state) {
  switch (state) {
    case ActionState::late:
    case ActionState::blocked:
      return palette.bad;
    case ActionState::at_risk:
      return palette.warning;
    case ActionState::done:
    case ActionState::on_track:
      return palette.good;
    default:
      return palette.second;
  }
}

constexpr double action_pad = 3.2;

std::vector<PrintCell> action_cells(const PrintSheets& sheets, const Plan& plan,
                                    const Action& action, Day today, const Catalog& catalog) {
  const double w = sheets.width();
  // What a broad sheet has more, the titles get.
  constexpr double enough = 590;
  const double u = std::min(w, enough);
  const double owner = w - u * 0.435;
  const auto& palette = sheets.palette();
  const auto* focus = find(plan.focus_areas, action.focus);
  const auto state = status_symbol(action, today) + " " + catalog.text(state_words(action, today));
  return {
      {focus == nullptr ? std::string{} : focus_name(*focus, catalog), 0, u * 0.13, label,
       palette.second, false},
      {action.title, u * 0.145, owner - u * 0.16, body, palette.ink, false},
      {owner_name(plan, action), owner, u * 0.145, label, palette.second, false},
      {action.due ? catalog.date(*action.due) : std::string{}, w - u * 0.275, u * 0.11, label,
       palette.second, false},
      {state, w - u * 0.15, u * 0.15, label, state_ink(palette, state_of(action, today)), false}};
}

/// Counts the rows that are laid out.
struct RowCount {
  const PrintWatch& watch;
  std::size_t all;
  std::size_t done = 0;

  /// False when no more are wanted.
  bool next() {
    constexpr std::size_t told_each = 50;
    if (++done % told_each == 0) watch.tell(static_cast<double>(done) / static_cast<double>(all));
    return !watch.stop.stop_requested();
  }
};

void action_list(PrintSheets& sheets, const std::string& title,
                 const std::vector<const Action*>& actions, const Plan& plan, Day today,
                 const Catalog& catalog, RowCount& count) {
  std::vector<std::vector<PrintCell>> rows;
  for (const auto* action : actions)
    rows.push_back(action_cells(sheets, plan, *action, today, catalog));
  // A heading with a single row of many would be left behind at the end of a sheet.
  double first_two = rows.empty() ? 18 : 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 2); ++i)
    first_two += PrintSheets::row_height(rows[i], action_pad);
  print_heading(sheets, title, first_two);
  for (const auto& row : rows) {
    if (!count.next()) return;
    sheets.row(row, action_pad, true);
  }
}

void action_cycle(PrintSheets& sheets, const Cycle& cycle, const Plan& plan, Day today,
                  const Catalog& catalog, RowCount& count) {
  const auto number = cycle_number(plan, cycle.id);
  const auto range = catalog.month_range(cycle.start, cycle.last_month());
  const auto actions = actions_by_focus(plan, cycle.id);
  action_list(sheets,
              catalog.text(msg("Cycle {1} of {2} · {3}", number, plan.cycles.size(), range)) +
                  (cycle.theme.empty() ? "" : " · " + cycle.theme),
              actions, plan, today, catalog, count);
  if (actions.empty()) {
    sheets.text(catalog.text(msg("No actions are planned for this cycle yet.")), label,
                sheets.palette().second);
  }
  sheets.gap(8);
}

}  // namespace

void print_cycle(PrintSheets& sheets, const Plan& plan, const Cycle& cycle, Day today,
                 const Catalog& catalog, const PrintWatch& watch) {
  RowCount count{watch, plan.actions.size()};
  action_cycle(sheets, cycle, plan, today, catalog, count);
}

void print_vision(PrintSheets& sheets, const Document& document, const PageWords& words,
                  const Catalog& catalog) {
  const auto& palette = sheets.palette();
  sheets.text(words.organization, {.px = 20, .weight = Weight::semibold}, palette.ink);
  sheets.gap(1);
  sheets.text(words.title, {.px = 10.5}, palette.second);
  sheets.gap(12);
  const double font = sight_font(words.sight, sheets.width(), 10, 8);
  sheets.picture(line_of_sight_height(font),
                 [sight = words.sight, font](cairo_t* cr, const Rect& rect, const Palette& of) {
                   draw_line_of_sight(cr, sight, rect, of, font);
                 });
  if (!words.figures.empty() || !words.areas.empty()) {
    print_heading(sheets, catalog.text(msg("The organization now and in three years")));
    goals(sheets, words);
    sheets.gap(8);
  }
  auto shown = words.answers;
  const auto& needed = document.plan.vision.goal.preconditions;
  if (!needed.empty()) shown.push_back({catalog.text(msg("What has to be true by then")), needed});
  if (shown.empty() && words.reputation.empty()) {
    sheets.text(words.vision_empty, body, palette.second);
    return;
  }
  if (!shown.empty()) print_heading(sheets, words.vision);
  printed_answers(sheets, shown);
  if (!words.reputation.empty()) print_heading(sheets, words.reputation_heading);
  printed_answers(sheets, words.reputation);
}

void print_figures(PrintSheets& sheets, const Document& document, Measure measure, Day today,
                   const Catalog& catalog) {
  sheets.next_sheet();
  auto spec = figure_chart(document, measure, today, catalog);
  const bool empty = layout_chart(spec, {0, 0, sheets.width(), chart_height}, chart_px).empty;
  if (empty)
    return sheets.text(spec.title + " – " + spec.empty_sentence, body, sheets.palette().second);
  const auto table = figure_table(document, measure);
  const auto title = spec.title;
  FigureSheet figures(sheets, table, document.plan.organization.currency, catalog, title);
  const double beside = sheets.room() - figures.height() - chart_gap;
  // On a low sheet the figures would begin at its foot: chart and figures have one each.
  const bool apart = beside < least_chart_height;
  chart(sheets, std::move(spec), apart ? sheets.room() : std::min(beside, chart_height));
  sheets.gap(chart_gap);
  if (apart) {
    sheets.next_sheet();
    print_heading(sheets, title);
  }
  figures.print();
}

void print_actions(PrintSheets& sheets, const Document& document, Day today, const Catalog& catalog,
                   const PrintWatch& watch) {
  const auto& plan = document.plan;
  RowCount count{watch, plan.actions.size()};
  for (const auto& cycle : plan.cycles) action_cycle(sheets, cycle, plan, today, catalog, count);
  const auto backlog = unplanned_actions(plan);
  if (backlog.empty()) return;
  action_list(sheets, catalog.text(msg("Backlog")), backlog, plan, today, catalog, count);
}

void print_charts(PrintSheets& sheets, const Document& document, Day today,
                  const Catalog& catalog) {
  const double half = (sheets.room() - 16) / 2;
  const std::array charts = {figure_chart(document, Measure::revenue, today, catalog),
                             parts_chart(document, Measure::revenue, today, catalog),
                             figure_chart(document, Measure::headcount, today, catalog),
                             parts_chart(document, Measure::headcount, today, catalog),
                             figure_chart(document, Measure::profit, today, catalog),
                             per_employee_chart(document, today, catalog),
                             actions_chart(document, today, catalog)};
  for (const auto& spec : charts) {
    if (layout_chart(spec, {0, 0, sheets.width(), half}, chart_px).empty) continue;
    chart(sheets, spec, half);
    sheets.gap(16);
  }
}

}  // namespace sightline::draw
