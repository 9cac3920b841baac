#include "reports/draw/print_table.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <numeric>

namespace sightline::draw {
namespace {

constexpr double head_px = 8;
constexpr double cell_px = 8.5;
// What is smaller can't be read on paper.
constexpr double least_px = 7;
constexpr double column_gap = 9;
constexpr double row_pad = 2.6;
// A single long text doesn't push all others aside.
constexpr double most_of_room = 0.45;
// What is no wider stays on its line.
constexpr double short_text = 70;
// A longer word, such as an address, may be broken.
constexpr double long_word = 110;
// No row is higher than this many lines of its narrowest text: the rest stands in the next one.
constexpr double lines_of_part = 30;
constexpr std::size_t least_part = 60;
// So many rows don't go over the end of a sheet.
constexpr std::size_t short_table = 6;
constexpr std::size_t most_part = 700;

// How a table is made to fit: first it is set a little smaller, then short texts wrap as well, then
// it is set as small as can be read. What doesn't fit so is parted.
struct Setting {
  double type;
  bool keeps_short_texts;
};
constexpr std::array settings{Setting{1, true},     Setting{0.94, true},
                              Setting{0.88, true},  Setting{0.94, false},
                              Setting{0.88, false}, Setting{least_px / cell_px, false}};

double head_size(double type) { return std::max(least_px, head_px * type); }
TextStyle head_style(double type) { return {.px = head_size(type), .weight = Weight::semibold}; }

TextStyle cell_style(bool figure, bool strong, double type) {
  return {.px = cell_px * type,
          .weight = strong ? Weight::semibold : Weight::regular,
          .tabular = figure};
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.size(), text.find_first_of(" \n"));
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return words;
}

double width_of(std::string_view text, const TextStyle& style) { return Text(text, style).width(); }

double longest_word(std::string_view text, const TextStyle& style) {
  double longest = 0;
  for (const auto word : words_of(text)) longest = std::max(longest, width_of(word, style));
  return longest;
}

// Half a point, so that no text wraps by rounding.
constexpr double rounding = 0.5;

// What a column would like to have, and what its heads and its cells have to: the cells with short
// texts on one line and without. All in the type that it was measured in.
struct Want {
  double natural = 0;
  double head = 0;
  double cells = 0;
  double words = 0;

  [[nodiscard]] double least(bool keeps_short_texts) const {
    return std::max(head, keeps_short_texts ? cells : words) + rounding;
  }
  // The same in another type; measured in that of 1.
  [[nodiscard]] double least_in(const Setting& setting) const {
    if (setting.type >= 1) return least(setting.keeps_short_texts);
    // Type doesn't get narrower quite as it gets smaller.
    constexpr double spare = 1.01;
    return spare * std::max(head * head_size(setting.type) / head_px,
                            (setting.keeps_short_texts ? cells : words) * setting.type) +
           rounding;
  }
};

Want want_of(const PrintTable& table, std::size_t column, double type) {
  const auto& about = table.columns[column];
  double longest = 0;
  double word = 0;
  for (const auto& row : table.rows) {
    const auto& text = row.cells.at(column).text;
    const auto style = cell_style(about.figure, row.strong, type);
    const double width = width_of(text, style);
    longest = std::max(longest, width);
    word = std::max(word,
                    about.figure ? width : std::min(long_word * type, longest_word(text, style)));
  }
  const double head_word = longest_word(about.head, head_style(type));
  const double head =
      std::max(head_word, std::min(short_text * type, width_of(about.head, head_style(type))));
  return {.natural = std::max(head, longest) + rounding,
          .head = head_word,
          .cells = longest <= short_text * type ? longest : word,
          .words = word};
}

std::vector<Want> wants_of(const PrintTable& table, double type) {
  std::vector<Want> wants;
  for (std::size_t i = 0; i < table.columns.size(); ++i) wants.push_back(want_of(table, i, type));
  return wants;
}

double gaps_of(std::size_t columns, double type) {
  return column_gap * type * (static_cast<double>(columns) - 1);
}

double least_of(const std::vector<Want>& wants, const Setting& setting) {
  double least = gaps_of(wants.size(), setting.type);
  for (const auto& want : wants) least += want.least_in(setting);
  return least;
}

// The first in which all has room; the last where none is.
Setting setting_of(const std::vector<Want>& wants, double room) {
  const auto* const found = std::ranges::find_if(
      settings, [&](const Setting& setting) { return least_of(wants, setting) <= room; });
  return found == settings.end() ? settings.back() : *found;
}

using Columns = std::vector<std::size_t>;

// Only these columns of the table.
PrintTable with_columns(const PrintTable& table, const Columns& columns) {
  PrintTable part{table.title, {}, {}, table.empty, table.keys};
  for (const auto at : columns) part.columns.push_back(table.columns[at]);
  for (const auto& row : table.rows) {
    part.rows.push_back({{}, row.strong});
    for (const auto at : columns) part.rows.back().cells.push_back(row.cells.at(at));
  }
  return part;
}

// The columns of tables that fit the room, of at most so many beside the first ones; those say
// whose figures a row has, and begin each of them.
std::vector<Columns> columns_of_tables(const std::vector<Want>& wants, std::size_t keys,
                                       double room, std::size_t most) {
  Columns names(keys);
  std::iota(names.begin(), names.end(), 0);
  const std::vector<Want> wants_of_names(wants.begin(),
                                         std::next(wants.begin(), std::ssize(names)));
  std::vector<Columns> tables;
  std::vector<Want> taken;
  for (std::size_t at = keys; at < wants.size(); ++at) {
    taken.push_back(wants[at]);
    if (tables.empty() || tables.back().size() == keys + most ||
        least_of(taken, settings.back()) > room) {
      tables.push_back(names);
      taken = wants_of_names;
      taken.push_back(wants[at]);
    }
    tables.back().push_back(at);
  }
  return tables;
}

// The same, as few as there can be, with as few columns in the longest of them as that allows.
std::vector<Columns> columns_of_tables(const std::vector<Want>& wants, std::size_t keys,
                                       double room) {
  const std::size_t all = wants.size() - keys;
  const auto fewest = columns_of_tables(wants, keys, room, all).size();
  auto most = (all + fewest - 1) / fewest;
  auto tables = columns_of_tables(wants, keys, room, most);
  while (tables.size() > fewest) tables = columns_of_tables(wants, keys, room, ++most);
  return tables;
}

// What the columns want is measured in the type of 1.
PrintFit fit_of(const PrintTable& table, std::vector<Want> wants, double room) {
  const auto count = table.columns.size();
  const auto setting = setting_of(wants, room);
  if (setting.type < 1) wants = wants_of(table, setting.type);
  room -= gaps_of(count, setting.type);
  std::vector<double> widths;
  std::vector<double> spare;  // what a column can do without
  for (const auto& want : wants) {
    const double least = want.least(setting.keeps_short_texts);
    const double natural = std::max(least, std::min(want.natural, room * most_of_room));
    widths.push_back(natural);
    spare.push_back(natural - least);
  }
  const double all = std::reduce(widths.begin(), widths.end());
  if (all <= room) {
    for (auto& width : widths) width += (room - all) / static_cast<double>(count);
    return {widths, setting.type};
  }
  // Heads of figures wrap first, then the texts.
  for (const bool figures : {true, false}) {
    double give = 0;
    for (std::size_t i = 0; i < count; ++i)
      if (table.columns[i].figure == figures) give += spare[i];
    const double over = std::reduce(widths.begin(), widths.end()) - room;
    const double part = give > 0 ? std::clamp(over / give, 0.0, 1.0) : 0;
    for (std::size_t i = 0; i < count; ++i)
      if (table.columns[i].figure == figures) widths[i] -= spare[i] * part;
  }
  // Where not even the words of the least table have room, they are broken.
  const double left = std::reduce(widths.begin(), widths.end());
  if (left > room)
    for (auto& width : widths) width *= room / left;
  return {widths, setting.type};
}

// The words of a head in lines of this width.
std::vector<std::string> head_lines(std::string_view head, double width, double type) {
  std::vector<std::string> lines;
  for (const auto word : words_of(head)) {
    const auto longer = lines.empty() ? std::string(word) : lines.back() + " " + std::string(word);
    if (!lines.empty() && width_of(longer, head_style(type)) <= width)
      lines.back() = longer;
    else
      lines.emplace_back(word);
  }
  return lines;
}

class TablePrinter {
 public:
  TablePrinter(PrintSheets& sheets, const PrintTable& table, PrintFit fit)
      : sheets_(sheets), table_(table), fit_(std::move(fit)) {
    for (std::size_t i = 0; i < fit_.widths.size(); ++i) {
      heads_.push_back(head_lines(table.columns[i].head, fit_.widths[i], fit_.type));
      head_rows_ = std::max(head_rows_, heads_.back().size());
    }
  }

  void print(const PrintWatch& watch) {
    const double below = height_together();
    if (table_.title.empty())
      sheets_.need(below);
    else
      print_heading(sheets_, table_.title, below);
    head();
    std::size_t done = 0;
    for (const auto& row : table_.rows) {
      if (watch.stop.stop_requested()) return;
      constexpr std::size_t told_each = 50;
      if (++done % told_each == 0)
        watch.tell(static_cast<double>(done) / static_cast<double>(table_.rows.size()));
      bool ruled = true;
      for (const auto& part : rows_of(row)) {
        if (height_of(part) > sheets_.room()) {
          sheets_.next_sheet();
          head();
        }
        sheets_.row(part, row_pad, std::exchange(ruled, false));
      }
    }
    sheets_.rule();
  }

 private:
  static double height_of(const std::vector<PrintCell>& cells) {
    return PrintSheets::row_height(cells, row_pad);
  }

  // What isn't parted: a short table, or the head and two rows of a longer one.
  [[nodiscard]] double height_together() const {
    double two = head_height();
    double all = two;
    for (std::size_t i = 0; i < std::min(table_.rows.size(), short_table); ++i) {
      const auto parts = rows_of(table_.rows[i]);
      if (i < 2) two += height_of(parts.front());
      for (const auto& part : parts) all += height_of(part);
    }
    constexpr double heading = 40;
    const bool is_short =
        table_.rows.size() <= short_table && all + heading <= sheets_.whole_room();
    return is_short ? all : two;
  }

  // The lines of a head stand at the bottom of it.
  [[nodiscard]] std::vector<PrintCell> head_row(std::size_t line) const {
    std::vector<PrintCell> cells;
    double x = 0;
    for (std::size_t i = 0; i < fit_.widths.size(); ++i) {
      const auto above = head_rows_ - heads_[i].size();
      cells.push_back({line < above ? std::string() : heads_[i][line - above], x, fit_.widths[i],
                       head_style(fit_.type), sheets_.palette().second, true});
      if (!table_.columns[i].figure) cells.back().figure = false;
      x += fit_.widths[i] + column_gap * fit_.type;
    }
    return cells;
  }

  [[nodiscard]] double head_height() const {
    return static_cast<double>(head_rows_) * PrintSheets::row_height(head_row(head_rows_ - 1), 0) +
           2 * row_pad;
  }

  void head() {
    for (std::size_t line = 0; line < head_rows_; ++line) sheets_.row(head_row(line), 0);
    sheets_.gap(2 * row_pad);
  }

  // More than one, where a text is longer than a sheet should give to it.
  [[nodiscard]] std::vector<std::vector<PrintCell>> rows_of(const PrintTableRow& row) const {
    std::vector<std::vector<std::string>> parts;
    std::size_t most = 1;
    for (std::size_t i = 0; i < fit_.widths.size(); ++i) {
      const auto fits =
          static_cast<std::size_t>(lines_of_part * fit_.widths[i] / (cell_px * fit_.type * 0.6));
      parts.push_back(parts_of(row.cells.at(i).text, std::clamp(fits, least_part, most_part)));
      most = std::max(most, parts.back().size());
    }
    std::vector<std::vector<PrintCell>> rows(most);
    for (std::size_t part = 0; part < most; ++part) {
      double x = 0;
      for (std::size_t i = 0; i < fit_.widths.size(); ++i) {
        const bool figure = table_.columns[i].figure;
        const auto tone = row.cells[i].tone;
        rows[part].push_back(
            {part < parts[i].size() ? parts[i][part] : std::string(), x, fit_.widths[i],
             cell_style(figure, row.strong, fit_.type),
             tone == Tone::neutral ? sheets_.palette().ink : sheets_.palette().text(tone), figure});
        x += fit_.widths[i] + column_gap * fit_.type;
      }
    }
    return rows;
  }

  PrintSheets& sheets_;
  const PrintTable& table_;
  PrintFit fit_;
  std::vector<std::vector<std::string>> heads_;
  std::size_t head_rows_ = 1;
};

}  // namespace

std::vector<PrintColumn> print_columns(const Catalog& catalog,
                                       std::initializer_list<const char*> words,
                                       std::initializer_list<const char*> figures) {
  std::vector<PrintColumn> columns;
  for (const auto* id : words) columns.push_back({catalog.term(id), false});
  for (const auto* id : figures) columns.push_back({catalog.term(id), true});
  return columns;
}

PrintFit print_fit(const PrintTable& table, double room) {
  return fit_of(table, wants_of(table, 1), room);
}

void print_table(PrintSheets& sheets, const PrintTable& table, const PrintWatch& watch) {
  if (!table.rows.empty()) {
    const double room = sheets.width();
    auto wants = wants_of(table, 1);
    if (wants.size() < table.keys + 2 || least_of(wants, settings.back()) <= room) {
      TablePrinter(sheets, table, fit_of(table, std::move(wants), room)).print(watch);
    } else {
      sheets.ask_for_breadth();
      for (const auto& columns : columns_of_tables(wants, table.keys, room)) {
        if (columns.at(table.keys) > table.keys) sheets.gap(10);
        const auto part = with_columns(table, columns);
        TablePrinter(sheets, part, print_fit(part, room)).print(watch);
      }
    }
  } else if (!table.empty.empty()) {
    if (!table.title.empty()) print_heading(sheets, table.title);
    print_note(sheets, table.empty);
  }
  sheets.gap(10);
}

void print_heading(PrintSheets& sheets, const std::string& text, double below) {
  sheets.need(27 + below);
  sheets.gap(6);
  sheets.text(text, {.px = 12.5, .weight = Weight::semibold}, sheets.palette().ink);
  sheets.gap(5);
}

void print_note(PrintSheets& sheets, std::string_view sentence) {
  if (sentence.empty()) return;
  sheets.text(sentence, {.px = 9}, sheets.palette().second);
  sheets.gap(4);
}

}  // namespace sightline::draw
