#include "reports/workbook/portfolio.h"

#include "reports/workbook/closing.h"
#include "reports/workbook/portfolio_sheets.h"
#include "reports/workbook/workbook_file.h"

namespace sightline::workbook {
namespace {

std::vector<NumberedPlan> plans_read(const std::vector<PortfolioPlan>& plans) {
  std::vector<NumberedPlan> read;
  for (const auto& plan : plans)
    if (plan.row) read.push_back({.number = static_cast<int>(read.size()) + 1, .plan = &plan});
  return read;
}

void write_sheets(Book& book, const std::vector<PortfolioPlan>& plans,
                  const PortfolioOptions& options) {
  Portfolio portfolio{.book = book, .options = options, .plans = plans_read(plans), .sheets = {}};
  const bool has_profit = !is_withheld(Topic::profit, options.audience);
  const bool has_findings = shows_findings(options.audience);
  const auto add = [&](const char* name) { return &book.add_sheet(portfolio.word(name)); };
  auto* overview = add("Overview");
  auto* revenue = add("Revenue");
  auto* headcount = add("Headcount");
  auto* profit = has_profit ? add("Profit") : nullptr;
  auto* actions = add("Actions");
  auto* findings = has_findings ? add("Findings") : nullptr;
  auto* files = add("Files");
  auto* about = add("About");
  write_portfolio_figures(portfolio, *revenue, Measure::revenue);
  write_portfolio_figures(portfolio, *headcount, Measure::headcount);
  if (has_profit) write_portfolio_figures(portfolio, *profit, Measure::profit);
  write_portfolio_actions(portfolio, *actions);
  if (has_findings) write_portfolio_findings(portfolio, *findings);
  write_portfolio_overview(portfolio, *overview, has_profit, has_findings);
  write_portfolio_files(portfolio, *files, plans);
  write_portfolio_about(portfolio, *about);
}

}  // namespace
}  // namespace sightline::workbook

namespace sightline {

void write_portfolio(const std::vector<PortfolioPlan>& plans, const PortfolioOptions& options,
                     const std::filesystem::path& path) {
  using namespace workbook;
  if (plans_read(plans).empty())
    throw Failure(FailureKind::input,
                  msg("Not one of the plans could be read, so there is nothing to lay side by "
                      "side."));
  write_workbook(path, [&](const WorkbookPlace& place) {
    Book book(place, options.brand, {},
              {.title = options.catalog.term("Portfolio"),
               .subject = options.catalog.term("Organizations side by side"),
               .author = {},
               .company = {},
               .created = options.today});
    book.styles().speak(options.catalog);
    write_sheets(book, plans, options);
    close_book(book, place.target);
    return true;
  });
}

}  // namespace sightline
