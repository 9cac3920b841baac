// The slide with the scorecard: every KPI's last reading against its standard.
#include <algorithm>
#include <utility>

#include "model/find.h"
#include "reports/review_slides.h"
#include "reports/score_words.h"

namespace sightline {
namespace {

/// The last period that has a reading.
std::optional<std::size_t> last_read(const ScoreLine& line) {
  for (auto i = line.verdicts.size(); i-- > 0;)
    if (line.is_read(i)) return i;
  return std::nullopt;
}

struct Scored {
  Id<Team> team;
  int urgency;
  draw::SlideRow row;
};

/// Side by side, a list for each team, or all in one where there are too many to be read.
std::vector<draw::SlideList> lists_of(const Plan& plan, std::vector<Scored> lines) {
  constexpr std::size_t most_lists = 3;
  std::vector<Id<Team>> teams;
  for (const auto& team : plan.teams)
    if (std::ranges::count(lines, team.id, &Scored::team) > 0) teams.push_back(team.id);
  const bool by_team = teams.size() > 1 && teams.size() <= most_lists &&
                       std::ranges::all_of(lines, [&](const Scored& line) {
                         return std::ranges::count(teams, line.team) > 0;
                       });
  std::vector<draw::SlideList> lists(by_team ? teams.size() : 1);
  for (auto& line : lines) {
    const auto at = by_team ? std::ranges::find(teams, line.team) - teams.begin() : 0;
    auto& list = lists[static_cast<std::size_t>(at)];
    if (by_team) list.heading = std::exchange(line.row.lead, {});
    list.rows.push_back(std::move(line.row));
  }
  return lists;
}

}  // namespace

std::optional<draw::Slide> scorecard_slide(const Document& document, Day today,
                                           const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto& currency = plan.organization.currency;
  std::vector<Scored> lines;
  for (const auto& grid : score_table(document, today)) {
    for (const auto& line : grid.teams) {
      const auto* team = find(plan.teams, line.kpi->team);
      draw::SlideRow row{.lead = team == nullptr ? std::string{} : team->name,
                         .title = line.kpi->name,
                         .note = catalog.text(msg("No reading yet")),
                         .state = {},
                         .tone = {}};
      int urgency = 4;
      if (const auto last = last_read(line)) {
        const auto actual = reached_text(line, *last, currency, catalog);
        const auto when = period_text(grid.rhythm, grid.periods[*last], catalog);
        const auto standard = standard_text(line, *last, currency, catalog);
        row.note = catalog.text(standard.empty()
                                    ? msg("{1} · no standard · {2}", actual, when)
                                    : msg("{1} · standard {2} · {3}", actual, standard, when));
        urgency = 3;
        row.state = reported_text(line, *last, catalog);
        if (line.verdicts[*last]) {
          const auto look = look_of(*line.verdicts[*last]);
          row.state = catalog.text(look.word);
          row.tone = look.tone;
          urgency = static_cast<int>(*line.verdicts[*last]);
        }
      }
      lines.push_back({line.kpi->team, urgency, std::move(row)});
    }
  }
  if (lines.empty()) return std::nullopt;
  std::ranges::stable_sort(lines, {}, &Scored::urgency);
  draw::Slide slide;
  slide.title = catalog.text(msg("Scorecard"));
  slide.subtitle = catalog.text(msg("The last reading of every KPI against its standard"));
  slide.more = [catalog](std::size_t count) { return more_words(count, catalog); };
  slide.lists = lists_of(plan, std::move(lines));
  return slide;
}

}  // namespace sightline
