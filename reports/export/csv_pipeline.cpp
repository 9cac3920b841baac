// What persons and teams won, quarter by quarter, as CSV.
#include "reports/export/csv_cells.h"
#include "reports/export/csv_tables.h"
#include "reports/tables_pipeline.h"

namespace sightline {
namespace {

using csv::day;
using csv::fixed;
using csv::money;
using csv::number;
using csv::typed;

CsvCell whose(const PipelineLine& line) {
  if (line.whose == PipelineWhose::unknown) return fixed("unknown");
  return line.whose == PipelineWhose::all ? fixed("all") : typed(line.name);
}

const char* kind_of(PipelineWhose whose) {
  switch (whose) {
    case PipelineWhose::person:
      return "person";
    case PipelineWhose::unknown:
      return "unknown";
    case PipelineWhose::team:
      return "team";
    case PipelineWhose::all:
      break;
  }
  return "all";
}

CsvCell share(const Available<Percent>& value) {
  return value ? number((*value).fraction) : fixed("n/a");
}
CsvCell plain(const Available<double>& value) { return value ? number(*value) : fixed("n/a"); }

CsvCell coverage_of(const DealSums& sums) {
  const auto coverage = pipeline_to_quota(sums);
  if (!coverage) return fixed("n/a");
  return (*coverage).met ? fixed("met") : number((*coverage).ratio);
}

}  // namespace

CsvTable pipeline_csv(const Document& seen, Day today) {
  CsvTable table{.name = "pipeline-scores",
                 .head = {"quarter from",
                          "kind",
                          "whose",
                          "won",
                          "lost",
                          "no decision",
                          "value won",
                          "value lost",
                          "lost without value",
                          "win rate by count",
                          "win rate by value",
                          "won to lost",
                          "average deal",
                          "sales cycle in days",
                          "quota",
                          "open deals to close",
                          "open value to close",
                          "coverage",
                          "commitment",
                          "committed in time",
                          "forecast accuracy",
                          "leads",
                          "net-new accounts",
                          "average discount"},
                 .rows = {}};
  const auto& currency = seen.plan.organization.currency;
  for (const auto& quarter : pipeline_table(seen, today))
    for (const auto& line : quarter.lines) {
      const auto& sums = line.sums;
      const auto average = average_deal(sums);
      table.rows.push_back({day(first_day(quarter.months.first)),
                            fixed(kind_of(line.whose)),
                            whose(line),
                            number(static_cast<double>(sums.won)),
                            number(static_cast<double>(sums.lost)),
                            number(static_cast<double>(sums.no_decision)),
                            money(sums.won_value, currency),
                            money(sums.lost_value, currency),
                            number(static_cast<double>(sums.lost_without_value)),
                            share(win_rate_by_count(sums)),
                            share(win_rate_by_value(sums)),
                            plain(win_loss_ratio(sums)),
                            average ? money(*average, currency) : fixed("n/a"),
                            plain(sales_cycle(sums)),
                            money(sums.quota, currency),
                            quarter.over ? CsvCell{} : number(static_cast<double>(sums.open)),
                            quarter.over ? CsvCell{} : money(sums.open_value, currency),
                            coverage_of(sums),
                            money(sums.commitment, currency),
                            money(sums.committed_in_time, currency),
                            share(forecast_accuracy(sums)),
                            number(static_cast<double>(sums.leads)),
                            number(static_cast<double>(sums.net_new)),
                            share(average_discount(sums))});
    }
  return table;
}

}  // namespace sightline
