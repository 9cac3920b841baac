// What goes into a sheet; book.h says what each function promises.
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "reports/workbook/book.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

double finite(double value) {
  if (!std::isfinite(value))
    throw std::invalid_argument("a cell can't hold a number that is not finite");
  return value;
}

// Of what is filled; no sheet that is printed in parts is wider.
constexpr Column last_tracked = 63;
constexpr std::size_t most_title = 32;
constexpr std::size_t most_message = 255;

void set_number_rule(lxw_data_validation& rule, Entry::Kind kind) {
  rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
  rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  const bool is_signed = kind == Entry::Kind::number;
  rule.minimum_number = is_signed ? -static_cast<double>(max_money) : 0;
  rule.maximum_number = kind == Entry::Kind::fraction ? 1 : static_cast<double>(max_money);
}

}  // namespace

void Sheet::text(Cell at, std::string_view text, const Look& look) {
  if (text.empty()) return blank(at, look);
  reach(at);
  fill(at);
  require(worksheet_write_string(sheet_, at.row, at.column, cell_text(text).c_str(),
                                 styles_->get(look)));
}

void Sheet::span(Range range, std::string_view text, const Look& look) {
  require(worksheet_merge_range(sheet_, range.first.row, range.first.column, range.last.row,
                                range.last.column, cell_text(text).c_str(), styles_->get(look)));
}

void Sheet::number(Cell at, double value, const Look& look) {
  reach(at);
  fill(at);
  require(worksheet_write_number(sheet_, at.row, at.column, finite(value), styles_->get(look)));
}

void Sheet::day(Cell at, Day day, const Look& look) { number(at, serial(day), look); }

void Sheet::blank(Cell at, const Look& look) {
  reach(at);
  if (look.role == Role::input) fill(at);
  require(worksheet_write_blank(sheet_, at.row, at.column, styles_->get(look)));
}

void Sheet::blanks(Range range, const Look& look) {
  for (Row row = range.first.row; row <= range.last.row; ++row)
    for (Column column = range.first.column; column <= range.last.column; ++column)
      blank({row, column}, look);
}

void Sheet::maybe(Cell at, const std::optional<double>& value, const Look& look) {
  if (!value) return blank(at, look);
  number(at, *value, look);
}

const std::string& Sheet::in_words(const std::string& formula, const Look& look,
                                   std::string& room) const {
  constexpr std::string_view none = "\"n/a\"";
  auto at = look.form == Form::general ? std::string::npos : formula.find(none);
  if (at == std::string::npos) return formula;
  const std::string word = text_literal(styles_->words().not_available);
  room = formula;
  for (; at != std::string::npos; at = room.find(none, at + word.size()))
    room.replace(at, none.size(), word);
  return room;
}

void Sheet::formula(Cell at, const std::string& formula, double value, const Look& look) {
  reach(at);
  fill(at);
  std::string room;
  require(worksheet_write_formula_num(sheet_, at.row, at.column,
                                      in_words(formula, look, room).c_str(), styles_->get(look),
                                      finite(value)));
}

void Sheet::formula(Cell at, const std::string& formula, std::string_view value, const Look& look) {
  reach(at);
  if (!value.empty()) fill(at);
  if (value == "n/a" && look.form != Form::general) value = styles_->words().not_available;
  std::string room;
  require(worksheet_write_formula_str(sheet_, at.row, at.column,
                                      in_words(formula, look, room).c_str(), styles_->get(look),
                                      cell_text(value).c_str()));
}

void Sheet::link(Cell at, const std::string& place, std::string_view text, const Look& look) {
  require(worksheet_write_url_opt(sheet_, at.row, at.column, ("internal:" + place).c_str(),
                                  styles_->get(look), cell_text(text).c_str(), nullptr));
}

// The library writes a text with the address, which the number then takes the place of; an empty
// one leaves nothing behind.
void Sheet::link(Cell at, const std::string& place, double value, const Look& look) {
  link(at, place, std::string_view(), look);
  number(at, value, look);
}

void Sheet::file_link(Cell at, const std::string& path, double value, const Look& look) {
  // As an address, since the library would turn the slashes of a file's path around, which only one
  // system reads. What follows # or % would be read as a place in the file or as an escape.
  std::string address = path.starts_with('/') ? "file://" : "./";
  for (const char c : path) {
    if (c == '#' || c == '%')
      address += c == '#' ? "%23" : "%25";
    else
      address += c;
  }
  require(worksheet_write_url_opt(sheet_, at.row, at.column, address.c_str(), styles_->get(look),
                                  "", nullptr));
  number(at, value, look);
}

void Sheet::comment(Cell at, std::string_view text) {
  constexpr std::uint16_t width = 220;
  constexpr int line_characters = 34;
  constexpr int line_pixels = 17;
  constexpr int most_lines = 40;
  lxw_comment_options options{};
  options.width = width;
  const int lines = std::min(most_lines, lines_of(text, line_characters) + 1);
  options.height = static_cast<std::uint16_t>(line_pixels * lines);
  // The library copies the name.
  options.font_name = const_cast<char*>(book_font(styles_->brand()));
  options.font_size = 9;
  require(
      worksheet_write_comment_opt(sheet_, at.row, at.column, cell_text(text).c_str(), &options));
}

void Sheet::bar(Range range) {
  for (Column column = range.first.column; column <= range.last.column; ++column)
    swatch({range.first.row, column}, styles_->brand().accent);
}

void Sheet::swatch(Cell at, std::uint32_t colour) {
  require(worksheet_write_blank(sheet_, at.row, at.column, styles_->swatch(colour)));
}

void Sheet::width(Column first, Column last, double characters) {
  require(worksheet_set_column(sheet_, first, last, characters, nullptr));
  for (Column column = first; column <= last; ++column) widths_[column] = characters;
}

void Sheet::height(Row row, double points) {
  require(worksheet_set_row(sheet_, row, points, nullptr));
  heights_[row] = points;
}

void Sheet::usual_height(double points) {
  worksheet_set_default_row(sheet_, points, LXW_FALSE);
  usual_height_ = points;
}

double Sheet::points_across(Column last) const {
  // Each column has 5 pixels for its edges, as Excel has it; 4 pixels are 3 points.
  constexpr double standard = 8.43;
  const double digit = digit_pixels(styles_->brand());
  double pixels = 0;
  for (Column column = 0; column <= last; ++column) {
    const auto found = widths_.find(column);
    pixels += std::floor((found == widths_.end() ? standard : found->second) * digit + 5);
  }
  return pixels * 3 / 4;
}

double Sheet::points_down(Row first, Row last) const {
  double points = 0;
  for (Row row = first; row <= last; ++row) {
    const auto found = heights_.find(row);
    points += found == heights_.end() ? usual_height_ : found->second;
  }
  return points;
}

void Sheet::allow(Range range, const Entry& entry) {
  auto title = one_line(entry.title, most_title);
  auto message = one_line(entry.message, most_message);
  auto list = "=" + entry.list;
  auto earliest = "=" + entry.earliest;
  auto latest = "=" + entry.latest;
  lxw_data_validation rule{};
  rule.ignore_blank = LXW_VALIDATION_ON;
  rule.show_input = LXW_VALIDATION_ON;
  rule.show_error = LXW_VALIDATION_ON;
  rule.dropdown = LXW_VALIDATION_ON;
  rule.input_title = title.data();
  rule.input_message = message.data();
  rule.error_title = title.data();
  rule.error_message = message.data();
  rule.error_type =
      entry.warn_only ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
  if (entry.kind == Entry::Kind::list) {
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = list.data();
  } else if (entry.kind == Entry::Kind::day) {
    rule.validate = LXW_VALIDATION_TYPE_DATE_FORMULA;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_formula = earliest.data();
    rule.maximum_formula = latest.data();
  } else if (entry.kind == Entry::Kind::whole) {
    rule.validate = LXW_VALIDATION_TYPE_INTEGER;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = entry.least;
    rule.maximum_number = entry.most;
  } else if (entry.kind == Entry::Kind::text) {
    rule.validate = LXW_VALIDATION_TYPE_ANY;
  } else {
    set_number_rule(rule, entry.kind);
  }
  require(worksheet_data_validation_range(sheet_, range.first.row, range.first.column,
                                          range.last.row, range.last.column, &rule));
}

void Sheet::prompt(Range range, const std::string& title, const std::string& message) {
  Entry entry;
  entry.kind = Entry::Kind::text;
  entry.title = title;
  entry.message = message;
  allow(range, entry);
}

namespace {

void colour_by(lxw_worksheet* sheet, Range range, const std::string& formula, lxw_format* format) {
  auto text = "=" + formula;
  lxw_conditional_format condition{};
  condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
  condition.value_string = text.data();
  condition.format = format;
  require(worksheet_conditional_format_range(sheet, range.first.row, range.first.column,
                                             range.last.row, range.last.column, &condition));
}

}  // namespace

void Sheet::colour(Range range, const std::string& formula, Tone tone) {
  colour_by(sheet_, range, formula, styles_->conditional(tone));
}

void Sheet::colour(Range range, const std::string& formula, std::uint32_t fill) {
  colour_by(sheet_, range, formula, styles_->fill(fill));
}

void Sheet::reform(Range range, const std::string& formula, Form form) {
  colour_by(sheet_, range, formula, styles_->conditional(form));
}

void Sheet::table(Range range, const std::string& name, const std::vector<TableColumn>& columns) {
  std::vector<std::string> headers;
  std::vector<lxw_table_column> parts(columns.size());
  std::vector<lxw_table_column*> list;
  headers.reserve(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    parts[i].header = headers.emplace_back(cell_text(columns[i].header)).data();
    parts[i].header_format = styles_->get({.role = Role::header, .below = Rule::strong});
    parts[i].format = styles_->get(columns[i].look);
    list.push_back(&parts[i]);
  }
  list.push_back(nullptr);
  auto table_name = name;
  lxw_table_options options{};
  options.name = table_name.data();
  options.no_banded_rows = LXW_TRUE;
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 1;
  options.columns = list.data();
  require(worksheet_add_table(sheet_, range.first.row, range.first.column, range.last.row,
                              range.last.column, &options));
}

void Sheet::chart(Cell at, lxw_chart* chart, int width, int height,
                  const std::string& description) {
  // The library draws charts 480 × 288 pixels unless scaled.
  constexpr double natural_width = 480;
  constexpr double natural_height = 288;
  auto alternative = one_line(description, most_message);
  lxw_chart_options options{};
  options.x_scale = width / natural_width;
  options.y_scale = height / natural_height;
  options.description = alternative.data();
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  require(worksheet_insert_chart_opt(sheet_, at.row, at.column, chart, &options));
}

void Sheet::picture(Cell at, const Logo& logo, int width, int height,
                    const std::string& description) {
  auto alternative = one_line(description, most_message);
  const double scale = std::min(
      {1.0, static_cast<double>(width) / logo.width, static_cast<double>(height) / logo.height});
  lxw_image_options options{};
  options.x_scale = scale;
  options.y_scale = scale;
  options.description = alternative.data();
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  // The library's bytes are unsigned.
  const std::vector<unsigned char> bytes(logo.bytes.begin(), logo.bytes.end());
  require(worksheet_insert_image_buffer_opt(sheet_, at.row, at.column, bytes.data(), bytes.size(),
                                            &options));
}

void Sheet::fill(Cell at) {
  if (at.column > last_tracked) return;
  if (at.row >= filled_.size()) filled_.resize(at.row + 1);
  filled_[at.row] |= std::uint64_t{1} << at.column;
}

bool Sheet::has_content(Range range) const {
  if (range.last.column > last_tracked) return true;
  const std::uint64_t columns = (~std::uint64_t{0} << range.first.column) &
                                (~std::uint64_t{0} >> (last_tracked - range.last.column));
  for (std::size_t row = range.first.row; row <= range.last.row && row < filled_.size(); ++row)
    if ((filled_[row] & columns) != 0) return true;
  return false;
}

void Sheet::freeze(Cell first_free) {
  worksheet_freeze_panes(sheet_, first_free.row, first_free.column);
}

void Sheet::filter(Range range) {
  require(worksheet_autofilter(sheet_, range.first.row, range.first.column, range.last.row,
                               range.last.column));
}

void Sheet::repeat(Row first, Row last) { require(worksheet_repeat_rows(sheet_, first, last)); }

void Sheet::break_before(const std::vector<Row>& rows) {
  // Excel takes this many, and the list ends with 0.
  constexpr std::size_t most = 1'000;
  if (rows.empty()) return;
  has_breaks_ = true;
  std::vector<lxw_row_t> list(
      rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(most, rows.size())));
  list.push_back(0);
  require(worksheet_set_h_pagebreaks(sheet_, list.data()));
}

void Sheet::break_before_columns(const std::vector<Column>& columns) {
  if (columns.empty()) return;
  std::vector<lxw_col_t> list(columns.begin(), columns.end());
  list.push_back(0);
  require(worksheet_set_v_pagebreaks(sheet_, list.data()));
}

void Sheet::protect() {
  if (!protection_->on) return;
  const auto& password = protection_->password;
  lxw_protection allowed{};
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.autofilter = LXW_TRUE;
  worksheet_protect(sheet_, password.empty() ? nullptr : password.c_str(), &allowed);
}

}  // namespace sightline::workbook
