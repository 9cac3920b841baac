// The frame of every sheet; context.h says what each function does.
#include <xlsxwriter.h>

#include <algorithm>
#include <array>

#include "model/derive/trajectory.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {
namespace {

constexpr double title_height = 26;
constexpr int paper_letter = 1;
constexpr int paper_a4 = 9;
constexpr std::size_t most_footer_part = 70;
// Of pages side by side. What is 10 points on the sheet stays above 7 on paper.
constexpr std::uint16_t wide_scale = 72;

// What people typed, fit for a header or footer, where & begins a code.
std::string footer_part(std::string_view text) {
  std::string result;
  for (const char c : one_line(text, most_footer_part)) {
    if (c == '&') result += '&';
    result += c;
  }
  return result;
}

std::string footer(const Context& context) {
  const auto& brand = context.options.brand;
  std::string left = footer_part(brand.footer.empty() ? context.organization().name : brand.footer);
  if (const auto line = context.confidentiality(); !line.empty()) left += " · " + footer_part(line);
  return "&L&8" + left + "&C&8&A&R&8" + context.say("Page {1} of {2}", "&P", "&N");
}

}  // namespace

std::optional<Row> FigurePlaces::row(std::size_t block, FigureKind kind) const {
  const auto found = rows.find({block, kind});
  return found == rows.end() ? std::nullopt : std::optional(found->second);
}

Row FigurePlaces::last_row() const {
  Row last = month_row;
  for (const auto& [key, row] : rows) last = std::max(last, row);
  return last;
}

Sheet* Context::sheet(std::string_view english) const {
  const auto found = sheets.find(english);
  return found == sheets.end() ? nullptr : found->second;
}

void write_verdict(Sheet& sheet, Cell at, const std::string& formula, bool holds) {
  sheet.formula(at, formula, holds ? 1 : 0,
                {.role = Role::check, .form = Form::verdict, .side = Side::centre, .bold = true});
  sheet.colour({at, at}, absolute(at) + "=1", Tone::good);
  sheet.colour({at, at}, absolute(at) + "<>1", Tone::bad);
}

void write_head(Context& context, Sheet& sheet, std::string_view title, std::string_view subtitle) {
  sheet.height(title_row, title_height);
  sheet.text({title_row, 0}, title, {.role = Role::title, .size = 18});
  sheet.text({subtitle_row, 0}, subtitle, {.role = Role::second});
  sheet.text({check_row, 0}, context.word("All checks"), {.role = Role::second});
  write_verdict(sheet, {check_row, 1}, "=check_master", true);
}

void set_page(Context& context, Sheet& sheet, PageKind kind, Cell last,
              std::optional<Row> repeat_to) {
  auto* handle = sheet.handle();
  worksheet_set_landscape(handle);
  const auto paper = context.options.paper.value_or(context.organization().paper);
  worksheet_set_paper(handle, paper == PaperSize::letter ? paper_letter : paper_a4);
  constexpr double side = 0.4;
  constexpr double above = 0.6;
  worksheet_set_margins(handle, side, side, above, above);
  require(worksheet_set_footer(handle, footer(context).c_str()));
  require(worksheet_print_area(handle, 0, 0, last.row, last.column));
  if (repeat_to) require(worksheet_repeat_rows(handle, title_row, *repeat_to));
  if (kind == PageKind::one_page) worksheet_fit_to_pages(handle, 1, 1);
  if (kind == PageKind::one_wide) worksheet_fit_to_pages(handle, 1, 0);
  if (kind == PageKind::several_wide) {
    worksheet_set_print_scale(handle, wide_scale);
    worksheet_print_across(handle);
    require(worksheet_repeat_columns(handle, label_column, label_column));
  }
  if (kind != PageKind::months) return;
  // 18 months and their subtotals don't fit one page legibly: three pages side by side.
  constexpr std::uint16_t scale = 73;
  worksheet_set_print_scale(handle, scale);
  worksheet_print_across(handle);
  require(worksheet_repeat_columns(handle, label_column, measure_column));
  std::array<lxw_col_t, 3> breaks{first_month_column + plan_months / 2, 0, 0};
  if (last.column >= first_period_column) breaks[1] = first_period_column;
  require(worksheet_set_v_pagebreaks(handle, breaks.data()));
}

Column columns_beside(double labels, double width) {
  // Letter is the narrower paper: 11 inches less its margins, in pixels of the sheet.
  constexpr double page = (11 - 2 * 0.4) * 96 * 100 / wide_scale;
  // Where a spreadsheet lacks the standard font, what stands in is up to a fifth wider than 7.
  constexpr double character = 8.4;
  constexpr double edges = 5;
  const double room = page - (labels * character + edges);
  return static_cast<Column>(std::max(1.0, room / (width * character + edges)));
}

void write_month_heads(Context& context, Sheet& sheet, const FigureTable& table, MonthHeads heads) {
  const bool is_narrow = heads == MonthHeads::narrow;
  const std::uint8_t size = is_narrow ? 9 : 0;
  const Look quiet{.role = Role::second, .side = Side::right, .sunken = true, .size = size};
  Look since = quiet;
  since.form = Form::ratio;
  const Look month{.role = Role::header,
                   .form = is_narrow ? Form::short_month : Form::month,
                   .side = Side::right,
                   .below = Rule::strong,
                   .size = size};
  const Look label{.role = Role::second, .sunken = true};
  for (Row row = cycle_row; row < month_row; ++row)
    for (Column column = label_column; column < first_month_column; ++column)
      sheet.blank({row, column}, label);
  sheet.text({cycle_row, label_column}, context.word("Cycle"), label);
  sheet.text({year_row, label_column}, context.word("Fiscal year"), label);
  if (!is_narrow) sheet.text({since_row, label_column}, context.word("Months since as-of"), label);
  for (int i = 0; i < plan_months; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const auto column = static_cast<Column>(first_month_column + i);
    const std::string here = row_fixed(Cell{month_row, column});
    const std::string before =
        i == 0 ? "=plan_start"
               : "=EDATE(" + row_fixed(Cell{month_row, static_cast<Column>(column - 1)}) + ",1)";
    sheet.formula({month_row, column}, before, serial(table.months[at]), month);
    const std::string cycle = "MATCH(" + here + ",cycle_starts,1)";
    sheet.formula({cycle_row, column},
                  "=IFERROR(" + cycle + "*(INDEX(cycle_ends," + cycle + ")>=" + here + "),0)",
                  table.cycles[at], quiet);
    sheet.formula({year_row, column},
                  "=YEAR(" + here + ")+(MONTH(" + here + ")>=fiscal_start)*(fiscal_start>1)",
                  table.years[at], quiet);
    if (is_narrow)
      sheet.blank({since_row, column}, quiet);
    else
      sheet.formula({since_row, column},
                    "=(YEAR(" + here + ")-YEAR(as_of))*months_in_year+MONTH(" + here +
                        ")-MONTH(as_of)+1-DAY(as_of)/DAY(EOMONTH(as_of,0))",
                    months_since_as_of(context.document.plan, table.months[at]), since);
  }
}

}  // namespace sightline::workbook
