#include "model/intake/xlsx_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <pugixml.hpp>
#include <set>
#include <unordered_map>
#include <vector>

#include "model/base/calendar.h"
#include "model/base/joined.h"
#include "model/base/message.h"
#include "model/base/text.h"
#include "model/intake/folded.h"
#include "model/intake/zip_parts.h"

namespace sightline {
namespace {

constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t most_sheets = 1'000;

std::string_view text_of(const char* text) { return text; }

template <class T>
std::optional<T> number_in(std::string_view text) {
  T value{};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "BC12" → 54; nothing for what is no reference.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    if (column > most_columns) return std::nullopt;
  }
  return column == 0 ? std::nullopt : std::optional(column - 1);
}

/// All the text below a node: that of rich text stands in runs; phonetic hints are none.
void add_text(const pugi::xml_node& node, std::string& text) {
  for (const auto& child : node.children()) {
    const auto name = text_of(child.name());
    if (name == "t") text += child.text().get();
    if (name == "r") add_text(child, text);
  }
}

/// True for a number format that shows a date: d, m or y outside of quotes and brackets.
bool shows_date(std::string_view code) {
  bool quoted = false;
  bool bracket = false;
  bool days = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '[' || c == ']')) {
      bracket = c == '[';
    } else if (!quoted && !bracket) {
      if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') days = true;
      if (c == 'm' && i + 1 < code.size() && code[i + 1] == 'm' && i + 2 < code.size() &&
          code[i + 2] == 'm')
        days = true;
    }
  }
  return days;
}

bool is_built_in_date(int format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
         (format >= 50 && format <= 58);
}

class Workbook {
 public:
  Workbook(std::string_view bytes, std::string name)
      : name_(std::move(name)), parts_(bytes, name_) {
    read_book();
    read_strings();
    read_styles();
  }

  XlsxTable read(const std::function<bool(const Table&)>& is_wanted, const IntakeProgress& progress,
                 const std::string& named) {
    XlsxTable result;
    for (const auto& sheet : sheets_) result.sheets.push_back(sheet.name);
    if (!named.empty()) {
      const auto& sheet = sheet_called(named);
      result.table = table_of(sheet.part, progress);
      result.sheet = sheet.name;
      return result;
    }
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      tell_at(progress, 0, i, sheets_.size());
      const auto sheets = static_cast<double>(sheets_.size());
      const auto begun = static_cast<double>(i) / sheets;
      auto table = table_of(sheets_[i].part, part_of(progress, begun, begun + 1 / sheets));
      const bool is_it = !is_wanted || is_wanted(table);
      if (i == 0 || is_it) {
        result.table = std::move(table);
        result.sheet = sheets_[i].name;
      }
      if (is_it) break;
    }
    return result;
  }

 private:
  struct NamedSheet {
    std::string name;
    std::string id;
    std::string part = "xl/worksheets/sheet1.xml";
  };

  /// As it is written, else whatever the letter case.
  [[nodiscard]] const NamedSheet& sheet_called(const std::string& name) const {
    auto found = std::ranges::find(sheets_, name, &NamedSheet::name);
    if (found == sheets_.end())
      found = std::ranges::find_if(
          sheets_, [&](const NamedSheet& sheet) { return folded(sheet.name) == folded(name); });
    if (found != sheets_.end()) return *found;
    std::vector<Message> all;
    for (const auto& sheet : sheets_) all.push_back(msg("‘{1}’", sheet.name));
    throw Failure(FailureKind::usage,
                  msg("‘{1}’ has no sheet ‘{2}’. It has {3}.", name_, name, joined(all)));
  }

  Table table_of(const std::string& part, const IntakeProgress& progress) {
    Table table;
    const auto xml = parse(part);
    const auto rows = xml.document_element().child("sheetData").children("row");
    const auto all = static_cast<std::size_t>(std::distance(rows.begin(), rows.end()));
    std::size_t row_number = 0;
    for (const auto& row : rows) {
      tell_row(progress, table.rows(), all);
      const auto given = number_in<std::size_t>(row.attribute("r").value());
      row_number = given.value_or(row_number + 1);
      if (row_number == 0 || row_number > most_rows) refuse();
      add_row(row, row_number, table);
    }
    return table;
  }

  [[noreturn]] void refuse() const {
    throw Failure(FailureKind::input,
                  msg("‘{1}’ is damaged, or no Excel workbook. Open it in a spreadsheet, save it "
                      "again as .xlsx or .csv, and import that.",
                      name_));
  }

  [[noreturn]] void refuse_sheets() const {
    throw Failure(FailureKind::input,
                  msg("‘{1}’ has more than {2} sheets. Save the sheet that matters as .csv, and "
                      "import that.",
                      name_, most_sheets));
  }

  pugi::xml_document parse(const std::string& part) {
    auto text = parts_.read(part);
    if (!text) refuse();
    return parsed(*text);
  }

  pugi::xml_document parsed(std::string& text) const {
    pugi::xml_document xml;
    // Blanks within cells count.
    const auto options = pugi::parse_default | pugi::parse_ws_pcdata_single;
    if (!xml.load_buffer(text.data(), text.size(), options)) refuse();
    return xml;
  }

  /// The sheets and their parts, by way of the book's relations.
  void read_book() {
    const auto book = parse("xl/workbook.xml");
    const auto root = book.document_element();
    is_1904_ = root.child("workbookPr").attribute("date1904").as_bool();
    for (const auto& sheet : root.child("sheets").children("sheet")) {
      if (sheets_.size() == most_sheets) refuse_sheets();
      sheets_.push_back(
          {to_valid_text(sheet.attribute("name").value()), sheet.attribute("r:id").value()});
    }
    if (sheets_.empty()) sheets_.emplace_back();
    auto relations = parts_.read("xl/_rels/workbook.xml.rels");
    if (!relations) return sheets_.resize(1);
    const auto xml = parsed(*relations);
    std::unordered_map<std::string_view, std::string_view> targets;
    for (const auto& relation : xml.document_element().children("Relationship"))
      targets.insert_or_assign(relation.attribute("Id").value(),
                               relation.attribute("Target").value());
    for (auto& sheet : sheets_)
      if (const auto found = targets.find(sheet.id); found != targets.end()) {
        const auto target = found->second;
        sheet.part =
            target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
      }
    // What holds a chart alone has no cells.
    std::erase_if(sheets_, [](const NamedSheet& sheet) {
      return sheet.part.find("chartsheets/") != std::string::npos;
    });
    if (sheets_.empty()) refuse();
  }

  void read_strings() {
    auto text = parts_.read("xl/sharedStrings.xml");
    if (!text) return;
    const auto xml = parsed(*text);
    for (const auto& item : xml.document_element().children("si")) {
      strings_.emplace_back();
      add_text(item, strings_.back());
    }
  }

  void read_styles() {
    auto text = parts_.read("xl/styles.xml");
    if (!text) return;
    const auto xml = parsed(*text);
    const auto root = xml.document_element();
    std::set<int> dates;
    for (const auto& format : root.child("numFmts").children("numFmt"))
      if (shows_date(format.attribute("formatCode").value()))
        dates.insert(format.attribute("numFmtId").as_int());
    for (const auto& style : root.child("cellXfs").children("xf")) {
      const int format = style.attribute("numFmtId").as_int();
      is_date_.push_back(is_built_in_date(format) || dates.contains(format));
    }
  }

  void add_row(const pugi::xml_node& row, std::size_t number, Table& table) {
    table.begin_row(number);
    std::size_t next = 0;
    for (const auto& cell : row.children("c")) {
      const auto column = column_of(cell.attribute("r").value()).value_or(next);
      if (column < next || column >= most_columns) refuse();
      for (; next < column; ++next) table.add_cell({});
      table.add_cell(text_in(cell));
      ++next;
    }
  }

  [[nodiscard]] std::string text_in(const pugi::xml_node& cell) const {
    const auto type = text_of(cell.attribute("t").value());
    if (type == "inlineStr") {
      std::string text;
      add_text(cell.child("is"), text);
      return to_valid_text(text);
    }
    const auto value = text_of(cell.child("v").text().get());
    if (type == "s") {
      const auto index = number_in<std::size_t>(trimmed(value));
      return index && *index < strings_.size() ? to_valid_text(strings_[*index]) : std::string{};
    }
    if (type == "b") return value == "1" ? "true" : "false";
    if (type == "e") return {};
    if (type == "str" || type == "d") return to_valid_text(value);
    return number_text(trimmed(value), cell.attribute("s").as_uint());
  }

  [[nodiscard]] std::string number_text(std::string_view value, std::size_t style) const {
    const auto number = number_in<double>(value);
    if (!number || !std::isfinite(*number)) return to_valid_text(value);
    if (style < is_date_.size() && is_date_[style])
      if (const auto day = day_of(*number)) return to_text(*day);
    // Fifteen digits are what Excel keeps; more would show its rounding.
    char text[32];
    const auto end =
        std::to_chars(text, text + sizeof text, *number, std::chars_format::general, 15);
    std::string written(text, end.ptr);
    if (written.find('e') == std::string::npos) return written;
    const auto whole =
        std::to_chars(text, text + sizeof text, *number, std::chars_format::fixed, 2);
    return whole.ec == std::errc{} ? std::string(text, whole.ptr) : written;
  }

  /// Excel's first date system has a 29 February 1900 that never was.
  [[nodiscard]] std::optional<Day> day_of(double serial) const {
    constexpr double most = 200'000;
    if (serial < 1 || serial > most) return std::nullopt;
    using namespace std::chrono;
    const auto whole = static_cast<int>(serial);
    const auto first = is_1904_ ? sys_days{year{1904} / 1 / 1}
                                : sys_days{year{1899} / 12 / (whole < 60 ? 31 : 30)};
    const Day day{first + days{whole}};
    return is_valid(day) ? std::optional(day) : std::nullopt;
  }

  std::string name_;
  ZipParts parts_;
  bool is_1904_ = false;
  std::vector<NamedSheet> sheets_;
  std::vector<std::string> strings_;
  std::vector<bool> is_date_;
};

}  // namespace

XlsxTable read_xlsx(std::string_view bytes, const std::string& name,
                    const std::function<bool(const Table&)>& is_wanted,
                    const IntakeProgress& progress, const std::string& sheet) {
  return Workbook(bytes, name).read(is_wanted, progress, sheet);
}

}  // namespace sightline
