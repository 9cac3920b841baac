#include "app/desktop/score_standards_view.h"

#include "app/desktop/announcement.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/line_field.h"
#include "app/desktop/text.h"
#include "model/edit/gestures_kpis.h"
#include "model/find.h"

namespace sightline::desktop {
namespace {

constexpr int who_width = 140, date_width = 110, figure_width = 80;

}  // namespace

ScoreStandardsView::ScoreStandardsView(wxWindow* parent, Shell& shell)
    : Panel(parent, Ground::surface),
      shell_(shell),
      grid_(new wxGridBagSizer(FromDIP(2), FromDIP(space::m))) {
  grid_->SetEmptyCellSize(wxSize(0, 0));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(new Label(this, shell.text("Standards"), TextRole::section));
  int at = 0;
  for (const char* head : {"For", "From", "Standard"})
    grid_->Add(new Label(this, shell.text(head), TextRole::small_strong, Ink::second),
               wxGBPosition(0, at++), wxDefaultSpan);
  column->Add(grid_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  who_ = new DropDown(this);
  who_->SetMinSize(wxSize(FromDIP(who_width), -1));
  native::set_accessible_name(*who_, shell.text("Whom the new standard is for"));
  line->Add(who_, wxSizerFlags().CenterVertical());
  from_ = add_text("First day of the new standard", date_width);
  from_->SetHint(shell.text("from today"));
  value_ = add_text("New standard", figure_width);
  value_->SetHint(shell.text("standard"));
  upper_ = add_text("Upper end of the new standard", figure_width);
  upper_->SetHint(shell.text("up to"));
  for (auto* field : {from_, value_, upper_})
    line->Add(field, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  add_ = new wxButton(this, wxID_ANY, shell.text("Set &standard"));
  add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add(); });
  line->Add(add_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  column->Add(line, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  problem_ = new Paragraph(this, {}, TextRole::secondary, Ink::bad);
  column->Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  SetSizer(column);
}

wxTextCtrl* ScoreStandardsView::add_text(const char* name, int width) {
  auto* field = new LineField(this, {}, wxTE_PROCESS_ENTER);
  field->SetMinSize(FromDIP(wxSize(width, -1)));
  native::set_accessible_name(*field, shell_.text(name));
  field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add(); });
  return field;
}

void ScoreStandardsView::add() {
  const auto choice = static_cast<std::size_t>(std::max(0, who_->GetSelection()));
  const TypedStandard typed{
      .person = choice < owners_.ids.size() ? owners_.ids[choice] : std::nullopt,
      .from = from_wx(from_->GetValue()),
      .value = from_wx(value_->GetValue()),
      .upper = from_wx(upper_->GetValue())};
  auto& session = shell_.session();
  const auto entry = enter_standard(session.document(), kpi_, session.ids().next<Standard>(), typed,
                                    session.today(), shell_.catalog());
  const auto* problem = problem_of(entry);
  problem_->set(problem == nullptr ? wxString() : shell_.text(*problem), Ink::bad);
  settle(*problem_);
  if (problem != nullptr) return value_->SetFocus();
  const bool done = session.perform(*value_of(entry));
  for (auto* field : {from_, value_, upper_}) field->Clear();
  value_->SetFocus();
  const auto remark = remark_on_standard(typed, session.today(), shell_.catalog());
  if (done && remark) session.user().notify(NoticeTone::done, *remark);
}

void ScoreStandardsView::add_row() {
  const auto index = rows_.size();
  const int line = static_cast<int>(index) + 1;
  const auto label = [&](int at, Ink ink, int flags) {
    auto* made = new Label(this, {}, TextRole::text, ink);
    grid_->Add(made, wxGBPosition(line, at), wxDefaultSpan, flags | wxALIGN_CENTRE_VERTICAL);
    return made;
  };
  Row row{.id = {},
          .who = label(0, Ink::first, 0),
          .from = label(1, Ink::first, 0),
          .value = label(2, Ink::first, wxALIGN_RIGHT),
          .state = label(3, Ink::second, 0),
          .remove = new wxButton(this, wxID_ANY, to_wx("×"), wxDefaultPosition, wxDefaultSize,
                                 wxBU_EXACTFIT)};
  native::make_quiet(*row.remove);
  row.remove->MoveBeforeInTabOrder(who_);
  row.remove->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) {
    auto& session = shell_.session();
    // The button may vanish with its row; the keyboard stays near.
    value_->SetFocus();
    session.perform(remove_standard(session.document(), kpi_, rows_[index].id));
  });
  grid_->Add(row.remove, wxGBPosition(line, 4), wxDefaultSpan, wxALIGN_CENTRE_VERTICAL);
  rows_.push_back(row);
}

void ScoreStandardsView::show(Id<Kpi> id) {
  const auto& session = shell_.session();
  const auto* kpi = find(session.plan().kpis, id);
  if (kpi == nullptr) return;
  if (kpi_ != id) {
    kpi_ = id;
    problem_->set({}, Ink::bad);
    for (auto* field : {from_, value_, upper_}) field->Clear();
  }
  const auto shown = standard_rows(session.plan(), *kpi, session.today(), shell_.catalog());
  while (rows_.size() < shown.size()) add_row();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    auto& row = rows_[i];
    const bool used = i < shown.size();
    for (wxWindow* window : {static_cast<wxWindow*>(row.who), static_cast<wxWindow*>(row.from),
                             static_cast<wxWindow*>(row.value), static_cast<wxWindow*>(row.state),
                             static_cast<wxWindow*>(row.remove)})
      window->Show(used);
    if (!used) continue;
    row.id = shown[i].id;
    row.who->set_text(to_wx(shown[i].who));
    row.from->set_text(to_wx(shown[i].from));
    row.value->set_text(
        to_wx(shown[i].value + (shown[i].upper.empty() ? "" : "–" + shown[i].upper)));
    row.state->set_text(to_wx(shown[i].state));
    row.state->set_ink(shown[i].in_force ? Ink::good : Ink::second);
    const auto removes =
        shell_.text(msg("Remove the standard of {1} from {2} on", shown[i].who, shown[i].from));
    native::set_accessible_name(*row.remove, removes);
    row.remove->SetToolTip(removes);
  }
  owners_ = standard_owners(session.plan(), *kpi, shell_.catalog());
  wxArrayString names;
  for (const auto& name : owners_.names) names.Add(to_wx(name));
  if (names != who_->GetStrings()) {
    who_->Set(names);
    who_->SetSelection(0);
  }
  upper_->Show(kpi->direction == Direction::range);
}

}  // namespace sightline::desktop
