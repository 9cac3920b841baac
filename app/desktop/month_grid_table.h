// MonthGridTable: a MonthTable as wxGrid wants to read it, with the look of its cells.
// Why: kept apart from the grid's keys and clipboard, so that each stays one idea.
#pragma once

#include <wx/generic/gridctrl.h>
#include <wx/grid.h>

#include <array>
#include <functional>
#include <string>

#include "app/present/month_table.h"

namespace sightline::desktop {

/// Column 0 holds the labels; the columns of the MonthTable follow.
class MonthGridTable : public wxGridTableBase {
 public:
  MonthGridTable();

  /// True when rows or columns came, went or changed their kind, so that widths need new thought.
  bool set(MonthTable table);
  [[nodiscard]] const MonthTable& table() const { return table_; }
  /// nullptr on headings and on labels.
  [[nodiscard]] const MonthCell* cell(int row, int col) const;
  /// While a cell is edited it shows the exact figure instead of the rounded one.
  void set_edited(wxGridCellCoords at) { edited_ = at; }
  /// Takes the theme's colours anew.
  void restyle();

  int GetNumberRows() override { return static_cast<int>(table_.rows.size()); }
  int GetNumberCols() override { return static_cast<int>(table_.columns.size()) + 1; }
  wxString GetValue(int row, int col) override;
  void SetValue(int row, int col, const wxString& value) override;
  wxString GetColLabelValue(int col) override;
  wxGridCellAttr* GetAttr(int row, int col, wxGridCellAttr::wxAttrKind kind) override;

  /// What was typed into a cell; the grid's owner turns it into an edit.
  std::function<void(int row, int col, std::string typed)> typed;

 private:
  enum Look { label, label_strong, input, figure, subtotal, strong, heading, look_count };

  [[nodiscard]] Look look_of(int row, int col) const;

  wxObjectDataPtr<wxGridCellRenderer> renderer_;  ///< of all cells
  MonthTable table_;
  wxGridCellCoords edited_{-1, -1};
  /// One for each look and tone; shared by all cells of that kind.
  std::array<std::array<wxGridCellAttrPtr, 5>, look_count> attrs_;
};

}  // namespace sightline::desktop
