#include "reports/tables_pipeline.h"

#include <algorithm>
#include <map>

#include "model/find.h"

namespace sightline {
namespace {

bool has_something(const DealSums& sums) {
  return sums.won + sums.lost + sums.no_decision + sums.open + sums.leads > 0 || sums.quota ||
         sums.commitment;
}

class Quarter {
 public:
  Quarter(const Plan& plan, const PipelineScores& scores) : plan_(plan), scores_(scores) {}

  std::vector<PipelineLine> lines() && {
    for (const auto& team : plan_.teams) add(team);
    for (const auto& person : plan_.people) add(person);
    if (has_something(scores_.unowned))
      lines_.push_back({PipelineWhose::unknown, {}, scores_.unowned, {}});
    if (lines_.empty()) return {};
    PipelineLine all{PipelineWhose::all, {}, scores_.all, {}};
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].whose != PipelineWhose::team) all.parts.push_back(i);
    lines_.push_back(std::move(all));
    return std::move(lines_);
  }

 private:
  void add(const Person& person) {
    if (places_.contains(person.id)) return;
    auto sums = scores_.of(person.id);
    if (!has_something(sums)) return;
    places_[person.id] = lines_.size();
    lines_.push_back({PipelineWhose::person, person.display_name(), std::move(sums), {}});
  }

  void add(const Team& team) {
    PipelineLine line{PipelineWhose::team, team.name, scores_.of(team), {}};
    for (const auto& member : team.members)
      if (const auto* person = find(plan_.people, member)) add(*person);
    for (const auto& member : team.members)
      if (const auto found = places_.find(member); found != places_.end())
        line.parts.push_back(found->second);
    std::ranges::sort(line.parts);
    line.parts.erase(std::unique(line.parts.begin(), line.parts.end()), line.parts.end());
    if (!line.parts.empty()) lines_.push_back(std::move(line));
  }

  const Plan& plan_;
  const PipelineScores& scores_;
  std::vector<PipelineLine> lines_;
  std::map<Id<Person>, std::size_t> places_;
};

}  // namespace

std::vector<Days> known_quarters(const Document& document, const Days& days, Day today) {
  const auto newest = newest_import(document, today);
  std::vector<Days> quarters;
  if (!newest) return quarters;
  const int start = document.plan.organization.fiscal_year_start;
  for (auto quarter = fiscal_quarter_of(month_of(days.first), start);
       first_day(quarter.first) <= std::min(days.last, *newest);
       quarter = fiscal_quarter_of(add_months(quarter.last, 1), start))
    quarters.push_back(days_of(quarter));
  return quarters;
}

std::vector<PipelineQuarter> pipeline_table(const Document& seen, Day today) {
  const auto newest = newest_import(seen, today);
  std::vector<PipelineQuarter> quarters;
  if (!newest) return quarters;
  const int start = seen.plan.organization.fiscal_year_start;
  const auto deals = deals_as_of(seen, today);
  auto months = fiscal_quarter_of(month_of(*newest), start);
  for (int i = 0; i < pipeline_quarters; ++i) {
    const auto scores = pipeline_scores(seen.plan, deals, days_of(months), today);
    PipelineQuarter quarter{months, days_of(months).last < today,
                            Quarter(seen.plan, scores).lines()};
    if (!quarter.lines.empty()) quarters.push_back(std::move(quarter));
    months = fiscal_quarter_of(add_months(months.first, -1), start);
  }
  return quarters;
}

std::vector<Message> pipeline_apart(const DealSums& all) {
  std::vector<Message> apart;
  const auto tell = [&](std::int64_t count, const Message& message) {
    if (count > 0) apart.push_back(message);
  };
  tell(all.open_late,
       msg_n("{1} open deal is past its expected close and counts for no quarter.",
             "{1} open deals are past their expected close and count for no quarter.",
             all.open_late));
  tell(all.committed_late,
       msg_n("{1} forecast was made or changed after the first day of its quarter, which doesn’t "
             "count for the accuracy.",
             "{1} forecasts were made or changed after the first day of their quarter, which "
             "doesn’t count for the accuracy.",
             all.committed_late));
  tell(all.open_without_date,
       msg_n("{1} open deal has no expected close.", "{1} open deals have no expected close.",
             all.open_without_date));
  tell(all.open_without_value, msg_n("{1} open deal has no value.", "{1} open deals have no value.",
                                     all.open_without_value));
  tell(all.lost_without_value,
       msg_n("{1} deal was lost without a value, so there is no win rate by value.",
             "{1} deals were lost without a value, so there is no win rate by value.",
             all.lost_without_value));
  tell(all.no_decision, msg_n("{1} deal ended without a decision.",
                              "{1} deals ended without a decision.", all.no_decision));
  tell(all.closed_without_date,
       msg_n("{1} deal was closed without a date and counts for no quarter.",
             "{1} deals were closed without a date and count for no quarter.",
             all.closed_without_date));
  return apart;
}

}  // namespace sightline
