#include "reports/incentive_words.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/base/joined.h"
#include "model/derive/incentives.h"
#include "model/derive/pipeline_scores.h"
#include "model/find.h"

namespace sightline {
namespace {

std::string bonus_standing(const Document& document, const Incentive& incentive,
                           const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto result = bonus_result(document, incentive);
  if (!result) return catalog.text(result.reason());
  const auto& bonus = *result;
  const auto& currency = plan.organization.currency;
  const auto actual = catalog.full_money(bonus.actual, currency);
  const auto threshold = catalog.full_money(bonus.threshold, currency);
  auto standing = bonus.reached
                      ? catalog.text(msg("The number is beaten: {1} of {2}. {3} are paid.", actual,
                                         threshold, catalog.full_money(bonus.pool, currency)))
                  : bonus.months == bonus.of
                      ? catalog.text(msg("The number was not reached: {1} of {2}. Nothing is paid.",
                                         actual, threshold))
                      : catalog.text(msg("{1} of {2} so far.", actual, threshold));
  if (bonus.months < bonus.of)
    standing += " " + catalog.text(msg("{1} of {2} months have actuals.", bonus.months, bonus.of));
  return standing;
}

bool is_over(const Incentive& incentive, Day today) { return month_of(today) > incentive.last; }

/// Nothing more can come of a contest once it is over and an import tells of its last day.
bool is_settled(const Incentive& incentive, Day today, const std::optional<Day>& imported) {
  return is_over(incentive, today) && (!imported || *imported >= last_day(incentive.last));
}

/// Who can't be measured, since quotas are missing; and why nobody can.
std::string quota_remark(const Document& document, const Incentive& contest,
                         const Catalog& catalog) {
  const auto lines = quota_board(document, contest);
  if (lines.empty()) return {};
  if (!lines.front().is_whole)
    return catalog.text(
        msg("Quotas are those of whole quarters. Let the contest begin with a quarter and end with "
            "one, and it can be told who has reached them."));
  std::vector<Message> names;
  for (const auto& line : lines)
    if (!line.is_complete())
      names.push_back(msg("{1} ({2} of {3} quarters)", line.name, line.quarters, line.of));
  if (names.empty()) return {};
  return catalog.text(msg("Not measured, for want of quotas: {1}.", joined(names)));
}

/// Why nobody knows what was won.
Message won_unknown(const Document& document, const Incentive& contest, Day today) {
  if (today < first_day(contest.first)) return msg("The contest has not begun yet.");
  if (!newest_import(document))
    return msg("What was won comes from the pipeline, which was not imported yet.");
  return msg("What was won is not available: no pipeline was imported since {1}.",
             first_day(contest.first));
}

std::string quota_standing(const Document& document, const Incentive& contest, Day today,
                           const Catalog& catalog) {
  const auto lines = quota_board(document, contest);
  if (lines.empty()) return catalog.text(msg("Nobody has a quota in these months yet."));
  if (!lines.front().won) return catalog.text(won_unknown(document, contest, today));
  const auto winners = std::ranges::count(lines, true, &QuotaLine::wins);
  if (winners == 0)
    return catalog.text(is_settled(contest, today, newest_import(document))
                            ? msg("Nobody has reached the quota.")
                            : msg("Nobody has reached the quota yet."));
  return catalog.text(msg_n("{1} person has reached the quota.",
                            "{1} people have reached their quotas.", std::int64_t{winners}));
}

std::string board_standing(const Document& document, const Incentive& contest, Day today,
                           const Catalog& catalog) {
  if (contest.counts.empty())
    return catalog.text(msg("Nothing counts yet. Type how many points something gives."));
  const auto board = contest_board(document, contest);
  if (!board.is_known() && board.pipeline_on && today < first_day(contest.first))
    return catalog.text(msg("The contest has not begun yet."));
  const bool counts_open = std::ranges::any_of(contest.counts, [](const ContestRule& rule) {
    return rule.measure == ContestMeasure::pipeline_value;
  });
  if (!board.is_known() && board.pipeline_on &&
      (counts_open || *board.pipeline_on < first_day(contest.first)))
    return catalog.text(
        *board.pipeline_on < first_day(contest.first)
            ? msg("Points are not available: no pipeline was imported since {1}.",
                  *board.pipeline_on)
            : msg("Points are not available: no pipeline was imported while the contest ran."));
  if (!board.is_known())
    return catalog.text(
        msg("Points are not available: there is no deal and no reading here to count."));
  const auto& leaders = board.teams.empty() ? board.persons : board.teams;
  const bool over = is_settled(contest, today, board.pipeline_on);
  const bool known_before = !over && is_over(contest, today);
  if (leaders.empty() || leaders.front().points <= 0)
    return catalog.text(over ? msg("Nobody has a point.") : msg("Nobody has a point yet."));
  const bool tied = leaders.size() > 1 && leaders[1].rank == 1;
  const auto points = points_text(board, leaders.front(), catalog);
  const auto& name = leaders.front().name;
  if (tied)
    return catalog.text(over           ? msg("{1} and others have won with {2}.", name, points)
                        : known_before ? msg("{1} and others lead with {2}, as known on {3}.", name,
                                             points, *board.pipeline_on)
                                       : msg("{1} and others lead with {2}.", name, points));
  return catalog.text(
      over           ? msg("{1} has won with {2}.", name, points)
      : known_before ? msg("{1} leads with {2}, as known on {3}.", name, points, *board.pipeline_on)
                     : msg("{1} leads with {2}.", name, points));
}

std::string shares_remark(const Document& document, const Incentive& bonus,
                          const Catalog& catalog) {
  const auto shares = contributions(document, bonus);
  if (!shares.lack.empty())
    return catalog.text(
        msg("{1} Type who gets which part of the pool, or import deals that were "
            "won.",
            shares.lack));
  if (shares.derived)
    return catalog.text(
        msg("{1} Typed shares take their place.",
            derived_shares_words(shares, document.plan.organization.currency, catalog)));
  double parts = 0;
  for (const auto& share : bonus.shares) parts += share.part.fraction;
  constexpr double rounding = 0.0005;
  if (std::abs(parts - 1) <= rounding) return {};
  return catalog.text(
      msg("The shares come to {1}, not to 100 %: the pool is split in their "
          "proportion.",
          catalog.percent(Percent{parts}, 1)));
}

/// A sum of what is known must not pass for all that counts.
std::string unknown_rules(const Plan& plan, const Incentive& contest, const ContestBoard& board,
                          const Catalog& catalog) {
  if (!board.is_known()) return {};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < contest.counts.size(); ++i)
    if (!board.known[i]) names.push_back(rule_name(plan, contest.counts[i], catalog));
  if (names.empty()) return {};
  return catalog.text(msg("Not in the points, for want of deals or readings: {1}.", joined(names)));
}

}  // namespace

std::string derived_shares_words(const Contributions& shares, const Currency& currency,
                                 const Catalog& catalog) {
  if (!shares.derived || !shares.lack.empty()) return catalog.text(shares.lack);
  auto words = catalog.text(
      msg("Each share is the person’s part of what was won in these months, as imported on {1}.",
          *shares.known_on));
  if (shares.unowned.minor > 0)
    words += " " + catalog.text(msg("{1} beside that is nobody’s and counts for no share.",
                                    catalog.full_money(shares.unowned, currency)));
  return words;
}

std::string points_text(const ContestBoard& board, const ContestLine& line,
                        const Catalog& catalog) {
  if (!board.is_known()) return catalog.text(msg("n/a"));
  return catalog.text(
      msg("{1} points", catalog.trimmed_number(std::round(line.points * 10) / 10, 1)));
}

std::string rank_text(const ContestBoard& board, const ContestLine& line, const Catalog& catalog) {
  return board.is_known() ? catalog.text(msg("{1}.", line.rank)) : std::string{};
}

std::string rule_name(const Plan& plan, const ContestRule& rule, const Catalog& catalog) {
  const auto* kpi = find(plan.kpis, rule.kpi);
  return rule.measure == ContestMeasure::kpi && kpi ? kpi->name
                                                    : catalog.term(label_of(rule.measure));
}

std::vector<Message> cost_lacks(const std::vector<CostLine>& costs) {
  std::vector<Message> lacks;
  for (const auto& line : costs)
    if (!line.cost && std::ranges::find(lacks, line.cost.reason()) == lacks.end())
      lacks.push_back(line.cost.reason());
  return lacks;
}

std::string cost_basis(const Plan& plan, const Incentive& incentive, const Catalog& catalog) {
  const auto months = catalog.month_range(incentive.first, incentive.last);
  for (const auto& line : incentive_costs(plan, incentive))
    if (line.revenue && line.of_target.fraction == 1)
      return catalog.text(msg("100 % is the revenue target of {1}: {2}.", months,
                              catalog.full_money(*line.revenue, plan.organization.currency)));
  return catalog.text(
      msg("100 % is the revenue target of {1}, of which a month has none yet.", months));
}

std::string incentive_standing(const Document& document, const Incentive& incentive, Day today,
                               const Catalog& catalog) {
  switch (incentive.kind) {
    case IncentiveKind::team_bonus:
      return bonus_standing(document, incentive, catalog);
    case IncentiveKind::year_contest:
      return quota_standing(document, incentive, today, catalog);
    case IncentiveKind::contest:
    case IncentiveKind::company_contest:
      break;
  }
  return board_standing(document, incentive, today, catalog);
}

std::string incentive_remark(const Document& document, const Incentive& incentive,
                             const Catalog& catalog) {
  if (incentive.kind == IncentiveKind::team_bonus)
    return shares_remark(document, incentive, catalog);
  if (incentive.kind == IncentiveKind::year_contest)
    return quota_remark(document, incentive, catalog);
  const auto board = contest_board(document, incentive);
  auto remark = unknown_rules(document.plan, incentive, board, catalog);
  if (board.unowned > 0)
    remark += (remark.empty() ? "" : " ") +
              catalog.text(msg_n("{1} deal would count and is nobody’s.",
                                 "{1} deals would count and are nobody’s.", board.unowned));
  return remark;
}

}  // namespace sightline
