// Cells of a grid on the clipboard, for itself and for other programs.
#include <wx/clipbrd.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>

#include "app/desktop/month_grid.h"
#include "app/desktop/text.h"
#include "app/present/copied_cells.h"

namespace sightline::desktop {
namespace {

/// Beside the text, of cells that were copied here or in another window: what their rows are.
constexpr const char* own_rows = "application/x-sightline-rows";

/// Such as "1:Target", a row each: those of two grids are alike when their figures are the same
/// and stand in the same order.
std::vector<std::string> kinds_of_rows(const MonthTable& table, int first, std::size_t count) {
  std::vector<std::string> kinds;
  for (const auto& row : table.rows | std::views::drop(first) | std::views::take(count))
    kinds.push_back(std::to_string(static_cast<int>(row.kind)) + ":" +
                    (row.of.empty() ? std::string() : row.label));
  return kinds;
}

std::string to_lines(const std::vector<std::string>& kinds) {
  std::string lines;
  for (const auto& kind : kinds) lines += kind + "\n";
  return lines;
}

struct Clipping {
  CellBlock block;
  std::vector<std::string> rows;  ///< their kinds; none: another program's
};

/// Where other rows stand between: those of the first one's kind alone, which know their places.
CellBlock rows_of_one_kind(const Clipping& clipping) {
  if (clipping.rows.size() != clipping.block.size()) return clipping.block;
  CellBlock block;
  for (std::size_t i = 0; i < clipping.block.size(); ++i)
    if (clipping.rows[i] == clipping.rows.front()) block.push_back(clipping.block[i]);
  return block;
}

std::optional<Clipping> on_clipboard() {
  wxTextDataObject text;
  wxCustomDataObject rows{wxDataFormat(own_rows)};
  if (!wxTheClipboard->Open()) return std::nullopt;
  const bool found = wxTheClipboard->GetData(text);
  const bool own =
      found && wxTheClipboard->IsSupported(rows.GetFormat()) && wxTheClipboard->GetData(rows);
  wxTheClipboard->Close();
  if (!found) return std::nullopt;
  Clipping clipping{parse_cell_block(from_wx(text.GetText())), {}};
  if (own) {
    std::istringstream lines(
        std::string(static_cast<const char*>(rows.GetData()), rows.GetDataSize()));
    for (std::string kind; std::getline(lines, kind);) clipping.rows.push_back(kind);
  }
  return clipping;
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
  auto own = std::make_unique<wxCustomDataObject>(wxDataFormat(own_rows));
  const auto kinds =
      to_lines(kinds_of_rows(table_->table(), range.first_row,
                             static_cast<std::size_t>(range.last_row - range.first_row + 1)));
  own->SetData(kinds.size(), kinds.data());
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
  const auto columns = static_cast<std::size_t>(
      std::max(copied_columns(table_->table(), chosen.first.column, chosen.last.column), 1));
  const bool alike =
      !found->rows.empty() &&
      found->rows == kinds_of_rows(table_->table(), chosen.first.row, found->block.size());
  const auto block = repeated(found->block, rows, columns);
  // Who marks as many rows as there are says where they go.
  const bool marked = rows > 1 && block.size() == rows;
  if (marked || alike)
    gestures_.paste(chosen.first, block, BlockOrigin::grid);
  else
    gestures_.paste(chosen.first, repeated(rows_of_one_kind(*found), rows, columns),
                    BlockOrigin::elsewhere);
}

void MonthGrid::on_paste_into_cell(wxClipboardTextEvent& event) {
  const auto found = on_clipboard();
  const auto& table = table_->table();
  const auto row = static_cast<std::size_t>(GetGridCursorRow());
  const auto column = static_cast<std::size_t>(GetGridCursorCol() - 1);
  const bool is_words = row < table.rows.size() && column < table.rows[row].cells.size() &&
                        table.rows[row].cells[column].is_words;
  if (!found || is_words || !is_table(found->block)) return event.Skip();
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
