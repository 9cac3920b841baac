#include "app/present/targets_presenter.h"

#include <algorithm>
#include <ranges>

#include "app/present/remarks.h"
#include "model/base/text.h"
#include "model/catalog/number_entry.h"
#include "model/edit/cell_places.h"
#include "model/find.h"

namespace sightline {

const MonthTable& TargetsPresenter::refresh() {
  shown_ = targets_table(session_.document(), tab_, figures_, session_.today(), catalog_);
  return shown_.table;
}

const TargetsRow* TargetsPresenter::row_at(int row) const {
  if (row < 0 || row >= static_cast<int>(shown_.rows.size())) return nullptr;
  return &shown_.rows[static_cast<std::size_t>(row)];
}

std::optional<Cell> TargetsPresenter::cell_at(int row, int column) const {
  const auto* about = row_at(row);
  const auto& columns = shown_.table.columns;
  if (!about || !about->line || !about->figure) return std::nullopt;
  if (column < 0 || column >= static_cast<int>(columns.size())) return std::nullopt;
  const auto& shown = columns[static_cast<std::size_t>(column)];
  if (shown.kind != ColumnKind::month) return std::nullopt;
  return Cell{*about->line, *about->figure, shown.month, std::nullopt};
}

bool TargetsPresenter::read(Cell& cell, int row, std::string_view typed) {
  cell.value.reset();
  if (trimmed(typed).empty()) return true;
  const Message* problem = nullptr;
  const auto& currency = session_.plan().organization.currency;
  const auto money = read_money(typed, currency, catalog_);
  const auto people = read_fte(typed, catalog_);
  if (cell.line.kind == LineKind::headcount || cell.line.kind == LineKind::contractors) {
    if (const auto* value = value_of(people)) cell.value = value->hundredths;
    problem = problem_of(people);
  } else {
    if (const auto* value = value_of(money)) cell.value = value->minor;
    problem = problem_of(money);
  }
  if (problem)
    session_.user().notify(NoticeTone::warning, msg("{1}, {2}: {3}", line_title(row),
                                                    catalog_.month(cell.month), *problem));
  return !problem;
}

bool TargetsPresenter::perform(const std::function<Edit()>& gesture) {
  try {
    return session_.perform(gesture());
  } catch (const Failure& failure) {
    session_.user().notify(NoticeTone::warning, failure.message());
    return false;
  }
}

std::optional<Month> TargetsPresenter::reason_at(int row, int column) const {
  const auto* about = row_at(row);
  const auto& columns = shown_.table.columns;
  if (!about || !about->is_reason || column < 0 || column >= static_cast<int>(columns.size()))
    return std::nullopt;
  const auto at = static_cast<std::size_t>(column);
  const auto& cell = shown_.table.rows[static_cast<std::size_t>(row)].cells[at];
  return cell.editable ? std::optional(columns[at].month) : std::nullopt;
}

bool TargetsPresenter::set_reason(int row, Month month, std::string_view typed) {
  return perform([&] {
    return set_outlook_reason(session_.document(), *row_at(row)->line, month, trimmed(typed));
  });
}

void TargetsPresenter::remark(const std::vector<Cell>& cells, int dashes, int left_out,
                              const Message& first) {
  std::vector<Message> remarks;
  if (!first.empty()) remarks.push_back(first);
  const auto now = month_of(session_.today());
  const auto ahead = std::ranges::count_if(cells, [&](const Cell& cell) {
    return cell.figure == Figure::actual && cell.value && cell.month > now;
  });
  if (left_out > 0)
    remarks.push_back(
        msg_n("{1} cell was left out, since it fell outside the months one can type into.",
              "{1} cells were left out, since they fell outside the months one can type into.",
              left_out));
  if (dashes > 0) remarks.push_back(emptied_words(dashes));
  if (ahead > 0)
    remarks.push_back(
        msg_n("{1} actual is in a month that has not begun yet. Type what is "
              "expected into the outlook.",
              "{1} actuals are in months that have not begun yet. Type what is "
              "expected into the outlook.",
              ahead));
  const bool as_wanted = remarks.size() == 1 && !first.empty();
  tell_remarks(session_, remarks, as_wanted ? NoticeTone::done : NoticeTone::warning);
}

Message TargetsPresenter::pasted_words(const std::vector<Cell>& cells) const {
  constexpr int most = 6;
  std::vector<Cell> lines;  // the first cell of each
  for (const auto& cell : cells)
    if (std::ranges::none_of(lines, [&](const Cell& other) {
          return other.line == cell.line && other.figure == cell.figure;
        }))
      lines.push_back(cell);
  if (lines.size() < 2) return {};
  std::string names;
  for (const auto& line : lines | std::views::take(most)) {
    const auto name = catalog_.text(msg("{1} of ‘{2}’", figure_term(line.line, line.figure),
                                        line_name(session_.plan(), line.line)));
    names = names.empty() ? name : catalog_.text(msg("{1}, {2}", names, name));
  }
  const int others = static_cast<int>(lines.size()) - most;
  if (others > 0) names = catalog_.text(msg("{1} and {2} more", names, others));
  return msg("Pasted into: {1}.", names);
}

int TargetsPresenter::row_after(int row, BlockOrigin origin) const {
  const auto* from = row_at(row);
  if (origin == BlockOrigin::grid || !from || !from->figure) return row + 1;
  const auto same = [&](const TargetsRow& about) {
    const auto kind = [](const TargetsRow& of) { return of.line ? of.line->kind : LineKind{}; };
    return about.figure == from->figure && kind(about) == kind(*from);
  };
  const auto below = shown_.rows.begin() + row + 1;
  return static_cast<int>(std::ranges::find_if(below, shown_.rows.end(), same) -
                          shown_.rows.begin());
}

bool TargetsPresenter::type(int row, int column, std::string_view typed) {
  if (const auto month = reason_at(row, column)) return set_reason(row, *month, typed);
  auto cell = cell_at(row, column);
  if (!cell || !read(*cell, row, typed)) return false;
  if (!perform([&] { return set_cell(session_.document(), *cell); })) return false;
  remark({*cell});
  return true;
}

bool TargetsPresenter::paste(int row, int column, const CellBlock& block, BlockOrigin origin) {
  // Words of one cell go into one; among figures they are left out.
  const bool is_one = block.size() == 1 && block.front().size() == 1;
  if (const auto month = reason_at(row, column); is_one && month)
    return set_reason(row, *month, block.front().front());
  std::vector<Cell> cells;
  int left_out = 0;
  int dashes = 0;
  const auto last_column = static_cast<int>(shown_.table.columns.size());
  for (const auto& source : block) {
    int at = column;
    for (const auto& typed : source) {
      while (at >= 0 && at < last_column &&
             shown_.table.columns[static_cast<std::size_t>(at)].aside)
        ++at;
      auto cell = cell_at(row, at++);
      if (!cell) {
        if (!trimmed(typed).empty()) ++left_out;
        continue;
      }
      if (is_dash(typed, session_.plan().organization.currency))
        ++dashes;
      else if (!read(*cell, row, typed))
        return false;
      cells.push_back(*cell);
    }
    row = row_after(row, origin);
  }
  if (cells.empty()) {
    session_.user().notify(NoticeTone::warning,
                           msg("Nothing was pasted: put the cursor on a month of a row that can be "
                               "typed into."));
    return false;
  }
  if (!perform([&] { return paste_cells(session_.document(), cells); })) return false;
  remark(cells, dashes, left_out,
         origin == BlockOrigin::elsewhere ? pasted_words(cells) : Message{});
  return true;
}

bool TargetsPresenter::clear(const CellRange& range) {
  const bool is_one = range.first_row == range.last_row && range.first_column == range.last_column;
  if (const auto month = reason_at(range.first_row, range.first_column); is_one && month)
    return set_reason(range.first_row, *month, {});
  std::vector<Cell> cells;
  std::vector<ReasonPlace> reasons;
  for (int row = range.first_row; row <= range.last_row; ++row)
    for (int column = range.first_column; column <= range.last_column; ++column) {
      if (auto cell = cell_at(row, column)) cells.push_back(*cell);
      if (const auto month = reason_at(row, column))
        reasons.push_back({*row_at(row)->line, *month});
    }
  if (cells.empty() && reasons.empty()) return false;
  return perform([&] { return clear_cells(session_.document(), cells, reasons); });
}

CellRange TargetsPresenter::with_source(CellRange range) const {
  if (range.first_column != range.last_column) return range;
  const auto& columns = shown_.table.columns;
  for (int before = range.first_column - 1; before >= 0; --before)
    if (columns[static_cast<std::size_t>(before)].kind == ColumnKind::month) {
      range.first_column = before;
      break;
    }
  return range;
}

bool TargetsPresenter::fill_right(const CellRange& chosen) {
  const auto range = with_source(chosen);
  std::vector<Cell> cells;
  for (int row = range.first_row; row <= range.last_row; ++row) {
    const auto source = cell_at(row, range.first_column);
    if (!source) continue;
    const auto value = cell_value(session_.plan(), source->line, source->figure, source->month);
    for (int column = range.first_column + 1; column <= range.last_column; ++column)
      if (auto cell = cell_at(row, column)) {
        cell->value = value;
        cells.push_back(*cell);
      }
  }
  if (cells.empty()) {
    session_.user().notify(NoticeTone::warning,
                           msg("Nothing was filled: choose a month that has another before it, or "
                               "several months, in a row that can be typed into."));
    return false;
  }
  if (!perform([&] { return paste_cells(session_.document(), cells); })) return false;
  remark(cells);
  return true;
}

bool TargetsPresenter::can_spread(int row) const {
  const auto* about = row_at(row);
  return about && about->line.has_value();
}

std::string TargetsPresenter::line_title(int row) const {
  const auto* about = row_at(row);
  if (!about || !about->line) return {};
  return catalog_.text(msg("{1}", line_name(session_.plan(), *about->line)));
}

bool TargetsPresenter::spread(int row, const SpreadOrder& order) {
  const auto cells = preview_spread(row, order);
  if (!cells) {
    session_.user().notify(NoticeTone::warning, cells.reason());
    return false;
  }
  return perform([&] { return spread_cells(session_.document(), *cells); });
}

int TargetsPresenter::column_at(std::string_view path) const {
  const auto month = parse_month(path.substr(path.rfind('/') + 1));
  const auto& columns = shown_.table.columns;
  const auto found = std::ranges::find_if(columns, [&](const MonthColumn& column) {
    return column.kind == ColumnKind::month && month && column.month == *month;
  });
  return found == columns.end() ? 0 : static_cast<int>(found - columns.begin());
}

TargetsPresenter::Place TargetsPresenter::go_to(std::string_view path) {
  const auto names = [&](std::string_view part) {
    return path.find(part) != std::string_view::npos;
  };
  if (names("/departments"))
    tab_ = TargetsTab::headcount;
  else if (names("/profit"))
    tab_ = TargetsTab::profit;
  else if (names("/revenue"))
    tab_ = TargetsTab::revenue;
  const auto figure = names("/actual")    ? Figure::actual
                      : names("/outlook") ? Figure::outlook
                                          : Figure::target;
  figures_.actual = figures_.actual || figure == Figure::actual;
  figures_.outlook = figures_.outlook || figure == Figure::outlook;
  refresh();
  const auto is_there = [&](const TargetsRow& about) {
    if (!about.line || about.figure != figure) return false;
    if (about.line->kind == LineKind::profit) return names("/profit");
    return names(to_text(about.line->id)) &&
           (about.line->kind == LineKind::contractors) == names("/contractors");
  };
  const auto& rows = shown_.rows;
  const auto found = std::ranges::find_if(rows, is_there);
  if (found == rows.end()) return {};
  return {static_cast<int>(found - rows.begin()), column_at(path)};
}

}  // namespace sightline
