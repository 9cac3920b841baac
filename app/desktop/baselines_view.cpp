#include "app/desktop/baselines_view.h"

#include <wx/clipbrd.h>

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "app/present/approval.h"

namespace sightline::desktop {
namespace {

constexpr std::size_t most_baselines = 6;
constexpr std::size_t most_differences = 12;

}  // namespace

BaselinesView::BaselinesView(wxWindow* parent, Shell& shell, std::function<void()> resized)
    : Panel(parent), shell_(shell), resized_(std::move(resized)), list_card_(new Card(this)) {
  auto& list = list_card_->content();
  list.Add(new Label(list_card_, shell.text("What was agreed"), TextRole::section));
  none_ = new Paragraph(
      list_card_,
      shell.text("A baseline is the whole plan as it was agreed. Approving the plan freezes the "
                 "first one, every review another; then it can be seen here what has changed."),
      TextRole::text, Ink::second);
  list.Add(none_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  approve_ = new wxButton(list_card_, wxID_ANY, shell.text("Approve plan…"));
  set_twin(*approve_, "&Approve plan…");
  native::make_loud(*approve_);
  approve_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    shell_.commit_pending_edit();
    approve(shell_.session());
  });
  list.Add(approve_, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
  list_ = new RowList(
      list_card_, [](const Place&) {}, resized_);
  list_->let_choose([this](std::size_t) { reference_->Enable(); });
  list.Add(list_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  reference_ = new wxButton(list_card_, wxID_ANY, shell.text("Make it the reference…"));
  reference_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const auto row = list_->marked())
      choose_reference(shell_.session(), *row, shell_.catalog());
  });
  list.Add(reference_, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
  build_comparison();
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(list_card_, wxSizerFlags().Expand());
  column->Add(compare_card_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
  SetSizer(column);
}

void BaselinesView::build_comparison() {
  compare_card_ = new Card(this);
  auto& box = compare_card_->content();
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  head->Add(new Label(compare_card_, shell_.text("What is different"), TextRole::section),
            wxSizerFlags(1).CenterVertical());
  box.Add(head, wxSizerFlags().Expand());
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  before_ = add_choice(*row, shell_.text("From"));
  after_ = add_choice(*row, shell_.text("to"));
  // Not beside the choices: in French all three are wider than a narrow window.
  copy_ = new wxButton(compare_card_, wxID_ANY, shell_.text("Copy as text"));
  copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy(); });
  head->Add(copy_, wxSizerFlags().CenterVertical());
  box.Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  same_ =
      new Paragraph(compare_card_, shell_.text("They say the same."), TextRole::text, Ink::second);
  box.Add(same_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  differences_ = new RowList(
      compare_card_, [this](const Place& place) { shell_.show(place.page, place.path); }, resized_);
  differences_->head_by_lead();
  box.Add(differences_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
}

wxChoice* BaselinesView::add_choice(wxSizer& row, const wxString& label) {
  auto* name = new Label(compare_card_, label, TextRole::text, Ink::second);
  auto* choice = new DropDown(compare_card_);
  native::set_accessible_name(*choice, label);
  choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { compare(); });
  row.Add(name, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(space::s)));
  row.Add(choice, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(space::m)));
  return choice;
}

void BaselinesView::refresh() {
  const auto& document = shell_.session().document();
  const bool any = !document.baselines.empty();
  none_->Show(!any);
  approve_->Show(!any);
  list_->Show(any);
  reference_->Show(any);
  compare_card_->Show(any);
  if (!any) {
    before_->Clear();
    after_->Clear();
    return;
  }
  const auto marked = list_->marked();
  auto rows = baseline_rows(document, shell_.catalog());
  const auto all = shell_.catalog().text(msg("All {1} ›", rows.size()));
  list_->set(std::move(rows), most_baselines, all);
  list_->mark(marked);
  reference_->Enable(list_->marked().has_value());
  wxArrayString names;
  for (const auto& name : baseline_names(document, shell_.catalog())) names.Add(to_wx(name));
  if (names != before_->GetStrings()) {
    const auto pair = pair_to_begin_with(document);
    for (auto* choice : {before_, after_}) choice->Set(names);
    before_->SetSelection(static_cast<int>(pair.before));
    after_->SetSelection(static_cast<int>(pair.after));
  }
  compare();
}

BaselinePair BaselinesView::pair() const {
  const auto place = [](const wxChoice& choice) {
    return static_cast<std::size_t>(std::max(choice.GetSelection(), 0));
  };
  return {place(*before_), place(*after_)};
}

void BaselinesView::compare() {
  auto rows = comparison_rows(shell_.session().document(), pair(), shell_.catalog());
  const bool any = !rows.empty();
  same_->Show(!any);
  differences_->Show(any);
  copy_->Enable(any);
  const auto all = shell_.catalog().text(msg("All {1} differences ›", rows.size()));
  differences_->set(std::move(rows), most_differences, all);
  resized_();
}

void BaselinesView::copy() {
  if (!wxTheClipboard->Open()) return;
  wxTheClipboard->SetData(new wxTextDataObject(
      to_wx(comparison_text(shell_.session().document(), pair(), shell_.catalog()))));
  wxTheClipboard->Flush();
  wxTheClipboard->Close();
}

}  // namespace sightline::desktop
