#include "app/desktop/many_details.h"

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/caption.h"
#include "app/desktop/line_field.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"
#include "app/present/plan_many.h"

namespace sightline::desktop {
namespace {

constexpr int around_many = 8;  // room for the scroll bar

}  // namespace

ManyDetailsView::ManyDetailsView(wxWindow* parent, Shell& shell)
    : wxScrolledWindow(parent),
      shell_(shell),
      column_(new wxBoxSizer(wxVERTICAL)),
      title_(new Label(this, {}, TextRole::section)),
      titles_(new Paragraph(this, {}, TextRole::secondary, Ink::second)) {
  make_scrolling(*this, FromDIP(space::l));
  column_->Add(title_, wxSizerFlags().Expand());
  column_->Add(titles_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  auto* lead = new Paragraph(this,
                             shell.text("What you set here is set for all of them, as one step of "
                                        "undo. What differs is empty."),
                             TextRole::secondary, Ink::second);
  column_->Add(lead, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  add_choice(ActionField::status, "Status");
  add_choice(ActionField::owner, "Owner");
  due_ = add_text("Due");
  shift_ = add_text("Shift start and due date by days");
  shift_.control->SetHint(shell.text("such as 7 or -14, then Enter"));
  add_choice(ActionField::focus, "Focus area");
  add_choice(ActionField::cycle, "Cycle");
  add_choice(ActionField::priority, "Priority");
  due_.control->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { commit(); });
  due_.control->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    CallAfter([this] { commit(); });
  });
  shift_.control->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { take_shift(); });
  erase_ = new wxButton(this, wxID_ANY);
  set_deed(*erase_, "Delete {1} action");
  erase_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove_all(shell_.session(), ids_); });
  column_->Add(erase_, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
  SetSizer(column_);
}

void ManyDetailsView::add_choice(ActionField field, const char* label) {
  const auto name = shell_.text(label);
  auto* words = new Label(this, name, TextRole::secondary, Ink::second);
  auto* control = new DropDown(this);
  add_caption(*column_, *words);
  column_->Add(control, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(around_many)));
  choices_.push_back({field, control, words, name});
  control->Bind(wxEVT_CHOICE,
                [this, at = choices_.size() - 1](wxCommandEvent&) { choose(choices_[at]); });
}

NotedField ManyDetailsView::add_text(const char* label) {
  auto* words = new Label(this, shell_.text(label), TextRole::secondary, Ink::second);
  add_caption(*column_, *words);
  auto* control = new LineField(this, {}, wxTE_PROCESS_ENTER);
  native::set_accessible_name(*control, shell_.text(label));
  auto* problem = new Label(this, {}, TextRole::secondary, Ink::bad);
  problem->Hide();
  const auto flags = wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(around_many));
  column_->Add(control, flags);
  column_->Add(problem, flags);
  return {control, problem, {}};
}

void ManyDetailsView::show(std::vector<Id<Action>> ids) {
  if (ids_ != ids) {
    commit();
    for (auto* field : {&due_, &shift_}) {
      field->complain({});
      field->control->ChangeValue({});
      field->shown.clear();
    }
    ids_ = std::move(ids);
  }
  refresh();
}

void ManyDetailsView::refresh() {
  const auto& plan = shell_.session().plan();
  const auto details = many_details(plan, ids_, shell_.catalog());
  title_->set_text(to_wx(details.title));
  titles_->set(to_wx(details.titles));
  const auto differs = shell_.text("differs");
  for (const auto& choice : choices_) {
    wxArrayString words;
    for (const auto& word : choices(plan, choice.field, shell_.catalog())) words.Add(to_wx(word));
    if (words != choice.control->GetStrings()) choice.control->Set(words);
    const auto found = details.chosen.find(choice.field);
    const bool agree = found != details.chosen.end() && found->second;
    choice.control->SetSelection(agree ? static_cast<int>(*found->second) : wxNOT_FOUND);
    const auto name = agree ? choice.name : choice.name + L" · " + differs;
    choice.label->set_text(name);
    native::set_accessible_name(*choice.control, name);
  }
  due_.control->SetHint(details.due_differs ? differs : wxString());
  due_.show(to_wx(details.due));
  erase_->SetLabel(shell_.text(msg_n("Delete {1} action", "Delete {1} actions", ids_.size())));
  fit();
}

void ManyDetailsView::fit() {
  const int width = GetClientSize().x - FromDIP(around_many);
  for (auto* field : {&due_, &shift_})
    if (field->problem->IsShown()) field->problem->Wrap(width);
  FitInside();
  Layout();
}

void ManyDetailsView::choose(const Choice& choice) {
  const auto index = static_cast<std::size_t>(choice.control->GetSelection());
  // Copies, since the plan's change shows this view again.
  const auto ids = ids_;
  if (const auto why = choose_for_all(shell_.session(), ids, choice.field, index))
    shell_.session().user().notify(NoticeTone::warning, *why);
  refresh();
}

void ManyDetailsView::commit() {
  if (!due_.touched()) return due_.complain({});
  const auto ids = ids_;
  const auto typed = due_.control->GetValue();
  const auto before = std::exchange(due_.shown, typed);
  const auto why = enter_due_for_all(shell_.session(), ids, from_wx(typed), shell_.catalog());
  if (why) due_.shown = before;
  due_.complain(why ? shell_.text(*why) : wxString());
  refresh();
}

void ManyDetailsView::take_shift() {
  const auto ids = ids_;
  const auto why =
      shift_all(shell_.session(), ids, from_wx(shift_.control->GetValue()), shell_.catalog());
  if (!why) shift_.control->ChangeValue({});
  shift_.complain(why ? shell_.text(*why) : wxString());
  refresh();
}

wxChoice& ManyDetailsView::choice(ActionField field) const {
  return *std::ranges::find(choices_, field, &Choice::field)->control;
}

}  // namespace sightline::desktop
