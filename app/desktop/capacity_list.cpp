#include "app/desktop/capacity_list.h"

#include "app/desktop/announcement.h"
#include "app/desktop/table_head.h"
#include "app/desktop/text.h"
#include "app/desktop/word_ink.h"

namespace sightline::desktop {
namespace {

constexpr int capacity_columns = 3, lines_a_row = 3, capacity_field_width = 96;

}  // namespace

CapacityList::CapacityList(wxWindow* parent, Shell& shell)
    : Panel(parent, Ground::surface),
      shell_(shell),
      summary_(new Paragraph(this, {}, TextRole::text)),
      grid_(new wxGridBagSizer(FromDIP(2), FromDIP(space::m))) {
  // A line without a sentence takes no room.
  grid_->SetEmptyCellSize(wxSize(0, 0));
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* title = new Label(this, shell.text("Capacity"), TextRole::section);
  column->Add(title);
  column->Add(summary_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  int at = 0;
  for (const char* head : {"Department", "Revenue a head", "Ramp, months"}) {
    heads_.push_back(new Label(this, shell.text(head), TextRole::small_strong, Ink::second));
    grid_->Add(heads_.back(), wxGBPosition(0, at), wxDefaultSpan,
               (at == 0 ? wxALIGN_LEFT : wxALIGN_RIGHT) | wxTOP | wxBOTTOM, FromDIP(space::s));
    ++at;
  }
  sink_heads(*this, [this] { return heads_; });
  grid_->AddGrowableCol(0, 1);
  column->AddSpacer(FromDIP(space::m));
  column->Add(grid_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, head_inset(*this)));
  SetSizer(column);
}

EntryField* CapacityList::add_field(std::size_t row, Enter enter) {
  auto* field = new EntryField(this, shell_, *rows_[row].problem, EntryField::Kind::figure,
                               [this, row, enter](const std::string& typed) {
                                 auto& session = shell_.session();
                                 return take_entry(session, enter(session.document(), rows_[row].id,
                                                                  typed, shell_.catalog()));
                               });
  field->SetMinSize(FromDIP(wxSize(capacity_field_width, -1)));
  return field;
}

void CapacityList::add_row() {
  const auto index = rows_.size();
  rows_.emplace_back();
  auto& row = rows_.back();
  row.problem = new ProblemLine(this);
  row.name = new Label(this, {});
  row.per_head = add_field(index, enter_per_head);
  row.ramp = add_field(index, enter_ramp);
  row.verdict = new Paragraph(this, {}, TextRole::secondary, Ink::second);
  const int line = static_cast<int>(index) * lines_a_row + 1;
  grid_->Add(row.name, wxGBPosition(line, 0), wxDefaultSpan, wxALIGN_CENTRE_VERTICAL);
  grid_->Add(row.per_head, wxGBPosition(line, 1), wxDefaultSpan, wxALIGN_RIGHT);
  grid_->Add(row.ramp, wxGBPosition(line, 2), wxDefaultSpan, wxALIGN_RIGHT);
  grid_->Add(row.verdict, wxGBPosition(line + 1, 0), wxGBSpan(1, capacity_columns), wxEXPAND);
  grid_->Add(row.problem, wxGBPosition(line + 2, 0), wxGBSpan(1, capacity_columns), wxEXPAND);
}

void CapacityList::show(const Plan& plan) {
  const auto view = capacity_view(plan, shell_.session().today(), shell_.catalog());
  summary_->set(to_wx(view.summary), ink_of(view.tone));
  for (auto* head : heads_) head->Show(!view.rows.empty());
  while (rows_.size() < view.rows.size()) add_row();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    auto& row = rows_[i];
    const bool used = i < view.rows.size();
    for (auto* control : row.controls()) control->Show(used);
    if (!used || row.id != view.rows[i].id)
      for (auto* field : {row.per_head, row.ramp}) field->forget();
    if (!used) continue;
    const auto& shown = view.rows[i];
    row.id = shown.id;
    row.name->set_text(to_wx(shown.name));
    row.per_head->show(shown.per_head, shown.per_head_entry);
    row.per_head->set_path(path_to("/plan/targets/departments", shown.id, "revenue_per_head"));
    row.ramp->show(shown.ramp);
    row.ramp->set_path(path_to("/plan/targets/departments", shown.id, "ramp_months"));
    row.verdict->set(to_wx(shown.verdict), ink_of(shown.tone));
    native::set_accessible_name(*row.per_head,
                                shell_.text(msg("Revenue a head of {1}", shown.name)));
    native::set_accessible_name(*row.ramp,
                                shell_.text(msg("Ramp time of {1} in months", shown.name)));
  }
  settle(*this);
}

}  // namespace sightline::desktop
