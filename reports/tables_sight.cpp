#include "reports/tables_sight.h"

#include <algorithm>
#include <set>
#include <utility>

#include "model/edit/change.h"
#include "reports/capital.h"

namespace sightline {
namespace {

class SightTable {
 public:
  explicit SightTable(const Catalog& catalog) : catalog_(catalog) {}

  void add(const SightLine& line) {
    if (!line.is_shown()) return;
    part_ = with_capital(catalog_.term(label_of(line.part)));
    const auto before = rows_.size();
    if (line.is_gap()) rows_.push_back({take_part(), {}, nullptr, true, line.path});
    for (const auto* action : line.actions) add_row({}, action);
    for (const auto& kpi : line.kpis) add(kpi);
    for (const auto& target : line.targets) add(target);
    if (rows_.size() == before) rows_.push_back({take_part(), {}, nullptr, false, line.path});
  }

  void add_below(std::string heading, const std::vector<ServedTarget>& targets) {
    part_ = std::move(heading);
    for (const auto& target : targets) add(target);
  }

  void add_below(std::string heading, const std::vector<const Action*>& actions) {
    part_ = std::move(heading);
    for (const auto* action : actions) {
      add_row({}, action);
      rows_.back().is_gap = true;
    }
  }

  [[nodiscard]] std::vector<SightRow> rows() && { return std::move(rows_); }

 private:
  void add(const ServedTarget& target) {
    auto name = target_name(target, catalog_);
    // What serves a KPI is told where it stands first.
    const bool is_known =
        target.served.kind == ServedKind::kpi && !told_.insert(target.path).second;
    if (is_known || target.actions.empty())
      rows_.push_back({take_part(), std::move(name), nullptr, target.is_gap(), target.path,
                       is_known && !target.actions.empty()});
    if (is_known) return;
    for (const auto* action : target.actions) add_row(std::exchange(name, std::string{}), action);
    for (const auto& kpi : target.kpis) add(kpi);
  }

  void add_row(std::string target, const Action* action) {
    rows_.push_back(
        {take_part(), std::move(target), action, false, path_to("/plan/actions", action->id)});
  }

  std::string take_part() { return std::exchange(part_, std::string{}); }

  const Catalog& catalog_;
  std::string part_;
  std::set<std::string> told_;  ///< paths of KPIs
  std::vector<SightRow> rows_;
};

}  // namespace

std::string target_name(const ServedTarget& target, const Catalog& catalog) {
  const bool total = target.served.target == Uuid{};
  switch (target.served.kind) {
    case ServedKind::revenue:
      return catalog.text(total ? msg("Revenue in total") : msg("Revenue: {1}", target.name));
    case ServedKind::headcount:
      return catalog.text(total ? msg("Headcount in total") : msg("Headcount: {1}", target.name));
    case ServedKind::kpi:
      return catalog.text(msg("KPI: {1}", target.name));
    default:
      return catalog.text(msg("Profit"));
  }
}

std::vector<SightRow> sight_table(const Plan& plan, const Catalog& catalog) {
  const auto sight = sight_of(plan);
  SightTable table(catalog);
  for (const auto& line : sight.parts) table.add(line);
  table.add_below(catalog.term("Other KPIs"), sight.kpis);
  table.add_below(catalog.text(msg("Actions that serve nothing")), sight.aimless);
  return std::move(table).rows();
}

std::vector<SightRow> gaps_of(std::vector<SightRow> rows) {
  std::string part;
  std::string target;
  std::vector<SightRow> gaps;
  for (auto& row : rows) {
    if (!row.part.empty()) {
      part = row.part;
      target.clear();
    }
    if (!row.target.empty()) target = row.target;
    if (!row.is_gap) continue;
    row.part = std::exchange(part, std::string{});
    row.target = target;
    gaps.push_back(std::move(row));
  }
  return gaps;
}

namespace {

Message gaps_in_words(const Sight& sight) {
  const int gaps = sight.gaps;
  if (gaps == 0 && sight.kpis.empty() && std::ranges::none_of(sight.parts, &SightLine::is_shown))
    return msg("There is nothing to serve yet: answer the vision’s questions, or set targets.");
  if (gaps == 0) return msg("Every answer and every target is served by an action.");
  return msg_n("{1} gap: an answer or a target that no action serves.",
               "{1} gaps: answers and targets that no action serves.", gaps);
}

}  // namespace

std::string gap_words(const Sight& sight, const Catalog& catalog) {
  auto gaps = catalog.text(gaps_in_words(sight));
  if (sight.idle_kpis == 0) return gaps;
  const auto idle = catalog.text(msg_n(
      "{1} KPI has no action; that is no gap, since a KPI only measures.",
      "{1} KPIs have no action; that is no gap, since a KPI only measures.", sight.idle_kpis));
  return catalog.text(msg("{1} {2}", gaps, idle));
}

}  // namespace sightline
