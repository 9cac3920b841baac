#include "model/intake/actuals_words.h"

#include <algorithm>
#include <ranges>

#include "model/base/joined.h"
#include "model/find.h"

namespace sightline {
namespace {

bool is_provisional(const Plan& plan, const LineRef& line, Month month) {
  const auto read = [&](const auto& of) { return of.provisional.at(month).value_or(false); };
  if (line.kind == LineKind::profit) return read(plan.targets.profit);
  if (line.kind == LineKind::revenue) {
    const auto* area = find(plan.targets.revenue, Id<SpecialtyArea>{line.id});
    return area != nullptr && read(area->line);
  }
  const auto* department = find(plan.targets.departments, Id<Department>{line.id});
  return department != nullptr && read(department->line);
}

Message mark_of(ActualChangeKind kind, bool provisional) {
  switch (kind) {
    case ActualChangeKind::corrected:
      return msg("corrected");
    case ActualChangeKind::fresh:
      return msg("new");
    case ActualChangeKind::marked:
      return provisional ? msg("now provisional") : msg("now final");
    case ActualChangeKind::same:
      break;
  }
  return {};
}

std::string amount_text(const LineRef& line, std::int64_t value, const Plan& plan,
                        const Catalog& catalog) {
  return line.kind == LineKind::headcount
             ? catalog.fte(Fte{value})
             : catalog.full_money(Money{value}, plan.organization.currency);
}

bool is_unusual(const Plan& plan, const ActualValue& one) {
  // A target is of the same size in any plan that is meant.
  constexpr double most_times = 20;
  const auto target = cell_value(plan, one.line, Figure::target, one.month);
  if (one.line.kind == LineKind::profit || one.value <= 0 || !target || *target <= 0) return false;
  if (cell_value(plan, one.line, Figure::actual, one.month) == one.value) return false;
  const double times = static_cast<double>(one.value) / static_cast<double>(*target);
  return times > most_times || times * most_times < 1;
}

Message unusual_money_words(std::size_t figures, bool unit_is_said) {
  if (figures == 0) return {};
  if (unit_is_said)
    return msg_n(
        "{1} figure is more than twenty times as large or small as its target, with the unit that "
        "was said.",
        "{1} figures are more than twenty times as large or small as their targets, with the unit "
        "that was said.",
        figures);
  return msg_n(
      "{1} figure is more than twenty times as large or small as its target. Does the file count "
      "in "
      "thousands?",
      "{1} figures are more than twenty times as large or small as their targets. Does the file "
      "count in thousands?",
      figures);
}

/// The first of them, and how many more there are.
Message listed(const std::vector<std::string>& names) {
  constexpr std::size_t most_named = 5;
  const auto first = joined(names | std::views::take(most_named));
  if (names.size() <= most_named) return first;
  return msg("{1} {2}", first, msg("and {1} more", names.size() - most_named));
}

}  // namespace

Message left_names_words(const std::vector<FileName>& names) {
  std::vector<std::string> left;
  std::size_t rows = 0;
  for (const auto& name : names) {
    if (name.meaning != left_out_meaning) continue;
    left.push_back(name.name);
    rows += name.rows;
  }
  if (left.empty()) return {};
  return msg_n("{1} row or column is left out, as was said: {2}.",
               "{1} rows or columns are left out, as was said: {2}.", rows, listed(left));
}

Message left_departments_words(const ActualsIntake& intake) {
  if (intake.departments.names.empty()) return {};
  return msg_n("{1} row or column is a department’s, which has no revenue, and is left out: {2}.",
               "{1} rows or columns are departments’, which have no revenue, and are left out: "
               "{2}.",
               intake.departments.rows, listed(intake.departments.names));
}

bool is_all_left_out(const ActualsIntake& intake) {
  return intake.values.empty() && intake.problems.empty() && !intake.names.empty() &&
         std::ranges::all_of(intake.names,
                             [](const FileName& name) { return name.meaning == left_out_meaning; });
}

Message all_left_out_words() {
  return msg("All that the file has figures of is left out, so there is nothing to import.");
}

Message left_columns_words(const std::vector<std::string>& columns) {
  if (columns.empty()) return {};
  return msg_n("{1} column with figures is left out: {2}.",
               "{1} columns with figures are left out: {2}.", columns.size(), listed(columns));
}

Message dashes_words(std::size_t dashes) {
  if (dashes == 0) return {};
  return msg_n("{1} cell with a dash counts as no figure, not as zero.",
               "{1} cells with a dash count as no figures, not as zeros.", dashes);
}

Message added_words(std::size_t added) {
  if (added == 0) return {};
  return msg_n("{1} figure is added to another one of its line and month.",
               "{1} figures are added to others of their line and month.", added);
}

std::vector<LineRef> lines_with_actuals(const Plan& plan) {
  std::vector<LineRef> lines;
  for (const auto& area : plan.vision.organization.areas)
    lines.push_back({LineKind::revenue, area.id.uuid});
  for (const auto& department : plan.targets.departments)
    lines.push_back({LineKind::headcount, department.id.uuid});
  lines.push_back({LineKind::profit, {}});
  return lines;
}

std::string line_label(const Plan& plan, const LineRef& line, const Catalog& catalog) {
  auto name = catalog.text(msg("{1}", line_name(plan, line)));
  if (line.kind == LineKind::profit) return name;
  const auto figure =
      line.kind == LineKind::headcount ? NamedFigure::headcount : NamedFigure::revenue;
  return catalog.text(msg("{1} ({2})", name, term(label_of(figure))));
}

std::string total_names(const std::vector<LeftTotal>& totals, const Catalog& catalog) {
  constexpr std::size_t most_named = 5;
  std::vector<Message> first;
  for (const auto& total : totals | std::views::take(most_named)) {
    const auto name = total.name.empty() ? msg("a row without a name") : msg("{1}", total.name);
    const auto figure = parse_enum<NamedFigure>(total.measure);
    first.push_back(figure ? msg("{1} ({2})", name, term(label_of(*figure))) : name);
  }
  auto names = catalog.text(joined(first));
  if (totals.size() > most_named)
    names += " " + catalog.text(msg("and {1} more", totals.size() - most_named));
  return names;
}

UnusualFigures unusual_among(const Plan& plan, const std::vector<ActualValue>& values) {
  UnusualFigures figures;
  for (const auto& value : values) {
    if (!is_unusual(plan, value)) continue;
    ++(value.line.kind == LineKind::headcount ? figures.people : figures.money);
  }
  return figures;
}

Message unusual_words(const UnusualFigures& figures, bool unit_is_said) {
  if (figures.people == 0) return unusual_money_words(figures.money, unit_is_said);
  const auto people =
      msg_n("{1} headcount is more than twenty times as large or small as its target.",
            "{1} headcounts are more than twenty times as large or small as their targets.",
            figures.people);
  if (figures.money == 0) return people;
  return msg("{1} {2}", unusual_money_words(figures.money, unit_is_said), people);
}

Message unusual_names(const Plan& plan, const std::vector<ActualValue>& values,
                      const Catalog& catalog) {
  std::vector<std::string> named;
  for (const auto& value : values) {
    if (!is_unusual(plan, value)) continue;
    const auto target = cell_value(plan, value.line, Figure::target, value.month);
    named.push_back(catalog.text(msg("{1}, {2}: {3} against a target of {4}",
                                     line_label(plan, value.line, catalog), value.month,
                                     amount_text(value.line, value.value, plan, catalog),
                                     amount_text(value.line, *target, plan, catalog))));
  }
  return named.empty() ? Message{} : listed(named);
}

Message negative_words(const Plan& plan, const std::vector<ActualValue>& values,
                       const Catalog& catalog) {
  std::vector<std::string> named;
  for (const auto& value : values)
    if (value.line.kind == LineKind::revenue && value.value < 0 &&
        cell_value(plan, value.line, Figure::actual, value.month) != value.value)
      named.push_back(
          catalog.text(msg("{1}, {2}", line_label(plan, value.line, catalog), value.month)));
  if (named.empty()) return {};
  return msg_n("{1} figure of revenue is below zero: {2}. Is that meant, as with credit notes?",
               "{1} figures of revenue are below zero: {2}. Is that meant, as with credit notes?",
               named.size(), listed(named));
}

std::vector<ActualChange> actual_changes(const Plan& plan, const std::vector<ActualValue>& values,
                                         bool provisional) {
  std::vector<ActualChange> changes;
  for (const auto& value : values) {
    ActualChange change{ActualChangeKind::same, value,
                        cell_value(plan, value.line, Figure::actual, value.month)};
    if (!change.before)
      change.kind = ActualChangeKind::fresh;
    else if (*change.before != value.value)
      change.kind = ActualChangeKind::corrected;
    else if (is_provisional(plan, value.line, value.month) != provisional)
      change.kind = ActualChangeKind::marked;
    changes.push_back(change);
  }
  std::ranges::stable_sort(changes, {}, &ActualChange::kind);
  return changes;
}

std::size_t count_of(const std::vector<ActualChange>& changes, ActualChangeKind kind) {
  return static_cast<std::size_t>(std::ranges::count(changes, kind, &ActualChange::kind));
}

bool change_nothing(const std::vector<ActualChange>& changes) {
  return count_of(changes, ActualChangeKind::same) == changes.size();
}

Message counts_words(const std::vector<ActualChange>& changes) {
  const auto marked = count_of(changes, ActualChangeKind::marked);
  const auto all = msg("Actuals: {1} new, {2} corrected, {3} as they were.",
                       count_of(changes, ActualChangeKind::fresh),
                       count_of(changes, ActualChangeKind::corrected),
                       marked + count_of(changes, ActualChangeKind::same));
  if (marked == 0) return all;
  return msg("{1} {2}", all,
             msg_n("{1} of those becomes final or provisional.",
                   "{1} of those become final or provisional.", marked));
}

ActualChangeRow change_row(const ActualChange& change, const Plan& plan, bool provisional,
                           const Catalog& catalog) {
  const auto& line = change.value.line;
  ActualChangeRow row;
  row.month = catalog.short_month_year(change.value.month);
  row.line = line_label(plan, line, catalog);
  row.before = change.before ? amount_text(line, *change.before, plan, catalog) : "–";
  row.after = amount_text(line, change.value.value, plan, catalog);
  if (const auto mark = mark_of(change.kind, provisional); !mark.empty())
    row.mark = catalog.text(mark);
  row.kind = change.kind;
  return row;
}

}  // namespace sightline
