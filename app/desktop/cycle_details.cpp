#include "app/desktop/cycle_details.h"

#include "app/desktop/announcement.h"
#include "app/desktop/caption.h"
#include "app/desktop/close_cycle_dialog.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/line_field.h"
#include "app/desktop/text.h"
#include "app/present/close_cycle.h"
#include "app/present/status_change.h"
#include "model/edit/gestures_cycle.h"
#include "model/edit/gestures_plan.h"

namespace sightline::desktop {

CycleDetailsView::CycleDetailsView(wxWindow* parent, Shell& shell)
    : Panel(parent, Ground::surface),
      shell_(shell),
      title_(new Label(this, {}, TextRole::section)),
      months_(new Label(this, {}, TextRole::secondary, Ink::second)),
      count_(new Label(this, {}, TextRole::secondary, Ink::second)),
      closed_(new Label(this, {}, TextRole::secondary, Ink::second)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  for (auto* label : {title_, months_, count_, closed_})
    column->Add(label, wxSizerFlags().Expand());
  SetSizer(column);
  theme_ = add_text("Theme", wxTE_PROCESS_ENTER);
  notes_ = add_text("Review notes", wxTE_MULTILINE);
  notes_.control->SetMinSize(FromDIP(wxSize(-1, 120)));
  native::dress_lines(*notes_.control);
  close_ = new wxButton(this, wxID_ANY);
  set_deed(*close_, "Close cycle {1}…");
  close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close_or_reopen(); });
  column->Add(close_, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
  take_back_ = new wxButton(this, wxID_ANY);
  set_deed(*take_back_, "Take {1} rolled action back");
  take_back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    shell_.commit_pending_edit();
    if (id_) take_back_rolled(shell_.session(), *id_);
  });
  column->Add(take_back_, wxSizerFlags().Border(wxTOP, FromDIP(space::s)));
  theme_.control->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { commit(); });
}

CycleDetailsView::Text CycleDetailsView::add_text(const char* label, long style) {
  Text text{new Label(this, shell_.text(label), TextRole::secondary, Ink::second),
            new LineField(this, {}, style),
            {}};
  native::set_accessible_name(*text.control, shell_.text(label));
  add_caption(*GetSizer(), *text.label);
  GetSizer()->Add(text.control, wxSizerFlags().Expand());
  text.control->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    CallAfter([this] { commit(); });
  });
  return text;
}

void CycleDetailsView::show(const CycleGroup& group) {
  const bool same = id_ == group.id;
  if (!same) commit();
  id_ = group.id;
  is_closed_ = !group.closed.empty();
  title_->set_text(to_wx(group.title));
  months_->set_text(to_wx(group.subtitle));
  count_->set_text(to_wx(group.count));
  closed_->set_text(to_wx(group.closed));
  closed_->Show(is_closed_);
  close_->SetLabelText(to_wx(group.close));
  close_->Show(!group.close.empty());
  take_back_->SetLabelText(to_wx(group.take_back));
  take_back_->Show(!group.take_back.empty());
  show(theme_, group.theme, same);
  show(notes_, group.notes, same);
  Layout();
}

void CycleDetailsView::show(Text& text, const std::string& value, bool same) {
  text.label->Show(id_.has_value());
  text.control->Show(id_.has_value());
  if (same && text.control->HasFocus() && text.control->GetValue() != text.shown) return;
  text.shown = to_wx(value);
  if (text.control->GetValue() != text.shown) text.control->ChangeValue(text.shown);
}

void CycleDetailsView::commit() {
  if (!id_) return;
  const auto typed = [](Text& text) -> std::optional<std::string> {
    if (text.control->GetValue() == text.shown) return std::nullopt;
    text.shown = text.control->GetValue();
    return from_wx(text.shown);
  };
  const auto theme = typed(theme_);
  const auto notes = typed(notes_);
  const auto id = *id_;
  if (theme)
    perform_or_tell(shell_.session(), [&](const Document& document) {
      return set_cycle_theme(document, id, *theme);
    });
  if (notes)
    perform_or_tell(shell_.session(), [&](const Document& document) {
      return set_review_notes(document, id, *notes);
    });
}

void CycleDetailsView::close_or_reopen() {
  shell_.commit_pending_edit();
  if (!id_) return;
  const auto id = *id_;
  if (is_closed_)
    reopen_cycle(shell_.session(), id);
  else
    ask_to_close_cycle(this, shell_, id);
}

}  // namespace sightline::desktop
