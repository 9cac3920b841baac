// Context: what every sheet's writer is given, and the frame that all sheets share.
// Why: the same title, check, page setup and column of a month on every sheet come from one place.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/audience.h"
#include "model/derive/open_findings.h"
#include "model/document.h"
#include "reports/tables_figures.h"
#include "reports/workbook/action_columns.h"
#include "reports/workbook/book.h"
#include "reports/workbook/page_blocks.h"
#include "reports/workbook/plan_book.h"

namespace sightline::workbook {

// The columns that figure sheets and the timeline share: a month stands in the same one everywhere.
inline constexpr Column label_column = 0;
inline constexpr Column measure_column = 1;
inline constexpr Column first_extra_column = 2;
inline constexpr Column second_extra_column = 3;
inline constexpr Column first_month_column = 4;
inline constexpr Column last_month_column = first_month_column + plan_months - 1;
inline constexpr Column first_period_column = last_month_column + 1;

// The rows at the top of every sheet.
inline constexpr Row title_row = 0;
inline constexpr Row subtitle_row = 1;
inline constexpr Row check_row = 2;
/// Where most sheets' own begins.
inline constexpr Row body_row = 4;

// The header rows of figure sheets.
inline constexpr Row cycle_row = 4;
inline constexpr Row year_row = 5;
inline constexpr Row since_row = 6;
inline constexpr Row month_row = 7;

/// Where the rows of a figure sheet stand.
struct FigurePlaces {
  Sheet* sheet = nullptr;
  FigureTable table;
  HistoryTable past;                                       ///< what stands below
  std::map<std::pair<std::size_t, FigureKind>, Row> rows;  ///< by block and kind
  std::optional<Row> per_employee;  ///< below it stands what it is computed from
  std::optional<Row> contractors;   ///< first row of their block
  Row history = 0;                  ///< first row below the table

  [[nodiscard]] std::optional<Row> row(std::size_t block, FigureKind kind) const;
  /// The last one of the blocks. What stands below is made of their totals, so no total may look
  /// there: Excel would call it a circle.
  [[nodiscard]] Row last_row() const;
  /// The 18 months of a row.
  [[nodiscard]] static Range months(Row row) {
    return {{row, first_month_column}, {row, last_month_column}};
  }
};

/// Where a column of action_columns stands: one to the left where owners are withheld, since a
/// blank column would ask for what nobody may see.
[[nodiscard]] constexpr Column column_beside_owners(Column of, Column owners, bool has_owners) {
  return static_cast<Column>(!has_owners && of > owners ? of - 1 : of);
}

/// The actions of one cycle sheet, for Summary and Checks.
struct CyclePlaces {
  Sheet* sheet = nullptr;
  const Cycle* cycle = nullptr;
  int number = 0;
  std::map<std::string, Cell> counts;  ///< by status name, and "all"
  Cell progress;
  Row first_action = 0;
  Row last_action = 0;
  std::vector<const Action*> actions;  ///< in the order of the rows from first_action on
  bool has_owners = true;
  /// Where a column of action_columns stands.
  [[nodiscard]] Column at(Column of) const {
    return column_beside_owners(of, action_columns::owner, has_owners);
  }
};

/// The actions without a cycle, likewise.
struct BacklogPlaces {
  Sheet* sheet = nullptr;
  Row first_action = 0;
  std::vector<const Action*> actions;
  bool has_owners = true;
  static constexpr Column owner = 2;
  /// Where one of the columns stands that it has with owners.
  [[nodiscard]] Column at(Column of) const { return column_beside_owners(of, owner, has_owners); }
};

/// One line of the Checks sheet: a formula that is 0 when all is well.
struct BookCheck {
  std::string what;
  std::string formula;
  double difference = 0;
  std::string place;  ///< where to look: "Revenue!A1"
};

struct Context {
  Book& book;
  const Document& document;
  const BookOptions& options;
  const Catalog& catalog;
  std::map<std::string, Sheet*, std::less<>> sheets;  ///< by English name
  std::map<Measure, FigurePlaces> figures;
  std::vector<CyclePlaces> cycles;
  BacklogPlaces backlog;
  bool sight_leads_on = false;  ///< the line of sight has links to the actions' own cells
  std::vector<BookCheck> checks;
  std::vector<Finding> findings;
  std::vector<LeftFinding> silenced;
  std::map<std::string, std::string, std::less<>> marks;  ///< "'Cycle 2'!B9" by path of the plan

  [[nodiscard]] const Plan& plan() const { return document.plan; }
  [[nodiscard]] const Organization& organization() const { return document.plan.organization; }
  /// Where the book shows what the path leads to, for those who look for it.
  void mark(const std::string& path, const Sheet& sheet, Cell at) {
    marks.emplace(path, on_sheet(sheet.name(), relative(at)));
  }
  /// nullptr when this book has no such sheet.
  [[nodiscard]] Sheet* sheet(std::string_view english) const;
  /// The plan's line, else that of the brand; blank when neither has one.
  [[nodiscard]] const std::string& confidentiality() const {
    const auto& own = organization().confidentiality;
    return own.empty() ? options.brand.confidentiality : own;
  }
  [[nodiscard]] bool shows_owners() const { return !is_withheld(Topic::people, options.audience); }
  [[nodiscard]] std::string word(std::string_view id) const { return catalog.term(id); }
  template <class... Args>
  [[nodiscard]] std::string say(const char* id, const Args&... args) const {
    return catalog.text(msg(id, args...));
  }
};

/// Title, subtitle and the master check at the top of a sheet.
void write_head(Context& context, Sheet& sheet, std::string_view title, std::string_view subtitle);

/// A growing sheet is one page wide too, and as long as what its readers add.
enum class PageKind { one_page, one_wide, growing, several_wide };
/// "Cadence · meeting by meeting": of a part of a sheet that begins a page, or stands on each of
/// its pages.
void write_part_title(Sheet& sheet, Row row, const std::string& part);
/// Paper, orientation, margins, header and footer, what repeats, where pages break. `last` is the
/// last cell printed; rows up to `repeat_to` stand on every page. Several pages side by side repeat
/// the labels and break where the sheet says. Widths and heights are set before; what would leave a
/// few rows to a last page is printed a little smaller.
void set_page(Context& context, Sheet& sheet, PageKind kind, Cell last,
              std::optional<Row> repeat_to);
/// The same for a sheet of months, whose pages stand side by side and beneath each other: none
/// begins within a block, and none has nothing but labels.
void set_month_pages(Context& context, Sheet& sheet, Cell last, Row repeat_to,
                     const std::vector<PageBlock>& blocks);
/// The last column on the first of those pages side by side, once widths are set.
[[nodiscard]] Column last_of_first_page(const Context& context, const Sheet& sheet, Column last);
/// Before set_page, of a sheet that is one page wide: breaks its pages between these blocks, unless
/// all stand on one. Within them too, between their parts, where one is higher than a page. Gives
/// the rows that begin a page.
std::vector<Row> keep_whole(const Context& context, Sheet& sheet,
                            const std::vector<PageBlock>& blocks, Cell last, Row repeat_to);
/// Where pages of such a sheet would begin that break within blocks, too, wherever that saves a
/// page; the blocks begin below the rows that repeat. `lead`: how much more a page takes, in
/// points, that begins with this row.
[[nodiscard]] std::vector<Row> fewest_pages(const Context& context, const Sheet& sheet,
                                            const std::vector<PageBlock>& blocks, Cell last,
                                            Row repeat_to, const std::function<double(Row)>& lead);
/// How many columns this wide, in characters, fit beside the labels on one of several pages.
[[nodiscard]] Column columns_beside(double labels, double width);

/// The month that stands in this column, the same formula in each of them.
[[nodiscard]] std::string month_formula(Column column);
/// Row and column headers of a sheet with 18 months: cycle, fiscal year, months since the as-of
/// date and the month itself, with live formulas. Narrow ones are for the timeline.
enum class MonthHeads { full, narrow };
void write_month_heads(Context& context, Sheet& sheet, const FigureTable& table, MonthHeads heads);

/// A label with the unit of the figures beside it, where that is more than one: "Numerator (m)".
[[nodiscard]] std::string in_unit(const Context& context, std::string label, Form form);

/// The check mark of a formula that is 1 or 0, coloured.
void write_verdict(Sheet& sheet, Cell at, const std::string& formula, bool holds);

}  // namespace sightline::workbook
