#include "app/present/pipeline_presenter.h"

#include <algorithm>

#include "app/present/edit_entry.h"
#include "app/present/pipeline_cells.h"
#include "model/base/joined.h"
#include "model/base/text.h"
#include "model/edit/apply.h"
#include "model/edit/diff.h"
#include "model/edit/gestures_pipeline.h"
#include "model/find.h"
#include "reports/tables_pipeline.h"

namespace sightline {
namespace {

/// Quarters before the plan's start that can still be looked at.
constexpr int quarters_before = 4;
/// Of more people than this, the number is told and not the names.
constexpr std::size_t most_named = 4;
/// Deals move every week; what is known for longer says little of today.
constexpr int old_after_days = 31, told_in_months = 60, days_of_month = 30;

}  // namespace

std::vector<Period> PipelinePresenter::quarters() const {
  const auto& plan = session_.plan();
  const int start = plan.organization.fiscal_year_start;
  std::vector<Period> all;
  auto at = fiscal_quarter_of(
      add_months(plan.organization.plan_start, -quarters_before * quarter_months), start);
  const auto last = std::max(last_plan_month(plan), month_of(session_.today()));
  // A plan from long ago still ends its list.
  constexpr std::size_t most = 60;
  for (; at.first <= last && all.size() < most;
       at = {add_months(at.first, quarter_months), add_months(at.last, quarter_months)})
    all.push_back(at);
  return all;
}

const PipelineView& PipelinePresenter::refresh() {
  const auto& document = session_.document();
  const auto today = session_.today();
  view_ = {};
  lines_.clear();
  const auto all = quarters();
  for (const auto& quarter : all)
    view_.quarters.push_back(catalog_.month_range(quarter.first, quarter.last));
  const auto now = std::ranges::find_if(
      all, [&](const Period& quarter) { return quarter.contains(month_of(today)); });
  const auto current = now == all.end() ? 0 : static_cast<std::size_t>(now - all.begin());
  view_.quarter = std::min(chosen_.value_or(current), all.size() - 1);

  for (auto at = document.pipeline.rbegin(); at != document.pipeline.rend(); ++at)
    view_.snapshots.push_back(
        {(*at)->id, catalog_.date((*at)->taken_on), (*at)->source,
         catalog_.text(msg_n("{1} deal", "{1} deals", (*at)->opportunities.size()))});
  view_.is_empty = document.pipeline.empty() && document.plan.quotas.empty();
  say_age();

  const auto scores = pipeline_scores(document, days_of(all[view_.quarter]), today);
  add_columns();
  add_rows(scores);
  say_without_quota(scores);
  for (const auto& sentence : pipeline_apart(scores.all))
    view_.apart.push_back(catalog_.text(sentence));
  return view_;
}

void PipelinePresenter::say_age() {
  const auto taken = newest_import(session_.document());
  if (!taken) return;
  const int days = std::max(0, days_between(*taken, session_.today()));
  view_.is_old = days > old_after_days;
  const auto age = days < told_in_months
                       ? msg_n("{1} day ago", "{1} days ago", days)
                       : msg_n("{1} month ago", "{1} months ago", days / days_of_month);
  view_.known = catalog_.text(days == 0 ? msg("Deals as known today")
                                        : msg("Deals as known on {1}, {2}", *taken, age));
}

/// What was won without a quota fills nobody's; the total of quotas doesn't know.
void PipelinePresenter::say_without_quota(const PipelineScores& scores) {
  if (!scores.all.quota) return;
  std::vector<std::string> names;
  for (const auto& person : session_.plan().people) {
    const auto found = scores.persons.find(person.id);
    if (found == scores.persons.end() || found->second.quota) continue;
    if (found->second.won + found->second.open == 0) continue;
    names.push_back(person.display_name());
  }
  if (const auto count = names.size(); count > most_named)
    view_.without_quota =
        catalog_.text(msg_n("Totals also count deals of {1} person without a quota.",
                            "Totals also count deals of {1} people without a quota.", count));
  else if (count > 0)
    view_.without_quota =
        catalog_.text(msg("Totals also count deals of who has no quota: {1}.", joined(names)));
}

void PipelinePresenter::add_columns() {
  view_.table.unit = session_.plan().organization.currency.code;
  for (std::size_t i = 0; i < pipeline_columns; ++i) {
    MonthColumn column;
    const auto head = pipeline_head(static_cast<PipelineColumn>(i));
    column.label = catalog_.term(head.label);
    column.caption = *head.caption == '\0' ? "" : catalog_.term(head.caption);
    view_.table.columns.push_back(std::move(column));
  }
}

void PipelinePresenter::add_row(const std::string& label, RowKind kind, const DealSums& sums,
                                std::optional<Id<Person>> person) {
  MonthRow row{kind, label, {}};
  for (std::size_t i = 0; i < pipeline_columns; ++i)
    row.cells.push_back(pipeline_cell(static_cast<PipelineColumn>(i), sums, person.has_value(),
                                      session_.plan().organization.currency, catalog_));
  if (view_.is_old)
    for (auto& cell : row.cells)
      if (cell.tone == CellTone::bad) {
        cell.text = cell.entry;
        cell.tone = CellTone::plain;
      }
  view_.table.rows.push_back(std::move(row));
  lines_.push_back(Line{person, sums});
}

/// Teams with their members, then who is in none, then all together.
void PipelinePresenter::add_rows(const PipelineScores& scores) {
  const auto& plan = session_.plan();
  std::vector<Id<Person>> shown;
  const auto is_shown = [&](Id<Person> id) { return std::ranges::find(shown, id) != shown.end(); };
  const auto add_person = [&](const Person& person) {
    shown.push_back(person.id);
    add_row(person.display_name(), RowKind::figure, scores.of(person.id), person.id);
  };
  for (const auto& team : plan.teams) {
    const auto sells = [&](Id<Person> id) { return scores.persons.contains(id); };
    if (!std::ranges::any_of(team.members, sells)) continue;
    for (const auto& member : team.members)
      if (const auto* person = find(plan.people, member); person && !is_shown(member))
        add_person(*person);
    add_row(team.name, RowKind::total, scores.of(team), {});
  }
  for (const auto& person : plan.people)
    if (!is_shown(person.id) && (scores.persons.contains(person.id) || plan.teams.empty()))
      add_person(person);
  const auto& unowned = scores.unowned;
  if (unowned.won + unowned.lost + unowned.open + unowned.open_late + unowned.leads > 0)
    add_row(catalog_.text(msg("Without an owner the plan knows")), RowKind::figure, unowned, {});
  add_row(catalog_.text(msg("All together")), RowKind::total, scores.all, {});
}

std::vector<std::string> PipelinePresenter::reasons(int row, std::size_t first,
                                                    std::size_t end) const {
  std::vector<std::string> all;
  if (row < 0 || static_cast<std::size_t>(row) >= lines_.size()) return all;
  const auto& line = lines_[static_cast<std::size_t>(row)];
  if (!line) return all;
  for (auto i = first; i < end; ++i) {
    const auto column = static_cast<PipelineColumn>(i);
    const auto reason = pipeline_reason(column, line->sums);
    if (reason)
      all.push_back(
          catalog_.text(msg("{1}: {2}", catalog_.term(pipeline_head(column).label), *reason)));
  }
  return all;
}

std::optional<Id<Person>> PipelinePresenter::person_at(int row) const {
  if (row < 0 || static_cast<std::size_t>(row) >= lines_.size()) return std::nullopt;
  const auto& line = lines_[static_cast<std::size_t>(row)];
  return line ? line->person : std::nullopt;
}

bool PipelinePresenter::put(const std::vector<std::pair<int, int>>& places,
                            const std::vector<std::string>& typed) {
  const auto& before = session_.document();
  const auto quarter = quarters()[view_.quarter].first;
  auto after = before;
  Message label;
  std::size_t changed = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto [row, column] = places[i];
    const auto person = person_at(row);
    const auto what = static_cast<PipelineColumn>(column);
    if (!person || !is_typed(what)) continue;
    std::optional<Money> amount;
    if (!trimmed(typed[i]).empty()) {
      const auto entry = read_money(typed[i], before.plan.organization.currency, catalog_);
      if (const auto* problem = problem_of(entry)) {
        session_.user().notify(NoticeTone::warning, *problem);
        return false;
      }
      amount = *value_of(entry);
    }
    const auto edit = attempt([&] {
      return what == PipelineColumn::quota
                 ? set_quota(after, *person, quarter, amount, session_.ids().next<Quota>())
                 : set_commitment(after, *person, quarter, amount, session_.today(),
                                  session_.ids().next<Commitment>());
    });
    if (const auto* problem = problem_of(edit)) {
      session_.user().notify(NoticeTone::warning, *problem);
      return false;
    }
    if (value_of(edit)->empty()) continue;
    label = value_of(edit)->message;
    after = apply(after, *value_of(edit));
    ++changed;
  }
  if (changed == 0) return true;
  if (changed > 1)
    label = msg_n("Set {1} quota or forecast", "Set {1} quotas and forecasts", changed);
  return session_.perform({label, diff(before, after)});
}

bool PipelinePresenter::type(int row, int column, std::string_view typed) {
  return put({{row, column}}, {std::string(typed)});
}

bool PipelinePresenter::paste(int row, int column, const CellBlock& block) {
  std::vector<std::pair<int, int>> places;
  std::vector<std::string> typed;
  int dashes = 0;
  for (std::size_t r = 0; r < block.size(); ++r)
    for (std::size_t c = 0; c < block[r].size(); ++c) {
      places.emplace_back(row + static_cast<int>(r), column + static_cast<int>(c));
      const bool dash = is_typed(static_cast<PipelineColumn>(places.back().second)) &&
                        is_dash(block[r][c], session_.plan().organization.currency);
      // Rows of teams and totals have nothing to empty.
      if (dash && person_at(places.back().first)) ++dashes;
      typed.push_back(dash ? std::string{} : block[r][c]);
    }
  if (!put(places, typed)) return false;
  if (dashes > 0) session_.user().notify(NoticeTone::warning, emptied_words(dashes));
  return true;
}

bool PipelinePresenter::clear(int first_row, int first_column, int last_row, int last_column) {
  std::vector<std::pair<int, int>> places;
  for (int row = first_row; row <= last_row; ++row)
    for (int column = first_column; column <= last_column; ++column)
      places.emplace_back(row, column);
  return put(places, std::vector<std::string>(places.size()));
}

void PipelinePresenter::remove(std::size_t snapshot) {
  if (snapshot >= view_.snapshots.size()) return;
  const auto& row = view_.snapshots[snapshot];
  if (!session_.user().confirm(
          msg("Remove the import of {1} (‘{2}’)? What it alone knew is gone then; undo brings it "
              "back.",
              row.day, row.source),
          msg("Remove import")))
    return;
  const auto edit = attempt([&] { return remove_snapshot(session_.document(), row.id); });
  if (const auto* problem = problem_of(edit))
    session_.user().notify(NoticeTone::warning, *problem);
  else
    session_.perform(*value_of(edit));
}

}  // namespace sightline
