#include "app/desktop/baselines_view.h"

#include <algorithm>
#include <utility>

#include "app/desktop/drop_down.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "app/present/baseline_choice.h"

namespace sightline::desktop {
namespace {

constexpr std::size_t most_rows = 6;
constexpr int text_height = 320;

}  // namespace

BaselinesView::BaselinesView(wxWindow* parent, Shell& shell, std::function<void()> resized)
    : Panel(parent), shell_(shell), list_card_(new Card(this)) {
  auto& list = list_card_->content();
  list.Add(new Label(list_card_, shell.text("What was agreed"), TextRole::section));
  none_ = new Paragraph(
      list_card_,
      shell.text("A baseline is the whole plan as it was agreed. Approving the plan freezes the "
                 "first one, every review another; then it can be seen here what has changed."),
      TextRole::text, Ink::second);
  list.Add(none_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  list_ = new RowList(
      list_card_, [](const Place&) {}, std::move(resized));
  list_->let_choose([this](std::size_t) { reference_->Enable(); });
  list.Add(list_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  reference_ = new wxButton(list_card_, wxID_ANY, shell.text("Make it the reference…"));
  reference_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    if (const auto row = list_->marked())
      choose_reference(shell_.session(), *row, shell_.catalog());
  });
  list.Add(reference_, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
  compare_card_ = new Card(this);
  auto& compare_box = compare_card_->content();
  compare_box.Add(new Label(compare_card_, shell.text("What is different"), TextRole::section));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  before_ = add_choice(compare_card_, *row, "From");
  after_ = add_choice(compare_card_, *row, "to");
  compare_box.Add(row, wxSizerFlags().Border(wxTOP, FromDIP(space::s)));
  text_ = new wxTextCtrl(compare_card_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                         wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
  text_->SetMinSize(FromDIP(wxSize(-1, text_height)));
  native::pad(*text_);
  native::set_accessible_name(*text_, shell.text("What is different"));
  compare_box.Add(text_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::m)));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(list_card_, wxSizerFlags().Expand());
  column->Add(compare_card_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::l)));
  SetSizer(column);
}

wxChoice* BaselinesView::add_choice(wxWindow* parent, wxSizer& row, const char* label) {
  auto* name = new Label(parent, shell_.text(label), TextRole::text, Ink::second);
  auto* choice = new DropDown(parent);
  native::set_accessible_name(*choice, shell_.text(label));
  choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { compare(); });
  row.Add(name, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(space::s)));
  row.Add(choice, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(space::m)));
  return choice;
}

void BaselinesView::refresh() {
  const auto& document = shell_.session().document();
  const bool any = !document.baselines.empty();
  none_->Show(!any);
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
  list_->set(std::move(rows), most_rows, all);
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

void BaselinesView::compare() {
  const auto place = [](const wxChoice& choice) {
    return static_cast<std::size_t>(std::max(choice.GetSelection(), 0));
  };
  const auto text = to_wx(comparison_text(shell_.session().document(),
                                          {place(*before_), place(*after_)}, shell_.catalog()));
  if (text != text_->GetValue()) text_->ChangeValue(text);
}

}  // namespace sightline::desktop
