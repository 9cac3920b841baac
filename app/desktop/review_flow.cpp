#include "app/desktop/review_flow.h"

#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/close_cycle_dialog.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/line_field.h"
#include "app/desktop/text.h"
#include "app/present/close_cycle.h"
#include "app/present/review_deeds.h"
#include "model/base/text.h"

namespace sightline::desktop {
namespace {

constexpr int steps_width = 290;
constexpr int review_notes_height = 90;

bool chooses_rows(ReviewStep step) {
  return step == ReviewStep::findings || step == ReviewStep::decisions ||
         step == ReviewStep::last_decisions;
}

/// Where its buttons break into lines, those stand apart as the buttons do.
void part_lines(wxSizer& row) {
  for (auto* item : row.GetChildren()) item->SetFlag(item->GetFlag() | wxBOTTOM);
}

}  // namespace

ReviewFlow::ReviewFlow(wxWindow* parent, Shell& shell, std::function<void()> resized)
    : Panel(parent),
      shell_(shell),
      resized_(std::move(resized)),
      order_(review_steps(shell.session().document())),
      step_(order_.front()),
      seen_{step_} {
  halves_ = new wxBoxSizer(wxHORIZONTAL);
  steps_card_ = new Card(this);
  steps_ = new RowList(
      steps_card_, [](const Place&) {}, resized_);
  steps_->let_choose([this](std::size_t row) {
    shell_.commit_pending_edit();
    if (row < order_.size()) show_step(order_[row]);
  });
  steps_card_->content().Add(steps_, wxSizerFlags().Expand());
  halves_->Add(steps_card_, wxSizerFlags());
  halves_->Add(FromDIP(space::l), FromDIP(space::l));
  card_ = new Card(this);
  halves_->Add(card_, wxSizerFlags(1).Expand());
  SetSizer(halves_);
  build_step();
}

wxButton* ReviewFlow::add_button(wxWindow* parent, wxSizer& row, const char* label,
                                 std::function<void()> act) {
  auto* button = new wxButton(parent, wxID_ANY, shell_.text(label));
  button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
  row.Add(button, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(space::s)));
  return button;
}

void ReviewFlow::build_step() {
  auto& content = card_->content();
  content.Add(build_turning(), wxSizerFlags().Expand());
  lead_ = new Paragraph(card_, {}, TextRole::text, Ink::second);
  content.Add(lead_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  sections_ = new ReviewSections(
      card_, shell_, [this] { show_buttons(); }, resized_);
  content.Add(sections_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
  build_findings();
  build_decisions();
  build_agreement();
  closing_ = new Panel(card_, Ground::surface);
  auto* closing = new wxBoxSizer(wxHORIZONTAL);
  close_cycle_ = add_button(closing_, *closing, "Close cycle…", [this] {
    shell_.commit_pending_edit();
    if (const auto* cycle = cycle_to_close(shell_.session().plan(), shell_.session().today()))
      ask_to_close_cycle(this, shell_, cycle->id);
  });
  closing_->SetSizer(closing);
  content.Add(closing_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
}

wxSizer* ReviewFlow::build_turning() {
  // Above what is as high as the step has it to be, so that the buttons stay under the hand.
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  title_ = new Label(card_, {}, TextRole::section);
  head->Add(title_, wxSizerFlags(1).CenterVertical());
  back_ = add_button(card_, *head, "&Back", [this] { turn(-1); });
  next_ = add_button(card_, *head, "Ne&xt step", [this] { turn(1); });
  // The last one stands at the card's edge.
  auto* last = head->GetItem(next_);
  last->SetFlag((last->GetFlag() & ~wxRIGHT) | wxRESERVE_SPACE_EVEN_IF_HIDDEN);
  return head;
}

void ReviewFlow::build_findings() {
  findings_ = new Panel(card_, Ground::surface);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  go_there_ = add_button(findings_, *row, "&Go there", [this] {
    const auto place = sections_->marked_place();
    if (!place.path.empty()) shell_.show(place.page, place.path);
  });
  silence_ = add_button(findings_, *row, "&Silence…", [this] {
    if (const auto at = sections_->marked(); at && at->section == 0)
      silence_finding(shell_.session(), at->row);
  });
  take_up_ = add_button(findings_, *row, "Ta&ke up again", [this] {
    if (const auto at = sections_->marked(); at && at->section == 1)
      take_up_finding(shell_.session(), at->row);
  });
  findings_->SetSizer(row);
  card_->content().Add(findings_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
}

void ReviewFlow::build_decisions() {
  decisions_ = new Panel(card_, Ground::surface);
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* row = new wxWrapSizer(wxHORIZONTAL);
  const auto with_place = [this](auto deed) {
    return [this, deed] {
      if (const auto place = decision_at(sections_->marked_place().path))
        deed(shell_.session(), *place);
    };
  };
  done_ = add_button(decisions_, *row, "Mark as &done", with_place(&toggle_done));
  to_action_ = add_button(decisions_, *row, "Make it an &action",
                          with_place([](Session& session, const DecisionPlace& place) {
                            make_action(session, place);
                          }));
  remove_ = add_button(decisions_, *row, "&Remove",
                       with_place([](Session& session, const DecisionPlace& place) {
                         remove_decision(session, place);
                       }));
  part_lines(*row);
  column->Add(row, wxSizerFlags().Expand());
  adding_ = new Panel(decisions_, Ground::surface);
  auto* problem = new ProblemLine(adding_);
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  decision_ = new EntryField(
      adding_, shell_, *problem, EntryField::Kind::line,
      [this](const std::string& typed) -> std::optional<Message> {
        if (trimmed(typed).empty()) return std::nullopt;
        auto& session = shell_.session();
        return take_entry(session,
                          enter_decision(session.document(), typed, session.ids().next<Decision>(),
                                         session.today(), shell_.catalog()));
      });
  native::set_accessible_name(*decision_, shell_.text("A new decision"));
  line->Add(decision_, wxSizerFlags(1).CenterVertical());
  auto* add = new wxButton(adding_, wxID_ANY, shell_.text("Add decisi&on"));
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    decision_->commit();
    decision_->SetFocus();
  });
  line->Add(add, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  auto* lines = new wxBoxSizer(wxVERTICAL);
  lines->Add(line, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  lines->Add(problem, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  adding_->SetSizer(lines);
  column->Add(adding_, wxSizerFlags().Expand());
  decisions_->SetSizer(column);
  card_->content().Add(decisions_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
}

void ReviewFlow::build_agreement() {
  agreement_ = new Panel(card_, Ground::surface);
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* trouble = new ProblemLine(agreement_);
  const auto add_field = [&](const char* label, wxTextCtrl* field) {
    auto* name = new Label(agreement_, shell_.text(label), TextRole::secondary, Ink::second);
    name->MoveBeforeInTabOrder(field);
    native::set_accessible_name(*field, shell_.text(label));
    column->Add(name, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
    column->Add(field, wxSizerFlags().Expand());
  };
  const auto entry = [this, trouble](EntryField::Kind kind, auto enter) {
    return new EntryField(agreement_, shell_, *trouble, kind,
                          [this, enter](const std::string& typed) {
                            auto& session = shell_.session();
                            return take_entry(session, enter(session.document(), typed));
                          });
  };
  // The second has a comma of its own.
  const auto names_hint = shell_.text("such as Ada Berg, \"Lee, Ann\"");
  attendees_ = entry(EntryField::Kind::line, &enter_attendees);
  attendees_->SetHint(names_hint);
  add_field("Who takes part, with commas between the names", attendees_);
  notes_ = entry(EntryField::Kind::text, &enter_notes);
  notes_->SetMinSize(FromDIP(wxSize(-1, review_notes_height)));
  add_field("Notes", notes_);
  column->Add(trouble, wxSizerFlags().Expand());
  names_ = new LineField(agreement_, {}, wxTE_PROCESS_ENTER);
  names_->SetHint(names_hint);
  names_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { agree(); });
  add_field("Agreed by, with commas between the names", names_);
  problem_ = new Paragraph(agreement_, {}, TextRole::secondary, Ink::bad);
  column->Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  auto* row = new wxWrapSizer(wxHORIZONTAL);
  agree_ = add_button(agreement_, *row, "A&gree and freeze the baseline", [this] { agree(); });
  native::make_loud(*agree_);
  add_button(agreement_, *row, "Drop the review…", [this] { drop_review(shell_.session()); });
  part_lines(*row);
  column->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
  agreement_->SetSizer(column);
  card_->content().Add(agreement_, wxSizerFlags().Expand());
}

void ReviewFlow::agree() {
  shell_.commit_pending_edit();
  const auto problem = finish_review(shell_.session(), from_wx(names_->GetValue()));
  problem_->set(problem ? shell_.text(*problem) : wxString());
  if (problem) {
    names_->SetFocus();
    return settle(*problem_);
  }
  names_->ChangeValue({});
  seen_.clear();
  show_first_step();
}

void ReviewFlow::refresh(const ReviewView& view) {
  is_going_on_ = view.is_going_on;
  const bool is_at_the_beginning = seen_.size() == 1 && step_ == order_.front();
  order_ = review_steps(shell_.session().document());
  // Who has seen nothing else yet stays at the beginning when a step joins it or leaves it.
  if (is_at_the_beginning) seen_.clear();
  if (is_at_the_beginning || !std::ranges::binary_search(order_, step_)) step_ = order_.front();
  seen_.insert(step_);
  steps_->set(view.steps, view.steps.size(), {});
  mark_step();
  attendees_->show(view.attendees);
  notes_->show(view.notes);
  if (!names_->IsModified() && !names_->HasFocus()) names_->ChangeValue(to_wx(view.attendees));
  decision_->SetHint(shell_.text(decision_hint(shell_.session().plan())));
  show_content();
}

void ReviewFlow::show_step(ReviewStep step) {
  step_ = step;
  const bool is_new = seen_.insert(step).second;
  if (is_new)
    steps_->set(review_view(shell_.session(), seen_, shell_.catalog()).steps, order_.size(), {});
  mark_step();
  show_content();
}

void ReviewFlow::show_first_step() {
  order_ = review_steps(shell_.session().document());
  show_step(order_.front());
}

void ReviewFlow::mark_step() {
  steps_->mark(static_cast<std::size_t>(std::ranges::find(order_, step_) - order_.begin()));
}

void ReviewFlow::show_content() {
  const auto view = review_step(shell_.session(), step_, shell_.catalog());
  title_->set_text(to_wx(view.title));
  lead_->set(to_wx(view.lead));
  sections_->show(view.sections, chooses_rows(step_));
  findings_->Show(step_ == ReviewStep::findings);
  decisions_->Show(step_ == ReviewStep::decisions || step_ == ReviewStep::last_decisions);
  adding_->Show(is_going_on_ && step_ == ReviewStep::decisions);
  // What was agreed on stays; what became of it can be noted at any time.
  remove_->Show(step_ == ReviewStep::decisions);
  agreement_->Show(step_ == ReviewStep::agreement && is_going_on_);
  closing_->Show(step_ == ReviewStep::actions &&
                 cycle_to_close(shell_.session().plan(), shell_.session().today()));
  back_->Enable(step_ != order_.front());
  next_->Show(step_ != ReviewStep::agreement);
  show_buttons();
  settle(*sections_);
  resized_();
}

void ReviewFlow::show_buttons() {
  const auto at = sections_->marked();
  go_there_->Enable(at.has_value());
  silence_->Enable(at && at->section == 0);
  take_up_->Enable(at && at->section == 1);
  const auto place = sections_->marked_place();
  const auto decision = decision_at(place.path);
  for (auto* button : {done_, to_action_, remove_}) button->Enable(decision.has_value());
  const auto standing =
      decision ? decision_standing(shell_.session().document(), *decision) : DecisionStanding{};
  done_->SetLabel(shell_.text(standing.done ? "Mark as &open" : "Mark as &done"));
  if (!decision) return;
  to_action_->Enable(!standing.is_action);
  remove_->Enable(standing.can_be_removed);
}

void ReviewFlow::turn(int by) {
  shell_.commit_pending_edit();
  const auto to = std::ranges::find(order_, step_) - order_.begin() + by;
  if (to < 0 || to >= std::ssize(order_)) return;
  show_step(order_[static_cast<std::size_t>(to)]);
  // The button that was pressed may be gone now.
  if (step_ == ReviewStep::agreement)
    (is_going_on_ ? static_cast<wxWindow*>(names_) : back_)->SetFocus();
  if (by < 0 && !back_->IsEnabled()) next_->SetFocus();
}

void ReviewFlow::commit() {
  for (auto* field : {decision_, attendees_, notes_})
    if (field->HasFocus()) field->commit();
}

void ReviewFlow::arrange(bool wide) {
  steps_card_->SetMinSize(wide ? FromDIP(wxSize(steps_width, -1)) : wxDefaultSize);
  auto* steps = halves_->GetItem(steps_card_);
  steps->SetFlag(wide ? 0 : wxEXPAND);
  halves_->SetOrientation(wide ? wxHORIZONTAL : wxVERTICAL);
}

}  // namespace sightline::desktop
