#include "app/desktop/month_grid_table.h"

#include <algorithm>
#include <functional>

#include "app/desktop/month_grid_cells.h"
#include "app/desktop/text.h"
#include "app/desktop/theme.h"

namespace sightline::desktop {
namespace {

draw::Colour tone_colour(CellTone tone, draw::Colour plain) {
  const auto& palette = theme().palette;
  switch (tone) {
    case CellTone::good:
      return palette.good;
    case CellTone::bad:
      return palette.bad;
    case CellTone::warning:
      return palette.warning;
    case CellTone::quiet:
      return palette.second;
    case CellTone::plain:
      break;
  }
  return plain;
}

bool same_shape(const MonthTable& a, const MonthTable& b) {
  return std::ranges::equal(a.rows, b.rows, {}, &MonthRow::kind, &MonthRow::kind) &&
         std::ranges::equal(a.columns, b.columns, {}, &MonthColumn::label, &MonthColumn::label);
}

std::vector<std::size_t> longest_figures(const MonthTable& table) {
  std::vector<std::size_t> longest(table.columns.size());
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < std::min(row.cells.size(), longest.size()); ++i)
      longest[i] = std::max(longest[i], row.cells[i].text.size());
  return longest;
}

/// Columns were as wide as the figures before, and a figure that is cut would be another one.
bool fits(const MonthTable& before, const MonthTable& now) {
  return std::ranges::equal(longest_figures(before), longest_figures(now), std::greater_equal{});
}

}  // namespace

MonthGridTable::MonthGridTable() : renderer_(new MonthCellRenderer) {
  SetAttrProvider(new MonthColumnHeads);
}

bool MonthGridTable::set(MonthTable table) {
  const int rows = GetNumberRows();
  const int columns = GetNumberCols();
  const bool reshaped = !same_shape(table_, table) || !fits(table_, table);
  table_ = std::move(table);
  if (!GetView()) return reshaped;
  const auto tell = [&](int change, int grown, int shrunk, int before) {
    if (change == 0) return;
    if (change > 0) {
      wxGridTableMessage message(this, grown, change);
      GetView()->ProcessTableMessage(message);
    } else {
      wxGridTableMessage message(this, shrunk, before + change, -change);
      GetView()->ProcessTableMessage(message);
    }
  };
  tell(GetNumberRows() - rows, wxGRIDTABLE_NOTIFY_ROWS_APPENDED, wxGRIDTABLE_NOTIFY_ROWS_DELETED,
       rows);
  tell(GetNumberCols() - columns, wxGRIDTABLE_NOTIFY_COLS_APPENDED, wxGRIDTABLE_NOTIFY_COLS_DELETED,
       columns);
  return reshaped;
}

const MonthCell* MonthGridTable::cell(int row, int col) const {
  if (row < 0 || col < 1 || row >= static_cast<int>(table_.rows.size())) return nullptr;
  const auto& cells = table_.rows[static_cast<std::size_t>(row)].cells;
  const auto index = static_cast<std::size_t>(col - 1);
  return index < cells.size() ? &cells[index] : nullptr;
}

wxString MonthGridTable::GetValue(int row, int col) {
  if (row < 0 || row >= GetNumberRows()) return {};
  const auto& table_row = table_.rows[static_cast<std::size_t>(row)];
  if (col == 0)
    return (table_row.kind == RowKind::figure ? wxString(L"    ") : wxString()) +
           to_wx(table_row.label);
  const auto* shown = cell(row, col);
  if (!shown) return {};
  return to_wx(edited_ == wxGridCellCoords(row, col) ? shown->entry : shown->text);
}

void MonthGridTable::SetValue(int row, int col, const wxString& value) {
  if (typed) typed(row, col, from_wx(value));
}

wxString MonthGridTable::GetColLabelValue(int col) {
  if (col == 0) return to_wx(table_.unit);
  return to_wx(head_of(table_.columns[static_cast<std::size_t>(col - 1)]));
}

MonthGridTable::Look MonthGridTable::look_of(int row, int col) const {
  const auto& table_row = table_.rows[static_cast<std::size_t>(row)];
  if (table_row.kind == RowKind::heading) return col == 0 ? label_strong : heading;
  if (col == 0) return table_row.kind == RowKind::total ? label_strong : label;
  const bool month = table_.columns[static_cast<std::size_t>(col - 1)].kind == ColumnKind::month;
  if (!month) return subtotal;
  if (table_row.kind == RowKind::total) return strong;
  const auto* shown = cell(row, col);
  return shown && shown->editable ? input : figure;
}

wxGridCellAttr* MonthGridTable::GetAttr(int row, int col, wxGridCellAttr::wxAttrKind /*kind*/) {
  if (row >= GetNumberRows() || col >= GetNumberCols()) return nullptr;
  const auto look = look_of(row, col);
  const auto* shown = cell(row, col);
  const auto tone = shown ? shown->tone : CellTone::plain;
  auto& attr = attrs_[look][static_cast<std::size_t>(tone)];
  if (!attr) {
    const auto& palette = theme().palette;
    const bool is_strong = look == subtotal || look == strong || look == label_strong;
    const bool is_label = look == label || look == label_strong;
    attr.reset(new wxGridCellAttr);
    renderer_->IncRef();
    attr->SetRenderer(renderer_.get());
    attr->SetFont(font_of(is_strong ? TextRole::small_strong : TextRole::secondary));
    attr->SetAlignment(is_label ? wxALIGN_LEFT : wxALIGN_RIGHT, wxALIGN_CENTRE);
    attr->SetBackgroundColour(to_wx(look == input      ? palette.input
                                    : look == subtotal ? palette.sunken
                                                       : palette.surface));
    attr->SetTextColour(to_wx(tone_colour(tone, look == input ? palette.input_ink : palette.ink)));
    attr->SetReadOnly(look != input);
  }
  attr->IncRef();
  return attr.get();
}

void MonthGridTable::restyle() {
  for (auto& tones : attrs_)
    for (auto& attr : tones) attr.reset(nullptr);
}

}  // namespace sightline::desktop
