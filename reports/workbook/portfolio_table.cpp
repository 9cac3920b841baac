#include "reports/workbook/portfolio_table.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <string_view>

#include "model/base/text.h"

#include "reports/workbook/cell_text.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {
namespace {

constexpr Row group_row = portfolio_head_row - 1;
constexpr double portfolio_title_height = 26;
constexpr std::uint8_t portfolio_letter = 1;
constexpr std::uint8_t portfolio_a4 = 9;

// "{cell}<0" for E7 is "$E7<0".
std::string condition(std::string text, Cell first) {
  const std::string mark = "{cell}";
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
    text.replace(at, mark.size(), column_fixed(first));
  return text;
}

// In characters: the longest word of a head in bold, beside the button that filters.
double room_of_head(std::string_view head) {
  constexpr double bold = 1.15;
  constexpr double button = 2;
  std::size_t longest = 0;
  while (!head.empty()) {
    const auto end = std::min(head.find(' '), head.size());
    longest = std::max(longest, length(head.substr(0, end)));
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return bold * static_cast<double>(longest) + button;
}

double width_of(const PortfolioColumn& column, const std::vector<NumberedPlan>& plans) {
  double width = std::max(column.width, room_of_head(column.header));
  if (column.room)
    for (const auto& plan : plans) width = std::max(width, column.room(plan));
  return width;
}

// Words beside other words stand apart from them.
Look words_look(Column at) {
  Look look = portfolio_words();
  look.inset = at > organization_column;
  return look;
}

void write_headers(const Portfolio& portfolio, Sheet& sheet,
                   const std::vector<PortfolioColumn>& columns) {
  const bool has_groups = std::ranges::any_of(
      columns, [](const PortfolioColumn& column) { return !column.group.empty(); });
  std::ptrdiff_t lines = 2;
  for (Column at = 0; at < columns.size(); ++at) {
    const auto& column = columns[at];
    const bool is_first = at == 0 || columns[at - 1].group != column.group;
    const double width = width_of(column, portfolio.plans);
    const auto head = head_in_lines(column.header, width);
    lines = std::max(lines, 1 + std::ranges::count(head, '\n'));
    sheet.width(at, at, width);
    if (has_groups)
      sheet.text({group_row, at}, is_first ? column.group : "",
                 {.role = Role::second, .bold = true, .sunken = true});
    sheet.text({portfolio_head_row, at}, head,
               {.role = Role::header,
                .side = column.side,
                .below = Rule::strong,
                .wrap = true,
                .inset = column.words && words_look(at).inset});
  }
  sheet.height(portfolio_head_row, line_height * static_cast<double>(lines) + 3);
}

}  // namespace

void write_number(Sheet& sheet, Cell at, int number, const std::string& book) {
  if (book.empty())
    sheet.number(at, number, portfolio_look(Form::count, Role::calculation, Side::left));
  else
    sheet.file_link(at, book, number, portfolio_look(Form::count, Role::jump, Side::left));
}

std::vector<PortfolioColumn> plan_columns(const Portfolio& portfolio, const std::string& name) {
  return {{.header = portfolio.word("No."),
           .width = 5,
           .side = Side::left,
           .name = name + "_no",
           .write = [](Sheet& sheet, Cell at,
                       const NumberedPlan& plan) { write_number(sheet, at, plan.number, {}); }},
          {.header = portfolio.word("Organization"),
           .width = 30,
           .side = Side::left,
           .words = [unnamed = portfolio.word("Untitled plan")](const NumberedPlan& plan) {
             const auto& organization = plan.row().organization;
             return organization.empty() ? unnamed : one_line(organization, 200);
           }}};
}

void write_portfolio_head(const Portfolio& portfolio, Sheet& sheet, const std::string& title,
                          const std::string& subtitle) {
  sheet.height(title_row, portfolio_title_height);
  sheet.text({title_row, 0}, title, {.role = Role::title, .size = 18});
  sheet.text({subtitle_row, 0}, subtitle, {.role = Role::second});
  sheet.text({check_row, 0}, portfolio.word("All checks"), {.role = Role::second});
  write_verdict(sheet, {check_row, 2}, "=check_master", true);
}

void write_portfolio_table(Portfolio& portfolio, Sheet& sheet, const std::string& title,
                           const std::string& subtitle,
                           const std::vector<PortfolioColumn>& columns) {
  write_portfolio_head(portfolio, sheet, title, subtitle);
  write_headers(portfolio, sheet, columns);
  Row row = portfolio_first_row;
  for (const auto& plan : portfolio.plans) {
    int lines = 1;
    for (Column at = 0; at < columns.size(); ++at) {
      const auto& column = columns[at];
      const auto words = column.words ? column.words(plan) : std::string();
      lines = std::max(lines, lines_of(words, column.width - inset_digits));
      if (column.write)
        column.write(sheet, {row, at}, plan);
      else
        sheet.text({row, at}, words, words_look(at));
    }
    sheet.height(row++, std::min(highest_row, line_height * lines + 4));
  }
  const auto last_column = static_cast<Column>(columns.size() - 1);
  for (Column at = 0; at < columns.size(); ++at) {
    const Range cells{{portfolio_first_row, at}, {row - 1, at}};
    if (!columns[at].name.empty()) portfolio.book.define_name(columns[at].name, sheet.place(cells));
    const auto colour = [&](const std::string& when, Tone tone) {
      if (!when.empty()) sheet.colour(cells, condition(when, cells.first), tone);
    };
    colour(columns[at].bad, Tone::bad);
    colour(columns[at].warning, Tone::warning);
    colour(columns[at].good, Tone::good);
  }
  sheet.freeze({portfolio_first_row, organization_column + 1});
  require(worksheet_autofilter(sheet.handle(), portfolio_head_row, 0, row - 1, last_column));
  set_portfolio_page(portfolio, sheet, {row - 1, last_column}, portfolio_head_row);
  portfolio.sheets.push_back(&sheet);
}

void set_portfolio_page(const Portfolio& portfolio, Sheet& sheet, Cell last,
                        std::optional<Row> repeat_to) {
  auto* handle = sheet.handle();
  worksheet_set_landscape(handle);
  worksheet_set_paper(
      handle, portfolio.options.paper == PaperSize::letter ? portfolio_letter : portfolio_a4);
  constexpr double side = 0.5;
  constexpr double above = 0.6;
  worksheet_set_margins(handle, side, side, above, above);
  const std::string footer = "&L&8" + portfolio.word("Portfolio") + " · " +
                             portfolio.options.catalog.long_date(portfolio.options.today) +
                             "&C&8&A&R&8" + portfolio.say("Page {1} of {2}", "&P", "&N");
  require(worksheet_set_footer(handle, footer.c_str()));
  require(worksheet_print_area(handle, 0, 0, last.row, last.column));
  if (repeat_to) require(worksheet_repeat_rows(handle, title_row, *repeat_to));
  worksheet_fit_to_pages(handle, 1, 0);
}

}  // namespace sightline::workbook
