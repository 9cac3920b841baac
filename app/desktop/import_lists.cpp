#include "app/desktop/import_lists.h"

#include <algorithm>

#include "app/desktop/drop_down.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int columns = 3, note_width = 110, choice_width = 150;
constexpr int line_column_width = 56, problem_width = 260, least_width = 70, most_width = 180;

}  // namespace

ImportChoiceList::ImportChoiceList(wxWindow* parent, const wxString& name,
                                   std::function<void(std::size_t, std::size_t)> chosen)
    : wxScrolledWindow(parent),
      chosen_(std::move(chosen)),
      name_(name),
      grid_(new wxFlexGridSizer(columns, FromDIP(space::xs), FromDIP(space::m))) {
  SetScrollRate(0, FromDIP(space::l));
  SetBackgroundColour(parent->GetBackgroundColour());
  grid_->AddGrowableCol(0, 1);
  SetSizer(grid_);
  native::keep_scroll_bars(*this);
}

void ImportChoiceList::add_line() {
  const auto row = rows_.size();
  Line line;
  line.name = new Label(this, {}, TextRole::text, Ink::first, wxST_ELLIPSIZE_END);
  line.note = new Label(this, {}, TextRole::secondary, Ink::second, wxST_ELLIPSIZE_END);
  line.note->SetMinSize(FromDIP(wxSize(note_width, -1)));
  line.choice = new DropDown(this);
  line.choice->SetMinSize(FromDIP(wxSize(choice_width, -1)));
  line.choice->Bind(wxEVT_CHOICE, [this, row](wxCommandEvent& event) {
    chosen_(row, static_cast<std::size_t>(std::max(event.GetSelection(), 0)));
  });
  grid_->Add(line.name, wxSizerFlags().Expand().CenterVertical());
  grid_->Add(line.note, wxSizerFlags().CenterVertical());
  grid_->Add(line.choice, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(space::m)));
  rows_.push_back(line);
}

void ImportChoiceList::show(const std::vector<Row>& rows, const std::vector<std::string>& words) {
  while (rows_.size() < rows.size()) add_line();
  shown_ = rows.size();
  wxArrayString all;
  for (const auto& word : words) all.Add(to_wx(word));
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto& line = rows_[i];
    const bool is_shown = i < rows.size();
    for (wxWindow* part : {static_cast<wxWindow*>(line.name), static_cast<wxWindow*>(line.note),
                           static_cast<wxWindow*>(line.choice)})
      part->Show(is_shown);
    if (!is_shown) continue;
    line.name->set_text(to_wx(rows[i].name));
    line.name->SetToolTip(to_wx(rows[i].name));
    line.note->set_text(to_wx(rows[i].note));
    line.note->SetToolTip(to_wx(rows[i].note));
    if (line.choice->GetStrings() != all) line.choice->Set(all);
    line.choice->SetSelection(static_cast<int>(rows[i].choice));
    native::set_accessible_name(*line.choice, name_ + ", " + to_wx(rows[i].name));
  }
  FitInside();
  Layout();
}

ImportPreview::ImportPreview(wxWindow* parent, const Shell& shell)
    : wxGrid(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE),
      shell_(shell) {
  CreateGrid(0, 0);
  SetRowLabelSize(0);
  EnableEditing(false);
  DisableDragRowSize();
  SetTabBehaviour(Tab_Leave);
  native::keep_scroll_bars(*this);
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    event.Skip();
    restyle();
  });
  restyle();
}

void ImportPreview::restyle() {
  const auto& palette = theme().palette;
  SetDefaultCellBackgroundColour(to_wx(palette.surface));
  SetDefaultCellTextColour(to_wx(palette.ink));
  SetDefaultCellFont(font_of(TextRole::secondary));
  SetLabelBackgroundColour(to_wx(palette.sunken));
  SetLabelTextColour(to_wx(palette.second));
  SetLabelFont(font_of(TextRole::small_strong));
  SetGridLineColour(to_wx(palette.line));
  SetSelectionBackground(to_wx(palette.accent_pale));
  SetSelectionForeground(to_wx(palette.ink));
  SetCellHighlightColour(to_wx(palette.accent));
  SetBackgroundColour(to_wx(palette.surface));
  SetDefaultRowSize(FromDIP(24), true);
  SetColLabelSize(FromDIP(26));
  SetColLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
  ForceRefresh();
}

void ImportPreview::show(const ImportView& view) {
  const auto name = shell_.text("First rows");
  BeginBatch();
  if (GetNumberRows() > 0) DeleteRows(0, GetNumberRows());
  if (GetNumberCols() > 0) DeleteCols(0, GetNumberCols());
  AppendCols(static_cast<int>(view.heads.size()) + 2);
  AppendRows(static_cast<int>(view.preview.size()));
  SetColLabelValue(0, shell_.text("Line"));
  SetColLabelValue(1, shell_.text("Problem"));
  for (std::size_t i = 0; i < view.heads.size(); ++i)
    SetColLabelValue(static_cast<int>(i) + 2, to_wx(view.heads[i]));
  const auto& palette = theme().palette;
  for (int row = 0; row < GetNumberRows(); ++row) {
    const auto& shown = view.preview[static_cast<std::size_t>(row)];
    SetCellValue(row, 0, wxString::Format("%zu", shown.line));
    if (!shown.problem.empty()) {
      SetCellValue(row, 1, to_wx("■ " + shown.problem));
      SetCellTextColour(row, 1, to_wx(palette.bad));
      SetCellRenderer(row, 1, new wxGridCellAutoWrapStringRenderer);
    }
    for (std::size_t i = 0; i < shown.cells.size(); ++i) {
      const int column = static_cast<int>(i) + 2;
      SetCellValue(row, column, to_wx(shown.cells[i]));
      if (!shown.problem.empty() && shown.column == i) {
        SetCellBackgroundColour(row, column, to_wx(palette.bad_pale));
        SetCellTextColour(row, column, to_wx(palette.bad));
      }
    }
  }
  for (int column = 0; column < GetNumberCols(); ++column) {
    AutoSizeColumn(column, false);
    const int least = FromDIP(column == 0 ? line_column_width : least_width);
    const int most = FromDIP(column == 1 ? problem_width : most_width);
    SetColSize(column, std::clamp(GetColSize(column) + FromDIP(space::s), least, most));
  }
  const bool any =
      std::ranges::any_of(view.preview, [](const auto& row) { return !row.problem.empty(); });
  if (any)
    ShowCol(1);
  else
    HideCol(1);
  // A sentence that is longer than its column takes a second line.
  for (int row = 0; any && row < GetNumberRows(); ++row)
    if (!GetCellValue(row, 1).empty()) {
      AutoSizeRow(row, false);
      SetRowSize(row, std::max(GetRowSize(row), GetDefaultRowSize()));
    }
  EndBatch();
  native::set_accessible_name(*this, name);
  for (auto* part : GetChildren()) native::set_accessible_name(*part, name);
}

}  // namespace sightline::desktop
