#include "model/intake/actuals_words.h"

#include <algorithm>
#include <ranges>

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
             : catalog.full_amount(Money{value}, plan.organization.currency);
}

}  // namespace

std::string total_names(const std::vector<LeftTotal>& totals, const Catalog& catalog) {
  constexpr std::size_t most_named = 5;
  std::string names;
  for (const auto& total : totals | std::views::take(most_named)) {
    const auto name = total.name.empty() ? catalog.text(msg("a row without a name")) : total.name;
    const auto figure = parse_enum<NamedFigure>(total.measure);
    names += (names.empty() ? "" : ", ") +
             (figure ? catalog.text(msg("{1} ({2})", name, term(label_of(*figure)))) : name);
  }
  if (totals.size() > most_named)
    names += " " + catalog.text(msg("and {1} more", totals.size() - most_named));
  return names;
}

Message unusual_words(std::size_t figures) {
  return msg_n(
      "{1} figure is more than twenty times as large or small as its target. Does the file count "
      "in "
      "thousands?",
      "{1} figures are more than twenty times as large or small as their targets. Does the file "
      "count in thousands?",
      figures);
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
  const auto name = catalog.text(msg("{1}", line_name(plan, line)));
  const auto figure =
      line.kind == LineKind::headcount ? NamedFigure::headcount : NamedFigure::revenue;
  ActualChangeRow row;
  row.month = catalog.short_month_year(change.value.month);
  row.line = line.kind == LineKind::profit
                 ? name
                 : catalog.text(msg("{1} ({2})", name, term(label_of(figure))));
  row.before = change.before ? amount_text(line, *change.before, plan, catalog) : "–";
  row.after = amount_text(line, change.value.value, plan, catalog);
  if (const auto mark = mark_of(change.kind, provisional); !mark.empty())
    row.mark = catalog.text(mark);
  row.kind = change.kind;
  return row;
}

}  // namespace sightline
