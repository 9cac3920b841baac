#include "reports/workbook/places.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/find.h"
#include "reports/workbook/action_columns.h"

namespace sightline::workbook {
namespace {

// The n-th part of a path, counted from 0: "/plan/actions/<id>" has plan, actions and the id.
std::string_view part(std::string_view path, int n) {
  for (; n >= 0; --n) {
    if (path.empty()) return {};
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    if (n == 0) return path.substr(0, end);
    path.remove_prefix(end);
  }
  return {};
}

std::string place(const Sheet& sheet, Cell at) { return on_sheet(sheet.name(), relative(at)); }

std::string top_of(const Sheet* sheet) {
  return sheet == nullptr ? std::string{} : place(*sheet, {0, 0});
}

// As a link writes it, without the dollars of names.
std::string named(const Context& context, const std::string& name) {
  std::string found = context.book.named(name);
  const auto cell = found.rfind('!');
  if (cell != std::string::npos)
    found.erase(std::remove(found.begin() + static_cast<std::ptrdiff_t>(cell), found.end(), '$'),
                found.end());
  return found;
}

Column column_of_action(std::string_view field) {
  namespace columns = action_columns;
  constexpr std::array<std::pair<std::string_view, Column>, 9> fields = {
      {{"focus", columns::focus},
       {"owner", columns::owner},
       {"start", columns::start},
       {"due", columns::due},
       {"status", columns::status},
       {"complete", columns::complete},
       {"serves", columns::serves},
       {"notes", columns::comment},
       {"rolled_from", columns::rolled_from}}};
  const auto* const found = std::ranges::find(fields, field, [](const auto& f) { return f.first; });
  return found == fields.end() ? columns::title : found->second;
}

// The columns of the backlog, which has no dates and no status.
Column backlog_column(std::string_view field) {
  constexpr std::array<std::string_view, 6> fields = {"focus",    "title",  "owner",
                                                      "priority", "serves", "notes"};
  const auto* const found = std::ranges::find(fields, field);
  return found == fields.end() ? 1 : static_cast<Column>(found - fields.begin());
}

template <class Places>
std::optional<Row> row_of(const Places& places, std::string_view id) {
  const auto wanted = parse_uuid(id);
  if (!wanted) return std::nullopt;
  const auto found = std::ranges::find(places.actions, *wanted,
                                       [](const Action* action) { return action->id.uuid; });
  if (found == places.actions.end()) return std::nullopt;
  return places.first_action + static_cast<Row>(found - places.actions.begin());
}

std::string action_place(const Context& context, std::string_view id, std::string_view field) {
  for (const auto& cycle : context.cycles)
    if (const auto row = row_of(cycle, id))
      return place(*cycle.sheet, {*row, cycle.at(column_of_action(field))});
  if (const auto row = row_of(context.backlog, id))
    return place(*context.backlog.sheet, {*row, context.backlog.at(backlog_column(field))});
  return {};
}

// Where the cycle's actions begin.
std::string cycle_place(const Context& context, std::string_view id) {
  const auto found = std::ranges::find_if(
      context.cycles, [&](const CyclePlaces& places) { return to_text(places.cycle->id) == id; });
  return found == context.cycles.end()
             ? std::string{}
             : place(*found->sheet, {found->first_action, action_columns::focus});
}

FigureKind kind_of(std::string_view field) {
  if (field == "actual") return FigureKind::actual;
  return field == "outlook" || field == "reason" ? FigureKind::outlook : FigureKind::target;
}

std::string key_of(const Context& context, std::string_view id) {
  const auto uuid = parse_uuid(id);
  return uuid ? name_key(context.plan(), *uuid) : std::string(id);
}

// In a block of figures the month that the path ends with, else the first.
std::string figure_place(const Context& context, Measure measure, std::string_view id,
                         std::string_view field, std::string_view month) {
  const auto found = context.figures.find(measure);
  if (found == context.figures.end()) return {};
  const auto& places = found->second;
  const auto& months = places.table.months;
  const auto at = std::ranges::find_if(months, [&](Month one) { return to_text(one) == month; });
  const auto column =
      static_cast<Column>(first_month_column + (at == months.end() ? 0 : at - months.begin()));
  const auto key = key_of(context, id);
  for (std::size_t block = 0; block < places.table.blocks.size(); ++block)
    if (places.table.blocks[block].key == key)
      return place(*places.sheet, {*places.row(block, kind_of(field)), column});
  return {};
}

// The last twelve months, which are to be on the trajectory.
std::string last_year_place(const Context& context) {
  const auto& places = context.figures.at(Measure::revenue);
  const auto last = first_period_column + places.table.periods.size() - 1;
  return place(*places.sheet, {*places.row(0, FigureKind::target), static_cast<Column>(last)});
}

std::string target_place(const Context& context, std::string_view path) {
  const auto kind = part(path, 2);
  const auto id = part(path, 3);
  if (kind == "profit")
    return figure_place(context, Measure::profit, "total", part(path, 3), part(path, 4));
  if (kind == "revenue" && id.empty()) return last_year_place(context);
  if (kind == "revenue")
    return figure_place(context, Measure::revenue, id, part(path, 5), part(path, 6));
  if (kind != "departments") return {};
  const auto& headcount = context.figures.at(Measure::headcount);
  if (id.empty()) return place(*headcount.sheet, {*headcount.per_employee, last_month_column});
  if (part(path, 4) != "contractors")
    return figure_place(context, Measure::headcount, id, part(path, 5), part(path, 6));
  return named(context, "contractors_" + key_of(context, id));
}

std::string organization_place(const Context& context, std::string_view field) {
  constexpr std::array<std::pair<std::string_view, const char*>, 5> names = {
      {{"name", "organization"},
       {"currency", "currency"},
       {"plan_start", "plan_start"},
       {"fiscal_year_start", "fiscal_start"},
       {"as_of", "as_of"}}};
  const auto* const found = std::ranges::find(names, field, [](const auto& n) { return n.first; });
  return found == names.end() ? std::string{} : named(context, found->second);
}

// Of a goal what is missing, else where it leads.
template <class Goal>
std::string goal_place(const Context& context, const std::string& name, const Goal& goal) {
  return named(context, name + (goal.now ? "_then" : "_now"));
}

std::string areas_place(const Context& context, std::string_view id, std::string_view field) {
  for (const auto& area : context.plan().vision.organization.areas) {
    if (!id.empty() && to_text(area.id) != id) continue;
    if (id.empty() && area.share_now && area.share_then) continue;
    const bool later = field.empty() ? area.share_now.has_value() : field == "share_then";
    return named(context,
                 (later ? "share_then_" : "share_now_") + name_key(context.plan(), area.id.uuid));
  }
  const auto& areas = context.plan().vision.organization.areas;
  if (areas.empty()) return {};
  return named(context, "share_then_" + name_key(context.plan(), areas.front().id.uuid));
}

std::string vision_place(const Context& context, std::string_view path) {
  const auto& vision = context.plan().vision;
  const auto field = part(path, 3);
  if (part(path, 2) == "horizon") return named(context, "horizon");
  if (field == "revenue") return goal_place(context, "revenue", vision.organization.revenue);
  if (field == "employees") return goal_place(context, "headcount", vision.organization.employees);
  if (field == "profit") return goal_place(context, "profit", vision.success.profit);
  if (field == "net_worth") return goal_place(context, "net_worth", vision.success.net_worth);
  if (field == "company_value")
    return goal_place(context, "company_value", vision.success.company_value);
  if (field == "areas" && part(path, 5) != "name")
    return areas_place(context, part(path, 4), part(path, 5));
  return {};
}

// A cell of its own, where the book has one.
std::string exact_place(const Context& context, std::string_view path) {
  const auto what = part(path, 1);
  if (what == "actions") return action_place(context, part(path, 2), part(path, 3));
  if (what == "cycles") return cycle_place(context, part(path, 2));
  if (what == "targets") return target_place(context, path);
  if (what == "vision") return vision_place(context, path);
  if (what == "organization") return organization_place(context, part(path, 2));
  return {};
}

// What sheets have marked: the path itself, else what it lies in.
std::string marked_place(const Context& context, std::string_view path) {
  // A path that is none, such as a broken file may hold, has no slash.
  for (; path.starts_with('/'); path = path.substr(0, path.rfind('/')))
    if (const auto found = context.marks.find(path); found != context.marks.end())
      return found->second;
  return {};
}

// Nothing of actions, which stand on many sheets: what has no cell of its own is on none of them.
std::string sheet_place(const Context& context, std::string_view what) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> sheets = {
      {{"vision", "Vision"},
       {"targets", "Revenue"},
       {"organization", "Inputs"},
       {"people", "Inputs"},
       {"kpis", "Scorecard"},
       {"teams", "Scorecard"},
       {"readings", "Scorecard"},
       {"meetings", "Cadence"},
       {"contacts", "Cadence"},
       {"reviews", "Reviews"},
       {"scenarios", "Scenarios"},
       {"incentives", "Incentives"}}};
  const auto* const found = std::ranges::find(sheets, what, [](const auto& s) { return s.first; });
  return found == sheets.end() ? std::string{} : top_of(context.sheet(found->second));
}

}  // namespace

std::string place_of(const Context& context, std::string_view path) {
  if (auto exact = exact_place(context, path); !exact.empty()) return exact;
  if (auto marked = marked_place(context, path); !marked.empty()) return marked;
  return sheet_place(context, part(path, 1));
}

}  // namespace sightline::workbook
