#include "app/present/scorecard_presenter.h"

#include <algorithm>
#include <utility>

#include "app/present/score_entry.h"
#include "model/base/text.h"
#include "model/derive/scores.h"
#include "model/find.h"

namespace sightline {
ScorecardPresenter::ScorecardPresenter(Session& session, const Catalog& catalog)
    : session_(session), catalog_(catalog) {}

Day ScorecardPresenter::latest() const {
  const Day today = session_.today();
  return choice_.rhythm == Rhythm::weekly ? monday_of(add_days(today, -week_days))
                                          : first_day(add_months(month_of(today), -1));
}

const ScoreChoice& ScorecardPresenter::choice() {
  const auto& plan = session_.plan();
  if (find(plan.teams, choice_.team) == nullptr && !plan.teams.empty())
    choice_.team = plan.teams.front().id;
  const auto has = [&](Rhythm rhythm) {
    return std::ranges::any_of(plan.kpis, [&](const Kpi& kpi) {
      return kpi.team == choice_.team && kpi.rhythm == rhythm;
    });
  };
  choice_.rhythm = wanted_.value_or(has(Rhythm::weekly) || !has(Rhythm::monthly) ? Rhythm::weekly
                                                                                 : Rhythm::monthly);
  choice_.period = day_ ? score_period(choice_.rhythm, *day_) : latest();
  choice_.today = session_.today();
  return choice_;
}

bool ScorecardPresenter::has_team() { return !session_.plan().teams.empty(); }

std::vector<std::string> ScorecardPresenter::teams() const {
  std::vector<std::string> names;
  for (const auto& team : session_.plan().teams) names.push_back(team.name);
  return names;
}

std::size_t ScorecardPresenter::team_place() {
  const auto& teams = session_.plan().teams;
  const auto at = std::ranges::find(teams, choice().team, &Team::id);
  return static_cast<std::size_t>(at - teams.begin());
}

void ScorecardPresenter::choose_team(std::size_t place) {
  if (place < session_.plan().teams.size()) choose_team(session_.plan().teams[place].id);
}

void ScorecardPresenter::choose_team(Id<Team> team) {
  choice_.team = team;
  wanted_.reset();
}

void ScorecardPresenter::choose_rhythm(Rhythm rhythm) { wanted_ = rhythm; }

void ScorecardPresenter::step(int periods) {
  const auto& now = choice();
  const Day to = step_period(now.rhythm, now.period, periods);
  if (to <= score_period(now.rhythm, session_.today())) day_ = to;
}

void ScorecardPresenter::show_latest() { day_.reset(); }

bool ScorecardPresenter::is_latest() {
  const auto& now = choice();
  return now.period >= score_period(now.rhythm, session_.today());
}

std::string ScorecardPresenter::title() {
  const auto& now = choice();
  return period_title(now.rhythm, now.period, catalog_);
}

const MonthTable& ScorecardPresenter::week() {
  week_ = week_table(session_.document(), choice(), catalog_);
  return week_.table;
}

const MonthTable& ScorecardPresenter::history() {
  history_ = history_table(session_.document(), choice(), catalog_);
  return history_.table;
}

draw::ChartSpec ScorecardPresenter::chart(int row) {
  const auto place = static_cast<std::size_t>(std::max(row, 0));
  const auto about = place < history_.rows.size() ? history_.rows[place] : HistoryTable::About{};
  return history_chart(session_.document(), choice(), about, catalog_);
}

draw::ChartSpec ScorecardPresenter::week_chart(int row, int column) {
  HistoryTable::About about;
  if (row >= 0 && column >= 0 && row < static_cast<int>(week_.persons.size()) &&
      column < static_cast<int>(week_.kpis.size()))
    about = {week_.kpis[static_cast<std::size_t>(column)],
             week_.persons[static_cast<std::size_t>(row)]};
  auto spec = history_chart(session_.document(), choice(), about, catalog_);
  // Whoever has no readings yet sees the team's.
  if (spec.series.empty() && std::exchange(about.person, std::nullopt))
    spec = history_chart(session_.document(), choice(), about, catalog_);
  return spec;
}

std::string ScorecardPresenter::progress() const {
  int cells = 0;
  int filled = 0;
  for (const auto& row : week_.places)
    for (const auto& place : row) {
      // A team's own reading is the exception; the week is complete without it.
      if (!place || !place->person) continue;
      ++cells;
      if (reading_at(session_.plan(), *place) != nullptr) ++filled;
    }
  return cells == 0
             ? std::string{}
             : catalog_.text(msg_n("{2} of {1} reading", "{2} of {1} readings", cells, filled));
}

std::string ScorecardPresenter::name_of(const ReadingPlace& place) const {
  const auto& plan = session_.plan();
  const auto* kpi = find(plan.kpis, place.kpi);
  const auto* person = find(plan.people, place.person);
  const auto name = kpi == nullptr ? std::string{} : kpi->name;
  return (person == nullptr ? catalog_.text(msg("Whole team")) : person->display_name()) + ", " +
         name;
}

std::optional<ReadingEntry> ScorecardPresenter::read(const ReadingPlace& place,
                                                     std::string_view typed) {
  if (trimmed(typed).empty()) return ReadingEntry{place, std::nullopt};
  const auto* kpi = find(session_.plan().kpis, place.kpi);
  if (kpi == nullptr) return std::nullopt;
  const auto value = read_reading(*kpi, typed, session_.plan().organization.currency, catalog_);
  if (const auto* problem = problem_of(value)) {
    session_.user().notify(NoticeTone::warning, msg("{1}: {2}", name_of(place), *problem));
    return std::nullopt;
  }
  return ReadingEntry{place, *value_of(value)};
}

bool ScorecardPresenter::enter(const std::vector<ReadingEntry>& entries) {
  try {
    return session_.perform(
        set_readings(session_.document(), entries, session_.today(), session_.ids()));
  } catch (const Failure& failure) {
    session_.user().notify(NoticeTone::warning, failure.message());
    return false;
  }
}

bool ScorecardPresenter::type(int row, int column, std::string_view typed) {
  const auto* place = week_.place(row, column);
  if (place == nullptr) return false;
  const auto entry = read(*place, typed);
  return entry && enter({*entry});
}

bool ScorecardPresenter::paste(int row, int column, const CellBlock& block) {
  std::vector<ReadingEntry> entries;
  int left_out = 0;
  int dashes = 0;
  const auto columns = static_cast<int>(week_.table.columns.size());
  for (const auto& source : block) {
    int at = std::max(column, 0);
    for (const auto& typed : source) {
      while (at < columns && week_.place(row, at) == nullptr) ++at;
      const auto* place = week_.place(row, at++);
      if (place == nullptr) {
        if (!trimmed(typed).empty()) ++left_out;
        continue;
      }
      const bool dash = is_dash(typed, session_.plan().organization.currency);
      if (dash) ++dashes;
      auto entry = read(*place, dash ? std::string_view{} : typed);
      if (!entry) return false;
      entries.push_back(*entry);
    }
    ++row;
  }
  if (entries.empty()) {
    session_.user().notify(NoticeTone::warning,
                           msg("Nothing was pasted: put the cursor on a cell that can be typed "
                               "into."));
    return false;
  }
  if (!enter(entries)) return false;
  Message remark;
  if (left_out > 0)
    remark =
        msg_n("{1} cell was left out, since it fell outside the readings one can type into.",
              "{1} cells were left out, since they fell outside the readings one can type into.",
              left_out);
  if (dashes > 0)
    remark = remark.empty() ? emptied_words(dashes) : msg("{1} {2}", remark, emptied_words(dashes));
  if (!remark.empty()) session_.user().notify(NoticeTone::warning, remark);
  return true;
}

bool ScorecardPresenter::clear(int first_row, int first_column, int last_row, int last_column) {
  std::vector<ReadingEntry> entries;
  for (int row = first_row; row <= last_row; ++row)
    for (int column = first_column; column <= last_column; ++column)
      if (const auto* place = week_.place(row, column)) entries.push_back({*place, std::nullopt});
  return !entries.empty() && enter(entries);
}

bool ScorecardPresenter::note(int row, int column) {
  const auto* place = week_.place(row, column);
  const auto* reading = place == nullptr ? nullptr : reading_at(session_.plan(), *place);
  if (reading == nullptr) {
    session_.user().notify(NoticeTone::warning,
                           msg("A note belongs to a reading. Put the cursor on one first."));
    return false;
  }
  const auto here = *place;
  const auto typed = session_.user().ask_text(msg("Why is it so? {1}", name_of(here)),
                                              reading->note, msg("Keep the note"));
  return typed && session_.perform(set_reading_note(session_.document(), here, *typed));
}

std::optional<ScorecardPresenter::CellPlace> ScorecardPresenter::next_along(int row, int column,
                                                                            int step) const {
  const auto rows = static_cast<int>(week_.places.size());
  const auto columns = static_cast<int>(week_.table.columns.size());
  for (auto at = row * columns + column + step; at >= 0 && at < rows * columns; at += step)
    if (week_.place(at / columns, at % columns) != nullptr)
      return CellPlace{at / columns, at % columns};
  return std::nullopt;
}

std::optional<ScorecardPresenter::CellPlace> ScorecardPresenter::next_down(int row,
                                                                           int column) const {
  const auto rows = static_cast<int>(week_.places.size());
  const auto columns = static_cast<int>(week_.table.columns.size());
  for (auto at = column * rows + row + 1; at < rows * columns; ++at)
    if (week_.place(at % rows, at / rows) != nullptr) return CellPlace{at % rows, at / rows};
  return std::nullopt;
}

ScorecardView ScorecardPresenter::go_to(std::string_view path) {
  if (path == "trends") return ScorecardView::history;
  if (path == "team") return ScorecardView::team;
  if (path == "priorities") return ScorecardView::today;
  const auto& plan = session_.plan();
  const auto names = [&](Uuid id) { return path.find(to_text(id)) != std::string_view::npos; };
  for (const auto& team : plan.teams)
    if (names(team.id.uuid)) choose_team(team.id);
  for (const auto& kpi : plan.kpis)
    if (names(kpi.id.uuid)) choose_team(kpi.team);
  for (const auto& series : plan.readings) {
    if (!names(series->id.uuid)) continue;
    if (const auto* kpi = find(plan.kpis, series->kpi)) {
      choose_team(kpi->team);
      choose_rhythm(kpi->rhythm);
    }
    return ScorecardView::history;
  }
  return path.starts_with("/plan/teams") || path.starts_with("/plan/kpis") ? ScorecardView::team
                                                                           : ScorecardView::week;
}

}  // namespace sightline
