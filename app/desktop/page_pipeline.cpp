#include "app/desktop/page_pipeline.h"

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/import_dialog.h"
#include "app/desktop/page_head.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

/// The newest imports; older ones are in the file and count for what no newer one says.
constexpr std::size_t most_imports = 6;
constexpr int least_grid_width = 320;

wxString joined_lines(const std::vector<std::string>& sentences) {
  wxString text;
  for (const auto& sentence : sentences) text += (text.empty() ? "" : "\n") + to_wx(sentence);
  return text;
}

}  // namespace

PagePipeline::PagePipeline(wxWindow* parent, Shell& shell)
    : ScrolledPage(parent, shell), presenter_(session(), shell.catalog()) {
  auto* column = new PageColumn(body(), build_head());
  auto* cards = new wxBoxSizer(wxVERTICAL);
  build_tables(*cards);
  build_empty(*cards);
  build_below(*cards);
  column->stack(cards);
  fill(column);
}

void PagePipeline::arrange(wxSize /*size*/) { below_->fit_to(*this); }

void PagePipeline::fit() {
  ScrolledPage::fit();
  // By the widths that it gave: a table that is too wide for them needs room for its scroll bar.
  for (const auto& table : tables_)
    table.grid->SetMinSize({FromDIP(least_grid_width), table.grid->content_height()});
  ScrolledPage::fit();
}

wxSizer* PagePipeline::build_head() {
  auto* head = new PageHead(body(), shell().text("Pipeline"));
  quarter_ = new DropDown(body());
  native::set_accessible_name(*quarter_, shell().text("Quarter"));
  quarter_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    shell().commit_pending_edit();
    presenter_.show_quarter(static_cast<std::size_t>(std::max(event.GetSelection(), 0)));
    refresh();
  });
  head->add_choice(quarter_);
  // Sooner cut than the button beside it is out of sight; where it has the room, it takes all.
  known_ = new Label(body(), {}, TextRole::secondary, Ink::second, wxST_ELLIPSIZE_END);
  known_->SetMinSize(wxSize(0, -1));
  head->Add(known_, wxSizerFlags(100).CenterVertical().Border(wxLEFT, FromDIP(space::l)));
  head->to_the_end();
  import_ = new wxButton(body(), wxID_ANY, shell().text("Import deals…"));
  import_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { import(); });
  head->add_deed(import_);
  return head;
}

void PagePipeline::build_tables(wxSizer& column) {
  tables_ = {
      build_table("Quotas and forecasts", "Quotas and forecasts, by person", gestures()),
      build_table("Closed deals", "Closed deals, by person",
                  MonthGrid::reading_only([this](int) { CallAfter([this] { show_reasons(); }); }))};
  tables_[0].end = tables_[1].first = first_of_closed;
  tables_[1].end = pipeline_columns;
  for (const auto& table : tables_)
    column.Add(table.card, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(space::l)));
}

PagePipeline::Table PagePipeline::build_table(const char* title, const char* spoken,
                                              MonthGrid::Gestures gestures) {
  Table table;
  table.card = new Card(body());
  auto& content = table.card->content();
  content.Add(new Label(table.card, shell().text(title), TextRole::section));
  table.grid = new MonthGrid(table.card, shell().catalog(), std::move(gestures));
  native::keep_scroll_bars(*table.grid);
  table.grid->spread_columns();
  table.grid->set_spoken_name(shell().text(spoken));
  table.reasons = new Paragraph(table.card, {}, TextRole::secondary, Ink::second);
  content.Add(table.grid, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  content.Add(table.reasons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  return table;
}

void PagePipeline::build_empty(wxSizer& column) {
  empty_ = new Card(body());
  empty_->content().Add(
      new Paragraph(
          empty_, shell().text("Win rate, coverage of quotas and forecast accuracy follow from the "
                               "deals that your CRM program exports.")),
      wxSizerFlags().Expand());
  empty_->content().Add(
      new Paragraph(empty_,
                    shell().text("For example a CSV file with the columns “Deal ID, Owner, Amount, "
                                 "Stage, Created, Close date”, in any language and order."),
                    TextRole::text, Ink::second),
      wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  begin_ = new wxButton(empty_, wxID_ANY, shell().text("Import deals…"));
  native::make_loud(*begin_);
  begin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { import(); });
  empty_->content().Add(begin_, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
  column.Add(empty_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(space::l)));
}

void PagePipeline::build_below(wxSizer& column) {
  apart_card_ = new Card(body());
  apart_card_->content().Add(
      new Label(apart_card_, shell().text("Counted apart"), TextRole::section));
  apart_ = new Paragraph(apart_card_, {}, TextRole::text, Ink::second);
  apart_card_->content().Add(apart_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  imports_card_ = new Card(body());
  imports_card_->content().Add(
      new Label(imports_card_, shell().text("Imports"), TextRole::section));
  below_ = new CardPair(apart_card_, imports_card_);
  column.Add(below_, wxSizerFlags().Expand());
}

MonthGrid::Gestures PagePipeline::gestures() {
  return {.type =
              [this](MonthPlace at, const std::string& typed) {
                return presenter_.type(at.row, at.column, typed);
              },
          .paste = [this](MonthPlace at, const CellBlock& block,
                          BlockOrigin) { presenter_.paste(at.row, at.column, block); },
          .clear =
              [this](const MonthRange& range) {
                presenter_.clear(range.first.row, range.first.column, range.last.row,
                                 range.last.column);
              },
          .fill_right = {},
          .select_row = [this](int) { CallAfter([this] { show_reasons(); }); }};
}

void PagePipeline::refresh() {
  const auto& view = presenter_.refresh();
  wxArrayString quarters;
  for (const auto& quarter : view.quarters) quarters.Add(to_wx(quarter));
  if (quarter_->GetStrings() != quarters) quarter_->Set(quarters);
  quarter_->SetSelection(static_cast<int>(view.quarter));
  quarter_->Show(!view.is_empty);
  known_->set_text((view.is_old ? wxString(L"▲ ") : wxString()) + to_wx(view.known));
  known_->SetToolTip(known_->GetLabelText());
  known_->set_ink(view.is_old ? Ink::warning : Ink::second);
  known_->Show(!view.known.empty());
  import_->Show(!view.is_empty);
  for (const auto& table : tables_) table.card->Show(!view.is_empty);
  empty_->Show(view.is_empty);
  apart_card_->Show(!view.is_empty);
  imports_card_->Show(!view.is_empty);
  for (const auto& table : tables_)
    table.grid->show(columns_of(view.table, table.first, table.end));
  auto apart = view.apart;
  if (apart.empty()) apart.push_back(from_wx(shell().text("Every deal counts in the figures.")));
  apart_->set(joined_lines(apart));
  show_imports(view.snapshots);
  show_reasons();
  fit();
}

void PagePipeline::show_imports(const std::vector<SnapshotRow>& snapshots) {
  const auto shown = std::min(snapshots.size(), most_imports);
  while (imports_.size() < shown) {
    const auto index = imports_.size();
    ImportLine line;
    line.row = new wxBoxSizer(wxHORIZONTAL);
    line.text = new Label(imports_card_, {}, TextRole::text, Ink::first, wxST_ELLIPSIZE_MIDDLE);
    line.remove = new wxButton(imports_card_, wxID_ANY, shell().text("Remove"), wxDefaultPosition,
                               wxDefaultSize, wxBU_EXACTFIT);
    native::make_link(*line.remove);
    set_of_row(*line.remove);
    line.remove->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) { presenter_.remove(index); });
    line.row->Add(line.text, wxSizerFlags(1).CenterVertical());
    line.row->Add(line.remove, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
    imports_card_->content().Add(line.row,
                                 wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
    imports_.push_back(line);
  }
  for (std::size_t i = 0; i < imports_.size(); ++i) {
    const auto& line = imports_[i];
    line.row->ShowItems(i < shown);
    if (i >= shown) continue;
    const auto& snapshot = snapshots[i];
    const auto text =
        shell().text(msg("{1}: {2} from ‘{3}’", snapshot.day, snapshot.deals, snapshot.source));
    line.text->set_text(text);
    line.text->SetToolTip(text);
    native::set_accessible_name(*line.remove,
                                shell().text(msg("Remove the import of {1}", snapshot.day)));
  }
}

void PagePipeline::show_reasons() {
  for (const auto& table : tables_) {
    auto sentences = presenter_.reasons(table.grid->GetGridCursorRow(), table.first, table.end);
    const auto& whom = presenter_.view().without_quota;
    if (table.first == 0 && !whom.empty()) sentences.push_back(whom);
    table.reasons->set(joined_lines(sentences));
  }
}

void PagePipeline::go_to(std::string_view /*path*/) {
  refresh();
  if (!empty_->IsShown()) {
    grid().put_cursor({0, 0});
    grid().SetFocus();
  } else {
    begin_->SetFocus();
  }
}

void PagePipeline::import() {
  shell().commit_pending_edit();
  ask_and_import(this, shell(), ImportKind::pipeline);
}

}  // namespace sightline::desktop
