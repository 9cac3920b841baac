// Portfolio: one workbook that lays organizations side by side.
// Why: who looks after several companies sees at once which is on its way and which is not. Each
// amount stays in its own currency; nothing is added up across organizations.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "reports/brand/brand.h"
#include "reports/tables_portfolio.h"

namespace sightline {

/// A plan that was asked for: what it comes to, or why it could not be read.
struct PortfolioPlan {
  std::string file;  ///< as people know it
  std::optional<PortfolioRow> row;
  std::optional<Message> failure;
  std::string
      book;  ///< leads to its plan book from the portfolio's folder; blank when none is there
};

struct PortfolioOptions {
  AudienceOptions audience = {};  ///< the one the rows were made for
  Day today;                      ///< the day the rows were made for
  Catalog catalog = Catalog::english();
  PaperSize paper = PaperSize::a4;
  Brand brand = {};
  std::string program = "Sightline";  ///< name and version for the line on About
};

/// Writes overview, revenue, headcount, profit (unless withheld), actions, findings (if shown),
/// files and about. The same plans and options give the same bytes. Throws Failure (output) as
/// write_workbook does, and Failure (input) when not one plan could be read.
void write_portfolio(const std::vector<PortfolioPlan>& plans, const PortfolioOptions& options,
                     const std::filesystem::path& path);

}  // namespace sightline
