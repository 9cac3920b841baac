#include "app/desktop/cycle_details.h"

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "app/present/edit_entry.h"
#include "model/edit/gestures_plan.h"

namespace sightline::desktop {

CycleDetailsView::CycleDetailsView(wxWindow* parent, Shell& shell)
    : Panel(parent, Ground::surface),
      shell_(shell),
      title_(new Label(this, {}, TextRole::section)),
      months_(new Label(this, {}, TextRole::secondary, Ink::second)),
      count_(new Label(this, {}, TextRole::secondary, Ink::second)),
      theme_label_(new Label(this, shell.text("Theme"), TextRole::secondary, Ink::second)),
      theme_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                            wxTE_PROCESS_ENTER)) {
  native::set_accessible_name(*theme_, shell.text("Theme"));
  auto* column = new wxBoxSizer(wxVERTICAL);
  for (auto* label : {title_, months_, count_}) column->Add(label, wxSizerFlags().Expand());
  column->Add(theme_label_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  column->Add(theme_, wxSizerFlags().Expand());
  SetSizer(column);
  theme_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { commit(); });
  theme_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    CallAfter([this] { commit(); });
  });
}

void CycleDetailsView::show(const CycleGroup& group) {
  const bool same = id_ == group.id;
  if (!same) commit();
  id_ = group.id;
  title_->set_text(to_wx(group.title));
  months_->set_text(to_wx(group.subtitle));
  count_->set_text(to_wx(group.count));
  theme_label_->Show(id_.has_value());
  theme_->Show(id_.has_value());
  const bool typing = same && theme_->HasFocus() && theme_->GetValue() != shown_theme_;
  if (!typing) {
    shown_theme_ = to_wx(group.theme);
    if (theme_->GetValue() != shown_theme_) theme_->ChangeValue(shown_theme_);
  }
  Layout();
}

void CycleDetailsView::commit() {
  if (!id_ || theme_->GetValue() == shown_theme_) return;
  shown_theme_ = theme_->GetValue();
  const auto typed = from_wx(shown_theme_);
  auto& session = shell_.session();
  const auto entry =
      attempt([&]() -> EditEntry { return set_cycle_theme(session.document(), *id_, typed); });
  if (const auto* problem = problem_of(entry))
    session.user().notify(NoticeTone::warning, *problem);
  else
    session.perform(*value_of(entry));
}

}  // namespace sightline::desktop
