#include "app/cli/pipeline_table.h"

#include <algorithm>

#include "app/cli/text_table.h"
#include "reports/tables_pipeline.h"

namespace sightline {
namespace {

/// Somebody's sums of one quarter.
struct QuarterLine {
  Days quarter;
  std::optional<std::string> person;  ///< none: of the team, or of all
  DealSums sums;
};

std::vector<QuarterLine> quarter_lines(const Document& document, const PipelineOf& whose,
                                       const Days& days, Day today) {
  const auto deals = deals_as_of(document, today);
  std::vector<QuarterLine> lines;
  for (const auto& quarter : known_quarters(document, days, today)) {
    const auto scores = pipeline_scores(document.plan, deals, quarter, today);
    for (const auto& person : document.plan.people) {
      if (whose.person != nullptr && whose.person != &person) continue;
      if (whose.team != nullptr && std::ranges::count(whose.team->members, person.id) == 0)
        continue;
      if (scores.persons.contains(person.id))
        lines.push_back({quarter, person.display_name(), scores.of(person.id)});
    }
    if (whose.person == nullptr)
      lines.push_back({quarter, {}, whose.team == nullptr ? scores.all : scores.of(*whose.team)});
  }
  return lines;
}

template <class T, class Text>
std::string cell(const Available<T>& figure, const Catalog& catalog, Text&& text) {
  return figure ? text(*figure) : catalog.text(msg("n/a"));
}

template <class T, class Number>
nlohmann::ordered_json number(const Available<T>& figure, Number&& of) {
  return figure ? nlohmann::ordered_json(of(*figure)) : nlohmann::ordered_json();
}

}  // namespace

std::string pipeline_text(const Document& document, const PipelineOf& whose, const Days& days,
                          Day today, const Catalog& catalog) {
  const auto lines = quarter_lines(document, whose, days, today);
  if (lines.empty()) return {};
  const auto& currency = document.plan.organization.currency;
  const auto word = [&](const char* id) { return catalog.term(id); };
  const auto percent = [&](Percent value) { return catalog.percent(value, 0); };
  const auto decimal = [&](double value) { return catalog.number(value, 1); };
  const auto money = [&](Money amount) { return catalog.full_money(amount, currency); };
  TextTable table({catalog.text(msg("Pipeline")), catalog.text(msg("Quarter from")), word("Quota"),
                   word("Won"), word("Win rate"), catalog.text(msg("by value")),
                   word("Won to lost"), catalog.text(msg("Average deal")),
                   catalog.text(msg("Sales cycle in days")), word("Coverage"),
                   catalog.text(msg("Forecast accuracy"))});
  const auto together = whose.team == nullptr ? catalog.text(msg("All")) : whose.team->name;
  for (const auto& [quarter, person, sums] : lines)
    table.add({person.value_or(together),
               catalog.short_month(month_of(quarter.first)) + " " +
                   std::to_string(static_cast<int>(quarter.first.year())),
               sums.quota ? money(*sums.quota) : catalog.text(msg("n/a")), money(sums.won_value),
               cell(win_rate_by_count(sums), catalog, percent),
               cell(win_rate_by_value(sums), catalog, percent),
               cell(win_loss_ratio(sums), catalog, decimal),
               cell(average_deal(sums), catalog, money), cell(sales_cycle(sums), catalog, decimal),
               cell(pipeline_to_quota(sums), catalog,
                    [&](const Coverage& coverage) {
                      return coverage.met ? catalog.text(msg("met")) : decimal(coverage.ratio);
                    }),
               cell(forecast_accuracy(sums), catalog, percent)});
  auto text = table.text();
  for (const auto& [quarter, person, sums] : lines)
    if (person && sums.late_on)
      text += catalog.text(msg("{1}, quarter from {2}: a forecast was made on {3}, after the first "
                               "day, and doesn’t count for the accuracy.",
                               *person, month_of(quarter.first), *sums.late_on)) +
              "\n";
  return text;
}

nlohmann::ordered_json pipeline_json(const Document& document, const PipelineOf& whose,
                                     const Days& days, Day today) {
  using Json = nlohmann::ordered_json;
  const auto& currency = document.plan.organization.currency;
  const auto amount = [&](Money value) { return to_units(value, currency); };
  const auto fraction = [](Percent value) { return value.fraction; };
  const auto same = [](double value) { return value; };
  auto list = Json::array();
  for (const auto& [quarter, person, sums] : quarter_lines(document, whose, days, today)) {
    const auto coverage = pipeline_to_quota(sums);
    const bool met = coverage && (*coverage).met;
    Json one{{"quarter", to_text(month_of(quarter.first))},
             {"person", person ? Json(*person) : Json()},
             {"quota", sums.quota ? Json(amount(*sums.quota)) : Json()},
             {"won", amount(sums.won_value)},
             {"win_rate_count", number(win_rate_by_count(sums), fraction)},
             {"win_rate_value", number(win_rate_by_value(sums), fraction)},
             {"win_loss_ratio", number(win_loss_ratio(sums), same)},
             {"average_deal", number(average_deal(sums), amount)},
             {"sales_cycle", number(sales_cycle(sums), same)}};
    const auto maybe = [&](const std::optional<Money>& value) {
      return value ? Json(amount(*value)) : Json();
    };
    one["committed"] = maybe(sums.commitment);
    one["committed_in_time"] = maybe(sums.committed_in_time);
    one["committed_late_on"] = sums.late_on ? Json(to_text(*sums.late_on)) : Json();
    one["quota_met"] = met;
    one["pipeline_to_quota"] = coverage && !met ? Json((*coverage).ratio) : Json();
    one["forecast_accuracy"] = number(forecast_accuracy(sums), fraction);
    list.push_back(std::move(one));
  }
  return list;
}

}  // namespace sightline
