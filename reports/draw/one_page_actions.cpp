#include "reports/draw/one_page_actions.h"

#include <algorithm>

#include "reports/draw/one_page_sections.h"

namespace sightline::draw {
namespace {

constexpr double most_row = 23;
constexpr double most_px = 8.7;
constexpr double actions_line_height = 1.25;
constexpr double theme_height = 14;
constexpr double actions_gap = 10;
// Parts of the row at most; what is longer is cut.
constexpr double most_owner = 0.16;
constexpr double most_due = 0.13;
constexpr double most_state = 0.19;

double px_of(double row) { return std::min(most_px, row * 0.66); }

// Of a row with a title of two lines.
double two_lines(double row) { return std::max(row, 2 * actions_line_height * px_of(row) + 2); }

double widest(const std::vector<const PageAction*>& actions, std::string PageAction::*text,
              double most) {
  double width = 0;
  for (const auto* action : actions) {
    width = std::max(width, Text(action->*text, {.px = most_px, .tabular = true}).width() + 1);
    if (width >= most) return most;
  }
  return width;
}

// The most pressing, in the order in which they stand.
std::vector<const PageAction*> most_pressing(const std::vector<PageAction>& actions,
                                             std::size_t most) {
  std::vector<const PageAction*> list;
  list.reserve(actions.size());
  for (const auto& action : actions) list.push_back(&action);
  if (list.size() <= most) return list;
  std::ranges::stable_sort(list, {}, &PageAction::urgency);
  list.resize(most);
  std::ranges::sort(list);
  return list;
}

}  // namespace

ActionRows::ActionRows(const PageWords& words, const Rect& page) : words_(words) {
  const auto actions =
      most_pressing(words.actions, static_cast<std::size_t>(page.height / least_row) + 1);
  widths_.owner = widest(actions, &PageAction::owner, page.width * most_owner);
  widths_.due = widest(actions, &PageAction::due, page.width * most_due);
  widths_.state = widest(actions, &PageAction::state, page.width * most_state);
  widths_.title =
      page.width - widths_.focus - widths_.owner - widths_.due - widths_.state - 3 * actions_gap;
  for (const auto* action : actions)
    titles_.emplace(action, Text(action->title, {.px = most_px}).width());
}

double ActionRows::row_height(const PageAction& action, double row) const {
  return titles_.at(&action) * px_of(row) / most_px > widths_.title ? two_lines(row) : row;
}

double ActionRows::head_height() const {
  return heading_height + (words_.theme.empty() ? 0 : theme_height);
}

double ActionRows::height(double row) const {
  double sum = head_height() + (titles_.empty() ? row : 0);
  for (const auto& [action, width] : titles_) sum += row_height(*action, row);
  return sum;
}

double ActionRows::largest_row(double room) const {
  constexpr double step = 0.25;
  double row = most_row;
  while (row > least_row && height(row) > room) row -= step;
  return std::max(row, least_row);
}

double ActionRows::draw_head(PageFlow& flow, const Rect& rect, const Palette& palette) const {
  // In all the room that the heading leaves.
  const double side = rect.width - heading_width(words_.cycle) - actions_gap;
  flow.whole_line(words_.progress, {rect.right() - side, rect.y + 2}, side, {.px = 9},
                  palette.second, 6, Align::right);
  const double y = heading(flow, words_.cycle, rect, palette);
  if (words_.done > 0) {
    const double width = rect.width * std::min(1.0, words_.done);
    rule(flow, rect.x, rect.x + width, rect.y + heading_height - 6, palette.accent, 1.6);
  }
  if (words_.theme.empty()) return y;
  flow.line(words_.theme, {rect.x, y - 2}, rect.width, {.px = 9.5, .weight = Weight::semibold},
            palette.ink);
  return y + theme_height;
}

void ActionRows::draw_row(PageFlow& flow, const PageAction& action, bool names_focus,
                          const Rect& row, double px, const Palette& palette) const {
  const double y = row.y + (row.height - px * actions_line_height) / 2;
  double right = row.right() - widths_.state;
  flow.line(action.state, {right, y}, widths_.state, {.px = px}, palette.text(action.tone));
  right -= widths_.due + actions_gap;
  flow.whole_line(action.due, {right, y}, widths_.due, {.px = px, .tabular = true}, palette.second,
                  6, Align::right);
  right -= widths_.owner + actions_gap;
  flow.line(action.owner, {right, y}, widths_.owner, {.px = px}, palette.second);
  const double title = row.x + widths_.focus;
  flow.middle(action.title, {title, row.y, right - title - actions_gap, row.height}, {.px = px},
              palette.ink);
  if (names_focus)
    flow.line(action.focus, {row.x, y}, widths_.focus - 6, {.px = px, .weight = Weight::semibold},
              palette.second);
}

void ActionRows::draw(PageFlow& flow, const Rect& rect, double row, const Palette& palette) const {
  double y = draw_head(flow, rect, palette);
  if (words_.actions.empty()) {
    flow.line(words_.cycle_empty, {rect.x, y}, rect.width, {.px = 9}, palette.second);
    return;
  }
  const double room = rect.bottom() - y;
  auto rows = static_cast<std::size_t>(std::max(1.0, room / row));
  if (words_.actions.size() > rows) --rows;
  const auto list = most_pressing(words_.actions, rows);
  // What is left over goes to second lines, from the top.
  double spare = room - row * static_cast<double>(list.size());
  if (list.size() < words_.actions.size()) spare -= row;
  const PageAction* before = nullptr;
  for (const auto* each : list) {
    const auto& action = *each;
    double high = row_height(action, row);
    if (high - row > spare + 1e-6) high = row;
    spare -= high - row;
    const bool names_focus = before == nullptr || before->focus != action.focus;
    if (before != nullptr)
      rule(flow, names_focus ? rect.x : rect.x + widths_.focus, rect.right(), y, palette.line);
    draw_row(flow, action, names_focus, {rect.x, y, rect.width, high}, px_of(row), palette);
    y += high;
    before = &action;
  }
  if (list.size() < words_.actions.size())
    flow.line(words_.more(words_.actions.size() - list.size()), {rect.x + widths_.focus, y + 2},
              rect.width, {.px = 8.5}, palette.second);
}

}  // namespace sightline::draw
