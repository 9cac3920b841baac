// Cells of a grid on the clipboard, for itself and for other programs.
#include <wx/clipbrd.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "app/desktop/month_grid.h"
#include "app/desktop/text.h"
#include "app/present/copied_cells.h"

namespace sightline::desktop {
namespace {

/// Beside the text, of cells that were copied here or in another window.
constexpr const char* own_cells = "application/x-sightline-cells";

struct Clipping {
  CellBlock block;
  BlockOrigin origin = BlockOrigin::elsewhere;
};

std::optional<Clipping> on_clipboard() {
  wxTextDataObject text;
  if (!wxTheClipboard->Open()) return std::nullopt;
  const bool found = wxTheClipboard->GetData(text);
  const bool own = found && wxTheClipboard->IsSupported(wxDataFormat(own_cells));
  wxTheClipboard->Close();
  if (!found) return std::nullopt;
  return Clipping{parse_cell_block(from_wx(text.GetText())),
                  own ? BlockOrigin::grid : BlockOrigin::elsewhere};
}

bool is_table(const CellBlock& block) {
  return block.size() > 1 || (!block.empty() && block.front().size() > 1);
}

}  // namespace

void MonthGrid::cut_selection() {
  copy_selection();
  clear_selection();
}

void MonthGrid::copy_selection() const {
  const auto chosen = selection();
  const CellRange range{chosen.first.row, chosen.first.column, chosen.last.row, chosen.last.column};
  const auto& form = catalog_.form();
  // With HTML a spreadsheet doesn't ask how the text is meant.
  auto data = std::make_unique<wxDataObjectComposite>();
  data->Add(new wxTextDataObject(to_wx(to_text(copied_cells(table_->table(), range, form)))), true);
  data->Add(new wxHTMLDataObject(to_wx(copied_html(table_->table(), range, form))));
  auto own = std::make_unique<wxCustomDataObject>(wxDataFormat(own_cells));
  own->SetData(1, "1");
  data->Add(own.release());
  if (!wxTheClipboard->Open()) return;
  wxTheClipboard->SetData(data.release());
  wxTheClipboard->Flush();
  wxTheClipboard->Close();
}

void MonthGrid::paste() {
  const auto found = on_clipboard();
  if (!found) return;
  const auto chosen = selection();
  const auto rows = static_cast<std::size_t>(std::max(chosen.last.row - chosen.first.row + 1, 1));
  const int columns = copied_columns(table_->table(), chosen.first.column, chosen.last.column);
  const auto block = repeated(found->block, rows, static_cast<std::size_t>(std::max(columns, 1)));
  // Who marks as many rows as there are says where they go.
  const bool marked = rows > 1 && block.size() == rows;
  gestures_.paste(chosen.first, block, marked ? BlockOrigin::grid : found->origin);
}

void MonthGrid::on_paste_into_cell(wxClipboardTextEvent& event) {
  const auto found = on_clipboard();
  if (!found || !is_table(found->block)) return event.Skip();
  // Later: the field is about to take it.
  CallAfter([this] {
    if (!IsCellEditControlEnabled()) return;
    const wxObjectDataPtr<wxGridCellEditor> editor(
        GetCellEditor(GetGridCursorRow(), GetGridCursorCol()));
    editor->Reset();
    DisableCellEditControl();
    paste();
  });
}

}  // namespace sightline::desktop
