#include "app/desktop/import_lists.h"

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/month_grid_cells.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int import_columns = 3;
// Of what will change: columns of figures.
constexpr int before = 2, after = 3;
constexpr int line_column_width = 56, problem_width = 260, least_column_width = 70,
              most_column_width = 180;

/// A sentence in as many lines as its column wants, off its edges as other cells.
class SentenceCell final : public wxGridCellAutoWrapStringRenderer {
 public:
  void Draw(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, const wxRect& rect, int row, int col,
            bool is_selected) override {
    wxGridCellRenderer::Draw(grid, attr, dc, rect, row, col, is_selected);
    wxGridCellAutoWrapStringRenderer::Draw(grid, attr, dc, inside(grid, rect), row, col,
                                           is_selected);
    dc.SetPen(wxPen(to_wx(theme().palette.line)));
    dc.DrawLine(rect.x, rect.GetBottom(), rect.GetRight() + 1, rect.GetBottom());
  }
  int GetBestHeight(wxGrid& grid, wxGridCellAttr& attr, wxDC& dc, int row, int col,
                    int width) override {
    return wxGridCellAutoWrapStringRenderer::GetBestHeight(
        grid, attr, dc, row, col, inside(grid, wxRect(0, 0, width, 0)).width);
  }
  [[nodiscard]] wxGridCellRenderer* Clone() const override { return new SentenceCell(*this); }

 private:
  /// The toolkit keeps a pixel itself; the lowest row of pixels is the hairline's.
  static wxRect inside(const wxGrid& grid, const wxRect& rect) {
    auto room = wxRect(rect).Deflate(grid.FromDIP(cell_padding) - 1, 0);
    room.height = std::max(0, room.height - 1);
    return room;
  }
};

/// Heads stand over what is below them: words at the left, figures at the right.
class ImportHeads final : public wxGridCellAttrProvider {
 public:
  explicit ImportHeads(std::vector<int> figures) : figure_columns_(std::move(figures)) {}

  [[nodiscard]] const wxGridColumnHeaderRenderer& GetColumnHeaderRenderer(int col) override {
    return std::ranges::find(figure_columns_, col) == figure_columns_.end() ? words_ : figures_;
  }

 private:
  std::vector<int> figure_columns_;
  MonthColumnHead words_{wxALIGN_LEFT};
  MonthColumnHead figures_{wxALIGN_RIGHT};
};

}  // namespace

ImportChoiceList::ImportChoiceList(wxWindow* parent, const wxString& name,
                                   std::function<void(std::size_t, std::size_t)> chosen,
                                   Widths widths)
    : wxScrolledWindow(parent),
      chosen_(std::move(chosen)),
      name_(name),
      widths_(widths),
      grid_(new wxFlexGridSizer(import_columns, FromDIP(space::xs), FromDIP(space::m))) {
  SetScrollRate(0, FromDIP(space::l));
  follow_keyboard(*this);
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
  line.note->SetMinSize(FromDIP(wxSize(widths_.note, -1)));
  line.choice = new DropDown(this);
  line.choice->SetMinSize(FromDIP(wxSize(widths_.choice, -1)));
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

ImportGrid::ImportGrid(wxWindow* parent, const Shell& shell, const wxString& name,
                       std::vector<int> figures)
    : wxGrid(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxBORDER_NONE),
      shell_(shell),
      name_(name) {
  CreateGrid(0, 0);
  GetTable()->SetAttrProvider(new ImportHeads(std::move(figures)));
  EnableGridLines(false);
  SetDefaultRenderer(new MonthCellRenderer);
  SetDefaultCellAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
  m_defaultCellAttr->SetReadOnly();
  SetRowLabelSize(0);
  EnableEditing(false);
  DisableDragRowSize();
  SetTabBehaviour(Tab_Leave);
  native::keep_scroll_bars(*this);
  // Also for the windows that it is made of.
  Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    native::speak_cell(*this, name_, {});
  });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    event.Skip();
    restyle();
  });
  restyle();
}

void ImportGrid::restyle() {
  const auto& palette = theme().palette;
  SetDefaultCellBackgroundColour(to_wx(palette.surface));
  SetDefaultCellTextColour(to_wx(palette.ink));
  SetDefaultCellFont(font_of(TextRole::secondary));
  SetLabelBackgroundColour(to_wx(palette.sunken));
  SetLabelTextColour(to_wx(palette.second));
  SetLabelFont(font_of(TextRole::small_strong));
  SetSelectionBackground(to_wx(palette.accent_pale));
  SetSelectionForeground(to_wx(palette.ink));
  SetCellHighlightColour(to_wx(palette.accent));
  SetBackgroundColour(to_wx(palette.surface));
  SetDefaultRowSize(FromDIP(24), true);
  SetColLabelSize(FromDIP(26));
  ForceRefresh();
}

void ImportGrid::begin(std::size_t rows, const std::vector<wxString>& heads) {
  BeginBatch();
  ClearSelection();
  if (GetNumberRows() > 0) DeleteRows(0, GetNumberRows());
  if (GetNumberCols() > 0) DeleteCols(0, GetNumberCols());
  AppendCols(static_cast<int>(heads.size()));
  AppendRows(static_cast<int>(rows));
  for (std::size_t i = 0; i < heads.size(); ++i) SetColLabelValue(static_cast<int>(i), heads[i]);
}

void ImportGrid::fit(int column, int least, int most) {
  AutoSizeColumn(column, false);
  SetColSize(column,
             std::clamp(GetColSize(column) + FromDIP(space::s), FromDIP(least), FromDIP(most)));
}

void ImportGrid::end() {
  EndBatch();
  native::speak_cell(*this, name_, {});
}

ImportPreview::ImportPreview(wxWindow* parent, const Shell& shell)
    : ImportGrid(parent, shell, shell.text("First rows")) {}

void ImportPreview::show(const ImportView& view) {
  std::vector<wxString> heads{shell().text("Line"), shell().text("Problem")};
  for (const auto& head : view.heads) heads.push_back(to_wx(head));
  begin(view.preview.size(), heads);
  const auto& palette = theme().palette;
  for (int row = 0; row < GetNumberRows(); ++row) {
    const auto& shown = view.preview[static_cast<std::size_t>(row)];
    SetCellValue(row, 0, wxString::Format("%zu", shown.line));
    if (!shown.problem.empty()) {
      SetCellValue(row, 1, to_wx("■ " + shown.problem));
      SetCellTextColour(row, 1, to_wx(palette.bad));
      SetCellRenderer(row, 1, new SentenceCell);
    }
    for (std::size_t i = 0; i < shown.cells.size(); ++i) {
      const int column = static_cast<int>(i) + 2;
      SetCellValue(row, column, to_wx(shown.cells[i]));
      if (std::ranges::find(shown.columns, i) != shown.columns.end()) {
        SetCellBackgroundColour(row, column, to_wx(palette.bad_pale));
        SetCellTextColour(row, column, to_wx(palette.bad));
      }
    }
  }
  for (int column = 0; column < GetNumberCols(); ++column)
    fit(column, column == 0 ? line_column_width : least_column_width,
        column == 1 ? problem_width : most_column_width);
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
  end();
}

ImportChanges::ImportChanges(wxWindow* parent, const Shell& shell)
    : ImportGrid(parent, shell, shell.text("What will change"), {before, after}) {}

void ImportChanges::show(const ImportView& view) {
  constexpr int mark = 4, line_width = 280;
  begin(view.changes.size(), {shell().text("Month"), shell().text("Line"), shell().text("Before"),
                              shell().text("After"), shell().text("Mark")});
  const auto& palette = theme().palette;
  for (int row = 0; row < GetNumberRows(); ++row) {
    const auto& shown = view.changes[static_cast<std::size_t>(row)];
    int column = 0;
    for (const auto& text : {shown.month, shown.line, shown.before, shown.after, shown.mark})
      SetCellValue(row, column++, to_wx(text));
    for (const int figure : {before, after})
      SetCellAlignment(row, figure, wxALIGN_RIGHT, wxALIGN_CENTRE);
    if (shown.kind == ActualChangeKind::corrected) {
      SetCellTextColour(row, mark, to_wx(palette.warning));
      SetCellBackgroundColour(row, after, to_wx(palette.warning_pale));
    }
    if (shown.kind == ActualChangeKind::same)
      for (int i = 0; i < GetNumberCols(); ++i) SetCellTextColour(row, i, to_wx(palette.second));
  }
  for (int i = 0; i < GetNumberCols(); ++i)
    fit(i, least_column_width, i == 1 ? line_width : most_column_width);
  end();
}

}  // namespace sightline::desktop
