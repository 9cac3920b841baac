#include "reports/draw/print_table.h"

#include <algorithm>
#include <cstddef>

#include "reports/draw/print_fit.h"

namespace sightline::draw {
namespace {

constexpr double row_pad = 2.6;
constexpr double least_row_pad = 0.5;
// Between two tables.
constexpr double gap_below = 10;
// No row is higher than this many lines of its narrowest text: the rest stands in the next one.
constexpr double lines_of_part = 30;
constexpr std::size_t least_part = 60;
// So many rows don't go over the end of a sheet.
constexpr std::size_t short_table = 6;
constexpr std::size_t most_part = 700;

class TablePrinter {
 public:
  TablePrinter(PrintSheets& sheets, const PrintTable& table, PrintFit fit)
      : sheets_(sheets), table_(table), fit_(std::move(fit)) {
    for (std::size_t i = 0; i < fit_.widths.size(); ++i) {
      heads_.push_back(print_head_lines(table.columns[i].head, fit_.widths[i], fit_.type));
      head_rows_ = std::max(head_rows_, heads_.back().size());
    }
  }

  /// Of all of it.
  [[nodiscard]] double height() const { return head_height() + height_of_rows(pad_); }

  void print(const PrintWatch& watch) {
    if (table_.is_close) close_up();
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
        if (height_of(part, pad_) > sheets_.room()) {
          sheets_.next_sheet();
          if (!table_.overleaf.empty()) print_heading(sheets_, table_.overleaf);
          head();
        }
        sheets_.row(part, pad_, std::exchange(ruled, false));
      }
    }
    sheets_.rule();
  }

 private:
  static double height_of(const std::vector<PrintCell>& cells, double pad) {
    return PrintSheets::row_height(cells, pad);
  }

  [[nodiscard]] double height_of_rows(double pad) const {
    double high = 0;
    for (const auto& row : table_.rows)
      for (const auto& part : rows_of(row)) high += height_of(part, pad);
    return high;
  }

  // Rather a little closer than with the last rows on a sheet of their own. A point is for what
  // rounding adds.
  void close_up() {
    const double spare = sheets_.room() - 1 - head_height() - height_of_rows(0);
    pad_ = std::clamp(spare / static_cast<double>(table_.rows.size()) / 2, least_row_pad, row_pad);
  }

  // What isn't parted: a short table, or the head and two rows of a longer one.
  [[nodiscard]] double height_together() const {
    double two = head_height();
    double all = two;
    for (std::size_t i = 0; i < std::min(table_.rows.size(), short_table); ++i) {
      const auto parts = rows_of(table_.rows[i]);
      if (i < 2) two += height_of(parts.front(), pad_);
      for (const auto& part : parts) all += height_of(part, pad_);
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
                       print_head_style(fit_.type), sheets_.palette().second, true});
      if (!table_.columns[i].figure) cells.back().figure = false;
      x += fit_.widths[i] + print_column_gap * fit_.type;
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
      const auto fits = static_cast<std::size_t>(lines_of_part * fit_.widths[i] /
                                                 (print_cell_px * fit_.type * 0.6));
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
             print_cell_style(figure, row.strong, fit_.type),
             tone == Tone::neutral ? sheets_.palette().ink : sheets_.palette().text(tone), figure});
        x += fit_.widths[i] + print_column_gap * fit_.type;
      }
    }
    return rows;
  }

  PrintSheets& sheets_;
  const PrintTable& table_;
  PrintFit fit_;
  std::vector<std::vector<std::string>> heads_;
  std::size_t head_rows_ = 1;
  double pad_ = row_pad;
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

void print_table(PrintSheets& sheets, const PrintTable& table, const PrintWatch& watch) {
  if (!table.rows.empty()) {
    const auto parts = print_parts(table, sheets.width());
    if (parts.size() > 1) sheets.ask_for_breadth();
    for (const auto& part : parts) {
      if (&part != &parts.front()) sheets.gap(gap_below);
      TablePrinter(sheets, part.table ? *part.table : table, part.fit).print(watch);
    }
  } else if (!table.empty.empty()) {
    if (!table.title.empty()) print_heading(sheets, table.title);
    print_note(sheets, table.empty);
  }
  sheets.gap(gap_below);
}

double print_height(PrintSheets& sheets, const PrintTable& table) {
  double high = 0;
  for (const auto& part : print_parts(table, sheets.width()))
    high += (high > 0 ? gap_below : 0) +
            TablePrinter(sheets, part.table ? *part.table : table, part.fit).height();
  return high;
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
