#include "reports/draw/print_fit.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <utility>

namespace sightline::draw {
namespace {

constexpr double head_px = 8;
// What is smaller can't be read on paper.
constexpr double least_px = 7;
// A single long text doesn't push all others aside.
constexpr double most_of_room = 0.45;
// What is no wider stays on its line.
constexpr double short_text = 70;
// A longer word, such as an address, may be broken.
constexpr double long_word = 110;

// How a table is made to fit: first it is set a little smaller, then short texts wrap as well, then
// it is set as small as can be read. What doesn't fit so is parted.
struct Setting {
  double type;
  bool keeps_short_texts;
};
constexpr std::array settings{Setting{1, true},     Setting{0.94, true},
                              Setting{0.88, true},  Setting{0.94, false},
                              Setting{0.88, false}, Setting{least_px / print_cell_px, false}};

double head_size(double type) { return std::max(least_px, head_px * type); }

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.size(), text.find_first_of(" \n"));
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return words;
}

double printed_width(std::string_view text, const TextStyle& style) {
  return Text(text, style).width();
}

double longest_printed_word(std::string_view text, const TextStyle& style) {
  double longest = 0;
  for (const auto word : words_in(text)) longest = std::max(longest, printed_width(word, style));
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
    const auto style = print_cell_style(about.figure, row.strong, type);
    const double width = printed_width(text, style);
    longest = std::max(longest, width);
    word = std::max(
        word, about.figure ? width : std::min(long_word * type, longest_printed_word(text, style)));
  }
  const double head_word = longest_printed_word(about.head, print_head_style(type));
  const double head = std::max(
      head_word, std::min(short_text * type, printed_width(about.head, print_head_style(type))));
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
  return print_column_gap * type * (static_cast<double>(columns) - 1);
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
  PrintTable part{.title = table.title,
                  .columns = {},
                  .rows = {},
                  .empty = table.empty,
                  .keys = table.keys,
                  .overleaf = table.overleaf,
                  .is_close = table.is_close};
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

}  // namespace

TextStyle print_head_style(double type) {
  return {.px = head_size(type), .weight = Weight::semibold};
}

TextStyle print_cell_style(bool figure, bool strong, double type) {
  return {.px = print_cell_px * type,
          .weight = strong ? Weight::semibold : Weight::regular,
          .tabular = figure};
}

std::vector<std::string> print_head_lines(std::string_view head, double width, double type) {
  std::vector<std::string> lines;
  for (const auto word : words_in(head)) {
    const auto longer = lines.empty() ? std::string(word) : lines.back() + " " + std::string(word);
    if (!lines.empty() && printed_width(longer, print_head_style(type)) <= width)
      lines.back() = longer;
    else
      lines.emplace_back(word);
  }
  return lines;
}

PrintFit print_fit(const PrintTable& table, double room) {
  return fit_of(table, wants_of(table, 1), room);
}

std::vector<PrintPart> print_parts(const PrintTable& table, double room) {
  std::vector<PrintPart> parts;
  auto wants = wants_of(table, 1);
  if (wants.size() < table.keys + 2 || least_of(wants, settings.back()) <= room) {
    parts.push_back({std::nullopt, fit_of(table, std::move(wants), room)});
    return parts;
  }
  for (const auto& columns : columns_of_tables(wants, table.keys, room)) {
    auto part = with_columns(table, columns);
    auto fit = print_fit(part, room);
    parts.push_back({std::move(part), std::move(fit)});
  }
  return parts;
}

}  // namespace sightline::draw
