#include "app/desktop/month_grid_cells.h"

#include <wx/control.h>
#include <wx/dc.h>

#include "app/desktop/theme.h"

namespace sightline::desktop {
namespace {

void draw_line(wxDC& dc, const wxPoint& from, const wxPoint& to) {
  dc.SetPen(wxPen(to_wx(theme().palette.line)));
  dc.DrawLine(from, to);
}

}  // namespace

void MonthCellRenderer::Draw(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, const wxRect& rect,
                             int row, int col, bool is_selected) {
  wxGridCellRenderer::Draw(grid, attr, dc, rect, row, col, is_selected);
  const wxPoint below(rect.x, rect.GetBottom());
  draw_line(dc, below, below + wxPoint(rect.width, 0));
  // With high contrast nothing but lines tells where a cell may be typed into.
  const auto& palette = theme().palette;
  if (palette.line == palette.ink && !attr.IsReadOnly())
    draw_line(dc, {rect.GetRight(), rect.y}, {rect.GetRight(), rect.y + rect.height});
  const auto text = grid.GetCellValue(row, col);
  if (text.empty()) return;
  int across = 0;
  int down = 0;
  attr.GetAlignment(&across, &down);
  SetTextColoursAndFont(grid, attr, dc, is_selected);
  const wxRect inside = wxRect(rect).Deflate(grid.FromDIP(cell_padding), 0);
  // A figure that is cut would be another figure; columns are as wide as theirs.
  const auto shown = across == wxALIGN_LEFT
                         ? wxControl::Ellipsize(text, dc, wxELLIPSIZE_END, inside.width + 1,
                                                wxELLIPSIZE_FLAGS_NONE)
                         : text;
  grid.DrawTextRectangle(dc, shown, inside, across, down);
}

void MonthColumnHead::DrawLabel(const wxGrid& grid, wxDC& dc, const wxString& value,
                                const wxRect& rect, int /*horizontal*/, int vertical,
                                int orientation) const {
  wxGridColumnHeaderRendererDefault::DrawLabel(grid, dc, value,
                                               wxRect(rect).Deflate(grid.FromDIP(cell_padding), 0),
                                               horizontal_, vertical, orientation);
}

void MonthColumnHead::DrawBorder(const wxGrid& /*grid*/, wxDC& dc, wxRect& rect) const {
  draw_line(dc, rect.GetBottomLeft(), rect.GetBottomRight() + wxPoint(1, 0));
}

void MonthCellEditor::Show(bool show, wxGridCellAttr* attr) {
  wxGridCellTextEditor::Show(show, attr);
  if (show) return;
  auto* cells = m_control->GetParent();
  if (!dynamic_cast<wxGrid*>(cells)) m_control->Reparent(cells->GetParent());
}

}  // namespace sightline::desktop
