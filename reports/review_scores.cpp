// The slide with the scorecard: every KPI's last reading against its standard.
#include <algorithm>
#include <utility>

#include "model/find.h"
#include "reports/review_slides.h"
#include "reports/score_words.h"

namespace sightline {
namespace {

struct VerdictLook {
  Message word;
  draw::Tone tone;
};

VerdictLook look_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::missed:
      return {msg("■ missed"), draw::Tone::bad};
    case Verdict::close:
      return {msg("▲ close"), draw::Tone::warning};
    case Verdict::met:
      break;
  }
  return {msg("✓ met"), draw::Tone::good};
}

/// The last period that has a reading.
std::optional<std::size_t> last_read(const ScoreLine& line) {
  const auto& actual = line.row(ScoreRow::actual);
  for (auto i = actual.size(); i-- > 0;)
    if (actual[i]) return i;
  return std::nullopt;
}

}  // namespace

std::optional<draw::Slide> scorecard_slide(const Document& document, Day today,
                                           const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto& currency = plan.organization.currency;
  struct Line {
    int urgency;
    draw::SlideRow row;
  };
  std::vector<Line> lines;
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
        const auto actual =
            score_text(*line.kpi, *line.row(ScoreRow::actual)[*last], currency, catalog);
        const auto when = period_text(grid.rhythm, grid.periods[*last], catalog);
        const auto standard = standard_text(line, *last, currency, catalog);
        row.note = catalog.text(standard.empty()
                                    ? msg("{1} · no standard · {2}", actual, when)
                                    : msg("{1} · standard {2} · {3}", actual, standard, when));
        urgency = 3;
        if (*last < line.verdicts.size() && line.verdicts[*last]) {
          const auto look = look_of(*line.verdicts[*last]);
          row.state = catalog.text(look.word);
          row.tone = look.tone;
          urgency = static_cast<int>(*line.verdicts[*last]);
        }
      }
      lines.push_back({urgency, std::move(row)});
    }
  }
  if (lines.empty()) return std::nullopt;
  std::ranges::stable_sort(lines, {}, &Line::urgency);
  draw::Slide slide;
  slide.title = catalog.text(msg("Scorecard"));
  slide.subtitle = catalog.text(msg("The last reading of every KPI against its standard"));
  slide.more = [catalog](std::size_t count) { return more_words(count, catalog); };
  auto& list = slide.lists.emplace_back();
  for (auto& line : lines) list.rows.push_back(std::move(line.row));
  return slide;
}

}  // namespace sightline
