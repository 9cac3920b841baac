#include "reports/score_words.h"

#include <algorithm>

#include "model/find.h"

namespace sightline {

std::string score_text(const Kpi& kpi, double value, const Currency& currency,
                       const Catalog& catalog) {
  switch (kpi.unit) {
    case KpiUnit::percent:
      return catalog.percent({value}, 0);
    case KpiUnit::money: {
      const double most = to_units(Money{max_money}, currency);
      return catalog.money(from_units(std::clamp(value, -most, most), currency), currency);
    }
    case KpiUnit::ratio:
      return catalog.number(value, 1);
    default:
      return catalog.trimmed_number(value, 1);
  }
}

namespace {

std::string with_decimals(const Kpi& kpi, double value, int decimals, const Catalog& catalog) {
  return kpi.unit == KpiUnit::percent ? catalog.percent({value}, decimals)
                                      : catalog.number(value, decimals);
}

/// A miss reads like its standard where it was rounded to it: then with the digits that tell.
std::string missed_text(const ScoreLine& line, std::size_t period, double actual,
                        const Currency& currency, const Catalog& catalog) {
  const auto& kpi = *line.kpi;
  const auto text = score_text(kpi, actual, currency, catalog);
  for (const auto row : {ScoreRow::standard, ScoreRow::upper}) {
    const auto& values = line.row(row);
    const auto limit = period < values.size() ? values[period] : std::nullopt;
    if (!limit || *limit == actual || score_text(kpi, *limit, currency, catalog) != text) continue;
    if (kpi.unit == KpiUnit::money) {
      const double most = to_units(Money{max_money}, currency);
      return catalog.full_money(from_units(std::clamp(actual, -most, most), currency), currency);
    }
    constexpr int most_decimals = 6;
    for (int decimals = 1; decimals <= most_decimals; ++decimals)
      if (auto longer = with_decimals(kpi, actual, decimals, catalog);
          longer != with_decimals(kpi, *limit, decimals, catalog))
        return longer;
  }
  return text;
}

}  // namespace

std::string reached_text(const ScoreLine& line, std::size_t period, const Currency& currency,
                         const Catalog& catalog) {
  if (line.quota_met[period]) return catalog.text(msg("met"));
  const auto& actual = line.row(ScoreRow::actual)[period];
  if (!actual) return {};
  const auto& verdict = line.verdicts[period];
  if (verdict && *verdict != Verdict::met)
    return missed_text(line, period, *actual, currency, catalog);
  return score_text(*line.kpi, *actual, currency, catalog);
}

Message typed_words(const ScoreLine& line, std::size_t period, const Currency& currency,
                    const Catalog& catalog) {
  const auto& typed = line.typed[period];
  if (!typed) return {};
  const auto& shown = line.row(ScoreRow::actual)[period];
  if (shown && score_text(*line.kpi, *typed, currency, catalog) ==
                   score_text(*line.kpi, *shown, currency, catalog))
    return {};
  return msg("Computed from the pipeline, in place of {1} that was typed.",
             score_text(*line.kpi, *typed, currency, catalog));
}

std::string reported_text(const ScoreLine& line, std::size_t period, const Catalog& catalog) {
  if (line.is_whole(period) || !line.row(ScoreRow::actual)[period]) return {};
  return catalog.text(msg("{1} of {2}", line.reported[period], line.to_report(period)));
}

std::string standard_text(const ScoreLine& line, std::size_t period, const Currency& currency,
                          const Catalog& catalog) {
  const auto at = [&](ScoreRow row) {
    const auto& values = line.row(row);
    return period < values.size() ? values[period] : std::nullopt;
  };
  const auto standard = at(ScoreRow::standard);
  if (!standard) return {};
  const auto text = score_text(*line.kpi, *standard, currency, catalog);
  const auto upper = at(ScoreRow::upper);
  const bool is_range = line.kpi->direction == Direction::range && upper && *upper > *standard;
  return is_range ? text + "–" + score_text(*line.kpi, *upper, currency, catalog) : text;
}

std::string period_text(Rhythm rhythm, Day first, const Catalog& catalog) {
  return rhythm == Rhythm::monthly ? catalog.month(month_of(first))
                                   : catalog.text(msg("week of {1}", first));
}

std::string short_period(Rhythm rhythm, Day first, const Catalog& catalog) {
  const auto month = catalog.short_month(month_of(first));
  if (rhythm == Rhythm::monthly) {
    constexpr int century = 100;
    return month + " " + std::to_string(static_cast<int>(first.year()) % century);
  }
  // The date without its year, in the order and with the dots of its language: "9. Feb.".
  auto day = catalog.date(first);
  const auto year = std::to_string(static_cast<int>(first.year()));
  if (const auto at = day.find(year); at != std::string::npos) day.erase(at, year.size());
  const auto first_kept = day.find_first_not_of(" ,");
  const auto last_kept = day.find_last_not_of(" ,");
  return first_kept == std::string::npos ? day : day.substr(first_kept, last_kept - first_kept + 1);
}

std::string whose_words(const Plan& plan, const ScoreLine& line) {
  if (line.person != nullptr) return line.person->display_name();
  const auto* team = find(plan.teams, line.kpi->team);
  return team == nullptr ? std::string{} : team->name;
}

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

}  // namespace sightline
