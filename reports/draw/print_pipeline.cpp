#include <algorithm>
#include <optional>

#include "reports/draw/print_pages.h"
#include "reports/draw/print_table.h"
#include "reports/tables_pipeline.h"

namespace sightline::draw {
namespace {

class PipelinePrinter {
 public:
  PipelinePrinter(PrintSheets& sheets, const Plan& plan, const Catalog& catalog,
                  const PrintWatch& watch)
      : sheets_(sheets), currency_(plan.organization.currency), catalog_(catalog), watch_(watch) {}

  void print(const PipelineQuarter& quarter) {
    const auto title = catalog_.month_range(quarter.months.first, quarter.months.last) +
                       (quarter.over ? "" : " · " + catalog_.text(msg("not over yet")));
    PrintTable closed{
        title,
        print_columns(catalog_, {"Closed deals"},
                      {"Won", "Lost", "No decision", "Value won", "Value lost", "Win rate by count",
                       "Win rate by value", "Won to lost", "Average deal", "Sales cycle in days"}),
        {},
        {}};
    PrintTable quotas{
        {},
        print_columns(catalog_, {"Quotas and forecasts"},
                      {"Quota", "Value won", "Left to win", "Open deals to close",
                       "Open value to close", "Coverage", "Committed", "Committed in time",
                       "Accuracy of forecast", "Leads", "Net-new accounts", "Average discount"}),
        {},
        {}};
    for (const auto& line : quarter.lines) {
      closed.rows.push_back(closed_row(line));
      quotas.rows.push_back(quota_row(line, quarter.over));
    }
    print_table(sheets_, closed, watch_);
    print_table(sheets_, quotas, watch_);
  }

 private:
  static bool is_sum(const PipelineLine& line) {
    return line.whose == PipelineWhose::team || line.whose == PipelineWhose::all;
  }
  [[nodiscard]] std::string name_of(const PipelineLine& line) const {
    if (line.whose == PipelineWhose::unknown)
      return catalog_.text(msg("Without an owner the plan knows"));
    if (line.whose == PipelineWhose::all) return catalog_.text(msg("All together"));
    return line.name;
  }
  [[nodiscard]] std::string count(std::int64_t number) const {
    return catalog_.number(static_cast<double>(number), 0);
  }
  [[nodiscard]] std::string money(Money amount) const { return catalog_.money(amount, currency_); }
  [[nodiscard]] std::string money(const std::optional<Money>& amount) const {
    return amount ? money(*amount) : std::string("–");
  }
  template <class T, class Words>
  [[nodiscard]] std::string figure(const Available<T>& value, Words words) const {
    return value ? words(*value) : catalog_.text(msg("n/a"));
  }
  [[nodiscard]] std::string share(const Available<Percent>& value) const {
    return figure(value, [&](Percent part) { return catalog_.percent(part, 0); });
  }
  [[nodiscard]] std::string decimal(const Available<double>& value) const {
    return figure(value, [&](double number) { return catalog_.number(number, 1); });
  }

  [[nodiscard]] PrintTableRow closed_row(const PipelineLine& line) const {
    const auto& sums = line.sums;
    return {{name_of(line), count(sums.won), count(sums.lost), count(sums.no_decision),
             money(sums.won_value), money(sums.lost_value), share(win_rate_by_count(sums)),
             share(win_rate_by_value(sums)), decimal(win_loss_ratio(sums)),
             figure(average_deal(sums), [&](Money amount) { return money(amount); }),
             decimal(sales_cycle(sums))},
            is_sum(line)};
  }

  [[nodiscard]] PrintTableRow quota_row(const PipelineLine& line, bool over) const {
    const auto& sums = line.sums;
    std::optional<Money> left;
    if (sums.quota)
      left = Money{std::max<std::int64_t>(0, sums.quota->minor - sums.won_value.minor)};
    const auto coverage = figure(pipeline_to_quota(sums), [&](const Coverage& reached) {
      return reached.met ? catalog_.text(msg("met")) : catalog_.number(reached.ratio, 1);
    });
    // Nothing is open to close in a quarter that is over.
    return {{name_of(line), money(sums.quota), money(sums.won_value), money(left),
             over ? std::string("–") : count(sums.open),
             over ? std::string("–") : money(sums.open_value), coverage, money(sums.commitment),
             money(sums.committed_in_time), share(forecast_accuracy(sums)), count(sums.leads),
             count(sums.net_new), share(average_discount(sums))},
            is_sum(line)};
  }

  PrintSheets& sheets_;
  Currency currency_;
  const Catalog& catalog_;
  const PrintWatch& watch_;
};

}  // namespace

void print_pipeline(PrintSheets& sheets, const Document& document, Day today,
                    const Catalog& catalog, const PrintWatch& watch) {
  const auto quarters = pipeline_table(document, today);
  if (quarters.empty())
    return print_note(sheets, catalog.text(msg("No pipeline was imported yet.")));
  print_note(sheets, catalog.text(msg("In {1}: what was won and lost, and what is open against the "
                                      "quotas; deals as known on {2}",
                                      document.plan.organization.currency.code,
                                      newest_import(document, today).value())));
  PipelinePrinter printer(sheets, document.plan, catalog, watch);
  for (const auto& quarter : quarters) {
    printer.print(quarter);
    if (&quarter != &quarters.front()) continue;
    for (const auto& sentence : pipeline_apart(quarter.lines.back().sums))
      print_note(sheets, catalog.text(sentence));
  }
}

}  // namespace sightline::draw
