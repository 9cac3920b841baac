#include "app/desktop/month_grid.h"

#include <wx/dcclient.h>
#include <wx/settings.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/gtk_fonts.h"
#include "app/desktop/month_grid_cells.h"
#include "app/desktop/text.h"
#include "app/desktop/theme.h"

namespace sightline::desktop {
namespace {

/// By how much a column may be wider than its figures need.
constexpr int most_widening = 90;
constexpr int row_height = 24, line_of_heads = 16, around_heads = 12;

}  // namespace

MonthGrid::MonthGrid(wxWindow* parent, const Catalog& catalog, Gestures gestures)
    : wxGrid(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE),
      catalog_(catalog),
      gestures_(std::move(gestures)),
      table_(new MonthGridTable) {
  SetTable(table_, true);
  SetRowLabelSize(0);
  EnableGridLines(false);  // cells draw their own
  DisableDragRowSize();
  DisableDragColMove();
  SetTabBehaviour(Tab_Leave);
  RegisterDataType(wxGRID_VALUE_STRING, new wxGridCellStringRenderer, new MonthCellEditor);
  table_->typed = [this](int row, int col, const std::string& text) {
    if (!gestures_.type({row, col - 1}, text))
      CallAfter([this, row, col, text, shown = shown_] {
        if (shown == shown_) reopen(row, col, text);
      });
  };
  Bind(wxEVT_GRID_EDITOR_SHOWN, [this](wxGridEvent& event) {
    table_->set_edited({event.GetRow(), event.GetCol()});
    const wxObjectDataPtr<wxGridCellEditor> editor(GetCellEditor(event.GetRow(), event.GetCol()));
    name_editor(editor->GetControl(), event.GetRow(), event.GetCol());
    event.Skip();
  });
  Bind(wxEVT_GRID_EDITOR_CREATED, [this](wxGridEditorCreatedEvent& event) {
    name_editor(event.GetControl(), event.GetRow(), event.GetCol());
    event.GetControl()->Bind(wxEVT_TEXT_PASTE, &MonthGrid::on_paste_into_cell, this);
    native::wear_size(*event.GetWindow(), TextRole::secondary);
    event.Skip();
  });
  Bind(wxEVT_GRID_EDITOR_HIDDEN, [this](wxGridEvent& event) {
    table_->set_edited({-1, -1});
    event.Skip();
    CallAfter([this] {
      // The field that was open had the keyboard, and another control has taken it.
      auto* focus = FindFocus();
      if (focus == this || IsDescendant(focus) || !std::exchange(has_keyboard_, false)) return;
      say(spoken_name_);
    });
  });
  Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
    event.Skip();
    if (has_keyboard_) say_cell(event.GetRow(), event.GetCol());
    if (event.GetRow() != GetGridCursorRow()) gestures_.select_row(event.GetRow());
  });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    event.Skip();
    restyle();
  });
  // Also for the windows that it is made of.
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    begin_with_keyboard();
    mark_cursor(true);
    // From the field that a cell was typed into, or another of them.
    if (std::exchange(has_keyboard_, true)) return say_cell(GetGridCursorRow(), GetGridCursorCol());
    say(spoken_name_ + L". " +
        to_wx(spoken_cell(table_->table(), GetGridCursorRow(), GetGridCursorCol() - 1, catalog_)));
  });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    mark_cursor(false);
    if (IsCellEditControlShown()) return;
    has_keyboard_ = false;
    say(spoken_name_);
  });
  Bind(wxEVT_CHAR_HOOK, &MonthGrid::on_key, this);
  Bind(wxEVT_MOUSEWHEEL, &MonthGrid::on_wheel, this);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    widen_columns();
  });
  restyle();
}

MonthGrid::Gestures MonthGrid::reading_only(std::function<void(int row)> select_row) {
  return {.type = [](MonthPlace, const std::string&) { return false; },
          .paste = [](MonthPlace, const CellBlock&, BlockOrigin) {},
          .clear = [](const MonthRange&) {},
          .fill_right = {},
          .select_row = std::move(select_row)};
}

void MonthGrid::show(MonthTable table) {
  ++shown_;
  BeginBatch();
  // wx would keep a selection that reaches one row or column beyond the last.
  if (std::ssize(table.rows) < GetNumberRows() || std::ssize(table.columns) + 1 < GetNumberCols())
    ClearSelection();
  const bool reshaped = table_->set(std::move(table));
  if (reshaped) {
    FreezeTo(0, std::min(1, GetNumberCols()));
    size_columns();
    if (!has_keyboard_) say(spoken_name_);  // a frozen column has windows of its own
  }
  EndBatch();
  ForceRefresh();
  if (has_keyboard_) say_cell(GetGridCursorRow(), GetGridCursorCol());
}

void MonthGrid::set_spoken_name(const wxString& name) {
  spoken_name_ = name;
  say(name);
}

void MonthGrid::say(const wxString& words) { native::speak_cell(*this, spoken_name_, words); }

void MonthGrid::say_cell(int row, int col) {
  const auto words = spoken_cell(table_->table(), row, col - 1, catalog_);
  say(words.empty() ? spoken_name_ : to_wx(words));
}

void MonthGrid::name_editor(wxWindow* field, int row, int col) {
  if (field == nullptr) return;
  native::set_accessible_name(*field, to_wx(spoken_place(table_->table(), row, col - 1, catalog_)));
}

void MonthGrid::commit_pending_edit() {
  if (IsCellEditControlEnabled()) DisableCellEditControl();
}

void MonthGrid::reopen(int row, int col, const std::string& typed) {
  if (!IsShownOnScreen() || row >= GetNumberRows() || col >= GetNumberCols()) return;
  if (IsCellEditControlEnabled()) return;  // another cell is being typed into by now
  SetGridCursor(row, col);
  if (!CanEnableCellControl()) return;
  EnableCellEditControl();
  const wxObjectDataPtr<wxGridCellEditor> editor(GetCellEditor(row, col));
  auto* field = dynamic_cast<wxTextCtrl*>(editor->GetControl());
  if (field == nullptr) return;
  field->ChangeValue(to_wx(typed));
  field->SetInsertionPointEnd();
}

void MonthGrid::begin_with_keyboard() {
  if (GetGridCursorRow() > 0 || GetGridCursorCol() > 0) return;
  for (int row = 0; row < GetNumberRows(); ++row)
    for (int col = 1; col < GetNumberCols(); ++col)
      if (!IsReadOnly(row, col)) return SetGridCursor(row, col);
  if (GetNumberRows() > 0 && GetNumberCols() > 1) SetGridCursor(0, 1);
}

void MonthGrid::mark_cursor(bool has_keyboard) {
  const auto& palette = theme().palette;
  SetCellHighlightColour(to_wx(has_keyboard ? palette.accent : palette.line));
  const int row = GetGridCursorRow();
  const int col = GetGridCursorCol();
  if (row >= 0 && row < GetNumberRows() && col >= 0 && col < GetNumberCols())
    RefreshBlock(row, col, row, col);
}

void MonthGrid::restyle() {
  const auto& palette = theme().palette;
  table_->restyle();
  SetDefaultCellBackgroundColour(to_wx(palette.surface));
  SetDefaultCellTextColour(to_wx(palette.ink));
  SetLabelBackgroundColour(to_wx(palette.sunken));
  SetLabelTextColour(to_wx(palette.second));
  SetLabelFont(font_of(TextRole::small_strong));
  SetGridLineColour(to_wx(palette.line));
  SetGridFrozenBorderColour(to_wx(palette.line));
  SetGridFrozenBorderPenWidth(1);
  SetSelectionBackground(to_wx(palette.accent_pale));
  SetSelectionForeground(to_wx(palette.ink));
  mark_cursor(HasFocus());
  SetBackgroundColour(to_wx(palette.surface));
  wxClientDC dc(this);
  dc.SetFont(font_of(TextRole::small_strong));
  SetDefaultRowSize(std::max(FromDIP(row_height), dc.GetCharHeight() + FromDIP(space::xs)), true);
  size_columns();
  ForceRefresh();
}

void MonthGrid::size_columns() {
  wxClientDC dc(this);
  dc.SetFont(font_of(TextRole::small_strong));
  const int padding = FromDIP(2 * cell_padding + 1);
  int lines = 1;
  widths_.clear();
  for (int col = 0; col < GetNumberCols(); ++col) {
    int width = FromDIP(col == 0 ? 150 : 56);
    const auto head = table_->GetColLabelValue(col);
    lines = std::max(lines, static_cast<int>(head.Freq('\n')) + 1);
    width = std::max(width, dc.GetMultiLineTextExtent(head).x + padding);
    for (int row = 0; row < GetNumberRows(); ++row)
      width = std::max(width, dc.GetTextExtent(table_->GetValue(row, col)).x + padding);
    widths_.push_back(std::min(width, FromDIP(col == 0 ? 280 : 160)));
    SetColSize(col, widths_.back());
  }
  const int line = std::max(FromDIP(line_of_heads), dc.GetCharHeight());
  SetColLabelSize(FromDIP(around_heads) + line * lines);
  widen_columns();
}

void MonthGrid::spread_columns() {
  spreads_ = true;
  widen_columns();
}

void MonthGrid::widen_columns() {
  const int columns = GetNumberCols();
  if (!spreads_ || columns < 2 || static_cast<int>(widths_.size()) != columns) return;
  const int rest = GetClientSize().x - std::accumulate(widths_.begin(), widths_.end(), 0);
  const int more = std::clamp(rest, 0, (columns - 1) * FromDIP(most_widening));
  for (int col = 1; col < columns; ++col) {
    const int width = widths_[static_cast<std::size_t>(col)] + more * col / (columns - 1) -
                      more * (col - 1) / (columns - 1);
    if (GetColSize(col) != width) SetColSize(col, width);
  }
}

int MonthGrid::content_width() const {
  int width = 0;
  for (int col = 0; col < GetNumberCols(); ++col) width += GetColSize(col);
  return width;
}

int MonthGrid::content_height() const {
  const int bar =
      content_width() > GetClientSize().x ? wxSystemSettings::GetMetric(wxSYS_HSCROLL_Y, this) : 0;
  return GetColLabelSize() + GetNumberRows() * GetDefaultRowSize() + bar + FromDIP(2);
}

void MonthGrid::on_wheel(wxMouseEvent& event) {
  if (has_more_than_is_seen(*this) || event.GetWheelAxis() != wxMOUSE_WHEEL_VERTICAL)
    return event.Skip();
  // Rows that are all in view leave the wheel to what scrolls around them.
  wheel_.turn(*this, event);
}

MonthRange MonthGrid::selection() const {
  const auto blocks = GetSelectedBlocks();
  if (blocks.begin() == blocks.end()) {
    const MonthPlace cursor{GetGridCursorRow(), GetGridCursorCol() - 1};
    return {cursor, cursor};
  }
  const auto& block = *blocks.begin();
  return {{block.GetTopRow(), std::max(0, block.GetLeftCol() - 1)},
          {block.GetBottomRow(), std::max(0, block.GetRightCol() - 1)}};
}

void MonthGrid::put_cursor(MonthPlace at) {
  if (at.row >= GetNumberRows() || at.column + 1 >= GetNumberCols()) return;
  SetGridCursor(at.row, at.column + 1);
  MakeCellVisible(at.row, at.column + 1);
}

void MonthGrid::clear_selection() { gestures_.clear(selection()); }

void MonthGrid::fill_right() {
  if (gestures_.fill_right) gestures_.fill_right(selection());
}

void MonthGrid::on_key(wxKeyEvent& event) {
  if (IsCellEditControlShown()) return event.Skip();
  const bool command = event.CmdDown() && !event.AltDown() && !event.ShiftDown();
  if (command && event.GetKeyCode() == 'X') return cut_selection();
  if (command && event.GetKeyCode() == 'C') return copy_selection();
  if (command && event.GetKeyCode() == 'V') return paste();
  if (event.GetKeyCode() == WXK_DELETE && !event.HasAnyModifiers()) return clear_selection();
  event.Skip();
}

}  // namespace sightline::desktop
