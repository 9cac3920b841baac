// Portfolio table: a sheet with a row for each organization, described by its columns.
// Why: every sheet of a portfolio has the same frame; what differs is a list.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "reports/workbook/book.h"
#include "reports/workbook/portfolio.h"

namespace sightline::workbook {

/// A plan that was read, and the number by which the sheets know it.
struct NumberedPlan {
  int number = 0;
  const PortfolioPlan* plan = nullptr;

  [[nodiscard]] const PortfolioRow& row() const { return *plan->row; }
};

struct PortfolioColumn {
  std::string group{};  ///< above the header; said once for columns beside each other
  std::string header{};
  double width = 10;
  Side side = Side::right;
  std::string name{};  ///< its defined name, if any
  /// The text of a cell; the row is made high enough for it.
  std::function<std::string(const NumberedPlan&)> words{};
  /// Writes a cell that is no plain text.
  std::function<void(Sheet&, Cell, const NumberedPlan&)> write{};
  /// How wide its cell has to be, in characters; the column is made wider for it.
  std::function<double(const NumberedPlan&)> room{};
  /// Says with {cell} for the column's first cell when it is good or bad; blank for never.
  std::string good{};
  std::string warning{};
  std::string bad{};
};

struct Portfolio {
  Book& book;
  const PortfolioOptions& options;
  std::vector<NumberedPlan> plans;
  std::vector<Sheet*> sheets;  ///< those whose rows are plans

  [[nodiscard]] std::string word(const char* id) const { return options.catalog.term(id); }
  template <class... Args>
  [[nodiscard]] std::string say(const char* id, const Args&... args) const {
    return options.catalog.text(msg(id, args...));
  }
};

// Where the table of every sheet stands.
inline constexpr Row portfolio_head_row = 5;
inline constexpr Row portfolio_first_row = portfolio_head_row + 1;
inline constexpr Column number_column = 0;
inline constexpr Column organization_column = 1;

/// A plan's number, which leads to its plan book if there is one; names may be longer than a link
/// can be.
void write_number(Sheet& sheet, Cell at, int number, const std::string& book);
/// The first two columns of every sheet: number and organization.
[[nodiscard]] std::vector<PortfolioColumn> plan_columns(const Portfolio& portfolio,
                                                        const std::string& name);

/// The look of a cell of a table.
[[nodiscard]] inline Look portfolio_look(Form form, Role role = Role::calculation,
                                         Side side = Side::right) {
  return {.role = role, .form = form, .side = side, .below = Rule::hairline, .top = true};
}
[[nodiscard]] inline Look portfolio_words(Role role = Role::calculation) {
  return {.role = role, .side = Side::left, .below = Rule::hairline, .wrap = true, .top = true};
}

/// Title, subtitle, master check.
void write_portfolio_head(const Portfolio& portfolio, Sheet& sheet, const std::string& title,
                          const std::string& subtitle);
/// Head and rows, filter, frozen panes, names, colours and print setup.
void write_portfolio_table(Portfolio& portfolio, Sheet& sheet, const std::string& title,
                           const std::string& subtitle,
                           const std::vector<PortfolioColumn>& columns);
/// Landscape on one page's width, what repeats, header and footer.
void set_portfolio_page(const Portfolio& portfolio, Sheet& sheet, Cell last,
                        std::optional<Row> repeat_to);

}  // namespace sightline::workbook
