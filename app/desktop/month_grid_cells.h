// How cells and heads of a month grid are drawn, hairlines below rows, figures off the edge; and
// the field that opens over a cell.
// Why: wxGrid rules every cell and sets its text against the border, which makes figures hard to
// read.
#pragma once

#include <wx/generic/gridctrl.h>
#include <wx/generic/grideditors.h>
#include <wx/grid.h>

namespace sightline::desktop {

/// Beside the text of a cell, and of a head.
inline constexpr int cell_padding = 6;

class MonthCellRenderer final : public wxGridCellStringRenderer {
 public:
  void Draw(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, const wxRect& rect, int row, int col,
            bool is_selected) override;
  [[nodiscard]] wxGridCellRenderer* Clone() const override { return new MonthCellRenderer(*this); }
};

/// The field that cells are typed into, which leaves what scrolls while it is hidden: the toolkit
/// moves hidden fields too, which GTK takes for a mistake.
class MonthCellEditor final : public wxGridCellTextEditor {
 public:
  /// The grid takes it back into the cell's window before it is shown.
  void Show(bool show, wxGridCellAttr* attr) override;
  [[nodiscard]] wxGridCellEditor* Clone() const override { return new MonthCellEditor(*this); }
};

/// Figures stand at the right under their head; the head of the labels stands over labels.
class MonthColumnHead final : public wxGridColumnHeaderRendererDefault {
 public:
  explicit MonthColumnHead(int horizontal) : horizontal_(horizontal) {}

  void DrawLabel(const wxGrid& grid, wxDC& dc, const wxString& value, const wxRect& rect,
                 int horizontal, int vertical, int orientation) const override;
  void DrawBorder(const wxGrid& grid, wxDC& dc, wxRect& rect) const override;

 private:
  int horizontal_;
};

class MonthColumnHeads final : public wxGridCellAttrProvider {
 public:
  [[nodiscard]] const wxGridColumnHeaderRenderer& GetColumnHeaderRenderer(int col) override {
    return col == 0 ? labels_ : figures_;
  }

 private:
  MonthColumnHead labels_{wxALIGN_LEFT};
  MonthColumnHead figures_{wxALIGN_RIGHT};
};

}  // namespace sightline::desktop
