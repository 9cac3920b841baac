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

namespace sightline::draw {
namespace {

constexpr double body_px = 10;
constexpr double printed_label_px = 8.5;
constexpr double chart_px = 10;

const TextStyle body{.px = body_px};
const TextStyle label{.px = printed_label_px};
const TextStyle figure_style{.px = 9.5, .tabular = true};

void printed_answers(PrintSheets& sheets, const std::vector<PageAnswer>& list,
                     const Catalog& catalog) {
  for (const auto& answer : list) {
    sheets.need(34);
    const auto name = [&](const std::string& text) {
      sheets.text(text, label, sheets.palette().second);
      sheets.gap(1);
    };
    name(answer.label);
    sheets.text(answer.text, body, sheets.palette().ink,
                [&] { name(catalog.text(msg("{1} (continued)", answer.label))); });
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
  printed_answers(sheets, shown, catalog);
  if (!words.reputation.empty()) print_heading(sheets, words.reputation_heading);
  printed_answers(sheets, words.reputation, catalog);
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
