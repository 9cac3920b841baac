// The frame of every sheet; context.h says what each function does.
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>

#include "model/base/text.h"
#include "model/derive/trajectory.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/context.h"
#include "reports/workbook/print_slices.h"

namespace sightline::workbook {
namespace {

constexpr double title_height = 26;
constexpr std::uint8_t paper_letter = 1;
constexpr std::uint8_t paper_a4 = 9;
// On the left of a footer, before it runs into the sheet's name in the middle.
constexpr std::size_t most_footer = 80;
// Of pages side by side. What is 10 points on the sheet stays above 7 on paper.
constexpr std::uint16_t wide_scale = 72;
constexpr std::uint16_t months_scale = 73;
// Where digits are wide, so that as many months stand on a page.
constexpr std::uint16_t least_months_scale = 70;

// What people typed, fit for a header or footer, where & begins a code.
std::string footer_part(std::string_view text, std::size_t most) {
  std::string result;
  for (const char c : one_line(text, most)) {
    if (c == '&') result += '&';
    result += c;
  }
  return result;
}

// In points, of landscape pages within their margins.
constexpr double side_inches = 0.4;
constexpr double edge_inches = 0.6;
struct Room {
  double across;
  double down;
};
Room room_on(PaperSize paper) {
  constexpr double inch = 72;
  const bool letter = paper == PaperSize::letter;
  return {((letter ? 11 : 11.69) - 2 * side_inches) * inch,
          ((letter ? 8.5 : 8.27) - 2 * edge_inches) * inch};
}

// Of what is on the sheet, how much is left on paper.
double scale_of(const Sheet& sheet, PageKind kind, Cell last, PaperSize paper) {
  if (kind == PageKind::several_wide) return wide_scale / 100.0;
  const Room room = room_on(paper);
  const double wide = std::min(1.0, room.across / sheet.points_across(last.column));
  if (kind == PageKind::one_wide || kind == PageKind::growing) return wide;
  return std::min(wide, room.down / sheet.points_down(title_row, last.row));
}

std::uint16_t scale_of_months(const Sheet& sheet) {
  return has_wide_digits(sheet.styles().brand()) ? least_months_scale : months_scale;
}

// 18 months and their subtotals don't fit one page legibly: half the months on a page, then the
// subtotals; of large figures no more than there is room for, by whole cycles.
std::vector<Column> breaks_of_months(const Sheet& sheet, Column last, double across) {
  // Where a spreadsheet lacks the standard font, the digits of what stands in are wider than 7
  // pixels: Noto Sans has 7.63.
  constexpr double safe = 0.91;
  constexpr int cycle_months = 3;
  const auto of = [&](Column first, Column to) {
    return sheet.points_across(to) - sheet.points_across(static_cast<Column>(first - 1));
  };
  const double labels = sheet.points_across(measure_column);
  const double extras = of(first_extra_column, second_extra_column);
  const double room = safe * across * 100 / scale_of_months(sheet) - labels;
  const auto across_of = [&](int months) {
    return of(first_month_column, static_cast<Column>(first_month_column + months - 1));
  };
  int months = plan_months / 2;
  while (months > cycle_months && extras + across_of(months) > room) months -= cycle_months;
  std::vector<Column> breaks;
  for (int at = months; at <= plan_months; at += months)
    if (first_month_column + at <= last)
      breaks.push_back(static_cast<Column>(first_month_column + at));
  if (last < first_period_column) return breaks;
  const double period = of(first_period_column, first_period_column);
  // As many on each of their pages, so that none is left to a page of its own.
  const int all = last - first_period_column + 1;
  const double most = std::max(1.0, std::floor(room / period));
  const double pages = std::ceil(all / most);
  const int periods = static_cast<int>(std::ceil(all / pages));
  for (int at = first_period_column + periods; at <= last; at += periods)
    breaks.push_back(static_cast<Column>(at));
  return breaks;
}

// A sheet that is one page wide: how many pages high it is made, 0 leaves that to the program.
struct Fit {
  std::uint16_t pages = 0;
  double scale = 1;
};

// Programs differ a little in how high a row is.
constexpr double safe = 0.97;

// Where it takes but little to save the last page its few rows.
Fit fit_of(const Sheet& sheet, Cell last, std::optional<Row> repeat_to, PaperSize paper) {
  constexpr double few = 0.4;
  constexpr double least_scale = 0.72;
  const double wide = scale_of(sheet, PageKind::one_wide, last, paper);
  const Row first = repeat_to ? *repeat_to + 1 : title_row;
  if (sheet.has_breaks() || first > last.row) return {0, wide};
  const double down = safe * room_on(paper).down;
  const double head = first == title_row ? 0 : sheet.points_down(title_row, first - 1);
  const double body = sheet.points_down(first, last.row);
  const double pages = body / (down / wide - head);
  const double whole = std::floor(pages);
  const double scale = std::min(wide, whole * down / (body + whole * head));
  if (whole < 1 || pages - whole > few || scale < least_scale) return {0, wide};
  return {static_cast<std::uint16_t>(whole), scale};
}

PaperSize paper_of(const Context& context) {
  return context.options.paper.value_or(context.organization().paper);
}

PaperSize set_paper(const Context& context, const Sheet& sheet) {
  auto* handle = sheet.handle();
  const auto paper = paper_of(context);
  worksheet_set_landscape(handle);
  worksheet_set_paper(handle, paper == PaperSize::letter ? paper_letter : paper_a4);
  worksheet_set_margins(handle, side_inches, side_inches, edge_inches, edge_inches);
  return paper;
}

// Either of the two may take what room the other leaves.
std::string footer_left(std::string_view name, std::string_view line) {
  const std::size_t lines = std::min(length(line), most_footer / 2);
  std::string left = footer_part(name, most_footer - lines);
  if (line.empty()) return left;
  if (!left.empty()) left += " · ";
  return left + footer_part(line, most_footer - std::min(length(name), most_footer / 2));
}

auto points_of(const Sheet& sheet) {
  return [&sheet](Row first, Row to) { return to < first ? 0 : sheet.points_down(first, to); };
}

// Of a sheet that is one page wide, below the rows that repeat; nothing when all of it stands on
// one page.
std::optional<double> room_in_height(const Context& context, const Sheet& sheet,
                                     const std::vector<PageBlock>& blocks, Cell last,
                                     Row repeat_to) {
  const auto paper = paper_of(context);
  if (blocks.empty() || fit_of(sheet, last, repeat_to, paper).pages == 1) return std::nullopt;
  const double page = safe * room_on(paper).down / scale_of(sheet, PageKind::one_wide, last, paper);
  return page - points_of(sheet)(title_row, repeat_to);
}

void set_footer(const Context& context, const Sheet& sheet, double scale) {
  // Excel makes it smaller with the page.
  constexpr double least = 7.2;
  constexpr double usual = 8;
  const double points = std::max(usual, std::ceil(least / scale));
  const auto size = "&" + std::to_string(std::lround(points));
  const auto& brand = context.options.brand;
  // Beneath a blank line: LibreOffice's room for a single one cuts the accents of capitals.
  const auto text = "&L" + size + "\n" +
                    footer_left(brand.footer.empty() ? context.organization().name : brand.footer,
                                context.confidentiality()) +
                    "&C" + size + "\n&A&R" + size + "\n" +
                    context.say("Page {1} of {2}", "&P", "&N");
  // LibreOffice cuts lines that have no room between the edge of the cells and this margin.
  constexpr double usual_margin = 0.3;
  lxw_header_footer_options options{};
  options.margin = std::min(usual_margin, edge_inches - (2 * points + 1) / 72);
  require(worksheet_set_footer_opt(sheet.handle(), text.c_str(), &options));
}

}  // namespace

std::optional<Row> FigurePlaces::row(std::size_t block, FigureKind kind) const {
  const auto found = rows.find({block, kind});
  return found == rows.end() ? std::nullopt : std::optional(found->second);
}

Row FigurePlaces::last_row() const {
  // They stand in the order of their keys.
  return rows.empty() ? month_row : rows.rbegin()->second;
}

Sheet* Context::sheet(std::string_view english) const {
  const auto found = sheets.find(english);
  return found == sheets.end() ? nullptr : found->second;
}

std::string in_unit(const Context& context, std::string label, Form form) {
  if (!is_large(form)) return label;
  std::string unit =
      form == Form::in_billions ? context.catalog.billions() : context.catalog.millions();
  // With the space before it, which doesn't break.
  for (const std::string_view part : {"{1}", "\u00A0", "\u202F"})
    if (const auto at = unit.find(part); at != std::string::npos) unit.erase(at, part.size());
  return label + " (" + std::string(trimmed(unit)) + ")";
}

void write_verdict(Sheet& sheet, Cell at, const std::string& formula, bool holds) {
  sheet.formula(at, formula, holds ? 1 : 0,
                {.role = Role::check, .form = Form::verdict, .side = Side::centre, .bold = true});
  sheet.colour({at, at}, absolute(at) + "=1", Tone::good);
  sheet.colour({at, at}, absolute(at) + "<>1", Tone::bad);
}

void write_head(Context& context, Sheet& sheet, std::string_view title, std::string_view subtitle) {
  sheet.height(title_row, title_height);
  sheet.text({title_row, 0}, title, {.role = Role::title, .side = Side::left, .size = 18});
  sheet.text({subtitle_row, 0}, subtitle, {.role = Role::second});
  sheet.text({check_row, 0}, context.word("All checks"), {.role = Role::second});
  write_verdict(sheet, {check_row, 1}, "=check_master", true);
}

void write_part_title(Sheet& sheet, Row row, const std::string& part) {
  sheet.text({row, 0}, sheet.name() + " · " + part, {.side = Side::left, .bold = true, .size = 12});
  sheet.height(row, 18);
}

void set_page(Context& context, Sheet& sheet, PageKind kind, Cell last,
              std::optional<Row> repeat_to) {
  auto* handle = sheet.handle();
  const auto paper = set_paper(context, sheet);
  const Fit fit = kind == PageKind::one_wide ? fit_of(sheet, last, repeat_to, paper)
                                             : Fit{0, scale_of(sheet, kind, last, paper)};
  set_footer(context, sheet, fit.scale);
  require(worksheet_print_area(handle, 0, 0, last.row, last.column));
  if (repeat_to) require(worksheet_repeat_rows(handle, title_row, *repeat_to));
  if (kind == PageKind::one_page) worksheet_fit_to_pages(handle, 1, 1);
  if (kind == PageKind::one_wide || kind == PageKind::growing)
    worksheet_fit_to_pages(handle, 1, fit.pages);
  if (kind == PageKind::several_wide) {
    worksheet_set_print_scale(handle, wide_scale);
    worksheet_print_across(handle);
    require(worksheet_repeat_columns(handle, label_column, label_column));
  }
}

void set_month_pages(Context& context, Sheet& sheet, Cell last, Row repeat_to,
                     const std::vector<PageBlock>& blocks) {
  const auto percent = scale_of_months(sheet);
  const double scale = percent / 100.0;
  auto* handle = sheet.handle();
  const Room room = room_on(set_paper(context, sheet));
  set_footer(context, sheet, scale);
  require(worksheet_repeat_rows(handle, title_row, repeat_to));
  require(worksheet_repeat_columns(handle, label_column, measure_column));
  worksheet_set_print_scale(handle, percent);
  worksheet_print_across(handle);
  const auto height = points_of(sheet);
  PrintGrid grid{.blocks = {},
                 .pages = page_starts(
                     blocks, last.row, safe * room.down / scale - height(title_row, repeat_to),
                     height(repeat_to + 1, blocks.front().parts.front() - 1), height),
                 .columns = breaks_of_months(sheet, last.column, room.across),
                 .last = last};
  for (const auto& block : blocks) grid.blocks.push_back(block.parts.front());
  sheet.break_before(grid.pages);
  sheet.break_before_columns(grid.columns);
  const auto has_content = [&](Range range) {
    const auto after = std::ranges::upper_bound(grid.blocks, range.first.row);
    // What stands above the first block belongs to it.
    const auto block = std::max<std::ptrdiff_t>(1, after - grid.blocks.begin()) - 1;
    return !blocks[static_cast<std::size_t>(block)].is_quiet && sheet.has_content(range);
  };
  context.book.print(sheet, print_slices(grid, has_content, [&](const auto& ranges) {
                       return Book::can_print(sheet, ranges);
                     }));
}

Column last_of_first_page(const Context& context, const Sheet& sheet, Column last) {
  const auto breaks = breaks_of_months(sheet, last, room_on(paper_of(context)).across);
  return breaks.empty() ? last : static_cast<Column>(breaks.front() - 1);
}

std::vector<Row> keep_whole(const Context& context, Sheet& sheet,
                            const std::vector<PageBlock>& blocks, Cell last, Row repeat_to) {
  const auto room = room_in_height(context, sheet, blocks, last, repeat_to);
  if (!room) return {};
  auto starts = page_starts(blocks, last.row, *room,
                            points_of(sheet)(repeat_to + 1, blocks.front().parts.front() - 1),
                            points_of(sheet));
  sheet.break_before(starts);
  return starts;
}

std::vector<Row> fewest_pages(const Context& context, const Sheet& sheet,
                              const std::vector<PageBlock>& blocks, Cell last, Row repeat_to,
                              const std::function<double(Row)>& lead) {
  const auto room = room_in_height(context, sheet, blocks, last, repeat_to);
  if (!room) return {};
  return fewest_page_starts(blocks, last.row, *room, points_of(sheet), lead);
}

Column columns_beside(double labels, double width) {
  // Letter is the narrower paper: 11 inches less its margins, in pixels of the sheet.
  constexpr double page = (11 - 2 * side_inches) * 96 * 100 / wide_scale;
  // Where a spreadsheet lacks the standard font, what stands in is up to a fifth wider than 7.
  constexpr double character = 8.4;
  constexpr double edges = 5;
  const double room = page - (labels * character + edges);
  return static_cast<Column>(std::max(1.0, room / (width * character + edges)));
}

std::string month_formula(Column column) {
  return "=EDATE(plan_start,COLUMNS(" + absolute(Cell{title_row, first_month_column}) + ":" +
         row_fixed(Cell{title_row, column}) + ")-1)";
}

void write_month_heads(Context& context, Sheet& sheet, const FigureTable& table, MonthHeads heads) {
  const bool is_narrow = heads == MonthHeads::narrow;
  const Look quiet{.role = Role::second, .side = Side::right, .sunken = true};
  Look since = quiet;
  since.form = Form::count;
  const Look month{.role = Role::header,
                   .form = is_narrow ? Form::short_month : Form::month,
                   .side = Side::right,
                   .below = Rule::strong};
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
    sheet.formula({month_row, column}, month_formula(column), serial(table.months[at]), month);
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
  if (is_narrow) return;
  // Parts of a month only where the as-of date is not the end of one.
  const Cell first{since_row, first_month_column};
  sheet.reform({first, {since_row, last_month_column}},
               relative(first) + "<>INT(" + relative(first) + ")", Form::ratio);
}

}  // namespace sightline::workbook
