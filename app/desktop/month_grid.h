// MonthGrid: figures by month in a grid that behaves like a spreadsheet.
// Why: typing, ranges, copy and paste with Excel and LibreOffice are what people expect of such a
// matrix; what the figures mean is the presenter's business.
#pragma once

#include <wx/grid.h>

#include "app/desktop/month_grid_table.h"
#include "app/desktop/scrolling.h"
#include "app/present/cell_block.h"
#include "app/present/month_table.h"
#include "model/catalog/catalog.h"

namespace sightline::desktop {

/// A place in the MonthTable: its row and its column (the labels are not counted).
struct MonthPlace {
  int row = 0;
  int column = 0;
};

/// A rectangle of the MonthTable, both ends included.
struct MonthRange {
  MonthPlace first;
  MonthPlace last;
};

class MonthGrid : public wxGrid {
 public:
  /// What the owner makes of typing, pasting and clearing; each performs its edit and then gives
  /// the grid its new table.
  struct Gestures {
    /// False when it can't be taken: the cell then stays open with what was typed.
    std::function<bool(MonthPlace at, const std::string& typed)> type;
    std::function<void(MonthPlace at, const CellBlock& block, BlockOrigin origin)> paste;
    std::function<void(const MonthRange& range)> clear;
    std::function<void(const MonthRange& range)> fill_right;  ///< none: nothing is filled
    std::function<void(int row)> select_row;
  };

  /// The catalog is kept: numbers are copied in its form.
  MonthGrid(wxWindow* parent, const Catalog& catalog, Gestures gestures);
  /// Of a grid that is only read.
  [[nodiscard]] static Gestures reading_only(std::function<void(int row)> select_row);

  void show(MonthTable table);
  /// Spreads the columns over the width there is, as far as figures still stand together.
  void spread_columns();
  /// What it takes to show every row.
  [[nodiscard]] int content_height() const;
  /// What a screen reader says for it where the keyboard comes to it; then it says the cell.
  void set_spoken_name(const wxString& name);
  void commit_pending_edit();
  [[nodiscard]] MonthRange selection() const;
  void put_cursor(MonthPlace at);

  void cut_selection();
  void copy_selection() const;
  void paste();
  void clear_selection();
  void fill_right();

 private:
  void on_key(wxKeyEvent& event);
  /// A table has no place in one cell: it closes that and fills the grid from there.
  void on_paste_into_cell(wxClipboardTextEvent& event);
  void reopen(int row, int col, const std::string& typed);
  void restyle();
  /// The cursor begins on the first cell that can be typed into; before, there was none to see.
  void begin_with_keyboard();
  /// What a screen reader says where the keyboard is.
  void say(const wxString& words);
  void say_cell(int row, int col);
  /// Has the field that a cell is typed into say which cell it is.
  void name_editor(wxWindow* field, int row, int col);
  /// Shows where the cursor is, louder while the keyboard is here.
  void mark_cursor(bool has_keyboard);
  void size_columns();
  void widen_columns();
  [[nodiscard]] int content_width() const;
  void on_wheel(wxMouseEvent& event);

  Catalog catalog_;
  Gestures gestures_;
  MonthGridTable* table_;
  wxString spoken_name_;
  bool has_keyboard_ = false;  ///< also while a cell is typed into
  WheelAround wheel_;
  bool spreads_ = false;
  std::vector<int> widths_;  ///< of the columns, as their texts want them
  int shown_ = 0;  ///< how often another table came: places of an earlier one mean nothing
};

}  // namespace sightline::desktop
